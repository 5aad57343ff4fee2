//! Clients of a sandbox.

use linksfield_api::csss::{self, Csss};
use linksfield_api::{ClientBuilder, RetryPolicy};
use linksfield_sandbox::{SECRET, Sandbox};

pub(crate) fn csss(sandbox: &Sandbox) -> ClientBuilder<Csss> {
    Csss::builder(csss::Credentials { access_code: "P000270".to_owned(), secret: SECRET.into() })
        .base_url(sandbox.base_url("csss"))
        .retry(RetryPolicy::never())
}

/// Returns how many requests to a call the sandbox accepted.
pub(crate) fn calls(sandbox: &Sandbox, call: &str) -> usize {
    let received = sandbox.received();
    let is_counted = |one: &&linksfield_sandbox::Received| {
        one.call.as_deref() == Some(call) && one.refusal.is_none()
    };
    received.iter().filter(is_counted).count()
}
