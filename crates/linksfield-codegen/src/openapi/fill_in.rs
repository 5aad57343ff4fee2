//! The fields that a client fills in, such as the time and the signature: their schemas, and what
//! `x-linksfield-fill-in` states.

use linksfield_spec::{
    Common, CommonSource, DateTime, Encoding, Family, Filled, NonceForm, SignaturePiece,
    SignatureTemplate, Timestamp, ValuePiece, ValueType, Wire,
};
use serde_json::{Value, json};

use super::value::{self, Object, Use, object};

/// Returns where the value of a field comes from, as `x-linksfield-fill-in`.
pub(super) fn source(filled: Filled<'_>) -> Value {
    match filled {
        Filled::Credential(id) => json!({ "source": "credential", "credential": id.as_str() }),
        Filled::Clock { unit, wire } => {
            json!({ "source": "clock", "unit": unit.as_str(), "wire": wire.as_str() })
        }
        Filled::Time(clock) => {
            let mut source = json!({ "source": "time", "format": clock.format.as_str() });
            if let (Some(zone), Value::Object(source)) = (&clock.zone, &mut source) {
                source.insert("zone".to_owned(), zone.clone().into());
            }
            source
        }
        Filled::Nonce { wire } => {
            json!({ "source": "nonce", "form": "number", "wire": wire.as_str() })
        }
        Filled::NonceText(form) => {
            json!({ "source": "nonce", "form": form.as_str(), "wire": "string" })
        }
        Filled::IdempotencyKey => json!({ "source": "idempotency-key" }),
        Filled::Composed(pieces) => json!({ "source": "composed", "template": composed(pieces) }),
        Filled::Text(text) | Filled::Constant { text, .. } => {
            json!({ "source": "constant", "value": text })
        }
        Filled::RequestPath => json!({ "source": "request-path" }),
        Filled::Token => json!({ "source": "token" }),
    }
}

/// Returns what `x-linksfield-fill-in` states of the signature.
pub(super) fn signature_source() -> Value {
    json!({ "source": "signature" })
}

/// Returns a composed value as a template, such as `Bearer {token}`.
pub(super) fn composed(pieces: &[ValuePiece]) -> String {
    let piece = |piece: &ValuePiece| match piece {
        ValuePiece::Text(text) => text.clone(),
        ValuePiece::Credential(id) => format!("{{{id}}}"),
        ValuePiece::Token => "{token}".to_owned(),
    };
    pieces.iter().map(piece).collect()
}

/// Returns the value of the field with the signature as a template, such as `LF {key_id}/{signature}`.
pub(super) fn signature_template(template: &SignatureTemplate) -> String {
    let piece = |piece: &SignaturePiece| match piece {
        SignaturePiece::Text(text) => text.clone(),
        SignaturePiece::Credential(id) => format!("{{{id}}}"),
        SignaturePiece::Signature => "{signature}".to_owned(),
    };
    template.0.iter().map(piece).collect()
}

/// Returns the schema of a field that the client fills in.
pub(super) fn schema(common: &Common, filled: Filled<'_>, family: &Family) -> Object {
    let text = || object([("type", "string".into())]);
    let mut schema = match filled {
        Filled::Clock { unit, wire } => {
            value::schema(&ValueType::Timestamp(Timestamp { unit, wire }), Use::Sent)
        }
        Filled::Time(clock) => {
            let (formats, zone) = (vec![clock.format], clock.zone.clone());
            value::schema(&ValueType::DateTime(DateTime { formats, zone }), Use::Sent)
        }
        Filled::Nonce { wire: Wire::Number } => {
            object([("type", "integer".into()), ("minimum", 0.into())])
        }
        Filled::Nonce { .. } | Filled::NonceText(NonceForm::Number) => {
            object([("type", "string".into()), ("pattern", "^[0-9]+$".into())])
        }
        Filled::NonceText(NonceForm::Hex) => {
            object([("type", "string".into()), ("pattern", "^[0-9a-f]{32}$".into())])
        }
        Filled::NonceText(NonceForm::Uuid) => {
            object([("type", "string".into()), ("format", "uuid".into())])
        }
        Filled::Text(value) => object([("type", "string".into()), ("const", value.into())]),
        Filled::Constant { .. }
        | Filled::Credential(_)
        | Filled::IdempotencyKey
        | Filled::Composed(_)
        | Filled::RequestPath
        | Filled::Token => text(),
    };
    if !schema.contains_key("const") {
        schema.insert("examples".to_owned(), json!([sample(filled, family)]));
    }
    if is_secret(filled, family) {
        schema.insert("x-linksfield-sensitive".to_owned(), true.into());
    }
    let credential = match filled {
        Filled::Credential(id) => family.credentials.get(id).map(|one| one.doc.as_str()),
        _ => None,
    };
    describe(&mut schema, common.doc.as_deref().or(credential), source(filled));
    schema
}

/// Returns the schema of the field that carries the signature.
pub(super) fn signature(common: &Common, family: &Family) -> Object {
    let mut schema = object([("type", "string".into())]);
    schema.insert("examples".to_owned(), json!([signature_sample(family)]));
    describe(&mut schema, common.doc.as_deref(), signature_source());
    schema
}

fn describe(schema: &mut Object, doc: Option<&str>, source: Value) {
    let doc = doc.map(str::trim).unwrap_or_default();
    let filled = "Filled in by the client or the signer, see `x-linksfield-fill-in`.";
    let description = if doc.is_empty() { filled.to_owned() } else { format!("{doc} {filled}") };
    schema.insert("description".to_owned(), description.into());
    schema.insert("x-linksfield-fill-in".to_owned(), source);
}

/// Whether a value contains a secret credential or the access token.
pub(super) fn is_secret(filled: Filled<'_>, family: &Family) -> bool {
    let secret = |id| family.credentials.get(id).is_some_and(|credential| credential.secret);
    match filled {
        Filled::Token => true,
        Filled::Credential(id) => secret(id),
        Filled::Composed(pieces) => pieces.iter().any(|piece| match piece {
            ValuePiece::Token => true,
            ValuePiece::Credential(id) => secret(id),
            ValuePiece::Text(_) => false,
        }),
        _ => false,
    }
}

/// Returns a sample of a value that the client fills in, for examples.
pub(super) fn sample(filled: Filled<'_>, family: &Family) -> Value {
    let credential = |id: &linksfield_spec::CredentialId| -> Value {
        let example = family.credentials.get(id).and_then(|one| one.example.clone());
        example.unwrap_or_else(|| id.as_str().to_owned()).into()
    };
    match filled {
        Filled::Credential(id) => credential(id),
        Filled::Clock { unit, wire } => {
            let ty = ValueType::Timestamp(Timestamp { unit, wire });
            match wire == Wire::Number {
                true => serde_json::from_str(ty.sample_text()).unwrap_or_default(),
                false => ty.sample_text().into(),
            }
        }
        Filled::Time(clock) => {
            let (formats, zone) = (vec![clock.format], clock.zone.clone());
            ValueType::DateTime(DateTime { formats, zone }).sample_text().into()
        }
        Filled::Nonce { wire: Wire::Number } => 4711.into(),
        Filled::Nonce { .. } | Filled::NonceText(NonceForm::Number) => "4711".into(),
        Filled::NonceText(NonceForm::Hex) => "0123456789abcdef0123456789abcdef".into(),
        Filled::NonceText(NonceForm::Uuid) => "01234567-89ab-4def-8123-456789abcdef".into(),
        Filled::IdempotencyKey => "01234567-89ab-4def-8123-456789abcdef".into(),
        Filled::Composed(pieces) => composed(pieces).into(),
        Filled::Text(text) | Filled::Constant { text, quoted: true } => text.into(),
        Filled::Constant { text, quoted: false } => serde_json::from_str(text).unwrap_or_default(),
        Filled::RequestPath => "/path".into(),
        Filled::Token => "token".into(),
    }
}

/// Returns a text of the form of a signature, which signs nothing.
pub(super) fn signature_sample(family: &Family) -> Value {
    let digest = match family.signing.as_ref().map(|signing| signing.encoding) {
        Some(Encoding::Hex) => "d41d8cd98f00b204e9800998ecf8427e",
        Some(Encoding::HexUpper) => "D41D8CD98F00B204E9800998ECF8427E",
        Some(Encoding::Base64) | None => "zOoyHBVtE/pOeA7nOuzCLvAg8d8=",
    };
    match family.signature_field().map(|field| &field.source) {
        Some(CommonSource::Signature(template)) => {
            signature_template(template).replace("{signature}", digest).into()
        }
        _ => digest.into(),
    }
}
