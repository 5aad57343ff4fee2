//! The error types. [`Error`] is the error of a call, and has one type for each of its variants. [`ConfigError`] is
//! the error of a client that cannot be built. [`InvalidParameter`] is the error of a value that cannot be sent.

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
