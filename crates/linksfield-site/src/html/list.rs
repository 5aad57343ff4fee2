//! The list of all operations and events that a reader without scripts sees.

use maud::{Markup, html};

use super::overview::{assumptions, pages};
use super::{both, terms, titles, zh};
use crate::document::{Entry, Family};

pub(super) fn list(families: &[Family<'_>]) -> Markup {
    html! {
        p {
            "Scripts are switched off. This is the list of all calls and events, with their sources and assumptions. With scripts, "
            "the page also shows parameters, responses and examples, and has a search."
        }
        p lang="zh" { "脚本已关闭，以下为全部接口与事件的列表。启用脚本后可查看参数、响应和示例，并可搜索。" }
        @for family in families {
            h3 { (titles(family.title())) }
            @for entry in family.entries() { (article(entry)) }
        }
    }
}

fn article(entry: &Entry<'_>) -> Markup {
    html! {
        article id=(entry.id) {
            h4 { (titles(entry.title())) }
            p {
                code { (entry.id) } " "
                @if entry.is_event {
                    (both("event", "事件"))
                } @else {
                    code { (entry.method.to_uppercase()) " " (entry.path) }
                }
            }
            p {
                @if let Some(effect) = entry.effect() { (both("Effect", "影响")) ": " (terms::word(effect)) ". " }
                @if let Some(coverage) = entry.coverage() { (both("Coverage", "文档覆盖度")) ": " (terms::word(coverage)) ". " }
                @let fields: Vec<_> = entry.fields().collect();
                @if !fields.is_empty() {
                    (both("Fields", "字段")) ":"
                    @for (index, (basis, count)) in fields.iter().enumerate() {
                        @if index > 0 { "," } " " (count) " " (terms::word(basis))
                    }
                    "."
                }
            }
            (pages(entry.pages()))
            @if !entry.assumptions().is_empty() {
                p { "Assumptions " (zh("假设")) }
                (assumptions(entry.assumptions()))
            }
        }
    }
}
