//! The pushes that follow changes of the sandbox's world. They prove, over real sockets, that a change causes the pushes
//! that the specification describes, with the values of the record in their documented forms, that the receiver of the
//! client accepts them, and that each is sent again, with a new time and a new signature, until it is acknowledged.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use linksfield_api::{AnyClient, Limits, Secret};
use linksfield_golden::shapes::FAMILIES;
use linksfield_golden::shapes::callbacks::{Event, Receiver};
use linksfield_sandbox::{
    KEY_ID, PushError, PushReceiver, PushSchedule, PushState, SECRET, Sandbox, SandboxBuilder,
    SentPush, StartError,
};
use linksfield_tests::fixture;
use serde_json::{Value, json};

const CARD: &str = "89852022018041800192";

/// A receiver that responds with a list of statuses, and then with 200.
#[derive(Clone, Default)]
struct Server {
    statuses: Arc<Mutex<VecDeque<u16>>>,
    pause: Duration,
    received: Arc<Mutex<Vec<(HeaderMap, Bytes)>>>,
}

impl Server {
    fn with(statuses: impl IntoIterator<Item = u16>) -> Self {
        Self { statuses: Arc::new(Mutex::new(statuses.into_iter().collect())), ..Self::default() }
    }

    async fn start(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().route("/push", post(receive)).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://{address}/push")
    }

    fn received(&self) -> Vec<(HeaderMap, Bytes)> {
        self.received.lock().unwrap().clone()
    }

    /// Returns the body of the only push.
    fn only_body(&self) -> Value {
        let received = self.received();
        assert_eq!(received.len(), 1, "{received:?}");
        serde_json::from_slice(&received[0].1).unwrap()
    }
}

async fn receive(State(server): State<Server>, headers: HeaderMap, body: Bytes) -> StatusCode {
    server.received.lock().unwrap().push((headers, body));
    tokio::time::sleep(server.pause).await;
    let status = server.statuses.lock().unwrap().pop_front().unwrap_or(200);
    StatusCode::from_u16(status).unwrap()
}

fn fast() -> PushSchedule {
    PushSchedule::new()
        .first(Duration::from_millis(20))
        .longest(Duration::from_millis(40))
        .retries(4)
}

fn builder() -> SandboxBuilder {
    Sandbox::builder().spec_dir(fixture("shapes").join("spec"))
}

async fn start(url: &str) -> Sandbox {
    builder().push_to(PushReceiver::new(url).schedule(fast())).start().await.unwrap()
}

/// Makes a call of the golden family.
async fn call(sandbox: &Sandbox, name: &str, request: Value) -> Value {
    let info = FAMILIES.iter().find(|family| family.name() == "shapes").unwrap();
    let client = AnyClient::builder(info, |credential| {
        Some(Secret::from(sandbox.credential("shapes", credential.name).unwrap_or("anything")))
    });
    let client = client.unwrap().base_url(sandbox.base_url("shapes")).limits(Limits::none());
    let client = client.build().unwrap();
    let response = client.operation(name).unwrap().call_json(&request.to_string()).await.unwrap();
    serde_json::to_value(response.into_inner()).unwrap()
}

async fn create(sandbox: &Sandbox) -> String {
    create_with(sandbox, "first").await
}

async fn create_with(sandbox: &Sandbox, reference: &str) -> String {
    let request =
        json!({ "holder": CARD, "title": "Lamp", "kind": "A", "days": 3, "reference": reference });
    let response = call(sandbox, "create_ticket", request).await;
    response["number"].as_str().unwrap_or_default().to_owned()
}

/// Waits until all pushes are acknowledged or dropped.
async fn done(sandbox: &Sandbox) -> Vec<SentPush> {
    tokio::time::timeout(Duration::from_secs(20), sandbox.pushes_done()).await.unwrap();
    sandbox.pushes()
}

fn receiver() -> Receiver {
    Receiver::builder().key(KEY_ID, SECRET).build().unwrap()
}

#[tokio::test]
async fn a_new_record_causes_its_push_with_the_values_of_the_record() {
    let server = Server::default();
    let sandbox = start(&server.start().await).await;
    let id = create(&sandbox).await;
    let pushes = done(&sandbox).await;
    assert_eq!(pushes.len(), 1, "{pushes:?}");
    assert_eq!(pushes[0].kind, "callbacks.ticket_opened");
    assert_eq!(pushes[0].state, PushState::Acknowledged);
    assert_eq!(pushes[0].attempts[0].status, Some(200));
    assert_eq!(pushes[0].cause.as_deref(), Some(format!("shapes.ticket {id}").as_str()));
    let body = server.only_body();
    assert_eq!((&body["event"], &body["ticket"]["name"]), (&json!("opened"), &json!("Lamp")));
    assert_eq!(body["ticket_id"], json!(id));
    // Seconds as text, as the type of the field states.
    let at: u64 = body["ticket"]["at"].as_str().unwrap().parse().unwrap();
    assert!(at > 1_700_000_000 && at < 20_000_000_000, "{at}");
    let (headers, bytes) = &server.received()[0];
    let verified = receiver().verify(headers, bytes).unwrap();
    let Event::TicketOpened(opened) = verified.event() else { panic!("{verified:?}") };
    assert_eq!(opened.ticket.name, "Lamp");
}

#[tokio::test]
async fn a_change_causes_only_the_push_whose_condition_is_true() {
    let server = Server::default();
    let sandbox = start(&server.start().await).await;
    let id = create(&sandbox).await;
    call(&sandbox, "change_ticket", json!({ "number": id, "title": "Lamp" })).await;
    let pushes = done(&sandbox).await;
    let kinds: Vec<&str> = pushes.iter().map(|push| push.kind.as_str()).collect();
    assert_eq!(kinds, ["callbacks.ticket_opened", "callbacks.ticket_closed"]);
    let body: Value = serde_json::from_str(&pushes[1].body).unwrap();
    // Each value has the documented type of the push: a number, a flag as a number, and a day.
    assert_eq!(body["number"], json!(id));
    assert_eq!((&body["state"], &body["open"]), (&json!(2), &json!(0)));
    assert_eq!(body["day"].as_str().unwrap().len(), 8);
    assert_eq!((&body["source"], &body["other"]), (&json!("sandbox"), &json!("kept")));
    let (headers, bytes) = &server.received()[1];
    assert!(matches!(receiver().verify(headers, bytes).unwrap().event(), Event::TicketClosed(_)));
}

#[tokio::test]
async fn a_change_that_takes_time_causes_its_push_when_it_is_made() {
    let server = Server::default();
    let sandbox = start(&server.start().await).await;
    call(&sandbox, "upgrade_holder", json!({ "card": CARD, "level": 7 })).await;
    assert!(done(&sandbox).await.is_empty());
    let began = Instant::now();
    while server.received().is_empty() {
        assert!(began.elapsed() < Duration::from_secs(10), "no push arrives");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // The list of the example has two cards. The push is about one.
    let body = server.only_body();
    assert_eq!(body, json!({ "event": "upgraded", "level": "7", "cards": [{ "id": CARD }] }));
}

#[tokio::test]
async fn a_push_is_sent_again_with_a_new_signature_until_it_is_acknowledged() {
    let server = Server::with([500, 302, 429]);
    let sandbox = start(&server.start().await).await;
    create(&sandbox).await;
    let pushes = done(&sandbox).await;
    assert_eq!(pushes[0].state, PushState::Acknowledged);
    let statuses: Vec<_> = pushes[0].attempts.iter().map(|attempt| attempt.status).collect();
    assert_eq!(statuses, [Some(500), Some(302), Some(429), Some(200)]);
    let received = server.received();
    assert_eq!(received.len(), 4);
    for (index, (headers, body)) in received.iter().enumerate() {
        assert_eq!(*body, received[0].1, "all attempts have the same body");
        assert!(receiver().verify(headers, body).is_ok(), "attempt {index}");
        if let Some((before, _)) = index.checked_sub(1).map(|before| &received[before]) {
            assert_ne!(headers["x-time"], before["x-time"]);
            assert_ne!(headers["x-sign"], before["x-sign"]);
        }
    }
    let pauses: Vec<Duration> = pushes[0]
        .attempts
        .windows(2)
        .map(|pair| pair[1].at.duration_since(pair[0].at).unwrap())
        .collect();
    for (pause, least) in pauses.iter().zip([20, 40, 40]) {
        assert!(*pause >= Duration::from_millis(least), "{pauses:?}");
    }
}

#[tokio::test]
async fn a_push_to_a_receiver_that_is_down_is_dropped_after_the_last_attempt() {
    let sandbox = start("http://127.0.0.1:9/push").await;
    create(&sandbox).await;
    let pushes = done(&sandbox).await;
    assert_eq!((pushes[0].state, pushes[0].attempts.len()), (PushState::Dropped, 5));
    for attempt in &pushes[0].attempts {
        assert_eq!(attempt.status, None);
        assert!(attempt.error.as_ref().unwrap().contains("no response"), "{attempt:?}");
    }
}

#[tokio::test]
async fn a_slow_receiver_delays_neither_calls_nor_other_pushes() {
    let slow = Server { pause: Duration::from_secs(3), ..Server::default() };
    let quick = Server::default();
    let sandbox = builder()
        .push_to(PushReceiver::new(slow.start().await))
        .push_only_to("ticket_closed", PushReceiver::new(quick.start().await))
        .start()
        .await
        .unwrap();
    let began = Instant::now();
    for reference in ["1", "2", "3", "4", "5"] {
        create_with(&sandbox, reference).await;
    }
    sandbox.push_now("callbacks.ticket_closed").unwrap();
    while quick.received().is_empty() {
        assert!(began.elapsed() < Duration::from_secs(2), "the other push waits");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    let states: Vec<PushState> = sandbox.pushes().iter().map(|push| push.state).collect();
    assert!(states.contains(&PushState::Sending), "{states:?}");
    // The sandbox can be dropped while pushes are sent.
    drop(sandbox);
}

#[tokio::test]
async fn a_refused_request_causes_no_push() {
    let server = Server::default();
    let sandbox = start(&server.start().await).await;
    let unknown = json!({ "number": "TICKET_404404", "title": "Lamp" });
    let info = FAMILIES.iter().find(|family| family.name() == "shapes").unwrap();
    let client = AnyClient::builder(info, |_| Some(Secret::from("wrong"))).unwrap();
    let client = client.base_url(sandbox.base_url("shapes")).build().unwrap();
    let refused = client.operation("change_ticket").unwrap().call_json(&unknown.to_string()).await;
    assert!(refused.is_err());
    assert!(done(&sandbox).await.is_empty());
}

#[tokio::test]
async fn a_push_can_be_queued_by_hand_and_has_its_own_secret() {
    let server = Server::with([503]);
    let receiver =
        PushReceiver::new(server.start().await).secret("other").key_id("k").schedule(fast());
    let sandbox = builder().push_only_to("callbacks", receiver).start().await.unwrap();
    assert_eq!(sandbox.push_now("ticket_opened").unwrap(), 1);
    let pushes = done(&sandbox).await;
    assert_eq!((pushes[0].state, &pushes[0].cause), (PushState::Acknowledged, &None));
    let (headers, body) = server.received().pop().unwrap();
    let own = Receiver::builder().key("k", "other").build().unwrap();
    assert!(own.verify(&headers, &body).is_ok());
    assert!(self::receiver().verify(&headers, &body).is_err());
    let unknown = sandbox.push_now("ticket_lost").unwrap_err();
    assert!(matches!(unknown, PushError::UnknownKind { .. }), "{unknown}");
}

#[tokio::test]
async fn without_a_receiver_nothing_is_sent() {
    let sandbox = builder().start().await.unwrap();
    create(&sandbox).await;
    assert!(done(&sandbox).await.is_empty());
    let error = sandbox.push_now("ticket_opened").unwrap_err();
    assert!(error.to_string().contains("--push-to"), "{error}");
}

#[tokio::test]
async fn a_receiver_that_cannot_be_used_is_an_error_at_the_start() {
    for (name, url) in [
        ("callbacks", "https://127.0.0.1/push"),
        ("callbacks", "127.0.0.1:80"),
        ("callbacks", ""),
        ("shapes", "http://127.0.0.1/push"),
        ("ticket_lost", "http://127.0.0.1/push"),
    ] {
        let error = builder().push_only_to(name, url).start().await.unwrap_err();
        assert!(matches!(error, StartError::Push(_)), "{name} {url}: {error}");
    }
    let shown = format!("{:?}", PushReceiver::new("http://a/").secret("hidden"));
    assert!(!shown.contains("hidden"), "{shown}");
}
