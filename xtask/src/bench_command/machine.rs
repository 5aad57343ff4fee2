//! The machine and the versions that figures belong to.

use std::path::Path;
use std::process::Command;
use std::thread;

use super::command;

/// One line with the date, the commit, the compiler and the shape of the machine.
pub(super) fn describe(workspace: &Path) -> String {
    let line = |program: &str, arguments: &[&str]| {
        let printed = command::output(Command::new(program).args(arguments).current_dir(workspace));
        printed
            .ok()
            .and_then(|text| Some(text.lines().next()?.trim().to_owned()))
            .unwrap_or_default()
    };
    let cores = thread::available_parallelism().map_or(0, usize::from);
    let parts = [
        line("date", &["-u", "+%Y-%m-%d"]),
        line("git", &["rev-parse", "--short=8", "HEAD"]),
        line("rustc", &["--version"]),
        format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS),
        format!("{cores} cores"),
        processor().unwrap_or_default(),
    ];
    let known: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("Measured: {}.", known.join(", "))
}

/// The name of the processor, where the system tells it, and whether it computes SHA-1 itself.
fn processor() -> Option<String> {
    let text = std::fs::read_to_string("/proc/cpuinfo").ok()?;
    let value = |key: &str| {
        text.lines().find_map(|line| {
            line.strip_prefix(key)?.split_once(':').map(|(_, value)| value.trim().to_owned())
        })
    };
    let sha = value("flags").is_some_and(|flags| flags.split(' ').any(|flag| flag == "sha_ni"));
    let sha = if sha { "with SHA instructions" } else { "without SHA instructions" };
    Some(format!("{} {sha}", value("model name")?))
}
