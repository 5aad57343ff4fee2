//! [`write_string`]: writes JSON strings with the escapes of different JSON libraries.

/// The characters that a JSON library escapes in strings.
///
/// The server is written in Java and its JSON library is not documented, so the escapes of canonical text are a
/// setting.
///
/// Every dialect escapes `"`, `\` and control characters. No dialect escapes `/`, or non-ASCII characters other
/// than those listed below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// Only what JSON requires, with lower-case hexadecimal digits.
    #[default]
    Plain,
    /// Gson with its default settings: also `<`, `>`, `&`, `=`, `'`, U+2028 and U+2029, with lower-case
    /// hexadecimal digits.
    Gson,
    /// Jackson: only what JSON requires, with upper-case hexadecimal digits.
    Jackson,
    /// fastjson 1: also U+007F to U+009F, U+2028 and U+2029, with upper-case hexadecimal digits.
    Fastjson1,
}

/// Appends a text to `out` as a JSON string with quotes.
pub fn write_string(out: &mut String, text: &str, dialect: Dialect) {
    out.push('"');
    write_content(out, text, dialect);
    out.push('"');
}

/// Appends the content of a JSON string to `out`.
#[inline]
pub(crate) fn write_content(out: &mut String, text: &str, dialect: Dialect) {
    // Most texts need no escape in the dialect that requests use.
    if dialect == Dialect::Plain && is_clean(text.as_bytes()) {
        out.push_str(text);
    } else {
        write_escaped(out, text, dialect);
    }
}

/// Returns whether a text has no quotation mark, backslash or control character.
///
/// Other than [`clean_length`], this function need not find the first of them, so the last bytes of a text are examined
/// as a word, too, although some of them were examined before.
fn is_clean(text: &[u8]) -> bool {
    let (words, rest) = text.as_chunks::<8>();
    let last = match text.last_chunk::<8>() {
        Some(last) => special_bytes(*last) == 0,
        None => !rest.iter().any(is_special),
    };
    last && words.iter().all(|word| special_bytes(*word) == 0)
}

/// Returns the number of bytes before the first quotation mark, backslash or control character.
///
/// Texts are examined in words of eight bytes, as serde_json does: most of the work of canonical text is here.
pub(crate) fn clean_length(text: &[u8]) -> usize {
    let (words, rest) = text.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let special = special_bytes(*word);
        if special != 0 {
            return 8 * index + special.trailing_zeros() as usize / 8;
        }
    }
    8 * words.len() + rest.iter().position(is_special).unwrap_or(rest.len())
}

fn is_special(byte: &u8) -> bool {
    *byte < 0x20 || matches!(byte, b'"' | b'\\')
}

/// Returns a number in which the highest bit of a byte is 1 if the byte [is special](is_special). Bytes after the first
/// of them, and no others, may be wrong.
fn special_bytes(word: [u8; 8]) -> u64 {
    /// A word whose bytes are all 1.
    const ONES: u64 = u64::MAX / 255;
    let word = u64::from_le_bytes(word);
    let less = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit)) & !word;
    // The change of one bit makes the quotation mark, 0x22, the next character after the control characters.
    let control_or_quote = less(word ^ (ONES * 0x02), 0x21);
    let backslash = less(word ^ (ONES * u64::from(b'\\')), 1);
    (control_or_quote | backslash) & (ONES << 7)
}

/// Writes a text whose escapes depend on the dialect. The text between them is copied as a whole.
#[inline(never)]
fn write_escaped(out: &mut String, text: &str, dialect: Dialect) {
    let mut clean_from = 0;
    for (at, character) in text.char_indices() {
        if !needs_escape(character, dialect) {
            continue;
        }
        out.push_str(&text[clean_from..at]);
        escape(out, character, dialect);
        clean_from = at + character.len_utf8();
    }
    out.push_str(&text[clean_from..]);
}

fn needs_escape(character: char, dialect: Dialect) -> bool {
    match character {
        '"' | '\\' | '\0'..='\x1f' => true,
        '<' | '>' | '&' | '=' | '\'' => dialect == Dialect::Gson,
        '\x7f'..='\u{9f}' => dialect == Dialect::Fastjson1,
        '\u{2028}' | '\u{2029}' => matches!(dialect, Dialect::Gson | Dialect::Fastjson1),
        _ => false,
    }
}

fn escape(out: &mut String, character: char, dialect: Dialect) {
    let short = match character {
        '"' => '"',
        '\\' => '\\',
        '\x08' => 'b',
        '\x0c' => 'f',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        other => return escape_unicode(out, u32::from(other), dialect),
    };
    out.push('\\');
    out.push(short);
}

/// Writes a `\u` escape. Only characters below U+FFFF are escaped, so four digits are sufficient.
fn escape_unicode(out: &mut String, code: u32, dialect: Dialect) {
    let upper = matches!(dialect, Dialect::Jackson | Dialect::Fastjson1);
    out.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        let digit = char::from_digit((code >> shift) & 0xf, 16).unwrap_or('0');
        out.push(if upper { digit.to_ascii_uppercase() } else { digit });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, dialect: Dialect) -> String {
        let mut out = String::new();
        write_string(&mut out, text, dialect);
        out
    }

    #[test]
    fn plain_writes_the_same_as_serde_json() {
        for text in ["", "a", "\"\\/", "\0\x01\x08\x09\x0a\x0b\x0c\x0d\x1f\x7f", "é欧洲😀\u{2028}"]
        {
            assert_eq!(written(text, Dialect::Plain), serde_json::to_string(text).unwrap());
        }
    }

    /// The text contains every kind of character that the dialects write differently.
    #[test]
    fn each_dialect_escapes_its_own_characters() {
        let text = "<>&='/\u{b}\u{7f}\u{85}\u{2028}欧😀";
        assert_eq!(written(text, Dialect::Plain), "\"<>&='/\\u000b\u{7f}\u{85}\u{2028}欧😀\"");
        assert_eq!(
            written(text, Dialect::Gson),
            "\"\\u003c\\u003e\\u0026\\u003d\\u0027/\\u000b\u{7f}\u{85}\\u2028欧😀\""
        );
        assert_eq!(written(text, Dialect::Jackson), "\"<>&='/\\u000B\u{7f}\u{85}\u{2028}欧😀\"");
        assert_eq!(written(text, Dialect::Fastjson1), "\"<>&='/\\u000B\\u007F\\u0085\\u2028欧😀\"");
    }

    #[test]
    fn every_byte_is_found_at_every_position() {
        for byte in 0..=u8::MAX {
            let is_special = byte < 0x20 || byte == b'"' || byte == b'\\';
            for length in 0..20 {
                for at in 0..length {
                    for others in [b'a', 0x20, 0x7f, 0x80, 0xff] {
                        let mut text = vec![others; length];
                        text[at] = byte;
                        let expected = if is_special { at } else { length };
                        assert_eq!(clean_length(&text), expected, "{byte} at {at} of {length}");
                        assert_eq!(is_clean(&text), !is_special, "{byte} at {at} of {length}");
                    }
                }
            }
        }
    }
}
