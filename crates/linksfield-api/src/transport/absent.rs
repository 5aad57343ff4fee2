//! The replacement of the built-in transport if the feature `reqwest` is disabled.

use std::sync::Arc;

use super::contract::Transport;
use super::settings::{HttpSettings, Surroundings};
use crate::error::config::ConfigError;

/// Returns [`ConfigError::NoTransport`].
pub(crate) fn built_in(
    _: &HttpSettings,
    _: Surroundings<'_>,
) -> Result<Arc<dyn Transport>, ConfigError> {
    Err(ConfigError::NoTransport)
}
