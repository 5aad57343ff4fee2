//! Resolves the fields that the client fills in every request, and whether signature and token have one each.

use super::cursor::{FamilyCursor, at};
use super::names::{check_header_name, check_wire_name};
use super::template::signature_template;
use crate::model::{Common, CommonLocation, CommonSource, Wire};
use crate::yaml::{self, Source};

/// Resolves all common fields. One that cannot be filled is left out, and a mistake says why.
pub(super) fn resolve(cursor: &mut FamilyCursor<'_>) -> Vec<Common> {
    let written = cursor.yaml();
    written.common.iter().filter_map(|(name, written)| common(name, written, cursor)).collect()
}

fn common(name: &str, written: &yaml::Common, cursor: &mut FamilyCursor<'_>) -> Option<Common> {
    let at = at!["common", name];
    check_wire_name(name, &at, cursor);
    check_keys(name, written, cursor);
    let source = source(name, written, cursor);
    let location = written.location.0;
    if location == Some(CommonLocation::Header) {
        check_header_name(name, &at, cursor);
    }
    check_wire(name, written, cursor);
    let has_template = written.template.is_some() && written.source != Source::Signature;
    if location.is_none() || has_template {
        cursor.wrong_key(
            &at,
            "not-generated",
            format!("`{name}` cannot be filled there"),
            "common fields are `in: params`, `header` or `signed-text`, and only a signature has a `template:`",
        );
    }
    let location = location?;
    if location == CommonLocation::SignedText && written.source == Source::Signature {
        cursor.wrong(
            &at!["common", name, "in"],
            "not-generated",
            "a signature that is not sent protects nothing",
            "write `in: header` or `in: params`",
        );
    }
    let varies = matches!(written.source, Source::Clock | Source::Nonce | Source::PerCall);
    if location == CommonLocation::SignedText && varies {
        let source = written.source.as_str();
        cursor.wrong(
            &at!["common", name, "in"],
            "unverifiable",
            format!("no server could verify a `{source}` that is signed and not sent"),
            "write `in: header` or `in: params`",
        );
    }
    let signed = match written.source {
        Source::Signature | Source::Token => false,
        _ => written.signed.unwrap_or(location != CommonLocation::Header),
    };
    let (name, doc) = (name.to_owned(), written.doc.clone());
    Some(Common { name, location, source: source?, doc, signed })
}

/// Each source needs its own keys, and no others.
fn check_keys(name: &str, written: &yaml::Common, cursor: &mut FamilyCursor<'_>) {
    let source = written.source;
    for (key, is_written, is_wanted) in [
        ("credential", written.credential.is_some(), source == Source::Credential),
        ("unit", written.unit.is_some(), source == Source::Clock),
        ("value", written.value.is_some(), source == Source::Constant),
    ] {
        match (is_written, is_wanted) {
            (false, true) => cursor.wrong_key(
                &at!["common", name],
                "missing-key",
                format!("`source: {}` needs `{key}:`", source.as_str()),
                format!("add `{key}:`; spec/README.md shows an example"),
            ),
            (true, false) => cursor.wrong_key(
                &at!["common", name, key],
                "useless-key",
                format!("`{key}:` means nothing with `source: {}`", source.as_str()),
                "remove it",
            ),
            _ => {}
        }
    }
}

/// What fills a field; `None` where a key of the source is missing or points at nothing.
fn source(
    name: &str,
    written: &yaml::Common,
    cursor: &mut FamilyCursor<'_>,
) -> Option<CommonSource> {
    let wire = written.wire.unwrap_or_default();
    // A name is looked up wherever it is written.
    let credential = written
        .credential
        .as_ref()
        .and_then(|credential| cursor.credential(&at!["common", name, "credential"], credential));
    Some(match written.source {
        Source::Credential => CommonSource::Credential(credential?),
        Source::Clock => CommonSource::Clock { unit: written.unit?, wire },
        Source::Nonce => CommonSource::Nonce { wire },
        Source::Constant => CommonSource::Constant(written.value.clone()?),
        Source::PerCall => CommonSource::PerCall,
        Source::CallName => CommonSource::CallName,
        Source::RequestPath => CommonSource::RequestPath,
        Source::Token => CommonSource::Token,
        Source::Signature => {
            CommonSource::Signature(signature_template(written.template.as_deref(), name, cursor))
        }
    })
}

/// A field that the client fills is sent in one form, and most are text.
fn check_wire(name: &str, written: &yaml::Common, cursor: &mut FamilyCursor<'_>) {
    let source = written.source;
    let is_counted = matches!(source, Source::Clock | Source::Nonce);
    let (message, help) = match (written.wire, written.location.0) {
        (Some(_), _) if !is_counted => {
            (format!("`wire:` means nothing with `source: {}`", source.as_str()), "remove it")
        }
        (Some(Wire::Either), _) => {
            ("a field that is sent has one form".to_owned(), "choose the one that is sent")
        }
        (Some(Wire::Number), Some(location)) if location != CommonLocation::Params => {
            (format!("what stands in the {} is text", location.as_str()), "write `wire: string`")
        }
        _ => return,
    };
    cursor.wrong_key(&at!["common", name, "wire"], "useless-key", message, help);
}

/// A family that signs has exactly one field that carries the signature, and the other way round.
pub(super) fn check_signature_field(cursor: &mut FamilyCursor<'_>) {
    let written = cursor.yaml();
    let carriers: Vec<&str> = written
        .common
        .iter()
        .filter(|(_, field)| field.source == Source::Signature)
        .map(|(name, _)| name)
        .collect();
    match (written.signing.is_some(), carriers.as_slice()) {
        (true, []) => cursor.wrong_key(
            &at!["signing"],
            "no-signature-field",
            "requests are signed, but no common field carries the signature",
            "add one under `common:` with `source: signature`",
        ),
        (false, [name, ..]) => cursor.wrong_key(
            &at!["common", *name],
            "no-signing",
            format!("`{name}` carries a signature, but the family has no `signing:`"),
            "add `signing:`, or remove the field",
        ),
        (_, [_, second, ..]) => cursor.wrong_key(
            &at!["common", *second],
            "two-signature-fields",
            "a second field carries the signature",
            "keep one of them",
        ),
        _ => {}
    }
}

/// A field that carries a token needs a login, and a login a field.
pub(super) fn check_token(cursor: &mut FamilyCursor<'_>) {
    let written = cursor.yaml();
    let carrier = written.common.iter().find(|(_, field)| field.source == Source::Token);
    match (carrier, &written.login) {
        (Some((name, _)), None) => cursor.wrong_key(
            &at!["common", name],
            "no-login",
            format!("`{name}` carries a token, but the family has no `login:`"),
            "add `login:`, which says how a token is had",
        ),
        (None, Some(_)) => cursor.wrong_key(
            &at!["login"],
            "no-token-field",
            "there is a login, but no common field carries its token",
            "add one under `common:` with `source: token`",
        ),
        _ => {}
    }
}
