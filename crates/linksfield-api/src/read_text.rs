//! Reads the text of one value, such as a cell of a table or an argument of a command, as the JSON of a parameter.

use crate::info::{CodeInfo, ParameterKind};
use crate::json_text;
use crate::text::joined;
use crate::values::Json;

impl ParameterKind {
    /// Returns the JSON of a value that a person has written as text.
    ///
    /// - A code is recognised by its code, and by its name in any spelling: `ota_card` is the code named `OtaCard`.
    /// - Booleans are `true`, `yes` and `1`, and `false`, `no` and `0`. A flag that the API writes with two other words
    ///   is one of these words.
    /// - A list of such values is separated by commas, or is a JSON array.
    /// - Everything else that is not a single value is JSON.
    ///
    /// The form of a value, such as that of an ICCID, is checked by the request that contains it.
    ///
    /// # Errors
    ///
    /// Returns what was expected instead.
    pub fn json(&self, text: &str) -> Result<Json, String> {
        match self {
            Self::Value { name: "json", .. } => parsed(text),
            Self::Value { name: "boolean", .. } => match truth(text) {
                Some(true) => parsed("true"),
                Some(false) => parsed("false"),
                None => Err("expected `true` or `false`".to_owned()),
            },
            Self::Value { name: "flag", form: "`0` or `1`" } => match truth(text) {
                Some(truth) => parsed(if truth { "\"1\"" } else { "\"0\"" }),
                None => Err("expected `true` or `false`".to_owned()),
            },
            Self::Value { .. } => Ok(text_value(text)),
            Self::Code(codes) => Ok(text_value(code(codes, text))),
            Self::List(item) if item.is_single() && !text.trim_start().starts_with('[') => {
                let items = text.split(',').map(|item_text| item.json(item_text.trim()));
                let items: Result<Vec<Json>, String> = items.collect();
                let items: Vec<String> =
                    items?.iter().map(|item| item.as_str().to_owned()).collect();
                parsed(&format!("[{}]", joined(&items, ",")))
            }
            _ => parsed(text),
        }
    }

    /// Returns whether a value is written as one text that is not JSON.
    #[must_use]
    pub fn is_single(&self) -> bool {
        match self {
            Self::Value { name, .. } => *name != "json",
            Self::Code(_) => true,
            _ => false,
        }
    }
}

fn parsed(text: &str) -> Result<Json, String> {
    Json::parse(text).map_err(|error| format!("expected JSON: {error}"))
}

fn text_value(text: &str) -> Json {
    Json::from_raw(&json_text::quoted(text))
}

fn truth(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "1" | "yes" => Some(true),
        "false" | "0" | "no" => Some(false),
        _ => None,
    }
}

fn code<'a>(codes: &[CodeInfo], text: &'a str) -> &'a str {
    if codes.iter().any(|code| code.code == text) {
        return text;
    }
    let mut named = codes.iter().filter(|code| plain(code.name).eq(plain(text)));
    match (named.next(), named.next()) {
        (Some(only), None) => only.code,
        // The request says which codes there are.
        _ => text,
    }
}

fn plain(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODES: ParameterKind = ParameterKind::Code(&[
        CodeInfo { code: "1", name: "OtaCard", doc: None, zh: None },
        CodeInfo { code: "2", name: "Esim", doc: None, zh: None },
    ]);

    #[test]
    fn text_becomes_json() {
        let text = ParameterKind::Value { name: "text", form: "text" };
        let flag = ParameterKind::Value { name: "flag", form: "`0` or `1`" };
        let words = ParameterKind::Value { name: "flag", form: "`yes` or `no`" };
        let boolean = ParameterKind::Value { name: "boolean", form: "a boolean" };
        let json = ParameterKind::Value { name: "json", form: "any value" };
        static ITEM: ParameterKind = ParameterKind::Value { name: "iccid", form: "an ICCID" };
        let list = ParameterKind::List(&ITEM);
        for (kind, written, expected) in [
            (text, "007\"", r#""007\"""#),
            (flag, "yes", "\"1\""),
            (flag, "FALSE", "\"0\""),
            (words, "yes", "\"yes\""),
            (boolean, "0", "false"),
            (json, "{\"a\":1.50}", "{\"a\":1.50}"),
            (CODES, "2", "\"2\""),
            (CODES, "ota-card", "\"1\""),
            (CODES, "other", "\"other\""),
            (list, "1, 2", "[\"1\",\"2\"]"),
            (list, "[\"1\"]", "[\"1\"]"),
        ] {
            assert_eq!(
                kind.json(written).map(|json| json.as_str().to_owned()),
                Ok(expected.to_owned())
            );
        }
        assert!(boolean.json("perhaps").is_err());
        assert!(json.json("{").is_err());
    }
}
