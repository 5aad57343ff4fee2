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
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("journal.db").to_str().unwrap().to_owned();
    let sandbox = Sandbox::start().await.unwrap();
    let (one, two, three) = tokio::join!(
        worker(&sandbox, &database),
        worker(&sandbox, &database),
        worker(&sandbox, &database)
    );
    tokio::join!(call(&one), call(&two), call(&three));
    assert_eq!(logins(&sandbox), 1);

    // A refused token is replaced once, for all of them.
    sandbox.expire_tokens();
    tokio::join!(call(&one), call(&two), call(&three));
    assert_eq!(logins(&sandbox), 2);

    // A worker that comes later needs no login.
    call(&worker(&sandbox, &database).await).await;
    assert_eq!(logins(&sandbox), 2);
}
