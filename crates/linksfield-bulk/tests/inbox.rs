//! Pushes that the sandbox signs and sends reach two web servers with one inbox, and are handled once, in the order of
//! their cards.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::collections::BTreeMap;
use std::future::pending;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use linksfield_api::notification::Receiver;
use linksfield_bulk::{Inbox, PushState, Store, Stored};
use linksfield_sandbox::{KEY_ID, SECRET, Sandbox};

#[derive(Clone)]
struct Service {
    inbox: Inbox,
    receiver: Receiver,
}

async fn receive(State(service): State<Service>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let push = match service.receiver.verify(&headers, &body) {
        Ok(push) => push,
        Err(error) => return StatusCode::from_u16(error.status()).unwrap(),
    };
    let json: serde_json::Value = push.json().deserialize().unwrap();
    let card = json["iccid"].as_str().unwrap_or("none").to_owned();
    match service.inbox.store(&push, &card, Some("recharge_success")).await {
        Ok(_) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// Starts a web server with an inbox in a database. Returns its URL.
async fn serve(database: &str) -> (String, Inbox) {
    let inbox = Inbox::new(&Store::open(database).await.unwrap()).lease(Duration::from_millis(500));
    let receiver = Receiver::builder().key(KEY_ID, SECRET).build().unwrap();
    let service = Service { inbox: inbox.clone(), receiver };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/pushes", listener.local_addr().unwrap());
    let router = Router::new().route("/pushes", post(receive)).with_state(service);
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    (url, inbox)
}

/// A push of the order with this number, about one of three cards.
fn push(sandbox: &Sandbox, number: usize) -> linksfield_sandbox::Push {
    let json =
        format!(r#"{{"iccid":"898600000000000000{}","order":"ORDER_{number}"}}"#, number % 3);
    sandbox.push("recharge_success").unwrap().body(json).build().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_store_each_push_once_and_handle_it_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("journal.db").to_str().unwrap().to_owned();
    let sandbox = Sandbox::start().await.unwrap();
    let (first, second) = (serve(&database).await, serve(&database).await);

    // Each push is sent to both servers.
    for number in 0..30 {
        let push = push(&sandbox, number);
        for url in [&first.0, &second.0] {
            let response = push.send(url).await.unwrap();
            assert_eq!(response.status, 200, "{response:?}");
        }
    }
    let forged = sandbox.push("recharge_success").unwrap().secret("another").build().unwrap();
    assert_eq!(forged.send(&first.0).await.unwrap().status, 401);
    assert_eq!(first.1.pushes(None, 0, 100).await.unwrap().len(), 30);

    // Four handlers, two on each server. One push fails at first.
    let log: Arc<Mutex<BTreeMap<String, Vec<i64>>>> = Arc::default();
    let mut handlers = Vec::new();
    for inbox in [&first.1, &first.1, &second.1, &second.1] {
        let (inbox, log) = (inbox.clone(), Arc::clone(&log));
        handlers.push(tokio::spawn(async move {
            inbox
                .handle(pending(), |push| async {
                    let push = push;
                    if push.number == 8 && push.tries < 3 {
                        return Err("the shop is closed".to_owned());
                    }
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    log.lock().unwrap().entry(push.card).or_default().push(push.number);
                    Ok(())
                })
                .await
        }));
    }
    let is_handled =
        async || first.1.pushes(Some(PushState::Handled), 0, 100).await.unwrap().len() == 30;
    tokio::time::timeout(Duration::from_secs(60), async {
        while !is_handled().await {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    })
    .await
    .unwrap();
    let cards = log.lock().unwrap().clone();
    assert_eq!(cards.values().map(Vec::len).sum::<usize>(), 30, "{cards:?}");
    for numbers in cards.values() {
        assert!(numbers.is_sorted(), "{cards:?}");
    }

    // A handled push can be handled again.
    assert!(first.1.replay(1).await.unwrap());
    tokio::time::timeout(Duration::from_secs(60), async {
        while !is_handled().await {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    })
    .await
    .unwrap();
    assert_eq!(log.lock().unwrap().values().map(Vec::len).sum::<usize>(), 31);
    handlers.iter().for_each(tokio::task::JoinHandle::abort);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_handler_that_is_gone_and_one_that_fails_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("journal.db").to_str().unwrap().to_owned();
    let sandbox = Sandbox::start().await.unwrap();
    let (url, inbox) = serve(&database).await;
    for number in [0, 3, 6] {
        assert_eq!(push(&sandbox, number).send(&url).await.unwrap().status, 200);
    }
    // The first handler ends in the middle, without a word.
    let (sender, mut begun) = tokio::sync::mpsc::unbounded_channel();
    let held = inbox.clone();
    let handler = tokio::spawn(async move {
        held.handle(pending(), |_| async {
            sender.send(()).unwrap();
            pending().await
        })
        .await
    });
    begun.recv().await.unwrap();
    handler.abort();

    // The second gets the same push again, and fails with it for good. The later pushes of the card wait.
    let tries = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&tries);
    let failing = inbox.clone().most_tries(2);
    let handler = tokio::spawn(async move {
        failing
            .handle(pending(), |push| async {
                let push = push;
                seen.lock().unwrap().push((push.number, push.tries));
                if push.number == 1 { Err("no".to_owned()) } else { Ok(()) }
            })
            .await
    });
    let count = async |state| inbox.pushes(Some(state), 0, 10).await.unwrap().len();
    tokio::time::timeout(Duration::from_secs(60), async {
        while count(PushState::Failed).await == 0 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    })
    .await
    .unwrap();
    assert_eq!(count(PushState::Waiting).await, 2);
    assert_eq!(*tries.lock().unwrap(), [(1, 2)]);
    let failed = inbox.pushes(Some(PushState::Failed), 0, 10).await.unwrap();
    assert_eq!(failed[0].reason.as_deref(), Some("no"));
    assert!(!format!("{failed:?}").contains("8986"), "no card in logs");

    assert!(inbox.skip(1).await.unwrap() && !inbox.skip(1).await.unwrap());
    tokio::time::timeout(Duration::from_secs(60), async {
        while count(PushState::Handled).await < 3 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    })
    .await
    .unwrap();
    handler.abort();
}

#[tokio::test]
async fn a_copy_is_stored_once() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("journal.db").to_str().unwrap().to_owned();
    let inbox = Inbox::new(&Store::open(&database).await.unwrap());
    let sandbox = Sandbox::start().await.unwrap();
    let receiver = Receiver::builder().key(KEY_ID, SECRET).build().unwrap();
    let push = push(&sandbox, 1);
    let mut headers = http::HeaderMap::new();
    for (name, value) in push.headers() {
        let name: http::HeaderName = name.parse().unwrap();
        headers.insert(name, value.parse().unwrap());
    }
    let verified = receiver.verify(&headers, push.body().as_bytes()).unwrap();
    assert_eq!(inbox.store(&verified, "a card", None).await.unwrap(), Stored::New);
    assert_eq!(inbox.store(&verified, "a card", None).await.unwrap(), Stored::Known);
    let stored = inbox.pushes(None, 0, 10).await.unwrap();
    assert_eq!((stored.len(), stored[0].body.as_str()), (1, push.body()));
    assert!(stored[0].sent.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_push_is_handled_once_although_the_database_fails_when_it_ends() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("journal.db").to_str().unwrap().to_owned();
    let sandbox = Sandbox::start().await.unwrap();
    let (url, inbox) = serve(&database).await;
    push(&sandbox, 0).send(&url).await.unwrap();
    let pool = sqlx::AnyPool::connect(&format!("sqlite:{database}")).await.unwrap();
    let trigger =
        "CREATE TRIGGER failing BEFORE UPDATE ON linksfield_inbox WHEN NEW.state = 'handled'
        BEGIN SELECT RAISE(ABORT, 'the database is away'); END";
    sqlx::query(trigger).execute(&pool).await.unwrap();
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let handler = inbox.clone();
    let task = tokio::spawn(async move {
        let handled = handler.handle(pending(), |push| {
            sender.send(push.number).unwrap();
            std::future::ready(Ok(()))
        });
        handled.await
    });
    receiver.recv().await.unwrap();
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(!task.is_finished(), "the handler waits for the database");
    sqlx::query("DROP TRIGGER failing").execute(&pool).await.unwrap();
    tokio::time::timeout(Duration::from_secs(30), async {
        while inbox.pushes(Some(PushState::Handled), 0, 9).await.unwrap().is_empty() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    })
    .await
    .unwrap();
    assert!(receiver.try_recv().is_err(), "once");
    task.abort();
}
