//! Checks the discriminators of unions.

use super::cursor::{Cursor, below};
use crate::diagnostic::Diagnostic;
use crate::model::{Family, ObjectType, Union, Wire};
use crate::path::Step;

/// Checks the value of a discriminator.
pub(super) fn check_value<T>(value: &str, wire: Wire, at: &[Step], cursor: &mut Cursor<'_, T>) {
    let is_number = value.parse::<i64>().is_ok_and(|number| number.to_string() == value);
    if wire == Wire::Number && !is_number {
        cursor.wrong_key(
            at,
            "wrong-type",
            format!("`{value}` is not a whole number, but the discriminator has `wire: number`"),
            "write the number without leading zeros, or write `wire: string`",
        );
    } else if value.is_empty() || value.contains(|c: char| c.is_control() || c == '`') {
        cursor.wrong_key(
            at,
            "bad-name",
            "the value of a discriminator is empty, or contains a backtick or an invisible character",
            "write the value as the page prints it",
        );
    }
}

/// Refuses variants whose objects list the discriminator, which is not one of their fields.
///
/// The objects of shared types are known only after all types of the family are resolved.
pub(super) fn check<T>(family: &Family, union: &Union, path: &[Step], cursor: &mut Cursor<'_, T>) {
    for variant in &union.variants {
        let fields = family.members(&variant.object);
        let Some(field) = fields.iter().find(|field| field.is_called(&union.by)) else { continue };
        let at = below(&below(path, "variants"), variant.value.as_str());
        let span = match variant.object {
            ObjectType::Inline(_) => cursor.key(&below(&below(&at, "fields"), field.name.as_str())),
            ObjectType::Shared(_) => cursor.key(&at),
        };
        let message =
            format!("the variant `{}` lists the discriminator `{}`", variant.value, union.by);
        cursor.problems.push(
            Diagnostic::at(span, "discriminator-as-field", message)
                .help("remove the field from the object; the client writes the discriminator"),
        );
    }
}
