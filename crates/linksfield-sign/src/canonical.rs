//! [`canonicalize`]: rewrites a JSON object as canonical text. It is used for requests whose parameters are
//! known only at run time, and for pushes. Requests with parameters in a known order are written with
//! `writer` instead.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer as _;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::escape::{Dialect, write_string};

/// The form of canonical text.
///
/// The default is the form with which the published samples verify.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Form<'a> {
    /// Which characters of strings are escaped.
    pub dialect: Dialect,
    /// How numbers are written.
    pub numbers: Numbers,
    /// How lists are written.
    pub arrays: Arrays,
    /// The order of keys in nested objects. The keys of the outermost object are always sorted.
    pub nested: KeyOrder,
    /// Whether empty fields of the outermost object are written.
    pub empties: Empties,
    /// The key of a field of the outermost object that is omitted: the signature itself. Empty for none.
    pub leave_out: &'a str,
}

/// How numbers are written in canonical text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Numbers {
    /// As JSON numbers, with exactly the digits of the input.
    #[default]
    Bare,
    /// As JSON strings, with exactly the digits of the input.
    Quoted,
}

/// How lists are written in canonical text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Arrays {
    /// As JSON lists, in the order of the input.
    #[default]
    Given,
    /// Lists of single values as one string, with commas between the values. Other lists as JSON lists.
    Joined,
}

/// The order of the keys of nested objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum KeyOrder {
    /// The order of the input.
    #[default]
    Given,
    /// Sorted, like the outermost object.
    Sorted,
}

/// Whether fields with the value `""` or `null` are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Empties {
    /// Empty fields are omitted.
    #[default]
    Omit,
    /// Empty fields are written.
    Keep,
}

/// A text cannot be written as canonical text.
#[derive(Debug, thiserror::Error)]
pub enum CanonicalError {
    /// The text is not JSON, or its outermost value is not an object.
    #[error("not a JSON object: {0}")]
    NotAnObject(#[source] serde_json::Error),
    /// A key appears more than once in one object.
    ///
    /// Two readers may use different values of the key, so a signature of this text would be ambiguous.
    #[error("the key {0:?} appears more than once in one object")]
    DuplicateKey(String),
    /// Objects and lists nest deeper than 64 levels.
    #[error("the JSON nests deeper than 64 levels")]
    TooDeep,
}

const MAX_DEPTH: usize = 64;

/// Returns the canonical text of a JSON object.
///
/// The result is compact JSON. The keys of the outermost object are sorted, and `form` has settings for the
/// rest. Numbers keep their digits. Strings are decoded and written again, so that `\u6b27` and `欧` become the
/// same text.
///
/// Keys are sorted by Unicode code points. A Java server that sorts by UTF-16 code units has the same order,
/// except between characters above U+FFFF and characters from U+E000 to U+FFFF.
///
/// # Errors
///
/// [`CanonicalError`] if the text is not a JSON object, contains a key more than once in one object, or nests
/// too deep.
///
/// # Examples
///
/// ```
/// use linksfield_sign::{Form, canonicalize};
///
/// let body = r#"{ "version": "2.0", "iccid": "", "count": 1.50, "sign": "x" }"#;
/// let form = Form { leave_out: "sign", ..Form::default() };
/// assert_eq!(canonicalize(body, &form)?, r#"{"count":1.50,"version":"2.0"}"#);
/// # Ok::<(), linksfield_sign::CanonicalError>(())
/// ```
pub fn canonicalize(json: &str, form: &Form<'_>) -> Result<String, CanonicalError> {
    let mut out = String::with_capacity(json.len());
    let mut members = members(json)?;
    members.retain(|(name, value)| {
        let is_empty = matches!(value.get(), "\"\"" | "null");
        // An empty setting omits no field, not the field whose key is empty.
        let is_left_out = !form.leave_out.is_empty() && name == form.leave_out;
        let is_omitted = is_empty && form.empties == Empties::Omit;
        !is_left_out && !is_omitted
    });
    members.sort_by(|a, b| a.0.cmp(&b.0));
    write_members(&members, form, 1, &mut out)?;
    Ok(out)
}

/// The key and the value of a field.
pub(crate) type Member<'a> = (Cow<'a, str>, &'a RawValue);

fn write_members(
    members: &[Member<'_>],
    form: &Form<'_>,
    depth: usize,
    out: &mut String,
) -> Result<(), CanonicalError> {
    out.push('{');
    for (index, (name, value)) in members.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_string(out, name, form.dialect);
        out.push(':');
        write_value(value, form, depth, out)?;
    }
    out.push('}');
    Ok(())
}

fn write_value(
    value: &RawValue,
    form: &Form<'_>,
    depth: usize,
    out: &mut String,
) -> Result<(), CanonicalError> {
    if depth > MAX_DEPTH {
        return Err(CanonicalError::TooDeep);
    }
    let json = value.get();
    match json.as_bytes().first() {
        Some(b'{') => {
            let mut members = members(json)?;
            if form.nested == KeyOrder::Sorted {
                members.sort_by(|a, b| a.0.cmp(&b.0));
            }
            write_members(&members, form, depth + 1, out)
        }
        Some(b'[') => write_list(&items(json)?, form, depth + 1, out),
        Some(b'"') => {
            write_string(out, &string(json)?, form.dialect);
            Ok(())
        }
        Some(b't' | b'f' | b'n') => {
            out.push_str(json);
            Ok(())
        }
        _ => {
            match form.numbers {
                Numbers::Bare => out.push_str(json),
                Numbers::Quoted => {
                    out.push('"');
                    out.push_str(json);
                    out.push('"');
                }
            }
            Ok(())
        }
    }
}

fn write_list(
    items: &[&RawValue],
    form: &Form<'_>,
    depth: usize,
    out: &mut String,
) -> Result<(), CanonicalError> {
    let is_single = |item: &&RawValue| !item.get().starts_with(['{', '[']);
    if form.arrays == Arrays::Joined && items.iter().all(is_single) {
        let mut joined = String::new();
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                joined.push(',');
            }
            match item.get().starts_with('"') {
                true => joined.push_str(&string(item.get())?),
                false => joined.push_str(item.get()),
            }
        }
        write_string(out, &joined, form.dialect);
        return Ok(());
    }
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_value(item, form, depth, out)?;
    }
    out.push(']');
    Ok(())
}

/// Returns the fields of an object, in the order of the text. Fails if a key appears more than once.
pub(crate) fn members(json: &str) -> Result<Vec<Member<'_>>, CanonicalError> {
    struct Members;
    impl<'de> Visitor<'de> for Members {
        type Value = Vec<Member<'de>>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut members = Vec::new();
            while let Some(name) = map.next_key::<Name<'de>>()? {
                members.push((name.0, map.next_value()?));
            }
            Ok(members)
        }
    }
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let members = deserializer
        .deserialize_map(Members)
        .and_then(|members| deserializer.end().map(|()| members))
        .map_err(CanonicalError::NotAnObject)?;
    let mut names: Vec<&str> = members.iter().map(|(name, _)| name.as_ref()).collect();
    names.sort_unstable();
    match names.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(CanonicalError::DuplicateKey(pair[0].to_owned())),
        None => Ok(members),
    }
}

/// A key or a string, borrowed from the text unless it contains escapes.
struct Name<'a>(Cow<'a, str>);

impl<'de> serde::Deserialize<'de> for Name<'de> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Name<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// Returns the content of a JSON string.
pub(crate) fn string(json: &str) -> Result<Cow<'_, str>, CanonicalError> {
    serde_json::from_str::<Name<'_>>(json).map(|name| name.0).map_err(CanonicalError::NotAnObject)
}

/// Returns the items of a list.
pub(crate) fn items(json: &str) -> Result<Vec<&RawValue>, CanonicalError> {
    struct Items;
    impl<'de> Visitor<'de> for Items {
        type Value = Vec<&'de RawValue>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
            let mut items = Vec::new();
            while let Some(item) = seq.next_element()? {
                items.push(item);
            }
            Ok(items)
        }
    }
    let mut deserializer = serde_json::Deserializer::from_str(json);
    deserializer
        .deserialize_seq(Items)
        .and_then(|items| deserializer.end().map(|()| items))
        .map_err(CanonicalError::NotAnObject)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canonical(json: &str, form: &Form<'_>) -> String {
        canonicalize(json, form).unwrap()
    }

    #[test]
    fn the_outermost_keys_are_sorted_and_the_text_is_compact() {
        let json = " { \"b\" : 1.50 , \"a\" : [ 3 , { \"z\" : 1 , \"y\" : 2 } ] , \"/\" : \"\\/\\u6b27\" } ";
        assert_eq!(
            canonical(json, &Form::default()),
            r#"{"/":"/欧","a":[3,{"z":1,"y":2}],"b":1.50}"#
        );
    }

    #[test]
    fn empty_fields_and_the_signature_are_omitted_only_in_the_outermost_object() {
        let json = r#"{"sign":"x","c":"","b":null,"a":{"sign":"","n":null},"l":[]}"#;
        let form = Form { leave_out: "sign", ..Form::default() };
        assert_eq!(canonical(json, &form), r#"{"a":{"sign":"","n":null},"l":[]}"#);
        let keep = Form { empties: Empties::Keep, ..form };
        assert_eq!(canonical(json, &keep), r#"{"a":{"sign":"","n":null},"b":null,"c":"","l":[]}"#);
    }

    /// Otherwise a field with an empty key could be added to a signed text.
    #[test]
    fn a_field_with_an_empty_key_is_part_of_the_text() {
        let json = r#"{"a":1,"":"added"}"#;
        assert_eq!(canonical(json, &Form::default()), r#"{"":"added","a":1}"#);
        let form = Form { leave_out: "a", ..Form::default() };
        assert_eq!(canonical(json, &form), r#"{"":"added"}"#);
    }

    #[test]
    fn the_deepest_text_has_64_levels() {
        let nested = |open: &str, close: &str, levels: usize| {
            let inner = levels - 1;
            format!("{{\"a\":{}1{}}}", open.repeat(inner), close.repeat(inner))
        };
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let deepest = nested(open, close, 64);
            assert_eq!(canonical(&deepest, &Form::default()), deepest);
            let deeper = canonicalize(&nested(open, close, 65), &Form::default());
            assert!(matches!(deeper, Err(CanonicalError::TooDeep)), "{deeper:?}");
        }
    }

    #[test]
    fn an_error_names_what_was_expected() {
        let error = |json: &str| canonicalize(json, &Form::default()).unwrap_err().to_string();
        assert!(error("[]").contains("expected an object"), "{}", error("[]"));
        let list = items("{}").unwrap_err().to_string();
        assert!(list.contains("expected a list"), "{list}");
    }

    #[test]
    fn each_setting_changes_the_text() {
        let json = r#"{"n":1.0,"l":["b","a",3],"o":{"z":1,"y":true},"m":[{"z":1,"y":[]}]}"#;
        let form = Form { numbers: Numbers::Quoted, ..Form::default() };
        assert_eq!(
            canonical(json, &form),
            r#"{"l":["b","a","3"],"m":[{"z":"1","y":[]}],"n":"1.0","o":{"z":"1","y":true}}"#
        );
        let form = Form { arrays: Arrays::Joined, ..Form::default() };
        assert_eq!(
            canonical(json, &form),
            r#"{"l":"b,a,3","m":[{"z":1,"y":""}],"n":1.0,"o":{"z":1,"y":true}}"#
        );
        let form = Form { nested: KeyOrder::Sorted, ..Form::default() };
        assert_eq!(
            canonical(json, &form),
            r#"{"l":["b","a",3],"m":[{"y":[],"z":1}],"n":1.0,"o":{"y":true,"z":1}}"#
        );
        let form = Form { dialect: Dialect::Gson, ..Form::default() };
        assert_eq!(canonical("{\"=\":\"<\"}", &form), "{\"\\u003d\":\"\\u003c\"}");
    }

    #[test]
    fn ambiguous_and_malformed_texts_are_refused() {
        let duplicate = canonicalize(r#"{"a":1,"b":{"x":1,"\u0078":2}}"#, &Form::default());
        assert!(matches!(duplicate, Err(CanonicalError::DuplicateKey(key)) if key == "x"));
        for not_an_object in
            ["", "[]", "1", "{", r#"{"a":1} x"#, r#"{"a":NaN}"#, r#"{"a":"\ud800"}"#]
        {
            let result = canonicalize(not_an_object, &Form::default());
            assert!(matches!(result, Err(CanonicalError::NotAnObject(_))), "{not_an_object}");
        }
        assert_eq!(items(" [1, 2] ").unwrap().len(), 2);
        for not_a_list in ["[1] x", "[1][2]", "[1", "{}"] {
            assert!(
                matches!(items(not_a_list), Err(CanonicalError::NotAnObject(_))),
                "{not_a_list}"
            );
        }
        let deep = format!("{{\"a\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(matches!(canonicalize(&deep, &Form::default()), Err(CanonicalError::TooDeep)));
    }
}
