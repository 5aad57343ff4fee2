//! The comparisons of the package `linksfield-bench`: their times, instructions and allocations.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use serde_json::Value;

use super::command;

/// The measured sides of one comparison. The first is the reference.
pub(super) struct Measured {
    /// The row in `BENCHMARKS.md`.
    pub row: u64,
    /// What the sides do.
    pub name: String,
    /// The sides.
    pub sides: Vec<Side>,
    /// What is to be reached.
    pub goals: Vec<Goal>,
}

/// The figures of one side, for one unit of work. A figure is missing if it was not asked for or cannot be measured here.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Side {
    /// Its name.
    pub name: String,
    /// Nanoseconds.
    pub time: Option<f64>,
    /// The median over all rounds of the ratio of the time to the reference in the same round.
    pub time_ratio: Option<f64>,
    /// Instructions, counted by callgrind.
    pub instructions: Option<f64>,
    /// Heap allocations, and reallocations.
    pub allocations: Option<f64>,
    /// Bytes on the heap that the result keeps.
    pub kept: Option<f64>,
}

/// What a side is to reach.
pub(super) struct Goal {
    /// The side.
    pub side: String,
    /// `time`, `instructions`, `allocations` or `kept`.
    pub quantity: String,
    /// The side that it is compared with.
    pub against: String,
    /// The largest ratio that meets the goal.
    pub ratio: f64,
}

impl Measured {
    /// Returns the ratio that a goal is about, if it was measured.
    pub(super) fn reached(&self, goal: &Goal) -> Option<f64> {
        let find = |name: &str| self.sides.iter().find(|side| side.name == name);
        let (side, against) = (find(&goal.side)?, find(&goal.against)?);
        if goal.quantity == "time" {
            // The ratios of the rounds vary less than the times.
            return Some(side.time_ratio? / against.time_ratio?);
        }
        Some(side.quantity(&goal.quantity)? / against.quantity(&goal.quantity)?)
    }
}

impl Side {
    /// Returns a figure by its name.
    pub(super) fn quantity(&self, name: &str) -> Option<f64> {
        match name {
            "time" => self.time,
            "instructions" => self.instructions,
            "allocations" => self.allocations,
            "kept" => self.kept,
            _ => None,
        }
    }
}

/// What to measure.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    /// Times.
    pub times: bool,
    /// Instructions and allocations.
    pub counts: bool,
}

/// The built programs.
pub(super) struct Programs {
    time: PathBuf,
    memory: PathBuf,
}

impl Programs {
    /// Builds the programs with the release profile. Without the rows that need TLS, that takes less than half of the time.
    ///
    /// # Errors
    ///
    /// Fails if cargo cannot be run or the build fails.
    pub(super) fn build(workspace: &Path, with_tls: bool) -> Result<Self, String> {
        let mut cargo = command::cargo(workspace);
        cargo.args([
            "build",
            "--quiet",
            "--release",
            "--package",
            "linksfield-bench",
            "--message-format=json",
        ]);
        if !with_tls {
            cargo.arg("--no-default-features");
        }
        let mut found = [None, None];
        for message in command::output(cargo.stderr(Stdio::inherit()))?.lines() {
            let Ok(message) = serde_json::from_str::<Value>(message) else { continue };
            let Some(path) = message["executable"].as_str() else { continue };
            match message["target"]["name"].as_str() {
                Some("linksfield-bench") => found[0] = Some(path.into()),
                Some("linksfield-bench-memory") => found[1] = Some(path.into()),
                _ => {}
            }
        }
        match found {
            [Some(time), Some(memory)] => Ok(Self { time, memory }),
            _ => Err("cargo did not build the programs of linksfield-bench".to_owned()),
        }
    }

    /// Measures the comparisons of some rows.
    ///
    /// # Errors
    ///
    /// Fails if a program fails, or if instructions are wanted and valgrind fails.
    pub(super) fn measure(
        &self,
        rows: &[u64],
        wanted: Wanted,
        report: &mut dyn FnMut(&str),
    ) -> Result<Vec<Measured>, String> {
        let numbers: Vec<String> = rows.iter().map(u64::to_string).collect();
        let listed = command::output(Command::new(&self.time).arg("list"))?;
        let listed: Value = serde_json::from_str(&listed).map_err(|error| error.to_string())?;
        let mut all: Vec<Measured> = listed
            .as_array()
            .into_iter()
            .flatten()
            .map(comparison)
            .filter(|one| rows.contains(&one.row))
            .collect();
        if wanted.times {
            report("times");
            let lines = command::output(Command::new(&self.time).arg("time").args(&numbers))?;
            merge(&mut all, &lines, |side, value| {
                side.time = value["nanoseconds"].as_f64();
                side.time_ratio = value["ratio"].as_f64();
            });
        }
        if wanted.counts {
            report("allocations");
            let lines = command::output(Command::new(&self.memory).args(&numbers))?;
            merge(&mut all, &lines, |side, value| {
                side.allocations = value["allocations"].as_f64();
                side.kept = value["kept"].as_f64();
            });
            if has_valgrind() {
                for comparison in &mut all {
                    report(&format!("instructions, {}", comparison.name));
                    self.count_instructions(comparison, &listed)?;
                }
            }
        }
        Ok(all)
    }

    fn count_instructions(&self, comparison: &mut Measured, listed: &Value) -> Result<(), String> {
        let entry = listed
            .as_array()
            .into_iter()
            .flatten()
            .find(|one| one["name"] == comparison.name.as_str());
        let units = entry.and_then(|one| one["units"].as_u64()).unwrap_or(1);
        // Rows without a goal for a count are slow to count, and nobody needs the count.
        if !comparison.goals.iter().any(|goal| goal.quantity != "time")
            && comparison.row != 8
            && comparison.row != 12
        {
            return Ok(());
        }
        // Callgrind is fifty times as slow as the processor.
        let times = if units > 1 { 1 } else { 20 };
        let (row, name) = (comparison.row, &comparison.name);
        let count = |side: &str| -> Result<f64, String> {
            let all = self.callgrind(row, name, side, 2 * times)?;
            // What the start of the program and the first calls take is in both counts.
            let difference = all.saturating_sub(self.callgrind(row, name, side, times)?);
            Ok(difference as f64 / (times * units) as f64)
        };
        // A count is the same on a busy machine, so the sides are counted at the same time.
        thread::scope(|scope| {
            let sides = comparison.sides.iter_mut();
            let counting: Vec<_> = sides
                .map(|side| {
                    scope.spawn(|| {
                        side.instructions = Some(count(&side.name)?);
                        Ok(())
                    })
                })
                .collect();
            let panicked = |_| Err("counting instructions failed".to_owned());
            counting.into_iter().try_for_each(|side| side.join().unwrap_or_else(panicked))
        })
    }

    fn callgrind(&self, row: u64, comparison: &str, side: &str, times: u64) -> Result<u64, String> {
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(&self.time);
        valgrind
            .args(["run", &row.to_string(), comparison, side, &times.to_string()].map(OsStr::new));
        let output =
            valgrind.output().map_err(|error| format!("valgrind cannot be run: {error}"))?;
        let text = String::from_utf8_lossy(&output.stderr);
        let collected =
            text.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
        match collected {
            Some(count) if output.status.success() => Ok(count),
            _ => Err(format!("valgrind did not count \"{comparison}\", \"{side}\":\n{text}")),
        }
    }
}

/// Returns whether instructions can be counted on this machine.
pub(super) fn has_valgrind() -> bool {
    let mut valgrind = Command::new("valgrind");
    valgrind.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    valgrind.status().is_ok_and(|status| status.success())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn comparison(value: &Value) -> Measured {
    let sides = value["sides"].as_array().into_iter().flatten();
    let goals = value["goals"].as_array().into_iter().flatten();
    Measured {
        row: value["row"].as_u64().unwrap_or_default(),
        name: text(&value["name"]),
        sides: sides.map(|name| Side { name: text(name), ..Side::default() }).collect(),
        goals: goals
            .map(|goal| Goal {
                side: text(&goal["side"]),
                quantity: text(&goal["quantity"]),
                against: text(&goal["against"]),
                ratio: goal["ratio"].as_f64().unwrap_or_default(),
            })
            .collect(),
    }
}

/// Adds the figures of lines of JSON to the sides that they belong to.
fn merge(all: &mut [Measured], lines: &str, add: impl Fn(&mut Side, &Value)) {
    for line in lines.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
        let same =
            |one: &&mut Measured| line["row"] == one.row && line["name"] == one.name.as_str();
        let Some(comparison) = all.iter_mut().find(same) else { continue };
        for value in line["sides"].as_array().into_iter().flatten() {
            if let Some(side) =
                comparison.sides.iter_mut().find(|side| value["side"] == side.name.as_str())
            {
                add(side, value);
            }
        }
    }
}
