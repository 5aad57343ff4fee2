//! How the fields of a table are nested. The text of a page does not show it. The number of fields that some types
//! print shows it, or else the printed example.

use super::fields::Flat;
use crate::error::shown;
use crate::json::Json;
use crate::page::{Field, Kind, Node};

/// The greatest depth of nested fields.
const DEPTH: usize = 24;

/// How many fields after a field are read to find its place.
const LOOK_AHEAD: usize = 64;

/// The usual names of the fields around a payload. They end an object whose fields cannot be told otherwise.
const ENVELOPE: [&str; 8] =
    ["code", "message", "msg", "success", "operateCode", "ret_code", "retCode", "errorMsg"];

/// Nests the fields of a table by the printed numbers of fields, and by an example.
pub(super) fn nest(
    flat: Vec<Flat>,
    example: Option<&Json>,
    doubts: &mut Vec<String>,
) -> Vec<Field> {
    let mut nesting = Nesting { flat: flat.into_iter().map(Some).collect(), at: 0, doubts };
    let mut outer = Vec::new();
    nesting.fields(example, None, &mut outer, 0)
}

struct Nesting<'a> {
    flat: Vec<Option<Flat>>,
    at: usize,
    doubts: &'a mut Vec<String>,
}

impl Nesting<'_> {
    /// Takes the fields of one object: `count` fields, or all that belong to it. `outer` are the examples of the
    /// objects around it.
    fn fields<'e>(
        &mut self,
        example: Option<&'e Json>,
        count: Option<usize>,
        outer: &mut Vec<Option<&'e Json>>,
        depth: usize,
    ) -> Vec<Field> {
        let mut fields: Vec<Field> = Vec::new();
        while let Some(next) = self.name(self.at).map(str::to_owned) {
            let ends = match count {
                Some(count) => fields.len() >= count,
                None => depth > 0 && !self.belongs(example, &fields, outer),
            };
            if ends {
                break;
            }
            if fields.iter().any(|field| field.name == next) {
                let name = shown(&next, 40);
                self.doubts.push(format!(
                    "`{name}` is listed twice in the same place; the first entry is used"
                ));
                self.at += 1;
                continue;
            }
            let Some(flat) = self.flat.get_mut(self.at).and_then(Option::take) else { break };
            self.at += 1;
            fields.push(self.field(flat, example, outer, depth));
        }
        if let Some(count) = count.filter(|count| fields.len() < *count) {
            let found = fields.len();
            self.doubts
                .push(format!("the page counts {count} fields of an object, and lists {found}"));
        }
        fields
    }

    fn field<'e>(
        &mut self,
        flat: Flat,
        example: Option<&'e Json>,
        outer: &mut Vec<Option<&'e Json>>,
        depth: usize,
    ) -> Field {
        let Flat { name, mut node, count, required, .. } = flat;
        if let Some(object) = object_of(&mut node) {
            let inner = example.and_then(|example| example.get(&name)).and_then(first_object);
            if depth < DEPTH {
                if count.is_none() && inner.is_none() && self.at < self.flat.len() {
                    let doubt = "the page does not show which of the following fields belong to it";
                    object.doubts.push(doubt.to_owned());
                }
                outer.push(example);
                let fields = self.fields(inner, count, outer, depth + 1);
                outer.pop();
                object.kind = Kind::Object(fields);
            } else {
                self.doubts
                    .push(format!("the fields of `{}` are nested too deep", shown(&name, 40)));
            }
        }
        Field { name, node, required }
    }

    /// Whether the next field belongs to the innermost object, whose example is `example`.
    fn belongs(
        &mut self,
        example: Option<&Json>,
        taken: &[Field],
        outer: &[Option<&Json>],
    ) -> bool {
        let Some(name) = self.name(self.at) else { return false };
        let is_taken = |name: &str| taken.iter().any(|field| field.name == name);
        let is_outside =
            |name: &str| outer.iter().flatten().any(|example| example.get(name).is_some());
        if is_taken(name) {
            return false;
        }
        let Some(example) = example else {
            let knows_outside = outer.iter().flatten().any(|example| !example.entries().is_empty());
            return if knows_outside { !is_outside(name) } else { !ENVELOPE.contains(&name) };
        };
        if example.get(name).is_some() {
            return true;
        }
        if is_outside(name) {
            return false;
        }
        // The example does not contain the field. It belongs to the object if a later field does.
        let later = (self.at + 1..self.flat.len())
            .map_while(|at| self.name(at))
            .take(LOOK_AHEAD)
            .take_while(|name| !is_outside(name) || example.get(name).is_some())
            .any(|name| example.get(name).is_some() && !is_taken(name));
        if !later {
            let doubt = "the example does not contain it, so its place is not certain";
            if let Some(Some(flat)) = self.flat.get_mut(self.at) {
                flat.node.doubts.push(doubt.to_owned());
            }
        }
        true
    }

    fn name(&self, at: usize) -> Option<&str> {
        self.flat.get(at)?.as_ref().map(|flat| flat.name.as_str())
    }
}

/// Returns the node of an object, or of the objects of a list.
fn object_of(node: &mut Node) -> Option<&mut Node> {
    match node.kind {
        Kind::Object(_) => Some(node),
        Kind::List(ref mut item) => object_of(item),
        _ => None,
    }
}

/// Returns an object, or the first object of a list.
fn first_object(json: &Json) -> Option<&Json> {
    match json {
        Json::Object(entries) if !entries.is_empty() => Some(json),
        Json::List(items) => items.iter().find_map(first_object),
        _ => None,
    }
}
