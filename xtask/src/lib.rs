//! The maintainers' commands: arguments, files on disk, and reports. What is generated is decided and printed
//! by `linksfield-codegen`.

pub mod gen_command;
pub mod golden;
pub mod output;

use std::path::{Path, PathBuf};

/// The folder of the workspace, wherever the command is called.
#[must_use]
pub fn workspace() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}
