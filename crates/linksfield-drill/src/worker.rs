//! A worker process. It prints what happens to it as lines of JSON, and reads commands from its standard input.

use std::io::{self, BufRead as _, Write as _};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use linksfield_bulk::{Bulk, End, Moment, Store};
use serde_json::{Value, json};

use crate::Error;
use crate::fleet::{TARGET, client};
use crate::moments::MOMENTS;

/// How many requests of a worker are under way at once.
pub(crate) const CONCURRENCY: usize = 8;
/// After how long without a heartbeat a worker is gone.
const LEASE: Duration = Duration::from_secs(2);
/// How long the database may be away.
const PATIENCE: Duration = Duration::from_secs(60);
/// By how much the time of day differs from the time that has passed, if the clock was set.
const JUMP: f64 = 60.0;
/// A careless worker sends each row whose number is a multiple of this once more.
const CARELESS: i64 = 20;

/// What a worker needs to know.
#[derive(Debug, Clone)]
pub struct WorkerSettings {
    /// The URL or path of the journal.
    pub database: String,
    /// The name of the run.
    pub run: String,
    /// The URL of the sandbox.
    pub url: String,
    /// The names and values of the credentials.
    pub credentials: Vec<(String, String)>,
    /// Whether the worker sends some rows twice, to prove that the drill finds it.
    pub is_careless: bool,
}

/// The moment at which the process kills itself, and how many times it has to be reached until then.
type Trap = Arc<Mutex<Option<(Moment, &'static str, u32)>>>;

/// Carries out a run until it ends.
///
/// # Errors
///
/// Fails as [`Worker::work`](linksfield_bulk::Worker::work) does.
pub async fn work(settings: WorkerSettings) -> Result<(), Error> {
    std::thread::spawn(watch_clock);
    let trap = Trap::default();
    let set = Arc::clone(&trap);
    std::thread::spawn(move || read_commands(&set));
    let client = client(&settings.url, &settings.credentials)?;
    let store = Store::open(&settings.database).await?;
    let bulk = Bulk::new(&store, &client, "order_package", TARGET)?;
    let run = store.run(&settings.run).await?;
    say(&json!({ "event": "started" }));
    let rows = store.clone();
    let of_rows = run.clone();
    let runtime = tokio::runtime::Handle::current();
    let worker = bulk.worker(&run).concurrency(CONCURRENCY).lease(LEASE).patience(PATIENCE);
    let worker = worker.on_moment(move |moment, row| {
        fall_into(&trap, moment);
        if settings.is_careless && moment == Moment::AfterSend && row % CARELESS == 0 {
            let (client, rows, run) = (client.clone(), rows.clone(), of_rows.clone());
            runtime.spawn(async move { send_again(&client, &rows, &run, row).await });
        }
    });
    let ended = worker.work(std::future::pending()).await?;
    let counts = ended.counts;
    let left = counts.waiting + counts.claimed + counts.open;
    let end = match ended.end {
        End::Finished => "finished".to_owned(),
        End::Paused(reason) => format!("paused: {reason}"),
        other => format!("{other:?}"),
    };
    say(&json!({ "event": "ended", "end": end, "left": left }));
    Ok(())
}

/// Prints a line for the drill. If nobody reads it, the drill is gone.
fn say(line: &Value) {
    let mut output = io::stdout().lock();
    if writeln!(output, "{line}").and_then(|()| output.flush()).is_err() {
        std::process::exit(3);
    }
}

/// Reads commands such as `die after-send 3`.
fn read_commands(trap: &Trap) {
    for line in io::stdin().lock().lines().map_while(Result::ok) {
        let mut words = line.split_whitespace();
        let (Some("die"), Some(name), Some(times)) = (words.next(), words.next(), words.next())
        else {
            continue;
        };
        let known = MOMENTS.iter().find(|(_, known)| *known == name);
        if let (Some((moment, name)), Ok(times)) = (known, times.parse()) {
            *trap.lock().unwrap_or_else(PoisonError::into_inner) = Some((*moment, *name, times));
        }
    }
    // The drill is gone.
    std::process::exit(3);
}

fn fall_into(trap: &Trap, moment: Moment) {
    // The lock is kept, so that no other row goes on.
    let mut trap = trap.lock().unwrap_or_else(PoisonError::into_inner);
    let Some((expected, name, times)) = trap.as_mut() else { return };
    if *expected != moment {
        return;
    }
    *times = times.saturating_sub(1);
    if *times == 0 {
        say(&json!({ "event": "dies", "moment": *name }));
        let _ =
            rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
        // The signal may be delivered after some instructions.
        loop {
            std::thread::park();
        }
    }
}

/// Reports each time that the time of day differs from the time that has passed.
fn watch_clock() {
    let (start, time) = (Instant::now(), SystemTime::now());
    let mut known = 0.0;
    loop {
        std::thread::sleep(Duration::from_millis(50));
        let passed = start.elapsed().as_secs_f64();
        let by_day = match SystemTime::now().duration_since(time) {
            Ok(since) => since.as_secs_f64(),
            Err(before) => -before.duration().as_secs_f64(),
        };
        let ahead = by_day - passed;
        if (ahead - known).abs() > JUMP {
            say(&json!({ "event": "jumped", "seconds": ahead - known }));
            known = ahead;
        }
    }
}

/// Sends a row although the worker has sent it.
async fn send_again(
    client: &linksfield_api::AnyClient,
    rows: &Store,
    run: &linksfield_bulk::RunRow,
    row: i64,
) {
    if let Ok(items) = rows.items(run, None, row - 1, 1).await
        && let Some(item) = items.first()
        && let Ok(operation) = client.operation("order_package")
        && let Ok(call) = operation.request(&item.request)
    {
        let _ = call.send().await;
    }
}
