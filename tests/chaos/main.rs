//! `cargo xtask chaos`: places orders through a faulty proxy, and counts orders that were placed twice, lost, or wrongly
//! stated as refused. Everything runs on loopback.

mod drive;
mod plan;
mod proxy;
mod report;
mod server;

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;

use crate::drive::Settings;

/// Places orders through a faulty proxy, and compares what the client states with what the server did.
///
/// The faults follow from the seed. The orders that a call leaves uncertain are settled with the `outcome` method of the
/// client, whose queries pass the same proxy. The exit status is 1 if an order was placed twice, lost, wrongly stated as
/// refused, sent twice, or could not be settled.
#[derive(Parser)]
#[command(name = "cargo xtask chaos", version, about)]
struct Cli {
    /// The number of orders.
    #[arg(long, default_value_t = 1000)]
    orders: u64,
    /// The seed of the faults.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The number of orders of each card. The orders of a card are placed one after the other.
    #[arg(long, default_value_t = 4)]
    per_card: u64,
    /// The number of cards at the same time.
    #[arg(long, default_value_t = 256)]
    concurrency: u64,
    /// The time limit of a call, in milliseconds. Delayed responses arrive later than that.
    #[arg(long, default_value_t = 1000)]
    timeout: u64,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
    /// Ignore what an error states about the order. The command then fails, which proves that it can fail.
    #[arg(long)]
    reckless: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let settings = Settings {
        orders: cli.orders,
        per_card: cli.per_card.max(1),
        seed: cli.seed,
        concurrency: cli.concurrency,
        timeout: Duration::from_millis(cli.timeout.max(1)),
        is_reckless: cli.reckless,
        shows_progress: !cli.json,
    };
    let start = Instant::now();
    let report = match drive::run(&settings).await {
        Ok(report) => report,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    let text = if cli.json { report.json().to_string() } else { report.table() };
    // A reader such as `head` may have closed the pipe.
    let _ = writeln!(io::stdout(), "{text}");
    if !cli.json {
        eprintln!("{} orders in {:.1} s", cli.orders, start.elapsed().as_secs_f64());
    }
    let failures = report.failures();
    for failure in &failures {
        eprintln!("error: {failure}");
    }
    if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
