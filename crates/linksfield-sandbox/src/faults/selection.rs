//! Which requests a rule selects.

use std::cell::OnceCell;

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::fraction;
use crate::received::Received;

/// Which requests a rule selects.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Selection {
    /// The name of a call or of a family, or `*`.
    pub(super) target: String,
    pub(super) conditions: Vec<Condition>,
    /// The number of the first request, counted from 1 among those that fulfil the conditions.
    pub(super) from: u64,
    pub(super) to: u64,
    pub(super) every: u64,
    pub(super) probability: Option<f64>,
    pub(super) seed: Option<u64>,
}

/// A condition of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Condition {
    /// A parameter, as a path of names joined with dots.
    Parameter(String, Test),
    Header(String, Test),
}

/// What a value must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Test {
    Equals(String),
    Contains(String),
    Present,
}

impl Test {
    fn is_passed(&self, text: &str) -> bool {
        match self {
            Self::Equals(wanted) => text == wanted,
            Self::Contains(part) => text.contains(part.as_str()),
            Self::Present => true,
        }
    }
}

impl Selection {
    pub(super) fn of(target: String) -> Self {
        let conditions = Vec::new();
        Self { target, conditions, from: 1, to: u64::MAX, every: 1, probability: None, seed: None }
    }

    /// Returns the name of the family if the rule is for a whole family, as in `csss` or `csss.*`.
    pub(super) fn family(&self) -> Option<&str> {
        match self.target.split_once('.') {
            None if self.target != "*" => Some(&self.target),
            Some((family, "*")) => Some(family),
            _ => None,
        }
    }

    /// Returns whether the rule is for this request, whatever its number.
    pub(super) fn concerns(&self, asked: &Asked<'_>) -> bool {
        let is_target = self.target == "*"
            || self.target == asked.call
            || self.family().is_some_and(|family| asked.family == family);
        is_target && self.conditions.iter().all(|condition| asked.fulfils(condition))
    }

    /// Returns whether the request with this number is selected.
    pub(super) fn selects(&self, number: u64, seed: u64) -> bool {
        (self.from..=self.to).contains(&number)
            && (number - self.from + 1).is_multiple_of(self.every)
            && self.probability.is_none_or(|probability| fraction(seed, number) < probability)
    }
}

/// A request, as the conditions see it. Nothing of it has been checked yet.
pub(crate) struct Asked<'a> {
    pub(crate) family: &'a str,
    /// The name of the call, such as `csss.order_package`.
    pub(crate) call: &'a str,
    pub(crate) received: &'a Received,
    /// The parameters of the path.
    pub(crate) path: &'a [(String, String)],
    body: OnceCell<Value>,
}

impl<'a> Asked<'a> {
    pub(crate) fn new(
        family: &'a str,
        call: &'a str,
        received: &'a Received,
        path: &'a [(String, String)],
    ) -> Self {
        Self { family, call, received, path, body: OnceCell::new() }
    }

    fn fulfils(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Header(name, test) => {
                let values = self.received.headers.get_all(name.as_str());
                values
                    .iter()
                    .any(|value| test.is_passed(&String::from_utf8_lossy(value.as_bytes())))
            }
            Condition::Parameter(name, test) => {
                let of_path = self.path.iter().filter(|(own, _)| own == name);
                of_path.into_iter().any(|(_, value)| test.is_passed(value))
                    || has_pair(self.received.query.as_bytes(), name, test)
                    || self.is_in_body(name, test)
            }
        }
    }

    fn is_in_body(&self, name: &str, test: &Test) -> bool {
        let body = &self.received.body;
        let json = self.body.get_or_init(|| serde_json::from_slice(body).unwrap_or_default());
        match json {
            Value::Null => has_pair(body, name, test),
            json => has_value(json, name, test),
        }
    }
}

/// Returns whether `a=1&b=2` has a pair that passes the test.
fn has_pair(text: &[u8], name: &str, test: &Test) -> bool {
    let decode = |text: &str| {
        let text = text.replace('+', " ");
        percent_decode_str(&text).decode_utf8_lossy().into_owned()
    };
    let Ok(text) = std::str::from_utf8(text) else { return false };
    text.split('&').any(|pair| {
        let (own, value) = pair.split_once('=').unwrap_or((pair, ""));
        decode(own) == name && test.is_passed(&decode(value))
    })
}

/// Returns whether JSON has a value at a path of names that passes the test.
fn has_value(json: &Value, path: &str, test: &Test) -> bool {
    if let Value::Array(items) = json {
        return items.iter().any(|item| has_value(item, path, test));
    }
    if path.is_empty() {
        return match json {
            Value::String(text) => test.is_passed(text),
            Value::Null => false,
            other => test.is_passed(&other.to_string()),
        };
    }
    let Value::Object(members) = json else { return false };
    // A name can itself contain dots.
    members.iter().any(|(name, value)| {
        path.strip_prefix(name.as_str()).is_some_and(|rest| match rest.strip_prefix('.') {
            Some(below) => has_value(value, below, test),
            None => rest.is_empty() && (test == &Test::Present || has_value(value, "", test)),
        })
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn numbers(selection: &Selection) -> Vec<u64> {
        (1..=12).filter(|number| selection.selects(*number, 7)).collect()
    }

    #[test]
    fn requests_are_counted_from_one() {
        let all = Selection::of("csss".to_owned());
        assert_eq!(numbers(&Selection { to: 2, ..all.clone() }), [1, 2]);
        assert_eq!(numbers(&Selection { every: 5, ..all.clone() }), [5, 10]);
        assert_eq!(numbers(&Selection { from: 4, to: 9, every: 2, ..all.clone() }), [5, 7, 9]);
        let some = Selection { probability: Some(0.5), ..all.clone() };
        assert_eq!(numbers(&some), numbers(&some));
        assert!(numbers(&Selection { probability: Some(0.0), ..all.clone() }).is_empty());
        assert_eq!(numbers(&Selection { probability: Some(1.0), ..all }).len(), 12);
    }

    #[test]
    fn conditions_find_values_at_any_depth() {
        let body =
            json!({"a": {"b": [{"c": 1}, {"c": "x y"}]}, "d.e": true, "n": null, "l": [1, 2]});
        let equals = |text: &str| Test::Equals(text.to_owned());
        assert!(has_value(&body, "a.b.c", &equals("1")));
        assert!(has_value(&body, "a.b.c", &equals("x y")));
        assert!(has_value(&body, "a.b.c", &Test::Contains("y".to_owned())));
        assert!(!has_value(&body, "a.b.c", &equals("2")));
        assert!(has_value(&body, "d.e", &equals("true")));
        assert!(has_value(&body, "l", &equals("2")));
        assert!(has_value(&body, "a", &Test::Present));
        assert!(!has_value(&body, "b", &Test::Present));
        assert!(has_pair(b"q=a%20b&r=1+2", "r", &equals("1 2")));
        assert!(!has_pair(b"q=a%20b", "q", &equals("a")));
        assert!(!has_pair(&[0xff], "q", &Test::Present));
    }
}
