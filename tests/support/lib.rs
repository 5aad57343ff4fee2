//! Helpers that several tests share, such as scratch folders and clients for the sandbox.

pub mod authority;
pub mod bare_server;
mod every_call;
pub mod explained;
pub mod node;
mod recorded;
mod verdict;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use linksfield_api::csss::{self, Csss, OrderPackage, PackageType, PaymentState};
use linksfield_api::mall::{self, Mall};
use linksfield_sandbox::{SECRET, Sandbox};

pub use recorded::{RecordedChange, recorded_changes};
pub use verdict::{Change, Verdict, changes};

pub use every_call::{
    Outcome, documented_calls, every_call, every_call_at, every_call_of, sample_request,
};

/// A folder below the target folder. It is empty at the start of a test, and removed at its end.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// Creates an empty folder. The name must be unique among all tests.
    ///
    /// # Errors
    ///
    /// Returns an error if the folder cannot be created.
    pub fn new(name: &str) -> io::Result<Self> {
        let path = xtask::workspace().join("target").join("scratch").join(name);
        if path.exists() {
            fs::remove_dir_all(&path)?;
        }
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// Returns the path of the folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // The next run removes a folder that is left.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies a folder with all files and folders in it.
///
/// # Errors
///
/// Returns an error if a file or folder cannot be read or written.
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

/// Returns the folder of a fixture of the generator's golden tests.
#[must_use]
pub fn fixture(name: &str) -> PathBuf {
    xtask::workspace().join("tests/golden").join(name)
}

/// Returns a CSSS client with the credentials that the sandbox expects.
///
/// # Errors
///
/// Returns an error if the client cannot be built.
pub fn csss(sandbox: &Sandbox) -> Result<Csss, linksfield_api::ConfigError> {
    Csss::builder(csss_credentials()).base_url(sandbox.base_url("csss")).build()
}

/// Returns the CSSS credentials that the sandbox expects.
#[must_use]
pub fn csss_credentials() -> csss::Credentials {
    csss::Credentials { access_code: "P000270".to_owned(), secret: SECRET.into() }
}

/// Returns a Mall client with the credentials that the sandbox expects.
///
/// # Errors
///
/// Returns an error if the client cannot be built.
pub fn mall(sandbox: &Sandbox) -> Result<Mall, linksfield_api::ConfigError> {
    Mall::builder(mall::Credentials { partner_code: "P000818".to_owned() })
        .base_url(sandbox.base_url("mall"))
        .build()
}

/// Returns an order of a plan for one card.
///
/// # Panics
///
/// Never panics, because the ICCID is valid.
#[must_use]
pub fn order() -> OrderPackage {
    OrderPackage {
        device_id: "89852022018041800192".to_owned(),
        global_order: false,
        is_open: false,
        order_period: 1,
        package_code: "DP1".to_owned(),
        package_name: "plan".to_owned(),
        package_type: PackageType::Monthly,
        pay_amount: 0.into(),
        pay_rst: PaymentState::Unpaid,
        test_flow: "0".to_owned(),
        test_flow_flag: false,
    }
}
