//! Resolves how a token is obtained.

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
            "the path of a login has no parameters",
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
        valid_for: written.valid_for,
    })
}

/// The server of the login; the first one where none is named.
fn server(written: &yaml::Login, cursor: &mut FamilyCursor<'_>) -> Option<ServerId> {
    let servers = &cursor.yaml().servers;
    let name = written.server.as_deref().or_else(|| servers.keys().next()).unwrap_or_default();
    if servers.get(name).is_none() {
        cursor.dangling(&at!["login", "server"], "server", name, servers.keys());
        return None;
    }
    Some(ServerId::new(name))
}

fn token(written: &yaml::Login, cursor: &mut FamilyCursor<'_>) -> Vec<TokenLocation> {
    if written.token.is_empty() {
        cursor.wrong_key(
            &at!["login", "token"],
            "missing-key",
            "a login that answers no token is of no use",
            "say where the token may stand: `[data.token, \"header:x-access-token\"]`",
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
                "a constant is text or a whole number",
                "put it in quotes to make it text",
            );
            None
        }
        (None, Some(text)) => Some(LoginValue::Text(text.as_text())),
        _ => {
            cursor.wrong_key(
                &at!["login", "body", name],
                "missing-key",
                "a member of the login has either `credential:` or `value:`",
                "name the credential that fills it, or write the constant",
            );
            None
        }
    }
}
