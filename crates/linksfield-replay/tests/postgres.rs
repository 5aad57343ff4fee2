//! Proves that processes which share a PostgreSQL database handle each push once. The tests start a server of their
//! own.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub)]

mod server;
mod support;

use std::time::{Duration, Instant, UNIX_EPOCH};

use linksfield_api::webhook::{GuardError, PushClaim};
use linksfield_replay::{PostgresGuard, ReplayGuard as _};
use server::Server;
use support::{
    Folder, LEASE, a_guard_keeps_its_promises, store_of_worker,
    three_processes_handle_each_push_once, work,
};

/// One of the processes. Without the environment variable, there is nothing to do.
#[tokio::test]
async fn worker() {
    let Some(url) = store_of_worker() else { return };
    let guard = PostgresGuard::connect(&url).await.unwrap();
    guard.migrate().await.unwrap();
    work(guard).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_with_one_database_handle_each_push_once() {
    let Some(server) = Server::start("processes") else { return };
    let folder = Folder::new("processes");
    three_processes_handle_each_push_once(&server.url(), &folder).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_keeps_claims_until_it_stops() {
    let Some(server) = Server::start("claims") else { return };
    let guard = PostgresGuard::connect(&server.url()).await.unwrap();
    let push = PushClaim::new("a", UNIX_EPOCH, LEASE, None);
    // Without the table, the guard fails, and does not guess.
    guard.claim(&push).await.unwrap_err();
    let migrations: Vec<_> = (0..8)
        .map(|_| {
            let guard = guard.clone();
            tokio::spawn(async move { guard.migrate().await })
        })
        .collect();
    for migration in migrations {
        migration.await.unwrap().unwrap();
    }
    a_guard_keeps_its_promises(&guard, async || guard.remove_expired().await.unwrap()).await;

    drop(server);
    let begin = Instant::now();
    let error = guard.claim(&push).await.unwrap_err();
    assert!(matches!(error, GuardError::Store(_)), "{error:?}");
    assert!(begin.elapsed() < Duration::from_secs(15), "{:?}", begin.elapsed());
}
