//! The report for a terminal.

use std::fmt::Write as _;

use super::escape::{line, signed, visible};
use super::{MOST_ITEMS, Review, counted, item_reason, places, reasons};
use crate::Finding;

/// The greatest width of sentences.
const WIDTH: usize = 100;
/// The greatest number of files that are named as not compared.
const MOST_FILES: usize = 5;
/// The width of the words before the facts of a finding.
const LABEL: usize = 9;

/// Returns a review as text for a terminal. The findings are grouped by endpoint.
#[must_use]
pub fn text(review: &Review, color: bool) -> String {
    let paint = Paint(color);
    let mut out = String::new();
    let _ = writeln!(out, "{} \u{2192} {}", line(&review.old, 200), line(&review.new, 200));
    let mut groups: Vec<(String, Vec<&Finding>)> = Vec::new();
    for finding in &review.comparison.findings {
        let subject = &finding.subject;
        let name = match &subject.endpoint {
            Some(endpoint) => format!("{}.{endpoint}", subject.family),
            None => subject.family.clone(),
        };
        match groups.iter_mut().find(|(group, _)| *group == name) {
            Some((_, findings)) => findings.push(finding),
            None => groups.push((name, vec![finding])),
        }
    }
    for (name, findings) in groups {
        let _ = writeln!(out, "\n{}", paint.bold(&line(&name, 200)));
        for finding in findings {
            one(finding, review, paint, &mut out);
        }
    }
    out.push('\n');
    summary(review, paint, &mut out);
    out
}

/// Writes one finding.
fn one(finding: &Finding, review: &Review, paint: Paint, out: &mut String) {
    let fingerprint = finding.fingerprint().to_string();
    let title = line(&finding.title, 400);
    let title = if finding.needs_approval() { paint.red(&title) } else { title };
    let _ = writeln!(out, "  {title}");
    if !finding.subject.part.is_empty() {
        fact("part", &line(&finding.subject.part, 200), usize::MAX, out);
    }
    for (label, value) in [("before", &finding.before), ("after", &finding.after)] {
        if let Some(value) = value {
            fact(label, &visible(value), usize::MAX, out);
        }
    }
    for (word, is_break, reason) in reasons(&finding.effects) {
        let reason = line(reason, 600);
        let reason = match (word, is_break) {
            ("running", true) => format!("fails: {reason}"),
            ("running", false) => format!("differs: {reason}"),
            _ => reason,
        };
        fact(word, &reason, WIDTH, out);
    }
    for (label, place) in places(finding, review) {
        fact(label, &paint.dim(&place), usize::MAX, out);
    }
    for change in finding.rust.iter().take(MOST_ITEMS) {
        fact("rust", &line(&change.path, 200), usize::MAX, out);
        let indent = " ".repeat(4 + LABEL);
        for (sign, declaration) in [("-", &change.old), ("+", &change.new)] {
            let Some(declaration) = declaration else { continue };
            for line in signed(&format!("{sign} "), declaration, 12).lines() {
                let line = if sign == "-" { paint.red(line) } else { paint.green(line) };
                let _ = writeln!(out, "{indent}{line}");
            }
        }
        if let Some(reason) = item_reason(change, finding) {
            fact("", &line(reason, 600), WIDTH, out);
        }
    }
    if let Some(more @ 1..) = finding.rust.len().checked_sub(MOST_ITEMS) {
        fact("rust", &format!("and {}", counted(more, "more item")), WIDTH, out);
    }
    let approval = match review.approval(finding) {
        Some(reason) => format!("{fingerprint}, approved: {}", line(reason, 600)),
        None if finding.needs_approval() => format!("{fingerprint}, needs an approval"),
        None => fingerprint,
    };
    fact("id", &approval, WIDTH, out);
}

/// Writes a word and a text. The first 12 lines are shown, and long lines are wrapped.
fn fact(label: &str, text: &str, width: usize, out: &mut String) {
    const MOST_LINES: usize = 12;
    let mut label = label;
    for (number, line) in text.lines().enumerate() {
        if number == MOST_LINES {
            let more = text.lines().count() - MOST_LINES;
            let _ = writeln!(out, "    {label:LABEL$}\u{2026} and {} more", counted(more, "line"));
            break;
        }
        for part in wrapped(&super::escape::cut(line, 600), width) {
            let _ = writeln!(out, "{}", format!("    {label:LABEL$}{part}").trim_end());
            label = "";
        }
    }
    if text.is_empty() {
        let _ = writeln!(out, "    {label:LABEL$}(empty)");
    }
}

/// Breaks a line between words.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    if width == usize::MAX {
        return vec![text.to_owned()];
    }
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let length = lines.last().map_or(0, |line| line.chars().count());
        match lines.last_mut() {
            Some(line) if length == 0 => line.push_str(word),
            Some(line) if length + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Writes the last lines: numbers, verdict, version, and what is left to do.
fn summary(review: &Review, paint: Paint, out: &mut String) {
    if let Some(counts) = review.count_words() {
        let _ = writeln!(out, "{counts}");
    }
    let version = review.version_words().map_or(String::new(), |words| format!("; {words}"));
    let _ = writeln!(out, "{}", paint.bold(&format!("{}{version}", review.verdict())));
    if let Some(version) = &review.version {
        let released = version.released.as_deref().unwrap_or("none");
        let _ = writeln!(out, "Cargo.toml: {}, last release: {released}", version.found);
    }
    if !review.left_out.is_empty() {
        let first = review.left_out.iter().take(MOST_FILES);
        let mut files: Vec<String> =
            first.map(|file| line(&format!("{}/{file}", review.roots[1]), 300)).collect();
        if let Some(more @ 1..) = review.left_out.len().checked_sub(MOST_FILES) {
            files.push(format!("and {}, which `--format json` lists", counted(more, "more file")));
        }
        let text = format!("not compared, because of mistakes: {}", files.join(", "));
        for line in wrapped(&text, WIDTH) {
            let _ = writeln!(out, "{line}");
        }
    }
    let missing = review.unapproved().count();
    if missing > 0 {
        let verb = if missing == 1 { "needs" } else { "need" };
        let _ = writeln!(
            out,
            "{}",
            paint.red(&format!(
                "{} {verb} an approval in spec/APPROVED.md: `cargo xtask diff --approve` prints the lines to add",
                counted(missing, "change")
            ))
        );
    }
    for problem in &review.problems {
        let _ = writeln!(out, "{}", paint.red(&line(problem, 600)));
    }
}

/// Whether to use the colours of a terminal.
#[derive(Clone, Copy)]
struct Paint(bool);

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        if self.0 { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    fn dim(self, text: &str) -> String {
        self.with("2", text)
    }

    fn red(self, text: &str) -> String {
        self.with("31", text)
    }

    fn green(self, text: &str) -> String {
        self.with("32", text)
    }
}
