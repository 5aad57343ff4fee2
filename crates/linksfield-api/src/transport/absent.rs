//! The replacement for the built-in transport without the feature `reqwest`: returns [`ConfigError::NoTransport`].

use std::sync::Arc;

use super::contract::Transport;
use super::settings::{HttpSettings, Surroundings};
use crate::error::config::ConfigError;

/// There is no built-in transport.
pub(crate) fn built_in(
    _: &HttpSettings,
    _: Surroundings<'_>,
) -> Result<Arc<dyn Transport>, ConfigError> {
    Err(ConfigError::NoTransport)
}
