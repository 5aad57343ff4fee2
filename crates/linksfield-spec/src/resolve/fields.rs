//! Resolves fields: their types, and whether what is said beside a type means anything for it.

use super::family::check_wire_name;
use super::{Cursor, gives_a_name, is_pascal_case, is_snake_case};
use crate::conform::{describe, scalar_fits};
use crate::model::{
    BareAnswer, DateFormat, DateTimeFormat, Family, Field, ObjectType, Required, TimeUnit, Type,
    TypeKind, Wire,
};
use crate::positions::Step;
use crate::raw;

const BUILT_IN: [&str; 19] = [
    "text",
    "text-or-number",
    "secret",
    "period",
    "iccid",
    "imsi",
    "msisdn",
    "imei",
    "device-code",
    "decimal",
    "integer",
    "flag",
    "boolean",
    "date",
    "date-time",
    "timestamp",
    "json",
    "object",
    "list",
];

/// What a decimal of the client holds.
const MOST_DECIMALS: u32 = 28;

/// Resolves the fields of a mapping at `path`.
pub(crate) fn resolve<T>(
    family: &Family,
    fields: &raw::Ordered<raw::Field>,
    path: &[Step],
    scope: &mut Cursor<'_, T>,
) -> Vec<Field> {
    fields
        .iter()
        .map(|(name, raw)| {
            let path = below(path, name);
            check_wire_name(name, &path, scope);
            field(family, name, raw, &path, scope)
        })
        .collect()
}

/// Resolves one field at `path`.
pub(crate) fn field<T>(
    family: &Family,
    name: &str,
    raw: &raw::Field,
    path: &[Step],
    scope: &mut Cursor<'_, T>,
) -> Field {
    let ty = resolve_type(family, raw, path, scope);
    if let Some(rust_name) = &raw.name {
        if !is_snake_case(rust_name) {
            scope.wrong(
                &below(path, "name"),
                "bad-name",
                format!("`{rust_name}` cannot be the Rust name of a field"),
                "write it in snake_case, in English",
            );
        }
    } else if !gives_a_name(name) {
        scope.wrong_key(
            path,
            "no-name",
            format!("no English name can be made of `{name}`"),
            "add `name:` with the Rust name of the field, in snake_case",
        );
    }
    if let Some(example) = &raw.example {
        check_example(&ty, example, path, scope);
    }
    let doc_unit = match ty {
        Type::Timestamp { .. } => None,
        _ => raw.unit.clone(),
    };
    Field {
        name: name.to_owned(),
        at: scope.key(path),
        rust_name: raw.name.clone(),
        ty,
        required: match raw.required {
            raw::RequiredMark::Yes => Required::Yes,
            raw::RequiredMark::No => Required::No,
            raw::RequiredMark::Assumed => Required::Assumed,
            raw::RequiredMark::Unknown => Required::Unknown,
        },
        doc: raw.doc.as_deref().map(|doc| doc.trim().to_owned()),
        zh: raw.zh.clone(),
        example: raw.example.as_ref().map(|example| match example {
            // With every digit that is printed.
            raw::Scalar::Float => scope.text(&below(path, "example")).to_owned(),
            example => example.as_text(),
        }),
        unit: doc_unit,
        max_length: raw.max_length,
        aliases: raw.aliases.clone(),
    }
}

fn resolve_type<T>(
    family: &Family,
    raw: &raw::Field,
    path: &[Step],
    scope: &mut Cursor<'_, T>,
) -> Type {
    let ty = match raw.ty.as_str() {
        "text" => Type::Text,
        "text-or-number" => Type::TextOrNumber,
        "secret" => Type::Secret,
        "period" => Type::Period,
        "iccid" => Type::Iccid,
        "imsi" => Type::Imsi,
        "msisdn" => Type::Msisdn,
        "imei" => Type::Imei,
        "device-code" => Type::DeviceCode,
        "boolean" => Type::Boolean,
        "json" => Type::Json,
        "decimal" => Type::Decimal { wire: wire(raw, path, scope), decimals: raw.decimals },
        "integer" => Type::Integer { wire: wire(raw, path, scope) },
        "flag" => Type::Flag { wire: wire(raw, path, scope) },
        "timestamp" => {
            Type::Timestamp { unit: time_unit(raw, path, scope), wire: wire(raw, path, scope) }
        }
        "date" => Type::Date {
            format: single(formats(raw, path, scope, &DATE_FORMATS), path, scope)
                .unwrap_or(DateFormat::Dashed),
            zone: zone(raw, path, scope),
        },
        "date-time" => Type::DateTime {
            formats: date_time_formats(raw, path, scope),
            zone: zone(raw, path, scope),
        },
        "object" => Type::Object(inline_object(family, raw, path, scope)),
        "list" => Type::List {
            item: Box::new(items(family, raw, path, scope)),
            single: raw.single == BareAnswer::Accepted,
        },
        "string" | "number" => {
            scope.wrong(
                &below(path, "type"),
                "wire-type",
                format!("`{}` says how a value is written, not what it is", raw.ty),
                "use `text` for free text; for numbers `integer` or `decimal` with `wire: string` \
                 or `wire: number`",
            );
            Type::Text
        }
        name => named(family, name, path, scope),
    };
    check_applicable(&ty, raw, path, scope);
    ty
}

fn named<T>(family: &Family, name: &str, path: &[Step], scope: &mut Cursor<'_, T>) -> Type {
    match family.type_def(name).map(|def| &def.kind) {
        Some(TypeKind::Codes { .. }) => Type::Codes(name.to_owned()),
        Some(TypeKind::Object(_)) => Type::Object(ObjectType::Shared(name.to_owned())),
        None => {
            let shared = family.types.iter().map(|def| def.name.as_str());
            let known: Vec<&str> = BUILT_IN.iter().copied().chain(shared).collect();
            scope.dangling(&below(path, "type"), "type", name, known);
            Type::Json
        }
    }
}

fn inline_object<T>(
    family: &Family,
    raw: &raw::Field,
    path: &[Step],
    scope: &mut Cursor<'_, T>,
) -> ObjectType {
    if let Some(name) = &raw.type_name
        && !is_pascal_case(name)
    {
        scope.wrong(
            &below(path, "as"),
            "bad-name",
            format!("`{name}` cannot be the name of a type"),
            "write it in PascalCase, in English",
        );
    }
    let Some(fields) = &raw.fields else {
        scope.wrong_key(
            path,
            "missing-key",
            "an object needs `fields:`",
            "list its members; for an object of which nothing is known use `type: json`",
        );
        return ObjectType::Inline { name: raw.type_name.clone(), doc: None, fields: Vec::new() };
    };
    let fields = resolve(family, fields, &below(path, "fields"), scope);
    ObjectType::Inline { name: raw.type_name.clone(), doc: raw.doc.clone(), fields }
}

fn items<T>(family: &Family, raw: &raw::Field, path: &[Step], scope: &mut Cursor<'_, T>) -> Type {
    let Some(items) = &raw.items else {
        scope.wrong_key(
            path,
            "missing-key",
            "a list needs `items:`",
            "say what its items are: `items: { type: text }`",
        );
        return Type::Json;
    };
    let path = below(path, "items");
    if items.name.is_some() || items.required != raw::RequiredMark::Unknown {
        scope.wrong_key(
            &path,
            "useless-key",
            "the items of a list have neither a name nor a required mark",
            "remove `name:` and `required:`; for the Rust name of an object type use `as:`",
        );
    }
    for (key, given) in
        [("aliases", !items.aliases.is_empty()), ("max_length", items.max_length.is_some())]
    {
        if given {
            scope.wrong_key(
                &below(&path, key),
                "useless-key",
                format!("`{key}:` means nothing for the items of a list"),
                "only the field of an object has it; say it in the `doc:` of the list",
            );
        }
    }
    resolve_type(family, items, &path, scope)
}

fn wire<T>(raw: &raw::Field, path: &[Step], scope: &mut Cursor<'_, T>) -> Wire {
    if raw.wire.is_none() {
        scope.wrong_key(
            path,
            "missing-key",
            format!("`type: {}` needs `wire:`", raw.ty),
            "say how the page writes it: `wire: string` (in quotes) or `wire: number`; `wire: either` \
             where pages differ, in answers",
        );
    }
    raw.wire.unwrap_or_default()
}

fn time_unit<T>(raw: &raw::Field, path: &[Step], scope: &mut Cursor<'_, T>) -> TimeUnit {
    match raw.unit.as_deref() {
        Some("seconds") => TimeUnit::Seconds,
        Some("milliseconds") => TimeUnit::Milliseconds,
        _ => {
            scope.wrong_key(
                path,
                "missing-key",
                "a timestamp needs `unit: seconds` or `unit: milliseconds`",
                "where the page does not say, count the digits of its example and note the \
                 reading under `assumptions:`",
            );
            TimeUnit::Seconds
        }
    }
}

const DATE_FORMATS: [(&str, DateFormat); 3] = [
    (DateFormat::Compact.as_str(), DateFormat::Compact),
    (DateFormat::Dashed.as_str(), DateFormat::Dashed),
    (DateFormat::Dotted.as_str(), DateFormat::Dotted),
];

const DATE_TIME_FORMATS: [(&str, DateTimeFormat); 3] = [
    (DateTimeFormat::Spaced.as_str(), DateTimeFormat::Spaced),
    (DateTimeFormat::Local.as_str(), DateTimeFormat::Local),
    (DateTimeFormat::Rfc3339.as_str(), DateTimeFormat::Rfc3339),
];

fn formats<T, F: Copy>(
    raw: &raw::Field,
    path: &[Step],
    scope: &mut Cursor<'_, T>,
    known: &[(&str, F)],
) -> Vec<F> {
    let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    let Some(written) = &raw.format else {
        scope.wrong_key(
            path,
            "missing-key",
            format!("`type: {}` needs `format:`", raw.ty),
            format!("one of {}", crate::read::list_names(names)),
        );
        return Vec::new();
    };
    let mut found = Vec::new();
    for name in &written.0 {
        match known.iter().find(|(known, _)| known == name) {
            Some((_, format)) => found.push(*format),
            None => scope.dangling(&below(path, "format"), "format", name, names.iter().copied()),
        }
    }
    found
}

/// A day is written in one form.
fn single<T, F>(formats: Vec<F>, path: &[Step], scope: &mut Cursor<'_, T>) -> Option<F> {
    if formats.len() > 1 {
        scope.wrong(
            &below(path, "format"),
            "useless-key",
            "a day has one format",
            "only a `date-time` in an answer may have several",
        );
    }
    formats.into_iter().next()
}

/// A time may be written in several forms that say the same; one with an offset says more.
fn date_time_formats<T>(
    raw: &raw::Field,
    path: &[Step],
    scope: &mut Cursor<'_, T>,
) -> Vec<DateTimeFormat> {
    let formats = formats(raw, path, scope, &DATE_TIME_FORMATS);
    if formats.len() > 1 && formats.contains(&DateTimeFormat::Rfc3339) {
        scope.wrong(
            &below(path, "format"),
            "useless-key",
            "`RFC 3339` names a point in time, the other formats do not",
            "use `text` where an answer may hold either",
        );
    }
    formats
}

fn zone<T>(raw: &raw::Field, path: &[Step], scope: &mut Cursor<'_, T>) -> Option<String> {
    let zone = raw.zone.as_ref()?;
    let bytes = zone.as_bytes();
    let digit = |at: usize| bytes[at].is_ascii_digit();
    let fits = bytes.len() == 6
        && matches!(bytes[0], b'+' | b'-')
        && digit(1)
        && digit(2)
        && bytes[3] == b':'
        && digit(4)
        && digit(5)
        // From -12:00 to +14:00, and minutes that a clock has.
        && zone[1..3].parse::<u8>().is_ok_and(|hours| hours <= 14)
        && bytes[4] < b'6';
    if !fits {
        scope.wrong(
            &below(path, "zone"),
            "bad-zone",
            format!("`{zone}` is not an offset from UTC"),
            "write it as `+08:00`; leave it out where the page does not say",
        );
    }
    fits.then(|| zone.clone())
}

/// What is said beside a type must mean something for that type.
fn check_applicable<T>(ty: &Type, raw: &raw::Field, path: &[Step], scope: &mut Cursor<'_, T>) {
    let has_wire = matches!(
        ty,
        Type::Decimal { .. } | Type::Integer { .. } | Type::Flag { .. } | Type::Timestamp { .. }
    );
    let is_calendar = matches!(ty, Type::Date { .. } | Type::DateTime { .. });
    let is_inline = matches!(ty, Type::Object(ObjectType::Inline { .. }));
    let is_list = matches!(ty, Type::List { .. });
    if raw.decimals.is_some_and(|most| most > MOST_DECIMALS) {
        scope.wrong(
            &below(path, "decimals"),
            "bad-limit",
            format!("a decimal has at most {MOST_DECIMALS} digits behind the point"),
            "write a smaller number, or leave it out",
        );
    }
    let example = raw.example.as_ref().map(raw::Scalar::as_text).unwrap_or_default();
    match raw.max_length {
        Some(0) => scope.wrong(
            &below(path, "max_length"),
            "bad-limit",
            "a text of no characters is no text",
            "write the documented length, or leave it out",
        ),
        Some(most) if example.chars().count() > most => scope.wrong(
            &below(path, "example"),
            "bad-example",
            format!("this example is longer than {most} characters"),
            "correct the length, or leave the example out and note the difference",
        ),
        _ => {}
    }
    for (key, given, applies) in [
        ("wire", raw.wire.is_some(), has_wire),
        ("format", raw.format.is_some(), is_calendar),
        ("zone", raw.zone.is_some(), is_calendar),
        ("decimals", raw.decimals.is_some(), matches!(ty, Type::Decimal { .. })),
        ("max_length", raw.max_length.is_some(), *ty == Type::Text),
        ("fields", raw.fields.is_some(), is_inline),
        ("as", raw.type_name.is_some(), is_inline),
        ("items", raw.items.is_some(), is_list),
        ("single", raw.single != BareAnswer::default(), is_list),
    ] {
        if given && !applies {
            scope.wrong_key(
                &below(path, key),
                "useless-key",
                format!("`{key}:` means nothing with `type: {}`", raw.ty),
                "remove it",
            );
        }
    }
}

fn check_example<T>(ty: &Type, example: &raw::Scalar, path: &[Step], scope: &mut Cursor<'_, T>) {
    let raw_wire = |wire: Wire| if wire == Wire::Number { " as a number" } else { " as text" };
    let expected = match ty {
        Type::Decimal { wire, .. }
        | Type::Integer { wire }
        | Type::Flag { wire }
        | Type::Timestamp { wire, .. } => format!("{}{}", describe(ty), raw_wire(*wire)),
        ty => format!("{} as text", describe(ty)),
    };
    let wants_number = match ty {
        // Whichever form the page prints.
        Type::Decimal { wire: Wire::Either, .. }
        | Type::Integer { wire: Wire::Either }
        | Type::Timestamp { wire: Wire::Either, .. } => return,
        Type::Decimal { wire, .. }
        | Type::Integer { wire }
        | Type::Flag { wire }
        | Type::Timestamp { wire, .. } => *wire == Wire::Number,
        // These have their examples in whole bodies.
        Type::Codes(_)
        | Type::List { .. }
        | Type::Object(_)
        | Type::Boolean
        | Type::TextOrNumber
        | Type::Json => return,
        _ => false,
    };
    let is_number = !matches!(example, raw::Scalar::Text(_));
    let text = match example {
        raw::Scalar::Float => scope.text(&below(path, "example")).to_owned(),
        example => example.as_text(),
    };
    if is_number != wants_number || !scalar_fits(ty, &text) {
        scope.wrong(
            &below(path, "example"),
            "bad-example",
            format!("this example is not what the field's type and `wire:` say: {expected}"),
            "copy the value as the page prints it, in quotes if it is a JSON string",
        );
    }
}

/// One step further down.
pub(crate) fn below(path: &[Step], step: impl Into<Step>) -> Vec<Step> {
    let mut path = path.to_vec();
    path.push(step.into());
    path
}
