//! The back end that prints the operations as OpenAPI documents.
//!
//! [`emit`] returns one document for each family and one of all families, as JSON with sorted keys. OpenAPI cannot express
//! signatures, fields that a client fills in, effects, outcomes and coverage. Extensions whose names begin with
//! `x-linksfield-` state them; `spec/OPENAPI.md` describes each. Like the other back ends, this one decides nothing about
//! the API and does not read or write files.

mod components;
mod document;
mod envelope;
mod family;
mod fill_in;
mod fit;
mod login;
mod markdown;
mod older;
mod operation;
mod outcome;
mod request;
mod response;
mod schema;
mod signing;
mod text;
mod value;
mod webhook;

use std::collections::BTreeMap;

use crate::ir::Family;

/// The name of the document of all families, without its extension.
pub const ALL: &str = "linksfield";

/// A version of OpenAPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Version {
    /// OpenAPI 3.0, which has no webhooks and no lists of types.
    V3_0,
    /// OpenAPI 3.1.
    #[default]
    V3_1,
}

/// The settings of the documents.
#[derive(Debug, Clone)]
pub struct Options {
    /// The version of OpenAPI.
    pub version: Version,
    /// Whether the documents contain webhooks. Documents of OpenAPI 3.0 have them in the extension `x-webhooks`.
    pub webhooks: bool,
    /// The version of the documents themselves.
    pub release: String,
    /// The URL of a sandbox or a gateway, below which each family is served under its name. Replaces the documented
    /// servers.
    pub base_url: Option<String>,
}

/// Returns the text of each document, by the name of its file.
///
/// A family without calls, whose webhooks are left out, has no document.
#[must_use]
pub fn emit(families: &[Family<'_>], options: &Options) -> BTreeMap<String, String> {
    let all: Vec<&Family<'_>> = families.iter().collect();
    let each = families.iter().map(|family| (family.spec.id.as_str(), vec![family]));
    let documents = each.chain([(ALL, all)]);
    documents
        .filter_map(|(name, families)| {
            let mut document = document::document(&families, options)?;
            markdown::escape(&mut document);
            if options.version == Version::V3_0 {
                older::rewrite(&mut document);
            }
            // Serialization cannot fail for values.
            let text = serde_json::to_string_pretty(&document).unwrap_or_default();
            Some((format!("{name}.json"), text + "\n"))
        })
        .collect()
}
