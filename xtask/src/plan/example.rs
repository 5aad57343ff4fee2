//! Plans the documented examples as tests: the printed values as typed parameters, and what is not
//! compared.

use std::collections::BTreeMap;

use linksfield_spec::{Call, Example, Family, Field, Fill, Type};
use serde_json::{Map, Value};

use super::{ExamplePlan, ExampleRequest, ExampleResponse, FieldPlan, ValuePlan};

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
            required.push((plan.clone(), sample(&plan.ty)?));
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

/// A value for a parameter of which the page prints none that fits.
fn sample(ty: &ValuePlan) -> Option<Value> {
    let text = match ty {
        ValuePlan::Text | ValuePlan::TextOrNumber | ValuePlan::Secret => "text",
        ValuePlan::Identifier("Imsi", _) => "204081234560019",
        ValuePlan::Identifier("Imei", _) => "860016040008240",
        ValuePlan::Identifier("Msisdn", _) => "877676774564564",
        ValuePlan::Identifier(..) => "89852022018041800192",
        ValuePlan::Decimal(_) => "1.00",
        ValuePlan::Integer(_) | ValuePlan::Flag(_) => "1",
        ValuePlan::Boolean => return Some(Value::Bool(true)),
        ValuePlan::Date(_) | ValuePlan::Period => "2025-03-27",
        ValuePlan::DateTime(_) => "2025-03-27 13:30:37",
        ValuePlan::Rfc3339 => "2025-03-27T13:30:37Z",
        ValuePlan::Seconds(_) => "1743053437",
        ValuePlan::Milliseconds(_) => "1743053437745",
        ValuePlan::List(item) | ValuePlan::ListOrOne(item) => {
            return sample(item).map(|item| Value::Array(vec![item]));
        }
        ValuePlan::Codes(..) | ValuePlan::Object(..) | ValuePlan::Json => return None,
    };
    Some(Value::String(text.to_owned()))
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
