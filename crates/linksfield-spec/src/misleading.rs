//! Finds the characters that mislead in the files of a spec.
//!
//! Pages are copied from browsers and Chinese documents. A no-break space or a full-width colon looks right in an editor,
//! and YAML reads something else.

use std::ops::Range;

use crate::characters::{
    describe, instead_of, is_invisible, is_lookalike, is_misleading, is_strange_space, narrow,
};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use crate::tree::{Data, Node, Style, Tree};

/// The most characters of a kind that are reported in one file.
const MOST: usize = 20;

/// Reports the invisible characters of a file, wherever they are.
pub(crate) fn invisible(text: &str, file: FileId, tree: Option<&Tree>) -> Vec<Diagnostic> {
    // Most lines are printable ASCII, which is quickly seen.
    let is_printable = |byte: u8| matches!(byte, b' '..=b'~' | b'\n');
    let mut end = 0;
    let lines = text.split_inclusive('\n').filter_map(|line| {
        end += line.len();
        (!line.bytes().all(is_printable)).then_some((end - line.len(), line))
    });
    let characters =
        lines.flat_map(|(start, line)| line.char_indices().map(move |(at, c)| (start + at, c)));
    let mut found: Vec<Diagnostic> = characters
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
        let Data::Scalar { text: value, style: Style::Quoted } = &node.data else { return };
        let written = text.get(node.bytes.clone()).unwrap_or_default();
        let hidden = value.chars().find(|c| is_invisible(*c) && !written.contains(*c));
        if let (Some(c), true) = (hidden, found.len() < MOST) {
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
            let wrong = |c: char| {
                !c.is_ascii_graphic() && (is_strange_space(c) || (is_unquoted && is_lookalike(c)))
            };
            if let Some((at, c)) = written.char_indices().find(|(_, c)| wrong(*c)) {
                let mistake = misleading(text, file, entry.key.start + at, c);
                let line = text[..entry.key.start].rfind('\n').map_or(0, |end| end + 1);
                // The key is in the right column without the space, because it is part of the mapping.
                let is_before = at == 0 && text[line..entry.key.start].trim().is_empty();
                found.push(match is_before && is_strange_space(c) {
                    true => mistake.help("remove the character").replace_with(""),
                    false => mistake,
                });
            }
            // A value in typographic quotes is not in quotes for YAML.
            let start = entry.node.bytes.start;
            let value = text.get(entry.node.bytes.clone()).unwrap_or_default().trim_end();
            let is_quote = |c: char| matches!(c, '\u{2018}'..='\u{201D}' | '\u{FF02}');
            if let Some(c) = value.chars().next().filter(|c| is_quote(*c))
                && (value.ends_with(is_quote) || value.matches(is_quote).count() == 1)
            {
                found.push(quoted(&text[start..], file, start, c));
            }
        }
    });
    found
}

/// Reports misleading characters in the structure of a file that is not YAML, up to the line of the syntax error, if they
/// are the reason for the error.
pub(crate) fn structure(text: &str, file: FileId, error: usize) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        found.extend(in_structure(line).into_iter().map(|(at, c)| {
            let is_quote = matches!(c, '\u{2018}'..='\u{201D}' | '\u{FF02}');
            match is_quote {
                true => quoted(&line[at..], file, start + at, c),
                false => misleading(text, file, start + at, c),
            }
        }));
        start += line.len();
        if start > error {
            break;
        }
    }
    // A text can begin with such a character. Only those without which the parser gets further are mistakes.
    let reach = |kept: &[Diagnostic]| match Tree::parse(&corrected(text, kept)) {
        Ok(_) => usize::MAX,
        Err(error) => corrected_length(text, error.at, kept),
    };
    let whole = reach(&found);
    if whole <= error {
        return Vec::new();
    }
    let mut at = 0;
    // If there are many, the file was copied with them, and each is a mistake.
    while found.len() <= MOST && at < found.len() {
        let mut fewer = found.clone();
        let removed = fewer.remove(at);
        let is_needed = is_whole_value(text, &removed) || reach(&fewer) < whole;
        if is_needed { at += 1 } else { found = fewer }
    }
    found.truncate(MOST);
    found
}

/// Whether a diagnostic is about quotes around a whole value, which are a mistake in any case.
fn is_whole_value(text: &str, diagnostic: &Diagnostic) -> bool {
    let rest = diagnostic.span.as_ref().and_then(|span| text.get(span.bytes.end..));
    diagnostic.replacement.as_ref().is_some_and(|right| right.starts_with('"'))
        && rest.is_none_or(|rest| {
            rest.trim_start_matches(' ').starts_with(['\n', '\r', ',', '}', ']'])
        })
}

/// Returns a text with the corrections of diagnostics, which are in the order of the text.
fn corrected(text: &str, diagnostics: &[Diagnostic]) -> String {
    let (mut right, mut done) = (String::new(), 0);
    for diagnostic in diagnostics {
        let Some(span) = &diagnostic.span else { continue };
        right.push_str(text.get(done..span.bytes.start).unwrap_or_default());
        // A tab has the width that the line needs, which is not known.
        right.push_str(diagnostic.replacement.as_deref().unwrap_or("  "));
        done = span.bytes.end;
    }
    right.push_str(text.get(done..).unwrap_or_default());
    right
}

/// Returns the position in the original text of a position in the corrected text, or less.
fn corrected_length(text: &str, at: usize, diagnostics: &[Diagnostic]) -> usize {
    let removed: usize = diagnostics
        .iter()
        .filter_map(|diagnostic| {
            diagnostic.span.as_ref().map(|span| (span, &diagnostic.replacement))
        })
        .map(|(span, right)| span.bytes.len().saturating_sub(right.as_ref().map_or(2, String::len)))
        .sum();
    at.saturating_sub(removed).min(text.len())
}

/// Returns the misleading characters of a line that are not part of a text.
fn in_structure(line: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    let indented = line.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
    let indent = line.len() - indented.len();
    if !indented.trim().is_empty() {
        found.extend(line[..indent].char_indices().find(|(_, c)| is_strange_space(*c)));
    }
    if indented.starts_with('#') {
        return found;
    }
    // Within braces and brackets, each unquoted character belongs to the structure. Elsewhere, only the key and the
    // beginning of the value do.
    let is_flow = line.contains(['{', '[', '\u{FF5B}', '\u{FF3B}']);
    let (mut quote, mut has_key, mut in_value) = (None, false, false);
    let mut previous = ' ';
    for (at, c) in line.char_indices().skip_while(|(at, _)| *at < indent) {
        let mut plain = c;
        match quote {
            Some(end) if c == end => quote = None,
            Some(_) => continue,
            None if matches!(c, '"' | '\'') && !in_value => quote = Some(c),
            // Between Chinese characters, it is part of a Chinese text.
            None if (is_strange_space(c) || is_lookalike(c))
                && (!in_value || (is_flow && previous.is_ascii())) =>
            {
                found.push((at, c));
                plain = narrow(c);
                match c {
                    '\u{201C}' => quote = Some('\u{201D}'),
                    '\u{2018}' => quote = Some('\u{2019}'),
                    _ => {}
                }
            }
            None => {}
        }
        match plain {
            _ if quote.is_some() => {}
            ':' if !has_key => has_key = true,
            ',' | '{' | '[' | ' ' | ':' if is_flow => in_value = false,
            ' ' | '-' => {}
            _ => in_value = has_key,
        }
        previous = plain;
    }
    found
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
    let is_wide = |c: char| narrow(c) != c;
    let (at, c) = written.char_indices().find(|(_, c)| is_misleading(*c) || is_wide(*c))?;
    let start = span.bytes.start + at;
    // Within a text, nothing is added to what the character stands for.
    let is_within = at > 0 || written.starts_with(['"', '\'']) || !is_lookalike(c);
    if !is_wide(c) || !is_within || diagnostic.code == "unknown-key" {
        return Some(misleading(text, span.file, start, c));
    }
    let wide: String = written[at..].chars().take_while(|c| is_wide(*c)).collect();
    let right: String = wide.chars().map(narrow).collect();
    Some(
        Diagnostic::at(
            Span { file: span.file, bytes: start..start + wide.len() },
            "misleading-character",
            format!("this is {}, which is another character than `{}`", describe(c), narrow(c)),
        )
        .label("here")
        .help(format!("write `{right}`"))
        .replace_with(right),
    )
}

/// Returns the diagnostic for a value in typographic quotes, which begins at a position.
fn quoted(value: &str, file: FileId, start: usize, c: char) -> Diagnostic {
    let is_quote = |c: char| matches!(c, '\u{2018}'..='\u{201D}' | '\u{FF02}');
    let line = value.lines().next().unwrap_or_default();
    let text = line.trim_start_matches(c);
    let end = text.find(is_quote);
    let text = end.map(|end| &text[..end]);
    let bytes = start..start + c.len_utf8();
    let diagnostic = |bytes| {
        Diagnostic::at(
            Span { file, bytes },
            "misleading-character",
            format!("this is {}, which is not part of YAML", describe(c)),
        )
        .label("here")
        .help("write `\"` at both ends of the text")
    };
    match text {
        Some(text) if !text.contains(['"', '\\']) => {
            let closing =
                value[c.len_utf8() + text.len()..].chars().next().map_or(0, char::len_utf8);
            let whole = start..start + c.len_utf8() + text.len() + closing;
            diagnostic(whole).replace_with(format!("\"{text}\""))
        }
        _ => diagnostic(bytes),
    }
}

/// Returns the diagnostic for one misleading character.
fn misleading(text: &str, file: FileId, at: usize, c: char) -> Diagnostic {
    let instead = instead_of(c);
    let bytes: Range<usize> = at..at + c.len_utf8();
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    if c == '\t' && text[line..at].trim().is_empty() {
        return Diagnostic::at(
            Span { file, bytes },
            "misleading-character",
            format!("this line is indented with {}, which YAML does not allow", describe(c)),
        )
        .label("here")
        .help("indent the line with spaces, like the lines around it");
    }
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
