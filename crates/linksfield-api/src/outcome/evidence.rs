//! Compares a record with a write: the fields that the specification pairs, fields and parameters of the same name, the
//! id and the time. A record is only called that of the write, or that of another write, if it certainly is.

use std::str::FromStr as _;

use rust_decimal::Decimal;
use serde_json::value::RawValue;

use super::Search;
use super::time::{self, Span};
use crate::codec::Members;
use crate::json_text;

/// What is known about a write.
pub(super) struct Write<'a> {
    pub(super) search: &'a Search,
    /// The request, as the JSON of its page.
    pub(super) request: &'a RawValue,
    /// The time of the request in Unix milliseconds.
    pub(super) sent: Option<i64>,
    /// How much the clocks may differ, and how long the write may take, in milliseconds.
    pub(super) window: i64,
    /// The ids of all records that existed before the write.
    pub(super) known: Option<&'a [String]>,
}

/// What a record says about the write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Evidence {
    /// The record is that of the write.
    Ours,
    /// The record is that of another write.
    Other,
    /// The record differs in a field of the same name as a parameter, which may be a difference in form only.
    Unlike,
    /// The record may be that of the write.
    Perhaps,
}

impl Write<'_> {
    /// Compares a record with the write.
    pub(super) fn compare(&self, record: &RawValue) -> Evidence {
        let (mut equal, mut is_doubtful) = (0, false);
        for (field, parameter) in self.search.equal {
            let Some(sent) = at(self.request, parameter) else { continue };
            match at(record, field).and_then(|found| is_equal(found, sent)) {
                Some(true) => equal += 1,
                Some(false) => return Evidence::Other,
                None => is_doubtful = true,
            }
        }
        let is_new = match self.known {
            None => false,
            Some(known) => match self.id(record) {
                Some(id) if known.contains(&id) => return Evidence::Other,
                Some(_) => true,
                None => {
                    is_doubtful = true;
                    false
                }
            },
        };
        match self.place_in_time(record) {
            Place::Before if !is_new => return Evidence::Other,
            Place::Within => {}
            Place::Unknown if is_new => {}
            Place::Before | Place::After | Place::Unknown => is_doubtful = true,
        }
        let (alike, differing) = self.namesakes(record);
        equal += alike;
        match (is_doubtful, differing) {
            (_, 1..) => Evidence::Unlike,
            (false, 0) if is_new || equal > 0 => Evidence::Ours,
            _ => Evidence::Perhaps,
        }
    }

    /// Returns the id of a record.
    pub(super) fn id(&self, record: &RawValue) -> Option<String> {
        text(at(record, self.search.id?)?).filter(|id| !id.is_empty())
    }

    fn place_in_time(&self, record: &RawValue) -> Place {
        let found = self.search.time.and_then(|path| time::read(text(at(record, path)?)?.trim()));
        let (Some(sent), Some(Span { from, to })) = (self.sent, found) else {
            return Place::Unknown;
        };
        let (first, last) = (sent.saturating_sub(self.window), sent.saturating_add(self.window));
        match () {
            () if to < first => Place::Before,
            () if from > last => Place::After,
            () if found.is_some_and(Span::is_exact) => Place::Within,
            () => Place::Unknown,
        }
    }

    /// Counts the fields of a record with the name of a parameter, in any spelling: those with the same value, and those
    /// with another value. Responses contain more fields than are documented.
    fn namesakes(&self, record: &RawValue) -> (usize, usize) {
        let (mut alike, mut differing) = (0, 0);
        let (Ok(parameters), Ok(fields)) = (Members::split(self.request), Members::split(record))
        else {
            return (0, 0);
        };
        let is_paired = |field: &str, parameter: &str| {
            self.search.equal.iter().any(|pair| *pair == (&[field][..], &[parameter][..]))
        };
        for (parameter, sent) in parameters.iter() {
            for (field, found) in fields.iter() {
                if plain(field).ne(plain(parameter)) || is_paired(field, parameter) {
                    continue;
                }
                match is_equal(found, sent) {
                    Some(true) => alike += 1,
                    Some(false) => differing += 1,
                    None => {}
                }
            }
        }
        (alike, differing)
    }
}

/// When a record was made, in relation to the write.
enum Place {
    Before,
    Within,
    After,
    Unknown,
}

/// The letters and digits of a name, in lower case: `package_code` and `packageCode` are the same name.
fn plain(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// Returns the value at a path. `null` and empty text are no value.
pub(super) fn at<'a>(raw: &'a RawValue, path: &[&str]) -> Option<&'a RawValue> {
    let found = path.iter().try_fold(raw, |raw, name| Members::split(raw).ok()?.get(name))?;
    (!matches!(found.get(), "null" | "\"\"")).then_some(found)
}

/// Returns a single value as text. A list with one item is that item.
pub(super) fn text(raw: &RawValue) -> Option<String> {
    match raw.get().as_bytes().first() {
        Some(b'"') => json_text::string(raw).map(std::borrow::Cow::into_owned),
        Some(b'[') => match json_text::items(raw, 1)?.as_slice() {
            [only] => text(only),
            _ => None,
        },
        Some(b'{' | b'n') | None => None,
        Some(b't') => Some("1".to_owned()),
        Some(b'f') => Some("0".to_owned()),
        Some(_) => Some(raw.get().to_owned()),
    }
}

/// Compares two single values, whatever their JSON types. Returns `None` if they cannot be compared.
fn is_equal(found: &RawValue, sent: &RawValue) -> Option<bool> {
    let (found, sent) = (text(found)?, text(sent)?);
    let (found, sent) = (found.trim(), sent.trim());
    if found.eq_ignore_ascii_case(sent) {
        return Some(true);
    }
    let number = |text: &str| Decimal::from_str(text).ok();
    Some(matches!((number(found), number(sent)), (Some(found), Some(sent)) if found == sent))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(json: &str) -> &RawValue {
        serde_json::from_str(json).unwrap()
    }

    const SEARCH: Search = Search {
        operation: "list",
        parameters: &[],
        paging: None,
        records: &[],
        id: Some(&["orderCode"]),
        time: Some(&["made"]),
        equal: &[(&["plan", "id"], &["plan_id"])],
        settled_after: 60,
    };

    const SENT: i64 = 1_700_000_000_000;

    fn compare(record: &str, known: Option<&[String]>) -> Evidence {
        let request = raw(r#"{"plan_id":"P1","device_id":"D1","pay_amount":"1.50","note":null}"#);
        let write = Write { search: &SEARCH, request, sent: Some(SENT), window: 300_000, known };
        write.compare(raw(record))
    }

    #[test]
    fn a_record_is_judged_by_fields_and_time() {
        use Evidence::{Other, Ours, Perhaps, Unlike};
        for (record, expected) in [
            (r#"{"plan":{"id":"p1"},"made":1700000000001}"#, Ours),
            (r#"{"plan":{"id":"P1"},"made":"1700000001"}"#, Ours),
            (
                r#"{"plan":{"id":"P1"},"made":"1700000000000","payAmount":1.5,"DeviceId":"D1"}"#,
                Ours,
            ),
            (r#"{"plan":{"id":"P2"},"made":1700000000000}"#, Other),
            (r#"{"plan":{"id":"P1"},"made":1699999000000}"#, Other),
            (r#"{"plan":{"id":"P1"},"made":"2023-10-14"}"#, Other),
            (r#"{"plan":{"id":"P1"},"made":1700000400000}"#, Perhaps),
            (r#"{"plan":{"id":"P1"},"made":"2023-11-15"}"#, Perhaps),
            (r#"{"plan":{"id":"P1"},"made":"soon"}"#, Perhaps),
            (r#"{"plan":{"id":"P1"}}"#, Perhaps),
            (r#"{"plan":{"id":null},"made":1700000000000}"#, Perhaps),
            (r#"{"made":1700000000000}"#, Perhaps),
            (r#"{"plan":{"id":"P1"},"made":1700000000000,"deviceID":"D2"}"#, Unlike),
            (r#"{"plan":{"id":"P1"},"made":1700000000000,"note":"x"}"#, Ours),
            ("7", Perhaps),
            ("{}", Perhaps),
        ] {
            assert_eq!(compare(record, None), expected, "{record}");
        }
    }

    #[test]
    fn a_record_that_was_not_known_is_new() {
        use Evidence::{Other, Ours, Perhaps};
        let known = ["O1".to_owned()];
        for (record, expected) in [
            (r#"{"plan":{"id":"P1"},"orderCode":"O2"}"#, Ours),
            (r#"{"plan":{"id":"P1"},"orderCode":"O1","made":1700000000000}"#, Other),
            (r#"{"plan":{"id":"P1"},"made":1700000000000}"#, Perhaps),
            (r#"{"plan":{"id":"P1"},"orderCode":"O2","made":1600000000000}"#, Perhaps),
            (r#"{"plan":{"id":"P2"},"orderCode":"O2"}"#, Other),
        ] {
            assert_eq!(compare(record, Some(&known)), expected, "{record}");
        }
    }
}
