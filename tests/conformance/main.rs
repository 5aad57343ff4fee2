//! Runs the cases in the JSON files of this folder against the client, over a server on loopback. Each case is a test
//! with its own name. `README.md` describes the files.

mod case;
mod check;
mod run;
mod server;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

use crate::case::Suite;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Cases mostly wait. More threads than this would delay the times that are measured.
    arguments.test_threads = Some(arguments.test_threads.unwrap_or(8).min(8));
    let own = xtask::workspace().join("tests/conformance");
    // Another folder with cases, for a file that is not yet part of the project.
    let more = std::env::var_os("LINKSFIELD_CONFORMANCE").map(PathBuf::from);
    let mut trials = Vec::new();
    for folder in [Some(own), more].into_iter().flatten() {
        match read(&folder) {
            Ok(found) => trials.extend(found),
            Err(error) => {
                eprintln!("error: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// Reads all files of a folder.
fn read(folder: &Path) -> Result<Vec<Trial>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    paths.sort();
    let mut trials = Vec::new();
    for path in paths {
        let text =
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let suite: Suite =
            serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        let file = path.file_stem().map(|name| name.to_string_lossy().into_owned());
        for case in suite.cases {
            let name = format!("{}: {}", file.as_deref().unwrap_or_default(), case.name);
            trials.push(Trial::test(name, move || run::run(&case).map_err(Failed::from)));
        }
    }
    Ok(trials)
}
