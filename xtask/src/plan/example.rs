//! Plans the documented examples as tests: the printed values as typed parameters, and what is not
//! compared.

use std::collections::BTreeMap;

use linksfield_spec::{Call, Example, Family, Fill};
use serde_json::{Map, Value};

use super::{ExamplePlan, ExampleRequest, FieldPlan};

pub(super) fn plan(
    family: &Family,
    call: &Call,
    example: &Example,
    parameters: &BTreeMap<String, FieldPlan>,
) -> Option<ExamplePlan> {
    let request = request(family, call, example, parameters);
    let response = example.response.clone().filter(|_| call.response.data.is_some());
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
    let filled = |fill: Fill| !matches!(fill, Fill::Constant | Fill::CallName);
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
