//! The reports: their forms, and that no text of a spec changes the form of a Markdown report.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests do")]

use std::collections::BTreeMap;

use expect_test::expect;
use linksfield_diff::report::{Review, VersionState, brief, json, markdown, text};
use linksfield_diff::surface::Change;
use linksfield_diff::{Comparison, Effects, Finding, Place, Running, RunningEffect, Subject};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

fn place(line: usize) -> Option<Place> {
    Some(Place { file: "csss/order_package.yaml".into(), line, column: 5 })
}

fn finding(rule: &'static str, part: &str, title: &str, effects: Effects) -> Finding {
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
            Effects { adds: true, ..Effects::default() },
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
        1 change needs an approval in spec/APPROVED.md
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
        - 1 change needs an approval in `spec/APPROVED.md`.

        | what breaks | change | approval |
        |---|---|---|
        | source, running | `csss.order_package request.device_id`: The parameter `device_id` became required | missing: `4ef734af2b77` |

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
                "adds": false
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
                "adds": true
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
                "adds": false
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
fn a_review_without_changes_says_so_in_one_line() {
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

/// A text that tries to be markup.
fn hostile() -> impl Strategy<Value = String> {
    let tokens = prop::sample::select(vec![
        "`",
        "``",
        "```",
        "~~~",
        "|",
        "\\",
        "\\|",
        "<",
        "</details>",
        "</summary>",
        "</code>",
        "<script>alert(1)</script>",
        "<!--",
        "-->",
        "<![CDATA[",
        "\n",
        "\r\n",
        "\n\n",
        "\n# ",
        "\n- ",
        "\n> ",
        "\n---\n",
        "@octocat",
        "@org/team",
        "#12",
        "org/repo#1",
        "GH-1",
        "http://x.example",
        "www.x.example",
        "a@b.example",
        "[x](y)",
        "![x](y)",
        "[x]: y",
        "[^1]",
        "*",
        "**",
        "_",
        "__",
        "~~",
        "$",
        "$$",
        "&amp;",
        "&#60;",
        ":smile:",
        "- [ ] ",
        "1. ",
        "+ ",
        "    ",
        "\t",
        "\u{202e}",
        "\u{0}",
        "\u{1b}[31m",
        "\u{feff}",
        "\u{2028}",
        "\u{4e2d}\u{6587}",
        " ",
        "word",
        "{{x}}",
        "{% x %}",
        "=",
    ]);
    let part = prop_oneof![4 => tokens.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

fn hostile_review() -> impl Strategy<Value = Review> {
    let finding =
        (prop::collection::vec(hostile(), 12), prop::collection::vec(any::<bool>(), 8), 1usize..4)
            .prop_map(|(texts, has, repeat)| {
                let text = |index: usize| texts[index].repeat(repeat);
                let some = |index: usize, has: bool| has.then(|| text(index));
                Finding {
                    rule: "hostile",
                    subject: Subject { family: text(0), endpoint: some(1, has[0]), part: text(2) },
                    title: text(3),
                    before: some(4, has[1]),
                    after: some(5, has[2]),
                    effects: Effects {
                        source: some(6, has[3]),
                        running: has[4].then(|| RunningEffect {
                            level: if has[0] { Running::Breaks } else { Running::Differs },
                            reason: text(7),
                        }),
                        money: some(8, has[5]),
                        meaning: some(9, has[6]),
                        adds: has[7],
                    },
                    rust: vec![Change {
                        path: text(10),
                        old: some(11, has[0]),
                        new: some(0, has[1]),
                        breaks: some(1, has[2]),
                    }],
                    old: has[3].then(|| Place { file: text(2), line: 1, column: 2 }),
                    new: has[4].then(|| Place { file: text(3), line: 3, column: 4 }),
                }
            });
    (prop::collection::vec(finding, 0..6), prop::collection::vec(hostile(), 4)).prop_map(
        |(findings, texts)| {
            let mut approvals = BTreeMap::new();
            if let Some(finding) = findings.first() {
                approvals.insert(finding.fingerprint().to_string(), texts[0].clone());
            }
            let mut review = Review::new(Comparison::new(findings), &texts[1], &texts[2]);
            review.approvals = approvals;
            review.left_out.push(texts[3].clone());
            review.problems.push(texts[0].clone());
            review
        },
    )
}

/// The extensions of Markdown that GitHub has.
fn github() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
}

/// Checks a report with a parser that is independent of this project.
fn check_markdown(report: &str, review: &Review) {
    assert!(report.chars().count() < 65_536, "the report is too long");
    let mut open: Vec<&str> = Vec::new();
    let (mut in_code, mut headings, mut rows, mut cells) = (false, 0, 0, 0);
    for event in Parser::new_ext(report, github()) {
        match event {
            Event::Start(tag) => match tag {
                Tag::CodeBlock(_) => in_code = true,
                Tag::Heading { .. } => headings += 1,
                Tag::TableHead | Tag::TableRow => {
                    rows += 1;
                    cells = 0;
                }
                Tag::TableCell => cells += 1,
                Tag::Paragraph | Tag::List(None) | Tag::Item | Tag::Strong | Tag::Table(_) => {}
                Tag::HtmlBlock => {}
                other => panic!("{other:?} in\n{report}"),
            },
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                assert_eq!(cells, 3, "cells of row {rows} in\n{report}");
            }
            Event::Text(text) if !in_code => {
                let in_tag = open.last().is_some_and(|tag| *tag == "code");
                let linked = text.contains(['@', '#']) || text.contains("://");
                assert!(in_tag || !linked, "GitHub links {text:?} in\n{report}");
            }
            Event::Html(html) | Event::InlineHtml(html) => tags(&html, &mut open, report),
            Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::HardBreak
            | Event::Rule => panic!("{event:?} in\n{report}"),
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?} in\n{report}");
    assert_eq!(headings, 1, "headings of\n{report}");
    let breaking = review.comparison.findings.iter().filter(|f| f.needs_approval()).count();
    assert_eq!(rows, if breaking == 0 { 0 } else { breaking.min(61) + 1 }, "rows of\n{report}");
}

/// Checks that HTML contains the known tags only, and that each is closed.
fn tags(html: &str, open: &mut Vec<&'static str>, report: &str) {
    for part in html.split('<').skip(1) {
        let name = part.split('>').next().unwrap_or_default();
        match ["details", "summary", "code", "i"]
            .into_iter()
            .find(|tag| *tag == name.trim_matches('/'))
        {
            None => panic!("<{name}> in\n{report}"),
            Some(tag) if name.starts_with('/') => assert_eq!(open.pop(), Some(tag), "{report}"),
            Some(tag) => open.push(tag),
        }
    }
    let text: String =
        html.split('<').filter_map(|part| part.split_once('>')).map(|(_, t)| t).collect();
    let is_code = open.last().is_some_and(|tag| *tag == "code") || html.contains("<code>");
    assert!(is_code || !text.contains('@'), "GitHub links {text:?} in\n{report}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_a_spec_is_markup(review in hostile_review()) {
        check_markdown(&markdown(&review), &review);
        // A terminal receives no control characters but line breaks.
        let text = text(&review, false);
        prop_assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
        let lines = brief(&review.comparison);
        prop_assert!(lines.lines().all(|line| line.starts_with('#')), "{lines}");
        let value: serde_json::Value = serde_json::from_str(&json(&review)).unwrap();
        let written = value["findings"].as_array().unwrap();
        for (finding, written) in review.comparison.findings.iter().zip(written) {
            prop_assert_eq!(&written["title"], &finding.title);
        }
    }
}

#[test]
fn a_report_of_very_many_changes_is_short_enough_and_states_what_is_left_out() {
    let many = |effects: Effects, count: usize| {
        let findings = (0..count).map(|number| {
            let part = format!("response.field_{number}");
            let title = format!("`{}` \u{4e2d}\u{6587} @x | y", "long ".repeat(200));
            Finding {
                before: Some("line ```\n".repeat(100)),
                ..finding("many", &part, &title, effects.clone())
            }
        });
        let review = Review::new(Comparison::new(findings.collect()), "a".repeat(9999), "b");
        let report = markdown(&review);
        check_markdown(&report, &review);
        assert!(report.len() > 30_000, "the length is used");
        report
    };
    let breaking = Effects { source: Some("x ".repeat(5000)), ..Effects::default() };
    assert!(many(breaking, 3000).contains(" changes are left out here, because"));
    assert!(many(Effects::default(), 3000).contains(" changes are left out here, because"));
    assert!(many(Effects { adds: true, ..Effects::default() }, 3000).contains("left out here"));
}
