//! [`Used`]: the outcomes of the confirmations that were used. An assistant that lost an answer, for example because it
//! cancelled the call, asks for it with the same confirmation.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use rmcp::model::CallToolResult;
use serde_json::{Map, Value};

use super::answer::{self, Outcome, not_sent};

/// The most outcomes that are remembered. No further write is sent then.
const MOST: usize = 10_000;

/// The most outcomes that are remembered with the response.
const MOST_RESPONSES: usize = 100;

/// The parts of an answer that can be long.
const LONG: [&str; 3] = ["response", "record", "candidates"];

/// The outcomes of confirmations.
#[derive(Default)]
pub(super) struct Used {
    answers: Vec<Answer>,
    index: HashMap<String, usize>,
}

struct Answer {
    operation: &'static str,
    parameters: u64,
    has_failed: bool,
    fields: Map<String, Value>,
}

impl Used {
    pub(super) fn is_full(&self) -> bool {
        self.answers.len() >= MOST
    }

    /// Remembers the answer to a confirmation.
    pub(super) fn remember(
        &mut self,
        confirm: &str,
        (operation, parameters): (&'static str, u64),
        answer: &CallToolResult,
    ) {
        let (has_failed, fields) = parts(answer);
        self.index.insert(confirm.to_owned(), self.answers.len());
        self.answers.push(Answer { operation, parameters, has_failed, fields });
        let old = self.answers.len().checked_sub(MOST_RESPONSES + 1);
        if let Some(old) = old.and_then(|old| self.answers.get_mut(old)) {
            for long in LONG {
                if old.fields.remove(long).is_some() {
                    old.fields.insert("left_out".to_owned(), long.into());
                }
            }
        }
    }

    /// Replaces an answer after a check of the outcome.
    pub(super) fn correct(&mut self, confirm: &str, answer: &CallToolResult) {
        let known = self.index.get(confirm).and_then(|index| self.answers.get_mut(*index));
        if let Some(known) = known {
            (known.has_failed, known.fields) = parts(answer);
        }
    }

    /// Returns the answer to a confirmation that was used.
    pub(super) fn of(&self, confirm: &str) -> Option<CallToolResult> {
        self.answer(confirm).map(repeated)
    }

    /// Returns the answer to a confirmation that is used again.
    pub(super) fn again(
        &self,
        confirm: &str,
        (operation, parameters): (&'static str, u64),
    ) -> Option<CallToolResult> {
        let known = self.answer(confirm)?;
        let outcome = known.fields.get("outcome").and_then(Value::as_str).unwrap_or_default();
        let is_same = known.operation == operation && known.parameters == parameters;
        if is_same || outcome == Outcome::NotSent.as_str() {
            return Some(repeated(known));
        }
        Some(not_sent(
            operation,
            &format!(
                "this confirmation was used for another call or other parameters. The outcome of that write is \
                 `{outcome}`. Call again without it, to get a new description and a new text"
            ),
        ))
    }

    fn answer(&self, confirm: &str) -> Option<&Answer> {
        self.index.get(confirm).and_then(|index| self.answers.get(*index))
    }
}

/// Returns a number that differs for different parameters.
pub(super) fn fingerprint(parameters: &Map<String, Value>) -> u64 {
    let mut hasher = DefaultHasher::new();
    Value::Object(parameters.clone()).to_string().hash(&mut hasher);
    hasher.finish()
}

fn parts(answer: &CallToolResult) -> (bool, Map<String, Value>) {
    let fields = match &answer.structured_content {
        Some(Value::Object(fields)) => fields.clone(),
        _ => Map::new(),
    };
    (answer.is_error.unwrap_or_default(), fields)
}

fn repeated(known: &Answer) -> CallToolResult {
    let mut fields = known.fields.clone();
    let note = "This confirmation was used before. This is the outcome of that call, and nothing was sent now.";
    fields.insert("used_before".to_owned(), note.into());
    match known.has_failed {
        true => answer::failure(Value::Object(fields)),
        false => CallToolResult::structured(Value::Object(fields)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use serde_json::json;

    use super::*;

    #[test]
    fn old_outcomes_lose_their_responses_only() {
        let mut used = Used::default();
        let answer =
            CallToolResult::structured(json!({ "outcome": "executed", "response": { "id": 1 } }));
        for number in 0..MOST {
            assert!(!used.is_full());
            used.remember(&number.to_string(), ("csss.order_package", 7), &answer);
        }
        assert!(used.is_full());
        let fields = |confirm: &str| used.of(confirm).unwrap().structured_content.unwrap();
        assert_eq!(fields("9999")["response"]["id"], 1);
        assert_eq!(
            (&fields("0")["outcome"], &fields("0")["left_out"]),
            (&"executed".into(), &"response".into())
        );
        assert!(used.of("10000").is_none());
        let other = used.again("0", ("csss.order_package", 8)).unwrap();
        assert_eq!(other.is_error, Some(true));
        assert_eq!(other.structured_content.unwrap()["outcome"], "not_sent");
    }
}
