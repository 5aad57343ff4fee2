//! Every kind of mistake in a spec: what the maintainer sees, and where it points.
//!
//! A folder `tests/mistakes/<base>/<case>` is one mistake. Its `spec` holds the files that differ from those of the
//! golden fixture `<base>`, which is right; its `removed` lists the files that are missing, one a line; its `stderr` is
//! what is said. The cases under `whole` bring all their files. The texts are renewed with
//! `UPDATE_EXPECT=1 cargo test --test mistakes`; read them as somebody who has just made the mistake.
//!
//! What no folder can show has a test of its own, at the end.

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

/// The cases here have no base.
const WHOLE: &str = "whole";

#[test]
fn every_mistake_is_explained() {
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
    assert!(count > 0, "{} holds no case", root.display());
    assert!(failed == 0, "{failed} failed, of {count} cases in tests/mistakes\n{report}");
}

/// The files that cases start from; there must be nothing to say of them.
fn base_files(name: &str) -> Result<Vec<SourceFile>, String> {
    if name == WHOLE {
        return Ok(Vec::new());
    }
    let files = read(&fixture(name).join("spec")).map_err(|error| error.to_string())?;
    match said(files.clone()) {
        None => Ok(files),
        Some(message) => Err(format!("the base has a mistake itself\n{message}")),
    }
}

/// Makes the mistake of one case, and compares what is said of it; or renews the text, if that is wanted.
fn check(case: &Path, base: &[SourceFile]) -> Result<(), String> {
    let files = files_of_case(case, base)?;
    let has_files = !files.is_empty();
    let message = catch_unwind(AssertUnwindSafe(|| said(files)))
        .map_err(|_| "the checker panicked: see above")?
        .ok_or("this is taken for right")?;
    if has_files && !message.contains("--> spec/") {
        return Err(format!("no place is named\n{message}"));
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
        return Err(format!("there is no stderr; UPDATE_EXPECT=1 writes it\n{actual}"));
    };
    let diff = TextDiff::from_lines(&expected, &actual);
    let diff = diff.unified_diff().header("stderr", "what is said now").to_string();
    Err(format!("something else is said; UPDATE_EXPECT=1 renews the text\n{diff}"))
}

/// The files of the base, with the mistake.
fn files_of_case(case: &Path, base: &[SourceFile]) -> Result<Vec<SourceFile>, String> {
    let entries = names(case).map_err(|error| format!("not the folder of a case: {error}"))?;
    let known = ["removed", "spec", "stderr"];
    if let Some(name) = entries.iter().find(|name| !known.contains(&name.as_str())) {
        return Err(format!("nothing reads `{name}`: a case has `spec`, `removed` and `stderr`"));
    }
    let mut files = base.to_vec();
    let removed = optional(&case.join("removed"))?.unwrap_or_default();
    for path in removed.lines() {
        let at = files.iter().position(|file| file.path == path);
        files.remove(at.ok_or(format!("`removed` lists {path}, which the base does not have"))?);
    }
    let spec = case.join("spec");
    let changed = if spec.exists() { read(&spec) } else { Ok(Vec::new()) };
    let changed = changed.map_err(|error| error.to_string())?;
    if changed.is_empty() && removed.is_empty() && !base.is_empty() {
        return Err("this is the base, without a mistake".to_owned());
    }
    for file in changed {
        if base.iter().any(|right| right.path == file.path && right.text == file.text) {
            return Err(format!("spec/{} is as in the base: change or remove it", file.path));
        }
        files.retain(|other| other.path != file.path);
        files.push(file);
    }
    Ok(files)
}

/// The text of a file, if there is one.
fn optional(path: &Path) -> Result<Option<String>, String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("cannot read {}: {error}", path.display())),
    }
}

/// The names in a folder, sorted, without hidden ones.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    Ok(names)
}

/// The files of a spec.
fn read(spec: &Path) -> Result<Vec<SourceFile>, Unreadable> {
    let sources = Sources::read(spec)?;
    Ok(sources.iter().map(|(_, file)| file.clone()).collect())
}

/// What is said of a spec, if there is anything to say.
fn said(files: Vec<SourceFile>) -> Option<String> {
    match Spec::from_sources(Sources::new("spec", files)) {
        Err(error) => Some(error.to_string()),
        Ok((spec, sources)) => {
            let diagnostics = linksfield_codegen::ir::lower(&spec, &sources).err()?;
            Some(SpecError { sources, diagnostics }.to_string())
        }
    }
}

/// The files of a fixture.
fn files(name: &str) -> Vec<SourceFile> {
    read(&fixture(name).join("spec")).unwrap()
}

/// A fractional example keeps the digits that are printed.
#[test]
fn fractional_examples_are_as_printed() {
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
fn nested_too_deep() {
    let mut files = files("basic");
    let file = files.iter_mut().find(|file| file.path == "shop/buy.yaml").unwrap();
    file.text.push_str(&format!("x:\n{}a\n", "- ".repeat(20_000)));
    let message = said(files).unwrap();
    assert!(message.starts_with("error[yaml-form]: this nests too deep"), "{message:.300}");
}

#[test]
fn more_mistakes_than_anybody_reads() {
    let mut files = files("basic");
    let file = files.iter_mut().find(|file| file.path == "shop/buy.yaml").unwrap();
    let wrong: String = (0..60).map(|n| format!("    x{n}: {{ type: txt }}\n")).collect();
    file.text = file.text.replace("    card:", &format!("{wrong}    card:"));
    let message = said(files).unwrap();
    assert_eq!(message.matches("error[dangling-reference]").count(), 50);
    assert!(message.trim_end().ends_with("and 10 more mistakes: mend these first"), "{message}");
}

/// Files where nothing would read them, or that cannot be read: the path, and what to do.
#[test]
fn files_that_no_family_has() {
    let scratch = Scratch::new("files_that_no_family_has").unwrap();
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
        ("shop/more.yml", &b"x: 1"[..], "more.yml: this file would not be read"),
        ("shop/MORE.YAML", b"x: 1", "MORE.YAML: this file would not be read"),
        ("buy.yaml", b"x: 1", "buy.yaml: no family has this file"),
        ("shop/more", b"", "more: a family has no folders in it"),
        ("shop/x.yaml", b"", "x.yaml: a family has no folders in it"),
        ("shop/x.yaml", b"title: x\ny: \xff\n", "line 2 holds bytes that are not UTF-8"),
    ] {
        let error = load(name, bytes).unwrap_err();
        assert!(error.contains(message) && error.contains("help: "), "{name}: {error}");
    }
    for (name, bytes) in [("shop/._x.yaml", &b"\0"[..]), (".git", b""), ("README.md", b"x")] {
        load(name, bytes).unwrap();
    }
    // A mark that some editors put first is no part of the text.
    let text = fs::read(fixture("basic").join("spec/shop/buy.yaml")).unwrap();
    load("shop/buy.yaml", &[&b"\xef\xbb\xbf"[..], &text].concat()).unwrap();
}

/// The type of an inline object is called after the field as it is called in Rust.
#[test]
fn no_letter_in_a_name_that_is_given_another() {
    let mut files = files("basic");
    let buy = files.iter_mut().find(|file| file.path == "shop/buy.yaml").unwrap();
    let object =
        "    \"_²\": { name: place, type: object, fields: { a: { type: text } } }\n    note: {";
    buy.text = buy.text.replace("    note: {", object);
    let (spec, sources) = Spec::from_sources(Sources::new("spec", files)).unwrap();
    let files = rust::emit(&lower(&spec, &sources).unwrap(), &rust_options()).unwrap();
    assert!(files["shop/buy.rs"].contains("pub struct BuyPlace"));
}

/// Following every way through the types would take longer than anybody waits.
#[test]
fn types_that_many_ways_lead_to_are_no_mistake() {
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

/// Some editors begin a file with it.
#[test]
fn byte_order_mark_is_no_mistake() {
    let mut files = files("basic");
    for file in &mut files {
        file.text.insert(0, '\u{feff}');
    }
    Spec::from_sources(Sources::new("spec", files)).unwrap();
}

#[test]
fn unreadable_folder() {
    let error = Spec::load(Path::new("no/such/folder")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "error[unreadable]: cannot read the spec: no/such/folder: No such file or directory (os error 2)\n \
         |\n \
         = help: check that it is there, and that it may be read"
    );
}
