//! Plans the documented examples as tests: the printed values as typed parameters, and what is not
//! compared.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_spec::{
    Call, Example, Family, Field, Fill, ObjectType, Type, check_value, sample_value,
};
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
        let mut apart_from: Vec<String> =
            example.differs.iter().map(|(path, _)| path.clone()).collect();
        let body = mended(family, call, &body, &mut apart_from).unwrap_or(body);
        let mut plan = ExampleResponse {
            body,
            aliases: Vec::new(),
            apart_from,
            either_form: false,
            fails: example.fails.clone(),
        };
        let mut seen = BTreeSet::new();
        for field in call.response.data.iter().chain(&call.response.beside) {
            gather_leniencies(family, field, &mut seen, &mut plan);
        }
        plan
    });
    (request.is_some() || response.is_some()).then(|| ExamplePlan {
        name: example.name.clone(),
        request,
        response,
    })
}

/// The answer with values that fit in place of those that no reader could take, such as `yyyy.MM.dd`.
/// None where there are none of that kind.
fn mended(family: &Family, call: &Call, body: &str, differs: &mut Vec<String>) -> Option<String> {
    let mut whole: Value = serde_json::from_str(body).ok()?;
    let envelope = family.envelope.as_ref().filter(|envelope| {
        let code = format!("/{}", envelope.code.replace('.', "/"));
        call.response.enveloped && whole.pointer(&code).is_some()
    });
    let payload = match envelope {
        Some(envelope) => whole.get_mut(&envelope.data)?,
        None => &mut whole,
    };
    let before = differs.len();
    mend(family, &call.response.data.as_ref()?.ty, payload, "", differs);
    (differs.len() < before).then(|| serde_json::to_string_pretty(&whole).ok())?
}

fn mend(family: &Family, ty: &Type, value: &mut Value, path: &str, differs: &mut Vec<String>) {
    match (ty, value) {
        (Type::Object(object), Value::Object(members)) => {
            for (name, value) in members {
                let fields = family.members(object);
                let Some(field) = fields.iter().find(|field| field.is_called(name)) else {
                    continue;
                };
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                let listed = differs.iter().position(|own| *own == path);
                // Periods are read with single digits, too, though they should not be printed so.
                let is_read = matches!(field.ty, Type::Period)
                    || check_value(family, &field.ty, value).is_empty();
                match listed.filter(|_| !is_read) {
                    Some(index) => {
                        differs.remove(index);
                        *value = sample_value(family, field);
                    }
                    None => mend(family, &field.ty, value, &path, differs),
                }
            }
        }
        (Type::List { item, .. }, Value::Array(items)) => {
            for (index, value) in items.iter_mut().enumerate() {
                mend(family, item, value, &format!("{path}[{index}]"), differs);
            }
        }
        (Type::List { item, single: true }, single) => mend(family, item, single, path, differs),
        _ => {}
    }
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
fn gather_leniencies<'a>(
    family: &'a Family,
    field: &'a Field,
    seen: &mut BTreeSet<&'a str>,
    plan: &mut ExampleResponse,
) {
    plan.aliases.extend(field.aliases.iter().map(|alias| (alias.clone(), field.name.clone())));
    plan.either_form |= super::call::is_either(&field.ty);
    let mut ty = &field.ty;
    while let Type::List { item, .. } = ty {
        ty = item;
    }
    if let Type::Object(object) = ty {
        // A shared type is looked into once, however many ways lead to it.
        if let ObjectType::Shared(name) = object
            && !seen.insert(name.as_str())
        {
            return;
        }
        for member in family.members(object) {
            gather_leniencies(family, member, seen, plan);
        }
    }
}
