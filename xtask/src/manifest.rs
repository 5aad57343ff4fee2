//! The section of a `Cargo.toml` that lists the families, as cargo features.
//!
//! The section is between two marker lines. The rest of the file is written by hand, and is not changed.

use std::fmt::Write as _;
use std::path::Path;

use linksfield_spec::{Family, Spec};

/// The beginning of the line before the section.
const BEGIN: &str = "# <families>";
/// The line after the section.
const END: &str = "# </families>";

/// A family as a cargo feature.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Feature {
    /// The name of the family.
    pub name: String,
    /// Whether the family needs RSA signatures.
    pub rsa: bool,
}

/// Returns the features of a spec, sorted by name.
#[must_use]
pub fn features(spec: &Spec) -> Vec<Feature> {
    let uses_rsa = |family: &Family| {
        let own = family.signing.iter().map(|signing| signing.algorithm);
        let inbound = family.inbound.values().map(|scheme| scheme.algorithm);
        own.chain(inbound).any(|algorithm| algorithm.as_str().starts_with("rsa"))
    };
    let mut features: Vec<Feature> = spec
        .families
        .iter()
        .map(|family| Feature { name: family.id.clone(), rsa: uses_rsa(family) })
        .collect();
    features.sort();
    features
}

/// Returns the text of a manifest with its section renewed. `None` if it has no section.
///
/// # Errors
///
/// Fails if the name of a family is that of another feature, or of a module of the crate.
pub fn renewed(manifest: &Path, features: &[Feature]) -> Result<Option<(String, String)>, String> {
    let Ok(text) = std::fs::read_to_string(manifest) else { return Ok(None) };
    let Some((before, rest)) = text.split_once(BEGIN) else { return Ok(None) };
    let Some((_, after)) = rest.split_once(END) else {
        return Err(format!("{}: the line `{END}` is missing", manifest.display()));
    };
    let has_rsa = before.contains("\nrsa = ") || after.contains("\nrsa = ");
    let names = features.iter().map(|feature| format!("\"{}\"", feature.name));
    let mut section = format!(
        "{BEGIN} `cargo xtask gen` writes these lines: one feature for each family of APIs.\nfamilies = [{}]\n",
        names.collect::<Vec<_>>().join(", ")
    );
    let root = manifest.with_file_name("src").join("lib.rs");
    let modules = std::fs::read_to_string(root).unwrap_or_default();
    for Feature { name, rsa } in features {
        let is_feature = |line: &str| line.starts_with(&format!("{name} = "));
        if name == "families" || before.lines().chain(after.lines()).any(is_feature) {
            return Err(taken(name, "a cargo feature or a dependency of the client"));
        }
        let is_module = |line: &str| {
            line.trim_start_matches("pub ")
                .strip_prefix("mod ")
                .is_some_and(|line| line.trim_end().trim_end_matches(';') == name)
        };
        // The families are next to the modules of the crate, unless the crate has them elsewhere.
        if modules.contains("mod generated;") && modules.lines().any(is_module) {
            return Err(taken(name, "a module of the client"));
        }
        let needs = if *rsa && has_rsa { "\"rsa\"" } else { "" };
        // Writing to a String cannot fail.
        let _ = writeln!(section, "{name} = [{needs}]");
    }
    let new = format!("{before}{section}{END}{after}");
    Ok(Some((text, new)))
}

/// Renews the section of a manifest, or with `check` only compares it. Returns a line for the report if the section is
/// out of date.
///
/// # Errors
///
/// Fails like [`renewed`], if the file cannot be written, and with `check` if the section is out of date.
pub fn renew(manifest: &Path, features: &[Feature], check: bool) -> Result<Option<String>, String> {
    let Some((old, new)) = renewed(manifest, features)? else { return Ok(None) };
    if old == new {
        return Ok(None);
    }
    let shown = manifest.display();
    if check {
        return Err(format!(
            "{shown} is out of date: it does not list the families of the spec. Run the same command without --check"
        ));
    }
    std::fs::write(manifest, new).map_err(|error| format!("{shown}: {error}"))?;
    Ok(Some(format!("   changed {shown}")))
}

fn taken(name: &str, by: &str) -> String {
    format!("the family `{name}` has the name of {by}: rename its folder")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_section_is_renewed_and_the_rest_is_kept() {
        let folder = std::env::temp_dir().join(format!("xtask-manifest-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("src")).unwrap();
        let manifest = folder.join("Cargo.toml");
        let text = "[features]\n# <families> x\nold = []\n# </families>\nrsa = []\n\n[lints]\n";
        std::fs::write(&manifest, text).unwrap();
        std::fs::write(folder.join("src/lib.rs"), "mod client;\npub mod codec;\nmod generated;\n")
            .unwrap();
        let feature = |name: &str, rsa| Feature { name: name.to_owned(), rsa };
        let (old, new) =
            renewed(&manifest, &[feature("a", false), feature("b", true)]).unwrap().unwrap();
        assert_eq!(old, text);
        let lines: Vec<&str> = new.lines().filter(|line| !line.starts_with('#')).collect();
        let expected = [
            "[features]",
            "families = [\"a\", \"b\"]",
            "a = []",
            "b = [\"rsa\"]",
            "rsa = []",
            "",
            "[lints]",
        ];
        assert_eq!(lines, expected);
        std::fs::write(&manifest, &new).unwrap();
        let (old, again) =
            renewed(&manifest, &[feature("a", false), feature("b", true)]).unwrap().unwrap();
        assert_eq!(old, again);
        for name in ["rsa", "client", "codec", "families"] {
            renewed(&manifest, &[feature(name, false)]).unwrap_err();
        }
        std::fs::write(&manifest, "[features]\n").unwrap();
        assert!(renewed(&manifest, &[]).unwrap().is_none());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
