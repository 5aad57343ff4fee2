//! `cargo xtask bench`: measures the project beside hand-written code, and writes the tables of `BENCHMARKS.md`.

mod builds;
mod bulk;
mod command;
mod counts;
mod document;
mod figure;
mod generator;
mod machine;
mod program;
mod sandbox;
mod scaled;

use std::fmt::Write as _;
use std::path::Path;

use clap::Args;

use figure::Figure;
use program::{Programs, Wanted};

/// What to measure.
#[derive(Debug, Args)]
pub struct Bench {
    /// The numbers of the rows in BENCHMARKS.md. Without a number, all.
    #[arg(value_name = "ROW", value_parser = clap::value_parser!(u64).range(1..=15))]
    rows: Vec<u64>,
    /// Only count instructions and allocations, and fail if the client does more than is recorded, compared with
    /// hand-written code. Takes rows 8, 9, 11 and 12. Instructions are counted if valgrind is installed.
    #[arg(long)]
    counts: bool,
    /// With --counts, record what was counted.
    #[arg(long, requires = "counts")]
    update: bool,
    /// Print the tables, and leave BENCHMARKS.md as it is.
    #[arg(long, conflicts_with = "counts")]
    dry_run: bool,
}

/// Measures one row that is about whole programs.
type Measure = fn(&Path) -> Result<Vec<Figure>, String>;

/// The rows about whole programs. All others are comparisons in the package `linksfield-bench`.
const WHOLE: &[(u64, Measure)] = &[
    (1, generator::row1),
    (2, generator::row2),
    (3, generator::row3),
    (4, generator::row4),
    (5, builds::row5),
    (6, builds::row6),
    (7, builds::row7),
    (14, sandbox::row14),
    (15, bulk::row15),
];
/// The rows with comparisons.
const COMPARED: [u64; 6] = [8, 9, 10, 11, 12, 13];

/// Measures rows. Returns what is to be printed.
///
/// # Errors
///
/// Fails if something cannot be built or measured, or if a count is larger than the recorded one.
pub fn run(bench: &Bench, workspace: &Path) -> Result<String, String> {
    if bench.counts {
        return check_counts(bench, workspace);
    }
    let is_chosen = |row: u64| bench.rows.is_empty() || bench.rows.contains(&row);
    let machine = machine::describe(workspace);
    let mut printed = format!("{machine}\n");
    let mut finish = |row: u64, table: &str| {
        let _ = write!(printed, "\nRow {row}\n\n{}\n", table.trim());
        if bench.dry_run {
            return Ok(());
        }
        // Written at once, so that nothing is lost if a later row fails.
        document::replace(workspace, row, &format!("{}\n\n{machine}", table.trim()))
    };
    for (row, measure) in WHOLE.iter().filter(|(row, _)| is_chosen(*row)) {
        eprintln!("Row {row} …");
        finish(*row, &document::figures(&measure(workspace)?))?;
    }
    let compared: Vec<u64> = COMPARED.into_iter().filter(|row| is_chosen(*row)).collect();
    if !compared.is_empty() {
        eprintln!("Building linksfield-bench …");
        let programs = Programs::build(workspace, true)?;
        for row in compared {
            let wanted = Wanted { times: true, counts: true };
            let measured =
                programs.measure(&[row], wanted, &mut |what| eprintln!("Row {row}: {what} …"))?;
            let tables: Vec<String> = measured.iter().map(document::comparison).collect();
            finish(row, &tables.join("\n"))?;
        }
    }
    Ok(printed)
}

fn check_counts(bench: &Bench, workspace: &Path) -> Result<String, String> {
    if !program::has_valgrind() {
        eprintln!("Instructions are not counted, because valgrind is not installed.");
    }
    let is_chosen = |row: &u64| bench.rows.is_empty() || bench.rows.contains(row);
    let rows: Vec<u64> = counts::ROWS.into_iter().filter(is_chosen).collect();
    if rows.is_empty() {
        return Err("--counts takes rows 8, 9, 11 and 12".to_owned());
    }
    if bench.update && rows.len() < counts::ROWS.len() {
        return Err("--update records all rows together: name no row".to_owned());
    }
    eprintln!("Building linksfield-bench …");
    let wanted = Wanted { times: false, counts: true };
    let measured = Programs::build(workspace, false)?
        .measure(&rows, wanted, &mut |what| eprintln!("{what} …"))?;
    if bench.update {
        counts::record(workspace, &measured)
    } else {
        counts::check(workspace, &measured)
    }
}
