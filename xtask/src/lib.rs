//! The commands for maintainers: arguments, files on disk, and reports. `linksfield-codegen` generates the
//! code and the catalogue.

pub mod bench_command;
pub mod diff_command;
pub mod explain;
pub mod fmt_command;
pub mod gen_command;
pub mod golden;
pub mod import_command;
pub mod manifest;
pub mod new_command;
pub mod openapi_command;
pub mod output;
pub mod schema;
pub mod stamp;
mod update;

use std::path::{Path, PathBuf};

/// Returns the folder of the workspace, independent of the current folder.
#[must_use]
pub fn workspace() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}
