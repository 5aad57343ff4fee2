//! Serializes JSON text with any serde `Serializer`: objects as maps, and lists as sequences.

use std::any::type_name;

use linksfield_sign::{Dialect, ObjectWriter, ValueWriter};
use serde::ser::{Error, SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::parts::{items, members, number, string};

/// The largest number of levels that are serialized as maps and sequences. Undocumented fields of a response
/// may nest to any depth, but the stack is limited.
const MOST_LEVELS: usize = 128;

/// The number of significant decimal digits that every `f64` keeps.
const DIGITS_OF_F64: usize = 15;

/// Writes an object as JSON text, and serializes the text as maps, sequences and single values.
///
/// Fields stay in order. Integers are serialized as `i64` or `u64` if they then print as the same text.
/// serde_json receives every other number exactly as written, including `1.50` and integers of 40 digits.
/// Other formats receive a number of up to 15 significant digits as an `f64`, which drops trailing zeros.
/// They receive a number with more digits, or out of range of an `f64`, as a string.
///
/// serde_json is recognised by its error type, also behind serde's own adapters for `tag` and `flatten`. An
/// adapter with its own error type, such as the adapter of `erased_serde`, is treated as another format.
///
/// # Errors
///
/// An error of the serializer. In formats other than serde_json, also an error if values nest deeper than 128
/// levels, or if a string or a key contains half of a surrogate pair.
pub fn serialize<S: Serializer>(
    serializer: S,
    write: impl FnOnce(&mut ObjectWriter<'_>),
) -> Result<S::Ok, S::Error> {
    let mut text = String::with_capacity(512);
    let mut object = ValueWriter::begin(&mut text, Dialect::Plain).object();
    write(&mut object);
    object.end();
    let raw: &RawValue = serde_json::from_str(&text).map_err(S::Error::custom)?;
    Node { raw, level: 0 }.serialize(serializer)
}

/// Serializes JSON text. serde_json receives the exact text, and other formats receive maps, sequences and
/// single values.
pub(crate) fn serialize_raw<S: Serializer>(
    serializer: S,
    raw: &RawValue,
) -> Result<S::Ok, S::Error> {
    if is_serde_json::<S>() {
        raw.serialize(serializer)
    } else {
        Node { raw, level: 0 }.serialize(serializer)
    }
}

/// Returns whether a serializer belongs to serde_json, and so writes a `RawValue` as JSON. Other serializers
/// would write a struct with a private name. Types without a `'static` bound cannot be compared, so their
/// names are compared.
fn is_serde_json<S: Serializer>() -> bool {
    type_name::<S::Error>() == type_name::<serde_json::Error>()
}

/// A JSON value to serialize.
struct Node<'a> {
    raw: &'a RawValue,
    /// The number of objects and lists around the value.
    level: usize,
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { raw, level } = *self;
        let inner = |raw| Node { raw, level: level + 1 };
        if let Some(digits) = number(raw) {
            return serialize_number(serializer, raw, digits);
        }
        match raw.get() {
            "null" => serializer.serialize_unit(),
            "true" => serializer.serialize_bool(true),
            "false" => serializer.serialize_bool(false),
            text if text.starts_with('"') => match string(raw) {
                Some(text) => serializer.serialize_str(&text),
                None => as_it_is(serializer, raw, "a string contains half of a surrogate pair"),
            },
            _ if level == MOST_LEVELS => {
                as_it_is(serializer, raw, "the value nests deeper than 128 levels")
            }
            text if text.starts_with('[') => {
                let Some(items) = items(raw, usize::MAX) else {
                    return as_it_is(serializer, raw, "the value is not a list");
                };
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                items.into_iter().try_for_each(|item| seq.serialize_element(&inner(item)))?;
                seq.end()
            }
            _ => {
                let Some(members) = members(raw) else {
                    return as_it_is(serializer, raw, "a key contains half of a surrogate pair");
                };
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(&name, &inner(value))?;
                }
                map.end()
            }
        }
    }
}

fn serialize_number<S: Serializer>(
    serializer: S,
    raw: &RawValue,
    digits: &str,
) -> Result<S::Ok, S::Error> {
    if let Some(number) = digits.parse::<i64>().ok().filter(|number| number.to_string() == digits) {
        return serializer.serialize_i64(number);
    }
    if let Ok(number) = digits.parse::<u64>() {
        return serializer.serialize_u64(number);
    }
    if is_serde_json::<S>() {
        return raw.serialize(serializer);
    }
    match digits.parse::<f64>() {
        Ok(number) if fits_f64(digits, number) => serializer.serialize_f64(number),
        _ => serializer.serialize_str(digits),
    }
}

/// Returns whether an `f64` keeps all significant digits of a number.
fn fits_f64(digits: &str, number: f64) -> bool {
    let mantissa = digits.split(['e', 'E']).next().unwrap_or_default();
    let mantissa: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let significant = mantissa.trim_matches('0').len();
    significant == 0 || (significant <= DIGITS_OF_F64 && number.is_normal())
}

/// Serializes a value that cannot be split into parts: as text for serde_json, and as an error for other
/// formats.
fn as_it_is<S: Serializer>(serializer: S, raw: &RawValue, reason: &str) -> Result<S::Ok, S::Error> {
    if is_serde_json::<S>() { raw.serialize(serializer) } else { Err(S::Error::custom(reason)) }
}
