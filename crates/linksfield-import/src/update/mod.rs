//! What a page states now, compared with the file of its endpoint.
//!
//! The comparison is about what the page states: which fields exist, how they are written, whether they are required,
//! and which values they have. The wording of the file, and the types that the maintainer chose, are not compared.

mod compare;
mod edit;

use std::fmt;

use linksfield_spec::{Endpoint, SourceFile, Sources, Spec, SpecPath};

use self::compare::Comparison;
use self::edit::Edits;
use crate::draft::Options;
use crate::error::ImportError;
use crate::family::{rebased, recognise};
use crate::page::Page;

/// A difference between a page and the file of its endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// What kind of difference it is.
    pub kind: ChangeKind,
    /// The place in the file: `request.body.device_id`.
    pub place: String,
    /// The difference in words.
    pub words: String,
    /// Whether `--write` changes the file for it.
    pub is_written: bool,
}

/// The kind of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// The page states something that the file does not.
    Added,
    /// The file states something that the page does not.
    Removed,
    /// The page and the file state different things.
    Changed,
}

/// The differences between a page and the file of its endpoint.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Update {
    /// The path of the file below the folder of the spec.
    pub file: String,
    /// The differences.
    pub changes: Vec<Change>,
    /// The text of the file with the differences that can be written. Comments and wording stay as they are.
    pub text: String,
    /// What the comparison could not decide.
    pub doubts: Vec<String>,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.kind {
            ChangeKind::Added => '+',
            ChangeKind::Removed => '-',
            ChangeKind::Changed => '~',
        };
        write!(f, "{mark} {}: {}", self.place, self.words)?;
        if self.is_written { Ok(()) } else { f.write_str(" (not written; edit the file by hand)") }
    }
}

/// Compares a page with the file of its endpoint.
///
/// # Errors
///
/// Fails if the family is not recognised, or if the spec has no file for this call.
pub fn update(
    page: &Page,
    spec: &Spec,
    sources: &Sources,
    options: Options<'_>,
) -> Result<Update, ImportError> {
    let view = recognise(page, spec, sources, options.family)?;
    let page = &rebased(page, view.family);
    let endpoint = match options.name {
        Some(name) => view.family.endpoint(name),
        // The path of a call may have changed.
        None => view.existing(page).or_else(|| view.titled(page)),
    };
    let Some(endpoint) = endpoint else {
        let file = format!("{}/{}.yaml", view.family.id, options.name.unwrap_or("…"));
        return Err(ImportError::Update {
            file,
            reason: "the spec has no file for this call; name it with `--name`, or import the page without `--update`"
                .to_owned(),
        });
    };
    if endpoint.call.is_none() {
        let reason = "it describes no call; import the page with `--replace`".to_owned();
        return Err(ImportError::Update { file: endpoint.file.clone(), reason });
    }
    let text = sources
        .iter()
        .find(|(_, file)| file.path == endpoint.file)
        .map(|(_, file)| file.text.clone())
        .unwrap_or_default();
    let mut edits = Edits::new(sources, &endpoint.file, &text);
    let mut comparison =
        Comparison { page, view: &view, endpoint, edits: &mut edits, changes: Vec::new() };
    comparison.head(options);
    comparison.request();
    comparison.response();
    comparison.examples();
    let mut changes = comparison.changes;
    let written = edits.apply();
    let mut doubts = page.doubts.clone();
    let text = match check(sources, endpoint, &written) {
        Ok(()) => written,
        Err(reason) => {
            for change in &mut changes {
                change.is_written = false;
            }
            doubts.push(format!(
                "the changed file would not be valid, so nothing is written: {reason}"
            ));
            text
        }
    };
    Ok(Update { file: endpoint.file.clone(), changes, text, doubts })
}

/// Checks that the changed file is valid, except for what the maintainer must write.
fn check(sources: &Sources, endpoint: &Endpoint, text: &str) -> Result<(), String> {
    let files = sources.iter().map(|(_, file)| {
        if file.path == endpoint.file {
            SourceFile { path: file.path.clone(), text: text.to_owned() }
        } else {
            file.clone()
        }
    });
    match Spec::from_drafts(Sources::new(sources.root(), files.collect())) {
        Ok(_) => Ok(()),
        // The examples in the file are those of the former page. A new required field is missing in them.
        Err(error) => {
            match error.diagnostics.iter().find(|found| !found.code.starts_with("example")) {
                Some(found) => Err(found.message.clone()),
                None => Ok(()),
            }
        }
    }
}

/// Returns a path within a file, as shown in messages.
fn shown_place(path: &SpecPath) -> String {
    let steps = path.steps().iter().map(|step| match step {
        linksfield_spec::Step::Key(key) => key.clone(),
        linksfield_spec::Step::Index(index) => index.to_string(),
    });
    steps.collect::<Vec<_>>().join(".")
}
