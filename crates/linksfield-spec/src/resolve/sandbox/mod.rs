//! Resolves the key `sandbox`: the world of a family, what each call does with it, and the changes after which a push is
//! sent.
//!
//! Whatever is accepted here, the sandbox can play: every name exists, every value that must be unique is, and no value
//! depends on itself.

mod link;
mod never;
mod origin;
mod place;
mod refuse;
mod step;
mod trigger;
mod uses;
mod world;

pub(super) use link::check as check_uses;
pub(super) use step::{check_no_call, steps};
pub(super) use trigger::{Pushes, link as link_triggers};
pub(super) use world::world;

use super::cursor::{Cursor, below};
use crate::diagnostic::Diagnostic;
use crate::model::sandbox::{Kind, World};
use crate::path::Step;
use crate::source::Span;
use crate::yaml::Scalar;
use crate::yaml::sandbox::{Literal, Literals};

/// The longest time in seconds, a year.
const LONGEST: u32 = 31_536_000;

/// Reports a name that is not defined, at a key or at a value. `what` is what the name should be.
fn undefined<'n, T>(
    span: Span,
    what: &str,
    name: &str,
    known: impl IntoIterator<Item = &'n str>,
    cursor: &mut Cursor<'_, T>,
) {
    cursor.problems.push(
        Diagnostic::at(span, "undefined-name", format!("`{name}` is not a {what}"))
            .label("not defined")
            .help("correct the name, or remove it")
            .did_you_mean(name, known),
    );
}

/// Returns the kind with a name, or reports that it does not exist.
fn kind<'w, T>(
    world: &'w World,
    name: &str,
    at: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Option<&'w Kind> {
    let found = world.kind(name);
    if found.is_none() {
        let span = cursor.value(at);
        let known = world.kinds.iter().map(|kind| kind.name.as_str());
        undefined(span, "kind of records of this family", name, known, cursor);
    }
    found
}

/// Reports the name of a field that a kind does not have.
fn field<T>(kind: &Kind, name: &str, span: Span, cursor: &mut Cursor<'_, T>) {
    if kind.fields.iter().all(|field| field.name != name) {
        let what = format!("field of `{}`", kind.name);
        let known = kind.fields.iter().map(|field| field.name.as_str());
        undefined(span, &what, name, known, cursor);
    }
}

/// Resolves a literal.
fn literal<T>(written: &Literal, at: &[Step], cursor: &mut Cursor<'_, T>) -> serde_json::Value {
    match written {
        Literal::Nothing => {
            if cursor.text(at).is_empty() {
                cursor.wrong(
                    at,
                    "wrong-type",
                    "the value is missing",
                    "write a text, a number, a boolean, or `null`",
                );
            }
            serde_json::Value::Null
        }
        Literal::Scalar(Scalar::Text(text)) => text.as_str().into(),
        Literal::Scalar(Scalar::Integer(number)) => (*number).into(),
        Literal::Scalar(Scalar::Boolean(value)) => (*value).into(),
        Literal::Scalar(Scalar::Float) => {
            let text = cursor.text(at);
            // A whole number that does not fit in 64 bits would lose digits.
            let number = text.contains('.').then(|| serde_json::from_str(text).ok()).flatten();
            number.unwrap_or_else(|| {
                cursor.wrong(
                    at,
                    "wrong-type",
                    "the number is too large, or is not written as in JSON",
                    "write the value in quotes",
                );
                serde_json::Value::Null
            })
        }
    }
}

/// Resolves one or several literals.
fn literals<T>(
    written: &Literals,
    at: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Vec<serde_json::Value> {
    if written.values.is_empty() {
        cursor.wrong(at, "empty-list", "the list of values is empty", "write at least one value");
    }
    let mut values = Vec::new();
    for (index, value) in written.values.iter().enumerate() {
        let at = if written.is_list { below(at, index) } else { at.to_vec() };
        values.push(literal(value, &at, cursor));
    }
    values
}

/// Resolves fields with the values that they must have.
fn filter<T>(
    kind: &Kind,
    written: &crate::yaml::Ordered<Literals>,
    at: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Vec<(String, Vec<serde_json::Value>)> {
    let mut filter = Vec::new();
    for (name, values) in written.iter() {
        let at = below(at, name);
        let span = cursor.key(&at);
        field(kind, name, span, cursor);
        filter.push((name.to_owned(), literals(values, &at, cursor)));
    }
    filter
}

/// Checks a number of seconds.
fn seconds<T>(value: Option<u32>, at: &[Step], cursor: &mut Cursor<'_, T>) -> Option<u32> {
    let seconds = value?;
    if !(1..=LONGEST).contains(&seconds) {
        cursor.wrong(
            at,
            "bad-limit",
            format!("`{seconds}` is not a number of seconds from 1 to {LONGEST}"),
            "write the number of seconds, or remove the key",
        );
    }
    Some(seconds)
}

/// Reports a key that has no effect.
fn useless<T>(
    at: &[Step],
    message: impl Into<String>,
    help: impl Into<String>,
    cursor: &mut Cursor<'_, T>,
) {
    cursor.wrong_key(at, "useless-key", message, help);
}
