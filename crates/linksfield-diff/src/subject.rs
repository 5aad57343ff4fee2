//! What a path in the spec is about.

use linksfield_spec::{SpecPath, Step};

use crate::finding::Subject;

/// Returns what a path is about.
pub(crate) fn subject(path: &SpecPath) -> Subject {
    let (family, file) = path.file_name().split_once('/').unwrap_or((path.file_name(), ""));
    let endpoint = file.strip_suffix(".yaml").unwrap_or(file);
    let part: Vec<String> = path.steps().iter().map(step).collect();
    Subject {
        family: family.to_owned(),
        endpoint: (endpoint != "family").then(|| endpoint.to_owned()),
        part: part.join("."),
    }
}

/// Returns a step as text. A key that looks like several steps is quoted.
pub(crate) fn step(step: &Step) -> String {
    match step {
        Step::Index(index) => index.to_string(),
        Step::Key(key) if key.is_empty() || key.contains(['.', ' ', '`', '"']) => {
            format!("{key:?}")
        }
        Step::Key(key) => key.clone(),
    }
}
