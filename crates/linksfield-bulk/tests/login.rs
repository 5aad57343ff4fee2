//! Workers on one database log in once.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use linksfield_api::{AnyClient, FAMILIES, Secret};
use linksfield_bulk::Store;
use linksfield_sandbox::Sandbox;

async fn worker(sandbox: &Sandbox, database: &str) -> AnyClient {
    let store = Store::open(database).await.unwrap();
    let family = FAMILIES.iter().find(|family| family.name() == "esim").unwrap();
    AnyClient::builder(family, |known| {
        let value = sandbox.credential("esim", known.name).unwrap_or("buyer@example.com");
        Some(Secret::from(value))
    })
    .unwrap()
    .base_url(sandbox.base_url("esim"))
    .token_cache(store.shared_login("sandbox, buyer@example.com"))
    .build()
    .unwrap()
}

async fn call(client: &AnyClient) {
    let bound = client.operation("my_esim_detail").unwrap();
    bound.call_json(r#"{ "orderId": "O1" }"#).await.unwrap();
}

fn logins(sandbox: &Sandbox) -> usize {
    let received = sandbox.received();
    received.iter().filter(|one| one.call.as_deref() == Some("esim.login")).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn workers_share_one_login() {
    // Which worker comes first differs from round to round.
    for _ in 0..10 {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("journal.db").to_str().unwrap().to_owned();
        let sandbox = Sandbox::start().await.unwrap();
        let mut workers = Vec::new();
        for _ in 0..6 {
            workers.push(worker(&sandbox, &database).await);
        }
        all(&workers).await;
        assert_eq!(logins(&sandbox), 1);

        // A refused token is replaced once, for all of them.
        sandbox.expire_tokens();
        all(&workers).await;
        assert_eq!(logins(&sandbox), 2);

        // A worker that comes later needs no login.
        call(&worker(&sandbox, &database).await).await;
        assert_eq!(logins(&sandbox), 2);
    }
}

/// All workers call at the same time.
async fn all(workers: &[AnyClient]) {
    let calls =
        workers.iter().cloned().map(|client| tokio::spawn(async move { call(&client).await }));
    for call in calls.collect::<Vec<_>>() {
        call.await.unwrap();
    }
}
