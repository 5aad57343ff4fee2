//! Resolves fields and their types. Types contain fields, and fields have types, so one file resolves both. Checks of
//! single keys are in `field_keys`.

use super::cursor::{Cursor, below};
use super::names::{
    STRUCTURES, check_type_name, check_wire_name, gives_a_name, is_pascal_case, is_snake_case,
    is_type,
};
use super::{codes, conditions, discriminator, field_keys, rules};
use crate::model::{
    CodesType, Family, Field, InlineObject, InlineUnion, ObjectType, Type, TypeId, TypeKind, Union,
    UnionType, Variant, Wire,
};
use crate::path::Step;
use crate::values::{Json, Keys, Text, ValueType};
use crate::yaml;

/// Resolves the fields of a mapping at `path`.
pub(super) fn resolve<T>(
    family: &Family,
    fields: &yaml::Ordered<yaml::Field>,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Vec<Field> {
    let resolved: Vec<Field> = fields
        .iter()
        .map(|(name, written)| {
            let path = below(path, name);
            check_wire_name(name, &path, cursor);
            field(family, name, written, &path, cursor)
        })
        .collect();
    field_keys::check_aliases(&resolved, path, cursor);
    // The conditions of parameters can refer to parameters in other locations, and are checked with the request.
    let is_whole =
        path.len() != 2 || !["request", "fields"].iter().any(|key| path[0] == Step::from(*key));
    if is_whole {
        let at = |field: &Field| Some(below(path, field.name.as_str()));
        let all: Vec<&Field> = resolved.iter().collect();
        conditions::check(family, &all, &at, cursor);
    }
    resolved
}

/// Resolves one field at `path`.
pub(super) fn field<T>(
    family: &Family,
    name: &str,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Field {
    let before = cursor.problems.count();
    let ty = resolve_type(family, written, path, cursor);
    let is_sound = cursor.problems.count() == before;
    if let Some(rust_name) = &written.name {
        if !is_snake_case(rust_name) {
            cursor.wrong(
                &below(path, "name"),
                "bad-name",
                format!("`{rust_name}` is not a valid name for a Rust field"),
                "write an English name in snake_case",
            );
        }
    } else if !gives_a_name(name) {
        cursor.wrong_key(
            path,
            "no-name",
            format!("no Rust name can be derived from `{name}`"),
            "add `name` with an English name in snake_case; it becomes the name of the field in Rust",
        );
    }
    let example = field_keys::example(written, path, cursor);
    // If the type has a mistake, it is not known which examples fit the type.
    if let (Some(scalar), Some(text), true) = (&written.example, &example, is_sound) {
        field_keys::check_example(family, &ty, scalar, text, path, cursor);
    }
    let sensitive = field_keys::sensitive(&ty, written, path, cursor);
    let rules = rules::resolve(family, &ty, written, example.as_deref(), path, cursor);
    // For some types, `unit` is part of the type. For all others, it is documentation.
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
        basis: written.basis.unwrap_or_default(),
        zh: written.zh.clone(),
        example,
        unit,
        aliases: written.aliases.clone(),
        sensitive,
        style: field_keys::style(written, path, cursor),
        deprecated: field_keys::reason(
            written.deprecated.as_deref(),
            &below(path, "deprecated"),
            cursor,
        ),
        rules,
        nullable: written.nullable == Some(true),
    }
}

fn resolve_type<T>(
    family: &Family,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Type {
    let example = field_keys::example(written, path, cursor);
    let mut keys = Keys {
        type_name: &written.ty,
        wire: written.wire,
        format: written.format.as_ref().map(|formats| formats.0.as_slice()),
        zone: written.zone.as_deref(),
        unit: written.unit.as_deref(),
        values: written
            .values
            .as_ref()
            .and_then(yaml::Values::flag)
            .map(|values| values.iter().map(field_keys::word).collect()),
        encoding: written.encoding.as_deref(),
        decimals: written.decimals,
        max_length: written.max_length,
        example: example.as_deref(),
        mistakes: Vec::new(),
    };
    let value = ValueType::read(&written.ty, &mut keys).map(Type::Value);
    for mistake in std::mem::take(&mut keys.mistakes) {
        field_keys::report(mistake, path, cursor);
    }
    let ty = value.unwrap_or_else(|| match written.ty.as_str() {
        "object" => Type::Object(inline_object(family, written, path, cursor)),
        "list" => Type::List {
            item: Box::new(items(family, written, path, cursor)),
            single: written.single == yaml::SingleItem::Accepted,
        },
        "map" => map(family, written, path, cursor),
        "code" => Type::Codes(codes::inline(written, path, cursor)),
        "union" => Type::Union(inline_union(family, written, path, cursor)),
        "string" | "number" => {
            cursor.wrong(
                &below(path, "type"),
                "wire-type",
                format!("`{}` is not a type: it only states how a value is written", written.ty),
                "for text, write `type: text`; for a number, write `type: integer` or `type: decimal`, with \
                 `wire: string` or `wire: number`",
            );
            Type::Value(ValueType::Text(Text { max_length: None }))
        }
        "float" | "double" | "real" => {
            cursor.wrong(
                &below(path, "type"),
                "wire-type",
                format!("`{}` is not a type: it would lose digits of prices and amounts", written.ty),
                "write `type: decimal`, which keeps every digit, with `wire: number` or `wire: string`",
            );
            Type::Value(ValueType::Text(Text { max_length: None }))
        }
        name => named(family, name, path, cursor),
    });
    // Without its type, it is not known which keys a field has.
    if is_type(&written.ty) {
        field_keys::check_applicable(&ty, written, &keys, path, cursor);
    }
    field_keys::check_place(&ty, path, cursor);
    ty
}

fn named<T>(family: &Family, name: &str, path: &[Step], cursor: &mut Cursor<'_, T>) -> Type {
    match family.types.get(name).map(|def| &def.kind) {
        Some(TypeKind::Codes { .. }) => Type::Codes(CodesType::Shared(TypeId::new(name))),
        Some(TypeKind::Object(_)) => Type::Object(ObjectType::Shared(TypeId::new(name))),
        Some(TypeKind::Union(_)) => Type::Union(UnionType::Shared(TypeId::new(name))),
        None => {
            let shared = family.types.keys().map(TypeId::as_str);
            let values = ValueType::NAMES.iter().copied();
            let known: Vec<&str> = values.chain(STRUCTURES).chain(shared).collect();
            cursor.undefined(&below(path, "type"), "type", name, known);
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
    let name = check_type_name(written.type_name.as_ref(), path, cursor);
    let Some(fields) = &written.fields else {
        cursor.wrong_key(
            path,
            "missing-key",
            "missing key `fields`: `type: object` needs it",
            "list the fields of the object; if none is documented, write `type: json`",
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
            "missing key `items`: `type: list` needs it",
            "add the type of the items, such as `items: { type: text }`",
        );
        return Type::Value(ValueType::Json(Json));
    };
    part(family, items, (path, "items", "items of a list"), cursor)
}

/// Resolves the type of the items of a list, or of the values of a map. `key` contains it, and `what` names it.
fn part<T>(
    family: &Family,
    items: &yaml::Field,
    (path, key, what): (&[Step], &str, &str),
    cursor: &mut Cursor<'_, T>,
) -> Type {
    let path = below(path, key);
    field_keys::check_part(items, &path, what, cursor);
    resolve_type(family, items, &path, cursor)
}

/// Resolves `type: map`.
fn map<T>(
    family: &Family,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Type {
    let value = match written.values.as_ref().and_then(yaml::Values::map) {
        Some(values) => part(family, values, (path, "values", "values of a map"), cursor),
        None => {
            cursor.wrong_key(
                path,
                "missing-key",
                "missing key `values`: `type: map` needs it",
                "add the type of the values, such as `values: { type: text }`",
            );
            Type::Value(ValueType::Json(Json))
        }
    };
    Type::Map { value: Box::new(value) }
}

/// Resolves `type: union`.
fn inline_union<T>(
    family: &Family,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> UnionType {
    let name = check_type_name(written.type_name.as_ref(), path, cursor);
    let union = match &written.union {
        Some(written) => {
            let at = below(path, "union");
            let union = union(family, written, &at, cursor);
            // The unions inside shared types are checked when all shared types are resolved.
            if path.first() != Some(&Step::from("types")) {
                discriminator::check(family, &union, &at, cursor);
            }
            union
        }
        None => {
            cursor.wrong_key(
                path,
                "missing-key",
                "missing key `union`: `type: union` needs it",
                "add `union` with the discriminator `by` and the `variants`",
            );
            no_variants()
        }
    };
    UnionType::Inline(InlineUnion { name, union })
}

/// A union without variants, for a union with mistakes.
pub(super) fn no_variants() -> Union {
    Union { by: String::new(), wire: Wire::String, variants: Vec::new() }
}

/// Resolves the key `union` at `path`.
pub(super) fn union<T>(
    family: &Family,
    written: &yaml::Union,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Union {
    check_wire_name(&written.by, &below(path, "by"), cursor);
    let wire = written.wire.unwrap_or_default();
    if wire == Wire::Either {
        cursor.wrong_key(
            &below(path, "wire"),
            "useless-key",
            "`wire: either` does not apply to a discriminator",
            "write `wire: string` or `wire: number`",
        );
    }
    let at = below(path, "variants");
    if written.variants.is_empty() {
        cursor.wrong_key(
            &at,
            "empty-list",
            "`variants` is empty: the union would have no values",
            "list the documented variants; if none is documented, write `type: json`",
        );
    }
    let variants = written
        .variants
        .iter()
        .map(|(value, variant)| {
            let at = below(&at, value);
            discriminator::check_value(value, wire, &at, cursor);
            self::variant(family, value, &variant.0, &at, cursor)
        })
        .collect();
    Union { by: written.by.clone(), wire, variants }
}

fn variant<T>(
    family: &Family,
    value: &str,
    written: &yaml::Variant,
    at: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Variant {
    match &written.name {
        Some(name) if !is_pascal_case(name) || name == "Self" => cursor.wrong(
            &below(at, "name"),
            "bad-name",
            format!("`{name}` is not a valid name for a variant"),
            "write an English name in PascalCase, such as `EmailContact`",
        ),
        None if !gives_a_name(value) => cursor.wrong_key(
            at,
            "no-name",
            format!("no Rust name can be derived from `{value}`"),
            "write the variant as a mapping, with `name` and an English name in PascalCase",
        ),
        _ => {}
    }
    let type_name = check_type_name(written.type_name.as_ref(), at, cursor);
    let nothing = || ObjectType::Inline(InlineObject { name: None, doc: None, fields: Vec::new() });
    let object = match (&written.ty, &written.fields) {
        (None, Some(fields)) => {
            let fields = resolve(family, fields, &below(at, "fields"), cursor);
            ObjectType::Inline(InlineObject { name: type_name, doc: written.doc.clone(), fields })
        }
        (Some(name), None) => {
            let at = if written.is_short { at.to_vec() } else { below(at, "type") };
            match family.types.get(name.as_str()).map(|def| &def.kind) {
                Some(TypeKind::Object(_)) => ObjectType::Shared(TypeId::new(name)),
                Some(_) => {
                    cursor.wrong(
                        &at,
                        "wrong-type",
                        format!("the type `{name}` is not an object, but a variant is one"),
                        "write the name of a shared type with `fields`",
                    );
                    nothing()
                }
                None if is_type(name) && !is_pascal_case(name) => {
                    cursor.wrong(
                        &at,
                        "wrong-type",
                        format!("`{name}` is not an object, but a variant is one"),
                        "describe the object with `fields`, or write the name of a shared type with `fields`",
                    );
                    nothing()
                }
                None => {
                    let objects = family.types.iter();
                    let objects =
                        objects.filter(|(_, def)| matches!(def.kind, TypeKind::Object(_)));
                    cursor.undefined(&at, "type", name, objects.map(|(id, _)| id.as_str()));
                    nothing()
                }
            }
        }
        _ => {
            cursor.wrong_key(
                at,
                "type-or-fields",
                format!("the variant `{value}` must have either `type` or `fields`"),
                "write `fields` with the fields of the object, or `type` with the name of a shared type",
            );
            nothing()
        }
    };
    if let (ObjectType::Shared(_), Some(_)) = (&object, &written.type_name) {
        cursor.wrong_key(
            &below(at, "as"),
            "useless-key",
            "`as` does not apply to a variant with `type`",
            "remove `as`",
        );
    }
    Variant {
        value: value.to_owned(),
        name: written.name.clone(),
        doc: written.doc.clone(),
        object,
    }
}
