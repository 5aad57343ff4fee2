//! The descriptions of operations, fields and codes, as Markdown.

use linksfield_spec::{Basis, Code, Effect, Endpoint, Field, Titles, ValueType};
use serde_json::{Value, json};

use super::value::Object;

/// Joins the sentences that are not empty, with a space between them.
pub(super) fn joined<I: IntoIterator<Item = String>>(sentences: I) -> String {
    let sentences = sentences.into_iter().map(|text| text.trim().to_owned());
    sentences.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Returns the title in both languages, if it has both.
pub(super) fn titles(titles: &Titles) -> Value {
    match &titles.zh {
        Some(zh) => json!({ "en": titles.en, "zh": zh }),
        None => json!({ "en": titles.en }),
    }
}

/// Returns the description of an operation or a webhook.
pub(super) fn endpoint(endpoint: &Endpoint, more: Vec<String>) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(endpoint.summary.as_ref().map(|summary| summary.trim().to_owned()));
    parts.extend(
        endpoint.title.zh.as_ref().map(|zh| format!("Linksfield's Chinese title: {}.", zh.trim())),
    );
    parts.extend(endpoint.deprecated.as_ref().map(|why| format!("Deprecated: {why}")));
    parts.extend(more);
    parts.join("\n\n")
}

/// Returns a sentence about the effect of an operation.
pub(super) fn effect(effect: Effect) -> String {
    match effect {
        Effect::Read => "Reads only. It is safe to repeat the call.",
        Effect::Write => {
            "Modifies state and may cost money. Do not repeat the call once it may have reached the server: \
             `x-linksfield-outcomes` states which responses leave open whether it was executed."
        }
        Effect::Idempotent => "Modifies state. It is documented to be safe to repeat the call.",
    }
    .to_owned()
}

/// Returns the description of a field. `None` if nothing is known but its form.
pub(super) fn field(field: &Field) -> Option<String> {
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend(field.doc.as_ref().map(|doc| doc.trim().to_owned()));
    if field.basis != Basis::Documented {
        sentences.push(basis(field.basis).to_owned());
    }
    sentences.extend(field.zh.as_ref().map(|zh| format!("Chinese term: {zh}.")));
    sentences.extend(field.unit.as_ref().map(|unit| match unit.as_str() {
        "not documented" => "The unit is not documented.".to_owned(),
        unit => format!("Unit: {unit}."),
    }));
    sentences.extend(field.ty.single().and_then(note));
    sentences.extend(field.rules.limits.describe());
    let when = field.rules.required_when.as_ref();
    sentences.extend(when.map(|when| format!("Required when {}.", when.describe())));
    sentences.extend(field.deprecated.as_ref().map(|why| format!("Deprecated: {why}")));
    let text = joined(sentences);
    (!text.is_empty()).then_some(text)
}

/// Returns what a type adds to a description. A schema does not state which word of a flag means what.
fn note(ty: &ValueType) -> Option<String> {
    match ty {
        ValueType::Flag(flag) if flag.is_digit() => {
            Some("`1` means true, and `0` means false.".to_owned())
        }
        ty => ty.note(),
    }
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Documented => "",
        Basis::Example => "Known from an example only.",
        Basis::Inferred => "No page of Linksfield states the meaning; it is inferred.",
        Basis::Assumed => "No page of Linksfield states the meaning; it is assumed.",
        Basis::Vendor => "Known from a third party only.",
    }
}

/// Returns a list of codes with their meanings.
pub(super) fn codes(codes: &[Code]) -> String {
    let line = |code: &Code| {
        let meaning = joined(
            [Some(code.name.clone()), code.zh.clone(), code.doc.clone()]
                .into_iter()
                .flatten()
                .enumerate()
                .map(|(index, text)| match index {
                    0 => format!("{text}."),
                    _ => format!("{}.", text.trim().trim_end_matches('.')),
                }),
        );
        format!("- `{}`: {meaning}", code.code)
    };
    codes.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Returns the documented codes as data.
pub(super) fn code_table(codes: &[Code]) -> Value {
    let row = |code: &Code| {
        let mut row = Object::new();
        row.insert("code".to_owned(), code.code.clone().into());
        row.insert("name".to_owned(), code.name.clone().into());
        row.insert("basis".to_owned(), code.basis.as_str().into());
        row.extend(code.zh.as_ref().map(|zh| ("zh".to_owned(), zh.clone().into())));
        row.extend(code.doc.as_ref().map(|doc| ("description".to_owned(), doc.clone().into())));
        Value::Object(row)
    };
    codes.iter().map(row).collect()
}
