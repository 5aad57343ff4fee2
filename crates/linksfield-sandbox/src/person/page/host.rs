//! Serves the page from the state of a running sandbox.

use std::net::IpAddr;

use http::{HeaderMap, Method};

use super::{Masks, PageResponse, Site, Source, forbidden, html_response, respond};
use crate::guard;
use crate::server::Shared;

/// The settings of the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PageSettings {
    /// Whether the page is served.
    pub(crate) is_served: bool,
    /// Whether the page shows the values that the specification marks as sensitive.
    pub(crate) shows_sensitive: bool,
}

impl Default for PageSettings {
    fn default() -> Self {
        Self { is_served: true, shows_sensitive: false }
    }
}

/// Responds to a request to the page.
pub(crate) fn serve(
    shared: &Shared,
    peer: IpAddr,
    method: &Method,
    headers: &HeaderMap,
    (path, query): (&str, &str),
) -> PageResponse {
    if let Some(reason) = guard::refusal(peer, headers) {
        return forbidden(reason);
    }
    if method != Method::GET && method != Method::HEAD {
        let page = super::only_get();
        return PageResponse { status: 405, ..html_response(405, page) };
    }
    let mut masks = Masks::new(shared.spec(), shared.credentials());
    if shared.page().shows_sensitive {
        masks.show_sensitive();
    }
    let host = headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    let requests = shared.received().requests().rev().cloned().collect();
    let site = Site {
        spec: shared.spec(),
        credentials: shared.credentials(),
        masks: &masks,
        url: format!("http://{host}"),
        requests,
        source: &State { _shared: shared },
    };
    respond(&site, path, query)
}

/// The parts of the sandbox that the page shows besides the requests.
struct State<'a> {
    _shared: &'a Shared,
}

impl Source for State<'_> {}
