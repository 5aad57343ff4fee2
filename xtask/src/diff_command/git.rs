//! What `cargo xtask diff` asks git. Files of a revision are read without a checkout.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The greatest size of a file of a revision.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// A folder in a git repository.
#[derive(Debug, Clone)]
pub(crate) struct Git {
    folder: PathBuf,
}

/// A file of a revision.
#[derive(Debug, Clone)]
pub(crate) struct Blob {
    /// The path below the folder of [`Git`], with `/`.
    pub(crate) path: String,
    /// Whether the file is a regular file, and not a link or a repository.
    pub(crate) is_regular: bool,
    id: String,
}

impl Git {
    /// Finds the repository of a folder.
    ///
    /// # Errors
    ///
    /// Fails if git cannot be run, or if the folder is not in a repository.
    pub(crate) fn open(folder: &Path) -> Result<Self, String> {
        let git = Self { folder: folder.to_owned() };
        let output = git.run(&["rev-parse", "--is-inside-work-tree"])?;
        if output.status.success() {
            return Ok(git);
        }
        let reason = first_line(&output.stderr);
        let reason = reason.trim_start_matches("fatal: ");
        Err(format!(
            "error: {} cannot be read as a git repository: {reason}. Without a repository, compare two folders: `cargo xtask diff OLD NEW`",
            folder.display()
        ))
    }

    fn command(&self) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.folder).arg("--no-pager");
        // Messages in English, and no lock that another command of git would wait for.
        command.env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0");
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Result<Output, String> {
        self.command().args(arguments).stdin(Stdio::null()).output().map_err(|e| no_git(&e))
    }

    /// Returns what a command of git prints. `None` if the command fails.
    pub(crate) fn ask(&self, arguments: &[&str]) -> Result<Option<String>, String> {
        let output = self.run(arguments)?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        Ok((output.status.success() && !text.is_empty()).then_some(text))
    }

    /// Returns the id of the commit with a name. `None` if no commit has the name.
    pub(crate) fn commit(&self, name: &str) -> Result<Option<String>, String> {
        let name = format!("{name}^{{commit}}");
        self.ask(&["rev-parse", "--verify", "--quiet", "--end-of-options", &name])
    }

    /// Whether the repository contains only the newest commits.
    pub(crate) fn is_shallow(&self) -> Result<bool, String> {
        Ok(self.ask(&["rev-parse", "--is-shallow-repository"])?.as_deref() == Some("true"))
    }

    /// Returns the name of the main branch.
    ///
    /// # Errors
    ///
    /// Fails if no branch has one of the usual names.
    pub(crate) fn main_branch(&self) -> Result<String, String> {
        if let Some(head) =
            self.ask(&["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"])?
            && self.commit(&head)?.is_some()
        {
            return Ok(head);
        }
        for name in ["origin/main", "origin/master", "main", "master"] {
            if self.commit(name)?.is_some() {
                return Ok(name.to_owned());
            }
        }
        Err("error: no main branch was found (`origin/HEAD`, `origin/main`, `origin/master`, `main` or `master`): state \
             the old revision, for example `cargo xtask diff HEAD~1`, or fetch the main branch"
            .to_owned())
    }

    /// Returns the newest commit that two revisions have in common.
    pub(crate) fn merge_base(&self, one: &str, other: &str) -> Result<String, String> {
        if let Some(base) = self.ask(&["merge-base", one, other])? {
            return Ok(base);
        }
        let help = if self.is_shallow()? {
            "the repository contains only the newest commits: fetch the history with `git fetch --unshallow`"
        } else {
            "state the old revision, for example `cargo xtask diff HEAD~1`"
        };
        Err(format!("error: `{one}` and `{other}` have no commit in common: {help}"))
    }

    /// Returns the first digits of the id of a commit, as git shows it.
    pub(crate) fn short(&self, commit: &str) -> Result<String, String> {
        Ok(self.ask(&["rev-parse", "--short", commit])?.unwrap_or_else(|| commit.to_owned()))
    }

    /// Lists the files of a commit below some paths.
    pub(crate) fn list(&self, commit: &str, paths: &[&str]) -> Result<Vec<Blob>, String> {
        let mut arguments = vec!["ls-tree", "-r", "-z", commit, "--"];
        arguments.extend(paths);
        let output = self.run(&arguments)?;
        if !output.status.success() {
            return Err(format!("error: git cannot list {commit}: {}", first_line(&output.stderr)));
        }
        let mut blobs = Vec::new();
        for entry in output.stdout.split(|byte| *byte == 0).filter(|entry| !entry.is_empty()) {
            let entry = String::from_utf8_lossy(entry);
            let Some((facts, path)) = entry.split_once('\t') else { continue };
            let mut facts = facts.split(' ');
            let (mode, _, id) = (facts.next(), facts.next(), facts.next());
            blobs.push(Blob {
                path: path.to_owned(),
                is_regular: mode.is_some_and(|mode| mode.starts_with("100")),
                id: id.unwrap_or_default().to_owned(),
            });
        }
        Ok(blobs)
    }

    /// Reads files of a revision, by path.
    pub(crate) fn read(&self, blobs: &[Blob]) -> Result<BTreeMap<String, Vec<u8>>, String> {
        let mut child = self
            .command()
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| no_git(&error))?;
        let ids: String = blobs.iter().map(|blob| format!("{}\n", blob.id)).collect();
        let stdin = child.stdin.take();
        // Written in the background, because git begins to print before it has read all ids.
        let writer = std::thread::spawn(move || match stdin {
            Some(mut stdin) => stdin.write_all(ids.as_bytes()),
            None => Ok(()),
        });
        let output = child.wait_with_output().map_err(|error| no_git(&error))?;
        // If git stops reading, its output is incomplete, which is reported below.
        let _ = writer.join();
        let mut rest = output.stdout.as_slice();
        let mut files = BTreeMap::new();
        for blob in blobs {
            let content = next_object(&mut rest).ok_or_else(|| {
                format!("error: git cannot read {}: the repository is incomplete", blob.path)
            })?;
            files.insert(blob.path.clone(), content);
        }
        Ok(files)
    }
}

/// Reads the next object from the output of `git cat-file --batch`.
fn next_object(rest: &mut &[u8]) -> Option<Vec<u8>> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let header = std::str::from_utf8(&rest[..end]).ok()?;
    // The id, the type and the size.
    let size: usize = header.split(' ').nth(2)?.parse().ok()?;
    let content = rest.get(end + 1..end.checked_add(1)?.checked_add(size)?)?;
    let content = (size <= MOST_BYTES).then(|| content.to_vec())?;
    *rest = rest.get(end + 1 + size + 1..)?;
    Some(content)
}

fn no_git(error: &io::Error) -> String {
    format!(
        "error: git cannot be run: {error}. Install git, or compare two folders: `cargo xtask diff OLD NEW`"
    )
}

/// Returns the first line of a message.
pub(crate) fn first_line(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    text.lines().next().unwrap_or("no reason is known").chars().take(300).collect()
}
