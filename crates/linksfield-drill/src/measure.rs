//! What a run costs: rows per second with one worker and with several, beside the same calls without a journal, and the
//! size of the journal. The sandbox has no faults and no limits.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use linksfield_api::AnyClient;
use linksfield_bulk::{Bulk, Input, Mapping, PlanOptions, RunRow, Store};
use linksfield_sandbox::Sandbox;
use serde_json::{Value, json};
use sqlx::Connection as _;

use crate::fleet::TARGET;
use crate::server::Server;
use crate::settings::Database;
use crate::worker::CONCURRENCY;
use crate::{Error, fleet};

/// What is measured.
#[derive(Debug, Clone)]
pub struct Measured {
    /// The number of rows of each run.
    pub items: usize,
    /// The numbers of workers.
    pub workers: Vec<usize>,
    /// The database of the journal.
    pub database: Database,
    /// Whether the rows are stored, but only sent for some seconds. This is for runs that are too long otherwise.
    pub is_sample: bool,
}

/// How long the rows of a sample are sent.
const SAMPLE: Duration = Duration::from_secs(20);

/// Measures runs, and returns the figures.
///
/// # Errors
///
/// Fails if the database cannot be started, or if a run does not end.
pub async fn measure(measured: &Measured) -> Result<Value, Error> {
    let folder = tempfile::tempdir()?;
    let server = match measured.database {
        Database::Postgres { waits_for_disk } => Some(Server::start(waits_for_disk, None)?),
        _ => None,
    };
    let database = match &server {
        Some(server) => server.url(),
        None => folder.path().join("journal.db").display().to_string(),
    };
    let file = fleet::file(folder.path(), measured.items)?;
    let store = Store::open(&database).await?;
    let mut figures = json!({ "items": measured.items });
    if measured.is_sample {
        return sample(&store, &database, &file, measured).await;
    }

    // The same calls without a journal.
    let sandbox = Sandbox::builder().page(false).start().await?;
    let credentials = fleet::credentials(&sandbox)?;
    let client = fleet::client(&sandbox.base_url("csss"), &credentials)?;
    let run = plan(&store, &sandbox, &file, "bare", false).await?;
    let started = Instant::now();
    bare(&client, &store, &run).await?;
    let bare_time = started.elapsed();
    figures["bare_items_per_second"] = per_second(measured.items, bare_time);

    for reads in [false, true] {
        for workers in &measured.workers {
            // Each run has a sandbox of its own, so that all find the same world.
            let sandbox = Sandbox::builder().page(false).start().await?;
            let before = size(&database).await?;
            let name = format!("{workers}-workers{}", if reads { "-with-reads" } else { "" });
            let started = Instant::now();
            let run = plan(&store, &sandbox, &file, &name, reads).await?;
            let planned = started.elapsed();
            let started = Instant::now();
            work(&sandbox, &database, &run, *workers)?;
            let worked = started.elapsed();
            let counts = store.counts(&run).await?;
            if usize::try_from(counts.done) != Ok(measured.items) {
                return Err(format!("{name}: not all rows are done: {counts:?}").into());
            }
            let key = name.replace('-', "_");
            figures[format!("{key}_items_per_second")] = per_second(measured.items, worked);
            let extra = worked.saturating_sub(bare_time).as_secs_f64() * 1e6;
            if *workers == 1 && !reads {
                figures["plan_items_per_second"] = per_second(measured.items, planned);
                #[allow(clippy::cast_precision_loss, reason = "a figure for people")]
                let journal = extra / measured.items as f64;
                figures["journal_microseconds_per_item"] = json!(round(journal));
                figures["bytes_per_item"] =
                    per_item(size(&database).await? - before, measured.items);
            }
        }
    }
    Ok(figures)
}

/// Stores the rows, and sends them for some seconds.
async fn sample(
    store: &Store,
    database: &str,
    file: &Path,
    measured: &Measured,
) -> Result<Value, Error> {
    let items = measured.items;
    let mut figures = json!({ "items": items });
    let sandbox = Sandbox::builder().page(false).start().await?;
    let before = size(database).await?;
    // The peak so far is forgotten.
    std::fs::write("/proc/self/clear_refs", "5")?;
    let memory = peak_memory()?;
    let started = Instant::now();
    let run = plan(store, &sandbox, file, "sample", false).await?;
    figures["plan_items_per_second"] = per_second(items, started.elapsed());
    figures["plan_memory_bytes_per_item"] = per_item(peak_memory()?.saturating_sub(memory), items);
    figures["bytes_per_item_planned"] = per_item(size(database).await? - before, items);
    let started = Instant::now();
    let mut processes = Vec::new();
    for _ in 0..measured.workers.first().copied().unwrap_or(1) {
        processes.push(worker(&sandbox, database, &run)?);
    }
    tokio::time::sleep(SAMPLE).await;
    for process in &mut processes {
        process.kill()?;
        process.wait()?;
    }
    let worked = started.elapsed();
    let started = Instant::now();
    let counts = store.counts(&run).await?;
    figures["count_milliseconds"] = json!(round(started.elapsed().as_secs_f64() * 1e3));
    figures["items_per_second"] = per_second(usize::try_from(counts.done)?, worked);
    Ok(figures)
}

/// The most memory that this process has used since its peak was forgotten, in bytes.
fn peak_memory() -> Result<u64, Error> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
    Ok(kilobytes.ok_or("the system does not tell the memory of a process")?.parse::<u64>()? * 1024)
}

async fn plan(
    store: &Store,
    sandbox: &Sandbox,
    file: &Path,
    name: &str,
    reads: bool,
) -> Result<RunRow, Error> {
    let credentials = fleet::credentials(sandbox)?;
    let client = fleet::client(&sandbox.base_url("csss"), &credentials)?;
    let bulk = Bulk::new(store, &client, "order_package", TARGET)?;
    let input = Input::open(file, None, bulk.operation(), &Mapping::default())?;
    let mut options = PlanOptions::default();
    options.name = Some(name.to_owned());
    options.repeated = linksfield_bulk::Repeated::Send;
    options.settings.reads_before_writes = reads;
    Ok(bulk.plan(&input, &options).await?.run)
}

/// Sends all rows without a journal, as many at once as a worker does.
async fn bare(client: &AnyClient, store: &Store, run: &RunRow) -> Result<(), Error> {
    let mut requests = Vec::new();
    loop {
        let after = i64::try_from(requests.len())?;
        let items = store.items(run, None, after, 10_000).await?;
        if items.is_empty() {
            break;
        }
        requests.extend(items.into_iter().map(|item| item.request));
    }
    let (requests, next) = (Arc::new(requests), Arc::new(AtomicUsize::new(0)));
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..CONCURRENCY {
        let (requests, next) = (Arc::clone(&requests), Arc::clone(&next));
        let operation = client.operation("order_package")?;
        tasks.spawn(async move {
            while let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
                operation.call_json(request).await?;
            }
            Ok::<(), linksfield_api::Error>(())
        });
    }
    while let Some(task) = tasks.join_next().await {
        task??;
    }
    Ok(())
}

/// Carries out a run with worker processes.
fn work(sandbox: &Sandbox, database: &str, run: &RunRow, workers: usize) -> Result<(), Error> {
    let mut processes: Vec<Child> = Vec::new();
    for _ in 0..workers {
        processes.push(worker(sandbox, database, run)?);
    }
    for process in &mut processes {
        // `wait` closes the standard input first.
        let input = process.stdin.take();
        let status = process.wait()?;
        drop(input);
        if !status.success() {
            return Err(format!("a worker ended with {status}").into());
        }
    }
    Ok(())
}

/// Starts a worker process.
fn worker(sandbox: &Sandbox, database: &str, run: &RunRow) -> Result<Child, Error> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("worker").args(["--database", database, "--run", &run.name]);
    command.args(["--url", &sandbox.base_url("csss")]);
    for (name, value) in &fleet::credentials(sandbox)? {
        command.arg(format!("--credential={name}={value}"));
    }
    // A worker ends when its standard input does.
    command.stdin(Stdio::piped()).stdout(Stdio::null());
    Ok(command.spawn()?)
}

/// The bytes of the database.
async fn size(database: &str) -> Result<u64, Error> {
    if database.starts_with("postgres") {
        let mut connection = sqlx::PgConnection::connect(database).await?;
        let (size,): (i64,) = sqlx::query_as("SELECT pg_database_size(current_database())")
            .fetch_one(&mut connection)
            .await?;
        return Ok(u64::try_from(size)?);
    }
    // What is in the log is copied to the file first.
    let mut connection = sqlx::SqliteConnection::connect(&format!("sqlite:{database}")).await?;
    sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut connection).await?;
    Ok(std::fs::metadata(database)?.len())
}

#[allow(clippy::cast_precision_loss, reason = "a figure for people")]
fn per_second(items: usize, time: Duration) -> Value {
    json!(round(items as f64 / time.as_secs_f64()))
}

#[allow(clippy::cast_precision_loss, reason = "a figure for people")]
fn per_item(bytes: u64, items: usize) -> Value {
    json!(round(bytes as f64 / items as f64))
}

fn round(number: f64) -> f64 {
    number.round()
}
