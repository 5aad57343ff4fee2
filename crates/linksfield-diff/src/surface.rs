//! The public items of the generated code, and what a change of them does to code that uses them.

use std::collections::BTreeMap;

/// No code can be generated from a spec.
#[derive(Debug, thiserror::Error)]
#[error("no code can be generated: {0}")]
pub struct SurfaceError(String);

/// The public items of the generated code of all families, by their paths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surface {
    /// The items.
    pub items: BTreeMap<String, Item>,
}

/// A public item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The declaration, without its documentation and its body.
    pub declaration: String,
}

/// A change of one public item.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Change {
    /// The path of the item, such as `csss::OrderPackage.device_id`.
    pub path: String,
    /// The old declaration. `None` if the item is new.
    pub old: Option<String>,
    /// The new declaration. `None` if the item was removed.
    pub new: Option<String>,
    /// Why code that uses the item may no longer compile. `None` if all code still compiles.
    pub breaks: Option<String>,
}
