//! Resolves how requests are signed, and how pushes are.

use indexmap::IndexMap;

use super::cursor::{FamilyCursor, at};
use super::names::check_header_name;
use super::template;
use crate::model::{
    Algorithm, HeaderRole, Inbound, InboundHeader, KeyOrder, SchemeId, SignatureForm, SignedText,
    Signing,
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
            format!("the credential `{key}` signs, but is not marked `secret: true`"),
            "mark it, so that it never shows in a message or a log",
        );
    }
    if written.algorithm != Algorithm::Md5 && written.key.is_none() {
        cursor.wrong(
            &at!["signing", "algorithm"],
            "missing-key",
            format!("`{}` needs a key", written.algorithm.as_str()),
            "add `key:` with the name of a credential",
        );
    }
    if written.covers.is_empty() {
        cursor.wrong_key(
            &at!["signing", "covers"],
            "covers-nothing",
            "a signature that covers nothing protects nothing",
            "list what goes in: `[query, body]`",
        );
    }
    if written.text == SignedText::KeyValue {
        cursor.wrong(
            &at!["signing", "text"],
            "unknown-word",
            "`key-value` is a form of pushes; requests are signed as `canonical-json`",
            "move it under `inbound:`, or write `canonical-json`",
        );
    }
    Signing {
        algorithm: written.algorithm,
        key,
        encoding: written.encoding,
        covers: written.covers.iter().copied().collect(),
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
            "exactly one header of a scheme carries the signature",
            "mark it with `is: signature`",
        );
    }
    let headers = written
        .headers
        .iter()
        .map(|(header, written)| inbound_header(name, header, written, cursor))
        .collect();
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
        text: written.text,
        prefix,
        nested,
        empties: written.empties,
        headers,
    })
}

fn inbound_header(
    scheme: &str,
    name: &str,
    written: &yaml::InboundHeader,
    cursor: &mut FamilyCursor<'_>,
) -> InboundHeader {
    check_header_name(name, &at!["inbound", scheme, "headers", name], cursor);
    let form = match (written.template.as_deref(), written.is) {
        (None, _) => SignatureForm::Bare,
        (Some("{key_id}/{signature}"), HeaderRole::Signature) => SignatureForm::KeyIdAndSignature,
        (Some(_), HeaderRole::Signature) => {
            cursor.wrong_key(
                &at!["inbound", scheme],
                "not-generated",
                format!("no client can verify `{scheme}`: its signature has an unknown form"),
                "a signature stands alone, or has `template: \"{key_id}/{signature}\"`",
            );
            SignatureForm::Bare
        }
        (Some(_), role) => {
            cursor.wrong_key(
                &at!["inbound", scheme, "headers", name, "template"],
                "useless-key",
                format!("`template:` means nothing with `is: {}`", role.as_str()),
                "remove it",
            );
            SignatureForm::Bare
        }
    };
    InboundHeader {
        name: name.to_owned(),
        role: written.is,
        required: written.required,
        form,
        unit: written.unit,
        example: written.example.clone(),
        doc: written.doc.clone(),
    }
}
