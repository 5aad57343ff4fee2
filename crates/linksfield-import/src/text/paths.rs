//! The paths of nested fields: `data.list[].name`.

use crate::error::shown;
use crate::page::{Field, Kind, Node};

/// The greatest depth of nested fields.
const DEPTH: usize = 24;

/// A step to a nested field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) name: String,
    pub(super) is_list: bool,
}

/// Whether a kind has fields. `None` if the kind is not stated.
pub(super) fn object_kind(kind: &Kind) -> Option<bool> {
    match kind {
        Kind::Object(_) => Some(true),
        Kind::List(item) => Some(object_kind(&item.kind).unwrap_or(true)),
        Kind::Any => None,
        _ => Some(false),
    }
}

/// Splits a dotted name: `data.list[].name`.
pub(super) fn steps(name: &str) -> Vec<Step> {
    let parts = name.split('.').map(|part| match part.find('[') {
        Some(at) => Step { name: part[..at].to_owned(), is_list: true },
        None => Step { name: part.to_owned(), is_list: false },
    });
    let steps: Vec<Step> = parts.filter(|step| !step.name.is_empty()).take(DEPTH).collect();
    if steps.is_empty() { vec![Step { name: name.to_owned(), is_list: false }] } else { steps }
}

/// Adds a field at its path. Objects on the path that no row describes are added.
pub(super) fn insert(
    fields: &mut Vec<Field>,
    path: &[Step],
    node: Node,
    required: Option<bool>,
    doubts: &mut Vec<String>,
) {
    let [first, rest @ ..] = path else { return };
    let at = match fields.iter().position(|field| field.name == first.name) {
        Some(at) => at,
        None if rest.is_empty() => {
            fields.push(Field { name: first.name.clone(), node, required });
            return;
        }
        None => {
            let object = Node::new(Kind::Object(Vec::new()));
            let node = if first.is_list { Node::new(Kind::List(Box::new(object))) } else { object };
            fields.push(Field { name: first.name.clone(), node, required: None });
            fields.len() - 1
        }
    };
    let Some(known) = fields.get_mut(at) else { return };
    if rest.is_empty() {
        doubts.push(format!(
            "`{}` is listed twice in the same place; the first entry is used",
            shown(&first.name, 40)
        ));
        return;
    }
    if let Some(inner) = inner_fields(&mut known.node, first.is_list) {
        insert(inner, rest, node, required, doubts);
    }
}

/// Returns the fields of an object, or of the objects of a list. A node without fields becomes an object.
fn inner_fields(node: &mut Node, is_list: bool) -> Option<&mut Vec<Field>> {
    if is_list && !matches!(node.kind, Kind::List(_)) {
        let item = Node::new(std::mem::take(&mut node.kind));
        node.kind = Kind::List(Box::new(item));
    }
    if !matches!(node.kind, Kind::List(_) | Kind::Object(_)) {
        node.kind = Kind::Object(Vec::new());
    }
    match &mut node.kind {
        Kind::Object(fields) => Some(fields),
        Kind::List(item) => inner_fields(item, false),
        _ => None,
    }
}

/// The fields around the next field.
#[derive(Default)]
pub(super) struct Nesting {
    /// How far each field around it is indented, and its path.
    open: Vec<(usize, Vec<Step>)>,
    /// The field whose own table is read.
    pub(super) parent: Vec<Step>,
}

impl Nesting {
    /// Returns the path of a field, by its indentation and by the dots in its name.
    pub(super) fn path(
        &mut self,
        width: usize,
        name: &str,
        node: &mut Node,
        doubts: &mut Vec<String>,
    ) -> Vec<Step> {
        while self.open.last().is_some_and(|(open, _)| *open >= width) {
            self.open.pop();
        }
        let mut steps = steps(name);
        let around = self.open.last().map_or(self.parent.clone(), |(_, path)| path.clone());
        let repeats = steps.len() > around.len()
            && !around.is_empty()
            && around.iter().zip(&steps).all(|(one, other)| one.name == other.name);
        let mut path = if repeats { Vec::new() } else { around };
        if path.len() + steps.len() > DEPTH {
            doubts.push(format!("`{}` is nested too deep", shown(name, 40)));
            path.clear();
            steps.truncate(DEPTH);
        }
        as_list(&steps, node);
        path.extend(steps);
        // Only an object, a list, or a field without a type can contain the next fields.
        if object_kind(&node.kind) != Some(false) {
            self.open.push((width, path.clone()));
        }
        path
    }
}

/// Makes a field whose name ends in `[]` a list.
fn as_list(steps: &[Step], node: &mut Node) {
    if steps.last().is_some_and(|last| last.is_list) && !matches!(node.kind, Kind::List(_)) {
        let item = Node::new(std::mem::take(&mut node.kind));
        node.kind = Kind::List(Box::new(item));
    }
}
