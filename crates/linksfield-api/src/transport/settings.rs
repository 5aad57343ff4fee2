//! The settings of the built-in transport, which are checked when the client is built. Without the feature `reqwest`,
//! they only serve to name an unusable setting in an error.

use std::fmt;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::secret::Secret;

/// Whether the built-in transport is compiled in.
pub(crate) const HAS_BUILT_IN: bool = cfg!(feature = "reqwest");

/// Whether the built-in transport supports HTTPS.
pub(crate) const HAS_TLS: bool = cfg!(any(feature = "__rustls", feature = "native-tls"));

/// A closure that configures reqwest.
#[cfg(feature = "reqwest")]
pub(crate) type Configure =
    Box<dyn Fn(::reqwest::ClientBuilder) -> ::reqwest::ClientBuilder + Send + Sync>;

/// The proxy of the requests.
#[cfg_attr(not(feature = "reqwest"), expect(dead_code, reason = "there is no built-in transport"))]
#[derive(Debug, Default)]
pub(crate) enum Proxy {
    /// The proxy of the environment variables or of the system.
    #[default]
    System,
    /// No proxy.
    Off,
    /// The proxy with this URL, which may contain a password.
    At(Secret),
}

/// The settings of the client that affect the built-in transport.
#[cfg_attr(not(feature = "reqwest"), expect(dead_code, reason = "there is no built-in transport"))]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Surroundings<'a> {
    /// The normalized base URLs of the servers.
    pub(crate) base_urls: &'a [&'a str],
    /// The user agent of requests to a proxy. Requests to the server already have this header.
    pub(crate) user_agent: &'a http::HeaderValue,
    /// Whether some server is on another machine. The proxy of the environment is used for no other server.
    pub(crate) has_other_machines: bool,
    /// Whether some server is on this machine.
    pub(crate) has_this_machine: bool,
    /// Whether some server has a plain HTTP URL.
    pub(crate) has_plain_http: bool,
    /// Whether plain HTTP may leave this machine.
    pub(crate) allow_plain_http: bool,
    /// Whether writes may use a connection that was used before.
    pub(crate) reuse_for_writes: bool,
    /// The number of connections that are kept open, if it is limited.
    pub(crate) shared_connections: Option<usize>,
}

/// The settings that apply to the built-in transport only.
#[derive(Default)]
pub(crate) struct HttpSettings {
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) proxy: Proxy,
    pub(crate) root_certificates: Vec<Vec<u8>>,
    pub(crate) client_certificate: Option<Zeroizing<Vec<u8>>>,
    pub(crate) pool_idle_timeout: Option<Duration>,
    pub(crate) pool_max_idle_per_host: Option<usize>,
    pub(crate) connections_ahead: Option<usize>,
    #[cfg(feature = "reqwest")]
    pub(crate) configure: Vec<Configure>,
}

impl HttpSettings {
    /// Returns the name of a setting that was set, if any. With a custom transport, it would have no effect.
    pub(crate) fn given(&self) -> Option<&'static str> {
        let names = [
            ("connect_timeout", self.connect_timeout.is_some()),
            ("no_proxy", matches!(self.proxy, Proxy::Off)),
            ("proxy", matches!(self.proxy, Proxy::At(_))),
            ("root_certificate_pem", !self.root_certificates.is_empty()),
            ("client_certificate_pem", self.client_certificate.is_some()),
            ("pool_idle_timeout", self.pool_idle_timeout.is_some()),
            ("pool_max_idle_per_host", self.pool_max_idle_per_host.is_some()),
            ("connections_ahead", self.connections_ahead.is_some()),
            #[cfg(feature = "reqwest")]
            ("reqwest_0_13::configure", !self.configure.is_empty()),
        ];
        names.into_iter().find_map(|(name, is_given)| is_given.then_some(name))
    }
}

impl fmt::Debug for HttpSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpSettings").field("given", &self.given()).finish_non_exhaustive()
    }
}
