//! The operation object of a call.

use linksfield_spec::{Assumption, Endpoint, Family, Page};
use serde_json::{Value, json};

use super::fit::fits;
use super::request::{Body, Request, request};
use super::response::{responses, shown};
use super::schema::Schemas;
use super::value::{Object, object};
use super::{outcome, signing, text};
use crate::ir::{Operation, Sample};
use crate::known::Fields;

/// An operation, and what the document states elsewhere for it.
pub(super) struct Printed {
    /// The operation object.
    pub(super) operation: Object,
    /// The security schemes of the operation, by their names.
    pub(super) security: std::collections::BTreeMap<String, Value>,
}

/// Returns the operation object of a call.
pub(super) fn operation(schemas: &mut Schemas<'_, '_>, call: &Operation<'_>) -> Printed {
    let (family, endpoint) = (schemas.family.spec, call.endpoint);
    let Request { parameters, body, security, fill_ins } = request(schemas, call);
    let id = format!("{}.{}", family.id, endpoint.id);
    let mut printed = about(family, endpoint, &id, vec![text::effect(call.call.effect)]);
    let needed: Object = security.keys().map(|name| (name.clone(), json!([]))).collect();
    let security_of = if needed.is_empty() { json!([]) } else { json!([needed]) };
    printed.insert("security".to_owned(), security_of);
    if !parameters.is_empty() {
        printed.insert("parameters".to_owned(), parameters.into());
    }
    if let Some(body) = body {
        printed.insert("requestBody".to_owned(), request_body(schemas, call, body));
    }
    let responses = responses(schemas, call);
    printed.insert("responses".to_owned(), responses.into());
    printed.insert("x-linksfield-effect".to_owned(), call.call.effect.as_str().into());
    printed.insert("x-linksfield-fill-in".to_owned(), fill_ins.into());
    printed.insert("x-linksfield-outcomes".to_owned(), outcome::of(family, call.call));
    let signing = signing::of(family, call.call, &call.layout);
    printed.extend(signing.map(|signing| ("x-linksfield-signing".to_owned(), signing)));
    let coverage = coverage(endpoint, &Fields::of_call(family, call.call));
    printed.insert("x-linksfield-coverage".to_owned(), coverage);
    let timeout = call.call.timeout;
    printed.extend(timeout.map(|seconds| ("x-linksfield-timeout".to_owned(), seconds.into())));
    printed.extend(paging(call).map(|paging| ("x-linksfield-paging".to_owned(), paging)));
    Printed { operation: printed, security }
}

/// Returns what a call and an event have in common: titles, descriptions, sources, assumptions.
pub(super) fn about(family: &Family, endpoint: &Endpoint, id: &str, more: Vec<String>) -> Object {
    let mut printed = object([
        ("operationId", id.into()),
        ("summary", endpoint.title.en.trim().into()),
        ("description", text::endpoint(endpoint, more).into()),
        ("tags", json!([tag(family, endpoint)])),
        ("x-linksfield-title", text::titles(&endpoint.title)),
    ]);
    if endpoint.deprecated.is_some() {
        printed.insert("deprecated".to_owned(), true.into());
    }
    if let Some(stability) = &endpoint.stability {
        printed.insert("x-linksfield-stability".to_owned(), stability.clone().into());
    }
    let url = endpoint.pages.iter().find_map(|page| page.url.as_ref());
    if let Some(url) = url {
        let docs = json!({ "url": url, "description": "Linksfield's page" });
        printed.insert("externalDocs".to_owned(), docs);
    }
    printed.insert("x-linksfield-pages".to_owned(), pages(&endpoint.pages));
    printed.insert("x-linksfield-assumptions".to_owned(), assumptions(&endpoint.assumptions));
    printed
}

/// Returns the name of the tag of an endpoint: that of its group, which a family can have in common with others.
pub(super) fn tag(family: &Family, endpoint: &Endpoint) -> String {
    match &endpoint.group {
        Some(group) => format!("{}: {group}", family.id),
        None => family.id.clone(),
    }
}

/// Returns the pages of the documentation that something was transcribed from.
pub(super) fn pages(pages: &[Page]) -> Value {
    let page = |page: &Page| {
        let mut shown = Object::new();
        let mut set = |key: &str, text: &Option<String>| {
            shown.extend(text.as_ref().map(|text| (key.to_owned(), text.trim().into())));
        };
        set("url", &page.url);
        set("revised", &page.revised);
        set("note", &page.note);
        shown.insert("kind".to_owned(), page.kind.as_str().into());
        Value::Object(shown)
    };
    pages.iter().map(page).collect()
}

/// Returns the decisions about points that the documentation leaves open.
pub(super) fn assumptions(assumptions: &[Assumption]) -> Value {
    let assumption = |one: &Assumption| {
        let mut shown = json!({
            "name": one.name,
            "assumption": one.says.trim(),
            "reason": one.because.trim(),
        });
        if let (Some(page), Value::Object(shown)) = (&one.page, &mut shown) {
            shown.insert("page".to_owned(), page.clone().into());
        }
        shown
    };
    assumptions.iter().map(assumption).collect()
}

/// Returns how much is documented, and the numbers of fields by what is known of them.
pub(super) fn coverage(endpoint: &Endpoint, fields: &Fields<'_>) -> Value {
    let counts = fields.counts().by_basis();
    let counts: Object = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(basis, count)| (basis.to_owned(), count.into()))
        .collect();
    json!({ "level": endpoint.coverage.as_str(), "fields": counts })
}

fn request_body(schemas: &Schemas<'_, '_>, call: &Operation<'_>, body: Body) -> Value {
    let schema = Value::Object(body.schema.clone());
    let mut examples = Object::new();
    for example in &call.examples {
        let Some(request) = &example.request else { continue };
        let value = filled(&body, &request.parameters);
        if value.as_ref().is_some_and(|value| fits(&schema, value, schemas.components)) {
            examples
                .extend(value.map(|value| (example.spec.name.clone(), shown(example.spec, value))));
        }
    }
    if examples.is_empty() {
        let value = filled(&body, &call.sample);
        if let Some(value) = value.filter(|value| fits(&schema, value, schemas.components)) {
            let example = json!({ "summary": "Sample values.", "value": value });
            examples.insert("sample".to_owned(), example);
        }
    }
    let mut media = object([("schema", schema)]);
    if !examples.is_empty() {
        media.insert("examples".to_owned(), examples.into());
    }
    if !body.encoding.is_empty() {
        media.insert("encoding".to_owned(), body.encoding.into());
    }
    let mut content = Object::new();
    content.insert(body.media_type, media.into());
    json!({ "required": true, "content": content })
}

/// Returns the body of an example. The client fills in some fields, for which the example has sample values.
fn filled(body: &Body, parameters: &Sample) -> Option<Value> {
    let fields = body.fields.as_ref()?;
    let mut value: Object = parameters
        .iter()
        .filter(|(name, _)| fields.contains(name))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    value.extend(body.samples.clone());
    Some(value.into())
}

fn paging(call: &Operation<'_>) -> Option<Value> {
    let paging = call.call.paging.as_ref()?;
    let path = |path: &Option<linksfield_spec::MemberPath>| path.as_ref().map(outcome::path);
    Some(json!({
        "by": paging.by,
        "parameter": paging.page,
        "first": paging.first,
        "limit": paging.limit,
        "items": outcome::path(&paging.items),
        "total": path(&paging.total),
        "next": path(&paging.next),
        "has_more": path(&paging.has_more),
        "pages": path(&paging.pages),
    }))
}
