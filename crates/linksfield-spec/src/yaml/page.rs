//! The parts that every file has: titles, pages and assumptions.

use serde::Deserialize;

use crate::model::PageKind;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Titles {
    pub(crate) en: String,
    pub(crate) zh: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Page {
    pub(crate) url: Option<String>,
    #[serde(default)]
    pub(crate) kind: PageKind,
    pub(crate) revised: Option<String>,
    pub(crate) note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Assumption {
    pub(crate) says: String,
    pub(crate) because: String,
    pub(crate) page: Option<String>,
}
