//! The page of `cargo xtask site`: what it contains for every call and every event, and what a reader sees in a real browser,
//! without a network and without scripts.
//!
//! Without a browser, its tests are skipped, unless `CI` is set.

mod browser;
#[allow(dead_code, reason = "this test needs a part of it")]
#[path = "../../crates/linksfield-sandbox/tests/browser/chromium.rs"]
mod chromium;
mod page;

use std::fs;
use std::path::{Path, PathBuf};

use linksfield_codegen::ir;
use linksfield_codegen::openapi::{ALL, Options, Version, emit};
use linksfield_spec::{Sources, Spec};
use linksfield_tests::{Scratch, copy};
use serde_json::Value;

/// A text that would run as a script if it were not escaped.
const HOSTILE: &str = "</script><!--<script>hacked=1</script><img src=x onerror=\"hacked=1\"> </noscript>'`|*_[a](javascript:hacked=1)";

fn options() -> Options {
    Options { version: Version::V3_1, webhooks: true, release: "1.2.3".to_owned(), base_url: None }
}

/// Returns the document of all families of a spec, as `cargo xtask openapi` writes it.
fn document(sources: Sources) -> String {
    let (spec, sources) = Spec::from_sources(sources).unwrap();
    let families = ir::lower(&spec, &sources).unwrap();
    emit(&families, &options()).remove(&format!("{ALL}.json")).unwrap()
}

fn document_of(folder: &Path) -> String {
    document(Sources::read(folder).unwrap())
}

/// Returns the page of a document.
fn page_of(document: &str) -> String {
    linksfield_site::page(document).unwrap().0
}

/// An operation or an event of a document.
struct Entry {
    id: String,
    method: String,
    path: String,
    is_event: bool,
    operation: Value,
}

/// Returns all operations and events of a document.
fn entries(document: &str) -> Vec<Entry> {
    let document: Value = serde_json::from_str(document).unwrap();
    let mut entries = Vec::new();
    for key in ["paths", "webhooks"] {
        for (path, item) in document[key].as_object().into_iter().flatten() {
            for (method, operation) in item.as_object().unwrap() {
                entries.push(Entry {
                    id: operation["operationId"].as_str().unwrap().to_owned(),
                    method: method.clone(),
                    path: path.clone(),
                    is_event: key == "webhooks",
                    operation: operation.clone(),
                });
            }
        }
    }
    entries
}

/// Copies the spec into a folder, and adds an endpoint and a family that exist in YAML only.
fn with_more(scratch: &Scratch) -> PathBuf {
    let workspace = xtask::workspace();
    let spec = scratch.path().join("spec");
    copy(&workspace.join("spec"), &spec).unwrap();
    fs::copy(workspace.join("tests/promise/freeze_card.yaml"), spec.join("csss/freeze_card.yaml"))
        .unwrap();
    copy(&workspace.join("tests/promise/depot"), &spec.join("depot")).unwrap();
    spec
}

/// Returns the document of a spec whose texts end with [`HOSTILE`].
fn hostile_document(folder: &Path) -> String {
    let (mut spec, sources) = Spec::from_sources(Sources::read(folder).unwrap()).unwrap();
    let spoil = |text: &mut String| text.push_str(HOSTILE);
    for family in &mut spec.families {
        spoil(&mut family.title.en);
        spoil(&mut family.summary);
        family.assumptions.iter_mut().for_each(|one| spoil(&mut one.because));
        for endpoint in &mut family.endpoints {
            spoil(&mut endpoint.title.en);
            endpoint.title.zh.iter_mut().for_each(spoil);
            endpoint.summary.iter_mut().for_each(spoil);
            for assumption in &mut endpoint.assumptions {
                spoil(&mut assumption.says);
                spoil(&mut assumption.because);
            }
            endpoint.pages.iter_mut().for_each(|page| page.note = Some(HOSTILE.to_owned()));
            endpoint.examples.iter_mut().for_each(|example| spoil(&mut example.name));
        }
    }
    let families = ir::lower(&spec, &sources).unwrap();
    let text = emit(&families, &options()).remove(&format!("{ALL}.json")).unwrap();
    let mut document: Value = serde_json::from_str(&text).unwrap();
    spoil_values(&mut document);
    document.to_string()
}

/// Adds [`HOSTILE`] to texts of a document that are not Markdown, where the page has to escape them itself.
fn spoil_values(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(spoil_values),
        Value::Object(entries) => {
            for (key, value) in entries {
                match value {
                    Value::String(text)
                        if ["meaning", "zh", "x-linksfield-form", "revised"]
                            .contains(&key.as_str()) =>
                    {
                        text.push_str(HOSTILE);
                    }
                    value => spoil_values(value),
                }
            }
        }
        _ => {}
    }
}
