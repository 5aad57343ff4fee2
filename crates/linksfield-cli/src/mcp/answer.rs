//! The answers of tools: their outcome, and how a long response is cut so that it does not fill the memory of an
//! assistant.

use linksfield_api::Error;
use rmcp::model::CallToolResult;
use serde_json::{Map, Value, json};

/// How far a write got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Executed,
    Refused,
    NotSent,
    Uncertain,
}

impl Outcome {
    pub(super) fn of(error: &Error) -> Self {
        match error {
            _ if error.may_have_been_executed() => Self::Uncertain,
            Error::NotSent(_) => Self::NotSent,
            _ => Self::Refused,
        }
    }

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Executed => "executed",
            Self::Refused => "refused",
            Self::NotSent => "not_sent",
            Self::Uncertain => "uncertain",
        }
    }

    /// Returns what an assistant must know about the outcome.
    pub(super) fn advice(self) -> &'static str {
        match self {
            Self::Executed => "The write was executed. Do not send it again.",
            Self::Refused => "The API refused the write. It was not executed.",
            Self::NotSent => "Nothing was sent.",
            Self::Uncertain => {
                "The write may have been executed. Do not repeat it, and do not make another write, before the check."
            }
        }
    }
}

/// Returns the answer to a call that did not succeed.
pub(super) fn failure(fields: Value) -> CallToolResult {
    CallToolResult::structured_error(fields)
}

/// Returns the answer to a write that was not sent.
pub(super) fn not_sent(operation: &str, reason: &str) -> CallToolResult {
    failure(json!({
        "operation": operation,
        "outcome": Outcome::NotSent.as_str(),
        "error": reason,
        "advice": Outcome::NotSent.advice(),
    }))
}

/// The longest text in a response that was cut, in characters.
const LONGEST_TEXT: usize = 2000;

/// Adds a response to an answer, without the first `skipped` items of its longest list. If the answer is longer than `most`
/// bytes, the list is cut, and the answer states how to read on with the argument `skip`.
pub(super) fn with_response(
    mut answer: Map<String, Value>,
    mut response: Value,
    (most, skipped): (usize, usize),
    skip: &str,
) -> Map<String, Value> {
    if skipped == 0 && length(&response) <= most {
        answer.insert("response".to_owned(), response);
        return answer;
    }
    let mut is_shortened = false;
    if length(&response) > most {
        shorten(&mut response, &mut is_shortened);
    }
    let mut cut = Map::new();
    let path = longest_list(&response).map(|(_, path)| path);
    if let Some(items) = path.as_ref().and_then(|path| list_at(&mut response, path)) {
        let items = std::mem::take(items);
        let (all, first) = (items.len(), skipped.min(items.len()));
        let mut left = most.saturating_sub(length(&response));
        let mut list = Vec::new();
        for item in items.into_iter().skip(skipped) {
            let own = length(&item) + 1;
            if own > left && !list.is_empty() {
                break;
            }
            left = left.saturating_sub(own);
            list.push(item);
        }
        let shown = list.len();
        if let Some(place) = path.as_ref().and_then(|path| list_at(&mut response, path)) {
            *place = list;
        }
        cut.insert("items".to_owned(), all.into());
        cut.insert("skipped_items".to_owned(), first.into());
        cut.insert("shown_items".to_owned(), shown.into());
        if first + shown < all {
            let next = format!(
                "The list goes on. Call again with `{skip}`: {}, or ask for fewer items.",
                first + shown
            );
            cut.insert("read_on".to_owned(), next.into());
        }
    }
    if is_shortened {
        let note = format!("Texts of more than {LONGEST_TEXT} characters were cut.");
        cut.insert("texts".to_owned(), note.into());
    }
    if length(&response) > most.saturating_mul(2) {
        cut.insert(
            "response".to_owned(),
            format!("The response is left out, because it is longer than {most} bytes.").into(),
        );
        response = Value::Null;
    }
    answer.insert("response".to_owned(), response);
    answer.insert("cut".to_owned(), Value::Object(cut));
    answer
}

fn length(value: &Value) -> usize {
    value.to_string().len()
}

/// Cuts long texts.
fn shorten(value: &mut Value, is_shortened: &mut bool) {
    match value {
        Value::String(text) => {
            if let Some((end, _)) = text.char_indices().nth(LONGEST_TEXT) {
                text.truncate(end);
                text.push_str("… [cut]");
                *is_shortened = true;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| shorten(item, is_shortened)),
        Value::Object(fields) => {
            fields.values_mut().for_each(|field| shorten(field, is_shortened));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Returns the length and the path of the longest list that is not inside of another list.
fn longest_list(value: &Value) -> Option<(usize, Vec<String>)> {
    match value {
        Value::Array(items) => Some((items.iter().map(length).sum(), Vec::new())),
        Value::Object(fields) => {
            let lists = fields.iter().filter_map(|(name, field)| {
                let (length, path) = longest_list(field)?;
                Some((length, [vec![name.clone()], path].concat()))
            });
            lists.max_by_key(|(length, _)| *length)
        }
        _ => None,
    }
}

fn list_at<'v>(value: &'v mut Value, path: &[String]) -> Option<&'v mut Vec<Value>> {
    path.iter().try_fold(value, |value, name| value.get_mut(name))?.as_array_mut()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use super::*;

    fn cut(response: Value, most: usize, skipped: usize) -> Value {
        Value::Object(with_response(Map::new(), response, (most, skipped), "skip_items"))
    }

    fn cards(count: usize) -> Value {
        let cards: Vec<_> = (0..count).map(|number| json!({ "card": number })).collect();
        json!({ "total": count, "page": { "cards": cards }, "others": ["x"] })
    }

    #[test]
    fn a_short_response_is_not_cut() {
        assert_eq!(cut(cards(3), 1000, 0), json!({ "response": cards(3) }));
    }

    #[test]
    fn a_long_list_is_read_in_parts() {
        let mut seen = Vec::new();
        loop {
            let part = cut(cards(300), 1000, seen.len());
            assert!(part.to_string().len() < 1500, "{part}");
            let items = part["response"]["page"]["cards"].as_array().unwrap().clone();
            assert!(!items.is_empty());
            seen.extend(items);
            assert_eq!(part["cut"]["items"], 300);
            if part["cut"]["read_on"].is_null() {
                break;
            }
        }
        assert_eq!(Value::Array(seen), cards(300)["page"]["cards"]);
    }

    #[test]
    fn long_texts_are_cut_and_huge_items_left_out() {
        let text = cut(json!({ "text": "é".repeat(5000) }), 6000, 0);
        assert!(text["response"]["text"].as_str().unwrap().ends_with("é… [cut]"), "{text}");
        let wide: Map<String, Value> =
            (0..500).map(|number| (format!("field {number}"), "text".into())).collect();
        let left = cut(Value::Object(wide), 1000, 0);
        assert!(left["response"].is_null() && left["cut"]["response"].is_string(), "{left}");
        assert_eq!(cut(cards(3), 1000, 9)["cut"]["shown_items"], 0);
    }
}
