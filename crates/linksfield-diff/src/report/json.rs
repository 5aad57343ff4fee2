//! The report for programs. CONTRIBUTING.md documents the fields.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Review, VersionState};
use crate::{Bump, Effects, Finding, Place, surface};

/// The version of the form of the report.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    format: u32,
    old: &'a str,
    new: &'a str,
    verdict: String,
    bump: Option<Bump>,
    version: Option<&'a VersionState>,
    counts: BTreeMap<String, usize>,
    accepted: bool,
    problems: &'a [String],
    left_out: &'a [String],
    findings: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    fingerprint: String,
    rule: &'a str,
    family: &'a str,
    endpoint: Option<&'a str>,
    part: &'a str,
    title: &'a str,
    before: Option<&'a str>,
    after: Option<&'a str>,
    bump: Bump,
    effects: &'a Effects,
    needs_approval: bool,
    approval: Option<&'a str>,
    rust: &'a [surface::Change],
    old: Option<&'a Place>,
    new: Option<&'a Place>,
}

/// Returns a review as JSON, with all texts in full.
#[must_use]
pub fn json(review: &Review) -> String {
    let counts = review.counts().into_iter();
    let report = Report {
        format: FORMAT,
        old: &review.old,
        new: &review.new,
        verdict: review.verdict(),
        bump: review.comparison.bump(),
        version: review.version.as_ref(),
        counts: counts.map(|(effect, count)| (effect.replace(' ', "_"), count)).collect(),
        accepted: review.is_accepted(),
        problems: &review.problems,
        left_out: &review.left_out,
        findings: review.comparison.findings.iter().map(|finding| entry(finding, review)).collect(),
    };
    // The report has only texts, numbers and lists, which serde_json can always print.
    serde_json::to_string_pretty(&report).unwrap_or_default()
}

fn entry<'a>(finding: &'a Finding, review: &'a Review) -> Entry<'a> {
    Entry {
        fingerprint: finding.fingerprint().to_string(),
        rule: finding.rule,
        family: &finding.subject.family,
        endpoint: finding.subject.endpoint.as_deref(),
        part: &finding.subject.part,
        title: &finding.title,
        before: finding.before.as_deref(),
        after: finding.after.as_deref(),
        bump: finding.bump(),
        effects: &finding.effects,
        needs_approval: finding.needs_approval(),
        approval: review.approval(finding),
        rust: &finding.rust,
        old: finding.old.as_ref(),
        new: finding.new.as_ref(),
    }
}
