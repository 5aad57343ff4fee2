//! The sentences of a call's documentation that state how much of the call is documented. The coverage comes from
//! the spec; the numbers are counted, so that "fully documented" stands only where no description is missing.

use std::collections::BTreeSet;

use linksfield_spec as spec;
use linksfield_spec::{Coverage, Field, ObjectType, Required, Type, TypeId, ValueType};

use crate::ir::{Operation, Output, Payload, Value};

/// How a field's documentation begins where the pages do not describe the field: the text is then a guess, or
/// states that there is none.
const NOT_DESCRIBED: [&str; 3] = ["Not described", "Not documented", "Probably"];

/// Returns the sentences about the coverage of a call, in one paragraph.
pub(super) fn sentences(family: &spec::Family, operation: &Operation<'_>) -> String {
    let gaps = Fields::of(family, operation.call).gaps();
    let unlisted = unlisted(&operation.output).map(str::to_owned);
    let (coverage, further) = match operation.endpoint.coverage {
        Coverage::Complete if gaps.is_none() => ("Fully documented upstream.", [None, None]),
        Coverage::Complete => {
            ("Every parameter and response member is listed upstream.", [gaps, None])
        }
        Coverage::RequestOnly => (
            "The response is not documented upstream: the payload is returned as JSON.",
            [gaps, None],
        ),
        // No field table: there is nothing to count.
        Coverage::ExamplesOnly => ("Known from examples only.", [None, unlisted]),
        _ => ("Partly documented upstream.", [gaps, unlisted]),
    };
    let mut text = coverage.to_owned();
    for sentence in further.into_iter().flatten() {
        text.push(' ');
        text.push_str(&sentence);
    }
    text
}

/// What becomes of response members that the spec does not list.
fn unlisted(output: &Output<'_>) -> Option<&'static str> {
    let (payload, has_envelope) = (&output.payload, output.envelope.is_some());
    match payload {
        _ if has_envelope => Some("Members that are not listed are kept in `extra`."),
        Payload::Known { value, .. } if holds_object(value) => {
            Some("Members that are not listed are kept in `extra`.")
        }
        Payload::Unknown | Payload::Known { value: Value::Single(ValueType::Json(_)), .. } => {
            Some("The payload is returned as JSON.")
        }
        Payload::Known { .. } => None,
    }
}

fn holds_object(value: &Value<'_>) -> bool {
    match value {
        Value::Object(_) => true,
        Value::List { item, .. } => holds_object(item),
        Value::Single(_) | Value::Codes(_) => false,
    }
}

/// The parameters and the response members of a call, those of nested objects included. The members of a shared
/// type are listed once.
#[derive(Default)]
struct Fields<'a> {
    parameters: Vec<&'a Field>,
    members: Vec<&'a Field>,
}

impl<'a> Fields<'a> {
    fn of(family: &'a spec::Family, call: &'a spec::Call) -> Self {
        let mut seen = BTreeSet::new();
        let mut fields = Self::default();
        for (_, field) in call.request.fields() {
            collect(family, field, &mut seen, &mut fields.parameters);
        }
        let response = &call.response;
        if let Some(data) = &response.data {
            // The payload itself is no member where it is an object or a list of objects.
            match members(family, &data.ty, &mut seen) {
                Some(members) => {
                    for field in members {
                        collect(family, field, &mut seen, &mut fields.members);
                    }
                }
                None => fields.members.push(data),
            }
        }
        for field in &response.envelope_fields {
            collect(family, field, &mut seen, &mut fields.members);
        }
        fields
    }

    /// Returns a sentence with the number of fields that are not described, and of those whose requirement is not
    /// documented; `None` where there are none.
    fn gaps(&self) -> Option<String> {
        let fields = || self.parameters.iter().chain(&self.members);
        let is = |count: usize| if count == 1 { "is" } else { "are" };
        let mut gaps = Vec::new();
        let count = fields().filter(|field| !is_described(field)).count();
        if count > 0 {
            gaps.push(format!("{count} {} not described", is(count)));
        }
        let count = fields()
            .filter(|field| matches!(field.required, Required::Unknown | Required::Assumed))
            .count();
        if count > 0 {
            gaps.push(format!("{count} {} not documented as required or optional", is(count)));
        }
        if gaps.is_empty() {
            return None;
        }
        let subject = match (self.parameters.len(), self.members.len()) {
            (1, 0) => "The parameter".to_owned(),
            (0, 1) => "The response member".to_owned(),
            (parameters, 0) => format!("Of {parameters} parameters,"),
            (0, members) => format!("Of {members} response members,"),
            (parameters, members) => {
                format!("Of {} parameters and response members,", parameters + members)
            }
        };
        let gaps = gaps.join(", and ");
        // A single field needs no number.
        let gaps = if fields().count() == 1 { gaps.replace("1 is", "is") } else { gaps };
        Some(format!("{subject} {gaps}."))
    }
}

fn is_described(field: &Field) -> bool {
    let begins =
        |doc: &String| NOT_DESCRIBED.iter().any(|start| doc.trim_start().starts_with(start));
    field.doc.as_ref().is_some_and(|doc| !begins(doc))
}

/// Adds a field and the members of the objects that it holds.
fn collect<'a>(
    family: &'a spec::Family,
    field: &'a Field,
    seen: &mut BTreeSet<&'a TypeId>,
    out: &mut Vec<&'a Field>,
) {
    out.push(field);
    for member in members(family, &field.ty, seen).unwrap_or_default() {
        collect(family, member, seen, out);
    }
}

/// Returns the members of the object that a type is or holds in lists; none the second time for a shared type.
/// `None` for other types.
fn members<'a>(
    family: &'a spec::Family,
    ty: &'a Type,
    seen: &mut BTreeSet<&'a TypeId>,
) -> Option<&'a [Field]> {
    match ty {
        Type::List { item, .. } => members(family, item, seen),
        Type::Object(ObjectType::Shared(id)) if !seen.insert(id) => Some(&[]),
        Type::Object(object) => Some(family.members(object)),
        Type::Value(_) | Type::Codes(_) => None,
    }
}
