//! A PostgreSQL server for one test, in a folder of its own. It listens on a Unix socket in that folder.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::Folder;

pub struct Server {
    programs: PathBuf,
    folder: Folder,
}

impl Server {
    /// Starts a server. Returns `None` if PostgreSQL is not installed, unless the environment variable `CI` is set.
    pub fn start(name: &str) -> Option<Self> {
        let Some(programs) = programs() else {
            assert!(
                std::env::var_os("CI").is_none(),
                "PostgreSQL is not installed, but these tests must run where `CI` is set: install the package `postgresql`"
            );
            eprintln!(
                "skipped, because PostgreSQL is not installed: install the package `postgresql`"
            );
            return None;
        };
        let folder = Folder::new(&format!("server-{name}"));
        if is_root() {
            run(Command::new("chown").arg("postgres").arg(&folder.0));
        }
        let server = Self { programs, folder };
        let data = server.data();
        run(server.program("initdb").arg("-D").arg(&data).args([
            "--username=postgres",
            "--auth=trust",
            "--no-sync",
            "--encoding=UTF8",
        ]));
        let options = format!("-c listen_addresses= -c fsync=off -k {}", server.folder.0.display());
        run(server
            .program("pg_ctl")
            .arg("-D")
            .arg(&data)
            .arg("-l")
            .arg(server.folder.0.join("log"))
            .args(["-w", "-o", &options, "start"]));
        Some(server)
    }

    /// Returns the URL of the database.
    pub fn url(&self) -> String {
        format!("postgres://postgres@localhost/postgres?host={}", self.folder.0.display())
    }

    fn data(&self) -> PathBuf {
        self.folder.0.join("data")
    }

    /// Returns a command for a program of PostgreSQL. None of them runs as root.
    fn program(&self, name: &str) -> Command {
        let path = self.programs.join(name);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(path);
            command
        } else {
            Command::new(path)
        };
        command.current_dir(&self.folder.0);
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let data = self.data();
        let _ = self
            .program("pg_ctl")
            .arg("-D")
            .arg(data)
            .args(["-w", "-m", "immediate", "stop"])
            .output();
    }
}

/// Finds the folder of `initdb` and `pg_ctl`: on the path, or where Debian installs them.
fn programs() -> Option<PathBuf> {
    let has_programs =
        |folder: &PathBuf| folder.join("initdb").exists() && folder.join("pg_ctl").exists();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut installed: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
    installed.sort();
    std::env::split_paths(&path).chain(installed.into_iter().rev()).find(has_programs)
}

fn is_root() -> bool {
    let owner = |path: &Path| {
        use std::os::unix::fs::MetadataExt as _;
        std::fs::metadata(path).ok().map(|metadata| metadata.uid())
    };
    owner(Path::new("/proc/self")) == Some(0)
}

fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let shown = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {shown}");
    output
}
