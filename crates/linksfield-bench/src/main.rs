//! The program that `cargo xtask bench` runs to measure times and instructions.

use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};
use linksfield_bench::{measure, rows};
use serde_json::json;

/// Measures the client beside hand-written code.
#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print the rows, their comparisons, sides and goals, as JSON.
    List,
    /// Time the comparisons of rows, and print one line of JSON for each.
    Time {
        /// The rows. Without a row, all.
        rows: Vec<u8>,
        /// How often each side is measured.
        #[arg(long, default_value_t = 21)]
        rounds: usize,
        /// How long a measurement takes.
        #[arg(long, default_value_t = 60)]
        milliseconds: u64,
    },
    /// Respond to the calls of row 9, in a process of its own.
    #[command(hide = true)]
    Serve,
    /// Run one side of a comparison, for a program that counts instructions.
    Run { row: u8, comparison: String, side: String, times: u64 },
}

fn main() -> ExitCode {
    #[cfg(feature = "tls")]
    linksfield_bench::server::serve_if_asked();
    match Cli::parse().command {
        Command::List => {
            let list: Vec<_> = rows::ALL
                .iter()
                .map(|(row, prepare)| {
                    let comparison = prepare();
                    let sides: Vec<_> = comparison.sides.iter().map(|side| side.name).collect();
                    let goal = |goal: &linksfield_bench::Goal| {
                        json!({
                            "side": goal.side, "against": goal.against, "ratio": goal.ratio,
                            "quantity": format!("{:?}", goal.quantity).to_lowercase(),
                        })
                    };
                    let goals: Vec<_> = comparison.goals.iter().map(goal).collect();
                    json!({"row": row, "name": comparison.name, "units": comparison.units, "sides": sides, "goals": goals})
                })
                .collect();
            println!("{}", json!(list));
        }
        Command::Time { rows: chosen, rounds, milliseconds } => {
            for (row, prepare) in rows::ALL {
                if !chosen.is_empty() && !chosen.contains(row) {
                    continue;
                }
                let mut comparison = prepare();
                let timings =
                    measure::time(&mut comparison, rounds, Duration::from_millis(milliseconds));
                let sides: Vec<_> = timings
                    .iter()
                    .map(|one| json!({"side": one.side, "nanoseconds": one.nanoseconds, "ratio": one.ratio}))
                    .collect();
                println!("{}", json!({"row": row, "name": comparison.name, "sides": sides}));
            }
        }
        Command::Serve => {
            if rows::serve().is_err() {
                return ExitCode::FAILURE;
            }
        }
        Command::Run { row, comparison, side, times } => {
            for (_, prepare) in rows::ALL.iter().filter(|(number, _)| *number == row) {
                let mut prepared = prepare();
                if prepared.name != comparison {
                    continue;
                }
                if let Some(side) = prepared.sides.iter_mut().find(|one| one.name == side) {
                    side.run(times);
                    return ExitCode::SUCCESS;
                }
            }
            eprintln!(
                "row {row} has no side \"{side}\" in a comparison \"{comparison}\": see `list`"
            );
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
