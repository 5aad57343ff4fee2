//! Misleading characters in a file that is not YAML, of which they are probably the reason.

use super::{MOST, is_lookalike, is_strange_space, misleading, narrow, quoted};
use crate::diagnostic::Diagnostic;
use crate::source::FileId;
use crate::tree::Tree;

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
