//! The generator: golden files, determinism, freshness, and what happens to files that belong to nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use linksfield_tests::{Scratch, copy, fixture};
use xtask::gen_command::{self, Options, generate};
use xtask::output::{Difference, compare};

fn options(spec: &Path, out: &Path) -> Options {
    Options {
        spec: spec.to_owned(),
        out: out.to_owned(),
        catalog: None,
        check: false,
        verbose: false,
        color: false,
    }
}

fn check(spec: &Path, out: &Path) -> Result<String, String> {
    gen_command::run(&Options { check: true, ..options(spec, out) })
}

#[test]
fn golden_files_are_what_the_generator_writes() {
    let fixtures = xtask::golden::fixtures().unwrap();
    assert_eq!(fixtures.len(), 3);
    for fixture in fixtures {
        let files = generate(&fixture.join("spec"), false).unwrap().files;
        let differences = compare(&fixture.join("generated"), &files).unwrap();
        assert_eq!(
            differences,
            [],
            "{}: run `cargo xtask golden` and read its diff",
            fixture.display()
        );
    }
}

#[test]
fn generating_twice_gives_the_same_bytes_and_touches_nothing() {
    let scratch = Scratch::new("generating_twice").unwrap();
    let out = scratch.path().join("generated");
    let spec = xtask::workspace().join("spec");
    gen_command::run(&options(&spec, &out)).unwrap();
    let first = snapshot(&out);
    let report = gen_command::run(&options(&spec, &out)).unwrap();
    assert!(report.contains(", 0 of them written"), "{report}");
    // Bytes and times of change: an unchanged file is not written again.
    assert_eq!(differing(&snapshot(&out), &first), Vec::<&str>::new());
    // What is committed is the same again, wherever it was generated.
    let committed = xtask::workspace().join("crates/linksfield-api/src/generated");
    let texts = |files: BTreeMap<String, (String, SystemTime)>| -> BTreeMap<String, String> {
        files.into_iter().map(|(path, (text, _))| (path, text)).collect()
    };
    assert_eq!(
        differing(&texts(snapshot(&committed)), &texts(first)),
        Vec::<&str>::new(),
        "run `cargo xtask gen`"
    );
}

/// The names of files that only one of two folders has, or that differ.
fn differing<'a, T: PartialEq>(
    one: &'a BTreeMap<String, T>,
    other: &'a BTreeMap<String, T>,
) -> Vec<&'a str> {
    let names: BTreeSet<_> = one.keys().chain(other.keys()).collect();
    names
        .into_iter()
        .filter(|name| one.get(*name) != other.get(*name))
        .map(String::as_str)
        .collect()
}

fn snapshot(folder: &Path) -> BTreeMap<String, (String, SystemTime)> {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        for entry in fs::read_dir(path).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let changed = path.metadata().unwrap().modified().unwrap();
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                files.insert(name, (fs::read_to_string(&path).unwrap(), changed));
            }
        }
    }
    files
}

#[test]
fn check_names_every_stale_file_and_writes_nothing() {
    let scratch = Scratch::new("check_names").unwrap();
    let (spec, out) = (scratch.path().join("spec"), scratch.path().join("generated"));
    copy(&fixture("basic").join("spec"), &spec).unwrap();
    gen_command::run(&options(&spec, &out)).unwrap();
    assert!(check(&spec, &out).unwrap().ends_with("are fresh"));

    // An edit of the spec.
    let buy = spec.join("shop/buy.yaml");
    let text = fs::read_to_string(&buy).unwrap();
    fs::write(&buy, text.replace("doc: The colour.", "doc: Another text.")).unwrap();
    let report = check(&spec, &out).unwrap_err();
    assert!(report.contains("stale") && report.contains("shop/buy.rs"), "{report}");
    assert!(!report.contains("list_orders.rs"), "{report}");
    assert!(report.contains("run `cargo xtask gen`"), "{report}");
    fs::write(&buy, text).unwrap();

    // An edit of a generated file, a missing one, and one that belongs to nothing.
    let generated = out.join("shop/buy.rs");
    let edited = fs::read_to_string(&generated).unwrap() + "// by hand\n";
    fs::write(&generated, &edited).unwrap();
    fs::remove_file(out.join("shop/types.rs")).unwrap();
    fs::write(out.join("shop/gone.rs"), "").unwrap();
    let before = snapshot(&out);
    let report = check(&spec, &out).unwrap_err();
    for expected in ["stale", "buy.rs", "missing", "types.rs", "orphaned", "gone.rs"] {
        assert!(report.contains(expected), "{expected}: {report}");
    }
    assert_eq!(snapshot(&out), before);

    // The next run mends all three.
    gen_command::run(&options(&spec, &out)).unwrap();
    check(&spec, &out).unwrap();
    assert!(!out.join("shop/gone.rs").exists());
}

#[test]
fn files_of_a_removed_family_are_removed_with_their_folder() {
    let scratch = Scratch::new("removed_family").unwrap();
    let (spec, out) = (scratch.path().join("spec"), scratch.path().join("generated"));
    copy(&fixture("basic").join("spec"), &spec).unwrap();
    copy(&fixture("rest").join("spec"), &spec).unwrap();
    gen_command::run(&options(&spec, &out)).unwrap();
    assert!(out.join("cards/mod.rs").exists());
    fs::remove_dir_all(spec.join("cards")).unwrap();
    gen_command::run(&options(&spec, &out)).unwrap();
    assert!(!out.join("cards").exists());
    assert!(!fs::read_to_string(out.join("mod.rs")).unwrap().contains("cards"));
}

#[test]
fn a_family_without_its_cargo_feature_is_named() {
    let scratch = Scratch::new("missing_feature").unwrap();
    fs::write(scratch.path().join("Cargo.toml"), "[features]\nother = []\n").unwrap();
    let out = scratch.path().join("src/generated");
    fs::create_dir_all(&out).unwrap();
    let report = gen_command::run(&options(&fixture("basic").join("spec"), &out)).unwrap_err();
    assert!(report.contains("add `shop = []` under [features]"), "{report}");
}

/// The order in which the file system lists files is nobody's promise.
#[test]
fn the_order_of_the_files_decides_nothing() {
    use linksfield_spec::{Sources, Spec};
    let sources = Sources::read(&fixture("rest").join("spec")).unwrap();
    let mut files: Vec<_> = sources.iter().map(|(_, file)| file.clone()).collect();
    let expected = generate(&fixture("rest").join("spec"), false).unwrap().files;
    for _ in 0..files.len() {
        files.rotate_left(1);
        let (spec, _) = Spec::from_sources(Sources::new("spec", files.clone())).unwrap();
        let plans = xtask::plan(&spec).unwrap();
        assert_eq!(xtask::emit(&plans).unwrap(), expected);
    }
}

#[test]
fn line_endings_of_the_platform_are_no_difference() {
    let scratch = Scratch::new("line_endings").unwrap();
    let files = generate(&fixture("basic").join("spec"), false).unwrap().files;
    for (path, text) in &files {
        let path = scratch.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text.replace('\n', "\r\n")).unwrap();
    }
    assert_eq!(compare(scratch.path(), &files).unwrap(), []);
    let first = files.keys().next().unwrap().clone();
    fs::remove_file(scratch.path().join(&first)).unwrap();
    assert_eq!(compare(scratch.path(), &files).unwrap(), [(first, Difference::Missing)]);
}
