//! [`Problem`]: why the proxy itself responds with a failure, as `application/problem+json` (RFC 9457).

use std::time::Duration;

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use linksfield_api::OperationInfo;
use serde_json::{Value, json};

use super::answer::{Answer, Outcome};

/// The kinds of problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Request,
    Parameter,
    Token,
    Host,
    Browser,
    WriteNotAllowed,
    Unknown,
    NotServed,
    LoginNotNeeded,
    Method,
    TooSlow,
    TooLarge,
    MediaType,
    Uncertain,
    Busy,
    Limit,
    Internal,
    Login,
    NotSent,
    NoResponse,
    Stopping,
    NotSentInTime,
    NoResponseInTime,
}

use Kind::{
    Browser, Busy, Host, Internal, Limit, Login, LoginNotNeeded, MediaType, Method, NoResponse,
    NoResponseInTime, NotSent, NotSentInTime, NotServed, Parameter, Request, Stopping, Token,
    TooLarge, TooSlow, Uncertain, Unknown, WriteNotAllowed,
};

/// The name of each kind, its status, its title, and what a program does.
const KINDS: &[(Kind, &str, u16, &str, &str)] = &[
    (Request, "request", 400, "The request cannot be read", "Correct the request."),
    (Parameter, "parameter", 400, "A parameter is missing or wrong", "Correct the parameter."),
    (
        Token,
        "token",
        401,
        "The token of the proxy is missing or wrong",
        "Send `Authorization: Bearer TOKEN` with the text of the token file, which the proxy names when it starts.",
    ),
    (
        Host,
        "host",
        403,
        "The header `Host` does not name this proxy",
        "Use the URL that the proxy prints when it starts, or start the proxy with `--host NAME`.",
    ),
    (
        Browser,
        "browser",
        403,
        "Web pages cannot use the proxy",
        "Call the proxy from a program outside a browser.",
    ),
    (
        WriteNotAllowed,
        "write-not-allowed",
        403,
        "The proxy does not allow this write",
        "Start the proxy with `--allow-write` and the name of the operation.",
    ),
    (
        Unknown,
        "unknown",
        404,
        "No operation has this path",
        "Compare the path with the list at `/`.",
    ),
    (
        NotServed,
        "not-served",
        404,
        "The proxy does not serve this family",
        "Start the proxy with the credentials of the family.",
    ),
    (
        LoginNotNeeded,
        "login-not-needed",
        404,
        "The proxy logs in by itself",
        "Leave the login out, and make the other calls.",
    ),
    (
        Method,
        "method",
        405,
        "The operation has another method",
        "Use a method of the header `Allow`.",
    ),
    (TooSlow, "too-slow", 408, "The body did not arrive in time", "Send the request again."),
    (TooLarge, "too-large", 413, "The body is too large", "Send a smaller body."),
    (
        MediaType,
        "media-type",
        415,
        "The body is not JSON",
        "Send JSON with `Content-Type: application/json`. An operation whose documented body is not JSON can be called by \
         its name.",
    ),
    (
        Uncertain,
        "uncertain",
        424,
        "The write may have been executed",
        "Check the outcome before you send the request again, with the operation in the header `Linksfield-Check`.",
    ),
    (
        Busy,
        "busy",
        429,
        "Too many calls are waiting",
        "Send the request again after the time in the header `Retry-After`. Nothing was sent.",
    ),
    (
        Limit,
        "limit",
        429,
        "A limit of requests is reached",
        "Send the request again after the time in the header `Retry-After`. Nothing was sent.",
    ),
    (
        Internal,
        "internal",
        500,
        "The proxy failed",
        "Report the mistake to the maintainers of the proxy.",
    ),
    (
        Login,
        "login",
        502,
        "The login failed, so that nothing was sent",
        "Check the credentials of the proxy.",
    ),
    (NotSent, "not-sent", 502, "Nothing was sent", "Send the request again later."),
    (
        NoResponse,
        "no-response",
        502,
        "The response of a read is missing",
        "Send the request again.",
    ),
    (
        Stopping,
        "stopping",
        503,
        "The proxy is stopping",
        "Send the request again when the proxy runs.",
    ),
    (
        NotSentInTime,
        "not-sent-in-time",
        504,
        "Nothing was sent in time",
        "Send the request again later.",
    ),
    (
        NoResponseInTime,
        "no-response-in-time",
        504,
        "The response of a read is late",
        "Send the request again.",
    ),
];

impl Kind {
    fn entry(self) -> (&'static str, u16, &'static str) {
        let entry = KINDS.iter().find(|(kind, ..)| *kind == self);
        entry.map_or(("internal", 500, ""), |(_, name, status, title, _)| (*name, *status, *title))
    }

    /// Returns the name of the kind, which ends the path of its type.
    pub(super) fn name(self) -> &'static str {
        self.entry().0
    }

    pub(super) fn status(self) -> u16 {
        self.entry().1
    }
}

/// Returns the description of all kinds, or of the kind with this name.
pub(super) fn described(name: Option<&str>) -> Option<Value> {
    let shown = |(_, name, status, title, advice): &(Kind, &str, u16, &str, &str)| json!({ "type": format!("/problems/{name}"), "status": status, "title": title, "advice": advice });
    match name {
        None => Some(KINDS.iter().map(shown).collect()),
        Some(name) => KINDS.iter().find(|(_, known, ..)| *known == name).map(shown),
    }
}

/// Why the proxy responds with a failure.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) kind: Kind,
    detail: String,
    parameter: Option<String>,
    allow: Option<String>,
    retry_after: Option<Duration>,
    operation: Option<&'static OperationInfo>,
}

impl Problem {
    pub(super) fn new(kind: Kind, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: detail.into(),
            parameter: None,
            allow: None,
            retry_after: None,
            operation: None,
        }
    }

    /// Names the operation that the request is probably for.
    pub(super) fn about(self, operation: Option<&'static OperationInfo>) -> Self {
        Self { operation, ..self }
    }

    /// Names the parameter that is wrong, by its path.
    pub(super) fn parameter(self, path: &str) -> Self {
        Self { parameter: Some(path.to_owned()), ..self }
    }

    /// Names the methods that are right.
    pub(super) fn allow(self, methods: String) -> Self {
        Self { allow: Some(methods), ..self }
    }

    /// States when the request may succeed.
    pub(super) fn retry_after(self, pause: Duration) -> Self {
        Self { retry_after: Some(pause), ..self }
    }

    /// Returns the response.
    pub(super) fn answer(self, operation: Option<&'static OperationInfo>) -> Answer {
        let (name, status, title) = self.kind.entry();
        let operation = operation.or(self.operation);
        let outcome = match operation {
            Some(_) if self.kind == Uncertain => Outcome::Uncertain,
            Some(operation) if !operation.effect().is_write() => Outcome::Failed,
            // An operation that is not known was not executed either.
            _ => Outcome::NotExecuted,
        };
        let mut json = json!({
            "type": format!("/problems/{name}"),
            "title": title,
            "status": status,
            "detail": self.detail,
            "outcome": outcome.as_str(),
        });
        if let Some(operation) = operation {
            json["operation"] = operation.full_name().into();
        }
        if let Some(parameter) = self.parameter {
            json["parameter"] = parameter.into();
        }
        if outcome == Outcome::Uncertain
            && let Some(check) = operation.and_then(OperationInfo::outcome_check)
        {
            json["check"] = json!({ "operation": check.operation(), "compare": check.compare() });
        }
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if self.kind == Token {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(Ok(allow)) = self.allow.map(HeaderValue::try_from) {
            headers.insert(ALLOW, allow);
        }
        if let Some(pause) = self.retry_after {
            headers.insert(RETRY_AFTER, HeaderValue::from(pause.as_secs().max(1)));
        }
        Answer {
            status,
            headers,
            body: Bytes::from(json.to_string()),
            operation,
            outcome: Some(outcome),
            problem: Some(self.kind.name()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_one_entry_with_its_own_name() {
        let mut names: Vec<_> = KINDS.iter().map(|(_, name, ..)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), KINDS.len());
        for (kind, name, status, ..) in KINDS {
            assert_eq!((kind.name(), kind.status()), (*name, *status));
            assert!(described(Some(name)).is_some());
        }
        // `entry` would return this name for a kind that is missing.
        assert_eq!(KINDS.len(), Kind::NoResponseInTime as usize + 1);
    }
}
