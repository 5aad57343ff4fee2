//! Compares a file before and after it was formatted.

use std::collections::HashMap;
use std::ops::Range;

use super::exact;
use super::lines::Lines;
use crate::tree::{Data, Node, Style, Tree};

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
            let named: HashMap<&str, &Node> =
                others.iter().map(|other| (other.name.as_str(), &other.node)).collect();
            entries.len() == others.len()
                && entries.iter().all(|entry| {
                    let other = named.get(entry.name.as_str());
                    other.is_some_and(|other| is_same(&entry.node, other))
                })
        }
        _ => false,
    }
}

/// Returns all comments outside of keys and scalars, sorted.
pub(super) fn comments(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let Ok(mut tree) = Tree::parse(&text) else { return Vec::new() };
    exact::correct(&mut tree.root, &text, &Lines::new(&text));
    let mut spans = Vec::new();
    leaves(&tree.root, &mut spans);
    spans.push(text.len()..text.len());
    let mut found = Vec::new();
    let mut at = 0;
    for span in spans {
        let between = text.get(at..span.start.max(at)).unwrap_or_default();
        let comment = |line: &str| Some(line[line.find('#')?..].trim_end().to_owned());
        found.extend(between.lines().filter_map(comment));
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
