//! The fixtures of the golden tests of the generator: small specs under `tests/golden/`, each with the files
//! that the generator writes for it.

use std::path::PathBuf;

/// Returns the folders of all fixtures, sorted.
///
/// # Errors
///
/// Fails if `tests/golden/` cannot be read.
pub fn fixtures() -> Result<Vec<PathBuf>, String> {
    let folder = crate::workspace().join("tests/golden");
    let entries =
        std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut fixtures: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.join("spec").is_dir())
        .collect();
    fixtures.sort();
    Ok(fixtures)
}
