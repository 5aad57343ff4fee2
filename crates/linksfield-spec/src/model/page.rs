//! What every file of a spec has: titles, the pages that it was transcribed from, and assumptions.

use serde::Serialize;

/// Titles as the documentation prints them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Titles {
    /// The English title.
    pub en: String,
    /// The Chinese title, where the page has one.
    pub zh: Option<String>,
}

/// A page of the documentation that a file was transcribed from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Page {
    /// Its address, where it is known.
    pub url: Option<String>,
    /// Its last revision as printed: `YYYY-MM-DD`, or `YYYY-MM-DD HH:MM:SS`.
    pub revised: Option<String>,
    /// What else is to be said of the page.
    pub note: Option<String>,
}

/// A decision where the documentation is silent or contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assumption {
    /// Its name.
    pub name: String,
    /// What is taken to be true.
    pub says: String,
    /// Why.
    pub because: String,
    /// The page that leaves it open.
    pub page: Option<String>,
}
