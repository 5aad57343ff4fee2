//! Calls that carry a token: one login for all, one new login when the token runs out, and what is said when
//! no login succeeds.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use linksfield_api::esim::{Credentials, Detail, Esim, MyEsimDetail};
use linksfield_api::{ClientBuilder, Error};
use linksfield_sandbox::{SECRET, Sandbox};

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
    esim.my_esim_detail(MyEsimDetail { order_id: "O1" }).send().await.map(|_| ())
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
    let text = error.to_string();
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

/// A call whose page says that it needs no token makes no login.
#[tokio::test]
async fn what_needs_no_token_does_not_log_in() {
    let sandbox = Sandbox::start().await.unwrap();
    let esim = builder(&sandbox, SECRET).build().unwrap();
    esim.detail(Detail { id: 1 }).send().await.unwrap();
    assert_eq!(arrived(&sandbox), (0, 1));
}
