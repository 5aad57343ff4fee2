//! Mappings and lists in block style: their entries are moved with their comments.

use std::ops::Range;

use super::WIDTH;
use super::exact::{dashes, is_flow};
use super::lines::{Lines, dashed, double_quoted, shift};
use super::order::Order;
use crate::tree::{Data, Entry, Node, Style};

/// A comment line that must be the first of its file, because editors read the schema from it.
const MODELINE: &str = "# yaml-language-server:";

/// A file that is being formatted.
///
/// All lines are relative to the column of the key or of the `-` that they belong to. A function returns `None` for a
/// form of YAML that it does not arrange. The caller then keeps the lines as they are written.
pub(super) struct Block<'t> {
    pub(super) text: &'t str,
    pub(super) lines: &'t Lines<'t>,
    pub(super) order: &'t Order,
}

/// An entry of a mapping or an item of a list.
struct Part {
    rank: usize,
    /// Whether an empty line is above it.
    is_apart: bool,
    /// Whether its value has several lines in block style.
    is_long: bool,
    comments: Vec<String>,
    lines: Vec<String>,
}

/// The parts of a mapping or a list, and the comments below them.
struct Body {
    parts: Vec<Part>,
    tail: Vec<String>,
}

/// Where a mapping or a list is.
struct Place {
    /// The column of the keys or of the `-`, in the file.
    column: usize,
    /// The lines with the comments above the first entry.
    lead: Range<usize>,
    /// The end of the comments below the last entry.
    end: usize,
    /// The column after formatting.
    target: usize,
}

impl Block<'_> {
    /// Returns the lines of the whole file.
    pub(super) fn file(&self, root: &Node) -> Option<Vec<String>> {
        let first = self.lines.of(root.bytes.start);
        let top = self.top(first);
        let (_, mut out) = self.lines.comments(0..top, 0);
        if !out.is_empty() && out.last().is_some_and(|last| !last.is_empty()) {
            let is_apart = (top..first).next().is_some_and(|line| self.lines.is_blank(line))
                || top > 0 && self.lines.is_blank(top - 1);
            out.extend(is_apart.then(String::new));
        }
        let place = Place { column: 0, lead: top..first, end: self.lines.count(), target: 0 };
        if is_flow(self.text, root) {
            let end = root.bytes.end;
            let below = self.lines.of(end) + 1..self.lines.count();
            let is_alone = self.trailing(end).is_some_and(|rest| rest.is_empty());
            let (_, comments) = self.gap(below, usize::MAX, is_alone)?;
            let line = self.flow(root).filter(|_| comments.is_empty())?;
            let (_, lead) = self.lines.comments(place.lead, 0);
            out.extend(lead);
            match self.opened(root, 0) {
                Some(opened) if line.chars().count() > WIDTH => out.extend(opened),
                _ => out.push(line),
            }
            return Some(out);
        }
        let Data::Map(entries) = &root.data else { return None };
        if self.lines.column(root.bytes.start) != 0 {
            return None;
        }
        let mut body = self.mapping(root, entries, place)?;
        separate_sections(&mut body.parts);
        out.extend(body.flatten());
        while out.last().is_some_and(String::is_empty) {
            out.pop();
        }
        Some(out)
    }

    /// Returns the line after the comments that stay at the top of the file: those above an empty line, and those for
    /// editors.
    fn top(&self, first: usize) -> usize {
        let mut top = 0;
        for line in 0..first {
            let is_below_comment = line > 0 && !self.lines.is_blank(line - 1);
            let is_for_editors = line == top && self.lines.line(line).starts_with(MODELINE);
            let is_start = self.lines.line(line).trim_end() == "---";
            if (self.lines.is_blank(line) && is_below_comment) || is_for_editors || is_start {
                top = line + 1;
            }
        }
        top
    }

    /// Splits comments at the first one that is not deeper than a column: those above it belong to the entry above.
    fn gap(
        &self,
        range: Range<usize>,
        column: usize,
        is_clear: bool,
    ) -> Option<(Range<usize>, Range<usize>)> {
        let mut lines = range.clone();
        if !is_clear || !lines.all(|line| self.lines.is_blank(line) || self.lines.is_comment(line))
        {
            return None;
        }
        let is_own =
            |line: &usize| self.lines.is_comment(*line) && self.lines.indent(*line) <= column;
        let mut split = range.clone().find(is_own).unwrap_or(range.end);
        while split > range.start && self.lines.is_blank(split - 1) {
            split -= 1;
        }
        Some((range.start..split, split..range.end))
    }

    /// Returns the comments above an entry, and whether an empty line is above them. The first comment is not deeper than
    /// the entry, because it would otherwise belong to the entry above.
    fn lead(&self, range: Range<usize>, column: usize) -> (bool, Vec<String>) {
        let (is_apart, mut comments) = self.lines.comments(range, column);
        let deeper = comments.iter_mut().take_while(|line| !line.starts_with('#'));
        deeper.for_each(|line| *line = line.trim_start().to_owned());
        (is_apart, comments)
    }

    /// Splits the comments above an entry: those that an empty line separates from the entry, but not from the entry
    /// above, belong to the latter.
    fn attached(&self, range: Range<usize>, is_last: bool) -> (Range<usize>, Range<usize>) {
        let first_blank = range.clone().find(|line| self.lines.is_blank(*line));
        let split = first_blank.filter(|_| !is_last).unwrap_or(range.start);
        (range.start..split, split..range.end)
    }

    fn mapping(&self, node: &Node, entries: &[Entry], place: Place) -> Option<Body> {
        let mut parts = Vec::new();
        let mut lead = place.lead.clone();
        for (index, entry) in entries.iter().enumerate() {
            let line = self.lines.of(entry.key.start);
            if self.lines.column(entry.key.start) != place.column
                || index > 0 && self.lines.indent(line) != place.column
            {
                return None;
            }
            let below = self.lines.of(entry.node.bytes.end.max(entry.key.end)) + 1;
            let end =
                entries.get(index + 1).map_or(place.end, |next| self.lines.of(next.key.start));
            let (inner, outer) = self.gap(below..end.max(below), place.column, end >= below)?;
            let (is_apart, comments) = self.lead(lead, place.column);
            let (mut lines, is_long) = match self.entry(entry, &place_of(&place, &inner)) {
                Some(entry) => entry,
                None => (self.as_written(line, place.column, inner.end)?, true),
            };
            let (beside, outer) = self.attached(outer, index + 1 == entries.len());
            lines.extend(self.lines.comments(beside, place.column).1);
            let rank = self.order.rank(node, &entry.name);
            parts.push(Part { rank, is_apart, is_long, comments, lines });
            lead = outer;
        }
        let tail = self.tail(lead, place.column);
        parts.sort_by_key(|part| part.rank);
        separate_comments(&mut parts);
        Some(Body { parts, tail })
    }

    /// Returns the comments below the last entry, with an empty line above them if there is one in the file.
    fn tail(&self, range: Range<usize>, column: usize) -> Vec<String> {
        let (is_apart, mut comments) = self.lines.comments(range, column);
        if comments.last().is_some_and(String::is_empty) {
            comments.pop();
        }
        if is_apart && !comments.is_empty() {
            comments.insert(0, String::new());
        }
        comments
    }

    /// Returns lines as they are written. The first one begins at the column, perhaps after a `-`.
    fn as_written(&self, first: usize, column: usize, end: usize) -> Option<Vec<String>> {
        let start = self.lines.start(first) + column;
        let mut lines = vec![self.lines.rest(start).to_owned()];
        for line in first + 1..end {
            lines.push(self.lines.relative(line, column)?);
        }
        Some(lines)
    }

    /// Returns the lines of an entry, and whether its value is long.
    fn entry(&self, entry: &Entry, place: &Place) -> Option<(Vec<String>, bool)> {
        let key = self.short(entry.key.clone())?;
        let mut at = entry.key.start + self.text.get(entry.key.clone())?.trim_end().len();
        at += self.text.get(at..)?.find(':').filter(|gap| self.is_space(at..at + *gap))? + 1;
        self.value(&entry.node, at, &format!("{key}:"), place)
    }

    fn is_space(&self, range: Range<usize>) -> bool {
        self.text.get(range).is_some_and(|text| text.bytes().all(|b| matches!(b, b' ' | b'\t')))
    }

    /// Returns the comment at the end of the line, with the blanks before it. `None` if something else is there.
    fn trailing(&self, at: usize) -> Option<String> {
        let rest = self.lines.rest(at).trim_end();
        if rest.is_empty() {
            return Some(String::new());
        }
        let comment = rest.trim_start();
        let gap = rest.len() - comment.len();
        (gap > 0 && comment.starts_with('#')).then(|| format!("{}{comment}", " ".repeat(gap)))
    }

    /// Returns the lines of a value after `key:` or `-`.
    fn value(
        &self,
        node: &Node,
        at: usize,
        mark: &str,
        place: &Place,
    ) -> Option<(Vec<String>, bool)> {
        let line = self.lines.of(at);
        let Range { start, end } = node.bytes;
        let is_beside = self.is_space(at..start);
        let (_, below) = self.lines.comments(place.lead.clone(), place.column);
        match &node.data {
            Data::Substitute { .. } => None,
            Data::Scalar { style, .. } => {
                let is_block = matches!(style, Style::Literal | Style::Folded);
                if !is_beside || !is_block && self.trailing(end).is_none() {
                    return None;
                }
                let last = self.lines.of(end);
                let first = self.text.get(start..end.min(self.lines.end(line)))?;
                let mut lines = vec![format!("{mark} {}", double_quoted(first))];
                for line in line + 1..=last {
                    lines.push(self.lines.relative(line, place.column)?);
                }
                if last > line && !is_block {
                    let line = lines.last_mut()?;
                    line.truncate(line.trim_end().len());
                } else if !is_block {
                    lines.last_mut()?.push_str(&self.trailing(end)?);
                }
                lines.extend(below);
                Some((lines, false))
            }
            Data::Map(_) | Data::List(_) if is_flow(self.text, node) => {
                let between = self.text.get(at..start)?;
                let value = self.flow(node).filter(|_| between.trim().is_empty())?;
                let comment = self.trailing(end)?;
                let width = place.target + mark.chars().count() + 1 + value.chars().count();
                let opened = self.opened(node, place.target + 2).filter(|_| width > WIDTH);
                let Some(opened) = opened else {
                    let mut lines = vec![format!("{mark} {value}{comment}")];
                    lines.extend(below);
                    return Some((lines, false));
                };
                // The comments below must stay in the value.
                let below = below.iter().map(|comment| comment.trim_start().to_owned());
                let opened: Vec<String> = opened.into_iter().chain(below).collect();
                if mark != "-" {
                    let mut lines = vec![format!("{mark}{comment}")];
                    lines.extend(shift(opened, 2));
                    return Some((lines, true));
                }
                comment.is_empty().then(|| (dashed(opened), true))
            }
            Data::Map(_) | Data::List(_) => {
                let first = self.lines.of(start);
                let comment = self.trailing(at).filter(|_| first > line)?;
                let lead = line + 1..first;
                let column = self.lines.column(start);
                let place = Place { column, lead, end: place.lead.end, target: place.target + 2 };
                let body = self.collection(node, place)?;
                let mut lines = vec![format!("{mark}{comment}")];
                lines.extend(shift(body.flatten(), 2));
                Some((lines, true))
            }
        }
    }

    fn collection(&self, node: &Node, place: Place) -> Option<Body> {
        match &node.data {
            Data::Map(entries) => self.mapping(node, entries, place),
            Data::List(items) => self.list(node.bytes.start, items, place),
            Data::Scalar { .. } | Data::Substitute { .. } => None,
        }
    }

    fn list(&self, start: usize, items: &[Node], place: Place) -> Option<Body> {
        let dashes = dashes(items, start, self.lines);
        let mut parts = Vec::new();
        let mut lead = place.lead.clone();
        for (index, (item, dash)) in items.iter().zip(&dashes).enumerate() {
            let line = self.lines.of(*dash);
            if self.text.get(*dash..*dash + 1) != Some("-")
                || self.lines.column(*dash) != place.column
                || index > 0 && self.lines.indent(line) != place.column
            {
                return None;
            }
            let below = self.lines.of(item.bytes.end) + 1;
            let end = dashes.get(index + 1).map_or(place.end, |next| self.lines.of(*next));
            let (inner, outer) = self.gap(below..end.max(below), place.column, end >= below)?;
            let (is_apart, mut comments) = self.lead(lead, place.column);
            let mut lines = match self.item(item, *dash, &place_of(&place, &inner)) {
                Some((more, lines)) => {
                    comments.extend(more);
                    lines
                }
                None => self.as_written(line, place.column, inner.end)?,
            };
            let (beside, outer) = self.attached(outer, index + 1 == items.len());
            lines.extend(self.lines.comments(beside, place.column).1);
            parts.push(Part { rank: index, is_apart, is_long: true, comments, lines });
            lead = outer;
        }
        separate_comments(&mut parts);
        Some(Body { parts, tail: self.tail(lead, place.column) })
    }

    /// Returns the lines of an item, and the comments that are moved above it, because its first key is below them.
    fn item(&self, item: &Node, dash: usize, place: &Place) -> Option<(Vec<String>, Vec<String>)> {
        let is_block =
            matches!(item.data, Data::Map(_) | Data::List(_)) && !is_flow(self.text, item);
        if !is_block {
            let (lines, _) = self.value(item, dash + 1, "-", place)?;
            return Some((Vec::new(), lines));
        }
        let (line, first) = (self.lines.of(dash), self.lines.of(item.bytes.start));
        let column = self.lines.column(item.bytes.start);
        let mut above = Vec::new();
        let lead = if first == line {
            self.is_space(dash + 1..item.bytes.start).then_some(line..line)?
        } else {
            let beside = self.trailing(dash + 1)?;
            above.extend(Some(beside.trim().to_owned()).filter(|beside| !beside.is_empty()));
            line + 1..first
        };
        let place = Place { column, lead, end: place.lead.end, target: place.target + 2 };
        let mut body = self.collection(item, place)?;
        let first = body.parts.first_mut()?;
        above.append(&mut first.comments);
        above.retain(|comment| !comment.is_empty());
        Some((above, dashed(body.flatten())))
    }
}

/// Returns the place of an entry, whose `lead` are the comments below it.
fn place_of(place: &Place, inner: &Range<usize>) -> Place {
    Place { column: place.column, lead: inner.clone(), end: inner.end, target: place.target }
}

impl Body {
    fn flatten(self) -> Vec<String> {
        let mut lines = Vec::new();
        for (index, part) in self.parts.into_iter().enumerate() {
            lines.extend((part.is_apart && index > 0).then(String::new));
            lines.extend(part.comments);
            lines.extend(part.lines);
        }
        lines.extend(self.tail);
        lines
    }
}

/// Separates the sections of a file by empty lines, if the file has such lines. The first section is the first long
/// entry below an empty line.
fn separate_sections(parts: &mut [Part]) {
    let parts = parts.iter_mut().skip(1);
    parts.skip_while(|part| !part.is_apart || !part.is_long).for_each(|part| part.is_apart = true);
}

/// Comments with an empty line between them have one above them too. Otherwise, the first of them would belong to the
/// entry above.
fn separate_comments(parts: &mut [Part]) {
    for part in parts.iter_mut().skip(1) {
        part.is_apart |= part.comments.iter().any(String::is_empty);
    }
}
