//! Finds the characters that mislead in the files of a spec.
//!
//! Pages are copied from browsers and Chinese documents. A no-break space or a full-width colon looks right in an editor,
//! and YAML reads something else.

use std::ops::Range;

use crate::characters::{
    describe, instead_of, is_invisible, is_lookalike, is_misleading, is_strange_space,
};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use crate::tree::{Data, Node, Style, Tree};

/// The most characters of a kind that are reported in one file.
const MOST: usize = 20;

/// Reports the invisible characters of a file, wherever they are.
pub(crate) fn invisible(text: &str, file: FileId, tree: Option<&Tree>) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = text
        .char_indices()
        .filter(|(at, c)| is_invisible(*c) && !(*c == '\r' && text[at + 1..].starts_with('\n')))
        .take(MOST)
        .map(|(at, c)| {
            let bytes = at..at + c.len_utf8();
            Diagnostic::at(
                Span { file, bytes },
                "invisible-character",
                format!("this line contains {}, which is not visible", describe(c)),
            )
            .label("here")
            .help("remove the character; in the JSON of an example, write it as `\\u` and four digits")
            .replace_with("")
        })
        .collect();
    let Some(tree) = tree else { return found };
    tree.root.walk(&mut |node| {
        let Data::Scalar { text: value, style } = &node.data else { return };
        let written = text.get(node.bytes.clone()).unwrap_or_default();
        let hidden = value.chars().find(|c| is_invisible(*c) && !written.contains(*c));
        if let (Some(c), Style::Quoted, true) = (hidden, *style, found.len() < MOST) {
            let bytes = node.bytes.clone();
            found.push(
                Diagnostic::at(
                    Span { file, bytes },
                    "invisible-character",
                    format!("this text contains {}, written as an escape", describe(c)),
                )
                .help("remove the escape"),
            );
        }
    });
    found
}

/// Reports keys with misleading characters.
pub(crate) fn keys(root: &Node, text: &str, file: FileId) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    root.walk(&mut |node| {
        let Data::Map(entries) = &node.data else { return };
        for entry in entries {
            let written = text.get(entry.key.clone()).unwrap_or_default();
            let is_unquoted = !written.starts_with(['"', '\'']);
            let wrong = |c: char| is_strange_space(c) || (is_unquoted && is_lookalike(c));
            if let Some((at, c)) = written.char_indices().find(|(_, c)| wrong(*c)) {
                found.push(misleading(text, file, entry.key.start + at, c));
            }
            // A value in typographic quotes is not in quotes for YAML.
            let value = text.get(entry.node.bytes.clone()).unwrap_or_default();
            let is_quote = |c: char| matches!(c, '\u{2018}'..='\u{201D}' | '\u{FF02}');
            if value.trim_end().ends_with(is_quote)
                && let Some(c) = value.chars().next().filter(|c| is_quote(*c))
            {
                found.push(misleading(text, file, entry.node.bytes.start, c));
            }
        }
    });
    found
}

/// Reports misleading characters in the structure of a file that is not YAML, up to the line of the syntax error.
/// These are the probable reason for the error.
pub(crate) fn structure(text: &str, file: FileId, error: usize) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some((at, c)) = in_structure(line) {
            found.push(misleading(text, file, start + at, c));
        }
        start += line.len();
        if start > error || found.len() >= MOST {
            break;
        }
    }
    found
}

/// Returns the first misleading character of a line that is not part of a text.
fn in_structure(line: &str) -> Option<(usize, char)> {
    let indented = line.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
    let indent = line.len() - indented.len();
    if let Some(found) = line[..indent].char_indices().find(|(_, c)| is_strange_space(*c))
        && !indented.trim().is_empty()
    {
        return Some(found);
    }
    if indented.starts_with('#') {
        return None;
    }
    // Within braces and brackets, each unquoted character belongs to the structure. Elsewhere, only the key and the
    // beginning of the value do.
    let is_flow = line.contains(['{', '[', '\u{FF5B}']);
    let (mut quote, mut has_key, mut in_value) = (None, false, false);
    let mut previous = ' ';
    for (at, c) in line.char_indices().skip_while(|(at, _)| *at < indent) {
        match quote {
            Some(end) if c == end => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'') && !in_value => quote = Some(c),
            // Between Chinese characters, it is part of a Chinese text.
            None if (is_strange_space(c) || is_lookalike(c))
                && (!in_value || (is_flow && previous.is_ascii())) =>
            {
                return Some((at, c));
            }
            None if c == ':' && !has_key => has_key = true,
            None if is_flow && matches!(c, ',' | '{' | '[' | ' ' | ':') => in_value = false,
            None if !matches!(c, ' ' | '-') => in_value = has_key,
            None => {}
        }
        previous = c;
    }
    None
}

/// Returns the diagnostic that a misleading character in a value explains better.
pub(crate) fn explains(diagnostic: &Diagnostic, text: &str) -> Option<Diagnostic> {
    const CODES: [&str; 13] = [
        "bad-date",
        "bad-example",
        "bad-name",
        "bad-path",
        "bad-template",
        "bad-url",
        "no-name",
        "undefined-name",
        "unknown-key",
        "unknown-value",
        "unquoted",
        "wrong-type",
        "bad-zone",
    ];
    let span = diagnostic.span.as_ref().filter(|_| CODES.contains(&diagnostic.code))?;
    let written = text.get(span.bytes.clone())?.lines().next()?;
    let (at, c) = written.char_indices().find(|(_, c)| is_misleading(*c))?;
    Some(misleading(text, span.file, span.bytes.start + at, c))
}

/// Returns the diagnostic for one misleading character.
fn misleading(text: &str, file: FileId, at: usize, c: char) -> Diagnostic {
    let instead = instead_of(c);
    let bytes: Range<usize> = at..at + c.len_utf8();
    // The space after a colon or comma may be there already.
    let is_spaced = text[bytes.end..].starts_with([' ', '\n', '\r']);
    let instead = if is_spaced { instead.trim_end() } else { instead };
    let instead = if instead.is_empty() && is_strange_space(c) { " " } else { instead };
    let help = match instead {
        "" => "remove the character".to_owned(),
        " " => "write an ordinary space".to_owned(),
        other => format!("write `{}`", other.trim_end()),
    };
    Diagnostic::at(
        Span { file, bytes },
        "misleading-character",
        format!("this is {}, which is not part of YAML", describe(c)),
    )
    .label("here")
    .help(help)
    .replace_with(instead)
}
