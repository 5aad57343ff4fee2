//! Reads structures from a tree with serde.
//!
//! serde stops at the first error. `read` therefore repairs the tree after each error, and reads again: an unknown key
//! is skipped, a value that cannot be read is replaced by a substitute, and a missing key is added with a substitute.
//! All errors of a file are found in this way, and the keys of the format are known only to the structures.

use std::cell::RefCell;

use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    Visitor,
};

use super::error::{Error, Fault};
use super::scalar::Plain;
use super::{Data, Entry, Node, Style};
use crate::path::Step;

/// An unknown key of a mapping, which was skipped.
#[derive(Debug, Clone)]
pub(crate) struct Unknown {
    /// The path of the key.
    pub(crate) path: Vec<Step>,
    /// The start of the key in the file.
    pub(crate) at: usize,
    /// The keys of the mapping.
    pub(crate) known: &'static [&'static str],
}

/// What was found while a structure was read.
#[derive(Debug, Default)]
pub(crate) struct Context {
    pub(crate) unknown: RefCell<Vec<Unknown>>,
}

/// Reads a structure from a tree.
pub(crate) fn deserialize<T: DeserializeOwned>(root: &Node, context: &Context) -> Result<T, Error> {
    let path = Path::Root;
    T::deserialize(Reader { node: root, path: &path, context })
        .map_err(|error| error.or_at(|| path.steps()))
}

/// The path of a node.
enum Path<'p> {
    Root,
    Key(&'p Self, &'p str),
    Index(&'p Self, usize),
}

impl Path<'_> {
    fn steps(&self) -> Vec<Step> {
        let (parent, step) = match self {
            Self::Root => return Vec::new(),
            Self::Key(parent, name) => (parent, Step::from(*name)),
            Self::Index(parent, index) => (parent, Step::Index(*index)),
        };
        let mut steps = parent.steps();
        steps.push(step);
        steps
    }
}

/// Reads a node.
#[derive(Clone, Copy)]
struct Reader<'a, 'p> {
    node: &'a Node,
    path: &'p Path<'p>,
    context: &'p Context,
}

/// The forms of a substitute for a value that may have any form.
const FORMS: usize = 7;

impl<'a, 'p> Reader<'a, 'p> {
    /// Returns the error for a node that does not have the expected form.
    fn wrong(&self, expected: &str) -> Error {
        let found = match &self.node.data {
            Data::List(_) => Unexpected::Seq,
            Data::Map(_) => Unexpected::Map,
            Data::Scalar { text, style: Style::Plain } => match Plain::of(text) {
                Plain::Unsigned(number) => Unexpected::Unsigned(number),
                Plain::Signed(number) => Unexpected::Signed(number),
                Plain::Number(_) => Unexpected::Other("number"),
                Plain::Boolean(value) => Unexpected::Bool(value),
                Plain::Nothing | Plain::Ambiguous("nothing") => Unexpected::Unit,
                Plain::Text(_) | Plain::Ambiguous(_) => Unexpected::Str(text),
            },
            Data::Scalar { text, .. } => Unexpected::Str(text),
            Data::Substitute { .. } => Unexpected::Unit,
        };
        de::Error::invalid_type(found, &expected)
    }

    /// Returns the text of a scalar that must be text.
    fn text(&self) -> Result<&'a str, Error> {
        match &self.node.data {
            Data::Substitute { word, .. } => Ok(word),
            Data::Scalar { text, style: Style::Plain } => match Plain::of(text).kind() {
                None => Ok(text),
                // A revision date is copied as it is printed, and is always a date.
                Some("a date") if matches!(self.path, Path::Key(_, "revised")) => Ok(text),
                Some("nothing") if text.is_empty() => Err(self.wrong("a string")),
                Some("a boolean") if matches!(text.as_str(), "true" | "false") => {
                    Err(self.wrong("a string"))
                }
                Some(_) => Err(Error::new(Fault::NeedsQuotes)),
            },
            Data::Scalar { text, .. } => Ok(text),
            Data::List(_) | Data::Map(_) => Err(self.wrong("a string")),
        }
    }

    /// Reads a whole number.
    fn number<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.data {
            Data::Substitute { .. } => visitor.visit_u64(0),
            Data::Scalar { text, style: Style::Plain } => match Plain::of(text) {
                Plain::Unsigned(number) => visitor.visit_u64(number),
                Plain::Signed(number) => visitor.visit_i64(number),
                Plain::Number(number) => visitor.visit_f64(number),
                _ => Err(self.wrong("a whole number")),
            },
            _ => Err(self.wrong("a whole number")),
        }
    }

    fn list<V: Visitor<'a>>(self, items: &'a [Node], visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Items { reader: self, items, index: 0 })
    }

    fn map<V: Visitor<'a>>(self, entries: &'a [Entry], visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(Entries { reader: self, entries, current: None })
    }

    /// Reads a substitute as a value of any form, one after the other.
    fn any_form<V: Visitor<'a>>(
        self,
        attempts: usize,
        word: &str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match attempts % FORMS {
            0 => visitor.visit_str(word),
            1 => self.map(&[], visitor),
            2 => self.list(&[], visitor),
            3 => visitor.visit_bool(false),
            4 => visitor.visit_u64(0),
            5 => visitor.visit_unit(),
            _ => visitor.visit_f64(0.0),
        }
    }
}

macro_rules! as_number {
    ($($name:ident)+) => {$(
        fn $name<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
            self.number(visitor)
        }
    )+};
}

macro_rules! as_text {
    ($($name:ident)+) => {$(
        fn $name<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.visit_str(self.text()?)
        }
    )+};
}

impl<'a> de::Deserializer<'a> for Reader<'a, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.data {
            Data::Substitute { attempts, word } => self.any_form(*attempts, word, visitor),
            Data::List(items) => self.list(items, visitor),
            Data::Map(entries) => self.map(entries, visitor),
            Data::Scalar { text, style: Style::Plain } => match Plain::of(text) {
                Plain::Text(text) => visitor.visit_str(text),
                Plain::Unsigned(number) => visitor.visit_u64(number),
                Plain::Signed(number) => visitor.visit_i64(number),
                Plain::Number(number) => visitor.visit_f64(number),
                Plain::Boolean(value) => visitor.visit_bool(value),
                Plain::Nothing => visitor.visit_unit(),
                Plain::Ambiguous("nothing") => visitor.visit_unit(),
                Plain::Ambiguous(_) => Err(Error::new(Fault::NeedsQuotes)),
            },
            Data::Scalar { text, .. } => visitor.visit_str(text),
        }
    }

    fn deserialize_bool<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.data {
            Data::Substitute { .. } => visitor.visit_bool(false),
            Data::Scalar { text, style: Style::Plain } => match Plain::of(text) {
                Plain::Boolean(value) => visitor.visit_bool(value),
                _ => Err(self.wrong("`true` or `false`")),
            },
            _ => Err(self.wrong("`true` or `false`")),
        }
    }

    as_number! {
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_f32 deserialize_f64
    }

    as_text! {
        deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf deserialize_identifier
    }

    /// A key without a value is not an absent key: the maintainer has forgotten the value.
    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.data {
            Data::Substitute { .. } => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'a>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.data {
            Data::List(items) => self.list(items, visitor),
            Data::Substitute { .. } => self.list(&[], visitor),
            _ => Err(self.wrong("a list")),
        }
    }

    fn deserialize_tuple<V: Visitor<'a>>(
        self,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'a>>(
        self,
        _name: &'static str,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.data {
            Data::Map(entries) => self.map(entries, visitor),
            Data::Substitute { .. } => self.map(&[], visitor),
            _ => Err(self.wrong("a mapping")),
        }
    }

    fn deserialize_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let entries = match &self.node.data {
            Data::Map(entries) => entries.as_slice(),
            Data::Substitute { .. } => &[],
            _ => return Err(self.wrong(&format!("struct {name}"))),
        };
        for entry in entries.iter().filter(|entry| !known.contains(&entry.name.as_str())) {
            let path = Path::Key(self.path, &entry.name).steps();
            self.context.unknown.borrow_mut().push(Unknown { path, at: entry.key.start, known });
        }
        visitor
            .visit_map(Known { entries: Entries { reader: self, entries, current: None }, known })
    }

    fn deserialize_enum<V: Visitor<'a>>(
        self,
        _name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let word = match &self.node.data {
            Data::Substitute { word, .. } if known.contains(word) => word,
            Data::Substitute { .. } => known.first().copied().unwrap_or_default(),
            Data::Scalar { text, .. } if !text.is_empty() => text,
            _ => return Err(self.wrong("a string")),
        };
        let word: StrDeserializer<'_, Error> = word.into_deserializer();
        visitor.visit_enum(word)
    }

    fn deserialize_ignored_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! { <V: Visitor<'a>> i128 u128 }
}

/// The items of a list.
struct Items<'a, 'p> {
    reader: Reader<'a, 'p>,
    items: &'a [Node],
    index: usize,
}

impl<'a> SeqAccess<'a> for Items<'a, '_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'a>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let Some(node) = self.items.get(self.index) else { return Ok(None) };
        let path = Path::Index(self.reader.path, self.index);
        self.index += 1;
        read_below(self.reader.context, node, &path, seed).map(Some)
    }
}

/// The entries of a mapping.
struct Entries<'a, 'p> {
    reader: Reader<'a, 'p>,
    entries: &'a [Entry],
    current: Option<&'a Entry>,
}

impl<'a> MapAccess<'a> for Entries<'a, '_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'a>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let Some((entry, rest)) = self.entries.split_first() else { return Ok(None) };
        (self.entries, self.current) = (rest, Some(entry));
        let key: StrDeserializer<'_, Error> = entry.name.as_str().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let Some(entry) = self.current.take() else {
            return Err(de::Error::custom("a value was read before its key"));
        };
        let path = Path::Key(self.reader.path, &entry.name);
        read_below(self.reader.context, &entry.node, &path, seed)
    }
}

/// The entries of a mapping with fixed keys. Skips the entries with other keys.
struct Known<'a, 'p> {
    entries: Entries<'a, 'p>,
    known: &'static [&'static str],
}

impl<'a> MapAccess<'a> for Known<'a, '_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'a>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        while let Some((entry, rest)) = self.entries.entries.split_first()
            && !self.known.contains(&entry.name.as_str())
        {
            self.entries.entries = rest;
        }
        self.entries.next_key_seed(seed)
    }

    fn next_value_seed<S: DeserializeSeed<'a>>(&mut self, seed: S) -> Result<S::Value, Error> {
        self.entries.next_value_seed(seed)
    }
}

/// Reads a node below another one.
fn read_below<'a, S: DeserializeSeed<'a>>(
    context: &Context,
    node: &'a Node,
    path: &Path<'_>,
    seed: S,
) -> Result<S::Value, Error> {
    seed.deserialize(Reader { node, path, context }).map_err(|error| error.or_at(|| path.steps()))
}
