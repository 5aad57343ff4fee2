//! The pages of the world, the pushes and the faults.

use maud::{Markup, html};

use super::layout::{Page, Section, badge, marked, pager, scroll};
use super::mask::Mask;
use super::source::{ChangeRow, KindRow, PushRow};
use super::{Query, Site, encoded};
use crate::person::time;

/// How many records a page shows.
const PER_PAGE: usize = 50;

pub(super) fn world(site: &Site<'_>) -> Page {
    let kinds = site.source.kinds();
    let changes = site.source.changes();
    let body = html! {
        p { "The records that calls create, read and change." }
        h2 { "Records" }
        @if kinds.is_empty() {
            p.soft { "The world has no records. Every valid request gets its documented example." }
        } @else {
            table {
                thead {
                    tr {
                        th scope="col" { "Kind" }
                        th scope="col" { "Account" }
                        th.number scope="col" { "Records" }
                        th.less scope="col" { "Meaning" }
                    }
                }
                tbody {
                    @for kind in &kinds {
                        tr {
                            th.mono scope="row" { a href=(url(kind, 1)) { (kind.family) "." (kind.kind) } }
                            td { (account(kind)) }
                            td.number { (kind.count) }
                            td.less { (marked(&kind.doc)) }
                        }
                    }
                }
            }
        }
        h2 { "Latest changes" }
        @if changes.is_empty() {
            p.soft { "Nothing has changed." }
        } @else {
            table {
                thead {
                    tr {
                        th.less scope="col" { "Time" }
                        th scope="col" { "Record" }
                        th scope="col" { "Change" }
                        th.less scope="col" { "By" }
                    }
                }
                tbody { @for change in &changes { (changed(site, change)) } }
            }
        }
    };
    Page::new(Section::World, "World", body)
}

/// Returns a value of a record. A value that the sandbox made up is no data of a customer, and can be copied.
fn shown(mask: &Mask, made: &[String], name: &str, value: &str) -> String {
    match made.iter().any(|made| made == name) {
        true => mask.text(value).into_owned(),
        false => mask.value(name, value).into_owned(),
    }
}

fn account(kind: &KindRow) -> Markup {
    html! { @if kind.account.is_empty() { span.soft { "all" } } @else { code { (kind.account) } } }
}

fn url(kind: &KindRow, page: usize) -> String {
    let KindRow { family, account, kind, .. } = kind;
    let (family, account, kind) = (encoded(family), encoded(account), encoded(kind));
    format!("/_sandbox/page/world/{family}/{kind}?account={account}&page={page}")
}

fn changed(site: &Site<'_>, change: &ChangeRow) -> Markup {
    let mask = site.masks.of(Some(&change.family));
    let value = |name: &str, value: &Option<String>| match value {
        Some(value) => shown(mask, &change.made, name, value),
        None => "nothing".to_owned(),
    };
    let (id_name, id) = &change.id;
    html! {
        tr {
            td.time.less { (time::time_of_day(time::of_millis(change.at))) }
            th scope="row" {
                span.mono { (change.family) "." (change.kind) } " " code { (shown(mask, &change.made, id_name, id)) }
            }
            td {
                (change.what)
                @if change.what == "changed" {
                    @for (name, before, after) in &change.fields {
                        br; code { (name) } ": " (value(name, before)) " → " (value(name, after))
                    }
                }
            }
            td.less { code { (change.call.as_deref().unwrap_or("time")) } }
        }
    }
}

pub(super) fn records(site: &Site<'_>, family: &str, kind: &str, query: Query<'_>) -> Option<Page> {
    let wanted = query.get("account");
    let kinds = site.source.kinds();
    let kind = kinds
        .iter()
        .filter(|one| one.family == family && one.kind == kind)
        .find(|one| wanted.as_ref().is_none_or(|wanted| one.account == *wanted))?;
    let pages = kind.count.div_ceil(PER_PAGE).max(1);
    let page = query.page().min(pages);
    let from = (page - 1) * PER_PAGE;
    let rows = site.source.records(kind, from, PER_PAGE);
    let mask = site.masks.of(Some(family));
    let title = format!("World: {}.{}", kind.family, kind.kind);
    let table = html! {
        table.wide {
            thead { tr { @for name in &kind.fields { th scope="col" { code { (name) } } } } }
            tbody {
                @for row in &rows {
                    tr {
                        @for (index, value) in row.values.iter().enumerate() {
                            @let name = kind.fields.get(index).map_or("", String::as_str);
                            @let value = match value {
                                Some(value) => html! { (shown(mask, &kind.made, name, value)) },
                                None => html! { span.soft { "–" } },
                            };
                            @if index == 0 { th.mono scope="row" { (value) } } @else { td.mono { (value) } }
                        }
                    }
                }
            }
        }
    };
    let body = html! {
        p { (marked(&kind.doc)) }
        p {
            (kind.count) " records"
            @if !kind.account.is_empty() { " of the account " code { (kind.account) } }
            ". " a href="/_sandbox/page/world" { "All kinds" }
        }
        @if !rows.is_empty() { (scroll(&title, table)) }
        (pager(page, pages, |page| url(kind, page)))
    };
    Some(Page::new(Section::World, title, body))
}

pub(super) fn pushes(site: &Site<'_>, query: Query<'_>) -> Page {
    let pushes = site.source.pushes();
    let count = pushes.as_ref().map_or(0, Vec::len);
    let pages = count.div_ceil(PER_PAGE).max(1);
    let page = query.page().min(pages);
    let body = html! {
        @match &pushes {
            None => {
                p.soft {
                    "This sandbox sends no pushes, because no receiver is set. Start it with " code { "--push-to URL" }
                    ", or send the documented examples with " code { "linksfield-sandbox push --to URL" } "."
                }
            }
            Some(pushes) if pushes.is_empty() => p.soft { "No push was sent yet." },
            Some(pushes) => {
                p { (count) " pushes, the newest first." }
                @for push in pushes.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE) { (pushed(site, push)) }
                (pager(page, pages, |page| format!("/_sandbox/page/pushes?page={page}")))
            }
        }
    };
    Page::new(Section::Pushes, "Pushes", body)
}

fn pushed(site: &Site<'_>, push: &PushRow) -> Markup {
    let mask = site.masks.of(Some(&push.kind));
    let time = |at| time::time_of_day(at);
    html! {
        section {
            h2 { "Push " (push.number) ": " (push.kind) }
            p {
                @if push.is_acknowledged || push.is_bad {
                    (badge(push.is_acknowledged, push.state))
                } @else {
                    span.badge { (push.state) }
                }
            }
            dl {
                dt { "Receiver" }
                dd { code { (mask.text(&push.to)) } }
                @if let Some(cause) = &push.cause {
                    dt { "Cause" }
                    dd { code { (mask.text(cause)) } }
                }
                dt { "Queued at" }
                dd.time { (time(push.at)) }
                @for (index, attempt) in push.attempts.iter().enumerate() {
                    dt { "Attempt " (index + 1) }
                    dd { span.time { (time(attempt.at)) } " " (mask.text(&attempt.result)) }
                }
            }
            pre { (mask.json(&push.body)) }
        }
    }
}

pub(super) fn faults(site: &Site<'_>) -> Page {
    let faults = site.source.faults();
    let body = html! {
        @if faults.is_empty() {
            p.soft { "No fault is active. All requests are answered as documented." }
        } @else {
            p { "These rules apply to requests, in this order." }
            table {
                thead { tr { th scope="col" { "Rule" } th.number scope="col" { "Applied" } } }
                tbody {
                    @for fault in &faults {
                        tr { th.mono scope="row" { (fault.rule) } td.number { (fault.applied) } }
                    }
                }
            }
        }
    };
    Page::new(Section::Faults, "Faults", body)
}
