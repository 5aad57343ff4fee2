//! Row 14: how many requests the sandbox answers.

use std::path::Path;

use super::command;
use super::figure::Figure;

/// The rate to be reached, on two cores that the load generator shares.
const GOAL: f64 = 5_000.0;

/// Runs the benchmark of the sandbox.
///
/// # Errors
///
/// Fails if the benchmark fails.
pub(super) fn row14(workspace: &Path) -> Result<Vec<Figure>, String> {
    let mut cargo = command::cargo(workspace);
    cargo.args([
        "bench",
        "--quiet",
        "--package",
        "linksfield-sandbox",
        "--bench",
        "throughput",
        "--",
        "--json",
    ]);
    let printed = command::output(&mut cargo)?;
    let unreadable = || format!("the benchmark of the sandbox printed something else:\n{printed}");
    let mut figures = Vec::new();
    for line in printed.lines().filter(|line| line.starts_with('{')) {
        let value: serde_json::Value = serde_json::from_str(line).map_err(|_| unreadable())?;
        let (Some(rate), Some(constant)) = (value["rate"].as_f64(), value["constant"].as_f64())
        else {
            return Err(unreadable());
        };
        let is_first = figures.is_empty();
        figures.push(Figure {
            what: value["request"].as_str().unwrap_or_default().to_owned(),
            value: rate,
            unit: "requests/s",
            reference: Some(("the same HTTP library with a constant".to_owned(), constant)),
            goal: is_first.then(|| format!("at least {GOAL:.0} requests/s")),
            met: is_first.then_some(rate >= GOAL),
        });
    }
    if figures.is_empty() { Err(unreadable()) } else { Ok(figures) }
}
