//! Runs OpenSSL in a temporary folder.

#![allow(dead_code, reason = "each test binary uses a part of this module")]

use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Returns whether a program is not installed. The tests that need it then do nothing, with a message.
pub(crate) fn is_missing(program: &str) -> bool {
    let found =
        Command::new(program).arg("-h").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if found.is_err() {
        eprintln!("skipped: `{program}` is not installed");
    }
    found.is_err()
}

/// Runs `openssl` with arguments that are separated by blanks, and returns what it prints.
pub(crate) fn openssl(arguments: &str) -> Vec<u8> {
    run("openssl", &arguments.split_whitespace().collect::<Vec<_>>())
}

pub(crate) fn run(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program).args(arguments).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {errors}");
    output.stdout
}

/// A temporary folder, removed when it is dropped.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(test: &str) -> Self {
        let name = format!("linksfield-sign-{test}-{}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Returns the path of a file in the folder.
    pub(crate) fn path(&self, name: &str) -> String {
        self.0.join(name).into_os_string().into_string().unwrap()
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
