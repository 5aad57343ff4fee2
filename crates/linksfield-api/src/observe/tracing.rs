//! Spans and events of the crate `tracing`. The fields have the names that OpenTelemetry defines for HTTP clients. This
//! is not an [`Observer`](super::Observer), because the span of an attempt must be current while the request is sent.
//! The events of HTTP libraries then belong to the span.
//!
//! Numbers are `i64`, because `tracing-opentelemetry` exports unsigned numbers as text.

use std::fmt;

use tracing::field::Empty;
use tracing::{Span, debug, debug_span};

use super::events::{AttemptEnd, AttemptStart, CallEnd, CallStart, Outcome};
use crate::meta::{Effect, Method};
use crate::text::shown;

/// The most characters of a result code that are recorded. The length of a code depends on the server.
const MOST_SHOWN: usize = 60;

/// The span of a call, and inside it the span of the current attempt.
pub(super) struct Spans {
    call: Span,
    attempt: Span,
}

/// The name of the span of an attempt: the method, and the path if it is documented.
struct Name<'a>(Method, Option<&'a str>);

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())?;
        self.1.map_or(Ok(()), |path| write!(f, " {path}"))
    }
}

impl Spans {
    pub(super) fn start(start: &CallStart<'_>) -> Self {
        let call = debug_span!(
            target: "linksfield_api",
            "call",
            otel.kind = "internal",
            otel.name = start.operation(),
            linksfield.operation = start.operation(),
            linksfield.effect = name(start.effect()),
            linksfield.outcome = Empty,
            linksfield.request_id = Empty,
            http.response.status_code = Empty,
            error.type = Empty,
            otel.status_code = Empty,
        );
        Self { call, attempt: Span::none() }
    }

    pub(super) fn attempt_started(&mut self, start: &CallStart<'_>, attempt: &AttemptStart<'_>) {
        // Absent for the first attempt.
        let resend_count = Some(i64::from(attempt.number()) - 1).filter(|count| *count > 0);
        self.attempt = debug_span!(
            target: "linksfield_api",
            parent: &self.call,
            "attempt",
            otel.kind = "client",
            otel.name = %Name(start.method(), start.path_template()),
            http.request.method = start.method().as_str(),
            url.template = start.path_template(),
            server.address = start.server_address(),
            server.port = start.server_port().map(i64::from),
            http.request.resend_count = resend_count,
            http.response.status_code = Empty,
            error.type = Empty,
            otel.status_code = Empty,
            linksfield.operation = start.operation(),
            linksfield.effect = name(start.effect()),
            linksfield.outcome = Empty,
            linksfield.request_id = Empty,
        );
    }

    pub(super) fn attempt_ended(&mut self, start: &CallStart<'_>, end: &AttemptEnd<'_>) {
        let span = std::mem::replace(&mut self.attempt, Span::none());
        if !span.is_disabled() {
            record(&span, end.outcome(), end.status(), end.request_id());
        }
        debug!(
            target: "linksfield_api",
            parent: &span,
            {
            linksfield.operation = start.operation(),
            linksfield.attempt = i64::from(end.number()),
            linksfield.outcome = end.outcome().name(),
            linksfield.code = end.outcome().code().map(|code| shown(code, MOST_SHOWN).to_string()),
            linksfield.request_id = end.request_id(),
            http.response.status_code = end.status().map(i64::from),
            duration_ms = end.duration().as_secs_f64() * 1000.0,
            pause_ms = end.pause_before_next().map(|pause| pause.as_secs_f64() * 1000.0),
            },
            "attempt ended"
        );
    }

    pub(super) fn ended(self, start: &CallStart<'_>, end: &CallEnd<'_>) {
        if !self.call.is_disabled() {
            record(&self.call, end.outcome(), end.status(), end.request_id());
        }
        debug!(
            target: "linksfield_api",
            parent: &self.call,
            {
            linksfield.operation = start.operation(),
            linksfield.attempts = i64::from(end.attempts()),
            linksfield.outcome = end.outcome().name(),
            linksfield.code = end.outcome().code().map(|code| shown(code, MOST_SHOWN).to_string()),
            linksfield.may_have_been_executed = end.may_have_been_executed(),
            linksfield.request_id = end.request_id(),
            http.response.status_code = end.status().map(i64::from),
            duration_ms = end.duration().as_secs_f64() * 1000.0,
            },
            "call ended"
        );
    }

    pub(super) fn attempt(&self) -> Span {
        self.attempt.clone()
    }
}

fn name(effect: Effect) -> &'static str {
    match effect {
        Effect::Read => "read",
        Effect::Write => "write",
        Effect::Idempotent => "idempotent",
    }
}

fn record(span: &Span, outcome: Outcome<'_>, status: Option<u16>, request_id: Option<&str>) {
    span.record("linksfield.outcome", outcome.name());
    if let Some(status) = status {
        span.record("http.response.status_code", i64::from(status));
    }
    if let Some(request_id) = request_id {
        span.record("linksfield.request_id", request_id);
    }
    let error = match (outcome, status) {
        (Outcome::Success, _) => return,
        (Outcome::Status { .. }, Some(status)) => status.to_string(),
        _ => outcome.name().to_owned(),
    };
    span.record("error.type", error);
    // Without this field, a backend for traces shows the span as a success.
    span.record("otel.status_code", "ERROR");
}
