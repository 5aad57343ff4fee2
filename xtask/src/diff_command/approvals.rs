//! The approvals in `spec/APPROVED.md`: a fingerprint in backticks, and the reason in prose.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use linksfield_diff::Finding;
use linksfield_diff::report::Review;

use super::side::APPROVED;

/// The smallest number of letters of a reason.
const FEWEST_LETTERS: usize = 10;

/// The text at the beginning of the file.
pub(crate) const HEADER: &str = include_str!("approved.md");

/// The approvals in a file.
#[derive(Debug, Default)]
pub(crate) struct Approvals {
    /// The reasons by fingerprint.
    pub(crate) reasons: BTreeMap<String, String>,
    /// A sentence for each line without a reason.
    pub(crate) problems: Vec<String>,
    /// The number of approvals by fingerprint.
    counts: BTreeMap<String, usize>,
}

impl Approvals {
    /// Reads the text of the file. An approval is an item of a list, or a paragraph.
    pub(crate) fn read(text: &str) -> Self {
        let mut approvals = Self::default();
        let mut in_code = false;
        let mut entry = (0, String::new());
        for (number, line) in text.lines().enumerate() {
            let is_fence = line.trim_start().starts_with("```");
            in_code ^= is_fence;
            let is_apart = is_fence || in_code || line.trim().is_empty() || line.starts_with('#');
            let begins = line.trim_start().starts_with(['-', '*', '+'])
                || fingerprints(line).next().is_some();
            if is_apart || begins {
                approvals.add(&std::mem::take(&mut entry));
            }
            if !is_apart {
                if entry.1.is_empty() {
                    entry.0 = number + 1;
                }
                entry.1.push_str(line.trim());
                entry.1.push(' ');
            }
        }
        approvals.add(&entry);
        approvals
    }

    /// Removes the approvals that an older version of the file contains. They approved a past change, which may have been
    /// undone since.
    pub(crate) fn remove_past(&mut self, old: &Self) {
        let Self { reasons, counts, .. } = self;
        reasons.retain(|fingerprint, _| counts.get(fingerprint) > old.counts.get(fingerprint));
    }

    fn add(&mut self, (line, text): &(usize, String)) {
        let found: Vec<&str> = fingerprints(text).collect();
        if found.is_empty() {
            return;
        }
        let reason = reason_of(text);
        for fingerprint in found {
            if is_reason(&reason) {
                self.reasons.insert(fingerprint.to_owned(), reason.clone());
                *self.counts.entry(fingerprint.to_owned()).or_default() += 1;
            } else {
                self.problems.push(format!(
                    "`spec/{APPROVED}`, line {line}: the approval `{fingerprint}` has no reason. Write after it why the \
                     change is accepted."
                ));
            }
        }
    }
}

/// Returns the fingerprints in a text: code spans of 12 hexadecimal digits.
fn fingerprints(text: &str) -> impl Iterator<Item = &str> {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    text.split('`')
        .skip(1)
        .step_by(2)
        .filter(move |code| code.len() == 12 && code.bytes().all(is_digit))
}

/// Returns a text without its sign of a list, and without the code spans at its beginning.
fn reason_of(text: &str) -> String {
    let mut rest = text.trim();
    loop {
        let next = rest.trim_start_matches([' ', '-', '*', '+', ':', ',', '.']);
        match next.strip_prefix('`').and_then(|code| code.split_once('`')) {
            Some((_, after)) => rest = after,
            None => return next.trim().to_owned(),
        }
    }
}

/// Whether a text is a reason: it has letters outside of code spans.
fn is_reason(text: &str) -> bool {
    let words = text.split('`').step_by(2).flat_map(str::chars);
    words.filter(|character| character.is_alphabetic()).count() >= FEWEST_LETTERS
}

/// Returns the line that approves a finding.
pub(crate) fn line(finding: &Finding, reason: &str) -> String {
    let subject = finding.subject.to_string().replace(['`', '\n', '\r'], " ");
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("- `{}` `{subject}`: {reason}\n", finding.fingerprint())
}

/// Returns the lines to add for all findings that need an approval and have none.
pub(crate) fn proposal(review: &Review) -> String {
    let lines: String = review.unapproved().map(|finding| line(finding, "REASON")).collect();
    if lines.is_empty() {
        return "no change needs an approval that is missing\n".to_owned();
    }
    lines
}

/// Adds the approval of one finding to the file in a spec folder. Returns a line for the report.
///
/// # Errors
///
/// Fails if the comparison has no such finding, if the reason is empty, or if the file cannot be written.
pub(crate) fn approve(
    review: &Review,
    fingerprint: &str,
    reason: &str,
    spec: &Path,
) -> Result<String, String> {
    let fingerprint = fingerprint.trim_matches('`');
    let findings = &review.comparison.findings;
    let Some(finding) = findings.iter().find(|f| f.fingerprint().to_string() == fingerprint) else {
        let known: Vec<String> =
            review.unapproved().take(20).map(|f| format!("`{}`", f.fingerprint())).collect();
        let known = if known.is_empty() {
            "no change needs an approval that is missing".to_owned()
        } else {
            format!("these changes need one: {}", known.join(", "))
        };
        return Err(format!("error: the comparison has no change `{fingerprint}`; {known}"));
    };
    if !finding.needs_approval() {
        return Ok(format!("`{fingerprint}` needs no approval; nothing was written\n"));
    }
    if let Some(reason) = review.approval(finding) {
        return Ok(format!("`{fingerprint}` is approved already: {reason}\n"));
    }
    if !is_reason(reason) {
        return Err(format!(
            "error: state in `--reason` why the change is accepted, in at least {FEWEST_LETTERS} letters"
        ));
    }
    if fingerprints(reason).next().is_some() {
        return Err("error: a reason cannot contain another fingerprint".to_owned());
    }
    let path = spec.join(APPROVED);
    let failed = |error: std::io::Error| format!("error: {}: {error}", path.display());
    let mut text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => HEADER.to_owned(),
        Err(error) => return Err(failed(error)),
    };
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    let line = line(finding, reason);
    text.push_str(&line);
    fs::write(&path, text).map_err(failed)?;
    Ok(format!("added to {}:\n{line}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_line_with_a_reason_is_an_approval() {
        let text = "# Title\n\nProse without anything.\n\n\
            - `0123456789ab` `csss.order`: The page was corrected.\n\
            - `aaaaaaaaaaaa`\n\
            - `bbbbbbbbbbbb` `csss.a_long_name_of_an_endpoint`: ok\n\
            - `cccccccccccc`:\n  The reason is on the next line.\n\
            - `ABCDEFABCDEF` is no fingerprint, because it has capitals.\n\
            \n```\n- `dddddddddddd`: in a block of code, which is an example.\n```\n\
            A paragraph approves `eeeeeeeeeeee` and `ffffffffffff` with one reason.";
        let approvals = Approvals::read(text);
        let found: Vec<&str> = approvals.reasons.keys().map(String::as_str).collect();
        assert_eq!(found, ["0123456789ab", "cccccccccccc", "eeeeeeeeeeee", "ffffffffffff"]);
        assert_eq!(approvals.reasons["0123456789ab"], "The page was corrected.");
        assert_eq!(approvals.reasons["cccccccccccc"], "The reason is on the next line.");
        assert_eq!(approvals.problems.len(), 2, "{:?}", approvals.problems);
        assert!(
            approvals.problems[0].contains("line 6: the approval `aaaaaaaaaaaa` has no reason")
        );
    }

    #[test]
    fn the_file_of_the_project_begins_with_the_header() {
        let path = crate::workspace().join("spec").join(APPROVED);
        assert!(fs::read_to_string(path).unwrap().starts_with(HEADER));
    }

    #[test]
    fn the_header_of_the_file_approves_nothing() {
        let approvals = Approvals::read(HEADER);
        assert!(approvals.reasons.is_empty() && approvals.problems.is_empty(), "{approvals:?}");
    }
}
