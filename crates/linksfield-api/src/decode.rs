//! From JSON text to values. Answers are read level by level: an object is split into its members, each
//! member is read as what it is documented to be, and what is left over is kept.

use std::borrow::Cow;
use std::fmt;

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::values::{
    Date, DateTime, DeviceCode, Extra, Iccid, Imei, Imsi, Json, Msisdn, Period, Rfc3339, Timestamp,
};

/// A value of an answer that is not what the documentation says, and where it stands.
///
/// Its `Display` names the place, what is documented, and the beginning of what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    path: String,
    expected: &'static str,
    found: String,
}

impl Mismatch {
    /// A mismatch at a value.
    #[doc(hidden)]
    #[must_use]
    pub fn new(expected: &'static str, found: &RawValue) -> Self {
        Self { path: String::new(), expected, found: shorten(found.get()) }
    }

    /// A mismatch of a text that is not even JSON.
    pub(crate) fn of_text(expected: &'static str, found: &str) -> Self {
        Self { path: String::new(), expected, found: format!("\"{}\"", shorten(found)) }
    }

    /// A mismatch where something is missing.
    pub(crate) fn missing_at(path: &[&str], expected: &'static str) -> Self {
        Self { path: path.join("."), expected, found: "nothing".to_owned() }
    }

    fn missing(expected: &'static str) -> Self {
        Self { path: String::new(), expected, found: "nothing".to_owned() }
    }

    /// The same mismatch, seen from the object that holds it.
    #[doc(hidden)]
    #[must_use]
    pub fn below(mut self, step: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{step}{dot}{}", self.path);
        self
    }

    fn below_index(self, index: usize) -> Self {
        self.below(&format!("[{index}]"))
    }

    /// Where the value stands: `data.items[0].price`. Empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, expected, found } = self;
        if path.is_empty() {
            write!(f, "expected {expected}, found {found}")
        } else {
            write!(f, "`{path}`: expected {expected}, found {found}")
        }
    }
}

/// The beginning of a text for a message. Control characters, which could forge lines of a log or drive a
/// terminal, are escaped; JSON text may hold them between its values, and text that is not JSON anywhere.
fn shorten(text: &str) -> String {
    const MOST: usize = 60;
    let mut short = String::new();
    let mut rest = text.chars();
    for character in rest.by_ref().take(MOST) {
        if is_shown(character) {
            short.push(character);
        } else {
            short.extend(character.escape_default());
        }
    }
    if rest.next().is_some() {
        short.push('…');
    }
    short
}

/// Whether a character is safe in a message: `escape_debug` knows what is neither a control character nor
/// one that changes the direction of the text around it, and escapes quotes besides.
fn is_shown(character: char) -> bool {
    matches!(character, '"' | '\'' | '\\') || character.escape_debug().len() == 1
}

/// The members of an object that have not been read yet.
#[derive(Debug, Default)]
pub struct Object<'a> {
    members: Vec<(Cow<'a, str>, &'a RawValue)>,
    /// Documented names, and other names that members go by.
    aliases: Vec<(&'static str, &'static str)>,
    misfits: Vec<Mismatch>,
}

impl<'a> Object<'a> {
    /// Splits an object into its members.
    ///
    /// # Errors
    ///
    /// When the value is not an object.
    pub fn read(raw: &'a RawValue) -> Result<Self, Mismatch> {
        serde_json::from_str::<Members<'a>>(raw.get())
            .map(|members| Self { members: members.0, ..Self::default() })
            .map_err(|_| Mismatch::new("an object", raw))
    }

    /// Reads a member that must be there.
    ///
    /// # Errors
    ///
    /// When it is missing, `null`, or not what it should be.
    pub fn required<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&RawValue) -> Result<T, Mismatch>,
    ) -> Result<T, Mismatch> {
        match self.take(name) {
            Some(raw) => read(raw).map_err(|mismatch| mismatch.below(name)),
            None => Err(Mismatch::missing("a value").below(name)),
        }
    }

    /// Reads a member that may be missing. Absent, `null` and `""` all mean that it is not there.
    ///
    /// A member that is not what it should be is left where it is, for [`rest`](Self::rest) to keep, and
    /// the reason with it: what a caller may do without must not cost the answer.
    pub fn optional<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&RawValue) -> Result<T, Mismatch>,
    ) -> Option<T> {
        let index = self.position(name)?;
        let raw = self.members[index].1;
        let read = if is_empty(raw) { None } else { Some(read(raw)) };
        match read {
            Some(Err(mismatch)) => {
                self.misfits.push(mismatch.below(name));
                None
            }
            read => {
                self.members.remove(index);
                read.and_then(Result::ok)
            }
        }
    }

    /// Lets a member go by another name, where the documented one is not there.
    pub fn alias(&mut self, name: &'static str, alias: &'static str) {
        self.aliases.push((name, alias));
    }

    /// What has not been read.
    #[must_use]
    pub fn rest(self) -> Extra {
        let members = self.members.into_iter();
        Extra::new(
            members.map(|(name, value)| (name.as_ref().into(), Json::from_raw(value))).collect(),
            self.misfits,
        )
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Looks at a member without taking it.
    pub(crate) fn get(&self, name: &str) -> Option<&'a RawValue> {
        self.members.iter().find(|(member, _)| member == name).map(|(_, raw)| *raw)
    }

    pub(crate) fn take(&mut self, name: &str) -> Option<&'a RawValue> {
        let index = self.position(name)?;
        Some(self.members.remove(index).1)
    }

    /// Where a member is, by its documented name or another; where it is missing, `null` or `""` by one name,
    /// another is looked for.
    fn position(&self, name: &str) -> Option<usize> {
        let at = |name: &str| self.members.iter().position(|(member, _)| member == name);
        let documented = at(name);
        if documented.is_some_and(|index| !is_empty(self.members[index].1)) {
            return documented;
        }
        let mut others = self.aliases.iter().filter(|(of, _)| *of == name);
        let other =
            others.find_map(|(_, alias)| at(alias).filter(|at| !is_empty(self.members[*at].1)));
        other.or(documented)
    }
}

/// Whether a member counts as not there.
fn is_empty(raw: &RawValue) -> bool {
    matches!(raw.get(), "null" | "\"\"")
}

/// The members of an object, in the order of the text.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((name, value)) = map.next_entry::<Text<'de>, &'de RawValue>()? {
                    members.push((name.0, value));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// How many items a list may have. Items of two characters become structures of hundreds of bytes.
const MOST_ITEMS: usize = 100_000;

/// The items of a list.
struct Items<'a>(Vec<&'a RawValue>);

impl<'de> Deserialize<'de> for Items<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Items<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element::<&'de RawValue>()? {
                    if items.len() == MOST_ITEMS {
                        return Err(serde::de::Error::custom("too many items"));
                    }
                    items.push(item);
                }
                Ok(Items(items))
            }
        }
        deserializer.deserialize_seq(InOrder)
    }
}

/// A string, borrowed from the answer unless it holds escapes.
struct Text<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneText;
        impl<'de> Visitor<'de> for OneText {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(OneText)
    }
}

fn as_text<'a>(raw: &'a RawValue, expected: &'static str) -> Result<Cow<'a, str>, Mismatch> {
    serde_json::from_str::<Text<'a>>(raw.get())
        .map(|text| text.0)
        .map_err(|_| Mismatch::new(expected, raw))
}

/// Reads a text with a function that may refuse it.
fn from_text<T>(
    raw: &RawValue,
    expected: &'static str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, Mismatch> {
    read(&as_text(raw, expected)?).ok_or_else(|| Mismatch::new(expected, raw))
}

/// The digits of a JSON number, exactly as they were sent.
fn as_number<'a>(raw: &'a RawValue, expected: &'static str) -> Result<&'a str, Mismatch> {
    let text = raw.get();
    let is_number = text.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    is_number.then_some(text).ok_or_else(|| Mismatch::new(expected, raw))
}

fn from_number<T>(
    raw: &RawValue,
    expected: &'static str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, Mismatch> {
    read(as_number(raw, expected)?).ok_or_else(|| Mismatch::new(expected, raw))
}

/// Readers of values, one for each type and written form of the specification. All of them fail with a
/// [`Mismatch`] when the value is not what its name says.
pub mod get {
    #![allow(clippy::missing_errors_doc, reason = "said once, above")]

    use super::{
        Cow, Date, DateTime, Decimal, DeviceCode, Iccid, Imei, Imsi, Items, Json, Mismatch, Msisdn,
        Period, RawValue, Rfc3339, Timestamp, as_number, as_text, from_number, from_text,
    };

    /// Free text.
    pub fn text(raw: &RawValue) -> Result<String, Mismatch> {
        as_text(raw, "text").map(Cow::into_owned)
    }

    /// Text, or a number as its digits.
    pub fn text_or_number(raw: &RawValue) -> Result<String, Mismatch> {
        match as_number(raw, "text or a number") {
            Ok(digits) => Ok(digits.to_owned()),
            Err(_) => as_text(raw, "text or a number").map(Cow::into_owned),
        }
    }

    /// An ICCID.
    pub fn iccid(raw: &RawValue) -> Result<Iccid, Mismatch> {
        from_text(raw, "an ICCID", Iccid::from_wire)
    }

    /// An IMSI.
    pub fn imsi(raw: &RawValue) -> Result<Imsi, Mismatch> {
        from_text(raw, "an IMSI", Imsi::from_wire)
    }

    /// An MSISDN.
    pub fn msisdn(raw: &RawValue) -> Result<Msisdn, Mismatch> {
        from_text(raw, "an MSISDN", Msisdn::from_wire)
    }

    /// An IMEI.
    pub fn imei(raw: &RawValue) -> Result<Imei, Mismatch> {
        from_text(raw, "an IMEI", Imei::from_wire)
    }

    /// An ICCID or IMEI.
    pub fn device_code(raw: &RawValue) -> Result<DeviceCode, Mismatch> {
        from_text(raw, "an ICCID or IMEI", DeviceCode::from_wire)
    }

    /// `true` or `false`.
    pub fn boolean(raw: &RawValue) -> Result<bool, Mismatch> {
        match raw.get() {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(Mismatch::new("`true` or `false`", raw)),
        }
    }

    /// Yes or no as `"1"` or `"0"`.
    pub fn flag_text(raw: &RawValue) -> Result<bool, Mismatch> {
        match raw.get() {
            "\"1\"" => Ok(true),
            "\"0\"" => Ok(false),
            _ => Err(Mismatch::new("\"0\" or \"1\"", raw)),
        }
    }

    /// Yes or no as `1` or `0`.
    pub fn flag_number(raw: &RawValue) -> Result<bool, Mismatch> {
        match raw.get() {
            "1" => Ok(true),
            "0" => Ok(false),
            _ => Err(Mismatch::new("0 or 1", raw)),
        }
    }

    /// A whole number in quotes.
    pub fn integer_text(raw: &RawValue) -> Result<i64, Mismatch> {
        from_text(raw, "a whole number as text", |text| text.parse().ok())
    }

    /// A whole number.
    pub fn integer_number(raw: &RawValue) -> Result<i64, Mismatch> {
        from_number(raw, "a whole number", |digits| digits.parse().ok())
    }

    /// A decimal number in quotes.
    pub fn decimal_text(raw: &RawValue) -> Result<Decimal, Mismatch> {
        from_text(raw, "a decimal number as text", |text| Decimal::from_str_exact(text).ok())
    }

    /// A decimal number, with all its digits.
    pub fn decimal_number(raw: &RawValue) -> Result<Decimal, Mismatch> {
        from_number(raw, "a decimal number", |digits| {
            Decimal::from_str_exact(digits).ok().or_else(|| scientific(digits))
        })
    }

    /// A number such as `1.5e3`, unless it has more digits than a decimal holds.
    fn scientific(text: &str) -> Option<Decimal> {
        let (digits, _) = text.split_once(['e', 'E'])?;
        let exact = Decimal::from_str_exact(digits).ok()?;
        let number = Decimal::from_scientific(text).ok()?;
        // With digits lost, the two differ by something else than a power of ten.
        let same = number.normalize().mantissa();
        let digits = exact.normalize().mantissa();
        let (small, large) = (same.abs().min(digits.abs()), same.abs().max(digits.abs()));
        let is_exact = match (small, large) {
            (0, large) => large == 0,
            (small, mut large) => {
                while large > small && large % 10 == 0 {
                    large /= 10;
                }
                large == small
            }
        };
        is_exact.then_some(number)
    }

    /// A whole number, in quotes or not.
    pub fn integer_either(raw: &RawValue) -> Result<i64, Mismatch> {
        either(raw, integer_text, integer_number)
    }

    /// A decimal number, in quotes or not.
    pub fn decimal_either(raw: &RawValue) -> Result<Decimal, Mismatch> {
        either(raw, decimal_text, decimal_number)
    }

    /// Yes or no as 1 or 0, in quotes or not.
    pub fn flag_either(raw: &RawValue) -> Result<bool, Mismatch> {
        either(raw, flag_text, flag_number)
    }

    /// Seconds since 1970, in quotes or not, or a time as in RFC 3339.
    pub fn seconds_either(raw: &RawValue) -> Result<Timestamp, Mismatch> {
        either(raw, |raw| seconds_text(raw).or_else(|_| point_in_time(raw)), seconds_number)
    }

    /// Milliseconds since 1970, in quotes or not, or a time as in RFC 3339.
    pub fn milliseconds_either(raw: &RawValue) -> Result<Timestamp, Mismatch> {
        either(
            raw,
            |raw| milliseconds_text(raw).or_else(|_| point_in_time(raw)),
            milliseconds_number,
        )
    }

    fn point_in_time(raw: &RawValue) -> Result<Timestamp, Mismatch> {
        from_text(raw, "a time since 1970, or as in RFC 3339", |text| {
            Rfc3339::new(text).ok().map(|time| time.timestamp())
        })
    }

    fn either<T>(
        raw: &RawValue,
        text: fn(&RawValue) -> Result<T, Mismatch>,
        number: fn(&RawValue) -> Result<T, Mismatch>,
    ) -> Result<T, Mismatch> {
        if raw.get().starts_with('"') { text(raw) } else { number(raw) }
    }

    /// A day as `YYYYMMDD`.
    pub fn date_compact(raw: &RawValue) -> Result<Date, Mismatch> {
        from_text(raw, "a day as YYYYMMDD", |text| Date::parse(text, None))
    }

    /// A day as `YYYY-MM-DD`.
    pub fn date_dashed(raw: &RawValue) -> Result<Date, Mismatch> {
        from_text(raw, "a day as YYYY-MM-DD", |text| Date::parse(text, Some('-')))
    }

    /// A day as `YYYY.MM.DD`.
    pub fn date_dotted(raw: &RawValue) -> Result<Date, Mismatch> {
        from_text(raw, "a day as YYYY.MM.DD", |text| Date::parse(text, Some('.')))
    }

    /// A time as `YYYY-MM-DD hh:mm:ss`.
    pub fn date_time_spaced(raw: &RawValue) -> Result<DateTime, Mismatch> {
        from_text(raw, "a time as YYYY-MM-DD hh:mm:ss", |text| DateTime::parse(text, ' '))
    }

    /// A time as `YYYY-MM-DDThh:mm:ss`.
    pub fn date_time_local(raw: &RawValue) -> Result<DateTime, Mismatch> {
        from_text(raw, "a time as YYYY-MM-DDThh:mm:ss", |text| DateTime::parse(text, 'T'))
    }

    /// A time as `YYYY-MM-DD hh:mm:ss` or `YYYY-MM-DDThh:mm:ss`.
    pub fn date_time_either(raw: &RawValue) -> Result<DateTime, Mismatch> {
        date_time_spaced(raw).or_else(|_| date_time_local(raw))
    }

    /// A day or a month.
    pub fn period(raw: &RawValue) -> Result<Period, Mismatch> {
        from_text(raw, "a day as YYYY-MM-DD or a month as YYYY-MM", Period::parse)
    }

    /// A time as in RFC 3339.
    pub fn rfc3339(raw: &RawValue) -> Result<Rfc3339, Mismatch> {
        from_text(raw, "a time as in RFC 3339", |text| Rfc3339::new(text).ok())
    }

    /// Seconds since 1970, in quotes.
    pub fn seconds_text(raw: &RawValue) -> Result<Timestamp, Mismatch> {
        from_text(raw, "seconds since 1970 as text", seconds)
    }

    /// Seconds since 1970.
    pub fn seconds_number(raw: &RawValue) -> Result<Timestamp, Mismatch> {
        from_number(raw, "seconds since 1970", seconds)
    }

    /// Milliseconds since 1970, in quotes.
    pub fn milliseconds_text(raw: &RawValue) -> Result<Timestamp, Mismatch> {
        from_text(raw, "milliseconds since 1970 as text", milliseconds)
    }

    /// Milliseconds since 1970.
    pub fn milliseconds_number(raw: &RawValue) -> Result<Timestamp, Mismatch> {
        from_number(raw, "milliseconds since 1970", milliseconds)
    }

    fn seconds(text: &str) -> Option<Timestamp> {
        text.parse().ok().map(Timestamp::from_unix_seconds)
    }

    fn milliseconds(text: &str) -> Option<Timestamp> {
        text.parse().ok().map(Timestamp::from_unix_milliseconds)
    }

    /// Any value.
    pub fn json(raw: &RawValue) -> Result<Json, Mismatch> {
        Ok(Json::from_raw(raw))
    }

    /// A code in quotes.
    pub fn code_text<T>(raw: &RawValue, from_code: fn(&str) -> T) -> Result<T, Mismatch> {
        from_text(raw, "a code as text", |code| Some(from_code(code)))
    }

    /// A code as a whole number.
    pub fn code_number<T>(raw: &RawValue, from_code: fn(i64) -> T) -> Result<T, Mismatch> {
        as_number(raw, "a code as a whole number")?
            .parse()
            .map(from_code)
            .map_err(|_| Mismatch::new("a code as a whole number", raw))
    }

    /// A list, or an item on its own, which is a list of one.
    pub fn list_or_one<T>(
        raw: &RawValue,
        item: impl Fn(&RawValue) -> Result<T, Mismatch>,
    ) -> Result<Vec<T>, Mismatch> {
        if raw.get().starts_with('{') {
            return Ok(vec![item(raw)?]);
        }
        list(raw, item)
    }

    /// A list.
    pub fn list<T>(
        raw: &RawValue,
        item: impl Fn(&RawValue) -> Result<T, Mismatch>,
    ) -> Result<Vec<T>, Mismatch> {
        let items: Items<'_> = serde_json::from_str(raw.get()).map_err(|_| {
            let is_list = raw.get().starts_with('[');
            let expected = if is_list { "a list of at most 100000 items" } else { "a list" };
            Mismatch::new(expected, raw)
        })?;
        items
            .0
            .into_iter()
            .enumerate()
            .map(|(index, raw)| item(raw).map_err(|mismatch| mismatch.below_index(index)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(json: &str) -> Box<RawValue> {
        RawValue::from_string(json.to_owned()).unwrap()
    }

    #[test]
    fn absent_null_and_empty_are_all_not_there() {
        let json = raw(r#"{"a":null,"b":"","c":"x"}"#);
        let mut object = Object::read(&json).unwrap();
        for name in ["a", "b", "d"] {
            assert_eq!(object.optional(name, get::text), None);
        }
        assert_eq!(object.optional("c", get::text), Some("x".to_owned()));
        assert!(object.rest().is_empty());
    }

    #[test]
    fn what_is_optional_and_does_not_fit_is_kept_with_the_reason() {
        let json = raw(r#"{"a":"soon","b":{"c":1}}"#);
        let mut object = Object::read(&json).unwrap();
        assert_eq!(object.optional("a", get::date_dashed), None);
        let inner = |raw: &RawValue| Object::read(raw)?.required("c", get::text);
        assert_eq!(object.optional("b", inner), None);
        let extra = object.rest();
        assert_eq!(extra.get("a").unwrap().as_str(), r#""soon""#);
        assert_eq!(extra.get("b").unwrap().as_str(), r#"{"c":1}"#);
        let reasons: Vec<_> = extra.misfits().iter().map(ToString::to_string).collect();
        assert_eq!(
            reasons,
            ["`a`: expected a day as YYYY-MM-DD, found \"soon\"", "`b.c`: expected text, found 1"]
        );
    }

    #[test]
    fn a_member_may_go_by_another_name() {
        let json = raw(r#"{"orderId":null,"order_id":"7","old":"soon","new":""}"#);
        let mut object = Object::read(&json).unwrap();
        object.alias("orderId", "order_id");
        object.alias("new", "old");
        assert_eq!(object.required("orderId", get::text), Ok("7".to_owned()));
        assert_eq!(object.optional("new", get::date_dashed), None);
        let extra = object.rest();
        let names: Vec<_> = extra.iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["orderId", "old", "new"]);
        assert_eq!(extra.misfits()[0].path(), "new");
    }

    #[test]
    fn a_list_of_nothing_does_not_fill_the_memory() {
        let json = raw(&format!("[{}{{}}]", "{},".repeat(MOST_ITEMS)));
        let error = get::list(&json, |_| Ok(())).unwrap_err();
        assert!(
            error.to_string().starts_with("expected a list of at most 100000 items"),
            "{error}"
        );
    }

    #[test]
    fn a_message_shows_no_control_characters() {
        let mismatch = Mismatch::of_text("JSON", "a\n\u{1b}[2J\u{202e}\"\\欧");
        assert_eq!(mismatch.to_string(), "expected JSON, found \"a\\n\\u{1b}[2J\\u{202e}\"\\欧\"");
    }

    #[test]
    fn what_is_not_documented_is_kept_digit_for_digit() {
        let json =
            raw(r#"{"known":"1","more":{"n":1.50,"t":"\u6b27"},"\u006eew":12345678901234567.89}"#);
        let mut object = Object::read(&json).unwrap();
        object.required("known", get::integer_text).unwrap();
        let extra = object.rest();
        assert_eq!(extra.get("more").unwrap().as_str(), r#"{"n":1.50,"t":"\u6b27"}"#);
        assert_eq!(extra.get("new").unwrap().as_str(), "12345678901234567.89");
    }

    #[test]
    fn a_mismatch_names_its_path_and_what_was_found() {
        let json = raw(r#"{"items":[{"price":"1"},{"price":1}]}"#);
        let item = |raw: &RawValue| Object::read(raw)?.required("price", get::decimal_text);
        let mut object = Object::read(&json).unwrap();
        let mismatch = object.required("items", |raw| get::list(raw, item)).unwrap_err();
        assert_eq!(
            mismatch.below("data").to_string(),
            "`data.items[1].price`: expected a decimal number as text, found 1"
        );
        let missing = object.required("total", get::text).unwrap_err();
        assert_eq!(missing.to_string(), "`total`: expected a value, found nothing");
    }

    #[test]
    fn decimals_keep_every_digit() {
        assert_eq!(get::decimal_text(&raw("\"10.50\"")).unwrap().to_string(), "10.50");
        let long = get::decimal_number(&raw("12345678901234567.89")).unwrap();
        assert_eq!(long.to_string(), "12345678901234567.89");
        for (text, number) in [("1e2", "100"), ("1.50E-2", "0.0150"), ("-0e9", "0"), ("12e0", "12")]
        {
            let read = get::decimal_number(&raw(text)).unwrap();
            assert_eq!(read, number.parse().unwrap(), "{text}");
        }
        for lost in ["1e-30", "1.23456789e-25", "1e40", "0.12345678901234567890123456789012e0"] {
            assert!(get::decimal_number(&raw(lost)).is_err(), "{lost}");
        }
        assert!(get::decimal_text(&raw("\"1,5\"")).is_err());
        assert!(get::decimal_text(&raw("10.50")).is_err());
    }

    #[test]
    fn the_written_form_is_part_of_the_type() {
        assert!(get::integer_text(&raw("1")).is_err());
        assert!(get::integer_number(&raw("\"1\"")).is_err());
        assert!(get::integer_number(&raw("1.0")).is_err());
        assert_eq!(get::flag_text(&raw("\"1\"")), Ok(true));
        assert!(get::flag_text(&raw("\"2\"")).is_err());
        assert!(get::boolean(&raw("\"true\"")).is_err());
    }
}
