//! Enforces what does not depend on the transport: the size limit of the response, the rule that a request with a response
//! was sent, and the time limit of a transport of the consumer. Also decompresses the response.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use url::Url;

use super::BuiltIn;
use super::contract::{BoxFuture, SendOptions, Transport, TransportResult};
use super::decompress::decompress;
use super::error::{TransportError, TransportErrorKind};

/// The time that a transport of the consumer has beyond its limit. A transport that respects the limit can use it to report the part of
/// the response that arrived.
const GRACE: Duration = Duration::from_millis(250);

/// The transport of a client.
pub(crate) enum Chosen {
    /// The built-in transport, which keeps its limits.
    BuiltIn(BuiltIn),
    /// A transport of the consumer.
    Own(Arc<dyn Transport>),
}

/// Sends a request through a transport and enforces the limits. `url` is the URL of the request, if it was parsed before.
/// The request is passed on before the future begins, so that the future does not contain it.
pub(crate) fn send<'a>(
    transport: &'a Chosen,
    request: http::Request<Bytes>,
    url: Option<&Url>,
    options: SendOptions,
) -> impl Future<Output = TransportResult> + use<'a> {
    let (most, limit) = (options.max_response(), options.timeout().saturating_add(GRACE));
    let sent = match transport {
        Chosen::BuiltIn(transport) => transport.send(request, url, options),
        Chosen::Own(transport) => Box::pin(within(limit, transport.send(request, options))),
    };
    async move { checked(sent.await, most) }
}

/// Waits for a transport, but not beyond this limit.
async fn within(limit: Duration, sent: BoxFuture<'_, TransportResult>) -> TransportResult {
    tokio::time::timeout(limit, sent).await.unwrap_or_else(|_| Err(TransportError::timed_out()))
}

/// Enforces what does not depend on the transport on what it returned, and decompresses the response.
fn checked(sent: TransportResult, most: usize) -> TransportResult {
    match sent {
        Ok(mut response) => {
            if !cut(&mut response, most) && !decompress(&mut response, most) {
                return Ok(response);
            }
            Err(TransportError::new(TransportErrorKind::ResponseTooLarge).with_response(response))
        }
        Err(mut error) => {
            if let Some(response) = error.response_mut() {
                cut(response, most);
                // A response is evidence that the request arrived.
                if error.kind().is_not_sent() {
                    return Err(error.with_kind(TransportErrorKind::MayHaveBeenSent));
                }
            }
            Err(error)
        }
    }
}

/// Truncates a body to its largest size. Returns whether the body was larger.
fn cut(response: &mut http::Response<Bytes>, most: usize) -> bool {
    let is_larger = response.body().len() > most;
    if is_larger {
        response.body_mut().truncate(most);
    }
    is_larger
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transport::from_fn;

    fn options() -> SendOptions {
        SendOptions::new(Duration::from_millis(1), 4)
    }

    async fn outcome(transport: impl Transport) -> TransportError {
        let transport = Chosen::Own(Arc::new(transport));
        send(&transport, http::Request::default(), None, options()).await.unwrap_err()
    }

    #[tokio::test]
    async fn limits_are_enforced_on_a_transport_that_ignores_them() {
        let error = outcome(from_fn(async |_, _| std::future::pending().await)).await;
        assert_eq!(error.kind(), TransportErrorKind::TimedOut);
        let large = || http::Response::new(Bytes::from_static(b"too large"));
        let error = outcome(from_fn(move |_, _| async move { Ok(large()) })).await;
        assert_eq!(error.kind(), TransportErrorKind::ResponseTooLarge);
        assert_eq!(error.response().unwrap().body(), "too ");
    }

    #[tokio::test]
    async fn a_not_sent_error_with_a_response_counts_as_sent() {
        let claim = from_fn(async |_, _| {
            let response = http::Response::new(Bytes::from_static(b"{}"));
            Err(TransportError::not_sent("closed").with_response(response))
        });
        assert_eq!(outcome(claim).await.kind(), TransportErrorKind::MayHaveBeenSent);
        let error = outcome(from_fn(async |_, _| Err(TransportError::not_sent("closed")))).await;
        assert_eq!(error.kind(), TransportErrorKind::NotSent);
    }
}
