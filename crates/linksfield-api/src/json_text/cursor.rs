//! [`Cursor`]: reads a JSON value part by part, in the order of its text.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::parts::key;

/// A position in the text of a JSON value.
///
/// The text comes from a [`RawValue`], so it is known to be JSON. The methods therefore check only what they need to
/// find the end of a part.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cursor<'a> {
    rest: &'a str,
    /// The value at this position, if it is known already.
    raw: Option<&'a RawValue>,
    /// Whether the rest is known to be one string without escapes.
    is_plain: bool,
}

impl<'a> Cursor<'a> {
    /// Returns the position at the beginning of a value.
    pub(crate) fn of(raw: &'a RawValue) -> Self {
        Self { rest: raw.get(), raw: Some(raw), is_plain: false }
    }

    /// Returns the rest of the text. It begins with the value at this position.
    pub(crate) fn rest(&self) -> &'a str {
        self.rest
    }

    /// Returns whether the value at this position counts as absent.
    pub(crate) fn is_at_nothing(&self) -> bool {
        matches!(self.rest.as_bytes(), [b'n', ..] | [b'"', b'"', ..])
    }

    /// Reads a value as text.
    pub(crate) fn raw(&mut self) -> &'a RawValue {
        let raw = match self.raw {
            Some(raw) => raw,
            None => <&RawValue>::deserialize(&mut serde_json::Deserializer::from_str(self.rest))
                .unwrap_or(RawValue::NULL),
        };
        self.advance(raw.get().len());
        raw
    }

    /// Reads a string that has no escapes. Does not move if the value is another one.
    pub(crate) fn plain(&mut self) -> Option<&'a str> {
        let content = self.rest.strip_prefix('"')?;
        let text = match self.is_plain {
            true => content.strip_suffix('"')?,
            false => &content[..plain_length(content.as_bytes())?],
        };
        self.advance(text.len() + 2);
        Some(text)
    }

    /// Skips a value, and returns the position at its beginning. The returned text ends where the value ends.
    pub(crate) fn skip(&mut self) -> Self {
        let (start, raw) = (self.rest, self.raw);
        let mut is_plain = false;
        match start.as_bytes().first() {
            Some(b'"') if self.plain().is_some() => is_plain = true,
            Some(b'"' | b'{' | b'[') | None => {
                self.raw();
            }
            Some(_) => {
                let is_end =
                    |byte: &u8| matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t');
                self.advance(start.bytes().position(|byte| is_end(&byte)).unwrap_or(start.len()));
            }
        }
        Self { rest: &start[..start.len() - self.rest.len()], raw, is_plain }
    }

    /// Enters an object or a list, which begins with this byte. Does not move if the value is another one.
    pub(crate) fn enter(&mut self, begin: u8) -> bool {
        let is_one = self.rest.as_bytes().first() == Some(&begin);
        if is_one {
            self.advance(1);
            self.skip_space();
        }
        is_one
    }

    /// Returns whether another part follows in the object or the list, which ends with this byte. Otherwise, leaves
    /// the object or the list.
    pub(crate) fn has_next(&mut self, end: u8) -> bool {
        self.skip_space();
        if self.rest.starts_with(',') {
            self.advance(1);
            self.skip_space();
        }
        match self.rest.as_bytes().first() {
            Some(byte) if *byte == end => {
                self.advance(1);
                false
            }
            next => next.is_some(),
        }
    }

    /// Moves to the value of a field if the field at this position has this key, written without escapes.
    pub(crate) fn enter_field(&mut self, name: &str) -> bool {
        let after = self.rest.strip_prefix('"').and_then(|rest| rest.strip_prefix(name));
        let Some(rest) = after.and_then(|rest| rest.strip_prefix('"')) else { return false };
        self.advance(self.rest.len() - rest.len());
        self.enter_value();
        true
    }

    /// Reads a key, and moves to its value. Parts of the key that are not valid Unicode are replaced.
    pub(crate) fn key(&mut self) -> Cow<'a, str> {
        let name = match self.plain() {
            Some(name) => Cow::Borrowed(name),
            None => key(self.raw()),
        };
        self.enter_value();
        name
    }

    fn enter_value(&mut self) {
        self.skip_space();
        self.advance(1);
        self.skip_space();
    }

    fn skip_space(&mut self) {
        if self.rest.as_bytes().first().is_some_and(u8::is_ascii_whitespace) {
            self.rest = self.rest.trim_ascii_start();
        }
    }

    fn advance(&mut self, by: usize) {
        self.rest = self.rest.get(by..).unwrap_or_default();
        self.raw = None;
        self.is_plain = false;
    }
}

/// Returns the length of a string that has no escapes, from its content up to the quote.
fn plain_length(content: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::MAX / 255;
    /// Sets the highest bit of the first byte that is equal. Bits of bytes after it may be set as well.
    fn find(word: u64, byte: u8) -> u64 {
        let other = word ^ (ONES * u64::from(byte));
        other.wrapping_sub(ONES) & !other & (ONES << 7)
    }
    let (words, _) = content.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let (quote, escape) = (find(word, b'"'), find(word, b'\\'));
        if quote | escape != 0 {
            let is_plain = quote.trailing_zeros() < escape.trailing_zeros();
            return is_plain.then(|| index * 8 + quote.trailing_zeros() as usize / 8);
        }
    }
    let end = words.len() * 8;
    let at = content[end..].iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
    (content[end + at] == b'"').then_some(end + at)
}
