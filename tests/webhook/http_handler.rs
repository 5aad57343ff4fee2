//! The receiver as an axum extractor, over HTTP.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::{FromRef, State};
use axum::routing::post;
use linksfield_api::notification::{Event, Receiver};
use linksfield_api::webhook::{Acknowledgement, Authentication, Delivery, ReceiveError};
use linksfield_sandbox::{KEY_ID, Push, SECRET, embedded_spec};

#[derive(Clone)]
struct App {
    receiver: Receiver,
    events: Arc<Mutex<Vec<Event>>>,
    pause: Duration,
}

impl FromRef<App> for Receiver {
    fn from_ref(app: &App) -> Self {
        app.receiver.clone()
    }
}

/// The handler of an application: it takes its time, confirms the push, stores the event, and responds.
async fn handle(
    State(app): State<App>,
    delivery: Delivery<Event>,
) -> Result<Acknowledgement, ReceiveError> {
    assert!(matches!(delivery.authentication(), Authentication::Signed { .. }));
    tokio::time::sleep(app.pause).await;
    let event = delivery.confirm().await?;
    app.events.lock().unwrap().push(event);
    Ok(Acknowledgement)
}

async fn serve(app: App) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().route("/push", post(handle)).with_state(app);
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}/push")
}

#[tokio::test]
async fn every_kind_of_push_is_accepted_and_a_replay_is_not_handled() {
    let receiver = Receiver::builder().key(KEY_ID, SECRET).secret(SECRET).build().unwrap();
    let app = App { receiver, events: Arc::default(), pause: Duration::ZERO };
    let url = serve(app.clone()).await;
    let spec = embedded_spec().unwrap();
    for kind in Push::kinds(&spec) {
        let push = Push::builder(&spec, &kind).unwrap().build().unwrap();
        let response = push.send(&url).await.unwrap();
        assert_eq!((response.status, response.body.as_str()), (200, "{}"), "{kind}");
        let handled = app.events.lock().unwrap().len();
        let again = push.send(&url).await.unwrap();
        assert_eq!((again.status, again.body.as_str()), (200, "{}"), "{kind}");
        // The newer scheme signs a timestamp, so the receiver recognises a replay. The older scheme signs no timestamp.
        let has_timestamp = push.headers().iter().any(|(name, _)| name == "x-lf-timestamp");
        let expected = if has_timestamp { handled } else { handled + 1 };
        assert_eq!(app.events.lock().unwrap().len(), expected, "{kind}");
    }
    // A forged push does not reach the handler. The response states the reason without the secret.
    let push = Push::builder(&spec, "recharge_success").unwrap().secret("forged").build().unwrap();
    let handled = app.events.lock().unwrap().len();
    let response = push.send(&url).await.unwrap();
    assert_eq!(response.status, 401);
    assert!(!response.body.contains(SECRET), "{}", response.body);
    assert_eq!(app.events.lock().unwrap().len(), handled);
}

/// A second copy arrives while the first is being handled.
#[tokio::test]
async fn of_two_copies_in_quick_succession_one_is_handled() {
    let receiver = Receiver::builder().key(KEY_ID, SECRET).build().unwrap();
    let app = App { receiver, events: Arc::default(), pause: Duration::from_millis(500) };
    let url = serve(app.clone()).await;
    let push =
        Push::builder(&embedded_spec().unwrap(), "recharge_success").unwrap().build().unwrap();
    let late = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        push.send(&url).await.unwrap()
    };
    let (first, second) = tokio::join!(push.send(&url), late);
    assert_eq!(first.unwrap().status, 200);
    // The status makes the sender try again, in case the first handler fails.
    assert_eq!(second.status, 503);
    assert_eq!(push.send(&url).await.unwrap().status, 200);
    assert_eq!(app.events.lock().unwrap().len(), 1);
}

/// The client closes the connection, and axum drops the handler with its delivery.
#[tokio::test]
async fn a_push_whose_handler_was_cancelled_is_handled_again() {
    let receiver = Receiver::builder().key(KEY_ID, SECRET).build().unwrap();
    let app = App { receiver, events: Arc::default(), pause: Duration::from_millis(300) };
    let url = serve(app.clone()).await;
    let push =
        Push::builder(&embedded_spec().unwrap(), "recharge_success").unwrap().build().unwrap();
    let hasty = tokio::time::timeout(Duration::from_millis(100), push.send(&url)).await;
    assert!(hasty.is_err());
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(push.send(&url).await.unwrap().status, 200);
    assert_eq!(app.events.lock().unwrap().len(), 1);
}
