//! The built-in transport, which uses reqwest. The settings that keep writes safe are applied here, after all settings
//! of the consumer. `reqwest_0_13` is the only public module with types of reqwest.

use std::sync::Arc;
use std::time::Duration;

use ::reqwest::{Client, ClientBuilder, Request};
use bytes::{Bytes, BytesMut};
use url::Url;

use super::contract::{BoxFuture, SendOptions, Transport, TransportResult};
use super::error::{TransportError, TransportErrorKind};
use super::settings::{HAS_TLS, HttpSettings, Proxy, Surroundings};
use crate::error::config::ConfigError;

/// The default time limit for connecting.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

struct Reqwest {
    shared: Client,
    /// A client that uses each connection only once.
    fresh: Client,
}

/// Sets up the built-in transport.
pub(crate) fn built_in(
    settings: &HttpSettings,
    surroundings: Surroundings<'_>,
) -> Result<Arc<dyn Transport>, ConfigError> {
    let cannot = |error: ::reqwest::Error| ConfigError::Http(Box::new(error.without_url()));
    let shared = configured(settings, surroundings)?.build().map_err(cannot)?;
    let fresh = if surroundings.reuse_for_writes {
        shared.clone()
    } else {
        let builder = configured(settings, surroundings)?.pool_max_idle_per_host(0);
        builder.build().map_err(cannot)?
    };
    Ok(Arc::new(Reqwest { shared, fresh }))
}

fn configured(
    settings: &HttpSettings,
    surroundings: Surroundings<'_>,
) -> Result<ClientBuilder, ConfigError> {
    let mut builder = Client::builder()
        .user_agent(surroundings.user_agent.clone())
        .connect_timeout(settings.connect_timeout.unwrap_or(CONNECT_TIMEOUT));
    builder = match &settings.proxy {
        Proxy::System if !surroundings.is_this_machine => builder,
        Proxy::System | Proxy::Off => builder.no_proxy(),
        Proxy::At(url) => builder.proxy(proxy(url.expose())?),
    };
    if let Some(timeout) = settings.pool_idle_timeout {
        builder = builder.pool_idle_timeout(timeout);
    }
    if let Some(most) = settings.pool_max_idle_per_host {
        builder = builder.pool_max_idle_per_host(most);
    }
    for pem in &settings.root_certificates {
        builder = with_root_certificate(builder, pem)?;
    }
    if let Some(pem) = &settings.client_certificate {
        builder = with_client_certificate(builder, pem)?;
    }
    for configure in &settings.configure {
        builder = configure(builder);
    }
    Ok(safe(builder))
}

/// Disables everything in reqwest that sends a request twice or changes a response. Only the Linksfield client decides
/// whether a write is retried, and it needs the unchanged response. The compressions are disabled although their cargo
/// features are not enabled here, because another crate may enable them.
fn safe(builder: ClientBuilder) -> ClientBuilder {
    builder
        .redirect(::reqwest::redirect::Policy::none())
        .retry(::reqwest::retry::never())
        .referer(false)
        .no_gzip()
        .no_brotli()
        .no_zstd()
        .no_deflate()
}

/// Parses the URL of a proxy. Errors do not contain the URL, because it may contain a password.
fn proxy(url: &str) -> Result<::reqwest::Proxy, ConfigError> {
    let wrong = |reason: &str| ConfigError::Proxy(reason.to_owned());
    let parsed = Url::parse(url).map_err(|error| wrong(&error.to_string()))?;
    match parsed.scheme() {
        "http" => {}
        "https" if HAS_TLS => {}
        "https" => {
            return Err(wrong("an `https` proxy needs the cargo feature `rustls` or `native-tls`"));
        }
        _ => return Err(wrong("the scheme is neither `http` nor `https`")),
    }
    ::reqwest::Proxy::all(parsed).map_err(|_| wrong("the HTTP client rejects the URL"))
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
fn with_root_certificate(builder: ClientBuilder, pem: &[u8]) -> Result<ClientBuilder, ConfigError> {
    let wrong = |reason: &str| ConfigError::RootCertificate(reason.to_owned());
    let certificates = ::reqwest::Certificate::from_pem_bundle(pem)
        .map_err(|_| wrong("the text is not a PEM file with certificates"))?;
    if certificates.is_empty() {
        return Err(wrong("the PEM file contains no certificate"));
    }
    Ok(builder.tls_certs_merge(certificates))
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn with_root_certificate(_: ClientBuilder, _: &[u8]) -> Result<ClientBuilder, ConfigError> {
    let reason = "TLS needs the cargo feature `rustls` or `native-tls`";
    Err(ConfigError::RootCertificate(reason.to_owned()))
}

#[cfg(feature = "rustls")]
fn with_client_certificate(
    builder: ClientBuilder,
    pem: &[u8],
) -> Result<ClientBuilder, ConfigError> {
    let identity = ::reqwest::Identity::from_pem(pem).map_err(|_| {
        let reason = "the text is not a PEM file with a private key and its certificate";
        ConfigError::ClientCertificate(reason.to_owned())
    })?;
    // If another crate enables native TLS, native TLS is the default and rejects this kind of identity.
    Ok(builder.tls_backend_rustls().identity(identity))
}

#[cfg(not(feature = "rustls"))]
fn with_client_certificate(_: ClientBuilder, _: &[u8]) -> Result<ClientBuilder, ConfigError> {
    let reason = "client certificates need the cargo feature `rustls`";
    Err(ConfigError::ClientCertificate(reason.to_owned()))
}

impl Transport for Reqwest {
    fn send(
        &self,
        request: http::Request<Bytes>,
        options: SendOptions,
    ) -> BoxFuture<'_, TransportResult> {
        let client = if options.needs_fresh_connection() { &self.fresh } else { &self.shared };
        Box::pin(exchange(client, request, options))
    }
}

async fn exchange(
    client: &Client,
    request: http::Request<Bytes>,
    options: SendOptions,
) -> TransportResult {
    let (head, body) = request.into_parts();
    let url = Url::parse(&head.uri.to_string()).map_err(|error| {
        TransportError::new(TransportErrorKind::InvalidRequest).with_source(error)
    })?;
    let mut request = Request::new(head.method, url);
    *request.headers_mut() = head.headers;
    *request.timeout_mut() = Some(options.timeout());
    if !body.is_empty() {
        *request.body_mut() = Some(body.into());
    }
    let mut response = client.execute(request).await.map_err(no_response)?;
    let mut whole = http::Response::new(Bytes::new());
    *whole.status_mut() = response.status();
    *whole.headers_mut() = std::mem::take(response.headers_mut());
    let mut body = BytesMut::new();
    loop {
        let error = match response.chunk().await {
            Ok(Some(chunk)) => {
                let room = options.max_response() - body.len();
                body.extend_from_slice(&chunk[..chunk.len().min(room)]);
                if chunk.len() <= room {
                    continue;
                }
                TransportError::new(TransportErrorKind::ResponseTooLarge)
            }
            Ok(None) => {
                *whole.body_mut() = body.freeze();
                return Ok(whole);
            }
            Err(error) if error.is_timeout() => TransportError::timed_out(),
            Err(error) => TransportError::may_have_been_sent(error.without_url()),
        };
        *whole.body_mut() = body.freeze();
        return Err(error.with_response(whole));
    }
}

/// Converts an error, and distinguishes requests that were not sent from requests that may have arrived.
fn no_response(error: ::reqwest::Error) -> TransportError {
    // The URL may contain parameters and a signature, which must not appear in messages.
    let error = error.without_url();
    let kind = if error.is_connect() {
        match error.is_timeout() {
            true => TransportErrorKind::TimedOutConnecting,
            false => TransportErrorKind::NotSent,
        }
    } else if error.is_builder() {
        TransportErrorKind::InvalidRequest
    } else if error.is_timeout() {
        TransportErrorKind::TimedOut
    } else {
        TransportErrorKind::MayHaveBeenSent
    };
    TransportError::new(kind).with_source(error)
}
