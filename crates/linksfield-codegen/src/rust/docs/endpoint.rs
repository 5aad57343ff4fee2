//! The page of a call and the page of an event.

use linksfield_spec::{Effect, Endpoint, Field, Required, Titles};

use super::super::{Printer, value};
use super::coverage;
use super::sources::{assumptions, pages};
use super::text::{
    escape, first_sentence, heading, in_words, prose, row, sentence, split_sentence, table, wrapped,
};
use crate::ir::{self, Event, Operation, Payload};

/// The number of result codes that a call's page lists itself; the notes of the family list all of them.
const FEW_CODES: usize = 6;

/// The documentation of a call.
pub(in crate::rust) fn call(
    printer: Printer<'_>,
    operation: &Operation<'_>,
    example: Vec<String>,
) -> Vec<String> {
    let endpoint = operation.endpoint;
    let mut lines = opening(&endpoint.title, endpoint.summary.as_deref());
    lines.push(String::new());
    item(&effect(printer, operation), &mut lines);
    item(&coverage::of_call(printer.family.spec, operation), &mut lines);
    label(endpoint, &mut lines);
    lines.extend(example);
    parameters(&operation.request, &mut lines);
    response(operation, &mut lines);
    errors(printer, operation, &mut lines);
    assumptions(&endpoint.assumptions, &mut lines);
    pages(&endpoint.pages, &mut lines);
    lines
}

/// The documentation of an event.
pub(in crate::rust) fn event(printer: Printer<'_>, event: &Event<'_>) -> Vec<String> {
    let endpoint = event.endpoint;
    let mut lines = opening(&endpoint.title, endpoint.summary.as_deref());
    lines.push(String::new());
    let recognition = match event.event.recognised_by.as_slice() {
        [] => "**Recognition:** none. The documentation defines no discriminator for this event. Receive the \
               event at a separate URL, with \
               [`receive_as`](__private::webhook::Receiver::receive_as)."
            .to_owned(),
        [field] => format!("**Recognition:** by the field `{field}`."),
        fields => {
            let fields: Vec<String> = fields.iter().map(|field| format!("`{field}`")).collect();
            format!("**Recognition:** by the fields {}.", fields.join(", "))
        }
    };
    item(&recognition, &mut lines);
    item(&coverage::of_event(printer.family.spec, event), &mut lines);
    label(endpoint, &mut lines);
    assumptions(&endpoint.assumptions, &mut lines);
    pages(&endpoint.pages, &mut lines);
    lines
}

/// The titles of a page, in one sentence.
fn titles(titles: &Titles) -> String {
    let en = escape(titles.en.trim_end_matches('.'));
    match titles.zh.as_ref().filter(|zh| **zh != titles.en) {
        Some(zh) => format!("*{en}* / {}.", escape(zh)),
        None => format!("*{en}*."),
    }
}

/// What the endpoint does, in one line.
pub(in crate::rust) fn purpose(endpoint: &Endpoint) -> String {
    endpoint.summary.as_deref().map_or_else(|| titles(&endpoint.title), first_sentence)
}

/// The first sentence of a summary with the titles, and then the rest of the summary.
pub(super) fn opening(page: &Titles, summary: Option<&str>) -> Vec<String> {
    let Some(summary) = summary else { return vec![titles(page)] };
    let (first, rest) = split_sentence(summary);
    let mut lines = wrapped(&format!("{} {}", sentence(&first), titles(page)), "");
    if !rest.is_empty() {
        lines.push(String::new());
        lines.extend(prose(&rest));
    }
    lines
}

fn item(text: &str, lines: &mut Vec<String>) {
    lines.extend(wrapped(&format!("- {text}"), "  "));
}

/// The documentation's own label, such as "Testing".
fn label(endpoint: &Endpoint, lines: &mut Vec<String>) {
    if let Some(stability) = &endpoint.stability {
        item(&format!("**Label:** the page is labelled \"{}\".", escape(stability)), lines);
    }
}

/// The effect of a call, and what follows from it.
fn effect(printer: Printer<'_>, operation: &Operation<'_>) -> String {
    if operation.call.effect == Effect::Read {
        return "**Effect:** read. Retried after transient errors, as the \
                [`RetryPolicy`](crate::RetryPolicy) allows."
            .to_owned();
    }
    let check = match &operation.call.outcome_check {
        Some(check) => {
            let named = printer
                .family
                .operations
                .iter()
                .find(|one| one.endpoint.id.as_str() == check.as_str());
            let check = match named {
                Some(check) => format!(
                    "[`{0}`]({1}::{0})",
                    check.method.trim_start_matches("r#"),
                    printer.family.client
                ),
                None => format!("`{check}`"),
            };
            format!("check the outcome with {check}")
        }
        None => "check the outcome by other means (no documented call reports it)".to_owned(),
    };
    let exception = match printer.family.spec.login {
        Some(_) => ", unless the server refused the access token",
        None => "",
    };
    format!(
        "**Effect:** write. Never retried once the request may have reached the server{exception}. If \
         [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `true` for an error, \
         {check} before calling again."
    )
}

fn parameters(request: &ir::Structure<'_>, lines: &mut Vec<String>) {
    if request.fields.is_empty() {
        return;
    }
    heading("Parameters", lines);
    let has = |required: bool| request.fields.iter().any(|one| one.is_required() == required);
    let places = match (&request.required, has(false)) {
        (Some(required), true) => format!(
            "Required parameters are fields of [`{required}`]. Optional parameters are methods of the call."
        ),
        (Some(required), false) => {
            format!("All parameters are required: the fields of [`{required}`].")
        }
        (None, _) => "All parameters are optional: methods of the call.".to_owned(),
    };
    lines.extend(wrapped(&places, ""));
    lines.push(String::new());
    lines.extend(table(["parameter", "required", "meaning"]));
    for field in &request.fields {
        let name = field.name.trim_start_matches("r#");
        let link = match (&request.required, field.is_required()) {
            (Some(required), true) => format!("[`{name}`](field@{required}::{name})"),
            _ => format!("[`{name}`](field@{}::{name})", request.name),
        };
        lines.push(row([&link, requirement(field.spec), &meaning(field.spec)]));
    }
}

fn requirement(field: &Field) -> &'static str {
    match field.required {
        Required::Yes => "yes",
        Required::No => "no",
        Required::Assumed => "assumed",
        Required::Unknown => "not documented",
    }
}

fn meaning(field: &Field) -> String {
    field.doc.as_deref().map_or_else(|| "Not documented.".to_owned(), first_sentence)
}

/// The type that a call returns.
fn response(operation: &Operation<'_>, lines: &mut Vec<String>) {
    heading("Response", lines);
    let ty = match (&operation.output.envelope, &operation.output.payload) {
        (Some(envelope), _) => format!("[`{}`]", envelope.name),
        (None, Payload::Unknown) => "any JSON, as [`Json`](__private::Json)".to_owned(),
        (None, Payload::Known { value, required }) => {
            let ty = value::described(value);
            if *required { ty } else { format!("{ty}, if the response has a payload") }
        }
    };
    let pages =
        operation.paging.as_ref().map(|_| " [`pages`](Call::pages) walks through the list.");
    let text = format!(
        "[`send`](Call::send) returns a [`Reply`](__private::Reply), which dereferences to {ty}.{}",
        pages.unwrap_or_default()
    );
    lines.extend(wrapped(&text, ""));
}

/// The errors that a caller of this call should expect.
fn errors(printer: Printer<'_>, operation: &Operation<'_>, lines: &mut Vec<String>) {
    heading("Errors", lines);
    let family = printer.family.spec;
    let is_write = operation.call.effect == Effect::Write;
    let login = if family.login.is_some() { ", or the login failed" } else { "" };
    let or = if family.login.is_some() { "," } else { " or" };
    let safe = if is_write { " Nothing was executed." } else { "" };
    item(
        &format!(
            "[`NotSent`](__private::Error::NotSent): a parameter is invalid{or} the server could not be \
             reached{login}.{safe}"
        ),
        lines,
    );
    let failures = family
        .envelope
        .iter()
        .flat_map(|envelope| {
            family.codes.iter().filter(|code| !envelope.success.contains(&code.code))
        })
        .collect::<Vec<_>>();
    if family.envelope.is_some() {
        let known = match failures.len() {
            0 => "No code other than success is documented.".to_owned(),
            1..=FEW_CODES => {
                let codes = failures.iter().map(|code| {
                    format!("`{}` ({})", code.code, first_sentence(&code.doc).trim_end_matches('.'))
                });
                format!("Documented codes: {}.", codes.collect::<Vec<_>>().join("; "))
            }
            count => format!(
                "The [notes](super::notes#result-codes) list the {} documented codes.",
                in_words(u64::try_from(count).unwrap_or(u64::MAX))
            ),
        };
        item(
            &format!(
                "[`Api`](__private::Error::Api): the server reported a failure with a code. {known}"
            ),
            lines,
        );
    }
    item(
        "[`NoResponse`](__private::Error::NoResponse), [`Status`](__private::Error::Status), \
         [`Decode`](__private::Error::Decode): no usable response arrived. The error keeps the part that did.",
        lines,
    );
}
