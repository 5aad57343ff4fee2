//! Where every node of a YAML file stands. serde_yaml reads values but forgets where they stand (and the
//! first of two equal keys); saphyr reads the same text a second time and remembers both.

use std::collections::BTreeMap;
use std::ops::Range;

use saphyr::{LoadableYamlNode, MarkedYaml, YamlData};
use saphyr_parser::{Event, Parser};

use crate::path::Step;

/// The positions of one node and of everything below it.
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

/// Why the text is no YAML mapping with unique keys.
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
                let message = "merge keys (`<<`) are not merged here".to_owned();
                Err(SyntaxError { message, at })
            }
            None => Ok(positions),
        }
    }

    /// Where the first merge key stands.
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

    /// The bytes of a value, or of the nearest node above it that exists.
    pub(crate) fn value_at(&self, path: &[Step]) -> Range<usize> {
        match path.split_first() {
            None => self.value.clone(),
            Some((step, rest)) => match self.child(step) {
                Some(node) => node.value_at(rest),
                None => self.value.clone(),
            },
        }
    }

    /// The bytes of the last key of a path; for an item of a list, those of the item.
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

    /// The node at a path, if there is one.
    pub(crate) fn node(&self, path: &[Step]) -> Option<&Self> {
        path.iter().try_fold(self, |node, step| node.child(step))
    }

    /// The items, if the node is a list.
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

/// How deep a file may nest: more than any page needs, and less than what a reader's stack holds.
const MOST_DEEP: usize = 64;

/// Refuses what the format has no use for, and what the readers cannot bear.
fn check_events(text: &str, offsets: &Offsets) -> Result<(), SyntaxError> {
    let (mut depth, mut documents) = (0, 0);
    for event in Parser::new_from_str(text) {
        // A syntax error is reported by the reader of the nodes.
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
            return refuse("tags such as `!x` mean nothing here");
        }
        match event {
            Event::DocumentStart(_) => documents += 1,
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth -= 1,
            _ => {}
        }
        if documents > 1 {
            return refuse("a file holds one document, and a second begins here");
        }
        if depth > MOST_DEEP {
            return refuse("this nests too deep");
        }
    }
    Ok(())
}

/// Turns saphyr's character counts into byte offsets.
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
    fn positions_are_bytes_even_behind_chinese_text() {
        let text = "title: 订购流量套餐\nfields:\n  - { name: ü, type: text }\n";
        let positions = Positions::read(text).unwrap();
        let path = ["fields".into(), 0.into(), "type".into()];
        assert_eq!(&text[positions.value_at(&path)], "text");
        assert_eq!(&text[positions.key_at(&path)], "type");
        assert_eq!(&text[positions.value_at(&["title".into()])], "订购流量套餐");
    }

    #[test]
    fn the_second_of_two_equal_keys_is_refused_at_its_place() {
        let text = "a:\n  x: 1\n  x: 2\n";
        let error = Positions::read(text).unwrap_err();
        assert_eq!(&text[error.at..error.at + 4], "x: 2", "{}", error.message);
    }
}
