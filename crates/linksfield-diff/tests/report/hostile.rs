//! No text of a spec changes the form of a report. An independent parser reads the Markdown.

use std::collections::BTreeMap;

use linksfield_diff::report::{Review, brief, json, markdown, text};
use linksfield_diff::surface::Change;
use linksfield_diff::{Comparison, Effects, Finding, Place, Running, RunningEffect, Subject};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::finding;

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
                        visible: has[7],
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
    assert!(many(Effects { visible: true, ..Effects::default() }, 3000).contains("left out here"));
}
