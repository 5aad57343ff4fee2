//! From YAML to model: finds what every name points at, and refuses what cannot be meant. All mistakes of
//! all files are collected, so that a maintainer sees them in one run. This file goes through the families;
//! the others resolve one part of a family each, and import only those below them.

mod call;
mod common;
mod cursor;
mod endpoint;
mod envelope;
mod event;
mod family;
mod fields;
mod login;
mod names;
mod pages;
mod paging;
mod request;
mod response;
mod signing;
mod template;
mod together;
mod types;

use self::cursor::Problems;
use crate::diagnostic::Diagnostic;
use crate::model::Spec;
use crate::source::{FileId, Sources};

/// Resolves all files. The spec is complete only when there are no diagnostics.
pub(crate) fn resolve(sources: &Sources) -> (Spec, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    let mut families = Vec::new();
    let mut names: Vec<&str> =
        sources.iter().filter_map(|(_, file)| file.path.split_once('/')).map(|(f, _)| f).collect();
    names.dedup();
    if names.is_empty() {
        problems.push(
            Diagnostic::global("empty-spec", format!("{} holds no family", sources.root()))
                .help("put a folder there with a `family.yaml` in it"),
        );
    }
    for name in names {
        let files: Vec<FileId> = sources
            .iter()
            .filter(|(_, file)| file.path.split_once('/').is_some_and(|(f, _)| f == name))
            .map(|(id, _)| id)
            .collect();
        if let Some(family) = family::resolve(name, &files, sources, &mut problems) {
            families.push(family);
        }
    }
    (Spec { families }, problems.into_diagnostics())
}
