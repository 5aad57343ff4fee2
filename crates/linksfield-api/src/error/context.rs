//! [`CallContext`]: the part that all errors of a call share, which is the operation, its effect, the operation that
//! checks its outcome, and the request. Also the parts of messages that several errors share.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use crate::explain::Explanation;
use crate::meta::{Call, Effect};

/// The most characters of a server's message that an error shows.
pub(crate) const MOST_SHOWN: usize = 300;

/// The call that an error is about.
#[derive(Clone)]
pub struct CallContext {
    operation: Cow<'static, str>,
    effect: Effect,
    outcome_check: Option<&'static str>,
    sent: Option<Explanation>,
}

impl CallContext {
    pub(crate) fn new(call: &Call, sent: Option<Explanation>) -> Box<Self> {
        Box::new(Self {
            operation: call.name.clone(),
            effect: call.effect,
            outcome_check: call.outcome_check,
            sent,
        })
    }

    /// Returns family and name of the operation, such as `csss.order_package`; of an untyped call, family, method and
    /// path.
    #[must_use]
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// Returns whether the call changes anything.
    #[must_use]
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// Returns the operation that shows what an uncertain write did.
    #[must_use]
    pub fn outcome_check(&self) -> Option<&'static str> {
        self.outcome_check
    }

    /// Returns the request of the last attempt; `None` where none was prepared, and for logins.
    #[must_use]
    pub fn sent(&self) -> Option<&Explanation> {
        self.sent.as_ref()
    }

    pub(crate) fn is_write(&self) -> bool {
        self.effect == Effect::Write
    }

    /// Removes the request, which may hold credentials.
    pub(crate) fn withhold(&mut self) {
        self.sent = None;
    }

    /// Writes the end of a message, where the call may have been executed.
    pub(crate) fn write_uncertainty(
        &self,
        f: &mut fmt::Formatter<'_>,
        may_have_been_executed: bool,
    ) -> fmt::Result {
        match (may_have_been_executed, self.outcome_check) {
            (false, _) => Ok(()),
            (true, Some(operation)) => {
                write!(f, "; it may have been executed: use `{operation}` to check the outcome")
            }
            (true, None) => f.write_str("; it may have been executed"),
        }
    }
}

/// The request is left out: it is long, and holds what a user may not want in a log.
impl fmt::Debug for CallContext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallContext")
            .field("operation", &self.operation)
            .field("effect", &self.effect)
            .field("outcome_check", &self.outcome_check)
            .finish_non_exhaustive()
    }
}

/// Writes an error and what caused it behind a colon, in the alternate form only: in the plain form `source()`
/// has it.
pub(crate) fn write_chain(
    f: &mut fmt::Formatter<'_>,
    source: Option<&(dyn Error + 'static)>,
) -> fmt::Result {
    let mut source = source.filter(|_| f.alternate());
    while let Some(error) = source {
        // The plain form: an error that writes its own chain would repeat what follows.
        write!(f, ": {error}")?;
        source = error.source();
    }
    Ok(())
}
