//! Tests of the stamp of `cargo xtask gen`.
//!
//! They prove that a run ends early only if it would have nothing to do: a stamp that is wrong in any way only costs the
//! time of a full run.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use linksfield_spec::Sources;
use tempfile::TempDir;
use xtask::gen_command::{self, Options};
use xtask::stamp::{Counts, Stamp, digest};

/// A copy of a fixture, which was generated twice.
struct Generated {
    scratch: TempDir,
    options: Options,
}

impl Generated {
    fn new() -> Self {
        let scratch = TempDir::new().unwrap();
        let fixture = xtask::workspace().join("tests/golden/basic/spec");
        for file in Sources::files(&fixture).unwrap() {
            let path = scratch.path().join("spec").join(file.path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file.text).unwrap();
        }
        let options = Options {
            spec: scratch.path().join("spec"),
            out: scratch.path().join("crate/src/generated"),
            catalog: None,
            stamps: Some(scratch.path().join("stamps")),
            check: false,
            verbose: false,
            color: false,
        };
        let generated = Self { scratch, options };
        generated.run();
        assert_eq!(generated.written(), 0);
        generated
    }

    fn run(&self) -> String {
        gen_command::run(&self.options).unwrap()
    }

    /// Runs again, and returns the number of files that the report states as written.
    fn written(&self) -> usize {
        let report = self.run();
        let before = report.split(" of them written").next().unwrap();
        before.rsplit(' ').next().unwrap().parse().unwrap()
    }

    fn file(&self, path: &str) -> PathBuf {
        self.options.out.join(path)
    }

    /// A generated file of an endpoint.
    fn endpoint(&self) -> PathBuf {
        let family = fs::read_dir(&self.options.out).unwrap().map(|entry| entry.unwrap().path());
        let family = family.into_iter().find(|path| path.is_dir()).unwrap();
        let mut files: Vec<PathBuf> =
            fs::read_dir(family).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files.into_iter().find(|path| !path.ends_with("mod.rs")).unwrap()
    }

    fn stamp(&self) -> PathBuf {
        let mut stamps = fs::read_dir(self.scratch.path().join("stamps")).unwrap();
        let stamp = stamps.next().unwrap().unwrap().path();
        assert!(stamps.next().is_none());
        stamp
    }
}

/// Writes a file, and sets its time of modification to the former one.
fn write_with_the_same_time(path: &Path, text: &str) {
    let time = fs::metadata(path).unwrap().modified().unwrap();
    fs::write(path, text).unwrap();
    fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
}

/// The first endpoint file of a spec.
fn yaml(spec: &Path) -> PathBuf {
    let files = Sources::files(spec).unwrap();
    let one = files.iter().find(|file| !file.path.ends_with("family.yaml")).unwrap();
    spec.join(&one.path)
}

#[test]
fn an_input_of_the_same_size_and_time_is_noticed() {
    let generated = Generated::new();
    let path = yaml(&generated.options.spec);
    let text = fs::read_to_string(&path).unwrap();
    let at = text.find("summary: ").unwrap() + "summary: ".len();
    let mut changed = text.clone();
    changed.replace_range(at..=at, "Z");
    assert_eq!(changed.len(), text.len());
    write_with_the_same_time(&path, &changed);
    assert!(generated.written() > 0);
    assert_eq!(generated.written(), 0);
}

#[test]
fn a_mistake_in_an_input_is_reported() {
    let generated = Generated::new();
    let path = yaml(&generated.options.spec);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{text}\nunknown_key: 1\n")).unwrap();
    gen_command::run(&generated.options).unwrap_err();
    fs::write(&path, text).unwrap();
    assert_eq!(generated.written(), 0);
    // A file that would be ignored by mistake is an error as well.
    fs::write(generated.options.spec.join("stray.yaml"), "").unwrap();
    gen_command::run(&generated.options).unwrap_err();
}

#[test]
fn an_edited_output_is_written_again() {
    let generated = Generated::new();
    for path in [generated.file("mod.rs"), generated.endpoint()] {
        let text = fs::read_to_string(&path).unwrap();
        let edited = text.replacen("crate", "krate", 1);
        assert_ne!(edited, text);
        write_with_the_same_time(&path, &edited);
        assert_eq!(generated.written(), 1);
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}

#[test]
fn a_deleted_and_an_emptied_output_are_written_again() {
    let generated = Generated::new();
    let path = generated.endpoint();
    fs::remove_file(&path).unwrap();
    assert_eq!(generated.written(), 1);
    fs::write(&path, "").unwrap();
    assert_eq!(generated.written(), 1);
    fs::remove_dir_all(path.parent().unwrap()).unwrap();
    assert!(generated.written() > 1);
    assert_eq!(generated.written(), 0);
}

#[test]
fn an_added_generated_file_is_removed_and_a_foreign_one_stops_the_run() {
    let generated = Generated::new();
    let path = generated.endpoint();
    let orphan = path.with_file_name("orphan.rs");
    fs::copy(&path, &orphan).unwrap();
    assert_eq!(generated.written(), 1);
    assert!(!orphan.exists());
    fs::write(&path, "// by hand\n").unwrap();
    let report = gen_command::run(&generated.options).unwrap_err();
    assert!(report.contains("in the way"), "{report}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "// by hand\n");
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_an_output_stops_the_run() {
    let generated = Generated::new();
    let path = generated.endpoint();
    let beside = generated.scratch.path().join("same.rs");
    fs::rename(&path, &beside).unwrap();
    std::os::unix::fs::symlink(&beside, &path).unwrap();
    gen_command::run(&generated.options).unwrap_err();
}

#[test]
fn a_damaged_stamp_only_costs_time() {
    let generated = Generated::new();
    let stamp = generated.stamp();
    let good = fs::read(&stamp).unwrap();
    let path = generated.endpoint();
    let text = fs::read_to_string(&path).unwrap();
    let mut damaged: Vec<Vec<u8>> = (0..good.len()).map(|end| good[..end].to_vec()).collect();
    damaged.extend([b"x".to_vec(), vec![0xFF; 64], [good.clone(), b"x".to_vec()].concat()]);
    damaged.extend((0..good.len()).step_by(7).map(|at| {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        bytes
    }));
    for bytes in damaged {
        fs::write(&stamp, &bytes).unwrap();
        fs::write(&path, format!("{text}// edited\n")).unwrap();
        assert_eq!(generated.written(), 1, "{bytes:?}");
        assert_eq!(fs::read(&stamp).unwrap(), good);
    }
    fs::remove_file(&stamp).unwrap();
    fs::create_dir(&stamp).unwrap();
    assert_eq!(generated.written(), 0);
}

#[test]
fn the_stamp_of_other_folders_is_not_used() {
    let generated = Generated::new();
    let stamp = generated.stamp();
    let text = fs::read(&stamp).unwrap();
    // The same spec and another folder: nothing is generated there.
    let out = generated.scratch.path().join("other/src/generated");
    let other = Options { out: out.clone(), ..generated.options.clone() };
    let report = gen_command::run(&other).unwrap();
    assert!(!report.contains(" 0 of them written"), "{report}");
    assert!(out.join("mod.rs").exists());
    // Both folders keep their stamps, and the stamp of one is of no use for the other.
    assert_eq!(fs::read(&stamp).unwrap(), text);
    let stamps = fs::read_dir(generated.scratch.path().join("stamps")).unwrap();
    let foreign = stamps.map(|entry| entry.unwrap().path()).find(|path| *path != stamp).unwrap();
    fs::copy(&stamp, &foreign).unwrap();
    fs::remove_file(out.join("mod.rs")).unwrap();
    gen_command::run(&other).unwrap();
    assert!(out.join("mod.rs").exists());
}

#[test]
fn a_check_compares_whatever_the_stamp_states() {
    let generated = Generated::new();
    let path = generated.endpoint();
    let text = fs::read_to_string(&path).unwrap();
    let check = Options { check: true, ..generated.options.clone() };
    gen_command::run(&check).unwrap();
    let stamp = fs::read(generated.stamp()).unwrap();
    fs::write(&path, format!("{text}// edited\n")).unwrap();
    gen_command::run(&check).unwrap_err();
    assert_eq!(fs::read(generated.stamp()).unwrap(), stamp);
}

#[test]
fn the_manifest_of_the_crate_is_read_in_every_run() {
    let generated = Generated::new();
    let manifest = generated.scratch.path().join("crate/Cargo.toml");
    fs::write(&manifest, "[features]\n").unwrap();
    let report = gen_command::run(&generated.options).unwrap_err();
    assert!(report.contains("feature"), "{report}");
}

#[test]
fn another_program_another_spec_and_other_counts_need_another_stamp() {
    let generated = Generated::new();
    let spec = Sources::files(&generated.options.spec).unwrap();
    let folder = generated.scratch.path().join("own");
    let places = [Some(generated.options.out.as_path())];
    let outputs = || Some([(PathBuf::from("mod.rs"), digest(b"text"))].into());
    let counts = Counts { calls: 1, files: 2 };
    let stamp = |program: &str| Stamp::new(&folder, program, &places, &[], &spec);
    stamp("1.0").write(counts, &outputs().unwrap());
    assert_eq!(stamp("1.0").unchanged(outputs), Some(counts));
    assert_eq!(stamp("1.1").unchanged(outputs), None);
    assert_eq!(Stamp::new(&folder, "1.0", &places, &[], &spec[1..]).unchanged(outputs), None);
    assert_eq!(stamp("1.0").unchanged(|| None), None);
    assert_eq!(stamp("1.0").unchanged(|| Some([].into())), None);
    let moved = || Some([(PathBuf::from("mod2.rs"), digest(b"text"))].into());
    assert_eq!(stamp("1.0").unchanged(moved), None);
}

#[test]
fn this_program_has_an_identity() {
    assert_eq!(xtask::stamp::this_program().unwrap(), xtask::stamp::this_program().unwrap());
}
