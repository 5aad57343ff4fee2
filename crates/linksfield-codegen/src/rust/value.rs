//! Prints values: their Rust type, and their codec in the runtime.

use linksfield_spec::{
    BytesEncoding, DateFormat, DateTime, DateTimeFormat, Decimal, Duration, Flag, Integer,
    LargeInteger, ListStyle, Text, TimeUnit, Timestamp, ValueType, Wire,
};
use proc_macro2::TokenStream;
use quote::quote;

use super::count;
use crate::ir::{Direction, Field, Value};
use crate::names::ident;

/// Returns the Rust type of a value.
pub(super) fn type_of(value: &Value<'_>) -> TokenStream {
    match value {
        Value::Codes { name, .. } | Value::Object(name) => {
            let name = ident(name);
            quote! { #name }
        }
        Value::Map { value } => {
            let value = type_of(value);
            quote! { __private::BTreeMap<String, #value> }
        }
        Value::Nullable(value) => {
            let value = type_of(value);
            quote! { Option<#value> }
        }
        Value::Boxed(value) => {
            let value = type_of(value);
            quote! { Box<#value> }
        }
        Value::List { item, .. } => {
            let item = type_of(item);
            quote! { Vec<#item> }
        }
        Value::Single(single) => match single {
            ValueType::Text(_) | ValueType::TextOrNumber(_) => quote! { String },
            ValueType::Boolean(_) | ValueType::Flag(_) => quote! { bool },
            ValueType::Integer(_) => quote! { i64 },
            ValueType::LargeInteger(_) => quote! { i128 },
            single => {
                let name = ident(runtime_type(single));
                quote! { __private::#name }
            }
        },
    }
}

/// The type of a value in the words of the documentation, with links.
pub(super) fn described(value: &Value<'_>) -> String {
    match value {
        Value::Codes { name, .. } | Value::Object(name) => format!("[`{name}`]"),
        Value::List { item, .. } => format!("a list of {}", described(item)),
        Value::Map { value } => format!("a map of text to {}", described(value)),
        Value::Nullable(value) | Value::Boxed(value) => described(value),
        Value::Single(single) => match runtime_type(single) {
            own @ ("String" | "bool" | "i64" | "i128") => format!("`{own}`"),
            runtime => format!("[`{runtime}`](__private::{runtime})"),
        },
    }
}

/// Returns the name of the Rust type of a single value: a type of the runtime, or of Rust itself.
pub(super) fn runtime_type(single: &ValueType) -> &'static str {
    match single {
        ValueType::Text(_) | ValueType::TextOrNumber(_) => "String",
        ValueType::Boolean(_) | ValueType::Flag(_) => "bool",
        ValueType::Integer(_) => "i64",
        ValueType::LargeInteger(_) => "i128",
        ValueType::Secret(_) => "Secret",
        ValueType::Period(_) => "Period",
        ValueType::Iccid(_) => "Iccid",
        ValueType::Imsi(_) => "Imsi",
        ValueType::Msisdn(_) => "Msisdn",
        ValueType::Imei(_) => "Imei",
        ValueType::DeviceCode(_) => "DeviceCode",
        ValueType::Decimal(_) => "Decimal",
        ValueType::Date(_) => "Date",
        ValueType::DateTime(DateTime { formats, .. }) => match formats.as_slice() {
            [DateTimeFormat::Rfc3339] => "Rfc3339",
            _ => "DateTime",
        },
        ValueType::Time(_) => "TimeOfDay",
        ValueType::Timestamp(_) => "Timestamp",
        ValueType::Duration(_) => "Duration",
        ValueType::Bytes(_) => "Binary",
        ValueType::Json(_) => "Json",
        ValueType::File(_) => "Upload",
        ValueType::Binary(_) => "Binary",
    }
}

/// Returns the codec of a value, as a type.
pub(super) fn codec(value: &Value<'_>, direction: Direction) -> TokenStream {
    codec_at(value, direction, &TokenStream::new())
}

/// Returns the codec of a value, as the beginning of a path in an expression.
pub(super) fn codec_path(value: &Value<'_>, direction: Direction) -> TokenStream {
    codec_at(value, direction, &quote! { :: })
}

/// Returns the codec of a parameter, as the beginning of a path in an expression. A list in a query or in a form may
/// have another text than its items joined with commas.
pub(super) fn parameter_codec(field: &Field<'_>) -> TokenStream {
    let own = codec_path(&field.value, Direction::Request);
    match (&field.value, field.spec.style) {
        (_, ListStyle::Comma) => own,
        (Value::List { item, .. }, ListStyle::Json) => {
            let item = codec(item, Direction::Request);
            quote! { codec::JsonItems::<#item> }
        }
        (Value::List { item, .. }, _) => {
            let item = codec(item, Direction::Request);
            quote! { codec::Items::<#item> }
        }
        _ => own,
    }
}

/// Returns the codec of a value. `colons` are printed before the generic arguments of the outermost codec:
/// `::` in an expression, nothing in a type.
fn codec_at(value: &Value<'_>, direction: Direction, colons: &TokenStream) -> TokenStream {
    match value {
        // A coded type is its own codec.
        Value::Codes { name, .. } => {
            let name = ident(name);
            quote! { #name }
        }
        Value::Map { value } => {
            let value = codec(value, direction);
            let is_unique = direction == Direction::Request;
            quote! { codec::Map #colons <#value, #is_unique> }
        }
        Value::Nullable(value) => {
            let value = codec(value, direction);
            quote! { codec::Nullable #colons <#value> }
        }
        Value::Boxed(value) => {
            let value = codec(value, direction);
            quote! { codec::Boxed #colons <#value> }
        }
        Value::Object(name) => {
            let name = ident(name);
            quote! { codec::Object #colons <#name> }
        }
        Value::List { item, single } => {
            let item = codec(item, direction);
            if *single {
                quote! { codec::ListOrOne #colons <#item> }
            } else {
                quote! { codec::List #colons <#item> }
            }
        }
        Value::Single(single) => single_codec(single, direction, colons),
    }
}

/// Returns the codec of one or several formats. The first format is used for writing.
fn date_time_codec(formats: &[DateTimeFormat], colons: &TokenStream) -> TokenStream {
    let (first, others) = match formats {
        [] => return quote! { compile_error!("a time without a format") },
        [first, others @ ..] => (first, others),
    };
    let first = match first {
        DateTimeFormat::Spaced => quote! { codec::DateTimeSpaced },
        DateTimeFormat::Local => quote! { codec::DateTimeLocal },
        DateTimeFormat::Compact => quote! { codec::DateTimeCompact },
        DateTimeFormat::Rfc3339 => quote! { codec::Rfc3339 },
        other => written_time("DateTimeAs", other.as_str(), colons),
    };
    if others.is_empty() {
        return first;
    }
    let others = date_time_codec(others, colons);
    quote! { codec::EitherFormat #colons <#first, #others> }
}

fn single_codec(single: &ValueType, direction: Direction, colons: &TokenStream) -> TokenStream {
    let is_request = direction == Direction::Request;
    let plain = |name: &str| {
        let name = ident(name);
        quote! { codec::#name }
    };
    let by_wire = |name: &str, wire: Wire| plain(&format!("{}{name}", wire_word(wire)));
    match single {
        ValueType::Text(Text { max_length: Some(most) }) if is_request => {
            let most = count(*most);
            quote! { codec::ShortText #colons <#most> }
        }
        ValueType::Decimal(Decimal { wire, decimals: Some(most) }) if is_request => {
            let decimal = by_wire("DecimalTo", *wire);
            let most = count(*most as usize);
            quote! { #decimal #colons <#most> }
        }
        ValueType::Json(_) if is_request => plain("FreeJson"),
        ValueType::Text(_) => plain("Text"),
        ValueType::TextOrNumber(_) => plain("TextOrNumber"),
        ValueType::Secret(_) => plain("SecretText"),
        ValueType::Boolean(_) => plain("Boolean"),
        ValueType::Decimal(Decimal { wire, .. }) => by_wire("Decimal", *wire),
        ValueType::Integer(Integer { wire }) => by_wire("Integer", *wire),
        ValueType::LargeInteger(LargeInteger { wire }) => by_wire("LargeInteger", *wire),
        ValueType::Duration(Duration { unit, wire }) => {
            let duration = by_wire("Duration", *wire);
            let unit = ident(&unit.as_str().to_uppercase());
            quote! { #duration #colons <{ codec::#unit }> }
        }
        ValueType::Bytes(bytes) => plain(match bytes.encoding {
            BytesEncoding::Base64 => "BytesBase64",
            BytesEncoding::Base64Url => "BytesBase64Url",
            BytesEncoding::Hex => "BytesHex",
        }),
        ValueType::Flag(flag) if flag.is_digit() => by_wire("Flag", flag.wire),
        ValueType::Flag(Flag { wire, yes, no }) => {
            let flag = by_wire("WordFlag", *wire);
            quote! { #flag #colons <{ codec::word(#yes) }, { codec::word(#no) }> }
        }
        ValueType::Timestamp(Timestamp { unit: TimeUnit::Seconds, wire }) => {
            by_wire("Seconds", *wire)
        }
        ValueType::Timestamp(Timestamp { unit: TimeUnit::Milliseconds, wire }) => {
            by_wire("Milliseconds", *wire)
        }
        ValueType::Date(date) => match date.format {
            DateFormat::Compact => plain("DateCompact"),
            DateFormat::Dashed => plain("DateDashed"),
            DateFormat::Dotted => plain("DateDotted"),
            other => written_time("DateAs", other.as_str(), colons),
        },
        ValueType::Time(time) => written_time("TimeAs", time.format.as_str(), colons),
        ValueType::DateTime(DateTime { formats, .. }) => date_time_codec(formats, colons),
        ValueType::Period(_)
        | ValueType::Iccid(_)
        | ValueType::Imsi(_)
        | ValueType::Msisdn(_)
        | ValueType::Imei(_)
        | ValueType::DeviceCode(_)
        | ValueType::Json(_)
        | ValueType::File(_)
        | ValueType::Binary(_) => plain(runtime_type(single)),
    }
}

/// Returns the codec of a day or a time in one of the forms of a table of the runtime.
fn written_time(codec: &str, form: &str, colons: &TokenStream) -> TokenStream {
    let codec = ident(codec);
    quote! { codec::#codec #colons <{ codec::form(#form) }> }
}

fn wire_word(wire: Wire) -> &'static str {
    match wire {
        Wire::String => "Quoted",
        Wire::Number => "Number",
        Wire::Either => "Either",
    }
}

/// Returns the type of the argument of a setter, and the expression that converts it.
pub(super) fn argument(value: &Value<'_>) -> (TokenStream, TokenStream) {
    match value {
        Value::Nullable(value) => {
            let (ty, value) = argument(value);
            return (ty, quote! { Some(#value) });
        }
        Value::Boxed(value) => {
            let (ty, value) = argument(value);
            return (ty, quote! { Box::new(#value) });
        }
        _ => {}
    }
    let ty = type_of(value);
    let is_converted = matches!(
        value,
        Value::List { .. }
            | Value::Map { .. }
            | Value::Single(
                ValueType::Text(_)
                    | ValueType::Secret(_)
                    | ValueType::Bytes(_)
                    | ValueType::Binary(_)
            )
    );
    if is_converted {
        (quote! { impl Into<#ty> }, quote! { value.into() })
    } else {
        (ty, quote! { value })
    }
}

/// Whether a parameter must be checked before it is sent, because some values of its Rust type cannot be
/// sent.
pub(super) fn is_checked(value: &Value<'_>, is_required: bool) -> bool {
    match value {
        Value::Object(_) | Value::Codes { .. } => true,
        Value::List { item: value, .. } | Value::Map { value } => is_checked(value, false),
        Value::Nullable(value) | Value::Boxed(value) => is_checked(value, is_required),
        Value::Single(single) => match single {
            ValueType::Text(Text { max_length }) => is_required || max_length.is_some(),
            ValueType::Decimal(Decimal { decimals, .. }) => decimals.is_some(),
            ValueType::Secret(_) | ValueType::Bytes(_) | ValueType::Binary(_) => is_required,
            ValueType::Duration(_) => true,
            ValueType::DateTime(DateTime { formats, .. }) => {
                formats.first().is_some_and(|format| format.as_str().ends_with("mm"))
            }
            ValueType::Time(time) => time.format.as_str().ends_with("mm"),
            ValueType::Iccid(_)
            | ValueType::Imsi(_)
            | ValueType::Msisdn(_)
            | ValueType::Imei(_)
            | ValueType::DeviceCode(_)
            | ValueType::File(_) => true,
            ValueType::TextOrNumber(_)
            | ValueType::Boolean(_)
            | ValueType::Integer(_)
            | ValueType::LargeInteger(_)
            | ValueType::Flag(_)
            | ValueType::Timestamp(_)
            | ValueType::Date(_)
            | ValueType::Period(_) => false,
            ValueType::Json(_) => true,
        },
    }
}

/// Whether a value is a map, or a list of maps.
pub(super) fn has_map(value: &Value<'_>) -> bool {
    match value {
        Value::Map { .. } => true,
        Value::List { item: value, .. } | Value::Nullable(value) | Value::Boxed(value) => {
            has_map(value)
        }
        Value::Single(_) | Value::Codes { .. } | Value::Object(_) => false,
    }
}

/// Whether a value is an object, or contains objects.
pub(super) fn has_object(value: &Value<'_>) -> bool {
    match value {
        Value::Object(_) => true,
        Value::List { item: value, .. }
        | Value::Map { value }
        | Value::Nullable(value)
        | Value::Boxed(value) => has_object(value),
        Value::Single(_) | Value::Codes { .. } => false,
    }
}

/// Whether a value is a secret, which must not appear when a request is shown.
pub(super) fn is_secret(value: &Value<'_>) -> bool {
    matches!(value, Value::Single(ValueType::Secret(_)))
}
