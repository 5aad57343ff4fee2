//! `cargo xtask bulk-drill`: proof that nothing is ordered twice or lost while workers are killed, the database goes away
//! and clocks are set.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};
use linksfield_drill::{Database, Error, Measured, Settings, WorkerSettings};
use tokio::signal::unix::{SignalKind, signal};

/// Orders a plan for each card of a fleet on a faulty sandbox, and compares the journal with the sandbox.
///
/// Meanwhile, workers are killed with SIGKILL, the database is restarted, and clocks are set. The exit status is 1 if
/// anything was ordered twice, sent again although it was executed, or lost, if the journal and the sandbox differ in a
/// row, or if the run did not end.
#[derive(Parser)]
#[command(name = "cargo xtask bulk-drill", version, about)]
#[command(args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(flatten)]
    drill: Drill,
    #[command(subcommand)]
    part: Option<Part>,
}

#[derive(Args)]
struct Drill {
    /// The number of rows. Each is an order for a card of its own.
    #[arg(long, default_value_t = 300)]
    items: usize,
    /// The number of worker processes at the same time.
    #[arg(long, default_value_t = 2)]
    workers: usize,
    /// How many workers are killed: one at each named moment, and the others at random moments.
    #[arg(long, default_value_t = 8)]
    kills: usize,
    /// The seed of the faults, and of what happens when.
    #[arg(long, default_value_t = 1, value_name = "SEED")]
    faults: u64,
    /// The database of the journal. PostgreSQL is started by the drill.
    #[arg(long, value_enum, default_value_t = Kind::Sqlite)]
    database: Kind,
    /// Let PostgreSQL wait for the disk. Without it, a restart of the machine could lose what a restart of the server
    /// does not lose.
    #[arg(long)]
    fsync: bool,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
    /// Set no clocks. Without it, libfaketime sets those of the workers and of PostgreSQL.
    #[arg(long)]
    keep_clocks: bool,
    /// Keep the files of the drill in this folder. Default: a temporary one that is removed.
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Send some rows twice. The drill then fails, which proves that it can fail.
    #[arg(long)]
    careless: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    /// A SQLite file.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// The other processes of a drill, and what is measured without one.
#[derive(Subcommand)]
enum Part {
    /// Measures rows per second and the size of the journal, without faults and kills.
    Measure {
        /// The number of rows of each run.
        #[arg(long, default_value_t = 5000)]
        items: usize,
        /// The numbers of workers.
        #[arg(long, value_delimiter = ',', default_value = "1,2,3")]
        workers: Vec<usize>,
        /// The database of the journal.
        #[arg(long, value_enum, default_value_t = Kind::Sqlite)]
        database: Kind,
        /// Store the rows of one run, and send them for 20 seconds only.
        #[arg(long)]
        sample: bool,
    },
    #[command(hide = true)]
    Worker {
        #[arg(long)]
        database: String,
        #[arg(long)]
        run: String,
        #[arg(long)]
        url: String,
        #[arg(long, value_parser = pair)]
        credential: Vec<(String, String)>,
        #[arg(long)]
        careless: bool,
    },
    #[command(hide = true)]
    Lock {
        #[arg(long)]
        database: PathBuf,
        #[arg(long)]
        milliseconds: u64,
    },
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("`=` is missing")?;
    Ok((name.to_owned(), value.to_owned()))
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match cli.part {
        None => drill(cli.drill).await,
        Some(Part::Measure { items, workers, database, sample }) => {
            let database = match database {
                Kind::Sqlite => Database::Sqlite,
                Kind::Postgres => Database::Postgres { waits_for_disk: true },
            };
            let measured = Measured { items, workers, database, is_sample: sample };
            linksfield_drill::measure(&measured).await.map(|figures| {
                let _ = writeln!(io::stdout(), "{figures:#}");
                true
            })
        }
        Some(Part::Worker { database, run, url, credential, careless }) => {
            let settings = WorkerSettings {
                database,
                run,
                url,
                credentials: credential,
                is_careless: careless,
            };
            linksfield_drill::work(settings).await.map(|()| true)
        }
        Some(Part::Lock { database, milliseconds }) => {
            let time = Duration::from_millis(milliseconds);
            linksfield_drill::hold(&database, time).await.map(|()| true)
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn drill(drill: Drill) -> Result<bool, Error> {
    let settings = Settings {
        items: drill.items.max(1),
        workers: drill.workers.max(1),
        kills: drill.kills,
        seed: drill.faults,
        database: match drill.database {
            Kind::Sqlite => Database::Sqlite,
            Kind::Postgres => Database::Postgres { waits_for_disk: drill.fsync },
        },
        keeps_clocks: drill.keep_clocks,
        folder: drill.folder,
        is_careless: drill.careless,
    };
    let mut ended = signal(SignalKind::terminate())?;
    let report = tokio::select! {
        report = linksfield_drill::run(&settings) => report?,
        _ = tokio::signal::ctrl_c() => return Err("the drill was interrupted".into()),
        // The processes of the drill end with it.
        _ = ended.recv() => return Err("the drill was told to end".into()),
    };
    let text = if drill.json { report.json().to_string() } else { report.table() };
    // A reader such as `head` may have closed the pipe.
    let _ = writeln!(io::stdout(), "{text}");
    let failures = report.failures();
    for failure in &failures {
        eprintln!("error: {failure}");
    }
    Ok(failures.is_empty())
}
