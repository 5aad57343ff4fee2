//! Brings a schema into the form that editors show best.

use serde_json::{Map, Value, json};

/// Tidies a schema and all schemas in it:
///
/// - An optional key has no value `null`, because a key without a value is a mistake.
/// - A list of constants with descriptions becomes an `enum`, whose values editors list with their descriptions.
/// - The lines of a description are joined. A description with code is also a `markdownDescription`.
/// - The sizes of Rust integers are no formats.
pub(super) fn tidy(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(tidy),
        Value::Object(map) => {
            map.values_mut().for_each(tidy);
            without_null(map);
            constants_as_enum(map);
            if map.get("format").is_some_and(Value::is_string) {
                map.remove("format");
            }
            describe(map);
        }
        _ => {}
    }
}

fn without_null(map: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = map.get_mut("type") {
        types.retain(|one| one != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            map.insert("type".to_owned(), only);
        }
    }
    if map.get("default").is_some_and(Value::is_null) {
        map.remove("default");
    }
    let Some(Value::Array(choices)) = map.get_mut("anyOf") else { return };
    choices.retain(|one| one.get("type").is_none_or(|ty| ty != "null"));
    // A choice between one is this one. Its own description is that of the type, and not of the key.
    if let [Value::Object(only)] = choices.as_slice() {
        let only = only.clone();
        map.remove("anyOf");
        for (key, value) in only {
            map.entry(key).or_insert(value);
        }
    }
}

fn constants_as_enum(map: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = map.get("oneOf") else { return };
    let mut values = Vec::new();
    let mut meanings = Vec::new();
    for choice in choices {
        let Some(word) = choice.get("const") else { return };
        values.push(word.clone());
        let meaning = choice.get("markdownDescription").or(choice.get("description"));
        meanings.push(meaning.cloned().unwrap_or_else(|| json!("")));
    }
    map.remove("oneOf");
    map.insert("type".to_owned(), json!("string"));
    map.insert("enum".to_owned(), Value::Array(values));
    map.insert("markdownEnumDescriptions".to_owned(), Value::Array(meanings));
}

fn describe(map: &mut Map<String, Value>) {
    let Some(Value::String(text)) = map.get_mut("description") else { return };
    *text = text.split("\n\n").map(|part| part.replace('\n', " ")).collect::<Vec<_>>().join("\n\n");
    let text = text.clone();
    if text.contains('`') {
        map.insert("markdownDescription".to_owned(), Value::String(text));
    }
}
