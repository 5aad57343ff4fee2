//! Why a request is refused. How a refusal is written as a response is decided elsewhere.

use linksfield_spec::{Mismatch, RefusalKind};

/// Why a request is refused.
#[derive(Debug)]
pub(crate) struct Refusal {
    /// A code of the sandbox's own, for where no page documents the real ones.
    pub(crate) code: &'static str,
    /// The kind, for where one does.
    pub(crate) kind: RefusalKind,
    /// A documented code that says exactly this.
    pub(crate) documented: Option<String>,
    /// What is wrong, for the one who sent the request.
    pub(crate) message: String,
    /// The same without a word of the request, for logs.
    pub(crate) reason: String,
}

/// Refuses for a reason in which there is nothing of the request.
pub(super) fn refuse<T>(code: &'static str, reason: impl Into<String>) -> Result<T, Refusal> {
    let reason = reason.into();
    refuse_for(code, reason.clone(), reason)
}

/// Refuses with a message that shows values of the request, and a reason that does not.
pub(super) fn refuse_for<T>(
    code: &'static str,
    reason: impl Into<String>,
    message: impl Into<String>,
) -> Result<T, Refusal> {
    let kind = match code {
        "sandbox.signature" => RefusalKind::Signature,
        "sandbox.credential" => RefusalKind::Credential,
        _ => RefusalKind::Parameter,
    };
    let (reason, message) = (reason.into(), message.into());
    Err(Refusal { code, kind, documented: None, message, reason })
}

/// Refuses a parameter, or a member inside of one, that has not the documented form.
pub(super) fn refuse_mismatch<T>(path: &str, mismatch: &Mismatch) -> Result<T, Refusal> {
    let [reason, message] =
        [&mismatch.reason, &mismatch.message].map(|text| format!("`{path}` {text}"));
    refuse_for("sandbox.parameter", reason, message)
}

/// Refuses a parameter that is not documented, or a member inside of one.
pub(super) fn refuse_unlisted<'a, T>(
    name: &str,
    known: impl Iterator<Item = &'a str>,
) -> Result<T, Refusal> {
    let known = format!("it takes {:?}", known.collect::<Vec<_>>());
    refuse_for(
        "sandbox.parameter",
        format!("the request has a parameter that this call does not take; {known}"),
        format!("`{name}` is no parameter of this call; {known}"),
    )
}
