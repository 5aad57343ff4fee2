//! The request of an operation: parameters, body, security, and the fields that the client fills in.

use std::collections::BTreeMap;

use linksfield_spec::{
    BodyContent, Call, Common, Entry, EntryValue, Filled, ListStyle, Location, RequestLayout,
};
use serde_json::{Value, json};

use super::components::set_required;
use super::fill_in;
use super::fit::fits;
use super::schema::Schemas;
use super::value::{Object, Use, object};
use crate::ir::{Constant, Field, Operation};

/// The request of an operation, as the parts of an operation object.
#[derive(Debug, Default)]
pub(super) struct Request {
    /// The parameters in path, query and headers.
    pub(super) parameters: Vec<Value>,
    /// The schema of the body, and its media type. `None` for a request without a body.
    pub(super) body: Option<Body>,
    /// The security schemes that a request needs, by their names.
    pub(super) security: BTreeMap<String, Value>,
    /// All fields that the client fills in, wherever they are sent.
    pub(super) fill_ins: Vec<Value>,
}

/// The body of a request.
#[derive(Debug)]
pub(super) struct Body {
    pub(super) media_type: String,
    /// A reference to the schema of an object, or the schema of the whole body.
    pub(super) schema: Object,
    /// How lists in a form are written, by the name of their field.
    pub(super) encoding: Object,
    /// The values that the client fills in, for examples.
    pub(super) samples: Object,
    /// The names of the caller's fields. `None` if the body is a single value.
    pub(super) fields: Option<Vec<String>>,
}

/// Returns the request of an operation.
pub(super) fn request(schemas: &mut Schemas<'_, '_>, operation: &Operation<'_>) -> Request {
    let mut request = Request::default();
    parameters(schemas, operation, &mut request);
    common_parameters(schemas, &operation.layout, &mut request);
    language(schemas, &mut request);
    request.body = body(schemas, operation, &mut request.fill_ins);
    request
}

/// Returns the parameters of an operation with their locations.
fn located<'o, 'a>(
    operation: &'o Operation<'a>,
) -> impl Iterator<Item = (Location, &'o Field<'a>)> {
    let locations = operation.call.request.fields().map(|(location, _)| location);
    locations.zip(&operation.request.fields)
}

/// Returns the parameters that have only one value, with their locations.
fn constants<'o, 'a>(
    operation: &'o Operation<'a>,
) -> impl Iterator<Item = (Location, &'o Constant<'a>)> {
    let call = operation.call;
    operation.request.constants.iter().filter_map(|constant| {
        let mut all = call.request.all_fields();
        let found = all.find(|(_, field)| std::ptr::eq(*field, constant.spec));
        found.map(|(location, _)| (location, constant))
    })
}

fn parameters(schemas: &mut Schemas<'_, '_>, operation: &Operation<'_>, request: &mut Request) {
    for (location, field) in located(operation) {
        if location == Location::Body {
            continue;
        }
        let mut schema = schemas.field(field, Use::SentAsText);
        schema.remove("examples");
        let example = operation.sample.get(&field.spec.name);
        let example = example.map(|value| schemas.text_example(field, value));
        let shown = Value::Object(schema.clone());
        let example = example.filter(|value| fits(&shown, value, schemas.components));
        let is_required = location == Location::Path || field.is_required();
        let mut name = field.spec.name.clone();
        let is_list = matches!(field.value.unboxed(), crate::ir::Value::List { .. });
        let mut more = Object::new();
        if is_list && location == Location::Query {
            match list_style(field.spec.style) {
                Some((style, explode)) => {
                    more.insert("style".to_owned(), style.into());
                    more.insert("explode".to_owned(), explode.into());
                }
                None => {
                    let style = field.spec.style.as_str();
                    more.insert("x-linksfield-list-style".to_owned(), style.into());
                }
            }
            if field.spec.style == ListStyle::Brackets {
                name.push_str("[]");
            }
        }
        let mut parameter = parameter(&name, location, is_required, schema);
        parameter.extend(more);
        parameter.extend(example.map(|value| ("example".to_owned(), value)));
        if is_list && field.spec.style == ListStyle::Json && location == Location::Query {
            let parts = ["schema", "example"].into_iter();
            let media = parts.filter_map(|key| Some((key.to_owned(), parameter.remove(key)?)));
            let media = Value::Object(media.collect());
            parameter.insert("content".to_owned(), json!({ "application/json": media }));
        }
        request.parameters.push(parameter.into());
    }
    for (location, constant) in constants(operation) {
        let mut schema = schemas.constant(constant);
        if location == Location::Body {
            continue;
        }
        // Parameters outside of a JSON body are text.
        schema.insert("type".to_owned(), "string".into());
        schema.insert("const".to_owned(), constant.text.into());
        let source = schema.get("x-linksfield-fill-in").cloned().unwrap_or_default();
        request.fill_ins.push(listed(&constant.spec.name, location, source));
        request.parameters.push(parameter(&constant.spec.name, location, true, schema).into());
    }
}

/// Returns a parameter object. What is known of the field is stated of the parameter, and its form by the schema.
fn parameter(name: &str, location: Location, is_required: bool, mut schema: Object) -> Object {
    let mut parameter = object([("name", name.into()), ("in", location.as_str().into())]);
    if is_required {
        parameter.insert("required".to_owned(), true.into());
    }
    for key in ["description", "deprecated", "x-linksfield-fill-in"] {
        parameter.extend(schema.remove(key).map(|value| (key.to_owned(), value)));
    }
    parameter.insert("schema".to_owned(), schema.into());
    parameter
}

/// Returns an entry of the list of all fields that the client fills in.
fn listed(name: &str, location: Location, source: Value) -> Value {
    let mut entry = object([("name", name.into()), ("in", location.as_str().into())]);
    if let Value::Object(source) = source {
        entry.extend(source);
    }
    entry.into()
}

/// Adds the common fields in the query and in headers, and the signature.
fn common_parameters(schemas: &Schemas<'_, '_>, layout: &RequestLayout<'_>, request: &mut Request) {
    let family = schemas.family.spec;
    for (location, entries) in
        [(Location::Query, &layout.query), (Location::Header, &layout.headers)]
    {
        for (common, filled) in filled(family, entries) {
            request.fill_ins.push(listed(&common.name, location, fill_in::source(filled)));
            if location == Location::Header && fill_in::is_secret(filled, family) {
                let scheme = secret_header(common, filled);
                request.security.insert(schemas.name(&common.name), scheme);
                continue;
            }
            let schema = fill_in::schema(common, filled, family);
            let parameter = parameter(&common.name, location, common.required, schema);
            request.parameters.push(parameter.into());
        }
    }
    let Some(place) = layout.signature else { return };
    if place.location != Location::Body {
        let source = fill_in::signature_source();
        request.fill_ins.push(listed(&place.field.name, place.location, source));
    }
    let schema = fill_in::signature(place.field, family);
    match place.location {
        Location::Query => {
            let parameter =
                parameter(&place.field.name, Location::Query, place.field.required, schema);
            request.parameters.push(parameter.into());
        }
        Location::Header => {
            let scheme = json!({
                "type": "apiKey",
                "in": "header",
                "name": place.field.name,
                "description": "The signature of the request. `x-linksfield-signing` of each operation states how \
                                to make it.",
            });
            request.security.insert(schemas.name(&place.field.name), scheme);
        }
        Location::Body | Location::Path => {}
    }
}

/// Returns the common fields among entries.
fn filled<'a>(
    family: &'a linksfield_spec::Family,
    entries: &[Entry<'a>],
) -> Vec<(&'a Common, Filled<'a>)> {
    let common = |entry: &Entry<'a>| match entry.value {
        EntryValue::Filled(Filled::Constant { .. }) => None,
        EntryValue::Filled(filled) => {
            let common = family.common.iter().find(|common| common.name == entry.name)?;
            Some((common, filled))
        }
        EntryValue::Parameter(_) | EntryValue::ParameterText(_) => None,
    };
    entries.iter().filter_map(common).collect()
}

/// Returns the security scheme of a header with a secret or with the access token.
fn secret_header(common: &Common, filled: Filled<'_>) -> Value {
    let doc = common.doc.as_deref().map(str::trim).unwrap_or_default();
    let mut scheme = json!({ "type": "apiKey", "in": "header", "name": common.name });
    if let Filled::Composed(pieces) = filled {
        let template = fill_in::composed(pieces);
        let is_bearer = template.starts_with("Bearer {") && template.matches('{').count() == 1;
        if is_bearer && common.name.eq_ignore_ascii_case("authorization") {
            scheme = json!({ "type": "http", "scheme": "bearer" });
        }
    }
    if let Value::Object(scheme) = &mut scheme {
        scheme.insert("x-linksfield-fill-in".to_owned(), fill_in::source(filled));
        if !doc.is_empty() {
            scheme.insert("description".to_owned(), doc.into());
        }
    }
    scheme
}

/// Adds the header that selects the language of responses.
fn language(schemas: &Schemas<'_, '_>, request: &mut Request) {
    let Some(language) = &schemas.family.spec.language else { return };
    let source = json!({ "source": "language", "default": language.default });
    let mut schema = object([
        ("type", "string".into()),
        ("enum", language.values.clone().into()),
        ("default", language.default.clone().into()),
        ("x-linksfield-fill-in", source.clone()),
    ]);
    schema.extend(language.doc.as_ref().map(|doc| ("description".to_owned(), doc.trim().into())));
    request.fill_ins.push(listed(&language.header, Location::Header, source));
    request.parameters.push(parameter(&language.header, Location::Header, false, schema).into());
}

fn body(
    schemas: &mut Schemas<'_, '_>,
    operation: &Operation<'_>,
    fill_ins: &mut Vec<Value>,
) -> Option<Body> {
    let (call, layout) = (operation.call, &operation.layout);
    let media_type = call.request.media_type().to_owned();
    let at = if layout.content == BodyContent::Json { Use::Sent } else { Use::SentAsText };
    if let Some(whole) = layout.whole {
        let field = operation.request.fields.iter().find(|field| std::ptr::eq(field.spec, whole));
        let schema = field.map(|field| schemas.field(field, at)).unwrap_or_default();
        let (encoding, samples) = (Object::new(), Object::new());
        return Some(Body { media_type, schema, encoding, samples, fields: None });
    }
    let entries = layout.body.as_ref()?;
    let (mut properties, mut encoding) = (Object::new(), Object::new());
    let (mut samples, mut fields) = (Object::new(), Vec::new());
    let mut required: Vec<Value> = Vec::new();
    for (location, field) in located(operation).filter(|(_, field)| is_field(call, field)) {
        if location != Location::Body {
            continue;
        }
        let name = field.spec.name.clone();
        fields.push(name.clone());
        properties.insert(name.clone(), schemas.field(field, at).into());
        if field.is_required() {
            required.push(name.clone().into());
        }
        let is_list = matches!(field.value.unboxed(), crate::ir::Value::List { .. });
        if let (true, Use::SentAsText, Some((style, explode))) =
            (is_list, at, list_style(field.spec.style))
        {
            encoding.insert(name, json!({ "style": style, "explode": explode }));
        }
    }
    for (location, constant) in constants(operation) {
        if location == Location::Body {
            let schema = schemas.constant(constant);
            let source = schema.get("x-linksfield-fill-in").cloned().unwrap_or_default();
            let name = &constant.spec.name;
            fill_ins.push(listed(name, Location::Body, source));
            samples.extend(schema.get("const").map(|value| (name.clone(), value.clone())));
            properties.insert(name.clone(), schema.into());
            required.push(name.clone().into());
        }
    }
    let family = schemas.family.spec;
    for (common, filled) in filled(family, entries) {
        fill_ins.push(listed(&common.name, Location::Body, fill_in::source(filled)));
        samples.insert(common.name.clone(), fill_in::sample(filled, family));
        let schema = fill_in::schema(common, filled, family);
        properties.insert(common.name.clone(), schema.into());
        if common.required {
            required.push(common.name.clone().into());
        }
    }
    if let Some(place) = layout.signature.filter(|place| place.location == Location::Body) {
        let name = &place.field.name;
        fill_ins.push(listed(name, Location::Body, fill_in::signature_source()));
        samples.insert(name.clone(), fill_in::signature_sample(family));
        properties.insert(name.clone(), fill_in::signature(place.field, family).into());
        if place.field.required {
            required.push(name.clone().into());
        }
    }
    let mut schema = object([
        ("type", "object".into()),
        ("properties", properties.into()),
        ("additionalProperties", false.into()),
    ]);
    required.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
    set_required(&mut schema, required);
    let name = schemas.name(&operation.request.name);
    let schema = schemas.components.add(&name, schema);
    Some(Body { media_type, schema, encoding, samples, fields: Some(fields) })
}

/// Whether a parameter is a field, and not the whole body.
fn is_field(call: &Call, field: &Field<'_>) -> bool {
    call.request.data.as_ref().is_none_or(|data| !std::ptr::eq(data, field.spec))
}

/// Returns the value of the keyword `style` and whether each item of a list is a separate parameter. `None` if no style
/// of OpenAPI writes the list in this way.
fn list_style(style: ListStyle) -> Option<(&'static str, bool)> {
    match style {
        ListStyle::Comma => Some(("form", false)),
        ListStyle::Repeated | ListStyle::Brackets => Some(("form", true)),
        ListStyle::Indexed | ListStyle::Json => None,
    }
}
