//! The diagnostics for mistakes in a spec: every kind of mistake has a test of its message and its position.
//!
//! A folder `tests/mistakes/<base>/<case>` contains one mistake:
//!
//! - `spec`: the files that differ from the golden fixture `<base>`, which has no mistakes. Cases under `whole` have no
//!   fixture, and contain all files.
//! - `removed`: the files of the fixture that are missing, one per line.
//! - `stderr`: the expected diagnostics. `UPDATE_EXPECT=1 cargo test --test mistakes` writes them. Read the new text
//!   before you commit it: does it explain the mistake to the person who made it?
//!
//! Mistakes that cannot be stored as a folder have separate tests at the end of this file.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use linksfield_codegen::{ir::lower, rust};
use linksfield_spec::{SourceFile, Sources, Spec, SpecError, Unreadable};
use linksfield_tests::{Scratch, copy, fixture};
use similar::TextDiff;
use xtask::gen_command::rust_options;

/// The name of the folder whose cases have no fixture.
const WHOLE: &str = "whole";

#[test]
fn every_mistake_has_the_expected_diagnostic() {
    let root = xtask::workspace().join("tests/mistakes");
    let (mut count, mut failed, mut report) = (0, 0, String::new());
    for base in names(&root).unwrap() {
        let right = match base_files(&base) {
            Ok(right) => right,
            Err(why) => {
                failed += 1;
                let _ = writeln!(report, "\n{base}: {}", why.trim_end());
                continue;
            }
        };
        for case in names(&root.join(&base)).unwrap() {
            count += 1;
            if let Err(why) = check(&root.join(&base).join(&case), &right) {
                failed += 1;
                let _ = writeln!(report, "\n{base}/{case}: {}", why.trim_end());
            }
        }
    }
    assert!(count > 0, "{} contains no case", root.display());
    assert!(failed == 0, "{failed} of {count} cases in tests/mistakes failed\n{report}");
}

/// Returns the files of a fixture. Fails if the fixture has a mistake.
fn base_files(name: &str) -> Result<Vec<SourceFile>, String> {
    if name == WHOLE {
        return Ok(Vec::new());
    }
    let files = read(&fixture(name).join("spec")).map_err(|error| error.to_string())?;
    match diagnostics(files.clone()) {
        None => Ok(files),
        Some(message) => Err(format!("the fixture itself has a mistake\n{message}")),
    }
}

/// Compares the diagnostics of one case with its `stderr`, or writes `stderr` if `UPDATE_EXPECT` is set.
fn check(case: &Path, base: &[SourceFile]) -> Result<(), String> {
    let files = files_of_case(case, base)?;
    let has_files = !files.is_empty();
    let message = catch_unwind(AssertUnwindSafe(|| diagnostics(files)))
        .map_err(|_| "the check panicked; the message is above")?
        .ok_or("expected a diagnostic, but the spec was accepted")?;
    if has_files && !message.contains("--> spec/") {
        return Err(format!("expected a diagnostic with a position\n{message}"));
    }
    let actual = message + "\n";
    let path = case.join("stderr");
    let expected = optional(&path)?;
    if expected.as_ref() == Some(&actual) {
        return Ok(());
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return fs::write(&path, actual).map_err(|error| format!("cannot write stderr: {error}"));
    }
    let Some(expected) = expected else {
        return Err(format!("`stderr` is missing; UPDATE_EXPECT=1 writes it\n{actual}"));
    };
    let diff = TextDiff::from_lines(&expected, &actual);
    let diff = diff.unified_diff().header("expected", "actual").to_string();
    Err(format!("the diagnostics differ from `stderr`; UPDATE_EXPECT=1 updates it\n{diff}"))
}

/// Returns the files of the fixture with the changes of a case.
fn files_of_case(case: &Path, base: &[SourceFile]) -> Result<Vec<SourceFile>, String> {
    let entries = names(case).map_err(|error| format!("cannot read the folder: {error}"))?;
    let known = ["removed", "spec", "stderr"];
    if let Some(name) = entries.iter().find(|name| !known.contains(&name.as_str())) {
        return Err(format!(
            "unknown entry `{name}`: a case has only `spec`, `removed` and `stderr`"
        ));
    }
    let mut files = base.to_vec();
    let removed = optional(&case.join("removed"))?.unwrap_or_default();
    for path in removed.lines() {
        let at = files.iter().position(|file| file.path == path);
        files.remove(at.ok_or(format!("`removed` lists {path}, which the fixture does not have"))?);
    }
    let spec = case.join("spec");
    let changed = if spec.exists() { read(&spec) } else { Ok(Vec::new()) };
    let changed = changed.map_err(|error| error.to_string())?;
    if changed.is_empty() && removed.is_empty() && !base.is_empty() {
        return Err("the case changes no file of the fixture".to_owned());
    }
    for file in changed {
        if base.iter().any(|right| right.path == file.path && right.text == file.text) {
            return Err(format!(
                "spec/{} is the same file as in the fixture: change or remove it",
                file.path
            ));
        }
        files.retain(|other| other.path != file.path);
        files.push(file);
    }
    Ok(files)
}

/// Returns the text of a file, or `None` if the file does not exist.
fn optional(path: &Path) -> Result<Option<String>, String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("cannot read {}: {error}", path.display())),
    }
}

/// Returns the names of the entries of a folder, sorted, without hidden ones.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    Ok(names)
}

/// Reads the files of a spec.
fn read(spec: &Path) -> Result<Vec<SourceFile>, Unreadable> {
    let sources = Sources::read(spec)?;
    Ok(sources.iter().map(|(_, file)| file.clone()).collect())
}

/// Returns the diagnostics of a spec as text, or `None` if it has no mistakes.
fn diagnostics(files: Vec<SourceFile>) -> Option<String> {
    match Spec::from_sources(Sources::new("spec", files)) {
        Err(error) => Some(error.to_string()),
        Ok((spec, sources)) => {
            let diagnostics = linksfield_codegen::ir::lower(&spec, &sources).err()?;
            Some(SpecError { sources, diagnostics }.to_string())
        }
    }
}

/// Reads the files of a fixture.
fn files(name: &str) -> Vec<SourceFile> {
    read(&fixture(name).join("spec")).unwrap()
}

#[test]
fn a_fractional_example_keeps_all_printed_digits() {
    let mut files = files("rest");
    let file = files.iter_mut().find(|file| file.path == "cards/card_usage.yaml").unwrap();
    file.text = file.text.replace("unit: MB,", "unit: MB, example: 1.50,");
    let (spec, _) = Spec::from_sources(Sources::new("spec", files)).unwrap();
    let printed = spec.families.iter().flat_map(|family| &family.endpoints).any(|endpoint| {
        let data = endpoint.call.as_ref().and_then(|call| call.response.data.as_ref());
        format!("{data:?}").contains("Some(\"1.50\")")
    });
    assert!(printed);
}

#[test]
fn deep_nesting_is_refused() {
    let mut files = files("basic");
    let file = files.iter_mut().find(|file| file.path == "shop/buy.yaml").unwrap();
    file.text.push_str(&format!("x:\n{}a\n", "- ".repeat(20_000)));
    let message = diagnostics(files).unwrap();
    let expected = "error[unsupported-yaml]: this is nested more than 64 levels deep";
    assert!(message.starts_with(expected), "{message:.300}");
}

#[test]
fn at_most_fifty_mistakes_are_shown() {
    let mut files = files("basic");
    let file = files.iter_mut().find(|file| file.path == "shop/buy.yaml").unwrap();
    let wrong: String = (0..60).map(|n| format!("    x{n}: {{ type: txt }}\n")).collect();
    file.text = file.text.replace("    card:", &format!("{wrong}    card:"));
    let message = diagnostics(files).unwrap();
    assert_eq!(message.matches("error[undefined-name]").count(), 50);
    let expected = "and 10 more mistakes; correct the ones above first";
    assert!(message.trim_end().ends_with(expected), "{message}");
}

#[test]
fn a_message_with_a_long_value_is_cut() {
    let mut files = files("basic");
    let file = files.iter_mut().find(|file| file.path == "shop/buy.yaml").unwrap();
    file.text = file.text.replace("path: /buy", &format!("path: {}", "x".repeat(2_000)));
    let message = diagnostics(files).unwrap();
    let first = message.lines().next().unwrap();
    assert!(first.starts_with("error[bad-path]: `xxx") && first.len() < 500, "{first}");
    assert!(first.ends_with("..."), "{first}");
}

/// The message for a file in the wrong place, or a file that cannot be read, has the path and the correction.
#[test]
fn files_in_the_wrong_place_are_refused() {
    let scratch = Scratch::new("files_in_the_wrong_place").unwrap();
    let spec = scratch.path().join("spec");
    let load = |name: &str, bytes: &[u8]| {
        let _ = fs::remove_dir_all(&spec);
        copy(&fixture("basic").join("spec"), &spec).unwrap();
        let path = spec.join(name);
        if bytes.is_empty() {
            fs::create_dir_all(path).unwrap();
        } else {
            fs::write(path, bytes).unwrap();
        }
        Spec::load(&spec).map(|_| ()).map_err(|error| error.to_string())
    };
    for (name, bytes, message) in [
        ("shop/more.yml", &b"x: 1"[..], "more.yml: only files with the extension `.yaml` are read"),
        ("shop/MORE.YAML", b"x: 1", "MORE.YAML: only files with the extension `.yaml` are read"),
        ("buy.yaml", b"x: 1", "buy.yaml: this YAML file is not in the folder of a family"),
        ("shop/more", b"", "more: the folder of a family cannot contain folders"),
        ("shop/x.yaml", b"", "x.yaml: the folder of a family cannot contain folders"),
        ("shop/x.yaml", b"title: x\ny: \xff\n", "line 2 contains bytes that are not UTF-8"),
    ] {
        let error = load(name, bytes).unwrap_err();
        assert!(error.contains(message) && error.contains("help: "), "{name}: {error}");
    }
    for (name, bytes) in [("shop/._x.yaml", &b"\0"[..]), (".git", b""), ("README.md", b"x")] {
        load(name, bytes).unwrap();
    }
    // A byte order mark, which some editors write first, is not part of the text.
    let text = fs::read(fixture("basic").join("spec/shop/buy.yaml")).unwrap();
    load("shop/buy.yaml", &[&b"\xef\xbb\xbf"[..], &text].concat()).unwrap();
}

/// The type of an inline object is named after the Rust name of its field, not after the wire name.
#[test]
fn a_wire_name_without_letters_is_accepted_with_a_rust_name() {
    let mut files = files("basic");
    let buy = files.iter_mut().find(|file| file.path == "shop/buy.yaml").unwrap();
    let object =
        "    \"_²\": { name: place, type: object, fields: { a: { type: text } } }\n    note: {";
    buy.text = buy.text.replace("    note: {", object);
    let (spec, sources) = Spec::from_sources(Sources::new("spec", files)).unwrap();
    let files = rust::emit(&lower(&spec, &sources).unwrap(), &rust_options()).unwrap();
    assert!(files["shop/buy.rs"].contains("pub struct BuyPlace"));
}

/// The checks visit each type once: 64 levels of types with two fields each have 2^64 paths.
#[test]
fn types_with_very_many_paths_are_checked_quickly() {
    let mut files = files("rest");
    let family = files.iter_mut().find(|file| file.path == "cards/family.yaml").unwrap();
    family.text = family.text.replace(
        "      tags: {",
        "      left: { type: T0 }\n      right: { type: T0 }\n      tags: {",
    );
    for depth in 0..64 {
        let inner = if depth < 63 { format!("T{}", depth + 1) } else { "Status".to_owned() };
        family.text.push_str(&format!(
            "  T{depth}:\n    doc: A level.\n    fields: {{ a: {{ type: {inner} }}, b: {{ type: {inner} }} }}\n"
        ));
    }
    let (spec, sources) = Spec::from_sources(Sources::new("spec", files)).unwrap();
    assert_eq!(lower(&spec, &sources).unwrap().len(), 2);
}

/// Some editors write a byte order mark at the start of a file.
#[test]
fn a_byte_order_mark_is_accepted() {
    let mut files = files("basic");
    for file in &mut files {
        file.text.insert(0, '\u{feff}');
    }
    Spec::from_sources(Sources::new("spec", files)).unwrap();
}

#[test]
fn a_missing_folder_is_reported_with_its_path() {
    let error = Spec::load(Path::new("no/such/folder")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "error[unreadable]: cannot read the spec: no/such/folder: No such file or directory (os error 2)\n \
         |\n \
         = help: check that the path exists and is readable"
    );
}
