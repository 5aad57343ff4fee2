//! What a job queue does when a worker loses its lease: it runs what another worker has finished.
//!
//! `linksfield-bulk` needs a claim that a worker can lose. From then on, the worker must not send. apalis 1.0 tells no
//! handler that its task belongs to another worker: a worker fetches tasks in advance, begins them without asking the
//! database, and the database ignores what it reports afterwards. A handler can only find out from a claim of its own, in
//! the transaction that makes its intent durable. With such a claim, the claim of the queue is a second truth about the same
//! row, and three more writes.
//!
//! If this test fails with a later version, look at the decision again.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use apalis::prelude::*;
use apalis_sqlite::{Config, SqliteStorage};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use tokio::sync::Notify;

type Log = Arc<Mutex<Vec<String>>>;

/// The state and the holder of each task.
async fn tasks(pool: &SqlitePool) -> Vec<(String, Option<String>)> {
    sqlx::query_as("SELECT status, lock_by FROM Jobs ORDER BY id").fetch_all(pool).await.unwrap()
}

fn task(status: &str, worker: &str) -> (String, Option<String>) {
    (status.to_owned(), Some(worker.to_owned()))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_has_lost_its_lease_runs_what_another_has_finished() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("queue.db");
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    SqliteStorage::setup(&pool).await.unwrap();
    let config = Config::default().queue("orders").heartbeat_interval(Duration::from_secs(1));
    let mut storage: SqliteStorage<u32> = SqliteStorage::new(&pool).with_config(config.clone());
    storage.push(1).await.unwrap();
    storage.push(2).await.unwrap();
    let log = Log::default();

    // The first worker has fetched both tasks, and is held up in the first, as a process that is suspended.
    let (begun, released) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let first = {
        let (log, begun, released) = (Arc::clone(&log), Arc::clone(&begun), Arc::clone(&released));
        let handle = move |order: u32| {
            let (log, begun, released) =
                (Arc::clone(&log), Arc::clone(&begun), Arc::clone(&released));
            async move {
                log.lock().unwrap().push(format!("the first worker sends order {order}"));
                if order == 1 {
                    begun.notify_one();
                    released.notified().await;
                }
                Ok::<(), BoxDynError>(())
            }
        };
        let silent = config.clone().heartbeat_interval(Duration::from_secs(3600));
        let storage: SqliteStorage<u32> = SqliteStorage::new(&pool).with_config(silent);
        let worker = WorkerBuilder::new("first").backend(storage).concurrency(1).build(handle);
        tokio::spawn(worker.run())
    };
    begun.notified().await;
    // Its handler has begun, and the database does not know.
    assert_eq!(tasks(&pool).await, [task("Queued", "first"), task("Queued", "first")]);

    // The lease ends. So it does for living workers if the clock of the machine is set forward.
    sqlx::query("UPDATE Workers SET last_seen = last_seen - 3600 WHERE id = 'first'")
        .execute(&pool)
        .await
        .unwrap();

    // The second worker gets both tasks, and finishes them.
    let second = {
        let log = Arc::clone(&log);
        let handle = move |order: u32| {
            log.lock().unwrap().push(format!("the second worker sends order {order}"));
            async move { Ok::<(), BoxDynError>(()) }
        };
        let storage: SqliteStorage<u32> = SqliteStorage::new(&pool).with_config(config);
        let worker = WorkerBuilder::new("second").backend(storage).build(handle);
        tokio::spawn(worker.run())
    };
    let is_done = async || tasks(&pool).await == [task("Done", "second"), task("Done", "second")];
    tokio::time::timeout(Duration::from_secs(60), async {
        while !is_done().await {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    })
    .await
    .unwrap();

    // The first worker goes on, and runs the second task, which is done.
    released.notify_one();
    let expected = [
        "the first worker sends order 1",
        "the second worker sends order 1",
        "the second worker sends order 2",
        "the first worker sends order 2",
    ];
    tokio::time::timeout(Duration::from_secs(60), async {
        while log.lock().unwrap().len() < expected.len() {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    })
    .await
    .unwrap();
    assert_eq!(*log.lock().unwrap(), expected, "each order was sent twice");
    first.abort();
    second.abort();
}
