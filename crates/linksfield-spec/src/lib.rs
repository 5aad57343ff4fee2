//! The model of the Linksfield API specification.
//!
//! [`Spec::load`] reads the YAML under `spec/`, resolves every name in it and checks it; what is wrong comes
//! back as [`Diagnostic`]s that point at file, line and column and say what to do. The generator, the sandbox
//! and the status table all work on the checked [`Spec`], which is plain data; where its parts stand in the
//! YAML, [`Sources`] knows.
//!
//! The format itself is described in `spec/README.md`.

mod conform;
mod diagnostic;
mod examples;
mod layout;
mod model;
mod path;
mod positions;
mod read;
mod resolve;
mod sample;
mod source;
#[cfg(test)]
mod tests;
mod values;
mod yaml;

use std::path::Path;

pub use conform::{
    Mismatch, check_body, check_fields, check_parameter, check_text, check_value, unlisted,
};
pub use diagnostic::{Diagnostic, render};
pub use layout::{
    Entry, EntryValue, Filled, PathPiece, RequestLayout, SignaturePlace, SignedLayout,
};
pub use model::*;
pub use path::{SpecPath, Step};
pub use sample::sample_value;
pub use source::{FileId, LineColumn, SourceFile, Sources, Span, Unreadable};
pub use values::*;

/// A spec that could not be used: the files, and everything that is wrong with them.
#[derive(Debug)]
pub struct SpecError {
    /// The files that were read.
    pub sources: Sources,
    /// What is wrong, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
}

impl SpecError {
    /// The diagnostics as text for a terminal.
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

impl std::error::Error for SpecError {}

impl Spec {
    /// Reads and checks the spec in a folder.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, not only the first mistake.
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

    /// Checks a spec whose files are already in memory.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, not only the first mistake.
    pub fn from_sources(sources: Sources) -> Result<(Self, Sources), SpecError> {
        let (spec, mut diagnostics) = resolve::resolve(&sources);
        if diagnostics.is_empty() {
            diagnostics = examples::check(&spec, &sources);
        }
        if diagnostics.is_empty() {
            Ok((spec, sources))
        } else {
            Err(SpecError { sources, diagnostics })
        }
    }
}
