//! The nodes of a YAML file, with their positions.
//!
//! `parse` builds the tree from the events of saphyr, `de` reads structures from the tree, and `scalar` knows which
//! unquoted values YAML reads as something else than text. No other file of the crate depends on a YAML library.

mod de;
mod error;
mod parse;
mod scalar;

use std::ops::Range;

pub(crate) use self::de::{Context, Unknown, deserialize};
pub(crate) use self::error::{Error, Fault};
pub(crate) use self::scalar::Plain;
use crate::path::Step;

/// A parsed file.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    /// The outermost node.
    pub(crate) root: Node,
    /// YAML that a spec cannot use, and keys that are listed twice.
    pub(crate) mistakes: Vec<TreeMistake>,
    /// Whether the rest of the file was not read.
    pub(crate) is_cut: bool,
}

/// A node and its position.
#[derive(Debug, Clone, Default)]
pub(crate) struct Node {
    /// The bytes of the node itself.
    pub(crate) bytes: Range<usize>,
    pub(crate) data: Data,
    /// Whether the node is not in the file, but was added to read the rest of the file.
    pub(crate) is_added: bool,
}

/// The content of a node.
#[derive(Debug, Clone)]
pub(crate) enum Data {
    Scalar {
        text: String,
        style: Style,
    },
    List(Vec<Node>),
    Map(Vec<Entry>),
    /// Stands for a value that cannot be read, or for a missing one. Every type can be read from it, so that the rest
    /// of the file can be read. `attempts` counts the forms that the type of the value has refused, and `word` is a
    /// text that it accepts, if one is known.
    Substitute {
        attempts: usize,
        word: &'static str,
    },
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Without quotes.
    Plain,
    /// In single or double quotes.
    Quoted,
    /// A literal block, after `|`.
    Literal,
    /// A folded block, after `>`.
    Folded,
}

impl Default for Data {
    fn default() -> Self {
        Self::Scalar { text: String::new(), style: Style::Plain }
    }
}

/// A key of a mapping, and its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) key: Range<usize>,
    pub(crate) node: Node,
}

/// The reason why a text is not YAML.
#[derive(Debug, Clone)]
pub(crate) struct SyntaxError {
    pub(crate) message: String,
    pub(crate) at: usize,
}

/// A part of a file that a spec cannot use.
#[derive(Debug, Clone)]
pub(crate) enum TreeMistake {
    /// A construct of YAML that is not supported: what it is, and what to do instead.
    Unsupported { bytes: Range<usize>, message: String, help: &'static str },
    /// A key that an earlier entry of the same mapping has.
    Duplicate { name: String, first: Range<usize>, second: Range<usize> },
}

impl Tree {
    /// Parses a text.
    pub(crate) fn parse(text: &str) -> Result<Self, SyntaxError> {
        parse::parse(text)
    }
}

impl Node {
    pub(crate) fn new(bytes: Range<usize>, data: Data) -> Self {
        Self { bytes, data, is_added: false }
    }

    /// Creates a substitute for a value.
    pub(crate) fn substitute(bytes: Range<usize>) -> Self {
        Self { bytes, data: Data::Substitute { attempts: 0, word: "" }, is_added: true }
    }

    /// Returns the bytes of a value, or of the nearest node above it that exists.
    pub(crate) fn value_at(&self, path: &[Step]) -> Range<usize> {
        match path.split_first() {
            None => self.bytes.clone(),
            Some((step, rest)) => match self.child(step) {
                Some(node) => node.value_at(rest),
                None => self.bytes.clone(),
            },
        }
    }

    /// Returns the bytes of the last key of a path. For an item of a list, returns the bytes of the item.
    pub(crate) fn key_at(&self, path: &[Step]) -> Range<usize> {
        match path.split_first() {
            None => self.bytes.clone(),
            Some((Step::Key(name), [])) => {
                self.entry(name).map_or_else(|| self.bytes.clone(), |entry| entry.key.clone())
            }
            Some((step, rest)) => match self.child(step) {
                Some(node) if rest.is_empty() => node.bytes.clone(),
                Some(node) => node.key_at(rest),
                None => self.bytes.clone(),
            },
        }
    }

    /// Returns the node at a path, if it exists.
    pub(crate) fn node(&self, path: &[Step]) -> Option<&Self> {
        path.iter().try_fold(self, |node, step| node.child(step))
    }

    /// Returns the node at a path, if it exists.
    pub(crate) fn node_mut(&mut self, path: &[Step]) -> Option<&mut Self> {
        path.iter().try_fold(self, |node, step| match (&mut node.data, step) {
            (Data::Map(entries), Step::Key(name)) => {
                entries.iter_mut().find(|entry| entry.name == *name).map(|entry| &mut entry.node)
            }
            (Data::List(items), Step::Index(index)) => items.get_mut(*index),
            _ => None,
        })
    }

    /// Returns the items of a list. Empty for all other nodes.
    pub(crate) fn items(&self) -> &[Self] {
        match &self.data {
            Data::List(items) => items,
            _ => &[],
        }
    }

    /// Returns the entry of a mapping with a name.
    pub(crate) fn entry(&self, name: &str) -> Option<&Entry> {
        match &self.data {
            Data::Map(entries) => entries.iter().find(|entry| entry.name == name),
            _ => None,
        }
    }

    /// Returns the key of a mapping whose entry contains a position of the file.
    pub(crate) fn key_around(&self, at: usize) -> Option<&str> {
        let Data::Map(entries) = &self.data else { return None };
        let entry = entries.iter().rev().find(|entry| entry.key.start <= at)?;
        Some(&entry.name)
    }

    fn child(&self, step: &Step) -> Option<&Self> {
        match step {
            Step::Key(name) => self.entry(name).map(|entry| &entry.node),
            Step::Index(index) => self.items().get(*index),
        }
    }

    /// Calls a function for the node and for all nodes below it.
    pub(crate) fn walk<'n>(&'n self, visit: &mut dyn FnMut(&'n Self)) {
        visit(self);
        match &self.data {
            Data::Map(entries) => entries.iter().for_each(|entry| entry.node.walk(visit)),
            Data::List(items) => items.iter().for_each(|item| item.walk(visit)),
            Data::Scalar { .. } | Data::Substitute { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_after_chinese_text_are_byte_offsets() {
        let text = "title: 订购流量套餐\nfields:\n  - { name: ü, type: text }\n";
        let root = Tree::parse(text).unwrap().root;
        let path = ["fields".into(), 0.into(), "type".into()];
        assert_eq!(&text[root.value_at(&path)], "text");
        assert_eq!(&text[root.key_at(&path)], "type");
        assert_eq!(&text[root.value_at(&["title".into()])], "订购流量套餐");
    }

    #[test]
    fn every_duplicate_key_is_found_whatever_its_quotes() {
        let text = "a:\n  1: x\n  \"1\": y\n  z: { b: 1, b: 2 }\n";
        let found: Vec<String> = Tree::parse(text)
            .unwrap()
            .mistakes
            .into_iter()
            .map(|mistake| match mistake {
                TreeMistake::Duplicate { first, second, .. } => {
                    format!("{} {}", &text[first], &text[second])
                }
                TreeMistake::Unsupported { message, .. } => message,
            })
            .collect();
        assert_eq!(found, ["1 \"1\"", "b b"]);
    }
}
