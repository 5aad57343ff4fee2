//! Drafts of endpoint files from pages of Linksfield's documentation.
//!
//! [`read`] reads a saved page: its text, its Markdown with an OpenAPI document, or an OpenAPI document. [`draft`] makes
//! the draft of an endpoint file from the page. The draft states what the page states. What the page leaves open is a
//! comment `# TODO:` in the draft. The maintainer writes the texts, because the texts of a page are not copied. [`update`]
//! compares a page with the file that its endpoint has.
//!
//! This crate does not read or write files.

mod codes;
mod condition;
mod draft;
mod encoding;
mod error;
mod family;
mod infer;
mod input;
mod json;
mod lenient;
mod name;
mod openapi;
mod page;
mod report;
mod text;
mod update;
mod words;
mod yaml;

pub use draft::{Draft, Existing, Options, draft};
pub use error::ImportError;
pub use input::read;
pub use page::Page;
pub use report::Report;
pub use update::{Change, ChangeKind, Update, update};
