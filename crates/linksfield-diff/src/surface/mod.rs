//! The public items of the generated code, and what a change of them does to code that uses them.
//!
//! [`Surface::of`] prints the code of a spec, and lists what code outside of the crate can use. [`compare`] applies the
//! rules of Rust for compatible changes: a change breaks code if code of ordinary form no longer compiles. A new item
//! never breaks code, although a new method can collide with a method of a trait that a program defines.

mod change;
mod extract;
mod print;
mod skeleton;
#[cfg(test)]
mod tests;
mod traits;
mod types;

use std::collections::BTreeMap;

use linksfield_codegen::ir;

use crate::Version;

pub use change::compare;

/// No code can be generated from a spec.
#[derive(Debug, thiserror::Error)]
#[error("no code can be generated: {0}")]
pub struct SurfaceError(String);

/// The public items of the generated code of all families, by their paths.
///
/// A path is written as a program imports the item: `csss::OrderPackage` is a type, `csss::OrderPackage.device_id` a
/// field, `csss::PackageType::Monthly` a variant, `csss::OrderPackageRequest::pay_type` a method, `csss::Call::send` a
/// method of a generic type, `csss::Call<OrderPackageRequest>::pay_type` a method for one argument of a generic type,
/// `csss::OrderPackage: Clone` a trait that a type implements, and `csss::GetSimRequest: Operation::Output` a type that
/// an implementation determines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surface {
    /// The items.
    pub items: BTreeMap<String, Item>,
}

/// A public item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What the item is.
    pub kind: Kind,
    /// The declaration for readers, without its documentation and its body.
    pub declaration: String,
    /// The declaration for programs: syntax of Rust with complete paths, without names of parameters. A function, an
    /// implementation or an associated type has its `impl` around it.
    pub code: String,
    /// The paths of the items without which this item cannot exist, such as the type of a field.
    pub owners: Vec<String>,
    /// Whether code outside of the crate can list all fields of the struct, or all variants of the enum. Without
    /// meaning for other items.
    pub is_closed: bool,
    /// Whether a use of the item is a warning.
    pub is_deprecated: bool,
}

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A public module: a family, or a part of one. The Cargo feature of a family has the same name.
    Module,
    /// A name for an item of another module.
    Reexport,
    /// A struct.
    Struct,
    /// A public field of a struct.
    Field,
    /// An enum.
    Enum,
    /// A variant of an enum.
    Variant,
    /// A method or an associated function.
    Function,
    /// A constant of a type.
    Constant,
    /// A static.
    Static,
    /// A type alias.
    Alias,
    /// The implementation of a trait, whether it is derived or written.
    Implementation,
    /// A type that the implementation of a trait determines.
    AssociatedType,
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

/// Lowers a spec.
pub(crate) fn lower(version: Version<'_>) -> Result<Vec<ir::Family<'_>>, SurfaceError> {
    ir::lower(version.spec, version.sources).map_err(|diagnostics| {
        let rendered = linksfield_spec::render(&diagnostics, version.sources, false);
        SurfaceError(rendered.trim_end().to_owned())
    })
}

impl Surface {
    /// Lists the public items of the code that is generated from a spec.
    ///
    /// # Errors
    ///
    /// Returns an error if no code can be generated from the spec.
    pub fn of(version: Version<'_>) -> Result<Self, SurfaceError> {
        let families = lower(version)?;
        Self::of_families(&families)
    }

    /// Lists the public items of the code of families.
    pub(crate) fn of_families(families: &[ir::Family<'_>]) -> Result<Self, SurfaceError> {
        extract::items(families).map(|items| Self { items })
    }

    /// Returns the paths of the items without which an item cannot exist, and of those without which these cannot
    /// exist.
    #[must_use]
    pub fn owners<'a>(&'a self, path: &str) -> Vec<&'a str> {
        let mut found: Vec<&str> = Vec::new();
        let mut open: Vec<&Item> = self.items.get(path).into_iter().collect();
        while let Some(item) = open.pop() {
            for owner in &item.owners {
                if !found.contains(&owner.as_str()) {
                    found.push(owner);
                    open.extend(self.items.get(owner));
                }
            }
        }
        found
    }
}
