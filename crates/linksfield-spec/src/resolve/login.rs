//! Resolves the login: how a client obtains a token.

use super::cursor::{FamilyCursor, at};
use super::names::check_header_name;
use super::template::{check_path, json_path};
use crate::model::{Login, LoginValue, PathTemplate, ServerId, TokenLocation};
use crate::yaml;

pub(super) fn resolve(cursor: &mut FamilyCursor<'_>) -> Option<Login> {
    let written = cursor.yaml().login.as_ref()?;
    let server = server(written, cursor);
    let at = at!["login", "path"];
    check_path(&written.path, &at, cursor);
    if written.path.contains('{') {
        cursor.wrong(
            &at,
            "bad-path",
            "the path of a login cannot have parameters",
            "write the path as it is sent",
        );
    }
    let token = token(written, cursor);
    let body = written
        .body
        .iter()
        .filter_map(|(name, field)| Some((name.to_owned(), value(name, field, cursor)?)))
        .collect();
    Some(Login {
        doc: written.doc.clone(),
        server: server?,
        path: PathTemplate::new(&written.path),
        body,
        token,
        expired: written.expired.clone(),
        valid_for: check_valid_for(written.valid_for, cursor),
    })
}

/// Returns the server of the login: the one that it names, or the first server of the family.
fn server(written: &yaml::Login, cursor: &mut FamilyCursor<'_>) -> Option<ServerId> {
    let servers = &cursor.yaml().servers;
    let name = written.server.as_deref().or_else(|| servers.keys().next()).unwrap_or_default();
    if servers.get(name).is_none() {
        cursor.undefined(&at!["login", "server"], "server", name, servers.keys());
        return None;
    }
    Some(ServerId::new(name))
}

fn token(written: &yaml::Login, cursor: &mut FamilyCursor<'_>) -> Vec<TokenLocation> {
    if written.token.is_empty() {
        cursor.wrong_key(
            &at!["login", "token"],
            "empty-list",
            "`token` is empty: the client would find no token in the response",
            "list the places of the token in the response, such as `[data.token, \"header:x-access-token\"]`",
        );
    }
    let mut locations = Vec::new();
    for (index, location) in written.token.iter().enumerate() {
        let at = at!["login", "token", index];
        locations.push(match location.strip_prefix("header:") {
            Some(header) => {
                check_header_name(header, &at, cursor);
                TokenLocation::Header(header.to_owned())
            }
            None => TokenLocation::Body(json_path(location, &at, cursor)),
        });
    }
    locations
}

fn value(
    name: &str,
    field: &yaml::LoginField,
    cursor: &mut FamilyCursor<'_>,
) -> Option<LoginValue> {
    match (&field.credential, &field.value) {
        (Some(credential), None) => {
            let at = at!["login", "body", name, "credential"];
            let id = cursor.credential(&at, credential)?;
            Some(LoginValue::Credential { id, digest: field.digest })
        }
        (None, Some(yaml::Scalar::Integer(number))) => Some(LoginValue::Number(*number)),
        (None, Some(yaml::Scalar::Float)) => {
            cursor.wrong(
                &at!["login", "body", name, "value"],
                "wrong-type",
                format!("the constant for `{name}` must be a string or a whole number"),
                "put the value in quotes to make it a string",
            );
            None
        }
        (None, Some(text)) => Some(LoginValue::Text(text.as_text())),
        _ => {
            cursor.wrong_key(
                &at!["login", "body", name],
                "missing-key",
                format!("`{name}` must have either `credential` or `value`"),
                "write `credential` with the name of a credential, or `value` with a constant",
            );
            None
        }
    }
}

/// Checks the lifetime of a token. A token without a lifetime would be obtained for each call.
fn check_valid_for(seconds: u64, cursor: &mut FamilyCursor<'_>) -> u64 {
    if seconds == 0 {
        cursor.wrong(
            &at!["login", "valid_for"],
            "bad-limit",
            "`valid_for: 0` would mean that a token is never valid",
            "write the time in seconds that the page states",
        );
    }
    seconds
}
