//! Compares JSON with the printed JSON of an example.

use std::error::Error;

use serde_json::Value;

use crate::values::{DateTime, Rfc3339};

pub(super) type TestResult = Result<(), Box<dyn Error>>;

/// Removes the value at a path such as `data.usage[1].period`.
pub(super) fn remove(value: &mut Value, path: &str) {
    let mut steps = steps(path);
    let Some(last) = steps.pop() else { return };
    let parent = steps.iter().try_fold(value, |value, step| match value {
        Value::Array(items) => items.get_mut(step.parse::<usize>().ok()?),
        value => value.get_mut(step),
    });
    if let Some(Value::Object(members)) = parent {
        members.remove(&last);
    }
}

/// Splits a path into keys and indices. A key of a map is in brackets and in quotes.
fn steps(path: &str) -> Vec<String> {
    let mut steps = vec![String::new()];
    let mut characters = path.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, steps.last_mut()) {
            ('.' | '[', _) => {
                steps.push(String::new());
                if character == '[' && characters.next_if_eq(&'"').is_some() {
                    let mut key = String::new();
                    while let Some(next) = characters.next_if(|next| *next != '"') {
                        key.push(if next == '\\' {
                            characters.next().unwrap_or(next)
                        } else {
                            next
                        });
                    }
                    characters.next();
                    steps.pop();
                    steps.push(key);
                }
            }
            (']', _) | (_, None) => {}
            (other, Some(step)) => step.push(other),
        }
    }
    steps
}

/// Converts values to one form: numbers to text, RFC 3339 times to milliseconds, and local times to the form
/// with a space between date and time.
pub(super) fn in_one_form(value: Value) -> Value {
    match value {
        Value::String(text) => match (Rfc3339::new(&text), DateTime::parse(&text, 'T')) {
            (Ok(time), _) => Value::String(time.timestamp().unix_milliseconds().to_string()),
            (_, Some(time)) => Value::String(time.to_string()),
            _ => Value::String(text),
        },
        Value::Number(number) => Value::String(number.to_string()),
        Value::Array(items) => Value::Array(items.into_iter().map(in_one_form).collect()),
        Value::Object(members) => Value::Object(
            members.into_iter().map(|(name, value)| (name, in_one_form(value))).collect(),
        ),
        single => single,
    }
}

/// Replaces aliases with the documented names.
pub(super) fn renamed(value: Value, aliases: &[(&str, &str)]) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .map(|(name, value)| {
                    let alias = aliases.iter().find(|(alias, _)| *alias == name);
                    let name = alias.map_or(name, |(_, name)| (*name).to_owned());
                    (name, renamed(value, aliases))
                })
                .collect(),
        ),
        Value::Array(items) => {
            Value::Array(items.into_iter().map(|item| renamed(item, aliases)).collect())
        }
        single => single,
    }
}

pub(super) fn same(ours: Value, documented: Value) -> TestResult {
    if ours == documented {
        return Ok(());
    }
    let pretty = |value: &Value| serde_json::to_string_pretty(value);
    Err(format!("ours:\n{}\ndocumented:\n{}", pretty(&ours)?, pretty(&documented)?).into())
}

/// Removes fields that are `null` or `""`, which have the same meaning as absent fields.
pub(super) fn without_empties(value: Value) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .filter(|(_, value)| !value.is_null() && value.as_str() != Some(""))
                .map(|(name, value)| (name, without_empties(value)))
                .collect(),
        ),
        Value::Array(items) => Value::Array(items.into_iter().map(without_empties).collect()),
        single => single,
    }
}
