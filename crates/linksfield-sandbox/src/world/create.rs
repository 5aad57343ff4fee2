//! New records: from the parameters of a request, and from the origins that the spec states.

use linksfield_spec::sandbox::{Kind, Origin, Step};

use super::origin::{Context, is_computed};
use super::play::Play;
use super::rules;
use super::seed::Seed;
use super::state::record;
use super::value::{FieldValue, Fields};
use crate::request::Refusal;

impl Play<'_> {
    /// Adds a record.
    pub(super) fn create(
        &mut self,
        number: usize,
        step: &Step,
        kind: &Kind,
        item: Option<(&str, FieldValue)>,
    ) -> Result<(), Refusal> {
        let mut fields = Fields::new();
        let mut seed = self.world.seed.clone();
        // Texts are made last, because they can contain all other fields.
        let is_last = |origin: &Origin| matches!(origin, Origin::Text(_));
        let mut late: Vec<(&str, &Origin)> = Vec::new();
        for field in &kind.fields {
            let set =
                step.set.iter().find(|(name, _)| kind.field(name).is_some_and(|one| one == field));
            let given = item.as_ref().filter(|(name, _)| kind.field(name) == Some(field));
            let origin = match (set, given) {
                (_, Some((_, value))) => {
                    fields.insert(field.name.clone(), value.clone());
                    continue;
                }
                (Some((_, origin)), None) => Some(origin),
                (None, None) => match self.sent(field.name.as_str(), &field.also) {
                    Some(value) => {
                        fields.insert(field.name.clone(), value);
                        continue;
                    }
                    None => field.initial.as_ref(),
                },
            };
            let Some(origin) = origin.filter(|origin| !is_computed(origin)) else { continue };
            if is_last(origin) {
                late.push((&field.name, origin));
                continue;
            }
            let value = self.new_value(kind, &fields, origin, &mut seed);
            fields.extend(value.map(|value| (field.name.clone(), value)));
        }
        for (name, origin) in late {
            let value = self.new_value(kind, &fields, origin, &mut seed);
            fields.extend(value.map(|value| (name.to_owned(), value)));
        }
        let id = match fields.get(&kind.id).map(|id| id.text().into_owned()) {
            Some(id) if !id.is_empty() => id,
            _ => {
                let made = Origin::New(format!("{}-########", kind.name));
                let id = self.new_value(kind, &fields, &made, &mut seed);
                let id = id.unwrap_or(FieldValue::Null).text().into_owned();
                fields.insert(kind.id.clone(), FieldValue::Text(id.clone()));
                id
            }
        };
        self.world.seed = seed;
        let new = record(id.clone(), fields);
        rules::check(step, &self.context(kind, &new, self.now), self.asked, self.world)?;
        if self.world.record(&kind.name, &id).is_some() {
            return Err(rules::exists(self.asked, step, &id, &kind.id));
        }
        self.found.push((kind.name.clone(), new.clone()));
        let by = (Some(self.asked.name), self.now);
        self.world.put((&self.asked.family.id, &kind.name), new, by)?;
        self.show(number, vec![id]);
        Ok(())
    }

    fn new_value(
        &self,
        kind: &Kind,
        fields: &Fields,
        origin: &Origin,
        seed: &mut Seed,
    ) -> Option<FieldValue> {
        let context = Context {
            model: self.model,
            kind,
            now: self.now,
            asked: Some(self.asked),
            fields,
            id: "",
            found: &self.found,
            iccid: None,
        };
        context.value(origin, seed, self.world)
    }

    /// Returns the parameter that a new record copies into a field.
    fn sent(&self, name: &str, also: &[String]) -> Option<FieldValue> {
        let value = |name: &str| match name.contains('.') {
            true => None,
            false => self.asked.named(name),
        };
        value(name).or_else(|| also.iter().find_map(|name| value(name)))
    }
}
