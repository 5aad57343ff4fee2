//! Changes of specs, such as those that are recorded in `tests/diff`.

use std::collections::BTreeSet;

use linksfield_diff::Version;
use linksfield_diff::surface::Surface;
use linksfield_spec::{Sources, Spec};

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
    let changes = linksfield_tests::changes().into_iter();
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

/// Removes the examples of a file, which are its last part.
pub(crate) fn without_examples(text: &str) -> String {
    text.split_once("\nexamples:").map_or(text, |(before, _)| before).trim_end().to_owned() + "\n"
}
