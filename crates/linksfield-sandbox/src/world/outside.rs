//! Values of a record that has changed, for code outside of the world such as that of the pushes.

use std::collections::BTreeMap;

use linksfield_spec::Spec;
use linksfield_spec::sandbox::{Kind, Origin, World as Model};

use super::origin::Context;
use super::seed::Seed;
use super::state::World;
use super::value::{FieldValue, Fields};
use super::{Change, Worlds};

/// The record of a change, as it is after the change.
pub(crate) struct Changed<'a> {
    pub(crate) kind: &'a Kind,
    /// All fields with a value, also those that are computed when they are shown.
    pub(crate) fields: Fields,
    model: &'a Model,
    change: &'a Change,
}

impl Worlds {
    /// Calls a function with the record of a change, while its world is locked.
    ///
    /// Returns `None` if the record was removed.
    pub(crate) fn with_changed<T>(
        &self,
        spec: &Spec,
        change: &Change,
        with: impl FnOnce(&Changed<'_>, &mut dyn FnMut(&Origin) -> Option<FieldValue>) -> T,
    ) -> Option<T> {
        let model = spec.family(&change.family)?.sandbox.as_ref()?;
        let kind = model.kind(&change.kind)?;
        let after = change.after.as_ref()?;
        let worlds = self.families.get(&change.family)?.worlds();
        let world = worlds.get(&change.account)?;
        let mut changed = Changed { kind, fields: Fields::clone(after), model, change };
        let computed: BTreeMap<String, FieldValue> = kind
            .fields
            .iter()
            .filter(|field| !after.contains_key(&field.name))
            .filter_map(|field| {
                let value = changed.context(after).field(&field.name, world)?;
                Some((field.name.clone(), value))
            })
            .collect();
        changed.fields.extend(computed);
        let mut seed = Seed::of(change.at.unsigned_abs(), &[&change.kind, &change.id]);
        let mut value = |origin: &Origin| changed.value(origin, &mut seed, world);
        Some(with(&changed, &mut value))
    }
}

impl Changed<'_> {
    fn context<'c>(&'c self, fields: &'c Fields) -> Context<'c> {
        Context {
            model: self.model,
            kind: self.kind,
            now: self.change.at,
            asked: None,
            fields,
            id: &self.change.id,
            found: &[],
            iccid: None,
        }
    }

    fn value(&self, origin: &Origin, seed: &mut Seed, world: &World) -> Option<FieldValue> {
        self.context(&self.fields).value(origin, seed, world)
    }
}
