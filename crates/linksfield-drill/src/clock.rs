//! The clocks of processes, which the drill sets forward and back with libfaketime.
//!
//! Only the time of day jumps. The clock that measures how long something takes goes on, as it does when an operator or
//! a time server sets the clock of a machine.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Error;

/// The path of libfaketime, if it is installed.
pub(crate) fn library() -> Option<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = folders
        .map(|folder| folder.path().join("faketime/libfaketime.so.1"))
        .filter(|library| library.exists())
        .collect();
    found.sort();
    found.into_iter().next()
}

/// Removes the shared memory that libfaketime leaves behind in processes that were killed.
pub(crate) fn clean() {
    for file in std::fs::read_dir("/dev/shm").into_iter().flatten().flatten() {
        let name = file.file_name();
        let name = name.to_string_lossy();
        let process =
            ["faketime_shm_", "sem.faketime_sem_"].iter().find_map(|kind| name.strip_prefix(kind));
        let is_left = process.is_some_and(|process| {
            process.parse::<u32>().is_ok() && !Path::new("/proc").join(process).exists()
        });
        if is_left {
            // It may belong to another user.
            let _ = std::fs::remove_file(file.path());
        }
    }
}

/// The clock of one process, or of one after the other.
#[derive(Debug)]
pub(crate) struct Clock {
    library: PathBuf,
    file: PathBuf,
    hours: i64,
}

impl Clock {
    /// Makes a clock with the time of the machine. `folder` has a file that states by how much it differs later.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be written.
    pub(crate) fn new(library: &Path, folder: &Path, name: &str) -> Result<Self, Error> {
        let clock = Self { library: library.to_owned(), file: folder.join(name), hours: 0 };
        clock.write()?;
        Ok(clock)
    }

    /// The variables of the environment with which a program has this clock.
    pub(crate) fn variables(&self) -> [(&'static str, PathBuf); 4] {
        [
            ("LD_PRELOAD", self.library.clone()),
            ("FAKETIME_TIMESTAMP_FILE", self.file.clone()),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".into()),
            // How many seconds the file is not read again.
            ("FAKETIME_CACHE_DURATION", "1".into()),
        ]
    }

    /// Lets a command have this clock.
    pub(crate) fn apply(&self, command: &mut Command) {
        command.envs(self.variables());
    }

    /// Sets the clock forward by an hour, or back by one.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be written.
    pub(crate) fn jump(&mut self, is_forward: bool) -> Result<(), Error> {
        self.hours += if is_forward { 1 } else { -1 };
        self.write()
    }

    /// By how many hours the clock is ahead.
    pub(crate) fn hours(&self) -> i64 {
        self.hours
    }

    fn write(&self) -> Result<(), Error> {
        // A reader never sees a part of the text.
        let new = self.file.with_extension("new");
        std::fs::write(&new, format!("{:+}\n", self.hours * 3600))?;
        Ok(std::fs::rename(&new, &self.file)?)
    }
}
