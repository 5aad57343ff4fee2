//! Tests of observers. They prove that an observer receives every attempt and the end of each call, that it receives no
//! secrets, and that it cannot disturb a call.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use linksfield_api::csss::{Csss, OrderPackage, QueryOrder};
use linksfield_api::esim::{self, Esim, MyEsimDetail};
use linksfield_api::observe::{
    AttemptEnd, AttemptStart, CallEnd, CallObserver, CallStart, Observer, Outcome,
};
use linksfield_api::{ClientBuilder, Effect, Error, Family, Method, RetryPolicy};
use linksfield_tests::bare_server::{Act, Server, ok, response};
use linksfield_tests::{csss_credentials, order};

const ORDERED: &str = r#"{"code":"0000","success":true,"message":"ok","data":{"order_id":"O1"}}"#;
const LOGGED_IN: &str = r#"{"code":0,"data":{"x-access-token":"T0K3N"}}"#;

fn setup<C: Family>(builder: ClientBuilder<C>, server: &Server) -> ClientBuilder<C> {
    let pauses =
        RetryPolicy::attempts(3).pauses(Duration::from_millis(1), Duration::from_millis(2));
    builder.base_url(server.url()).retry(pauses)
}

fn csss(server: &Server) -> ClientBuilder<Csss> {
    setup(Csss::builder(csss_credentials()), server)
}

fn esim(server: &Server) -> ClientBuilder<Esim> {
    let credentials = esim::Credentials {
        partner_code: "P1".to_owned(),
        email: "a@b".to_owned(),
        password: "secret".into(),
    };
    setup(Esim::builder(credentials), server)
}

const QUERY: QueryOrder = QueryOrder { page_no: 1, page_size: 2 };

/// An observer that records a line for each notification.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<String>>>);

struct CallLines {
    lines: Lines,
    call: String,
    is_ended: bool,
}

impl Lines {
    fn add(&self, line: String) {
        self.0.lock().unwrap().push(line);
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

impl Observer for Lines {
    fn start(&self, call: &CallStart<'_>) -> Box<dyn CallObserver> {
        let (operation, path) = (call.operation(), call.path_template().unwrap_or("-"));
        let effect = match call.effect() {
            Effect::Read => "read",
            Effect::Write => "write",
            Effect::Idempotent => "idempotent",
        };
        self.add(format!("{operation}: {effect} {} {path}", call.method().as_str()));
        let (lines, call) = (self.clone(), operation.to_owned());
        Box::new(CallLines { lines, call, is_ended: false })
    }
}

impl CallObserver for CallLines {
    fn attempt_started(&mut self, attempt: &AttemptStart<'_>) {
        self.lines.add(format!("{} #{}", self.call, attempt.number()));
    }

    fn attempt_ended(&mut self, end: &AttemptEnd<'_>) {
        let (outcome, code) = (end.outcome(), end.outcome().code());
        let again = end.pause_before_next().is_some();
        self.lines.add(format!(
            "{} #{} {outcome} {code:?} {:?} {:?} again={again}",
            self.call,
            end.number(),
            end.status(),
            end.request_id()
        ));
    }

    fn ended(mut self: Box<Self>, end: &CallEnd<'_>) {
        self.is_ended = true;
        self.lines.add(format!(
            "{} ended after {}: {} uncertain={}",
            self.call,
            end.attempts(),
            end.outcome(),
            end.may_have_been_executed()
        ));
    }
}

impl Drop for CallLines {
    fn drop(&mut self) {
        if !self.is_ended {
            self.lines.add(format!("{} dropped", self.call));
        }
    }
}

#[tokio::test]
async fn every_attempt_and_the_end_are_observed() {
    let server = Server::start([
        Act::Close,
        response("503 Busy", "x-request-id: r2\r\n", r#"{"code":"5","message":"busy"}"#),
        response("200 OK", "x-request-id: r3\r\n", r#"{"code":"0000","data":{}}"#),
    ])
    .await;
    let lines = Lines::default();
    let csss = csss(&server).observer(lines.clone()).build().unwrap();
    let error = csss.query_order(QUERY).send().await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)), "{error:?}");
    assert_eq!(
        lines.take(),
        [
            "csss.query_order: read POST /package/queryOrder",
            "csss.query_order #1",
            "csss.query_order #1 no_response None None None again=true",
            "csss.query_order #2",
            "csss.query_order #2 status Some(\"5\") Some(503) Some(\"r2\") again=true",
            "csss.query_order #3",
            "csss.query_order #3 mismatch None Some(200) Some(\"r3\") again=false",
            "csss.query_order ended after 3: mismatch uncertain=false",
        ]
    );
}

#[tokio::test]
async fn the_end_states_whether_a_write_is_uncertain() {
    for (act, outcome, uncertain) in [
        (ok(ORDERED), "success", false),
        (ok("{}"), "mismatch", true),
        (ok(r#"{"code":"7","success":false}"#), "refused", true),
        (response("404 No", "", ""), "status", false),
        (Act::Close, "no_response", true),
    ] {
        let server = Server::start([act]).await;
        let lines = Lines::default();
        let csss = csss(&server).observer(lines.clone()).build().unwrap();
        let _ = csss.order_package(order()).send().await;
        let end = format!("csss.order_package ended after 1: {outcome} uncertain={uncertain}");
        assert_eq!(lines.take().pop(), Some(end));
    }
}

/// The path of an untyped call can hold customer data or secrets, so observers do not receive it.
#[tokio::test]
async fn an_untyped_call_is_observed_without_its_path() {
    let server = Server::start([ok(ORDERED)]).await;
    let lines = Lines::default();
    let csss = csss(&server).observer(lines.clone()).build().unwrap();
    csss.untyped(Method::Post, "/cards/8985/secret").param("pin", "1234").send().await.unwrap();
    let seen = lines.take();
    assert_eq!(seen[0], "csss.untyped: write POST -");
    assert!(!seen.join("").contains("8985") && !seen.join("").contains("1234"), "{seen:?}");
}

#[tokio::test]
async fn a_call_with_an_invalid_parameter_is_observed() {
    let server = Server::start([ok(ORDERED)]).await;
    let lines = Lines::default();
    let csss = csss(&server).observer(lines.clone()).build().unwrap();
    let wrong = OrderPackage { package_code: "".to_owned(), ..order() };
    csss.order_package(wrong).send().await.unwrap_err();
    let end = "csss.order_package ended after 1: not_sent uncertain=false";
    assert_eq!(lines.take().pop().as_deref(), Some(end));
}

#[tokio::test]
async fn a_login_is_observed_as_a_separate_call() {
    let refused = ok(r#"{"code":7,"message":"expired"}"#);
    let detail = ok(r#"{"code":0,"data":{}}"#);
    let server = Server::start([ok(LOGGED_IN), refused, ok(LOGGED_IN), detail]).await;
    let lines = Lines::default();
    let esim = esim(&server).observer(lines.clone()).build().unwrap();
    let _ = esim.my_esim_detail(MyEsimDetail { order_id: "O1".to_owned() }).send().await;
    let seen = lines.take();
    assert_eq!(
        seen[..11],
        [
            "esim.my_esim_detail: read POST /order/myEsimDetail",
            "esim.my_esim_detail #1",
            "esim.login: read POST /user/emailLogin",
            "esim.login #1",
            "esim.login #1 success None Some(200) None again=false",
            "esim.login ended after 1: success uncertain=false",
            "esim.my_esim_detail #1 refused Some(\"7\") Some(200) None again=true",
            "esim.my_esim_detail #2",
            "esim.login: read POST /user/emailLogin",
            "esim.login #1",
            "esim.login #1 success None Some(200) None again=false",
        ],
        "{seen:#?}"
    );
    assert!(!seen.join("").contains("T0K3N"), "{seen:?}");
}

/// The observer of a cancelled call is dropped without an end.
#[tokio::test]
async fn a_call_that_is_dropped_has_no_end() {
    let server = Server::start([Act::Sleep]).await;
    let lines = Lines::default();
    let csss = csss(&server).observer(lines.clone()).build().unwrap();
    let call = csss.order_package(order()).send();
    tokio::time::timeout(Duration::from_millis(100), call).await.unwrap_err();
    let seen = lines.take();
    assert_eq!(seen[1..], ["csss.order_package #1", "csss.order_package dropped"], "{seen:?}");
}

/// An observer that panics in the method with this name.
#[derive(Clone, Copy)]
struct Panics(&'static str);

impl Panics {
    fn at(self, place: &str) {
        assert!(self.0 != place, "an observer panics on purpose");
    }
}

impl Observer for Panics {
    fn start(&self, _: &CallStart<'_>) -> Box<dyn CallObserver> {
        self.at("start");
        Box::new(*self)
    }
}

impl CallObserver for Panics {
    fn attempt_started(&mut self, _: &AttemptStart<'_>) {
        self.at("attempt_started");
    }

    fn attempt_ended(&mut self, _: &AttemptEnd<'_>) {
        self.at("attempt_ended");
    }

    fn ended(self: Box<Self>, _: &CallEnd<'_>) {
        self.at("ended");
    }
}

/// An observer that panics when it is dropped, after the end of a call or without an end.
struct PanicsAtLast;

impl Observer for PanicsAtLast {
    fn start(&self, _: &CallStart<'_>) -> Box<dyn CallObserver> {
        Box::new(PanicsAtLast)
    }
}

impl CallObserver for PanicsAtLast {}

impl Drop for PanicsAtLast {
    fn drop(&mut self) {
        assert!(std::thread::panicking(), "an observer panics on purpose");
    }
}

#[tokio::test]
async fn an_observer_that_panics_fails_no_call_and_hides_nothing_from_others() {
    let server = Server::start([ok(ORDERED)]).await;
    for place in ["start", "attempt_started", "attempt_ended", "ended"] {
        let lines = Lines::default();
        let builder = csss(&server).observer(Panics(place)).observer(lines.clone());
        builder.build().unwrap().order_package(order()).send().await.unwrap();
        assert_eq!(lines.take().len(), 4, "{place}");
    }
    // The client also drops its observer, which panics. The client is therefore never dropped.
    let csss = std::mem::ManuallyDrop::new(csss(&server).observer(PanicsAtLast).build().unwrap());
    csss.order_package(order()).send().await.unwrap();
    let call = csss.order_package(order()).timeout(Duration::ZERO).send();
    tokio::time::timeout(Duration::ZERO, call).await.map(drop).unwrap_or_default();
}

/// An observer whose every method takes longer than the timeout of a call.
struct Slow;

const LIMIT: Duration = Duration::from_millis(150);

impl Observer for Slow {
    fn start(&self, _: &CallStart<'_>) -> Box<dyn CallObserver> {
        std::thread::sleep(LIMIT * 2);
        Box::new(Slow)
    }
}

impl CallObserver for Slow {
    fn attempt_started(&mut self, _: &AttemptStart<'_>) {
        std::thread::sleep(LIMIT * 2);
    }

    fn attempt_ended(&mut self, _: &AttemptEnd<'_>) {
        std::thread::sleep(LIMIT * 2);
    }

    fn ended(self: Box<Self>, _: &CallEnd<'_>) {
        std::thread::sleep(LIMIT * 2);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn a_slow_observer_does_not_use_the_timeout_of_a_call() {
    let server = Server::start([ok(ORDERED)]).await;
    let csss = csss(&server).observer(Slow).timeout(LIMIT).build().unwrap();
    let begun = Instant::now();
    csss.order_package(order()).send().await.unwrap();
    assert!(begun.elapsed() >= LIMIT * 8);
    // The same applies to calls that wait for a login.
    let detail = r#"{"code":0,"data":{"x-access-token":"T0K3N"}}"#;
    let server = Server::start([ok(detail)]).await;
    let esim = esim(&server).observer(Slow).timeout(LIMIT).build().unwrap();
    let call = || {
        let esim = esim.clone();
        tokio::spawn(async move {
            match esim.my_esim_detail(MyEsimDetail { order_id: "O1".to_owned() }).send().await {
                Err(Error::NotSent(error)) => panic!("{error:#}"),
                Err(Error::NoResponse(error)) => panic!("{error:#}"),
                _ => {}
            }
        })
    };
    let (one, other) = tokio::join!(call(), call());
    one.unwrap();
    other.unwrap();
}

#[test]
fn outcomes_have_names() {
    let refused = Outcome::Refused { code: "7" };
    assert_eq!((refused.to_string().as_str(), refused.code()), ("refused", Some("7")));
    assert!(Outcome::Success.is_success() && !refused.is_success());
    assert_eq!(Outcome::NoResponse { is_timeout: true }.name(), "timeout");
}
