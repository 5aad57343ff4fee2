//! Several workers on one run: in one database, with a shared limit, and when one of them ends without a word.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[cfg(feature = "postgres")]
#[allow(
    unreachable_pub,
    clippy::panic,
    reason = "the file belongs to the tests of another package"
)]
#[path = "../../linksfield-replay/tests/server/mod.rs"]
mod server;
mod support;

use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use linksfield_bulk::{Bulk, End, Moment, Store};
use support::{Fleet, client};

/// Where the journals of a test are.
enum Database {
    Sqlite,
    #[cfg(feature = "postgres")]
    Postgres(server::Server),
}

impl Database {
    /// Returns a fleet with a journal of its own, and the database of the journal.
    async fn fleet(&self, name: &str, size: usize) -> (Fleet, String) {
        let folder = tempfile::tempdir().unwrap();
        let database = match self {
            Self::Sqlite => folder.path().join(name).to_str().unwrap().to_owned(),
            #[cfg(feature = "postgres")]
            Self::Postgres(server) => {
                sqlx::any::install_default_drivers();
                let pool = sqlx::AnyPool::connect(&server.url()).await.unwrap();
                let create = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
                sqlx::query(create).execute(&pool).await.unwrap();
                server.url().replace("/postgres?", &format!("/{name}?"))
            }
        };
        (Fleet::with(size, folder, &database).await, database)
    }

    async fn test(&self) {
        let (fleet, database) = self.fleet("rows", 60).await;
        workers_share_the_rows(&fleet, &database).await;
        let moments =
            [Moment::BeforeIntent, Moment::AfterIntent, Moment::AfterSend, Moment::BeforeOutcome];
        for (number, moment) in moments.into_iter().enumerate() {
            let (fleet, _) = self.fleet(&format!("moment{number}"), 24).await;
            a_worker_that_is_gone_loses_nothing(&fleet, moment).await;
        }
        let (fleet, _) = self.fleet("plans", 0).await;
        plans_at_the_same_moment_send_each_row_once(&fleet).await;
        let (fleet, database) = self.fleet("rate", 60).await;
        workers_share_a_limit(&fleet, &database).await;
    }
}

async fn workers_share_the_rows(fleet: &Fleet, database: &str) {
    fleet
        .sandbox
        .fault("csss.order_package: drop-after, probability 0.1".parse().unwrap())
        .unwrap();
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    let mut workers = Vec::new();
    for _ in 0..3 {
        // Each has its own connections and its own client, as in a process of its own.
        let store = Store::open(database).await.unwrap();
        let client = client(&fleet.sandbox);
        let bulk = Bulk::new(&store, &client, "order_package", "sandbox").unwrap();
        let worker = bulk.worker(&planned.run).concurrency(4);
        workers.push(tokio::spawn(async move { worker.work(pending()).await }));
    }
    for worker in workers {
        let ended = worker.await.unwrap().unwrap();
        assert_eq!((ended.end, ended.counts.done), (End::Finished, planned.run.items));
    }
    assert!(fleet.orders().values().all(|count| *count == 1));
    assert_eq!(fleet.orders().len(), usize::try_from(planned.run.items).unwrap());
}

async fn a_worker_that_is_gone_loses_nothing(fleet: &Fleet, moment: Moment) {
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    // The task of the worker is dropped when four items have reached the moment, as if its process had been killed.
    let reached = Arc::new(AtomicUsize::new(0));
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let lease = Duration::from_millis(500);
    let worker = fleet.bulk.worker(&planned.run).lease(lease).on_moment(move |at, _| {
        if at == moment && reached.fetch_add(1, Ordering::SeqCst) == 3 {
            let _ = sender.send(());
        }
        if at == moment && reached.load(Ordering::SeqCst) > 3 {
            // Nothing happens after this moment.
            std::thread::sleep(Duration::from_millis(100));
        }
    });
    let task = tokio::spawn(async move { worker.work(pending()).await });
    receiver.recv().await.unwrap();
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
    let held = fleet.store.counts(&planned.run).await.unwrap();
    assert!(held.claimed + held.open > 0, "{moment:?}: {held:?}");

    let ended = fleet.bulk.worker(&planned.run).lease(lease).work(pending()).await.unwrap();
    assert_eq!((ended.end, ended.counts.done), (End::Finished, planned.run.items), "{moment:?}");
    assert!(fleet.orders().values().all(|count| *count == 1), "{moment:?}");
    assert_eq!(fleet.orders().len(), usize::try_from(planned.run.items).unwrap(), "{moment:?}");
}

async fn plans_at_the_same_moment_send_each_row_once(fleet: &Fleet) {
    for round in 0..5 {
        let card = 10 * round;
        let files = [card..card + 6, card + 4..card + 9]
            .map(|cards| fleet.file(&format!("{round}-{}.csv", cards.start), &fleet.rows(cards)));
        let mut skip = fleet.options();
        skip.repeated = linksfield_bulk::Repeated::Skip;
        let plan = |file| fleet.bulk.plan(file, &skip);
        let (one, again, other) = tokio::join!(plan(&files[0]), plan(&files[0]), plan(&files[1]));
        let (one, again, other) = (one.unwrap(), again.unwrap(), other.unwrap());
        assert_eq!(one.run.name, again.run.name, "the same rows are the same run");
        assert_eq!(one.run.items + other.run.items, 9, "each row once: {one:?}, {other:?}");
        for planned in [one, other] {
            let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
            assert_eq!(ended.counts.done, planned.run.items);
        }
        assert!(fleet.orders().values().all(|count| *count == 1));
    }
    assert_eq!(fleet.orders().len(), 45);
}

async fn workers_share_a_limit(fleet: &Fleet, database: &str) {
    let mut options = fleet.options();
    options.settings.per_second = Some(20);
    options.settings.reads_before_writes = false;
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    let mut workers = Vec::new();
    for _ in 0..3 {
        let store = Store::open(database).await.unwrap();
        let bulk = Bulk::new(&store, &client(&fleet.sandbox), "order_package", "sandbox").unwrap();
        let worker = bulk.worker(&planned.run);
        workers.push(tokio::spawn(async move { worker.work(pending()).await }));
    }
    for worker in workers {
        assert_eq!(worker.await.unwrap().unwrap().end, End::Finished);
    }
    let mut times: Vec<SystemTime> = fleet.sandbox.received().iter().map(|one| one.at).collect();
    times.sort();
    assert_eq!(times.len(), usize::try_from(planned.run.items).unwrap());
    for (from, start) in times.iter().enumerate() {
        let within = times[from..]
            .iter()
            .filter(|time| time.duration_since(*start).unwrap() < Duration::from_secs(1));
        let count = within.count();
        assert!(count <= 20, "{count} requests in one second");
    }
    let all = times[times.len() - 1].duration_since(times[0]).unwrap();
    assert!(
        all < Duration::from_secs(5),
        "the limit is used: {all:?} for {} requests",
        times.len()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite() {
    Database::Sqlite.test().await;
}

#[cfg(feature = "postgres")]
#[tokio::test(flavor = "multi_thread")]
async fn on_postgres() {
    if let Some(server) = server::Server::start("bulk") {
        Database::Postgres(server).test().await;
    }
}
