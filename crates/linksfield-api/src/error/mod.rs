//! What can go wrong: [`Error`] for a call, with one file for each kind, [`ConfigError`] for a client that cannot be
//! made, [`InvalidParameter`] for a value that cannot be sent. This file only names them.

pub(crate) mod api;
pub(crate) mod call_error;
pub(crate) mod config;
pub(crate) mod context;
pub(crate) mod decode;
pub(crate) mod no_response;
pub(crate) mod parameter;
pub(crate) mod status;

pub use api::ApiError;
pub use call_error::{Error, NotSent};
pub use config::ConfigError;
pub use context::CallContext;
pub use decode::DecodeError;
pub use no_response::NoResponse;
pub use parameter::InvalidParameter;
pub use status::StatusError;
