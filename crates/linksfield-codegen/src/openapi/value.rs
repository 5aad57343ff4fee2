//! The schemas of the value types.
//!
//! A schema of a request states the whole documented form. A schema of a response states only the JSON type: a value in
//! another form must not make a client refuse the response of a write that was executed. Both state the documented form in
//! `x-linksfield-form`.

use linksfield_spec::{
    Bytes, BytesEncoding, DateFormat, DateTimeFormat, Decimal, Duration, Flag, Limited, TimeUnit,
    Timestamp, ValueType, Wire,
};
use serde_json::{Map, Value, json};

/// A JSON object.
pub(super) type Object = Map<String, Value>;

/// Where a value is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// As JSON in a request.
    Sent,
    /// As text in a request: in the path, the query, a header or a form.
    SentAsText,
    /// In a response or a push.
    Received,
}

impl Use {
    /// Whether the value is part of a request, so that the schema states its whole form.
    pub(super) fn is_request(self) -> bool {
        self != Self::Received
    }
}

/// Returns an object with the given entries.
pub(super) fn object<const N: usize>(entries: [(&str, Value); N]) -> Object {
    entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Returns the schema of a single value.
pub(super) fn schema(ty: &ValueType, at: Use) -> Object {
    let mut schema = form(ty, at);
    if !matches!(ty, ValueType::Text(_) | ValueType::Json(_) | ValueType::Boolean(_)) {
        schema.insert("x-linksfield-form".to_owned(), ty.describe().into());
    }
    if let ValueType::Flag(Flag { yes, no, .. }) = ty {
        schema.insert("x-linksfield-flag".to_owned(), json!({ "true": yes, "false": no }));
    }
    schema
}

fn form(ty: &ValueType, at: Use) -> Object {
    let request = at.is_request();
    match ty {
        ValueType::Text(text) => {
            let mut schema = typed("string");
            if let (Some(most), true) = (text.max_length, request) {
                schema.insert("maxLength".to_owned(), most.into());
            }
            schema
        }
        ValueType::TextOrNumber(_) => either("number"),
        ValueType::Secret(_) => object([("type", "string".into()), ("format", "password".into())]),
        ValueType::Period(_) => string(&format!("{}(-{DAY})?", written("YYYY-MM")), request),
        ValueType::Iccid(_) => string("[0-9]{18,20}", request),
        ValueType::Imsi(_) => string("[0-9]{13,15}", request),
        ValueType::Msisdn(_) => string(r"\+?[0-9]{5,15}", request),
        ValueType::Imei(_) => string("[0-9]{14,16}", request),
        ValueType::DeviceCode(_) => string("[0-9]{14,20}", request),
        ValueType::Decimal(decimal) => decimals(decimal, request),
        ValueType::Integer(integer) => {
            let mut schema = whole(integer.wire, at, "-?(0|[1-9][0-9]{0,17})");
            if schema.get("type") == Some(&"integer".into()) {
                schema.insert("format".to_owned(), "int64".into());
            }
            schema
        }
        ValueType::LargeInteger(integer) => whole(integer.wire, at, "0|-?[1-9][0-9]{0,37}"),
        ValueType::Flag(flag) => words(flag, at),
        ValueType::Boolean(_) => typed("boolean"),
        ValueType::Date(date) => {
            dated(date.format.as_str(), date.format == DateFormat::Dashed, request)
        }
        ValueType::DateTime(time) => match time.formats.as_slice() {
            [DateTimeFormat::Rfc3339] if request => {
                object([("type", "string".into()), ("format", "date-time".into())])
            }
            [one] if *one != DateTimeFormat::Rfc3339 => dated(one.as_str(), false, request),
            _ => typed("string"),
        },
        ValueType::Time(time) => dated(time.format.as_str(), false, request),
        ValueType::Timestamp(timestamp) => since_1970(timestamp, at),
        ValueType::Duration(duration) => period(duration, at),
        ValueType::Bytes(bytes) => encoded(bytes, request),
        ValueType::Json(_) => Object::new(),
        ValueType::File(_) | ValueType::Binary(_) => object([
            ("type", "string".into()),
            ("contentMediaType", "application/octet-stream".into()),
        ]),
    }
}

fn typed(name: &str) -> Object {
    object([("type", name.into())])
}

/// Returns the schema of a value that is a string or a number.
fn either(number: &str) -> Object {
    object([("type", json!(["string", number]))])
}

fn string(pattern: &str, request: bool) -> Object {
    let mut schema = typed("string");
    if request {
        schema.insert("pattern".to_owned(), format!("^({pattern})$").into());
    }
    schema
}

/// Returns the schema of a whole number, which text carries without quotes.
fn whole(wire: Wire, at: Use, pattern: &str) -> Object {
    match (wire, at) {
        (_, Use::SentAsText) | (Wire::Number, _) => typed("integer"),
        (Wire::String, at) => string(pattern, at.is_request()),
        (Wire::Either, _) => either("integer"),
    }
}

fn decimals(decimal: &Decimal, request: bool) -> Object {
    let fraction = match decimal.decimals {
        Some(0) => String::new(),
        Some(most) => format!(r"(\.[0-9]{{1,{most}}})?"),
        None => r"(\.[0-9]+)?".to_owned(),
    };
    match decimal.wire {
        Wire::Number => typed("number"),
        Wire::String => string(&format!("-?[0-9]{{1,28}}{fraction}"), request),
        Wire::Either => either("number"),
    }
}

fn words(flag: &Flag, at: Use) -> Object {
    let numbers =
        || [&flag.yes, &flag.no].map(|word| serde_json::from_str(word).unwrap_or_default());
    let texts = || [&flag.yes, &flag.no].map(|word| Value::from(word.as_str()));
    let (ty, words) = match (flag.wire, at) {
        (Wire::Either, Use::Received) => return either("integer"),
        (Wire::Number, Use::Sent | Use::Received) => ("integer", numbers()),
        _ => ("string", texts()),
    };
    let mut schema = typed(ty);
    if at.is_request() {
        schema.insert("enum".to_owned(), words.to_vec().into());
    }
    schema
}

/// Returns the schema of a date or a time in a written form.
fn dated(form: &str, is_iso: bool, request: bool) -> Object {
    match is_iso && request {
        true => object([("type", "string".into()), ("format", "date".into())]),
        false => string(&written(form), request),
    }
}

const DAY: &str = "(0[1-9]|[12][0-9]|3[01])";

/// Returns the regular expression of a written form such as `YYYY-MM-DD hh:mm`.
fn written(form: &str) -> String {
    let parts = [
        ("YYYY", "[0-9]{4}"),
        ("MM", "(0[1-9]|1[0-2])"),
        ("DD", DAY),
        ("hh", "([01][0-9]|2[0-3])"),
        ("mm", "[0-5][0-9]"),
        ("ss", "[0-5][0-9]"),
    ];
    let (mut pattern, mut rest) = (String::new(), form);
    while let Some(first) = rest.chars().next() {
        let part = parts.iter().find_map(|(name, part)| Some((rest.strip_prefix(name)?, *part)));
        rest = match part {
            Some((after, part)) => {
                pattern.push_str(part);
                after
            }
            None => {
                if first == '.' {
                    pattern.push('\\');
                }
                pattern.push(first);
                &rest[first.len_utf8()..]
            }
        };
    }
    pattern
}

fn since_1970(timestamp: &Timestamp, at: Use) -> Object {
    let (least, most) = match timestamp.unit {
        TimeUnit::Seconds => (9, 11),
        TimeUnit::Milliseconds => (12, 14),
    };
    let mut schema =
        whole(timestamp.wire, at, &format!("[1-9][0-9]{{{},{}}}", least - 1, most - 1));
    if schema.get("type") == Some(&"integer".into()) {
        schema.insert("format".to_owned(), "int64".into());
        if at.is_request() {
            schema.insert("minimum".to_owned(), 10_i64.pow(least - 1).into());
            schema.insert("maximum".to_owned(), (10_i64.pow(most) - 1).into());
        }
    }
    schema
}

fn period(duration: &Duration, at: Use) -> Object {
    let mut schema = whole(duration.wire, at, "0|[1-9][0-9]{0,13}");
    if at.is_request() && schema.get("type") == Some(&"integer".into()) {
        schema.insert("minimum".to_owned(), 0.into());
    }
    schema
}

fn encoded(bytes: &Bytes, request: bool) -> Object {
    match bytes.encoding {
        BytesEncoding::Hex => string("([0-9a-f]{2})*", request),
        encoding => {
            let encoding = encoding.as_str();
            object([("type", "string".into()), ("contentEncoding", encoding.into())])
        }
    }
}

/// Adds the limits of a value to its schema. Only requests have limits: a client must not refuse a response.
pub(super) fn limit(schema: &mut Object, limits: &Limited, at: Use) {
    if !at.is_request() {
        return;
    }
    let number = |text: &String| serde_json::from_str::<Value>(text).unwrap_or_default();
    let is_number =
        matches!(schema.get("type").and_then(Value::as_str), Some("integer" | "number"));
    let mut set = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            schema.insert(key.to_owned(), value);
        }
    };
    let (min, max) = (limits.min.as_ref().map(number), limits.max.as_ref().map(number));
    if is_number {
        set("minimum", min);
        set("maximum", max);
    } else {
        // A schema cannot limit a number that is sent as a string.
        set("x-linksfield-minimum", min);
        set("x-linksfield-maximum", max);
    }
    set("minLength", limits.min_length.map(Value::from));
    set("minItems", limits.min_items.map(Value::from));
    set("maxItems", limits.max_items.map(Value::from));
    // The whole text must match the expression.
    set("pattern", limits.pattern.as_ref().map(|pattern| format!("^(?:{pattern})$").into()));
}

/// Makes a schema accept `null`.
pub(super) fn nullable(mut schema: Object) -> Object {
    if schema.is_empty() {
        return schema;
    }
    let is_closed = schema.contains_key("enum") || schema.contains_key("const");
    match schema.get_mut("type") {
        Some(Value::String(one)) if !is_closed => {
            let both = json!([one.as_str(), "null"]);
            schema.insert("type".to_owned(), both);
            schema
        }
        Some(Value::Array(types)) if !is_closed => {
            types.push("null".into());
            schema
        }
        _ => match schema.get_mut("anyOf") {
            Some(Value::Array(all)) => {
                all.push(json!({ "type": "null" }));
                schema
            }
            _ => object([("anyOf", json!([schema, { "type": "null" }]))]),
        },
    }
}
