//! The packages that can be published. The tests prove that each has a description and its licences, and contains every file
//! that it is built from. `.ci/package` builds the packages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn cargo(arguments: &[&str]) -> String {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(arguments)
        .args(["--offline", "--locked"])
        .current_dir(xtask::workspace())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the packages of the workspace that can be published, by their names.
fn published() -> BTreeMap<String, Value> {
    let metadata = cargo(&["metadata", "--format-version=1", "--no-deps"]);
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let packages = metadata["packages"].as_array().unwrap().clone();
    // `publish = false` is an empty list of registries.
    let published = packages.into_iter().filter(|package| package["publish"].is_null());
    published.map(|package| (package["name"].as_str().unwrap().to_owned(), package)).collect()
}

fn folder(package: &Value) -> PathBuf {
    Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap().to_owned()
}

/// Returns the files of the archive of a package.
fn files(name: &str) -> BTreeSet<PathBuf> {
    let list = cargo(&["package", "--list", "--allow-dirty", "--package", name]);
    list.lines().map(PathBuf::from).collect()
}

/// Returns a path without `..`.
fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for component in path.components() {
        match component {
            // A path that leaves the package keeps its `..`.
            Component::ParentDir if out.file_name().is_some() => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}

/// Returns the paths of the files that a Rust file includes when it is compiled.
fn included(text: &str) -> Vec<&str> {
    let markers = ["include_str!(\"", "include_bytes!(\"", "include!(\"", "#[path = \""];
    let after = markers.iter().flat_map(|marker| text.split(marker).skip(1));
    after.map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn each_package_describes_itself() {
    let published = published();
    assert!(published.contains_key("linksfield-api"), "{:?}", published.keys());
    let documented = fs::read_to_string(xtask::workspace().join("ARCHITECTURE.md")).unwrap();
    let documented = documented.split_once("These packages can be published").unwrap().1;
    let documented = documented.split_once(". They are").unwrap().0;
    for (name, package) in &published {
        assert!(documented.contains(&format!("`{name}`")), "{name} is not in ARCHITECTURE.md");
        for key in ["description", "license", "readme"] {
            assert!(package[key].is_string(), "{name}: no {key}");
        }
        for key in ["keywords", "categories"] {
            let count = package[key].as_array().unwrap().len();
            assert!((1..=5).contains(&count), "{name}: {count} {key}");
        }
        for dependency in package["dependencies"].as_array().unwrap() {
            let (Some(_), Some(other)) = (dependency["path"].as_str(), dependency["name"].as_str())
            else {
                continue;
            };
            assert!(published.contains_key(other), "{name} needs {other}, which is not published");
            assert_ne!(dependency["req"], "*", "{name}: {other} has no version");
        }
    }
    assert_eq!(documented.matches("`linksfield-").count(), published.len(), "{documented}");
}

#[test]
fn each_package_contains_its_licences_and_all_files_that_it_is_built_from() {
    let workspace = xtask::workspace();
    let mut count = 0;
    for (name, package) in published() {
        let (folder, files) = (folder(&package), files(&name));
        for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
            assert!(files.contains(Path::new(licence)), "{name}: {licence} is missing");
            let own = fs::read(folder.join(licence)).unwrap();
            assert!(own == fs::read(workspace.join(licence)).unwrap(), "{name}: {licence}");
        }
        assert!(files.contains(Path::new("README.md")), "{name}: no README");
        for file in files.iter().filter(|file| file.extension().is_some_and(|one| one == "rs")) {
            let text = fs::read_to_string(folder.join(file)).unwrap();
            for path in included(&text) {
                let path = normal(&file.parent().unwrap().join(path));
                assert!(
                    files.contains(&path),
                    "{name}: {} needs {}",
                    file.display(),
                    path.display()
                );
                count += 1;
            }
            // A build script reads paths of its own.
            let is_build = file.file_name().is_some_and(|name| name == "build.rs");
            assert!(
                !is_build || !text.contains("\"../"),
                "{name}: the build script leaves its folder"
            );
        }
    }
    assert!(count > 3, "{count}");
}

#[test]
fn the_package_of_the_spec_contains_every_file_of_it() {
    let files = files("linksfield-spec-files");
    let sources = linksfield_spec::Sources::files(&xtask::workspace().join("spec")).unwrap();
    assert!(sources.len() > 40);
    for source in &sources {
        assert!(files.contains(Path::new(&source.path)), "{}", source.path);
    }
    let yaml =
        files.iter().filter(|file| file.extension().is_some_and(|one| one == "yaml")).count();
    assert_eq!(yaml, sources.len());
}
