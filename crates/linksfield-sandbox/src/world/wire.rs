//! The written forms of values: a parameter is read, and a field of a response is written, by its documented type.

use linksfield_spec::{DateTimeFormat, Family, TimeUnit, Type, ValueType, Wire};
use serde_json::{Number, Value};

use super::calendar::{self, LINKSFIELD};
use super::value::FieldValue;

/// The form in which a time is written into a text whose form is not documented.
const PLAIN_TIME: &str = "YYYY-MM-DD hh:mm:ss";

/// Reads a parameter of a request, or a field of a response.
pub(crate) fn read(ty: &Type, value: &Value) -> FieldValue {
    match ty {
        Type::Value(ty) => single(ty, value),
        Type::Codes(_) => FieldValue::of_json(value),
        Type::List { item, .. } => match value {
            Value::String(joined) => {
                let parts = joined.split(',').filter(|part| !part.is_empty());
                let items = parts.map(|part| read(item, &Value::from(part)));
                FieldValue::Json(items.map(|item| item.to_json()).collect())
            }
            other => FieldValue::of_json(other),
        },
        Type::Object(_) | Type::Map { .. } | Type::Union(_) => FieldValue::of_json(value),
    }
}

fn single(ty: &ValueType, value: &Value) -> FieldValue {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => return FieldValue::Flag(*flag),
        _ => return FieldValue::of_json(value),
    };
    let known = match ty {
        ValueType::Flag(flag) if text == flag.yes || text == flag.no => {
            Some(FieldValue::Flag(text == flag.yes))
        }
        ValueType::Boolean(_) if text == "true" || text == "false" => {
            Some(FieldValue::Flag(text == "true"))
        }
        ValueType::Integer(_) | ValueType::LargeInteger(_) => {
            text.parse::<i64>().ok().map(FieldValue::from)
        }
        ValueType::Timestamp(_) | ValueType::Date(_) | ValueType::DateTime(_) => {
            time(ty, &text).map(FieldValue::Time)
        }
        ValueType::Json(_) => None,
        ValueType::TextOrNumber(_) => None,
        _ => Some(FieldValue::Text(text)),
    };
    known.unwrap_or_else(|| FieldValue::of_json(value))
}

/// Reads a time in the written form of a type.
fn time(ty: &ValueType, text: &str) -> Option<i64> {
    match ty {
        ValueType::Timestamp(form) => match text.parse::<i64>() {
            Ok(number) => Some(match form.unit {
                TimeUnit::Seconds => number.checked_mul(1000)?,
                TimeUnit::Milliseconds => number,
            }),
            Err(_) => calendar::of_rfc3339(text),
        },
        ValueType::Date(date) => {
            calendar::read(date.format.as_str(), text, zone(date.zone.as_deref()))
        }
        ValueType::DateTime(form) => {
            let zone = zone(form.zone.as_deref());
            form.formats.iter().find_map(|format| match format {
                DateTimeFormat::Rfc3339 => calendar::of_rfc3339(text),
                format => calendar::read(format.as_str(), text, zone),
            })
        }
        _ => None,
    }
}

/// Returns the offset of a zone from UTC. Times without a documented zone are in Linksfield's calendar.
fn zone(zone: Option<&str>) -> i64 {
    zone.and_then(calendar::offset).unwrap_or(LINKSFIELD)
}

/// Writes a value by its documented type. `printed` is the documented example of the field, which decides between several
/// documented forms.
///
/// Returns `None` if the type cannot express the value. The example then remains.
pub(crate) fn write(
    family: &Family,
    ty: &Type,
    value: &FieldValue,
    printed: Option<&Value>,
) -> Option<Value> {
    if matches!(value, FieldValue::Null) {
        return Some(Value::Null);
    }
    match ty {
        Type::Value(ty) => write_single(ty, value, printed),
        Type::Codes(codes) => {
            let (wire, _) = family.codes_of(codes);
            match (wire, value) {
                (_, FieldValue::Json(_)) => None,
                (Wire::Number, value) => value.text().parse::<i64>().ok().map(Value::from),
                (Wire::String | Wire::Either, value) => Some(Value::from(value.text())),
            }
        }
        Type::List { item, .. } => match value {
            FieldValue::Json(Value::Array(items)) => {
                let write = |one: &Value| write(family, item, &FieldValue::of_json(one), None);
                Some(items.iter().filter_map(write).collect())
            }
            FieldValue::Json(_) => None,
            // A list of a single value.
            single => Some(write(family, item, single, None).into_iter().collect()),
        },
        Type::Object(_) | Type::Map { .. } | Type::Union(_) => match value {
            FieldValue::Json(Value::Object(members)) => Some(Value::Object(members.clone())),
            _ => None,
        },
    }
}

fn write_single(ty: &ValueType, value: &FieldValue, printed: Option<&Value>) -> Option<Value> {
    let as_number = match ty.wire() {
        Wire::Number => true,
        Wire::String => false,
        Wire::Either => printed.is_some_and(Value::is_number),
    };
    match (ty, value) {
        (ValueType::Json(_), value) => Some(match value {
            FieldValue::Time(at) => Value::from(*at),
            value => value.to_json(),
        }),
        (_, FieldValue::Json(_)) => None,
        (ValueType::Boolean(_), value) => flag(value).map(Value::from),
        (ValueType::Flag(form), value) => {
            let word = if flag(value)? { &form.yes } else { &form.no };
            Some(written(word, as_number))
        }
        (
            ValueType::Timestamp(_)
            | ValueType::Date(_)
            | ValueType::DateTime(_)
            | ValueType::Period(_),
            value,
        ) => match value.time().or_else(|| time(ty, &value.text())) {
            Some(at) => Some(write_time(ty, at, printed, as_number)),
            None => Some(written(&value.text(), as_number)).filter(|json| ty.fits_json(json)),
        },
        (_, FieldValue::Time(at)) => Some(match ty.wire() {
            Wire::Number => Value::from(*at),
            _ => Value::from(calendar::written(PLAIN_TIME, *at, LINKSFIELD)),
        }),
        (ValueType::TextOrNumber(_), FieldValue::Number(number)) => {
            Some(Value::Number(number.clone()))
        }
        (_, value) => {
            let json = written(&value.text(), as_number);
            // An empty text is the absence of a value.
            (ty.fits_json(&json) || json == "").then_some(json)
        }
    }
}

/// Writes a time by its type.
fn write_time(ty: &ValueType, at: i64, printed: Option<&Value>, as_number: bool) -> Value {
    match ty {
        ValueType::Timestamp(form) => {
            let number = match form.unit {
                TimeUnit::Seconds => at.div_euclid(1000),
                TimeUnit::Milliseconds => at,
            };
            if as_number { Value::from(number) } else { Value::from(number.to_string()) }
        }
        ValueType::Date(date) => {
            Value::from(calendar::written(date.format.as_str(), at, zone(date.zone.as_deref())))
        }
        ValueType::DateTime(form) => {
            let is_printed = |format: &&DateTimeFormat| {
                let one = linksfield_spec::DateTime { formats: vec![**format], zone: None };
                printed.is_some_and(|printed| ValueType::from(one).fits_json(printed))
            };
            let format = form.formats.iter().find(is_printed).or(form.formats.first());
            match format {
                Some(DateTimeFormat::Rfc3339) => Value::from(calendar::rfc3339(at)),
                format => Value::from(calendar::written(
                    format.map_or(PLAIN_TIME, |format| format.as_str()),
                    at,
                    zone(form.zone.as_deref()),
                )),
            }
        }
        _ => {
            let is_month = printed.and_then(Value::as_str).is_some_and(|text| text.len() == 7);
            Value::from(calendar::written(if is_month { "YYYY-MM" } else { "YYYY-MM-DD" }, at, 0))
        }
    }
}

/// Writes a text as a JSON string or a JSON number.
fn written(text: &str, as_number: bool) -> Value {
    match as_number {
        true => serde_json::from_str::<Number>(text).map_or(Value::Null, Value::Number),
        false => Value::from(text),
    }
}

fn flag(value: &FieldValue) -> Option<bool> {
    match value {
        FieldValue::Flag(flag) => Some(*flag),
        value => match &*value.text() {
            "1" | "true" => Some(true),
            "0" | "false" => Some(false),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use linksfield_spec::{Date, DateFormat, DateTime, Decimal, Flag, Integer, Timestamp};
    use serde_json::json;

    use super::*;

    fn both(ty: impl Into<ValueType>, json: Value) -> (FieldValue, Value) {
        let ty = ty.into();
        let read = single(&ty, &json);
        let again = write_single(&ty, &read, Some(&json)).unwrap();
        (read, again)
    }

    #[test]
    fn a_value_is_written_as_it_was_read() {
        let at = 1_704_038_399_000;
        let time = FieldValue::Time(at);
        let seconds = Timestamp { unit: TimeUnit::Seconds, wire: Wire::String };
        assert_eq!(both(seconds, json!("1704038399")), (time.clone(), json!("1704038399")));
        let either = Timestamp { unit: TimeUnit::Milliseconds, wire: Wire::Either };
        assert_eq!(both(either, json!(at)), (time.clone(), json!(at)));
        let local = DateTime { formats: vec![DateTimeFormat::Spaced], zone: None };
        assert_eq!(
            both(local, json!("2023-12-31 23:59:59")),
            (time.clone(), json!("2023-12-31 23:59:59"))
        );
        let day = Date { format: DateFormat::Compact, zone: Some("+08:00".to_owned()) };
        assert_eq!(both(day, json!("20231231")).1, json!("20231231"));
        let yes = Flag { wire: Wire::Number, yes: "1".to_owned(), no: "0".to_owned() };
        assert_eq!(both(yes, json!(1)), (FieldValue::Flag(true), json!(1)));
        let price = Decimal { wire: Wire::Number, decimals: None };
        assert_eq!(both(price, json!(4.99)).1, json!(4.99));
        let count = Integer { wire: Wire::String };
        assert_eq!(both(count, json!("7")), (FieldValue::from(7), json!("7")));
    }

    #[test]
    fn a_value_that_a_type_cannot_express_is_not_written() {
        let count = ValueType::from(Integer { wire: Wire::Number });
        assert_eq!(write_single(&count, &FieldValue::Text("x".to_owned()), None), None);
        let list = FieldValue::Json(json!([1]));
        assert_eq!(write_single(&count, &list, None), None);
    }
}
