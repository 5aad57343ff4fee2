//! JSON values whose form is not known, as parts of canonical text.

use crate::canonical::{Form, Strings, write_value};
use crate::error::CanonicalError;
use crate::tree::{MAX_DEPTH, string_length, value};

/// Returns any JSON value in the form that the value has inside of canonical text: compact, and with every digit.
///
/// The settings of `form` apply as to a field of the outermost object. `empties` and `leave_out` have no effect.
///
/// # Errors
///
/// [`CanonicalError`] if the text is not JSON, contains a key more than once in one object, contains half of a
/// surrogate pair, or nests too deep.
///
/// # Examples
///
/// ```
/// use linksfield_sign::{Form, canonicalize_value};
///
/// let json = r#"[ 1.50, { "b": "\u6b27", "a": null } ]"#;
/// assert_eq!(canonicalize_value(json, &Form::default())?, r#"[1.50,{"b":"欧","a":null}]"#);
/// # Ok::<(), linksfield_sign::CanonicalError>(())
/// ```
pub fn canonicalize_value(json: &str, form: &Form<'_>) -> Result<String, CanonicalError> {
    let mut out = String::with_capacity(json.len());
    write_value(&value(json)?, form, Strings::Anew(form.dialect), &mut out)?;
    Ok(out)
}

/// Returns whether objects and lists in valid JSON text are nested deeper than canonical text allows.
#[must_use]
pub fn is_too_deep(json: &str) -> bool {
    is_deeper_than(MAX_DEPTH, json)
}

/// Returns whether objects and lists in JSON text are nested deeper than a number of levels.
///
/// The text is only scanned and not parsed. For text that is not JSON, the result has no meaning.
#[must_use]
pub fn is_deeper_than(levels: usize, json: &str) -> bool {
    if brackets(json.as_bytes()) <= levels {
        return false;
    }
    let (bytes, mut at, mut depth) = (json.as_bytes(), 0, 0_usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' if depth == levels => return true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' => match string_length(&bytes[at..]) {
                Some((length, _)) => at += length - 1,
                None => return false,
            },
            _ => {}
        }
        at += 1;
    }
    false
}

/// Returns how often a text has an opening bracket. Few are proof enough that they do not nest deep, and to count them
/// is much less work than to find out which of them are in strings.
fn brackets(text: &[u8]) -> usize {
    let is_bracket = |byte: &u8| u8::from(matches!(byte, b'{' | b'['));
    // The count of a chunk fits in a byte, so that the compiler counts many bytes at once.
    let count = |chunk: &[u8]| chunk.iter().map(is_bracket).sum::<u8>();
    text.chunks(usize::from(u8::MAX)).map(|chunk| usize::from(count(chunk))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_cannot_be_signed_is_refused() {
        let form = Form::default();
        for json in ["", "{", "1 2", r#"{"a":1,"a":2}"#, r#""\ud800""#, r#"{"\ud800":1}"#] {
            assert!(canonicalize_value(json, &form).is_err(), "{json}");
        }
        for json in ["null", "1.0e2", "\"\"", "[]", "{}"] {
            assert_eq!(canonicalize_value(json, &form).unwrap(), json);
        }
        // The value is a part of an object, which is the first level.
        let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(canonicalize_value(&nested(63), &form).is_ok());
        assert!(canonicalize_value(&nested(64), &form).is_err());
    }

    #[test]
    fn brackets_in_text_do_not_nest() {
        let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(!is_too_deep(&nested(64)));
        assert!(is_too_deep(&nested(65)));
        assert!(!is_too_deep(&format!("[\"\\\"{}\",{}]", "[".repeat(99), nested(63))));
        assert!(!is_deeper_than(1000, &nested(1000)) && is_deeper_than(999, &nested(1000)));
    }
}
