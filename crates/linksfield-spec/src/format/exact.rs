//! The exact positions of the nodes of a tree.
//!
//! The parser reports the ends of mappings, lists and block texts too late, and the starts of block texts and of some
//! lists too late.

use super::lines::Lines;
use crate::tree::{Data, Node, Style};

/// Corrects the positions of a node and of the nodes below it. A block text begins with its `|` or `>`, and a list in
/// block style with its first `-`. Comments and empty lines below a node are not part of it.
pub(super) fn correct(root: &mut Node, text: &str, lines: &Lines<'_>) {
    Exact { text, lines }.node(root, Some(Before { end: 0, column: 0 }));
}

/// The key or the `-` before a node in block style.
#[derive(Debug, Clone, Copy)]
struct Before {
    end: usize,
    column: usize,
}

struct Exact<'t> {
    text: &'t str,
    lines: &'t Lines<'t>,
}

impl Exact<'_> {
    /// Corrects a node. `before` is `None` inside of braces and brackets.
    fn node(&self, node: &mut Node, before: Option<Before>) {
        let style = match &node.data {
            Data::Scalar { style, .. } => Some(*style),
            _ => None,
        };
        let is_block_text = matches!(style, Some(Style::Literal | Style::Folded));
        if let Some(before) = before
            && (is_block_text || matches!(node.data, Data::List(_)))
        {
            node.bytes.start = self.after(before.end);
        }
        let start = node.bytes.start;
        let is_flow = is_flow(self.text, node);
        node.bytes.end = match &mut node.data {
            _ if is_block_text => self.text_end(start, before.map_or(0, |before| before.column)),
            Data::Map(entries) => {
                let mut end = start;
                for entry in entries {
                    let column = self.lines.column(entry.key.start);
                    let before = Before { end: entry.key.end, column };
                    self.node(&mut entry.node, (!is_flow).then_some(before));
                    end = entry.node.bytes.end.max(entry.key.end);
                }
                if is_flow { self.closed(end, start) } else { end }
            }
            Data::List(items) => {
                let (mut end, mut dash) = (start, start);
                let column = self.lines.column(start);
                for item in items {
                    let before = Before { end: dash + 1, column };
                    self.node(item, (!is_flow).then_some(before));
                    end = item.bytes.end;
                    dash = self.lines.skip(end, " \t\n");
                }
                if is_flow { self.closed(end, start) } else { end }
            }
            Data::Scalar { .. } | Data::Substitute { .. } => {
                let text = self.text.get(node.bytes.clone()).unwrap_or_default();
                start + text.trim_end().len()
            }
        };
    }

    /// Returns the start of the value after a key or a `-`.
    fn after(&self, before: usize) -> usize {
        let colon = self.lines.skip(before, " \t");
        let is_key = self.text.get(colon..).is_some_and(|rest| rest.starts_with(':'));
        self.lines.skip(colon + usize::from(is_key), " \t\n")
    }

    /// Returns the position after the closing brace or bracket.
    fn closed(&self, end: usize, start: usize) -> usize {
        let at = self.lines.skip(end.max(start + 1), " \t\n,");
        let is_closing = self.text.get(at..).is_some_and(|rest| rest.starts_with(['}', ']']));
        if is_closing { at + 1 } else { at }
    }

    /// Returns the end of a text after `|` or `>`.
    fn text_end(&self, start: usize, column: usize) -> usize {
        let (lines, head) = (self.lines, self.lines.of(start));
        let mark = lines.rest(start).split(" #").next().unwrap_or_default();
        let explicit = mark.bytes().find(u8::is_ascii_digit).map(|digit| usize::from(digit - b'0'));
        let below = head + 1..lines.count();
        let first = below.clone().find(|line| !lines.is_blank(*line));
        let indent = match (explicit, first.filter(|line| lines.indent(*line) > column)) {
            // The indentation is counted from the key, not from the start of the line.
            (Some(more), _) => column + more,
            (None, Some(line)) => lines.indent(line),
            // The text is empty.
            (None, None) => usize::MAX,
        };
        let mut last = head;
        for line in below {
            match lines.is_blank(line) {
                true if mark.contains('+') || lines.line(line).len() > indent => last = line,
                true => {}
                false if lines.indent(line) < indent => break,
                false => last = line,
            }
        }
        lines.end(last)
    }
}

/// Returns the positions of the `-` of a list in block style.
pub(super) fn dashes(items: &[Node], start: usize, lines: &Lines<'_>) -> Vec<usize> {
    let mut at = start;
    let mut found = Vec::with_capacity(items.len());
    for item in items {
        found.push(at);
        at = lines.skip(item.bytes.end, " \t\n");
    }
    found
}

/// Whether a mapping or a list with an exact position is written in braces or brackets.
pub(super) fn is_flow(text: &str, node: &Node) -> bool {
    let first = text.get(node.bytes.start..).and_then(|rest| rest.bytes().next());
    match &node.data {
        Data::Map(_) => first == Some(b'{'),
        Data::List(_) => first == Some(b'['),
        _ => false,
    }
}
