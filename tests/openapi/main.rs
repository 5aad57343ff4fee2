//! The OpenAPI documents: what they contain for every call and every event, and the command that writes them. `.ci/openapi`
//! checks the documents with programs of other makes.

mod command;
mod documents;

use std::collections::BTreeMap;
use std::path::Path;

use linksfield_codegen::ir;
use linksfield_codegen::openapi::{Options, Version, emit};
use linksfield_spec::{SourceFile, Sources, Spec};
use serde_json::Value;

/// The settings of the documents that most tests read.
fn options() -> Options {
    Options { version: Version::V3_1, webhooks: true, release: "1.2.3".to_owned(), base_url: None }
}

/// Returns the texts of the documents of a spec.
fn texts(spec: &Path, options: &Options) -> BTreeMap<String, String> {
    texts_of(Sources::read(spec).unwrap(), options)
}

fn texts_of(sources: Sources, options: &Options) -> BTreeMap<String, String> {
    let (spec, sources) = Spec::from_sources(sources).unwrap();
    let families = ir::lower(&spec, &sources).unwrap();
    emit(&families, options)
}

/// Returns the documents of a spec, by the name of the family.
fn documents(spec: &Path, options: &Options) -> BTreeMap<String, Value> {
    let parsed = |(name, text): (String, String)| {
        (name.trim_end_matches(".json").to_owned(), serde_json::from_str(&text).unwrap())
    };
    texts(spec, options).into_iter().map(parsed).collect()
}

/// Returns the operation objects of a document by their ids, with those of webhooks.
fn operations(document: &Value) -> BTreeMap<String, Value> {
    let items =
        ["paths", "webhooks", "x-webhooks"].iter().filter_map(|key| document[key].as_object());
    let operations =
        items.flat_map(|items| items.values()).flat_map(|item| item.as_object().unwrap().values());
    let named = |operation: &Value| {
        (operation["operationId"].as_str().unwrap().to_owned(), operation.clone())
    };
    operations.map(named).collect()
}

/// Returns the files of a spec in another order.
fn reversed(spec: &Path) -> Vec<SourceFile> {
    let mut files = Sources::files(spec).unwrap();
    files.reverse();
    files
}
