//! The page at `/_sandbox`: HTML that is made for each request, without scripts and without other hosts.

mod detail;
mod host;
mod layout;
mod mask;
mod overview;
mod records;
mod requests;
mod source;

use std::time::SystemTime;

use linksfield_spec::Spec;
use maud::html;
use percent_encoding::percent_decode_str;

pub(crate) use super::changes::Changes;
pub(crate) use host::{PageSettings, serve};
pub(crate) use mask::Masks;
pub(crate) use source::Source;

use super::time;
use crate::credentials::Credentials;
use crate::defaults::PRIVATE_KEY;
use crate::received::Received;
use layout::{Page, Section};

/// The name under which the page has the RSA key that the sandbox accepts by default. The key is published, and no secret.
pub(crate) const PRIVATE_KEY_FILE: &str = "sandbox_key.pem";

const CSS: &str = include_str!("style.css");

/// Forbids scripts, other hosts, and frames.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; \
                                       base-uri 'none'; frame-ancestors 'none'";

/// The state of a sandbox that the page shows.
pub(crate) struct Site<'a> {
    pub(crate) spec: &'a Spec,
    pub(crate) credentials: &'a Credentials,
    pub(crate) masks: &'a Masks,
    /// The URL of the sandbox without a path, as the browser sees it.
    pub(crate) url: String,
    /// The requests that are kept, the newest first.
    pub(crate) requests: Vec<Received>,
    pub(crate) source: &'a dyn Source,
}

/// A response of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageResponse {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, &'static str)>,
    pub(crate) body: String,
}

/// Whether a path belongs to the page.
pub(crate) fn is_page(path: &str) -> bool {
    matches!(path, "/_sandbox" | "/_sandbox/" | "/_sandbox/page")
        || path.starts_with("/_sandbox/page/")
}

/// Responds to a request to the page.
pub(crate) fn respond(site: &Site<'_>, path: &str, query: &str) -> PageResponse {
    let query = Query(query);
    let below = path.strip_prefix("/_sandbox").unwrap_or(path);
    let below = below.strip_prefix("/page").unwrap_or(below).trim_matches('/');
    let segments: Vec<String> = below
        .split('/')
        .map(|one| percent_decode_str(one).decode_utf8_lossy().into_owned())
        .collect();
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    let page = match segments[..] {
        [""] => Some(overview::overview(site)),
        ["requests"] => Some(requests::requests(site, query)),
        ["requests", number] => {
            let number = number.parse().ok();
            number.and_then(|number| detail::detail(site, number))
        }
        ["world"] => Some(records::world(site)),
        ["world", family, kind] => records::records(site, family, kind, query),
        ["pushes"] => Some(records::pushes(site, query)),
        ["faults"] => Some(records::faults(site)),
        ["style.css"] => {
            let css = ("content-type", "text/css; charset=utf-8");
            let headers =
                vec![css, ("x-content-type-options", "nosniff"), ("cache-control", "no-cache")];
            return PageResponse { status: 200, headers, body: CSS.to_owned() };
        }
        [PRIVATE_KEY_FILE] => {
            let pem = ("content-type", "application/x-pem-file");
            let headers =
                vec![pem, ("x-content-type-options", "nosniff"), ("cache-control", "no-cache")];
            return PageResponse { status: 200, headers, body: PRIVATE_KEY.to_owned() };
        }
        _ => None,
    };
    let (status, page) = match page {
        Some(page) => (200, page),
        None => (404, nowhere()),
    };
    html_response(status, page)
}

/// Returns a page for a request that is refused, for instance because it comes from another computer.
pub(crate) fn forbidden(status: u16, reason: &str) -> PageResponse {
    let body = html! {
        p.notice.bad { (layout::marked(reason)) }
    };
    html_response(status, Page::new(Section::Nowhere, "The page is not available here", body))
}

fn html_response(status: u16, page: Page) -> PageResponse {
    let headers = vec![
        ("content-type", "text/html; charset=utf-8"),
        ("content-security-policy", CONTENT_SECURITY_POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cache-control", "no-store"),
    ];
    let body = layout::write(page, &time::rfc3339(SystemTime::now()));
    PageResponse { status, headers, body }
}

fn only_get() -> Page {
    let body = html! { p { "The page answers only requests with the method GET." } };
    Page::new(Section::Nowhere, "Method not allowed", body)
}

fn nowhere() -> Page {
    let body = html! {
        p { "There is no page with this URL. A request that is not kept any more has no page either." }
        p { a href="/_sandbox" { "Go to the overview" } }
    };
    Page::new(Section::Nowhere, "Page not found", body)
}

/// The query of a request to the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Query<'a>(&'a str);

impl Query<'_> {
    /// Returns the first value with a name, unless it is empty.
    pub(super) fn get(self, name: &str) -> Option<String> {
        let pairs = self.0.split('&').filter_map(|pair| pair.split_once('='));
        let value = pairs.into_iter().find(|(own, _)| *own == name).map(|(_, value)| value)?;
        let value = value.replace('+', " ");
        let value = percent_decode_str(&value).decode_utf8_lossy().into_owned();
        Some(value).filter(|value| !value.is_empty())
    }

    /// Returns the number of the page of a list, which begins at 1.
    pub(super) fn page(self) -> usize {
        self.get("page").and_then(|page| page.parse().ok()).filter(|page| *page > 0).unwrap_or(1)
    }
}

/// Writes a value into a query.
pub(super) fn encoded(value: &str) -> String {
    percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC).to_string()
}
