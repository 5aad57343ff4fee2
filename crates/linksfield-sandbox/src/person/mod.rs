//! What a person sees of a request: the checks, the stages of its signature, and one line for a log.

mod checks;
mod trace;

pub use checks::{Check, Outcome, Stage};
pub use trace::{SignatureTrace, SignedField, Verdict};

pub(crate) use checks::Trace;
