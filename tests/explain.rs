//! `cargo xtask explain`: every code of a diagnostic is explained, each wrong example has exactly this mistake, and each
//! right example has none.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use linksfield_codegen::ir;
use linksfield_spec::{Diagnostic, Sources, Spec};
use linksfield_tests::explained::files;
use xtask::explain;

/// The codes of mistakes that no files in memory can have.
const WITHOUT_EXAMPLES: [&str; 1] = ["unreadable"];

#[test]
fn every_example_has_exactly_the_mistake_that_it_shows() {
    let mut report = String::new();
    for (code, entry) in explain::entries().unwrap() {
        let Some([wrong, right]) = &entry.examples else {
            assert!(WITHOUT_EXAMPLES.contains(&code.as_str()), "{code}.md has no examples");
            continue;
        };
        let found: BTreeSet<&str> = lint(wrong).iter().map(|diagnostic| diagnostic.code).collect();
        if found != BTreeSet::from([code.as_str()]) {
            let _ = writeln!(report, "{code}: the wrong example has the codes {found:?}");
        }
        for diagnostic in lint(right) {
            let (other, message) = (diagnostic.code, &diagnostic.message);
            let _ =
                writeln!(report, "{code}: the right example has a mistake: [{other}] {message}");
        }
        if entry.meaning.len() < 20 || !entry.meaning.ends_with('.') {
            let _ = writeln!(report, "{code}: the meaning is not a sentence");
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn every_code_is_explained_and_every_explained_code_exists() {
    let explained: BTreeSet<String> = explain::entries().unwrap().into_keys().collect();
    let mut used: BTreeMap<String, String> = BTreeMap::new();
    for folder in ["crates/linksfield-spec/src", "crates/linksfield-codegen/src"] {
        codes_of(&xtask::workspace().join(folder), &mut used);
    }
    assert!(used.len() > 50, "the search for codes in the source does not work: {used:?}");
    let missing: Vec<_> = used.iter().filter(|(code, _)| !explained.contains(*code)).collect();
    let unused: Vec<_> = explained.iter().filter(|code| !used.contains_key(*code)).collect();
    assert!(
        missing.is_empty(),
        "codes without a file in crates/linksfield-spec/explain, with the source that uses them: {missing:#?}"
    );
    assert!(unused.is_empty(), "no source uses these explained codes: {unused:?}");
    // The codes of all messages that the other tests expect.
    let mistakes = xtask::workspace().join("tests/mistakes");
    for base in fs::read_dir(mistakes).unwrap() {
        for case in fs::read_dir(base.unwrap().path()).unwrap() {
            let stderr = fs::read_to_string(case.unwrap().path().join("stderr")).unwrap();
            for line in stderr.lines().filter_map(|line| line.strip_prefix("error[")) {
                let code = line.split(']').next().unwrap();
                assert!(explained.contains(code), "{code} is not explained");
            }
        }
    }
}

#[test]
fn the_command_explains_several_codes_lists_all_and_suggests_similar_ones() {
    let run = |codes: &[&str]| {
        explain::run(&codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>())
    };
    let list = run(&[]).unwrap();
    for code in explain::entries().unwrap().keys() {
        assert!(list.lines().any(|line| line.starts_with(&format!("{code} "))), "{code}");
        let text = run(&[code]).unwrap();
        assert!(text.starts_with(&format!("error[{code}]\n\n")), "{text}");
    }
    let both = run(&["unknown-key", "error[unquoted]:"]).unwrap();
    assert!(both.contains("error[unknown-key]") && both.contains("error[unquoted]"), "{both}");
    assert!(both.contains("\nWrong:\n\n    # order.yaml\n    efect: write\n"), "{both}");
    assert_eq!(
        run(&["unkown-key"]).unwrap_err(),
        "unknown code `unkown-key`: did you mean `unknown-key`?"
    );
    let unknown = run(&["unknown-key", "xyz"]).unwrap_err();
    assert_eq!(unknown, "unknown code `xyz`: `cargo xtask explain` lists all codes");
}

/// Returns the mistakes of the base with the changes of an example.
fn lint(example: &str) -> Vec<Diagnostic> {
    let sources = Sources::new("spec", files(example));
    let (spec, mut diagnostics) = Spec::check(&sources);
    diagnostics.extend(ir::lower(&spec, &sources).err().into_iter().flatten());
    diagnostics
}

/// Finds the codes in the Rust files of a folder: literals in the place of the code, in calls of the functions that
/// report mistakes.
fn codes_of(folder: &Path, used: &mut BTreeMap<String, String>) {
    /// A function, and the place of the code among its arguments.
    const REPORTERS: [(&str, usize); 8] = [
        ("Diagnostic::at(", 1),
        ("Diagnostic::global(", 0),
        ("Self::at(", 1),
        (".wrong(", 1),
        (".wrong_key(", 1),
        (".note(", 1),
        (".note_value(", 2),
        (".note_within(", 2),
    ];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            codes_of(&path, used);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        // A code that several places of a file use.
        let constant =
            text.split_once("const CODE: &str = \"").and_then(|(_, rest)| rest.split('"').next());
        if let Some(code) = constant.filter(|code| is_code(code)) {
            used.insert(code.to_owned(), path.display().to_string());
        }
        for (function, place) in REPORTERS {
            for (at, _) in text.match_indices(function) {
                let Some(argument) = argument(&text[at + function.len()..], place) else {
                    continue;
                };
                let argument = argument.trim();
                let literal = argument.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
                if let Some(code) = literal.filter(|code| is_code(code)) {
                    used.insert(code.to_owned(), path.display().to_string());
                }
            }
        }
    }
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

/// Returns an argument of a call. `text` begins after the opening parenthesis.
fn argument(text: &str, place: usize) -> Option<&str> {
    let (mut depth, mut start, mut index, mut in_text, mut is_escaped) = (0, 0, 0, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if in_text => is_escaped = true,
            '"' => in_text = !in_text,
            _ if in_text => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' | ',' if depth == 0 => {
                if index == place {
                    return Some(&text[start..at]);
                }
                if c != ',' {
                    return None;
                }
                (index, start) = (index + 1, at + 1);
            }
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    None
}
