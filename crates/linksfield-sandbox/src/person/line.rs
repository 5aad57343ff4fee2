//! A request as one line of JSON for programs.

use serde_json::{Map, Value, json};

use super::{Outcome, Stage, time};
use crate::received::Received;

impl Received {
    /// Returns the time at which the request was received, in UTC, such as `2026-11-26T21:05:00.123Z`.
    #[must_use]
    pub fn timestamp(&self) -> String {
        time::rfc3339(self.at)
    }

    /// Returns the code of the refusal, such as `sandbox.signature`, and the reason without values of the request.
    #[must_use]
    pub fn refused_as(&self) -> Option<(&str, &str)> {
        let reason = self.reason.as_deref()?;
        Some(reason.split_once(": ").unwrap_or(("sandbox", reason)))
    }

    /// Returns the check that refused the request.
    #[must_use]
    pub fn failed_at(&self) -> Option<Stage> {
        let failed = self.checks.iter().find(|check| check.outcome == Outcome::Failed)?;
        Some(failed.stage)
    }

    /// Returns the request as one line of JSON, without values of parameters.
    ///
    /// The fields are those of the events `request` of `linksfield-sandbox --json`: `event`, `number`, `at`, `method`,
    /// `call`, `path`, `status`, `duration_ms`, `outcome`, `stage`, `code`, `reason`, `signature`, `done`,
    /// `fault` and `changes`. A field that does not apply is `null`. `path` is `null` if the request belongs to a call, because a path can contain values.
    #[must_use]
    pub fn to_json(&self) -> String {
        let refused = self.refused_as();
        let mut fields = Map::new();
        let mut add = |name: &str, value: Value| {
            fields.insert(name.to_owned(), value);
        };
        add("event", json!("request"));
        add("number", json!(self.number));
        add("at", json!(self.timestamp()));
        add("method", json!(self.method));
        add("call", json!(self.call));
        add("path", json!(self.call.is_none().then_some(&self.path)));
        add("status", json!(self.status));
        let microseconds = u32::try_from(self.duration.as_micros()).unwrap_or(u32::MAX);
        add("duration_ms", json!(f64::from(microseconds) / 1000.0));
        add("outcome", json!(if refused.is_some() { "refused" } else { "ok" }));
        add("stage", json!(self.failed_at().map(Stage::name)));
        add("code", json!(refused.map(|(code, _)| code)));
        add("reason", json!(refused.map(|(_, reason)| reason)));
        let signature = self.signature.as_ref().map(|trace| trace.verdict.word());
        add("signature", json!(signature));
        add("done", json!(self.done));
        add("fault", json!(self.fault));
        let changes = self.changes.iter();
        let changes = changes.map(|change| json!({ "kind": change.kind, "change": change.how }));
        add("changes", changes.collect());
        Value::Object(fields).to_string()
    }
}
