//! Tests of time: the time limit of a whole call, `Retry-After`, the retry budget, and connections that are not opened
//! in time. They prove that a call ends in time, and that nothing is said to be sent that was not.

use std::time::{Duration, Instant, SystemTime};

use linksfield_api::csss::{Csss, QueryDevice};
use linksfield_api::{ClientBuilder, Error, RetryPolicy};
use linksfield_tests::authority::Authority;
use linksfield_tests::bare_server::{Act, Server, ok, response};
use linksfield_tests::{csss_credentials, order};
use tokio::net::TcpListener;

fn builder(server: &Server) -> ClientBuilder<Csss> {
    Csss::builder(csss_credentials()).base_url(server.url())
}

async fn read(csss: &Csss) -> Error {
    let device_id = "89852022018041800192".parse().unwrap();
    csss.query_device(QueryDevice { device_id }).send().await.unwrap_err()
}

/// Returns the error of a read, the number of requests, and the time that the call took.
async fn failed(
    act: Act,
    settings: impl FnOnce(ClientBuilder<Csss>) -> ClientBuilder<Csss>,
) -> (Error, usize, Duration) {
    let server = Server::start([act]).await;
    let csss = settings(builder(&server)).build().unwrap();
    let begun = Instant::now();
    let error = read(&csss).await;
    (error, server.requests().len(), begun.elapsed())
}

#[tokio::test]
async fn a_pause_beyond_the_time_limit_is_not_waited_for() {
    let busy = response("503 Busy", "retry-after: 2\r\n", "");
    let limit = Duration::from_millis(500);
    let (error, requests, took) = failed(busy, |builder| builder.timeout(limit)).await;
    assert_eq!(error.retry_after(), Some(Duration::from_secs(2)));
    assert_eq!(requests, 1, "no attempt follows, because the pause would not end in time");
    assert!(took < limit, "{took:?}");
}

#[tokio::test]
async fn the_time_limit_covers_all_attempts() {
    let limit = Duration::from_millis(700);
    let (error, requests, took) = failed(Act::Sleep, |builder| {
        let policy = RetryPolicy::attempts(10).pauses(Duration::ZERO, Duration::ZERO);
        builder.timeout(limit).attempt_timeout(Duration::from_millis(200)).retry(policy)
    })
    .await;
    assert!(matches!(&error, Error::NoResponse(error) if error.is_timeout()), "{error:?}");
    assert!((3..=5).contains(&requests), "{requests}");
    assert!(took >= limit - Duration::from_millis(100) && took < limit * 2, "{took:?}");
}

/// An attempt may take the whole time of a call, if only that is set.
#[tokio::test]
async fn the_time_limit_of_a_call_is_also_that_of_an_attempt() {
    let limit = Duration::from_millis(300);
    let server = Server::start([Act::Sleep]).await;
    let csss = builder(&server).build().unwrap();
    let begun = Instant::now();
    let error = csss.order_package(order()).timeout(limit).send().await.unwrap_err();
    assert!(error.may_have_been_executed(), "{error:?}");
    let took = begun.elapsed();
    assert!(took >= limit && took < limit * 4, "{took:?}");
}

#[tokio::test]
async fn a_call_without_time_is_not_sent() {
    let server = Server::start([ok("{}")]).await;
    let csss = builder(&server).build().unwrap();
    let call = csss.order_package(order()).timeout(Duration::ZERO);
    let error = call.send().await.unwrap_err();
    assert!(matches!(&error, Error::NotSent(error) if error.is_timeout()), "{error:?}");
    assert!(!error.may_have_been_executed());
    assert_eq!(server.requests().len(), 0);
}

/// A server that asks for more than a minute ends the call, however much time the call has.
#[tokio::test]
async fn a_long_retry_after_ends_the_call() {
    let busy = response("503 Busy", "retry-after: 61\r\n", "");
    let limit = Duration::from_secs(600);
    let server = Server::start([busy]).await;
    let csss = builder(&server).timeout(limit).build().unwrap();
    let call = tokio::time::timeout(Duration::from_secs(20), read(&csss));
    let error = call.await.expect("the call does not wait");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(61)));
    assert_eq!(server.requests().len(), 1);
}

/// A date in `Retry-After` requires a pause as a number of seconds does.
#[tokio::test]
async fn retry_after_may_be_a_date() {
    let date = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(40));
    let busy = response("503 Busy", &format!("retry-after: {date}\r\n"), "");
    let (error, requests, _) =
        failed(busy, |builder| builder.timeout(Duration::from_secs(10))).await;
    let pause = error.retry_after().unwrap();
    assert!(pause > Duration::from_secs(30) && pause <= Duration::from_secs(40), "{pause:?}");
    assert_eq!(requests, 1);
}

/// A value that requires no pause leaves the pause to the policy.
#[tokio::test]
async fn an_unusable_retry_after_is_ignored() {
    for value in ["0", "-1", "120junk", "1.5", "Wed, 21 Oct 2015 07:28:00 GMT", "soon", ""] {
        let busy = response("503 Busy", &format!("retry-after: {value}\r\n"), "");
        let (error, requests, took) = failed(busy, |builder| {
            let pause = Duration::from_millis(20);
            builder.retry(RetryPolicy::attempts(3).pauses(pause, pause))
        })
        .await;
        assert_eq!((error.retry_after(), requests), (None, 3), "{value}");
        assert!(took >= Duration::from_millis(40), "{value}: {took:?}");
    }
}

/// The statuses with which a server describes what it cannot do.
#[tokio::test]
async fn a_status_that_will_not_change_is_not_retried() {
    for (status, attempts) in [
        ("501 No", 1),
        ("505 No", 1),
        ("507 No", 1),
        ("511 No", 1),
        ("500 Oops", 2),
        ("502 Bad", 2),
        ("503 Busy", 2),
        ("504 Late", 2),
        ("429 Slow", 2),
    ] {
        let (error, requests, _) = failed(response(status, "", ""), |builder| {
            let policy = RetryPolicy::attempts(2).pauses(Duration::ZERO, Duration::ZERO);
            builder.retry(policy.after_too_many(Duration::ZERO))
        })
        .await;
        assert_eq!((error.is_transient(), requests), (attempts == 2, attempts), "{status}");
    }
}

/// The default pauses outlast a server that restarts.
#[tokio::test]
async fn the_first_pause_takes_at_least_a_second() {
    let (_, requests, took) = failed(response("503 Busy", "", ""), |builder| {
        builder.retry(RetryPolicy::attempts(2)).timeout(Duration::from_secs(20))
    })
    .await;
    assert_eq!(requests, 2);
    assert!(took >= Duration::from_secs(1) && took < Duration::from_secs(10), "{took:?}");
}

/// During an outage, the clones of a client retry only a few calls.
#[tokio::test]
async fn an_outage_does_not_multiply_requests() {
    let server = Server::start([response("503 Busy", "", "")]).await;
    let policy = RetryPolicy::attempts(5).pauses(Duration::ZERO, Duration::ZERO);
    let calls = async |policy| {
        let csss = builder(&server).retry(policy).build().unwrap();
        let before = server.requests().len();
        for _ in 0..40 {
            read(&csss.clone()).await;
        }
        server.requests().len() - before
    };
    let with_budget = calls(policy).await;
    // 40 attempts, 10 retries, and one more for every five calls.
    assert!((50..=60).contains(&with_budget), "{with_budget}");
    assert_eq!(calls(policy.without_budget()).await, 200);
}

/// A server that accepts connections, but does not complete the TLS handshake: nothing was sent.
#[tokio::test]
async fn a_write_that_cannot_connect_in_time_was_not_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let accepting = tokio::spawn(async move {
        let mut open = Vec::new();
        while let Ok((connection, _)) = listener.accept().await {
            open.push(connection);
        }
    });
    // Once with the limit of the call, which is below that of connecting, and once with that of connecting.
    for (call, connect) in [(300, 5_000), (5_000, 300)] {
        let (call, connect) = (Duration::from_millis(call), Duration::from_millis(connect));
        let csss = Csss::builder(csss_credentials())
            .base_url(&url)
            .timeout(call)
            .connect_timeout(connect)
            .retry(RetryPolicy::never())
            .build()
            .unwrap();
        let error = csss.order_package(order()).send().await.unwrap_err();
        assert!(matches!(&error, Error::NotSent(error) if error.is_timeout()), "{error:?}");
        assert!(!error.may_have_been_executed(), "{error}");
    }
    accepting.abort();
}

#[tokio::test]
async fn a_certificate_that_is_not_trusted_is_not_retried() {
    let authority = Authority::new("time-certificate");
    let server = Server::start_tls([ok("{}")], authority.acceptor(false)).await;
    let csss = builder(&server).build().unwrap();
    let begun = Instant::now();
    let error = csss.order_package(order()).send().await.unwrap_err();
    assert!(matches!(&error, Error::NotSent(error) if error.is_certificate()), "{error:?}");
    assert!(!error.is_transient() && !error.may_have_been_executed());
    assert!(begun.elapsed() < Duration::from_secs(1), "no pause");
    assert!(error.to_string().contains("a certificate was not accepted"), "{error}");
}
