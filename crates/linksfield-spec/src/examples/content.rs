//! Checks the status, the headers and the content of the response of an example, as far as they are not JSON.

use super::check::{Check, Whole};
use super::response;
use crate::conform::{Mismatch, check_parameter};
use crate::model::{Call, Content};
use crate::values::{Bytes, BytesEncoding};

const BASE64: Bytes = Bytes { encoding: BytesEncoding::Base64 };

/// Checks the response of an example.
pub(super) fn check(check: &mut Check<'_>) {
    let Some(call) = &check.endpoint.call else {
        if let Some(text) = &check.example.response {
            response::response(check, text);
        }
        return;
    };
    if !status(check, call) {
        return;
    }
    headers(check, call);
    let (content, _) = call.response.content_of(check.example.status);
    let Some(text) = &check.example.response else { return };
    if check.example.is_base64 && content != Content::Binary {
        check.note(
            &check.at("response_base64"),
            "useless-key",
            "`response_base64` applies only to `content: binary`".to_owned(),
            "write the printed response under `response`",
        );
        return;
    }
    let is_json = || super::json::parse(text).is_ok();
    match content {
        _ if check.example.is_error() && check.example.fails.is_none() && !is_json() => {}
        _ if check.example.fails.is_some() || check.example.is_error() => {
            response::response(check, text);
        }
        Content::Json => response::response(check, text),
        Content::None if !text.trim().is_empty() => check.note(
            &check.at("response"),
            "example-mismatch",
            "the example has a response body, but the response has no content".to_owned(),
            "remove `response` from the example, or describe the content",
        ),
        Content::Csv => columns(check, call, text),
        Content::Binary if check.example.is_base64 && !BASE64.is_exact(text.trim()) => check.note(
            &check.at("response_base64"),
            "example-mismatch",
            "`response_base64` is not Base64".to_owned(),
            "write the content in Base64 with padding, in one line",
        ),
        Content::None | Content::Text | Content::Binary => {}
    }
}

/// Checks the printed status. Returns whether the response can be checked.
fn status(check: &mut Check<'_>, call: &Call) -> bool {
    let Some(status) = check.example.status else { return true };
    let response = &call.response;
    let is_known = match status {
        200..=299 => response.statuses.is_empty() || response.status(Some(status)).is_some(),
        300..=599 => true,
        _ => false,
    };
    if !is_known {
        check.note(
            &check.at("status"),
            "bad-status",
            format!("the status {status} of the example is not documented"),
            "list the status under `response.statuses`, or correct it",
        );
    }
    is_known
}

fn headers(check: &mut Check<'_>, call: &Call) {
    let printed = &check.example.response_headers;
    if printed.is_empty() || check.example.is_error() || check.example.fails.is_some() {
        return;
    }
    let mut mismatches = Vec::new();
    for field in &call.response.headers {
        let is_named = |name: &str| field.names().any(|own| own.eq_ignore_ascii_case(name));
        match printed.iter().find(|(name, _)| is_named(name)) {
            Some((_, value)) => mismatches.extend(
                check_parameter(check.family, field, value)
                    .map(|mismatch| Mismatch { path: field.name.clone(), ..mismatch }),
            ),
            None if field.required.is_required() => check.note(
                &check.at("response_headers"),
                "example-mismatch",
                format!("in the example, the header `{}` is required, but is missing", field.name),
                "copy all headers of the response, or write `required: false` for the header",
            ),
            None => {}
        }
    }
    let whole = Whole { name: "`response.headers`", base: "" };
    check.mismatches(&check.at("response_headers"), &whole, mismatches);
    for (name, value) in printed {
        let is_name = !name.is_empty()
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c));
        if !is_name || value.chars().any(char::is_control) {
            check.note(
                &check.at("response_headers"),
                "bad-name",
                format!("`{}` is not a header that can be sent", name.escape_debug()),
                "write the name of a header and its value on one line",
            );
        }
    }
}

/// Checks that the first line of a CSV file names the documented columns.
fn columns(check: &mut Check<'_>, call: &Call, text: &str) {
    let first = text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
    let names: Vec<&str> = first.split(',').map(|name| name.trim().trim_matches('"')).collect();
    for field in &call.response.columns {
        if field.required.is_required() && !field.names().any(|name| names.contains(&name)) {
            check.note(
                &check.at("response"),
                "example-mismatch",
                format!("in the example, the column `{}` is required, but the first line does not name it", field.name),
                "copy the first line of the file, or write `required: false` for the column",
            );
        }
    }
}
