//! Programs for Node.js with which tests check the JSON Schema of the spec format: a validator, and the language server
//! that editors use.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// The command that installs the programs, in the folder of the workspace.
const INSTALL: &str = "mkdir -p target/editor && cp tests/editor/package*.json target/editor/ && npm ci --ignore-scripts --prefix target/editor";

/// Returns the folder with the programs, in which `node_modules` is. Returns `None` if they are not installed, unless the
/// environment variable `CI` is set.
///
/// # Panics
///
/// Panics if the programs are not installed, and `CI` is set.
#[must_use]
pub fn programs() -> Option<PathBuf> {
    let folder = xtask::workspace().join("target/editor");
    let has_node = Command::new("node").arg("--version").output().is_ok();
    if has_node && folder.join("node_modules/yaml-language-server/package.json").is_file() {
        return Some(folder);
    }
    let message = format!(
        "the programs of `tests/editor` are not installed: install Node.js and run `{INSTALL}`"
    );
    assert!(std::env::var_os("CI").is_none(), "{message}. These tests must run where `CI` is set.");
    eprintln!("skipped, because {message}");
    None
}

/// A mistake that a schema finds in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The path of the value.
    pub at: String,
    /// The keyword of the schema that refuses the value, such as `additionalProperties`.
    pub keyword: String,
    /// What is wrong.
    pub message: String,
}

/// Validates files against the schemas under `spec/`. Returns the mistakes in each file. Files without mistakes have an
/// empty list.
///
/// # Errors
///
/// Returns an error if the validator cannot be run.
pub fn validate(programs: &Path, files: &[PathBuf]) -> io::Result<BTreeMap<PathBuf, Vec<Refused>>> {
    let workspace = xtask::workspace();
    let mut child = Command::new("node")
        .arg(workspace.join("tests/editor/validate.mjs"))
        .args([&workspace.join("spec"), programs])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let lines: String = files.iter().map(|path| format!("{}\n", path.display())).collect();
    if let Some(mut input) = child.stdin.take() {
        // The program reads all paths before it writes.
        input.write_all(lines.as_bytes())?;
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        return Err(io::Error::other("the validator failed; its message is above"));
    }
    let mut found = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let file: Value = serde_json::from_str(line)?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let mistakes = file["mistakes"].as_array().into_iter().flatten().map(|mistake| Refused {
            at: text(&mistake["at"]),
            keyword: text(&mistake["keyword"]),
            message: text(&mistake["message"]),
        });
        found.insert(PathBuf::from(text(&file["path"])), mistakes.collect());
    }
    if found.len() != files.len() {
        return Err(io::Error::other(format!(
            "{} of {} files were validated",
            found.len(),
            files.len()
        )));
    }
    Ok(found)
}

/// Returns all YAML files of a spec folder, sorted.
///
/// # Errors
///
/// Returns an error if a folder cannot be read.
pub fn yaml_files(spec: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for family in std::fs::read_dir(spec)? {
        let family = family?.path();
        if !family.is_dir() {
            continue;
        }
        for file in std::fs::read_dir(family)? {
            files.push(file?.path());
        }
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    files.sort();
    Ok(files)
}
