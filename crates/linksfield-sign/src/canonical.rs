//! [`canonicalize`]: rewrites a JSON object as canonical text. It is used for requests whose parameters are
//! known only at run time, and for pushes. Requests with parameters in a known order are written with
//! `writer` instead.

use std::borrow::Cow;

use crate::error::CanonicalError;
use crate::escape::{Dialect, write_string};
use crate::tree::{Member, Node, decoded, object};

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
    let mut members = object(json)?;
    members.retain(|member| {
        let is_empty = matches!(member.value, Node::Text("\"\"") | Node::Bare("null"));
        // An empty setting omits no field, not the field whose key is empty.
        let is_left_out = !form.leave_out.is_empty() && member.name == form.leave_out;
        let is_omitted = is_empty && form.empties == Empties::Omit;
        !is_left_out && !is_omitted
    });
    write_members(sorted(&members), form, Strings::Anew(form.dialect), &mut out)?;
    Ok(out)
}

/// How strings are written.
#[derive(Clone, Copy)]
pub(crate) enum Strings {
    /// Decoded and written again.
    Anew(Dialect),
    /// With the escapes of the input.
    AsReceived,
}

/// Writes the fields of an object, in this order.
pub(crate) fn write_members<'n, 'a: 'n>(
    members: impl IntoIterator<Item = &'n Member<'a>>,
    form: &Form<'_>,
    strings: Strings,
    out: &mut String,
) -> Result<(), CanonicalError> {
    out.push('{');
    for (index, member) in members.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        match strings {
            Strings::Anew(dialect) => write_string(out, &member.name, dialect),
            Strings::AsReceived => out.push_str(member.written),
        }
        out.push(':');
        write_value(&member.value, form, strings, out)
            .map_err(|error| error.in_field(&member.name))?;
    }
    out.push('}');
    Ok(())
}

/// Returns the fields in the order of their keys.
pub(crate) fn sorted<'n, 'a>(members: &'n [Member<'a>]) -> Vec<&'n Member<'a>> {
    let mut sorted: Vec<_> = members.iter().collect();
    sorted.sort_by(|a, b| a.name.cmp(&b.name));
    sorted
}

pub(crate) fn write_value(
    value: &Node<'_>,
    form: &Form<'_>,
    strings: Strings,
    out: &mut String,
) -> Result<(), CanonicalError> {
    match value {
        Node::Object(members) => match form.nested {
            KeyOrder::Given => write_members(members, form, strings, out)?,
            KeyOrder::Sorted => write_members(sorted(members), form, strings, out)?,
        },
        Node::List(items) => write_list(items, form, strings, out)?,
        Node::Text(written) => match strings {
            Strings::Anew(dialect) => write_string(out, &text(written)?, dialect),
            Strings::AsReceived => out.push_str(written),
        },
        Node::Bare(literal) => {
            let is_number = !literal.starts_with(['t', 'f', 'n']);
            let quote = if is_number && form.numbers == Numbers::Quoted { "\"" } else { "" };
            out.extend([quote, literal, quote]);
        }
    }
    Ok(())
}

fn write_list(
    items: &[Node<'_>],
    form: &Form<'_>,
    strings: Strings,
    out: &mut String,
) -> Result<(), CanonicalError> {
    let is_single = |item: &Node<'_>| matches!(item, Node::Text(_) | Node::Bare(_));
    if form.arrays == Arrays::Joined && items.iter().all(is_single) {
        let mut joined = String::new();
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                joined.push(',');
            }
            match item {
                Node::Text(written) => joined.push_str(&text(written)?),
                Node::Bare(literal) => joined.push_str(literal),
                Node::Object(_) | Node::List(_) => {}
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
        write_value(item, form, strings, out)?;
    }
    out.push(']');
    Ok(())
}

/// Returns the content of a string. The error names no field yet; see [`CanonicalError::in_field`].
pub(crate) fn text(written: &str) -> Result<Cow<'_, str>, CanonicalError> {
    decoded(written).ok_or_else(|| CanonicalError::HalfCharacter(String::new()))
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
            ["", "[]", "1", "{", r#"{"a":1} x"#, r#"{"a":NaN}"#, "\"long text\"", "{\"a\":1,}"]
        {
            let result = canonicalize(not_an_object, &Form::default());
            assert!(matches!(result, Err(CanonicalError::NotAnObject(_))), "{not_an_object}");
        }
        let deep = format!("{{\"a\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(matches!(canonicalize(&deep, &Form::default()), Err(CanonicalError::TooDeep)));
    }

    #[test]
    fn a_cut_text_is_refused_with_the_name_of_its_field() {
        for (json, name) in
            [(r#"{"a":{"b":["x","cut \ud83d"]}}"#, "b"), (r#"{"a":{"\ud83d":1}}"#, "\\ud83d")]
        {
            let error = canonicalize(json, &Form::default()).unwrap_err();
            assert!(matches!(&error, CanonicalError::HalfCharacter(key) if key == name), "{error}");
        }
    }

    #[test]
    fn errors_hold_the_beginning_of_a_key() {
        let long = "k".repeat(1_000_000);
        for json in [
            format!("{{\"{long}\":1,\"{long}\":2}}"),
            format!("{{\"{long}\":\"\\ud83d\"}}"),
            format!("\"{long}\""),
            format!("{{\"a\":{long}}}"),
        ] {
            let error = canonicalize(&json, &Form::default()).unwrap_err();
            assert!(error.to_string().len() + format!("{error:?}").len() < 400, "{error}");
        }
    }
}
