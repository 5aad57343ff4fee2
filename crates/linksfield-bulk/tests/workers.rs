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

use linksfield_api::{AnyClient, FAMILIES, Secret};
use linksfield_bulk::{Bulk, End, Moment, RunChanges, Store};
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
        let (fleet, _) = self.fleet("concurrency", 60).await;
        a_worker_takes_no_more_than_it_can_send(&fleet).await;
        let (fleet, database) = self.fleet("unknown", 5).await;
        a_worker_finds_items_that_it_does_not_know(&fleet, &database).await;
        let (fleet, database) = self.fleet("clock", 5).await;
        a_clock_that_was_set_back_leaves_no_row_to_a_person(&fleet, &database).await;
        let (fleet, _) = self.fleet("plans", 0).await;
        plans_at_the_same_moment_send_each_row_once(&fleet).await;
        let (fleet, database) = self.fleet("rate", 60).await;
        workers_share_a_limit(&fleet, &database).await;
        let (fleet, database) = self.fleet("login", 0).await;
        workers_share_a_login(&fleet, &database).await;
        let (fleet, _) = self.fleet("failures", 20).await;
        failures_pause_the_run_and_people_see_who_works(&fleet).await;
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

async fn a_worker_takes_no_more_than_it_can_send(fleet: &Fleet) {
    fleet.sandbox.fault("csss.order_package: delay 50ms".parse().unwrap()).unwrap();
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    let (under_way, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let seen = Arc::clone(&most);
    let worker = fleet.bulk.worker(&planned.run).concurrency(3).on_moment(move |moment, _| {
        if moment == Moment::BeforeIntent {
            seen.fetch_max(under_way.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        } else if moment == Moment::BeforeOutcome {
            under_way.fetch_sub(1, Ordering::SeqCst);
        }
    });
    let ended = worker.work(pending()).await.unwrap();
    assert_eq!((ended.end, ended.counts.done), (End::Finished, planned.run.items));
    assert_eq!(most.load(Ordering::SeqCst), 3);
}

async fn connect(database: &str) -> sqlx::AnyPool {
    let url = match database.contains("://") {
        true => database.to_owned(),
        false => format!("sqlite:{database}"),
    };
    sqlx::AnyPool::connect(&url).await.unwrap()
}

/// The clock of the machine was ahead by an hour when the requests were about to leave, and was set since.
async fn a_clock_that_was_set_back_leaves_no_row_to_a_person(fleet: &Fleet, database: &str) {
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let lease = Duration::from_millis(500);
    let worker = fleet.bulk.worker(&planned.run).lease(lease).on_moment(move |at, _| {
        if at == Moment::AfterIntent {
            let _ = sender.send(());
            std::thread::sleep(Duration::from_millis(100));
        }
    });
    let task = tokio::spawn(async move { worker.work(pending()).await });
    receiver.recv().await.unwrap();
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
    let set = "UPDATE linksfield_bulk_items SET sent = sent + 3600000 WHERE state = 'open'";
    let open = sqlx::query(set).execute(&connect(database).await).await.unwrap();
    assert!(open.rows_affected() > 0);

    let ended = fleet.bulk.worker(&planned.run).lease(lease).work(pending()).await.unwrap();
    assert_eq!((ended.end, ended.counts.done), (End::Finished, 5), "{:?}", ended.counts);
    assert!(fleet.orders().values().all(|count| *count == 1));
}

/// The database has stored a claim, but its response was lost.
async fn a_worker_finds_items_that_it_does_not_know(fleet: &Fleet, database: &str) {
    let pool = connect(database).await;
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    let (sender, receiver) = tokio::sync::oneshot::channel();
    let sender = std::sync::Mutex::new(Some(sender));
    let runtime = tokio::runtime::Handle::current();
    let worker = fleet.bulk.worker(&planned.run).concurrency(1).on_moment(move |moment, row| {
        if moment == Moment::BeforeIntent
            && row == 1
            && let Some(sender) = sender.lock().unwrap().take()
        {
            let claim = sqlx::query(
                "UPDATE linksfield_bulk_items SET state = 'claimed', fence = fence + 1, worker = (
                    SELECT id FROM linksfield_bulk_workers WHERE state = 'alive')
                 WHERE number IN (3, 4)",
            );
            let claimed = tokio::task::block_in_place(|| runtime.block_on(claim.execute(&pool)));
            let _ = sender.send(claimed.unwrap().rows_affected());
        }
    });
    let ended = tokio::time::timeout(Duration::from_secs(30), worker.work(pending())).await;
    assert_eq!(receiver.await.unwrap(), 2);
    let ended = ended.unwrap().unwrap();
    assert_eq!((ended.end, ended.counts.done), (End::Finished, planned.run.items));
    assert_eq!(fleet.orders().values().sum::<usize>(), 5);
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
        // On a busy machine, a request of each worker can be late, and arrive with the next.
        assert!(count <= 20 + 3, "{count} requests in one second");
    }
    let all = times[times.len() - 1].duration_since(times[0]).unwrap();
    // On the whole, the limit is kept, and used.
    let (least, most) = (Duration::from_millis(2950), Duration::from_secs(8));
    assert!(all >= least && all < most, "{all:?} for {} requests", times.len());
}

async fn workers_share_a_login(fleet: &Fleet, database: &str) {
    let mut calls = Vec::new();
    for _ in 0..4 {
        // As in another process.
        let store = Store::open(database).await.unwrap();
        let family = FAMILIES.iter().find(|family| family.name() == "esim").unwrap();
        let credential =
            |name| fleet.sandbox.credential("esim", name).unwrap_or("buyer@example.com");
        let client = AnyClient::builder(family, |known| Some(Secret::from(credential(known.name))))
            .unwrap()
            .base_url(fleet.sandbox.base_url("esim"))
            .token_cache(store.shared_login("sandbox"))
            .build()
            .unwrap();
        let bound = client.operation("my_esim_detail").unwrap();
        calls.push(tokio::spawn(async move { bound.call_json(r#"{"orderId":"O1"}"#).await }));
    }
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let received = fleet.sandbox.received();
    let logins = received.iter().filter(|one| one.call.as_deref() == Some("esim.login"));
    assert_eq!(logins.count(), 1);
}

async fn failures_pause_the_run_and_people_see_who_works(fleet: &Fleet) {
    let mut options = fleet.options();
    options.settings.most_refusals = 3;
    let run = fleet.bulk.plan(&fleet.input(), &options).await.unwrap().run;
    assert_eq!(fleet.store.presence(&run).await.unwrap().last_seen, None);
    for (rule, reason) in [
        ("status 401, first 3", "3 rows were refused one after the other"),
        ("status 500, first 3", "3 rows one after the other got the same answer, status 500"),
    ] {
        let rule = format!("csss.order_package: {rule}");
        fleet.sandbox.fault(rule.parse().unwrap()).unwrap();
        let worker = fleet.bulk.worker(&run).concurrency(1);
        let ended = worker.work(pending()).await.unwrap().end;
        assert!(matches!(&ended, End::Paused(why) if why.starts_with(reason)), "{ended:?}");
        let presence = fleet.store.presence(&run).await.unwrap();
        assert!(presence.workers == 0 && presence.last_seen.is_some(), "{presence:?}");
        let mut changes = RunChanges::default();
        (changes.per_second, changes.refusal_codes) = (Some(50), vec!["5001".to_owned()]);
        fleet.store.change(&run, &changes).await.unwrap();
        assert!(fleet.store.resume(&run).await.unwrap());
    }
    let run = fleet.store.run(&run.name).await.unwrap();
    assert_eq!((run.settings.per_second, run.settings.refusal_codes.len()), (Some(50), 1));
    let worker = fleet.bulk.worker(&run).lease(Duration::from_millis(500));
    let working = tokio::spawn(async move { worker.work(pending()).await });
    while fleet.store.presence(&run).await.unwrap().workers != 1 {
        assert!(!working.is_finished(), "no worker was seen");
    }
    let counts = working.await.unwrap().unwrap().counts;
    assert_eq!((counts.done, counts.refused), (17, 3), "{counts:?}");
    assert_eq!(fleet.orders().values().copied().collect::<Vec<_>>(), vec![1; 17]);
}

/// A claim reads the rows that it takes, and not all that wait: in a run of a million rows, that is the difference.
#[cfg(feature = "postgres")]
async fn a_claim_reads_no_more_rows_than_it_takes(fleet: &Fleet, database: &str) {
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    let ended = fleet.bulk.worker(&planned.run).concurrency(1).work(pending()).await.unwrap();
    assert_eq!((ended.end, ended.counts.done), (End::Finished, planned.run.items));
    // The server counts what a connection has read when it is closed.
    fleet.store.close().await;
    let pool = connect(database).await;
    let query = "SELECT CAST(SUM(idx_tup_read) AS BIGINT) FROM pg_stat_user_indexes
                 WHERE indexrelname = 'linksfield_bulk_waiting'";
    let (mut read,): (Option<i64>,) = (None,);
    for _ in 0..100 {
        (read,) = sqlx::query_as(query).fetch_one(&pool).await.unwrap();
        if read > Some(0) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let (read, rows) = (read.unwrap(), planned.run.items);
    assert!(read >= rows && read < 10 * rows, "{read} rows were read to claim {rows}");
    connections_are_kept(&pool, rows).await;
}

/// To open a connection takes longer than all that a row needs. The server has counted those that are closed.
#[cfg(feature = "postgres")]
async fn connections_are_kept(pool: &sqlx::AnyPool, rows: i64) {
    let query = "SELECT sessions FROM pg_stat_database WHERE datname = current_database()";
    let (opened,): (i64,) = sqlx::query_as(query).fetch_one(pool).await.unwrap();
    assert!((1..=30).contains(&opened), "{opened} connections were opened for {rows} rows");
}

/// A connection whose task was dropped while it began a transaction must not be used by others.
#[cfg(feature = "postgres")]
async fn dropped_tasks_leave_no_transaction(fleet: &Fleet, database: &str) {
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    let other = Store::open(database).await.unwrap();
    for microseconds in (0..3000).step_by(20) {
        let begun = fleet.store.check_again(&planned.run);
        let _ = tokio::time::timeout(Duration::from_micros(microseconds), begun).await;
        let reason = format!("{microseconds}");
        let (state, expected) = match other.run(&planned.run.name).await.unwrap().state.as_str() {
            "running" => (fleet.store.pause(&planned.run, &reason).await, "paused"),
            _ => (fleet.store.resume(&planned.run).await, "running"),
        };
        assert!(state.unwrap());
        assert_eq!(other.run(&planned.run.name).await.unwrap().state, expected, "{microseconds}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite() {
    Database::Sqlite.test().await;
}

#[cfg(feature = "postgres")]
#[tokio::test(flavor = "multi_thread")]
async fn on_postgres() {
    if let Some(server) = server::Server::start("bulk") {
        let database = Database::Postgres(server);
        let (fleet, url) = database.fleet("dropped", 5).await;
        dropped_tasks_leave_no_transaction(&fleet, &url).await;
        let (fleet, url) = database.fleet("reads", 200).await;
        a_claim_reads_no_more_rows_than_it_takes(&fleet, &url).await;
        database.test().await;
    }
}
