//! Checks the names of header parameters, which are compared without case: against each other, against the headers that
//! the client fills, and against those that HTTP needs.

use std::collections::BTreeMap;

use super::cursor::{Context, EndpointCursor, FamilyCursor, at};
use crate::diagnostic::Diagnostic;
use crate::model::{CommonLocation, Request};

/// The headers that the client or HTTP itself sets.
const TRANSPORT: [&str; 15] = [
    "accept-encoding",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
];

/// Whether the client or HTTP itself sets a header.
fn is_reserved(name: &str) -> bool {
    TRANSPORT.iter().any(|reserved| reserved.eq_ignore_ascii_case(name))
}

/// Whether a text can be the value of a header.
pub(super) fn is_header_text(text: &str) -> bool {
    text.trim() == text && text.chars().all(|c| c == ' ' || c.is_ascii_graphic())
}

/// Checks the headers of a call.
pub(super) fn check(context: Context<'_>, request: &Request, cursor: &mut EndpointCursor<'_>) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for field in &request.headers {
        let name = field.name.as_str();
        let path = at!["request", "headers", name];
        if is_reserved(name) {
            cursor.wrong_key(
                &path,
                "reserved-header",
                format!("`{name}` is a header that the client or HTTP itself sets"),
                match name.eq_ignore_ascii_case("content-type") {
                    true => "remove the parameter; `request.content` and `request.media_type` state the content type",
                    false => "remove the parameter",
                },
            );
        }
        if let Some(language) = &context.family.language
            && language.header.eq_ignore_ascii_case(name)
        {
            cursor.wrong_key(
                &path,
                "reserved-header",
                format!("`{name}` is the header of the language, which the client sets"),
                "remove the parameter; callers choose the language of a call",
            );
        }
        // An equal name is reported as the name of a common field.
        let common = context.family.common.iter().find(|common| {
            common.location == CommonLocation::Header
                && common.name != name
                && common.name.eq_ignore_ascii_case(name)
        });
        if let Some(common) = common {
            let own = cursor.key(&path);
            cursor.problems.push(
                Diagnostic::at(
                    own,
                    "common-field",
                    format!(
                        "`{name}` is the common field `{}`, which the client fills in: headers are compared without \
                         case",
                        common.name
                    ),
                )
                .also(context.written.key(&at!["common", common.name.as_str()]), "defined here")
                .help("remove the parameter"),
            );
        }
        if let Some(first) = seen.insert(name.to_ascii_lowercase(), name) {
            let (own, other) = (cursor.key(&path), cursor.key(&at!["request", "headers", first]));
            cursor.problems.push(
                Diagnostic::at(
                    own,
                    "duplicate-parameter",
                    format!("`{first}` and `{name}` are the same header: headers are compared without case"),
                )
                .also(other, "the first is here")
                .help("remove one of the two"),
            );
        }
    }
}

/// Checks the names of the common fields that travel in headers.
pub(super) fn check_common(cursor: &mut FamilyCursor<'_>) {
    let written = &cursor.yaml().common;
    let language = cursor.yaml().language.as_ref().map(|language| language.header.as_str());
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (name, common) in written.iter() {
        if common.location.0 != Some(CommonLocation::Header) {
            continue;
        }
        if language.is_some_and(|header| header.eq_ignore_ascii_case(name)) {
            let own = cursor.key(&at!["common", name]);
            let other = cursor.value(&at!["language", "header"]);
            cursor.problems.push(
                Diagnostic::at(
                    own,
                    "duplicate-parameter",
                    format!("`{name}` is the header of the language, which the client sets"),
                )
                .also(other, "the header of the language")
                .help("remove the common field, or remove `language` if the header always has the same value"),
            );
        }
        if let Some(text) = common.value.as_deref().filter(|text| !is_header_text(text)) {
            cursor.wrong(
                &at!["common", name, "value"],
                "bad-header-text",
                format!("`{}` cannot be sent in a header", text.escape_debug()),
                "a header can have visible ASCII characters, and blanks between them",
            );
        }
        if is_reserved(name) {
            cursor.wrong_key(
                &at!["common", name],
                "reserved-header",
                format!("`{name}` is a header that the client or HTTP itself sets"),
                "remove the field",
            );
        }
        if let Some(first) = seen.insert(name.to_ascii_lowercase(), name) {
            let (own, other) =
                (cursor.key(&at!["common", name]), cursor.key(&at!["common", first]));
            cursor.problems.push(
                Diagnostic::at(
                    own,
                    "duplicate-parameter",
                    format!("`{first}` and `{name}` are the same header: headers are compared without case"),
                )
                .also(other, "the first is here")
                .help("remove one of the two"),
            );
        }
    }
}
