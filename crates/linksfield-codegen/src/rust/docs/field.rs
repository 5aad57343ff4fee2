//! The documentation of fields, coded types, and the methods that set optional parameters.

use linksfield_spec::{
    Basis, Code, Date, DateTime, Decimal, Field, ListStyle, Required, Text, TimeUnit, Timestamp,
    Type, ValueType, Wire,
};

use super::rules;
use super::text::{escape, in_words, literal, plain, prose, sentence, wrapped};
use crate::ir::{Codes, Direction, Union, UnionVariant};

/// A text as lines, each a sentence, or a note that nothing is documented.
pub(in crate::rust) fn structure(doc: Option<&str>) -> Vec<String> {
    match doc {
        Some(doc) => prose(doc),
        None => vec![UNDOCUMENTED.to_owned()],
    }
}

const UNDOCUMENTED: &str = "Its meaning is not documented.";

/// The documentation of a coded type.
pub(in crate::rust) fn codes(codes: &Codes<'_>) -> Vec<String> {
    let mut lines = structure(codes.doc);
    let wire = match codes.wire {
        Wire::Number => "a number",
        Wire::String | Wire::Either => "text",
    };
    lines.extend([String::new(), format!("Sent as {wire}. The list may grow.")]);
    lines
}

/// The documentation of a code.
pub(in crate::rust) fn code(code: &Code) -> String {
    let mut line = vec![format!("Code {}.", literal(&code.code))];
    line.extend(code.doc.as_deref().map(sentence));
    line.extend(code.zh.as_ref().map(|zh| format!("Chinese: {}.", escape(zh))));
    line.extend(basis(code.basis).map(str::to_owned));
    line.join(" ")
}

/// The documentation of a field: meaning, unit, zone, length, Chinese term, example, evidence.
pub(in crate::rust) fn field(field: &Field) -> Vec<String> {
    let mut lines = match &field.doc {
        Some(doc) => wrapped(&sentence(doc), ""),
        None => vec![UNDOCUMENTED.to_owned()],
    };
    let mut facts = Vec::new();
    if let Type::Value(value) = &field.ty {
        facts.extend(value_facts(value));
    }
    if !field.aliases.is_empty() {
        let names: Vec<String> = field.aliases.iter().map(|name| literal(name)).collect();
        facts.push(format!("Some responses call it {}.", names.join(" or ")));
    }
    if let Some(unit) = &field.unit {
        facts.push(format!("Unit: {}.", escape(unit.trim_end_matches('.'))));
    }
    if let Type::Value(ValueType::Text(Text { max_length: Some(most) })) = &field.ty {
        facts.push(format!("At most {most} characters."));
    }
    facts.extend(style(field.style).map(str::to_owned));
    facts.extend(rules::facts(field));
    if let Some(zh) = &field.zh {
        facts.push(format!("Chinese: {}.", escape(zh)));
    }
    if field.is_redacted() {
        facts.push("Not shown by `Debug`.".to_owned());
    }
    // Flags look different in Rust: their examples say nothing.
    let is_flag = matches!(&field.ty, Type::Value(ValueType::Flag(_)));
    if let Some(example) = field.example.as_ref().filter(|_| !is_flag) {
        facts.push(format!("Example: {}.", literal(example)));
    }
    if field.nullable {
        facts.push("May be `null`.".to_owned());
    }
    facts.extend(basis(field.basis).map(str::to_owned));
    match field.required {
        Required::Unknown => {
            facts.push("Whether it is required is not documented.".to_owned());
        }
        Required::Assumed => {
            facts.push("Not documented as required, but assumed to be.".to_owned());
        }
        Required::Yes | Required::No => {}
    }
    if !facts.is_empty() {
        lines.push(String::new());
        lines.extend(wrapped(&facts.join(" "), ""));
    }
    lines
}

/// How a list is sent, if its items are not joined with commas.
fn style(style: ListStyle) -> Option<&'static str> {
    match style {
        ListStyle::Comma => None,
        ListStyle::Repeated => Some("Each item is sent as a separate parameter of this name."),
        ListStyle::Brackets => {
            Some("Each item is sent as a separate parameter, with `[]` after the name.")
        }
        ListStyle::Indexed => Some(
            "Each item is sent as a separate parameter, with its number from 0 in brackets after the name.",
        ),
        ListStyle::Json => Some("The list is sent as JSON."),
    }
}

/// Where the meaning of a field or a code is known from, if no page documents it.
pub(super) fn basis(basis: Basis) -> Option<&'static str> {
    match basis {
        Basis::Documented => None,
        Basis::Example => Some("Known from an example only."),
        Basis::Inferred => Some("Its meaning is inferred."),
        Basis::Assumed => Some("Its meaning is assumed."),
        Basis::Vendor => Some("Known from a third party only, not from Linksfield."),
    }
}

/// What the type of a value adds to its meaning.
fn value_facts(value: &ValueType) -> Option<String> {
    match value {
        ValueType::Date(Date { zone, .. }) | ValueType::DateTime(DateTime { zone, .. }) => {
            Some(match zone {
                Some(zone) => format!("Time zone: UTC{zone}."),
                None => "Its time zone is not documented.".to_owned(),
            })
        }
        ValueType::Timestamp(Timestamp { unit: TimeUnit::Seconds, .. }) => {
            Some("Sent in seconds since 1970.".to_owned())
        }
        ValueType::Timestamp(Timestamp { unit: TimeUnit::Milliseconds, .. }) => {
            Some("Sent in milliseconds since 1970.".to_owned())
        }
        ValueType::Decimal(Decimal { decimals: Some(most), .. }) => {
            let places = if *most == 1 { "place" } else { "places" };
            Some(format!("At most {} decimal {places}.", in_words(u64::from(*most))))
        }
        value => value.note(),
    }
}

/// The documentation of the method that sets an optional parameter: the field has all of it.
pub(in crate::rust) fn setter(field: &crate::ir::Field<'_>, structure: &str) -> Vec<String> {
    let mut lines = match &field.spec.doc {
        Some(doc) => wrapped(&sentence(doc), ""),
        None => vec![UNDOCUMENTED.to_owned()],
    };
    let name = plain(&field.name);
    lines.extend([String::new(), format!("See [`{name}`](field@{structure}::{name}).")]);
    lines
}

/// The documentation of the method that sets an optional parameter to `null`.
pub(in crate::rust) fn null_setter(field: &crate::ir::Field<'_>, structure: &str) -> Vec<String> {
    let name = plain(&field.name);
    let text = format!(
        "Sends `null` for [`{name}`](field@{structure}::{name}), which is not the same as sending nothing."
    );
    wrapped(&text, "")
}

/// The documentation of a union.
pub(in crate::rust) fn union(union: &Union<'_>) -> Vec<String> {
    let mut lines = structure(union.doc.as_deref());
    lines.push(String::new());
    let by = &union.spec.by;
    let text = match union.direction {
        Direction::Request => {
            format!("The variant determines the field `{by}`, which is sent as well.")
        }
        Direction::Response => {
            format!("The field `{by}` of the response determines the variant. The list may grow.")
        }
    };
    lines.extend(wrapped(&text, ""));
    lines
}

/// The documentation of a variant.
pub(in crate::rust) fn variant(by: &str, variant: &UnionVariant<'_>) -> Vec<String> {
    let mut line = vec![format!("`{by}` is `{}`.", variant.spec.value)];
    line.extend(variant.spec.doc.as_deref().map(sentence));
    wrapped(&line.join(" "), "")
}
