//! The two versions that are compared: revisions, the working tree, or folders.

use std::fs;
use std::path::{Path, PathBuf};

use linksfield_spec::{SourceFile, Sources};

use super::git::{Blob, Git};

/// The name of the spec folder.
const SPEC: &str = "spec";
/// The files of the project that are read together with the spec.
const PROJECT: [&str; 2] = ["Cargo.toml", "CHANGELOG.md"];
/// The file with the approvals, below the spec folder.
pub(crate) const APPROVED: &str = "APPROVED.md";
/// The name of the working tree in reports.
pub(crate) const WORKING_TREE: &str = "the working tree";

/// Where a version is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The files in the checkout.
    WorkingTree,
    /// A commit, with its name in reports.
    Commit { id: String, name: String },
    /// A folder with a spec.
    Folder(PathBuf),
}

/// One version of the spec, and of the files of the project that belong to it.
#[derive(Debug)]
pub(crate) struct Side {
    /// Its name in reports.
    pub(crate) name: String,
    /// The spec folder, as places show it.
    pub(crate) root: String,
    /// The files of the spec.
    pub(crate) sources: Sources,
    /// The text of `spec/APPROVED.md`.
    pub(crate) approved: Option<String>,
    /// The files of the project. `None` for a folder.
    pub(crate) project: Option<Project>,
}

/// The files that state versions.
#[derive(Debug, Default)]
pub(crate) struct Project {
    /// The text of `Cargo.toml`.
    pub(crate) cargo: Option<String>,
    /// The text of `CHANGELOG.md`.
    pub(crate) changelog: Option<String>,
}

/// Finds the two versions that the arguments name.
///
/// # Errors
///
/// Fails if an argument is unknown or ambiguous, or if the repository has nothing to compare with.
pub(crate) fn origins(
    old: Option<&str>,
    new: Option<&str>,
    root: &Path,
) -> Result<(Origin, Origin), String> {
    // `A..B` and `A...B`, as git writes ranges.
    if let (Some(range), None) = (old, new)
        && let Some((one, other)) = range.split_once("..")
        && !is_path(range)
        && !Path::new(range).exists()
    {
        let (from_base, other) = match other.strip_prefix('.') {
            Some(other) => (true, other),
            None => (false, other),
        };
        let of = |name: &str| origin(if name.is_empty() { "HEAD" } else { name }, root);
        let (one, other) = (of(one)?, of(other)?);
        if let (
            true,
            Origin::Commit { id: a, name: a_name },
            Origin::Commit { id: b, name: b_name },
        ) = (from_base, &one, &other)
        {
            let git = Git::open(root)?;
            let id = git
                .merge_base(a, b)
                .map_err(|error| error.replace(a, a_name).replace(b, b_name))?;
            let name = format!("{}, the merge base of {a_name} and {b_name}", git.short(&id)?);
            return Ok((Origin::Commit { id, name }, other));
        }
        return Ok((one, other));
    }
    let old = match old {
        Some(old) => origin(old, root)?,
        None => merge_base(&Git::open(root)?)?,
    };
    let new = new.map_or(Ok(Origin::WorkingTree), |new| origin(new, root))?;
    Ok((old, new))
}

/// Returns the merge base of `HEAD` and the main branch.
fn merge_base(git: &Git) -> Result<Origin, String> {
    if git.commit("HEAD")?.is_none() {
        return Err("error: the repository has no commit to compare with".to_owned());
    }
    let main = git.main_branch()?;
    let id = git.merge_base("HEAD", &main)?;
    let name = format!("{}, the merge base of HEAD and {main}", git.short(&id)?);
    Ok(Origin::Commit { id, name })
}

/// Returns what an argument names.
fn origin(argument: &str, root: &Path) -> Result<Origin, String> {
    // A variable of a script that is not set.
    if argument.trim().is_empty() {
        return Err("error: an argument is empty: state a revision or a folder".to_owned());
    }
    let path = Path::new(argument);
    let spec = spec_folder(path);
    let git = Git::open(root);
    let commit = match &git {
        Ok(git) if !is_path(argument) => git.commit(argument)?,
        _ => None,
    };
    match (commit, spec) {
        (Some(_), Some(_)) => Err(format!(
            "error: `{argument}` is a revision and a folder: write `./{argument}` for the folder, or \
             `refs/heads/{argument}` for the branch"
        )),
        (Some(id), None) => {
            let short = git?.short(&id)?;
            let is_id = id.starts_with(argument);
            let name = if is_id { short } else { format!("{argument} ({short})") };
            Ok(Origin::Commit { id, name })
        }
        (None, Some(folder)) if is_same(&folder, &root.join(SPEC)) => Ok(Origin::WorkingTree),
        (None, Some(folder)) => Ok(Origin::Folder(folder)),
        (None, None) if path.exists() => Err(format!(
            "error: `{argument}` contains no spec: state the folder of a spec, with folders that contain \
             `family.yaml`, or a checkout with the folder `spec`"
        )),
        (None, None) => Err(unknown(argument, git)),
    }
}

/// Explains that an argument names nothing.
fn unknown(argument: &str, git: Result<Git, String>) -> String {
    let git = match git {
        Ok(git) if !is_path(argument) => git,
        Ok(_) => return format!("error: the folder `{argument}` does not exist"),
        Err(error) => return format!("{error}. The folder `{argument}` does not exist either"),
    };
    let remote = format!("origin/{argument}");
    let help = if git.commit(&remote).is_ok_and(|commit| commit.is_some()) {
        format!(": did you mean `{remote}`?")
    } else if git.is_shallow().unwrap_or(false) {
        ". The repository contains only the newest commits: fetch the history with `git fetch --unshallow`"
            .to_owned()
    } else {
        String::new()
    };
    format!("error: `{argument}` is neither a revision of the repository nor a folder{help}")
}

/// Whether an argument is written as a path.
fn is_path(argument: &str) -> bool {
    let path = Path::new(argument);
    path.is_absolute()
        || matches!(argument, "." | "..")
        || ["./", "../", ".\\", "..\\"].iter().any(|start| argument.starts_with(start))
}

/// Returns the spec folder that a path names: the folder itself, or the folder `spec` in a checkout.
fn spec_folder(path: &Path) -> Option<PathBuf> {
    let has_family = |folder: &Path| {
        fs::read_dir(folder).is_ok_and(|mut entries| {
            entries.any(|entry| entry.is_ok_and(|e| e.path().join("family.yaml").is_file()))
        })
    };
    let within = path.join(SPEC);
    if within.is_dir() {
        return Some(within);
    }
    has_family(path).then(|| path.to_owned())
}

fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

impl Side {
    /// Reads a version.
    ///
    /// # Errors
    ///
    /// Fails if its files cannot be read.
    pub(crate) fn read(origin: &Origin, root: &Path) -> Result<Self, String> {
        match origin {
            Origin::WorkingTree => {
                let file = |name: &str| {
                    let bytes = fs::read(root.join(name)).ok()?;
                    Some(String::from_utf8_lossy(&bytes).into_owned())
                };
                Ok(Self {
                    name: WORKING_TREE.to_owned(),
                    root: SPEC.to_owned(),
                    sources: folder(&root.join(SPEC))?,
                    approved: file(&format!("{SPEC}/{APPROVED}")),
                    project: Some(Project { cargo: file(PROJECT[0]), changelog: file(PROJECT[1]) }),
                })
            }
            Origin::Folder(path) => Ok(Self {
                name: path.display().to_string(),
                root: path.display().to_string(),
                sources: folder(path)?,
                approved: fs::read(path.join(APPROVED))
                    .ok()
                    .map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
                project: None,
            }),
            Origin::Commit { id, name } => commit(&Git::open(root)?, id, name),
        }
    }
}

fn folder(path: &Path) -> Result<Sources, String> {
    Sources::read(path).map_err(|error| format!("error: {error}"))
}

/// Reads a commit.
fn commit(git: &Git, id: &str, name: &str) -> Result<Side, String> {
    let blobs = git.list(id, &[SPEC, PROJECT[0], PROJECT[1]])?;
    let below = |blob: &Blob| blob.path.strip_prefix("spec/").map(str::to_owned);
    let mut wanted = Vec::new();
    for blob in blobs {
        let is_wanted = match below(&blob) {
            Some(path) if path == APPROVED => true,
            Some(path) => is_read(&path, blob.is_regular).map_err(|problem| {
                format!(
                    "error: {name}: {}: {problem}, so the spec of this revision cannot be read",
                    blob.path
                )
            })?,
            None => PROJECT.contains(&blob.path.as_str()),
        };
        if is_wanted && blob.is_regular {
            wanted.push(blob);
        }
    }
    if !wanted.iter().any(|blob| below(blob).is_some_and(|path| path != APPROVED)) {
        return Err(format!(
            "error: {name} contains no spec: the folder `{SPEC}` is missing or empty"
        ));
    }
    let mut files = git.read(&wanted)?;
    let mut take =
        |path: &str| files.remove(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let approved = take(&format!("{SPEC}/{APPROVED}"));
    let project = Project { cargo: take(PROJECT[0]), changelog: take(PROJECT[1]) };
    let mut sources = Vec::new();
    for (path, bytes) in files {
        let text = String::from_utf8(bytes)
            .map_err(|_| format!("error: {name}: {path} contains bytes that are not UTF-8"))?;
        let path = path.strip_prefix("spec/").unwrap_or(&path).to_owned();
        sources.push(SourceFile { path, text });
    }
    let root = format!("{name}:{SPEC}");
    Ok(Side {
        name: name.to_owned(),
        root: SPEC.to_owned(),
        sources: Sources::new(root, sources),
        approved,
        project: Some(project),
    })
}

/// Whether [`Sources::read`] would read a file. Fails where it would fail.
fn is_read(path: &str, is_regular: bool) -> Result<bool, &'static str> {
    let parts: Vec<&str> = path.split('/').collect();
    if parts.iter().take(2).any(|part| part.starts_with('.')) {
        return Ok(false);
    }
    let lower = path.to_ascii_lowercase();
    let is_yaml = lower.ends_with(".yaml") || lower.ends_with(".yml");
    match parts.len() {
        1 if is_yaml => Err("this YAML file is not in the folder of a family"),
        1 => Ok(false),
        2 if !is_yaml => Ok(false),
        2 if !path.ends_with(".yaml") => Err("only files with the extension `.yaml` are read"),
        2 if !is_regular => Err("this is not a regular file"),
        2 => Ok(true),
        _ => Err("the folder of a family cannot contain folders"),
    }
}

#[cfg(test)]
mod tests {
    use super::is_read;

    #[test]
    fn the_files_of_a_revision_are_those_that_are_read_from_a_folder() {
        for path in ["csss/family.yaml", "a b/c.yaml"] {
            assert_eq!(is_read(path, true), Ok(true), "{path}");
        }
        for path in ["README.md", ".x/family.yaml", "csss/.x.yaml", "csss/notes.md", "csss/.x/y"] {
            assert_eq!(is_read(path, true), Ok(false), "{path}");
        }
        for path in ["x.yaml", "csss/x.yml", "csss/x.YAML", "csss/more/x.yaml", "csss/more/x.md"] {
            is_read(path, true).unwrap_err();
        }
        is_read("csss/x.yaml", false).unwrap_err();
    }
}
