//! Which fields generated code requires.
//!
//! A field that the page requires is not always required in the generated code: a field that may be `null`, and the
//! total of a list, are not.

use std::collections::HashMap;

use linksfield_codegen::ir::{self, Direction, Family, Operation, Structure, TypeItem};
use linksfield_spec::Field;

/// Which fields generated code requires, by their identity in the model.
#[derive(Debug, Default)]
pub(crate) struct Required(HashMap<(*const Field, bool), bool>);

impl Required {
    /// Reads which fields the code of families requires.
    pub(crate) fn of(families: &[Family<'_>]) -> Self {
        let mut required = Self::default();
        for family in families {
            required.types(&family.types);
            for operation in &family.operations {
                required.operation(operation);
            }
            for event in &family.events {
                required.structure(&event.body);
                required.types(&event.types);
            }
        }
        required
    }

    /// Whether generated code requires a field.
    pub(crate) fn is(&self, field: &Field, is_request: bool) -> bool {
        let key = (std::ptr::from_ref(field), is_request);
        self.0.get(&key).copied().unwrap_or_else(|| field.required.is_required())
    }

    fn operation(&mut self, operation: &Operation<'_>) {
        self.structure(&operation.request);
        self.types(&operation.types);
        for field in operation.output.envelope.iter().flat_map(|envelope| &envelope.fields) {
            self.field(field, Direction::Response);
        }
    }

    fn types(&mut self, items: &[TypeItem<'_>]) {
        for item in items {
            if let TypeItem::Structure(structure) = item {
                self.structure(structure);
            }
        }
    }

    fn structure(&mut self, structure: &Structure<'_>) {
        for field in &structure.fields {
            self.field(field, structure.direction);
        }
    }

    fn field(&mut self, field: &ir::Field<'_>, direction: Direction) {
        let key = (std::ptr::from_ref(field.spec), direction == Direction::Request);
        // A type that is used several times is required where any use requires it.
        *self.0.entry(key).or_default() |= field.is_required();
    }
}
