//! Spans and events of the crate `tracing`. The fields have the names that OpenTelemetry defines for HTTP clients. This
//! is not an [`Observer`](super::Observer), because the span of an attempt must be current while the request is sent.
//! The events of HTTP libraries then belong to the span.
//!
//! Numbers are `i64`, because `tracing-opentelemetry` exports unsigned numbers as text.

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
    facts: Facts,
}

/// The values that the spans of all attempts have in common.
struct Facts {
    operation: String,
    method: Method,
    path_template: Option<String>,
    effect: &'static str,
    server_address: Option<String>,
    server_port: Option<i64>,
}

impl Spans {
    pub(super) fn start(start: &CallStart<'_>) -> Self {
        let facts = Facts {
            operation: start.operation().to_owned(),
            method: start.method(),
            path_template: start.path_template().map(str::to_owned),
            effect: match start.effect() {
                Effect::Read => "read",
                Effect::Write => "write",
                Effect::Idempotent => "idempotent",
            },
            server_address: start.server_address().map(str::to_owned),
            server_port: start.server_port().map(i64::from),
        };
        let call = debug_span!(
            target: "linksfield_api",
            "call",
            otel.kind = "internal",
            otel.name = facts.operation,
            linksfield.operation = facts.operation,
            linksfield.effect = facts.effect,
            linksfield.outcome = Empty,
            linksfield.request_id = Empty,
            http.response.status_code = Empty,
            error.type = Empty,
            otel.status_code = Empty,
        );
        Self { call, attempt: Span::none(), facts }
    }

    pub(super) fn attempt_started(&mut self, start: &AttemptStart<'_>) {
        let Facts { operation, method, path_template, effect, server_address, server_port } =
            &self.facts;
        let method = method.as_str();
        let name = match path_template {
            Some(path) => format!("{method} {path}"),
            None => method.to_owned(),
        };
        // Absent for the first attempt.
        let resend_count = Some(i64::from(start.number()) - 1).filter(|count| *count > 0);
        self.attempt = debug_span!(
            target: "linksfield_api",
            parent: &self.call,
            "attempt",
            otel.kind = "client",
            otel.name = name,
            http.request.method = method,
            url.template = path_template.as_deref(),
            server.address = server_address.as_deref(),
            server.port = *server_port,
            http.request.resend_count = resend_count,
            http.response.status_code = Empty,
            error.type = Empty,
            otel.status_code = Empty,
            linksfield.operation = operation,
            linksfield.effect = *effect,
            linksfield.outcome = Empty,
            linksfield.request_id = Empty,
        );
    }

    pub(super) fn attempt_ended(&mut self, end: &AttemptEnd<'_>) {
        let span = std::mem::replace(&mut self.attempt, Span::none());
        record(&span, end.outcome(), end.status(), end.request_id());
        debug!(
            target: "linksfield_api",
            parent: &span,
            {
            linksfield.operation = self.facts.operation,
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

    pub(super) fn ended(self, end: &CallEnd<'_>) {
        record(&self.call, end.outcome(), end.status(), end.request_id());
        debug!(
            target: "linksfield_api",
            parent: &self.call,
            {
            linksfield.operation = self.facts.operation,
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
