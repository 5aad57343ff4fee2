//! The checks of a request, in the order in which the sandbox makes them.

use std::fmt;

use super::SignatureTrace;

/// A check of a request that the sandbox made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Check {
    /// What was checked.
    pub stage: Stage,
    /// The result. A check that fails is the last one, because the sandbox refuses the request.
    pub outcome: Outcome,
}

/// The part of a request that a check is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// The method and the path belong to a call of the specification.
    Path,
    /// The body is complete, and has the documented form, such as JSON.
    Body,
    /// The fields that every call of the family carries are present and valid, such as the access code and the time.
    /// For a login, these are the credentials.
    Common,
    /// The signature is that of the canonical text.
    Signature,
    /// The parameters are documented, and have their documented form.
    Parameters,
    /// The records of the sandbox allow the call: the record or the page exists, and no documented rule forbids the
    /// call.
    World,
}

impl Stage {
    /// All stages, in the order in which the sandbox checks them.
    pub const ALL: [Self; 6] =
        [Self::Path, Self::Body, Self::Common, Self::Signature, Self::Parameters, Self::World];

    /// Returns the name of the stage, such as `signature`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Body => "body",
            Self::Common => "common fields",
            Self::Signature => "signature",
            Self::Parameters => "parameters",
            Self::World => "world",
        }
    }

    /// Returns what the stage checks, as one sentence.
    pub(crate) fn about(self) -> &'static str {
        match self {
            Self::Path => "The method and the path belong to a call.",
            Self::Body => "The body is complete, and has the documented form.",
            Self::Common => {
                "The fields that every call of the family carries are present and valid, such as credentials and times."
            }
            Self::Signature => "The signature is that of the canonical text.",
            Self::Parameters => "The parameters are documented, and have their documented form.",
            Self::World => "The records exist, and no documented rule forbids the call.",
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The result of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// The request is as documented.
    Passed,
    /// The request is refused. [`Received::refusal`](crate::Received::refusal) has the reason.
    Failed,
    /// The call has nothing that the check is about, for instance no signature.
    NotNeeded,
}

/// What the sandbox notes while it checks a request.
#[derive(Debug, Default)]
pub(crate) struct Trace {
    pub(crate) checks: Vec<Check>,
    pub(crate) signature: Option<SignatureTrace>,
}

impl Trace {
    /// Notes the result of a check, and returns it.
    pub(crate) fn note<T, E>(&mut self, stage: Stage, result: Result<T, E>) -> Result<T, E> {
        let outcome = if result.is_ok() { Outcome::Passed } else { Outcome::Failed };
        self.checks.push(Check { stage, outcome });
        result
    }

    /// Notes that the call has nothing to check.
    pub(crate) fn not_needed(&mut self, stage: Stage) {
        self.checks.push(Check { stage, outcome: Outcome::NotNeeded });
    }
}
