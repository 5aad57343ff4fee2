//! The drafts of invented pages. Each file under `tests/pages` has the expected drafts and reports beside it.
//! `UPDATE_EXPECT=1 cargo test -p linksfield-import --test drafts` writes them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests do")]

use std::path::{Path, PathBuf};

use linksfield_import::{Options, draft, read};
use linksfield_spec::{SourceFile, Sources, Spec};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn spec() -> (Spec, Sources) {
    Spec::load(&folder().join("spec")).unwrap()
}

/// Returns the drafts of a file, each with its path and its report.
fn drafts(bytes: &[u8], options: Options<'_>) -> String {
    let (spec, sources) = spec();
    let mut text = String::new();
    for page in read(bytes).unwrap() {
        match draft(&page, &spec, &sources, options) {
            Ok(draft) => {
                text.push_str(&format!("{}=== {}\n{}\n", draft.text, draft.file, draft.report));
            }
            Err(error) => text.push_str(&format!("=== error: {error}\n")),
        }
    }
    text
}

#[test]
fn each_page_has_the_expected_draft() {
    let mut count = 0;
    let mut pages: Vec<PathBuf> = std::fs::read_dir(folder().join("pages"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    pages.sort();
    for page in pages.iter().filter(|page| page.extension().is_none_or(|end| end != "expected")) {
        count += 1;
        let drafts = drafts(&std::fs::read(page).unwrap(), Options::default());
        let name = format!("{}.expected", page.file_name().unwrap().to_str().unwrap());
        expect_test::expect_file![page.with_file_name(name)].assert_eq(&drafts);
    }
    assert!(count >= 8, "only {count} pages");
}

/// With its texts written and its decisions made, a draft is a file of the spec.
#[test]
fn each_draft_passes_lint_when_its_texts_are_written() {
    let (spec, sources) = spec();
    let mut count = 0;
    for entry in std::fs::read_dir(folder().join("pages")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "expected") {
            continue;
        }
        for page in read(&std::fs::read(&path).unwrap()).unwrap() {
            let Ok(draft) = draft(&page, &spec, &sources, Options::default()) else { continue };
            let file = SourceFile { path: draft.file.clone(), text: draft.text.clone() };
            assert_eq!(linksfield_spec::format("spec", file).unwrap(), draft.text);
            let replaced = draft.existing.as_ref().map(|existing| existing.file.clone());
            let others = sources.iter().map(|(_, file)| file.clone());
            let mut files: Vec<SourceFile> = others
                .filter(|file| file.path != draft.file && Some(&file.path) != replaced.as_ref())
                .collect();
            let lines = draft.text.lines().filter(|line| !line.trim_start().starts_with('#'));
            let text = lines.map(|line| line.replace(": TODO", ": Written.") + "\n").collect();
            files.push(SourceFile { path: draft.file.clone(), text });
            let checked = Spec::from_sources(Sources::new("spec", files));
            match (&checked, draft.report.mistakes.is_empty()) {
                (Ok(_), true) => count += 1,
                (Err(_), false) => {}
                (Err(error), true) => panic!("{}: {error}", path.display()),
                (Ok(_), false) => panic!("{}: {:?}", path.display(), draft.report.mistakes),
            }
        }
    }
    assert!(count >= 7, "only {count} drafts pass");
}
