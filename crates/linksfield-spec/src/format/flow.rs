//! Mappings in braces and lists in brackets.

use super::WIDTH;
use super::block::Block;
use super::exact::is_flow;
use super::lines::{dashed, double_quoted, shift};
use crate::tree::{Data, Entry, Node};

impl Block<'_> {
    /// Returns a value in braces or brackets on one line. `None` if the value contains a comment or a text of several
    /// lines.
    pub(super) fn flow(&self, node: &Node) -> Option<String> {
        self.has_only_marks_between(node).then(|| self.on_one_line(node))?
    }

    fn on_one_line(&self, node: &Node) -> Option<String> {
        match &node.data {
            Data::Map(entries) => {
                let entries: Option<Vec<String>> = self
                    .sorted(node, entries)
                    .into_iter()
                    .map(|entry| {
                        let value = self.on_one_line(&entry.node)?;
                        Some(format!("{}: {value}", self.short(entry.key.clone())?))
                    })
                    .collect();
                let entries = entries.filter(|_| is_flow(self.text, node))?.join(", ");
                Some(if entries.is_empty() { "{}".to_owned() } else { format!("{{ {entries} }}") })
            }
            Data::List(items) => {
                let items: Option<Vec<String>> =
                    items.iter().map(|item| self.on_one_line(item)).collect();
                let items = items.filter(|_| is_flow(self.text, node))?.join(", ");
                Some(format!("[{items}]"))
            }
            Data::Scalar { .. } => self.short(node.bytes.clone()),
            Data::Substitute { .. } => None,
        }
    }

    /// Returns the entries of a mapping in their order.
    fn sorted<'n>(&self, node: &Node, entries: &'n [Entry]) -> Vec<&'n Entry> {
        let mut entries: Vec<&Entry> = entries.iter().collect();
        entries.sort_by_key(|entry| self.order.rank(node, &entry.name));
        entries
    }

    /// Returns the lines of a value in braces or brackets without its outermost braces. `None` if the value is empty.
    pub(super) fn opened(&self, node: &Node, column: usize) -> Option<Vec<String>> {
        let mut lines = Vec::new();
        match &node.data {
            Data::Map(entries) if !entries.is_empty() => {
                for entry in self.sorted(node, entries) {
                    let key = self.short(entry.key.clone())?;
                    let value = self.on_one_line(&entry.node)?;
                    let width = column + key.chars().count() + 2 + value.chars().count();
                    match self.opened(&entry.node, column + 2) {
                        Some(below) if width > WIDTH => {
                            lines.push(format!("{key}:"));
                            lines.extend(shift(below, 2));
                        }
                        _ => lines.push(format!("{key}: {value}")),
                    }
                }
            }
            Data::List(items) if !items.is_empty() => {
                for item in items {
                    let value = self.on_one_line(item)?;
                    match self.opened(item, column + 2) {
                        Some(below) if column + 2 + value.chars().count() > WIDTH => {
                            lines.extend(dashed(below));
                        }
                        _ => lines.push(format!("- {value}")),
                    }
                }
            }
            _ => return None,
        }
        Some(lines)
    }

    /// Returns a key or a scalar without line breaks, in double quotes if it has single ones.
    pub(super) fn short(&self, bytes: std::ops::Range<usize>) -> Option<String> {
        let text = self.text.get(bytes)?.trim_end();
        if text.is_empty() || text.contains('\n') {
            return None;
        }
        Some(double_quoted(text))
    }

    /// Whether the values of a collection are separated only by braces, brackets, commas, colons and blanks.
    fn has_only_marks_between(&self, node: &Node) -> bool {
        let mut spans = Vec::new();
        super::compare::leaves(node, &mut spans);
        let mut at = node.bytes.start;
        let end = node.bytes.end;
        for span in spans.into_iter().chain(std::iter::once(end..end)) {
            let between = self.text.get(at..span.start.max(at)).unwrap_or("#");
            let is_mark = |c: char| c.is_ascii_whitespace() || "{}[],:".contains(c);
            if !between.chars().all(is_mark) {
                return false;
            }
            at = span.end;
        }
        true
    }
}
