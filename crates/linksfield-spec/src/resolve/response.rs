//! Resolves the response of a call.

use super::cursor::{EndpointCursor, at};
use super::field_keys::check_sensitive_payload;
use super::names::check_header_name;
use super::{fields, statuses};
use crate::model::{Content, Effect, Family, Field, Response, Type, Unenveloped};
use crate::yaml::{self, EnvelopeUse};

pub(super) fn resolve(
    family: &Family,
    effect: Effect,
    cursor: &mut EndpointCursor<'_>,
) -> Response {
    let enveloped = family.envelope.is_some();
    let unenveloped = family
        .envelope
        .as_ref()
        .is_some_and(|envelope| envelope.unenveloped == Unenveloped::Accepted);
    let Some(written) = &cursor.yaml().response else {
        return Response {
            content: Content::Json,
            enveloped,
            unenveloped,
            data: None,
            envelope_fields: Vec::new(),
            headers: Vec::new(),
            columns: Vec::new(),
            statuses: Vec::new(),
            errors: Vec::new(),
        };
    };
    let is_json = written.content == Content::Json;
    if !is_json {
        check_not_json(written, cursor);
    }
    let enveloped = enveloped && written.envelope != EnvelopeUse::None;
    let unenveloped = is_json && (unenveloped || written.envelope == EnvelopeUse::Optional);
    let at = at!["response", "data"];
    let data = written.data.as_ref().filter(|_| is_json);
    let data = data.map(|data| fields::field(family, "data", data, &at, cursor));
    check_sensitive_payload(written.data.as_ref(), &at, cursor);
    let at = at!["response", "envelope_fields"];
    let envelope_fields = fields::resolve(family, &written.envelope_fields, &at, cursor);
    if is_json && !enveloped && !envelope_fields.is_empty() {
        cursor.wrong_key(
            &at,
            "useless-key",
            "`envelope_fields` does not apply to a response without envelope",
            "list the fields under `data`",
        );
    }
    let headers = headers(family, written, &envelope_fields, cursor);
    let columns = columns(family, written, cursor);
    let content = written.content;
    let statuses = statuses::statuses(family, (written, data.as_ref()), cursor);
    let errors = statuses::errors(effect, written, cursor);
    Response {
        content,
        enveloped,
        unenveloped,
        data,
        envelope_fields,
        headers,
        columns,
        statuses,
        errors,
    }
}

/// Checks the response to a HEAD request, which has no content, not even for a failure.
pub(super) fn to_head(response: Response, cursor: &mut EndpointCursor<'_>) -> Response {
    if let Some(written) = &cursor.yaml().response {
        for (key, is_written) in [
            ("envelope", written.envelope != EnvelopeUse::Family),
            ("data", written.data.is_some()),
            ("envelope_fields", !written.envelope_fields.is_empty()),
        ] {
            if is_written {
                cursor.wrong_key(
                    &at!["response", key],
                    "useless-key",
                    format!(
                        "`{key}` does not apply to `method: HEAD`: the response has no content"
                    ),
                    "remove the key, or correct `method`",
                );
            }
        }
    }
    Response {
        content: Content::None,
        enveloped: false,
        unenveloped: false,
        data: None,
        envelope_fields: Vec::new(),
        columns: Vec::new(),
        ..response
    }
}

/// Refuses keys that apply only to JSON. A failure may still have the envelope of the family.
fn check_not_json(written: &yaml::Response, cursor: &mut EndpointCursor<'_>) {
    let what = match written.content {
        Content::None => "without content",
        _ => "with another content than JSON",
    };
    let word = written.content.as_str();
    for (key, is_written) in [
        ("envelope", written.envelope == EnvelopeUse::Optional),
        ("data", written.data.is_some()),
        ("envelope_fields", !written.envelope_fields.is_empty()),
    ] {
        if is_written {
            cursor.wrong_key(
                &at!["response", key],
                "useless-key",
                format!("`{key}` does not apply to a response {what}"),
                format!("remove the key, or remove `content: {word}`"),
            );
        }
    }
}

/// Resolves the documented headers of the response.
fn headers(
    family: &Family,
    written: &yaml::Response,
    envelope_fields: &[Field],
    cursor: &mut EndpointCursor<'_>,
) -> Vec<Field> {
    let whole = at!["response", "headers"];
    let headers = fields::resolve(family, &written.headers, &whole, cursor);
    check_text_fields("headers", &headers, cursor);
    for (index, header) in headers.iter().enumerate() {
        let at = at!["response", "headers", header.name.as_str()];
        check_header_name(&header.name, &at, cursor);
        let is_repeated = headers[..index]
            .iter()
            .flat_map(Field::names)
            .any(|name| header.names().any(|own| own.eq_ignore_ascii_case(name)));
        if is_repeated {
            cursor.wrong_key(
                &at,
                "duplicate-header",
                format!("the header `{}` is listed twice: case does not distinguish the names of headers", header.name),
                "remove one of the two headers",
            );
        }
    }
    let data = family.envelope.as_ref().map(|envelope| envelope.data.as_str());
    let clash = |name: &str| name == "headers";
    if !headers.is_empty()
        && (data.is_some_and(clash) || envelope_fields.iter().any(|field| clash(&field.name)))
    {
        cursor.wrong_key(
            &whole,
            "name-clash",
            "the response has a field of the envelope with the name `headers`",
            "remove `headers`; programs can read the headers of every reply by name",
        );
    }
    headers
}

/// Resolves the columns of a CSV file.
fn columns(
    family: &Family,
    written: &yaml::Response,
    cursor: &mut EndpointCursor<'_>,
) -> Vec<Field> {
    if !written.columns.is_empty() && written.content != Content::Csv {
        cursor.wrong_key(
            &at!["response", "columns"],
            "useless-key",
            "`columns` applies only to `content: csv`",
            "write `content: csv`, or remove `columns`",
        );
        return Vec::new();
    }
    let columns = fields::resolve(family, &written.columns, &at!["response", "columns"], cursor);
    check_text_fields("columns", &columns, cursor);
    columns
}

/// Refuses headers and columns that are not single values.
fn check_text_fields(key: &str, fields: &[Field], cursor: &mut EndpointCursor<'_>) {
    for field in fields {
        if field.nullable {
            cursor.wrong_key(
                &at!["response", key, field.name.as_str(), "nullable"],
                "useless-key",
                format!("`nullable` does not apply to `{key}`, where every value is text"),
                "remove `nullable`; an empty text is read as a missing value",
            );
        }
        let is_single = match &field.ty {
            Type::Value(value) => value.is_single(),
            Type::Codes(_) => true,
            Type::Object(_) | Type::List { .. } | Type::Map { .. } | Type::Union(_) => false,
        };
        if !is_single {
            cursor.wrong_key(
                &at!["response", key, field.name.as_str()],
                "not-text",
                format!(
                    "the type of `{}` cannot be read from text, which `{key}` contain",
                    field.name
                ),
                "use the type of a single value; for other forms, write `type: text`",
            );
        }
    }
}
