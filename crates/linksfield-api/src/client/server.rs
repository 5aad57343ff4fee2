//! Checks of base URLs. A message contains at most the host of a URL, because the URL may contain a password.

use std::net::IpAddr;

use url::Url;

use super::addresses::Addresses;
use super::settings::Server;
use crate::error::ConfigError;
use crate::observe::Target;

/// The URLs that are allowed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Allowed {
    /// Whether plain HTTP to another machine is allowed.
    pub(super) plain_http: bool,
    /// Whether the transport supports HTTPS.
    pub(super) https: bool,
}

/// Returns whether a host is this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

impl Server {
    /// Parses and checks a base URL.
    pub(super) fn at(url: &str, allowed: Allowed) -> Result<Self, ConfigError> {
        let wrong = |reason: &str| Err(ConfigError::BaseUrl(reason.to_owned()));
        let parsed = match Url::parse(url) {
            Ok(parsed) => parsed,
            Err(error) => return wrong(&error.to_string()),
        };
        let Some(host) = parsed.host_str() else { return wrong("the URL has no host") };
        if !parsed.username().is_empty() || parsed.password().is_some() {
            return wrong("the URL contains a user name or a password");
        }
        if parsed.query().is_some() || parsed.fragment().is_some() {
            return wrong("the URL has a query or a fragment");
        }
        let is_this_machine = is_loopback(host);
        match parsed.scheme() {
            "https" if allowed.https => {}
            "https" => return Err(ConfigError::NoTls(host.to_owned())),
            "http" if is_this_machine || allowed.plain_http => {}
            "http" => return Err(ConfigError::PlainHttp(host.to_owned())),
            _ => return wrong("the scheme is not `https`"),
        }
        let without_slash = |text: &str| text.trim_end_matches('/').to_owned();
        Ok(Self {
            url: without_slash(parsed.as_str()),
            path: without_slash(parsed.path()),
            host: match parsed.port() {
                Some(port) => format!("{host}:{port}"),
                None => host.to_owned(),
            },
            target: Target {
                scheme: parsed.scheme().to_owned(),
                host: host.to_owned(),
                port: parsed.port_or_known_default(),
            },
            is_this_machine,
            addresses: Addresses::default(),
        })
    }
}
