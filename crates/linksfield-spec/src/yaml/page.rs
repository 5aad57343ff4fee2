//! The parts that every file has: titles, pages and assumptions.

use serde::Deserialize;

use crate::model::PageKind;

/// A title as printed.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct Titles {
    /// The English title.
    pub(crate) en: String,
    /// The Chinese title.
    pub(crate) zh: Option<String>,
}

/// A page that the file was transcribed from. It has a `url` or a `note`.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(extend("anyOf" = crate::schema::one_or_more(&["url", "note"]), "defaultSnippets" = crate::schema::snippet("page"))))]
pub(crate) struct Page {
    /// The URL of the page.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Url>"))]
    pub(crate) url: Option<String>,
    /// The kind of the page.
    #[serde(default)]
    pub(crate) kind: PageKind,
    /// The revision date as printed: `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Revision>"))]
    pub(crate) revised: Option<String>,
    /// What is special about the page, or a description of a page without a URL.
    pub(crate) note: Option<String>,
}

/// A decision where the documentation is silent or contradicts itself.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(extend("defaultSnippets" = crate::schema::snippet("assumption"))))]
pub(crate) struct Assumption {
    /// What the client does, in a sentence.
    pub(crate) says: String,
    /// Why it was decided, and what the page shows.
    pub(crate) because: String,
    /// The URL of the page that leaves the matter open.
    pub(crate) page: Option<String>,
}
