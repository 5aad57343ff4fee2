//! Refuses what no request can do: have a value that the parameter never has, or change the id of a record.

use serde_json::Value;

use super::super::cursor::{EndpointCursor, below};
use crate::model::sandbox::Kind;
use crate::model::{Family, Type};
use crate::path::Step;
use crate::values::ValueType;
use crate::yaml::sandbox::Step as Written;

/// Checks that a parameter can have each of the values of a condition. `null` means that the parameter is not sent.
pub(super) fn check(
    family: &Family,
    (name, ty): (&str, &Type),
    values: &[Value],
    at: &[Step],
    cursor: &mut EndpointCursor<'_>,
) {
    for value in values {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(_) | Value::Bool(_) => value.to_string(),
            _ => continue,
        };
        let (fits, expected) = match ty {
            // The sandbox also compares a flag with `true` and `false`.
            Type::Value(ValueType::Flag(_)) if matches!(text.as_str(), "true" | "false") => {
                continue;
            }
            Type::Value(
                ty @ (ValueType::Flag(_)
                | ValueType::Boolean(_)
                | ValueType::Integer(_)
                | ValueType::LargeInteger(_)),
            ) => (ty.fits_text(&text), ty.describe()),
            Type::Codes(id) => {
                let (_, codes) = family.codes_of(id);
                (codes.iter().any(|code| code.code == text), format!("a code of {}", id.describe()))
            }
            _ => continue,
        };
        if !fits {
            cursor.wrong(
                at,
                "bad-value",
                format!("`{name}` is never `{text}`: expected {expected}"),
                format!("write a value of `{name}` as on the wire, or `null` if the parameter is not sent"),
            );
            return;
        }
    }
}

/// Refuses a change of the field that identifies a record.
pub(super) fn check_id(
    kind: &Kind,
    written: &Written,
    set: &[Step],
    cursor: &mut EndpointCursor<'_>,
) {
    if written.set.iter().any(|(name, _)| *name == kind.id) {
        cursor.wrong_key(
            &below(set, kind.id.as_str()),
            "changed-id",
            format!("`{}` identifies a `{}`, and cannot be changed", kind.id, kind.name),
            "remove the field; a record with another id is created by a step with `creates`",
        );
    }
}
