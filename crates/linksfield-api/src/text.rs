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
    fn control_characters_are_escaped_and_quotes_are_not() {
        assert_eq!(shown("it doesn't \"fit\"", 99).to_string(), "it doesn't \"fit\"");
        assert_eq!(shown("a\n\u{1b}[31m\u{202e}", 99).to_string(), "a\\n\\u{1b}[31m\\u{202e}");
        assert_eq!(shown("余额不足", 2).to_string(), "余额…");
    }
}
