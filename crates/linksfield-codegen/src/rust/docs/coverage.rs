//! The sentences that state how much of a call or of an event is documented. The coverage is that of the spec. The
//! numbers are counted, so that the documentation claims to be complete only where no description is missing.

use linksfield_spec as spec;
use linksfield_spec::{Coverage, ValueType};

use crate::ir::{Event, Operation, Output, Payload, Value};
use crate::known::Fields;

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
    let gaps = gaps(fields);
    let unlisted = unlisted.map(str::to_owned);
    let (coverage, further) = match coverage {
        Coverage::Complete if gaps.is_none() => {
            (format!("complete. Linksfield documents {}.", all(fields)), [None, None])
        }
        Coverage::Complete => {
            let counts = fields.counts();
            let lists = match counts.example + counts.vendor {
                0 => "lists",
                _ => "lists or shows",
            };
            (format!("complete. Linksfield {lists} {}.", all(fields)), [gaps, None])
        }
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
        Coverage::ExamplesOnly => (
            "examples only. Linksfield shows examples, but no table of fields.".to_owned(),
            [bases(fields), unlisted],
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
        Payload::Csv(Some(_)) => Some("Columns that Linksfield does not list are kept in `extra`."),
        Payload::ByStatus(by_status) => {
            let is_kept = by_status.variants.iter().any(|variant| match &variant.payload {
                Payload::Known { value, .. } => holds_object(value),
                _ => false,
            });
            is_kept.then_some(KEPT)
        }
        Payload::Known { .. }
        | Payload::Nothing
        | Payload::Text
        | Payload::Csv(None)
        | Payload::Binary => None,
    }
}

fn holds_object(value: &Value<'_>) -> bool {
    match value {
        Value::Object(_) => true,
        Value::List { item, .. } => holds_object(item),
        Value::Single(_) | Value::Codes(_) => false,
    }
}

/// All fields, as the object of a sentence.
fn all(fields: &Fields<'_>) -> &'static str {
    match (fields.parameters.is_empty(), fields.members.is_empty()) {
        _ if fields.is_event => "every field",
        (_, true) => "every parameter",
        (true, false) => "every response field",
        (false, false) => "every parameter and response field",
    }
}

/// The name of one field, in the plural with an `s`.
fn noun(fields: &Fields<'_>) -> &'static str {
    match (fields.parameters.len(), fields.members.len(), fields.is_event) {
        (_, _, true) => "field",
        (_, 0, _) => "parameter",
        (0, _, _) => "response field",
        _ => "parameters and response field",
    }
}

/// Returns sentences with the numbers of fields by what is known of them, and the number of those of which the pages do
/// not state whether they are required. `None` if the pages document everything.
fn gaps(fields: &Fields<'_>) -> Option<String> {
    let sentences: Vec<String> = [bases(fields), unmarked(fields)].into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// Returns a sentence with the numbers of fields by what is known of them. `None` if all are documented.
fn bases(fields: &Fields<'_>) -> Option<String> {
    let counts = fields.counts();
    let (all, what) = (counts.all, noun(fields));
    if counts.documented == all {
        return None;
    }
    let parts: Vec<(usize, &str)> = [
        (counts.documented, "documented"),
        (counts.undescribed, "listed without a description"),
        (counts.example, "known from an example only"),
        (counts.inferred, "inferred"),
        (counts.assumed, "assumed"),
        (counts.vendor, "known from a third party only"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .collect();
    if let [(_, words)] = parts.as_slice() {
        return Some(match all {
            1 => format!("The {what} is {words}."),
            _ => format!("All {all} {what}s are {words}."),
        });
    }
    let parts: Vec<String> = parts
        .into_iter()
        .map(|(count, words)| format!("{count} {} {words}", if count == 1 { "is" } else { "are" }))
        .collect();
    let (last, first) = parts.split_last()?;
    let and = if first.len() > 1 { ", and" } else { " and" };
    Some(format!("Of the {all} {what}s, {}{and} {last}.", first.join(", ")))
}

/// Returns a sentence with the number of fields that a page marks as required or optional. `None` if all are.
fn unmarked(fields: &Fields<'_>) -> Option<String> {
    let counts = fields.counts();
    let (all, what) = (counts.all, noun(fields));
    if counts.unmarked == 0 {
        return None;
    }
    Some(match all - counts.unmarked {
        0 if all == 1 => format!("The {what} is not marked as required or optional."),
        0 => format!("None of the {all} {what}s is marked as required or optional."),
        1 => format!("Only one of the {all} {what}s is marked as required or optional."),
        marked => format!("Only {marked} of the {all} {what}s are marked as required or optional."),
    })
}
