//! A page in HTML that shows all APIs of a specification, for people who read.
//!
//! [`page`] makes one file from an OpenAPI document of `linksfield-codegen`. The file contains the document, Swagger UI, which
//! draws it, and everything else that the page needs. A browser opens the file from disk and requests nothing from a network:
//! the page forbids it with a content security policy. The page sends no calls, so that nobody enters a secret into it.
//!
//! The page states each title in English and Chinese, and finds operations by words of both. It shows the coverage and the
//! assumptions of each operation. Without scripts, the page is a list of all operations and events.
//!
//! This crate decides nothing about the API: it reads the document only, and an operation that is added to the specification
//! appears without a change here.

pub mod command;
mod document;
mod html;
mod inline;
mod renderer;
mod words;

use serde_json::Value;

pub use renderer::VERSION;

/// A reason why a page cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The text is not the JSON of a document.
    #[error("the OpenAPI document cannot be read: {0}")]
    Document(#[from] serde_json::Error),
    /// The package with the files of Swagger UI has another content than this version of the project expects.
    #[error(
        "Swagger UI cannot be read from the package `utoipa-swagger-ui-vendored`: {0}\nrestore the version of the package in \
         Cargo.toml and Cargo.lock"
    )]
    Renderer(String),
}

/// What a page contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// The number of families.
    pub families: usize,
    /// The number of calls, without the logins.
    pub calls: usize,
    /// The number of logins, which clients make by themselves.
    pub logins: usize,
    /// The number of events.
    pub events: usize,
}

impl Counts {
    /// Returns the number of logins in words, such as `1 login`.
    pub(crate) fn logins_in_words(self) -> String {
        format!("{} login{}", self.logins, if self.logins == 1 { "" } else { "s" })
    }
}

/// Returns the text of the page for an OpenAPI document, and what the page contains.
///
/// # Errors
///
/// Returns an error if `document` is not JSON, or if Swagger UI cannot be read.
pub fn page(document: &str) -> Result<(String, Counts), Error> {
    let document: Value = serde_json::from_str(document)?;
    let entries = document::entries(&document);
    let families = document::families(&document, &entries);
    let events = entries.iter().filter(|entry| entry.is_event).count();
    let logins = entries.iter().filter(|entry| entry.is_login()).count();
    let calls = entries.len() - events - logins;
    let counts = Counts { families: families.len(), calls, logins, events };
    let renderer = renderer::Renderer::read()?;
    Ok((html::page(&document, &families, &renderer, counts), counts))
}
