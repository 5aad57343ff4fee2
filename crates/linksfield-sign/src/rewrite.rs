//! [`Rewriter`]: writes JSON as canonical text in one pass, for pushes.
//!
//! A push has at least the size of its canonical text, and often is this text but for the order of its keys. The
//! text between white space, escapes and objects that must be sorted is therefore copied as a whole.

use std::borrow::Cow;

use serde::de::Error as _;

use crate::bounded::bounded;
use crate::canonical::{KeyOrder, Strings};
use crate::error::CanonicalError;
use crate::escape::{clean_length, write_string};
use crate::tree::{MAX_DEPTH, decoded, ended, string_length};

/// Writes the canonical texts of a JSON object, one after the other. All fields are written.
pub(crate) struct Rewriter<'a> {
    /// Valid JSON.
    json: &'a str,
    strings: Strings,
    nested: KeyOrder,
    /// The position of the next byte.
    at: usize,
    /// The position of the first byte that has not been copied. Everything before is in `out`, or was left out.
    copied: usize,
    out: String,
    /// The fields of all objects that have begun and not ended.
    members: Vec<Member<'a>>,
    /// The fields of an object while they are sorted.
    sorted: String,
    has_escapes: bool,
    depends_on_order: bool,
}

/// A field, and where in the canonical text it begins and ends.
struct Member<'a> {
    name: Cow<'a, str>,
    start: usize,
    end: usize,
}

impl<'a> Rewriter<'a> {
    /// Creates a writer for a text that serde_json has accepted as JSON.
    pub(crate) fn new(json: &'a str) -> Self {
        Self {
            json,
            strings: Strings::AsReceived,
            nested: KeyOrder::Given,
            at: 0,
            copied: 0,
            out: String::with_capacity(json.len()),
            members: Vec::with_capacity(16),
            sorted: String::new(),
            has_escapes: false,
            depends_on_order: false,
        }
    }

    /// Writes the canonical text.
    ///
    /// # Errors
    ///
    /// [`CanonicalError`], without the name of the field if a text contains half of a surrogate pair.
    pub(crate) fn write(
        &mut self,
        strings: Strings,
        nested: KeyOrder,
    ) -> Result<(), CanonicalError> {
        (self.strings, self.nested) = (strings, nested);
        (self.at, self.copied) = (0, 0);
        self.out.clear();
        self.members.clear();
        match self.peek() {
            Some(b'{') => self.object(1, KeyOrder::Sorted)?,
            _ => {
                let error = serde_json::Error::custom("expected an object");
                return Err(CanonicalError::NotAnObject(error));
            }
        }
        self.copy_to(self.at);
        Ok(())
    }

    /// Returns the text that was written last.
    pub(crate) fn text(&self) -> &str {
        &self.out
    }

    /// Returns whether a string of the JSON contains an escape.
    pub(crate) fn has_escapes(&self) -> bool {
        self.has_escapes
    }

    /// Returns whether the canonical text depends on the order of nested keys.
    pub(crate) fn depends_on_order(&self) -> bool {
        self.depends_on_order
    }

    /// Copies the JSON up to a position.
    fn copy_to(&mut self, at: usize) {
        self.out.push_str(&self.json[self.copied..at]);
        self.copied = at;
    }

    /// Returns where in the canonical text the next byte will be.
    fn position(&self) -> usize {
        self.out.len() + self.at - self.copied
    }

    /// Leaves out white space, and returns the next byte.
    #[inline]
    fn peek(&mut self) -> Option<u8> {
        let next = self.json.as_bytes().get(self.at).copied();
        match next {
            Some(byte) if byte.is_ascii_whitespace() => self.peek_after_space(),
            next => next,
        }
    }

    #[inline(never)]
    fn peek_after_space(&mut self) -> Option<u8> {
        self.copy_to(self.at);
        let rest = &self.json.as_bytes()[self.at..];
        self.at += rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        self.copied = self.at;
        self.json.as_bytes().get(self.at).copied()
    }

    fn value(&mut self, depth: usize) -> Result<(), CanonicalError> {
        match self.peek() {
            Some(b'{' | b'[') if depth >= MAX_DEPTH => Err(CanonicalError::TooDeep),
            Some(b'{') => self.object(depth + 1, self.nested),
            Some(b'[') => self.list(depth + 1),
            Some(b'"') => self.text_value(),
            _ => {
                let is_end =
                    |byte: &u8| matches!(byte, b',' | b']' | b'}') || byte.is_ascii_whitespace();
                let rest = &self.json.as_bytes()[self.at..];
                self.at += rest.iter().position(is_end).ok_or_else(ended)?;
                Ok(())
            }
        }
    }

    fn object(&mut self, depth: usize, order: KeyOrder) -> Result<(), CanonicalError> {
        self.at += 1;
        let first = self.members.len();
        let begin = self.position();
        let mut is_sorted = true;
        while self.peek() != Some(b'}') {
            let start = self.position();
            let name = self.string()?;
            is_sorted &= self.members[first..].last().is_none_or(|last| last.name < name);
            let index = self.members.len();
            self.members.push(Member { name, start, end: start });
            self.peek();
            self.at += 1; // The colon.
            self.value(depth)?;
            self.members[index].end = self.position();
            self.comma()?;
        }
        self.at += 1;
        if !is_sorted {
            self.sort(first, begin, order)?;
            self.depends_on_order |= depth > 1;
        }
        self.members.truncate(first);
        Ok(())
    }

    /// Refuses a key that an object has twice. Sorts the fields of the object in this order.
    fn sort(&mut self, first: usize, begin: usize, order: KeyOrder) -> Result<(), CanonicalError> {
        self.copy_to(self.at);
        let members = &mut self.members[first..];
        members.sort_unstable_by(|a, b| a.name.cmp(&b.name));
        if let Some(pair) = members.windows(2).find(|pair| pair[0].name == pair[1].name) {
            return Err(CanonicalError::DuplicateKey(bounded(&pair[0].name)));
        }
        if order == KeyOrder::Given {
            return Ok(());
        }
        self.sorted.clear();
        for member in members {
            self.sorted.push_str(&self.out[member.start..member.end]);
            self.sorted.push(',');
        }
        self.sorted.pop();
        self.out.truncate(begin);
        self.out.extend([&self.sorted, "}"]);
        Ok(())
    }

    fn list(&mut self, depth: usize) -> Result<(), CanonicalError> {
        self.at += 1;
        while self.peek() != Some(b']') {
            self.value(depth)?;
            self.comma()?;
        }
        self.at += 1;
        Ok(())
    }

    fn comma(&mut self) -> Result<(), CanonicalError> {
        match self.peek() {
            Some(b',') => self.at += 1,
            Some(_) => {}
            None => return Err(ended()),
        }
        Ok(())
    }

    /// Reads a string, and writes it anew if its escapes may have another form. Returns its content.
    fn string(&mut self) -> Result<Cow<'a, str>, CanonicalError> {
        // Most strings have no escape, and end where the first special character is.
        let rest = self.json.get(self.at + 1..).ok_or_else(ended)?;
        let length = clean_length(rest.as_bytes());
        if rest.as_bytes().get(length) == Some(&b'"') {
            self.at += length + 2;
            return Ok(Cow::Borrowed(&rest[..length]));
        }
        self.escaped_string()
    }

    #[inline(never)]
    fn escaped_string(&mut self) -> Result<Cow<'a, str>, CanonicalError> {
        let start = self.at;
        let rest = self.json.as_bytes().get(start..).ok_or_else(ended)?;
        let (length, is_escaped) = string_length(rest).ok_or_else(ended)?;
        self.at += length;
        let written = &self.json[start..self.at];
        if !is_escaped {
            return Ok(Cow::Borrowed(&written[1..length - 1]));
        }
        self.has_escapes = true;
        let content = decoded(written).ok_or_else(|| CanonicalError::HalfCharacter(String::new()));
        if let Strings::Anew(dialect) = self.strings {
            let content = content?;
            self.copy_to(start);
            write_string(&mut self.out, &content, dialect);
            self.copied = self.at;
            return Ok(content);
        }
        content
    }

    /// Reads a value that is a string.
    fn text_value(&mut self) -> Result<(), CanonicalError> {
        match (self.string(), self.strings) {
            // A value that keeps its escapes need not be decoded.
            (Err(CanonicalError::HalfCharacter(_)), Strings::AsReceived) => Ok(()),
            (read, _) => read.map(drop),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canonical::{Empties, Form, canonicalize};
    use crate::escape::Dialect;

    /// Pieces of JSON, of which the test below makes objects.
    const VALUES: &[&str] = &[
        "1.50",
        "null",
        "\"\"",
        "\"x\\u0026\\\"\"",
        "\"\\\\\"",
        "\"欧\\n{[\"",
        "[]",
        "{}",
        " [ 1 , {\"b\":1,\"a\":2} ] ",
        "{\"a\": 1 ,\"\\u0061\":2}",
        "{\"z\":{\"b\":\"\\/\",\"a\":[]},\"y\":\"12345678\\\"12345678\"}",
        "[{\"a\":1},{\"b\":[[]]}]",
    ];
    const KEYS: &[&str] =
        &["\"b\"", " \"a\" ", "\"\\u0061\"", "\"\"", "\"a long key \\\" 1\"", "\"欧\""];

    /// The text and the error are those of `canonicalize`, which splits the JSON into a tree.
    #[test]
    fn the_text_is_that_of_canonicalize() {
        let mut seed = 1_u64;
        let mut pick = |count: usize| {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % count
        };
        let (mut written, mut refused) = (0, 0);
        for _ in 0..20_000 {
            let fields: Vec<String> = (0..pick(5))
                .map(|_| format!("{}:{}", KEYS[pick(KEYS.len())], VALUES[pick(VALUES.len())]))
                .collect();
            let nested = format!("{{{}}}", fields.join(","));
            let json = match pick(3) {
                0 => format!(" {nested} "),
                1 => format!("{{\"n\":{nested},\"m\": [{nested} , 7]}}"),
                _ => nested,
            };
            let mut rewriter = Rewriter::new(&json);
            for nested in [KeyOrder::Sorted, KeyOrder::Given] {
                let form = Form { nested, empties: Empties::Keep, ..Form::default() };
                let result = rewriter.write(Strings::Anew(Dialect::Plain), nested);
                match canonicalize(&json, &form) {
                    Ok(text) => {
                        written += 1;
                        assert!(result.is_ok(), "{json}");
                        assert_eq!(rewriter.text(), text, "{json}");
                        // With the escapes as received, the text still means the same.
                        rewriter.write(Strings::AsReceived, nested).unwrap();
                        assert_eq!(canonicalize(rewriter.text(), &form).unwrap(), text, "{json}");
                    }
                    Err(error) => {
                        refused += 1;
                        assert_eq!(result.unwrap_err().to_string(), error.to_string(), "{json}");
                    }
                }
            }
        }
        assert!(written > 1_000 && refused > 1_000, "{written} {refused}");
    }

    #[test]
    fn an_order_of_nested_keys_matters_only_if_they_are_not_in_order() {
        for (json, depends) in [
            (r#"{"b":1,"a":{"x":1,"y":2}}"#, false),
            (r#"{"a":1,"b":[{"y":1,"x":2}]}"#, true),
            ("{}", false),
        ] {
            let mut rewriter = Rewriter::new(json);
            rewriter.write(Strings::AsReceived, KeyOrder::Given).unwrap();
            assert_eq!(rewriter.depends_on_order(), depends, "{json}");
        }
    }

    #[test]
    fn only_a_key_must_not_be_cut_if_strings_keep_their_escapes() {
        let mut rewriter = Rewriter::new(r#"{"b":"\ud83d","a":1}"#);
        rewriter.write(Strings::AsReceived, KeyOrder::Given).unwrap();
        assert_eq!(rewriter.text(), r#"{"a":1,"b":"\ud83d"}"#);
        assert!(rewriter.write(Strings::Anew(Dialect::Plain), KeyOrder::Given).is_err());
        assert!(
            Rewriter::new(r#"{"\ud83d":1}"#).write(Strings::AsReceived, KeyOrder::Given).is_err()
        );
    }

    #[test]
    fn the_depth_is_limited() {
        let nested =
            |levels: usize| format!("{{\"a\":{}{}}}", "[".repeat(levels), "]".repeat(levels));
        for (levels, is_accepted) in [(63, true), (64, false)] {
            let json = nested(levels);
            let result = Rewriter::new(&json).write(Strings::AsReceived, KeyOrder::Given);
            assert_eq!(result.is_ok(), is_accepted, "{levels}");
        }
    }
}
