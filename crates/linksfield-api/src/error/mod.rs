//! The error types: [`Error`] for a call, with one type for each of its variants; [`ConfigError`] for a client that
//! cannot be built; [`InvalidParameter`] for a value that cannot be sent. This file re-exports them.

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
