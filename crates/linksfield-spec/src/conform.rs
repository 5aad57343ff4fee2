//! Does a JSON value have the documented form? Used on the examples of the spec, and by the sandbox on
//! what it is sent.

use serde_json::{Map, Value};

use crate::model::{DateFormat, DateTimeFormat, Family, Field, TimeUnit, Type, TypeKind, Wire};

/// A value that has not the documented form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// Where: `data.items[0].price`. Empty for the value itself.
    pub path: String,
    /// What is documented and what stands there, in one sentence without a full stop.
    pub message: String,
    /// Only what is documented: holds nothing of the value.
    pub reason: String,
}

impl Misfit {
    fn new(reason: impl Into<String>) -> Self {
        let reason = reason.into();
        Self { path: String::new(), message: reason.clone(), reason }
    }

    fn of(expected: &str, found: &str) -> Self {
        let reason = format!("should be {expected}");
        Self { path: String::new(), message: format!("{reason}, and is {found}"), reason }
    }

    fn below(mut self, step: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{step}{dot}{}", self.path);
        self
    }
}

/// Which way a value goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Request,
    Answer,
}

/// Checks the members of an object in an answer or an example: each has its documented form and length, none
/// that is required is missing. For members that the spec does not list, see [`unlisted`].
#[must_use]
pub fn check_fields(family: &Family, fields: &[Field], object: &Map<String, Value>) -> Vec<Misfit> {
    fields_on(Side::Answer, family, fields, object)
}

/// The same for the body of a request, where a required text must not be empty either: what is empty is not
/// sent, and not signed.
#[must_use]
pub fn check_body(family: &Family, fields: &[Field], object: &Map<String, Value>) -> Vec<Misfit> {
    fields_on(Side::Request, family, fields, object)
}

fn fields_on(
    side: Side,
    family: &Family,
    fields: &[Field],
    object: &Map<String, Value>,
) -> Vec<Misfit> {
    let mut misfits = Vec::new();
    for field in fields {
        let names = std::iter::once(&field.name).chain(&field.aliases);
        let found = match names.filter_map(|name| object.get(name)).next() {
            None | Some(Value::Null) if field.required.is_required() => {
                vec![Misfit::new("is required and not there")]
            }
            None | Some(Value::Null) => Vec::new(),
            Some(Value::String(text)) if text.is_empty() && !field.required.is_required() => {
                Vec::new()
            }
            Some(Value::String(text)) if text.is_empty() && side == Side::Request => {
                vec![Misfit::new("is required and empty")]
            }
            Some(value) => {
                let mut found = value_on(side, family, &field.ty, value);
                found.extend(value.as_str().and_then(|text| too_long(field, text)));
                found
            }
        };
        misfits.extend(found.into_iter().map(|misfit| misfit.below(&field.name)));
    }
    misfits
}

/// The members of an object that the spec does not list, and those of the objects in it, as paths.
#[must_use]
pub fn unlisted(family: &Family, fields: &[Field], object: &Map<String, Value>) -> Vec<String> {
    let mut found = Vec::new();
    unlisted_members(family, fields, object, "", &mut found);
    found
}

fn unlisted_members(
    family: &Family,
    fields: &[Field],
    object: &Map<String, Value>,
    path: &str,
    found: &mut Vec<String>,
) {
    for (name, value) in object {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        match fields.iter().find(|field| field.is_called(name)) {
            Some(field) => unlisted_in(family, &field.ty, value, &path, found),
            None => found.push(path),
        }
    }
}

/// The same for the objects in a value.
pub(crate) fn unlisted_in(
    family: &Family,
    ty: &Type,
    value: &Value,
    path: &str,
    found: &mut Vec<String>,
) {
    match (ty, value) {
        (Type::Object(object), Value::Object(members)) => {
            unlisted_members(family, family.members(object), members, path, found);
        }
        (Type::List { item, single: true }, value @ Value::Object(_)) => {
            unlisted_in(family, item, value, path, found);
        }
        (Type::List { item, .. }, Value::Array(items)) => {
            for (index, value) in items.iter().enumerate() {
                unlisted_in(family, item, value, &format!("{path}[{index}]"), found);
            }
        }
        _ => {}
    }
}

/// Checks one value of an answer or an example.
#[must_use]
pub fn check_value(family: &Family, ty: &Type, value: &Value) -> Vec<Misfit> {
    value_on(Side::Answer, family, ty, value)
}

fn value_on(side: Side, family: &Family, ty: &Type, value: &Value) -> Vec<Misfit> {
    match ty {
        Type::Json => Vec::new(),
        Type::TextOrNumber if value.is_string() || value.is_number() => Vec::new(),
        Type::TextOrNumber => wrong("text or a number", value),
        Type::Boolean if value.is_boolean() => Vec::new(),
        Type::Boolean => wrong("`true` or `false`", value),
        Type::List { item, single } => match value.as_array() {
            None if *single => value_on(side, family, item, value),
            None => wrong("a list", value),
            Some(items) => items
                .iter()
                .enumerate()
                .flat_map(|(index, value)| {
                    let step = format!("[{index}]");
                    value_on(side, family, item, value)
                        .into_iter()
                        .map(move |misfit| misfit.below(&step))
                })
                .collect(),
        },
        Type::Object(object) => match value.as_object() {
            None => wrong("an object", value),
            Some(members) => fields_on(side, family, family.members(object), members),
        },
        Type::Codes(name) => check_code(family, name, value),
        scalar => check_scalar(scalar, value),
    }
}

/// A text that is longer than documented.
fn too_long(field: &Field, text: &str) -> Option<Misfit> {
    let most = field.max_length?;
    let length = text.chars().count();
    let expected = format!("text of at most {most} characters");
    (length > most).then(|| Misfit::of(&expected, &format!("{length} long")))
}

/// Coded values are open: any text or number of the right kind fits, known or not.
fn check_code(family: &Family, name: &str, value: &Value) -> Vec<Misfit> {
    let Some(TypeKind::Codes { wire, .. }) = family.type_def(name).map(|def| &def.kind) else {
        return Vec::new();
    };
    match (wire, value) {
        (Wire::String | Wire::Either, Value::String(_)) => Vec::new(),
        (Wire::Number | Wire::Either, Value::Number(number)) if number.is_i64() => Vec::new(),
        (Wire::String, _) => wrong("a code as text", value),
        (Wire::Number | Wire::Either, _) => wrong("a code as a whole number", value),
    }
}

fn check_scalar(ty: &Type, value: &Value) -> Vec<Misfit> {
    let wire = match ty {
        Type::Decimal { wire, .. }
        | Type::Integer { wire }
        | Type::Flag { wire }
        | Type::Timestamp { wire, .. } => *wire,
        _ => Wire::String,
    };
    let text = match (wire, value) {
        (Wire::String | Wire::Either, Value::String(text)) => text.clone(),
        (Wire::Number | Wire::Either, Value::Number(number)) => number.to_string(),
        (Wire::Either, _) => return wrong(&describe(ty), value),
        (Wire::String, _) => return wrong(&format!("{} as text", describe(ty)), value),
        (Wire::Number, _) => return wrong(&format!("{} as a number", describe(ty)), value),
    };
    // A point in time in either form may be written out, too.
    let is_written_out = matches!(ty, Type::Timestamp { wire: Wire::Either, .. })
        && is_date_time(&text, DateTimeFormat::Rfc3339);
    if scalar_fits(ty, &text) || is_written_out { Vec::new() } else { wrong(&describe(ty), value) }
}

/// Checks a parameter that travels as bare text, in a path, a query or a header. A list is one text with
/// its items joined by commas.
#[must_use]
pub fn check_parameter(family: &Family, field: &Field, text: &str) -> Option<Misfit> {
    check_text(family, &field.ty, text).or_else(|| too_long(field, text))
}

/// Checks a value that travels as bare text, whatever its field says of its length.
#[must_use]
pub fn check_text(family: &Family, ty: &Type, text: &str) -> Option<Misfit> {
    if let Type::List { item, .. } = ty {
        return text.split(',').find_map(|text| check_text(family, item, text));
    }
    let fits = match ty {
        Type::Boolean => matches!(text, "true" | "false"),
        Type::Codes(name) => match family.type_def(name).map(|def| &def.kind) {
            Some(TypeKind::Codes { wire: Wire::Number, .. }) => text.parse::<i64>().is_ok(),
            _ => true,
        },
        ty => scalar_fits(ty, text),
    };
    (!fits).then(|| Misfit::of(&describe(ty), &format!("{text:?}")))
}

/// Whether a text is a value of a scalar type.
pub(crate) fn scalar_fits(ty: &Type, text: &str) -> bool {
    match ty {
        Type::Iccid => digits(text, 18..=20),
        Type::Imsi => digits(text, 13..=15),
        Type::Imei => digits(text, 14..=16),
        Type::DeviceCode => digits(text, 14..=20),
        Type::Msisdn => digits(text.strip_prefix('+').unwrap_or(text), 5..=15),
        Type::Integer { .. } => text.parse::<i64>().is_ok(),
        Type::Decimal { decimals, .. } => is_decimal(text, *decimals),
        Type::Flag { .. } => matches!(text, "0" | "1"),
        Type::Timestamp { unit, .. } => {
            let length = match unit {
                TimeUnit::Seconds => 9..=11,
                TimeUnit::Milliseconds => 12..=14,
            };
            digits(text, length)
        }
        Type::Date { format, .. } => is_date(text, *format),
        Type::DateTime { formats, .. } => formats.iter().any(|format| is_date_time(text, *format)),
        Type::Period => {
            is_date(text, DateFormat::Dashed) || is_date(&format!("{text}-01"), DateFormat::Dashed)
        }
        _ => true,
    }
}

fn digits(text: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_decimal(text: &str, decimals: Option<u32>) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let fraction_fits = decimals.is_none_or(|most| fraction.len() <= most as usize);
    digits(whole, 1..=28)
        && fraction_fits
        && fraction.is_empty() != unsigned.contains('.')
        && fraction.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_date(text: &str, format: DateFormat) -> bool {
    let parts: Vec<&str> = match format {
        // Text that is not ASCII may not be cut everywhere.
        DateFormat::Compact if text.len() == 8 && text.is_ascii() => {
            vec![&text[..4], &text[4..6], &text[6..]]
        }
        DateFormat::Compact => return false,
        DateFormat::Dashed => text.split('-').collect(),
        DateFormat::Dotted => text.split('.').collect(),
    };
    let [year, month, day] = parts.as_slice() else { return false };
    let are_digits = digits(year, 4..=4) && digits(month, 2..=2) && digits(day, 2..=2);
    are_digits && (1..=days_in(number(year), number(month))).contains(&number(day))
}

/// How many days a month has; none if there is no such month.
fn days_in(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

fn is_date_time(text: &str, format: DateTimeFormat) -> bool {
    let Some((date, time)) = text.split_at_checked(10) else { return false };
    let separator = if format == DateTimeFormat::Spaced { ' ' } else { 'T' };
    let Some(time) = time.strip_prefix(separator) else { return false };
    let (time, rest) = time.split_at_checked(8).unwrap_or((time, ""));
    let rest_fits = if format == DateTimeFormat::Rfc3339 { is_zone(rest) } else { rest.is_empty() };
    is_date(date, DateFormat::Dashed) && is_time(time, 60) && rest_fits
}

/// `hh:mm:ss`, in which a leap second may be the sixtieth.
fn is_time(text: &str, seconds: u32) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let [hour, minute, second] = parts.as_slice() else { return false };
    let are_digits = digits(hour, 2..=2) && digits(minute, 2..=2) && digits(second, 2..=2);
    are_digits && number(hour) < 24 && number(minute) < 60 && number(second) <= seconds
}

/// What stands behind the seconds: a fraction or none, and the offset from UTC.
fn is_zone(text: &str) -> bool {
    let (fraction, zone) = match text.strip_prefix('.') {
        Some(rest) => rest.split_at(rest.find(['Z', '+', '-']).unwrap_or(rest.len())),
        None => ("0", text),
    };
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let offset = zone.strip_prefix(['+', '-']);
    is_fraction && (zone == "Z" || offset.is_some_and(|offset| is_time(&format!("{offset}:00"), 0)))
}

fn number(digits: &str) -> u32 {
    digits.parse().unwrap_or(u32::MAX)
}

/// A type in words, for messages.
pub(crate) fn describe(ty: &Type) -> String {
    let words = match ty {
        Type::Text => "text",
        Type::TextOrNumber => "text or a number",
        Type::Secret => "a secret text",
        Type::Period => "a day as YYYY-MM-DD or a month as YYYY-MM",
        Type::Iccid => "an ICCID (18 to 20 digits)",
        Type::Imsi => "an IMSI (13 to 15 digits)",
        Type::Msisdn => "an MSISDN (5 to 15 digits)",
        Type::Imei => "an IMEI (14 to 16 digits)",
        Type::DeviceCode => "an ICCID or IMEI (14 to 20 digits)",
        Type::Decimal { decimals: Some(most), .. } => {
            return format!("a decimal number with at most {most} digits behind the point");
        }
        Type::Decimal { .. } => "a decimal number",
        Type::Integer { .. } => "a whole number",
        Type::Flag { .. } => "`0` or `1`",
        Type::Timestamp { unit, .. } => {
            return format!("{} since 1970", unit.as_str());
        }
        Type::Date { format, .. } => return format!("a day as {}", format.as_str()),
        Type::DateTime { formats, .. } => {
            let formats: Vec<&str> = formats.iter().map(|format| format.as_str()).collect();
            return format!("a time as {}", formats.join(" or "));
        }
        Type::Boolean => "a boolean",
        Type::Json => "any value",
        Type::Codes(_) => "a code",
        Type::Object(_) => "an object",
        Type::List { .. } => "a list",
    };
    words.to_owned()
}

fn wrong(expected: &str, value: &Value) -> Vec<Misfit> {
    let mut found = value.to_string();
    if found.chars().count() > 60 {
        found = found.chars().take(57).chain("...".chars()).collect();
    }
    vec![Misfit::of(expected, &found)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalars_fit_or_do_not() {
        let date = Type::Date { format: DateFormat::Dotted, zone: None };
        assert!(scalar_fits(&date, "2025.03.27"));
        assert!(!scalar_fits(&date, "2025.3.27"));
        assert!(scalar_fits(&date, "2024.02.29") && !scalar_fits(&date, "2025.02.29"));
        assert!(!scalar_fits(&date, "2025.04.31") && !scalar_fits(&date, "2025.13.01"));
        assert!(!scalar_fits(&date, "yyyy.MM.dd"));
        let dashed = Type::Date { format: DateFormat::Dashed, zone: None };
        let compact = Type::Date { format: DateFormat::Compact, zone: None };
        assert!(scalar_fits(&dashed, "2024-02-29") && scalar_fits(&compact, "20000229"));
        for bad in
            ["2025-02-29", "1900-02-29", "--20250327", "2025-0327-", "2025-04-31", "2025-13-01"]
        {
            assert!(!scalar_fits(&dashed, bad), "{bad}");
        }
        assert!(!scalar_fits(&compact, "20250229") && !scalar_fits(&compact, "洲洲20"));
        let money = Type::Decimal { wire: Wire::String, decimals: Some(2) };
        for good in ["0", "4.99", "-1.5", "12345678901234567.89"] {
            assert!(scalar_fits(&money, good), "{good}");
        }
        for bad in ["", ".", "1.", ".5", "1.234", "1e3", "string", "1.2.3"] {
            assert!(!scalar_fits(&money, bad), "{bad}");
        }
        let iso = Type::DateTime { formats: vec![DateTimeFormat::Rfc3339], zone: None };
        assert!(scalar_fits(&iso, "2023-06-15T02:41:27.000+00:00"));
        assert!(scalar_fits(&iso, "2023-01-01T12:12:12Z"));
        for bad in ["", "x", "+", "+08", ".Z", ".5", "xZ", "+08:0", "+25:00", "Z+08:00"] {
            assert!(!scalar_fits(&iso, &format!("2023-07-13T14:05:02{bad}")), "{bad}");
        }
        let spaced = Type::DateTime { formats: vec![DateTimeFormat::Spaced], zone: None };
        assert!(scalar_fits(&spaced, "2023-12-31 23:59:59"));
        assert!(!scalar_fits(&spaced, "2023-12-31 25:59:59"));
        assert!(!scalar_fits(&spaced, "2023-12-31 :::235959"));
        assert!(!scalar_fits(&spaced, "欧洲欧洲欧洲"));
        assert!(!scalar_fits(&Type::Iccid, "8985202201804180019X"));
    }

    #[test]
    fn a_misfit_names_its_path() {
        let misfit = Misfit::new("x").below("price").below("[0]").below("items").below("data");
        assert_eq!(misfit.path, "data.items[0].price");
    }
}
