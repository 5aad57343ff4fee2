//! Lowers documented examples to tests: the printed parameters and responses, and the values that the tests
//! do not compare.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_spec as spec;
use linksfield_spec::{
    CommonSource, Example as Printed, Field, ListStyle, Type, ValueType, readable_response,
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
        let mut body = body;
        if let Some(readable) = readable_response(family, call, printed) {
            apart_from.retain(|path| !readable.replaced.contains(path));
            body = serde_json::to_string_pretty(&readable.body).unwrap_or(body);
        }
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
