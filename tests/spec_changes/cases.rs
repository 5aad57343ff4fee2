//! The recorded changes of specs: the folders `tests/diff/NAME`, each with the specs `old` and `new`.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use linksfield_diff::Version;
use linksfield_diff::surface::Surface;
use linksfield_spec::{SourceFile, Sources, Spec};
use linksfield_tests::fixture;

/// A change of a spec.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) old: Loaded,
    pub(crate) new: Loaded,
}

/// A spec with its files.
pub(crate) struct Loaded {
    pub(crate) spec: Spec,
    pub(crate) sources: Sources,
}

impl Loaded {
    pub(crate) fn new(sources: Sources) -> Self {
        let (spec, sources) = Spec::from_sources(sources).unwrap_or_else(|error| panic!("{error}"));
        Self { spec, sources }
    }

    pub(crate) fn surface(&self) -> Surface {
        let version = Version { spec: &self.spec, sources: &self.sources };
        Surface::of(version).unwrap_or_else(|error| panic!("{error}"))
    }

    /// The families, which are also the Cargo features.
    pub(crate) fn families(&self) -> BTreeSet<String> {
        self.spec.families.iter().map(|family| family.id.clone()).collect()
    }
}

/// Returns the recorded changes.
pub(crate) fn recorded() -> Vec<Case> {
    let folder = xtask::workspace().join("tests/diff");
    let Ok(entries) = fs::read_dir(&folder) else { return Vec::new() };
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    let read = |folder: PathBuf| {
        let sources = Sources::read(&folder);
        Loaded::new(sources.unwrap_or_else(|error| panic!("{}: {error:?}", folder.display())))
    };
    folders
        .into_iter()
        .map(|folder| Case {
            name: folder.file_name().and_then(|name| name.to_str()).expect("a name").to_owned(),
            old: read(folder.join("old")),
            new: read(folder.join("new")),
        })
        .collect()
}

/// Returns the change that replaces texts in the files of the golden fixture `basic`. Each replacement is a file, a
/// text in it, and the new text. The text is the whole file if it is empty.
pub(crate) fn edited(name: &str, edits: &[(&str, &str, &str)]) -> Case {
    let mut files: Vec<SourceFile> = fs::read_dir(fixture("basic").join("spec/shop"))
        .expect("the fixture")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| SourceFile {
            path: format!("shop/{}", path.file_name().expect("a name").display()),
            text: without_examples(&fs::read_to_string(path).expect("a file")),
        })
        .collect();
    let old = Sources::new("old", files.clone());
    for (file, from, to) in edits {
        let path = format!("shop/{file}.yaml");
        let found = files.iter().position(|file| file.path == path);
        match (found, from.is_empty(), to.is_empty()) {
            (Some(index), true, true) => drop(files.remove(index)),
            (None, true, false) => files.push(SourceFile { path, text: (*to).to_owned() }),
            (Some(index), false, _) => {
                let text = &mut files[index].text;
                assert!(text.contains(from), "{name}: `{from}` is in {path}");
                *text = text.replace(from, to);
            }
            _ => panic!("{name}: {path} is edited in an unknown way"),
        }
    }
    let new = Loaded::new(Sources::new("new", files));
    Case { name: name.to_owned(), old: Loaded::new(old), new }
}

/// Removes the examples of a file, which are its last part.
fn without_examples(text: &str) -> String {
    text.split_once("\nexamples:").map_or(text, |(before, _)| before).trim_end().to_owned() + "\n"
}
