//! Sensitive values, such as card numbers and activation codes. `Debug` and messages do not show them, even if a server
//! echoes them.

use std::borrow::Cow;
use std::fmt;

use percent_encoding::utf8_percent_encode;

use crate::percent::UNRESERVED;
use crate::secret::Secret;
use crate::text::{hide, sort};

/// The text that is shown for a sensitive value.
pub(crate) const REDACTED: &str = "[redacted]";

/// The least number of characters of an identifier that is shown in part.
const LEAST_SHORTENED: usize = 10;

/// The least number of characters of a value that is replaced in texts of a server. A shorter value appears by chance.
const LEAST_HIDDEN: usize = 4;

/// Stands for the value of a sensitive field in `Debug`.
pub struct Redacted;

impl Redacted {
    /// Stands for the value of an optional field.
    #[must_use]
    pub fn some<T>(value: &Option<T>) -> Option<Self> {
        value.as_ref().map(|_| Self)
    }
}

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

/// Returns what is shown of an identifier: the last four characters, such as `…0192`, or `[redacted]` for a text of less
/// than ten characters.
pub(crate) fn shortened(text: &str) -> Cow<'static, str> {
    let length = text.chars().count();
    if length < LEAST_SHORTENED {
        return Cow::Borrowed(REDACTED);
    }
    let end = text.chars().skip(length - 4).flat_map(char::escape_debug);
    Cow::Owned(std::iter::once('…').chain(end).collect())
}

/// What messages about a response do not show: the secrets of the request, and its sensitive values.
#[derive(Clone, PartialEq, Eq, Default)]
pub(crate) struct Hidden {
    /// The signature, the token and secret parameters.
    secrets: Vec<Secret>,
    /// The longest text is first, because it may contain others.
    texts: Vec<Box<str>>,
}

impl Hidden {
    /// Hides these secrets of a request, and its sensitive values.
    pub(crate) fn new(secrets: Vec<Secret>, mut texts: Vec<String>) -> Self {
        // A body contains a value with its JSON escapes, and a page of a proxy may contain the URL of the request.
        let escaped: Vec<String> = texts.iter().filter_map(|text| escaped(text)).collect();
        let encode = |text: &String| utf8_percent_encode(text, UNRESERVED).to_string();
        let encoded: Vec<String> = texts.iter().map(encode).collect();
        texts.extend(escaped.into_iter().chain(encoded));
        texts.retain(|text| text.chars().count() >= LEAST_HIDDEN);
        sort(&mut texts, |a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        texts.dedup();
        Self { secrets, texts: texts.into_iter().map(String::into_boxed_str).collect() }
    }

    /// Replaces the secrets in a text of a server.
    pub(crate) fn secrets_in<'t>(&self, text: &'t str) -> Cow<'t, str> {
        hide(text, &self.secrets)
    }

    /// Replaces the secrets and all sensitive values in a text of a server.
    pub(crate) fn all_in<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let shown = self.secrets_in(text);
        self.texts.iter().fold(shown, |shown, hidden| replaced(shown, hidden, REDACTED))
    }
}

fn replaced<'t>(text: Cow<'t, str>, hidden: &str, shown: &str) -> Cow<'t, str> {
    if text.contains(hidden) { Cow::Owned(text.replace(hidden, shown)) } else { text }
}

/// Returns a text with its JSON escapes, if it has any.
fn escaped(text: &str) -> Option<String> {
    let json = serde_json::to_string(text).ok()?;
    let inner = json.get(1..json.len() - 1)?;
    (inner != text).then(|| inner.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_shows_its_last_four_characters() {
        for (text, shown) in [
            ("89852022018041800192", "…0192"),
            ("0123456789", "…6789"),
            ("012345678", "[redacted]"),
            ("", "[redacted]"),
            ("898520220180418\u{202e}\n\"", "…8\\u{202e}\\n\\\""),
        ] {
            assert_eq!(shortened(text), shown);
        }
    }

    #[test]
    fn optional_values_show_whether_they_are_present() {
        assert_eq!(format!("{:?}", Redacted::some(&Some("a"))), "Some([redacted])");
        assert_eq!(format!("{:?}", Redacted::some::<String>(&None)), "None");
    }
}
