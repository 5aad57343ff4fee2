//! Tests of `cargo xtask gen` and `cargo xtask golden`.
//!
//! They prove that the golden and the generated files are up to date, that the output is deterministic, that `--check`
//! finds every difference, and that only generated files are replaced or removed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use linksfield_codegen::{ir::lower, rust};
use linksfield_tests::{Scratch, copy, fixture};
use xtask::gen_command::{self, Options, generate, rust_options};
use xtask::output::{Difference, compare};

fn options(spec: &Path, out: &Path) -> Options {
    Options {
        spec: spec.to_owned(),
        out: out.to_owned(),
        catalog: None,
        stamps: None,
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
    assert!(fixtures.len() > 4, "{fixtures:?}");
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
fn generating_twice_gives_the_same_bytes_and_writes_nothing() {
    let scratch = Scratch::new("generating_twice").unwrap();
    let out = scratch.path().join("generated");
    let spec = xtask::workspace().join("spec");
    gen_command::run(&options(&spec, &out)).unwrap();
    let first = snapshot(&out);
    let report = gen_command::run(&options(&spec, &out)).unwrap();
    assert!(report.contains(", 0 of them written"), "{report}");
    // The snapshots include modification times, so an unchanged file was not written again.
    assert_eq!(differing(&snapshot(&out), &first), Vec::<&str>::new());
    // The committed files have the same text, although they were generated into another folder.
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

#[test]
fn the_schemas_are_written_next_to_the_catalogue_and_kept_up_to_date() {
    let scratch = Scratch::new("schemas").unwrap();
    let (spec, folder) = (fixture("basic").join("spec"), scratch.path().join("spec"));
    fs::create_dir(&folder).unwrap();
    let run = |check| {
        let out = scratch.path().join("generated");
        let catalog = Some(folder.join("CATALOG.md"));
        gen_command::run(&Options { catalog, check, ..options(&spec, &out) })
    };
    let schema = folder.join("endpoint.schema.json");
    assert!(run(true).unwrap_err().contains("missing"));
    run(false).unwrap();
    // The schemas do not depend on the spec.
    for name in ["endpoint.schema.json", "family.schema.json"] {
        let committed = fs::read(xtask::workspace().join("spec").join(name)).unwrap();
        assert_eq!(fs::read(folder.join(name)).unwrap(), committed, "run `cargo xtask gen`");
    }
    let before = snapshot(&folder);
    run(false).unwrap();
    assert_eq!(differing(&snapshot(&folder), &before), Vec::<&str>::new());
    run(true).unwrap();

    let text = fs::read_to_string(&schema).unwrap();
    fs::write(&schema, text.replace("\"effect\"", "\"efect\"")).unwrap();
    let error = run(true).unwrap_err();
    assert!(error.contains("stale") && error.contains("endpoint.schema.json"), "{error}");
    run(false).unwrap();
    assert_eq!(fs::read_to_string(&schema).unwrap(), text);
    // A schema that somebody else wrote is not replaced.
    fs::write(&schema, "{}").unwrap();
    assert!(run(false).unwrap_err().contains("in the way"));
    assert_eq!(fs::read_to_string(&schema).unwrap(), "{}");
}

/// Returns the names of the files that differ between two folders, or exist in only one of them.
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

/// Returns the text and the modification time of every file in a folder.
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
    assert!(check(&spec, &out).unwrap().ends_with("are up to date"));

    // The spec is edited.
    let buy = spec.join("shop/buy.yaml");
    let text = fs::read_to_string(&buy).unwrap();
    fs::write(&buy, text.replace("doc: The colour.", "doc: Another text.")).unwrap();
    let report = check(&spec, &out).unwrap_err();
    assert!(report.contains("stale") && report.contains("shop/buy.rs"), "{report}");
    assert!(!report.contains("list_orders.rs"), "{report}");
    assert!(report.contains("run the same command without --check"), "{report}");
    fs::write(&buy, text).unwrap();

    // A generated file is edited, one is missing, and one has no endpoint.
    let generated = out.join("shop/buy.rs");
    let edited = fs::read_to_string(&generated).unwrap() + "// by hand\n";
    fs::write(&generated, &edited).unwrap();
    fs::remove_file(out.join("shop/types.rs")).unwrap();
    fs::write(out.join("shop/gone.rs"), &edited).unwrap();
    let before = snapshot(&out);
    let report = check(&spec, &out).unwrap_err();
    for expected in ["stale", "buy.rs", "missing", "types.rs", "orphaned", "gone.rs"] {
        assert!(report.contains(expected), "{expected}: {report}");
    }
    assert_eq!(snapshot(&out), before);

    // The next run corrects all three.
    gen_command::run(&options(&spec, &out)).unwrap();
    check(&spec, &out).unwrap();
    assert!(!out.join("shop/gone.rs").exists());
}

/// Generates the files of the fixture `basic` into a scratch folder. Returns it, the spec folder, and the output folder.
fn generated(name: &str) -> (Scratch, PathBuf, PathBuf) {
    let scratch = Scratch::new(name).unwrap();
    let (spec, out) = (fixture("basic").join("spec"), scratch.path().join("generated"));
    gen_command::run(&options(&spec, &out)).unwrap();
    (scratch, spec, out)
}

#[test]
fn files_that_were_written_by_hand_are_not_removed() {
    let (_scratch, spec, out) = generated("written_by_hand");
    let kept = ["by_hand.rs", "shop/by_hand.rs", "other/deep/mod.rs", "shop/notes.txt"];
    for path in kept {
        let path = out.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        // A file is generated only if its first line states that.
        fs::write(&path, "fn mine() {}\n// @generated from spec/x by `cargo xtask gen`.\n")
            .unwrap();
    }
    assert!(check(&spec, &out).unwrap().ends_with("are up to date"));
    gen_command::run(&options(&spec, &out)).unwrap();
    for path in kept {
        assert!(out.join(path).exists(), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let (scratch, spec, out) = generated("links");
    let elsewhere = scratch.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    let orphan = fs::read_to_string(out.join("shop/buy.rs")).unwrap();
    fs::write(elsewhere.join("gone.rs"), &orphan).unwrap();
    symlink(&elsewhere, out.join("linked")).unwrap();
    symlink(elsewhere.join("gone.rs"), out.join("linked.rs")).unwrap();
    gen_command::run(&options(&spec, &out)).unwrap();
    assert!(elsewhere.join("gone.rs").exists() && out.join("linked.rs").exists());

    // A link with the path of a generated file or folder is refused.
    for path in ["shop/buy.rs", "shop"] {
        let place = out.join(path);
        let moved = scratch.path().join("moved");
        fs::rename(&place, &moved).unwrap();
        symlink(&moved, &place).unwrap();
        let report = gen_command::run(&options(&spec, &out)).unwrap_err();
        assert_eq!(report.matches("in the way ").count(), 1, "{report}");
        assert!(report.contains(&format!("generated/{path}\n")), "{report}");
        fs::remove_file(&place).unwrap();
        fs::rename(&moved, &place).unwrap();
    }
}

#[test]
fn a_file_that_was_written_by_hand_is_not_replaced() {
    let (_scratch, spec, out) = generated("in_the_way");
    fs::write(out.join("shop/buy.rs"), "fn mine() {}\n").unwrap();
    fs::remove_file(out.join("mod.rs")).unwrap();
    let before = snapshot(&out);
    for report in [check(&spec, &out), gen_command::run(&options(&spec, &out))] {
        let report = report.unwrap_err();
        assert!(report.contains("in the way ") && report.contains("shop/buy.rs"), "{report}");
        assert!(report.contains("Move them away"), "{report}");
        assert_eq!(snapshot(&out), before);
    }
    fs::remove_file(out.join("shop/buy.rs")).unwrap();
    gen_command::run(&options(&spec, &out)).unwrap();
    check(&spec, &out).unwrap();
}

#[test]
fn files_that_an_interrupted_run_truncated_are_written_again() {
    let (scratch, spec, out) = generated("cut_off");
    let buy = out.join("shop/buy.rs");
    let whole = fs::read(&buy).unwrap();
    let inside = whole.iter().rposition(|byte| !byte.is_ascii()).unwrap();
    assert!(std::str::from_utf8(&whole[..inside]).is_err());
    fs::write(&buy, &whole[..inside]).unwrap();
    fs::write(out.join("mod.rs"), "").unwrap();
    // An interrupted run also leaves a temporary file.
    fs::write(out.join("shop/.buy.rs.xtask-gen"), "half").unwrap();
    // A hard link keeps the old text if the file is replaced with a new one instead of being overwritten.
    let old = scratch.path().join("old");
    fs::hard_link(&buy, &old).unwrap();
    let report = check(&spec, &out).unwrap_err();
    assert!(report.contains("stale") && report.contains("shop/buy.rs"), "{report}");
    gen_command::run(&options(&spec, &out)).unwrap();
    assert_eq!(fs::read(&buy).unwrap(), whole);
    assert_eq!(fs::read(&old).unwrap(), whole[..inside]);
    assert!(!out.join("shop/.buy.rs.xtask-gen").exists());
    check(&spec, &out).unwrap();
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
fn a_family_without_a_cargo_feature_is_reported() {
    let scratch = Scratch::new("missing_feature").unwrap();
    fs::write(scratch.path().join("Cargo.toml"), "[features]\nother = []\n").unwrap();
    let out = scratch.path().join("src/generated");
    fs::create_dir_all(&out).unwrap();
    let report = gen_command::run(&options(&fixture("basic").join("spec"), &out)).unwrap_err();
    assert!(report.contains("add `shop = []` under [features]"), "{report}");
}

/// File systems list files in any order.
#[test]
fn the_output_does_not_depend_on_the_order_of_the_files() {
    use linksfield_spec::{Sources, Spec};
    let sources = Sources::read(&fixture("rest").join("spec")).unwrap();
    let mut files: Vec<_> = sources.iter().map(|(_, file)| file.clone()).collect();
    let expected = generate(&fixture("rest").join("spec"), false).unwrap().files;
    for _ in 0..files.len() {
        files.rotate_left(1);
        let (spec, sources) = Spec::from_sources(Sources::new("spec", files.clone())).unwrap();
        let lowered = lower(&spec, &sources).unwrap();
        assert_eq!(rust::emit(&lowered, &rust_options()).unwrap(), expected);
    }
}

#[test]
fn windows_line_endings_are_not_a_difference() {
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
