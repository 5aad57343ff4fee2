//! Resolves the response of a call.

use super::cursor::{EndpointCursor, at};
use super::fields;
use crate::model::{Content, Family, Response, Type, Unenveloped};
use crate::yaml::{self, EnvelopeUse};

pub(super) fn resolve(family: &Family, cursor: &mut EndpointCursor<'_>) -> Response {
    let enveloped = family.envelope.is_some();
    let unenveloped = family
        .envelope
        .as_ref()
        .is_some_and(|envelope| envelope.unenveloped == Unenveloped::Accepted);
    let content = Content::Json;
    let Some(written) = &cursor.yaml().response else {
        return Response {
            content,
            enveloped,
            unenveloped,
            data: None,
            envelope_fields: Vec::new(),
        };
    };
    if written.content == Content::None {
        return without_content(written, enveloped, cursor);
    }
    let enveloped = enveloped && written.envelope != EnvelopeUse::None;
    let unenveloped = unenveloped || written.envelope == EnvelopeUse::Optional;
    let at = at!["response", "data"];
    let data = written.data.as_ref().map(|data| fields::field(family, "data", data, &at, cursor));
    if data.as_ref().is_some_and(|data| !is_payload(&data.ty)) {
        cursor.wrong_key(
            &at,
            "bad-payload",
            "the payload of a response must be an object, a list or `json`",
            "write `type: json` for a payload that is a single value",
        );
    }
    if written.data.as_ref().is_some_and(|data| data.sensitive.is_some()) {
        cursor.wrong_key(
            &at!["response", "data", "sensitive"],
            "useless-key",
            "`sensitive` does not apply to the payload as a whole",
            "write `sensitive: true` for its fields",
        );
    }
    let at = at!["response", "envelope_fields"];
    let envelope_fields = fields::resolve(family, &written.envelope_fields, &at, cursor);
    if !enveloped && !envelope_fields.is_empty() {
        cursor.wrong_key(
            &at,
            "useless-key",
            "`envelope_fields` does not apply to a response without envelope",
            "list the fields under `data`",
        );
    }
    Response { content, enveloped, unenveloped, data, envelope_fields }
}

/// Resolves the response to a HEAD request, which has no content, not even for a failure.
pub(super) fn to_head(cursor: &mut EndpointCursor<'_>) -> Response {
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
    }
}

/// Resolves a response without content. A failure may still have the envelope of the family.
fn without_content(
    written: &yaml::Response,
    enveloped: bool,
    cursor: &mut EndpointCursor<'_>,
) -> Response {
    for (key, is_written) in [
        ("envelope", written.envelope == EnvelopeUse::Optional),
        ("data", written.data.is_some()),
        ("envelope_fields", !written.envelope_fields.is_empty()),
    ] {
        if is_written {
            cursor.wrong_key(
                &at!["response", key],
                "useless-key",
                format!("`{key}` does not apply to a response without content"),
                "remove the key, or remove `content: none`",
            );
        }
    }
    let enveloped = enveloped && written.envelope != EnvelopeUse::None;
    let (data, envelope_fields) = (None, Vec::new());
    Response { content: Content::None, enveloped, unenveloped: false, data, envelope_fields }
}

fn is_payload(ty: &Type) -> bool {
    match ty {
        Type::Value(value) => !value.is_single(),
        Type::Codes(_) => false,
        Type::Object(_) | Type::List { .. } => true,
    }
}
