//! Runs other programs, and returns what they print.

use std::path::Path;
use std::process::Command;

/// Returns a command that runs cargo in a workspace.
pub(super) fn cargo(workspace: &Path) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(workspace);
    cargo
}

/// Runs a program, and returns its standard output.
///
/// # Errors
///
/// Fails if the program cannot be run, or fails. The message has what it printed as an error.
pub(super) fn output(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| format!("{name} cannot be run: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let reason = String::from_utf8_lossy(&output.stderr);
        Err(format!("{name} failed ({}):\n{}", output.status, reason.trim_end()))
    }
}
