//! Resolves a canonical text that is described by a template, and checks that it signs what calls send.

use super::cursor::{EndpointCursor, FamilyCursor, at};
use super::template::{Piece, pieces};
use crate::diagnostic::quoted;
use crate::model::{
    Algorithm, Arrays, Cover, CredentialId, Dialect, Empties, Encoding, Hash, KeyOrder, Numbers,
    PairsForm, Request, SignedTemplate, SignedValue, TextDigest, TextPiece,
};
use crate::yaml::{self, Source};

/// The text of a family that signs JSON.
const CANONICAL_JSON: &str = "canonical-json";

/// The values that are not names of common fields or credentials.
const FIXED: [(&str, SignedValue); 7] = [
    ("method", SignedValue::Method),
    ("host", SignedValue::Host),
    ("path", SignedValue::Path),
    ("query", SignedValue::Query),
    ("body", SignedValue::Body),
    ("pairs", SignedValue::Pairs),
    (CANONICAL_JSON, SignedValue::CanonicalJson),
];

/// A text with a mistake, which was reported.
pub(super) struct Faulty;

/// Resolves `text`. `None` for canonical JSON.
pub(super) fn resolve(
    written: &yaml::Signing,
    cursor: &mut FamilyCursor<'_>,
) -> Result<Option<SignedTemplate>, Faulty> {
    let text = written.text.as_deref().unwrap_or(CANONICAL_JSON);
    if text == CANONICAL_JSON {
        check_pairs(written, false, cursor);
        return Ok(None);
    }
    let at = at!["signing", "text"];
    if text == "key-value" {
        cursor.wrong(
            &at,
            "unknown-value",
            "`text: key-value` does not apply to requests, only to pushes",
            "write `text: canonical-json`, or a template such as `\"{pairs}&key={secret}\"`; if this describes pushes, \
             move it to `inbound`",
        );
        return Err(Faulty);
    }
    if !text.contains('{') {
        let known = [CANONICAL_JSON];
        if text.contains(|c: char| !c.is_ascii_lowercase() && c != '-') {
            cursor.wrong(
                &at,
                "bad-template",
                format!("`{}` is not a valid template: it contains no value", text.escape_debug()),
                "write values in braces, such as `\"{method}\\n{path}\\n{body}\"`",
            );
        } else {
            cursor.unknown_value(&at, text, known);
        }
        return Err(Faulty);
    }
    let mut template = Vec::new();
    let before = cursor.problems.count();
    let all = pieces(text, &at, cursor);
    let mut is_faulty = cursor.problems.count() > before;
    for piece in all {
        match piece {
            Piece::Text(text) => template.push(TextPiece::Text(text.to_owned())),
            Piece::Name(name) => match piece_named(name, text, cursor) {
                Some(piece) => template.push(piece),
                None => is_faulty = true,
            },
        }
    }
    if is_faulty {
        return Err(Faulty);
    }
    let template = SignedTemplate { pieces: template, pairs: pairs_form(written) };
    check_pairs(written, template.contains(&SignedValue::Pairs), cursor);
    check_json_keys(written, &template, cursor);
    check_secret(written, &template, cursor);
    check_body(&template, cursor);
    check_signed(&template, cursor);
    Ok(Some(template))
}

fn pairs_form(written: &yaml::Signing) -> PairsForm {
    let default = yaml::Pairs::default();
    let pairs = written.pairs.as_ref().unwrap_or(&default);
    PairsForm {
        assign: pairs.assign.clone().unwrap_or_else(|| "=".to_owned()),
        separator: pairs.separator.clone().unwrap_or_else(|| "&".to_owned()),
        empties: pairs.empties,
        encode: pairs.encode,
        nested: pairs.nested,
    }
}

/// Resolves a piece in braces: a value, or a digest of a value.
fn piece_named(name: &str, text: &str, cursor: &mut FamilyCursor<'_>) -> Option<TextPiece> {
    let Some((digest, value)) = name.strip_suffix(')').and_then(|call| call.split_once('(')) else {
        return value_named(name, text, cursor).map(TextPiece::Value);
    };
    let Some(digest) = text_digest(digest) else {
        let known: Vec<String> = digest_names().collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        cursor.wrong(
            &at!["signing", "text"],
            "undefined-name",
            format!("undefined digest `{digest}` in the piece `{{{name}}}`"),
            format!("write one of {}", quoted(&known)),
        );
        return None;
    };
    value_named(value, text, cursor).map(|value| TextPiece::Digest(digest, value))
}

fn digest_names() -> impl Iterator<Item = String> {
    let encodings = ["", "-base64", "-upper"];
    Hash::ALL
        .iter()
        .flat_map(move |hash| encodings.map(|encoding| format!("{}{encoding}", hash.as_str())))
}

fn text_digest(name: &str) -> Option<TextDigest> {
    let (hash, encoding) = match name.split_once('-') {
        None => (name, Encoding::Hex),
        Some((hash, "base64")) => (hash, Encoding::Base64),
        Some((hash, "upper")) => (hash, Encoding::HexUpper),
        Some(_) => return None,
    };
    let hash = Hash::ALL.iter().copied().find(|known| known.as_str() == hash)?;
    Some(TextDigest { hash, encoding })
}

fn value_named(name: &str, text: &str, cursor: &mut FamilyCursor<'_>) -> Option<SignedValue> {
    if let Some((_, value)) = FIXED.iter().find(|(fixed, _)| *fixed == name) {
        return Some(value.clone());
    }
    let written = cursor.yaml();
    if let Some(common) = written.common.get(name) {
        if common.source == Source::Signature {
            cursor.wrong(
                &at!["signing", "text"],
                "bad-template",
                format!("the canonical text contains `{{{name}}}`, which is the signature itself"),
                "remove the piece",
            );
            return None;
        }
        return Some(SignedValue::Common(name.to_owned()));
    }
    if written.credentials.get(name).is_some() {
        return Some(SignedValue::Credential(CredentialId::new(name)));
    }
    let known: Vec<&str> = FIXED
        .iter()
        .map(|(fixed, _)| *fixed)
        .chain(written.common.keys())
        .chain(written.credentials.keys())
        .collect();
    cursor.undefined_in_template(&at!["signing", "text"], "piece", name, text, &known);
    None
}

/// Checks that `pairs` is present only if the text contains pairs.
fn check_pairs(written: &yaml::Signing, has_pairs: bool, cursor: &mut FamilyCursor<'_>) {
    if written.pairs.is_some() && !has_pairs {
        cursor.wrong_key(
            &at!["signing", "pairs"],
            "useless-key",
            "`pairs` does not apply: `text` does not contain `{pairs}`",
            "remove `pairs`, or add `{pairs}` to `text`",
        );
    }
}

/// Checks that the keys that describe how fields are written are present only if the text contains fields.
fn check_json_keys(
    written: &yaml::Signing,
    template: &SignedTemplate,
    cursor: &mut FamilyCursor<'_>,
) {
    if template.contains_fields() {
        return;
    }
    for (key, is_written) in [
        ("dialect", written.dialect != Dialect::default()),
        ("numbers", written.numbers != Numbers::default()),
        ("arrays", written.arrays != Arrays::default()),
        ("nested", written.nested != KeyOrder::default()),
        ("empties", written.empties != Empties::default()),
    ] {
        if is_written {
            cursor.wrong_key(
                &at!["signing", key],
                "useless-key",
                format!("`{key}` does not apply: `text` contains neither `{{pairs}}` nor `{{canonical-json}}`"),
                format!("remove `{key}`"),
            );
        }
    }
}

/// Checks that the credential in the text of a digest is secret. Without a secret, anyone can compute the digest.
fn check_secret(written: &yaml::Signing, template: &SignedTemplate, cursor: &mut FamilyCursor<'_>) {
    if written.algorithm.is_keyed() {
        return;
    }
    let credentials = &cursor.yaml().credentials;
    let names: Vec<&str> = template
        .values()
        .filter_map(|value| match value {
            SignedValue::Credential(id) => Some(id.as_str()),
            _ => None,
        })
        .collect();
    let is_secret = |name: &&str| credentials.get(name).is_some_and(|one| one.secret);
    if !names.is_empty() && !names.iter().any(is_secret) {
        cursor.wrong(
            &at!["signing", "text"],
            "key-not-secret",
            format!(
                "the text contains {}, but no credential with `secret: true`, so that anyone can compute the \
                 `{}` of it",
                quoted(&names),
                written.algorithm.as_str()
            ),
            "add `secret: true` to the credential that is the key, so that it does not appear in messages or logs",
        );
    }
}

/// Checks that the text contains the common fields that are marked as signed. Pairs and canonical JSON contain them all.
fn check_signed(template: &SignedTemplate, cursor: &mut FamilyCursor<'_>) {
    if template.contains_fields() {
        return;
    }
    for (name, field) in cursor.yaml().common.iter() {
        let is_marked = field.signed == Some(true)
            && field.location.0 == Some(crate::model::CommonLocation::Header)
            && !matches!(field.source, Source::Signature | Source::Token);
        if is_marked && !template.contains(&SignedValue::Common(name.to_owned())) {
            cursor.wrong_key(
                &at!["common", name, "signed"],
                "unsigned",
                format!(
                    "`{name}` has `signed: true`, but `signing.text` does not contain `{{{name}}}`"
                ),
                format!("add `{{{name}}}` to the text, or remove `signed`"),
            );
        }
    }
}

/// Checks that the signature is not sent in the body that it signs.
fn check_body(template: &SignedTemplate, cursor: &mut FamilyCursor<'_>) {
    let carrier = cursor.yaml().common.iter().find(|(_, field)| field.source == Source::Signature);
    let is_in_params =
        |field: &yaml::Common| field.location.0 == Some(crate::model::CommonLocation::Params);
    if let Some((name, field)) = carrier
        && is_in_params(field)
        && template.contains(&SignedValue::Body)
    {
        cursor.wrong(
            &at!["signing", "text"],
            "unverifiable",
            format!(
                "`{{body}}` cannot be signed: the signature `{name}` travels in the body, so that the body would \
                 contain its own signature"
            ),
            format!("write `{{pairs}}` for the fields of the body, or move `{name}` to a header"),
        );
    }
}

/// Resolves `covers`: the parameters that are part of the canonical JSON, or of the pairs.
pub(super) fn covers(
    written: &yaml::Signing,
    template: Option<&SignedTemplate>,
    cursor: &mut FamilyCursor<'_>,
) -> Vec<Cover> {
    let is_needed = template.is_none_or(SignedTemplate::contains_fields);
    match &written.covers {
        None if is_needed => cursor.wrong_key(
            &at!["signing"],
            "missing-key",
            "missing key `covers`: it states which parameters are signed",
            "add `covers`, such as `covers: [query, body]`",
        ),
        Some(covers) if covers.is_empty() && template.is_none() => cursor.wrong_key(
            &at!["signing", "covers"],
            "empty-list",
            "`covers` is empty: no parameters would be signed",
            "list the signed parts of a request, such as `[query, body]`",
        ),
        Some(covers) if !is_needed => {
            for (index, cover) in covers.iter().enumerate() {
                if template.is_some_and(|template| !template.contains(&whole(*cover))) {
                    let piece = cover.as_str();
                    cursor.wrong(
                        &at!["signing", "covers", index],
                        "unsigned",
                        format!(
                            "`covers` lists `{piece}`, but `text` does not contain `{{{piece}}}`"
                        ),
                        format!("add the piece to `text`, or remove `{piece}` here"),
                    );
                }
            }
        }
        _ => {}
    }
    written.covers.clone().unwrap_or_default()
}

/// The piece of a template that contains all parameters of a place.
fn whole(cover: Cover) -> SignedValue {
    match cover {
        Cover::Path => SignedValue::Path,
        Cover::Query => SignedValue::Query,
        Cover::Body => SignedValue::Body,
    }
}

/// Checks that the template signs the parameters of a call, and that the call sends the fields that it names.
///
/// `covers` of the family states which parameters are signed. Without it, all are.
pub(super) fn check_call(
    family: &yaml::Family,
    template: Option<&SignedTemplate>,
    request: &Request,
    cursor: &mut EndpointCursor<'_>,
) {
    let (Some(signing), Some(template)) = (&family.signing, template) else { return };
    let written = cursor.yaml();
    let is_left_out = |name: &str| written.without.iter().any(|other| other == name);
    let carrier = family.common.iter().find(|(_, field)| field.source == Source::Signature);
    if carrier.is_none_or(|(name, _)| is_left_out(name)) {
        return;
    }
    for value in template.values() {
        if let SignedValue::Common(name) = value
            && let Some(index) = written.without.iter().position(|other| other == name)
        {
            cursor.wrong(
                &at!["without", index],
                "unsigned",
                format!("this call does not send `{name}`, but its signature contains it"),
                "remove the name here, or add the common field of the signature as well, so that the call is not \
                 signed",
            );
        }
    }
    // Without `covers`, the fields in the text are those of a mistake that was reported.
    if signing.covers.is_some() || template.contains_fields() {
        return;
    }
    for (key, fields, cover) in [
        ("path", &request.path, Cover::Path),
        ("query", &request.query, Cover::Query),
        ("body", &request.body, Cover::Body),
    ] {
        if let Some(field) = fields.first()
            && !template.contains(&whole(cover))
        {
            let message = format!(
                "the parameter `{}` is not signed: `signing.text` of family.yaml does not contain `{{{key}}}`",
                field.name
            );
            cursor.wrong_key(
                &at!["request", key],
                "unsigned",
                message,
                format!(
                    "add `{{{key}}}` to the text; if the page states that only some parameters are signed, list \
                     them under `signing.covers`, such as `covers: [body]`, or `covers: []` for none"
                ),
            );
        }
    }
}

/// Checks the key of the algorithm.
pub(super) fn check_key(written: &yaml::Signing, cursor: &mut FamilyCursor<'_>) {
    let algorithm: Algorithm = written.algorithm;
    if algorithm.is_keyed() && written.key.is_none() {
        cursor.wrong(
            &at!["signing", "algorithm"],
            "missing-key",
            format!("missing key `key`: `algorithm: {}` needs it", algorithm.as_str()),
            "add `key` with the name of a credential",
        );
    }
    if !algorithm.is_keyed() && written.key.is_some() {
        cursor.wrong_key(
            &at!["signing", "key"],
            "useless-key",
            format!("`key` does not apply to `algorithm: {}`", algorithm.as_str()),
            "remove `key`; a secret that is part of the text is a piece of it, such as \
             `text: \"{pairs}&key={secret}\"`",
        );
    }
}
