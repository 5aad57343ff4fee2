//! The maintainers' commands. `cargo xtask gen` turns the spec into the client: spec → plan → tokens →
//! formatted files.

mod emit;
pub mod gen_command;
pub mod golden;
mod names;
pub mod output;
mod plan;
pub mod status;

use std::path::{Path, PathBuf};

pub use emit::emit;
pub use plan::{FamilyPlan, plan};

/// The folder of the workspace, wherever the command is called.
#[must_use]
pub fn workspace() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}
