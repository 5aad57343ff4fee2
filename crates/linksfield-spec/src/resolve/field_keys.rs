//! Checks the keys of a field: whether they apply to its type and to its place, and whether their values are right.

use super::cursor::{Cursor, EndpointCursor, below};
use crate::diagnostic::Diagnostic;
use crate::model::{
    CodesType, Family, Field, ListStyle, ObjectType, Required, Type, UnionType, Wire,
};
use crate::path::Step;
use crate::values::{ExampleForm, KeyMistake, Keys, ValueType, Word};
use crate::yaml;

/// Refuses empty aliases, and aliases that name two fields.
pub(super) fn check_aliases<T>(fields: &[Field], path: &[Step], cursor: &mut Cursor<'_, T>) {
    for field in fields {
        if let Some(index) = field.aliases.iter().position(String::is_empty) {
            cursor.wrong(
                &below(&below(&below(path, field.name.as_str()), "aliases"), index),
                "bad-name",
                "an alias is empty",
                "write the other name of the field, or remove the alias",
            );
        }
    }
    for (field, alias, other) in aliases_in_use(fields) {
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

/// Returns the style of a list. Whether the field is sent in a query or in a form is checked for the call.
pub(super) fn style<T>(
    written: &yaml::Field,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> ListStyle {
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
pub(super) fn reason<T>(
    written: Option<&str>,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) -> Option<String> {
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
pub(super) fn sensitive<T>(
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

/// Refuses a payload that is sensitive as a whole.
pub(super) fn check_sensitive_payload(
    data: Option<&yaml::Field>,
    at: &[Step],
    cursor: &mut EndpointCursor<'_>,
) {
    if data.is_some_and(|data| data.sensitive.is_some()) {
        cursor.wrong_key(
            &below(at, "sensitive"),
            "useless-key",
            "`sensitive` does not apply to the payload as a whole",
            "write `sensitive: true` for its fields",
        );
    }
}

/// Returns the example of a field as text, with every digit as it is written in the file.
pub(super) fn example<T>(
    written: &yaml::Field,
    path: &[Step],
    cursor: &Cursor<'_, T>,
) -> Option<String> {
    Some(cursor.scalar(&below(path, "example"), written.example.as_ref()?))
}

/// Refuses an example that does not match the type of its field.
pub(super) fn check_example<T>(
    family: &Family,
    ty: &Type,
    example: &yaml::Scalar,
    text: &str,
    path: &[Step],
    cursor: &mut Cursor<'_, T>,
) {
    let is_number = !matches!(example, yaml::Scalar::Text(_));
    let path = below(path, "example");
    if matches!(ty, Type::Value(ValueType::Boolean(_))) {
        if !matches!(example, yaml::Scalar::Boolean(_)) {
            let message = "the example does not match the type of the field: expected `true` or `false`, without quotes";
            let diagnostic = Diagnostic::at(cursor.value(&path), "bad-example", message);
            cursor.problems.push(match text {
                "true" | "false" => diagnostic.help("remove the quotes").replace_with(text),
                _ => diagnostic.help(
                    "write `true` or `false`; for other values, write `type: flag` with `values`",
                ),
            });
        }
        return;
    }
    let (wants_number, fits, expected) = match ty {
        Type::Value(value) => {
            let (wants_number, form) = match value.example_form() {
                ExampleForm::Text => (false, "in quotes"),
                ExampleForm::Number => (true, "without quotes"),
                ExampleForm::Any => return,
            };
            (wants_number, value.has_form(text), format!("{}, {form}", value.describe()))
        }
        Type::Codes(id) => match family.codes_of(id).0 {
            Wire::String => (false, true, "a code in quotes".to_owned()),
            Wire::Number => (true, text.parse::<i64>().is_ok(), "a code without quotes".to_owned()),
            Wire::Either => return,
        },
        // Examples of objects and lists are checked as parts of whole bodies.
        Type::Object(_) | Type::List { .. } | Type::Map { .. } | Type::Union(_) => return,
    };
    if is_number == wants_number && fits {
        return;
    }
    let (span, as_written) = (cursor.value(&path), cursor.text(&path));
    let diagnostic = if fits && is_number {
        Diagnostic::unquoted(span, Some("example"), as_written)
    } else {
        let message =
            format!("the example does not match the type of the field: expected {expected}");
        let diagnostic = Diagnostic::at(span, "bad-example", message).help(
            "copy the value as the page prints it: in quotes if it is a JSON string, without quotes if it is a \
             number",
        );
        if fits { diagnostic.help("remove the quotes").replace_with(text) } else { diagnostic }
    };
    cursor.problems.push(diagnostic);
}

/// Returns a value of a flag.
pub(super) fn word(written: &yaml::Scalar) -> Word {
    let wire = match written {
        yaml::Scalar::Text(_) => Some(Wire::String),
        yaml::Scalar::Integer(_) => Some(Wire::Number),
        yaml::Scalar::Float | yaml::Scalar::Boolean(_) => None,
    };
    Word { text: written.as_text(), wire }
}

/// Reports a mistake in the keys of a value type, at the position of the key.
pub(super) fn report<T>(mistake: KeyMistake, path: &[Step], cursor: &mut Cursor<'_, T>) {
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

/// Refuses keys that do not apply to `what`: the items of a list, or the values of a map.
pub(super) fn check_part<T>(
    items: &yaml::Field,
    path: &[Step],
    what: &str,
    cursor: &mut Cursor<'_, T>,
) {
    if items.name.is_some() || items.required.0 != Required::Unknown {
        cursor.wrong_key(
            path,
            "useless-key",
            format!("`name` and `required` do not apply to the {what}"),
            "remove `name` and `required`; to name the type of an object, use `as`",
        );
    }
    let whole = if what.ends_with("list") { "list" } else { "map" };
    for (key, is_written) in [
        ("aliases", !items.aliases.is_empty()),
        ("sensitive", items.sensitive.is_some()),
        ("style", items.style.is_some()),
        ("deprecated", items.deprecated.is_some()),
        ("nullable", items.nullable.is_some()),
    ] {
        if is_written {
            cursor.wrong_key(
                &below(path, key),
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
}

/// Refuses keys that do not apply to the type of a field.
pub(super) fn check_applicable<T>(
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

/// Refuses files and bytes where they cannot be sent.
pub(super) fn check_place<T>(ty: &Type, path: &[Step], cursor: &mut Cursor<'_, T>) {
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

/// Whether a path leads to a parameter of a body or query, or to a field of a group; or to its items.
fn is_parameter(path: &[Step]) -> bool {
    let key = |index: usize, wanted: &[&str]| match path.get(index) {
        Some(Step::Key(key)) => wanted.contains(&key.as_str()),
        _ => false,
    };
    let is_listed = key(0, &["fields"]) || (key(0, &["request"]) && key(1, &["body", "query"]));
    is_listed && (path.len() == 3 || (path.len() == 4 && key(3, &["items"])))
}
