//! The documentation of the generated items, as lines of Markdown.
//!
//! A page begins with what a caller needs: what a call does, its effect, an example, parameters, errors. What a reader
//! can skip follows under headings of its own.

mod coverage;
mod endpoint;
mod field;
mod markdown;
mod module;
mod notes;
mod response;
mod rules;
mod signature;
mod sources;
mod text;

pub(super) use endpoint::{call, event, purpose};
pub(super) use field::{code, codes, field, null_setter, setter, structure, union, variant};
pub(super) use markdown::literal;
pub(super) use module::{environment, module};
pub(super) use notes::notes;
pub(super) use response::status;
pub(super) use text::{escape, sentence, wrapped};
