//! The folder of a build, and the time that cargo takes in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::super::command;

/// The unit of the figures.
pub(super) const UNIT: &str = if cfg!(target_os = "linux") { "s CPU" } else { "s" };

/// A folder of packages with their own target folder. It is removed when the value is dropped.
pub(super) struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Folder {
    /// Makes an empty folder. The versions of dependencies are those of the workspace.
    pub(super) fn new(workspace: &Path, name: &str) -> Result<Self, String> {
        let path = workspace.join("target/bench/builds").join(name);
        if path.exists() {
            fs::remove_dir_all(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        let folder = Self(path);
        let members = "[workspace]\nresolver = \"3\"\nmembers = [\"packages/*\"]\n";
        folder.write("Cargo.toml", members)?;
        let lock = workspace.join("Cargo.lock");
        let versions =
            fs::read_to_string(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
        folder.write("Cargo.lock", &versions)?;
        Ok(folder)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// Adds a program.
    pub(super) fn package(
        &self,
        name: &str,
        dependencies: &[&str],
        main: &str,
    ) -> Result<(), String> {
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{}\n",
            dependencies.join("\n")
        );
        self.write(&format!("packages/{name}/Cargo.toml"), &manifest)?;
        self.write(&format!("packages/{name}/src/main.rs"), main)
    }

    fn write(&self, name: &str, text: &str) -> Result<(), String> {
        let path = self.0.join(name);
        let parent = path.parent().unwrap_or(&self.0);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Returns the time of the build of everything, after the sources of all packages were fetched.
    pub(super) fn first(&self) -> Result<f64, String> {
        self.cargo(&self.0, &["fetch"])?;
        self.cargo(&self.0, &["build"])
    }

    /// Builds a package twice, and returns the time of the second build. All other packages are already built then.
    pub(super) fn again(
        &self,
        workspace: &Path,
        package: &str,
        arguments: &[&str],
    ) -> Result<f64, String> {
        self.cargo(workspace, arguments)?;
        let mut clean = vec!["clean", "--package", package];
        clean.extend(arguments.iter().filter(|argument| **argument == "--release"));
        let mut best = f64::INFINITY;
        for _ in 0..3 {
            self.cargo(workspace, &clean)?;
            best = best.min(self.cargo(workspace, arguments)?);
        }
        Ok(best)
    }

    /// Runs cargo in a workspace, and returns its time.
    fn cargo(&self, workspace: &Path, arguments: &[&str]) -> Result<f64, String> {
        eprintln!("  cargo {} …", arguments.join(" "));
        let before = user_seconds();
        let start = Instant::now();
        let mut cargo = command::cargo(workspace);
        cargo.args(arguments).arg("--quiet");
        cargo.env("CARGO_TARGET_DIR", self.0.join("target")).env("CARGO_INCREMENTAL", "0");
        command::output(&mut cargo)?;
        let passed = start.elapsed().as_secs_f64();
        Ok(match (before, user_seconds()) {
            (Some(before), Some(after)) => after - before,
            _ => passed,
        })
    }
}

/// The time that ended children of this process have used in user mode, where the system counts it in a file.
fn user_seconds() -> Option<f64> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program, in parentheses, may contain spaces. After it, the 14th field is the time of children, in
    // hundredths of a second.
    let (_, fields) = text.rsplit_once(')')?;
    let hundredths: f64 = fields.split_whitespace().nth(13)?.parse().ok()?;
    Some(hundredths / 100.0)
}
