//! Sets of shapes: a part of a response may have one of several.

use linksfield_api::ResponseShape;

/// The shape of a field without further parts.
static PLAIN: ResponseShape = ResponseShape::Plain;

/// The named types around a part of a response.
#[derive(Default, Clone)]
pub(super) struct Open(Vec<(&'static str, &'static ResponseShape)>);

impl Open {
    /// Replaces references to enclosing types, and choices, with shapes that are neither.
    pub(super) fn resolved(
        &self,
        shapes: &[&'static ResponseShape],
    ) -> Vec<&'static ResponseShape> {
        let mut resolved = Vec::new();
        let mut waiting = shapes.to_vec();
        // Two types can only name each other around objects, so that this ends. The limit is for a wrong table.
        for _ in 0..1000 {
            let Some(shape) = waiting.pop() else { break };
            match shape {
                ResponseShape::OneOf { shapes, .. } => waiting.extend(shapes.iter()),
                ResponseShape::Enclosing(name) => {
                    waiting.extend(self.0.iter().rfind(|(open, _)| open == name).map(|one| one.1));
                }
                shape => resolved.push(shape),
            }
        }
        resolved
    }

    /// Adds the types of these shapes.
    pub(super) fn with(&self, shapes: &[&'static ResponseShape]) -> Self {
        let mut open = self.clone();
        for shape in shapes.iter().copied() {
            if let ResponseShape::Object { name: Some(name), .. }
            | ResponseShape::OneOf { name: Some(name), .. } = shape
            {
                open.0.push((*name, shape));
            }
        }
        open
    }
}

/// Returns the kind of the value if one of the shapes is sensitive.
pub(super) fn sensitive(shapes: &[&'static ResponseShape]) -> Option<&'static str> {
    shapes.iter().find_map(|shape| match shape {
        ResponseShape::Sensitive(kind) => Some(*kind),
        _ => None,
    })
}

pub(super) fn is_plain(shapes: &[&'static ResponseShape]) -> bool {
    shapes.iter().any(|shape| matches!(shape, ResponseShape::Plain))
}

/// Returns the shapes of a field of an object. Empty if the field is not documented.
pub(super) fn of_field(
    shapes: &[&'static ResponseShape],
    name: &str,
) -> Vec<&'static ResponseShape> {
    let mut found = Vec::new();
    for shape in shapes.iter().copied() {
        match shape {
            ResponseShape::Object { plain, fields, .. } => {
                found.extend(plain.contains(&name).then_some(&PLAIN));
                found.extend(fields.iter().filter(|(own, _)| *own == name).map(|(_, one)| one));
            }
            ResponseShape::Map(value) => found.push(*value),
            _ => {}
        }
    }
    found
}

/// Returns whether the name itself is documented.
pub(super) fn is_documented(shapes: &[&'static ResponseShape], name: &str) -> bool {
    shapes.iter().any(|shape| match shape {
        ResponseShape::Object { plain, fields, .. } => {
            plain.contains(&name) || fields.iter().any(|(own, _)| *own == name)
        }
        _ => false,
    })
}

/// Returns the shapes of the items of a list.
pub(super) fn of_item(shapes: &[&'static ResponseShape]) -> Vec<&'static ResponseShape> {
    let items = shapes.iter().filter_map(|shape| match shape {
        ResponseShape::List(item) => Some(*item),
        _ => None,
    });
    items.collect()
}

/// Returns the shapes of the records at a path of a response: those of the items, if the path leads to a list.
pub(in crate::mcp) fn at(
    shape: &'static ResponseShape,
    path: &[&str],
) -> Vec<&'static ResponseShape> {
    let open = Open::default();
    let mut shapes = open.resolved(&[shape]);
    for name in path {
        shapes = open.resolved(&of_field(&shapes, name));
    }
    let items = of_item(&shapes);
    if items.is_empty() { shapes } else { items }
}
