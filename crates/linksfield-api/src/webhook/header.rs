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
    // A push has few headers. To compare their names is less work than to parse and hash the name that is looked for.
    let mut values = headers.iter().filter(|(found, _)| found.as_str().eq_ignore_ascii_case(name));
    let Some((_, value)) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(ReceiveError::RepeatedHeader(name));
    }
    value.to_str().map(Some).map_err(|_| ReceiveError::BadHeader(name))
}
