//! The first section: what the page contains, coverage and assumptions.

use std::collections::BTreeMap;

use maud::{Markup, html};
use serde_json::Value;

use super::terms::{self, BASES, LEVELS, Term};
use super::{both, link, prose, titles, zh};
use crate::Counts;
use crate::document::{Entry, Family, list};

pub(super) fn overview(info: &Value, families: &[Family<'_>], counts: Counts) -> Markup {
    let title = info["title"].as_str().unwrap_or("Linksfield APIs");
    let version = info["version"].as_str().unwrap_or_default();
    html! {
        section.overview aria-labelledby="title" {
            h1 id="title" { (title) }
            p {
                (counts.calls) " calls, " (counts.logins_in_words()) " and " (counts.events) " events in " (counts.families) " families, transcribed from "
                "Linksfield's documentation. Version " (version) " of the specification."
            }
            p lang="zh" {
                "本页汇总 " (counts.families) " 个系列的 " (counts.calls) " 个接口、" (counts.logins) " 个登录接口与 " (counts.events) " 个推送事件，依据 "
                "Linksfield 文档整理。标题均有中英文，搜索支持中文。本页不访问网络，也不会发送任何请求。"
            }
            p {
                "The page works without a network and sends no calls. Titles are in English and Chinese, and the search finds "
                "both. A write can cost money: read the result codes of a call before you repeat it."
            }
            @for family in families { (about(family)) }
            h2 id="coverage" { (both("Coverage", "文档覆盖度")) }
            p { "How much of its page is documented, for each call and event:" }
            (table(families, &LEVELS, |entry| entry.coverage().map(|level| (level, 1)).into_iter().collect()))
            p { "Where the fields of requests, responses and events are known from:" }
            (table(families, &BASES, |entry| entry.fields().collect()))
            details {
                summary { "The meaning of these words " (zh("词语说明")) }
                (terms::meanings(&LEVELS))
                (terms::meanings(&BASES))
            }
            (all_assumptions(families))
        }
    }
}

fn about(family: &Family<'_>) -> Markup {
    let about = family.about;
    html! {
        details.family {
            summary { strong { (titles(family.title())) } " " code { (family.id) } }
            @if let Some(text) = about["description"].as_str() { p { (prose(text)) } }
            @let credentials = about["credentials"].as_object();
            @if let Some(credentials) = credentials.filter(|credentials| !credentials.is_empty()) {
                p { (both("Credentials", "凭证")) }
                ul {
                    @for (name, credential) in credentials {
                        li {
                            code { (name) } " " (prose(credential["description"].as_str().unwrap_or_default()))
                            @if credential["secret"] == true { " " em { "secret " (zh("保密")) } }
                        }
                    }
                }
            }
            @let limits = about["limits"].as_object().into_iter().flatten();
            @let limits: Vec<_> = limits.filter(|(_, limit)| !limit.is_null()).collect();
            @if !limits.is_empty() {
                p { (both("Limits", "限制")) }
                ul { @for (name, limit) in limits { li { (name.replace('_', " ")) ": " (limit.to_string()) } } }
            }
            (pages(list(&about["pages"])))
        }
    }
}

/// A list of pages of Linksfield's documentation.
pub(super) fn pages(pages: &[Value]) -> Markup {
    html! {
        @if !pages.is_empty() {
            p { (both("Sources", "来源")) }
            ul { @for page in pages { li { (source(page)) } } }
        }
    }
}

fn source(page: &Value) -> Markup {
    let text = |key: &str| page[key].as_str();
    html! {
        @match text("url") {
            Some(url) => (link(url)),
            None => (text("kind").unwrap_or_default()),
        }
        @if let Some(revised) = text("revised") { ", revised " (revised) }
        @if let Some(note) = text("note") { ". " (prose(note)) }
    }
}

/// A table of families, with a column for each word.
fn table<'a>(
    families: &[Family<'a>],
    terms: &[Term],
    count: impl Fn(&Entry<'a>) -> Vec<(&'a str, u64)>,
) -> Markup {
    let rows = families.iter().map(|family| {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for (word, number) in family.entries().flat_map(&count) {
            *counts.entry(word).or_default() += number;
        }
        (family, counts)
    });
    let rows: Vec<_> = rows.collect();
    // Words that this page does not know follow those that it knows.
    let is_used = |word: &&str| rows.iter().any(|(_, counts)| counts.contains_key(word));
    let mut words: Vec<&str> = terms.iter().map(|term| term.word).filter(is_used).collect();
    for word in rows.iter().flat_map(|(_, counts)| counts.keys()) {
        if !words.contains(word) {
            words.push(word);
        }
    }
    let sum = |word: &str| rows.iter().filter_map(|(_, counts)| counts.get(word)).sum::<u64>();
    html! {
        div.wide tabindex="0" {
            table {
                thead {
                    tr {
                        th scope="col" { (both("Family", "系列")) }
                        @for word in &words { th scope="col" { (terms::word(word)) } }
                    }
                }
                tbody {
                    @for (family, counts) in &rows {
                        tr {
                            th scope="row" { (titles(family.title())) }
                            @for word in &words { td { (counts.get(word).copied().unwrap_or_default()) } }
                        }
                    }
                    tr {
                        th scope="row" { (both("All", "合计")) }
                        @for word in &words { td { (sum(word)) } }
                    }
                }
            }
        }
    }
}

fn all_assumptions(families: &[Family<'_>]) -> Markup {
    let of_family = |family: &Family<'_>| {
        family.assumptions().len()
            + family.entries().map(|entry| entry.assumptions().len()).sum::<usize>()
    };
    let all: usize = families.iter().map(of_family).sum();
    html! {
        h2 id="assumptions" { (both("Assumptions", "假设")) }
        p {
            "Decisions about points that Linksfield's documentation leaves open or contradicts: " (all) ". Each has its reason."
        }
        @for family in families.iter().filter(|family| of_family(family) > 0) {
            details {
                summary { (titles(family.title())) ": " (of_family(family)) }
                @if !family.assumptions().is_empty() {
                    h3 { (both("The whole family", "整个系列")) }
                    (assumptions(family.assumptions()))
                }
                @for entry in family.entries().filter(|entry| !entry.assumptions().is_empty()) {
                    h3 { a href={ "#" (entry.id) } { (titles(entry.title())) } " " code { (entry.id) } }
                    (assumptions(entry.assumptions()))
                }
            }
        }
    }
}

/// A list of assumptions with their reasons.
pub(super) fn assumptions(assumptions: &[Value]) -> Markup {
    let text = |one: &Value, key: &str| prose(one[key].as_str().unwrap_or_default());
    html! {
        ul.assumptions {
            @for one in assumptions {
                li {
                    code { (one["name"].as_str().unwrap_or_default()) } " " (text(one, "assumption"))
                    p { em { (both("Reason", "理由")) ":" } " " (text(one, "reason")) }
                }
            }
        }
    }
}
