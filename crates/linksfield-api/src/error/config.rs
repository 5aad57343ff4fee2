//! Why a client cannot be made. No message holds a credential, a key, or an address that may hold a password.

use std::error::Error;

/// Why a client cannot be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// An environment variable is missing or not text.
    #[error("the environment variable {0} is not set, or not UTF-8")]
    Environment(String),
    /// A credential is empty.
    #[error("the credential `{0}` is empty")]
    EmptyCredential(&'static str),
    /// A credential that the family needs was not given.
    #[error("the credential `{0}` is missing")]
    MissingCredential(&'static str),
    /// The family has no environment of that name.
    #[error("{family} has no environment {name:?}; it has {known:?}")]
    UnknownEnvironment {
        /// The family.
        family: &'static str,
        /// The name that was given.
        name: String,
        /// The names of its environments.
        known: &'static [&'static str],
    },
    /// The family documents no such language.
    #[error("{family} documents no language {tag:?}; it documents {known:?}")]
    UnknownLanguage {
        /// The family.
        family: &'static str,
        /// The tag that was given.
        tag: String,
        /// The documented languages.
        known: &'static [&'static str],
    },
    /// A credential is not the key that signatures need.
    #[error("the credential `{0}` is {1}")]
    Key(&'static str, String),
    /// There is no transport: without the cargo feature `reqwest` one must be given.
    #[error(
        "there is no HTTP client: switch on the cargo feature `reqwest` of linksfield-api, or give a `transport`"
    )]
    NoTransport,
    /// A setting that only the built-in transport understands, and another transport.
    #[error(
        "`{0}` is a setting of the built-in transport and does nothing for another: set the other one up itself"
    )]
    TransportSetting(&'static str),
    /// The address of the proxy is not one. It is not shown, because it may hold a password; the reason is.
    #[error(
        "not the address of a proxy: {0}; give scheme, host and port, as in `http://proxy.example:3128`"
    )]
    Proxy(String),
    /// A root certificate is not one. It is not shown; the reason is.
    #[error("not a root certificate: {0}")]
    RootCertificate(String),
    /// A client certificate is not one. It is not shown, because it holds a private key; the reason is.
    #[error("not a client certificate: {0}")]
    ClientCertificate(String),
    /// The name of the program cannot stand in a header.
    #[error("the name of the program for `user_agent` is not a text that a header can hold")]
    UserAgent,
    /// The base address is not one. It is not shown, because it may hold a password; the reason is.
    #[error("not a base address: {0}; give scheme, host and path, as in `https://host/path`")]
    BaseUrl(String),
    /// The token is empty, or cannot stand in a header.
    #[error("the token is empty, or not a text that a header can hold")]
    Token,
    /// The family has no server of that name.
    #[error("{family} has no server {name:?}; it has {known:?}")]
    UnknownServer {
        /// The family.
        family: &'static str,
        /// The name that was given.
        name: String,
        /// The names of its servers.
        known: Vec<&'static str>,
    },
    /// An address with `https`, and no cargo feature to speak it.
    #[error(
        "no TLS for {0}: switch on the cargo feature `rustls` or `native-tls` of linksfield-api"
    )]
    NoTls(String),
    /// A credential begins or ends with white space, as one does that was read from a file.
    #[error("the credential `{0}` begins or ends with white space")]
    PaddedCredential(&'static str),
    /// No base address is documented for this family.
    #[error("no base address of {0} is public: set one with `base_url`")]
    NoBaseUrl(&'static str),
    /// Plain HTTP to another machine, of this name.
    #[error(
        "signed requests would go to {0} unencrypted over the network: use https, or allow it with `allow_plain_http`"
    )]
    PlainHttp(String),
    /// The HTTP client could not be set up.
    #[error("the HTTP client cannot be set up")]
    Http(#[source] Box<dyn Error + Send + Sync>),
}
