//! Checks the body of a login: its fields must be those of the spec, with the credentials that the sandbox
//! accepts.

use http::HeaderMap;
use linksfield_spec::{Family, LoginDigest, LoginValue};
use serde_json::Value;

use super::read;
use super::refusal::{Refusal, refuse, refuse_unlisted};
use crate::credentials::Credentials;
use crate::signature;

/// Checks a request to the login of a family, and returns the number of its account.
pub(crate) fn check(
    family: &Family,
    headers: &HeaderMap,
    body: &[u8],
    credentials: &Credentials,
) -> Result<usize, Refusal> {
    let check = |number: usize| check_account(family, headers, body, (credentials, number));
    let first = match check(0) {
        Ok(()) => return Ok(0),
        Err(refusal) => refusal,
    };
    let mut others = 1..=credentials.accounts(&family.id);
    others.find(|number| check(*number).is_ok()).ok_or(first)
}

fn check_account(
    family: &Family,
    headers: &HeaderMap,
    body: &[u8],
    (credentials, account): (&Credentials, usize),
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
                // Without a value for the credential, any text is accepted that is not empty.
                let Some(expected) = credentials.of(&family.id, account, id.as_str()) else {
                    if body.get(name).and_then(Value::as_str).is_some_and(|text| !text.is_empty()) {
                        continue;
                    }
                    return refuse(
                        "sandbox.credential",
                        format!("`{name}` must be a text that is not empty"),
                    );
                };
                Value::String(match digest {
                    LoginDigest::None => expected.to_owned(),
                    LoginDigest::Md5Hex => signature::md5_hex(expected),
                })
            }
        };
        if body.get(name) != Some(&wanted) {
            // The value of a credential can be secret, so the refusal shows its name only.
            let expected = match value {
                LoginValue::Text(_) | LoginValue::Number(_) => wanted.to_string(),
                LoginValue::Credential { id, digest: LoginDigest::None } => {
                    format!("the credential `{}.{id}` of the sandbox", family.id)
                }
                LoginValue::Credential { id, digest: LoginDigest::Md5Hex } => format!(
                    "the MD5 digest, in lower-case hexadecimal digits, of the credential `{}.{id}` of the \
                     sandbox",
                    family.id
                ),
            };
            return refuse(
                "sandbox.credential",
                format!("`{name}` must be {expected}, but is missing or different"),
            );
        }
    }
    Ok(())
}
