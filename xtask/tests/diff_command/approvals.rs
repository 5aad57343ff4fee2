//! `--check`: approvals, the version and the changelog.

use serde_json::Value;

use crate::repository::{Ran, Repository};

/// Returns the fingerprints of the findings, sorted.
fn fingerprints(ran: &Ran) -> Vec<String> {
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let mut all: Vec<String> = findings
        .iter()
        .map(|finding| finding["fingerprint"].as_str().unwrap().to_owned())
        .collect();
    all.sort();
    all
}

/// Approves everything that needs an approval.
fn approve_all(repository: &Repository) {
    let missing = repository.diff(&["--approve"]).exits(0).stdout;
    for line in missing.lines().filter(|line| line.starts_with("- `")) {
        let fingerprint = line.split('`').nth(1).unwrap();
        let reason = "The page was corrected, and the server always refused it.";
        let ran = repository.diff(&["--approve", fingerprint, "--reason", reason]).exits(0);
        ran.prints("added to").prints(reason);
    }
}

#[test]
fn a_breaking_change_needs_an_approval_a_version_and_an_entry() {
    let repository = Repository::new();
    repository.diff(&["--check"]).exits(0);
    repository.require_note();
    let ran = repository.diff(&["--check"]).exits(1);
    let ran =
        ran.reports("need an approval in spec/APPROVED.md").reports("write `version = \"0.2.0\"`");
    ran.reports("`CHANGELOG.md` has no new entry").prints("version 0.2.0 or later");
    repository.edit("Cargo.toml", "0.1.4", "0.2.0");
    repository.edit(
        "CHANGELOG.md",
        "## Unreleased\n",
        "## Unreleased\n\n### Added\n\n- Something.\n",
    );
    repository.diff(&["--check"]).exits(1).reports("no new entry of `CHANGELOG.md` states a break");
    repository.edit("CHANGELOG.md", "- Something.", "- **Breaking:** A note is required.");
    let ran = repository.diff(&["--check", "--quiet"]).exits(1);
    assert!(ran.stdout.is_empty() && !ran.stderr.contains("CHANGELOG"), "{ran:?}");
    approve_all(&repository);
    repository.diff(&["--check"]).exits(0).prints("approved: The page was corrected");
    repository.diff(&["--approve"]).exits(0).prints("no change needs an approval");
    // The file explains itself, and disturbs nothing.
    assert!(repository.read("spec/APPROVED.md").starts_with("# Approved changes\n"));
    // The approval of the old version does not count.
    repository.commit("approved");
    repository.diff(&["HEAD~1", "HEAD", "--check"]).exits(0);
    repository.diff(&["HEAD", "HEAD~1", "--check"]).exits(1).reports("need an approval");
}

#[test]
fn an_approval_without_a_reason_is_an_error() {
    let repository = Repository::new();
    repository.require_note();
    let proposal = repository.diff(&["--approve"]).exits(0).stdout;
    // The lines as they are printed contain no reason.
    repository.write("spec/APPROVED.md", &proposal);
    let ran = repository
        .diff(&["--check"])
        .exits(1)
        .reports("line 1: the approval")
        .reports("has no reason");
    ran.reports("need an approval");
    // The record of a past change is no mistake.
    repository.write("spec/APPROVED.md", "- `0123456789ab`: The page was corrected in May.\n");
    let ran = repository.diff(&["--check"]).exits(1);
    assert!(!ran.stderr.contains("has no reason"), "{}", ran.stderr);
    let fingerprint = proposal.split('`').nth(1).unwrap();
    for (arguments, message) in [
        (["--approve", fingerprint, "--reason", "ok"], "at least 10 letters"),
        (["--approve", "0123456789ab", "--reason", "it is right"], "no change `0123456789ab`"),
        (
            ["--approve", fingerprint, "--reason", "like `0123456789ab` before"],
            "another fingerprint",
        ),
    ] {
        repository.diff(&arguments).exits(2).reports(message);
    }
    repository.diff(&["--approve", fingerprint]).exits(2).reports("requires `--reason");
    repository
        .diff(&["HEAD", "HEAD", "--approve", fingerprint, "--reason", "it is right"])
        .exits(2);
}

#[test]
fn fingerprints_survive_a_rebase_and_moved_lines() {
    let repository = Repository::new();
    let json = ["--format", "json"];
    repository.git(&["switch", "--quiet", "--create", "feature"]);
    repository.require_note();
    repository.commit("required");
    repository.edit(
        "spec/shop/buy.yaml",
        "day: { type: date, format: YYYYMMDD, zone: \"+08:00\"",
        "day: { type: date, format: YYYYMMDD, zone: \"+00:00\"",
    );
    repository.commit("zone");
    let before = fingerprints(&repository.diff(&json));
    assert!(before.len() >= 2, "{before:?}");
    repository.git(&["switch", "--quiet", "main"]);
    let text = repository.read("spec/shop/buy.yaml");
    repository.write("spec/shop/buy.yaml", format!("# one line\n# and another\n{text}"));
    repository.edit("spec/shop/family.yaml", "doc: A colour.", "doc: The colour of a thing.");
    repository.commit("other work");
    repository.git(&["switch", "--quiet", "feature"]);
    repository.git(&["rebase", "--quiet", "main"]);
    assert_eq!(fingerprints(&repository.diff(&json)), before);
    // In another order of commits.
    repository.git(&["switch", "--quiet", "--create", "other", "main"]);
    repository.git(&["cherry-pick", "feature", "feature~1"]);
    assert_eq!(fingerprints(&repository.diff(&json)), before);
}

#[test]
fn the_report_for_a_pull_request_has_the_verdict_first() {
    let repository = Repository::new();
    repository.require_note();
    let report = repository.diff(&["--format", "markdown"]).exits(0).stdout;
    assert!(report.lines().nth(2).unwrap().starts_with("**Breaking for source"), "{report}");
    assert!(report.contains("```diff\n"), "{report}");
    assert!(report.contains("spec/shop/buy.yaml:"), "{report}");
}

#[test]
fn a_change_of_the_documentation_needs_nothing_but_a_patch_version() {
    let repository = Repository::new();
    repository.edit("spec/shop/buy.yaml", "doc: The card.", "doc: The number of the card.");
    let ran = repository.diff(&["--check"]).exits(1).prints("Documentation only");
    ran.reports("write `version = \"0.1.5\"`");
    repository.edit("Cargo.toml", "0.1.4", "0.1.5");
    repository.diff(&["--check"]).exits(0);
}

#[test]
fn an_approval_of_a_past_change_does_not_approve_the_same_change_again() {
    let repository = Repository::new();
    repository.require_note();
    let approval = repository.diff(&["--approve"]).exits(0).stdout;
    let approval = approval.replace("REASON", "The page was corrected");
    repository.write("spec/APPROVED.md", &approval);
    let is_missing = || repository.diff(&["--check"]).stderr.contains("need an approval");
    assert!(!is_missing());
    // The old version already has the approval, but not the change.
    let changed = repository.read("spec/shop/buy.yaml");
    repository.git(&["checkout", "--quiet", "--", "spec/shop/buy.yaml"]);
    repository.commit("approved, and undone");
    repository.write("spec/shop/buy.yaml", &changed);
    assert!(is_missing());
    repository.write("spec/APPROVED.md", &format!("{approval}{approval}"));
    assert!(!is_missing());
}
