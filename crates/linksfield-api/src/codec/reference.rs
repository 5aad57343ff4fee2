//! The reference for reading in one pass: objects and lists are split one level at a time, as a whole, before their
//! parts are read. The tests compare both on edited responses. The values, what is kept, and the errors are equal.

use std::cell::Cell;
use std::fmt::Debug;

use serde_json::value::RawValue;

use super::{Codec, Object, ReadLimits, Structure};
use crate::json_text::{self, Cursor};

thread_local! {
    static IS_ON: Cell<bool> = const { Cell::new(false) };
}

/// Returns whether this thread reads with the reference.
pub(super) fn is_on() -> bool {
    IS_ON.get()
}

/// What replaces values.
const VALUES: [&str; 17] = [
    "null",
    r#""""#,
    r#""x""#,
    r#""7""#,
    "7",
    "-1.50",
    "1e3",
    "true",
    "{}",
    "[]",
    "[1,2,3,4,5]",
    r#"[{},{"a":1}]"#,
    r#"{"a":[1],"a":2}"#,
    r#""\u0037""#,
    r#""\ud800""#,
    r#""a\\\"b""#,
    r#" { "status" : 30 , "id" : "x" } "#,
];

/// Returns texts that differ from a JSON text in one part.
fn edits(text: &str) -> Vec<String> {
    let raw: &RawValue = serde_json::from_str(text).unwrap();
    let mut edited: Vec<String> = VALUES.iter().map(|value| (*value).to_owned()).collect();
    let (parts, begin, end): (Vec<(String, &str)>, _, _) =
        if let Some(items) = json_text::items(raw, usize::MAX) {
            (items.iter().map(|item| (String::new(), item.get())).collect(), '[', ']')
        } else if raw.get().starts_with('{') {
            let fields = json_text::members_lossy(raw).unwrap().into_iter();
            let field = |name: &str| format!("{}:", json_text::quoted(name).get());
            (fields.map(|(name, value)| (field(&name), value.get())).collect(), '{', '}')
        } else {
            return edited;
        };
    let parts: Vec<(&str, &str)> = parts.iter().map(|(key, value)| (&**key, *value)).collect();
    let mut keep = |parts: &[(&str, &str)], comma: &str| {
        let parts: Vec<String> = parts.iter().map(|(key, value)| format!("{key}{value}")).collect();
        edited.push(format!("{begin}{}{end}", parts.join(comma)));
    };
    let reversed: Vec<_> = parts.iter().rev().copied().collect();
    keep(&reversed, ",");
    keep(&parts, " ,\r\n\t");
    for (index, (key, value)) in parts.iter().enumerate() {
        let with = |key: &str, value: &str| {
            let mut parts: Vec<_> =
                parts.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
            parts[index] = (key.to_owned(), value.to_owned());
            parts
        };
        let mut fewer = parts.clone();
        let removed = fewer.remove(index);
        keep(&fewer, ",");
        keep(&[&parts[..], &[removed]].concat(), ",");
        keep(&[&[removed], &parts[..]].concat(), ",");
        keep(&[&fewer[..], &[removed]].concat(), ",");
        let mut changed: Vec<Vec<(String, String)>> =
            edits(value).iter().map(|value| with(key, value)).collect();
        if let Some(rest) = key.strip_prefix('"') {
            let first = rest.chars().next().map_or(0, u32::from);
            let key = |key: String| with(&key, value);
            changed.push(key(format!("\"\\u{first:04x}{}", rest.get(1..).unwrap_or_default())));
            changed.push(key(format!("\"\\ud800{rest}")));
            changed.push(key(format!("\"x{rest}")));
            changed.push(key(format!(" \"{} : ", rest.trim_end_matches(':'))));
        }
        for parts in changed {
            let parts: Vec<_> = parts.iter().map(|(key, value)| (&**key, &**value)).collect();
            keep(&parts, ",");
        }
    }
    edited
}

/// Asserts that both ways to read a text have the same result.
#[track_caller]
fn compare<T: Structure + PartialEq + Debug>(text: &str) -> bool {
    let Ok(raw) = serde_json::from_str::<&RawValue>(text) else { return false };
    let mut is_read = false;
    for limits in [ReadLimits::default(), ReadLimits { max_items: 2, depth: 3, is_sensitive: true }]
    {
        let read = || Object::<T>::read_within(raw, limits);
        let one_pass = read();
        IS_ON.set(true);
        let reference = read();
        IS_ON.set(false);
        assert_eq!(one_pass, reference, "{text}");
        is_read |= one_pass.is_ok();
    }
    is_read
}

/// Compares both ways on a text, on all its edits, and on edits of edits that a generator with a seed chooses.
#[track_caller]
fn compare_edits<T: Structure + PartialEq + Debug>(text: &str) {
    assert!(compare::<T>(text), "{text}");
    let mut random = fastrand::Rng::with_seed(7);
    let edited = edits(text);
    let read = edited.iter().filter(|text| compare::<T>(text)).count();
    assert!(read > edited.len() / 20 && read < edited.len(), "{read} of {}", edited.len());
    for _ in 0..60 {
        let Some(once) = random.choice(&edited) else { continue };
        let twice = edits(once);
        for _ in 0..40 {
            if let Some(text) = random.choice(&twice) {
                compare::<T>(text);
            }
        }
    }
}

#[test]
fn lists_of_objects_are_read_as_by_the_reference() {
    compare_edits::<crate::csss::QueryOrderResponse>(
        r#"{"page":{"cur_page_no":1,"page_size":2,"total_count":"105","total_pages":53},"sign":null,
        "package_order":[{"buyType":"2","expireDate":"","flow":"30","orderCode":"L1","orderStatus":"1","new":{"a":[1.50]}},
        {"orderDate":"2","orderCode":"\u004c2"}],"package_order_num":1}"#,
    );
}

#[test]
fn nested_lists_are_read_as_by_the_reference() {
    compare_edits::<crate::cube::ListSimsResponse>(
        r#"{"data":[{"sim_id":"89852202508034252912","status":30,"sim_service":{"contract":{"start_at":1661757216000},
        "bundles":[{"id":"LP1","status":1,"type":1,"data_limit":31457280},{"id":"LP2","use":3}]}},{"status":40}],
        "total_count":45}"#,
    );
}

#[test]
fn types_of_all_families_are_read_as_by_the_reference() {
    compare_edits::<super::object::sample::Plan>(
        r#"{"name":"A","price":1.50,"more":[1,{"a":2}],"new":"\u6b27"}"#,
    );
    compare_edits::<crate::csss::OrderPackageResponse>(
        r#"{"sign":"x","order_id":"ORDER_4","order_start_date":"20230102","order_expire_date":"20230131"}"#,
    );
    compare_edits::<crate::cube::GetSimUsageResponse>(
        r#"{"sim_id":"89852202508034252912","usage":[{"period":"202303","update_at":"2023-03-01 10:00:00",
        "updated_at":"","data":{"total":1}},{"updated_at":"2023-03-01 10:00:00","data":{}}]}"#,
    );
}

/// Reads each value in place and from its text. The values, the errors and the position after a value are equal.
fn reads_the_same_in_place<C: Codec<Value: Debug + PartialEq>>() {
    let others = [r#""8985""#, r#""CARD""#, r#""-1498723232""#, r#""2022-01-17T00:46:00Z""#];
    for json in VALUES.iter().chain(&others) {
        let list = format!("[ {json} , 1]");
        let item = json_text::items(serde_json::from_str(&list).unwrap(), 2).unwrap()[0];
        let mut cursor = Cursor::of(serde_json::from_str(&list).unwrap());
        assert!(cursor.enter(b'['));
        for mut cursor in [cursor, { cursor }.skip()] {
            let value = C::read_next(&mut cursor, ReadLimits::default());
            assert_eq!(value, C::read(item), "{json}");
            assert!(value.is_err() || matches!(cursor.rest(), "" | " , 1]"), "{json}");
        }
    }
}

#[test]
fn single_values_are_the_same_in_place() {
    reads_the_same_in_place::<super::Text>();
    reads_the_same_in_place::<super::Iccid>();
    reads_the_same_in_place::<super::DeviceCode>();
    reads_the_same_in_place::<super::Code<crate::values::samples::Payment>>();
    reads_the_same_in_place::<super::Code<crate::values::samples::Status>>();
    reads_the_same_in_place::<super::QuotedSeconds>();
    reads_the_same_in_place::<super::NumberSeconds>();
    reads_the_same_in_place::<super::EitherSeconds>();
    reads_the_same_in_place::<super::QuotedMilliseconds>();
    reads_the_same_in_place::<super::NumberMilliseconds>();
    reads_the_same_in_place::<super::EitherMilliseconds>();
}
