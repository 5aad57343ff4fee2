//! Compares the verdict about source with `cargo-semver-checks`, which takes minutes to install. Therefore, its reports
//! are recorded in `tests/spec_changes/semver_checks.txt`, whose head states how.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use linksfield_diff::surface::{Surface, compare};
use linksfield_tests::Scratch;

use crate::cases::{Case, Loaded};
use crate::rustc::{document, libraries};
use crate::source::{generated, module, write};

/// The version whose reports are recorded.
const VERSION: &str = "0.51.0";

/// How to record the reports.
const HOW: &str = "\
cargo install cargo-semver-checks --version 0.51.0 --locked --root target/semver-checks
LINKSFIELD_SEMVER_CHECKS=$PWD/target/semver-checks/bin/cargo-semver-checks \\
    cargo test -p linksfield-tests --test spec_changes semver_checks";

/// What cargo-semver-checks reported for a case.
#[derive(Debug, Default, PartialEq, Eq)]
struct Record {
    /// A digest of the public items before and after the change.
    items: String,
    /// The lints that require a new major version.
    lints: BTreeSet<String>,
    /// Why cargo-semver-checks and the verdict differ. Empty if they agree.
    explanation: String,
}

/// Returns in which cases the recorded reports contradict the verdict without an explanation, or are not those of the
/// case.
pub(crate) fn contradictions(cases: &[Case]) -> Vec<String> {
    let mut records = read();
    let mut out = Vec::new();
    for case in cases {
        let name = &case.name;
        let Some(record) = records.remove(name) else {
            out.push(format!("{name}: nothing is recorded. Record the reports:\n{HOW}"));
            continue;
        };
        let (old, new) = (case.old.surface(), case.new.surface());
        let breaks = compare(&old, &new).iter().any(|change| change.breaks.is_some());
        let agrees = breaks != record.lints.is_empty();
        if record.items != digest(&old, &new) {
            out.push(format!("{name}: the public items changed. Record the reports:\n{HOW}"));
        } else if agrees != record.explanation.is_empty() {
            let problem = if agrees { "needs no explanation" } else { "needs an explanation" };
            let verdict = if breaks { "breaks" } else { "compiles" };
            let lints = &record.lints;
            out.push(format!("{name}: `{verdict}` with the lints {lints:?} {problem}"));
        }
    }
    out.extend(records.keys().map(|name| format!("{name}: there is no such case")));
    out
}

/// Runs cargo-semver-checks, and records its reports. Explanations are kept.
pub(crate) fn record(cases: &[Case], program: &Path) {
    let version = Command::new(program).arg("--version").output().expect("the program runs");
    let version = String::from_utf8(version.stdout).expect("a version");
    assert!(version.trim_end().ends_with(VERSION), "{version} is not version {VERSION}");
    let folder = Scratch::new("semver_checks").expect("a folder");
    let old = documentation(cases, &folder.path().join("old"), |case| &case.old);
    let new = documentation(cases, &folder.path().join("new"), |case| &case.new);
    let output = Command::new(program)
        .args(["semver-checks", "--color=never", "--release-type=minor", "--baseline-rustdoc"])
        .arg(old)
        .arg("--current-rustdoc")
        .arg(new)
        .output()
        .expect("the program runs");
    let report = String::from_utf8(output.stdout).expect("a report");
    let mut lints = lints(&report);
    let mut known = read();
    let mut text = head();
    for case in cases {
        let lints = lints.remove(&module(&case.name)).unwrap_or_default();
        let items = digest(&case.old.surface(), &case.new.surface());
        let explanation = known.remove(&case.name).unwrap_or_default().explanation;
        let fired: Vec<&str> = lints.iter().map(String::as_str).collect();
        let fired = if fired.is_empty() { "none".to_owned() } else { fired.join(" ") };
        let mark = if explanation.is_empty() { "" } else { " — " };
        let _ = writeln!(text, "{}: {items} {fired}{mark}{explanation}", case.name);
    }
    assert!(lints.is_empty(), "reports about no case: {lints:?}");
    fs::write(path(), text).expect("the record");
}

/// Returns the lints of each module in a report.
fn lints(report: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut lint, mut is_list) = ("", false);
    for line in report.lines() {
        if let Some(rest) = line.strip_prefix("--- failure ") {
            (lint, is_list) = (rest.split(':').next().unwrap_or_default(), false);
        } else if line == "Failed in:" {
            is_list = true;
        } else if is_list && !line.trim().is_empty() {
            let start = line.find("case_").unwrap_or_else(|| panic!("no case in {line:?}"));
            let rest = &line[start..];
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            found.entry(rest[..end].to_owned()).or_default().insert(lint.to_owned());
        }
    }
    found
}

/// Documents the code of all cases as one crate. Returns the file.
fn documentation(cases: &[Case], folder: &Path, of: fn(&Case) -> &Loaded) -> PathBuf {
    let modules = cases.iter().map(|case| (module(&case.name), generated(of(case)))).collect();
    let source = write(folder, &modules);
    let features = cases.iter().flat_map(|case| of(case).families()).collect();
    document(&source, folder, &libraries("linksfield_api")[0], &features);
    folder.join("generated.json")
}

/// Reads the recorded reports.
fn read() -> BTreeMap<String, Record> {
    let text = fs::read_to_string(path()).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let (report, explanation) = line.split_once(" — ").unwrap_or((line, ""));
            let (name, report) = report.split_once(": ").expect("a name and a report");
            let mut words = report.split(' ');
            let items = words.next().unwrap_or_default().to_owned();
            let lints = words.filter(|lint| *lint != "none").map(str::to_owned).collect();
            (name.to_owned(), Record { items, lints, explanation: explanation.to_owned() })
        })
        .collect()
}

fn path() -> PathBuf {
    xtask::workspace().join("tests/spec_changes/semver_checks.txt")
}

fn head() -> String {
    let mut text = format!(
        "What cargo-semver-checks {VERSION} reports for each recorded change: a digest of the public items, and the lints\n\
         that require a new major version. Where the report differs from the verdict about source, a person explains the\n\
         difference after a dash. After a change of the generated code, or a new recorded change, record the reports:\n\n"
    );
    text.push_str(HOW);
    text.push_str("\n\nThe reports are recorded anew. The explanations are kept.");
    text.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect::<String>()
        + "\n"
}

/// Returns a digest of two surfaces: FNV-1a, which does not change between versions of Rust.
fn digest(old: &Surface, new: &Surface) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for surface in [old, new] {
        for (path, item) in &surface.items {
            let text = format!("{path}\n{}\n{}\n", item.code, item.is_closed);
            for byte in text.bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
            }
        }
    }
    format!("{hash:016x}")
}
