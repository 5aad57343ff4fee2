//! The codec of parameters for which `null` has a meaning.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, InvalidValue, Members, ReadLimits};
use crate::mismatch::Mismatch;

/// A parameter that may be `null`, which is `None`. An absent parameter is not a value of this codec.
#[derive(Debug)]
pub struct Nullable<C>(PhantomData<C>);

impl<C: Codec> Codec for Nullable<C> {
    type Value = Option<C::Value>;

    fn read(raw: &RawValue) -> Result<Self::Value, Mismatch> {
        Self::read_within(raw, ReadLimits::default())
    }

    fn read_within(raw: &RawValue, limits: ReadLimits) -> Result<Self::Value, Mismatch> {
        match raw.get() {
            "null" => Ok(None),
            _ => C::read_within(raw, limits).map(Some),
        }
    }

    fn write(value: &Self::Value, writer: ValueWriter<'_>) {
        C::write_some(value, writer);
    }

    fn text(value: &Self::Value) -> Cow<'_, str> {
        value.as_ref().map_or(Cow::Borrowed("null"), C::text)
    }

    fn check(value: &Self::Value) -> Result<(), InvalidValue> {
        value.as_ref().map_or(Ok(()), C::check)
    }

    fn is_empty(value: &Self::Value) -> bool {
        value.as_ref().is_some_and(C::is_empty)
    }
}

impl Members<'_> {
    /// Reads a required parameter that may be `null`.
    ///
    /// # Errors
    ///
    /// As [`given`](Self::given).
    pub fn given_nullable<C: Codec>(
        &mut self,
        name: &'static str,
    ) -> Result<Option<C::Value>, Mismatch> {
        if self.takes_null(name) { Ok(None) } else { self.given::<C>(name).map(Some) }
    }

    /// Reads an optional parameter that may be `null`, which is `Some(None)`.
    ///
    /// # Errors
    ///
    /// As [`given_some`](Self::given_some).
    pub fn given_or_null<C: Codec>(
        &mut self,
        name: &'static str,
    ) -> Result<Option<Option<C::Value>>, Mismatch> {
        if self.takes_null(name) {
            return Ok(Some(None));
        }
        self.given_some::<C>(name).map(|value| value.map(Some))
    }

    /// Takes a parameter that is `null`. A parameter that is repeated is left, and refused by its reader.
    fn takes_null(&mut self, name: &str) -> bool {
        let is_null = self.split_all().get(name).is_some_and(|raw| raw.get() == "null");
        is_null && !self.is_repeated(name) && self.take(name).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{reason, survives};
    use super::super::{ShortText, Text};
    use super::*;

    #[test]
    fn null_and_absent_are_different() {
        survives::<Nullable<Text>>(&["null", "\"a\"", "\"\""]);
        let json = r#"{"a":null,"b":"x","c":"","d":null,"e":1,"f":null,"f":null}"#;
        let raw: &RawValue = serde_json::from_str(json).unwrap();
        let mut object = Members::split(raw).unwrap();
        assert_eq!(object.given_or_null::<Text>("a"), Ok(Some(None)));
        assert_eq!(object.given_or_null::<Text>("b"), Ok(Some(Some("x".to_owned()))));
        assert_eq!(object.given_or_null::<Text>("c"), Ok(None));
        assert_eq!(object.given_or_null::<Text>("missing"), Ok(None));
        assert_eq!(object.given_nullable::<Text>("d"), Ok(None));
        assert!(object.given_nullable::<Text>("missing").is_err());
        assert_eq!(object.given_nullable::<Text>("e"), Ok(Some("1".to_owned())));
        let repeated = object.given_or_null::<Text>("f").unwrap_err();
        assert_eq!(repeated.to_string(), "`f`: expected one field of that name, found several");
    }

    #[test]
    fn null_is_no_empty_value() {
        assert!(!Nullable::<Text>::is_empty(&None));
        assert!(Nullable::<Text>::is_empty(&Some(String::new())));
        assert_eq!(Nullable::<Text>::check_required("a", &None), Ok(()));
        assert!(Nullable::<Text>::check_required("a", &Some(String::new())).is_err());
        assert_eq!(reason::<Nullable<ShortText<1>>>(&None), None);
        assert!(reason::<Nullable<ShortText<1>>>(&Some("ab".to_owned())).is_some());
    }
}
