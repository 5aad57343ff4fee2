//! Plans the documented examples as tests: the printed values as typed parameters, and what is not
//! compared.

use std::collections::BTreeMap;

use linksfield_spec::{Call, Example, Family, Field, Fill, Type, sample_value};
use serde_json::{Map, Value};

use super::{ExamplePlan, ExampleRequest, ExampleResponse, FieldPlan, SamplePlan, ValuePlan};

pub(super) fn plan(
    family: &Family,
    call: &Call,
    example: &Example,
    parameters: &BTreeMap<String, FieldPlan>,
) -> Option<ExamplePlan> {
    let request = request(family, call, example, parameters);
    let response = example
        .response
        .clone()
        .filter(|_| call.response.data.is_some() || example.fails.is_some());
    let response = response.map(|body| {
        let mut plan = ExampleResponse {
            body,
            aliases: Vec::new(),
            apart_from: example.differs.iter().map(|(path, _)| path.clone()).collect(),
            either_form: false,
            fails: example.fails.clone(),
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
    let mut apart_from: Vec<String> = family
        .common
        .iter()
        .filter(|field| {
            let is_fixed = matches!(field.fill, Fill::Constant | Fill::CallName | Fill::PerCall);
            !is_fixed || excused(&field.name)
        })
        .map(|field| field.name.clone())
        .collect();
    let mut required = Vec::new();
    let mut optional = Vec::new();
    for (_, field) in call.request.fields() {
        let plan = parameters[&field.name].clone();
        if plan.ty == ValuePlan::Secret {
            apart_from.push(field.name.clone());
        }
        if excused(&field.name) && plan.required {
            apart_from.push(field.name.clone());
            required.push((plan.clone(), sample_value(family, field)));
            continue;
        }
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

/// Parameters with which a call can be made: those of a documented request, or values that fit.
pub(super) fn sample(
    family: &Family,
    call: &Call,
    examples: &[ExamplePlan],
    parameters: &BTreeMap<String, FieldPlan>,
) -> SamplePlan {
    if let Some(request) = examples.iter().find_map(|example| example.request.as_ref()) {
        let (required, optional) = (request.required.clone(), request.optional.clone());
        return SamplePlan { required, optional };
    }
    let required = call
        .request
        .fields()
        .filter(|(_, field)| field.required.is_required())
        .map(|(_, field)| (parameters[&field.name].clone(), sample_value(family, field)))
        .collect();
    SamplePlan { required, optional: Vec::new() }
}

/// Where an answer is read more leniently than it is printed, the comparison has to be as lenient.
fn gather_leniencies(family: &Family, field: &Field, plan: &mut ExampleResponse) {
    plan.aliases.extend(field.aliases.iter().map(|alias| (alias.clone(), field.name.clone())));
    plan.either_form |= super::call::is_either(&field.ty);
    let mut ty = &field.ty;
    while let Type::List { item, .. } = ty {
        ty = item;
    }
    if let Type::Object(object) = ty {
        for member in family.members(object) {
            gather_leniencies(family, member, plan);
        }
    }
}
