//! The JSON Schema of the arguments of a tool, from the parameters of its operation.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_api::{
    CodeInfo, FamilyInfo, OperationInfo, ParameterInfo, ParameterKind, VariantInfo,
};
use serde_json::{Map, Value, json};

use super::names;
use super::redact::PSEUDONYM;

/// An argument of the tool itself: its name, and its schema.
pub(super) type OwnArgument = (String, Value);

/// Returns the schema (draft 2020-12) of an object with all parameters, and the arguments of the tool itself. With
/// `hides`, pseudonyms are accepted in the place of sensitive values.
pub(super) fn of(
    (operation, family): (&'static OperationInfo, &'static FamilyInfo),
    own: Vec<OwnArgument>,
    hides: bool,
) -> Map<String, Value> {
    let mut writer = Writer {
        operation,
        family,
        hides,
        is_sensitive: false,
        defs: BTreeMap::new(),
        used: BTreeSet::new(),
    };
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
    operation: &'static OperationInfo,
    family: &'static FamilyInfo,
    hides: bool,
    /// Whether the parameter, or one around it, is sensitive.
    is_sensitive: bool,
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
        let around = self.is_sensitive;
        self.is_sensitive |= parameter.is_sensitive
            || self.operation.call.sensitive.parameters.contains(&parameter.name);
        let mut schema = self.kind(&parameter.kind);
        self.is_sensitive = around;
        if parameter.is_nullable {
            schema = json!({ "anyOf": [schema, { "type": "null" }] });
        }
        let text = self.description(parameter);
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

    fn kind(&mut self, kind: &'static ParameterKind) -> Value {
        match kind {
            ParameterKind::Value { name, form } => self.single(name, form),
            ParameterKind::Code(codes) => {
                json!({ "type": "string", "enum": codes.iter().map(|code| code.code).collect::<Vec<_>>() })
            }
            ParameterKind::List(item) => {
                json!({ "type": "array", "items": self.kind(item) })
            }
            ParameterKind::Map(value) => {
                json!({ "type": "object", "additionalProperties": self.kind(value) })
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

    /// Returns the schema of a single value. A sensitive value can be a pseudonym.
    fn single(&self, name: &str, form: &str) -> Value {
        let schema = single(name, form);
        if !self.hides || !self.is_sensitive {
            return schema;
        }
        match (schema["type"].as_str(), schema["pattern"].as_str()) {
            (Some("string"), None) if schema["enum"].is_null() => schema,
            (Some("string"), Some(pattern)) => {
                json!({ "type": "string", "pattern": format!("{pattern}|^{PSEUDONYM}$") })
            }
            (None | Some("object"), _) => schema,
            _ => {
                json!({ "anyOf": [schema, { "type": "string", "pattern": format!("^{PSEUDONYM}$") }] })
            }
        }
    }

    /// Returns everything that is known of a parameter, in one text.
    fn description(&self, parameter: &ParameterInfo) -> String {
        let mut parts: Vec<String> = Vec::new();
        let facts = [
            ("Unit", parameter.unit),
            ("Required when", parameter.required_when),
            ("Default", parameter.default),
            ("Example", parameter.example),
            ("Deprecated", parameter.deprecated),
        ];
        parts.extend(parameter.doc.map(|doc| self.with_flags(doc, parameter)));
        parts.extend(parameter.zh.map(str::to_owned));
        parts.extend(form(&parameter.kind));
        parts.extend(parameter.limits.map(str::to_owned));
        parts
            .extend(facts.iter().filter_map(|(name, fact)| Some(format!("{name}: {}.", (*fact)?))));
        let text = parts.join(" ");
        names::with_tools(text.trim(), self.family)
    }

    /// Writes the values of flags as they are sent, such as `1` for `true`, in the text of a flag or about one.
    fn with_flags(&self, doc: &str, parameter: &ParameterInfo) -> String {
        let flags = self.operation.parameters.iter().filter(|known| {
            known.name == parameter.name || doc.contains(&format!("`{}`", known.name))
        });
        let mut words = flags.filter_map(|flag| words_of_flag(&flag.kind));
        match words.next() {
            Some([no, yes]) => {
                doc.replace("`true`", &format!("`{yes}`")).replace("`false`", &format!("`{no}`"))
            }
            None => doc.to_owned(),
        }
    }
}

/// Returns the schema of a value type.
fn single(name: &str, form: &str) -> Value {
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
        _ => text(pattern(form)),
    }
}

/// Returns the words for no and yes, if they are not `false` and `true`.
fn words_of_flag(kind: &ParameterKind) -> Option<[&'static str; 2]> {
    match kind {
        ParameterKind::Value { name: "flag", form } => match *words(form).as_slice() {
            [no @ "0", yes @ "1"] => Some([no, yes]),
            _ => None,
        },
        _ => None,
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
