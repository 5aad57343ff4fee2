//! Plans the documented examples as tests: the printed values as typed parameters, and what is not
//! compared.

use std::collections::BTreeMap;

use linksfield_spec::{Call, Example, Family, Field, Fill, Type};
use serde_json::{Map, Value};

use super::{ExamplePlan, ExampleRequest, ExampleResponse, FieldPlan};

pub(super) fn plan(
    family: &Family,
    call: &Call,
    example: &Example,
    parameters: &BTreeMap<String, FieldPlan>,
) -> Option<ExamplePlan> {
    let request = request(family, call, example, parameters);
    let response = example.response.clone().filter(|_| call.response.data.is_some());
    let response = response.map(|body| {
        let mut plan = ExampleResponse {
            body,
            aliases: Vec::new(),
            apart_from: example.differs.iter().map(|(path, _)| path.clone()).collect(),
            either_form: false,
        };
        for field in call.response.data.iter().chain(&call.response.beside) {
            gather_leniencies(family, field, &mut plan);
        }
        plan
    });
    (request.is_some() || response.is_some()).then(|| ExamplePlan {
        name: example.name.clone(),
        request,
        response,
    })
}

/// A request is tested when every required parameter stands in the example.
fn request(
    family: &Family,
    call: &Call,
    example: &Example,
    parameters: &BTreeMap<String, FieldPlan>,
) -> Option<ExampleRequest> {
    if example.malformed.is_some() {
        return None;
    }
    if example.body.is_none() && example.path.is_empty() && example.query.is_empty() {
        return None;
    }
    let body: Map<String, Value> = match &example.body {
        Some(text) => serde_json::from_str(text).ok()?,
        None => Map::new(),
    };
    let mut values: BTreeMap<String, Value> = body.into_iter().collect();
    for (name, value) in example.path.iter().chain(&example.query) {
        values.insert(name.clone(), Value::String(value.clone()));
    }
    let excused = |name: &str| example.differs.iter().any(|(path, _)| path == name);
    let mut required = Vec::new();
    let mut optional = Vec::new();
    for (_, field) in call.request.fields() {
        let plan = parameters[&field.name].clone();
        let is_empty = |value: &Value| value.is_null() || value.as_str() == Some("");
        match values.get(&field.name) {
            Some(value) if !is_empty(value) && !excused(&field.name) => {
                if plan.required {
                    required.push((plan, value.clone()));
                } else {
                    optional.push((plan, value.clone()));
                }
            }
            _ if plan.required => return None,
            _ => {}
        }
    }
    let filled = |fill: Fill| !matches!(fill, Fill::Constant | Fill::CallName | Fill::PerCall);
    let apart_from = family
        .common
        .iter()
        .filter(|field| filled(field.fill) || excused(&field.name))
        .map(|field| field.name.clone())
        .collect();
    let mut path = call.path.clone();
    for (name, value) in &example.path {
        path = path.replace(&format!("{{{name}}}"), value);
    }
    Some(ExampleRequest {
        body: example.body.clone(),
        path,
        query: example.query.clone(),
        apart_from,
        required,
        optional,
    })
}

/// Where an answer is read more leniently than it is printed, the comparison has to be as lenient.
fn gather_leniencies(family: &Family, field: &Field, plan: &mut ExampleResponse) {
    plan.aliases.extend(field.aliases.iter().map(|alias| (alias.clone(), field.name.clone())));
    plan.either_form |= super::call::is_either(&field.ty);
    let mut ty = &field.ty;
    while let Type::List(item) = ty {
        ty = item;
    }
    if let Type::Object(object) = ty {
        for member in family.members(object) {
            gather_leniencies(family, member, plan);
        }
    }
}
