//! The frame of every page: the title, the navigation and the footer.

use maud::{DOCTYPE, Markup, html};

/// A page without its frame.
pub(super) struct Page {
    pub(super) title: String,
    /// The part of the navigation that the page belongs to.
    pub(super) section: Section,
    pub(super) body: Markup,
    /// After how many seconds the browser loads the page again.
    pub(super) refresh: Option<u32>,
}

impl Page {
    pub(super) fn new(section: Section, title: impl Into<String>, body: Markup) -> Self {
        Self { title: title.into(), section, body, refresh: None }
    }
}

/// A part of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Overview,
    Requests,
    World,
    Pushes,
    Faults,
    /// A page that does not exist.
    Nowhere,
}

impl Section {
    const ALL: [(Self, &'static str, &'static str); 5] = [
        (Self::Overview, "/_sandbox", "Overview"),
        (Self::Requests, "/_sandbox/page/requests", "Requests"),
        (Self::World, "/_sandbox/page/world", "World"),
        (Self::Pushes, "/_sandbox/page/pushes", "Pushes"),
        (Self::Faults, "/_sandbox/page/faults", "Faults"),
    ];
}

/// Writes a page with its frame.
pub(super) fn write(page: Page, now: &str) -> String {
    let markup = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                @if let Some(seconds) = page.refresh {
                    meta http-equiv="refresh" content=(seconds);
                }
                title { (page.title) " – Linksfield sandbox" }
                link rel="stylesheet" href="/_sandbox/page/style.css";
                // Without this link, browsers request `/favicon.ico`, which is no call.
                link rel="icon" href="data:,";
            }
            body {
                a.skip href="#content" { "Skip to the content" }
                header {
                    p { "Linksfield sandbox" }
                    nav aria-label="Pages" {
                        ul {
                            @for (section, url, name) in Section::ALL {
                                li {
                                    a href=(url) aria-current=[(section == page.section).then_some("page")] { (name) }
                                }
                            }
                        }
                    }
                }
                main id="content" {
                    h1 { (page.title) }
                    (page.body)
                }
                footer {
                    "State at " time datetime=(now) { (now) } ". All times are in UTC. Secrets are hidden."
                }
            }
        }
    };
    markup.into_string()
}

/// A word on a coloured background.
pub(super) fn badge(is_good: bool, text: &str) -> Markup {
    html! { span class={ "badge " (if is_good { "good" } else { "bad" }) } { (text) } }
}

/// A text in which the parts between backticks are code.
pub(super) fn marked(text: &str) -> Markup {
    let parts: Vec<&str> = text.split('`').collect();
    let is_balanced = parts.len() % 2 == 1;
    html! {
        @for (index, part) in parts.iter().enumerate() {
            @if is_balanced && index % 2 == 1 {
                code { (part) }
            } @else {
                @if !is_balanced && index > 0 { "`" }
                (part)
            }
        }
    }
}

/// A name or a path that can be broken after a `.`, `_` or `/`.
pub(super) fn breakable(text: &str) -> Markup {
    html! { @for part in text.split_inclusive(['.', '_', '/']) { (part) wbr; } }
}

/// A box around a table that can be wider than the screen.
pub(super) fn scroll(label: &str, table: Markup) -> Markup {
    html! { div.scroll tabindex="0" role="region" aria-label=(label) { (table) } }
}

/// Links to the pages before and after this one. `link` returns the URL of a page.
pub(super) fn pager(page: usize, pages: usize, link: impl Fn(usize) -> String) -> Markup {
    html! {
        @if pages > 1 {
            nav.pager aria-label="Pages of the list" {
                @if page > 1 { a href=(link(page - 1)) rel="prev" { "Previous page" } }
                span { "Page " (page) " of " (pages) }
                @if page < pages { a href=(link(page + 1)) rel="next" { "Next page" } }
            }
        }
    }
}
