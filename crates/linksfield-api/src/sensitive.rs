//! The sensitive values of a request, which messages about its response do not show.

use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::body::Kind;
use crate::meta::Call;
use crate::prepare::Prepared;
use crate::redact::Hidden;

/// Returns what the messages about the response to this request do not show.
pub(crate) fn hidden(call: &Call, prepared: &Prepared) -> Hidden {
    Hidden::new(prepared.hidden(), sensitive_values(call, prepared))
}

/// Returns the sensitive values of a request, as the parameters with sensitive names contain them.
fn sensitive_values(call: &Call, prepared: &Prepared) -> Vec<String> {
    let mut values = Vec::new();
    let is_sensitive = |name: &str| call.sensitive.parameters.contains(&name);
    if call.sensitive.parameters.is_empty() {
        return values;
    }
    let body = prepared.body.as_deref().unwrap_or_default();
    match prepared.kind {
        Some(Kind::Form) => pairs(body, &is_sensitive, &mut values),
        Some(Kind::Text) if prepared.is_sensitive_body => {
            values.push(String::from_utf8_lossy(body).into_owned());
        }
        Some(Kind::Json) => {
            if let Some(Ok(body)) = str::from_utf8(body).ok().map(serde_json::from_str) {
                in_json(&body, prepared.is_sensitive_body, &is_sensitive, &mut values);
            }
        }
        _ => {}
    }
    for (name, value) in &prepared.texts {
        pair(name, value, &is_sensitive, &mut values);
    }
    pairs(prepared.address.uri.query().unwrap_or_default().as_bytes(), &is_sensitive, &mut values);
    let written = prepared.address.uri.path().rsplit('/');
    for (template, segment) in call.path.rsplit('/').zip(written) {
        in_segment(template, segment, &is_sensitive, &mut values);
    }
    for (name, value) in prepared.headers.iter().filter(|(name, _)| is_sensitive(name)) {
        pair(name, value, &is_sensitive, &mut values);
    }
    values
}

/// Finds the sensitive values in pairs of a query or of a form.
fn pairs(text: &[u8], is_sensitive: &dyn Fn(&str) -> bool, values: &mut Vec<String>) {
    for (name, value) in url::form_urlencoded::parse(text) {
        pair(&name, &value, is_sensitive, values);
    }
}

fn pair(name: &str, value: &str, is_sensitive: &dyn Fn(&str) -> bool, values: &mut Vec<String>) {
    // The items of a list may be sent with brackets after the name.
    let own = name.strip_suffix(']').and_then(|name| name.rsplit_once('[')).map(|(own, _)| own);
    let is_inside = is_sensitive(name) || own.is_some_and(is_sensitive);
    if value.starts_with('[')
        && let Ok(list) = serde_json::from_str(value)
    {
        in_json(&list, is_inside, is_sensitive, values);
    }
    if is_inside {
        // A list may be one text with commas.
        values.extend(value.split(',').map(str::to_owned));
        values.push(value.to_owned());
    }
}

/// Finds the sensitive parameters in a segment of the path, whose names are in braces in the template.
fn in_segment(
    mut template: &str,
    mut segment: &str,
    is_sensitive: &dyn Fn(&str) -> bool,
    values: &mut Vec<String>,
) {
    while let Some((before, rest)) = template.split_once('{')
        && let Some((name, after)) = rest.split_once('}')
    {
        let Some(given) = segment.strip_prefix(before) else { return };
        // The value ends at the fixed text after it. After the last parameter, that is the end of the segment.
        let fixed = after.split('{').next().unwrap_or_default();
        let is_last = fixed.len() == after.len();
        let end = match is_last {
            true => given.len().checked_sub(fixed.len()),
            false => given.find(fixed),
        };
        let Some((value, left)) = end.and_then(|end| given.split_at_checked(end)) else { return };
        if is_sensitive(name) {
            values.push(percent_decode_str(value).decode_utf8_lossy().into_owned());
        }
        (template, segment) = (after, left);
    }
}

fn in_json(
    value: &Value,
    is_inside: bool,
    is_sensitive: &dyn Fn(&str) -> bool,
    values: &mut Vec<String>,
) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                // The keys of a map are values, too. Names of documented fields usually have only letters.
                if is_inside && !name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_')
                {
                    values.push(name.clone());
                }
                in_json(value, is_inside || is_sensitive(name), is_sensitive, values);
            }
        }
        Value::Array(items) => {
            items.iter().for_each(|item| in_json(item, is_inside, is_sensitive, values));
        }
        Value::String(text) if is_inside => values.push(text.clone()),
        Value::Number(number) if is_inside => values.push(number.to_string()),
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sensitive_parameters_are_found_in_a_segment() {
        let found = |template: &str, segment: &str| {
            let mut values = Vec::new();
            in_segment(template, segment, &|name| name.starts_with('s'), &mut values);
            values
        };
        assert_eq!(found("{s}", "a%2Fb"), ["a/b"]);
        assert_eq!(found("{s}.json", "a.json.json"), ["a.json"]);
        assert_eq!(found("x-{a}-{s}:run", "x-1-2:run"), ["2"]);
        assert_eq!(found("{s1}-{s2}", "1-2"), ["1", "2"]);
        assert!(found("{s}.json", "x").is_empty() && found("usage", "usage").is_empty());
    }

    #[test]
    fn sensitive_parameters_are_found_in_pairs() {
        let mut values = Vec::new();
        let text = b"s[]=11&s[1]=22&s=33,44&other=55&o=[{\"s\":\"66\"}]";
        pairs(text, &|name| name == "s", &mut values);
        assert_eq!(values, ["11", "11", "22", "22", "33", "44", "33,44", "66"]);
    }
}
