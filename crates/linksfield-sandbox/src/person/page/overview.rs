//! The first page: what to set in a client, and what happened.

use linksfield_spec::{Credential, CredentialId, Family};
use maud::{Markup, html};

use super::layout::{Page, Section, badge};
use super::{PRIVATE_KEY_FILE, Site, requests};
use crate::defaults::{PRIVATE_KEY, SECRET};

/// How many requests the overview shows.
const LATEST: usize = 10;

pub(super) fn overview(site: &Site<'_>) -> Page {
    let refused = site.requests.iter().filter(|received| received.refusal.is_some()).count();
    let families = site.spec.families.iter().filter(|family| calls(family) > 0);
    let latest: Vec<_> = site.requests.iter().take(LATEST).collect();
    let body = html! {
        p {
            "The sandbox serves the documented Linksfield APIs on this computer. Kept requests: "
            a href="/_sandbox/page/requests" { (site.requests.len()) }
            ", of them refused: "
            a href="/_sandbox/page/requests?show=refused" { (refused) }
            "."
        }
        h2 { "Latest requests" }
        @if latest.is_empty() {
            p.soft { "No request was received yet. Set the values below in a client, and send a request." }
        } @else {
            (requests::table(site, &latest))
        }
        h2 { "Settings of a client" }
        p.soft { "Set the base URL and these credentials in the client of each API." }
        div.cards {
            @for family in families {
                section aria-label=(title(family)) {
                    h3 { (title(family)) }
                    dl {
                        dt { "Base URL" }
                        dd { code { (site.url) "/" (family.id) } }
                        @for (name, server) in servers(family) {
                            dt { "Server " code { (name) } }
                            dd { code { (site.url) "/" (family.id) "/" (name) } " " span.soft { (server) } }
                        }
                        @for (id, credential) in &family.credentials {
                            dt { code { (id) } }
                            dd { (expected(site, family, id, credential)) }
                        }
                        dt { "Calls" }
                        dd { (calls(family)) }
                    }
                }
            }
        }
    };
    Page::new(Section::Overview, "Overview", body)
}

fn title(family: &Family) -> &str {
    &family.id
}

fn calls(family: &Family) -> usize {
    family.endpoints.iter().filter(|endpoint| endpoint.call.is_some()).count()
}

/// Returns the servers of a family with several servers.
fn servers(family: &Family) -> Vec<(&str, &str)> {
    match family.servers.len() {
        0 | 1 => Vec::new(),
        _ => {
            let doc = family.servers.iter();
            doc.map(|(id, server)| (id.as_str(), server.doc.as_deref().unwrap_or_default()))
                .collect()
        }
    }
}

/// Returns what the sandbox accepts for a credential. A secret is shown only if it is the published default.
fn expected(site: &Site<'_>, family: &Family, id: &CredentialId, one: &Credential) -> Markup {
    match site.credentials.get(&family.id, id.as_str()) {
        None => html! { "any value" },
        Some(PRIVATE_KEY) => {
            html! { "the RSA key " a href={ "/_sandbox/page/" (PRIVATE_KEY_FILE) } { code { (PRIVATE_KEY_FILE) } } " of the sandbox" }
        }
        Some(SECRET) => html! { code { (SECRET) } },
        Some(_) if one.secret => html! { "the value that you set " (badge(true, "hidden")) },
        Some(value) => html! { code { (value) } },
    }
}
