//! The percent-encoding of paths, queries and forms.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};

/// The characters to percent-encode: all except the unreserved characters of RFC 3986.
pub(crate) const UNRESERVED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
