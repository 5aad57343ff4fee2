//! Resolves fields and their types, and checks that the keys of a field apply to its type.

use super::cursor::{Cursor, below};
use super::names::{check_wire_name, gives_a_name, is_pascal_case, is_snake_case};
use super::{fixed, rules, shape};
use crate::diagnostic::Diagnostic;
use crate::model::{
    CodesType, Family, Field, InlineObject, ListStyle, ObjectType, Required, Type, TypeId,
    TypeKind, UnionType, Wire,
};
use crate::path::Step;
use crate::values::{Json, KeyMistake, Keys, Text, ValueType, Word};
use crate::yaml;

/// The names of the types that are not value types.
const STRUCTURES: [&str; 5] = ["object", "list", "map", "union", "code"];

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
    for field in &resolved {
        if let Some(index) = field.aliases.iter().position(String::is_empty) {
            cursor.wrong(
                &below(&below(&below(path, field.name.as_str()), "aliases"), index),
                "bad-name",
                "an alias is empty",
                "write the other name of the field, or remove the alias",
            );
        }
    }
    for (field, alias, other) in aliases_in_use(&resolved) {
        let at = below(&below(path, field), "aliases");
        let message = match field == other {
            true => format!(
                "the alias `{alias}` of `{field}` is listed twice, or is the name of the field"
            ),
            false => format!("the alias `{alias}` of `{field}` also names `{other}`"),
        };
        let also = cursor.key(&below(path, other));
        let diagnostic = Diagnostic::at(cursor.value(&at), "duplicate-alias", message)
            .help("remove the alias; a value cannot be that of two fields");
        cursor.problems.push(if field == other {
            diagnostic
        } else {
            diagnostic.also(also, "the other field")
        });
    }
    // The conditions of parameters can refer to parameters in other locations, and are checked with the request.
    let is_whole =
        path.len() != 2 || !["request", "fields"].iter().any(|key| path[0] == Step::from(*key));
    if is_whole {
        let at = |field: &Field| Some(below(path, field.name.as_str()));
        let all: Vec<&Field> = resolved.iter().collect();
        rules::check_conditions(family, &all, &at, cursor);
    }
    resolved
}

/// Returns the aliases that are also a name or an alias of a field: the field with the alias, the alias, and the
/// other field.
fn aliases_in_use(fields: &[Field]) -> Vec<(&str, &str, &str)> {
    let mut found = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        for (at, alias) in field.aliases.iter().enumerate() {
            // Of two equal aliases, only the second one is reported.
            let other = fields.iter().enumerate().find(|(other, field)| {
                field.name == *alias
                    || (*other < index && field.aliases.contains(alias))
                    || (*other == index && field.aliases[..at].contains(alias))
            });
            if let Some((_, other)) = other {
                found.push((field.name.as_str(), alias.as_str(), other.name.as_str()));
            }
        }
    }
    found
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
    let example = example(written, path, cursor);
    // If the type has a mistake, nobody knows which examples fit it.
    if let (Some(scalar), Some(text), true) = (&written.example, &example, is_sound) {
        fixed::check_example(family, &ty, scalar, text, path, cursor);
    }
    let sensitive = sensitive(&ty, written, path, cursor);
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
        style: style(written, path, cursor),
        deprecated: reason(written.deprecated.as_deref(), &below(path, "deprecated"), cursor),
        rules,
        nullable: written.nullable == Some(true),
    }
}

/// Returns the style of a list. Whether the field is sent in a query or in a form is checked for the call.
fn style<T>(written: &yaml::Field, path: &[Step], cursor: &mut Cursor<'_, T>) -> ListStyle {
    if written.style.is_some() && written.ty != "list" {
        cursor.wrong_key(
            &below(path, "style"),
            "useless-key",
            format!("`style` does not apply to `type: {}`", written.ty),
            "remove `style`; it states how a list is written in a query or in a form",
        );
    } else if written.style.is_some() && !is_parameter(path) {
        cursor.wrong_key(
            &below(path, "style"),
            "useless-key",
            "`style` applies only to a parameter of the query, of a form or of a multipart body",
            "remove `style`",
        );
    }
    written.style.unwrap_or_default()
}

/// Returns the reason under `deprecated`.
fn reason<T>(written: Option<&str>, path: &[Step], cursor: &mut Cursor<'_, T>) -> Option<String> {
    let text = written?.trim();
    if repeats_deprecated(text) {
        cursor.wrong(
            path,
            "no-reason",
            repeats(text),
            "write what the page states, such as `deprecated: Use label instead.`; remove the key if the field is not \
             deprecated",
        );
    }
    Some(text.to_owned())
}

/// Returns the message for a text under `deprecated` that only repeats that something is deprecated.
pub(super) fn repeats(text: &str) -> String {
    match text.trim() {
        "" => "`deprecated` is empty".to_owned(),
        text => format!("`{text}` does not state what to use instead"),
    }
}

/// Whether a text under `deprecated` only repeats that something is deprecated.
pub(super) fn repeats_deprecated(text: &str) -> bool {
    matches!(
        text.trim().to_lowercase().as_str(),
        "" | "true" | "false" | "yes" | "no" | "deprecated"
    )
}

/// Returns whether the values of a field are sensitive. Values of some types always are.
fn sensitive<T>(
    ty: &Type,
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> bool {
    let always = ty.single().filter(|value| value.is_sensitive());
    if let (Some(value), Some(false)) = (always, written.sensitive) {
        cursor.wrong_key(
            &below(path, "sensitive"),
            "always-sensitive",
            format!("values of `type: {}` are always sensitive", value.name()),
            "remove `sensitive`",
        );
    }
    always.is_some() || written.sensitive == Some(true)
}

/// Returns the example of a field as text, with every digit as it is written in the file.
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
        values: written
            .values
            .as_ref()
            .and_then(yaml::Values::flag)
            .map(|values| values.iter().map(word).collect()),
        encoding: written.encoding.as_deref(),
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
        "map" => shape::map(family, written, path, cursor),
        "code" => Type::Codes(shape::codes(written, path, cursor)),
        "union" => Type::Union(shape::inline_union(family, written, path, cursor)),
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
    // Without its type, nobody knows which keys a field has.
    if is_type(&written.ty) {
        check_applicable(&ty, written, &keys, path, cursor);
    }
    check_place(&ty, path, cursor);
    ty
}

/// Whether a name can be that of a type. Shared types have names in PascalCase.
pub(super) fn is_type(name: &str) -> bool {
    ValueType::NAMES.contains(&name) || STRUCTURES.contains(&name) || is_pascal_case(name)
}

/// Whether a path leads to a parameter of a body or query, or to a field of a group; or to its items.
fn is_parameter(path: &[Step]) -> bool {
    let key = |index: usize, wanted: &[&str]| match path.get(index) {
        Some(Step::Key(key)) => wanted.contains(&key.as_str()),
        _ => false,
    };
    let is_listed = key(0, &["fields"]) || (key(0, &["request"]) && key(1, &["body", "query"]));
    is_listed && (path.len() == 3 || (path.len() == 4 && key(3, &["items"])))
}

/// Refuses files and bytes where they cannot be sent.
fn check_place<T>(ty: &Type, path: &[Step], cursor: &mut Cursor<'_, T>) {
    let (message, help) = match ty {
        Type::Value(ValueType::File(_)) if !is_parameter(path) => (
            "`type: file` is only for a field of a multipart body",
            "list the field directly under `request.body`, with `content: multipart`",
        ),
        Type::Value(ValueType::Binary(_)) if path.first() == Some(&Step::from("response")) => (
            "`type: binary` is only for the whole body of a request",
            "if the response is a file, write `response: { content: binary }`; for bytes that are written as text, write \
             `type: bytes`",
        ),
        Type::Value(ValueType::Binary(_))
            if *path != [Step::from("request"), Step::from("data")] =>
        {
            (
                "`type: binary` is only for the whole body of a request",
                "describe the body under `request.data`, with `content: binary`; for bytes that are written as text, \
                 write `type: bytes`",
            )
        }
        _ => return,
    };
    cursor.wrong(&below(path, "type"), "file-outside-multipart", message, help);
}

fn word(written: &yaml::Scalar) -> Word {
    let wire = match written {
        yaml::Scalar::Text(_) => Some(Wire::String),
        yaml::Scalar::Integer(_) => Some(Wire::Number),
        yaml::Scalar::Float | yaml::Scalar::Boolean(_) => None,
    };
    Word { text: written.as_text(), wire }
}

/// Reports a mistake in the keys of a value type, at the position of the key.
fn report<T>(mistake: KeyMistake, path: &[Step], cursor: &mut Cursor<'_, T>) {
    match mistake {
        KeyMistake::Missing { message, help } => {
            cursor.wrong_key(path, "missing-key", message, help);
        }
        KeyMistake::Wrong { key, code, message, help } => {
            cursor.wrong(&below(path, key), code, message, help);
        }
        KeyMistake::Unknown { key, name, known } => {
            cursor.unknown_value(&below(path, key), &name, known);
        }
    }
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
    let name = shape::type_name(written.type_name.as_ref(), path, cursor);
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
pub(super) fn part<T>(
    family: &Family,
    items: &yaml::Field,
    (path, key, what): (&[Step], &str, &str),
    cursor: &mut Cursor<'_, T>,
) -> Type {
    let path = below(path, key);
    if items.name.is_some() || items.required.0 != Required::Unknown {
        cursor.wrong_key(
            &path,
            "useless-key",
            format!("`name` and `required` do not apply to the {what}"),
            "remove `name` and `required`; to name the type of an object, use `as`",
        );
    }
    let whole = if key == "items" { "list" } else { "map" };
    for (key, is_written) in [
        ("aliases", !items.aliases.is_empty()),
        ("sensitive", items.sensitive.is_some()),
        ("style", items.style.is_some()),
        ("deprecated", items.deprecated.is_some()),
        ("nullable", items.nullable.is_some()),
    ] {
        if is_written {
            cursor.wrong_key(
                &below(&path, key),
                "useless-key",
                format!("`{key}` does not apply to the {what}"),
                match key {
                    "sensitive" | "style" | "deprecated" => {
                        format!("write `{key}` for the {whole}")
                    }
                    _ => format!("remove `{key}`; describe it in the `doc` of the {whole}"),
                },
            );
        }
    }
    resolve_type(family, items, &path, cursor)
}

/// Refuses keys that do not apply to the type of a field.
fn check_applicable<T>(
    ty: &Type,
    written: &yaml::Field,
    keys: &Keys<'_>,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) {
    let is_inline = matches!(ty, Type::Object(ObjectType::Inline(_)));
    let is_list = matches!(ty, Type::List { .. });
    let has_codes = matches!(ty, Type::Codes(CodesType::Inline(_)));
    let has_variants = matches!(ty, Type::Union(UnionType::Inline(_)));
    let takes = |key: &str| match ty {
        Type::Value(value) => value.takes(key),
        _ => has_codes && key == "wire",
    };
    let of_values = keys.written().filter(|key| !takes(key));
    let of_structures = [
        ("fields", written.fields.is_some() && !is_inline),
        ("as", written.type_name.is_some() && !is_inline && !has_codes && !has_variants),
        (
            "values",
            written.values.as_ref().and_then(yaml::Values::map).is_some()
                && !matches!(ty, Type::Map { .. }),
        ),
        ("codes", written.codes.is_some() && !has_codes),
        ("union", written.union.is_some() && !has_variants),
        ("items", written.items.is_some() && !is_list),
        ("single", written.single != yaml::SingleItem::default() && !is_list),
    ];
    let of_structures =
        of_structures.into_iter().filter_map(|(key, is_useless)| is_useless.then_some(key));
    for key in of_values.chain(of_structures) {
        cursor.wrong_key(
            &below(path, key),
            "useless-key",
            format!("`{key}` does not apply to `type: {}`", written.ty),
            format!("remove `{key}`"),
        );
    }
}
