//! The parameters of a request, read by their documented types.

use linksfield_spec::{Call, Endpoint, Family, Field, JsonPath, Type};
use serde_json::{Map, Value};

use super::value::FieldValue;
use super::wire;

/// A valid request, as the steps of its call read it.
pub(crate) struct Asked<'a> {
    pub(crate) family: &'a Family,
    pub(crate) call: &'a Call,
    /// The name of the call, without its family.
    pub(crate) name: &'a str,
    /// The parameters of the path, the query and the body.
    pub(crate) parameters: &'a Map<String, Value>,
    /// Returns a header of the request.
    pub(crate) header: &'a dyn Fn(&str) -> Option<String>,
}

impl<'a> Asked<'a> {
    /// Creates the request of a call to an endpoint. `None` if the endpoint has no call.
    pub(crate) fn of(
        family: &'a Family,
        endpoint: &'a Endpoint,
        parameters: &'a Map<String, Value>,
        header: &'a dyn Fn(&str) -> Option<String>,
    ) -> Option<Self> {
        let call = endpoint.call.as_ref()?;
        Some(Self { family, call, name: endpoint.id.as_str(), parameters, header })
    }

    /// Returns the documented parameter with a name.
    fn field(&self, name: &str) -> Option<&'a Field> {
        self.call.request.all_fields().map(|(_, field)| field).find(|field| field.name == name)
    }

    /// Returns a parameter or a common field by its name, wherever it is sent, as text.
    pub(crate) fn raw(&self, name: &str) -> Option<String> {
        let names: Vec<String> = name.split('.').map(str::to_owned).collect();
        let mut found = Vec::new();
        match self.parameters.get(name) {
            Some(value) => walk(None, value, &[], &mut |_, value| found.push(value.clone())),
            None => {
                let (first, rest) = names.split_first()?;
                if let Some(value) = self.parameters.get(first) {
                    walk(None, value, rest, &mut |_, value| found.push(value.clone()));
                }
            }
        }
        let texts: Vec<String> = found.iter().map(bare).collect();
        match texts.is_empty() {
            true => (self.header)(name),
            false => Some(texts.join(",")),
        }
    }

    /// Returns all values at a path. The path can lead through lists, and each item of a list at its end is a value.
    pub(crate) fn values(&self, path: &JsonPath) -> Vec<FieldValue> {
        let mut values = Vec::new();
        let Some((first, rest)) = path.names().split_first() else { return values };
        let Some(value) = self.parameters.get(first) else { return values };
        let ty = self.field(first).map(|field| &field.ty);
        self.walk_typed(ty, value, rest, &mut |ty, value| {
            let read = ty.map_or_else(|| FieldValue::of_json(value), |ty| wire::read(ty, value));
            match read {
                FieldValue::Json(Value::Array(items)) => {
                    values.extend(items.iter().map(FieldValue::of_json));
                }
                single if single.is_empty() => {}
                single => values.push(single),
            }
        });
        values
    }

    /// Returns the value at a path. `None` if it is not sent, or is empty.
    pub(crate) fn value(&self, path: &JsonPath) -> Option<FieldValue> {
        let (first, rest) = path.names().split_first()?;
        let value = self.parameters.get(first)?;
        let ty = self.field(first).map(|field| &field.ty);
        let mut found = Vec::new();
        self.walk_typed(ty, value, rest, &mut |ty, value| {
            found.push(ty.map_or_else(|| FieldValue::of_json(value), |ty| wire::read(ty, value)));
        });
        found.retain(|value| !value.is_empty());
        match found.len() {
            0 => None,
            1 => found.pop(),
            _ => Some(FieldValue::Json(found.iter().map(FieldValue::to_json).collect())),
        }
    }

    /// Returns the value of the parameter with a name. `None` if it is not sent, or is empty.
    pub(crate) fn named(&self, name: &str) -> Option<FieldValue> {
        let value = self.parameters.get(name)?;
        let read = match self.field(name) {
            Some(field) => wire::read(&field.ty, value),
            None => FieldValue::of_json(value),
        };
        (!read.is_empty()).then_some(read)
    }

    /// Whether a parameter has one of some values, as it is written or as it is read.
    pub(crate) fn is_one_of(&self, path: &JsonPath, values: &[Value]) -> bool {
        let read = self.value(path).unwrap_or(FieldValue::Null);
        let raw = self.raw(&path.to_string()).filter(|text| !text.is_empty());
        let raw = raw.map_or(FieldValue::Null, FieldValue::Text);
        read.is_one_of(values) || raw.is_one_of(values)
    }

    fn walk_typed(
        &self,
        ty: Option<&Type>,
        value: &Value,
        names: &[String],
        visit: &mut dyn FnMut(Option<&Type>, &Value),
    ) {
        let Some((name, rest)) = names.split_first() else { return visit(ty, value) };
        match value {
            Value::Array(items) => {
                let item = match ty {
                    Some(Type::List { item, .. }) => Some(&**item),
                    _ => None,
                };
                items.iter().for_each(|one| self.walk_typed(item, one, names, visit));
            }
            Value::Object(members) => {
                let Some(member) = members.get(name) else { return };
                let field = match ty {
                    Some(Type::Object(object)) => {
                        self.family.members(object).iter().find(|field| field.name == *name)
                    }
                    _ => None,
                };
                self.walk_typed(field.map(|field| &field.ty), member, rest, visit);
            }
            _ => {}
        }
    }
}

fn walk(
    ty: Option<&Type>,
    value: &Value,
    names: &[String],
    visit: &mut dyn FnMut(Option<&Type>, &Value),
) {
    match (names.split_first(), value) {
        (None, value) => visit(ty, value),
        (Some(_), Value::Array(items)) => {
            items.iter().for_each(|item| walk(ty, item, names, visit));
        }
        (Some((name, rest)), Value::Object(members)) => {
            if let Some(member) = members.get(name) {
                walk(ty, member, rest, visit);
            }
        }
        _ => {}
    }
}

fn bare(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
