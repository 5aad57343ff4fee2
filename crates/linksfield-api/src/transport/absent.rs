//! The replacement of the built-in transport if the feature `reqwest` is disabled.

use bytes::Bytes;
use url::Url;

use super::contract::{BoxFuture, SendOptions, TransportResult};
use super::settings::{HttpSettings, Surroundings};
use crate::error::config::ConfigError;

/// The built-in transport, which does not exist.
pub(crate) enum BuiltIn {}

impl BuiltIn {
    pub(super) fn send(
        &self,
        _: http::Request<Bytes>,
        _: Option<&Url>,
        _: SendOptions,
    ) -> BoxFuture<'_, TransportResult> {
        match *self {}
    }
}

/// Returns [`ConfigError::NoTransport`].
pub(crate) fn built_in(_: &HttpSettings, _: Surroundings<'_>) -> Result<BuiltIn, ConfigError> {
    Err(ConfigError::NoTransport)
}
