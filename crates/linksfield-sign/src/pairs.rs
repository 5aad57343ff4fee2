//! [`pairs`]: writes the fields of a JSON object as `name=value` pairs, sorted by name.

use std::fmt::Write as _;

use crate::canonical::{Empties, Form, Strings, sorted, text, write_value};
use crate::error::CanonicalError;
use crate::tree::{Node, object};

/// The form of pairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairsForm<'a> {
    /// The text between name and value.
    pub assign: &'a str,
    /// The text between two pairs.
    pub separator: &'a str,
    /// Whether pairs without a value are written.
    pub empties: Empties,
    /// Whether names and values are percent-encoded, except for letters, digits and `-._~`.
    pub is_percent_encoded: bool,
    /// Whether lists and objects are written, as compact JSON.
    pub has_nested: bool,
}

impl Default for PairsForm<'_> {
    /// Pairs as in `a=1&b=2`, without those that have no value.
    fn default() -> Self {
        Self {
            assign: "=",
            separator: "&",
            empties: Empties::Omit,
            is_percent_encoded: false,
            has_nested: true,
        }
    }
}

/// Returns the fields of a JSON object as pairs, sorted by name.
///
/// Texts are written without quotes and escapes, numbers with their digits, and lists and objects as compact JSON. `form`
/// describes this JSON; with [`Arrays::Joined`](crate::Arrays::Joined), the items of a list of single values are separated
/// by commas.
///
/// # Errors
///
/// [`CanonicalError`] if the text is not a JSON object, contains a key more than once in one object, or nests too deep.
///
/// # Examples
///
/// ```
/// use linksfield_sign::{Form, PairsForm, pairs};
///
/// let body = r#"{"b":"x&y","a":1.50,"empty":"","list":[1,2]}"#;
/// let text = pairs(body, &Form::default(), &PairsForm::default())?;
/// assert_eq!(text, "a=1.50&b=x&y&list=[1,2]");
/// # Ok::<(), linksfield_sign::CanonicalError>(())
/// ```
pub fn pairs(json: &str, form: &Form<'_>, pairs: &PairsForm<'_>) -> Result<String, CanonicalError> {
    let members = object(json)?;
    let mut out = String::with_capacity(json.len());
    let mut is_first = true;
    for member in sorted(&members) {
        let value = value(&member.value, form).map_err(|error| error.in_field(&member.name))?;
        let is_nested = matches!(member.value, Node::List(_) | Node::Object(_));
        let is_empty = value.is_empty() || matches!(member.value, Node::Bare("null"));
        let is_omitted = is_nested && !pairs.has_nested
            || is_empty && pairs.empties == Empties::Omit
            || !form.leave_out.is_empty() && member.name == form.leave_out;
        if is_omitted {
            continue;
        }
        if !is_first {
            out.push_str(pairs.separator);
        }
        is_first = false;
        push(&member.name, pairs, &mut out);
        out.push_str(pairs.assign);
        push(&value, pairs, &mut out);
    }
    Ok(out)
}

/// Returns a value without quotes.
fn value(value: &Node<'_>, form: &Form<'_>) -> Result<String, CanonicalError> {
    match value {
        Node::Text(written) => text(written).map(Into::into),
        Node::Bare(literal) => Ok((*literal).to_owned()),
        Node::Object(_) | Node::List(_) => {
            let mut json = String::new();
            write_value(value, form, Strings::Anew(form.dialect), &mut json)?;
            // A list that is joined is a JSON string.
            match json.starts_with('"') {
                true => text(&json).map(Into::into),
                false => Ok(json),
            }
        }
    }
}

fn push(text: &str, pairs: &PairsForm<'_>, out: &mut String) {
    if !pairs.is_percent_encoded {
        return out.push_str(text);
    }
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            // Writing to a String cannot fail.
            _ => _ = write!(out, "%{byte:02X}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canonical::{Arrays, KeyOrder};

    const HOSTILE: &str = r#"{"b":"a&b=c\n","a":"欧","n":1.50,"t":true,"z":null,"e":"","l":["x",2],"o":{"y":[],"x":""},"p":[]}"#;

    fn written(json: &str, form: &Form<'_>, own: PairsForm<'_>) -> String {
        pairs(json, form, &own).unwrap()
    }

    #[test]
    fn each_setting_changes_the_pairs() {
        let (form, own) = (Form::default(), PairsForm::default());
        assert_eq!(
            written(HOSTILE, &form, own),
            "a=欧&b=a&b=c\n&l=[\"x\",2]&n=1.50&o={\"y\":[],\"x\":\"\"}&p=[]&t=true"
        );
        let kept = PairsForm { empties: Empties::Keep, has_nested: false, ..own };
        assert_eq!(written(HOSTILE, &form, kept), "a=欧&b=a&b=c\n&e=&n=1.50&t=true&z=null");
        let joined = Form { arrays: Arrays::Joined, nested: KeyOrder::Sorted, ..form };
        assert_eq!(
            written(HOSTILE, &joined, own),
            "a=欧&b=a&b=c\n&l=x,2&n=1.50&o={\"x\":\"\",\"y\":\"\"}&t=true"
        );
        let bare = PairsForm { assign: "", separator: "", ..own };
        assert_eq!(written(r#"{"b":1,"a":"x"}"#, &form, bare), "axb1");
        let encoded = PairsForm { is_percent_encoded: true, ..own };
        assert_eq!(written(r#"{"b ":"欧&~"}"#, &form, encoded), "b%20=%E6%AC%A7%26~");
        let without = Form { leave_out: "a", ..form };
        assert_eq!(written(r#"{"b":1,"a":"x"}"#, &without, own), "b=1");
        assert_eq!(written("{}", &form, own), "");
    }

    #[test]
    fn ambiguous_texts_are_refused() {
        for json in ["[]", "", r#"{"a":1,"a":2}"#, r#"{"a":"\ud83d"}"#] {
            assert!(pairs(json, &Form::default(), &PairsForm::default()).is_err(), "{json}");
        }
    }
}
