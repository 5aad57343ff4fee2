//! The codec of coded types.

use std::borrow::Cow;
use std::marker::PhantomData;

use linksfield_sign::ValueWriter;
use serde_json::value::RawValue;

use super::{Codec, InvalidValue, ReadLimits, read_number};
use crate::json_text::{Cursor, bare, string};
use crate::mismatch::Mismatch;
use crate::values::{CodeForm, CodeSet, code_number};

/// A code of a coded type, whether or not the code is documented. The coded type determines the JSON form.
#[derive(Debug)]
pub struct Code<T>(PhantomData<T>);

impl<T: CodeSet> Codec for Code<T> {
    type Value = T;

    fn read(raw: &RawValue) -> Result<T, Mismatch> {
        of_code(read_code(T::WIRE, raw))
    }

    fn read_next(cursor: &mut Cursor<'_>, _: ReadLimits) -> Result<T, Mismatch> {
        of_code(read_next_code(T::WIRE, cursor))
    }

    #[inline(never)]
    fn read_text(text: &str) -> Result<T, Mismatch> {
        of_code(read_code_text(T::WIRE, text))
    }

    #[inline(never)]
    fn write(value: &T, writer: ValueWriter<'_>) {
        let code = value.as_str();
        match T::WIRE {
            CodeForm::Number if code_number(code).is_some() => writer.bare(code),
            CodeForm::Text | CodeForm::Number => writer.text(code),
        }
    }

    #[inline(never)]
    fn text(value: &T) -> Cow<'_, str> {
        Cow::Borrowed(value.as_str())
    }

    #[inline(never)]
    fn check(value: &T) -> Result<(), InvalidValue> {
        if T::WIRE == CodeForm::Number && code_number(value.as_str()).is_none() {
            return Err(InvalidValue::new(
                "is not a whole number, but its codes are whole numbers",
            ));
        }
        Ok(())
    }

    fn is_empty(value: &T) -> bool {
        value.as_str().is_empty()
    }
}

fn of_code<T: CodeSet>(code: Result<Cow<'_, str>, Mismatch>) -> Result<T, Mismatch> {
    match code {
        Ok(code) => Ok(T::from_code(&code)),
        Err(mismatch) => Err(mismatch),
    }
}

fn read_code(form: CodeForm, raw: &RawValue) -> Result<Cow<'_, str>, Mismatch> {
    match form {
        CodeForm::Text => string(raw).ok_or_else(|| Mismatch::new("a code as text", raw)),
        CodeForm::Number => read_number(raw, "a code as a whole number", |digits| {
            let number: i64 = digits.parse().ok()?;
            Some(Cow::Owned(number.to_string()))
        }),
    }
}

/// Like [`read_code`], but reads the value at a position.
fn read_next_code<'a>(form: CodeForm, cursor: &mut Cursor<'a>) -> Result<Cow<'a, str>, Mismatch> {
    #[cfg(test)]
    if super::reference::is_on() {
        return read_code(form, cursor.raw());
    }
    match form {
        CodeForm::Text if let Some(code) = cursor.plain() => Ok(Cow::Borrowed(code)),
        _ => read_code(form, cursor.raw()),
    }
}

/// Like [`read_code`], but reads text without quotes.
fn read_code_text(form: CodeForm, text: &str) -> Result<Cow<'_, str>, Mismatch> {
    match form {
        CodeForm::Text => Ok(Cow::Borrowed(text)),
        CodeForm::Number => match bare(text).map(|raw| read_code(form, raw)) {
            Some(Ok(code)) => Ok(Cow::Owned(code.into_owned())),
            _ => Err(Mismatch::of_text("a code as a whole number", text)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{read, reason, refuses, survives, written};
    use super::*;
    use crate::values::samples::{Payment, Status};

    #[test]
    fn codes_have_the_form_of_their_type() {
        survives::<Code<Payment>>(&["\"CARD\"", "\"2\"", "\"CASH\"", "\"\"", "\"\\\"\""]);
        assert_eq!(read::<Code<Payment>>("\"CARD\""), Ok(Payment::Card));
        refuses::<Code<Payment>>("a code as text", &["2", "null", "[]"]);
        survives::<Code<Status>>(&["1", "-2", "7"]);
        assert_eq!(read::<Code<Status>>("-2"), Ok(Status::Closed));
        let expected = "a code as a whole number";
        refuses::<Code<Status>>(expected, &["\"1\"", "1.0", "1e0", "9223372036854775808", "null"]);
        assert_eq!(Code::<Status>::text(&Status::Closed), "-2");
        assert!(Code::<Payment>::is_empty(&Payment::from_code("")));
    }

    #[test]
    fn a_code_that_is_not_a_number_cannot_be_sent_as_a_number() {
        let odd = Status::from_code("1,\"x\":2");
        assert_eq!(
            reason::<Code<Status>>(&odd).unwrap(),
            "is not a whole number, but its codes are whole numbers"
        );
        assert_eq!(written::<Code<Status>>(&odd), r#""1,\"x\":2""#);
        assert_eq!(reason::<Code<Status>>(&Status::from_code("7")), None);
        assert_eq!(reason::<Code<Payment>>(&Payment::from_code("CASH")), None);
    }
}
