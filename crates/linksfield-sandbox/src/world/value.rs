//! The values of records, without the written form of a particular call.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Number, Value};

use super::calendar;

/// The fields of a record, by name. A field without an entry is unknown: a response then shows the documented example.
pub(crate) type Fields = BTreeMap<String, FieldValue>;

/// The value of a field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum FieldValue {
    /// No value.
    Null,
    /// A boolean, whichever words a call has for it.
    Flag(bool),
    /// A number.
    Number(Number),
    /// A text, or a code.
    Text(String),
    /// A time, in milliseconds since 1970.
    Time(i64),
    /// A list, an object or free JSON, as the request had it.
    Json(Value),
}

impl FieldValue {
    /// Returns a fixed value of the spec or of a test.
    pub(crate) fn of_json(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(flag) => Self::Flag(*flag),
            Value::Number(number) => Self::Number(number.clone()),
            Value::String(text) => Self::Text(text.clone()),
            other => Self::Json(other.clone()),
        }
    }

    /// Returns the value as JSON for a person or a test. A time is written as in RFC 3339, in UTC.
    pub(crate) fn to_json(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Flag(flag) => Value::Bool(*flag),
            Self::Number(number) => Value::Number(number.clone()),
            Self::Text(text) => Value::String(text.clone()),
            Self::Time(at) => Value::String(calendar::rfc3339(*at)),
            Self::Json(value) => value.clone(),
        }
    }

    /// Returns the value as text.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Null => Cow::Borrowed(""),
            Self::Flag(flag) => Cow::Borrowed(if *flag { "1" } else { "0" }),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Time(at) => Cow::Owned(at.to_string()),
            Self::Json(value) => Cow::Owned(value.to_string()),
        }
    }

    /// Returns the value as a whole number.
    pub(crate) fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => number.as_i64(),
            Self::Text(text) => text.parse().ok(),
            Self::Time(at) => Some(*at),
            Self::Flag(flag) => Some(i64::from(*flag)),
            Self::Null | Self::Json(_) => None,
        }
    }

    /// Returns the time.
    pub(crate) fn time(&self) -> Option<i64> {
        match self {
            Self::Time(at) => Some(*at),
            Self::Text(text) => calendar::of_rfc3339(text),
            _ => None,
        }
    }

    /// Whether the field has no value.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.is_empty(),
            _ => false,
        }
    }

    /// Returns a text that is equal for two values that are the same, in whichever form they are written. `1.50` is the
    /// same as `1.5`.
    pub(crate) fn key(&self) -> String {
        let text = self.text();
        match is_decimal(&text) {
            true => plain(&text).to_owned(),
            false => text.into_owned(),
        }
    }

    /// Whether both values are the same.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.key() == other.key()
    }

    /// Whether the value is one of the values of the spec.
    pub(crate) fn is_one_of(&self, values: &[Value]) -> bool {
        values.iter().any(|value| match (self, value) {
            (Self::Flag(flag), Value::Bool(wanted)) => flag == wanted,
            (Self::Flag(flag), Value::String(text)) if text == "true" || text == "false" => {
                *flag == (text == "true")
            }
            (own, value) => own.is_same(&Self::of_json(value)),
        })
    }

    /// Returns the approximate memory of the value, in bytes.
    pub(crate) fn size(&self) -> usize {
        let own = size_of::<Self>();
        match self {
            Self::Text(text) => own + text.len(),
            Self::Json(value) => own + value.to_string().len(),
            _ => own,
        }
    }
}

impl From<i64> for FieldValue {
    fn from(number: i64) -> Self {
        Self::Number(number.into())
    }
}

/// Whether a text is a decimal number without an exponent.
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| {
        (1..=40).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    all_digits(whole) && all_digits(fraction)
}

/// Returns a decimal number without the zeros at its end.
fn plain(text: &str) -> &str {
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.'),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_compared_without_their_written_form() {
        let same = |one: Value, other: Value| {
            FieldValue::of_json(&one).is_same(&FieldValue::of_json(&other))
        };
        assert!(same(json!(23), json!("23")) && same(json!("1.50"), json!(1.5)));
        assert!(same(json!("4"), json!("4.00")) && !same(json!("04"), json!("4")));
        assert!(!same(json!("10"), json!("1")) && !same(json!("a.0"), json!("a")));
        assert!(FieldValue::Flag(true).is_one_of(&[json!("1")]));
        assert!(FieldValue::Flag(false).is_one_of(&[json!(false)]));
        assert!(FieldValue::Flag(false).is_one_of(&[json!("false")]));
        assert!(!FieldValue::Flag(false).is_one_of(&[json!("1"), json!(true)]));
    }
}
