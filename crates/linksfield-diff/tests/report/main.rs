//! The forms of the reports.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests do")]

mod hostile;

use expect_test::expect;
use linksfield_diff::report::{Review, VersionState, brief, json, markdown, text};
use linksfield_diff::surface::Change;
use linksfield_diff::{Comparison, Effects, Finding, Place, Running, RunningEffect, Subject};

fn place(line: usize) -> Option<Place> {
    Some(Place { file: "csss/order_package.yaml".into(), line, column: 5 })
}

pub(crate) fn finding(rule: &'static str, part: &str, title: &str, effects: Effects) -> Finding {
    Finding {
        rule,
        subject: Subject {
            family: "csss".into(),
            endpoint: Some("order_package".into()),
            part: part.into(),
        },
        title: title.into(),
        before: None,
        after: None,
        effects,
        rust: Vec::new(),
        old: place(41),
        new: place(44),
    }
}

/// A change that breaks everything, one that adds, and one of the documentation.
fn review() -> Review {
    let required = Finding {
        before: Some("optional".into()),
        after: Some("required".into()),
        rust: vec![Change {
            path: "csss::Csss::order_package".into(),
            old: Some("fn order_package(&self) -> OrderPackage".into()),
            new: Some("fn order_package(&self, device_id: &str) -> OrderPackage".into()),
            breaks: Some("Calls of the function lack an argument.".into()),
        }],
        ..finding(
            "parameter-required",
            "request.device_id",
            "The parameter `device_id` became required",
            Effects {
                source: Some("A constructor takes the parameter.".into()),
                running: Some(RunningEffect {
                    level: Running::Breaks,
                    reason: "The server refuses requests without the parameter.".into(),
                }),
                ..Effects::default()
            },
        )
    };
    let added = Finding {
        after: Some("a text".into()),
        old: None,
        ..finding(
            "field-added",
            "response.note",
            "The response has the new field `note`",
            Effects { visible: true, ..Effects::default() },
        )
    };
    let doc = finding("doc", "", "The documentation changed", Effects::default());
    let mut review = Review::new(
        Comparison::new(vec![doc, added, required]),
        "main (3665da0)",
        "the working tree",
    );
    review.version = Some(VersionState {
        released: Some("0.1.4".into()),
        found: "0.1.4".into(),
        required: Some("0.2.0".into()),
    });
    review.problems.push("`Cargo.toml` has version 0.1.4: write `version = \"0.2.0\"`.".into());
    review
}

#[test]
fn the_report_for_a_terminal() {
    expect![[r#"
        main (3665da0) → the working tree

        csss.order_package
          The parameter `device_id` became required
            part     request.device_id
            before   optional
            after    required
            source   A constructor takes the parameter.
            running  fails: The server refuses requests without the parameter.
            old      spec/csss/order_package.yaml:41:5
            new      spec/csss/order_package.yaml:44:5
            rust     csss::Csss::order_package
                     - fn order_package(&self) -> OrderPackage
                     + fn order_package(&self, device_id: &str) -> OrderPackage
                     Calls of the function lack an argument.
            id       4ef734af2b77, needs an approval
          The response has the new field `note`
            part     response.note
            after    a text
            new      spec/csss/order_package.yaml:44:5
            id       24da41b8d0da
          The documentation changed
            old      spec/csss/order_package.yaml:41:5
            new      spec/csss/order_package.yaml:44:5
            id       f81f5ca3e5ff

        3 changes: source 1, running programs fail 1, new 1, documentation 1
        Breaking for source and running programs; version 0.2.0 or later
        Cargo.toml: 0.1.4, last release: 0.1.4
        1 change needs an approval in spec/APPROVED.md: `cargo xtask diff --approve` prints the lines to add
        `Cargo.toml` has version 0.1.4: write `version = "0.2.0"`.
    "#]]
    .assert_eq(&text(&review(), false));
    let colored = text(&review(), true);
    assert!(colored.contains("\u{1b}[31m"));
    let mut plain = colored.clone();
    for code in ["1", "2", "31", "32", "0"] {
        plain = plain.replace(&format!("\u{1b}[{code}m"), "");
    }
    assert_eq!(plain, text(&review(), false), "colours change nothing but colours");
}

#[test]
fn the_report_for_a_pull_request() {
    expect![[r####"
        ### Change of the API

        **Breaking for source and running programs; version 0.2.0 or later.**

        3 changes: source 1, running programs fail 1, new 1, documentation 1.

        - `Cargo.toml` has version 0.1.4: write `version = "0.2.0"`.
        - 1 change needs an approval in `spec/APPROVED.md`. `cargo xtask diff --approve` prints the lines to add.

        | what breaks | change | approval |
        |---|---|---|
        | source, running | `csss.order_package request.device_id`: The parameter `device_id` became required (`optional` → `required`) | missing: `4ef734af2b77` |

        <details>
        <summary>source, running: <code>csss.order_package request.device_id</code>: The parameter <code>device_id</code> became required</summary>

        `optional` → `required`

        - **source**: A constructor takes the parameter.
        - **running programs fail**: The server refuses requests without the parameter.
        - **not approved**
        - old `spec/csss/order_package.yaml:41:5`, new `spec/csss/order_package.yaml:44:5`
        - rule `parameter-required`, fingerprint `4ef734af2b77`

        ```diff
          // csss::Csss::order_package
        - fn order_package(&self) -> OrderPackage
        + fn order_package(&self, device_id: &str) -> OrderPackage
          // Calls of the function lack an argument.
        ```

        </details>

        <details>
        <summary>new: <code>csss.order_package response.note</code>: The response has the new field <code>note</code></summary>

        now `a text`

        - new `spec/csss/order_package.yaml:44:5`
        - rule `field-added`, fingerprint `24da41b8d0da`

        </details>

        <details>
        <summary>1 change of the documentation</summary>

        - `csss.order_package`: The documentation changed (`spec/csss/order_package.yaml:44:5`)

        </details>

        Compared: main (3665da0) with the working tree.
    "####]].assert_eq(&markdown(&review()));
}

#[test]
fn the_report_before_the_lines_of_a_diff() {
    expect![[r#"
        # csss.order_package request.device_id: The parameter `device_id` became required
        #   optional → required
        #   source: A constructor takes the parameter.
        #   running programs fail: The server refuses requests without the parameter.
        # csss.order_package response.note: The response has the new field `note`
        #   now a text
        # csss.order_package: The documentation changed
    "#]]
    .assert_eq(&brief(&review().comparison));
    expect![[r#"
        # No change of the API.
    "#]]
    .assert_eq(&brief(&Comparison::new(Vec::new())));
}

#[test]
fn the_report_for_programs() {
    expect![[r#"
        {
          "format": 1,
          "old": "main (3665da0)",
          "new": "the working tree",
          "verdict": "Breaking for source and running programs",
          "bump": "major",
          "version": {
            "released": "0.1.4",
            "found": "0.1.4",
            "required": "0.2.0"
          },
          "counts": {
            "documentation": 1,
            "meaning": 0,
            "money": 0,
            "new": 1,
            "running_programs_differ": 0,
            "running_programs_fail": 1,
            "source": 1
          },
          "accepted": false,
          "problems": [
            "`Cargo.toml` has version 0.1.4: write `version = \"0.2.0\"`."
          ],
          "left_out": [],
          "findings": [
            {
              "fingerprint": "4ef734af2b77",
              "rule": "parameter-required",
              "family": "csss",
              "endpoint": "order_package",
              "part": "request.device_id",
              "title": "The parameter `device_id` became required",
              "before": "optional",
              "after": "required",
              "bump": "major",
              "effects": {
                "source": "A constructor takes the parameter.",
                "running": {
                  "level": "breaks",
                  "reason": "The server refuses requests without the parameter."
                },
                "money": null,
                "meaning": null,
                "visible": false
              },
              "needs_approval": true,
              "approval": null,
              "rust": [
                {
                  "path": "csss::Csss::order_package",
                  "old": "fn order_package(&self) -> OrderPackage",
                  "new": "fn order_package(&self, device_id: &str) -> OrderPackage",
                  "breaks": "Calls of the function lack an argument."
                }
              ],
              "old": {
                "file": "csss/order_package.yaml",
                "line": 41,
                "column": 5
              },
              "new": {
                "file": "csss/order_package.yaml",
                "line": 44,
                "column": 5
              }
            },
            {
              "fingerprint": "24da41b8d0da",
              "rule": "field-added",
              "family": "csss",
              "endpoint": "order_package",
              "part": "response.note",
              "title": "The response has the new field `note`",
              "before": null,
              "after": "a text",
              "bump": "minor",
              "effects": {
                "source": null,
                "running": null,
                "money": null,
                "meaning": null,
                "visible": true
              },
              "needs_approval": false,
              "approval": null,
              "rust": [],
              "old": null,
              "new": {
                "file": "csss/order_package.yaml",
                "line": 44,
                "column": 5
              }
            },
            {
              "fingerprint": "f81f5ca3e5ff",
              "rule": "doc",
              "family": "csss",
              "endpoint": "order_package",
              "part": "",
              "title": "The documentation changed",
              "before": null,
              "after": null,
              "bump": "patch",
              "effects": {
                "source": null,
                "running": null,
                "money": null,
                "meaning": null,
                "visible": false
              },
              "needs_approval": false,
              "approval": null,
              "rust": [],
              "old": {
                "file": "csss/order_package.yaml",
                "line": 41,
                "column": 5
              },
              "new": {
                "file": "csss/order_package.yaml",
                "line": 44,
                "column": 5
              }
            }
          ]
        }"#]]
    .assert_eq(&json(&review()));
}

#[test]
fn all_fields_of_the_report_for_programs_are_documented() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../CONTRIBUTING.md");
    let guide = std::fs::read_to_string(path).unwrap();
    let report: serde_json::Value = serde_json::from_str(&json(&review())).unwrap();
    let mut objects = vec![&report];
    while let Some(value) = objects.pop() {
        let fields = value.as_object().into_iter().flatten();
        for (name, value) in fields {
            assert!(guide.contains(&format!("`{name}`")), "CONTRIBUTING.md does not list `{name}`");
            objects.push(value);
        }
        objects.extend(value.as_array().into_iter().flatten());
    }
}

#[test]
fn an_approved_change_is_accepted_with_its_reason() {
    let mut review = review();
    assert!(!review.is_accepted());
    let fingerprint = review.comparison.findings[0].fingerprint().to_string();
    review.approvals.insert(fingerprint, "The page was corrected.".into());
    assert!(!review.is_accepted(), "the version still disagrees");
    review.problems.clear();
    assert!(review.is_accepted());
    assert!(text(&review, false).contains("approved: The page was corrected."));
    assert!(markdown(&review).contains("| The page was corrected. |"));
}

#[test]
fn a_review_without_changes_has_one_line() {
    let review = Review::new(Comparison::new(Vec::new()), "a", "b");
    assert_eq!(text(&review, false), "a \u{2192} b\n\nNo change of the API\n");
    assert!(markdown(&review).contains("**No change of the API.**"));
}

#[test]
fn a_fingerprint_depends_neither_on_places_nor_on_other_findings() {
    let review = review();
    let before: Vec<String> =
        review.comparison.findings.iter().map(|f| f.fingerprint().to_string()).collect();
    let mut moved = review.comparison.findings;
    moved.reverse();
    for finding in &mut moved {
        finding.old = None;
        finding.new = place(999);
        finding.title.push_str(" in other words");
    }
    moved.push(finding("other", "request.x", "x", Effects::default()));
    let after: Vec<String> = Comparison::new(moved)
        .findings
        .iter()
        .filter(|finding| finding.rule != "other")
        .map(|finding| finding.fingerprint().to_string())
        .collect();
    assert_eq!(after, before);
}
