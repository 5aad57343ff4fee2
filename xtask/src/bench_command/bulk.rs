//! Row 15: how many rows a run sends, beside the same calls without a journal, and how large the journal is.

use std::path::Path;

use serde_json::Value;

use super::command;
use super::figure::Figure;

/// The number of rows of a run of which only a part is sent.
const MANY: &str = "1000000";

/// Measures runs on both databases.
///
/// # Errors
///
/// Fails if the drill cannot be built, if PostgreSQL is not installed, or if a run does not end.
pub(super) fn row15(workspace: &Path) -> Result<Vec<Figure>, String> {
    let mut figures = Vec::new();
    for (database, name) in [("sqlite", "SQLite"), ("postgres", "PostgreSQL")] {
        let run = measure(workspace, &["--items", "10000", "--database", database])?;
        let bare = number(&run, "bare_items_per_second")?;
        let mut add = |key: &str, what: String| -> Result<(), String> {
            figures.push(Figure {
                reference: Some(("the same calls without a journal".to_owned(), bare)),
                ..figure(what, number(&run, key)?, "rows/s")
            });
            Ok(())
        };
        for workers in 1..=3 {
            let what = format!("{name}, {}", workers_text(workers));
            add(&format!("{workers}_workers_items_per_second"), what.clone())?;
            add(
                &format!("{workers}_workers_with_reads_items_per_second"),
                format!("{what}, with a read before each write"),
            )?;
        }
        for (key, what, unit) in [
            ("journal_microseconds_per_item", "the journal, for each row", "µs"),
            ("bytes_per_item", "the database, for a million rows", "MB"),
        ] {
            figures.push(figure(format!("{name}, {what}"), number(&run, key)?, unit));
        }
        let many = ["--items", MANY, "--workers", "1", "--database", database, "--sample"];
        let sample = measure(workspace, &many)?;
        for (key, what, unit) in [
            ("plan_items_per_second", "a million rows, planned", "rows/s"),
            ("plan_memory_bytes_per_item", "the memory for it", "MB"),
            ("bytes_per_item_planned", "the database after it", "MB"),
            ("items_per_second", "1 worker, while a million rows wait", "rows/s"),
            ("count_milliseconds", "a million rows, counted", "ms"),
        ] {
            figures.push(figure(format!("{name}, {what}"), number(&sample, key)?, unit));
        }
    }
    Ok(figures)
}

fn workers_text(workers: u32) -> String {
    if workers == 1 { "1 worker".to_owned() } else { format!("{workers} workers") }
}

fn figure(what: String, value: f64, unit: &'static str) -> Figure {
    Figure { what, value, unit, reference: None, goal: None, met: None }
}

fn measure(workspace: &Path, arguments: &[&str]) -> Result<Value, String> {
    let mut cargo = command::cargo(workspace);
    cargo.args(["run", "--quiet", "--release", "--package", "linksfield-drill", "--", "measure"]);
    let printed = command::output(cargo.args(arguments))?;
    serde_json::from_str(&printed)
        .map_err(|_| format!("the drill printed something else:\n{printed}"))
}

fn number(figures: &Value, key: &str) -> Result<f64, String> {
    figures[key].as_f64().ok_or_else(|| format!("the drill printed no `{key}`: {figures}"))
}
