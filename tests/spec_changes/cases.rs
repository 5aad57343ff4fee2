//! Changes of specs: those that are recorded in `tests/diff`, and edits of the golden fixture `basic`.

use std::collections::BTreeSet;
use std::fs;

use linksfield_diff::Version;
use linksfield_diff::surface::Surface;
use linksfield_spec::{SourceFile, Sources, Spec};
use linksfield_tests::fixture;

use crate::verdict;

/// A change of a spec.
#[derive(Debug)]
pub(crate) struct Case {
    /// The name of the change, which is also the name of a module.
    pub(crate) name: String,
    /// The spec before the change.
    pub(crate) old: Loaded,
    /// The spec after the change.
    pub(crate) new: Loaded,
    /// Whether a person predicted that code no longer compiles. `None` if nobody did.
    pub(crate) breaks: Option<bool>,
}

/// A spec with its files.
#[derive(Debug)]
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
    let changes = verdict::changes().into_iter();
    let loaded = |(spec, sources)| Loaded { spec, sources };
    changes
        .map(|change| Case {
            name: change.name,
            old: loaded(change.old),
            new: loaded(change.new),
            breaks: Some(change.verdict.source == "breaks"),
        })
        .collect()
}

/// Returns the change that replaces texts in the files of the golden fixture `basic`, whose examples are left out. Each
/// edit is a file, a text in it, and the new text.
pub(crate) fn edited(name: &str, breaks: bool, edits: &[(&str, &str, &str)]) -> Case {
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
        let file = files.iter_mut().find(|file| file.path == path).expect("a file");
        assert!(file.text.contains(from), "{name}: `{from}` is in {path}");
        file.text = file.text.replace(from, to);
    }
    let new = Sources::new("new", files);
    Case {
        name: name.to_owned(),
        old: Loaded::new(old),
        new: Loaded::new(new),
        breaks: Some(breaks),
    }
}

/// Removes the examples of a file, which are its last part.
pub(crate) fn without_examples(text: &str) -> String {
    text.split_once("\nexamples:").map_or(text, |(before, _)| before).trim_end().to_owned() + "\n"
}
