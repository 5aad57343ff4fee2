//! The help of an operation and of its parameters.

use std::fmt::Write as _;

use linksfield_api::{Effect, FamilyInfo, OperationInfo, ParameterInfo, ParameterKind};
use serde_json::{Map, Value};

use super::names::{flags, is_digits, kebab, word};

/// One line: the title in both languages, and the effect.
pub(super) fn about(operation: &OperationInfo) -> String {
    let zh = operation.title_zh.map(|zh| format!(" · {zh}")).unwrap_or_default();
    let effect = if operation.effect().is_write() { " [write]" } else { "" };
    format!("{}{zh}{effect}", operation.title)
}

/// The title, the summary, the effect, the outcome check and the source pages.
pub(super) fn long_about(operation: &OperationInfo) -> String {
    let mut text = operation.title.to_owned();
    if let Some(zh) = operation.title_zh {
        let _ = write!(text, " · {zh}");
    }
    if let Some(summary) = operation.summary {
        let _ = write!(text, "\n\n{summary}");
    }
    let effect = match operation.effect() {
        Effect::Read => "Effect: a read. It changes nothing.",
        Effect::Write => {
            "Effect: a write. It may cost money. It is sent once, after a question, and never repeated by the program."
        }
        Effect::Idempotent => {
            "Effect: a write that is documented to be safe to repeat. It is sent once, after a question."
        }
    };
    let _ = write!(text, "\n\n{effect}");
    if let Some(check) = operation.outcome_check() {
        let _ = write!(text, "\n\nIf the outcome is uncertain, check with {check}");
    }
    if let Some(reason) = operation.deprecated {
        let _ = write!(text, "\n\nDeprecated: {reason}");
    }
    let _ = write!(
        text,
        "\n\n{} {} (documented: {})",
        operation.method().as_str(),
        operation.path(),
        operation.coverage
    );
    for page in operation.pages {
        let _ = write!(text, "\n{page}");
    }
    text
}

/// A command with the values of the documentation.
pub(super) fn example(family: &FamilyInfo, operation: &'static OperationInfo) -> String {
    let mut command = format!("linksfield {} {}", family.name(), kebab(operation.name));
    for flag in flags(operation).iter().filter(|flag| flag.parameter.required) {
        let Some(example) = flag.parameter.example else {
            let json = json(&flag.parameter.kind).map(|json| quoted(&json));
            let _ = write!(command, " --{} {}", flag.name, json.as_deref().unwrap_or("…"));
            continue;
        };
        let value = argument(&flag.parameter.kind, example);
        let _ = write!(command, " --{} {}", flag.name, quoted(&value));
    }
    format!("Example:\n  {command}")
}

/// Returns a documented value as the argument of its flag.
fn argument(kind: &ParameterKind, example: &str) -> String {
    match kind {
        ParameterKind::Code(codes) => codes
            .iter()
            .find(|code| code.code == example)
            .map_or_else(|| example.to_owned(), |code| word(codes, code)),
        kind if is_digits(kind) => {
            (if matches!(example, "1" | "true") { "true" } else { "false" }).to_owned()
        }
        _ => example.to_owned(),
    }
}

/// Returns an object of documented values as JSON. `None` if a required field has none.
fn json(kind: &ParameterKind) -> Option<String> {
    let ParameterKind::Object { members, .. } = kind else { return None };
    let required = members.iter().filter(|member| member.required);
    let fields: Option<Map<String, Value>> = required
        .map(|member| {
            let value = match (member.example, member.kind) {
                (Some(example), _) => example,
                (None, ParameterKind::Code(codes)) => codes.first()?.code,
                _ => return None,
            };
            // Text in any case, because the client reads all values from text.
            Some((member.name.to_owned(), Value::from(value)))
        })
        .collect();
    Some(Value::from(fields?).to_string())
}

fn quoted(value: &str) -> String {
    let is_plain = |next: char| next.is_alphanumeric() || "-_./:@,+".contains(next);
    match !value.is_empty() && value.chars().all(is_plain) {
        true => value.to_owned(),
        false => format!("'{}'", value.replace('\'', r"'\''")),
    }
}

/// The first sentence about a parameter.
pub(super) fn parameter(parameter: &ParameterInfo) -> String {
    let doc = parameter.doc.unwrap_or_default();
    let first = doc.split_inclusive(". ").next().unwrap_or_default().trim();
    match (first.is_empty(), parameter.zh) {
        (_, None) => first.to_owned(),
        (true, Some(zh)) => zh.to_owned(),
        (false, Some(zh)) => format!("{first} {zh}"),
    }
}

/// Everything that is known of a parameter.
pub(super) fn long_parameter(parameter: &ParameterInfo) -> String {
    let mut lines = Vec::new();
    let mut doc = parameter.doc.unwrap_or_default().to_owned();
    if let Some(zh) = parameter.zh {
        let _ = write!(doc, " {zh}");
    }
    if !doc.trim().is_empty() {
        lines.push(doc.trim().to_owned());
    }
    lines.push(format!("Form: {}", form(&parameter.kind, "")));
    let example = parameter.example.map(|example| argument(&parameter.kind, example));
    let facts = [
        ("Unit", parameter.unit),
        ("Limits", parameter.limits),
        ("Required when", parameter.required_when),
        ("Default", parameter.default),
        ("Example", example.as_deref()),
        ("Deprecated", parameter.deprecated),
    ];
    lines.extend(facts.iter().filter_map(|(name, fact)| Some(format!("{name}: {}", (*fact)?))));
    lines.join("\n")
}

fn form(kind: &ParameterKind, indent: &str) -> String {
    match kind {
        ParameterKind::Value { name: "secret", .. } => {
            "`@FILE`, a file that contains the secret, so that it is not part of the command"
                .to_owned()
        }
        kind if indent.is_empty() && is_digits(kind) => "`true` or `false`".to_owned(),
        ParameterKind::Value { form, .. } => (*form).to_owned(),
        ParameterKind::Code(_) if indent.is_empty() => {
            "one of the words below, or its code".to_owned()
        }
        ParameterKind::Code(codes) => {
            let codes = codes.iter().map(|code| format!("{} ({})", code.code, kebab(code.name)));
            format!("one of the codes {}", codes.collect::<Vec<_>>().join(", "))
        }
        ParameterKind::List(item) => format!("a list; each item is {}", form(item, indent)),
        ParameterKind::Map(value) => {
            format!("a JSON object; each value is {}", form(value, indent))
        }
        ParameterKind::Object { members, .. } => {
            let indent = format!("{indent}  ");
            let mut text = "a JSON object with".to_owned();
            for member in *members {
                let mark = if member.required { "" } else { " (optional)" };
                let of = form(&member.kind, &indent);
                let _ = write!(text, "\n{indent}{}{mark}: {of}", member.name);
                if let Some(doc) = member.doc {
                    let _ = write!(text, ". {doc}");
                }
            }
            text
        }
        ParameterKind::Union { by, variants, .. } => {
            let values: Vec<_> = variants.iter().map(|variant| variant.value).collect();
            format!("a JSON object whose field `{by}` is one of {}", values.join(", "))
        }
        ParameterKind::Enclosing(name) => format!("a JSON object like {name}"),
        _ => "JSON".to_owned(),
    }
}
