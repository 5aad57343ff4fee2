//! The refusals of the world: what is wrong, what the world holds, and what to do.

use linksfield_spec::sandbox::{Reason, Step};
use serde_json::Value;

use super::asked::Asked;
use super::origin::Context;
use super::state::World;
use super::table::Condition;
use super::value::FieldValue;
use crate::request::Refusal;

/// How a person changes the records of the sandbox.
const REMEDY: &str = "to put a record into another state, use an earlier call, `--world`, `Sandbox::set`, or a PUT to `/_sandbox/world`";

/// Returns the refusal of a request by a rule of the world.
///
/// `message` can show values of the request, and `reason` does not.
pub(super) fn refusal(
    asked: &Asked<'_>,
    own: &'static str,
    documented: Option<&str>,
    reason: String,
    message: &str,
) -> Refusal {
    let codes = asked.call.codes.iter().chain(&asked.family.codes);
    let doc = documented.and_then(|code| codes.into_iter().find(|one| one.code == code));
    let doc = doc.map(|code| code.doc.trim()).filter(|doc| !doc.is_empty());
    let message = match doc {
        Some(doc) => format!("{doc} In the sandbox: {message}"),
        None => message.to_owned(),
    };
    Refusal {
        code: own,
        kind: None,
        documented: documented.map(str::to_owned),
        message: cut(&message, 700),
        reason,
    }
}

/// Returns the refusal of a record that does not exist.
pub(super) fn missing(asked: &Asked<'_>, step: &Step, wanted: &str, world: &World) -> Refusal {
    let kind = &step.kind;
    let examples: Vec<String> = world
        .table(kind)
        .into_iter()
        .flat_map(|table| table.iter().take(3))
        .map(|record| format!("`{}`", cut(&record.id, 60)))
        .collect();
    let count = world.table(kind).map_or(0, |table| table.len());
    let held = match count {
        0 => format!("the world has no record of the kind `{kind}`"),
        1 => format!("the world has one record of the kind `{kind}`: {}", examples.join(", ")),
        _ => format!(
            "the world has {count} records of the kind `{kind}`, such as {}",
            examples.join(", ")
        ),
    };
    let remedy = match world.is_open {
        true => format!(
            "create the record with a call, with `Sandbox::set`, or with a PUT to `/_sandbox/world`, before it is used (kind `{kind}`)"
        ),
        false => {
            "use a record of the world; `--sims`, `--world`, `Sandbox::set` and a PUT to `/_sandbox/world` decide what it holds"
                .to_owned()
        }
    };
    refusal(
        asked,
        "sandbox.unknown",
        step.missing.as_deref(),
        format!("no record of the kind `{kind}` fits the request"),
        &format!("no `{kind}` with {wanted} exists; {held}; {remedy}"),
    )
}

/// Returns the refusal of a record that an earlier change locks.
pub(super) fn locked(asked: &Asked<'_>, step: &Step, id: &str, left: i64) -> Refusal {
    let kind = &step.kind;
    refusal(
        asked,
        "sandbox.locked",
        step.locked.as_deref(),
        format!("an earlier change of the `{kind}` is not finished"),
        &format!(
            "an earlier change of the `{kind}` `{}` is finished in {:.1} seconds; wait, or move the clock with `Sandbox::advance` or a POST to `/_sandbox/clock`",
            cut(id, 60),
            left.max(0) as f64 / 1000.0
        ),
    )
}

/// Returns the refusal of a new record with the id of another one.
pub(super) fn exists(asked: &Asked<'_>, step: &Step, id: &str, field: &str) -> Refusal {
    let kind = &step.kind;
    refusal(
        asked,
        "sandbox.exists",
        None,
        format!("a record of the kind `{kind}` with this `{field}` exists already"),
        &format!("a `{kind}` with the `{field}` `{}` exists already; use another one", cut(id, 60)),
    )
}

/// Returns the refusal of a request that was sent before.
pub(super) fn repeated(asked: &Asked<'_>, names: &[String], code: &str) -> Refusal {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let reason = format!("an earlier request had the same {}", names.join(", "));
    let message = format!("{reason}; send another value for a new request");
    refusal(asked, "sandbox.repeated", Some(code), reason.clone(), &message)
}

/// Returns the refusal of a request that needs more memory than the sandbox has for its records.
pub(crate) fn full() -> Refusal {
    let reason = "the sandbox cannot keep more records; call `Sandbox::reset_world`, or start the sandbox with fewer \
                  cards"
        .to_owned();
    Refusal { code: "sandbox.full", kind: None, documented: None, message: reason.clone(), reason }
}

/// Checks the reasons of a step to refuse a request about a record.
pub(super) fn check(
    step: &Step,
    context: &Context<'_>,
    asked: &Asked<'_>,
    world: &World,
) -> Result<(), Refusal> {
    for refuse in &step.refuse {
        let cases: Option<Vec<String>> =
            refuse.conditions.iter().map(|reason| case(reason, context, asked, world)).collect();
        let Some(cases) = cases.filter(|cases| !cases.is_empty()) else { continue };
        let (kind, id) = (&step.kind, cut(context.id, 60));
        let cases = cases.join(", and ");
        return Err(refusal(
            asked,
            "sandbox.state",
            Some(&refuse.code),
            format!("the state of the `{kind}` forbids the call: {}", cut(&cases, 200)),
            &format!("of the `{kind}` `{id}`, {cases}; {REMEDY}"),
        ));
    }
    Ok(())
}

/// Returns what is the case if a condition of a refusal is met, and `None` if it is not.
fn case(
    reason: &Reason,
    context: &Context<'_>,
    asked: &Asked<'_>,
    world: &World,
) -> Option<String> {
    let known = |name: &str| context.field(name, world);
    let shown = |value: &FieldValue| cut(&value.to_json().to_string(), 60);
    match reason {
        Reason::Is(name, values) => {
            let value = known(name)?;
            value.is_one_of(values).then(|| format!("the field `{name}` is {}", shown(&value)))
        }
        Reason::IsNot(name, values) => {
            let value = known(name)?;
            (!value.is_one_of(values)).then(|| {
                format!(
                    "the field `{name}` is {}, and would have to be {}",
                    shown(&value),
                    one_of(values)
                )
            })
        }
        Reason::OlderThan(name, seconds) => {
            let at = known(name)?.time()?;
            let age = context.now.saturating_sub(at);
            (age > i64::from(*seconds) * 1000).then(|| {
                format!(
                    "the time in `{name}` is {} seconds ago, and the limit is {seconds}",
                    age / 1000
                )
            })
        }
        Reason::Differs(path, name) => {
            let (sent, own) = (asked.value(path)?, known(name)?);
            (!sent.is_same(&own)).then(|| {
                format!(
                    "the field `{name}` is {}, but the parameter `{path}` is {}",
                    shown(&own),
                    shown(&sent)
                )
            })
        }
        Reason::Lacks { kind, by, filter } => {
            let related = context.related(kind, by, filter, world)?;
            related.is_empty().then(|| {
                let fields: Vec<String> = filter
                    .iter()
                    .map(|(name, values)| format!("`{name}` {}", one_of(values)))
                    .collect();
                match fields.is_empty() {
                    true => format!("no record of the kind `{kind}` belongs to it"),
                    false => format!(
                        "no record of the kind `{kind}` with {} belongs to it",
                        fields.join(" and ")
                    ),
                }
            })
        }
    }
}

fn one_of(values: &[Value]) -> String {
    values.iter().map(Value::to_string).collect::<Vec<_>>().join(" or ")
}

/// Returns how a step selects records, in words.
pub(super) fn described(conditions: &[Condition<'_>]) -> String {
    let words = conditions.iter().map(|condition| match condition {
        Condition::Equal(name, value) => {
            format!("the {name} {}", cut(&value.to_json().to_string(), 60))
        }
        Condition::OneOf(name, values) => format!("the {name} {}", one_of(values)),
    });
    let words: Vec<String> = words.collect();
    if words.is_empty() { "any id".to_owned() } else { words.join(" and ") }
}

/// Returns a text of at most a number of characters.
pub(super) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
