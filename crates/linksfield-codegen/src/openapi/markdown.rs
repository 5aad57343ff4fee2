//! Makes the descriptions of a document safe for programs that show Markdown as HTML. The texts of a spec are prose, in which
//! `<` has no meaning.

use serde_json::Value;

/// Escapes `<` in all descriptions of a document, except in code spans.
pub(super) fn escape(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(escape),
        Value::Object(entries) => {
            for (key, value) in entries {
                match (key.as_str(), value) {
                    ("description", Value::String(text)) => {
                        if text.contains('<') {
                            *text = escaped(text);
                        }
                    }
                    // The keys of these objects are names.
                    ("properties" | "headers" | "schemas", Value::Object(named)) => {
                        named.values_mut().for_each(escape);
                    }
                    // These are values, and not descriptions.
                    ("example" | "examples" | "default" | "value" | "enum" | "const", _) => {}
                    (_, value) => escape(value),
                }
            }
        }
        _ => {}
    }
}

/// Escapes a text block by block, because a code span ends at the latest with its block.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut block = String::new();
    for line in text.split_inclusive('\n') {
        let is_new = line.trim().is_empty() || line.trim_start().starts_with("- ");
        if is_new {
            out.push_str(&escaped_block(&block));
            block.clear();
        }
        block.push_str(line);
    }
    out + &escaped_block(&block)
}

fn escaped_block(text: &str) -> String {
    // Other rules decide where such a code span begins and ends.
    if text.contains("``") || text.contains("\\`") {
        return text.replace('<', "&lt;");
    }
    let mut out = String::new();
    // A grave accent without its counterpart begins no code span.
    let count = text.matches('`').count();
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            out.push('`');
        }
        let is_code = index % 2 == 1 && index < count;
        out.push_str(&if is_code { part.to_owned() } else { part.replace('<', "&lt;") });
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_prose_is_escaped() {
        let mut document = json!({
            "description": "a <b> and `<c>`, then ` <d>",
            "name": "<e>",
            "properties": { "value": { "type": "string", "description": "<f>" } },
            "examples": { "one": { "value": { "description": "<g>" } } },
        });
        escape(&mut document);
        let expected = json!({
            "description": "a &lt;b> and `<c>`, then ` &lt;d>",
            "name": "<e>",
            "properties": { "value": { "type": "string", "description": "&lt;f>" } },
            "examples": { "one": { "value": { "description": "<g>" } } },
        });
        assert_eq!(document, expected);
    }

    #[test]
    fn a_code_span_ends_with_its_block() {
        let cases = [
            ("one ` accent\n\n<b> and ` another", "one ` accent\n\n&lt;b> and ` another"),
            ("- ` a\n- <b> `", "- ` a\n- &lt;b> `"),
            ("`a\n<b>`", "`a\n<b>`"),
            ("``a`<b>`", "``a`&lt;b>`"),
            ("\\`<b>`", "\\`&lt;b>`"),
        ];
        for (text, expected) in cases {
            assert_eq!(escaped(text), expected);
        }
    }
}
