//! The list of requests, with filters.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::layout::{Page, Section, badge, breakable, marked, pager};
use super::{Query, Site, encoded};
use crate::person::{Stage, time};
use crate::received::Received;

/// How many requests a page of the list shows.
const PER_PAGE: usize = 50;

/// How often the browser loads the list again, if the reader wants it, in seconds.
const REFRESH: u32 = 3;

pub(super) fn requests(site: &Site<'_>, query: Query<'_>) -> Page {
    let show = query.get("show").unwrap_or_default();
    let wanted = query.get("call").unwrap_or_default();
    let is_live = query.get("live").is_some();
    let calls: BTreeSet<&str> =
        site.requests.iter().map(|received| received.call.as_deref().unwrap_or(NO_CALL)).collect();
    let matching: Vec<&Received> = site
        .requests
        .iter()
        .filter(|received| {
            wanted.is_empty() || received.call.as_deref().unwrap_or(NO_CALL) == wanted
        })
        .filter(|received| match show.as_str() {
            "refused" => received.refusal.is_some(),
            "signature" => received.failed_at() == Some(Stage::Signature),
            _ => true,
        })
        .collect();
    let pages = matching.len().div_ceil(PER_PAGE).max(1);
    let page = query.page().min(pages);
    let shown: Vec<&Received> =
        matching.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE).copied().collect();
    let url = |page: usize, is_live: bool| {
        let live = if is_live { "&live=1" } else { "" };
        let (show, call) = (encoded(&show), encoded(&wanted));
        format!("/_sandbox/page/requests?show={show}&call={call}&page={page}{live}")
    };
    let body = html! {
        form method="get" action="/_sandbox/page/requests" {
            label {
                "Show"
                select name="show" {
                    @for (value, name) in [("", "all"), ("refused", "refused"), ("signature", "wrong signature")] {
                        option value=(value) selected[value == show] { (name) }
                    }
                }
            }
            label {
                "Call"
                select name="call" {
                    option value="" { "all" }
                    @if !wanted.is_empty() && !calls.contains(wanted.as_str()) {
                        option value=(wanted) selected { (wanted) }
                    }
                    @for call in &calls {
                        option value=(call) selected[*call == wanted] { (call) }
                    }
                }
            }
            @if is_live { input type="hidden" name="live" value="1"; }
            button { "Filter" }
        }
        p {
            (matching.len()) " of " (site.requests.len()) " requests, the newest first. "
            @if is_live {
                "The list is loaded again every " (REFRESH) " seconds. " a href=(url(page, false)) { "Stop" }
            } @else {
                a href=(url(page, true)) { "Load again every " (REFRESH) " seconds" }
            }
        }
        @if shown.is_empty() {
            p.soft { "No request matches." }
        } @else {
            (table(site, &shown))
        }
        (pager(page, pages, |page| url(page, is_live)))
    };
    let refresh = is_live.then_some(REFRESH);
    Page { refresh, ..Page::new(Section::Requests, "Requests", body) }
}

/// The name in the filter for requests that belong to no call.
const NO_CALL: &str = "no call";

/// Returns a table of requests.
pub(super) fn table(site: &Site<'_>, requests: &[&Received]) -> Markup {
    html! {
        table {
            thead {
                tr {
                    th.number scope="col" { "No." }
                    th.less scope="col" { "Time" }
                    th.less scope="col" { "Method" }
                    th scope="col" { "Call" }
                    th.number scope="col" { "Status" }
                    th.number.less scope="col" { "Duration" }
                    th scope="col" { "Result" }
                }
            }
            tbody {
                @for received in requests { (row(site, received)) }
            }
        }
    }
}

fn row(site: &Site<'_>, received: &Received) -> Markup {
    let path = site.masks.of(None).text(&received.path);
    html! {
        tr {
            td.number { a href={ "/_sandbox/page/requests/" (received.number) } { (received.number) } }
            td.time.less { (time::time_of_day(received.at)) }
            td.less { (received.method) }
            th.mono scope="row" { (breakable(received.call.as_deref().unwrap_or(&path))) }
            td.number { (status(received)) }
            td.number.less { (duration(received)) }
            td { (result(received)) }
        }
    }
}

/// Returns the status, or a dash if no response was sent.
pub(super) fn status(received: &Received) -> String {
    received.status.map_or_else(|| "–".to_owned(), |status| status.to_string())
}

/// Returns the duration in milliseconds.
pub(super) fn duration(received: &Received) -> String {
    format!("{:.1} ms", received.duration.as_secs_f64() * 1000.0)
}

/// Returns whether a request was refused, and the reason, which holds no values of the request.
pub(super) fn result(received: &Received) -> Markup {
    html! {
        @match &received.reason {
            None if received.fault.is_some() && !received.done => span.badge { "not done" },
            None => (badge(true, "ok")),
            Some(reason) => {
                (badge(false, "refused")) " "
                span { (marked(reason)) }
            }
        }
        @for change in &received.changes { " " span.badge { (change.kind) " " (change.how) } }
        @if let Some(fault) = &received.fault { " " span.badge { "fault: " (fault) } }
    }
}
