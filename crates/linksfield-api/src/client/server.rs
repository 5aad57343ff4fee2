//! Checks of a base address. No message shows the address, because it may hold a password.

use std::net::IpAddr;

use url::Url;

use super::settings::Server;
use crate::error::ConfigError;
use crate::observe::Target;

/// Which addresses are taken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Allowed {
    /// Plain HTTP to another machine.
    pub(super) plain_http: bool,
    /// HTTPS: the transport speaks it.
    pub(super) https: bool,
}

impl Server {
    /// Reads a base address.
    pub(super) fn at(url: &str, allowed: Allowed) -> Result<Self, ConfigError> {
        let wrong = |reason: &str| Err(ConfigError::BaseUrl(reason.to_owned()));
        let parsed = match Url::parse(url) {
            Ok(parsed) => parsed,
            Err(error) => return wrong(&error.to_string()),
        };
        let Some(host) = parsed.host_str() else { return wrong("it has no host") };
        if !parsed.username().is_empty() || parsed.password().is_some() {
            return wrong("it names a user");
        }
        if parsed.query().is_some() || parsed.fragment().is_some() {
            return wrong("it has a query or a fragment");
        }
        let is_this_machine = host == "localhost"
            || host
                .trim_start_matches('[')
                .trim_end_matches(']')
                .parse::<IpAddr>()
                .is_ok_and(|address| address.is_loopback());
        match parsed.scheme() {
            "https" if allowed.https => {}
            "https" => return Err(ConfigError::NoTls(host.to_owned())),
            "http" if is_this_machine || allowed.plain_http => {}
            "http" => return Err(ConfigError::PlainHttp(host.to_owned())),
            _ => return wrong("its scheme is not https"),
        }
        let without_slash = |text: &str| text.trim_end_matches('/').to_owned();
        Ok(Self {
            url: without_slash(parsed.as_str()),
            path: without_slash(parsed.path()),
            target: Target {
                scheme: parsed.scheme().to_owned(),
                host: host.to_owned(),
                port: parsed.port_or_known_default(),
            },
            is_this_machine,
        })
    }
}
