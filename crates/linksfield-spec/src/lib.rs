//! The model of the Linksfield API specification.
//!
//! [`Spec::load`] reads the YAML files under `spec/`, resolves the names in them, and checks them. Mistakes
//! are returned as [`Diagnostic`]s, each with file, line and column, and with the correction.
//!
//! The generator, the sandbox and the status table work on the checked [`Spec`]. The `Spec` is plain data and
//! contains no positions. [`Sources`] maps its parts back to positions in the YAML files.
//!
//! `spec/README.md` describes the format.

mod characters;
mod conform;
mod diagnostic;
mod drafts;
mod examples;
mod format;
mod layout;
mod misleading;
mod model;
mod modeline;
mod parallel;
mod path;
mod pattern;
mod read;
mod readable;
mod render;
mod resolve;
mod rules;
mod sample;
#[cfg(feature = "schema")]
mod schema;
mod source;
mod suggest;
#[cfg(test)]
mod tests;
mod tree;
mod unfinished;
mod values;
mod yaml;

use std::path::Path;

use crate::diagnostic::files_of;

pub use conform::{
    Mismatch, check_body, check_fields, check_item, check_parameter, check_text, check_value,
    check_whole, unlisted, unlisted_below,
};
pub use diagnostic::Diagnostic;
pub use format::{FormatError, format};
pub use layout::{
    Entry, EntryValue, Filled, PathPiece, RequestLayout, SignaturePlace, SignedLayout,
};
pub use model::rules::compare as compare_numbers;
pub use model::*;
pub use modeline::modeline;
pub use path::{SpecPath, Step};
pub use read::document::{Document, DocumentEntry, DocumentNode, DocumentValue};
pub use readable::{ReadableResponse, readable_response};
pub use render::render;
pub use rules::{bare, check_conditions, check_rules, check_text_rules};
pub use sample::{sample_parameters, sample_text, sample_value};
#[cfg(feature = "schema")]
pub use schema::{Schema, schemas};
pub use source::{FileId, LineColumn, SourceFile, Sources, Span, Unreadable};
pub use suggest::nearest as similar_name;
pub use values::*;

/// The mistakes that make a spec unusable, with the files that contain them.
pub struct SpecError {
    /// The files that were read.
    pub sources: Sources,
    /// The mistakes, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
}

impl SpecError {
    /// Returns the diagnostics as text for a terminal.
    #[must_use]
    pub fn render(&self, color: bool) -> String {
        render(&self.diagnostics, &self.sources, color)
    }
}

impl std::fmt::Display for SpecError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.render(false).trim_end())
    }
}

/// Shows the mistakes only: the files are long, and a test that unwraps the error would print all of them.
impl std::fmt::Debug for SpecError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for SpecError {}

impl Spec {
    /// Reads and checks the spec in a folder.
    ///
    /// # Errors
    ///
    /// Returns all mistakes of all files that the checks find.
    pub fn load(folder: &Path) -> Result<(Self, Sources), SpecError> {
        match Sources::read(folder) {
            Ok(sources) => Self::from_sources(sources),
            Err(error) => Err(SpecError {
                sources: Sources::default(),
                diagnostics: vec![
                    Diagnostic::global(
                        "unreadable",
                        format!("cannot read the spec: {}", error.message),
                    )
                    .help(error.help),
                ],
            }),
        }
    }

    /// Checks a spec, and returns the part of it that has no mistakes, with the mistakes of the rest.
    ///
    /// A family with a mistake in `family.yaml` is left out, and so is an endpoint with a mistake in its file. A
    /// mistake in one file is therefore not reported a second time in another one.
    #[must_use]
    pub fn check(sources: &Sources) -> (Self, Vec<Diagnostic>) {
        let (mut spec, mut diagnostics) = resolve::resolve(sources);
        // The examples of a file with other mistakes are checked only if these do not affect them.
        let unsure = files_of(diagnostics.iter().filter(|d| affects_examples(d, sources)), sources);
        spec.retain_files(|path| !unsure.contains(path));
        diagnostics.extend(examples::check(&spec, sources));
        let wrong = files_of(diagnostics.iter(), sources);
        spec.retain_files(|path| !wrong.contains(path));
        // What is left to be done makes no other part of the spec wrong.
        diagnostics.extend(unfinished::find(sources));
        diagnostics.sort_by_key(|diagnostic| diagnostic.order(sources));
        (spec, diagnostics)
    }

    /// Removes the families and endpoints whose files do not satisfy a condition, and the references to them.
    pub fn retain_files(&mut self, keep: impl Fn(&str) -> bool) {
        self.families.retain(|family| keep(&format!("{}/family.yaml", family.id)));
        for family in &mut self.families {
            family.endpoints.retain(|endpoint| keep(&endpoint.file));
            let is_call: Vec<EndpointId> = family
                .endpoints
                .iter()
                .filter(|e| e.call.is_some())
                .map(|e| e.id.clone())
                .collect();
            family.example_call = family.example_call.take().filter(|id| is_call.contains(id));
            for call in family.endpoints.iter_mut().filter_map(|endpoint| endpoint.call.as_mut()) {
                call.outcome_check =
                    call.outcome_check.take().filter(|check| is_call.contains(&check.call));
            }
        }
    }

    /// Checks a spec whose files are already in memory.
    ///
    /// # Errors
    ///
    /// Returns all mistakes of all files that the checks find.
    pub fn from_sources(sources: Sources) -> Result<(Self, Sources), SpecError> {
        let (spec, diagnostics) = Self::check(&sources);
        if diagnostics.is_empty() {
            Ok((spec, sources))
        } else {
            Err(SpecError { sources, diagnostics })
        }
    }

    /// Checks a spec that may contain drafts: files in which texts and decisions are left to be done. The files are
    /// already in memory.
    ///
    /// # Errors
    ///
    /// Returns the same mistakes as [`from_sources`](Self::from_sources), except for what is left to be done.
    pub fn from_drafts(sources: Sources) -> Result<(Self, Sources), SpecError> {
        let (spec, mut diagnostics) = Self::check(&sources);
        diagnostics.retain(|diagnostic| diagnostic.code != unfinished::CODE);
        if diagnostics.is_empty() {
            Ok((spec, sources))
        } else {
            Err(SpecError { sources, diagnostics })
        }
    }
}

/// Whether a mistake leaves it open what an example must contain.
fn affects_examples(diagnostic: &Diagnostic, sources: &Sources) -> bool {
    /// The keys of both kinds of files that do not matter for the examples.
    const OTHER: [&str; 19] = [
        "assumptions",
        "credentials",
        "deprecated",
        "doc",
        "document",
        "example_call",
        "examples",
        "group",
        "inbound",
        "language",
        "limits",
        "outcome_check",
        "pages",
        "paging",
        "retry",
        "signing",
        "stability",
        "summary",
        "title",
    ];
    let Some(span) = diagnostic.span.as_ref().filter(|_| !diagnostic.is_understood()) else {
        return false;
    };
    // What is missing may be what the example contains.
    if diagnostic.code.starts_with("no-") && diagnostic.code != "no-reason" {
        return true;
    }
    let tree = sources.tree(span.file).ok();
    let key = tree.as_ref().and_then(|tree| tree.root.key_around(span.bytes.start));
    !key.is_some_and(|key| OTHER.contains(&key))
}
