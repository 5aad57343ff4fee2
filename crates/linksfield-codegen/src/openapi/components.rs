//! The components of a document: schemas with a name.
//!
//! A component is added when something first refers to it, so that a document has no component without a use.

use std::collections::BTreeMap;

use serde_json::Value;

use super::value::{Object, object};

/// The components of a document.
#[derive(Debug, Default)]
pub(super) struct Components(BTreeMap<String, Value>);

impl Components {
    /// Adds a component under a name that no other component has, and returns a reference to it.
    pub(super) fn add(&mut self, name: &str, schema: Object) -> Object {
        let mut free = name.to_owned();
        let mut number = 2;
        while self.0.contains_key(&free) {
            free = format!("{name}{number}");
            number += 1;
        }
        self.0.insert(free.clone(), Value::Object(schema));
        reference(&free)
    }

    /// Whether a component has a name.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Adds a component whose schema is not yet known, because the schema may refer to the component.
    pub(super) fn reserve(&mut self, name: &str) {
        self.0.insert(name.to_owned(), Value::Null);
    }

    /// Sets the schema of a component.
    pub(super) fn set(&mut self, name: &str, schema: Object) {
        self.0.insert(name.to_owned(), schema.into());
    }

    /// Returns the schemas by their names.
    pub(super) fn schemas(&self) -> &BTreeMap<String, Value> {
        &self.0
    }
}

/// Returns a reference to a component.
pub(super) fn reference(name: &str) -> Object {
    object([("$ref", format!("#/components/schemas/{name}").into())])
}

/// Sets the required fields of an object, unless there are none.
pub(super) fn set_required(schema: &mut Object, required: Vec<Value>) {
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
}

/// Returns the name of the JSON type of a value.
pub(super) fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
