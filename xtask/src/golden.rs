//! The fixtures of the generator's golden tests: small specs under `tests/golden/`, each beside the files
//! that the generator makes of it.

use std::path::PathBuf;

/// The folders of all fixtures, sorted.
///
/// # Errors
///
/// When the folder of fixtures cannot be read.
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
