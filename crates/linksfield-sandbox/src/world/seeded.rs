//! The records with which a world on a stage starts: the cards of the stage and what belongs to them, and the records of
//! the world file.

use std::sync::Arc;

use linksfield_spec::Family;
use linksfield_spec::sandbox::{Kind, Origin, Staged, World as Model};

use super::origin::{Context, is_computed};
use super::seed::{Seed, iccid};
use super::stage::WorldStage;
use super::state::{Full, World, record};
use super::table::Record;
use super::value::{FieldValue, Fields};

/// The most rounds in which kinds are filled that depend on each other.
const MOST_ROUNDS: usize = 8;

/// Fills a new world.
pub(super) fn begin(
    stage: &WorldStage,
    (family, model): (&Family, &Model),
    world: &mut World,
    is_first: bool,
    now: i64,
) -> Result<(), Full> {
    let number = match is_first {
        true => 0,
        false => Seed::of(stage.seed_value(), &[&world.account]).below(u64::from(u32::MAX)) + 1,
    };
    let mut left: Vec<&Kind> = model.kinds.iter().collect();
    for _ in 0..MOST_ROUNDS {
        let waits = |kind: &Kind| match &kind.staged {
            Staged::For { kind: other, .. } => left.iter().any(|one| one.name == *other),
            _ => false,
        };
        let (later, ready): (Vec<&Kind>, Vec<&Kind>) = left.iter().partition(|kind| waits(kind));
        for kind in ready {
            fill(stage, (family, model), kind, world, (number, now))?;
        }
        left = later;
    }
    let account = world.account.clone();
    for placed in stage.records_of(&family.id, &account, is_first) {
        let Some(kind) = model.kind(&placed.kind) else { continue };
        place(model, kind, world, &placed.id, placed.fields.clone(), now)?;
    }
    Ok(())
}

/// Adds the records of a kind.
fn fill(
    stage: &WorldStage,
    (family, model): (&Family, &Model),
    kind: &Kind,
    world: &mut World,
    (number, now): (u64, i64),
) -> Result<(), Full> {
    let mut seed = Seed::of(stage.seed_value(), &[&family.id, &kind.name, &number.to_string()]);
    match &kind.staged {
        Staged::Nothing => {}
        Staged::PerSim => {
            for card in 0..u64::from(stage.cards()) {
                let iccid = iccid(stage.seed_value(), number, card);
                add(model, kind, world, &mut seed, (Fields::new(), Some(&iccid)), now)?;
            }
        }
        Staged::Number(count) => {
            for _ in 0..*count {
                add(model, kind, world, &mut seed, (Fields::new(), None), now)?;
            }
        }
        Staged::For { kind: other, number, field } => {
            let owners: Vec<String> = world
                .table(other)
                .map(|table| table.iter().map(|owner| owner.id.clone()).collect())
                .unwrap_or_default();
            for owner in owners {
                for _ in 0..*number {
                    let own = FieldValue::Text(owner.clone());
                    let name = kind.field(field).map_or(field, |field| &field.name);
                    let fields = Fields::from([(name.clone(), own)]);
                    let owner = world.record(other, &owner).cloned();
                    let found: Vec<(String, Record)> =
                        owner.map(|owner| (other.clone(), owner)).into_iter().collect();
                    add_with(model, kind, world, &mut seed, (fields, None), (now, &found))?;
                }
            }
        }
    }
    Ok(())
}

fn add(
    model: &Model,
    kind: &Kind,
    world: &mut World,
    seed: &mut Seed,
    given: (Fields, Option<&str>),
    now: i64,
) -> Result<(), Full> {
    add_with(model, kind, world, seed, given, (now, &[]))
}

/// Adds a record with the values that staged records have.
fn add_with(
    model: &Model,
    kind: &Kind,
    world: &mut World,
    seed: &mut Seed,
    (given, iccid): (Fields, Option<&str>),
    (now, found): (i64, &[(String, Record)]),
) -> Result<(), Full> {
    let mut fields = given;
    let is_text = |origin: &Origin| matches!(origin, Origin::Text(_));
    for is_late in [false, true] {
        for field in &kind.fields {
            let origin = field.staged.as_ref().or(field.initial.as_ref());
            let Some(origin) = origin.filter(|origin| is_text(origin) == is_late) else { continue };
            if fields.contains_key(&field.name) || is_computed(origin) {
                continue;
            }
            let context =
                Context { model, kind, now, asked: None, fields: &fields, id: "", found, iccid };
            let value = context.value(origin, seed, world);
            fields.extend(value.map(|value| (field.name.clone(), value)));
        }
    }
    let id = match fields.get(&kind.id).map(|id| id.text().into_owned()) {
        Some(id) if !id.is_empty() => id,
        _ => {
            let id = seed.text(&format!("{}-########", kind.name));
            fields.insert(kind.id.clone(), FieldValue::Text(id.clone()));
            id
        }
    };
    world.put_quietly(&kind.name, record(id, fields))
}

/// Puts a record into a world with some fields. The other fields stay as they are, or are those of a staged record.
pub(super) fn place(
    model: &Model,
    kind: &Kind,
    world: &mut World,
    id: &str,
    fields: Fields,
    now: i64,
) -> Result<(), Full> {
    if let Some(existing) = world.record(&kind.name, id).cloned() {
        let mut all = (*existing.fields).clone();
        all.extend(fields);
        let changed =
            Record { fields: Arc::new(all), is_assumed: false, is_example: false, ..existing };
        return world.put_quietly(&kind.name, changed);
    }
    let mut seed = Seed::of(0, &[&kind.name, id]);
    let mut given = fields;
    given.insert(kind.id.clone(), FieldValue::Text(id.to_owned()));
    add(model, kind, world, &mut seed, (given, None), now)
}
