//! Recognises an event by the value of a field.

use serde_json::value::RawValue;

use crate::codec::Members;
use crate::json_text::{number, string};

/// A value by which an event is recognised.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub enum Expected {
    /// A JSON string with exactly this text.
    Text(&'static str),
    /// A JSON number with this value.
    Number(i64),
    /// This JSON boolean.
    Boolean(bool),
}

impl Expected {
    fn is(self, raw: &RawValue) -> bool {
        match self {
            Self::Text(text) => string(raw).is_some_and(|found| found == text),
            Self::Number(wanted) => number(raw).is_some_and(|found| {
                // A number with a fraction of zero is the same number. An `f64` is exact up to 2^53.
                let whole = found.split_once('.').map_or(Some(found), |(whole, fraction)| {
                    fraction.bytes().all(|digit| digit == b'0').then_some(whole)
                });
                whole.and_then(|digits| digits.parse().ok()) == Some(wanted)
            }),
            Self::Boolean(wanted) => raw.get() == if wanted { "true" } else { "false" },
        }
    }
}

/// Returns whether the field at a path is present, and has one of these values. Without values, any value is accepted.
#[doc(hidden)]
#[must_use]
pub fn has_value(fields: &mut Members<'_>, path: &[&str], values: &[Expected]) -> bool {
    let Some((name, rest)) = path.split_first() else { return false };
    let Some(raw) = fields.split_all().get(name) else { return false };
    match rest {
        [] => values.is_empty() || values.iter().any(|value| value.is(raw)),
        _ => Members::of_object(raw).is_some_and(|mut inner| has_value(&mut inner, rest, values)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(json: &str, path: &[&str], values: &[Expected]) -> bool {
        let raw: &RawValue = serde_json::from_str(json).unwrap();
        Members::of_object(raw).is_some_and(|mut fields| has_value(&mut fields, path, values))
    }

    #[test]
    fn values_are_compared_exactly() {
        let text = [Expected::Text("sim.activated"), Expected::Text("欧")];
        assert!(has(r#"{"event":"sim.activated"}"#, &["event"], &text));
        assert!(has(r#"{"event":"\u6b27"}"#, &["event"], &text));
        for json in [
            r#"{"event":"sim.Activated"}"#,
            r#"{"event":" sim.activated"}"#,
            r#"{"event":["sim.activated"]}"#,
            r#"{"event":null}"#,
            "{}",
            "[]",
            "1",
        ] {
            assert!(!has(json, &["event"], &text), "{json}");
        }
        let number = [Expected::Number(-1)];
        for (json, is_it) in [("-1", true), ("-1.0", true), ("\"-1\"", false), ("-1.5", false)] {
            assert_eq!(has(&format!("{{\"n\":{json}}}"), &["n"], &number), is_it, "{json}");
        }
        assert!(has(r#"{"b":true}"#, &["b"], &[Expected::Boolean(true)]));
        assert!(!has(r#"{"b":"true"}"#, &["b"], &[Expected::Boolean(true)]));
    }

    #[test]
    fn a_path_leads_into_objects() {
        let json = r#"{"a":{"b":{"c":1}},"a.b":2}"#;
        assert!(has(json, &["a", "b", "c"], &[Expected::Number(1)]));
        assert!(has(json, &["a.b"], &[Expected::Number(2)]));
        assert!(has(json, &["a", "b"], &[]));
        assert!(!has(json, &["a", "x"], &[]));
        assert!(!has(json, &["a", "b", "c", "d"], &[]));
    }
}
