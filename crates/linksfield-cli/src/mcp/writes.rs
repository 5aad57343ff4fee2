//! Writes: the dry run, the call that is confirmed, and the check of an uncertain outcome.

use linksfield_api::{Effect, FamilyInfo, Json, OperationInfo, ResponseShape, Settlement};
use rmcp::RoleServer;
use rmcp::model::CallToolResult;
use rmcp::service::RequestContext;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::answer::{self, Outcome, not_sent};
use super::names::{CHECK, own_argument};
use super::redact::at;
use super::running::{STOPPING, log};
use super::server::{Inner, Target};
use super::session::{SendError, State, VALID};
use super::tools::{CONFIRM, SKIP};
use super::used::fingerprint;
use super::{arguments, compared, cost, names};

impl Inner {
    pub(super) async fn write(
        &self,
        target: Target<'_>,
        mut given: Map<String, Value>,
        context: &RequestContext<RoleServer>,
    ) -> CallToolResult {
        let refused = |reason: &str| not_sent(target.name(), &self.text(target, reason));
        let confirm = match given.remove(&own_argument(target.operation(), CONFIRM)) {
            None | Some(Value::Null) => None,
            // Some assistants send empty text for an argument that they leave out.
            Some(Value::String(confirm)) => Some(confirm).filter(|confirm| !confirm.is_empty()),
            Some(_) => return refused("`confirm`: expected text"),
        };
        let typed = given.clone();
        let parameters = match arguments::resolve(target.operation(), given, &self.redactor) {
            Ok(parameters) => parameters,
            Err(reason) => return refused(&reason),
        };
        // A write that is being sent is waited for, so that its outcome is known.
        let mut state = self.session.lock().await;
        let Some(confirm) = confirm else {
            return match self.session.running.is_stopping() {
                true => refused(STOPPING),
                false => self
                    .plan(target, &mut state, (parameters, &typed))
                    .unwrap_or_else(|reason| refused(&reason)),
            };
        };
        let call = (target.name(), fingerprint(&parameters));
        if let Some(answer) = state.used.again(&confirm, call) {
            return answer;
        }
        if self.session.running.is_stopping() {
            return refused(STOPPING);
        }
        if context.ct.is_cancelled() {
            return refused("the call was cancelled before the write was sent");
        }
        let is_planned = state.planned(&confirm).is_some();
        let answer = match self.send(target, &mut state, parameters, &confirm).await {
            Ok(answer) => answer,
            Err(reason) => refused(&reason),
        };
        if is_planned && state.planned(&confirm).is_none() {
            state.used.remember(&confirm, call, &answer);
        }
        answer
    }

    /// Returns a text as the assistant may see it.
    fn text(&self, target: Target<'_>, text: &str) -> String {
        names::with_tools(&self.redactor.text(text), target.family)
    }

    /// Describes a write, and sends nothing.
    fn plan(
        &self,
        target: Target<'_>,
        state: &mut State,
        (parameters, typed): (Map<String, Value>, &Map<String, Value>),
    ) -> Result<CallToolResult, String> {
        let operation = target.operation();
        let call = target.bound.request(&Value::Object(parameters.clone()).to_string());
        let request = call.and_then(|call| call.explain()).map_err(|error| format!("{error:#}"))?;
        let cost = cost::of(operation, &parameters)?;
        if let Some(obstacle) = self.session.obstacle(state, cost.sum) {
            return Err(obstacle);
        }
        let shown = arguments::shown(operation, typed);
        let confirm = state.plan(target.name(), parameters, &cost)?;
        let limits = &self.session.limits;
        Ok(CallToolResult::structured(json!({
            "operation": target.name(),
            "outcome": Outcome::NotSent.as_str(),
            "dry_run": {
                "title": operation.title,
                "server": target.server,
                "method": request.method().as_str(),
                "path": operation.path(),
                "parameters": shown,
                "effect": match operation.effect() {
                    Effect::Idempotent => "a write that is documented to be safe to repeat",
                    _ => "a write, which may cost money",
                },
                "amounts": cost.amounts,
                "counted_cost": cost.sum.map(|sum| sum.to_string()),
                "spent_before": state.spent().to_string(),
                "max_spend": limits.spend.map(|most| most.to_string()),
                "writes_left": limits.writes.saturating_sub(state.sent()),
            },
            "confirm": confirm,
            "valid_for_seconds": VALID.as_secs(),
            "advice": format!(
                "Nothing was sent. Show this to the user. If the user agrees, call again with the same parameters and \
                 with `{}`: \"{confirm}\".",
                own_argument(operation, CONFIRM)
            ),
        })))
    }

    async fn send(
        &self,
        target: Target<'_>,
        state: &mut State,
        parameters: Map<String, Value>,
        confirm: &str,
    ) -> Result<CallToolResult, String> {
        // A write that cannot be sent now stays planned.
        let cost = state.planned(confirm);
        if let Some(obstacle) = cost.and_then(|cost| self.session.obstacle(state, cost)) {
            return Err(obstacle);
        }
        let cost = state.take(confirm, target.name(), &parameters)?;
        let parameters = Value::Object(parameters).to_string();
        let bound = (target.bound.clone(), target.family);
        let running = &self.session.running;
        let sent = state.send(bound, parameters, (confirm, cost), running).await;
        let outcome = match &sent {
            Ok(_) => Outcome::Executed,
            Err(SendError::Certain(error)) => Outcome::of(error),
            Err(SendError::Uncertain(_)) => Outcome::Uncertain,
            Err(SendError::Stopped) => Outcome::NotSent,
        };
        log(&format!("{}: {}", target.name(), outcome.as_str()));
        let mut answer = Map::new();
        answer.insert("operation".to_owned(), target.name().into());
        answer.insert("outcome".to_owned(), outcome.as_str().into());
        answer.insert("advice".to_owned(), outcome.advice().into());
        let error = match sent {
            Ok(reply) => {
                let shown = self.reply(target, &reply, &mut answer);
                let answer = answer::with_response(answer, shown, (self.most, 0), SKIP);
                return Ok(CallToolResult::structured(Value::Object(answer)));
            }
            Err(SendError::Certain(error)) => format!("{error:#}"),
            Err(SendError::Uncertain(error)) => {
                answer.insert("check".to_owned(), check_of(target, confirm));
                error
            }
            Err(SendError::Stopped) => STOPPING.to_owned(),
        };
        answer.insert("error".to_owned(), self.text(target, &error).into());
        Ok(answer::failure(Value::Object(answer)))
    }

    pub(super) async fn check(&self, given: Map<String, Value>) -> CallToolResult {
        let confirm = given.get(CONFIRM).and_then(Value::as_str).unwrap_or_default();
        let mut state = self.session.lock().await;
        let unsettled = state.unsettled().filter(|unsettled| unsettled.confirm == confirm);
        let Some(unsettled) = unsettled else {
            return state.used.of(confirm).unwrap_or_else(|| {
                answer::failure(json!({
                    "error": "no write of this session was sent with this confirmation",
                }))
            });
        };
        if self.session.running.is_stopping() {
            return answer::failure(json!({ "error": STOPPING }));
        }
        let (operation, family) = (unsettled.bound.info(), unsettled.family);
        let parameters = unsettled.parameters.clone();
        let name = operation.full_name();
        let shapes = record_shapes(operation, family);
        let show = |record: &Json| match serde_json::from_str::<&RawValue>(record.as_str()) {
            Ok(record) => self.redactor.response(record, &shapes),
            Err(_) => Value::Null,
        };
        let settled = state.settle().await;
        let mut answer = Map::new();
        answer.insert("operation".to_owned(), name.into());
        let record = match &settled {
            Ok(Some(Settlement::Found(record))) => Some(record),
            _ => None,
        };
        if let Ok(Some(Settlement::Found(_) | Settlement::NotFound)) = &settled {
            let compared = compared::of(operation, &parameters, record.map(Json::as_str));
            let rule = operation.outcome_check().map(|check| {
                json!({
                    "tool": names::tool_of(check.operation()),
                    "compare": names::with_tools(check.compare(), family),
                    "compared": compared.compared,
                    "not_compared": compared.not_compared,
                })
            });
            answer.insert("check".to_owned(), rule.into());
        }
        let mut add = |fields: Value| {
            if let Value::Object(fields) = fields {
                answer.extend(fields);
            }
        };
        let is_settled = match settled {
            Ok(Some(Settlement::Found(record))) => {
                add(json!({
                    "outcome": Outcome::Executed.as_str(),
                    "provided": compared::PROVIDED,
                    "advice": "A new record was found that agrees with the request. It is that of the write, provided \
                               that no other program or person made a write for the same target since then. Show the \
                               record and `not_compared` to the user, who can compare them. Do not send the write again.",
                    "record": show(&record),
                }));
                true
            }
            Ok(Some(Settlement::NotFound)) => {
                add(json!({
                    "outcome": "not_executed",
                    "advice": "No record can be that of the write, so it was not executed. A new write may be planned.",
                }));
                true
            }
            other => {
                add(json!({
                    "outcome": Outcome::Uncertain.as_str(),
                    "advice": Outcome::Uncertain.advice(),
                }));
                match other {
                    Ok(Some(Settlement::CannotTell(reason))) => add(json!({
                        "reason": names::with_tools(&self.redactor.text(reason.reason()), family),
                        "candidates": reason.candidates().iter().take(10).map(show).collect::<Vec<_>>(),
                    })),
                    Ok(_) => {}
                    Err(error) => {
                        let text = self.redactor.text(&format!("the check failed: {error:#}"));
                        add(json!({ "error": names::with_tools(&text, family) }));
                    }
                }
                false
            }
        };
        if !is_settled {
            return answer::failure(Value::Object(answer));
        }
        let outcome = answer.get("outcome").and_then(Value::as_str).unwrap_or_default();
        log(&format!("{name}: the check found the outcome {outcome}"));
        let answer = CallToolResult::structured(Value::Object(answer));
        state.used.correct(confirm, &answer);
        answer
    }
}

/// Describes the check of an uncertain write.
fn check_of(target: Target<'_>, confirm: &str) -> Value {
    let tool = json!({ "name": CHECK, "arguments": { CONFIRM: confirm } });
    match target.operation().outcome_check() {
        Some(check) => json!({
            "tool": tool,
            "reads": names::tool_of(check.operation()),
            "compare": names::with_tools(check.compare(), target.family),
        }),
        None => json!({
            "tool": tool,
            "compare": "No operation is known to show the outcome. A person must ask Linksfield.",
        }),
    }
}

/// Returns the shapes of the records with which the outcome of a write is checked.
fn record_shapes(
    operation: &'static OperationInfo,
    family: &'static FamilyInfo,
) -> Vec<&'static ResponseShape> {
    let search = operation.outcome_check().and_then(|check| check.search.as_ref());
    let found = search.and_then(|search| Some((search, family.operation(search.operation)?)));
    found.map(|(search, check)| at(&check.response, search.records)).unwrap_or_default()
}
