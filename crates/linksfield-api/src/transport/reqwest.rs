//! The built-in transport, which uses reqwest. The settings that keep writes safe are applied here, after all settings
//! of the consumer. `reqwest_0_13` is the only public module with types of reqwest.

use std::error::Error;
use std::future::{Future, ready};
use std::time::{Duration, Instant};

use ::reqwest::{Client, ClientBuilder, Request, Response};
use bytes::{Bytes, BytesMut};
use url::Url;

use super::ahead::Ahead;
use super::connect::{Keep, Progress};
use super::contract::{BoxFuture, SendOptions, TransportResult};
use super::error::{TransportError, TransportErrorKind};
use super::settings::{HAS_TLS, HttpSettings, Proxy, Surroundings};
use crate::client::is_loopback;
use crate::error::config::ConfigError;

/// The default time limit for connecting.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// The built-in transport. It keeps the time limit and the largest size of a response itself.
pub(crate) struct BuiltIn {
    /// The base URLs of the servers.
    base_urls: Vec<Url>,
    clients: Clients,
    /// The clients for servers on this machine, if the proxy of the environment must not be used for them.
    local: Option<Clients>,
}

struct Clients {
    shared: Client,
    /// A client that uses each connection only once.
    fresh: Client,
    /// Opens connections for `fresh` ahead.
    ahead: Option<Ahead>,
}

/// How many connections are ready for writes to a server, unless it is set.
const MOST_AHEAD: usize = 32;

/// Sets up the built-in transport.
pub(crate) fn built_in(
    settings: &HttpSettings,
    surroundings: Surroundings<'_>,
) -> Result<BuiltIn, ConfigError> {
    let needs_local = matches!(settings.proxy, Proxy::System)
        && surroundings.has_other_machines
        && surroundings.has_this_machine;
    let local = needs_local.then(|| {
        Clients::new(settings, Surroundings { has_other_machines: false, ..surroundings })
    });
    let base_urls = surroundings.base_urls.iter().filter_map(|url| Url::parse(url).ok());
    let clients = Clients::new(settings, surroundings)?;
    Ok(BuiltIn { base_urls: base_urls.collect(), clients, local: local.transpose()? })
}

impl Clients {
    fn new(settings: &HttpSettings, surroundings: Surroundings<'_>) -> Result<Self, ConfigError> {
        let cannot = |error: ::reqwest::Error| ConfigError::Http(Box::new(error.without_url()));
        let mut builder = configured(settings, surroundings)?;
        // After the closures of the consumer, because the limit is documented.
        if let Some(most) = surroundings.shared_connections {
            let most = settings.pool_max_idle_per_host.map_or(most, |own| own.min(most));
            builder = builder.pool_max_idle_per_host(most);
        }
        let connector = Keep::default();
        let shared = builder.connector_layer(connector.clone()).build().map_err(cannot)?;
        if surroundings.reuse_for_writes {
            return Ok(Self { fresh: shared.clone(), shared, ahead: None });
        }
        // A connection that is ready counts, so none is opened ahead if their number is limited.
        let most = settings.connections_ahead.unwrap_or(MOST_AHEAD);
        let is_ahead = most > 0 && surroundings.shared_connections.is_none();
        let mut builder = configured(settings, surroundings)?.pool_max_idle_per_host(0);
        if let Some(layer) = connector.shared() {
            builder = without_roots(builder).connector_layer(layer);
        }
        let fresh = builder.build().map_err(cannot)?;
        let ahead = is_ahead.then(|| Ahead::new(fresh.clone(), most));
        Ok(Self { shared, fresh, ahead })
    }
}

fn configured(
    settings: &HttpSettings,
    surroundings: Surroundings<'_>,
) -> Result<ClientBuilder, ConfigError> {
    let mut builder = Client::builder()
        .user_agent(surroundings.user_agent.clone())
        .connect_timeout(settings.connect_timeout.unwrap_or(CONNECT_TIMEOUT));
    builder = match &settings.proxy {
        Proxy::System if surroundings.has_other_machines => builder,
        Proxy::System | Proxy::Off => builder.no_proxy(),
        Proxy::At(url) => {
            let may_be_read = surroundings.has_plain_http && !surroundings.allow_plain_http;
            builder.proxy(proxy(url.expose(), may_be_read)?)
        }
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
    #[cfg(all(feature = "rustls-ring", not(feature = "rustls")))]
    {
        builder = super::ring::configured(builder, settings)?;
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

/// Configures a client that uses the connector of another client. Its own connector, which is not used, trusts no
/// certificate, so that the root certificates of the system are not loaded twice.
#[cfg(any(feature = "__rustls", feature = "native-tls"))]
fn without_roots(builder: ClientBuilder) -> ClientBuilder {
    builder.tls_certs_only([])
}

#[cfg(not(any(feature = "__rustls", feature = "native-tls")))]
fn without_roots(builder: ClientBuilder) -> ClientBuilder {
    builder
}

/// Parses the URL of a proxy. Errors do not contain the URL, because it may contain a password.
///
/// If requests may not be read by others, but a server has a plain HTTP URL, the proxy must be on this machine.
fn proxy(url: &str, must_be_local: bool) -> Result<::reqwest::Proxy, ConfigError> {
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
    if must_be_local && !is_loopback(parsed.host_str().unwrap_or_default()) {
        return Err(wrong(
            "a server has a plain HTTP URL, and its requests would leave this machine unencrypted; use \
             `allow_plain_http` to allow this",
        ));
    }
    ::reqwest::Proxy::all(parsed).map_err(|_| wrong("the HTTP client rejects the URL"))
}

#[cfg(any(feature = "__rustls", feature = "native-tls"))]
fn with_root_certificate(builder: ClientBuilder, pem: &[u8]) -> Result<ClientBuilder, ConfigError> {
    let wrong = |reason: &str| ConfigError::RootCertificate(reason.to_owned());
    let certificates = ::reqwest::Certificate::from_pem_bundle(pem)
        .map_err(|_| wrong("the text is not a PEM file with certificates"))?;
    if certificates.is_empty() {
        return Err(wrong("the PEM file contains no certificate"));
    }
    Ok(builder.tls_certs_merge(certificates))
}

#[cfg(not(any(feature = "__rustls", feature = "native-tls")))]
fn with_root_certificate(_: ClientBuilder, _: &[u8]) -> Result<ClientBuilder, ConfigError> {
    let reason = "TLS needs the cargo feature `rustls` or `native-tls`";
    Err(ConfigError::RootCertificate(reason.to_owned()))
}

#[cfg(feature = "__rustls")]
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

#[cfg(not(feature = "__rustls"))]
fn with_client_certificate(_: ClientBuilder, _: &[u8]) -> Result<ClientBuilder, ConfigError> {
    let reason = "client certificates need the cargo feature `rustls` or `rustls-ring`";
    Err(ConfigError::ClientCertificate(reason.to_owned()))
}

impl BuiltIn {
    /// Sends a request once and reads the whole response. `url` is the URL of the request, if it was parsed before.
    pub(super) fn send(
        &self,
        request: http::Request<Bytes>,
        url: Option<&Url>,
        options: SendOptions,
    ) -> BoxFuture<'_, TransportResult> {
        let is_local = || request.uri().host().is_some_and(is_loopback);
        let clients = self.local.as_ref().filter(|_| is_local()).unwrap_or(&self.clients);
        let url = match url {
            Some(url) => Ok(url.clone()),
            None => parsed(&self.base_urls, request.uri()),
        };
        let (head, body) = request.into_parts();
        let url = match url {
            Ok(url) => url,
            Err(error) => {
                let kind = TransportErrorKind::InvalidRequest;
                return Box::pin(ready(Err(TransportError::new(kind).with_source(error))));
            }
        };
        let mut request = Request::new(head.method, url);
        *request.headers_mut() = head.headers;
        // Replaces a limit that the consumer may have set for all requests.
        *request.timeout_mut() = Some(options.timeout());
        if !body.is_empty() {
            *request.body_mut() = Some(body.into());
        }
        let most = options.max_response();
        match options.needs_fresh_connection() {
            true => Box::pin(exchange_on_fresh(clients, request, options)),
            false => Box::pin(exchange(clients.shared.execute(request), None, most)),
        }
    }
}

/// Converts the URL of a request. To parse a URL as a whole takes several times as long as to replace the path of a parsed
/// one.
fn parsed(base_urls: &[Url], uri: &http::Uri) -> Result<Url, url::ParseError> {
    let is_same = |base: &&Url| {
        uri.scheme_str() == Some(base.scheme())
            && uri.authority().is_some_and(|authority| authority.as_str() == base.authority())
    };
    let Some(base) = base_urls.iter().find(is_same) else {
        return Url::parse(&uri.to_string());
    };
    let mut url = base.clone();
    url.set_path(uri.path());
    url.set_query(uri.query());
    Ok(url)
}

/// Sends a request on a connection that carried no other one.
async fn exchange_on_fresh(
    clients: &Clients,
    mut request: Request,
    options: SendOptions,
) -> TransportResult {
    let mut ready = None;
    if let Some(ahead) = &clients.ahead {
        let begun = Instant::now();
        ready = ahead.begin(request.url()).await;
        *request.timeout_mut() = Some(options.timeout().saturating_sub(begun.elapsed()));
    }
    // Only a request that needs a new connection is certainly not sent on another one.
    let progress = Progress::new(ready);
    let sent = progress.of(clients.fresh.execute(request));
    exchange(sent, Some(&progress), options.max_response()).await
}

/// Waits for a response, and reads at most this number of bytes of its body.
async fn exchange(
    sent: impl Future<Output = ::reqwest::Result<Response>>,
    progress: Option<&Progress>,
    most: usize,
) -> TransportResult {
    let mut response = sent.await.map_err(|error| no_response(error, progress))?;
    let mut whole = http::Response::new(Bytes::new());
    *whole.status_mut() = response.status();
    *whole.headers_mut() = std::mem::take(response.headers_mut());
    let mut body = Bytes::new();
    loop {
        let error = match response.chunk().await {
            Ok(Some(chunk)) => {
                let (room, length) = (most - body.len(), chunk.len());
                body = joined(body, chunk.slice(..length.min(room)));
                if length <= room {
                    continue;
                }
                TransportError::new(TransportErrorKind::ResponseTooLarge)
            }
            Ok(None) => {
                *whole.body_mut() = body;
                return Ok(whole);
            }
            Err(error) if error.is_timeout() => TransportError::timed_out(),
            Err(error) => TransportError::may_have_been_sent(error.without_url()),
        };
        *whole.body_mut() = body;
        return Err(error.with_response(whole));
    }
}

/// Joins the parts of a body. A body that arrives as a whole is not copied.
fn joined(body: Bytes, part: Bytes) -> Bytes {
    if body.is_empty() {
        return part;
    }
    let mut whole = BytesMut::from(body);
    whole.extend_from_slice(&part);
    whole.freeze()
}

/// Converts an error, and distinguishes requests that were not sent from requests that may have arrived.
fn no_response(error: ::reqwest::Error, progress: Option<&Progress>) -> TransportError {
    if error.is_timeout() && !error.is_connect() {
        return match progress {
            Some(progress) if !progress.is_connected() => {
                TransportError::new(TransportErrorKind::TimedOutConnecting)
            }
            _ => TransportError::timed_out(),
        };
    }
    // The URL may contain parameters and a signature, which must not appear in messages.
    let error = error.without_url();
    let kind = if error.is_connect() {
        if is_about_certificate(&error) {
            TransportErrorKind::CertificateRefused
        } else if error.is_timeout() {
            TransportErrorKind::TimedOutConnecting
        } else {
            TransportErrorKind::NotSent
        }
    } else if error.is_builder() {
        TransportErrorKind::InvalidRequest
    } else {
        TransportErrorKind::MayHaveBeenSent
    };
    TransportError::new(kind).with_source(error)
}

/// Returns whether an error or one of its causes is about a certificate.
fn is_about_certificate(error: &(dyn Error + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(error) = next {
        #[cfg(feature = "__rustls")]
        if error.downcast_ref().is_some_and(is_about_certificate_of_rustls) {
            return true;
        }
        // The errors of native-tls differ between operating systems, but their texts name the certificate.
        #[cfg(all(feature = "native-tls", not(feature = "__rustls")))]
        if error.to_string().contains("certificate") {
            return true;
        }
        // The source of an I/O error is that of the error in it.
        let inner = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        next = inner.map(|inner| inner as &(dyn Error + 'static)).or_else(|| error.source());
    }
    false
}

#[cfg(feature = "__rustls")]
fn is_about_certificate_of_rustls(error: &rustls::Error) -> bool {
    use rustls::AlertDescription as Alert;
    match error {
        rustls::Error::InvalidCertificate(_)
        | rustls::Error::NoCertificatesPresented
        | rustls::Error::UnsupportedNameType => true,
        rustls::Error::AlertReceived(alert) => matches!(
            alert,
            Alert::BadCertificate
                | Alert::UnsupportedCertificate
                | Alert::CertificateRevoked
                | Alert::CertificateExpired
                | Alert::CertificateUnknown
                | Alert::CertificateRequired
                | Alert::UnknownCA
                | Alert::AccessDenied
        ),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_of_known_servers_are_converted_as_all_others() {
        let base_urls = ["https://api.example/v1", "http://127.0.0.1:8080"];
        let base_urls = base_urls.map(|url| Url::parse(url).unwrap());
        for server in ["https://api.example", "http://127.0.0.1:8080", "https://other.example"] {
            for path in ["", "/", "/v1/a", "//a//", "/a/../b", "/%2e%2E/a", "/a;b='c'", "?", "/?"] {
                for query in ["", "?", "?a=1&b=%E6", "?a='b'", "?/../?"] {
                    let Ok(uri) = format!("{server}{path}{query}").parse::<http::Uri>() else {
                        continue;
                    };
                    assert_eq!(parsed(&base_urls, &uri), Url::parse(&uri.to_string()), "{uri}");
                }
            }
        }
    }
}
