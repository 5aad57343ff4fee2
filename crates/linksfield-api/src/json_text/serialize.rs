//! From JSON text to any serde `Serializer`, structurally: objects as maps, lists as sequences.

use std::any::type_name;

use linksfield_sign::{Dialect, ObjectWriter, ValueWriter};
use serde::ser::{Error, SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::parts::{items, members, number, string};

/// How deep values are taken apart. Extra members nest as deep as the server likes, and the stack does not.
const MOST_LEVELS: usize = 128;

/// How many digits an `f64` keeps, whichever they are.
const DIGITS_OF_F64: usize = 15;

/// Writes an object as JSON text, and serializes that text structurally.
///
/// Members stay in order. Integers that print the same are serialized as `i64` or `u64`. Every other number
/// goes to serde_json exactly as it is written, `1.50` and integers of 40 digits included. Other formats
/// have nothing for such a number: up to 15 significant digits it is serialized as an `f64`, which drops
/// zeros at the end; with more digits, or beyond the range of an `f64`, as a string.
///
/// serde_json is recognized by its error type, also behind serde's own adapters for `tag` and `flatten`. An
/// adapter with an error type of its own, such as that of `erased_serde`, counts as another format.
///
/// # Errors
///
/// What the serializer fails with; besides, in formats other than serde_json, when values nest more than
/// 128 levels deep or a string holds half of a surrogate pair.
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

/// Serializes JSON text: exactly as it is for serde_json, structurally for other formats.
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

/// Whether a serializer belongs to serde_json, and so takes a `RawValue` as JSON. Others would write it as a
/// struct with a private name. Without `'static` bounds the types cannot be compared, so their names are.
fn is_serde_json<S: Serializer>() -> bool {
    type_name::<S::Error>() == type_name::<serde_json::Error>()
}

/// One JSON value.
struct Node<'a> {
    raw: &'a RawValue,
    /// How many objects and lists are around it.
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
                None => as_it_is(serializer, raw, "half of a surrogate pair in a string"),
            },
            _ if level == MOST_LEVELS => as_it_is(serializer, raw, "nests too deep"),
            text if text.starts_with('[') => {
                let Some(items) = items::<{ usize::MAX }>(raw) else {
                    return as_it_is(serializer, raw, "not a list");
                };
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                items.into_iter().try_for_each(|item| seq.serialize_element(&inner(item)))?;
                seq.end()
            }
            _ => {
                let Some(members) = members(raw) else {
                    return as_it_is(serializer, raw, "half of a surrogate pair in a name");
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

fn fits_f64(digits: &str, number: f64) -> bool {
    let mantissa = digits.split(['e', 'E']).next().unwrap_or_default();
    let mantissa: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let significant = mantissa.trim_matches('0').len();
    significant == 0 || (significant <= DIGITS_OF_F64 && number.is_normal())
}

/// A value that cannot be taken apart: serde_json takes its text, other formats cannot.
fn as_it_is<S: Serializer>(serializer: S, raw: &RawValue, reason: &str) -> Result<S::Ok, S::Error> {
    if is_serde_json::<S>() { raw.serialize(serializer) } else { Err(S::Error::custom(reason)) }
}
