//! Where pushes are sent, and how they are signed.

use std::fmt;

use linksfield_spec::Spec;

use super::PushSchedule;
use crate::defaults::{KEY_ID, SECRET};
use crate::push::{Push, PushError};

/// The largest length of a URL that is shown, in characters.
const MOST_OF_A_URL: usize = 200;

/// A receiver of pushes: its URL, the secret that signs pushes to it, and when a push is sent again.
///
/// A URL alone is a receiver with the default settings.
///
/// ```
/// # use std::time::Duration;
/// use linksfield_sandbox::{PushReceiver, PushSchedule};
///
/// let receiver = PushReceiver::new("http://127.0.0.1:8080/linksfield")
///     .secret("another-secret")
///     .schedule(PushSchedule::new().first(Duration::from_millis(50)));
/// ```
#[derive(Clone)]
pub struct PushReceiver {
    pub(super) url: String,
    pub(super) secret: String,
    pub(super) key_id: String,
    pub(super) schedule: PushSchedule,
}

impl PushReceiver {
    /// Returns a receiver with a URL, which begins with `http://`.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            secret: SECRET.to_owned(),
            key_id: KEY_ID.to_owned(),
            schedule: PushSchedule::default(),
        }
    }

    /// Sets the secret or key that signs the pushes. Default: [`SECRET`].
    #[must_use]
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = secret.into();
        self
    }

    /// Sets the id of the key, for signature schemes that send one. Default: [`KEY_ID`].
    #[must_use]
    pub fn key_id(mut self, id: impl Into<String>) -> Self {
        self.key_id = id.into();
        self
    }

    /// Sets when a push is sent again that the receiver has not acknowledged.
    #[must_use]
    pub fn schedule(mut self, schedule: PushSchedule) -> Self {
        self.schedule = schedule;
        self
    }
}

/// Returns a URL without user, password, query and fragment, which can contain secrets.
pub(crate) fn shown_url(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").map_or((None, url), |(one, rest)| (Some(one), rest));
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = authority.rsplit('@').next().unwrap_or_default();
    let scheme = scheme.map_or_else(String::new, |scheme| format!("{scheme}://"));
    format!("{scheme}{host}{path}").chars().take(MOST_OF_A_URL).collect()
}

impl From<&str> for PushReceiver {
    fn from(url: &str) -> Self {
        Self::new(url)
    }
}

impl From<String> for PushReceiver {
    fn from(url: String) -> Self {
        Self::new(url)
    }
}

/// The secret is not shown, and neither are the parts of the URL that can contain one.
impl fmt::Debug for PushReceiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PushReceiver")
            .field("url", &shown_url(&self.url))
            .field("key_id", &self.key_id)
            .field("schedule", &self.schedule)
            .finish_non_exhaustive()
    }
}

/// The receivers of a sandbox.
#[derive(Debug, Clone, Default)]
pub(crate) struct Receivers {
    all: Option<PushReceiver>,
    /// The receivers of a family or of a kind of push, by its name.
    named: Vec<(String, PushReceiver)>,
}

impl Receivers {
    pub(crate) fn set_all(&mut self, receiver: PushReceiver) {
        self.all = Some(receiver);
    }

    pub(crate) fn set(&mut self, name: String, receiver: PushReceiver) {
        self.named.retain(|(own, _)| *own != name);
        self.named.push((name, receiver));
    }

    /// Returns the secrets that sign pushes.
    pub(super) fn secrets(&self) -> impl Iterator<Item = &str> {
        let named = self.named.iter().map(|(_, receiver)| receiver);
        self.all.iter().chain(named).map(|receiver| receiver.secret.as_str())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_none() && self.named.is_empty()
    }

    /// Returns the receiver of a kind, which is written with its family.
    pub(super) fn of(&self, kind: &str) -> Option<&PushReceiver> {
        let (family, id) = kind.split_once('.')?;
        let named = |name: &str| self.named.iter().find(|(own, _)| own == name);
        let found = named(kind).or_else(|| named(id)).or_else(|| named(family));
        found.map(|(_, receiver)| receiver).or(self.all.as_ref())
    }

    /// Checks that each name is that of a family or kind with pushes, and that each URL can be used.
    pub(super) fn check(&self, spec: &Spec) -> Result<(), PushError> {
        let kinds = Push::kinds(spec);
        let is_known = |name: &str| {
            kinds.iter().any(|kind| {
                let (family, id) = kind.split_once('.').unwrap_or_default();
                name == kind || name == family || name == id
            })
        };
        if let Some((name, _)) = self.named.iter().find(|(name, _)| !is_known(name)) {
            return Err(PushError::UnknownKind { kind: name.clone(), known: kinds });
        }
        let named = self.named.iter().map(|(_, receiver)| receiver);
        for receiver in self.all.iter().chain(named) {
            let parsed = reqwest::Url::parse(&receiver.url).ok();
            if !parsed.is_some_and(|url| url.scheme() == "http" && url.has_host()) {
                return Err(PushError::Url(shown_url(&receiver.url)));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_shown_without_what_can_be_secret() {
        for (url, shown) in [
            ("http://a.example:80/p/q", "http://a.example:80/p/q"),
            ("https://user:hidden@a.example/p?token=hidden#hidden", "https://a.example/p"),
            ("http://hidden@hidden@a.example?hidden/x@y", "http://a.example"),
            ("hidden@a.example", "a.example"),
            ("http://", "http://"),
        ] {
            assert_eq!(shown_url(url), shown);
            let receiver = PushReceiver::new(url).secret("hidden");
            assert!(!format!("{receiver:?}").contains("hidden"), "{receiver:?}");
        }
        assert_eq!(shown_url(&"ä".repeat(1000)).chars().count(), MOST_OF_A_URL);
    }

    #[test]
    fn a_refused_url_is_shown_without_its_password() {
        let spec = crate::defaults::embedded_spec().unwrap();
        let mut receivers = Receivers::default();
        receivers.set_all(PushReceiver::new("https://user:hidden@a.example/p?token=hidden"));
        let error = receivers.check(&spec).unwrap_err().to_string();
        assert!(error.starts_with("\"https://a.example/p\" is not"), "{error}");
    }
}
