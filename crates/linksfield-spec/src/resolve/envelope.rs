//! Resolves the envelope, the result codes, and the refusals of bad requests.

use std::collections::BTreeMap;

use super::cursor::{Cursor, EndpointCursor, FamilyCursor, at};
use super::template::json_path;
use crate::diagnostic::Diagnostic;
use crate::model::{Envelope, Family, Refusal, RefusalKind, ResultCode, Retry, Wire};
use crate::yaml;

pub(super) fn envelope(written: &yaml::Envelope, cursor: &mut FamilyCursor<'_>) -> Envelope {
    let at = at!["envelope", "success"];
    if written.success.is_empty() {
        cursor.wrong(
            &at,
            "empty-list",
            "`success` is empty: every response would be a failure",
            "list the codes that mean success",
        );
    }
    let is_number = |code: &String| code.parse::<i64>().is_ok();
    if written.code_wire == Wire::Number
        && let Some(code) = written.success.iter().find(|code| !is_number(code))
    {
        cursor.wrong(
            &at,
            "wrong-type",
            format!(
                "the code `{code}` is not a whole number, but the envelope has `code_wire: number`"
            ),
            "correct the code, or write `code_wire: string`",
        );
    }
    let paths = [
        ("code", Some(&written.code)),
        ("message", written.message.as_ref()),
        ("data", Some(&written.data)),
        ("flag", written.flag.as_ref()),
    ];
    for (index, (key, path)) in paths.iter().enumerate() {
        let other = paths[..index].iter().find(|(_, other)| path.is_some() && other == path);
        if let Some((other, _)) = other {
            cursor.wrong(
                &at!["envelope", *key],
                "contradiction",
                format!("`{key}` and `{other}` name the same field"),
                "write the names of the two fields as the page prints them",
            );
        }
    }
    Envelope {
        code: json_path(&written.code, &at!["envelope", "code"], cursor),
        message: written
            .message
            .as_ref()
            .map(|path| json_path(path, &at!["envelope", "message"], cursor)),
        data: written.data.clone(),
        flag: written.flag.clone(),
        success: written.success.clone(),
        code_wire: written.code_wire,
        unenveloped: written.unenveloped,
        unlisted: written.unlisted,
        doc: written.doc.clone(),
    }
}

/// Resolves the result codes of a family or of a call.
pub(super) fn result_codes<T>(
    written: &[yaml::ResultCode],
    cursor: &mut Cursor<'_, T>,
) -> Vec<ResultCode> {
    let mut seen = BTreeMap::new();
    for (index, code) in written.iter().enumerate() {
        if let Some(first) = seen.insert(code.code.as_str(), index) {
            let also = cursor.value(&at!["codes", first, "code"]);
            let span = cursor.value(&at!["codes", index, "code"]);
            cursor.problems.push(
                Diagnostic::at(span, "duplicate-code", format!("`{}` is listed twice", code.code))
                    .also(also, "first listed here")
                    .help("merge the two entries"),
            );
        }
    }
    let code = |code: &yaml::ResultCode| ResultCode {
        code: code.code.clone(),
        doc: code.doc.clone(),
        uncertain: code.uncertain,
    };
    written.iter().map(code).collect()
}

/// Resolves the result codes of a call. They need an envelope, and do not contradict it.
pub(super) fn call_codes(family: &Family, cursor: &mut EndpointCursor<'_>) -> Vec<ResultCode> {
    let written = &cursor.yaml().codes;
    if written.is_empty() {
        return Vec::new();
    }
    let Some(envelope) = &family.envelope else {
        cursor.wrong_key(
            &at!["codes"],
            "useless-key",
            "`codes` does not apply to a family without envelope",
            "remove the key",
        );
        return Vec::new();
    };
    for (index, code) in written.iter().enumerate() {
        if envelope.success.contains(&code.code) {
            cursor.wrong(
                &at!["codes", index, "code"],
                "contradiction",
                format!("`{}` is a code of success of this family", code.code),
                "remove the code here; `success` under `envelope` in family.yaml lists it",
            );
        }
    }
    result_codes(written, cursor)
}

/// Resolves the errors after which a call may succeed later.
pub(super) fn retry<T>(
    family: &Family,
    written: &yaml::Retry,
    cursor: &mut Cursor<'_, T>,
) -> Retry {
    for (index, status) in written.statuses.iter().enumerate() {
        if !(400..=599).contains(status) {
            cursor.wrong(
                &at!["retry", "statuses", index],
                "bad-status",
                format!("{status} is not the HTTP status of an error"),
                "write a status from 400 to 599",
            );
        }
    }
    let success = family.envelope.as_ref().map(|envelope| envelope.success.as_slice());
    for (index, code) in written.codes.iter().enumerate() {
        let (message, help) = match success {
            None => ("result codes do not apply to a family without envelope", "remove the code"),
            Some(success) if success.contains(code) => {
                ("a call that succeeded is not retried", "remove the code of success")
            }
            Some(_) => continue,
        };
        cursor.wrong(&at!["retry", "codes", index], "useless-code", message, help);
    }
    Retry { statuses: written.statuses.clone(), codes: written.codes.clone() }
}

pub(super) fn refusals(cursor: &mut FamilyCursor<'_>) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for (name, written) in cursor.yaml().refusals.iter() {
        let Some(kind) = RefusalKind::ALL.iter().find(|kind| kind.as_str() == name) else {
            let span = cursor.key(&at!["refusals", name]);
            let message = format!("unknown key `{name}`");
            cursor.problems.push(
                Diagnostic::at(span, "unknown-key", message)
                    .label("not a key of this mapping")
                    .did_you_mean(name, RefusalKind::ALL.iter().map(|kind| kind.as_str())),
            );
            continue;
        };
        if !(400..=599).contains(&written.status) {
            cursor.wrong(
                &at!["refusals", name, "status"],
                "bad-status",
                format!("`{}` is not an HTTP status of a failure", written.status),
                "write a status from 400 to 599",
            );
        }
        let (status, code) = (written.status, written.code.clone());
        refusals.push(Refusal { kind: *kind, status, code });
    }
    refusals
}
