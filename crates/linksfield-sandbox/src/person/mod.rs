//! What a person sees of the sandbox: the checks of a request, the stages of its signature, and the page at `/_sandbox`.

mod changes;
mod checks;
mod line;
pub(crate) mod page;
mod time;
mod trace;

pub use changes::RecordChange;
pub use checks::{Check, Outcome, Stage};
pub use trace::{SignatureTrace, SignedField, Verdict};

pub(crate) use checks::Trace;
