//! Splits JSON text into its parts, one level at a time. Inner values stay text, so that no digit is lost.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// Returns the content of a JSON string, borrowed unless it contains escapes. `None` for other values.
pub(crate) fn string(raw: &RawValue) -> Option<Cow<'_, str>> {
    let content = raw.get().strip_prefix('"')?.strip_suffix('"')?;
    // A `RawValue` is valid JSON. Without escapes, its content is the text.
    if !content.as_bytes().contains(&b'\\') {
        return Some(Cow::Borrowed(content));
    }
    serde_json::from_str::<Text<'_>>(raw.get()).ok().map(|text| text.0)
}

/// Returns the content of a string that is a key. Parts that are not valid Unicode are replaced.
pub(super) fn key(raw: &RawValue) -> Cow<'_, str> {
    serde_json::from_str::<Name<'_>>(raw.get()).map_or(Cow::Borrowed(""), |name| name.0)
}

/// Returns a text as a JSON string.
pub(crate) fn quoted(text: &str) -> Box<RawValue> {
    serde_json::value::to_raw_value(text).unwrap_or_else(|_| RawValue::NULL.to_owned())
}

/// The byte order mark of UTF-8, which some servers send at the beginning of a body.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Returns the JSON of a body, without a byte order mark at its beginning.
pub(crate) fn of_body(body: &[u8]) -> Option<&RawValue> {
    // Not `from_slice`, so that the parser is compiled only for text.
    serde_json::from_str(text_of_body(body)?).ok()
}

fn text_of_body(body: &[u8]) -> Option<&str> {
    std::str::from_utf8(body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body)).ok()
}

/// Returns a text as JSON if the whole text is JSON, such as a number or a boolean.
pub(crate) fn bare(text: &str) -> Option<&RawValue> {
    serde_json::from_str(text).ok()
}

/// Returns a text of a header or of a table as JSON: a number or a boolean if `is_bare`, and otherwise a string. Bytes
/// that are not UTF-8 become a string that does not have the form of text.
pub(crate) fn of_text(text: &[u8], is_bare: bool) -> Box<RawValue> {
    let Ok(text) = std::str::from_utf8(text) else {
        return RawValue::from_string(r#""\udc00""#.to_owned())
            .unwrap_or_else(|_| RawValue::NULL.to_owned());
    };
    let is_single =
        |raw: &&RawValue| number(raw).is_some() || matches!(raw.get(), "true" | "false");
    match bare(text.trim_ascii()).filter(is_single).filter(|_| is_bare) {
        Some(bare) => bare.to_owned(),
        None => quoted(text),
    }
}

/// Returns the text of a JSON number, exactly as received. `None` for other values.
pub(crate) fn number(raw: &RawValue) -> Option<&str> {
    let text = raw.get();
    text.starts_with(|first: char| first == '-' || first.is_ascii_digit()).then_some(text)
}

/// Returns the keys and values of an object, in the order of the text. `None` for other values.
pub(crate) fn members(raw: &RawValue) -> Option<Vec<(Cow<'_, str>, &RawValue)>> {
    let members: Members<'_, Text<'_>> = serde_json::from_str(raw.get()).ok()?;
    Some(members.0.into_iter().map(|(name, value)| (name.0, value)).collect())
}

/// Like [`members`], but replaces the parts of a key that are not valid Unicode.
pub(crate) fn members_lossy(raw: &RawValue) -> Option<Vec<(Cow<'_, str>, &RawValue)>> {
    let members: Members<'_, Name<'_>> = serde_json::from_str(raw.get()).ok()?;
    Some(members.0.into_iter().map(|(name, value)| (name.0, value)).collect())
}

/// Like [`members_lossy`], for a body. `None` also if the body is not JSON.
pub(crate) fn members_of_body(body: &[u8]) -> Option<Vec<(Cow<'_, str>, &RawValue)>> {
    let members: Members<'_, Name<'_>> = serde_json::from_str(text_of_body(body)?).ok()?;
    Some(members.0.into_iter().map(|(name, value)| (name.0, value)).collect())
}

/// Returns the items of a list. `None` for other values, and for a list with more than `most` items.
pub(crate) fn items(raw: &RawValue, most: usize) -> Option<Vec<&RawValue>> {
    Items { most }.deserialize(&mut serde_json::Deserializer::from_str(raw.get())).ok()
}

struct Text<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneText;
        impl<'de> Visitor<'de> for OneText {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(OneText)
    }
}

/// A key. Half of a surrogate pair, which text cannot contain, is replaced, so that an object with an invalid
/// undocumented key can still be read.
struct Name<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneName;
        impl<'de> Visitor<'de> for OneName {
            type Value = Name<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_borrowed_bytes<E>(self, name: &'de [u8]) -> Result<Self::Value, E> {
                Ok(Name(match std::str::from_utf8(name) {
                    Ok(name) => Cow::Borrowed(name),
                    Err(_) => String::from_utf8_lossy(name),
                }))
            }

            fn visit_bytes<E>(self, name: &[u8]) -> Result<Self::Value, E> {
                Ok(Name(Cow::Owned(String::from_utf8_lossy(name).into_owned())))
            }
        }
        deserializer.deserialize_bytes(OneName)
    }
}

struct Members<'a, N>(Vec<(N, &'a RawValue)>);

impl<'de, N: Deserialize<'de>> Deserialize<'de> for Members<'de, N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder<N>(PhantomData<N>);
        impl<'de, N: Deserialize<'de>> Visitor<'de> for InOrder<N> {
            type Value = Members<'de, N>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry::<N, &'de RawValue>()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(InOrder(PhantomData))
    }
}

/// Reads the items of a list, at most `most`.
struct Items {
    most: usize,
}

impl<'de> DeserializeSeed<'de> for Items {
    type Value = Vec<&'de RawValue>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Items {
    type Value = Vec<&'de RawValue>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element::<&'de RawValue>()? {
            if items.len() == self.most {
                return Err(A::Error::custom("too many items"));
            }
            items.push(item);
        }
        Ok(items)
    }
}
