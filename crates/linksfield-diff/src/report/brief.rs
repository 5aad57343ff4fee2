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
            (Some(before), Some(after)) => {
                let _ = writeln!(out, "#   {} \u{2192} {}", line(before, 120), line(after, 120));
            }
            (Some(before), None) => {
                let _ = writeln!(out, "#   was {}", line(before, 120));
            }
            (None, Some(after)) => {
                let _ = writeln!(out, "#   now {}", line(after, 120));
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
