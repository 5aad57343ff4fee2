//! Prepares foreign text for a message: limits its length, and escapes line breaks and other characters that
//! affect a terminal. Secrets are not removed, so text that may contain a secret must not be passed here.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use crate::secret::Secret;

/// Displays at most `most` characters of a text. Control characters are escaped, and quotes are not.
pub(crate) struct Shown<'a> {
    text: &'a str,
    most: usize,
}

/// An echo that a server cuts off is recognised from this number of letters and digits on.
const LEAST_ECHO: usize = 8;

/// The most characters that take the place of other characters than letters and digits, such as `&amp;#x2F;` for `/`.
const LONGEST_ESCAPE: usize = 12;

/// Joins texts. `join` of the standard library is compiled again for each kind of text, and this crate joins `&str` in any
/// case.
pub(crate) fn joined(texts: &[String], separator: &str) -> String {
    texts.iter().map(String::as_str).collect::<Vec<_>>().join(separator)
}

/// Sorts texts. `sort` of the standard library is compiled again for each order.
pub(crate) fn sort(texts: &mut [String], order: fn(&String, &String) -> Ordering) {
    texts.sort_by(order);
}

/// Replaces the secrets of a request in a text of a server, which may echo them, whole or cut off.
///
/// Servers escape an echo in many ways. Therefore only the letters and digits of a secret are compared.
pub(crate) fn hide<'t>(text: &'t str, secrets: &[Secret]) -> Cow<'t, str> {
    secrets.iter().fold(Cow::Borrowed(text), |text, secret| {
        match hide_one(&text, secret.expose()) {
            Some(hidden) => Cow::Owned(hidden),
            None => text,
        }
    })
}

/// Returns the text without a secret, if the text contains it.
fn hide_one(text: &str, secret: &str) -> Option<String> {
    let first =
        secret.split(|character: char| !character.is_alphanumeric()).find(|run| !run.is_empty())?;
    let first = first.chars().next()?;
    let (mut hidden, mut rest) = (String::new(), text);
    let mut shown_until = 0;
    while let Some(found) = rest.find(first) {
        let start = text.len() - rest.len() + found;
        let length = echo(&text[start..], secret);
        if length > 0 {
            hidden.push_str(&text[shown_until..start]);
            hidden.push_str("[redacted]");
            shown_until = start + length;
        }
        rest = &text[start + length.max(first.len_utf8())..];
    }
    (shown_until > 0).then(|| hidden + &text[shown_until..])
}

/// Returns the length of the echo of a secret at the beginning of a text, or 0.
fn echo(text: &str, secret: &str) -> usize {
    let runs = || {
        let runs = secret.split(|character: char| !character.is_alphanumeric());
        runs.filter(|run| !run.is_empty())
    };
    let (mut length, mut same, mut is_whole) = (0, 0, true);
    for run in runs() {
        let rest = &text[length..];
        let equal = |gap: usize| {
            let pairs = rest[gap..].chars().zip(run.chars());
            pairs.take_while(|(found, sent)| found == sent).map(|(found, _)| found.len_utf8()).sum()
        };
        let most_gap = if length == 0 { 1 } else { LONGEST_ESCAPE };
        let gaps = rest.char_indices().map(|(gap, _)| gap).take(most_gap);
        // The whole run after the shortest gap, or else the longest part of it.
        let (mut best, mut best_gap): (usize, usize) = (0, 0);
        for gap in gaps {
            let found: usize = equal(gap);
            if found > best {
                (best, best_gap) = (found, gap);
            }
            if found == run.len() {
                break;
            }
        }
        if best > 0 {
            length += best_gap + best;
            same += best;
        }
        if best < run.len() {
            is_whole = false;
            break;
        }
    }
    if is_whole || same >= LEAST_ECHO { length } else { 0 }
}

/// Prepares at most `most` characters of a text for a message.
pub(crate) fn shown(text: &str, most: usize) -> Shown<'_> {
    Shown { text, most }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.text.chars();
        for character in rest.by_ref().take(self.most) {
            if is_safe(character) {
                write!(f, "{character}")?;
            } else {
                write!(f, "{}", character.escape_default())?;
            }
        }
        if rest.next().is_some() { f.write_str("…") } else { Ok(()) }
    }
}

/// Returns whether a character is safe in a message.
///
/// `escape_debug` escapes control characters and characters that change the direction of text. It also
/// escapes quotes and backslashes, which are safe.
fn is_safe(character: char) -> bool {
    matches!(character, '"' | '\'' | '\\') || character.escape_debug().len() == 1
}

/// Returns whether a character is invisible, or has no defined appearance. White space is not among these characters.
///
/// These are the control characters, the characters with the Unicode property `Default_Ignorable_Code_Point`, marks
/// that only affect formatting, letters and symbols that are blank, noncharacters, and characters for private use.
pub(crate) fn is_invisible(character: char) -> bool {
    character.is_control() && !character.is_whitespace()
        || matches!(
            character,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{e000}'..='\u{f8ff}'
                | '\u{fdd0}'..='\u{fdef}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffc}'
                | '\u{fffe}'..='\u{ffff}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
                | '\u{f0000}'..
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn echoes_of_a_secret_are_hidden_whatever_their_form_is() {
        let secrets = [Secret::from("aB/c+D9xyzK1mn=="), Secret::from("T0K")];
        for (text, expected) in [
            ("aB/c+D9xyzK1mn==", "[redacted]=="),
            ("sign aB/c+D9xyzK1mn== aB/c+D9xyzK1mn", "sign [redacted]== [redacted]"),
            (r"aB\/c+D9xyzK1mn\u003d.", r"[redacted]\u003d."),
            (r"aB\\/c\u002bD9xyzK1mn", "[redacted]"),
            ("aB%2Fc%252BD9xyzK1mn", "[redacted]"),
            ("aB&#x2F;c&amp;#43;D9xyzK1mn", "[redacted]"),
            ("aB/c D9xyzK1mn", "[redacted]"),
            ("aaB/c+D9xyz…", "a[redacted]…"),
            ("aB/c+D9xyzQ", "[redacted]Q"),
            ("aB/c+D", "aB/c+D"),
            ("aB c D9 x", "aB c D9 x"),
            ("token T0K, token T0", "token [redacted], token T0"),
            ("é aB/c+D9xyzK1mné", "é [redacted]é"),
            ("aB", "aB"),
            ("", ""),
        ] {
            assert_eq!(hide(text, &secrets), expected, "{text}");
        }
        for secret in ["", "/", "+é"] {
            let _ = hide("a é / +é", &[Secret::from(secret)]);
        }
        // A hostile text takes no longer than another.
        let long = "aB/c+D".repeat(200_000);
        assert!(!hide(&long, &secrets).is_empty());
    }

    #[test]
    fn control_characters_are_escaped_and_quotes_are_not() {
        assert_eq!(shown("it doesn't \"fit\"", 99).to_string(), "it doesn't \"fit\"");
        assert_eq!(shown("a\n\u{1b}[31m\u{202e}", 99).to_string(), "a\\n\\u{1b}[31m\\u{202e}");
        assert_eq!(shown("余额不足", 2).to_string(), "余额…");
    }
}
