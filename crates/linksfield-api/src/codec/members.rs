//! [`Members`]: reads the fields of a JSON object, for generated code. Each documented field is read with its codec,
//! and the remaining fields are kept as JSON text.

use std::borrow::Cow;

use serde_json::value::RawValue;

use super::rules::is_equal;
use super::total::read_total;
use super::unread::{Found, Unread};
use super::{Codec, ReadLimits};
use crate::json_text::{self, Cursor};
use crate::meta::Family;
use crate::mismatch::Mismatch;
use crate::values::Extra;

/// The fields of an object that have not been read yet.
#[derive(Debug, Default)]
pub struct Members<'a> {
    fields: Unread<'a>,
    /// Pairs of a documented key and another key that servers use for the same field.
    aliases: Vec<(&'static str, &'static str)>,
    mismatches: Vec<Mismatch>,
    /// The limits within which the fields are read.
    limits: ReadLimits,
    /// Whether the parameter that was taken last is empty.
    is_empty: bool,
}

impl<'a> Members<'a> {
    /// Splits an object into its fields.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the value is not an object.
    pub fn split(raw: &'a RawValue) -> Result<Self, Mismatch> {
        json_text::members_lossy(raw)
            .map(|fields| Self { fields: Unread::split(fields), ..Self::default() })
            .ok_or_else(|| Mismatch::of_kind("an object", raw))
    }

    /// Splits the object that is a body. Returns `None` if the body is not an object, or not JSON.
    pub(crate) fn of_body(body: &'a [u8]) -> Option<Self> {
        let fields = Unread::split(json_text::members_of_body(body)?);
        Some(Self { fields, ..Self::default() })
    }

    /// Begins to read an object. Returns `None` for another value, or if the object has too many levels.
    pub(crate) fn of_object(raw: &'a RawValue) -> Option<Self> {
        Self::begin(Cursor::of(raw), ReadLimits::default()).ok()
    }

    /// Begins to read an object. Its fields are split while they are read.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the value is not an object, or has too many levels.
    pub(super) fn begin(cursor: Cursor<'a>, limits: ReadLimits) -> Result<Self, Mismatch> {
        let limits = limits.deeper(cursor)?;
        match Unread::begin(cursor) {
            Some(fields) => Ok(Self { fields, ..Self::default() }.within(limits)),
            None => Err(Mismatch::of_kind("an object", { cursor }.raw())),
        }
    }

    /// Returns the position after the object.
    pub(super) fn after(&mut self) -> Cursor<'a> {
        self.fields.after()
    }

    /// Creates an object from values that are not fields of JSON, such as headers.
    pub(crate) fn of<N: AsRef<str>>(values: &'a [(N, Box<RawValue>)]) -> Self {
        let member =
            |(name, value): &'a (N, Box<RawValue>)| (Cow::Borrowed(name.as_ref()), &**value);
        let fields = Unread::split(values.iter().map(member).collect());
        Self { fields, ..Self::default() }
    }

    /// Sets the limits within which the fields are read.
    #[must_use]
    pub(crate) fn within(mut self, limits: ReadLimits) -> Self {
        self.limits = limits;
        self
    }

    /// Reads a required field of a response or an event.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the field is missing or does not have the documented form.
    #[inline(never)]
    pub fn required<C: Codec>(&mut self, name: &'static str) -> Result<C::Value, Mismatch> {
        let limits = self.limits;
        match C::read_next(self.find_required(name)?, limits) {
            Ok(value) => Ok(value),
            Err(mismatch) => Err(self.refuse(name, mismatch)),
        }
    }

    /// Reads an optional field of a response or an event. A field that is absent, `null` or `""` is `None`.
    ///
    /// A value that does not have the documented form is not an error, because the caller may not need the
    /// field. This method then returns `None`, and [`take_rest`](Self::take_rest) returns the value and the
    /// reason.
    #[inline(never)]
    pub fn optional<C: Codec>(&mut self, name: &'static str) -> Option<C::Value> {
        let limits = self.limits;
        match C::read_next(self.find_present(name)?, limits) {
            Ok(value) => Some(value),
            Err(mismatch) => {
                self.note(name, mismatch);
                None
            }
        }
    }

    /// Reads the total of a list, which may be any JSON number or string that is a whole number, such as `30`, `30.0`
    /// or `"30"`.
    ///
    /// As with [`optional`](Self::optional), another value is not an error, because the items of the list do not
    /// depend on it.
    pub fn total(&mut self, name: &'static str) -> Option<i64> {
        match read_total(self.find_present(name)?.raw()) {
            Ok(total) => Some(total),
            Err(mismatch) => {
                self.note(name, mismatch);
                None
            }
        }
    }

    /// Reads a required parameter of a request. Its value may have either form, as in
    /// [`given_some`](Self::given_some).
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the parameter is missing, empty or repeated, or does not have the documented form.
    #[inline(never)]
    pub fn given<C: Codec>(&mut self, name: &'static str) -> Result<C::Value, Mismatch> {
        match self.given_some::<C>(name) {
            Ok(Some(value)) => Ok(value),
            Ok(None) => Err(Mismatch::not_given(self.is_empty).below(name)),
            Err(mismatch) => Err(mismatch),
        }
    }

    /// Reads an optional parameter of a request.
    ///
    /// The value may have its documented form or its text form: numbers with or without quotes, and a list as
    /// one string with commas, as in a query.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the parameter is repeated or does not have the documented form.
    #[inline(never)]
    pub fn given_some<C: Codec>(
        &mut self,
        name: &'static str,
    ) -> Result<Option<C::Value>, Mismatch> {
        let raw = match self.take_given(name) {
            Ok(Some(raw)) => raw,
            Ok(None) => return Ok(None),
            Err(mismatch) => return Err(mismatch),
        };
        match C::read_within(raw, self.limits) {
            Ok(value) => Ok(Some(value)),
            Err(mismatch) => read_as_text(raw, C::read_text, mismatch, name),
        }
    }

    /// Reads a parameter that has only one value, which the client fills in. It may be missing.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the parameter is repeated or has another value.
    pub fn constant(
        &mut self,
        name: &'static str,
        text: &str,
        expected: &'static str,
    ) -> Result<(), Mismatch> {
        let Some(raw) = self.take(name) else { return Ok(()) };
        if self.get(name).is_some() {
            return Err(Mismatch::repeated().below(name));
        }
        // A number may have other zeros at its end.
        let is_number = |found: &str| found == raw.get() && is_equal(found, text);
        if is_empty(raw) || single_text(raw).is_some_and(|found| found == text || is_number(&found))
        {
            return Ok(());
        }
        Err(Mismatch::of_kind(expected, raw).below(name))
    }

    /// Checks that no field of an object in a request is left.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the object has an undocumented field.
    pub fn end(&mut self) -> Result<(), Mismatch> {
        match self.fields.split_all().first() {
            Some((name, _)) => Err(Mismatch::unexpected(name, "no field of that name")),
            None => Ok(()),
        }
    }

    /// Checks that no parameter of a request is left. Fields that the client fills are ignored.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the request has an undocumented parameter.
    pub fn end_of_parameters(&mut self, family: &Family) -> Result<(), Mismatch> {
        let is_filled = |name: &str| family.common.iter().any(|field| field.name == name);
        let fields = self.fields.split_all();
        fields.retain(|(name, _)| !is_filled(name));
        match fields.first() {
            Some((name, _)) => Err(Mismatch::unexpected(name, "no parameter of that name")),
            None => Ok(()),
        }
    }

    /// Declares another key for a field, which is read if the documented key is absent or empty.
    pub fn alias(&mut self, name: &'static str, alias: &'static str) {
        self.aliases.push((name, alias));
    }

    /// Takes all fields that have not been read.
    #[must_use]
    #[inline(never)]
    pub fn take_rest(&mut self) -> Extra {
        let mismatches = std::mem::take(&mut self.mismatches);
        let fields = self.fields.split_all();
        let extra =
            Extra::new(fields.iter().map(|(name, value)| (&**name, value.rest())), mismatches);
        fields.clear();
        extra
    }

    /// Returns all fields that have not been read. The object must have been split.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &'a RawValue)> {
        self.fields.all().map(|(name, value)| (name.as_ref(), { *value }.raw()))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.fields.all().next().is_none()
    }

    /// Returns the value of a field without taking the field. The object must have been split.
    pub(crate) fn get(&self, name: &str) -> Option<&'a RawValue> {
        let mut fields = self.fields.all();
        fields.find(|(field, _)| field == name).map(|(_, value)| { *value }.raw())
    }

    /// Returns whether the object has a field that has not been read.
    pub(crate) fn has(&mut self, name: &str) -> bool {
        self.fields.split_all().iter().any(|(field, _)| field == name)
    }

    /// Returns whether a key appears more than once. The object must have been split.
    pub(crate) fn is_repeated(&self, name: &str) -> bool {
        self.fields.all().filter(|(field, _)| field == name).nth(1).is_some()
    }

    /// Splits the whole object.
    pub(crate) fn split_all(&mut self) -> &Self {
        self.fields.split_all();
        self
    }

    // The following methods do not depend on the type of a field, so they are compiled only once.

    fn find_required(&mut self, name: &'static str) -> Result<&mut Cursor<'a>, Mismatch> {
        match self.find(name) {
            Some(found) => Ok(self.fields.read(found)),
            None => Err(Mismatch::missing("a value").below(name)),
        }
    }

    /// Finds an optional field. Removes the field if its value is empty.
    fn find_present(&mut self, name: &str) -> Option<&mut Cursor<'a>> {
        let mut found = self.find(name)?;
        if found.value.is_at_nothing() {
            found.value.skip();
            self.fields.remove(found);
            return None;
        }
        Some(self.fields.read(found))
    }

    fn refuse(&mut self, name: &str, mismatch: Mismatch) -> Mismatch {
        self.fields.leave();
        mismatch.below(name)
    }

    fn note(&mut self, name: &str, mismatch: Mismatch) {
        let shown = if self.limits.is_sensitive { mismatch.without_value() } else { mismatch };
        self.mismatches.push(shown.below(name));
        self.fields.leave();
    }

    /// Takes a parameter, and returns its value unless it counts as absent.
    fn take_given(&mut self, name: &str) -> Result<Option<&'a RawValue>, Mismatch> {
        self.is_empty = false;
        let Some(raw) = self.take(name) else { return Ok(None) };
        if self.get(name).is_some() {
            return Err(Mismatch::repeated().below(name));
        }
        self.is_empty = is_empty(raw);
        Ok((!self.is_empty).then_some(raw))
    }

    /// Splits the object, and takes a field by its documented key or another key.
    pub(crate) fn take(&mut self, name: &str) -> Option<&'a RawValue> {
        self.fields.split_all();
        let mut found = self.find(name)?;
        let raw = found.value.raw();
        self.fields.remove(found);
        Some(raw)
    }

    /// Finds a field by its documented key, or by another key if the value of the documented key is missing, `null` or
    /// `""`.
    fn find(&mut self, name: &str) -> Option<Found<'a>> {
        if !self.aliases.iter().any(|(of, _)| *of == name) {
            return self.fields.find(name);
        }
        let is_given = |found: &Found<'_>| !found.value.is_at_nothing();
        let documented = self.fields.find_split(name);
        if documented.as_ref().is_some_and(is_given) {
            return documented;
        }
        let mut others = self.aliases.iter().filter(|(of, _)| *of == name);
        let other = others.find_map(|(_, alias)| self.fields.find(alias).filter(is_given));
        other.or(documented)
    }
}

/// Reads a parameter in its text form, after it did not have its documented form. Compiled for each type of value, not
/// for each codec.
#[cold]
fn read_as_text<T>(
    raw: &RawValue,
    read: fn(&str) -> Result<T, Mismatch>,
    mismatch: Mismatch,
    name: &str,
) -> Result<Option<T>, Mismatch> {
    if let Some(text) = single_text(raw)
        && let Ok(value) = read(&text)
    {
        return Ok(Some(value));
    }
    Err(mismatch.below(name))
}

/// Returns the text of a string, a number or a boolean. `None` for other values.
fn single_text(raw: &RawValue) -> Option<Cow<'_, str>> {
    match raw.get().as_bytes().first()? {
        b'"' => json_text::string(raw),
        b'{' | b'[' | b'n' => None,
        _ => Some(Cow::Borrowed(raw.get())),
    }
}

/// Returns whether a value counts as absent.
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
    fn null_and_empty_text_count_as_absent() {
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
    fn an_optional_field_of_the_wrong_form_is_kept_with_the_reason() {
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
    fn a_field_may_have_another_key() {
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
    fn undocumented_fields_are_kept_digit_for_digit() {
        let json =
            raw(r#"{"known":"1","more":{"n":1.50,"t":"\u6b27"},"\u006eew":12345678901234567.89}"#);
        let mut object = Members::split(&json).unwrap();
        object.required::<QuotedInteger>("known").unwrap();
        let extra = object.take_rest();
        assert_eq!(extra.get("more").unwrap().as_str(), r#"{"n":1.50,"t":"\u6b27"}"#);
        assert_eq!(extra.get("new").unwrap().as_str(), "12345678901234567.89");
    }

    #[test]
    fn a_mismatch_shows_the_path_and_the_value() {
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
    fn a_request_is_read_strictly_but_in_either_form() {
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
        assert_eq!(unknown.to_string(), "`colour`: expected no field of that name");
    }
}
