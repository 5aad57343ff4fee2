//! Resolves the world of a family: the kinds of records and their fields.

use std::collections::BTreeSet;

use super::super::cursor::{FamilyCursor, at, below};
use super::super::names::{check_snake_case, check_wire_name};
use super::origin::{Place, Scope, keys, origin};
use super::{field, kind, seconds, uses};
use crate::model::sandbox::{Kind, KindField, Origin, Staged, World};
use crate::model::{CommonSource, CredentialId, Family, SignaturePiece, ValuePiece};
use crate::path::Step;
use crate::yaml;

/// The most records of a kind that exist at the start.
const MOST_STAGED: u32 = 100_000;

/// Resolves the world of a family, whose common fields are resolved.
pub(in super::super) fn world(family: &Family, cursor: &mut FamilyCursor<'_>) -> Option<World> {
    let written = cursor.yaml().sandbox.as_ref()?;
    let account = written.account.as_ref().and_then(|name| account(family, name, cursor));
    let clock_within = seconds(written.clock_within, &at!["sandbox", "clock_within"], cursor);
    if written.account.is_none() && clock_within.is_none() && written.records.is_empty() {
        cursor.wrong(
            &at!["sandbox"],
            "empty-list",
            "`sandbox` is empty",
            "list the kinds of records under `records`, or remove `sandbox`",
        );
    }
    // Names can refer to kinds and fields that follow.
    let mut world = World { account, clock_within, kinds: names(written) };
    let mut kinds = Vec::new();
    for (written, named) in written.records.iter().map(|(_, kind)| kind).zip(&world.kinds) {
        kinds.push(resolve_kind(&world, named, written, cursor));
    }
    world.kinds = kinds;
    uses::check_cycles(&world, cursor);
    Some(world)
}

/// Resolves the credential that selects the world.
fn account(family: &Family, name: &str, cursor: &mut FamilyCursor<'_>) -> Option<CredentialId> {
    let at = at!["sandbox", "account"];
    let id = cursor.credential(&at, name)?;
    let is_sent = family.common.iter().any(|common| match &common.source {
        CommonSource::Credential(sent) => *sent == id,
        CommonSource::Composed(pieces) => {
            pieces.iter().any(|piece| matches!(piece, ValuePiece::Credential(sent) if *sent == id))
        }
        CommonSource::Signature(template) => template
            .0
            .iter()
            .any(|piece| matches!(piece, SignaturePiece::Credential(sent) if *sent == id)),
        _ => false,
    });
    if !is_sent {
        cursor.wrong(
            &at,
            "wrong-type",
            format!("no common field sends the credential `{name}`"),
            "write a credential that requests contain, or remove `account`",
        );
    }
    Some(id)
}

/// Returns the kinds with the names of their fields, without the values.
fn names(written: &yaml::sandbox::World) -> Vec<Kind> {
    let field = |(name, field): (&str, &yaml::sandbox::KindField)| KindField {
        name: name.to_owned(),
        also: field.also.clone(),
        initial: None,
        staged: None,
    };
    let kinds = written.records.iter().map(|(name, kind)| Kind {
        name: name.to_owned(),
        doc: kind.doc.as_deref().map(|doc| doc.trim().to_owned()),
        id: kind.id.clone(),
        staged: Staged::Nothing,
        fields: kind.fields.iter().map(field).collect(),
    });
    kinds.collect()
}

fn resolve_kind(
    world: &World,
    named: &Kind,
    written: &yaml::sandbox::Kind,
    cursor: &mut FamilyCursor<'_>,
) -> Kind {
    let at = at!["sandbox", "records", named.name.as_str()];
    check_snake_case(&named.name, "a kind of records", &at, "use snake_case", cursor);
    let span = cursor.value(&below(&at, "id"));
    field(named, &named.id, span, cursor);
    check_names(named, &at, cursor);
    let mut fields = Vec::new();
    for (name, field) in written.fields.iter() {
        let at = below(&below(&at, "fields"), name);
        let scope = |place| Scope { world, kind: named, place, call: None, found: None };
        let initial = keys(scope(Place::Initial), &field.initial, &at, cursor);
        let staged = field
            .staged
            .as_ref()
            .and_then(|staged| origin(scope(Place::Staged), staged, &below(&at, "staged"), cursor));
        fields.push(KindField { name: name.to_owned(), also: field.also.clone(), initial, staged });
    }
    let staged = staged(world, named, written, &at, cursor);
    let kind = Kind { staged, fields, ..named.clone() };
    check_id(&kind, &at, cursor);
    kind
}

/// Checks that no name of a field is used twice.
fn check_names(kind: &Kind, at: &[Step], cursor: &mut FamilyCursor<'_>) {
    let mut seen: BTreeSet<&str> = kind.fields.iter().map(|field| field.name.as_str()).collect();
    for field in &kind.fields {
        let at = below(&below(at, "fields"), field.name.as_str());
        check_wire_name(&field.name, &at, cursor);
        for (index, also) in field.also.iter().enumerate() {
            if !seen.insert(also) {
                cursor.wrong(
                    &below(&below(&at, "also"), index),
                    "duplicate-alias",
                    format!("`{also}` is also a name of another field, or listed twice"),
                    "remove the name here, or from the other field",
                );
            }
        }
    }
}

/// Resolves how many records exist at the start.
fn staged(
    world: &World,
    own: &Kind,
    written: &yaml::sandbox::Kind,
    at: &[Step],
    cursor: &mut FamilyCursor<'_>,
) -> Staged {
    let at = below(at, "staged");
    let (number, at_number) = match &written.staged {
        None => return Staged::Nothing,
        Some(yaml::sandbox::Staged::Word(word)) => {
            if word != "sims" {
                cursor.unknown_value(&at, word, ["sims"]);
            }
            return Staged::PerSim;
        }
        Some(yaml::sandbox::Staged::Number(number)) => (*number, at.clone()),
        Some(yaml::sandbox::Staged::For(staged)) => (staged.number, below(&at, "number")),
    };
    if !(1..=MOST_STAGED).contains(&number) {
        cursor.wrong(
            &at_number,
            "bad-limit",
            format!("`{number}` is not a number from 1 to {MOST_STAGED}"),
            "write the number of records, or remove `staged`",
        );
    }
    let Some(yaml::sandbox::Staged::For(staged)) = &written.staged else {
        return Staged::Number(number);
    };
    if kind(world, &staged.kind, &below(&at, "for"), cursor).is_none() {
        return Staged::Nothing;
    }
    let span = cursor.value(&below(&at, "as"));
    field(own, &staged.field, span, cursor);
    Staged::For { kind: staged.kind.clone(), number, field: staged.field.clone() }
}

/// Checks that the id of a record can be different from that of every other record.
fn check_id(kind: &Kind, at: &[Step], cursor: &mut FamilyCursor<'_>) {
    let Some(id) = kind.fields.iter().find(|field| field.name == kind.id) else { return };
    let is_unique = |origin: &Origin| matches!(origin, Origin::New(_) | Origin::Made(_));
    let at = below(&below(at, "fields"), id.name.as_str());
    let may_repeat = |origin: &Origin| {
        !is_unique(origin)
            && !matches!(origin, Origin::Parameter(_) | Origin::Field { of: Some(_), .. })
    };
    if [&id.initial, &id.staged].into_iter().flatten().any(may_repeat) {
        cursor.wrong_key(
            &at,
            "repeated-id",
            format!(
                "`{}` identifies a record, but several records would have the same value",
                id.name
            ),
            "write `new` with a pattern, or `made`; leave the value out if the request has it",
        );
    } else if kind.staged != Staged::Nothing
        && !id.staged.as_ref().or(id.initial.as_ref()).is_some_and(is_unique)
    {
        cursor.wrong_key(
            &at,
            "repeated-id",
            format!(
                "`{}` identifies a record, but the records at the start would have no value",
                id.name
            ),
            "write `new` with a pattern, or `made`; for a card, `made: iccid`",
        );
    }
}
