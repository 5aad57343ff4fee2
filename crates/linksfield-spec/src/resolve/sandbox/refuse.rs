//! Resolves the reasons for which a step refuses a request, and when a second request is the same one.

use super::super::cursor::{EndpointCursor, below};
use super::{field, filter, kind, place, seconds, undefined};
use crate::model::sandbox::{Kind, Once, Reason, Refuse, World};
use crate::model::{Call, Family};
use crate::path::Step;
use crate::yaml;

/// Resolves the reasons of a step.
pub(super) fn refuse(
    (family, world, call): (&Family, &World, &Call),
    own: &Kind,
    written: &[yaml::sandbox::Refuse],
    at: &[Step],
    cursor: &mut EndpointCursor<'_>,
) -> Vec<Refuse> {
    let mut all = Vec::new();
    for (index, written) in written.iter().enumerate() {
        let at = below(&below(at, "refuse"), index);
        let mut conditions = Vec::new();
        for (name, values) in filter(own, &written.is, &below(&at, "is"), cursor) {
            conditions.push(Reason::Is(name, values));
        }
        for (name, values) in filter(own, &written.is_not, &below(&at, "is_not"), cursor) {
            conditions.push(Reason::IsNot(name, values));
        }
        for (name, age) in written.older_than.iter() {
            let at = below(&below(&at, "older_than"), name);
            let span = cursor.key(&at);
            field(own, name, span, cursor);
            let age = seconds(Some(*age), &at, cursor).unwrap_or_default();
            conditions.push(Reason::OlderThan(name.to_owned(), age));
        }
        for (name, other) in written.differs.iter() {
            let at = below(&below(&at, "differs"), name);
            let span = cursor.value(&at);
            field(own, other, span, cursor);
            match place::parameter(family, &call.request, name) {
                Some((path, _)) => conditions.push(Reason::Differs(path, other.clone())),
                None => {
                    let span = cursor.key(&at);
                    let known = place::parameters(&call.request);
                    undefined(span, "parameter of this call", name, known, cursor);
                }
            }
        }
        if let Some(lacks) = &written.lacks {
            let at = below(&at, "lacks");
            if let Some(other) = kind(world, &lacks.records, &below(&at, "records"), cursor) {
                let span = cursor.value(&below(&at, "by"));
                field(other, &lacks.by, span, cursor);
                conditions.push(Reason::Lacks {
                    kind: lacks.records.clone(),
                    by: lacks.by.clone(),
                    filter: filter(other, &lacks.filter, &below(&at, "where"), cursor),
                });
            }
        }
        let is_empty = written.is.is_empty()
            && written.is_not.is_empty()
            && written.older_than.is_empty()
            && written.differs.is_empty()
            && written.lacks.is_none();
        if is_empty {
            cursor.wrong(
                &at,
                "missing-key",
                "a refusal needs a condition: without one, every request would be refused",
                "add `is`, `is_not`, `older_than`, `differs` or `lacks`",
            );
        }
        code((family, call), &written.code, &below(&at, "code"), cursor);
        all.push(Refuse { conditions, code: written.code.clone() });
    }
    all
}

/// Checks a result code with which a request is refused.
pub(super) fn code(
    (family, call): (&Family, &Call),
    code: &str,
    at: &[Step],
    cursor: &mut EndpointCursor<'_>,
) {
    let success = family.envelope.as_ref().map(|envelope| envelope.success.as_slice());
    let is_success = |code: &str| success.is_some_and(|all| all.iter().any(|one| one == code));
    if is_success(code) {
        cursor.wrong(
            at,
            "useless-code",
            format!("`{code}` means success, and refuses no request"),
            "write the documented code of the failure",
        );
        return;
    }
    let codes = || call.codes.iter().chain(&family.codes).map(|code| code.code.as_str());
    if !codes().any(|known| known == code) {
        let span = cursor.value(at);
        let known = codes().filter(|code| !is_success(code));
        undefined(span, "documented result code of this call", code, known, cursor);
    }
}

/// Resolves when a second request is the same one.
pub(super) fn once(
    (family, call): (&Family, &Call),
    written: &yaml::sandbox::Once,
    at: &[Step],
    cursor: &mut EndpointCursor<'_>,
) -> Once {
    let at = below(at, "once");
    let at_by = below(&at, "by");
    if written.by.is_empty() {
        let help = "list the parameters that are the same in the second request";
        cursor.wrong(&at_by, "empty-list", "`by` is empty", help);
    }
    for (index, name) in written.by.iter().enumerate() {
        let is_common =
            family.common.iter().any(|common| common.name == *name) && !call.without.contains(name);
        if !is_common && place::parameter(family, &call.request, name).is_none() {
            let common = family.common.iter().map(|common| common.name.as_str());
            let known = place::parameters(&call.request).chain(common);
            let span = cursor.value(&below(&at_by, index));
            undefined(span, "parameter or common field of this call", name, known, cursor);
        }
    }
    if let Some(code) = &written.code {
        self::code((family, call), code, &below(&at, "code"), cursor);
    }
    let within = seconds(written.within, &below(&at, "within"), cursor);
    Once { by: written.by.clone(), within, code: written.code.clone() }
}
