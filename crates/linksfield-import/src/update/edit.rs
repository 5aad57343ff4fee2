//! Edits of the text of a file, which keep its comments and its wording.

use linksfield_spec::{Sources, SpecPath};

use crate::yaml::Map;

/// The edits of a file.
pub(super) struct Edits<'a> {
    sources: &'a Sources,
    file: &'a str,
    text: &'a str,
    /// The place of each edit, the number of bytes to remove, and the new text.
    edits: Vec<(usize, usize, String)>,
}

impl<'a> Edits<'a> {
    pub(super) fn new(sources: &'a Sources, file: &'a str, text: &'a str) -> Self {
        Self { sources, file, text, edits: Vec::new() }
    }

    /// Replaces a single value. Returns whether the file contains the former value at this path.
    pub(super) fn replace(&mut self, path: &SpecPath, former: &str, new: &str) -> bool {
        if path.file_name() != self.file {
            return false;
        }
        let span = self.sources.value_span(path);
        let is_here = self.sources.file(span.file).path == self.file;
        let written = self.text.get(span.bytes.clone()).map(str::trim_end);
        if !is_here || written != Some(former) {
            return false;
        }
        self.edits.push((span.bytes.start, former.len(), new.to_owned()));
        true
    }

    /// Adds a field after another one of the same mapping.
    pub(super) fn add_after(&mut self, sibling: &SpecPath, name: &str, field: Map) -> bool {
        let Some((start, indent)) = self.key_line(sibling) else { return false };
        let end = block_end(self.text, start, indent);
        let mut map = Map::default();
        map.put(name, crate::yaml::Value::Map(field));
        self.edits.push((end, 0, map.to_text(indent)));
        true
    }

    /// Adds a comment above a field.
    pub(super) fn comment(&mut self, path: &SpecPath, comment: &str) -> bool {
        let Some((start, indent)) = self.key_line(path) else { return false };
        // A second run must not write the comment again.
        let mut above = self.text[..start].lines().rev().map(str::trim);
        let is_written = above
            .by_ref()
            .take_while(|line| line.starts_with('#'))
            .any(|line| line.trim_start_matches('#').trim() == comment);
        if !is_written {
            self.edits.push((start, 0, format!("{}# {comment}\n", " ".repeat(indent))));
        }
        true
    }

    /// Adds items after the last of a list. `last` is the path of the last item.
    pub(super) fn add_items(&mut self, last: &SpecPath, items: &[String]) -> bool {
        if last.file_name() != self.file {
            return false;
        }
        let span = self.sources.value_span(last);
        if self.sources.file(span.file).path != self.file {
            return false;
        }
        let Some(before) = self.text.get(..span.bytes.start) else { return false };
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = &before[start..];
        let indent = line.len() - line.trim_start().len();
        // A list within brackets is on one line.
        if line.trim() != "-" {
            return false;
        }
        let end = block_end(self.text, start, indent);
        let lines: String =
            items.iter().map(|item| format!("{}{item}\n", " ".repeat(indent))).collect();
        self.edits.push((end, 0, lines));
        true
    }

    /// Returns the start and the indentation of the line that begins with a key.
    fn key_line(&self, path: &SpecPath) -> Option<(usize, usize)> {
        let linksfield_spec::Step::Key(key) = path.steps().last()? else { return None };
        if path.file_name() != self.file {
            return None;
        }
        let span = self.sources.key_span(path);
        let is_here = self.sources.file(span.file).path == self.file;
        let written = self.text.get(span.bytes.clone())?.trim_matches(['"', '\'']);
        if !is_here || written != key {
            return None;
        }
        let start = self.text[..span.bytes.start].rfind('\n').map_or(0, |at| at + 1);
        let before = &self.text[start..span.bytes.start];
        before.chars().all(|c| c == ' ').then_some((start, before.len()))
    }

    /// Returns the text of the file with all edits.
    pub(super) fn apply(mut self) -> String {
        let mut text = self.text.to_owned();
        if !text.ends_with('\n') && !self.edits.is_empty() {
            text.push('\n');
        }
        // From the end of the file to its start. Of several additions at one place, the last comes first.
        self.edits.reverse();
        self.edits.sort_by_key(|(at, _, _)| std::cmp::Reverse(*at));
        for (at, length, new) in self.edits {
            let at = at.min(text.len());
            text.replace_range(at..(at + length).min(text.len()), &new);
        }
        text
    }
}

/// Returns the end of the block that begins in a line: of the last line that is indented further.
fn block_end(text: &str, start: usize, indent: usize) -> usize {
    let mut at = start;
    let mut end = start;
    for (index, line) in text[start..].split_inclusive('\n').enumerate() {
        let content = line.trim_end();
        let own = line.len() - line.trim_start().len();
        if index > 0 && !content.is_empty() && own <= indent {
            break;
        }
        at += line.len();
        if !content.is_empty() {
            end = at;
        }
    }
    end
}
