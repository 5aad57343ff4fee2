//! From the JSON of an object to the members of a structure. An object is split into its members, which stay
//! as text until each is read as what it is documented to be; what is left over is kept.

use std::borrow::Cow;

use serde_json::value::RawValue;

use super::Codec;
use crate::json_text;
use crate::meta::Family;
use crate::mismatch::Mismatch;
use crate::values::{Extra, Json};

/// The members of an object that have not been read yet.
#[derive(Debug, Default)]
pub struct Members<'a> {
    members: Vec<(Cow<'a, str>, &'a RawValue)>,
    /// Documented names, and other names that members go by.
    aliases: Vec<(&'static str, &'static str)>,
    mismatches: Vec<Mismatch>,
}

/// A member of a request, as it is tried.
enum Form<'f> {
    Json(&'f RawValue),
    Text(&'f str),
}

/// Keeps the value of a member, if it can be read.
type Read<'f> = &'f mut dyn FnMut(Form<'_>) -> Result<(), Mismatch>;

impl<'a> Members<'a> {
    /// Splits an object into its members.
    ///
    /// # Errors
    ///
    /// When the value is not an object.
    pub fn split(raw: &'a RawValue) -> Result<Self, Mismatch> {
        json_text::members_lossy(raw)
            .map(|members| Self { members, ..Self::default() })
            .ok_or_else(|| Mismatch::new("an object", raw))
    }

    /// Reads a member that must be there.
    ///
    /// # Errors
    ///
    /// When it is missing, `null`, or not as documented.
    pub fn required<C: Codec>(&mut self, name: &'static str) -> Result<C::Value, Mismatch> {
        let raw = self.take_required(name)?;
        match C::read(raw) {
            Ok(value) => Ok(value),
            Err(mismatch) => Err(mismatch.below(name)),
        }
    }

    /// Reads a member that may be missing. Absent, `null` and `""` all mean that it is not there.
    ///
    /// A member that is not as documented stays where it is, for [`take_rest`](Self::take_rest) to keep with
    /// the reason: what a caller may do without must not cost the response.
    pub fn optional<C: Codec>(&mut self, name: &'static str) -> Option<C::Value> {
        let (index, raw) = self.present(name)?;
        match C::read(raw) {
            Ok(value) => {
                self.remove(index);
                Some(value)
            }
            Err(mismatch) => {
                self.note(name, mismatch);
                None
            }
        }
    }

    /// Reads a member of a request that must be given.
    ///
    /// # Errors
    ///
    /// When it is missing, or not as documented.
    pub fn given<C: Codec>(&mut self, name: &'static str) -> Result<C::Value, Mismatch> {
        let is_there = self.get(name).is_some();
        match self.given_some::<C>(name)? {
            Some(value) => Ok(value),
            None => Err(Mismatch::not_given(is_there).below(name)),
        }
    }

    /// Reads a member of a request that may be left out. A number may stand in quotes, a text that is a
    /// number or a flag without, and a list may be one text, as in a query.
    ///
    /// # Errors
    ///
    /// When it is not as documented.
    pub fn given_some<C: Codec>(
        &mut self,
        name: &'static str,
    ) -> Result<Option<C::Value>, Mismatch> {
        let mut value = None;
        self.read_given(name, &mut |form| {
            value = Some(match form {
                Form::Json(raw) => C::read(raw)?,
                Form::Text(text) => C::read_text(text)?,
            });
            Ok(())
        })?;
        Ok(value)
    }

    /// Refuses a request whose object has members that are not documented.
    ///
    /// # Errors
    ///
    /// When there is one.
    pub fn end(&mut self) -> Result<(), Mismatch> {
        match self.members.first() {
            Some((name, _)) => Err(Mismatch::unexpected(name, "no member of that name")),
            None => Ok(()),
        }
    }

    /// Refuses a request with parameters that are not documented. The fields that the client fills are passed
    /// over.
    ///
    /// # Errors
    ///
    /// When there is one.
    pub fn end_of_parameters(&mut self, family: &Family) -> Result<(), Mismatch> {
        let is_filled = |name: &str| family.common.iter().any(|field| field.name == name);
        self.members.retain(|(name, _)| !is_filled(name));
        match self.members.first() {
            Some((name, _)) => Err(Mismatch::unexpected(name, "no parameter of that name")),
            None => Ok(()),
        }
    }

    /// Lets a member go by another name, where the documented one is not there.
    pub fn alias(&mut self, name: &'static str, alias: &'static str) {
        self.aliases.push((name, alias));
    }

    /// Takes what has not been read.
    #[must_use]
    pub fn take_rest(&mut self) -> Extra {
        let members = std::mem::take(&mut self.members).into_iter();
        Extra::new(
            members.map(|(name, value)| (name.as_ref().into(), Json::from_raw(value))).collect(),
            std::mem::take(&mut self.mismatches),
        )
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Looks at a member without taking it.
    pub(crate) fn get(&self, name: &str) -> Option<&'a RawValue> {
        self.members.iter().find(|(member, _)| member == name).map(|(_, raw)| *raw)
    }

    // What follows is the same for all types of members, and compiled once.

    fn take_required(&mut self, name: &'static str) -> Result<&'a RawValue, Mismatch> {
        self.take(name).ok_or_else(|| Mismatch::missing("a value").below(name))
    }

    /// Finds a member that may be missing; one that is empty is dropped.
    fn present(&mut self, name: &str) -> Option<(usize, &'a RawValue)> {
        let index = self.position(name)?;
        let raw = self.members[index].1;
        if is_empty(raw) {
            self.members.remove(index);
            return None;
        }
        Some((index, raw))
    }

    fn remove(&mut self, index: usize) {
        self.members.remove(index);
    }

    fn note(&mut self, name: &str, mismatch: Mismatch) {
        self.mismatches.push(mismatch.below(name));
    }

    /// Reads a member of a request as it stands, or else in its other written form.
    fn read_given(&mut self, name: &str, read: Read<'_>) -> Result<(), Mismatch> {
        let Some(raw) = self.take(name) else { return Ok(()) };
        if self.get(name).is_some() {
            return Err(Mismatch::repeated().below(name));
        }
        if is_empty(raw) {
            return Ok(());
        }
        let Err(mismatch) = read(Form::Json(raw)) else { return Ok(()) };
        match single_text(raw) {
            Some(text) if read(Form::Text(&text)).is_ok() => Ok(()),
            _ => Err(mismatch.below(name)),
        }
    }

    /// Whether a member stands there more than once.
    pub(crate) fn is_repeated(&self, name: &str) -> bool {
        self.members.iter().filter(|(member, _)| member == name).nth(1).is_some()
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

/// The text of a string, a number or a boolean.
fn single_text(raw: &RawValue) -> Option<Cow<'_, str>> {
    match raw.get().as_bytes().first()? {
        b'"' => json_text::string(raw),
        b'{' | b'[' | b'n' => None,
        _ => Some(Cow::Borrowed(raw.get())),
    }
}

/// Whether a member counts as not there.
fn is_empty(raw: &RawValue) -> bool {
    matches!(raw.get(), "null" | "\"\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::{self, DateDashed, List, QuotedDecimal, QuotedInteger, Structure, Text};

    fn raw(json: &str) -> Box<RawValue> {
        RawValue::from_string(json.to_owned()).unwrap()
    }

    #[test]
    fn absent_null_and_empty_are_all_not_there() {
        let json = raw(r#"{"a":null,"b":"","c":"x"}"#);
        let mut object = Members::split(&json).unwrap();
        for name in ["a", "b", "d"] {
            assert_eq!(object.optional::<Text>(name), None);
        }
        assert_eq!(object.optional::<Text>("c"), Some("x".to_owned()));
        assert!(object.take_rest().is_empty());
    }

    #[derive(Debug, PartialEq)]
    struct Inner(String);

    impl Structure for Inner {
        fn read(object: &mut Members<'_>) -> Result<Self, Mismatch> {
            object.required::<Text>("c").map(Self)
        }

        fn write(&self, object: &mut linksfield_sign::ObjectWriter<'_>) {
            object.text("c", &self.0);
        }
    }

    #[test]
    fn an_optional_member_that_does_not_fit_is_kept_with_the_reason() {
        let json = raw(r#"{"a":"soon","b":{"c":1}}"#);
        let mut object = Members::split(&json).unwrap();
        assert_eq!(object.optional::<DateDashed>("a"), None);
        assert_eq!(object.optional::<codec::Object<Inner>>("b"), None);
        let extra = object.take_rest();
        assert_eq!(extra.get("a").unwrap().as_str(), r#""soon""#);
        assert_eq!(extra.get("b").unwrap().as_str(), r#"{"c":1}"#);
        let reasons: Vec<_> = extra.mismatches().iter().map(ToString::to_string).collect();
        assert_eq!(
            reasons,
            ["`a`: expected a day as YYYY-MM-DD, found \"soon\"", "`b.c`: expected text, found 1"]
        );
    }

    #[test]
    fn a_member_may_go_by_another_name() {
        let json = raw(r#"{"orderId":null,"order_id":"7","old":"soon","new":""}"#);
        let mut object = Members::split(&json).unwrap();
        object.alias("orderId", "order_id");
        object.alias("new", "old");
        assert_eq!(object.required::<Text>("orderId"), Ok("7".to_owned()));
        assert_eq!(object.optional::<DateDashed>("new"), None);
        let extra = object.take_rest();
        let names: Vec<_> = extra.iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["orderId", "old", "new"]);
        assert_eq!(extra.mismatches()[0].path(), "new");
    }

    #[test]
    fn undocumented_members_are_kept_digit_for_digit() {
        let json =
            raw(r#"{"known":"1","more":{"n":1.50,"t":"\u6b27"},"\u006eew":12345678901234567.89}"#);
        let mut object = Members::split(&json).unwrap();
        object.required::<QuotedInteger>("known").unwrap();
        let extra = object.take_rest();
        assert_eq!(extra.get("more").unwrap().as_str(), r#"{"n":1.50,"t":"\u6b27"}"#);
        assert_eq!(extra.get("new").unwrap().as_str(), "12345678901234567.89");
    }

    #[test]
    fn a_mismatch_names_its_path_and_what_was_found() {
        let json = raw(r#"{"items":["1",1]}"#);
        let mut object = Members::split(&json).unwrap();
        let mismatch = object.required::<List<QuotedDecimal>>("items").unwrap_err();
        assert_eq!(
            mismatch.below("data").to_string(),
            "`data.items[1]`: expected a decimal number as text, found 1"
        );
        let missing = object.required::<Text>("total").unwrap_err();
        assert_eq!(missing.to_string(), "`total`: expected a value, found nothing");
    }

    #[test]
    fn a_request_is_read_strictly_but_in_either_written_form() {
        let json = raw(r#"{"count":3,"price":"4.90","note":""}"#);
        let mut object = Members::split(&json).unwrap();
        assert_eq!(object.given::<QuotedInteger>("count"), Ok(3));
        assert_eq!(object.given::<codec::NumberDecimal>("price").unwrap().to_string(), "4.90");
        assert_eq!(object.given_some::<Text>("note"), Ok(None));
        assert_eq!(object.end(), Ok(()));
        let missing = object.given::<Text>("note").unwrap_err();
        assert_eq!(missing.to_string(), "`note`: expected a value, found nothing");

        let json = raw(r#"{"count":"three","colour":1}"#);
        let mut object = Members::split(&json).unwrap();
        let mismatch = object.given_some::<QuotedInteger>("count").unwrap_err();
        assert_eq!(
            mismatch.to_string(),
            "`count`: expected a whole number as text, found \"three\""
        );
        let unknown = object.end().unwrap_err();
        assert_eq!(unknown.to_string(), "`colour`: expected no member of that name");
    }
}
