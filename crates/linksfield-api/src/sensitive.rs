//! The sensitive values of a request, which messages about its response do not show.

use percent_encoding::percent_decode_str;
use serde_json::Value;

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
    let body = prepared.body.as_deref().and_then(|body| serde_json::from_slice(body).ok());
    if let Some(body) = body {
        in_json(&body, false, &is_sensitive, &mut values);
    }
    let query = prepared.uri.query().unwrap_or_default();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        if is_sensitive(&name) {
            // In a query, a list is one text with commas.
            values.extend(value.split(',').map(str::to_owned));
            values.push(value.into_owned());
        }
    }
    let written = prepared.uri.path().rsplit('/');
    for (name, value) in call.path.rsplit('/').zip(written) {
        let name = name.strip_prefix('{').and_then(|name| name.strip_suffix('}'));
        if name.is_some_and(is_sensitive) {
            values.push(percent_decode_str(value).decode_utf8_lossy().into_owned());
        }
    }
    let headers = prepared.headers.iter().filter(|(name, _)| is_sensitive(name));
    values.extend(headers.map(|(_, value)| value.clone()));
    values
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
