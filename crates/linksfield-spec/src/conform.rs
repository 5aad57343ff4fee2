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
}

impl Misfit {
    fn new(message: impl Into<String>) -> Self {
        Self { path: String::new(), message: message.into() }
    }

    fn below(mut self, step: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{step}{dot}{}", self.path);
        self
    }
}

/// Checks the members of an object: each has its documented form, none that is required is missing.
/// Members that the spec does not list are returned by name.
#[must_use]
pub fn check_fields<'a>(
    family: &Family,
    fields: &[Field],
    object: &'a Map<String, Value>,
) -> (Vec<Misfit>, Vec<&'a str>) {
    let mut misfits = Vec::new();
    for field in fields {
        let names = std::iter::once(&field.name).chain(&field.aliases);
        match names.filter_map(|name| object.get(name)).next() {
            None | Some(Value::Null) if field.required.is_required() => {
                misfits.push(Misfit::new("is required and not there").below(&field.name));
            }
            None | Some(Value::Null) => {}
            Some(Value::String(text)) if text.is_empty() && !field.required.is_required() => {}
            Some(value) => misfits.extend(
                check_value(family, &field.ty, value)
                    .into_iter()
                    .map(|misfit| misfit.below(&field.name)),
            ),
        }
    }
    let unknown = object
        .keys()
        .map(String::as_str)
        .filter(|key| !fields.iter().any(|field| field.is_called(key)))
        .collect();
    (misfits, unknown)
}

/// Checks one value.
#[must_use]
pub fn check_value(family: &Family, ty: &Type, value: &Value) -> Vec<Misfit> {
    match ty {
        Type::Json => Vec::new(),
        Type::TextOrNumber if value.is_string() || value.is_number() => Vec::new(),
        Type::TextOrNumber => wrong("text or a number", value),
        Type::Boolean if value.is_boolean() => Vec::new(),
        Type::Boolean => wrong("`true` or `false`", value),
        Type::List { item, single } => match value.as_array() {
            None if *single => check_value(family, item, value),
            None => wrong("a list", value),
            Some(items) => items
                .iter()
                .enumerate()
                .flat_map(|(index, value)| {
                    let step = format!("[{index}]");
                    check_value(family, item, value)
                        .into_iter()
                        .map(move |misfit| misfit.below(&step))
                })
                .collect(),
        },
        Type::Object(object) => match value.as_object() {
            None => wrong("an object", value),
            Some(members) => check_fields(family, family.members(object), members).0,
        },
        Type::Codes(name) => check_code(family, name, value),
        scalar => check_scalar(scalar, value),
    }
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

/// Checks a value that travels as bare text, in a path, a query or a header. A list is one text with its
/// items joined by commas.
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
    (!fits).then(|| Misfit::new(format!("should be {}, and is {text:?}", describe(ty))))
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
    let plain = match format {
        DateFormat::Compact => text.to_owned(),
        DateFormat::Dashed => without(text, '-'),
        DateFormat::Dotted => without(text, '.'),
    };
    let length = if format == DateFormat::Compact { 8 } else { 10 };
    text.len() == length
        && digits(&plain, 8..=8)
        && (1..=days(number(&plain[..4]), number(&plain[4..6]))).contains(&number(&plain[6..8]))
}

/// How many days a month has; none where there is no such month.
fn days(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

fn is_date_time(text: &str, format: DateTimeFormat) -> bool {
    let Some((date, time)) = text.split_at_checked(10) else { return false };
    let Some(separator) = time.chars().next() else { return false };
    let time = &time[separator.len_utf8()..];
    let (time, rest) = time.split_at_checked(8).unwrap_or((time, ""));
    let expected = if format == DateTimeFormat::Spaced { ' ' } else { 'T' };
    let zone_fits = if format == DateTimeFormat::Rfc3339 {
        rest.ends_with('Z') || rest.contains(['+', '-'])
    } else {
        rest.is_empty()
    };
    let plain = without(time, ':');
    is_date(date, DateFormat::Dashed)
        && separator == expected
        && time.len() == 8
        && digits(&plain, 6..=6)
        && number(&plain[..2]) < 24
        && number(&plain[2..4]) < 60
        && number(&plain[4..]) <= 60
        && zone_fits
}

fn without(text: &str, separator: char) -> String {
    text.chars().filter(|character| *character != separator).collect()
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
    vec![Misfit::new(format!("should be {expected}, and is {found}"))]
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
        assert!(!scalar_fits(&iso, "2023-07-13T14:05:02"));
        let spaced = Type::DateTime { formats: vec![DateTimeFormat::Spaced], zone: None };
        assert!(scalar_fits(&spaced, "2023-12-31 23:59:59"));
        assert!(!scalar_fits(&spaced, "2023-12-31 25:59:59"));
        assert!(!scalar_fits(&spaced, "欧洲欧洲欧洲"));
        assert!(!scalar_fits(&Type::Iccid, "8985202201804180019X"));
    }

    #[test]
    fn a_misfit_names_its_path() {
        let misfit = Misfit::new("x").below("price").below("[0]").below("items").below("data");
        assert_eq!(misfit.path, "data.items[0].price");
    }
}
