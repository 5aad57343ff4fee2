//! Repairs the tree of a file after a mistake, so that the rest of the file can be read.

use super::{Doubt, meant, needs_quotes};
use crate::path::Step;
use crate::source::{FileId, Span};
use crate::tree::{Data, Entry, Error, Fault, Node, Style, Unknown};

/// Repairs an unknown key. If it is clear which key is meant, the entry gets its name.
pub(super) fn unknown_key(root: &mut Node, unknown: &Unknown, file: FileId) -> Option<Doubt> {
    let (last, above) = unknown.path.split_last()?;
    let Step::Key(name) = last else { return None };
    let right = meant(&unknown.path, unknown.known);
    let whole = key_and_value(root, above, file);
    let Data::Map(entries) = &mut root.node_mut(above)?.data else { return None };
    // `type:text` without a space is a key for YAML.
    if let Some((key, value)) = super::without_space(name, unknown.known) {
        let entry = entries.iter_mut().find(|entry| entry.name == *name)?;
        let data = Data::Scalar { text: value.to_owned(), style: Style::Plain };
        entry.name = key.to_owned();
        entry.node = match value.starts_with(['{', '[', '"', '\'']) {
            // The value was read in another way than it is written.
            true => Node::substitute(entry.key.clone()),
            false => Node::new(entry.key.clone(), data),
        };
        return None;
    }
    let is_free = right.is_some_and(|right| entries.iter().all(|entry| entry.name != right));
    let at = entries.iter().position(|entry| entry.name == *name)?;
    match right {
        Some(right) if is_free => {
            entries[at].name = right.to_owned();
            None
        }
        _ => {
            entries.remove(at);
            let hides_names = above.is_empty();
            Some(Doubt { span: whole, keys_only: true, hides_names, hides_secrets: false })
        }
    }
}

/// Whether a node was added instead of a value that cannot be read, or is below such a node.
pub(super) fn is_added(root: &Node, path: &[Step]) -> bool {
    (0..=path.len()).any(|length| root.node(&path[..length]).is_some_and(|node| node.is_added))
}

/// Repairs an error of serde, and returns the parts of the file that are in doubt. `None` if that is not possible.
pub(super) fn error(
    root: &mut Node,
    error: &Error,
    is_new: bool,
    file: FileId,
) -> Option<Vec<Doubt>> {
    let path = error.path();
    let mut doubts = Vec::new();
    // The names of a whole section are lost with the section.
    let hides_names = path.len() <= 1;
    let hides_secrets = path.first() == Some(&Step::from("credentials"));
    if is_new {
        let span = key_and_value(root, path, file);
        match &error.fault {
            fault if needs_quotes(fault, root.node(path)) => {}
            Fault::UnknownKey { name, known } if meant_here(path, name, known).is_some() => {}
            Fault::UnknownKey { .. } => {
                doubts.push(Doubt { span, keys_only: true, hides_names, hides_secrets })
            }
            // Whatever is missing at the top of a file, the rest of the file can be checked.
            Fault::Missing(_) => doubts.push(Doubt {
                span,
                keys_only: path.is_empty(),
                hides_names: false,
                hides_secrets: false,
            }),
            _ => {
                // Other keys of the mapping may apply or not, depending on the value. Without its type, nothing else
                // is known about a field.
                let above = &path[..path.len().saturating_sub(1)];
                let is_type = path.last() == Some(&Step::from("type"));
                let around = key_and_value(root, above, file);
                let keys_only = !is_type;
                doubts.push(Doubt { span: around, keys_only, hides_names: false, hides_secrets });
                doubts.push(Doubt { span, keys_only: false, hides_names, hides_secrets });
            }
        }
    }
    match &error.fault {
        Fault::UnknownKey { name, known } => {
            let right = meant_here(path, name, known);
            if let Data::Map(entries) = &mut root.node_mut(path)?.data {
                let is_free =
                    right.is_some_and(|right| entries.iter().all(|entry| entry.name != right));
                match (right, entries.iter_mut().find(|entry| entry.name == *name)) {
                    (Some(right), Some(entry)) if is_free => entry.name = right.to_owned(),
                    _ => entries.retain(|entry| entry.name != *name),
                }
            }
        }
        Fault::Missing(name) => {
            let node = materialized(root, path)?;
            if matches!(node.data, Data::Substitute { .. }) {
                node.data = Data::Map(Vec::new());
            }
            let bytes = node.bytes.clone();
            let Data::Map(entries) = &mut node.data else { return None };
            if entries.iter().any(|entry| entry.name == *name) {
                return None;
            }
            entries.push(Entry {
                name: (*name).to_owned(),
                key: bytes.clone(),
                node: Node::substitute(bytes),
            });
        }
        fault => {
            let quoted = needs_quotes(fault, root.node(path));
            let node = materialized(root, path)?;
            match &mut node.data {
                Data::Scalar { style, .. } if quoted && *style == Style::Plain => {
                    *style = Style::Quoted
                }
                Data::Substitute { attempts, word } => {
                    *attempts += 1;
                    if let Fault::UnknownWord { known, .. } = fault {
                        // A word that was refused twice is not a word of this key.
                        if word.is_empty() && !known.is_empty() {
                            (*attempts, *word) = (0, known[0]);
                        }
                    }
                    if *attempts > MOST_ATTEMPTS {
                        return None;
                    }
                }
                _ => *node = Node::substitute(node.bytes.clone()),
            }
        }
    }
    Some(doubts)
}

/// Returns the key that an unknown key of the mapping at a path means.
fn meant_here<'k>(path: &[Step], name: &str, known: &[&'k str]) -> Option<&'k str> {
    let mut path = path.to_vec();
    path.push(Step::from(name));
    meant(&path, known)
}

/// The most forms that are tried for one substitute.
const MOST_ATTEMPTS: usize = 8;

/// Returns the node at a path. Substitutes above it become mappings, so that the node exists.
fn materialized<'n>(root: &'n mut Node, path: &[Step]) -> Option<&'n mut Node> {
    let mut node = root;
    for step in path {
        if matches!(node.data, Data::Substitute { .. }) && matches!(step, Step::Key(_)) {
            node.data = Data::Map(Vec::new());
        }
        let bytes = node.bytes.clone();
        node = match (&mut node.data, step) {
            (Data::Map(entries), Step::Key(name)) => {
                let at = match entries.iter().position(|entry| entry.name == *name) {
                    Some(at) => at,
                    None => {
                        let node = Node::substitute(bytes.clone());
                        entries.push(Entry { name: name.clone(), key: bytes, node });
                        entries.len() - 1
                    }
                };
                &mut entries[at].node
            }
            (Data::List(items), Step::Index(index)) => items.get_mut(*index)?,
            _ => return None,
        };
    }
    Some(node)
}

/// Returns the span from the key of a node to the end of its value. For an item of a list, its span.
fn key_and_value(root: &Node, path: &[Step], file: FileId) -> Span {
    let (key, value) = (root.key_at(path), root.value_at(path));
    Span { file, bytes: key.start.min(value.start)..value.end.max(key.end) }
}
