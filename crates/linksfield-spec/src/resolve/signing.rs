//! Resolves how requests and pushes are signed.

use indexmap::IndexMap;

use super::cursor::{FamilyCursor, at};
use super::names::check_header_name;
use super::{push_text, signed_text, template};
use crate::model::{
    HeaderRole, Inbound, InboundHeader, KeyOrder, SchemeId, SignatureForm, SignedText, Signing,
};
use crate::yaml;

/// Resolves how requests are signed.
pub(super) fn signing(written: &yaml::Signing, cursor: &mut FamilyCursor<'_>) -> Signing {
    let at = at!["signing", "key"];
    let key = written.key.as_ref().and_then(|key| cursor.credential(&at, key));
    let credential = key.as_ref().and_then(|key| cursor.yaml().credentials.get(key.as_str()));
    if let (Some(key), Some(credential)) = (&key, credential)
        && !credential.secret
    {
        cursor.wrong(
            &at,
            "key-not-secret",
            format!("the credential `{key}` is the key of the signature, but does not have `secret: true`"),
            "add `secret: true` to the credential, so that it does not appear in messages or logs",
        );
    }
    signed_text::check_key(written, cursor);
    let template = signed_text::resolve(written, cursor);
    let covers = match &template {
        Ok(template) => signed_text::covers(written, template.as_ref(), cursor),
        Err(_) => Vec::new(),
    };
    Signing {
        algorithm: written.algorithm,
        key,
        encoding: written.encoding,
        template: template.unwrap_or_default(),
        covers: covers.into_iter().collect(),
        dialect: written.dialect,
        numbers: written.numbers,
        arrays: written.arrays,
        nested: written.nested,
        empties: written.empties,
        doc: written.doc.clone(),
    }
}

/// Resolves how pushes are signed.
pub(super) fn inbound(cursor: &mut FamilyCursor<'_>) -> IndexMap<SchemeId, Inbound> {
    let schemes = cursor.yaml().inbound.iter();
    schemes
        .filter_map(|(name, written)| Some((SchemeId::new(name), scheme(name, written, cursor)?)))
        .collect()
}

fn scheme(name: &str, written: &yaml::Inbound, cursor: &mut FamilyCursor<'_>) -> Option<Inbound> {
    let key = cursor.credential(&at!["inbound", name, "key"], &written.key);
    let is_signature = |header: &&yaml::InboundHeader| header.is == HeaderRole::Signature;
    if written.headers.iter().map(|(_, header)| header).filter(is_signature).count() != 1 {
        cursor.wrong_key(
            &at!["inbound", name, "headers"],
            "no-signature-field",
            format!("the scheme `{name}` must have exactly one header with `is: signature`"),
            "write `is: signature` for the header that contains the signature, and only for it",
        );
    }
    check_names(name, written, cursor);
    let headers = written
        .headers
        .iter()
        .map(|(header, written)| inbound_header(name, header, written, cursor))
        .collect();
    let (text, template) = push_text::resolve(name, written, cursor)?;
    let prefix = template::prefix(name, written, cursor);
    let nested = match written.nested.as_slice() {
        [] => vec![KeyOrder::Given],
        orders => orders.to_vec(),
    };
    Some(Inbound {
        doc: written.doc.clone(),
        algorithm: written.algorithm,
        key: key?,
        encoding: written.encoding,
        text,
        template,
        prefix,
        nested,
        empties: written.empties,
        headers,
    })
}

/// Checks that a timestamp, and no other header, has a unit.
fn check_unit(
    scheme: &str,
    name: &str,
    written: &yaml::InboundHeader,
    cursor: &mut FamilyCursor<'_>,
) {
    let at = at!["inbound", scheme, "headers", name];
    match (written.is == HeaderRole::Timestamp, written.unit) {
        (true, None) => cursor.wrong_key(
            &at,
            "missing-key",
            "missing key `unit`: `is: timestamp` needs it",
            "add `unit: seconds` or `unit: milliseconds`",
        ),
        (false, Some(_)) => cursor.wrong_key(
            &at!["inbound", scheme, "headers", name, "unit"],
            "useless-key",
            format!("`unit` does not apply to `is: {}`", written.is.as_str()),
            "remove `unit`",
        ),
        _ => {}
    }
}

/// Checks that the headers of a scheme differ in more than their case.
fn check_names(scheme: &str, written: &yaml::Inbound, cursor: &mut FamilyCursor<'_>) {
    let names: Vec<&str> = written.headers.keys().collect();
    for (index, name) in names.iter().enumerate() {
        if names[..index].iter().any(|other| other.eq_ignore_ascii_case(name)) {
            cursor.wrong_key(
                &at!["inbound", scheme, "headers", *name],
                "duplicate-header",
                format!("the header `{name}` is listed twice: case does not distinguish the names of headers"),
                "remove one of the two headers",
            );
        }
    }
}

fn inbound_header(
    scheme: &str,
    name: &str,
    written: &yaml::InboundHeader,
    cursor: &mut FamilyCursor<'_>,
) -> InboundHeader {
    check_header_name(name, &at!["inbound", scheme, "headers", name], cursor);
    check_unit(scheme, name, written, cursor);
    let text = cursor.yaml().inbound.get(scheme).map_or("", |one| one.text.as_str());
    let is_template = text.contains('{');
    // Whether the template fits a text that is unknown is not known either.
    let is_known = is_template || SignedText::ALL.iter().any(|word| word.as_str() == text);
    let start = written.template.as_deref().filter(|_| is_template).and_then(push_text::start);
    let form = match (written.template.as_deref(), written.is) {
        (Some(_), HeaderRole::Signature) if start.is_some() => SignatureForm::Bare,
        (None, _) => SignatureForm::Bare,
        (Some("{key_id}/{signature}"), HeaderRole::Signature) => SignatureForm::KeyIdAndSignature,
        (Some(_), HeaderRole::Signature) if !is_known => SignatureForm::Bare,
        (Some(_), HeaderRole::Signature) => {
            cursor.wrong(
                &at!["inbound", scheme, "headers", name, "template"],
                "not-generated",
                format!("the receiver cannot verify `{scheme}`: it does not support this signature template"),
                match is_template {
                    true => {
                        "write a fixed text and the signature, such as `template: \"sha256={signature}\"`, or \
                         `{key_id}/{signature}`"
                    }
                    false => {
                        "write `template: \"{key_id}/{signature}\"`; remove `template` if the header contains only the \
                         signature"
                    }
                },
            );
            SignatureForm::Bare
        }
        (Some(_), role) => {
            cursor.wrong_key(
                &at!["inbound", scheme, "headers", name, "template"],
                "useless-key",
                format!("`template` does not apply to `is: {}`", role.as_str()),
                "remove `template`",
            );
            SignatureForm::Bare
        }
    };
    InboundHeader {
        name: name.to_owned(),
        role: written.is,
        required: written.required,
        form,
        start: start.unwrap_or_default().to_owned(),
        unit: written.unit,
        example: written.example.clone(),
        doc: written.doc.clone(),
    }
}
