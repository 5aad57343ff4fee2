//! [`Node`]: a JSON text that is split once into its parts. Numbers and strings stay text, so that every digit
//! and every escape is kept.
//!
//! serde_json checks the whole text first. The splitting itself only finds where values begin and end. Each byte
//! is read a fixed number of times, however deep the text nests.

use std::borrow::Cow;

use serde::de::Error as _;
use serde_json::value::RawValue;

use crate::bounded::bounded;
use crate::error::CanonicalError;
use crate::escape::clean_length;

pub(crate) const MAX_DEPTH: usize = 64;

/// A JSON value.
#[derive(Debug)]
pub(crate) enum Node<'a> {
    Object(Vec<Member<'a>>),
    List(Vec<Node<'a>>),
    /// A string as received, with its quotes.
    Text(&'a str),
    /// A number, a boolean or `null`, as received.
    Bare(&'a str),
}

/// A field of an object.
#[derive(Debug)]
pub(crate) struct Member<'a> {
    pub(crate) name: Cow<'a, str>,
    /// The key as received, with its quotes.
    pub(crate) written: &'a str,
    pub(crate) value: Node<'a>,
}

/// Splits a JSON object. No object in the result has a key twice.
pub(crate) fn object(json: &str) -> Result<Vec<Member<'_>>, CanonicalError> {
    serde_json::from_str::<&RawValue>(json).map_err(CanonicalError::NotAnObject)?;
    let mut splitter = Splitter { json, at: 0 };
    match splitter.peek() {
        Some(b'{') => splitter.members(1),
        _ => Err(CanonicalError::NotAnObject(serde_json::Error::custom("expected an object"))),
    }
}

/// Splits any JSON value, as the value of a field of an object.
pub(crate) fn value(json: &str) -> Result<Node<'_>, CanonicalError> {
    serde_json::from_str::<&RawValue>(json).map_err(CanonicalError::NotAnObject)?;
    Splitter { json, at: 0 }.value(1)
}

/// Returns the content of a JSON string. `None` if the string contains half of a surrogate pair.
pub(crate) fn decoded(written: &str) -> Option<Cow<'_, str>> {
    let content = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'))?;
    if clean_length(content.as_bytes()) == content.len() {
        return Some(Cow::Borrowed(content));
    }
    serde_json::from_str(written).ok().map(Cow::Owned)
}

/// Returns the length of the JSON string at the beginning of a text, with its quotes, and whether the string contains
/// an escape. `None` if the string does not end.
pub(crate) fn string_length(text: &[u8]) -> Option<(usize, bool)> {
    let (mut at, mut is_escaped) = (1, false);
    loop {
        let rest = text.get(at..)?;
        let clean = clean_length(rest);
        match rest.get(clean)? {
            b'"' => return Some((at + clean + 1, is_escaped)),
            b'\\' => {
                is_escaped = true;
                at += clean + 2;
            }
            _ => at += clean + 1,
        }
    }
}

struct Splitter<'a> {
    json: &'a str,
    at: usize,
}

impl<'a> Splitter<'a> {
    /// Skips white space, and returns the next byte.
    fn peek(&mut self) -> Option<u8> {
        let rest = &self.json.as_bytes()[self.at..];
        let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        self.at += blank;
        rest.get(blank).copied()
    }

    fn value(&mut self, depth: usize) -> Result<Node<'a>, CanonicalError> {
        match self.peek() {
            Some(b'{' | b'[') if depth >= MAX_DEPTH => Err(CanonicalError::TooDeep),
            Some(b'{') => self.members(depth + 1).map(Node::Object),
            Some(b'[') => self.items(depth + 1).map(Node::List),
            Some(b'"') => self.string().map(Node::Text),
            _ => {
                let is_end =
                    |byte: &u8| matches!(byte, b',' | b']' | b'}') || byte.is_ascii_whitespace();
                let rest = &self.json.as_bytes()[self.at..];
                let length = rest.iter().position(is_end).unwrap_or(rest.len());
                self.take(length).map(Node::Bare)
            }
        }
    }

    fn members(&mut self, depth: usize) -> Result<Vec<Member<'a>>, CanonicalError> {
        let mut members = Vec::new();
        self.at += 1;
        while self.peek() != Some(b'}') {
            let written = self.string()?;
            let name = decoded(written)
                .ok_or_else(|| CanonicalError::HalfCharacter(bounded(written.trim_matches('"'))))?;
            self.peek();
            self.at += 1; // The colon.
            let value = self.value(depth).map_err(|error| error.in_field(&name))?;
            members.push(Member { name, written, value });
            self.comma()?;
        }
        self.at += 1;
        check_keys(&members)?;
        Ok(members)
    }

    fn items(&mut self, depth: usize) -> Result<Vec<Node<'a>>, CanonicalError> {
        let mut items = Vec::new();
        self.at += 1;
        while self.peek() != Some(b']') {
            items.push(self.value(depth)?);
            self.comma()?;
        }
        self.at += 1;
        Ok(items)
    }

    fn string(&mut self) -> Result<&'a str, CanonicalError> {
        self.peek();
        let rest = self.json.as_bytes().get(self.at..).unwrap_or_default();
        self.take(string_length(rest).map_or(0, |(length, _)| length))
    }

    fn comma(&mut self) -> Result<(), CanonicalError> {
        match self.peek() {
            Some(b',') => self.at += 1,
            Some(_) => {}
            None => return Err(ended()),
        }
        Ok(())
    }

    fn take(&mut self, length: usize) -> Result<&'a str, CanonicalError> {
        let end = self.at + length;
        let taken = self.json.get(self.at..end).filter(|taken| !taken.is_empty());
        self.at = end;
        taken.ok_or_else(ended)
    }
}

/// Never occurs, because serde_json has checked the text.
pub(crate) fn ended() -> CanonicalError {
    CanonicalError::NotAnObject(serde_json::Error::custom("the text ends within a value"))
}

fn check_keys(members: &[Member<'_>]) -> Result<(), CanonicalError> {
    let mut names: Vec<&str> = members.iter().map(|member| member.name.as_ref()).collect();
    names.sort_unstable();
    match names.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(CanonicalError::DuplicateKey(bounded(pair[0]))),
        None => Ok(()),
    }
}
