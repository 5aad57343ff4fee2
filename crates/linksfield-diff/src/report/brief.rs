//! The report before the changed lines of one file.

use std::fmt::Write as _;

use super::escape::line;
use super::reasons;
use crate::Comparison;

/// Returns a comparison as lines that begin with `# `, for the output of `git diff`. The report states the changes and their
/// reasons, and leaves out places and generated code.
#[must_use]
pub fn brief(comparison: &Comparison) -> String {
    let mut out = String::new();
    if comparison.findings.is_empty() {
        out.push_str("# No change of the API.\n");
    }
    for finding in &comparison.findings {
        let subject = line(&finding.subject.to_string(), 200);
        let _ = writeln!(out, "# {subject}: {}", line(&finding.title, 400));
        match (&finding.before, &finding.after) {
            (None, None) => {}
            (before, after) => {
                let shown = |value: &Option<String>| {
                    value.as_ref().map_or("(none)".to_owned(), |value| line(value, 120))
                };
                let _ = writeln!(out, "#   {} \u{2192} {}", shown(before), shown(after));
            }
        }
        for (word, is_break, reason) in reasons(&finding.effects) {
            let word = match (word, is_break) {
                ("running", true) => "running programs fail",
                ("running", false) => "running programs differ",
                (word, _) => word,
            };
            let _ = writeln!(out, "#   {word}: {}", line(reason, 600));
        }
    }
    out
}
