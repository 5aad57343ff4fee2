//! [`Answer`]: the response of the proxy to a program, made from what a call returned.

use std::time::Duration;

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Response, StatusCode};
use http_body_util::Full;
use linksfield_api::{Error, HttpResponse, IdempotencyKey, Json, OperationInfo, Reply};

use super::problem::{Kind, Problem};

/// What is known about the execution of a call. The words are those of the OpenAPI documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// A write was executed.
    Executed,
    /// A write was not executed.
    NotExecuted,
    /// A write may have been executed.
    Uncertain,
    /// A read succeeded.
    Succeeded,
    /// A read failed.
    Failed,
}

impl Outcome {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Executed => "executed",
            Self::NotExecuted => "not-executed",
            Self::Uncertain => "uncertain",
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
        }
    }
}

/// The response of the proxy.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    pub(super) operation: Option<&'static OperationInfo>,
    pub(super) outcome: Option<Outcome>,
    /// The name of the problem, if the proxy itself reports one.
    pub(super) problem: Option<&'static str>,
}

const OPERATION: HeaderName = HeaderName::from_static("linksfield-operation");
const OUTCOME: HeaderName = HeaderName::from_static("linksfield-outcome");
const CHECK: HeaderName = HeaderName::from_static("linksfield-check");
const STATUS: HeaderName = HeaderName::from_static("linksfield-status");
const REQUEST_ID: HeaderName = HeaderName::from_static("linksfield-request-id");
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("linksfield-idempotency-key");

/// The headers of a server that do not reach the program: those of a connection, those that describe the body before it
/// was decompressed, and those that would make the program follow a redirect, store a cookie or log in.
const NOT_FORWARDED: &[&str] = &[
    "alt-svc",
    "cache-control",
    "connection",
    "content-encoding",
    "content-length",
    "date",
    "keep-alive",
    "location",
    "proxy-authenticate",
    "refresh",
    "server",
    "set-cookie",
    "strict-transport-security",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "www-authenticate",
];

fn is_forwarded(name: &HeaderName) -> bool {
    let is_own = |prefix: &str| name.as_str().starts_with(prefix);
    !NOT_FORWARDED.contains(&name.as_str()) && !is_own("linksfield-") && !is_own("access-control-")
}

impl Answer {
    /// Returns JSON of the proxy itself.
    pub(super) fn json(json: &serde_json::Value) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let body = Bytes::from(format!("{json:#}\n"));
        Self { status: 200, headers, body, operation: None, outcome: None, problem: None }
    }

    /// Returns the response for what a call returned.
    pub(super) fn of(
        operation: &'static OperationInfo,
        result: &Result<Reply<Json>, Error>,
    ) -> Self {
        match result {
            Ok(reply) => {
                let outcome = match operation.effect().is_write() {
                    true => Outcome::Executed,
                    false => Outcome::Succeeded,
                };
                let key = reply.idempotency_key();
                Self::forwarded(operation, outcome, reply.response(), key)
            }
            Err(error) => Self::of_error(operation, error),
        }
    }

    fn of_error(operation: &'static OperationInfo, error: &Error) -> Self {
        let outcome = match operation.effect().is_write() {
            true if error.may_have_been_executed() => Outcome::Uncertain,
            true => Outcome::NotExecuted,
            false => Outcome::Failed,
        };
        let mut answer = match error {
            Error::Status(_) | Error::Api(_) | Error::Decode(_) => match error.response() {
                Some(response) => {
                    return Self::forwarded(operation, outcome, response, error.idempotency_key());
                }
                None => Problem::new(kind(outcome, error), error.to_string()),
            },
            error => Problem::new(kind(outcome, error), format!("{error:#}")),
        };
        if let Error::NotSent(not_sent) = error {
            if let Some(parameter) = not_sent.parameter_error() {
                answer = answer.parameter(parameter.name());
            }
            if let Some(limit) = not_sent.limit_reached() {
                let pause = if limit.is_daily() { 15 * 60 } else { 1 };
                answer = answer.retry_after(Duration::from_secs(pause));
            }
        }
        let mut answer = answer.answer(Some(operation));
        answer.add_key(error.idempotency_key());
        answer
    }

    /// Returns the response of the server.
    fn forwarded(
        operation: &'static OperationInfo,
        outcome: Outcome,
        response: &HttpResponse,
        key: Option<&IdempotencyKey>,
    ) -> Self {
        let mut headers = HeaderMap::new();
        for (name, value) in response.headers() {
            if let (Ok(name), Ok(value)) =
                (HeaderName::try_from(name), HeaderValue::from_bytes(value))
                && is_forwarded(&name)
            {
                headers.append(name, value);
            }
        }
        let mut status = response.status();
        if outcome == Outcome::Uncertain {
            status = Kind::Uncertain.status();
            headers.remove(header::RETRY_AFTER);
        }
        headers.insert(STATUS, HeaderValue::from(response.status()));
        if let Some(Ok(id)) = response.request_id().map(HeaderValue::from_str) {
            headers.insert(REQUEST_ID, id);
        }
        let body = Bytes::copy_from_slice(response.body());
        let mut answer = Self {
            status,
            headers,
            body,
            operation: Some(operation),
            outcome: Some(outcome),
            problem: None,
        };
        answer.add_key(key);
        answer
    }

    fn add_key(&mut self, key: Option<&IdempotencyKey>) {
        if let Some(Ok(key)) = key.map(|key| HeaderValue::from_str(key.as_str())) {
            self.headers.insert(IDEMPOTENCY_KEY, key);
        }
    }

    /// Returns the response in HTTP. `closes` ends the connection, because the body of the request was not read.
    pub(super) fn into_http(self, closes: bool) -> Response<Full<Bytes>> {
        let mut headers = self.headers;
        if let Some(operation) = self.operation
            && let Ok(name) = HeaderValue::from_str(operation.full_name())
        {
            headers.insert(OPERATION, name);
        }
        if let Some(outcome) = self.outcome {
            headers.insert(OUTCOME, HeaderValue::from_static(outcome.as_str()));
        }
        if self.outcome == Some(Outcome::Uncertain)
            && let Some(check) = self.operation.and_then(OperationInfo::outcome_check)
        {
            headers.extend(HeaderValue::from_str(check.operation()).ok().map(|name| (CHECK, name)));
        }
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        if closes {
            headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_GATEWAY);
        // HTTP allows no body with these statuses.
        let has_body = !matches!(self.status, 204 | 205 | 304);
        let mut response =
            Response::new(Full::new(if has_body { self.body } else { Bytes::new() }));
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        response
    }
}

/// Returns the kind of the problem with a call that has no response.
fn kind(outcome: Outcome, error: &Error) -> Kind {
    if outcome == Outcome::Uncertain {
        return Kind::Uncertain;
    }
    match error {
        Error::NotSent(error) if error.parameter_error().is_some() => Kind::Parameter,
        Error::NotSent(error) if error.limit_reached().is_some() => Kind::Limit,
        Error::NotSent(error) if error.login_error().is_some() => Kind::Login,
        Error::NotSent(error) if error.is_timeout() => Kind::NotSentInTime,
        Error::NotSent(_) => Kind::NotSent,
        Error::NoResponse(error) if error.is_timeout() => Kind::NoResponseInTime,
        _ => Kind::NoResponse,
    }
}
