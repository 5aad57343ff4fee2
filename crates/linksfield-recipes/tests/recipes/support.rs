//! Clients of a sandbox.

use linksfield_api::csss::{self, Csss};
use linksfield_api::cube::{self, Cube};
use linksfield_api::{ClientBuilder, RetryPolicy};
use linksfield_sandbox::{PRIVATE_KEY, SECRET, Sandbox};

pub(crate) fn csss(sandbox: &Sandbox) -> ClientBuilder<Csss> {
    let credentials =
        csss::Credentials { access_code: "P000270".to_owned(), secret: SECRET.into() };
    Csss::builder(credentials).base_url(sandbox.base_url("csss")).retry(RetryPolicy::never())
}

pub(crate) fn cube(sandbox: &Sandbox) -> ClientBuilder<Cube> {
    let key_id = sandbox.credential("cube", "key_id").unwrap_or("key").to_owned();
    Cube::builder(cube::Credentials { key_id, private_key: PRIVATE_KEY.into() })
        .base_url(sandbox.base_url("cube"))
        .retry(RetryPolicy::never())
}

/// Returns how many requests to a call the sandbox accepted.
pub(crate) fn calls(sandbox: &Sandbox, call: &str) -> usize {
    let received = sandbox.received();
    received.iter().filter(|one| one.call.as_deref() == Some(call) && one.refusal.is_none()).count()
}
