//! Reads the headers of a push.

use http::HeaderMap;

use super::error::ReceiveError;
use crate::text::shown;

/// The beginning of a foreign text, for an error.
pub(super) fn bounded(text: &str) -> String {
    shown(text, 60).to_string()
}

/// Returns a header as text. Refuses a header that appears twice or is not text.
pub(super) fn header<'a>(
    headers: &'a HeaderMap,
    name: &'static str,
) -> Result<Option<&'a str>, ReceiveError> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(ReceiveError::RepeatedHeader(name));
    }
    value.to_str().map(Some).map_err(|_| ReceiveError::BadHeader(name))
}
