//! Parses a body that is a JSON object, and the headers of a request. Ambiguous requests are refused, for instance with
//! a key that appears twice. The spec is not used here.

use std::collections::BTreeSet;

use http::HeaderMap;
use serde_json::{Map, Value};

use super::multipart::Part;
use super::pairs::Pairs;
use super::refusal::{Refusal, refuse, refuse_for};
use crate::node::Node;

/// A body: its fields as a JSON object, and in the form in which they were sent, with all digits and the order of the
/// keys.
#[derive(Default)]
pub(super) struct Body {
    pub(super) members: Map<String, Value>,
    pub(super) written: Vec<(String, Node)>,
    /// The pairs of a form, or the text parts of a multipart body.
    pub(super) pairs: Pairs,
    /// The files of a multipart body.
    pub(super) files: Vec<Part>,
    /// A body that is a single value.
    pub(super) whole: Option<Whole>,
}

/// A body that is a single value.
#[derive(Debug)]
pub(super) enum Whole {
    Json(Value, Node),
    Text(String),
    /// Bytes, with their number.
    Bytes(usize),
}

/// Parses a body, which must be a JSON object.
pub(super) fn body(headers: &HeaderMap, bytes: &[u8]) -> Result<Body, Refusal> {
    if media_type(headers).as_deref() != Some("application/json") {
        return refuse("sandbox.body", "the header `Content-Type` must be `application/json`");
    }
    json(bytes)
}

/// Returns the media type of a body, without its parameters.
pub(super) fn media_type(headers: &HeaderMap) -> Option<String> {
    headers.get("content-type").and_then(|value| value.to_str().ok()).map(essence)
}

/// Returns a media type without its parameters, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Parses a JSON object.
pub(super) fn json(bytes: &[u8]) -> Result<Body, Refusal> {
    match value(bytes)? {
        (Value::Object(members), Node::Object(written)) => {
            Ok(Body { members, written, ..Body::default() })
        }
        _ => refuse("sandbox.body", "the body is not a JSON object"),
    }
}

/// Parses a JSON value: its meaning, and its written form.
pub(super) fn value(bytes: &[u8]) -> Result<(Value, Node), Refusal> {
    let text = utf8(bytes)?;
    let value = serde_json::from_str(text).or_else(|error| {
        let reason = "the body is not JSON";
        refuse_for("sandbox.body", reason, format!("{reason}: {error}"))
    })?;
    let Some(node) = Node::read(text) else {
        return refuse("sandbox.body", "the body is nested deeper than 64 levels");
    };
    check_repeated(&node)?;
    Ok((value, node))
}

pub(super) fn utf8(bytes: &[u8]) -> Result<&str, Refusal> {
    std::str::from_utf8(bytes).or_else(|_| refuse("sandbox.body", "the body is not valid UTF-8"))
}

/// Refuses a key that appears twice in one object.
fn check_repeated(node: &Node) -> Result<(), Refusal> {
    match repeated_in(node) {
        Some(name) => refuse_for(
            "sandbox.body",
            "a key appears twice in one object of the body",
            format!("the key `{name}` appears twice in one object of the body"),
        ),
        None => Ok(()),
    }
}

/// Returns a key that appears twice in one object.
fn repeated(members: &[(String, Node)]) -> Option<&str> {
    let mut seen = BTreeSet::new();
    members.iter().find_map(|(name, value)| match seen.insert(name) {
        true => repeated_in(value),
        false => Some(name.as_str()),
    })
}

fn repeated_in(value: &Node) -> Option<&str> {
    match value {
        Node::Object(members) => repeated(members),
        Node::List(items) => items.iter().find_map(repeated_in),
        Node::Word(_) | Node::Text(_) => None,
    }
}

/// Returns a header as text. Refuses a header that appears twice, or is not ASCII text.
pub(super) fn header<'h>(headers: &'h HeaderMap, name: &str) -> Result<Option<&'h str>, Refusal> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else { return Ok(None) };
    match value.to_str() {
        _ if values.next().is_some() => {
            refuse("sandbox.parameter", format!("the header `{name}` appears twice"))
        }
        Ok(value) => Ok(Some(value)),
        Err(_) => refuse("sandbox.parameter", format!("the header `{name}` is not ASCII text")),
    }
}
