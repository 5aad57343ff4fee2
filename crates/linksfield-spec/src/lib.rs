//! The model of the Linksfield API specification.
//!
//! [`Spec::load`] reads the YAML files under `spec/`, resolves the names in them, and checks them. Mistakes
//! are returned as [`Diagnostic`]s, each with file, line and column, and with the correction.
//!
//! The generator, the sandbox and the status table work on the checked [`Spec`]. The `Spec` is plain data and
//! contains no positions. [`Sources`] maps its parts back to positions in the YAML files.
//!
//! `spec/README.md` describes the format.

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
    Mismatch, check_body, check_fields, check_item, check_parameter, check_text, check_value,
    check_whole, unlisted, unlisted_below,
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

/// The mistakes that make a spec unusable, with the files that contain them.
#[derive(Debug)]
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

impl std::error::Error for SpecError {}

impl Spec {
    /// Reads and checks the spec in a folder.
    ///
    /// # Errors
    ///
    /// Returns all mistakes that the checks find, not only the first one. The examples are checked only when
    /// everything else is correct.
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
    /// Returns all mistakes that the checks find, not only the first one. The examples are checked only when
    /// everything else is correct.
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
