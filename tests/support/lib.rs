//! What several tests share: scratch folders, copies of specs, clients for the sandbox.

pub mod authority;
pub mod bare_server;
mod every_call;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use linksfield_api::csss::{self, Csss};
use linksfield_api::mall::{self, Mall};
use linksfield_sandbox::{SECRET, Sandbox};

pub use every_call::{Outcome, documented_calls, every_call};

/// A folder below the target folder that is empty at the start of a test and removed at its end.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// An empty folder; the name must be unique among all tests.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub fn new(name: &str) -> io::Result<Self> {
        let path = xtask::workspace().join("target").join("scratch").join(name);
        if path.exists() {
            fs::remove_dir_all(&path)?;
        }
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left over is emptied by the next run.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies a folder with everything in it.
///
/// # Errors
///
/// When something cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// A fixture of the generator's golden tests.
#[must_use]
pub fn fixture(name: &str) -> PathBuf {
    xtask::workspace().join("tests/golden").join(name)
}

/// A CSSS client with the credentials that the sandbox expects.
///
/// # Errors
///
/// When it cannot be set up.
pub fn csss(sandbox: &Sandbox) -> Result<Csss, linksfield_api::ConfigError> {
    Csss::builder(csss_credentials()).base_url(sandbox.base_url("csss")).build()
}

/// The CSSS credentials that the sandbox expects.
#[must_use]
pub fn csss_credentials() -> csss::Credentials {
    csss::Credentials { access_code: "P000270".to_owned(), secret: SECRET.into() }
}

/// A Mall client with the credentials that the sandbox expects.
///
/// # Errors
///
/// When it cannot be set up.
pub fn mall(sandbox: &Sandbox) -> Result<Mall, linksfield_api::ConfigError> {
    Mall::builder(mall::Credentials { partner_code: "P000818".to_owned() })
        .base_url(sandbox.base_url("mall"))
        .build()
}
