//! Explains why a file is not YAML.
//!
//! The parser reports where it could not go on, which is often after the mistake, in terms of its grammar. The messages
//! here name the mistake that maintainers make in most cases, at its place.

use std::ops::Range;

use crate::characters;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use crate::tree::SyntaxError;

/// Returns the diagnostic for a file that is not YAML.
pub(super) fn not_yaml(error: &SyntaxError, file: FileId, text: &str) -> Diagnostic {
    let at = error.at.min(text.len());
    let place = Place { file, text, at };
    place.explain(&error.message).unwrap_or_else(|| {
        place.diagnostic(
            place.rest(at),
            format!("this is not YAML: {}", error.message),
            "check the indentation, and put text that contains `: ` or ` #` in quotes",
        )
    })
}

/// The position at which the parser stopped.
struct Place<'t> {
    file: FileId,
    text: &'t str,
    at: usize,
}

impl<'t> Place<'t> {
    fn diagnostic(
        &self,
        bytes: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic::at(Span { file: self.file, bytes }, "yaml-syntax", message).help(help)
    }

    /// Returns the bytes from a position to the end of its line.
    fn rest(&self, at: usize) -> Range<usize> {
        let line = self.line(at);
        at..line.end.max(at)
    }

    /// Returns the bytes of the line that contains a position, without the line break.
    fn line(&self, at: usize) -> Range<usize> {
        let start = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let end = self.text[at..].find('\n').map_or(self.text.len(), |length| at + length);
        start..end
    }

    /// Returns the line above another one that is neither blank nor a comment.
    fn line_above(&self, line: &Range<usize>) -> Option<Range<usize>> {
        let mut line = self.line(line.start.checked_sub(1)?);
        loop {
            let content = self.text[line.clone()].trim();
            if !content.is_empty() && !content.starts_with('#') {
                return Some(line);
            }
            line = self.line(line.start.checked_sub(1)?);
        }
    }

    /// Returns the bytes of a line without its indentation.
    fn content(&self, line: &Range<usize>) -> Range<usize> {
        line.start + indent(&self.text[line.clone()])..line.end
    }

    fn explain(&self, message: &str) -> Option<Diagnostic> {
        let has = |part: &str| message.contains(part);
        let here = self.text[self.at..].chars().next();
        if has("simple key expect ':'") || has("could not find expected ':'") {
            return self.no_colon();
        }
        if has("mapping values are not allowed") {
            return Some(self.colon());
        }
        if has("in quoted scalar") || has("unexpected end of stream") || has("unexpected document")
        {
            return self.open_quote();
        }
        if has("invalid trailing content") {
            return Some(self.diagnostic(
                self.rest(self.at),
                "the text in quotes ends before this",
                "put the whole text into one pair of quotes; in double quotes, write `\\\"` for a quote, and in single \
                 quotes, write `''` for an apostrophe",
            ));
        }
        if has("escape c") {
            return Some(self.escape());
        }
        if has("expected comment or line break") {
            return Some(self.diagnostic(
                self.rest(self.at),
                "a text after `|` or `>` begins in the next line",
                "put the text in quotes, or write it in the next lines, with more indentation than the key",
            ));
        }
        if has("unexpected character")
            || has("anchor")
            || has("block sequence entries are not allowed")
            || has("mapping keys are not allowed")
        {
            let first = here.filter(|c| !c.is_whitespace())?;
            let first = if first == '`' { "a backtick".to_owned() } else { format!("`{first}`") };
            return Some(self.diagnostic(
                self.rest(self.at),
                format!("a text that begins with {first} must be in quotes"),
                "put the text in quotes",
            ));
        }
        if has("misplaced bracket") {
            let bracket = here?;
            return Some(self.diagnostic(
                self.at..self.at + bracket.len_utf8(),
                format!("this `{bracket}` closes nothing"),
                "remove it; if it is part of a text, put the text in quotes",
            ));
        }
        if has("flow") {
            return Some(self.flow());
        }
        if has("expected key") || has("'-' indicator") {
            return Some(self.indentation());
        }
        None
    }

    /// A line that is no key with a value. The parser notices this in a later line.
    fn no_colon(&self) -> Option<Diagnostic> {
        let line = self.line_above(&self.line(self.at))?;
        if let Some(diagnostic) = self.missing_space(&line) {
            return Some(diagnostic);
        }
        let content = self.content(&line);
        let is_conflict = ["<<<<<<<", "=======", ">>>>>>>"]
            .iter()
            .any(|marker| self.text[content.clone()].starts_with(marker));
        Some(match is_conflict {
            true => self.diagnostic(
                content,
                "this line is the marker of a merge conflict",
                "resolve the conflict, and remove its markers",
            ),
            false => self.diagnostic(
                content,
                "this line is neither a key with a value nor an entry of a list",
                "write `key: value`; indent the lines of a text more than its key",
            ),
        })
    }

    /// Returns the diagnostic for a line such as `effect:write`.
    fn missing_space(&self, line: &Range<usize>) -> Option<Diagnostic> {
        let content = &self.text[self.content(line)];
        let content = content.strip_prefix("- ").unwrap_or(content);
        let (key, value) = content.split_once(':')?;
        let is_key =
            !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c));
        if !is_key || value.is_empty() || value.starts_with([' ', '\t', '\r']) {
            return None;
        }
        let start = line.end - content.len();
        let diagnostic = self.diagnostic(
            start..start + key.len() + 1,
            format!("the space after `{key}:` is missing"),
            "add the space",
        );
        Some(diagnostic.replace_with(format!("{key}: ")))
    }

    /// A colon where no key can be.
    fn colon(&self) -> Diagnostic {
        let line = self.line(self.at);
        if let Some(diagnostic) = self.missing_space(&line) {
            return diagnostic;
        }
        let before = &self.text[self.content(&line).start.min(self.at)..self.at];
        let key = before.split_once(": ").map(|(key, _)| key.trim_start_matches("- "));
        if let Some(key) = key.filter(|key| !key.contains(['{', '[', '='])) {
            return self.diagnostic(
                self.rest(self.at),
                format!(
                    "the text of `{key}` contains a colon and a space, as if another key began"
                ),
                "put the whole text in quotes",
            );
        }
        let above = self.line_above(&line);
        let depth = |line: &Range<usize>| indent(&self.text[line.clone()]);
        if above.is_some_and(|above| depth(&above) < depth(&line)) {
            return self.diagnostic(
                self.content(&line),
                "this line is indented more than the line above, so that YAML reads it as part of a text",
                "indent the line like the keys above; put a text that contains `: ` in quotes",
            );
        }
        self.diagnostic(
            self.rest(self.at),
            "this colon follows something that is not a key",
            "write `key: value`, and put text that contains `: ` in quotes",
        )
    }

    /// A quote without its partner.
    fn open_quote(&self) -> Option<Diagnostic> {
        let quote = self.text[self.at..].chars().next().filter(|c| matches!(c, '"' | '\''))?;
        Some(self.diagnostic(
            self.rest(self.at),
            format!("the `{quote}` that begins this text is not closed in its line"),
            format!(
                "add `{quote}` at the end of the text; indent the lines of a text that has several more than its key"
            ),
        ))
    }

    /// An escape that YAML does not have.
    fn escape(&self) -> Diagnostic {
        let mut characters = self.text[self.at..].char_indices();
        let mut found = self.rest(self.at);
        while let Some((offset, c)) = characters.next() {
            if c != '\\' {
                continue;
            }
            let Some((_, escaped)) = characters.next() else { break };
            // The digits of these escapes can be wrong as well.
            if !"0abt\tnvfre \"/\\N_LP\n".contains(escaped) {
                let start = self.at + offset;
                found = start..start + 1 + escaped.len_utf8();
                break;
            }
        }
        let escape = self.text[found.clone()].to_owned();
        self.diagnostic(
            found,
            format!("`{escape}` is not an escape of YAML"),
            "in double quotes, write `\\\\` for a backslash; in single quotes, a backslash has no meaning",
        )
    }

    /// Braces or brackets that are not closed, or contain something else than entries.
    fn flow(&self) -> Diagnostic {
        let line = self.line(self.at);
        match innermost_bracket(&self.text[..self.at]) {
            Some(opened) if opened < line.start => {
                let bracket = &self.text[opened..=opened];
                self.diagnostic(
                    opened..opened + 1,
                    format!("this `{bracket}` is not closed before the next line begins another entry"),
                    format!("add `{}`", if bracket == "{" { "}" } else { "]" }),
                )
            }
            _ => self.diagnostic(
                self.rest(self.at),
                "within braces and brackets, this is neither the next entry nor the end",
                "put a text that contains `,`, `: `, `{`, `}`, `[` or `]` in quotes; between two entries, write a comma",
            ),
        }
    }

    /// A line whose indentation belongs to nothing, or a text that follows a complete value.
    fn indentation(&self) -> Diagnostic {
        let line = self.line(self.at);
        let own = indent(&self.text[line.clone()]);
        let here = self.text[self.at..].chars().next().filter(|c| characters::is_misleading(*c));
        if let Some(c) = here.filter(|_| self.at > line.start + own) {
            return self.diagnostic(
                self.at..self.at + c.len_utf8(),
                format!(
                    "this is {}, which follows a value that has ended",
                    characters::describe(c)
                ),
                "remove the character; if the value is a text, put the whole text in quotes",
            );
        }
        if self.at > line.start + own {
            return self.diagnostic(
                self.rest(self.at),
                "this follows a value that has ended",
                "put the whole value in quotes if it is a text",
            );
        }
        let mut fitting: Vec<usize> = Vec::new();
        let mut above = self.line_above(&line);
        while let Some(other) = above {
            let depth = indent(&self.text[other.clone()]);
            if fitting.iter().all(|fits| depth < *fits) {
                // The keys of an entry begin after its dash.
                let content = &self.text[other.start + depth..other.end];
                fitting.extend(content.starts_with("- ").then_some(depth + 2));
                fitting.push(depth);
            }
            above = if depth == 0 { None } else { self.line_above(&other) };
        }
        fitting.retain(|depth| *depth != own);
        let fitting: Vec<String> = fitting.iter().rev().map(ToString::to_string).collect();
        self.diagnostic(
            self.content(&line),
            match own {
                1 => "this line is indented by 1 space, which fits no line above it".to_owned(),
                _ => format!("this line is indented by {own} spaces, which fits no line above it"),
            },
            match fitting.is_empty() {
                true => "indent the line like the other keys of its mapping".to_owned(),
                false => format!(
                    "indent the line like the other keys of its mapping; the lines above are indented by {} spaces",
                    fitting.join(", ")
                ),
            },
        )
    }
}

/// Returns the number of spaces at the start of a line.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Returns the position of the innermost brace or bracket that is open at the end of a text.
fn innermost_bracket(text: &str) -> Option<usize> {
    let mut open: Vec<usize> = Vec::new();
    let mut quote = None;
    // The indentation of a key whose value is a block of text.
    let mut block: Option<usize> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let depth = indent(line);
        let is_blank = line.trim().is_empty();
        if open.is_empty() {
            quote = None;
            if block.is_some_and(|key| depth <= key && !is_blank) {
                block = None;
            }
        }
        let is_text = open.is_empty() && block.is_some();
        let mut previous = ' ';
        for (at, c) in line.char_indices() {
            if is_text {
                break;
            }
            // A flow begins where a value begins.
            let begins = matches!(previous, ' ' | ',' | '{' | '[');
            match (quote, c) {
                (Some(end), _) if c == end => quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') if begins => quote = Some(c),
                (None, '#') if previous == ' ' => break,
                (None, '{' | '[') if begins && (!open.is_empty() || is_value(&line[..at])) => {
                    open.push(start + at);
                }
                (None, '}' | ']') if !open.is_empty() => {
                    open.pop();
                }
                _ => {}
            }
            previous = c;
        }
        let end = line.trim_end();
        let is_header = [": |", ": >", ": |-", ": >-", ": |+", ": >+"];
        if open.is_empty() && !is_text && is_header.iter().any(|header| end.ends_with(header)) {
            block = Some(depth);
        }
        start += line.len();
    }
    open.last().copied()
}

/// Whether a value can begin after this part of a line.
fn is_value(before: &str) -> bool {
    let before = before.trim_end();
    before.trim_start().is_empty() || before.ends_with([':', '-'])
}
