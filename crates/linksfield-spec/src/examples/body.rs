//! Checks a printed body that is not a JSON object with fields.

use serde_json::Value;

use super::check::{Check, Whole};
use super::codes::uncoded;
use super::json;
use crate::conform::{Mismatch, check_item, check_parameter, check_whole, unlisted_below};
use crate::model::{BodyContent, Field, ListStyle, Request};

/// Checks a body that is a single value, or that is not JSON.
pub(super) fn other(check: &mut Check<'_>, request: &Request, text: &str) {
    match (&request.data, request.content) {
        (Some(data), BodyContent::Json) => whole(check, data, text),
        (Some(data), BodyContent::Text) => {
            let mismatch = check_parameter(check.family, data, text.trim_end());
            let whole = &Whole { name: "`request.data`", base: "" };
            check.mismatches(&check.at("body"), whole, mismatch.into_iter().collect());
        }
        (_, BodyContent::Form) => form(check, request, text),
        (_, content) => check.note(
            &check.at("body"),
            "useless-example",
            format!("an example of `content: {}` cannot be checked", content.as_str()),
            "remove the body, and describe it in `note`",
        ),
    }
}

fn whole(check: &mut Check<'_>, data: &Field, text: &str) {
    let (at, whole) = (check.at("body"), &Whole { name: "`request.data`", base: "" });
    let value: Value = match json::parse(text) {
        Ok(value) => value,
        Err(error) => return check.not_json("body", &error),
    };
    check.mismatches(&at, whole, check_whole(check.family, data, &value));
    check.unlisted(&at, whole, unlisted_below(check.family, &data.ty, &value));
    check.uncoded(&at, whole, uncoded(check.family, &data.ty, &value, ""));
}

/// Checks pairs of a form, as in `a=1&b=2`.
fn form(check: &mut Check<'_>, request: &Request, text: &str) {
    let (at, whole) = (check.at("body"), &Whole { name: "`request.body`", base: "" });
    let (mut mismatches, mut unknown) = (Vec::new(), Vec::new());
    let mut given: Vec<&str> = Vec::new();
    for pair in text.trim().split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (decoded(name), decoded(value));
        let found = request.body.iter().find(|field| is_called(field, &name));
        match found {
            Some(field) => {
                given.push(&field.name);
                let is_item = field.style != ListStyle::Comma && field.style != ListStyle::Json;
                let mismatch = match is_item {
                    _ if value.is_empty() => None,
                    true => check_item(check.family, field, &value),
                    false => check_parameter(check.family, field, &value),
                };
                mismatches.extend(
                    mismatch.map(|mismatch| Mismatch { path: field.name.clone(), ..mismatch }),
                );
            }
            None if check.is_common(&name) => {}
            None => unknown.push(name),
        }
    }
    for field in request.body.iter().filter(|field| field.required.is_required()) {
        if !given.contains(&field.name.as_str()) {
            mismatches.push(Mismatch {
                path: field.name.clone(),
                message: "is required, but is missing".to_owned(),
                reason: "is required, but is missing".to_owned(),
            });
        }
    }
    check.mismatches(&at, whole, mismatches);
    check.unlisted(&at, whole, unknown);
}

/// Whether a pair belongs to a field. The items of some lists have brackets after the name.
fn is_called(field: &Field, name: &str) -> bool {
    let rest = name.strip_prefix(field.name.as_str());
    match field.style {
        ListStyle::Comma | ListStyle::Repeated | ListStyle::Json => rest == Some(""),
        ListStyle::Brackets => rest == Some("[]"),
        ListStyle::Indexed => rest
            .and_then(|rest| rest.strip_prefix('[')?.strip_suffix(']'))
            .is_some_and(|index| index.bytes().all(|byte| byte.is_ascii_digit())),
    }
}

/// Decodes `+` and `%XX`. Bytes that are not UTF-8 are replaced.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let escaped = || {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some(())?;
            u8::from_str_radix(digits, 16).ok()
        };
        let decoded = if byte == b'%' { escaped() } else { None };
        match decoded {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &after[2..];
            }
            None => {
                bytes.push(if byte == b'+' { b' ' } else { byte });
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
