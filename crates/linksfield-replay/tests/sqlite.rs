//! Proves that processes which share an SQLite file handle each push once.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub)]

mod support;

use linksfield_replay::SqliteGuard;
use support::{
    Folder, a_guard_keeps_its_promises, store_of_worker, three_processes_handle_each_push_once,
    work,
};

/// One of the processes. Without the environment variable, there is nothing to do.
#[tokio::test]
async fn worker() {
    let Some(file) = store_of_worker() else { return };
    let guard = SqliteGuard::open(file).await.unwrap();
    guard.migrate().await.unwrap();
    work(guard).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_with_one_file_handle_each_push_once() {
    let folder = Folder::new("sqlite-processes");
    let file = folder.0.join("pushes.db");
    three_processes_handle_each_push_once(file.to_str().unwrap(), &folder).await;
}

#[tokio::test]
async fn a_file_keeps_claims() {
    let folder = Folder::new("sqlite-claims");
    let guard = SqliteGuard::open(folder.0.join("pushes.db")).await.unwrap();
    // Without the table, the guard fails, and does not guess.
    let push =
        linksfield_api::webhook::PushClaim::new("a", std::time::UNIX_EPOCH, support::LEASE, None);
    use linksfield_replay::ReplayGuard as _;
    guard.claim(&push).await.unwrap_err();
    guard.migrate().await.unwrap();
    guard.migrate().await.unwrap();
    a_guard_keeps_its_promises(&guard, async || guard.remove_expired().await.unwrap()).await;
}
