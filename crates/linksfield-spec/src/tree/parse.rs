//! Builds the tree of a file from the events of saphyr.

use std::collections::HashMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::{Data, Entry, Node, Style, SyntaxError, Tree, TreeMistake};

/// The greatest nesting depth of a file. No page needs as much, and functions recurse to this depth without
/// overflowing the stack.
const MOST_DEEP: usize = 64;

pub(super) fn parse(text: &str) -> Result<Tree, SyntaxError> {
    let offsets = Offsets::new(text);
    let (mut builder, mut is_cut) = (Builder::default(), false);
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| SyntaxError {
            message: error.info().to_owned(),
            at: offsets.byte(error.marker().index()),
        })?;
        let mut bytes = offsets.range(span);
        if let Event::Scalar(_, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted, _, _) =
            &event
        {
            // The parser counts the blanks after the closing quote.
            let written = text.get(bytes.clone()).unwrap_or_default();
            bytes.end = bytes.start + written.trim_end().len();
        }
        if builder.take(event, bytes).is_stop() {
            is_cut = true;
            break;
        }
    }
    Ok(Tree { root: builder.root.unwrap_or_default(), mistakes: builder.mistakes, is_cut })
}

/// Whether the rest of the file can be read.
enum Flow {
    Continue,
    Stop,
}

impl Flow {
    fn is_stop(&self) -> bool {
        matches!(self, Self::Stop)
    }
}

/// A list or mapping whose end has not been read.
enum Open {
    List {
        start: usize,
        items: Vec<Node>,
    },
    Map {
        start: usize,
        entries: Vec<Entry>,
        /// The places of the keys of the entries, by name.
        keys: HashMap<String, Range<usize>>,
        key: Option<(String, Range<usize>)>,
    },
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    mistakes: Vec<TreeMistake>,
}

impl Builder {
    fn take(&mut self, event: Event<'_>, bytes: Range<usize>) -> Flow {
        let start = bytes.clone();
        if let Event::Scalar(_, _, _, Some(_))
        | Event::SequenceStart(_, Some(_))
        | Event::MappingStart(_, Some(_)) = event
        {
            self.unsupported(
                bytes.clone(),
                "YAML tags such as `!x` are not supported".to_owned(),
                "remove the tag; put the value in quotes if it is text",
            );
        }
        if let Event::Scalar(_, _, 1.., _)
        | Event::SequenceStart(1.., _)
        | Event::MappingStart(1.., _) = event
        {
            self.unsupported(
                bytes.clone(),
                "YAML anchors such as `&x` are not supported".to_owned(),
                "remove the anchor; put the value in quotes if the text begins with `&`",
            );
        }
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.unsupported(
                        bytes,
                        "a file must contain one YAML document, but a second one starts here"
                            .to_owned(),
                        "move each document to its own file",
                    );
                    return Flow::Stop;
                }
            }
            Event::Scalar(text, style, _, _) => {
                let style = match style {
                    ScalarStyle::Plain => Style::Plain,
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
                    ScalarStyle::Literal => Style::Literal,
                    ScalarStyle::Folded => Style::Folded,
                };
                self.node(Node::new(bytes, Data::Scalar { text: text.into_owned(), style }));
            }
            Event::Alias(_) => {
                self.unsupported(
                    bytes.clone(),
                    "YAML aliases such as `*x` are not supported".to_owned(),
                    "repeat the value, or define a shared type or a group of fields",
                );
                self.node(Node::substitute(bytes));
            }
            Event::SequenceStart(..) => {
                self.open.push(Open::List { start: bytes.start, items: Vec::new() });
            }
            Event::MappingStart(..) => {
                let (entries, keys) = (Vec::new(), HashMap::new());
                self.open.push(Open::Map { start: bytes.start, entries, keys, key: None });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(bytes.end),
            _ => {}
        }
        if self.open.len() > MOST_DEEP {
            self.unsupported(
                start,
                format!("this is nested more than {MOST_DEEP} levels deep"),
                "write `type: json` for the inner levels",
            );
            while !self.open.is_empty() {
                self.close(0);
            }
            return Flow::Stop;
        }
        Flow::Continue
    }

    fn unsupported(&mut self, bytes: Range<usize>, message: String, help: &'static str) {
        self.mistakes.push(TreeMistake::Unsupported { bytes, message, help });
    }

    /// Ends the innermost list or mapping.
    fn close(&mut self, end: usize) {
        let node = match self.open.pop() {
            // Many trees are kept at the same time, without room for more entries.
            Some(Open::List { start, mut items }) => {
                items.shrink_to_fit();
                Node::new(start..end.max(start), Data::List(items))
            }
            Some(Open::Map { start, mut entries, .. }) => {
                entries.shrink_to_fit();
                Node::new(start..end.max(start), Data::Map(entries))
            }
            None => return,
        };
        self.node(node);
    }

    /// Adds a complete node to the list or mapping that contains it.
    fn node(&mut self, node: Node) {
        let complete = match self.open.last_mut() {
            None => return self.root = Some(node),
            Some(Open::List { items, .. }) => return items.push(node),
            Some(Open::Map { key, .. }) => key.take(),
        };
        match complete {
            Some((name, key)) => self.entry(Entry { name, key, node }),
            None => {
                let name = self.name(node);
                if let Some(Open::Map { key, .. }) = self.open.last_mut() {
                    *key = Some(name);
                }
            }
        }
    }

    /// Returns the name that a key gives.
    fn name(&mut self, key: Node) -> (String, Range<usize>) {
        let name = match key.data {
            Data::Scalar { text, style } => {
                if text == "<<" && style == Style::Plain {
                    self.unsupported(
                        key.bytes.clone(),
                        "merge keys (`<<`) are not supported".to_owned(),
                        "repeat the entries, or define a shared type or a group of fields",
                    );
                }
                text
            }
            _ => {
                self.unsupported(
                    key.bytes.clone(),
                    "a key must be a name, not a list or a mapping".to_owned(),
                    "put the key in quotes if it is text; put a text that begins with `{` or `[` in quotes",
                );
                String::new()
            }
        };
        (name, key.bytes)
    }

    /// Adds an entry to the innermost mapping, unless the mapping has an entry of that name.
    fn entry(&mut self, entry: Entry) {
        let is_merge = entry.name == "<<" || entry.name.is_empty();
        let Some(Open::Map { entries, keys, .. }) = self.open.last_mut() else { return };
        match keys.get(&entry.name) {
            // A merge key and a key without a name were already reported.
            _ if is_merge => {}
            Some(first) => self.mistakes.push(TreeMistake::Duplicate {
                name: entry.name,
                first: first.clone(),
                second: entry.key,
            }),
            None => {
                keys.insert(entry.name.clone(), entry.key.clone());
                entries.push(entry);
            }
        }
    }
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

    fn range(&self, span: Span) -> Range<usize> {
        let start = self.byte(span.start.index());
        start..self.byte(span.end.index()).max(start)
    }
}
