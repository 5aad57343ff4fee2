//! The HTML of a page.

mod index;
mod list;
mod overview;
mod terms;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde_json::Value;

use crate::document::Family;
use crate::renderer::{Renderer, VERSION};
use crate::{Counts, inline};

const STYLE: &str = include_str!("../../assets/page.css");
const SCRIPT: &str = include_str!("../../assets/page.js");

/// Returns the text of a page.
pub(crate) fn page(
    document: &Value,
    families: &[Family<'_>],
    renderer: &Renderer,
    counts: Counts,
) -> String {
    let styles = [inline::style(&renderer.style), inline::style(STYLE)];
    let scripts = [inline::script(&renderer.script), inline::script(SCRIPT)];
    let policy = inline::policy(
        &scripts.each_ref().map(String::as_str),
        &styles.each_ref().map(String::as_str),
    );
    let info = &document["info"];
    let title = info["title"].as_str().unwrap_or("Linksfield APIs");
    let markup = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                title { (title) }
                // Without this link, a browser may look for a file beside the page.
                link rel="icon" href="data:,";
                @for style in &styles {
                    style { (PreEscaped(style)) }
                }
            }
            body {
                a.skip href="#content" { "Skip to the content " (zh("跳到正文")) }
                (index::index(document, families, title))
                main id="content" tabindex="-1" {
                    (overview::overview(info, families, counts))
                    section aria-labelledby="reference" {
                        h2 id="reference" { (both("Reference", "参考")) }
                        div id="renderer" {}
                        noscript { (list::list(families)) }
                    }
                    (licences(renderer))
                }
                // On a narrow screen, the list is above the content.
                a.top href="#index" { "↑ " (both("List", "列表")) }
                script id="document" type="application/json" { (PreEscaped(inline::json(document))) }
                @for script in &scripts {
                    script { (PreEscaped(script)) }
                }
            }
        }
    };
    markup.into_string()
}

fn licences(renderer: &Renderer) -> Markup {
    html! {
        footer {
            details {
                summary { "Licences " (zh("许可证")) }
                p {
                    "Swagger UI " (VERSION) " draws the reference. It has the licence Apache-2.0. Its libraries have licences of "
                    "their own, which its package `swagger-ui-dist` lists."
                }
                pre { (renderer.notice) }
                pre { (renderer.licence) }
            }
        }
    }
}

/// A Chinese text.
fn zh(text: &str) -> Markup {
    html! { span lang="zh" { (text) } }
}

/// A text in both languages.
fn both(en: &str, chinese: &str) -> Markup {
    html! { (en) " " (zh(chinese)) }
}

/// A title in both languages, if it has different ones.
fn titles((en, chinese): (&str, Option<&str>)) -> Markup {
    html! { (en) @if let Some(chinese) = chinese.filter(|chinese| *chinese != en) { " " (zh(chinese)) } }
}

/// A link to a page on the web, or its text if it has another scheme.
fn link(url: &str) -> Markup {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    html! {
        @if is_web { a href=(url) rel="noreferrer" { (url) } } @else { (url) }
    }
}

/// Prose, in which grave accents enclose code.
fn prose(text: &str) -> Markup {
    let parts: Vec<&str> = text.split('`').collect();
    let is_balanced = parts.len() % 2 == 1;
    html! {
        @if is_balanced {
            @for (index, part) in parts.iter().enumerate() {
                @if index % 2 == 1 { code { (part) } } @else { (part) }
            }
        } @else { (text) }
    }
}
