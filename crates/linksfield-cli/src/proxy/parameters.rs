//! Turns path, query, headers and body of a request into the JSON object of the parameters, which the client checks. The
//! client reads the text form of every value, so that nothing here depends on types, except for lists.

use http::HeaderMap;
use linksfield_api::meta::Source;
use linksfield_api::{FamilyInfo, Location, OperationInfo, ParameterInfo, ParameterKind};
use percent_encoding::percent_decode_str;
use serde_json::Value;
use serde_json::value::RawValue;

use super::access::single;
use super::problem::{Kind, Problem};
use super::route::{Form, Route};

/// Returns the JSON object of the parameters. Several texts are possible if the body may be a value of one parameter; the
/// first that the client accepts is right.
pub(super) fn read(
    route: &Route<'_>,
    query: &str,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Vec<String>, Problem> {
    let operation = route.operation;
    let wrong = |detail: &str| Err(Problem::new(Kind::Request, detail));
    match &route.form {
        Form::Name if !query.is_empty() => {
            wrong("a call by name has all its parameters in the body, and no query")
        }
        Form::Name => Ok(vec![match body.is_empty() {
            true => "{}".to_owned(),
            false => text(body)?.to_owned(),
        }]),
        Form::NameAndQuery if !body.is_empty() => {
            wrong("this call has all its parameters in the query, and no body")
        }
        Form::NameAndQuery => Ok(vec![object(&of_query(operation, query)?, "")]),
        Form::Path(_) if !body.is_empty() && !operation.method().has_body() => {
            wrong("a request with this method has no body")
        }
        Form::Path(path) => {
            let mut pairs: Vec<(String, Value)> =
                path.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect();
            pairs.extend(of_query(operation, query)?);
            pairs.extend(of_headers(operation, headers)?);
            with_body(operation, &pairs, body)
        }
    }
}

fn text(body: &[u8]) -> Result<&str, Problem> {
    std::str::from_utf8(body)
        .map_err(|_| Problem::new(Kind::Request, "the body is not valid UTF-8"))
}

/// Writes an object with these fields, followed by the fields of another object, which is given without its braces.
fn object(pairs: &[(String, Value)], fields: &str) -> String {
    let mut json = String::from("{");
    for (index, (name, value)) in pairs.iter().enumerate() {
        json.push_str(if index > 0 { "," } else { "" });
        json.push_str(&format!("{}:{value}", Value::from(name.as_str())));
    }
    if !pairs.is_empty() && !fields.trim().is_empty() {
        json.push(',');
    }
    json.push_str(fields);
    json.push('}');
    json
}

/// Adds the body to the other parameters. A body that is not an object is the value of the only parameter of the body. An
/// object may also be that value.
fn with_body(
    operation: &OperationInfo,
    pairs: &[(String, Value)],
    body: &[u8],
) -> Result<Vec<String>, Problem> {
    if body.trim_ascii().is_empty() {
        return Ok(vec![object(pairs, "")]);
    }
    let body: &RawValue = serde_json::from_str(text(body)?)
        .map_err(|error| Problem::new(Kind::Request, format!("the body is not JSON: {error}")))?;
    let body = body.get();
    let fields = body.strip_prefix('{').and_then(|body| body.strip_suffix('}'));
    let mut of_body =
        operation.parameters.iter().filter(|parameter| parameter.location == Some(Location::Body));
    let only = of_body.next().filter(|_| of_body.next().is_none());
    let whole = only.map(|only| object(pairs, &format!("{}:{body}", Value::from(only.name))));
    let texts: Vec<String> =
        fields.map(|fields| object(pairs, fields)).into_iter().chain(whole).collect();
    match texts.is_empty() {
        true => Err(Problem::new(Kind::Request, "the body must be a JSON object")),
        false => Ok(texts),
    }
}

/// Reads a query. The items of a list may be separate, as in `id=1&id=2`, `id[]=1&id[]=2` and `id[0]=1&id[1]=2`.
fn of_query(operation: &OperationInfo, query: &str) -> Result<Vec<(String, Value)>, Problem> {
    let mut pairs: Vec<(String, Value)> = Vec::new();
    let mut lists: Vec<(&str, Vec<String>)> = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (decoded(name)?, decoded(value)?);
        match list(operation, &name) {
            Some(list) => match lists.iter_mut().find(|(known, _)| *known == list.name) {
                Some((_, items)) => items.push(value),
                None => lists.push((list.name, vec![value])),
            },
            None => pairs.push((name, value.into())),
        }
    }
    pairs.extend(lists.into_iter().map(|(name, items)| (name.to_owned(), joined(items))));
    Ok(pairs)
}

/// Returns the parameter of a query that is a list with this name, with or without an index.
fn list(operation: &OperationInfo, name: &str) -> Option<&'static ParameterInfo> {
    let base = name.strip_suffix(']').and_then(|name| name.split_once('['));
    let base = base.filter(|(_, index)| index.bytes().all(|byte| byte.is_ascii_digit()));
    let is_list = |known: &&ParameterInfo| {
        matches!(known.kind, ParameterKind::List(_))
            && (known.name == name || base.is_some_and(|(base, _)| known.name == base))
    };
    operation.parameters.iter().find(is_list)
}

/// Returns the items of a list as one text with commas, which is the text form of a list, if that is possible.
fn joined(items: Vec<String>) -> Value {
    match items.len() > 1 && items.iter().any(|item| item.contains(',')) {
        true => items.into(),
        false => items.join(",").into(),
    }
}

fn decoded(text: &str) -> Result<String, Problem> {
    let text = text.replace('+', " ");
    let decoded = percent_decode_str(&text).decode_utf8();
    let decoded =
        decoded.map_err(|_| Problem::new(Kind::Request, "the query is not valid UTF-8"))?;
    Ok(decoded.into_owned())
}

fn of_headers(
    operation: &OperationInfo,
    headers: &HeaderMap,
) -> Result<Vec<(String, Value)>, Problem> {
    let mut pairs = Vec::new();
    for parameter in operation.parameters {
        if parameter.location != Some(Location::Header) {
            continue;
        }
        for value in headers.get_all(parameter.name) {
            let value = std::str::from_utf8(value.as_bytes()).map_err(|_| {
                Problem::new(Kind::Parameter, "the header is not text").parameter(parameter.name)
            })?;
            pairs.push((parameter.name.to_owned(), value.into()));
        }
    }
    Ok(pairs)
}

/// Returns the idempotency key that a request sets: in the header `Idempotency-Key`, or under one of its documented names.
/// The client would otherwise send a random key.
pub(super) fn idempotency_key(
    names: &[&'static str],
    headers: &HeaderMap,
    json: &str,
) -> Option<String> {
    let of_header = |name: &str| single(headers, &name.parse().ok()?).map(str::to_owned);
    let mut of_headers = ["idempotency-key"].iter().chain(names);
    of_headers.find_map(|name| of_header(name)).or_else(|| {
        // The text has been read as an object before, except for its duplicate keys, which the client refuses.
        let fields: Option<Value> = names.first().and_then(|_| serde_json::from_str(json).ok());
        names.iter().find_map(|name| fields.as_ref()?.get(name)?.as_str().map(str::to_owned))
    })
}

/// Returns the documented names of the idempotency key of a family.
pub(super) fn key_names(family: &FamilyInfo) -> Vec<&'static str> {
    let common = family.facts.common.iter();
    let keys = common.filter(|field| field.source == Source::IdempotencyKey);
    keys.map(|field| field.name).collect()
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;
    use linksfield_api::FAMILIES;

    use super::*;

    /// A program that repeats a request with its key must not get another key.
    #[test]
    fn the_idempotency_key_of_a_request_is_found_in_every_place() {
        let key = |header: Option<&'static str>, json: &str| {
            let mut headers = HeaderMap::new();
            if let Some(name) = header {
                headers.insert(name, HeaderValue::from_static("order-1"));
            }
            idempotency_key(&["X-Request-Key"], &headers, json)
        };
        assert_eq!(key(Some("idempotency-key"), "{}").as_deref(), Some("order-1"));
        assert_eq!(key(Some("x-request-key"), "{}").as_deref(), Some("order-1"));
        assert_eq!(key(None, r#"{"X-Request-Key":"order-2"}"#).as_deref(), Some("order-2"));
        assert_eq!(key(None, r#"{"other":"order-2"}"#), None);
    }

    fn query(text: &str) -> String {
        let family = FAMILIES.iter().find(|family| family.name() == "cube").unwrap();
        object(&of_query(family.operation("list_sim_bundles").unwrap(), text).unwrap(), "")
    }

    #[test]
    fn lists_are_read_in_every_style() {
        let list = r#"{"status":"0,1"}"#;
        for style in [
            "status=0,1",
            "status=0%2C1",
            "status=0&status=1",
            "status[]=0&status[]=1",
            "status[0]=0&status[1]=1",
        ] {
            assert_eq!(query(style), list, "{style}");
        }
        assert_eq!(query("status=a,b&status=c"), r#"{"status":["a,b","c"]}"#);
        assert_eq!(query("a=x+y%2B&b&&a=%E5%8D%A1"), r#"{"a":"x y+","b":"","a":"卡"}"#);
        assert_eq!(query("status[x]=1"), r#"{"status[x]":"1"}"#);
    }

    #[test]
    fn a_body_is_added_digit_for_digit() {
        let family = FAMILIES.iter().find(|family| family.name() == "cube").unwrap();
        let operation = family.operation("send_sms").unwrap();
        let pairs = [("id".to_owned(), Value::from("7"))];
        let with = |body: &str| {
            with_body(operation, &pairs, body.as_bytes()).map(|mut texts| texts.remove(0))
        };
        assert_eq!(with(r#" {"a":1.50,"a":2} "#).unwrap(), r#"{"id":"7","a":1.50,"a":2}"#);
        assert_eq!(with("{ }").unwrap(), r#"{"id":"7" }"#);
        assert_eq!(with("").unwrap(), r#"{"id":"7"}"#);
        assert!(with(r#"{"a":1"#).is_err());
        assert!(with(r#"{"a":1} {"b":2}"#).is_err());
    }
}
