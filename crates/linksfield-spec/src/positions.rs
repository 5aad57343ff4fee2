//! The positions of all nodes of a YAML file.
//!
//! serde_yaml keeps neither the positions of values nor duplicate keys. saphyr parses the same text a second
//! time, records the positions, and rejects duplicate keys.

use std::collections::BTreeMap;
use std::ops::Range;

use saphyr::{LoadableYamlNode, MarkedYaml, YamlData};
use saphyr_parser::{Event, Parser};

use crate::path::Step;

/// The positions of a node and of all nodes below it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Positions {
    /// The bytes of the node itself.
    pub(crate) value: Range<usize>,
    entries: BTreeMap<String, Entry>,
    items: Vec<Positions>,
}

#[derive(Debug, Clone)]
struct Entry {
    key: Range<usize>,
    node: Positions,
}

/// The reason why a text is not YAML with unique keys, or is YAML that a spec cannot use.
#[derive(Debug, Clone)]
pub(crate) struct SyntaxError {
    pub(crate) message: String,
    pub(crate) at: usize,
}

impl Positions {
    /// Reads the positions in a text.
    pub(crate) fn read(text: &str) -> Result<Self, SyntaxError> {
        let offsets = Offsets::new(text);
        check_events(text, &offsets)?;
        let documents = MarkedYaml::load_from_str(text).map_err(|error| SyntaxError {
            message: error.info().to_owned(),
            at: offsets.byte(error.marker().index()),
        })?;
        let positions = documents.first().map(|root| Self::of(root, &offsets)).unwrap_or_default();
        match positions.merge_key() {
            Some(at) => {
                let message = "merge keys (`<<`) are not supported".to_owned();
                Err(SyntaxError { message, at })
            }
            None => Ok(positions),
        }
    }

    /// Returns the position of the first merge key.
    fn merge_key(&self) -> Option<usize> {
        let own = self.entries.get("<<").map(|entry| entry.key.start);
        let below = self.entries.values().map(|entry| &entry.node).chain(&self.items);
        own.into_iter().chain(below.filter_map(Self::merge_key)).min()
    }

    fn of(node: &MarkedYaml<'_>, offsets: &Offsets) -> Self {
        let mut positions = Self { value: offsets.range(node), ..Self::default() };
        match &node.data {
            YamlData::Mapping(mapping) => {
                for (key, value) in mapping {
                    let Some(name) = key.data.as_str() else { continue };
                    let entry = Entry { key: offsets.range(key), node: Self::of(value, offsets) };
                    positions.entries.insert(name.to_owned(), entry);
                }
            }
            YamlData::Sequence(items) => {
                positions.items = items.iter().map(|item| Self::of(item, offsets)).collect();
            }
            _ => {}
        }
        positions
    }

    /// Returns the bytes of a value, or of the nearest node above it that exists.
    pub(crate) fn value_at(&self, path: &[Step]) -> Range<usize> {
        match path.split_first() {
            None => self.value.clone(),
            Some((step, rest)) => match self.child(step) {
                Some(node) => node.value_at(rest),
                None => self.value.clone(),
            },
        }
    }

    /// Returns the bytes of the last key of a path. For an item of a list, returns the bytes of the item.
    pub(crate) fn key_at(&self, path: &[Step]) -> Range<usize> {
        match path.split_first() {
            None => self.value.clone(),
            Some((Step::Key(name), [])) => {
                self.entries.get(name).map_or_else(|| self.value.clone(), |entry| entry.key.clone())
            }
            Some((step, rest)) => match self.child(step) {
                Some(node) if rest.is_empty() => node.value.clone(),
                Some(node) => node.key_at(rest),
                None => self.value.clone(),
            },
        }
    }

    /// Returns the node at a path, if it exists.
    pub(crate) fn node(&self, path: &[Step]) -> Option<&Self> {
        path.iter().try_fold(self, |node, step| node.child(step))
    }

    /// Returns the items of a list. Empty for all other nodes.
    pub(crate) fn items(&self) -> &[Self] {
        &self.items
    }

    fn child(&self, step: &Step) -> Option<&Self> {
        match step {
            Step::Key(name) => self.entries.get(name).map(|entry| &entry.node),
            Step::Index(index) => self.items.get(*index),
        }
    }
}

/// The greatest nesting depth of a file. No page needs as much, and both parsers recurse to this depth
/// without overflowing the stack.
const MOST_DEEP: usize = 64;

/// Refuses YAML that a spec cannot use: tags, second documents, and deep nesting.
fn check_events(text: &str, offsets: &Offsets) -> Result<(), SyntaxError> {
    let (mut depth, mut documents) = (0, 0);
    for event in Parser::new_from_str(text) {
        // The caller finds the same syntax error when it loads the nodes, and reports it there.
        let Ok((event, span)) = event else { return Ok(()) };
        let refuse = |message: &str| {
            Err(SyntaxError { message: message.to_owned(), at: offsets.byte(span.start.index()) })
        };
        let tag = match &event {
            Event::Scalar(_, _, _, tag)
            | Event::SequenceStart(_, tag)
            | Event::MappingStart(_, tag) => tag.is_some(),
            _ => false,
        };
        if tag {
            return refuse("YAML tags such as `!x` are not supported");
        }
        match event {
            Event::DocumentStart(_) => documents += 1,
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth -= 1,
            _ => {}
        }
        if documents > 1 {
            return refuse("a file must contain one YAML document, but a second one starts here");
        }
        if depth > MOST_DEEP {
            return refuse(&format!("this is nested more than {MOST_DEEP} levels deep"));
        }
    }
    Ok(())
}

/// Converts the character offsets of saphyr into byte offsets.
struct Offsets {
    bytes: Vec<usize>,
}

impl Offsets {
    fn new(text: &str) -> Self {
        let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        bytes.push(text.len());
        Self { bytes }
    }

    fn byte(&self, character: usize) -> usize {
        self.bytes.get(character).or(self.bytes.last()).copied().unwrap_or(0)
    }

    fn range(&self, node: &MarkedYaml<'_>) -> Range<usize> {
        let start = self.byte(node.span.start.index());
        let end = self.byte(node.span.end.index());
        start..end.max(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_after_chinese_text_are_byte_offsets() {
        let text = "title: 订购流量套餐\nfields:\n  - { name: ü, type: text }\n";
        let positions = Positions::read(text).unwrap();
        let path = ["fields".into(), 0.into(), "type".into()];
        assert_eq!(&text[positions.value_at(&path)], "text");
        assert_eq!(&text[positions.key_at(&path)], "type");
        assert_eq!(&text[positions.value_at(&["title".into()])], "订购流量套餐");
    }

    #[test]
    fn a_duplicate_key_is_refused_at_its_second_occurrence() {
        let text = "a:\n  x: 1\n  x: 2\n";
        let error = Positions::read(text).unwrap_err();
        assert_eq!(&text[error.at..error.at + 4], "x: 2", "{}", error.message);
    }
}
