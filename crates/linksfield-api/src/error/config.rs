//! [`ConfigError`]: a client cannot be built. No message contains a credential, a key, or a whole URL, which may
//! contain a password.

use std::error::Error;

use crate::credential::InvalidCredential;
use crate::text::shown;

/// The most characters of a name that a message shows.
const MOST_SHOWN: usize = 64;

/// The error of a client that cannot be built.
///
/// Each variant names the setting to correct. No message contains a credential.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// An environment variable with a credential is not set, or is not valid UTF-8.
    #[error("the environment variable `{0}` is not set, or is not valid UTF-8")]
    Environment(String),
    /// A credential or the access token is empty, or contains a character that does not belong to it, such as the line
    /// break at the end of a file.
    #[error(transparent)]
    Credential(#[from] InvalidCredential),
    /// The closure that was passed to [`AnyClient::builder`](crate::AnyClient::builder) returned no value for a
    /// credential of the family.
    #[error(
        "the credential `{0}` is missing: return a value for it from the closure of the builder"
    )]
    MissingCredential(&'static str),
    /// The family has no environment of this name.
    #[error(
        "{family} has no environment `{}`; its environments are {known:?}",
        shown(name, MOST_SHOWN)
    )]
    UnknownEnvironment {
        /// The name of the family.
        family: &'static str,
        /// The name that was passed.
        name: String,
        /// The names of the family's environments.
        known: &'static [&'static str],
    },
    /// The family does not document this language.
    #[error(
        "{family} documents no language `{}`; the documented languages are {known:?}",
        shown(tag, MOST_SHOWN)
    )]
    UnknownLanguage {
        /// The name of the family.
        family: &'static str,
        /// The tag that was passed.
        tag: String,
        /// The tags of the documented languages.
        known: &'static [&'static str],
    },
    /// A code of [`refusal_codes`](crate::ClientBuilder::refusal_codes) cannot refuse a call.
    #[error(
        "the code `{}` cannot be a refusal code of {family}: {reason}",
        shown(code, MOST_SHOWN)
    )]
    RefusalCode {
        /// The name of the family.
        family: &'static str,
        /// The code that was passed.
        code: String,
        /// The reason.
        reason: &'static str,
    },
    /// A credential is not a valid signing key. The fields are its name and the reason.
    #[error("the credential `{0}` cannot be used to sign requests: {1}")]
    Key(&'static str, String),
    /// No transport is set, and the built-in transport is not compiled in.
    #[error(
        "no HTTP client is available: enable the cargo feature `reqwest` of linksfield-api, or set a `transport`"
    )]
    NoTransport,
    /// A setting of the built-in transport is combined with a custom transport. The field is the name of the setting.
    #[error(
        "`{0}` has no effect on a custom transport: remove the setting, and configure the transport itself"
    )]
    TransportSetting(&'static str),
    /// The URL of the proxy is invalid. The field is the reason. The URL is not shown, because it may contain a
    /// password.
    #[error("invalid proxy URL: {0}; use scheme, host and port, as in `http://proxy.example:3128`")]
    Proxy(String),
    /// A root certificate is invalid. The field is the reason.
    #[error("invalid root certificate: {0}")]
    RootCertificate(String),
    /// The client certificate is invalid. The field is the reason. The PEM text is not shown, because it contains a
    /// private key.
    #[error("invalid client certificate: {0}")]
    ClientCertificate(String),
    /// The program name of [`user_agent`](crate::ClientBuilder::user_agent) cannot be sent in a header.
    #[error(
        "the program name of `user_agent` contains characters that are not allowed in a header: use visible ASCII characters"
    )]
    UserAgent,
    /// A base URL is invalid. The field is the reason. The URL is not shown, because it may contain a password.
    #[error("invalid base URL: {0}; use scheme, host and path, as in `https://host/path`")]
    BaseUrl(String),
    /// The family has no server of this name.
    #[error("{family} has no server `{}`; its servers are {known:?}", shown(name, MOST_SHOWN))]
    UnknownServer {
        /// The name of the family.
        family: &'static str,
        /// The name that was passed.
        name: String,
        /// The names of the family's servers.
        known: Vec<&'static str>,
    },
    /// A base URL begins with `https`, and no cargo feature for TLS is enabled. The field is the host.
    #[error(
        "cannot send HTTPS requests to {0}: enable the cargo feature `rustls` or `native-tls` of linksfield-api"
    )]
    NoTls(String),
    /// The family documents no base URL, and none is set.
    #[error("no base URL is documented for {0}: set one with `base_url`")]
    NoBaseUrl(&'static str),
    /// A base URL would send plain HTTP to another machine. The field is the host.
    #[error(
        "requests to {0} would be sent unencrypted: use an `https` URL, or allow plain HTTP with `allow_plain_http`"
    )]
    PlainHttp(String),
    /// The HTTP client cannot be set up. The [source](Error::source) has details.
    #[error("the HTTP client cannot be set up")]
    Http(#[source] Box<dyn Error + Send + Sync>),
}
