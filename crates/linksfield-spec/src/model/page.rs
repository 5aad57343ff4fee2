//! The parts that every file of a spec has: titles, the pages that it was transcribed from, and assumptions.

use serde::Serialize;

use super::basis::PageKind;

/// Titles as the documentation prints them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Titles {
    /// The English title.
    pub en: String,
    /// The Chinese title, if the page has one.
    pub zh: Option<String>,
}

/// A page of the documentation that a file was transcribed from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Page {
    /// The URL, if it is known.
    pub url: Option<String>,
    /// The date of the last revision as printed: `YYYY-MM-DD`, or `YYYY-MM-DD HH:MM:SS`.
    pub revised: Option<String>,
    /// The kind of the page.
    pub kind: PageKind,
    /// A remark about the page.
    pub note: Option<String>,
}

/// A decision about a point that the documentation leaves open or contradicts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assumption {
    /// The name of the assumption.
    pub name: String,
    /// What is assumed.
    pub says: String,
    /// The reason.
    pub because: String,
    /// The page that leaves the point open.
    pub page: Option<String>,
}
