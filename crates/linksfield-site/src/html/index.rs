//! The list of all operations and events beside the content, with the search.

use maud::{Markup, html};
use serde_json::Value;

use super::{terms, titles, zh};
use crate::document::{Entry, Family};
use crate::words;

pub(super) fn index(document: &Value, families: &[Family<'_>], title: &str) -> Markup {
    let label = "Find an operation or an event";
    html! {
        nav id="index" aria-label="Operations and events" {
            p.name { a href="#content" { (title) } }
            div.search role="search" {
                label for="search" { (label) " " (zh("搜索接口与事件")) }
                input id="search" type="search" autocomplete="off" spellcheck="false" aria-describedby="found"
                    placeholder="order, 套餐, iccid, /device …";
                p id="found" role="status" {}
            }
            div id="operations" {
                @for family in families {
                    section.family {
                        h2 { (titles(family.title())) }
                        @for group in &family.groups {
                            div.group {
                                // A group with the title of its family needs no heading of its own.
                                @if group.title != family.title().0 { h3 { (group.title) } }
                                ul {
                                    @for entry in &group.entries {
                                        (item(document, entry, group.title))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn item(document: &Value, entry: &Entry<'_>, group: &str) -> Markup {
    let kind = if entry.is_event { "event" } else { entry.effect().unwrap_or("call") };
    html! {
        li data-words=(words::of(document, entry, group)) {
            a href={ "#" (entry.id) } data-id=(entry.id) data-method=(entry.method) data-path=(entry.path)
                data-tag=(if entry.is_event { "webhooks" } else { entry.tag }) {
                span.title { (titles(entry.title())) }
                span.id { (entry.id) }
                span class={ "badge " (kind) } {
                    @if entry.is_event { "event " (zh("事件")) } @else { (terms::word(kind)) }
                }
            }
        }
    }
}
