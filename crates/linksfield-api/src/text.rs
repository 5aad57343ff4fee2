//! Text from elsewhere, made safe for a message: bounded, on one line, without anything that drives a terminal.
//! It does not hide secrets; what may hold one must not come here.

use std::fmt;

/// Displays the beginning of a text: at most so many characters, control characters escaped, quotes as they are.
pub(crate) struct Shown<'a> {
    text: &'a str,
    most: usize,
}

/// Shortens a text for a message.
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

/// Whether a character is safe in a message. `escape_debug` recognises control characters and those that change
/// the direction of the text around them; it also escapes quotes, which are safe.
fn is_safe(character: char) -> bool {
    matches!(character, '"' | '\'' | '\\') || character.escape_debug().len() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_stay_and_control_characters_do_not() {
        assert_eq!(shown("it doesn't \"fit\"", 99).to_string(), "it doesn't \"fit\"");
        assert_eq!(shown("a\n\u{1b}[31m\u{202e}", 99).to_string(), "a\\n\\u{1b}[31m\\u{202e}");
        assert_eq!(shown("余额不足", 2).to_string(), "余额…");
    }
}
