//! The fixtures of the golden tests of the generator: small specs under `tests/golden/`, each with the files
//! that the generator writes for it.

use std::path::PathBuf;

use crate::manifest;

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

/// Lists the families of all fixtures in the manifest of the fixtures, which are one crate. Returns a report if the
/// manifest was changed.
///
/// # Errors
///
/// Fails if a fixture has mistakes. With `check`, also fails if the manifest is out of date.
pub fn renew_manifest(check: bool, color: bool) -> Result<Option<String>, String> {
    let mut features = Vec::new();
    for fixture in fixtures()? {
        let (spec, _) = linksfield_spec::Spec::load(&fixture.join("spec"))
            .map_err(|error| error.render(color))?;
        features.extend(manifest::features(&spec));
    }
    features.sort();
    manifest::renew(&crate::workspace().join("tests/golden/Cargo.toml"), &features, check)
}
