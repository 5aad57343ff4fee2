//! The codec of maps: objects whose keys are not documented.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::marker::PhantomData;

use linksfield_sign::{Dialect, ValueWriter};
use serde_json::value::RawValue;

use super::{Codec, InvalidValue, ReadLimits};
use crate::json_text::{Cursor, members_lossy};
use crate::mismatch::Mismatch;
use crate::text::shown;

/// The expected form of a map that has too many entries.
const FEWER: &str = "a map with at most as many entries as a list may have items (`ClientBuilder::max_list_items`, 100000 by default)";

/// The most characters of a key that a path shows.
const MOST_SHOWN: usize = 60;

/// A map. Its entries are written in the order of their keys.
///
/// If `UNIQUE`, an object with a key that appears more than once is refused. Otherwise, the first entry is used, as it
/// is for documented fields.
#[derive(Debug)]
pub struct Map<C, const UNIQUE: bool>(PhantomData<C>);

impl<C: Codec, const UNIQUE: bool> Codec for Map<C, UNIQUE> {
    type Value = BTreeMap<String, C::Value>;

    fn read(raw: &RawValue) -> Result<Self::Value, Mismatch> {
        Self::read_within(raw, ReadLimits::default())
    }

    fn read_within(raw: &RawValue, limits: ReadLimits) -> Result<Self::Value, Mismatch> {
        let limits = limits.deeper(Cursor::of(raw))?;
        let mut map = BTreeMap::new();
        for (key, raw) in entries(raw, limits)? {
            match map.entry(key.into_owned()) {
                Entry::Occupied(_) if !UNIQUE => {}
                Entry::Occupied(entry) => {
                    return Err(Mismatch::repeated().below(&step(entry.key(), limits.is_sensitive)));
                }
                Entry::Vacant(entry) => match C::read_within(raw, limits) {
                    Ok(value) => {
                        entry.insert(value);
                    }
                    Err(mismatch) => {
                        return Err(mismatch.below(&step(entry.key(), limits.is_sensitive)));
                    }
                },
            }
        }
        Ok(map)
    }

    fn write(value: &Self::Value, writer: ValueWriter<'_>) {
        let mut object = writer.object();
        for (key, value) in value {
            C::write(value, object.entry(key));
        }
        object.end();
    }

    fn text(value: &Self::Value) -> Cow<'_, str> {
        let mut out = String::new();
        Self::write(value, ValueWriter::begin(&mut out, Dialect::Plain));
        Cow::Owned(out)
    }

    fn check(value: &Self::Value) -> Result<(), InvalidValue> {
        for (key, value) in value {
            if let Err(invalid) = C::check(value) {
                return Err(invalid.below(&step(key, false)));
            }
        }
        Ok(())
    }
}

/// The keys of an object with their values.
type Entries<'a> = Vec<(Cow<'a, str>, &'a RawValue)>;

/// Splits an object into its entries.
fn entries(raw: &RawValue, limits: ReadLimits) -> Result<Entries<'_>, Mismatch> {
    let entries = members_lossy(raw).ok_or_else(|| Mismatch::of_kind("an object", raw))?;
    if entries.len() > limits.max_items {
        return Err(Mismatch::of_kind(FEWER, raw));
    }
    Ok(entries)
}

/// Returns the step of a path for a key, such as `["a"]`.
fn step(key: &str, is_sensitive: bool) -> String {
    if is_sensitive {
        return "[…]".to_owned();
    }
    format!("[{:?}]", shown(key, MOST_SHOWN).to_string())
}

#[cfg(test)]
mod tests {
    use super::super::object::sample::Plan;
    use super::super::testing::{read, reason, refuses_by_kind, survives, written};
    use super::super::{Integer, List, Number, Object, Sensitive, ShortText};
    use super::*;

    type Limits = Map<Integer<Number>, false>;

    #[test]
    fn entries_are_sorted_by_their_keys() {
        survives::<Limits>(&["{}", r#"{"":0,"\"":1,"B":2,"a":3,"欧":4}"#]);
        survives::<Map<List<Limits>, true>>(&[r#"{"a":[{"b":1},{}]}"#]);
        let map = read::<Limits>(r#" { "b" : 1 , "a" : 2 } "#).unwrap();
        assert_eq!(written::<Limits>(&map), r#"{"a":2,"b":1}"#);
        assert_eq!(Limits::text(&map), r#"{"a":2,"b":1}"#);
        refuses_by_kind::<Limits>("an object", &["[]", "null", "\"\"", "1"]);
    }

    #[test]
    fn a_mismatch_names_the_key() {
        let json = r#"{"a\"b":[1,"x"]}"#;
        let expected = "`[\"a\\\"b\"][1]`: expected a whole number, found \"x\"";
        assert_eq!(read::<Map<List<Integer<Number>>, false>>(json).unwrap_err(), expected);
        let hidden = read::<Sensitive<Limits>>(r#"{"8985":"x"}"#).unwrap_err();
        assert_eq!(hidden, "`[…]`: expected a whole number");
        let plans = read::<Map<Object<Plan>, true>>(r#"{"a":{"name":"far too long"}}"#).unwrap();
        let invalid = reason::<Map<Object<Plan>, true>>(&plans).unwrap();
        assert_eq!(invalid, "`[\"a\"].name` is longer than 8 characters");
        let short = read::<Map<ShortText<2>, true>>(r#"{"8985":"abc"}"#).unwrap();
        let invalid = reason::<Sensitive<Map<ShortText<2>, true>>>(&short).unwrap();
        assert_eq!(invalid, "`[…]` is longer than 2 characters");
    }

    #[test]
    fn a_repeated_key_is_refused_only_in_requests() {
        let json = r#"{"a":1,"\u0061":2,"b":3}"#;
        assert_eq!(written::<Limits>(&read::<Limits>(json).unwrap()), r#"{"a":1,"b":3}"#);
        let refused = read::<Map<Integer<Number>, true>>(json).unwrap_err();
        assert_eq!(refused, "`[\"a\"]`: expected one field of that name, found several");
    }

    #[test]
    fn entries_and_depth_are_limited() {
        let raw: &RawValue = serde_json::from_str(r#"{"a":1,"b":2}"#).unwrap();
        let limits = ReadLimits { max_items: 1, ..ReadLimits::NONE };
        assert!(Limits::read_within(raw, limits).is_err());
        let limits = ReadLimits { depth: 0, ..ReadLimits::NONE };
        let mismatch = Limits::read_within(raw, limits).unwrap_err();
        assert!(mismatch.to_string().contains("at most 64 levels"), "{mismatch}");
    }
}
