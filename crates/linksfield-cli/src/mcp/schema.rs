//! The JSON Schema of the arguments of a tool, from the parameters of its operation.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_api::{CodeInfo, OperationInfo, ParameterInfo, ParameterKind, VariantInfo};
use serde_json::{Map, Value, json};

use super::redact::prefix;

/// An argument of the tool itself: its name, and its schema.
pub(super) type OwnArgument = (String, Value);

/// Returns the schema (draft 2020-12) of an object with all parameters, and the arguments of the tool itself. With
/// `hides`, pseudonyms are accepted in the place of sensitive values.
pub(super) fn of(
    operation: &'static OperationInfo,
    own: Vec<OwnArgument>,
    hides: bool,
) -> Map<String, Value> {
    let mut writer = Writer { hides, defs: BTreeMap::new(), used: BTreeSet::new() };
    let mut schema = writer.object(operation.parameters);
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.extend(own);
    }
    let dialect = "https://json-schema.org/draft/2020-12/schema";
    schema.insert("$schema".to_owned(), dialect.into());
    if !writer.defs.is_empty() {
        schema.insert("$defs".to_owned(), Value::Object(writer.defs.into_iter().collect()));
    }
    schema
}

struct Writer {
    hides: bool,
    /// The types that contain themselves.
    defs: BTreeMap<String, Value>,
    /// The types that are referred to.
    used: BTreeSet<&'static str>,
}

impl Writer {
    fn object(&mut self, members: &'static [ParameterInfo]) -> Map<String, Value> {
        let mut properties = Map::new();
        for member in members {
            properties.insert(member.name.to_owned(), self.parameter(member));
        }
        let required: Vec<_> =
            members.iter().filter(|member| member.required).map(|member| member.name).collect();
        let mut schema = Map::new();
        schema.insert("type".to_owned(), "object".into());
        schema.insert("properties".to_owned(), Value::Object(properties));
        if !required.is_empty() {
            schema.insert("required".to_owned(), required.into());
        }
        schema.insert("additionalProperties".to_owned(), false.into());
        schema
    }

    fn parameter(&mut self, parameter: &'static ParameterInfo) -> Value {
        let mut schema = self.kind(&parameter.kind, parameter);
        if parameter.is_nullable {
            schema = json!({ "anyOf": [schema, { "type": "null" }] });
        }
        let text = description(parameter);
        if let Value::Object(schema) = &mut schema {
            if !text.is_empty() {
                schema.insert("description".to_owned(), text.into());
            }
            if parameter.deprecated.is_some() {
                schema.insert("deprecated".to_owned(), true.into());
            }
        }
        schema
    }

    fn kind(&mut self, kind: &'static ParameterKind, parameter: &ParameterInfo) -> Value {
        match kind {
            ParameterKind::Value { name, form } => self.single(name, form, parameter),
            ParameterKind::Code(codes) => {
                json!({ "type": "string", "enum": codes.iter().map(|code| code.code).collect::<Vec<_>>() })
            }
            ParameterKind::List(item) => {
                json!({ "type": "array", "items": self.kind(item, parameter) })
            }
            ParameterKind::Map(value) => {
                json!({ "type": "object", "additionalProperties": self.kind(value, parameter) })
            }
            ParameterKind::Object { name, members } => {
                let schema = Value::Object(self.object(members));
                self.named(*name, schema)
            }
            ParameterKind::Union { name, by, variants } => {
                let schemas = variants.iter().map(|variant| self.variant(by, variant));
                let schema = json!({ "type": "object", "oneOf": schemas.collect::<Vec<_>>() });
                self.named(*name, schema)
            }
            ParameterKind::Enclosing(name) => {
                self.used.insert(name);
                json!({ "$ref": format!("#/$defs/{name}") })
            }
            _ => json!({}),
        }
    }

    /// Moves the schema of a type that contains itself to the definitions.
    fn named(&mut self, name: Option<&'static str>, schema: Value) -> Value {
        match name {
            Some(name) if self.used.contains(name) => {
                self.defs.insert(name.to_owned(), schema);
                json!({ "$ref": format!("#/$defs/{name}") })
            }
            _ => schema,
        }
    }

    fn variant(&mut self, by: &str, variant: &'static VariantInfo) -> Value {
        let tag = json!({ "const": variant.value });
        if variant.members.is_empty() {
            // The further fields may be those of an enclosing object.
            return json!({ "properties": { by: tag }, "required": [by] });
        }
        let mut schema = self.object(variant.members);
        if let Some(Value::Object(properties)) = schema.get_mut("properties") {
            properties.insert(by.to_owned(), tag);
        }
        let required = schema.entry("required").or_insert_with(|| json!([]));
        if let Value::Array(required) = required {
            required.push(by.into());
        }
        if let Some(doc) = variant.doc {
            schema.insert("description".to_owned(), doc.into());
        }
        Value::Object(schema)
    }

    fn single(&self, name: &str, form: &str, parameter: &ParameterInfo) -> Value {
        let text = |pattern: Option<String>| match pattern {
            Some(pattern) => json!({ "type": "string", "pattern": format!("^(?:{pattern})$") }),
            None => json!({ "type": "string" }),
        };
        match name {
            "integer" | "timestamp" | "duration" => json!({ "type": "integer" }),
            "boolean" => json!({ "type": "boolean" }),
            "flag" if form.contains('`') => json!({ "type": "string", "enum": words(form) }),
            "json" => json!({}),
            "file" => json!({
                "type": "object",
                "properties": {
                    "file_name": { "type": "string" },
                    "content_type": { "type": "string" },
                    "bytes": { "type": "string", "contentEncoding": "base64" },
                },
                "required": ["file_name", "content_type", "bytes"],
                "additionalProperties": false,
            }),
            "large-integer" => text(Some("-?[0-9]+".to_owned())),
            "decimal" => text(Some(r"-?[0-9]+(\.[0-9]+)?".to_owned())),
            name => {
                let pattern = pattern(form);
                text(match self.hides && parameter.is_sensitive {
                    true => pattern.map(|pattern| {
                        format!("{pattern}|{}-[0-9]+", prefix(name, parameter.name))
                    }),
                    false => pattern,
                })
            }
        }
    }
}

/// Returns the words in backticks.
fn words(form: &str) -> Vec<&str> {
    form.split('`').skip(1).step_by(2).collect()
}

/// Returns the regular expression for a form such as "an ICCID (18 to 20 digits)" or "a day as YYYY-MM-DD".
fn pattern(form: &str) -> Option<String> {
    if let Some((_, count)) = form.split_once('(')
        && let Some(count) = count.strip_suffix(" digits)")
    {
        let (least, most) = count.split_once(" to ").unwrap_or((count, count));
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        // Some cards have letters in their ICCID.
        return (is_number(least) && is_number(most))
            .then(|| format!("[0-9A-Za-z]{{{least},{most}}}"));
    }
    let templates = form.split_once(" as ")?.1.split(" or ");
    let patterns: Option<Vec<_>> = templates
        .map(|one| template(one.rsplit_once(" as ").map_or(one, |(_, template)| template)))
        .collect();
    Some(patterns?.join("|"))
}

fn template(template: &str) -> Option<String> {
    let mut pattern = String::new();
    for next in template.chars() {
        match next {
            'Y' | 'M' | 'D' | 'h' | 'm' | 's' => pattern.push_str("[0-9]"),
            '.' => pattern.push_str(r"\."),
            '-' | ':' | '/' | ' ' | 'T' => pattern.push(next),
            _ => return None,
        }
    }
    Some(pattern)
}

/// Returns everything that is known of a parameter, in one text.
fn description(parameter: &ParameterInfo) -> String {
    let mut parts: Vec<String> = Vec::new();
    let facts = [
        ("Unit", parameter.unit),
        ("Required when", parameter.required_when),
        ("Default", parameter.default),
        ("Example", parameter.example),
        ("Deprecated", parameter.deprecated),
    ];
    parts.extend(parameter.doc.map(str::to_owned));
    parts.extend(parameter.zh.map(str::to_owned));
    parts.extend(form(&parameter.kind));
    parts.extend(parameter.limits.map(str::to_owned));
    parts.extend(facts.iter().filter_map(|(name, fact)| Some(format!("{name}: {}.", (*fact)?))));
    parts.join(" ").trim().to_owned()
}

/// Returns what the schema alone does not state.
fn form(kind: &ParameterKind) -> Option<String> {
    match kind {
        ParameterKind::Value { name: "text" | "json" | "boolean" | "integer", .. } => None,
        ParameterKind::Value { form, .. } => Some(format!("Form: {form}.")),
        ParameterKind::Code(codes) => {
            Some(format!("Codes: {}.", codes.iter().map(meaning).collect::<Vec<_>>().join("; ")))
        }
        ParameterKind::List(item) => form(item),
        _ => None,
    }
}

fn meaning(code: &CodeInfo) -> String {
    let doc = code.doc.map(|doc| format!(" ({})", doc.trim_end_matches('.'))).unwrap_or_default();
    let zh = code.zh.map(|zh| format!(" {zh}")).unwrap_or_default();
    format!("`{}` = {}{zh}{doc}", code.code, code.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_become_patterns() {
        for (form, expected) in [
            ("an ICCID (18 to 20 digits)", Some("[0-9A-Za-z]{18,20}")),
            ("a day as YYYY-MM-DD", Some("[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]")),
            ("a year as YYYY or a month as MM", Some("[0-9][0-9][0-9][0-9]|[0-9][0-9]")),
            ("text", None),
            ("a time as hours", None),
            ("a whole number (of more than one digits)", None),
        ] {
            assert_eq!(pattern(form).as_deref(), expected, "{form}");
        }
        assert_eq!(words("`0` or `1`"), ["0", "1"]);
    }
}
