//! Resolves and checks the body of a request: how it is written, and whether it has fields or is a single value.

use super::cursor::{Context, EndpointCursor, at, below};
use super::fields;
use super::names::is_snake_case;
use crate::model::{
    BodyContent, Cover, Family, Field, ListStyle, Method, Request, SignedValue, Type,
};
use crate::values::ValueType;
use crate::yaml;

/// The name of the parameter with the whole body, if the file gives it no name.
const WHOLE: &str = "body";

/// The assumption that a call needs if the signature of its family covers bodies, but not the body of this call.
const UNSIGNED: &str = "unsigned-body";

/// Resolves the whole body, if it is a single value.
pub(super) fn data(
    family: &Family,
    written: &yaml::Request,
    cursor: &mut EndpointCursor<'_>,
) -> Option<Field> {
    let data = written.data.as_ref()?;
    let name = data.name.as_deref().filter(|name| is_snake_case(name)).unwrap_or(WHOLE);
    let mut field = fields::field(family, name, data, &at!["request", "data"], cursor);
    field.rust_name = None;
    Some(field)
}

/// Checks the body of a request.
pub(super) fn check(
    context: Context<'_>,
    method: Method,
    request: &Request,
    cursor: &mut EndpointCursor<'_>,
) {
    let Some(written) = &cursor.yaml().request else { return };
    if !method.has_body() {
        for (key, is_written) in [
            ("content", written.content != BodyContent::Json),
            ("data", written.data.is_some()),
            ("media_type", written.media_type.is_some()),
        ] {
            if is_written {
                cursor.wrong_key(
                    &at!["request", key],
                    "body-of-get",
                    format!(
                        "`{key}` does not apply to `method: {}`, which has no body",
                        method.as_str()
                    ),
                    "remove the key, or correct `method`",
                );
            }
        }
        return;
    }
    check_keys(written, request, cursor);
    check_media_type(request, cursor);
    if let Some(data) = &request.data {
        check_data(request.content, data, cursor);
    }
    for field in &request.body {
        check_field(request.content, field, cursor);
    }
    check_signed(context, request, cursor);
}

/// Checks that the keys fit the content.
fn check_keys(written: &yaml::Request, request: &Request, cursor: &mut EndpointCursor<'_>) {
    let content = request.content.as_str();
    let is_raw = matches!(request.content, BodyContent::Text | BodyContent::Binary);
    let has_fields = !request.body.is_empty() || !written.body.is_empty();
    if request.data.is_some() && has_fields {
        cursor.wrong_key(
            &at!["request", "data"],
            "body-and-data",
            "`data` and `body` exclude each other: `data` is the whole body",
            "list the fields under `body`, or describe the whole body under `data`",
        );
    }
    match (&request.data, is_raw) {
        (None, true) => {
            let help = match request.content {
                BodyContent::Text => "write `data: { type: text, required: true, doc: … }`",
                _ => "write `data: { type: binary, required: true, doc: … }`",
            };
            cursor.wrong(
                &at!["request", "content"],
                "missing-key",
                format!("missing key `data`: `content: {content}` needs it"),
                help,
            );
        }
        (Some(_), false) if request.content != BodyContent::Json => cursor.wrong_key(
            &at!["request", "data"],
            "useless-key",
            format!("`data` does not apply to `content: {content}`"),
            "list the fields under `body`",
        ),
        (None, false) if request.content == BodyContent::Multipart && !has_fields => cursor.wrong(
            &at!["request", "content"],
            "missing-key",
            "missing key `body`: `content: multipart` needs it",
            "list the fields of the body",
        ),
        _ => {}
    }
    if is_raw && has_fields && request.data.is_none() {
        cursor.wrong_key(
            &at!["request", "body"],
            "useless-key",
            format!("`body` does not apply to `content: {content}`"),
            "describe the whole body under `data`",
        );
    }
}

fn check_media_type(request: &Request, cursor: &mut EndpointCursor<'_>) {
    let Some(media_type) = &request.media_type else { return };
    if matches!(request.content, BodyContent::Form | BodyContent::Multipart) {
        cursor.wrong_key(
            &at!["request", "media_type"],
            "useless-key",
            format!("`media_type` does not apply to `content: {}`", request.content.as_str()),
            "remove `media_type`",
        );
        return;
    }
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let is_token = |text: &str| {
        let good = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
        !text.is_empty() && text.chars().all(good)
    };
    let is_type = essence.split_once('/').is_some_and(|(ty, sub)| is_token(ty) && is_token(sub));
    let is_printable = media_type.chars().all(|c| c == ' ' || c.is_ascii_graphic());
    if !is_type || !is_printable || media_type.trim() != media_type {
        cursor.wrong(
            &at!["request", "media_type"],
            "bad-media-type",
            format!("`{}` is not a valid content type", media_type.escape_debug()),
            "write the value of the header `Content-Type`, such as `text/csv; charset=utf-8`",
        );
    }
}

fn check_data(content: BodyContent, data: &Field, cursor: &mut EndpointCursor<'_>) {
    if data.rules.constant.is_some() {
        cursor.wrong_key(
            &at!["request", "data", "constant"],
            "useless-key",
            "`constant` does not apply to a whole body",
            "remove `constant`, and write the value in `doc`",
        );
    }
    if data.nullable {
        cursor.wrong_key(
            &at!["request", "data", "nullable"],
            "useless-key",
            "`nullable` does not apply to a whole body",
            "remove `nullable`; if the body may be absent, write `required: false`",
        );
    }
    let at = at!["request", "data", "type"];
    let is_binary = matches!(data.ty, Type::Value(ValueType::Binary(_)));
    let is_secret = matches!(data.ty, Type::Value(ValueType::Secret(_)));
    match content {
        BodyContent::Text if is_secret || !data.ty.is_single() => cursor.wrong(
            &at,
            "not-text",
            "the body of `content: text` must be a single value",
            "write `type: text`, or the type of another single value",
        ),
        BodyContent::Binary if !is_binary => cursor.wrong(
            &at,
            "not-bytes",
            "the body of `content: binary` must have `type: binary`",
            "write `type: binary`, or `content: text` for a body that is text",
        ),
        BodyContent::Json if is_binary => cursor.wrong(
            &at,
            "file-outside-multipart",
            "`type: binary` is only for `content: binary`",
            "write `content: binary`",
        ),
        _ => {}
    }
}

/// Checks a field of the body.
fn check_field(content: BodyContent, field: &Field, cursor: &mut EndpointCursor<'_>) {
    let at = at!["request", "body", field.name.as_str()];
    let name = &field.name;
    let is_file = matches!(field.ty.single(), Some(ValueType::File(_)));
    let is_list = matches!(field.ty, Type::List { .. });
    if field.nullable && content != BodyContent::Json {
        cursor.wrong_key(
            &below(&at, "nullable"),
            "useless-key",
            format!(
                "`nullable` does not apply to `content: {}`, where every value is text",
                content.as_str()
            ),
            "remove `nullable`; only fields of a JSON body can be `null`",
        );
    }
    match content {
        BodyContent::Multipart if is_file => {
            let is_one_of_many = matches!(
                field.style,
                ListStyle::Repeated | ListStyle::Brackets | ListStyle::Indexed
            );
            if is_list && !is_one_of_many {
                cursor.wrong_key(
                    &at,
                    "not-text",
                    format!("the files of `{name}` cannot be sent with `style: {}`", field.style.as_str()),
                    "write `style: repeated`, `brackets` or `indexed`: each file is a part of the body",
                );
            }
        }
        _ if is_file => cursor.wrong_key(
            &at,
            "file-outside-multipart",
            format!("`{name}` is a file, which only a multipart body can contain"),
            "write `content: multipart` under `request`",
        ),
        BodyContent::Form | BodyContent::Multipart if !field.ty.is_query_value(field.style) => {
            cursor.wrong_key(
                &at,
                "not-text",
                format!("the type of `{name}` cannot be sent with `content: {}`", content.as_str()),
                "use the type of a single value, a list of single values, or a list with `style: json`",
            );
        }
        BodyContent::Json if field.style != ListStyle::Comma => cursor.wrong_key(
            &at,
            "useless-key",
            "`style` does not apply to a JSON body",
            "remove `style`; a list in JSON has only one form",
        ),
        _ => {}
    }
}

/// A signature over canonical JSON covers the fields of a body. If the body has none, the file must state the reason.
fn check_signed(context: Context<'_>, request: &Request, cursor: &mut EndpointCursor<'_>) {
    let Some(signing) = &context.family.signing else { return };
    // A template may contain the body as it is sent.
    let has_own_rule = signing
        .template
        .as_ref()
        .is_some_and(|text| text.contains(&SignedValue::Body) || !text.contains_fields());
    let is_signed = context
        .family
        .signature_field()
        .is_some_and(|field| !cursor.yaml().without.contains(&field.name));
    let has_reason = cursor.yaml().assumptions.get(UNSIGNED).is_some()
        || context.written.yaml.assumptions.get(UNSIGNED).is_some();
    // Other mistakes are reported instead.
    let is_known = match request.content {
        BodyContent::Json => true,
        BodyContent::Form => false,
        BodyContent::Multipart => request.data.is_none(),
        BodyContent::Text | BodyContent::Binary => request.data.is_some(),
    };
    if !is_signed
        || !is_known
        || has_reason
        || has_own_rule
        || !signing.covers.contains(&Cover::Body)
        || request.takes_params_in_body()
    {
        return;
    }
    let key = if request.data.is_some() { "data" } else { "content" };
    cursor.wrong_key(
        &at!["request", key],
        "unsigned-body",
        "the signature of the family covers the fields of bodies, but this body has no fields that canonical JSON can \
         contain: its signature covers only the query, the headers and the common fields",
        format!("if the server expects this, add an entry `{UNSIGNED}` under `assumptions` with the reason"),
    );
}
