//! Tests of the receiver of pushes. They prove that a push of each kind, signed by the separate code of the sandbox, is
//! accepted over HTTP, that each push is handled once, and that forged, stale, malformed and oversized pushes are
//! refused.

mod by_value;
mod hostile;
mod http_handler;
mod keys;
mod kinds;
mod new_fields;
mod properties;
mod replay;
mod signatures;
mod written;

use std::time::{Duration, UNIX_EPOCH};

use http::{HeaderMap, HeaderName, HeaderValue};
use linksfield_api::notification::{Event, Receiver};
use linksfield_api::webhook::{ReceiveError, ReceiverBuilder, VerifiedPush};
use linksfield_sandbox::{KEY_ID, Push, PushBuilder, SECRET};
use linksfield_spec::Spec;

const NOW: Duration = Duration::from_millis(1_683_524_066_000);

/// Returns a builder for a receiver with a fixed clock, and with the sandbox's key and secret.
fn receiver() -> ReceiverBuilder<Event> {
    Receiver::builder().key(KEY_ID, SECRET).secret(SECRET).clock(|| UNIX_EPOCH + NOW)
}

fn headers_of(push: &Push) -> HeaderMap {
    headers(push.headers().iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

fn headers<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        let name: HeaderName = name.parse().unwrap();
        headers.append(name, HeaderValue::from_str(value).unwrap());
    }
    headers
}

/// Returns a builder for a recharge push that is sent at the time of the receiver's clock.
fn recharge(spec: &Spec) -> PushBuilder<'_> {
    Push::builder(spec, "recharge_success").unwrap().at(UNIX_EPOCH + NOW)
}

fn verify(receiver: &Receiver, push: &Push) -> Result<VerifiedPush<Event>, ReceiveError> {
    receiver.verify(&headers_of(push), push.body().as_bytes())
}

/// Returns the headers of a push of a kind with this body. The kind `order_status_change` has the older signature, and
/// `recharge_success` the newer signature.
fn signed(spec: &Spec, kind: &str, body: &str) -> HeaderMap {
    let push = Push::builder(spec, kind).unwrap().at(UNIX_EPOCH + NOW).body(body);
    headers_of(&push.build().unwrap())
}

/// Returns the headers of a push with the newer signature, with this digest.
fn hmac_headers(digest: &str) -> HeaderMap {
    headers([
        ("x-lf-notification-version", "1.0"),
        ("x-lf-algo", "HMAC-SHA1"),
        ("x-lf-timestamp", "1683524066000"),
        ("x-lf-signature", &format!("{KEY_ID}/{digest}")),
    ])
}
