//! Checks the body of a login: is it what the spec says, with the credentials that are expected?

use axum::http::HeaderMap;
use linksfield_spec::{Family, LoginDigest, LoginValue};
use serde_json::Value;

use super::read;
use super::refusal::{Refusal, refuse, refuse_unlisted};
use crate::credentials::Credentials;
use crate::signature;

/// Checks a login of a family.
pub(crate) fn check(
    family: &Family,
    headers: &HeaderMap,
    body: &[u8],
    credentials: &Credentials,
) -> Result<(), Refusal> {
    let body = read::body(headers, body)?.members;
    let documented = || family.login.iter().flat_map(|login| &login.body);
    if let Some(name) = body.keys().find(|name| documented().all(|(own, _)| own != *name)) {
        return refuse_unlisted(name, documented().map(|(name, _)| name.as_str()));
    }
    for (name, value) in documented() {
        let wanted = match value {
            LoginValue::Text(text) => Value::String(text.clone()),
            LoginValue::Number(number) => Value::from(*number),
            LoginValue::Credential { id, digest } => {
                // Without an expected value, anything will do that is there.
                let Some(expected) = credentials.get(&family.id, id.as_str()) else {
                    if body.get(name).and_then(Value::as_str).is_some_and(|text| !text.is_empty()) {
                        continue;
                    }
                    return refuse("sandbox.credential", format!("`{name}` is missing"));
                };
                Value::String(match digest {
                    LoginDigest::None => expected.to_owned(),
                    LoginDigest::Md5Hex => signature::md5_hex(expected),
                })
            }
        };
        if body.get(name) != Some(&wanted) {
            return refuse(
                "sandbox.credential",
                format!("`{name}` is missing, or not the right one"),
            );
        }
    }
    Ok(())
}
