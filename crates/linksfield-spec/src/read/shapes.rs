//! Parts of a file that are read in another way than they are meant.

use crate::diagnostic::Diagnostic;
use crate::path::Step;
use crate::source::{FileId, Span};
use crate::tree::{Data, Node, Style};

/// The mappings that list fields by their names.
const LISTS_OF_FIELDS: [[&str; 2]; 7] = [
    ["request", "path"],
    ["request", "query"],
    ["request", "headers"],
    ["request", "body"],
    ["response", "headers"],
    ["response", "envelope_fields"],
    ["response", "columns"],
];

/// Reports mappings that are written in the form of another one, and replaces them, because each of their keys would be a
/// mistake. Each diagnostic has the span in which later checks report nothing.
pub(super) fn mend(root: &mut Node, file: FileId) -> Vec<(Diagnostic, Span)> {
    let mut found = Vec::new();
    for [section, key] in LISTS_OF_FIELDS {
        let path = [Step::from(section), Step::from(key)];
        let at = root.key_at(&path);
        let Some(node) = root.node(&path) else { continue };
        let is_field = node.entry("type").is_some_and(
            |entry| matches!(&entry.node.data, Data::Scalar { text, .. } if !text.is_empty()),
        );
        if !is_field {
            continue;
        }
        let help = match (section, key) {
            ("request", "body") => {
                "write the fields directly under `body`; describe a body that is not an object under `data`"
                    .to_owned()
            }
            _ => format!("write the fields directly under `{key}`"),
        };
        let message = format!("`{key}` lists fields by their names, but is written like a field");
        let whole = Span { file, bytes: at.start..node.bytes.end.max(at.end) };
        let diagnostic = Diagnostic::at(Span { file, bytes: at }, "wrong-type", message).help(help);
        found.push((diagnostic, whole));
        if let Some(node) = root.node_mut(&path) {
            node.data = Data::Map(Vec::new());
        }
    }
    found
}

/// Reports texts that are cut off by a comment, such as `Order #1`.
///
/// A comment has a space after its `#`.
pub(super) fn cut_texts(root: &Node, text: &str, file: FileId) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    root.walk(&mut |node| {
        let Data::Scalar { style: Style::Plain, text: value } = &node.data else { return };
        let line = text.get(node.bytes.end..).and_then(|rest| rest.lines().next());
        let Some(comment) = line.map(str::trim).filter(|_| !value.is_empty()) else { return };
        if !comment.starts_with('#')
            || comment[1..].starts_with([' ', '\t', '#', '!'])
            || comment == "#"
        {
            return;
        }
        let start = node.bytes.end + line.unwrap_or_default().find('#').unwrap_or_default();
        let message =
            "the text ends here: without quotes, YAML reads the rest of the line as a comment";
        found.push(
            Diagnostic::at(Span { file, bytes: start..start + comment.len() }, "unquoted", message)
                .label("not part of the text")
                .help("put the whole text in quotes; for a comment, write a space after `#`"),
        );
    });
    found
}
