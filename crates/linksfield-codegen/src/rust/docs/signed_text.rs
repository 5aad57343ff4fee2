//! The documentation of a signature whose text is described by a template.

use linksfield_spec::{
    Common, CommonLocation, CommonSource, CredentialId, Encoding, Family, SignedTemplate,
    SignedValue, Signing, TextPiece, ValuePiece,
};

use super::module::algorithm;

/// How requests are signed, in a sentence.
pub(super) fn template_signature(signing: &Signing, template: &SignedTemplate) -> String {
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
pub(super) fn secret_field(family: &Family, common: &Common) -> Option<String> {
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
