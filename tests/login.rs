//! Tests of calls that carry a token. They prove that calls share one login, that an expired token is renewed once,
//! and that a failed login is an error without secrets.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use linksfield_api::esim::{Credentials, Detail, Esim, MyEsimDetail};
use linksfield_api::{
    AccessToken, ClientBuilder, Error, Method, RetryPolicy, Secret, TokenCache, TokenFuture,
};
use linksfield_sandbox::{SECRET, Sandbox};
use linksfield_spec::{SourceFile, Sources, Spec};
use linksfield_tests::bare_server::{Act, Server, ok, response};

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

/// Returns how many logins and how many other requests arrived.
fn arrived(sandbox: &Sandbox) -> (usize, usize) {
    let received = sandbox.received();
    let logins =
        received.iter().filter(|received| received.call.as_deref() == Some("esim.login")).count();
    (logins, received.len() - logins)
}

#[tokio::test]
async fn calls_share_one_login_and_the_password_is_not_sent() {
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

/// A refused token causes exactly one new login and one retry, without an error for the caller.
#[tokio::test]
async fn a_token_that_the_server_no_longer_accepts_is_renewed_once() {
    let sandbox = Sandbox::start().await.unwrap();
    let esim = builder(&sandbox, SECRET).build().unwrap();
    call(&esim).await.unwrap();
    sandbox.expire_tokens();
    call(&esim).await.unwrap();
    assert_eq!(arrived(&sandbox), (2, 3));
    // Calls whose token is refused at the same time share the new login.
    sandbox.expire_tokens();
    let (a, b) = tokio::join!(call(&esim), call(&esim));
    assert!(a.is_ok() && b.is_ok(), "{a:?} {b:?}");
    assert_eq!(arrived(&sandbox).0, 3);
}

/// The server accepts no token. The second refusal is returned as an error, without another login.
#[tokio::test]
async fn a_new_token_that_is_refused_too_is_an_error() {
    let sandbox = Arc::new(Sandbox::start().await.unwrap());
    let expiring = Arc::clone(&sandbox);
    // The client reads its clock after a login, so each token has expired before it is used.
    let esim = builder(&sandbox, SECRET)
        .clock(move || {
            expiring.expire_tokens();
            SystemTime::now()
        })
        .build()
        .unwrap();
    let error = call(&esim).await.unwrap_err();
    assert!(matches!(&error, Error::Api(refusal) if refusal.code() == "7"), "{error:?}");
    assert_eq!(arrived(&sandbox), (2, 2));
}

/// The token is renewed before it expires, without waiting for a refusal.
#[tokio::test]
async fn a_token_is_renewed_before_it_expires() {
    let sandbox = Sandbox::start().await.unwrap();
    let ahead = Arc::new(AtomicU64::new(0));
    let clock = Arc::clone(&ahead);
    let esim = builder(&sandbox, SECRET)
        .clock(move || SystemTime::now() + Duration::from_secs(clock.load(Ordering::Relaxed)))
        .build()
        .unwrap();
    call(&esim).await.unwrap();
    // A token is documented to be valid for three days.
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
    assert_eq!(error.to_string(), "esim.my_esim_detail was not sent: the login failed");
    let text = format!("{error:#}");
    assert!(
        text.starts_with("esim.my_esim_detail was not sent: the login failed: esim.login"),
        "{text}"
    );
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

/// Returns a client for this server, without retries.
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
const DETAIL: &str = r#"{"code":0,"data":{}}"#;

/// Makes a write.
async fn pay(esim: &Esim) -> Result<(), Error> {
    let json = r#"{"dateTime":1,"orderId":"O1","payAmount":1,"payCurrency":"USD","type":"payment_intent.succeeded"}"#;
    esim.operation("payment_webhook").unwrap().call_json(json).await.map(drop)
}

/// The response to a login can hold a token in an undocumented place.
#[tokio::test]
async fn the_response_to_a_login_is_not_shown() {
    let acts = [
        ok(r#"{"code":0,"data":{"token":"T0K3N"}}"#),
        ok("T0K3N"),
        response("200 OK", "x-token: T0K3N\r\n", "{}"),
        response("302 Found", "", r#"{"token":"T0K3N"}"#),
        response("500 Oops", "", LOGGED_IN),
        ok(r#"{"code":2,"message":"no","data":{"token":"T0K3N"}}"#),
        Act::Respond("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"t\":\"T0K3N\"".to_owned()),
    ];
    for act in acts {
        let server = Server::start([act.clone()]).await;
        let error = call(&client(&server)).await.unwrap_err();
        assert!(matches!(error, Error::NotSent(_)), "{act:?}: {error:?}");
        let Error::NotSent(not_sent) = &error else { panic!("{error:?}") };
        let raw = not_sent.login_error().unwrap().response().unwrap();
        let shown = format!("{error:#} {error:?} {:?}", raw.headers().collect::<Vec<_>>());
        assert!(!shown.contains("T0K3N") && raw.body().is_empty(), "{shown}");
        assert!(shown.contains("may contain a token"), "{shown}");
    }
}

/// A token that a header cannot hold is refused at the login. Otherwise every call would fail until it expires.
#[tokio::test]
async fn a_token_that_a_header_cannot_hold_is_refused() {
    let server = Server::start([ok(r#"{"code":0,"data":{"x-access-token":"T0K\n3N"}}"#)]).await;
    let error = call(&client(&server)).await.unwrap_err();
    assert!(format!("{error:#}").contains("`token`: expected a token"), "{error:#}");
    for (token, fault) in [
        ("", "is empty; check where its value is read from"),
        ("a\nb", "contains a line break (U+000A, character 2); remove it"),
    ] {
        let error = builder_for(&server).token(token).build().unwrap_err();
        assert_eq!(error.to_string(), format!("the access token {fault}"));
    }
}

/// The `Retry-After` of a login's response is longer than a retry may wait, so no second login is sent.
#[tokio::test]
async fn a_login_respects_retry_after() {
    let server = Server::start([response("429 Slow", "retry-after: 3600\r\n", "")]).await;
    let esim = builder_for(&server).retry(RetryPolicy::attempts(3)).build().unwrap();
    call(&esim).await.unwrap_err();
    assert_eq!(server.requests().len(), 1);
}

/// A field called `code` outside the envelope is not a result code, so it does not cause a new login.
#[tokio::test]
async fn a_response_without_envelope_does_not_renew_the_token() {
    let server = Server::start([ok(LOGGED_IN), ok(r#"{"code":7,"name":"payload"}"#)]).await;
    let raw =
        client(&server).untyped(Method::Post, "/thing").without_envelope().send().await.unwrap();
    assert!(raw.as_str().contains("payload"));
    assert_eq!(server.requests().len(), 2);
}

/// Calls that wait for a login share its failure, so a wrong password is not sent once per call.
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
    // The wrong password is not sent by later calls either.
    for _ in 0..50 {
        let error = call(&esim).await.unwrap_err();
        assert!(error.login_error().is_some(), "{error:?}");
    }
    assert_eq!(server.requests().len(), 1);
}

/// While the server is unavailable, calls at the same time do not each log in.
#[tokio::test]
async fn a_login_that_fails_for_a_moment_is_not_repeated_by_every_call() {
    let server = Server::start([response("503 Busy", "", ""), ok(LOGGED_IN), ok(DETAIL)]).await;
    let esim = builder_for(&server).retry(RetryPolicy::never()).build().unwrap();
    let calls: Vec<_> = (0..200)
        .map(|_| {
            let esim = esim.clone();
            tokio::spawn(async move { call(&esim).await.unwrap_err() })
        })
        .collect();
    for error in calls {
        assert!(error.await.unwrap().is_transient());
    }
    assert_eq!(server.requests().len(), 1);
    // A moment later, the next call logs in.
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    call(&esim).await.unwrap();
    assert_eq!(server.requests().len(), 3);
}

/// Calls that have waited for a login share its failure, even if failures are not remembered for any time.
#[tokio::test]
async fn a_failure_is_shared_by_the_calls_that_waited() {
    let busy = response("503 Busy", "", "").after(Duration::from_millis(300));
    let server = Server::start([busy]).await;
    let policy = RetryPolicy::never().pauses(Duration::ZERO, Duration::ZERO);
    let esim = builder_for(&server).retry(policy).build().unwrap();
    let (a, b, c) = tokio::join!(call(&esim), call(&esim), call(&esim));
    for result in [a, b, c] {
        assert!(result.unwrap_err().login_error().is_some());
    }
    assert_eq!(server.requests().len(), 1);
}

/// Status 401 without a documented code also means that the token is not accepted.
#[tokio::test]
async fn status_401_renews_the_token_once() {
    for body in ["", "<html>unauthorized</html>", r#"{"error":"token"}"#, r#"{"code":"X1"}"#] {
        let refused = response("401 Unauthorized", "", body);
        let server =
            Server::start([ok(LOGGED_IN), refused.clone(), ok(LOGGED_IN), ok(DETAIL)]).await;
        call(&client(&server)).await.unwrap();
        assert_eq!(server.requests().len(), 4, "{body}");
        // A second refusal is the error.
        let server = Server::start([ok(LOGGED_IN), refused.clone(), ok(LOGGED_IN), refused]).await;
        let error = call(&client(&server)).await.unwrap_err();
        assert!(matches!(&error, Error::Status(error) if error.status() == 401), "{error:?}");
        assert_eq!(server.requests().len(), 4, "{body}");
    }
}

/// A write whose token was refused was sent. If the new login fails, the error states both.
#[tokio::test]
async fn a_refused_token_and_a_failed_login_are_both_reported() {
    let expired = ok(r#"{"code":7,"message":"expired"}"#);
    let no_login = ok(r#"{"code":2,"message":"wrong password"}"#);
    let server = Server::start([ok(LOGGED_IN), expired, no_login]).await;
    let error = pay(&client(&server)).await.unwrap_err();
    assert!(matches!(&error, Error::Api(error) if error.code() == "7"), "{error:?}");
    assert_eq!(error.login_error().unwrap().code(), Some("2"));
    assert!(!error.may_have_been_executed() && !error.is_transient());
    let text = error.to_string();
    assert!(text.contains("code 7") && text.contains("the login for a new access token failed"));
    assert!(
        text.contains("the call was not executed") && !text.contains("was not sent: "),
        "{text}"
    );
    assert_eq!(server.requests().len(), 3);
}

/// The timeout of a call also limits its wait for the login of another call.
#[tokio::test]
async fn a_call_waits_for_a_login_no_longer_than_its_timeout() {
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
    assert!(error.to_string().contains("the login timed out"), "{error}");
    assert!(begun.elapsed() < Duration::from_secs(1));
    assert!(slow.await.unwrap().is_err());
    assert_eq!(server.requests().len(), 1);
}

/// The same limit applies to a call whose token was refused while another call is already logging in.
#[tokio::test]
async fn a_call_waits_for_a_renewed_token_no_longer_than_its_timeout() {
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
    assert!(error.to_string().contains("the login timed out"), "{error}");
    assert!(begun.elapsed() < Duration::from_millis(1500), "{:?}", begun.elapsed());
    slow.abort();
}

/// A server can report the expired token with a status other than 200.
#[tokio::test]
async fn an_expired_token_is_renewed_whatever_the_status() {
    let expired = response("401 Unauthorized", "", r#"{"code":7,"message":"expired"}"#);
    let done = ok(r#"{"code":0,"data":{}}"#);
    let server = Server::start([ok(LOGGED_IN), expired, ok(LOGGED_IN), done]).await;
    call(&client(&server)).await.unwrap();
    assert_eq!(server.requests().len(), 4);
}

/// The client reads a token from a header, and the sandbox sends the token there, if the spec states this.
#[tokio::test]
async fn a_token_can_be_returned_in_a_header() {
    let (_, sources) = Spec::load(&xtask::workspace().join("spec")).unwrap();
    let files = sources.iter().map(|(_, file)| {
        let documented = "token: [data.x-access-token, \"header:x-access-token\"]";
        let text = file.text.replace(documented, "token: [\"header:x-access-token\"]");
        SourceFile { text, ..file.clone() }
    });
    let (spec, changed) = Spec::from_sources(Sources::new("spec", files.collect())).unwrap();
    assert!(changed.iter().any(|(_, file)| file.text.contains("token: [\"header:")));
    let sandbox = Sandbox::builder().spec(spec).start().await.unwrap();
    call(&builder(&sandbox, SECRET).build().unwrap()).await.unwrap();
    assert_eq!(arrived(&sandbox), (1, 1));
}

/// Some calls are documented to need no token.
#[tokio::test]
async fn a_call_without_a_token_does_not_log_in() {
    let sandbox = Sandbox::start().await.unwrap();
    let esim = builder(&sandbox, SECRET).build().unwrap();
    esim.detail(Detail { id: 1 }).send().await.unwrap();
    assert_eq!(arrived(&sandbox), (0, 1));
}

/// A call that is dropped leaves its login without a result. The server may have refused the password.
#[tokio::test]
async fn dropped_calls_do_not_send_the_password_each_time() {
    let late = Duration::from_millis(600);
    let server = Server::start([
        response("401 Unauthorized", "", "").after(late),
        response("401 Unauthorized", "", "").after(late),
        ok(LOGGED_IN),
        ok(DETAIL),
    ])
    .await;
    let esim = builder_for(&server).timeout(Duration::from_secs(20)).build().unwrap();
    for _ in 0..12 {
        tokio::time::timeout(Duration::from_millis(100), call(&esim)).await.unwrap_err();
    }
    // One login at the beginning, and at most one a second later.
    let logins = server.requests().len();
    assert!((1..=2).contains(&logins), "{logins}");
    // A call that waits for long enough logs in.
    while server.requests().len() < 2 {
        let _ = tokio::time::timeout(Duration::from_millis(100), call(&esim)).await;
    }
    call(&esim).await.unwrap();
    assert_eq!(server.requests().len(), 4);
}

#[tokio::test]
async fn a_token_that_the_server_echoes_is_in_no_message() {
    const TOKEN: &str = "eyJhbGciOi/JIUzI1+NiJ9";
    for echoed in
        [TOKEN, r"eyJhbGciOi\/JIUzI1+NiJ9", "eyJhbGciOi%2FJIUzI1%2BNiJ9", "eyJhbGciOi/JIU"]
    {
        for (status, body) in [
            ("400 Bad Request", format!("x-access-token: {echoed}")),
            ("500 Internal Server Error", format!("<p>{echoed}</p>")),
            ("200 OK", format!(r#"{{"code":"{echoed}","message":"{echoed}"}}"#)),
            ("404 Not Found", format!(r#"{{"code":1,"message":"{echoed}"}}"#)),
            ("200 OK", format!("token {echoed}")),
        ] {
            let server = Server::start([response(status, "", &body)]).await;
            let error =
                call(&builder_for(&server).token(TOKEN).build().unwrap()).await.unwrap_err();
            for text in [error.to_string(), format!("{error:#}"), format!("{error:?}")] {
                assert!(!text.contains("eyJhbGci"), "{text}");
            }
        }
    }
}

/// A cache that several clients share, or one that always fails.
#[derive(Default)]
struct Shared {
    token: Mutex<Option<AccessToken>>,
    fails: bool,
}

impl TokenCache for Shared {
    fn load<'a>(&'a self, refused: Option<&'a Secret>) -> TokenFuture<'a, Option<AccessToken>> {
        // A client must not use a token again that it has called refused, even if the cache returns it.
        let _ = refused;
        Box::pin(async {
            if self.fails { Err("away".into()) } else { Ok(self.token.lock().unwrap().clone()) }
        })
    }

    fn store<'a>(&'a self, token: &'a AccessToken) -> TokenFuture<'a, ()> {
        Box::pin(async move {
            if self.fails {
                return Err("away".into());
            }
            *self.token.lock().unwrap() = Some(token.clone());
            Ok(())
        })
    }
}

struct Handle(Arc<Shared>);

impl TokenCache for Handle {
    fn load<'a>(&'a self, refused: Option<&'a Secret>) -> TokenFuture<'a, Option<AccessToken>> {
        self.0.load(refused)
    }

    fn store<'a>(&'a self, token: &'a AccessToken) -> TokenFuture<'a, ()> {
        self.0.store(token)
    }
}

#[tokio::test]
async fn clients_with_a_token_cache_share_a_login() {
    let sandbox = Sandbox::start().await.unwrap();
    let cache = Arc::new(Shared::default());
    let client =
        || builder(&sandbox, SECRET).token_cache(Handle(Arc::clone(&cache))).build().unwrap();
    let (one, two) = (client(), client());
    call(&one).await.unwrap();
    call(&two).await.unwrap();
    assert_eq!(arrived(&sandbox), (1, 2));
    // The first client finds out that the token is refused. The second does so, too, and finds the new one.
    sandbox.expire_tokens();
    call(&one).await.unwrap();
    call(&two).await.unwrap();
    assert_eq!(arrived(&sandbox).0, 2);
    assert!(!format!("{:?}", cache.token.lock().unwrap()).contains("Secret(\""));

    // A token that has expired, or that no header can hold, is not used.
    for wrong in [
        AccessToken::new("old", Some(SystemTime::UNIX_EPOCH)),
        AccessToken::new("line\nbreak", None),
    ] {
        *cache.token.lock().unwrap() = Some(wrong);
        let before = arrived(&sandbox).0;
        call(&client()).await.unwrap();
        assert_eq!(arrived(&sandbox).0, before + 1);
    }
}

#[tokio::test]
async fn a_token_cache_that_fails_costs_only_logins() {
    let sandbox = Sandbox::start().await.unwrap();
    let cache = Handle(Arc::new(Shared { fails: true, ..Shared::default() }));
    let esim = builder(&sandbox, SECRET).token_cache(cache).build().unwrap();
    call(&esim).await.unwrap();
    call(&esim).await.unwrap();
    assert_eq!(arrived(&sandbox), (1, 2));
}
