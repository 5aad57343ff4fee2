//! Prepares foreign text for a message: limits its length, and escapes line breaks and other characters that
//! affect a terminal. Secrets are not removed, so text that may contain a secret must not be passed here.

use std::fmt;

/// Displays at most `most` characters of a text. Control characters are escaped, and quotes are not.
pub(crate) struct Shown<'a> {
    text: &'a str,
    most: usize,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_escaped_and_quotes_are_not() {
        assert_eq!(shown("it doesn't \"fit\"", 99).to_string(), "it doesn't \"fit\"");
        assert_eq!(shown("a\n\u{1b}[31m\u{202e}", 99).to_string(), "a\\n\\u{1b}[31m\\u{202e}");
        assert_eq!(shown("余额不足", 2).to_string(), "余额…");
    }
}
