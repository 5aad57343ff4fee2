//! Rows 1 to 4: the time and the memory of `cargo xtask gen`, as whole processes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::command::{cargo, output};
use super::figure::Figure;
use super::scaled;

/// The number of runs of which the median is taken.
const RUNS: usize = 11;
/// The numbers of endpoints of row 4.
const SIZES: [usize; 3] = [2_000, 4_000, 8_000];
/// What all rows are compared with.
const READING: &str = "reading and checking the same spec alone (`lint`)";

/// Row 1: the release build generates everything.
///
/// # Errors
///
/// Fails if the generated files are out of date, or if something cannot be run.
pub(super) fn row1(workspace: &Path) -> Result<Vec<Figure>, String> {
    let xtask = release(workspace)?;
    let (generate, lint) = (
        || run(Command::new(&xtask).arg("gen").current_dir(workspace)),
        || run(Command::new(&xtask).arg("lint").current_dir(workspace)),
    );
    let (time, reference) = medians(|| forget(workspace).and_then(|()| generate()), lint)?;
    Ok(vec![figure("`xtask gen`, release", (time, "ms"), Some(reference), Some(45.0))])
}

/// Row 2: the same as `cargo xtask gen`, with the dev build.
///
/// # Errors
///
/// Fails like [`row1`].
pub(super) fn row2(workspace: &Path) -> Result<Vec<Figure>, String> {
    let xtask = |command: &str| run(cargo(workspace).args(["xtask", command]));
    // Builds xtask, and is an error if the files are out of date.
    output(cargo(workspace).args(["xtask", "gen", "--check"]))?;
    let (time, reference) =
        medians(|| forget(workspace).and_then(|()| xtask("gen")), || xtask("lint"))?;
    Ok(vec![figure("`cargo xtask gen`, dev", (time, "ms"), Some(reference), Some(200.0))])
}

/// Row 3: nothing has changed since the last run.
///
/// # Errors
///
/// Fails like [`row1`].
pub(super) fn row3(workspace: &Path) -> Result<Vec<Figure>, String> {
    let xtask = release(workspace)?;
    let generate = || run(Command::new(&xtask).arg("gen").current_dir(workspace));
    let lint = || run(Command::new(&xtask).arg("lint").current_dir(workspace));
    generate()?;
    let (time, reference) = medians(generate, lint)?;
    let what = "`xtask gen`, release, nothing to do";
    let mut figures = vec![figure(what, (time, "ms"), Some(reference), Some(25.0))];
    let documented = || run(cargo(workspace).args(["xtask", "gen"]));
    documented()?;
    documented()?;
    let (time, _) = medians(documented, || Ok(Duration::ZERO))?;
    figures.push(figure("`cargo xtask gen`, dev, nothing to do", (time, "ms"), None, None));
    Ok(figures)
}

/// Row 4: specs with thousands of endpoints.
///
/// # Errors
///
/// Fails if something cannot be run or written.
pub(super) fn row4(workspace: &Path) -> Result<Vec<Figure>, String> {
    let xtask = release(workspace)?;
    let folder = workspace.join("target/bench/generator");
    let measured = scaled_specs(workspace, &xtask, &folder);
    // Neither the specs nor their stamps stay, even if a run has failed.
    let _ = fs::remove_dir_all(&folder);
    forget(workspace)?;
    measured
}

fn scaled_specs(workspace: &Path, xtask: &Path, folder: &Path) -> Result<Vec<Figure>, String> {
    let mut figures = Vec::new();
    let mut each = Vec::new();
    for size in SIZES {
        eprintln!("Row 4: {size} endpoints …");
        let _ = fs::remove_dir_all(folder);
        let (spec, out) = (folder.join("spec"), folder.join("crate/src/generated"));
        scaled::write(&workspace.join("spec"), &spec, size)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        let command = |name: &str| {
            let mut command = Command::new(xtask);
            command.arg(name).arg("--spec").arg(&spec).current_dir(workspace);
            command
        };
        let reading = run(&mut command("lint"))?.as_secs_f64();
        let first = measured(command("gen").arg("--out").arg(&out))?;
        let again = measured(command("gen").arg("--out").arg(&out))?;
        let is_largest = Some(&size) == SIZES.last();
        let goal = |limit: f64| is_largest.then_some(limit);
        let seconds = first.time.as_secs_f64();
        each.push(seconds / size as f64);
        let name = |what: &str| format!("{size} endpoints, {what}");
        let reading = Some(reading);
        figures.push(figure(&name("first run"), (seconds, "s"), reading, goal(7.0)));
        if let Some(memory) = first.memory {
            figures.push(figure(&name("peak memory"), (memory, "MB"), None, goal(400.0)));
        }
        let again = again.time.as_secs_f64();
        figures.push(figure(&name("nothing to do"), (again, "s"), reading, goal(3.0)));
    }
    if let (Some(small), Some(large)) = (each.first(), each.last()) {
        let what = "time of an endpoint, of 8000 against of 2000";
        figures.push(figure(what, (large / small, "×"), None, Some(1.2)));
    }
    Ok(figures)
}

/// Builds xtask in release, and returns its path. Fails if the generated files are out of date.
fn release(workspace: &Path) -> Result<PathBuf, String> {
    let mut build = cargo(workspace);
    build.args(["build", "--quiet", "--release", "--package", "xtask"]);
    build.args(["--target-dir"]).arg(workspace.join("target"));
    output(&mut build)?;
    let xtask = workspace.join(format!("target/release/xtask{}", std::env::consts::EXE_SUFFIX));
    output(Command::new(&xtask).args(["gen", "--check"]).current_dir(workspace))?;
    Ok(xtask)
}

/// Removes the stamps, so that the next run generates everything.
fn forget(workspace: &Path) -> Result<(), String> {
    let stamps = workspace.join(crate::stamp::FOLDER);
    match fs::remove_dir_all(&stamps) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("{}: {error}", stamps.display()))
        }
        _ => Ok(()),
    }
}

/// Runs a program, and returns its time.
fn run(command: &mut Command) -> Result<Duration, String> {
    let start = Instant::now();
    output(command)?;
    Ok(start.elapsed())
}

/// Returns the medians of two kinds of runs in milliseconds. The runs take turns, so that both see the same machine.
fn medians(
    mut one: impl FnMut() -> Result<Duration, String>,
    mut other: impl FnMut() -> Result<Duration, String>,
) -> Result<(f64, f64), String> {
    let (mut ones, mut others) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ones.push(one()?);
        others.push(other()?);
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() * 1_000.0
    };
    Ok((median(&mut ones), median(&mut others)))
}

struct Measured {
    time: Duration,
    /// The peak memory in MB, where the system reports it.
    memory: Option<f64>,
}

/// Runs a program, and looks at its memory every few milliseconds.
fn measured(command: &mut Command) -> Result<Measured, String> {
    let start = Instant::now();
    let failed = |error: std::io::Error| format!("xtask cannot be run: {error}");
    let mut child = command.stdout(Stdio::null()).spawn().map_err(failed)?;
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut memory = None;
    loop {
        // The peak of the process itself, so that nothing is missed between two looks except for the last one.
        memory = peak(&status).or(memory);
        if let Some(status) = child.try_wait().map_err(failed)? {
            let time = start.elapsed();
            return match status.success() {
                true => Ok(Measured { time, memory }),
                false => Err(format!("xtask failed: {status}")),
            };
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// Reads the peak memory of a process on Linux.
fn peak(status: &Path) -> Option<f64> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").trim().parse().ok()?;
    Some(kilobytes / 1_024.0)
}

fn figure(
    what: &str,
    (value, unit): (f64, &'static str),
    reference: Option<f64>,
    goal: Option<f64>,
) -> Figure {
    Figure {
        what: what.to_owned(),
        value,
        unit,
        reference: reference.map(|reference| (READING.to_owned(), reference)),
        goal: goal.map(|goal| format!("at most {goal} {unit}")),
        met: goal.map(|goal| value <= goal),
    }
}
