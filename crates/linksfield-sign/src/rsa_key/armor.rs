//! Finds the Base64 of a key in a text: between the lines of PEM, or in the whole text. What files, environment
//! variables, chats and secret stores do to the text is undone: other line ends, indentation, escapes, quotation
//! marks, invisible characters and text around the key.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

use super::error::KeyError;

/// The longest label of PEM that is recognised.
const LONGEST_LABEL: usize = 64;

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A part of a text between a line with `BEGIN` and a line with `END`.
pub(super) struct Block<'a> {
    /// The label without blanks, such as `RSAPRIVATEKEY`.
    pub(super) label: String,
    /// The text between the two lines. `None` if the line with `END` is missing.
    body: Option<&'a str>,
    /// The number of the line in which the body begins, from 1.
    line: usize,
}

impl Block<'_> {
    /// Decodes the body.
    pub(super) fn decode(&self) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let body = self.body.ok_or(KeyError::Incomplete)?;
        if body.contains("Proc-Type") && body.contains("ENCRYPTED") {
            return Err(KeyError::Encrypted);
        }
        // Lines with a colon are headers. A colon is not part of Base64.
        let begin = body
            .rfind(':')
            .map_or(0, |colon| body[colon..].find('\n').map_or(body.len(), |end| colon + end));
        let line = self.line + body[..begin].matches('\n').count();
        decode(&body[begin..], line)
    }
}

/// A line with `BEGIN` or `END`.
struct Marker<'a> {
    is_begin: bool,
    label: &'a str,
    start: usize,
    end: usize,
}

/// Returns whether a text has a line with `BEGIN` or `END`.
pub(super) fn is_armored(text: &str) -> bool {
    markers(text).next().is_some()
}

/// Returns the parts of a text that PEM encloses, in the order of the text.
pub(super) fn blocks(text: &str) -> Vec<Block<'_>> {
    let markers: Vec<_> = markers(text).collect();
    let (mut line, mut counted) = (1, 0);
    let begins = markers.iter().enumerate().filter(|(_, marker)| marker.is_begin);
    begins
        .map(|(index, begin)| {
            line += text[counted..begin.end].matches('\n').count();
            counted = begin.end;
            let end = markers.get(index + 1).filter(|next| !next.is_begin);
            Block {
                label: begin.label.chars().filter(char::is_ascii_alphanumeric).collect(),
                // The same dashes may end one line and begin the other. The body is then empty.
                body: end.map(|end| text.get(begin.end..end.start).unwrap_or_default()),
                line,
            }
        })
        .collect()
}

/// Finds the lines of PEM. The number and the kind of dashes do not matter: programs that correct typing replace
/// two hyphens with a dash.
fn markers(text: &str) -> impl Iterator<Item = Marker<'_>> {
    let words = text.match_indices("BEGIN").chain(text.match_indices("END"));
    let mut markers: Vec<_> = words
        .filter_map(|(at, word)| {
            let before = text[..at].trim_end_matches(is_blank);
            let start = before.trim_end_matches(is_dash).len();
            if start == before.len() {
                return None;
            }
            let after_word = &text[at + word.len()..];
            let label = after_word.split(is_dash).next()?;
            let is_label = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || is_blank(c);
            let after = &after_word[label.len()..];
            let is_marker =
                !after.is_empty() && label.len() <= LONGEST_LABEL && label.chars().all(is_label);
            let end = text.len() - after.trim_start_matches(is_dash).len();
            is_marker.then_some(Marker { is_begin: word == "BEGIN", label, start, end })
        })
        .collect();
    markers.sort_by_key(|marker| marker.start);
    markers.into_iter()
}

/// Decodes Base64 in the standard or the URL-safe alphabet, with or without padding. `line` is the number of the
/// first line.
pub(super) fn decode(text: &str, line: usize) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let bare = bare(text, line)?;
    if bare.is_empty() {
        return Err(KeyError::Incomplete);
    }
    let mut bytes = Zeroizing::new(vec![0; bare.len()]);
    let length = BASE64.decode_slice(bare.as_bytes(), &mut bytes).map_err(|error| match error {
        base64::DecodeSliceError::DecodeError(base64::DecodeError::InvalidByte(..)) => {
            KeyError::Unusable
        }
        _ => KeyError::Incomplete,
    })?;
    bytes.truncate(length);
    Ok(bytes)
}

/// Returns the characters of Base64 in a text, without white space, escapes, quotation marks and invisible
/// characters.
fn bare(text: &str, mut line: usize) -> Result<Zeroizing<String>, KeyError> {
    // The capacity suffices, so no copy of the key remains in memory when the text grows.
    let mut bare = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let character = if character == '\\' { unescape(&mut rest) } else { character };
        match character {
            'A'..='Z' | 'a'..='z' | '0'..='9' | '+' | '/' | '=' => bare.push(character),
            '-' => bare.push('+'),
            '_' => bare.push('/'),
            '\n' => line += 1,
            // A list of lines has commas.
            ',' => {}
            _ if is_blank(character) || is_quote(character) => {}
            _ => return Err(KeyError::Character { line, character }),
        }
    }
    Ok(bare)
}

/// Returns the character that an escape stands for. The backslash has already been read, and may be one of
/// several, if the text was escaped more than once. A backslash at the end of a line continues the line.
fn unescape(rest: &mut std::str::Chars<'_>) -> char {
    let after = rest.as_str().trim_start_matches('\\');
    let mut next = after.chars();
    let character = match next.next() {
        Some('n' | 'r' | 't') | None => ' ',
        Some('u') => {
            let code = after.get(1..5).and_then(|digits| u32::from_str_radix(digits, 16).ok());
            let Some(character) = code.and_then(char::from_u32) else { return '\\' };
            next = after[5..].chars();
            character
        }
        Some(character) => character,
    };
    *rest = next;
    // The line of an escaped line break is not a line of the text.
    if character == '\n' && !after.starts_with('\n') { ' ' } else { character }
}

fn is_dash(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Returns whether a character encloses texts in configuration files, programs and documents.
pub(super) fn is_quote(character: char) -> bool {
    matches!(
        character,
        '"' | '\'' | '`' | '\u{ab}' | '\u{bb}' | '\u{2018}'..='\u{201f}' | '\u{300c}'..='\u{300f}' | '\u{ff02}'
    )
}

/// Returns whether a character is white space or invisible.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        )
}
