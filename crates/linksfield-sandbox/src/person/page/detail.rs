//! The page of one request: the checks, the signature stage by stage, and what was sent both ways.

use std::borrow::Cow;

use http::HeaderMap;
use maud::{Markup, html};

use super::Site;
use super::layout::{Page, Section, badge, marked};
use super::mask::Mask;
use super::requests::{duration, result, status};
use crate::person::{Outcome, SignatureTrace, Stage, time};
use crate::received::Received;
use crate::route::{self, Found};

/// The longest body that is shown, in characters.
const MAX_SHOWN: usize = 64 * 1024;

pub(super) fn detail(site: &Site<'_>, number: u64) -> Option<Page> {
    let received = site.requests.iter().find(|received| received.number == number)?;
    let mask = site.masks.of(received.call.as_deref());
    let body = std::str::from_utf8(&received.body).unwrap_or_default();
    let hidden = mask.sensitive_values(body, &received.query, &path_parameters(site, received));
    let kept = |number: u64| site.requests.iter().any(|other| other.number == number);
    let name = received.call.as_deref().unwrap_or("no call");
    let path = mask.text_without(&received.path, &hidden);
    let content = html! {
        @match &received.refusal {
            None => p { (result(received)) },
            Some(refusal) => {
                p.notice.bad { (badge(false, "refused")) " " (marked(&mask.text_without(refusal, &hidden))) }
            }
        }
        dl {
            dt { "Request" }
            dd { code { (received.method) " " (path) } }
            @if !received.query.is_empty() {
                dt { "Query" }
                dd { code { (mask.pairs(&received.query)) } }
            }
            dt { "Received at" }
            dd.time { (time::rfc3339(received.at)) }
            dt { "Status" }
            dd { (status(received)) }
            dt { "Duration" }
            dd { (duration(received)) }
            @if let Some(fault) = &received.fault {
                dt { "Fault" }
                dd { code { (fault) } " (the request was " (if received.done { "" } else { "not " }) "done)" }
            }
            @for change in &received.changes {
                dt { "Record " (change.how) }
                dd { code { (change.kind) " " (mask.value(id_of(site, received, &change.kind), &change.id)) } }
            }
        }
        h2 { "Checks" }
        (checks(received))
        @if let Some(trace) = &received.signature { (signature(trace, mask, &hidden)) }
        h2 { "Request" }
        h3 { "Headers" }
        (headers(&received.headers, mask, "Headers of the request"))
        h3 { "Body" }
        (self::body(&received.body, &received.headers, mask))
        h2 { "Response" }
        @if received.status.is_none() {
            p { "No response was sent." }
        } @else {
            h3 { "Headers" }
            (headers(&received.response_headers, mask, "Headers of the response"))
            h3 { "Body" }
            (self::body(&received.response_body, &received.response_headers, mask))
        }
        nav.pager aria-label="Other requests" {
            @if kept(number.saturating_sub(1)) {
                a href={ "/_sandbox/page/requests/" (number - 1) } rel="prev" { "Previous request" }
            }
            @if kept(number + 1) {
                a href={ "/_sandbox/page/requests/" (number + 1) } rel="next" { "Next request" }
            }
        }
    };
    Some(Page::new(Section::Requests, format!("Request {number}: {name}"), content))
}

/// Returns the parameters in the path of a request.
fn path_parameters(site: &Site<'_>, received: &Received) -> Vec<(String, String)> {
    match route::find(site.spec, &received.method, &received.path) {
        Ok(Found::Call(route)) => route.parameters,
        _ => Vec::new(),
    }
}

/// Returns the name of the field that identifies a kind of records.
fn id_of<'s>(site: &Site<'s>, received: &Received, kind: &str) -> &'s str {
    let family = received.call.as_deref().and_then(|call| call.split('.').next());
    let world = family.and_then(|family| site.spec.family(family)?.sandbox.as_ref());
    world.and_then(|world| world.kind(kind)).map_or("", |kind| kind.id.as_str())
}

/// Returns the stages of the checks, with the one that failed.
fn checks(received: &Received) -> Markup {
    let outcome = |stage: Stage| {
        received.checks.iter().find(|check| check.stage == stage).map(|check| check.outcome)
    };
    html! {
        ol.stages {
            @for stage in Stage::ALL {
                li {
                    @match outcome(stage) {
                        Some(Outcome::Passed) => (badge(true, "passed")),
                        Some(Outcome::Failed) => (badge(false, "failed")),
                        Some(Outcome::NotNeeded) => span.badge { "not needed" },
                        None => span.badge { "not reached" },
                    }
                    " " strong { (capitalized(stage.name())) } " "
                    span.soft { (stage.about()) }
                }
            }
        }
    }
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        format!("{}{}", first.to_uppercase(), characters.as_str())
    })
}

/// Returns the stages of a signature.
fn signature(trace: &SignatureTrace, mask: &Mask, hidden: &[String]) -> Markup {
    let verdict = &trace.verdict;
    let class = if verdict.is_right() { "notice good" } else { "notice bad" };
    html! {
        h2 id="signature" { "Signature, stage by stage" }
        p class=(class) { (marked(&mask.text_without(verdict.sentence(), hidden))) }
        h3 { "1. What is signed" }
        @if trace.parts.is_empty() {
            table.fit {
                thead {
                    tr { th scope="col" { "Field" } th scope="col" { "From" } th scope="col" { "Value" } }
                }
                tbody {
                    @for field in &trace.fields {
                        tr {
                            th.mono scope="row" { (field.name) }
                            td { (field.place) }
                            td {
                                code { (short(&shown_value(mask, &field.name, &field.value))) }
                                @if field.is_left_out { " " span.soft { "empty, so left out" } }
                            }
                        }
                    }
                }
            }
        } @else {
            ul { @for part in &trace.parts { li { code { (mask.text_without(part, hidden)) } } } }
        }
        h3 { "2. The canonical text that the sandbox computed" }
        @let shown = |text: &str| short(&match trace.parts.is_empty() {
            true => mask.text_without(&mask.json(text), hidden),
            false => mask.text_without(text, hidden),
        })
        .into_owned();
        @match &trace.signed_text {
            None => pre { (shown(&trace.text)) },
            Some(signed) => {
                @let (right, signed) = (shown(&trace.text), shown(signed));
                @let same = same(&right, &signed);
                pre { (right[..same]) mark { (right[same..]) } }
                p { "The signature that was sent is that of this text. The texts differ where the mark begins:" }
                pre { (signed[..same]) mark { (signed[same..]) } }
            }
        }
        h3 { "3. How the text is signed" }
        p {
            (trace.algorithm)
            @if let Some(key) = &trace.key { ", with the credential " code { (key) } }
            ", written as " (trace.encoding) "."
        }
        h3 { "4. Signature" }
        dl.difference {
            dt { "Expected" }
            dd { code { (trace.expected.as_deref().unwrap_or("unknown, because the sandbox has no key")) } }
            dt { "Received in " code { (trace.field) } }
            dd {
                @if trace.received.is_empty() {
                    span.soft { "nothing" }
                } @else {
                    code { (mask.text(&trace.received)) }
                }
            }
        }
    }
}

/// Returns how many bytes at the start of two texts are the same.
fn same(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}

/// Returns the beginning of a text, with a note if it does not end there.
fn short(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(MAX_SHOWN) {
        None => Cow::Borrowed(text),
        Some((end, _)) => {
            Cow::Owned(format!("{}… (the text has {} bytes)", &text[..end], text.len()))
        }
    }
}

/// Returns the value of a signed field, which is JSON.
fn shown_value(mask: &Mask, name: &str, value: &str) -> String {
    let object = format!("{{{}:{value}}}", serde_json::Value::from(name));
    let shown = mask.json(&object);
    let start = object.len() - value.len() - 1;
    shown.get(start..shown.len().saturating_sub(1)).map_or_else(String::new, str::to_owned)
}

fn headers(headers: &HeaderMap, mask: &Mask, label: &str) -> Markup {
    html! {
        @if headers.is_empty() {
            p.soft { "None." }
        } @else {
            table.fit aria-label=(label) {
                thead { tr { th scope="col" { "Name" } th scope="col" { "Value" } } }
                tbody {
                    @for (name, value) in headers {
                        tr {
                            th.mono scope="row" { (name.as_str()) }
                            td { code { (mask.value(name.as_str(), &String::from_utf8_lossy(value.as_bytes()))) } }
                        }
                    }
                }
            }
        }
    }
}

fn body(body: &[u8], headers: &HeaderMap, mask: &Mask) -> Markup {
    let content_type = headers.get("content-type").and_then(|value| value.to_str().ok());
    let is_form =
        content_type.is_some_and(|one| one.starts_with("application/x-www-form-urlencoded"));
    let text = std::str::from_utf8(body).ok();
    html! {
        @match text {
            _ if body.is_empty() => p.soft { "Empty." },
            Some(text) => {
                @let shown = if is_form { mask.pairs(text) } else { mask.json(text) };
                pre { (short(&shown)) }
            }
            None => p { (body.len()) " bytes that are no text." },
        }
    }
}
