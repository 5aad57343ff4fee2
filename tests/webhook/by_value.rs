//! Events that are recognised by the value of a field, over HTTP. The events are those of a golden family, and the
//! pushes are built and signed by the separate code of the sandbox.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{FromRef, State};
use axum::routing::post;
use linksfield_api::__private::Members;
use linksfield_api::webhook::{Acknowledgement, Delivery, EventSet as _, ReceiveError};
use linksfield_golden::rest::pushes::{Event, EventKind, Receiver};
use linksfield_sandbox::{KEY_ID, Push, SECRET};
use linksfield_spec::Spec;
use linksfield_tests::fixture;
use serde_json::value::RawValue;

#[derive(Clone)]
struct App {
    receiver: Receiver,
    events: Arc<Mutex<Vec<Event>>>,
}

impl FromRef<App> for Receiver {
    fn from_ref(app: &App) -> Self {
        app.receiver.clone()
    }
}

async fn handle(
    State(app): State<App>,
    delivery: Delivery<Event>,
) -> Result<Acknowledgement, ReceiveError> {
    let event = delivery.confirm().await?;
    app.events.lock().unwrap().push(event);
    Ok(Acknowledgement)
}

/// Starts a server, and returns the URL of its webhook.
async fn serve() -> (String, App) {
    let receiver = Receiver::builder().key(KEY_ID, SECRET).secret(SECRET).build().unwrap();
    let app = App { receiver, events: Arc::default() };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().route("/push", post(handle)).with_state(app.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (format!("http://{address}/push"), app)
}

fn spec() -> Spec {
    Spec::load(&fixture("rest").join("spec")).unwrap().0
}

#[tokio::test]
async fn a_push_of_each_kind_is_recognised_by_its_value() {
    let (url, app) = serve().await;
    let spec = spec();
    for (kind, expected) in [
        ("sim_activated", EventKind::SimActivated),
        // This page prints no example: the sandbox fills in the value.
        ("sim_removed", EventKind::SimRemoved),
        ("limit_reached", EventKind::LimitReached),
        ("with_more", EventKind::WithMore),
        ("unknown", EventKind::Unknown_),
    ] {
        let push = Push::builder(&spec, kind).unwrap().build().unwrap();
        let response = push.send(&url).await.unwrap();
        assert_eq!(response.status, 200, "{kind}: {}", response.body);
        let event = app.events.lock().unwrap().pop().unwrap();
        assert_eq!(event.kind(), Some(expected), "{}", push.body());
    }
}

#[tokio::test]
async fn a_push_with_another_value_is_unknown_and_kept() {
    let (url, app) = serve().await;
    let body = r#"{"event":"sim.lost","iccid":"89852022018041800192","more":[1.50]}"#;
    let spec = spec();
    let push = Push::builder(&spec, "sim_activated").unwrap().body(body).build().unwrap();
    assert_eq!(push.send(&url).await.unwrap().status, 200);
    let event = app.events.lock().unwrap().pop().unwrap();
    assert!(matches!(&event, Event::Unknown(json) if json.as_str() == body), "{event:?}");
}

#[test]
fn all_conditions_must_be_true() {
    let kind = |json: &str| {
        let raw: &RawValue = serde_json::from_str(json).unwrap();
        Event::recognise(&mut Members::split(raw).unwrap())
    };
    for json in [
        r#"{"meta":{"kind":7,"final":true},"limit":1}"#,
        r#"{"meta":{"kind":"7","final":true},"limit":null}"#,
    ] {
        assert_eq!(kind(json), Some(EventKind::LimitReached), "{json}");
    }
    for json in [
        r#"{"meta":{"kind":8,"final":true},"limit":1}"#,
        r#"{"meta":{"kind":7,"final":false},"limit":1}"#,
        r#"{"meta":{"kind":7,"final":true}}"#,
        r#"{"meta":[7,true],"limit":1}"#,
        r#"{"event":"SIM.ACTIVATED"}"#,
        r#"{"event":{"event":"sim.activated"}}"#,
    ] {
        assert_eq!(kind(json), None, "{json}");
    }
    assert_eq!(kind(r#"{"event":"sim.resumed"}"#), Some(EventKind::SimActivated));
    assert_eq!(kind(r#"{"event":"sim.removed"}"#), Some(EventKind::SimRemoved));
}
