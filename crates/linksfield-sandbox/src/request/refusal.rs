//! The reason why a request is refused. `response` writes the refusal as a response.

use linksfield_spec::{Mismatch, RefusalKind};

/// The reason why a request is refused.
#[derive(Debug)]
pub(crate) struct Refusal {
    /// The code of the sandbox, which is used if no code is documented.
    pub(crate) code: &'static str,
    /// The kind, which selects the documented code and status. `None` for a rule of the world, such as the state of a card.
    pub(crate) kind: Option<RefusalKind>,
    /// The documented code with exactly this meaning, which takes precedence over that of the kind.
    pub(crate) documented: Option<String>,
    /// The text for the sender of the request.
    pub(crate) message: String,
    /// The text for logs, without any part of the request.
    pub(crate) reason: String,
}

impl Refusal {
    /// Returns the refusal of a parameter whose value the sandbox does not know, with a text that holds no part of the
    /// request.
    pub(crate) fn of_parameter(reason: String) -> Self {
        let (kind, message) = (Some(RefusalKind::Parameter), reason.clone());
        Self { code: "sandbox.parameter", kind, documented: None, message, reason }
    }
}

/// Refuses a request with one text for sender and logs, which holds no part of the request.
pub(super) fn refuse<T>(code: &'static str, reason: impl Into<String>) -> Result<T, Refusal> {
    let reason = reason.into();
    refuse_for(code, reason.clone(), reason)
}

/// Refuses a request with a message that can show values of the request, and a reason that does not.
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
    Err(Refusal { code, kind: Some(kind), documented: None, message, reason })
}

/// Refuses a parameter, or a field inside a parameter, that does not have its documented form.
pub(super) fn refuse_mismatch<T>(path: &str, mismatch: &Mismatch) -> Result<T, Refusal> {
    let [reason, message] =
        [&mismatch.reason, &mismatch.message].map(|text| format!("`{path}` {text}"));
    refuse_for("sandbox.parameter", reason, message)
}

/// Refuses a parameter, or a field inside a parameter, that is not documented.
pub(super) fn refuse_unlisted<'a, T>(
    name: &str,
    known: impl Iterator<Item = &'a str>,
) -> Result<T, Refusal> {
    let known: Vec<String> = known.map(|name| format!("`{name}`")).collect();
    let known = match known[..] {
        [] => "the call has no parameters".to_owned(),
        _ => format!("the documented parameters are {}", known.join(", ")),
    };
    refuse_for(
        "sandbox.parameter",
        format!("the request has a parameter that is not documented for this call; {known}"),
        format!("`{name}` is not documented for this call; {known}"),
    )
}
