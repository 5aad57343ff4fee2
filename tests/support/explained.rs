//! The examples of `cargo xtask explain`, as files of a spec.

#![allow(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use std::collections::BTreeMap;
use std::fs;

use linksfield_spec::SourceFile;
use xtask::explain;

/// Returns the files of the base with the changes of an example. `# name.yaml` begins the changes of one file, and each
/// key at the top of the changes replaces the key of the file. `# name.yaml, without key` removes a key.
///
/// # Panics
///
/// Panics if the example does not have this form.
#[must_use]
pub fn files(example: &str) -> Vec<SourceFile> {
    let base = explain::folder().join("base");
    let mut files: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for file in fs::read_dir(base).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        files.insert(name, entries(&fs::read_to_string(&path).unwrap()));
    }
    let mut current = String::new();
    for (header, text) in sections(example) {
        let (name, without) = header.split_once(", without ").unwrap_or((header, ""));
        match name {
            "no files" => files.clear(),
            "all files" => {}
            name if name.starts_with("no ") => drop(files.remove(&name[3..])),
            name => {
                assert!(name.ends_with(".yaml"), "unknown header `{header}`");
                name.clone_into(&mut current);
                let file = files.entry(current.clone()).or_default();
                file.retain(|(key, _)| key != without);
                for (key, text) in entries(text) {
                    match file.iter_mut().find(|(other, _)| *other == key) {
                        Some((_, old)) => *old = text,
                        None => file.push((key, text)),
                    }
                }
            }
        }
    }
    files
        .into_iter()
        .map(|(name, entries)| SourceFile {
            path: format!("shop/{name}"),
            text: entries.into_iter().map(|(_, text)| text).collect(),
        })
        .collect()
}

/// Splits an example at its headers.
fn sections(example: &str) -> Vec<(&str, &str)> {
    let starts: Vec<usize> = example
        .match_indices("# ")
        .map(|(at, _)| at)
        .filter(|at| *at == 0 || example[..*at].ends_with('\n'))
        .collect();
    let mut sections = Vec::new();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(example.len());
        let (header, text) = example[start + 2..end].split_once('\n').unwrap();
        sections.push((header, text));
    }
    sections
}

/// Splits a file into its keys at the top, each with the text of its entry.
fn entries(text: &str) -> Vec<(String, String)> {
    let mut entries: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let is_inner = line.starts_with([' ', '-', '\n']);
        match entries.last_mut() {
            Some((_, text)) if is_inner => text.push_str(line),
            _ => {
                let key = line.split([':', '：', '\n']).next().unwrap().to_owned();
                entries.push((key, line.to_owned()));
            }
        }
    }
    entries
}
