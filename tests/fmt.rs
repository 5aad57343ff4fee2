//! Proves that `cargo xtask fmt` keeps the meaning of every file, that formatting twice changes nothing, and that the
//! command changes only files that are not formatted.

use std::fs;
use std::path::{Path, PathBuf};

use linksfield_spec::{FormatError, SourceFile, Sources, Spec};
use linksfield_tests::{Scratch, copy};
use xtask::fmt_command::{self, Fmt};

/// Returns the folders of all specs of the project that have no mistakes.
fn specs() -> Vec<PathBuf> {
    let golden = xtask::golden::fixtures().unwrap().into_iter().map(|folder| folder.join("spec"));
    golden.chain([xtask::workspace().join("spec")]).collect()
}

/// Returns all YAML files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn format(path: &str, text: &str) -> Result<String, FormatError> {
    linksfield_spec::format("spec", SourceFile { path: path.to_owned(), text: text.to_owned() })
}

fn run(paths: &[&Path], check: bool) -> Result<String, String> {
    let paths = paths.iter().map(|path| path.to_path_buf()).collect();
    fmt_command::run(&Fmt { paths, check }, &xtask::workspace(), false)
}

#[test]
fn the_specs_of_the_project_are_formatted() {
    let specs = specs();
    let specs: Vec<&Path> = specs.iter().map(PathBuf::as_path).collect();
    run(&specs, true).unwrap();
}

/// A generator of random numbers.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % most.max(1) as u64).unwrap()
    }
}

/// Changes a few lines of a text in a way that often leaves it valid.
fn changed(text: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for _ in 0..=dice.below(6) {
        let at = dice.below(lines.len());
        let indent = lines[at].len() - lines[at].trim_start().len();
        match dice.below(12) {
            0 => lines.insert(at, String::new()),
            1 => lines.insert(at, format!("{}# comment {at}", " ".repeat(indent))),
            2 => lines.insert(at, format!("{}# deep\n\n\n# top\n  #", " ".repeat(indent + 2))),
            3 => lines[at].push_str("  # beside"),
            4 => lines[at].push_str("   "),
            5 => lines[at].insert_str(0, "  "),
            6 => lines[at] = lines[at].replacen(": ", ":    ", 1),
            7 => lines[at] = lines[at].replacen(", ", ",\n          ", 1),
            8 => lines[at] = lines[at].replacen("- ", "-\n      ", 1),
            // Moves a line, with the lines that are deeper than the line.
            9 | 10 => {
                let deeper = |line: &&String| {
                    line.trim().is_empty() || line.len() - line.trim_start().len() > indent
                };
                let end = at + 1 + lines[at + 1..].iter().take_while(deeper).count();
                let moved: Vec<String> = lines.drain(at..end).collect();
                let to = (0..lines.len())
                    .map(|line| (at + line) % lines.len().max(1))
                    .find(|line| {
                        let other = &lines[*line];
                        other.len() - other.trim_start().len() == indent && dice.below(3) == 0
                    })
                    .unwrap_or(at.min(lines.len()));
                lines.splice(to..to, moved);
            }
            _ => lines[at] = lines[at].replacen('"', "'", 2),
        }
        if lines.is_empty() {
            lines.push(String::new());
        }
    }
    let end = if dice.below(4) == 0 { "" } else { "\n" };
    let text = lines.join(if dice.below(8) == 0 { "\r\n" } else { "\n" }) + end;
    if dice.below(8) == 0 { format!("\u{feff}{text}") } else { text }
}

/// `FormatError::Changed` would mean that the formatter had made a mistake.
#[track_caller]
fn check(name: &str, text: &str) -> bool {
    let once = match format(name, text) {
        Ok(once) => once,
        Err(FormatError::Mistakes(error)) => {
            assert!(!error.diagnostics.is_empty());
            return false;
        }
        Err(error) => panic!("{error}\n{text}"),
    };
    let twice = format(name, &once).unwrap_or_else(|error| panic!("{error}\n{once}"));
    assert!(once == twice, "of:\n{text}\nonce:\n{once}\ntwice:\n{twice}");
    assert!(once.ends_with('\n') && !once.contains('\r') && !once.starts_with('\u{feff}'));
    true
}

#[test]
fn files_that_were_changed_at_random_keep_their_meaning() {
    let seed = std::env::var("LINKSFIELD_SEED").ok().and_then(|seed| seed.parse().ok());
    let rounds = std::env::var("LINKSFIELD_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    let mut dice = Dice(seed.unwrap_or(20_261_126));
    let (mut formatted, mut all) = (0, 0);
    for folder in specs() {
        for path in files(&folder) {
            let text = fs::read_to_string(&path).unwrap();
            let name = format!("f/{}", path.file_name().unwrap().to_string_lossy());
            for _ in 0..rounds.unwrap_or(2) {
                all += 1;
                formatted += usize::from(check(&name, &changed(&text, &mut dice)));
            }
        }
    }
    assert!(formatted * 4 > all, "only {formatted} of {all} changed files are valid");
}

#[test]
fn files_with_mistakes_are_formatted_or_refused() {
    let root = xtask::workspace();
    let folders = ["tests/mistakes", "crates/linksfield-import/tests"];
    let mut formatted = 0;
    for path in folders.iter().flat_map(|folder| files(&root.join(folder))) {
        let name = format!("f/{}", path.file_name().unwrap().to_string_lossy());
        if let Ok(text) = String::from_utf8(fs::read(&path).unwrap()) {
            formatted += usize::from(check(&name, &text));
        }
    }
    assert!(formatted > 20, "{formatted}");
}

/// The keys of every mapping in reverse order give the same file, and the same model.
#[test]
fn the_order_in_the_file_does_not_matter() {
    for folder in specs() {
        let (model, sources) = Spec::load(&folder).unwrap();
        let mut others = Vec::new();
        for (_, file) in sources.iter() {
            let formatted = format(&file.path, &file.text).unwrap();
            assert_eq!(formatted, file.text, "{}", file.path);
            let reversed = reversed(&file.text);
            let text = format(&file.path, &reversed).unwrap();
            // Empty lines can have moved.
            assert_eq!(filled(&text), filled(&formatted), "{}", file.path);
            others.push(SourceFile { path: file.path.clone(), text });
        }
        let (other, _) = Spec::from_sources(Sources::new("spec", others)).unwrap();
        assert_eq!(format!("{other:?}"), format!("{model:?}"));
    }
}

fn filled(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.is_empty()).collect()
}

/// Reverses the entries at the top of a file, with the comments above them.
fn reversed(text: &str) -> String {
    let mut entries: Vec<String> = Vec::new();
    let mut comments = String::new();
    for line in text.lines() {
        if line.starts_with('#') {
            comments.push_str(&format!("{line}\n"));
        } else if line.starts_with([' ', '-']) || line.is_empty() {
            entries.last_mut().unwrap().push_str(&format!("{line}\n"));
        } else {
            entries.push(format!("{comments}{line}\n"));
            comments.clear();
        }
    }
    entries.reverse();
    entries.concat() + &comments
}

#[test]
fn only_files_that_are_not_formatted_are_written() {
    let scratch = Scratch::new("fmt_command").unwrap();
    let spec = scratch.path().join("spec");
    copy(&xtask::workspace().join("tests/golden/basic/spec"), &spec).unwrap();
    run(&[&spec], false).unwrap();
    let (gift, buy) = (spec.join("shop/gift.yaml"), spec.join("shop/buy.yaml"));
    let good = fs::read_to_string(&gift).unwrap();
    let old = fs::metadata(&buy).unwrap().modified().unwrap();
    fs::write(&gift, format!("\u{feff}{}", good.replace('\n', "\r\n\r\n"))).unwrap();
    fs::write(spec.join("shop/notes.txt"), "a:   b").unwrap();
    fs::write(spec.join("shop/.hidden.yaml"), "a:   b").unwrap();

    let error = run(&[&spec], true).unwrap_err();
    assert!(error.contains("gift.yaml") && !error.contains("buy.yaml"), "{error}");
    assert!(
        error.ends_with("1 of 5 files are not formatted: run the same command without --check"),
        "{error}"
    );
    assert!(error.contains("\n+title: { en: "), "{error}");
    assert_ne!(fs::read_to_string(&gift).unwrap(), good);

    let report = run(&[&spec, &gift], false).unwrap();
    assert_eq!(report, format!("formatted {}\n1 of 5 files were formatted", gift.display()));
    assert_eq!(filled(&fs::read_to_string(&gift).unwrap()), filled(&good));
    assert_eq!(fs::metadata(&buy).unwrap().modified().unwrap(), old);
    assert_eq!(run(&[&spec], true).unwrap(), "5 files are formatted");
    assert_eq!(fs::read_to_string(spec.join("shop/notes.txt")).unwrap(), "a:   b");
    let left: Vec<_> =
        fs::read_dir(spec.join("shop")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 7, "no temporary file is left: {left:?}");
}

#[test]
fn files_that_cannot_be_formatted_are_reported_and_the_others_are_formatted() {
    let scratch = Scratch::new("fmt_refused").unwrap();
    let folder = scratch.path();
    fs::write(folder.join("anchor.yaml"), "title: &a { en: T }\npages: []\ncoverage: complete\n")
        .unwrap();
    fs::write(folder.join("latin.yaml"), b"title: { en: \xe9 }\n").unwrap();
    fs::write(folder.join("good.yaml"), "coverage: complete\npages: []\ntitle: { en: T }\n")
        .unwrap();
    let error = run(&[folder], false).unwrap_err();
    assert!(error.contains("error[unsupported-yaml]"), "{error}");
    assert!(error.contains("anchor.yaml:1:8"), "{error}");
    assert!(error.contains("latin.yaml: the file is not UTF-8"), "{error}");
    let good = fs::read_to_string(folder.join("good.yaml")).unwrap();
    assert_eq!(good, "title: { en: T }\npages: []\ncoverage: complete\n");
    let error = run(&[&folder.join("none.yaml")], false).unwrap_err();
    assert!(error.contains("none.yaml: No such file"), "{error}");
    assert!(run(&[&folder.join("good.yaml")], true).is_ok());
}

#[cfg(unix)]
#[test]
fn a_link_is_kept() {
    let scratch = Scratch::new("fmt_link").unwrap();
    let (file, link) = (scratch.path().join("file"), scratch.path().join("a.yaml"));
    fs::write(&file, "coverage: complete\npages: []\ntitle: { en: T }\n").unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    run(&[&link], false).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&file).unwrap().starts_with("title"));
}
