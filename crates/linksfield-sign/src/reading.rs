//! [`readings`]: how a body with half of a surrogate pair can be read.
//!
//! A sender that cuts a text inside an emoji leaves half of a surrogate pair, such as `\ud83d`. Text in UTF-8
//! cannot contain it. When the sender encodes the text to sign it, its library replaces each half by `?`, as Java
//! does, or by U+FFFD. Which of them was signed is known only once a signature matches.

use std::borrow::Cow;

/// Returns the readings of a valid JSON text, the preferred reading first. A text without half a surrogate pair
/// has one reading: itself.
pub(crate) fn readings(json: &str) -> Vec<Cow<'_, str>> {
    let first = without_halves(json, "\u{fffd}");
    match first {
        Cow::Borrowed(_) => vec![first],
        Cow::Owned(_) => vec![first, without_halves(json, "?")],
    }
}

/// Replaces each escape of half a surrogate pair in a valid JSON text.
fn without_halves<'a>(json: &'a str, replacement: &str) -> Cow<'a, str> {
    let mut out = String::new();
    let (mut clean_from, mut at) = (0, 0);
    while let Some(found) = json.get(at..).and_then(|rest| rest.find('\\')) {
        let start = at + found;
        at = match unit(json, start) {
            // Any other escape has two bytes that matter here: the backslash, and the character that it escapes.
            None => start + 2,
            Some(0xd800..=0xdbff) if matches!(unit(json, start + 6), Some(0xdc00..=0xdfff)) => {
                start + 12
            }
            Some(0xd800..=0xdfff) => {
                out.push_str(&json[clean_from..start]);
                out.push_str(replacement);
                clean_from = start + 6;
                clean_from
            }
            Some(_) => start + 6,
        };
    }
    if clean_from == 0 {
        return Cow::Borrowed(json);
    }
    out.push_str(&json[clean_from..]);
    Cow::Owned(out)
}

/// Returns the code unit of the escape `\uXXXX` at a position.
fn unit(json: &str, at: usize) -> Option<u16> {
    let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_halves_of_surrogate_pairs_are_replaced() {
        for whole in [
            r#"{"a":"\ud83d\ude00 \uD83D\uDE00 \\ud83d \u0026 \"","b":1}"#,
            r#"{"a":"\\"}"#,
            "{}",
            "",
        ] {
            assert_eq!(readings(whole), [whole]);
        }
        assert_eq!(
            readings(r#"{"a":"\ud83d","\uDE00":["\ud83d\ud83d\ude00x\\\ude00"]}"#),
            [
                "{\"a\":\"\u{fffd}\",\"\u{fffd}\":[\"\u{fffd}\\ud83d\\ude00x\\\\\u{fffd}\"]}",
                r#"{"a":"?","?":["?\ud83d\ude00x\\?"]}"#
            ]
        );
        // Not JSON, but it must not panic.
        for odd in ["\\", "\\u", "\\ud8", "\\é", "\\ud83d", "\\ud83d\\u", "\\u+123"] {
            readings(odd);
        }
    }
}
