//! The report for a pull request, as Markdown of GitHub.

use std::fmt::Write as _;

use super::escape::{block, code, html_sentence, sentence, signed, visible};
use super::{MOST_ITEMS, Review, counted, item_reason, places, reasons};
use crate::{Bump, Finding};

/// The greatest number of bytes. GitHub accepts 65,536 characters, and no character is shorter than a byte.
const MOST_BYTES: usize = 65_000;
/// The number of bytes that are left for the last sentences.
const RESERVE: usize = 4_000;
/// The greatest number of rows of the table.
const MOST_ROWS: usize = 60;

/// Returns a review as Markdown for a comment of a pull request: the verdict, what breaks, all changes, and changes of the
/// documentation.
///
/// The text has fewer than 65,536 characters. If changes are left out, its last sentence states the number.
#[must_use]
pub fn markdown(review: &Review) -> String {
    let mut out = String::from("### Change of the API\n\n");
    head(review, &mut out);
    let findings = &review.comparison.findings;
    let breaking: Vec<&Finding> = findings.iter().filter(|f| f.needs_approval()).collect();
    if !breaking.is_empty() {
        table(&breaking, review, &mut out);
    }
    let (documentation, others): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().partition(|finding| finding.bump() == Bump::Patch);
    let mut left_out = 0;
    for finding in &others {
        let details = details(finding, review);
        if out.len() + details.len() > MOST_BYTES - RESERVE {
            left_out += 1;
        } else {
            out.push_str(&details);
        }
    }
    if !documentation.is_empty() {
        left_out += list(&documentation, review, &mut out);
    }
    if left_out > 0 {
        let (changes, verb) =
            (counted(left_out, "change"), if left_out == 1 { "is" } else { "are" });
        let _ = writeln!(
            out,
            "{changes} {verb} left out here, because a comment has a limited length. `cargo xtask diff` shows all of them.\n"
        );
    }
    let _ = writeln!(
        out,
        "Compared: {} with {}.",
        sentence(&review.old, 200),
        sentence(&review.new, 200)
    );
    out
}

/// Writes the verdict, and what must be corrected.
fn head(review: &Review, out: &mut String) {
    let version = review.version_words().map_or(String::new(), |words| format!("; {words}"));
    let _ = writeln!(out, "**{}{version}.**\n", review.verdict());
    if let Some(counts) = review.count_words() {
        let _ = writeln!(out, "{counts}.\n");
    }
    let missing = review.unapproved().count();
    let mut to_do: Vec<String> =
        review.problems.iter().take(20).map(|problem| sentence(problem, 600)).collect();
    if missing > 0 {
        let verb = if missing == 1 { "needs" } else { "need" };
        let changes = counted(missing, "change");
        to_do.push(format!("{changes} {verb} an approval in `spec/APPROVED.md`. `cargo xtask diff --approve` prints the lines to add."));
    }
    for item in &to_do {
        let _ = writeln!(out, "- {item}");
    }
    if !to_do.is_empty() {
        out.push('\n');
    }
    if !review.left_out.is_empty() {
        let mut files: Vec<String> = review
            .left_out
            .iter()
            .take(20)
            .map(|file| code(&format!("{}/{file}", review.roots[1]), 200))
            .collect();
        if let Some(more @ 1..) = review.left_out.len().checked_sub(20) {
            files.push(format!("{more} more"));
        }
        let _ = writeln!(out, "Not compared, because of mistakes: {}.\n", files.join(", "));
    }
}

/// Writes the table of what breaks.
fn table(findings: &[&Finding], review: &Review, out: &mut String) {
    out.push_str("| what breaks | change | approval |\n|---|---|---|\n");
    for finding in findings.iter().take(MOST_ROWS) {
        let effects = reasons(&finding.effects);
        let broken: Vec<&str> =
            effects.iter().filter(|(_, is_break, _)| *is_break).map(|(word, ..)| *word).collect();
        let approval = match review.approval(finding) {
            Some(reason) => sentence(reason, 160),
            None => format!("missing: `{}`", finding.fingerprint()),
        };
        let subject = code(&finding.subject.to_string(), 100);
        let title = sentence(&finding.title, 200);
        let values = match (&finding.before, &finding.after) {
            (Some(before), Some(after)) if before.len() + after.len() <= 60 => {
                format!(" ({} → {})", code(before, 60), code(after, 60))
            }
            _ => String::new(),
        };
        let broken = broken.join(", ");
        let _ = writeln!(out, "| {broken} | {subject}: {title}{values} | {approval} |");
    }
    if let Some(more @ 1..) = findings.len().checked_sub(MOST_ROWS) {
        let _ = writeln!(out, "| | and {more} more | |");
    }
    out.push('\n');
}

/// Returns a finding in a section that readers open.
fn details(finding: &Finding, review: &Review) -> String {
    let mut out = String::new();
    let words: Vec<&str> = reasons(&finding.effects).iter().map(|(word, ..)| *word).collect();
    let words = match (words.is_empty(), finding.effects.visible) {
        (false, _) => words.join(", "),
        (true, true) => "new".to_owned(),
        (true, false) => "compatible".to_owned(),
    };
    let subject =
        html_sentence(&format!("`{}`", finding.subject.to_string().replace('`', "'")), 140);
    let title = html_sentence(&finding.title, 300);
    let _ = writeln!(out, "<details>\n<summary>{words}: {subject}: {title}</summary>\n");
    out.push_str(&values(finding));
    for (word, is_break, reason) in reasons(&finding.effects) {
        let word = match (word, is_break) {
            ("running", true) => "running programs fail",
            ("running", false) => "running programs differ",
            (word, _) => word,
        };
        let _ = writeln!(out, "- **{word}**: {}", sentence(reason, 600));
    }
    match review.approval(finding) {
        Some(reason) => {
            let _ = writeln!(out, "- **approved**: {}", sentence(reason, 600));
        }
        None if finding.needs_approval() => out.push_str("- **not approved**\n"),
        None => {}
    }
    let places: Vec<String> = places(finding, review)
        .into_iter()
        .map(|(which, place)| format!("{which} {}", code(&place, 400)))
        .collect();
    if !places.is_empty() {
        let _ = writeln!(out, "- {}", places.join(", "));
    }
    let _ = writeln!(out, "- rule `{}`, fingerprint `{}`\n", finding.rule, finding.fingerprint());
    out.push_str(&rust(finding));
    out.push_str("</details>\n\n");
    out
}

/// Returns the old and the new value: short ones on one line, long ones as lines.
fn values(finding: &Finding) -> String {
    let is_short = |value: &Option<String>| {
        value.as_ref().is_none_or(|value| !value.contains('\n') && value.chars().count() <= 60)
    };
    match (&finding.before, &finding.after) {
        (None, None) => String::new(),
        (before, after) if is_short(before) && is_short(after) => match (before, after) {
            (Some(before), Some(after)) => {
                format!("{} \u{2192} {}\n\n", code(before, 60), code(after, 60))
            }
            (Some(before), None) => format!("was {}\n\n", code(before, 60)),
            (None, after) => format!("now {}\n\n", code(after.as_deref().unwrap_or(""), 60)),
        },
        (before, after) => {
            let mut lines = String::new();
            for (sign, value) in [("- ", before), ("+ ", after)] {
                if let Some(value) = value {
                    lines.push_str(&signed(sign, value, 20));
                }
            }
            format!("{}\n", block("diff", &lines))
        }
    }
}

/// Returns the changes of the generated code.
fn rust(finding: &Finding) -> String {
    let mut lines = String::new();
    for change in finding.rust.iter().take(MOST_ITEMS) {
        let _ = writeln!(lines, "  // {}", super::escape::line(&change.path, 200));
        for (sign, declaration) in [("- ", &change.old), ("+ ", &change.new)] {
            if let Some(declaration) = declaration {
                lines.push_str(&signed(sign, declaration, 12));
            }
        }
        if let Some(reason) = item_reason(change, finding) {
            let _ = writeln!(lines, "  // {}", super::escape::line(reason, 200));
        }
    }
    if let Some(more @ 1..) = finding.rust.len().checked_sub(MOST_ITEMS) {
        let _ = writeln!(lines, "  // and {}", counted(more, "more item"));
    }
    if lines.is_empty() { String::new() } else { format!("{}\n", block("diff", &visible(&lines))) }
}

/// Writes the changes of the documentation as a list. Returns the number of changes that are left out.
fn list(findings: &[&Finding], review: &Review, out: &mut String) -> usize {
    let start = out.len();
    let number = counted(findings.len(), "change");
    let _ = writeln!(out, "<details>\n<summary>{number} of the documentation</summary>\n");
    let mut left_out = 0;
    let mut shown_any = false;
    for finding in findings {
        let subject = code(&finding.subject.to_string(), 100);
        let place = places(finding, review).pop();
        let place = place.map_or(String::new(), |(_, place)| format!(" ({})", code(&place, 400)));
        let item = format!("- {subject}: {}{place}\n", sentence(&finding.title, 200));
        if out.len() + item.len() > MOST_BYTES - RESERVE / 2 {
            left_out += 1;
        } else {
            out.push_str(&item);
            shown_any = true;
        }
    }
    if shown_any {
        out.push_str("\n</details>\n\n");
    } else {
        out.truncate(start);
    }
    left_out
}
