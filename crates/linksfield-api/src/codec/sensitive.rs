//! The codec of sensitive values.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, InvalidValue, ReadLimits};
use crate::json_text::Cursor;
use crate::mismatch::Mismatch;

/// A value that is read, written and checked with the codec `C`, and that mismatches do not show.
#[derive(Debug)]
pub struct Sensitive<C>(PhantomData<C>);

impl<C: Codec> Codec for Sensitive<C> {
    type Value = C::Value;

    fn read(raw: &RawValue) -> Result<C::Value, Mismatch> {
        Self::read_within(raw, ReadLimits::default())
    }

    fn read_within(raw: &RawValue, limits: ReadLimits) -> Result<C::Value, Mismatch> {
        let limits = ReadLimits { is_sensitive: true, ..limits };
        C::read_within(raw, limits).map_err(|mismatch| mismatch.redacted(raw))
    }

    fn read_next(cursor: &mut Cursor<'_>, limits: ReadLimits) -> Result<C::Value, Mismatch> {
        let limits = ReadLimits { is_sensitive: true, ..limits };
        let start = *cursor;
        C::read_next(cursor, limits).map_err(|mismatch| mismatch.redacted({ start }.raw()))
    }

    fn write(value: &C::Value, writer: ValueWriter<'_>) {
        C::write(value, writer);
    }

    fn text(value: &C::Value) -> Cow<'_, str> {
        C::text(value)
    }

    fn check(value: &C::Value) -> Result<(), InvalidValue> {
        C::check(value).map_err(InvalidValue::without_value).map_err(InvalidValue::without_keys)
    }

    fn is_empty(value: &C::Value) -> bool {
        C::is_empty(value)
    }

    fn read_text(text: &str) -> Result<C::Value, Mismatch> {
        C::read_text(text).map_err(Mismatch::without_value)
    }
}

#[cfg(test)]
mod tests {
    use super::super::object::sample::Plan;
    use super::super::testing::{read, survives};
    use super::super::{DateDashed, List, Object, Text};
    use super::*;

    #[test]
    fn a_sensitive_value_is_written_as_text_and_not_shown_in_mismatches() {
        survives::<Sensitive<Text>>(&["\"\"", "\"LPA:1$a$b\""]);
        for (json, found) in [
            ("70123", "a number"),
            ("true", "a boolean"),
            ("null", "null"),
            ("[\"LPA\"]", "a list"),
            ("{\"LPA\":1}", "an object"),
            ("\"LPA\\ud800\"", "text that contains half of a surrogate pair"),
        ] {
            let expected = format!("expected text, found {found}");
            assert_eq!(read::<Sensitive<Text>>(json).unwrap_err(), expected);
        }
        let text = Sensitive::<DateDashed>::read_text("LPA").unwrap_err().to_string();
        assert_eq!(text, "expected a day as YYYY-MM-DD");
        let list = read::<Sensitive<List<Text>>>("[\"a\",70123]").unwrap_err();
        assert_eq!(list, "`[1]`: expected text");
    }

    #[test]
    fn mismatches_inside_a_sensitive_object_show_no_value() {
        let json = r#"{"name":"a","price":"70123"}"#;
        let plan = read::<Sensitive<List<Object<Plan>>>>(&format!("[{json}]")).unwrap();
        let [mismatch] = plan[0].extra.mismatches() else { panic!("one mismatch") };
        assert_eq!(mismatch.to_string(), "`price`: expected a decimal number");
        let plain = read::<Object<Plan>>(json).unwrap();
        assert!(plain.extra.mismatches()[0].to_string().contains("70123"));
    }
}
