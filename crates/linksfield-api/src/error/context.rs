//! [`CallContext`], which all errors of a call contain: the operation, its effect, the operation that checks the
//! outcome, and the request. Also writes the parts of messages that several errors share.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::sync::Arc;

use crate::explain::Explanation;
use crate::meta::{Call, Effect, Outcomes};
use crate::outcome::OutcomeCheck;

/// The most characters of a code or message of the server that an error shows.
pub(crate) const MOST_SHOWN: usize = 300;

/// The call that an error belongs to: its operation, its effect, and the request that was sent.
#[derive(Clone)]
pub struct CallContext {
    operation: Cow<'static, str>,
    effect: Effect,
    outcomes: Outcomes,
    sent: Option<Explanation>,
    login: Option<Arc<crate::error::Error>>,
}

impl CallContext {
    pub(crate) fn new(call: &Call, sent: Option<Explanation>) -> Box<Self> {
        Box::new(Self {
            operation: call.name.clone(),
            effect: call.effect,
            outcomes: call.outcomes,
            sent,
            login: None,
        })
    }

    /// Returns the family and the name of the operation, such as `csss.order_package`.
    ///
    /// For an untyped call, returns the family, the method and the path, such as `csss.untyped POST /device/pause`.
    #[must_use]
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// Returns whether the call is a read or a write.
    #[must_use]
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// Returns the operation that shows the outcome of this write, such as `csss.query_order`, and what to compare.
    ///
    /// Returns `None` if no operation is known to show the outcome.
    #[must_use]
    pub fn outcome_check(&self) -> Option<&'static OutcomeCheck> {
        self.outcomes.check
    }

    /// Returns the request of the last attempt, without secrets and with a redacted signature.
    ///
    /// Returns `None` if no request was prepared, and for a login.
    #[must_use]
    pub fn sent(&self) -> Option<&Explanation> {
        self.sent.as_ref()
    }

    /// Returns the error of the login that followed when the server refused the access token of this call.
    pub(crate) fn login_error(&self) -> Option<&crate::error::Error> {
        self.login.as_deref()
    }

    pub(crate) fn set_login_error(&mut self, error: Arc<crate::error::Error>) {
        self.login = Some(error);
    }

    pub(crate) fn is_write(&self) -> bool {
        self.effect.is_write()
    }

    /// Returns whether this status means that the server did not execute the call. What is documented for the call takes
    /// precedence.
    pub(crate) fn refuses(&self, status: u16) -> bool {
        let Outcomes { refusing_statuses, uncertain_statuses, .. } = self.outcomes;
        !uncertain_statuses.contains(&status)
            && (refuses(status) || refusing_statuses.contains(&status))
    }

    /// Returns whether the result code of the body decides what this status means: 400, 422, and the statuses that are
    /// documented only for this call to refuse it. The others are sent before anything is executed.
    pub(crate) fn is_judged_by_code(&self, status: u16) -> bool {
        matches!(status, 400 | 422)
            || (self.outcomes.refusing_statuses.contains(&status) && !refuses(status))
    }

    /// Returns whether the specification lists the status or the code as temporary.
    pub(crate) fn lists_as_transient(&self, status: u16, code: Option<&str>) -> bool {
        self.outcomes.retry.lists(status, code)
    }

    /// Removes the request of a login, because it contains credentials.
    pub(crate) fn withhold(&mut self) {
        self.sent = None;
    }

    /// Writes the end of a message about a failure that the server reported: what it means for a write.
    pub(crate) fn write_outcome(
        &self,
        f: &mut fmt::Formatter<'_>,
        may_have_been_executed: bool,
    ) -> fmt::Result {
        if let Some(login) = &self.login {
            write!(f, "; the login for a new access token failed: {login}")?;
        }
        match may_have_been_executed {
            true => {
                f.write_str("; this failure does not rule out that the server executed the call")?
            }
            false if self.is_write() => return f.write_str("; the call was not executed"),
            false => return Ok(()),
        }
        self.write_check(f)
    }

    /// Writes the end of a message if the call may have been executed.
    pub(crate) fn write_uncertainty(
        &self,
        f: &mut fmt::Formatter<'_>,
        may_have_been_executed: bool,
    ) -> fmt::Result {
        if !may_have_been_executed {
            return Ok(());
        }
        f.write_str("; the call may have been executed")?;
        self.write_check(f)
    }

    fn write_check(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.outcome_check() {
            Some(OutcomeCheck { operation, .. }) => {
                write!(f, ": check the outcome with `{operation}` before you call again")
            }
            None => f.write_str(": check the outcome before you call again"),
        }
    }

    /// Returns the host that the request was for, with the port if the URL has one.
    pub(crate) fn host(&self) -> Option<String> {
        let url = url::Url::parse(self.sent.as_ref()?.url()).ok()?;
        let host = url.host_str()?;
        Some(url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
    }
}

/// Returns whether this status means that the server did not execute the call.
fn refuses(status: u16) -> bool {
    matches!(status, 400 | 401 | 403 | 404 | 405 | 413 | 414 | 415 | 422 | 429)
}

/// Omits the request, because it is long and may contain values that should not appear in a log.
impl fmt::Debug for CallContext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallContext")
            .field("operation", &self.operation)
            .field("effect", &self.effect)
            .field("outcome_check", &self.outcome_check().map(OutcomeCheck::operation))
            .finish_non_exhaustive()
    }
}

/// Appends the causes of an error, each after a colon. Writes them in the alternate form `{:#}` only, because callers
/// of the plain form get them from `source()`.
pub(crate) fn write_chain(
    f: &mut fmt::Formatter<'_>,
    source: Option<&(dyn Error + 'static)>,
) -> fmt::Result {
    let mut source = source.filter(|_| f.alternate());
    while let Some(error) = source {
        // The plain form, because an error that writes its own causes would print them twice.
        write!(f, ": {error}")?;
        source = error.source();
    }
    Ok(())
}
