//! The documentation of a signature.

use linksfield_spec::{
    Algorithm, Common, CommonLocation, CommonSource, CredentialId, Encoding, Family,
    SignedTemplate, SignedValue, Signing, TextPiece, ValuePiece,
};

/// How requests are signed, in a sentence.
pub(super) fn signature(family: &Family) -> String {
    let Some(signing) = &family.signing else {
        let has_token = family.common.iter().any(|common| common.has_token());
        let names: Vec<String> =
            family.common.iter().filter_map(|one| secret_field(family, one)).collect();
        return match (has_token, names.is_empty()) {
            (true, _) => "Requests are not signed.".to_owned(),
            (false, false) => {
                format!("Requests are not signed. They carry {}.", names.join(" and "))
            }
            (false, true) => "Requests are not signed and carry no token.".to_owned(),
        };
    };
    if let Some(template) = &signing.template {
        return template_signature(signing, template);
    }
    match &signing.key {
        Some(key) => format!(
            "Every request is signed with {}. The key is the credential `{key}`.",
            algorithm(signing.algorithm, true)
        ),
        None => format!(
            "Every request carries {} of its parameters, made without a secret. The digest detects a changed \
             request, but does not authenticate the sender.",
            algorithm(signing.algorithm, false)
        ),
    }
}

/// Returns the name of an algorithm in a sentence. With `keyed`, the sentence names the key as well.
pub(super) fn algorithm(algorithm: Algorithm, keyed: bool) -> &'static str {
    match (algorithm, keyed) {
        (Algorithm::HmacMd5, _) => "HMAC-MD5",
        (Algorithm::HmacSha1, _) => "HMAC-SHA1",
        (Algorithm::HmacSha256, _) => "HMAC-SHA256",
        (Algorithm::Md5, true) => "MD5, with the key as part of the text",
        (Algorithm::Md5, false) => "an MD5 digest",
        (Algorithm::Sha1, true) => "SHA-1, with the key as part of the text",
        (Algorithm::Sha1, false) => "a SHA-1 digest",
        (Algorithm::Sha256, true) => "SHA-256, with the key as part of the text",
        (Algorithm::Sha256, false) => "a SHA-256 digest",
        (Algorithm::RsaSha256, _) => "RSA and SHA-256 (PKCS #1 v1.5)",
        (Algorithm::RsaSha1, _) => "RSA and SHA-1 (PKCS #1 v1.5)",
    }
}

/// How requests are signed by a template, in a sentence.
fn template_signature(signing: &Signing, template: &SignedTemplate) -> String {
    let encoding = match signing.encoding {
        Encoding::Base64 => "Base64",
        Encoding::Hex => "hexadecimal digits",
        Encoding::HexUpper => "upper-case hexadecimal digits",
    };
    let text = shown(template);
    match &signing.key {
        Some(key) => format!(
            "Requests are signed with {} in {encoding}. The key is the credential `{key}`. The signed text is {text}.",
            algorithm(signing.algorithm, true)
        ),
        None => format!(
            "Requests carry {} in {encoding} of the text {text}.",
            algorithm(signing.algorithm, false)
        ),
    }
}

/// Returns the template as the spec writes it, as code.
fn shown(template: &SignedTemplate) -> String {
    let mut text = String::new();
    for piece in &template.pieces {
        match piece {
            TextPiece::Text(fixed) => text.extend(fixed.escape_debug()),
            TextPiece::Value(value) => text.push_str(&format!("{{{}}}", name(value))),
            TextPiece::Digest(digest, value) => {
                let encoding = match digest.encoding {
                    Encoding::Hex => "",
                    Encoding::HexUpper => "-upper",
                    Encoding::Base64 => "-base64",
                };
                text.push_str(&format!("{{{}{encoding}({})}}", digest.hash.as_str(), name(value)));
            }
        }
    }
    format!("`{}`", text.replace('`', "'"))
}

fn name(value: &SignedValue) -> &str {
    match value {
        SignedValue::Method => "method",
        SignedValue::Host => "host",
        SignedValue::Path => "path",
        SignedValue::Query => "query",
        SignedValue::Body => "body",
        SignedValue::Pairs => "pairs",
        SignedValue::CanonicalJson => "canonical-json",
        SignedValue::Common(name) => name,
        SignedValue::Credential(id) => id.as_str(),
    }
}

/// Returns the secret credential that a common field carries, in words.
fn secret_field(family: &Family, common: &Common) -> Option<String> {
    let is_secret = |id: &&CredentialId| family.credentials.get(*id).is_some_and(|one| one.secret);
    let id = match &common.source {
        CommonSource::Credential(id) => Some(id).filter(is_secret),
        CommonSource::Composed(pieces) => pieces.iter().find_map(|piece| match piece {
            ValuePiece::Credential(id) => Some(id).filter(is_secret),
            ValuePiece::Text(_) | ValuePiece::Token => None,
        }),
        _ => None,
    }?;
    let place = if common.location == CommonLocation::Header { "header" } else { "parameter" };
    Some(format!("the credential `{id}` in the {place} `{}`", common.name))
}
