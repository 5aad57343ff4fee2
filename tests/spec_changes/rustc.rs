//! Runs rustc with the dependencies that cargo has built for this test.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An error of rustc.
#[derive(Debug, Clone)]
pub(crate) struct CompileError {
    /// The code, such as `E0063`, and the message.
    pub(crate) message: String,
    /// The file and the line of each place that the error names, the main place first.
    pub(crate) places: Vec<(PathBuf, usize)>,
}

/// Compiles a library, without generating machine code. Returns its errors.
///
/// `dependency` is the only crate that the library can use, with the name that the library uses.
pub(crate) fn check(
    source: &Path,
    out: &Path,
    dependency: (&str, &Path),
    features: &BTreeSet<String>,
) -> Vec<CompileError> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut command = Command::new(rustc);
    command
        // The folder decides which toolchain rustup runs.
        .current_dir(xtask::workspace())
        .args(["--edition=2024", "--crate-type=lib", "--emit=metadata", "--error-format=json"])
        .args(["--cap-lints=allow", "-Cdebuginfo=0"])
        .arg(source)
        .arg("-o")
        .arg(out)
        .arg("-L")
        .arg(format!("dependency={}", dependencies().display()))
        .arg("--extern")
        .arg(format!("{}={}", dependency.0, dependency.1.display()));
    for feature in features {
        command.arg("--cfg").arg(format!("feature=\"{feature}\""));
    }
    let output = command.output().expect("rustc runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    let errors: Vec<CompileError> = errors.lines().filter_map(error).collect();
    assert_eq!(output.status.success(), errors.is_empty(), "{}", source.display());
    errors
}

/// Documents a library as JSON, in the folder `out`.
///
/// The JSON is an unstable feature of rustdoc, which the environment variable permits.
pub(crate) fn document(source: &Path, out: &Path, runtime: &Path, features: &BTreeSet<String>) {
    let mut command = Command::new(std::env::var_os("RUSTDOC").unwrap_or_else(|| "rustdoc".into()));
    command
        .current_dir(xtask::workspace())
        .env("RUSTC_BOOTSTRAP", "1")
        .args(["--edition=2024", "--crate-type=lib", "--crate-name=generated", "--cap-lints=allow"])
        .args(["-Zunstable-options", "--output-format=json"])
        .arg(source)
        .arg("-o")
        .arg(out)
        .arg("-L")
        .arg(format!("dependency={}", dependencies().display()))
        .arg("--extern")
        .arg(format!("linksfield_api={}", runtime.display()));
    for feature in features {
        command.arg("--cfg").arg(format!("feature=\"{feature}\""));
    }
    assert!(command.status().expect("rustdoc runs").success(), "{}", source.display());
}

/// Returns the built libraries of a crate, the newest first. Cargo keeps those of other features and of older code.
pub(crate) fn libraries(name: &str) -> Vec<PathBuf> {
    let prefix = format!("lib{name}-");
    let mut found: Vec<_> = fs::read_dir(dependencies())
        .expect("the folder of dependencies")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| {
            let file = path.file_name().and_then(|file| file.to_str()).unwrap_or_default();
            file.starts_with(&prefix) && file.ends_with(".rlib")
        })
        .collect();
    found.sort_by_key(|path| {
        let modified = fs::metadata(path).and_then(|metadata| metadata.modified());
        std::cmp::Reverse(modified.expect("a time"))
    });
    assert!(!found.is_empty(), "cargo has built `{name}` for this test");
    found
}

/// The folder in which cargo puts the dependencies of this test.
fn dependencies() -> PathBuf {
    let test = std::env::current_exe().expect("the path of this program");
    test.parent().expect("its folder").to_owned()
}

/// Reads a line of the output of rustc. `None` for what is not an error in the code.
fn error(line: &str) -> Option<CompileError> {
    let json: serde_json::Value = serde_json::from_str(line).ok()?;
    let message = json["message"].as_str()?;
    if json["level"] != "error" || message.starts_with("aborting due to") {
        return None;
    }
    let code = json["code"]["code"].as_str().unwrap_or_default();
    let mut spans: Vec<&serde_json::Value> = json["spans"].as_array()?.iter().collect();
    spans.sort_by_key(|span| span["is_primary"] != true);
    let place = |span: &&serde_json::Value| {
        let line = span["line_start"].as_u64()?;
        Some((PathBuf::from(span["file_name"].as_str()?), usize::try_from(line).ok()?))
    };
    let places = spans.iter().filter_map(place).collect();
    Some(CompileError { message: format!("{code} {message}"), places })
}
