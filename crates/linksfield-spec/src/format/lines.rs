//! The lines of a text, with their positions.

use std::ops::Range;

use crate::tree::{Data, Node, Style};

/// The lines of a text. The lines end with `\n`.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        // The end of the last line begins no further line.
        starts.pop_if(|last| *last == text.len() && *last > 0);
        Self { text, starts }
    }

    pub(super) fn count(&self) -> usize {
        self.starts.len()
    }

    /// Returns the number of the line that contains a position.
    pub(super) fn of(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    pub(super) fn start(&self, line: usize) -> usize {
        self.starts.get(line).copied().unwrap_or(self.text.len())
    }

    /// Returns the end of a line, without its `\n`.
    pub(super) fn end(&self, line: usize) -> usize {
        match self.starts.get(line + 1) {
            Some(next) => next - 1,
            None => self.text.trim_end_matches('\n').len().max(self.start(line)),
        }
    }

    pub(super) fn line(&self, line: usize) -> &'t str {
        self.text.get(self.start(line)..self.end(line)).unwrap_or_default()
    }

    /// Returns the rest of the line after a position.
    pub(super) fn rest(&self, at: usize) -> &'t str {
        self.text.get(at..self.end(self.of(at))).unwrap_or_default()
    }

    /// Returns the number of bytes between the start of the line and a position.
    pub(super) fn column(&self, at: usize) -> usize {
        at - self.start(self.of(at))
    }

    /// Returns the number of spaces at the start of a line.
    pub(super) fn indent(&self, line: usize) -> usize {
        let line = self.line(line);
        line.len() - line.trim_start_matches(' ').len()
    }

    pub(super) fn is_blank(&self, line: usize) -> bool {
        self.line(line).trim().is_empty()
    }

    pub(super) fn is_comment(&self, line: usize) -> bool {
        self.line(line).trim_start().starts_with('#')
    }

    /// Returns a line without the indentation of a column. `None` if the line begins before the column.
    pub(super) fn relative(&self, line: usize, column: usize) -> Option<String> {
        let indent = self.indent(line);
        let text = self.line(line);
        if indent >= column {
            return Some(text[column..].to_owned());
        }
        text.trim().is_empty().then(String::new)
    }

    /// Returns the end of the content of a node, without comments and empty lines below it. `column` is the column of
    /// the key or of the `-` before the node.
    pub(super) fn content_end(&self, node: &Node, column: usize) -> usize {
        let start = node.bytes.start;
        match &node.data {
            Data::Map(entries) if !is_flow(self.text, node) => match entries.last() {
                Some(entry) => self
                    .content_end(&entry.node, self.column(entry.key.start))
                    .max(entry.key.end),
                None => start,
            },
            Data::List(items) if !is_flow(self.text, node) => match items.last() {
                Some(item) => self.content_end(item, self.column(start)),
                None => start,
            },
            Data::Scalar { style: Style::Literal | Style::Folded, .. } => {
                self.block_text_end(start, column)
            }
            _ => start + self.text.get(node.bytes.clone()).unwrap_or_default().trim_end().len(),
        }
    }

    /// Returns the end of a text after `|` or `>`.
    fn block_text_end(&self, start: usize, column: usize) -> usize {
        let head = self.of(start);
        let mark = self.rest(start).split(" #").next().unwrap_or_default();
        let explicit = mark.bytes().find(u8::is_ascii_digit).map(|digit| usize::from(digit - b'0'));
        let below = head + 1..self.count();
        let first = below.clone().find(|line| !self.is_blank(*line));
        let indent = match (explicit, first) {
            // The indentation is counted from the key, not from the start of the line.
            (Some(more), _) => column + more,
            (None, Some(line)) => self.indent(line),
            (None, None) => usize::MAX,
        };
        let has_content = first.is_some_and(|first| self.indent(first) >= indent.max(1));
        let mut last = head;
        for line in below {
            let is_content = match self.is_blank(line) {
                true => mark.contains('+') || self.line(line).len() > indent,
                false if !has_content || self.indent(line) < indent => break,
                // Without an explicit indentation, the first line can belong to the next key.
                false if explicit.is_none() && self.indent(line) <= column && column > 0 => break,
                false if explicit.is_none() && self.indent(line) == 0 => break,
                false => true,
            };
            if is_content {
                last = line;
            }
        }
        self.end(last)
    }

    /// Returns the comments in a range of lines, relative to a column, and whether an empty line is above them. Several
    /// empty lines become one.
    pub(super) fn comments(&self, range: Range<usize>, column: usize) -> (bool, Vec<String>) {
        let mut found: Vec<String> = Vec::new();
        let mut is_apart = false;
        for line in range {
            if !self.is_blank(line) {
                let deeper = self.indent(line).saturating_sub(column);
                found.push(format!("{}{}", " ".repeat(deeper), self.line(line).trim()));
            } else if found.is_empty() {
                is_apart = true;
            } else if found.last().is_some_and(|last| !last.is_empty()) {
                found.push(String::new());
            }
        }
        (is_apart, found)
    }
}

/// Whether a mapping or a list is written in braces or brackets.
pub(super) fn is_flow(text: &str, node: &Node) -> bool {
    let first = text.get(node.bytes.start..).and_then(|rest| rest.bytes().next());
    match &node.data {
        // A key can begin with a brace only in quotes.
        Data::Map(_) => first == Some(b'{'),
        Data::List(_) => first == Some(b'['),
        _ => false,
    }
}
