//! Tests of the dependencies on this platform. They prove that each licence is allowed, that each package comes from
//! crates.io, and that the client brings no package in two versions.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;
use spdx::{Expression, ParseMode};

/// The same list as in `.config/deny.toml`.
const ALLOWED: [&str; 7] =
    ["Apache-2.0", "BSD-3-Clause", "CDLA-Permissive-2.0", "ISC", "MIT", "Unicode-3.0", "Zlib"];

fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(xtask::workspace());
    command
}

/// Returns what cargo states about all packages that are built on this platform.
fn metadata() -> Value {
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let rustc = String::from_utf8(rustc.stdout).unwrap();
    let platform = rustc.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let output = cargo()
        .args(["metadata", "--format-version=1", "--locked", "--offline"])
        .args(["--filter-platform", platform])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn packages(metadata: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages.map(|package| (package["id"].as_str().unwrap(), package))
}

#[test]
fn each_licence_is_allowed_and_each_package_is_from_crates_io() {
    let metadata = metadata();
    let resolved = metadata["resolve"]["nodes"].as_array().unwrap();
    let used: BTreeSet<&str> = resolved.iter().map(|node| node["id"].as_str().unwrap()).collect();
    let mut count = 0;
    for (id, package) in packages(&metadata).filter(|(id, _)| used.contains(id)) {
        let licence = package["license"].as_str().unwrap_or_else(|| panic!("{id}: no licence"));
        let licence = Expression::parse_mode(licence, ParseMode::LAX).unwrap();
        let is_allowed = licence.evaluate(|required| {
            required.license.id().is_some_and(|id| ALLOWED.contains(&id.name))
        });
        assert!(is_allowed, "{id}: {licence}");
        let source = package["source"].as_str();
        let is_known = source
            .is_none_or(|source| source == "registry+https://github.com/rust-lang/crates.io-index");
        assert!(is_known, "{id}: {source:?}");
        count += 1;
    }
    assert!(count > 100, "only {count} packages");
}

/// A duplicate makes every consumer build a package twice.
#[test]
fn the_client_brings_no_package_in_two_versions() {
    let tree = |extra: &[&str]| {
        let output = cargo()
            .args(["tree", "--package=linksfield-api", "--edges=normal", "--prefix=none"])
            .args(["--locked", "--offline"])
            .args(extra)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(tree(&[]).lines().count() > 50, "{}", tree(&[]));
    let duplicates = tree(&["--duplicates", "--depth=0"]);
    assert!(duplicates.trim().is_empty(), "{duplicates}");
}
