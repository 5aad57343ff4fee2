//! Resolves the common fields of a family, and checks that signature and token have a field if they are
//! needed.

use super::cursor::{FamilyCursor, at};
use super::names::{check_header_name, check_wire_name};
use super::template::{signature_template, value_template};
use crate::model::{ClockFormat, Common, CommonLocation, CommonSource, NonceForm, Wire};
use crate::values::{DateTimeFormat, is_offset};
use crate::yaml::{self, Source};

/// Resolves all common fields. A field with a mistake that makes it unusable is reported and left out.
pub(super) fn resolve(cursor: &mut FamilyCursor<'_>) -> Vec<Common> {
    let written = cursor.yaml();
    written.common.iter().filter_map(|(name, written)| common(name, written, cursor)).collect()
}

fn common(name: &str, written: &yaml::Common, cursor: &mut FamilyCursor<'_>) -> Option<Common> {
    let at = at!["common", name];
    check_wire_name(name, &at, cursor);
    check_keys(name, written, cursor);
    let source = source(name, written, cursor);
    let location = written.location.0;
    if location == Some(CommonLocation::Header) {
        check_header_name(name, &at, cursor);
    }
    check_wire(name, written, cursor);
    let takes_template =
        matches!(written.source, Source::Signature | Source::Credential | Source::Token);
    let has_template = written.template.is_some() && !takes_template;
    if location.is_none() {
        cursor.wrong_key(
            &at,
            "not-generated",
            format!(
                "`in: {}` does not apply to a common field",
                cursor.text(&at!["common", name, "in"])
            ),
            "write `in: params` for the body, or the query of a GET; or `header` or `signed-text`",
        );
    } else if has_template {
        cursor.wrong_key(
            &at,
            "not-generated",
            format!("`template` does not apply to `source: {}`", written.source.as_str()),
            "remove `template`; only `source: signature`, `credential` and `token` have one",
        );
    } else if written.template.is_some()
        && location != Some(CommonLocation::Header)
        && (location, written.source) != (Some(CommonLocation::SignedText), Source::Signature)
    {
        cursor.wrong_key(
            &at!["common", name, "template"],
            "useless-key",
            "`template` applies only to `in: header`",
            "remove `template`, or write `in: header`",
        );
    }
    let location = location?;
    if location == CommonLocation::SignedText && written.source == Source::Signature {
        cursor.wrong(
            &at!["common", name, "in"],
            "not-generated",
            "`in: signed-text` does not apply to `source: signature`: the signature would not be sent",
            "write `in: header` or `in: params`",
        );
    }
    let varies = matches!(
        written.source,
        Source::Clock | Source::Nonce | Source::PerCall | Source::IdempotencyKey
    );
    if location == CommonLocation::SignedText && varies {
        let source = written.source.as_str();
        cursor.wrong(
            &at!["common", name, "in"],
            "unverifiable",
            format!(
                "`in: signed-text` does not apply to `source: {source}`: the server needs the value to verify \
                 the signature, but would not receive it"
            ),
            "write `in: header` or `in: params`",
        );
    }
    let signed = match written.source {
        Source::Signature | Source::Token => false,
        _ => written.signed.unwrap_or(location != CommonLocation::Header),
    };
    let is_fixed = matches!(written.source, Source::Constant | Source::PerCall);
    if written.required.is_some() && (location != CommonLocation::Header || !is_fixed || signed) {
        cursor.wrong_key(
            &at!["common", name, "required"],
            "useless-key",
            "`required` applies only to a header that is not signed, with `source: constant` or `per-call`",
            "remove `required`",
        );
    }
    let required = written.required.unwrap_or(true);
    let (name, doc) = (name.to_owned(), written.doc.clone());
    Some(Common { name, location, source: source?, doc, signed, required })
}

/// Checks that a field has the keys that its source needs, and no others.
fn check_keys(name: &str, written: &yaml::Common, cursor: &mut FamilyCursor<'_>) {
    let source = written.source;
    for (key, is_written, is_wanted) in [
        ("credential", written.credential.is_some(), source == Source::Credential),
        ("unit", written.unit.is_some(), source == Source::Clock && written.format.is_none()),
        ("value", written.value.is_some(), source == Source::Constant),
    ] {
        match (is_written, is_wanted) {
            (false, true) => cursor.wrong_key(
                &at!["common", name],
                "missing-key",
                format!("missing key `{key}`: `source: {}` needs it", source.as_str()),
                format!("add `{key}`; spec/README.md shows an example"),
            ),
            (true, false) => cursor.wrong_key(
                &at!["common", name, key],
                "useless-key",
                format!("`{key}` does not apply to `source: {}`", source.as_str()),
                format!("remove `{key}`"),
            ),
            _ => {}
        }
    }
    for (key, is_written, is_wanted) in [
        ("format", written.format.is_some(), source == Source::Clock),
        ("zone", written.zone.is_some(), source == Source::Clock && written.format.is_some()),
        ("form", written.form.is_some(), source == Source::Nonce),
    ] {
        if is_written && !is_wanted {
            cursor.wrong_key(
                &at!["common", name, key],
                "useless-key",
                match key {
                    "zone" => "`zone` applies only to `source: clock` with `format`".to_owned(),
                    _ => format!("`{key}` does not apply to `source: {}`", source.as_str()),
                },
                format!("remove `{key}`"),
            );
        }
    }
}

/// Resolves the form of a time as a date and a time of day.
fn time_format(
    name: &str,
    format: &str,
    zone: Option<&str>,
    cursor: &mut FamilyCursor<'_>,
) -> Option<ClockFormat> {
    let known = DateTimeFormat::ALL.iter().map(|format| format.as_str());
    let Some(found) = DateTimeFormat::ALL.iter().find(|known| known.as_str() == format) else {
        cursor.unknown_value(&at!["common", name, "format"], format, known);
        return None;
    };
    match zone {
        Some(zone) if !is_offset(zone) => cursor.wrong(
            &at!["common", name, "zone"],
            "bad-zone",
            format!("`{zone}` is not an offset from UTC"),
            "write an offset such as `+08:00`",
        ),
        None if *found != DateTimeFormat::Rfc3339 => cursor.wrong_key(
            &at!["common", name],
            "missing-key",
            format!("missing key `zone`: a time as {format} does not state its offset from UTC"),
            "add `zone` with an offset such as `+08:00`, or `+00:00` for UTC; if the page does not state it, add an \
             assumption",
        ),
        _ => {}
    }
    Some(ClockFormat { format: *found, zone: zone.map(str::to_owned) })
}

/// Resolves the source of a field. `None` if a key of the source is missing, or names something undefined.
fn source(
    name: &str,
    written: &yaml::Common,
    cursor: &mut FamilyCursor<'_>,
) -> Option<CommonSource> {
    let wire = written.wire.unwrap_or_default();
    // A wrong name is reported even if `credential` does not apply to the source.
    let credential = written
        .credential
        .as_ref()
        .and_then(|credential| cursor.credential(&at!["common", name, "credential"], credential));
    Some(match written.source {
        Source::Credential => match &written.template {
            Some(template) => {
                CommonSource::Composed(value_template(template, credential?.as_str(), name, cursor))
            }
            None => CommonSource::Credential(credential?),
        },
        Source::Clock => match &written.format {
            Some(format) => {
                CommonSource::Time(time_format(name, format, written.zone.as_deref(), cursor)?)
            }
            None => CommonSource::Clock { unit: written.unit?, wire },
        },
        Source::Nonce => match written.form.unwrap_or_default() {
            NonceForm::Number => CommonSource::Nonce { wire },
            form => CommonSource::NonceText(form),
        },
        Source::IdempotencyKey => CommonSource::IdempotencyKey,
        Source::Constant => CommonSource::Constant(written.value.clone()?),
        Source::PerCall => CommonSource::PerCall,
        Source::CallName => CommonSource::CallName,
        Source::RequestPath => CommonSource::RequestPath,
        Source::Token => match &written.template {
            Some(template) => {
                CommonSource::Composed(value_template(template, "token", name, cursor))
            }
            None => CommonSource::Token,
        },
        Source::Signature => {
            CommonSource::Signature(signature_template(written.template.as_deref(), name, cursor))
        }
    })
}

/// Checks `wire`, which applies only to times and nonces. Both are written in one form, outside of a body
/// always as text.
fn check_wire(name: &str, written: &yaml::Common, cursor: &mut FamilyCursor<'_>) {
    let source = written.source;
    let is_counted = match source {
        Source::Clock => written.format.is_none(),
        Source::Nonce => written.form.unwrap_or_default() == NonceForm::Number,
        _ => false,
    };
    let (message, help) = match (written.wire, written.location.0) {
        (Some(_), _) if !is_counted => {
            let what = match source {
                Source::Clock => "a time with `format`".to_owned(),
                Source::Nonce => "a nonce with `form`".to_owned(),
                source => format!("`source: {}`", source.as_str()),
            };
            (format!("`wire` does not apply to {what}"), "remove `wire`")
        }
        (Some(Wire::Either), _) => (
            "`wire: either` does not apply to a common field".to_owned(),
            "write the form that is sent: `wire: string` or `wire: number`",
        ),
        (Some(Wire::Number), Some(location)) if location != CommonLocation::Params => (
            format!(
                "`wire: number` does not apply to `in: {}`: the value is text",
                location.as_str()
            ),
            "write `wire: string`, or remove `wire`",
        ),
        _ => return,
    };
    cursor.wrong_key(&at!["common", name, "wire"], "useless-key", message, help);
}

/// Checks that a family with `signing` has exactly one common field for the signature, and other families
/// none.
pub(super) fn check_signature_field(cursor: &mut FamilyCursor<'_>) {
    let written = cursor.yaml();
    let carriers: Vec<&str> = written
        .common
        .iter()
        .filter(|(_, field)| field.source == Source::Signature)
        .map(|(name, _)| name)
        .collect();
    match (written.signing.is_some(), carriers.as_slice()) {
        (true, []) => cursor.wrong_key(
            &at!["signing"],
            "no-signature-field",
            "the family has `signing`, but no common field has `source: signature`",
            "add a field with `source: signature` under `common`",
        ),
        (false, [name, ..]) => cursor.wrong_key(
            &at!["common", *name],
            "no-signing",
            format!("`{name}` has `source: signature`, but the family has no `signing`"),
            "add `signing`, or remove the field",
        ),
        (_, [_, second, ..]) => cursor.wrong_key(
            &at!["common", *second],
            "two-signature-fields",
            "a second common field has `source: signature`",
            "remove one of the two fields",
        ),
        _ => {}
    }
}

/// Checks that a family with `login` has a common field for the token, and other families have none.
pub(super) fn check_token(cursor: &mut FamilyCursor<'_>) {
    let written = cursor.yaml();
    let carrier = written.common.iter().find(|(_, field)| field.source == Source::Token);
    match (carrier, &written.login) {
        (Some((name, _)), None) => cursor.wrong_key(
            &at!["common", name],
            "no-login",
            format!("`{name}` has `source: token`, but the family has no `login`"),
            "add `login`, which describes how a client obtains a token",
        ),
        (None, Some(_)) => cursor.wrong_key(
            &at!["login"],
            "no-token-field",
            "the family has `login`, but no common field has `source: token`",
            "add a field with `source: token` under `common`",
        ),
        _ => {}
    }
}
