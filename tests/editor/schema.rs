//! The schemas accept what `lint` accepts, and refuse the mistakes that a schema can see.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use linksfield_tests::node::{Refused, programs, validate, yaml_files};
use linksfield_tests::{Scratch, explained, recorded_changes};
use serde_json::Value;
use xtask::explain;

/// Returns a list of the mistakes in files, as text.
fn report(found: &BTreeMap<PathBuf, Vec<Refused>>) -> String {
    let lines = found.iter().flat_map(|(path, mistakes)| {
        mistakes.iter().map(move |one| {
            format!("{}: {}: {}: {}\n", path.display(), one.at, one.keyword, one.message)
        })
    });
    lines.collect()
}

#[test]
fn every_key_has_a_description() {
    for name in ["endpoint.schema.json", "family.schema.json"] {
        let text = fs::read(xtask::workspace().join("spec").join(name)).unwrap();
        let schema: Value = serde_json::from_slice(&text).unwrap();
        let structures = schema["$defs"].as_object().unwrap().iter();
        let mut count = 0;
        for (structure, schema) in structures.chain([(&name.to_owned(), &schema)]) {
            for (key, value) in schema["properties"].as_object().into_iter().flatten() {
                count += 1;
                let description = value["description"].as_str().unwrap_or_default();
                assert!(
                    description.len() > 10,
                    "{name}: `{key}` of {structure} has no description"
                );
            }
        }
        assert!(count > 100, "{name}: only {count} keys");
    }
}

#[test]
fn the_schemas_accept_all_files_without_mistakes() {
    let Some(programs) = programs() else { return };
    let workspace = xtask::workspace();
    let mut files = Vec::new();
    for folder in ["spec", "crates/linksfield-import/tests/spec"] {
        files.extend(yaml_files(&workspace.join(folder)).unwrap());
    }
    for fixture in xtask::golden::fixtures().unwrap() {
        files.extend(yaml_files(&fixture.join("spec")).unwrap());
    }
    files.extend(yaml_files(&workspace.join("tests/diff/base")).unwrap());
    for change in recorded_changes() {
        for side in ["old", "new"].map(|side| change.folder.join(side)) {
            files.extend(side.is_dir().then(|| yaml_files(&side).unwrap()).into_iter().flatten());
        }
    }
    assert!(files.len() > 200, "only {} files", files.len());
    assert_eq!(report(&validate(&programs, &files).unwrap()), "");
}

#[test]
fn the_schemas_accept_the_right_example_of_each_mistake() {
    let Some(programs) = programs() else { return };
    let scratch = Scratch::new("editor-explained").unwrap();
    let mut files = Vec::new();
    for (code, entry) in explain::entries().unwrap() {
        let Some([_, right]) = &entry.examples else { continue };
        for file in explained::files(right) {
            let path = scratch.path().join(&code).join(file.path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, file.text).unwrap();
            files.push(path);
        }
    }
    assert!(files.len() > 200, "only {} files", files.len());
    assert_eq!(report(&validate(&programs, &files).unwrap()), "");
}

/// The kinds of mistakes all of which a schema finds, if a file has no other mistake.
const ALWAYS_FOUND: [&str; 8] = [
    "bad-date",
    "bad-zone",
    "codes-or-fields",
    "empty-page",
    "invisible-character",
    "no-page",
    "unknown-key",
    "yaml-syntax",
];
/// The kinds of mistakes some of which depend on more than the place, and the number that a schema finds at least.
const OFTEN_FOUND: [(&str, usize); 4] =
    [("bad-url", 2), ("missing-key", 11), ("unknown-value", 10), ("wrong-type", 6)];

#[test]
fn the_schemas_refuse_the_mistakes_that_concern_one_place() {
    let Some(programs) = programs() else { return };
    let root = xtask::workspace().join("tests/mistakes");
    // For each kind, the cases with only this kind of mistake, and their files.
    let mut kinds: BTreeMap<String, Vec<(String, Vec<PathBuf>)>> = BTreeMap::new();
    for base in fs::read_dir(root).unwrap() {
        for case in fs::read_dir(base.unwrap().path()).unwrap() {
            let case = case.unwrap().path();
            let stderr = fs::read_to_string(case.join("stderr")).unwrap();
            let codes: BTreeSet<&str> = stderr
                .lines()
                .filter_map(|line| line.strip_prefix("error[")?.split(']').next())
                .collect();
            let spec = case.join("spec");
            if let (1, true) = (codes.len(), spec.exists()) {
                let name = case.file_name().unwrap().to_string_lossy().into_owned();
                let files = yaml_files(&spec).unwrap();
                for code in codes {
                    kinds.entry(code.to_owned()).or_default().push((name.clone(), files.clone()));
                }
            }
        }
    }
    let files: Vec<PathBuf> =
        kinds.values().flatten().flat_map(|(_, files)| files.clone()).collect();
    let found = validate(&programs, &files).unwrap();
    let is_refused = |files: &[PathBuf]| files.iter().any(|file| !found[file].is_empty());
    for kind in ALWAYS_FOUND {
        for (name, files) in kinds.get(kind).into_iter().flatten() {
            assert!(is_refused(files), "[{kind}] {name} is accepted by the schemas");
        }
        assert!(kinds.contains_key(kind), "no case has only the mistake {kind}");
    }
    for (kind, least) in OFTEN_FOUND {
        let refused = kinds[kind].iter().filter(|(_, files)| is_refused(files)).count();
        assert!(
            refused >= least,
            "[{kind}] the schemas refuse {refused} of {} cases, and not {least}",
            kinds[kind].len()
        );
    }
    let refused = kinds.values().flatten().filter(|(_, files)| is_refused(files)).count();
    println!("{refused} of {} cases are refused", kinds.values().map(Vec::len).sum::<usize>());
}
