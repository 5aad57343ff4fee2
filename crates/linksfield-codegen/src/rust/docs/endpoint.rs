//! The page of a call and the page of an event.

use linksfield_spec as spec;
use linksfield_spec::{Basis, Effect, Endpoint, Field, Recognition, Required, Titles};

use super::super::Printer;
use super::rules;
use super::sources::{assumptions, pages};
use super::text::{
    escape, first_sentence, heading, in_words, literal, plain, prose, row, sentence,
    split_sentence, table, wrapped,
};
use super::{coverage, response};
use crate::ir::{self, Event, Operation};

/// The most characters of a field's documentation that the table of parameters shows whole.
const SHORT_MEANING: usize = 200;

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
    if let Some(text) = body(operation) {
        item(&text, &mut lines);
    }
    if let Some(seconds) = operation.call.timeout {
        item(&slow(seconds), &mut lines);
    }
    lines.extend(example);
    parameters(&operation.request, &mut lines);
    constants(&operation.request, &mut lines);
    response::response(operation, &mut lines);
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
        [one] => {
            format!("**Recognition:** by the field {}.", recognised(one))
        }
        all => {
            let all: Vec<String> = all.iter().map(recognised).collect();
            format!("**Recognition:** by the fields {}.", all.join(", "))
        }
    };
    item(&recognition, &mut lines);
    item(&coverage::of_event(printer.family.spec, event), &mut lines);
    label(endpoint, &mut lines);
    assumptions(&endpoint.assumptions, &mut lines);
    pages(&endpoint.pages, &mut lines);
    lines
}

/// A condition by which an event is recognised: a field, and its values if it must have one of them.
pub(super) fn recognised(condition: &Recognition) -> String {
    let path = literal(&condition.path.to_string());
    let values: Vec<String> =
        condition.values.iter().map(|value| literal(&value.to_json().to_string())).collect();
    match values.as_slice() {
        [] => path,
        values => format!("{path} with the value {}", values.join(" or ")),
    }
}

/// The titles of a page, in one sentence.
fn titles(titles: &Titles) -> String {
    let en = escape(titles.en.trim_end_matches('.'));
    match titles.zh.as_ref().filter(|zh| **zh != titles.en) {
        Some(zh) => format!("Linksfield's title: *{en}* / {}.", escape(zh)),
        None => format!("Linksfield's title: *{en}*."),
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

/// How the body is written, if it is not a JSON object.
fn body(operation: &Operation<'_>) -> Option<String> {
    let request = &operation.call.request;
    let name = request.data.as_ref().and_then(|data| operation.parameter(&data.name));
    let is_usual = request.content == spec::BodyContent::Json && request.media_type.is_none();
    let sent = format!("**Body:** `{}`", request.media_type());
    match name {
        Some(field) => Some(format!("{sent}. The whole body is `{}`.", plain(&field.name))),
        None if is_usual || operation.layout.body.is_none() => None,
        None => Some(format!("{sent}.")),
    }
}

/// The time limit of a call that is documented to be slow.
fn slow(seconds: u32) -> String {
    format!(
        "**Time:** The call is documented to be slow. Unless the client or the call sets a time limit, an attempt may \
         take {} seconds.",
        in_words(u64::from(seconds.max(30)))
    )
}

fn item(text: &str, lines: &mut Vec<String>) {
    lines.extend(wrapped(&format!("- {text}"), "  "));
}

/// The documentation's own label, such as "Testing".
fn label(endpoint: &Endpoint, lines: &mut Vec<String>) {
    if let Some(stability) = &endpoint.stability {
        item(
            &format!("**Label:** Linksfield labels this operation \"{}\".", escape(stability)),
            lines,
        );
    }
}

/// The effect of a call, and what follows from it.
fn effect(printer: Printer<'_>, operation: &Operation<'_>) -> String {
    if operation.call.effect == Effect::Read {
        return "**Effect:** read. The client retries the call after transient errors, as the \
                [`RetryPolicy`](__private::RetryPolicy) allows."
            .to_owned();
    }
    let exception = match printer.family.spec.login {
        Some(_) => ", unless the server refused the access token",
        None => "",
    };
    let check = match &operation.call.outcome_check {
        Some(check) => {
            let named = printer.family.operations.iter().find(|one| one.endpoint.id == check.call);
            let check = match named {
                Some(check) => {
                    format!("[`{0}`]({1}::{0})", plain(&check.method), printer.family.client)
                }
                None => format!("`{}`", check.call),
            };
            format!("use {check} to check whether the call took effect")
        }
        None => {
            "find out whether the call took effect (no documented operation reports it)".to_owned()
        }
    };
    let settle = match &operation.call.outcome_check {
        Some(spec::OutcomeCheck { search: Some(_), .. }) => {
            format!(" [`outcome`]({}::outcome) makes this check.", printer.family.client)
        }
        _ => String::new(),
    };
    let compare = match operation.call.outcome_check.as_ref().and_then(|one| one.compare.as_deref())
    {
        Some(compare) => format!(" {}", sentence(compare)),
        None => String::new(),
    };
    if operation.call.effect == Effect::Idempotent {
        return format!(
            "**Effect:** idempotent write. The call has the same effect if it is executed several times, so the \
             client retries it after transient errors, as the [`RetryPolicy`](__private::RetryPolicy) allows. If a call \
             fails and [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `true`, {check}, \
             or call again.{compare}{settle}"
        );
    }
    format!(
        "**Effect:** write. The client never sends the request again once it may have reached the \
         server{exception}. If a call fails and \
         [`may_have_been_executed`](__private::Error::may_have_been_executed) returns `false`, it was not \
         executed, and calling again is safe. If the method returns `true`, do not call again \
         before you have checked the outcome: {check}.{compare}{settle}"
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
            format!("All parameters are required. They are the fields of [`{required}`].")
        }
        (None, _) => "All parameters are optional. They are methods of the call.".to_owned(),
    };
    lines.extend(wrapped(&places, ""));
    lines.push(String::new());
    let all_documented = request.fields.iter().all(|one| one.spec.basis == Basis::Documented);
    if all_documented {
        lines.extend(table(["parameter", "required", "meaning"]));
    } else {
        lines.extend(table(["parameter", "required", "meaning", "known from"]));
    }
    for field in &request.fields {
        let name = plain(&field.name);
        let link = match (&request.required, field.is_required()) {
            (Some(required), true) => format!("[`{name}`](field@{required}::{name})"),
            _ => format!("[`{name}`](field@{}::{name})", request.name),
        };
        let (required, meaning) = (requirement(field.spec), meaning(field.spec));
        lines.push(match all_documented {
            true => row([&link, required, &meaning]),
            false => row([&link, required, &meaning, known_from(field.spec)]),
        });
    }
}

/// The parameters with only one value, which the client sends in every request.
fn constants(request: &ir::Structure<'_>, lines: &mut Vec<String>) {
    if request.constants.is_empty() {
        return;
    }
    let each = request
        .constants
        .iter()
        .map(|one| format!("{} is {}", spec::code_span(&one.spec.name), spec::code_span(one.text)));
    lines.push(String::new());
    let text = format!("The client also sends: {}.", each.collect::<Vec<_>>().join(", "));
    lines.extend(wrapped(&text, ""));
}

fn requirement(field: &Field) -> &'static str {
    match field.required {
        _ if field.rules.required_when.is_some() => "sometimes",
        Required::Yes => "yes",
        Required::No => "no",
        Required::Assumed => "assumed",
        Required::Unknown => "not documented",
    }
}

fn known_from(field: &Field) -> &'static str {
    match field.basis {
        Basis::Documented => "page",
        Basis::Example => "example",
        Basis::Inferred => "inference",
        Basis::Assumed => "assumption",
        Basis::Vendor => "third party",
    }
}

/// The whole documentation of a field if it is short, otherwise its first sentence; and the unit.
fn meaning(field: &Field) -> String {
    let Some(doc) = field.doc.as_deref() else { return "Not documented.".to_owned() };
    let whole = sentence(doc);
    let mut text = if whole.chars().count() <= SHORT_MEANING { whole } else { first_sentence(doc) };
    if let Some(unit) = field.unit.as_deref().filter(|unit| *unit != "not documented") {
        text.push_str(&format!(" Unit: {}.", escape(unit.trim_end_matches('.'))));
    }
    if let Some(condition) = rules::condition_fact(field) {
        text.push_str(&format!(" {condition}"));
    }
    text
}

/// The errors that a caller of this call should expect, by what they mean for the caller.
fn errors(printer: Printer<'_>, operation: &Operation<'_>, lines: &mut Vec<String>) {
    heading("Errors", lines);
    let family = printer.family.spec;
    let is_write = operation.call.effect.is_write();
    let (or, login) = match family.login {
        Some(_) => (",", ", or the login failed"),
        None => (" or", ""),
    };
    let not_sent = format!(
        "[`NotSent`](__private::Error::NotSent): a parameter is invalid{or} the server could not be \
         reached{login}."
    );
    let unreadable = "[`NoResponse`](__private::Error::NoResponse), [`Decode`](__private::Error::Decode): the \
                      response is missing, incomplete or unreadable. The error keeps what was received.";
    let refused = match family.envelope {
        Some(_) => format!(
            "[`Api`](__private::Error::Api), [`Status`](__private::Error::Status): the server reported a failure \
             with a result code or with an HTTP status.{}",
            documented_codes(family, operation.call)
        ),
        None => "[`Status`](__private::Error::Status): the server reported a failure with an HTTP status."
            .to_owned(),
    };
    if is_write {
        item(&format!("*Not executed.* {not_sent}"), lines);
        item(&format!("*Uncertain.* {unreadable}"), lines);
        item(
            &format!(
                "*Depends on code and status.* {refused} \
                 [`may_have_been_executed`](__private::Error::may_have_been_executed) returns whether the call may \
                 have been executed."
            ),
            lines,
        );
    } else {
        item(&not_sent, lines);
        item(unreadable, lines);
        item(&refused, lines);
    }
    response::errors(operation, lines);
}

/// A sentence about the codes of failures, with a space before it.
fn documented_codes(family: &spec::Family, call: &spec::Call) -> String {
    let envelope = family.envelope.as_ref();
    let failures: Vec<_> = family
        .codes
        .iter()
        .filter(|code| call.codes.iter().all(|own| own.code != code.code))
        .chain(&call.codes)
        .filter(|code| envelope.is_none_or(|envelope| !envelope.success.contains(&code.code)))
        .collect();
    match failures.len() {
        0 => " Linksfield documents no failure codes.".to_owned(),
        1..=FEW_CODES => {
            let codes = failures.iter().map(|code| {
                format!(
                    "{} ({})",
                    literal(&code.code),
                    first_sentence(&code.doc).trim_end_matches('.')
                )
            });
            format!(" Documented codes: {}.", codes.collect::<Vec<_>>().join("; "))
        }
        count => format!(
            " The [notes](super::notes#result-codes) list the {} documented codes.",
            in_words(u64::try_from(count).unwrap_or(u64::MAX))
        ),
    }
}
