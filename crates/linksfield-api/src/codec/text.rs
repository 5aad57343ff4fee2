//! The codecs of text.

use std::borrow::Cow;

use linksfield_sign::{ObjectWriter, ValueWriter};
use serde_json::value::RawValue;

use super::{Codec, InvalidValue, ReadLimits, read_text};
use crate::json_text::{Cursor, number};
use crate::mismatch::Mismatch;

/// Text without further rules.
#[derive(Debug)]
pub enum Text {}

impl Codec for Text {
    type Value = String;

    fn read(raw: &RawValue) -> Result<String, Mismatch> {
        read_text(raw, "text", |text| Some(text.to_owned()))
    }

    fn read_next(cursor: &mut Cursor<'_>, _: ReadLimits) -> Result<String, Mismatch> {
        #[cfg(test)]
        if super::reference::is_on() {
            return Self::read(cursor.raw());
        }
        match cursor.plain() {
            Some(text) => Ok(text.to_owned()),
            None => Self::read(cursor.raw()),
        }
    }

    fn put(object: &mut ObjectWriter<'_>, name: &str, value: &String) {
        object.text(name, value);
    }

    fn write(value: &String, writer: ValueWriter<'_>) {
        writer.text(value);
    }

    fn text(value: &String) -> Cow<'_, str> {
        Cow::Borrowed(value)
    }

    fn is_empty(value: &String) -> bool {
        value.is_empty()
    }
}

/// Text. As a parameter, it has at most `MAX` characters. Text in responses is not limited.
#[derive(Debug)]
pub enum ShortText<const MAX: usize> {}

impl<const MAX: usize> Codec for ShortText<MAX> {
    type Value = String;

    fn read(raw: &RawValue) -> Result<String, Mismatch> {
        Text::read(raw)
    }

    fn read_next(cursor: &mut Cursor<'_>, limits: ReadLimits) -> Result<String, Mismatch> {
        Text::read_next(cursor, limits)
    }

    fn write(value: &String, writer: ValueWriter<'_>) {
        Text::write(value, writer);
    }

    fn text(value: &String) -> Cow<'_, str> {
        Text::text(value)
    }

    fn check(value: &String) -> Result<(), InvalidValue> {
        if value.chars().count() > MAX {
            return Err(InvalidValue::new(format!("is longer than {MAX} characters")));
        }
        Ok(())
    }

    fn is_empty(value: &String) -> bool {
        value.is_empty()
    }
}

/// Text. In responses, it may also be a JSON number, which is read as its digits.
#[derive(Debug)]
pub enum TextOrNumber {}

impl Codec for TextOrNumber {
    type Value = String;

    fn read(raw: &RawValue) -> Result<String, Mismatch> {
        match number(raw) {
            Some(digits) => Ok(digits.to_owned()),
            None => read_text(raw, "text or a number", |text| Some(text.to_owned())),
        }
    }

    fn write(value: &String, writer: ValueWriter<'_>) {
        writer.text(value);
    }

    fn text(value: &String) -> Cow<'_, str> {
        Cow::Borrowed(value)
    }

    fn is_empty(value: &String) -> bool {
        value.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, reason, refuses, survives, written};
    use super::*;

    #[test]
    fn text_is_kept_and_escaped() {
        let texts = ["\"\"", "\" a \"", "\"欧\\\"\\\\\\n\"", "\"1\""];
        survives::<Text>(&texts);
        survives::<ShortText<1>>(&texts);
        survives::<TextOrNumber>(&texts);
        assert_eq!(read::<Text>("\"\\u6b27\"").unwrap(), "欧");
        assert_eq!(Text::text(&"a b".to_owned()), "a b");
        let others = ["1", "null", "true", "[]", "{}"];
        refuses::<Text>("text", &others);
        refuses::<ShortText<9>>("text", &others);
        refuses::<TextOrNumber>("text or a number", &others[1..]);
        let half = "\"\\ud800\", which contains half of a surrogate pair";
        assert_eq!(
            read::<Text>("\"\\ud800\"").unwrap_err(),
            format!("expected text, found {half}")
        );
    }

    #[test]
    fn a_number_is_read_as_its_digits() {
        for digits in ["1.50", "-0", "12345678901234567890123", "1e2"] {
            let value = read::<TextOrNumber>(digits).unwrap();
            assert_eq!(
                (value.as_str(), written::<TextOrNumber>(&value)),
                (digits, format!("\"{digits}\""))
            );
        }
    }

    #[test]
    fn characters_are_counted() {
        assert_eq!(reason::<ShortText<2>>(&"欧洲".to_owned()), None);
        assert_eq!(
            reason::<ShortText<2>>(&"abc".to_owned()).unwrap(),
            "is longer than 2 characters"
        );
    }

    #[test]
    fn empty_text_counts_as_absent() {
        assert!(Text::is_empty(&String::new()) && !Text::is_empty(&" ".to_owned()));
        assert!(ShortText::<1>::is_empty(&String::new()) && TextOrNumber::is_empty(&String::new()));
    }
}
