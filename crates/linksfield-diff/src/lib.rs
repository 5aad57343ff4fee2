//! Compares two versions of a spec, and states what the change does to consumers.
//!
//! [`compare`] works on the checked model, so that the format of the YAML, the order of its keys and a text that moved
//! are no changes. Each [`Finding`] states one change in the words of the API, and its [`Effects`]:
//!
//! - **source**: code that uses the generated crate may no longer compile.
//! - **running**: a program that was built with the old spec does not work as before with a server that behaves as the
//!   new spec states.
//! - **money**: the rules changed that decide whether a write was executed, and whether it may be sent again.
//! - **meaning**: code that still compiles does something else, for example because a unit changed.
//!
//! The effect on source follows from the public items of the generated code, which [`surface`] compares. The other
//! effects follow from rules, which [`rules::all`] lists.
//!
//! This crate does not read files.

mod complete;
mod finding;
mod fit;
mod join;
mod origin;
mod pair;
pub mod report;
mod required;
pub mod rules;
mod subject;
pub mod surface;
mod walk;

pub use finding::{
    Bump, Comparison, Effects, Finding, Fingerprint, Place, Running, RunningEffect, Subject,
};

use linksfield_spec::{Sources, Spec};

use crate::origin::Origins;
use crate::required::Required;
use crate::surface::Surface;

/// One version of a spec.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// The spec.
    pub spec: &'a Spec,
    /// Its files.
    pub sources: &'a Sources,
}

/// Compares two versions of a spec.
///
/// # Errors
///
/// Returns an error if no code can be generated from one of the versions.
pub fn compare(old: Version<'_>, new: Version<'_>) -> Result<Comparison, surface::SurfaceError> {
    let families = [surface::lower(old)?, surface::lower(new)?];
    let [before, after] = [Required::of(&families[0]), Required::of(&families[1])];
    let (mut changes, covered) = walk::walk(old, new, [&before, &after]);
    changes.extend(complete::unclassified(old.spec, new.spec, &changes, &covered));
    let [one, other] = [Surface::of_families(&families[0])?, Surface::of_families(&families[1])?];
    let items = surface::compare(&one, &other);
    let origins = [Origins::of(&families[0]), Origins::of(&families[1])];
    let findings = join::join((old, new), changes, items, [&origins[0], &origins[1]]);
    Ok(Comparison::new(findings))
}
