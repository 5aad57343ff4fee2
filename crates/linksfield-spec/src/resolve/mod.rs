//! Turns the YAML into the model: resolves references, parses texts with a structure, and checks the rules of
//! the format.
//!
//! The mistakes of all files are collected, so that a maintainer sees them in one run. This file resolves the
//! families one after the other. Each other file resolves one part of a family.

mod basis;
mod body;
mod call;
mod codes;
mod common;
mod conditions;
mod cursor;
mod discriminator;
mod endpoint;
mod envelope;
mod event;
mod family;
mod field_keys;
mod fields;
mod headers;
mod login;
mod names;
mod outcome;
mod pages;
mod paging;
mod path;
mod push_text;
mod recognition;
mod recursion;
mod request;
mod response;
mod rules;
mod sandbox;
mod signed_text;
mod signing;
mod statuses;
mod template;
mod together;
mod types;

use std::collections::BTreeMap;

use self::cursor::Problems;
#[cfg(feature = "schema")]
pub(crate) use self::names::STRUCTURES;
use crate::diagnostic::Diagnostic;
use crate::model::Spec;
use crate::source::{FileId, Sources};

/// Resolves all files. The spec is complete only if no diagnostics are returned.
pub(crate) fn resolve(sources: &Sources) -> (Spec, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    let mut families = Vec::new();
    let mut names: Vec<&str> =
        sources.iter().filter_map(|(_, file)| file.path.split_once('/')).map(|(f, _)| f).collect();
    names.dedup();
    if names.is_empty() {
        problems.push(
            Diagnostic::global("empty-spec", format!("`{}` contains no family", sources.root()))
                .help("create a folder in it, with a file `family.yaml`"),
        );
    }
    let mut pushes = BTreeMap::new();
    for &name in &names {
        let files: Vec<FileId> = sources
            .iter()
            .filter(|(_, file)| file.path.split_once('/').is_some_and(|(f, _)| f == name))
            .map(|(id, _)| id)
            .collect();
        if let Some((family, files)) = family::resolve(name, &files, sources, &mut problems) {
            pushes.insert(family.id.clone(), files);
            families.push(family);
        }
    }
    sandbox::link_triggers(&mut families, &pushes, &names, &mut problems);
    (Spec { families }, problems.into_diagnostics(sources))
}
