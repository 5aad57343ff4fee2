//! Settings of reqwest 0.13, the HTTP library of the built-in transport, that have no setting of ours.
//!
//! This module is the only public place where a type of reqwest appears: a new major version of reqwest comes
//! with a new module, and nothing else changes. Prefer the settings of [`ClientBuilder`] where there is one.

pub use ::reqwest;

use crate::client::ClientBuilder;

/// Configures the HTTP client with a closure over [`reqwest::ClientBuilder`].
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
/// The closure runs when the client is built, after our own settings, and more than once. After it, whatever it
/// did, the client switches off
///
/// - redirects and retries of reqwest, which would send a request twice;
/// - decompression, which would change what is read;
/// - the `Referer` header;
/// - the sharing of connections by calls that change something, unless
///   [`reuse_connections_for_writes`](ClientBuilder::reuse_connections_for_writes) allows it.
///
/// The time limit of each request is that of [`ClientBuilder::timeout`]. Headers of the client itself
/// (`user-agent`, `accept`, signature) win over default headers.
///
/// Two settings cannot be undone, and must not be used: a cookie store, and
/// [`connection_verbose`](reqwest::ClientBuilder::connection_verbose), which writes signatures and tokens to the
/// log.
#[must_use]
pub fn configure<C>(
    builder: ClientBuilder<C>,
    configure: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
) -> ClientBuilder<C> {
    builder.configure_reqwest(Box::new(configure))
}
