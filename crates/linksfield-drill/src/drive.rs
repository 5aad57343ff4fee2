//! A drill, from the start of the sandbox to the report.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use linksfield_bulk::{Bulk, Counts, Input, Mapping, PlanOptions, RunRow, Store};
use linksfield_sandbox::Sandbox;
use serde_json::json;
use tokio::task::JoinHandle;

use crate::books::Books;
use crate::crew::Crew;
use crate::moments::MOMENTS;
use crate::report::Report;
use crate::schedule::{self, Event};
use crate::server::Server;
use crate::settings::{Database, Settings};
use crate::{Error, WorkerSettings, clock, fleet, pace};

/// How often the drill looks at the run.
const LOOK: Duration = Duration::from_millis(25);
/// How often the drill prints the progress.
const PROGRESS: Duration = Duration::from_secs(5);
/// After how long without a row that ends the run is stuck.
const STUCK: Duration = Duration::from_secs(150);
/// How long the database is away in an outage.
const OUTAGE: Duration = Duration::from_secs(3);
/// How long the lock of a SQLite file is held.
const LOCKED: Duration = Duration::from_secs(2);
/// After how long a jump of a clock that no worker has seen is made again.
const UNSEEN: Duration = Duration::from_secs(4);

/// Carries out a drill.
///
/// # Errors
///
/// Fails if the drill cannot be carried out. What the drill finds is in the report.
pub async fn run(settings: &Settings) -> Result<Report, Error> {
    let temporary = tempfile::tempdir()?;
    let folder = settings.folder.clone().unwrap_or_else(|| temporary.path().to_owned());
    std::fs::create_dir_all(&folder)?;
    let library = match settings.keeps_clocks {
        true => None,
        false => clock::library(),
    };
    if library.is_none() && !settings.keeps_clocks {
        if std::env::var_os("CI").is_some() {
            return Err("libfaketime is not installed: install the package `faketime`".into());
        }
        eprintln!(
            "no clock jumps, because libfaketime is not installed: install the package `faketime`"
        );
    }
    let books = Books::default();
    let sandbox = fleet::sandbox(settings.seed, &books).await?;
    let server = match settings.database {
        Database::Sqlite => None,
        Database::Postgres { waits_for_disk } => {
            Some(Server::start(waits_for_disk, library.as_deref())?)
        }
    };
    let file = folder.join("journal.db");
    let database =
        server.as_ref().map_or_else(|| file.display().to_string(), |server| server.url());
    let planned = schedule::plan(settings, library.is_some());
    let credentials = fleet::credentials(&sandbox)?;
    let url = sandbox.base_url("csss");
    let store = Store::open(&database).await?;
    let bulk =
        Bulk::new(&store, &fleet::client(&url, &credentials)?, "order_package", fleet::TARGET)?;
    let path = fleet::file(&folder, settings.items)?;
    let input = Input::open(path, None, bulk.operation(), &Mapping::default())?;
    let mut options = PlanOptions::default();
    options.settings.settle_after = Some(300);
    options.settings.timeout = 2000;
    options.settings.per_second = pace::per_second(settings.items, planned.iter());
    let run = bulk.plan(&input, &options).await?.run;
    let of_workers = WorkerSettings {
        database,
        run: run.name.clone(),
        url,
        credentials,
        is_careless: settings.is_careless,
    };
    let crew = Crew::start(of_workers, settings.workers, library.as_deref(), &folder)?;
    let drill = Drill {
        random: fastrand::Rng::with_seed(settings.seed ^ 0x5eed),
        events: planned,
        crew,
        server,
        file,
        outages: Vec::new(),
        server_jumps: Vec::new(),
        restarts: 0,
        jumps: 0,
        jumped: None,
        database_forward: true,
    };
    let report = drill.carry_out(settings, &store, &run, &books, &sandbox).await;
    clock::clean();
    report
}

struct Drill {
    random: fastrand::Rng,
    events: std::collections::VecDeque<schedule::Planned>,
    crew: Crew,
    server: Option<Server>,
    file: PathBuf,
    outages: Vec<JoinHandle<Result<(), Error>>>,
    server_jumps: Vec<JoinHandle<Result<bool, Error>>>,
    restarts: u64,
    /// The jumps of workers' clocks that were planned.
    jumps: u64,
    /// When the clock of a worker was last set.
    jumped: Option<Instant>,
    database_forward: bool,
}

impl Drill {
    async fn carry_out(
        mut self,
        settings: &Settings,
        store: &Store,
        run: &RunRow,
        books: &Books,
        sandbox: &Sandbox,
    ) -> Result<Report, Error> {
        let started = Instant::now();
        let mut counts = Counts::default();
        let (mut last_end, mut last_print) = (started, started);
        let mut report = Report::default();
        while !self.crew.has_ended() {
            self.crew.look()?;
            // While the database is away, the progress is not known.
            let looked = tokio::time::timeout(LOOK * 4, store.counts(run)).await;
            if let Ok(Ok(now)) = looked {
                if now.ended() != counts.ended() {
                    last_end = Instant::now();
                }
                counts = now;
            }
            if last_end.elapsed() > STUCK {
                report.faults.push(format!("no row has ended for {STUCK:?}: {counts:?}"));
                break;
            }
            self.next_event(usize::try_from(counts.ended()).unwrap_or_default()).await?;
            if last_print.elapsed() > PROGRESS {
                last_print = Instant::now();
                self.print(&counts, started);
            }
            tokio::time::sleep(LOOK).await;
        }
        report.seconds = started.elapsed().as_secs_f64();
        let (mut server_jumps, planned) = (0, self.server_jumps.len());
        for jump in self.server_jumps.drain(..) {
            server_jumps += u64::from(jump.await??);
        }
        if server_jumps < planned as u64 {
            report
                .faults
                .push(format!("{server_jumps} of {planned} jumps of PostgreSQL were seen"));
        }
        for outage in self.outages.drain(..) {
            outage.await??;
            self.restarts += 1;
        }
        report.compare(store, run, &books.close(sandbox)?).await?;
        self.state(&mut report, settings, server_jumps);
        Ok(report)
    }

    /// Lets happen what is due. At most one event happens at a time.
    async fn next_event(&mut self, ended: usize) -> Result<(), Error> {
        if let Some(jumped) = self.jumped
            && self.crew.seen.jumps < self.jumps
            && jumped.elapsed() > UNSEEN
        {
            self.jump()?;
        }
        let alive = self.crew.alive();
        let Some(next) = self.events.front().copied() else { return Ok(()) };
        let Some(place) = self.random.choice(alive) else { return Ok(()) };
        if ended < next.after {
            return Ok(());
        }
        self.events.pop_front();
        match next.event {
            Event::Kill(after) => {
                tokio::time::sleep(Duration::from_millis(after)).await;
                self.crew.kill(place)?;
            }
            Event::KillAt(moment, times) => self.crew.kill_at(place, moment, times),
            Event::Restart => self.outage(Duration::ZERO),
            Event::Outage => self.outage(OUTAGE),
            Event::Jump => {
                self.jumps += 1;
                self.jump()?;
            }
            Event::JumpDatabase => {
                if let Some(server) = self.server.clone() {
                    let is_forward = self.database_forward;
                    self.database_forward = !is_forward;
                    self.server_jumps
                        .push(tokio::spawn(async move { server.jump(is_forward).await }));
                }
            }
        }
        Ok(())
    }

    fn jump(&mut self) -> Result<(), Error> {
        if let Some(place) = self.random.choice(self.crew.alive()) {
            self.crew.jump(place)?;
            self.jumped = Some(Instant::now());
        }
        Ok(())
    }

    fn outage(&mut self, away: Duration) {
        let (server, file) = (self.server.clone(), self.file.clone());
        self.outages.push(tokio::task::spawn_blocking(move || match server {
            Some(server) => server.restart(away),
            None => lock(&file),
        }));
    }

    /// Adds what has happened to the report.
    fn state(&self, report: &mut Report, settings: &Settings, server_jumps: u64) {
        let seen = &self.crew.seen;
        let jumps = seen.jumps + server_jumps;
        report.figures.extend([
            ("database", json!(settings.database.name())),
            ("workers", json!(settings.workers)),
            ("faults_seed", json!(settings.seed)),
            ("kills", json!(seen.kills())),
            ("kills_at_random", json!(seen.random)),
        ]);
        let names = [
            "kills_before_intent",
            "kills_after_intent",
            "kills_after_send",
            "kills_before_outcome",
        ];
        for (name, kills) in names.into_iter().zip(seen.named) {
            report.figures.push((name, json!(kills)));
        }
        report.figures.extend([("restarts", json!(self.restarts)), ("jumps", json!(jumps))]);
        report.faults.extend(seen.faults.iter().cloned());
        if seen.kills() != settings.kills as u64 {
            report.faults.push(format!("{} of {} kills were done", seen.kills(), settings.kills));
        }
        if settings.kills >= MOMENTS.len() && seen.named.contains(&0) {
            report.faults.push("no worker was killed at one of the named moments".to_owned());
        }
        if !self.events.is_empty() {
            report.faults.push(format!("the run ended before these events: {:?}", self.events));
        }
        if seen.jumps < self.jumps {
            report
                .faults
                .push(format!("{} of {} jumps of workers were seen", seen.jumps, self.jumps));
        }
    }

    fn print(&self, counts: &Counts, started: Instant) {
        let line = format!(
            "{:>4} s: {} of {} rows have ended, {} kills",
            started.elapsed().as_secs(),
            counts.ended(),
            counts.all(),
            self.crew.seen.kills()
        );
        let mut errors = std::io::stderr();
        let _ = match errors.is_terminal() {
            true => write!(errors, "\r{line} "),
            false => writeln!(errors, "{line}"),
        };
    }
}

/// Lets another process hold the write lock of a SQLite file.
fn lock(file: &Path) -> Result<(), Error> {
    let status = Command::new(std::env::current_exe()?)
        .args(["lock", "--milliseconds", &LOCKED.as_millis().to_string(), "--database"])
        .arg(file)
        .stdin(Stdio::null())
        .status()?;
    match status.success() {
        true => Ok(()),
        false => Err("the lock of the journal could not be held".into()),
    }
}
