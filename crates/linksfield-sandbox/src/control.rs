//! The control endpoint `/_sandbox/`, for programs in other languages.

use std::sync::Arc;

use http::StatusCode;

use crate::received::Received;
use crate::response::Response;
use crate::server::Connection;

/// Returns whether a path belongs to the sandbox itself, and to no family.
pub(crate) fn is_reserved(path: &str) -> bool {
    path.strip_prefix("/_sandbox").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

pub(crate) fn respond(_: &Arc<Connection>, _: &Received, _: bool) -> Response {
    Response::error(StatusCode::NOT_FOUND, "sandbox.control", "nothing")
}
