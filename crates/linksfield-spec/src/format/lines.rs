//! The lines of a text, with their positions.

use std::ops::Range;

/// The lines of a text. The lines end with `\n`.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        // The end of the last line begins no further line.
        starts.pop_if(|last| *last == text.len() && *last > 0);
        Self { text, starts }
    }

    pub(super) fn count(&self) -> usize {
        self.starts.len()
    }

    /// Returns the number of the line that contains a position.
    pub(super) fn of(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    pub(super) fn start(&self, line: usize) -> usize {
        self.starts.get(line).copied().unwrap_or(self.text.len())
    }

    /// Returns the end of a line, without its `\n`.
    pub(super) fn end(&self, line: usize) -> usize {
        match self.starts.get(line + 1) {
            Some(next) => next - 1,
            None => self.text.trim_end_matches('\n').len().max(self.start(line)),
        }
    }

    pub(super) fn line(&self, line: usize) -> &'t str {
        self.text.get(self.start(line)..self.end(line)).unwrap_or_default()
    }

    /// Returns the rest of the line after a position.
    pub(super) fn rest(&self, at: usize) -> &'t str {
        self.text.get(at..self.end(self.of(at))).unwrap_or_default()
    }

    /// Returns the number of bytes between the start of the line and a position.
    pub(super) fn column(&self, at: usize) -> usize {
        at - self.start(self.of(at))
    }

    /// Returns the number of spaces at the start of a line.
    pub(super) fn indent(&self, line: usize) -> usize {
        let line = self.line(line);
        line.len() - line.trim_start_matches(' ').len()
    }

    pub(super) fn is_blank(&self, line: usize) -> bool {
        self.line(line).trim().is_empty()
    }

    pub(super) fn is_comment(&self, line: usize) -> bool {
        self.line(line).trim_start().starts_with('#')
    }

    /// Returns a line without the indentation of a column. `None` if the line begins before the column.
    pub(super) fn relative(&self, line: usize, column: usize) -> Option<String> {
        let indent = self.indent(line);
        let text = self.line(line);
        if indent >= column {
            return Some(text[column..].to_owned());
        }
        text.trim().is_empty().then(String::new)
    }

    /// Returns the first position that is neither one of some characters nor part of a comment.
    pub(super) fn skip(&self, mut at: usize, characters: &str) -> usize {
        while let Some(next) = self.text.get(at..).and_then(|rest| rest.chars().next()) {
            if next == '#' {
                at = self.end(self.of(at));
            } else if characters.contains(next) {
                at += next.len_utf8();
            } else {
                break;
            }
        }
        at.min(self.text.len())
    }

    /// Returns the comments in a range of lines, relative to a column, and whether an empty line is above them. Several
    /// empty lines become one.
    pub(super) fn comments(&self, range: Range<usize>, column: usize) -> (bool, Vec<String>) {
        let mut found: Vec<String> = Vec::new();
        let mut is_apart = false;
        for line in range {
            if !self.is_blank(line) {
                let deeper = self.indent(line).saturating_sub(column);
                found.push(format!("{}{}", " ".repeat(deeper), self.line(line).trim()));
            } else if found.is_empty() {
                is_apart = true;
            } else if found.last().is_some_and(|last| !last.is_empty()) {
                found.push(String::new());
            }
        }
        (is_apart, found)
    }
}

/// Moves lines to the right.
pub(super) fn shift(lines: Vec<String>, by: usize) -> Vec<String> {
    let moved =
        |line: String| if line.is_empty() { line } else { format!("{}{line}", " ".repeat(by)) };
    lines.into_iter().map(moved).collect()
}

/// Puts `- ` before the lines of an item.
pub(super) fn dashed(lines: Vec<String>) -> Vec<String> {
    let mut lines = shift(lines, 2);
    if let Some(first) = lines.first_mut() {
        first.replace_range(..2, "- ");
    }
    lines
}

/// Replaces single quotes by double ones, if no character in them has a meaning there.
pub(super) fn double_quoted(text: &str) -> String {
    let content = text.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
    match content {
        Some(content) if !content.contains(['\'', '"', '\\', '\n', '\t']) => {
            format!("\"{content}\"")
        }
        _ => text.to_owned(),
    }
}
