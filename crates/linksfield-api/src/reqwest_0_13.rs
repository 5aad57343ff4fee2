//! Direct access to reqwest 0.13, the HTTP library of the built-in transport.
//!
//! Use this module for settings that [`ClientBuilder`] does not have. Where a `ClientBuilder` setting exists, prefer
//! it.
//!
//! Types of reqwest appear in no other public module. A new major version of reqwest will have a new module, and the
//! rest of the API stays the same.

pub use ::reqwest;

use crate::client::ClientBuilder;

/// Configures the built-in HTTP client with a closure that changes a [`reqwest::ClientBuilder`].
///
/// ```
/// # #[cfg(feature = "cube")] {
/// use linksfield_api::cube::{Credentials, Cube};
/// use linksfield_api::reqwest_0_13::configure;
///
/// # fn example(credentials: Credentials) -> Result<(), linksfield_api::ConfigError> {
/// let cube = configure(Cube::builder(credentials), |http| http.tcp_nodelay(true)).build()?;
/// # Ok(())
/// # }
/// # }
/// ```
///
/// The closure runs when the client is built, after the settings of [`ClientBuilder`] are applied. It may run more than
/// once. Several closures run in the order of their calls.
///
/// # Settings without effect
///
/// After the closure, the client always disables
///
/// - redirects and retries of reqwest, which would send a request twice;
/// - decompression, which would change the response;
/// - the `Referer` header;
/// - the reuse of connections by writes, unless
///   [`reuse_connections_for_writes`](ClientBuilder::reuse_connections_for_writes) is set.
///
/// The time limit of each request is that of [`ClientBuilder::timeout`]. The headers that the client sets, such as
/// `user-agent`, `accept` and the signature, replace default headers of the same name.
///
/// # TLS with ring
///
/// With the feature `rustls-ring`, and without the feature `rustls`, the program must first install a `CryptoProvider`
/// of rustls for the process, as in `rustls::crypto::ring::default_provider().install_default()`. Otherwise reqwest would
/// ignore the TLS settings of the closure, and [`build`](ClientBuilder::build) returns
/// [`ConfigError::Http`](crate::ConfigError::Http).
///
/// # Settings to avoid
///
/// The client cannot disable the following settings. Do not use them:
///
/// - a cookie store, which would change requests;
/// - [`connection_verbose`](reqwest::ClientBuilder::connection_verbose), which writes signatures and tokens to the
///   log.
#[must_use]
pub fn configure<C>(
    builder: ClientBuilder<C>,
    configure: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
) -> ClientBuilder<C> {
    builder.configure_reqwest(Box::new(configure))
}
