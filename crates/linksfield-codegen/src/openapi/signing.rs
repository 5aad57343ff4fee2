//! The extension `x-linksfield-signing`: everything that a program needs to sign a request of one operation.

use linksfield_spec::{
    Call, CommonSource, Entry, EntryValue, Family, Location, PairsForm, PrefixPiece, RequestLayout,
    SignedLayout, SignedTemplate, SignedValue, Signing, TextPiece,
};
use serde_json::{Value, json};

use super::fill_in;
use super::value::Object;

/// Returns the extension. `None` for an operation that is not signed.
pub(super) fn of(family: &Family, call: &Call, layout: &RequestLayout<'_>) -> Option<Value> {
    let (signing, place) = (family.signing.as_ref()?, layout.signature?);
    let CommonSource::Signature(template) = &place.field.source else { return None };
    let mut extension = json!({
        "algorithm": signing.algorithm.as_str(),
        "encoding": signing.encoding.as_str(),
        "key": signing.key.as_ref().map(|key| key.as_str()),
        "signature": {
            "in": place.location.as_str(),
            "name": place.field.name,
            "template": fill_in::signature_template(template),
        },
        "text": text(family, signing, call, layout),
    });
    if let (Some(doc), Value::Object(extension)) = (&signing.doc, &mut extension) {
        extension.insert("description".to_owned(), doc.trim().into());
    }
    Some(extension)
}

/// Returns the canonical text.
fn text(family: &Family, signing: &Signing, call: &Call, layout: &RequestLayout<'_>) -> Value {
    let entries: &[Entry<'_>] = match &layout.signed {
        SignedLayout::Body => layout.body.as_deref().unwrap_or_default(),
        SignedLayout::Text(entries) => entries,
        SignedLayout::Nothing | SignedLayout::Template => &[],
    };
    let fields: Vec<Value> =
        entries.iter().map(|entry| signed_field(call, layout, entry)).collect();
    let mut text = json!({
        "fields": fields,
        "escapes": signing.dialect.as_str(),
        "numbers": signing.numbers.as_str(),
        "arrays": signing.arrays.as_str(),
        "nested_keys": signing.nested.as_str(),
        "empty_values": signing.empties.as_str(),
    });
    let form = match &signing.template {
        None => json!({ "form": "json" }),
        Some(template) => {
            let named: Vec<Value> =
                layout.named.iter().map(|entry| signed_field(call, layout, entry)).collect();
            json!({
                "form": "template",
                "pieces": pieces(template),
                "pairs": pairs(&template.pairs),
                "named": named,
            })
        }
    };
    if let (Value::Object(text), Value::Object(form)) = (&mut text, form) {
        text.extend(form);
    }
    let _ = family;
    text
}

/// Returns a field of the canonical text: its name, and where its value is sent.
fn signed_field(call: &Call, layout: &RequestLayout<'_>, entry: &Entry<'_>) -> Value {
    let mut field = Object::new();
    field.insert("name".to_owned(), entry.name.into());
    let location = match &entry.value {
        EntryValue::Parameter(own) | EntryValue::ParameterText(own) => {
            let mut all = call.request.all_fields();
            all.find(|(_, field)| std::ptr::eq(*field, *own)).map(|(location, _)| location)
        }
        EntryValue::Filled(filled) => {
            let location = sent_in(layout, entry);
            if location.is_none() {
                field.insert("fill_in".to_owned(), fill_in::source(*filled));
            }
            location
        }
    };
    let place = location.map_or("signed-text", Location::as_str);
    field.insert("in".to_owned(), place.into());
    field.into()
}

/// Returns where a common field is sent. `None` if it is part of the canonical text only.
fn sent_in(layout: &RequestLayout<'_>, entry: &Entry<'_>) -> Option<Location> {
    let has = |entries: &[Entry<'_>]| entries.iter().any(|one| one.name == entry.name);
    if has(layout.body.as_deref().unwrap_or_default()) {
        Some(Location::Body)
    } else if has(&layout.query) {
        Some(Location::Query)
    } else if has(&layout.headers) {
        Some(Location::Header)
    } else {
        None
    }
}

fn pieces(template: &SignedTemplate) -> Value {
    let piece = |piece: &TextPiece| match piece {
        TextPiece::Text(text) => json!({ "text": text }),
        TextPiece::Value(value) => signed_value(value),
        TextPiece::Digest(digest, value) => json!({
            "digest": digest.hash.as_str(),
            "encoding": digest.encoding.as_str(),
            "of": signed_value(value),
        }),
    };
    template.pieces.iter().map(piece).collect()
}

fn signed_value(value: &SignedValue) -> Value {
    match value {
        SignedValue::Method => json!({ "value": "method" }),
        SignedValue::Host => json!({ "value": "host" }),
        SignedValue::Path => json!({ "value": "path" }),
        SignedValue::Query => json!({ "value": "query" }),
        SignedValue::Body => json!({ "value": "body" }),
        SignedValue::Pairs => json!({ "value": "pairs" }),
        SignedValue::CanonicalJson => json!({ "value": "json" }),
        SignedValue::Common(name) => json!({ "value": "field", "name": name }),
        SignedValue::Credential(id) => json!({ "value": "credential", "name": id.as_str() }),
    }
}

fn pairs(form: &PairsForm) -> Value {
    json!({
        "assign": form.assign,
        "separator": form.separator,
        "empty_values": form.empties.as_str(),
        "encode": form.encode.as_str(),
        "nested": form.nested.as_str(),
    })
}

/// Returns the extension of a push: how a receiver verifies its signature.
pub(super) fn of_push(inbound: &linksfield_spec::Inbound) -> Value {
    let headers: Vec<Value> = inbound
        .headers
        .iter()
        .map(|header| {
            let mut shown = json!({
                "name": header.name,
                "role": header.role.as_str(),
                "required": header.required,
            });
            if let Value::Object(shown) = &mut shown {
                shown.extend(header.unit.map(|unit| ("unit".to_owned(), unit.as_str().into())));
                if header.role == linksfield_spec::HeaderRole::Signature {
                    let template = match header.form {
                        linksfield_spec::SignatureForm::Bare => "{signature}",
                        linksfield_spec::SignatureForm::KeyIdAndSignature => "{key_id}/{signature}",
                    };
                    shown.insert(
                        "template".to_owned(),
                        format!("{}{template}", header.start).into(),
                    );
                }
            }
            shown
        })
        .collect();
    let text = match &inbound.template {
        Some(template) => json!({
            "form": "template",
            "before": prefix(&template.before),
            "after": prefix(&template.after),
        }),
        None => json!({
            "form": inbound.text.as_str(),
            "prefix": prefix(&inbound.prefix),
            "nested_keys": inbound.nested.iter().map(|order| order.as_str()).collect::<Vec<_>>(),
            "empty_values": inbound.empties.as_str(),
        }),
    };
    json!({
        "algorithm": inbound.algorithm.as_str(),
        "encoding": inbound.encoding.as_str(),
        "key": inbound.key.as_str(),
        "headers": headers,
        "text": text,
        "description": inbound.doc.trim(),
    })
}

fn prefix(pieces: &[PrefixPiece]) -> Value {
    let piece = |piece: &PrefixPiece| match piece {
        PrefixPiece::Text(text) => json!({ "text": text }),
        PrefixPiece::Header(name) => json!({ "header": name }),
    };
    pieces.iter().map(piece).collect()
}
