//! The sentences that state how much of a call or of an event is documented. The coverage is that of the spec. The
//! numbers are counted, so that the documentation claims to be complete only where no description is missing.

use std::collections::BTreeSet;

use linksfield_spec as spec;
use linksfield_spec::{Coverage, Field, Required, Type, TypeId, ValueType};

use crate::ir::{Event, Operation, Output, Payload, Value};

/// The beginnings of a field's documentation that mark a field which the pages do not describe.
const NOT_DESCRIBED: [&str; 3] = ["Not described", "Not documented", "Probably"];

/// Returns the sentences about the coverage of a call.
pub(super) fn of_call(family: &spec::Family, operation: &Operation<'_>) -> String {
    let fields = Fields::of_call(family, operation.call);
    let unlisted = unlisted(&operation.output);
    sentences(operation.endpoint.coverage, &fields, unlisted)
}

/// Returns the sentences about the coverage of an event.
pub(super) fn of_event(family: &spec::Family, event: &Event<'_>) -> String {
    let fields = Fields::of_event(family, event.event);
    sentences(event.endpoint.coverage, &fields, Some(KEPT))
}

fn sentences(coverage: Coverage, fields: &Fields<'_>, unlisted: Option<&str>) -> String {
    let gaps = fields.gaps();
    let unlisted = unlisted.map(str::to_owned);
    let (coverage, further) = match coverage {
        Coverage::Complete if gaps.is_none() => {
            (format!("complete. Linksfield documents {}.", fields.all()), [None, None])
        }
        Coverage::Complete => (format!("complete. Linksfield lists {}.", fields.all()), [gaps, None]),
        Coverage::RequestOnly if fields.is_event => (
            "request only. Linksfield documents the push, but not the response that it expects."
                .to_owned(),
            [gaps, None],
        ),
        Coverage::RequestOnly => (
            "request only. Linksfield does not document the payload of the response, which is returned as JSON."
                .to_owned(),
            [gaps, None],
        ),
        // Without a field table there is nothing to count.
        Coverage::ExamplesOnly => (
            "examples only. Linksfield shows examples, but no table of fields.".to_owned(),
            [None, unlisted],
        ),
        _ => ("partial. Linksfield's documentation is incomplete.".to_owned(), [gaps, unlisted]),
    };
    let mut text = format!("**Coverage:** {coverage}");
    for sentence in further.into_iter().flatten() {
        text.push(' ');
        text.push_str(&sentence);
    }
    text
}

const KEPT: &str = "Response fields that Linksfield does not list are kept in `extra`.";

/// Returns a sentence about response fields that the spec does not list.
fn unlisted(output: &Output<'_>) -> Option<&'static str> {
    let (payload, has_envelope) = (&output.payload, output.envelope.is_some());
    match payload {
        _ if has_envelope => Some(KEPT),
        Payload::Known { value, .. } if holds_object(value) => Some(KEPT),
        Payload::Unknown | Payload::Known { value: Value::Single(ValueType::Json(_)), .. } => {
            Some("The payload is returned as JSON.")
        }
        Payload::Known { .. } | Payload::Nothing => None,
    }
}

fn holds_object(value: &Value<'_>) -> bool {
    match value {
        Value::Object(_) => true,
        Value::List { item: value, .. }
        | Value::Map { value }
        | Value::Nullable(value)
        | Value::Boxed(value) => holds_object(value),
        Value::Single(_) | Value::Codes { .. } => false,
    }
}

/// The parameters and the response fields of a call, or the fields of an event, with those of nested objects. The
/// fields of a shared type are listed once.
#[derive(Default)]
struct Fields<'a> {
    parameters: Vec<&'a Field>,
    members: Vec<&'a Field>,
    /// Whether `members` are those of an event.
    is_event: bool,
}

impl<'a> Fields<'a> {
    fn of_event(family: &'a spec::Family, event: &'a spec::Event) -> Self {
        let mut seen = BTreeSet::new();
        let mut fields = Self { is_event: true, ..Self::default() };
        for field in &event.body {
            collect(family, field, &mut seen, &mut fields.members);
        }
        fields
    }

    fn of_call(family: &'a spec::Family, call: &'a spec::Call) -> Self {
        let mut seen = BTreeSet::new();
        let mut fields = Self::default();
        for (_, field) in call.request.fields() {
            collect(family, field, &mut seen, &mut fields.parameters);
        }
        let response = &call.response;
        if let Some(data) = &response.data {
            // A payload that is an object, or a list of objects, is not a field itself.
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

    /// All fields, as the object of a sentence.
    fn all(&self) -> &'static str {
        match (self.parameters.is_empty(), self.members.is_empty()) {
            _ if self.is_event => "every field",
            (_, true) => "every parameter",
            (true, false) => "every response field",
            (false, false) => "every parameter and response field",
        }
    }

    /// Returns sentences with the number of fields that are not described, and the number of those of which the
    /// pages do not state whether they are required. `None` if there are none.
    fn gaps(&self) -> Option<String> {
        let fields = || self.parameters.iter().chain(&self.members);
        let all = fields().count();
        let undescribed = fields().filter(|field| !is_described(field)).count();
        let guessed = fields().any(|field| is_guessed(field));
        let unmarked = fields()
            .filter(|field| matches!(field.required, Required::Unknown | Required::Assumed))
            .count();
        let what = match (self.parameters.len(), self.members.len(), self.is_event) {
            (_, _, true) => "field",
            (_, 0, _) => "parameter",
            (0, _, _) => "response field",
            _ => "parameters and response field",
        };
        let mut sentences = Vec::new();
        if undescribed > 0 {
            sentences.push(match undescribed {
                count if count == all && all == 1 => format!("The {what} has no description."),
                count if count == all => format!("None of the {all} {what}s has a description."),
                1 => format!("One of the {all} {what}s has no description."),
                count => format!("{count} of the {all} {what}s have no description."),
            });
        }
        if unmarked > 0 {
            sentences.push(match all - unmarked {
                0 if all == 1 => {
                    format!("The {what} is not marked as required or optional.")
                }
                0 => format!("None of the {all} {what}s is marked as required or optional."),
                1 => format!("Only one of the {all} {what}s is marked as required or optional."),
                marked => format!(
                    "Only {marked} of the {all} {what}s are marked as required or optional."
                ),
            });
        }
        if sentences.is_empty() {
            return None;
        }
        let mut text = sentences.join(" ");
        if guessed {
            text.push_str(" Descriptions that begin with \"Probably\" are not from Linksfield.");
        }
        Some(text)
    }
}

fn is_described(field: &Field) -> bool {
    let begins =
        |doc: &String| NOT_DESCRIBED.iter().any(|start| doc.trim_start().starts_with(start));
    field.doc.as_ref().is_some_and(|doc| !begins(doc))
}

fn is_guessed(field: &Field) -> bool {
    field.doc.as_ref().is_some_and(|doc| doc.trim_start().starts_with("Probably"))
}

/// Adds a field, and the fields of the objects in it.
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

/// Returns the fields of the objects that a type consists of, and `None` if it consists of single values. For a shared
/// type the second call returns no fields.
fn members<'a>(
    family: &'a spec::Family,
    ty: &'a Type,
    seen: &mut BTreeSet<&'a TypeId>,
) -> Option<Vec<&'a Field>> {
    let is_single = family.objects_in(ty).is_empty();
    (!is_single).then(|| family.new_fields_in(ty, seen))
}
