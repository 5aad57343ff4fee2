//! YAML files outside of a spec, such as a world file of the sandbox, with positions.

use serde_json::Value;

use super::{explain, syntax};
use crate::SpecError;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::tree::{Data, Node, Plain, Style};

/// A YAML file outside of a spec, with the positions of its nodes.
#[derive(Debug)]
pub struct Document {
    /// The file.
    pub sources: Sources,
    /// The outermost node.
    pub root: DocumentNode,
}

/// A node of a [`Document`].
#[derive(Debug, Clone)]
pub struct DocumentNode {
    /// Where the node is.
    pub span: Span,
    /// What the node contains.
    pub value: DocumentValue,
}

/// The content of a [`DocumentNode`].
#[derive(Debug, Clone)]
pub enum DocumentValue {
    /// A single value. Without quotes, a date or another value that is no number of JSON is a text.
    Scalar(Value),
    /// A list.
    List(Vec<DocumentNode>),
    /// A mapping, in the order of the file.
    Map(Vec<DocumentEntry>),
}

/// A key of a mapping, and its value.
#[derive(Debug, Clone)]
pub struct DocumentEntry {
    /// The key.
    pub name: String,
    /// Where the key is.
    pub key: Span,
    /// The value.
    pub node: DocumentNode,
}

impl Document {
    /// Parses a file. `folder` and `name` are shown in messages.
    ///
    /// # Errors
    ///
    /// Returns an error with positions if the text is not YAML, has a key twice, or uses a part of YAML that is not
    /// supported, such as an anchor.
    pub fn parse(folder: &str, name: &str, text: &str) -> Result<Self, SpecError> {
        let file = SourceFile { path: name.to_owned(), text: text.to_owned() };
        let sources = Sources::new(folder, vec![file]);
        let id = FileId::FIRST;
        let result = match sources.tree(id) {
            Err(error) => Err(vec![syntax::not_yaml(&error, id, &sources.file(id).text)]),
            Ok(tree) => {
                let text = &sources.file(id).text;
                let mistakes: Vec<Diagnostic> = tree
                    .mistakes
                    .iter()
                    .map(|mistake| explain::tree_mistake(mistake, id, text))
                    .collect();
                if mistakes.is_empty() { Ok(node(&tree.root, id)) } else { Err(mistakes) }
            }
        };
        match result {
            Ok(root) => Ok(Self { sources, root }),
            Err(diagnostics) => Err(SpecError { sources, diagnostics }),
        }
    }
}

impl DocumentNode {
    /// Returns the value without positions.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match &self.value {
            DocumentValue::Scalar(value) => value.clone(),
            DocumentValue::List(items) => items.iter().map(Self::to_json).collect(),
            DocumentValue::Map(entries) => Value::Object(
                entries.iter().map(|entry| (entry.name.clone(), entry.node.to_json())).collect(),
            ),
        }
    }
}

fn node(node: &Node, file: FileId) -> DocumentNode {
    let span = |bytes: &std::ops::Range<usize>| Span { file, bytes: bytes.clone() };
    let value = match &node.data {
        Data::Scalar { text, style: Style::Plain } => DocumentValue::Scalar(plain(text)),
        Data::Scalar { text, .. } => DocumentValue::Scalar(Value::from(text.as_str())),
        Data::List(items) => {
            DocumentValue::List(items.iter().map(|item| self::node(item, file)).collect())
        }
        Data::Map(entries) => DocumentValue::Map(
            entries
                .iter()
                .map(|entry| DocumentEntry {
                    name: entry.name.clone(),
                    key: span(&entry.key),
                    node: self::node(&entry.node, file),
                })
                .collect(),
        ),
        Data::Substitute { .. } => DocumentValue::Scalar(Value::Null),
    };
    DocumentNode { span: span(&node.bytes), value }
}

fn plain(text: &str) -> Value {
    match Plain::of(text) {
        Plain::Unsigned(number) => Value::from(number),
        Plain::Signed(number) => Value::from(number),
        Plain::Number(number) => Value::from(number),
        Plain::Boolean(flag) => Value::from(flag),
        Plain::Nothing => Value::Null,
        Plain::Ambiguous("nothing") => Value::Null,
        Plain::Text(_) | Plain::Ambiguous(_) => Value::from(text),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_document_keeps_dates_and_digits_as_text() {
        let text = "a: 2026-12-31T23:59:59Z\nb: [0012, 12, \"3\", ~, true]\n";
        let document = Document::parse(".", "world.yaml", text).unwrap();
        let wanted = json!({ "a": "2026-12-31T23:59:59Z", "b": ["0012", 12, "3", null, true] });
        assert_eq!(document.root.to_json(), wanted);
    }

    #[test]
    fn a_document_that_cannot_be_read_is_an_error_with_its_position() {
        for bad in ["a: [1\n", "a: 1\na: 2\n", "a: &x 1\n"] {
            let error = Document::parse(".", "world.yaml", bad).unwrap_err().to_string();
            assert!(error.contains("./world.yaml:"), "{error}");
        }
    }
}
