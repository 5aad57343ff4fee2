//! What the proxy serves, as JSON: all families, or the operations of one with their parameters.

use linksfield_api::{
    CodeInfo, Effect, Location, OperationInfo, ParameterInfo, ParameterKind, VariantInfo,
};
use serde_json::{Map, Value, json};

use super::access::Writes;
use super::route::Template;
use super::{Proxy, Served};

/// Returns all families and their operations, without parameters.
pub(super) fn all(proxy: &Proxy) -> Value {
    let families = proxy.families.iter().map(|served| shown(served, &proxy.writes, false));
    json!({
        "program": concat!("linksfield proxy ", env!("CARGO_PKG_VERSION")),
        "families": families.collect::<Value>(),
        "problems": "/problems",
    })
}

/// Returns a family and its operations, with parameters.
pub(super) fn family(served: &Served, writes: &Writes) -> Value {
    shown(served, writes, true)
}

fn shown(served: &Served, writes: &Writes, with_parameters: bool) -> Value {
    let info = served.client.info();
    let operations = served.templates.iter().map(|template| {
        let operation = template.operation;
        let mut shown = self::operation(info.name(), template, writes.allow(operation));
        if with_parameters {
            let parameters: Vec<_> = operation.parameters.iter().map(parameter).collect();
            shown.insert("parameters".to_owned(), parameters.into());
        }
        Value::from(shown)
    });
    compact(json!({
        "name": info.name(),
        "path": format!("/{}", info.name()),
        "title": info.title,
        "title_zh": info.title_zh,
        "summary": info.summary,
        "operations": operations.collect::<Value>(),
    }))
    .into()
}

fn operation(family: &str, template: &Template, is_allowed: bool) -> Map<String, Value> {
    let operation: &'static OperationInfo = template.operation;
    let check = operation
        .outcome_check()
        .map(|check| json!({ "operation": check.operation(), "compare": check.compare() }));
    compact(json!({
        "name": operation.full_name(),
        "by_name": format!("POST /{family}/{}", operation.name),
        "by_path": format!("{} /{family}/{}", operation.method().as_str(), template.path()),
        "effect": match operation.effect() {
            Effect::Read => "read",
            Effect::Write => "write",
            Effect::Idempotent => "idempotent",
        },
        "allowed": is_allowed,
        "title": operation.title,
        "title_zh": operation.title_zh,
        "summary": operation.summary,
        "deprecated": operation.deprecated,
        "coverage": operation.coverage,
        "pages": operation.pages,
        "outcome_check": check,
    }))
}

fn parameter(parameter: &ParameterInfo) -> Value {
    compact(json!({
        "name": parameter.name,
        "in": parameter.location.map(|location| match location {
            Location::Path => "path",
            Location::Query => "query",
            Location::Header => "header",
            Location::Body => "body",
        }),
        "required": parameter.required,
        "required_when": parameter.required_when,
        "type": kind(&parameter.kind),
        "doc": parameter.doc,
        "zh": parameter.zh,
        "unit": parameter.unit,
        "limits": parameter.limits,
        "default": parameter.default,
        "example": parameter.example,
        "deprecated": parameter.deprecated,
        "sensitive": parameter.is_sensitive.then_some(true),
        "nullable": parameter.is_nullable.then_some(true),
    }))
    .into()
}

fn kind(kind: &ParameterKind) -> Value {
    let all = |fields: &[ParameterInfo]| fields.iter().map(parameter).collect::<Value>();
    match kind {
        ParameterKind::Value { name, form } => json!({ "value": name, "form": form }),
        ParameterKind::Code(codes) => {
            let code = |code: &CodeInfo| {
                let (name, doc, zh) = (code.name, code.doc, code.zh);
                compact(json!({ "code": code.code, "name": name, "doc": doc, "zh": zh })).into()
            };
            json!({ "codes": codes.iter().map(code).collect::<Vec<Value>>() })
        }
        ParameterKind::Object { members, .. } => json!({ "fields": all(members) }),
        ParameterKind::List(item) => json!({ "list": self::kind(item) }),
        ParameterKind::Map(value) => json!({ "map": self::kind(value) }),
        ParameterKind::Union { by, variants, .. } => {
            let variant = |variant: &VariantInfo| {
                let (value, doc) = (variant.value, variant.doc);
                compact(json!({ "value": value, "doc": doc, "fields": all(variant.members) }))
                    .into()
            };
            json!({ "by": by, "variants": variants.iter().map(variant).collect::<Vec<Value>>() })
        }
        ParameterKind::Enclosing(name) => json!({ "enclosing": name }),
        _ => json!({}),
    }
}

/// Leaves out what is not known.
fn compact(json: Value) -> Map<String, Value> {
    match json {
        Value::Object(fields) => fields.into_iter().filter(|(_, value)| !value.is_null()).collect(),
        _ => Map::new(),
    }
}
