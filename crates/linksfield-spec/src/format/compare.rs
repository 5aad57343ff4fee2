//! Compares a file before and after it was formatted.

use std::ops::Range;

use super::lines::Lines;
use crate::tree::{Data, Node, Style};

/// Whether two nodes have the same values. Entries of mappings can have another order.
pub(super) fn is_same(old: &Node, new: &Node) -> bool {
    match (&old.data, &new.data) {
        (Data::Scalar { text: a, style: old }, Data::Scalar { text: b, style: new }) => {
            a == b && (*old == Style::Plain) == (*new == Style::Plain)
        }
        (Data::List(old), Data::List(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| is_same(old, new))
        }
        (Data::Map(entries), Data::Map(others)) => {
            entries.len() == others.len()
                && entries.iter().all(|entry| {
                    new.entry(&entry.name).is_some_and(|other| is_same(&entry.node, &other.node))
                })
        }
        _ => false,
    }
}

/// Whether two texts have the same comments, in any order.
pub(super) fn has_same_comments(old: &str, old_root: &Node, new: &str, new_root: &Node) -> bool {
    comments(old, old_root) == comments(new, new_root)
}

/// Returns all comments outside of keys and scalars, sorted.
fn comments<'t>(text: &'t str, root: &Node) -> Vec<&'t str> {
    let lines = Lines::new(text);
    let mut spans = Vec::new();
    leaves_to_end(root, &lines, 0, &mut spans);
    spans.push(text.len()..text.len());
    let mut found = Vec::new();
    let mut at = 0;
    for span in spans {
        let between = text.get(at..span.start.max(at)).unwrap_or_default();
        found.extend(between.lines().filter_map(|line| Some(line[line.find('#')?..].trim_end())));
        at = span.end.max(at);
    }
    found.sort_unstable();
    found
}

/// Collects the bytes of the keys and scalars, in the order of the text.
pub(super) fn leaves(node: &Node, spans: &mut Vec<Range<usize>>) {
    match &node.data {
        Data::Map(entries) => {
            for entry in entries {
                spans.push(entry.key.clone());
                leaves(&entry.node, spans);
            }
        }
        Data::List(items) => items.iter().for_each(|item| leaves(item, spans)),
        Data::Scalar { .. } | Data::Substitute { .. } => spans.push(node.bytes.clone()),
    }
}

/// Collects the same bytes, for scalars without comments and empty lines below them.
fn leaves_to_end(node: &Node, lines: &Lines<'_>, column: usize, spans: &mut Vec<Range<usize>>) {
    match &node.data {
        Data::Map(entries) => {
            for entry in entries {
                spans.push(entry.key.clone());
                leaves_to_end(&entry.node, lines, lines.column(entry.key.start), spans);
            }
        }
        Data::List(items) => {
            let column = lines.column(node.bytes.start);
            items.iter().for_each(|item| leaves_to_end(item, lines, column, spans));
        }
        Data::Scalar { .. } | Data::Substitute { .. } => {
            spans.push(node.bytes.start..lines.content_end(node, column));
        }
    }
}
