//! A repository with a spec, in a folder that is removed at the end of a test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// What a command printed, and its exit code.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: i32,
}

impl Ran {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        Self {
            stdout: text(&output.stdout),
            stderr: text(&output.stderr),
            code: output.status.code().expect("no signal"),
        }
    }

    /// Asserts the exit code.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    /// Asserts that standard output contains a text.
    #[track_caller]
    pub(crate) fn prints(self, text: &str) -> Self {
        assert!(self.stdout.contains(text), "{text:?} is not in:\n{}", self.stdout);
        self
    }

    /// Asserts that standard output does not contain a text.
    #[track_caller]
    pub(crate) fn prints_no(self, text: &str) -> Self {
        assert!(!self.stdout.contains(text), "{text:?} is in:\n{}", self.stdout);
        self
    }

    /// Asserts that standard error contains a text.
    #[track_caller]
    pub(crate) fn reports(self, text: &str) -> Self {
        assert!(self.stderr.contains(text), "{text:?} is not in:\n{}", self.stderr);
        self
    }
}

/// A repository.
pub(crate) struct Repository {
    folder: TempDir,
    below: PathBuf,
}

const CARGO: &str = "[workspace.package]\nversion = \"0.1.4\"\n";
const CHANGELOG: &str =
    "# Changelog\n\n## Unreleased\n\n## [0.1.4] - 2026-01-31\n\n### Added\n\n- All.\n";

impl Repository {
    /// Makes a repository with one commit on the branch `main`.
    pub(crate) fn new() -> Self {
        let repository = Self::empty();
        repository.add_spec();
        repository.commit("first");
        repository
    }

    /// Makes a repository without a commit.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let below = folder.path().join("a checkout");
        fs::create_dir(&below).expect("a folder");
        let repository = Self { folder, below };
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository
    }

    /// Writes the spec, and the files that state versions.
    pub(crate) fn add_spec(&self) {
        let from = xtask::workspace().join("tests/golden/basic/spec/shop");
        let to = self.path().join("spec/shop");
        fs::create_dir_all(&to).expect("a folder");
        for entry in fs::read_dir(from).expect("the spec of the test") {
            let entry = entry.expect("an entry");
            fs::copy(entry.path(), to.join(entry.file_name())).expect("a copy");
        }
        self.write("Cargo.toml", CARGO);
        self.write("CHANGELOG.md", CHANGELOG);
        self.write(".gitattributes", "spec/**/*.yaml diff=linksfield-spec\n");
        self.write("spec/README.md", "# not a part of the spec\n");
    }

    pub(crate) fn path(&self) -> &Path {
        &self.below
    }

    /// A folder that is not in the repository.
    pub(crate) fn outside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).expect("a file")
    }

    pub(crate) fn write(&self, file: &str, content: impl AsRef<[u8]>) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("a file");
    }

    /// Replaces a text in a file.
    #[track_caller]
    pub(crate) fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{from:?} is not in {file}");
        self.write(file, text.replace(from, to));
    }

    /// Makes a parameter required, which breaks source and running programs.
    #[track_caller]
    pub(crate) fn require_note(&self) {
        self.edit(
            "spec/shop/buy.yaml",
            "note: { type: text, max_length: 20, required: false,",
            "note: { type: text, max_length: 20, required: true,",
        );
    }

    /// Runs a command in the checkout without the configuration of the machine.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.path())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_AUTHOR_NAME", "A")
            .env("GIT_AUTHOR_EMAIL", "a@example.com")
            .env("GIT_COMMITTER_NAME", "A")
            .env("GIT_COMMITTER_EMAIL", "a@example.com")
            .env("NO_COLOR", "1");
        for name in
            ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF"]
        {
            command.env_remove(name);
        }
        command
    }

    /// Runs git, which must succeed. Returns its output.
    #[track_caller]
    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        let output = self.command("git").args(arguments).output().expect("git");
        let ran = Ran::of(&output);
        assert_eq!(ran.code, 0, "git {arguments:?}:\n{}{}", ran.stdout, ran.stderr);
        ran.stdout
    }

    /// Commits everything.
    #[track_caller]
    pub(crate) fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", message]);
    }

    /// Runs `cargo xtask diff`.
    pub(crate) fn diff(&self, arguments: &[&str]) -> Ran {
        self.diff_at(self.path(), arguments)
    }

    /// Runs `cargo xtask diff` for another checkout.
    pub(crate) fn diff_at(&self, root: &Path, arguments: &[&str]) -> Ran {
        let mut command = self.command(env!("CARGO_BIN_EXE_xtask"));
        command.arg("diff").arg("--root").arg(root).args(arguments).current_dir(root);
        Ran::of(&command.output().expect("xtask"))
    }
}
