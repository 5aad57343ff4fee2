//! Calls that carry a token: one login for all, one new login when the token runs out, and what is said when
//! no login succeeds.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use linksfield_api::esim::{Credentials, Detail, Esim, MyEsimDetail};
use linksfield_api::{ClientBuilder, Error, Method, RetryPolicy};
use linksfield_sandbox::{SECRET, Sandbox};
use linksfield_spec::{SourceFile, Sources, Spec};
use linksfield_tests::bare_server::{Act, Server, answer, ok};

fn builder(sandbox: &Sandbox, password: &str) -> ClientBuilder<Esim> {
    let expected =
        |name| sandbox.credential("esim", name).unwrap_or("buyer@example.com").to_owned();
    Esim::builder(Credentials {
        partner_code: expected("partner_code"),
        email: expected("email"),
        password: password.into(),
    })
    .base_url(sandbox.base_url("esim"))
}

async fn call(esim: &Esim) -> Result<(), Error> {
    esim.my_esim_detail(MyEsimDetail { order_id: "O1".to_owned() }).send().await.map(|_| ())
}

/// How often each call arrived: logins, and all others.
fn arrived(sandbox: &Sandbox) -> (usize, usize) {
    let received = sandbox.received();
    let logins =
        received.iter().filter(|received| received.call.as_deref() == Some("esim.login")).count();
    (logins, received.len() - logins)
}

#[tokio::test]
async fn calls_share_one_login_and_the_password_does_not_travel() {
    let sandbox = Sandbox::start().await.unwrap();
    let esim = builder(&sandbox, SECRET).build().unwrap();
    let clone = esim.clone();
    let (a, b, c) = tokio::join!(call(&esim), call(&clone), call(&esim));
    assert_eq!((a.is_ok(), b.is_ok(), c.is_ok()), (true, true, true), "{a:?} {b:?} {c:?}");
    assert_eq!(arrived(&sandbox), (1, 3));
    for received in sandbox.received() {
        assert!(!String::from_utf8_lossy(&received.body).contains(SECRET), "{received:?}");
    }
}

/// Exactly one new login and one more try, and the caller notices nothing.
#[tokio::test]
async fn a_token_that_the_server_no_longer_takes_is_renewed_once() {
    let sandbox = Sandbox::start().await.unwrap();
    let esim = builder(&sandbox, SECRET).build().unwrap();
    call(&esim).await.unwrap();
    sandbox.expire_tokens();
    call(&esim).await.unwrap();
    assert_eq!(arrived(&sandbox), (2, 3));
    // Calls that find out at the same time share the new login.
    sandbox.expire_tokens();
    let (a, b) = tokio::join!(call(&esim), call(&esim));
    assert!(a.is_ok() && b.is_ok(), "{a:?} {b:?}");
    assert_eq!(arrived(&sandbox).0, 3);
}

/// A server that takes no token at all: the second refusal is the answer, and no loop.
#[tokio::test]
async fn a_new_token_that_is_refused_too_is_an_error() {
    let sandbox = Arc::new(Sandbox::start().await.unwrap());
    let weary = Arc::clone(&sandbox);
    // Each login's token is spent before it is used.
    let esim = builder(&sandbox, SECRET)
        .clock(move || {
            weary.expire_tokens();
            SystemTime::now()
        })
        .build()
        .unwrap();
    let error = call(&esim).await.unwrap_err();
    assert!(matches!(&error, Error::Api(refusal) if refusal.code() == "7"), "{error:?}");
    assert_eq!(arrived(&sandbox), (2, 2));
}

/// The token is renewed before it runs out, without waiting for a refusal.
#[tokio::test]
async fn an_old_token_is_not_tried_any_more() {
    let sandbox = Sandbox::start().await.unwrap();
    let ahead = Arc::new(AtomicU64::new(0));
    let clock = Arc::clone(&ahead);
    let esim = builder(&sandbox, SECRET)
        .clock(move || SystemTime::now() + Duration::from_secs(clock.load(Ordering::Relaxed)))
        .build()
        .unwrap();
    call(&esim).await.unwrap();
    // Documented to be good for three days.
    ahead.store(3 * 24 * 3600 - 120, Ordering::Relaxed);
    call(&esim).await.unwrap();
    assert_eq!(arrived(&sandbox), (1, 2));
    ahead.store(3 * 24 * 3600, Ordering::Relaxed);
    call(&esim).await.unwrap();
    assert_eq!(arrived(&sandbox), (2, 3));
}

#[tokio::test]
async fn a_login_that_fails_means_that_the_call_was_not_sent() {
    let sandbox = Sandbox::start().await.unwrap();
    let esim = builder(&sandbox, "wrong").build().unwrap();
    let error = call(&esim).await.unwrap_err();
    let Error::NotSent(not_sent) = &error else { panic!("{error:?}") };
    assert!(matches!(not_sent.login_error(), Some(Error::Api(_))), "{error:?}");
    assert!(!error.may_have_been_executed());
    assert_eq!(error.to_string(), "esim.my_esim_detail was not sent: no token");
    let text = format!("{error:#}");
    assert!(text.starts_with("esim.my_esim_detail was not sent: no token: esim.login"), "{text}");
    assert!(!text.contains("wrong\"") && !text.contains("2bda2998"), "{text}");
    assert_eq!(arrived(&sandbox), (1, 0));
}

#[tokio::test]
async fn a_token_from_an_earlier_login_is_used_first() {
    let sandbox = Sandbox::start().await.unwrap();
    let esim = builder(&sandbox, SECRET).token("sandbox-token-1").build().unwrap();
    call(&esim).await.unwrap();
    assert_eq!(arrived(&sandbox), (0, 1));
    sandbox.expire_tokens();
    call(&esim).await.unwrap();
    assert_eq!(arrived(&sandbox), (1, 3));
}

/// A client of a server that acts so.
fn client(server: &Server) -> Esim {
    builder_for(server).build().unwrap()
}

fn builder_for(server: &Server) -> ClientBuilder<Esim> {
    let credentials = Credentials {
        partner_code: "P1".to_owned(),
        email: "buyer@example.com".to_owned(),
        password: SECRET.into(),
    };
    let builder = Esim::builder(credentials).base_url(server.url()).retry(RetryPolicy::never());
    builder.timeout(Duration::from_secs(2))
}

const LOGGED_IN: &str = r#"{"code":0,"data":{"x-access-token":"T0K3N"}}"#;

/// What a login answers may hold a token where nobody expects it.
#[tokio::test]
async fn the_answer_of_a_login_is_not_shown() {
    let answers = [
        ok(r#"{"code":0,"data":{"token":"T0K3N"}}"#),
        ok("T0K3N"),
        answer("200 OK", "x-token: T0K3N\r\n", "{}"),
        answer("302 Found", "", r#"{"token":"T0K3N"}"#),
        answer("500 Oops", "", LOGGED_IN),
        ok(r#"{"code":2,"message":"no","data":{"token":"T0K3N"}}"#),
        Act::Say("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"t\":\"T0K3N\"".to_owned()),
    ];
    for act in answers {
        let server = Server::start([act.clone()]).await;
        let error = call(&client(&server)).await.unwrap_err();
        assert!(matches!(error, Error::NotSent(_)), "{act:?}: {error:?}");
        let Error::NotSent(not_sent) = &error else { panic!("{error:?}") };
        let raw = not_sent.login_error().unwrap().response().unwrap();
        let shown = format!("{error:#} {error:?} {:?}", raw.headers().collect::<Vec<_>>());
        assert!(!shown.contains("T0K3N") && raw.body().is_empty(), "{shown}");
        assert!(shown.contains("may hold a token"), "{shown}");
    }
}

/// A token that no header can hold is none: better an error now than one at every call for three days.
#[tokio::test]
async fn a_token_that_cannot_be_sent_is_none() {
    let server = Server::start([ok(r#"{"code":0,"data":{"x-access-token":"T0K\n3N"}}"#)]).await;
    let error = call(&client(&server)).await.unwrap_err();
    assert!(format!("{error:#}").contains("`token`: expected a token"), "{error:#}");
    for token in ["", "a\nb"] {
        let error = builder_for(&server).token(token).build().unwrap_err();
        assert_eq!(error.to_string(), "the token is empty, or not a text that a header can hold");
    }
}

/// What a login is answered with, counts for the pause before the next one.
#[tokio::test]
async fn a_login_that_is_asked_to_wait_waits() {
    let server = Server::start([answer("429 Slow", "retry-after: 3600\r\n", "")]).await;
    let esim = builder_for(&server).retry(RetryPolicy::attempts(3)).build().unwrap();
    call(&esim).await.unwrap_err();
    assert_eq!(server.requests().len(), 1);
}

/// Without its envelope an answer has no code, whatever its members are called.
#[tokio::test]
async fn an_answer_without_envelope_tells_of_no_token() {
    let server = Server::start([ok(LOGGED_IN), ok(r#"{"code":7,"name":"payload"}"#)]).await;
    let raw =
        client(&server).untyped(Method::Post, "/thing").without_envelope().send().await.unwrap();
    assert!(raw.as_str().contains("payload"));
    assert_eq!(server.requests().len(), 2);
}

/// Calls that wait for a login share its failure: a password that is wrong is not tried once per call.
#[tokio::test]
async fn calls_that_wait_for_a_login_share_its_failure() {
    let refused = ok(r#"{"code":2,"message":"no"}"#).after(Duration::from_millis(300));
    let server = Server::start([refused]).await;
    let esim = client(&server);
    let (a, b, c) = tokio::join!(call(&esim), call(&esim), call(&esim));
    for error in [a, b, c].map(Result::unwrap_err) {
        let Error::NotSent(not_sent) = &error else { panic!("{error:?}") };
        assert_eq!(not_sent.login_error().unwrap().code(), Some("2"), "{error}");
    }
    assert_eq!(server.requests().len(), 1);
    // A later call tries again.
    call(&esim).await.unwrap_err();
    assert_eq!(server.requests().len(), 2);
}

/// A call waits for a login of another call no longer than for an answer.
#[tokio::test]
async fn a_login_takes_no_longer_than_an_attempt_may() {
    let server = Server::start([Act::Sleep]).await;
    let esim = client(&server);
    let slow = tokio::spawn({
        let esim = esim.clone();
        async move { call(&esim).await }
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    let begun = std::time::Instant::now();
    let hurried = esim.my_esim_detail(MyEsimDetail { order_id: "O1".to_owned() });
    let error = hurried.timeout(Duration::from_millis(150)).send().await.unwrap_err();
    assert!(matches!(error, Error::NotSent(_)) && error.is_transient(), "{error:?}");
    assert!(error.to_string().contains("the login took too long"), "{error}");
    assert!(begun.elapsed() < Duration::from_secs(1));
    assert!(slow.await.unwrap().is_err());
    assert_eq!(server.requests().len(), 1);
}

/// A call whose token is refused waits no longer either, where another call is logging in already.
#[tokio::test]
async fn a_spent_token_is_not_waited_for_longer_than_an_attempt_may() {
    let expired = ok(r#"{"code":7,"message":"expired"}"#);
    let server = Server::start([
        expired.clone().after(Duration::from_millis(100)),
        expired.after(Duration::from_millis(200)),
        Act::Sleep,
    ])
    .await;
    let esim = builder_for(&server).token("OLD").build().unwrap();
    let slow = tokio::spawn({
        let esim = esim.clone();
        async move { call(&esim).await }
    });
    tokio::time::sleep(Duration::from_millis(50)).await;
    let begun = std::time::Instant::now();
    let hurried = esim.my_esim_detail(MyEsimDetail { order_id: "O1".to_owned() });
    let error = hurried.timeout(Duration::from_millis(400)).send().await.unwrap_err();
    assert!(error.to_string().contains("the login took too long"), "{error}");
    assert!(begun.elapsed() < Duration::from_millis(1500), "{:?}", begun.elapsed());
    slow.abort();
}

/// The expired token may be reported with a status of its own.
#[tokio::test]
async fn an_expired_token_is_renewed_whatever_the_status() {
    let expired = answer("401 Unauthorized", "", r#"{"code":7,"message":"expired"}"#);
    let done = ok(r#"{"code":0,"data":{}}"#);
    let server = Server::start([ok(LOGGED_IN), expired, ok(LOGGED_IN), done]).await;
    call(&client(&server)).await.unwrap();
    assert_eq!(server.requests().len(), 4);
}

/// A token that comes in a header is found there, by client and sandbox alike.
#[tokio::test]
async fn a_token_may_come_in_a_header() {
    let (_, sources) = Spec::load(&xtask::workspace().join("spec")).unwrap();
    let files = sources.iter().map(|(_, file)| {
        let wrong = "token: [data.x-access-token, \"header:x-access-token\"]";
        let text = file.text.replace(wrong, "token: [\"header:x-access-token\"]");
        SourceFile { text, ..file.clone() }
    });
    let (spec, changed) = Spec::from_sources(Sources::new("spec", files.collect())).unwrap();
    assert!(changed.iter().any(|(_, file)| file.text.contains("token: [\"header:")));
    let sandbox = Sandbox::builder().spec(spec).start().await.unwrap();
    call(&builder(&sandbox, SECRET).build().unwrap()).await.unwrap();
    assert_eq!(arrived(&sandbox), (1, 1));
}

/// A call whose page says that it needs no token makes no login.
#[tokio::test]
async fn what_needs_no_token_does_not_log_in() {
    let sandbox = Sandbox::start().await.unwrap();
    let esim = builder(&sandbox, SECRET).build().unwrap();
    esim.detail(Detail { id: 1 }).send().await.unwrap();
    assert_eq!(arrived(&sandbox), (0, 1));
}
