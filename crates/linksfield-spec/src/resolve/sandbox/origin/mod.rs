//! Resolves where the value of a field comes from.

mod parts;

use self::parts::Resolver;
use super::super::cursor::{Cursor, below};
use super::{field, literal, useless};
use crate::diagnostic::quoted;
use crate::model::sandbox::{Kind, Origin, World};
use crate::model::{Family, Request};
use crate::path::Step;
use crate::yaml::Scalar;
use crate::yaml::sandbox::{Literal, Origin as Written, OriginKeys};

/// Where an origin is written. Not every origin has a meaning everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The initial value of a field.
    Initial,
    /// The value of a record that exists at the start.
    Staged,
    /// `set` of a step.
    Set,
    /// `show` of a step.
    Show,
    /// `set` of an event.
    Push,
}

impl Place {
    fn permits(self, key: &str) -> bool {
        match self {
            Self::Initial => true,
            Self::Staged => !matches!(key, "parameter" | "records" | "count"),
            Self::Set => !matches!(key, "records" | "count" | "grows"),
            Self::Show => !matches!(key, "new" | "made" | "pick" | "between"),
            Self::Push => {
                matches!(key, "value" | "field" | "new" | "made" | "time" | "from" | "text")
            }
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Initial => "a field",
            Self::Staged => "`staged`",
            Self::Set => "`set`",
            Self::Show => "`show`",
            Self::Push => "the `set` of an event",
        }
    }

    /// Whether a text without a key is the name of a field.
    fn names_fields(self) -> bool {
        matches!(self, Self::Show | Self::Push)
    }
}

/// What the names in an origin refer to.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) world: &'a World,
    pub(super) kind: &'a Kind,
    pub(super) place: Place,
    /// The parameters of the call. `None` if the origin is not part of a call.
    pub(super) call: Option<(&'a Family, &'a Request)>,
    /// The kinds of the records that earlier steps have found. `None` if the origin is not part of a call.
    pub(super) found: Option<&'a [String]>,
}

/// Resolves an origin.
pub(super) fn origin<T>(
    scope: Scope<'_>,
    written: &Written,
    at: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Option<Origin> {
    match written {
        Written::Literal(Literal::Scalar(Scalar::Text(name))) if scope.place.names_fields() => {
            let span = cursor.value(at);
            field(scope.kind, name, span, cursor);
            Some(Origin::Field { of: None, name: name.clone() })
        }
        Written::Literal(value) => Some(Origin::Value(literal(value, at, cursor))),
        Written::Keys(keys) => {
            let origin = self::keys(scope, keys, at, cursor);
            if origin.is_none() && main_keys(keys).is_empty() {
                cursor.wrong(
                    at,
                    "missing-key",
                    format!("one of the keys {} is needed here", quoted(&MAIN_KEYS)),
                    "add the key that states where the value comes from",
                );
            }
            origin
        }
    }
}

const MAIN_KEYS: [&str; 13] = [
    "value",
    "parameter",
    "field",
    "new",
    "made",
    "time",
    "pick",
    "between",
    "grows",
    "from",
    "text",
    "records",
    "count",
];

/// Returns the main keys that are written.
fn main_keys(keys: &OriginKeys) -> Vec<&'static str> {
    let is_written = [
        keys.value.is_some(),
        keys.parameter.is_some(),
        keys.field.is_some(),
        keys.new.is_some(),
        keys.made.is_some(),
        keys.time.is_some(),
        keys.pick.is_some(),
        keys.between.is_some(),
        keys.grows.is_some(),
        keys.from.is_some(),
        keys.text.is_some(),
        keys.records.is_some(),
        keys.count.is_some(),
    ];
    let all = MAIN_KEYS.into_iter().zip(is_written);
    all.filter(|(_, is_written)| *is_written).map(|(key, _)| key).collect()
}

/// Resolves the keys of an origin. `None` if no main key is written.
pub(super) fn keys<T>(
    scope: Scope<'_>,
    keys: &OriginKeys,
    at: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Option<Origin> {
    let main = main_keys(keys);
    check_other_keys(keys, &main, at, cursor);
    let (first, more) = main.split_first()?;
    if let Some(second) = more.first() {
        useless(
            &below(at, *second),
            format!("`{second}` does not apply to a value that has `{first}`"),
            "keep one of the two keys",
            cursor,
        );
        return None;
    }
    if !scope.place.permits(first) {
        useless(
            &below(at, *first),
            format!("`{first}` does not apply to {}", scope.place.name()),
            "write another origin; spec/README.md lists them",
            cursor,
        );
        return None;
    }
    Resolver { scope, keys, at, cursor }.origin(first)
}

/// Reports keys that belong to another origin.
fn check_other_keys<T>(keys: &OriginKeys, main: &[&str], at: &[Step], cursor: &mut Cursor<'_, T>) {
    for (key, is_written, owners) in [
        ("of", keys.of.is_some(), ["field"].as_slice()),
        ("plus", keys.plus.is_some(), &["time"]),
        ("unit", keys.unit.is_some(), &["time"]),
        ("end_of", keys.end_of.is_some(), &["time"]),
        ("per", keys.per.is_some(), &["grows"]),
        ("since", keys.since.is_some(), &["grows"]),
        ("until", keys.until.is_some(), &["grows"]),
        ("limit", keys.limit.is_some(), &["grows"]),
        ("values", !keys.values.is_empty(), &["from"]),
        ("otherwise", keys.otherwise.is_some(), &["from"]),
        ("by", keys.by.is_some(), &["records", "count"]),
        ("where", !keys.filter.is_empty(), &["records", "count"]),
    ] {
        if is_written && !owners.iter().any(|owner| main.contains(owner)) {
            useless(
                &below(at, key),
                format!("`{key}` applies only to a value with {}", quoted(owners)),
                format!("remove `{key}`"),
                cursor,
            );
        }
    }
}
