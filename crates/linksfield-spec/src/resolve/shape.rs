//! Resolves types that are composed of others: maps, unions, and lists of codes that belong to one field.

use super::cursor::{Cursor, below};
use super::fields::{self, is_type};
use super::names::{gives_a_name, is_pascal_case};
use super::types;
use crate::diagnostic::Diagnostic;
use crate::model::{
    CodesType, Family, InlineCodes, InlineObject, InlineUnion, ObjectType, Type, TypeId, TypeKind,
    Union, UnionType, Variant, Wire,
};
use crate::path::Step;
use crate::values::{Json, ValueType};
use crate::yaml;

/// Resolves `type: map`.
pub(super) fn map<T>(
    family: &Family,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Type {
    let value = match written.values.as_ref().and_then(yaml::Values::map) {
        Some(values) => fields::part(family, values, (path, "values", "values of a map"), cursor),
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

/// Resolves `type: code`.
pub(super) fn codes<T>(
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> CodesType {
    let name = type_name(written.type_name.as_ref(), path, cursor);
    let wire = written.wire.unwrap_or_default();
    let codes = match &written.codes {
        Some(codes) => types::coded("this field", (path, written.basis), wire, codes, cursor),
        None => {
            cursor.wrong_key(
                path,
                "missing-key",
                "missing key `codes`: `type: code` needs it",
                "list the codes, or write the name of a shared coded type as `type`",
            );
            Vec::new()
        }
    };
    let reserved = codes.iter().position(|code| code.name == "Unknown");
    if let Some(index) = reserved {
        cursor.wrong(
            &below(&below(&below(path, "codes"), index), "name"),
            "reserved-name",
            "the code name `Unknown` is reserved for codes that are not documented",
            "give the code another name",
        );
    }
    CodesType::Inline(InlineCodes { name, wire, codes })
}

/// Resolves `type: union`.
pub(super) fn inline_union<T>(
    family: &Family,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> UnionType {
    let name = type_name(written.type_name.as_ref(), path, cursor);
    let union = match &written.union {
        Some(written) => {
            let at = below(path, "union");
            let union = union(family, written, &at, cursor);
            // The unions inside shared types are checked when all shared types are resolved.
            if path.first() != Some(&Step::from("types")) {
                check_discriminator(family, &union, &at, cursor);
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
            nothing()
        }
    };
    UnionType::Inline(InlineUnion { name, union })
}

/// A union without variants, for a union with mistakes.
pub(super) fn nothing() -> Union {
    Union { by: String::new(), wire: Wire::String, variants: Vec::new() }
}

/// Resolves the key `union` at `path`.
pub(super) fn union<T>(
    family: &Family,
    written: &yaml::Union,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Union {
    super::names::check_wire_name(&written.by, &below(path, "by"), cursor);
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
            check_value(value, wire, &at, cursor);
            self::variant(family, value, &variant.0, &at, cursor)
        })
        .collect();
    Union { by: written.by.clone(), wire, variants }
}

/// Checks the value of a discriminator.
fn check_value<T>(value: &str, wire: Wire, at: &[Step], cursor: &mut Cursor<'_, T>) {
    let is_number = value.parse::<i64>().is_ok_and(|number| number.to_string() == value);
    if wire == Wire::Number && !is_number {
        cursor.wrong_key(
            at,
            "wrong-type",
            format!("`{value}` is not a whole number, but the discriminator has `wire: number`"),
            "write the number without leading zeros, or write `wire: string`",
        );
    } else if value.is_empty() || value.contains(|c: char| c.is_control() || c == '`') {
        cursor.wrong_key(
            at,
            "bad-name",
            "the value of a discriminator is empty, or contains a backtick or an invisible character",
            "write the value as the page prints it",
        );
    }
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
    let type_name = type_name(written.type_name.as_ref(), at, cursor);
    let nothing = || ObjectType::Inline(InlineObject { name: None, doc: None, fields: Vec::new() });
    let object = match (&written.ty, &written.fields) {
        (None, Some(fields)) => {
            let fields = fields::resolve(family, fields, &below(at, "fields"), cursor);
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

/// Refuses variants whose objects list the discriminator, which is not one of their fields.
///
/// The objects of shared types are known only after all types of the family are resolved.
pub(super) fn check_discriminator<T>(
    family: &Family,
    union: &Union,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) {
    for variant in &union.variants {
        let fields = family.members(&variant.object);
        let Some(field) = fields.iter().find(|field| field.is_called(&union.by)) else { continue };
        let at = below(&below(path, "variants"), variant.value.as_str());
        let span = match variant.object {
            ObjectType::Inline(_) => cursor.key(&below(&below(&at, "fields"), field.name.as_str())),
            ObjectType::Shared(_) => cursor.key(&at),
        };
        let message =
            format!("the variant `{}` lists the discriminator `{}`", variant.value, union.by);
        cursor.problems.push(
            Diagnostic::at(span, "discriminator-as-field", message)
                .help("remove the field from the object; the client writes the discriminator"),
        );
    }
}

/// Checks the key `as`, and returns the name.
pub(super) fn type_name<T>(
    name: Option<&String>,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Option<String> {
    let name = name?;
    if !is_pascal_case(name) {
        cursor.wrong(
            &below(path, "as"),
            "bad-name",
            format!("`{name}` is not a valid name for a type"),
            "write an English name in PascalCase, such as `PackageType`",
        );
    }
    Some(name.clone())
}
