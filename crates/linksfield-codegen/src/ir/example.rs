//! Lowers documented examples to tests: the printed parameters and responses, and the values that the tests
//! do not compare.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_spec as spec;
use linksfield_spec::{
    CommonSource, Example as Printed, Field, ListStyle, Type, ValueType, check_value,
    sample_parameters, sample_value,
};
use serde_json::{Map, Value};

use super::structure::is_either;
use super::{Example, ExampleRequest, ExampleResponse, Sample};

pub(super) fn lower<'a>(
    family: &'a spec::Family,
    call: &'a spec::Call,
    printed: &'a Printed,
) -> Option<Example<'a>> {
    let request = request(family, call, printed);
    let body = printed.response.clone().filter(|_| is_readable(call, printed));
    let response = body.map(|body| {
        let mut apart_from: Vec<String> =
            printed.differs.iter().map(|(path, _)| path.clone()).collect();
        let (_, data) = call.response.content_of(printed.status);
        let body = readable((family, data), call, &body, &mut apart_from).unwrap_or(body);
        let mut response =
            ExampleResponse { body, aliases: Vec::new(), apart_from, either_form: false };
        let mut seen = BTreeSet::new();
        for field in call.response.fields() {
            gather_leniencies(family, field, &mut seen, &mut response);
        }
        response
    });
    (request.is_some() || response.is_some()).then_some(Example {
        spec: printed,
        request,
        response,
    })
}

/// Returns whether the test of an example can read the printed response. An error without a result code cannot be told
/// from other errors.
fn is_readable(call: &spec::Call, printed: &Printed) -> bool {
    let (content, data) = call.response.content_of(printed.status);
    match (&printed.fails, printed.is_error()) {
        (Some(_), _) => call.response.enveloped,
        (None, true) => false,
        (None, false) => data.is_some() || content.is_file(),
    }
}

/// Returns the response with sample values instead of printed values that cannot be read, such as
/// `yyyy.MM.dd`.
///
/// Only values that `differs` lists are replaced, and their entries are removed from `differs`. `None` if no
/// value is replaced.
fn readable(
    (family, data): (&spec::Family, Option<&Field>),
    call: &spec::Call,
    body: &str,
    differs: &mut Vec<String>,
) -> Option<String> {
    let mut whole: Value = serde_json::from_str(body).ok()?;
    let envelope = family
        .envelope
        .as_ref()
        .filter(|envelope| call.response.enveloped && envelope.code.find(&whole).is_some());
    let payload = match envelope {
        Some(envelope) => whole.get_mut(&envelope.data)?,
        None => &mut whole,
    };
    let before = differs.len();
    replace(family, &data?.ty, payload, "", differs);
    (differs.len() < before).then(|| serde_json::to_string_pretty(&whole).ok())?
}

fn replace(
    family: &spec::Family,
    ty: &Type,
    value: &mut Value,
    path: &str,
    differs: &mut Vec<String>,
) {
    match (ty, value) {
        (Type::Object(object), Value::Object(members)) => {
            replace_members(family, family.members(object), members, path, differs);
        }
        (Type::List { item, .. }, Value::Array(items)) => {
            for (index, value) in items.iter_mut().enumerate() {
                replace(family, item, value, &format!("{path}[{index}]"), differs);
            }
        }
        (Type::List { item, single: true }, single) => {
            replace(family, item, single, path, differs);
        }
        (Type::Map { value: ty }, Value::Object(entries)) => {
            for (key, value) in entries {
                replace(family, ty, value, &format!("{path}[{key:?}]"), differs);
            }
        }
        (Type::Union(union), Value::Object(members)) => {
            if let Some(variant) = family.union_of(union).variant_of(members) {
                replace_members(family, family.members(&variant.object), members, path, differs);
            }
        }
        _ => {}
    }
}

fn replace_members(
    family: &spec::Family,
    fields: &[Field],
    members: &mut Map<String, Value>,
    path: &str,
    differs: &mut Vec<String>,
) {
    for (name, value) in members {
        let Some(field) = fields.iter().find(|field| field.is_called(name)) else { continue };
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        let listed = differs.iter().position(|own| *own == path);
        // The client also reads periods with single digits, which do not have the documented form.
        let is_read = matches!(field.ty, Type::Value(ValueType::Period(_)))
            || check_value(family, &field.ty, value).is_empty();
        match listed.filter(|_| !is_read) {
            Some(index) => {
                differs.remove(index);
                *value = sample_value(family, field);
            }
            None => replace(family, &field.ty, value, &path, differs),
        }
    }
}

/// Lowers the request of an example. `None` if the example lacks a required parameter.
fn request(family: &spec::Family, call: &spec::Call, printed: &Printed) -> Option<ExampleRequest> {
    // A body that is not an object has no names by which its values could be compared.
    let has_other_body =
        call.request.data.is_some() || call.request.content != spec::BodyContent::Json;
    if printed.malformed.is_some() || has_other_body {
        return None;
    }
    if printed.body.is_none() && printed.path.is_empty() && printed.query.is_empty() {
        return None;
    }
    let body: Map<String, Value> = match &printed.body {
        Some(text) => serde_json::from_str(text).ok()?,
        None => Map::new(),
    };
    let mut values: BTreeMap<String, Value> = body.into_iter().collect();
    for (name, value) in printed.path.iter().chain(&printed.query) {
        values.insert(name.clone(), Value::String(value.clone()));
    }
    let styled: Vec<&Field> =
        call.request.query.iter().filter(|field| field.style != ListStyle::Comma).collect();
    for field in &styled {
        let Some(Value::String(text)) = values.get(&field.name) else { continue };
        let items = match field.style {
            ListStyle::Json => serde_json::from_str(text).ok()?,
            _ => text.split(',').map(|item| Value::String(item.to_owned())).collect(),
        };
        values.insert(field.name.clone(), items);
    }
    // A parameter is also left out if a value inside it differs.
    let excused = |name: &str| {
        printed.differs.iter().any(|(path, _)| {
            let rest = path.strip_prefix(name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    };
    let mut apart_from: Vec<String> = family
        .common
        .iter()
        .filter(|field| {
            let is_fixed = matches!(
                field.source,
                CommonSource::Constant(_) | CommonSource::CallName | CommonSource::PerCall
            );
            !is_fixed || excused(&field.name)
        })
        .map(|field| field.name.clone())
        .collect();
    // These lists are not sent as the example prints them.
    apart_from.extend(styled.iter().map(|field| field.name.clone()));
    let constants = call.request.all_fields().map(|(_, field)| field);
    let constants = constants.filter(|field| field.rules.constant.is_some());
    for name in constants.map(|field| &field.name) {
        if excused(name) || !values.contains_key(name) {
            apart_from.push(name.clone());
        }
    }
    let mut parameters = Sample::new();
    for (_, field) in call.request.fields() {
        let is_required = field.required.is_required();
        if matches!(field.ty, Type::Value(ValueType::Secret(_))) {
            apart_from.push(field.name.clone());
        }
        if excused(&field.name) && is_required {
            apart_from.push(field.name.clone());
            parameters.insert(field.name.clone(), sample_value(family, field));
            continue;
        }
        let is_empty = |value: &Value| value.is_null() || value.as_str() == Some("");
        match values.remove(&field.name) {
            Some(value)
                if (!is_empty(&value) || (field.nullable && value.is_null()))
                    && !excused(&field.name) =>
            {
                parameters.insert(field.name.clone(), value);
            }
            _ if is_required => return None,
            _ => {}
        }
    }
    let path = call.path.filled(|name| {
        printed.path.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    });
    Some(ExampleRequest { parameters, path, apart_from })
}

/// Returns parameters with which an operation can be called: those of a documented request, or sample values.
pub(super) fn sample(family: &spec::Family, call: &spec::Call, examples: &[Example<'_>]) -> Sample {
    if let Some(request) = examples.iter().find_map(|example| example.request.as_ref()) {
        return request.parameters.clone();
    }
    sample_parameters(family, call)
}

/// Collects the aliases of fields and the fields with two written forms. The test must accept these
/// differences between the printed response and the response that is written again.
fn gather_leniencies<'a>(
    family: &'a spec::Family,
    field: &'a Field,
    seen: &mut BTreeSet<&'a spec::TypeId>,
    response: &mut ExampleResponse<'a>,
) {
    response
        .aliases
        .extend(field.aliases.iter().map(|alias| (alias.as_str(), field.name.as_str())));
    if let Some(value) = field.ty.single() {
        response.either_form |= is_either(value);
    }
    for member in family.new_fields_in(&field.ty, seen) {
        gather_leniencies(family, member, seen, response);
    }
}
