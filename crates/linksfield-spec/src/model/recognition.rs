//! What distinguishes an event from others: fields that are present, or that have certain values.

use serde::Serialize;

use super::template::JsonPath;

/// A condition on a field of a push.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recognition {
    /// The path of the field from the top of the body.
    pub path: JsonPath,
    /// The accepted values. If there are none, the field must be present, with any value.
    pub values: Vec<Recognised>,
}

/// A value by which an event is recognised.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Recognised {
    /// A JSON string with exactly this text.
    Text(String),
    /// A JSON number with this value.
    Number(i64),
    /// This JSON boolean.
    Boolean(bool),
}

impl Recognised {
    /// Returns the value as JSON.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Number(number) => (*number).into(),
            Self::Boolean(value) => (*value).into(),
        }
    }
}

impl Recognition {
    /// Returns the name of the field if the condition is only that a field at the top of the body is present.
    #[must_use]
    pub fn present_field(&self) -> Option<&str> {
        match (self.path.names(), self.values.as_slice()) {
            ([name], []) => Some(name),
            _ => None,
        }
    }

    /// Whether every push that satisfies this condition satisfies the other one.
    pub(crate) fn implies(&self, other: &Self) -> bool {
        self.path == other.path
            && (other.values.is_empty()
                || (!self.values.is_empty()
                    && self.values.iter().all(|value| other.values.contains(value))))
    }

    /// Whether no push satisfies both conditions.
    pub(crate) fn excludes(&self, other: &Self) -> bool {
        self.path == other.path
            && !self.values.is_empty()
            && !other.values.is_empty()
            && self.values.iter().all(|value| !other.values.contains(value))
    }
}

/// The order in which events are tried: those with more conditions first, then those with more values, then those that
/// accept fewer values.
#[must_use]
pub fn recognition_order(conditions: &[Recognition]) -> impl Ord + use<> {
    let with_values = conditions.iter().filter(|one| !one.values.is_empty()).count();
    let accepted: usize = conditions.iter().map(|one| one.values.len()).sum();
    (std::cmp::Reverse(conditions.len()), std::cmp::Reverse(with_values), accepted)
}
