//! Resolves fields: their types, and whether what is said beside a type means anything for it.

use super::cursor::{Cursor, below};
use super::names::{check_wire_name, gives_a_name, is_pascal_case, is_snake_case};
use crate::model::{Family, Field, InlineObject, ObjectType, Required, Type, TypeId, TypeKind};
use crate::path::Step;
use crate::values::{ExampleForm, Json, KeyMistake, Keys, Text, ValueType};
use crate::yaml;

/// The types that are no values.
const STRUCTURES: [&str; 2] = ["object", "list"];

/// Resolves the fields of a mapping at `path`.
pub(super) fn resolve<T>(
    family: &Family,
    fields: &yaml::Ordered<yaml::Field>,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Vec<Field> {
    fields
        .iter()
        .map(|(name, written)| {
            let path = below(path, name);
            check_wire_name(name, &path, cursor);
            field(family, name, written, &path, cursor)
        })
        .collect()
}

/// Resolves one field at `path`.
pub(super) fn field<T>(
    family: &Family,
    name: &str,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Field {
    let ty = resolve_type(family, written, path, cursor);
    if let Some(rust_name) = &written.name {
        if !is_snake_case(rust_name) {
            cursor.wrong(
                &below(path, "name"),
                "bad-name",
                format!("`{rust_name}` cannot be the Rust name of a field"),
                "write it in snake_case, in English",
            );
        }
    } else if !gives_a_name(name) {
        cursor.wrong_key(
            path,
            "no-name",
            format!("no English name can be made of `{name}`"),
            "add `name:` with the Rust name of the field, in snake_case",
        );
    }
    let example = example(written, path, cursor);
    if let (Some(scalar), Some(text)) = (&written.example, &example) {
        check_example(&ty, scalar, text, path, cursor);
    }
    // Some types read the unit; of others it is a description.
    let unit = match &ty {
        Type::Value(value) if value.takes("unit") => None,
        _ => written.unit.clone(),
    };
    Field {
        name: name.to_owned(),
        rust_name: written.name.clone(),
        ty,
        required: written.required.0,
        doc: written.doc.as_deref().map(|doc| doc.trim().to_owned()),
        zh: written.zh.clone(),
        example,
        unit,
        aliases: written.aliases.clone(),
    }
}

/// The example of a field as text, with every digit that is printed.
fn example<T>(written: &yaml::Field, path: &[Step], cursor: &Cursor<'_, T>) -> Option<String> {
    Some(match written.example.as_ref()? {
        yaml::Scalar::Float => cursor.text(&below(path, "example")).to_owned(),
        example => example.as_text(),
    })
}

fn resolve_type<T>(
    family: &Family,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Type {
    let example = example(written, path, cursor);
    let mut keys = Keys {
        type_name: &written.ty,
        wire: written.wire,
        format: written.format.as_ref().map(|formats| formats.0.as_slice()),
        zone: written.zone.as_deref(),
        unit: written.unit.as_deref(),
        decimals: written.decimals,
        max_length: written.max_length,
        example: example.as_deref(),
        mistakes: Vec::new(),
    };
    let value = ValueType::read(&written.ty, &mut keys).map(Type::Value);
    for mistake in std::mem::take(&mut keys.mistakes) {
        report(mistake, path, cursor);
    }
    let ty = value.unwrap_or_else(|| match written.ty.as_str() {
        "object" => Type::Object(inline_object(family, written, path, cursor)),
        "list" => Type::List {
            item: Box::new(items(family, written, path, cursor)),
            single: written.single == yaml::SingleItem::Accepted,
        },
        "string" | "number" => {
            cursor.wrong(
                &below(path, "type"),
                "wire-type",
                format!("`{}` says how a value is written, not what it is", written.ty),
                "use `text` for free text; for numbers `integer` or `decimal` with `wire: string` \
                 or `wire: number`",
            );
            Type::Value(ValueType::Text(Text { max_length: None }))
        }
        name => named(family, name, path, cursor),
    });
    check_applicable(&ty, written, &keys, path, cursor);
    ty
}

/// Reports a mistake in the keys of a value type where the key stands.
fn report<T>(mistake: KeyMistake, path: &[Step], cursor: &mut Cursor<'_, T>) {
    match mistake {
        KeyMistake::Missing { message, help } => {
            cursor.wrong_key(path, "missing-key", message, help);
        }
        KeyMistake::Wrong { key, code, message, help } => {
            cursor.wrong(&below(path, key), code, message, help);
        }
        KeyMistake::Unknown { key, name, known } => {
            cursor.dangling(&below(path, key), key, &name, known);
        }
    }
}

fn named<T>(family: &Family, name: &str, path: &[Step], cursor: &mut Cursor<'_, T>) -> Type {
    match family.types.get(name).map(|def| &def.kind) {
        Some(TypeKind::Codes { .. }) => Type::Codes(TypeId::new(name)),
        Some(TypeKind::Object(_)) => Type::Object(ObjectType::Shared(TypeId::new(name))),
        None => {
            let shared = family.types.keys().map(TypeId::as_str);
            let values = ValueType::NAMES.iter().copied();
            let known: Vec<&str> = values.chain(STRUCTURES).chain(shared).collect();
            cursor.dangling(&below(path, "type"), "type", name, known);
            Type::Value(ValueType::Json(Json))
        }
    }
}

fn inline_object<T>(
    family: &Family,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> ObjectType {
    if let Some(name) = &written.type_name
        && !is_pascal_case(name)
    {
        cursor.wrong(
            &below(path, "as"),
            "bad-name",
            format!("`{name}` cannot be the name of a type"),
            "write it in PascalCase, in English",
        );
    }
    let name = written.type_name.clone();
    let Some(fields) = &written.fields else {
        cursor.wrong_key(
            path,
            "missing-key",
            "an object needs `fields:`",
            "list its members; for an object of which nothing is known use `type: json`",
        );
        return ObjectType::Inline(InlineObject { name, doc: None, fields: Vec::new() });
    };
    let fields = resolve(family, fields, &below(path, "fields"), cursor);
    ObjectType::Inline(InlineObject { name, doc: written.doc.clone(), fields })
}

fn items<T>(
    family: &Family,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Type {
    let Some(items) = &written.items else {
        cursor.wrong_key(
            path,
            "missing-key",
            "a list needs `items:`",
            "say what its items are: `items: { type: text }`",
        );
        return Type::Value(ValueType::Json(Json));
    };
    let path = below(path, "items");
    if items.name.is_some() || items.required.0 != Required::Unknown {
        cursor.wrong_key(
            &path,
            "useless-key",
            "the items of a list have neither a name nor a required mark",
            "remove `name:` and `required:`; for the Rust name of an object type use `as:`",
        );
    }
    for (key, is_written) in
        [("aliases", !items.aliases.is_empty()), ("max_length", items.max_length.is_some())]
    {
        if is_written {
            cursor.wrong_key(
                &below(&path, key),
                "useless-key",
                format!("`{key}:` means nothing for the items of a list"),
                "only the field of an object has it; say it in the `doc:` of the list",
            );
        }
    }
    resolve_type(family, items, &path, cursor)
}

/// What is said beside a type must mean something for that type.
fn check_applicable<T>(
    ty: &Type,
    written: &yaml::Field,
    keys: &Keys<'_>,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) {
    let is_inline = matches!(ty, Type::Object(ObjectType::Inline(_)));
    let is_list = matches!(ty, Type::List { .. });
    let takes = |key: &str| matches!(ty, Type::Value(value) if value.takes(key));
    let of_values = keys.written().filter(|key| !takes(key));
    let of_structures = [
        ("fields", written.fields.is_some() && !is_inline),
        ("as", written.type_name.is_some() && !is_inline),
        ("items", written.items.is_some() && !is_list),
        ("single", written.single != yaml::SingleItem::default() && !is_list),
    ];
    let of_structures =
        of_structures.into_iter().filter_map(|(key, is_useless)| is_useless.then_some(key));
    for key in of_values.chain(of_structures) {
        cursor.wrong_key(
            &below(path, key),
            "useless-key",
            format!("`{key}:` means nothing with `type: {}`", written.ty),
            "remove it",
        );
    }
}

fn check_example<T>(
    ty: &Type,
    example: &yaml::Scalar,
    text: &str,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) {
    // Codes, objects and lists have their examples in whole bodies.
    let Type::Value(value) = ty else { return };
    let (wants_number, form) = match value.example_form() {
        ExampleForm::Text => (false, "as text"),
        ExampleForm::Number => (true, "as a number"),
        ExampleForm::Any => return,
    };
    let is_number = !matches!(example, yaml::Scalar::Text(_));
    if is_number != wants_number || !value.has_form(text) {
        cursor.wrong(
            &below(path, "example"),
            "bad-example",
            format!(
                "this example is not what the field's type and `wire:` say: {} {form}",
                value.describe()
            ),
            "copy the value as the page prints it, in quotes if it is a JSON string",
        );
    }
}
