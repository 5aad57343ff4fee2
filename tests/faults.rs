//! Tests against hostile and broken servers. They prove which error a call returns, whether a write is reported as
//! possibly executed, and how often the request is sent.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, UNIX_EPOCH};

use axum::serve::ListenerExt as _;
use linksfield_api::csss::{self, Csss};
use linksfield_api::cube::{self, CancelSim, Cube};
use linksfield_api::esim::{self, Esim};
use linksfield_api::mall::{self, CancelAutoRenewalRecord, CardOwner, LanguageCode, Mall};
use linksfield_api::mall::{QueryAutoRenewalRecord, Terminal};
use linksfield_api::{ClientBuilder, ConfigError, Error, Method, RetryPolicy};
use linksfield_tests::bare_server::{Act, Server, ok, response};
use linksfield_tests::{csss_credentials, order};
use tokio::net::TcpListener;

const ORDERED: &str = r#"{"code":"0000","success":true,"message":"ok","data":{"order_id":"O1"}}"#;
const RENEWALS: &str = r#"{"operateCode":"S","message":"success","data":[]}"#;

fn csss(server: &Server) -> Csss {
    setup(Csss::builder(csss_credentials()), server).build().unwrap()
}

fn mall(server: &Server) -> Mall {
    let credentials = mall::Credentials { partner_code: "P1".to_owned() };
    setup(Mall::builder(credentials), server).build().unwrap()
}

fn setup<C: linksfield_api::Family>(
    builder: ClientBuilder<C>,
    server: &Server,
) -> ClientBuilder<C> {
    builder.base_url(server.url()).retry(short_pauses()).max_response(10_000)
}

fn short_pauses() -> RetryPolicy {
    RetryPolicy::attempts(3).pauses(Duration::from_millis(1), Duration::from_millis(5))
}

fn renewals() -> QueryAutoRenewalRecord {
    QueryAutoRenewalRecord {
        device_code: linksfield_api::Iccid::new("89852022018041800192").unwrap().into(),
        language_code: LanguageCode::Chinese,
        mark: CardOwner::Linksfield,
        terminal: Terminal::Mobile,
    }
}

/// Orders once from a server with this act. Returns the error, and the number of requests that arrived.
async fn order_from(act: Act) -> (Error, usize) {
    let server = Server::start([act]).await;
    let error = csss(&server).order_package(order()).send().await.unwrap_err();
    (error, server.requests().len())
}

#[tokio::test]
async fn a_refused_connection_means_that_the_call_was_not_sent() {
    // A port that was free a moment ago.
    let address = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let csss = Csss::builder(csss_credentials()).base_url(format!("http://{address}"));
    let csss = csss.retry(short_pauses()).build().unwrap();
    let error = csss.order_package(order()).send().await.unwrap_err();
    assert!(matches!(error, Error::NotSent(_)), "{error:?}");
    assert!(!error.may_have_been_executed() && error.is_transient() && error.response().is_none());
    assert_eq!(
        error.to_string(),
        format!("csss.order_package was not sent: cannot connect to {address}")
    );
}

#[tokio::test]
async fn a_write_is_not_retried_if_the_connection_closes_before_a_response() {
    let (error, sent) = order_from(Act::Close).await;
    assert!(matches!(error, Error::NoResponse(_)), "{error:?}");
    assert!(error.may_have_been_executed());
    assert_eq!(sent, 1, "a write is not retried once it may have arrived");
    assert!(
        error
            .to_string()
            .ends_with("the call may have been executed: check the outcome with `csss.query_order` before you call again"),
        "{error}"
    );
}

#[tokio::test]
async fn a_write_that_times_out_is_uncertain_and_not_retried() {
    let server = Server::start([Act::Sleep]).await;
    let call = csss(&server);
    let call = call.order_package(order()).timeout(Duration::from_millis(100));
    let error = call.send().await.unwrap_err();
    assert!(matches!(&error, Error::NoResponse(error) if error.is_timeout()), "{error:?}");
    assert!(error.may_have_been_executed());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_incomplete_response_is_kept_in_the_error() {
    let half = format!("HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n{ORDERED}");
    let (error, sent) = order_from(Act::Respond(half)).await;
    assert!(matches!(error, Error::NoResponse(_)), "{error:?}");
    assert!(error.may_have_been_executed());
    // The part of the body that arrived is kept.
    assert_eq!(error.response().unwrap().body(), ORDERED.as_bytes());
    assert_eq!((error.response().unwrap().status(), sent), (200, 1));
}

#[tokio::test]
async fn a_response_that_is_too_large_is_cut_and_leaves_a_write_uncertain() {
    let large = format!("{{\"code\":\"{}\"}}", "0".repeat(20_000));
    let (error, sent) = order_from(ok(&large)).await;
    assert!(error.to_string().contains("larger than 10000 bytes"), "{error}");
    assert_eq!(error.response().unwrap().body().len(), 10_000);
    assert!(error.may_have_been_executed() && !error.is_transient());
    assert_eq!(sent, 1);
}

#[tokio::test]
async fn a_bad_status_decides_whether_a_write_was_executed() {
    for (status, executed) in [
        ("500 Internal Server Error", true),
        ("502 Bad Gateway", true),
        ("408 Request Timeout", true),
        ("302 Found", true),
        ("400 Bad Request", true),
        ("422 Unprocessable Content", true),
        ("401 Unauthorized", false),
        ("403 Forbidden", false),
        ("404 Not Found", false),
        ("429 Too Many Requests", false),
    ] {
        let (error, sent) =
            order_from(response(status, "location: /elsewhere\r\n", "<html>no</html>")).await;
        let Error::Status(refused) = &error else { panic!("{status}: {error:?}") };
        assert!(status.starts_with(&refused.status().to_string()));
        assert_eq!(error.may_have_been_executed(), executed, "{status}");
        assert_eq!(refused.response().body(), b"<html>no</html>");
        assert_eq!(refused.response().header("Location"), Some("/elsewhere"));
        assert!(error.to_string().contains("<html>no</html>"), "{error}");
        assert_eq!(sent, 1, "{status}: neither retried nor redirected");
    }
}

#[tokio::test]
async fn a_bad_status_with_an_envelope_has_its_code_and_message() {
    let body = r#"{"code":"9999","message":"忙","success":false,"data":null}"#;
    let (error, _) = order_from(response("500 Oops", "", body)).await;
    assert_eq!(error.code(), Some("9999"));
    assert!(error.to_string().contains("HTTP status 500, code 9999: \"忙\""), "{error}");
}

#[tokio::test]
async fn a_response_of_another_form_is_an_error_that_names_the_path() {
    for (body, path, expected) in [
        ("", "", "expected JSON, found \"\"; body: \"\""),
        ("<html>", "", "expected JSON, found \"<html>\""),
        ("[]", "", "expected an object, found a list"),
        ("{}", "code", "`code`: expected a result code, found nothing"),
        (r#"{"code":"0000"}"#, "data", "`data`: expected an object, found null"),
        (r#"{"code":"0000","data":{}}"#, "data.order_id", "expected a value, found nothing"),
        (r#"{"code":"0000","data":{"order_id":7}}"#, "data.order_id", "expected text, found 7"),
        (r#"{"code":[1],"data":{}}"#, "code", "expected a result code, found a list"),
    ] {
        let (error, sent) = order_from(ok(body)).await;
        let Error::Decode(decode) = &error else { panic!("{body}: {error:?}") };
        assert_eq!(decode.path(), path, "{body}");
        assert!(error.to_string().contains(expected), "{expected:?}: {error}");
        assert!(error.may_have_been_executed(), "the order may have been placed");
        assert_eq!(decode.response().body(), body.as_bytes());
        assert_eq!(sent, 1);
    }
}

/// The order is placed and its id is present. An optional day of another form must not turn this into an error.
#[tokio::test]
async fn an_optional_field_of_another_form_is_kept_and_does_not_fail_the_call() {
    let body = r#"{"code":"0000","data":{"order_id":"O1","order_start_date":"soon","new":1}}"#;
    let server = Server::start([ok(body)]).await;
    let reply = csss(&server).order_package(order()).send().await.unwrap();
    assert_eq!((reply.order_id.as_str(), reply.order_start_date), ("O1", None));
    assert_eq!(reply.extra.get("order_start_date").unwrap().as_str(), "\"soon\"");
    let [mismatch] = reply.extra.mismatches() else { panic!("{:?}", reply.extra) };
    assert_eq!(mismatch.path(), "order_start_date");
    let reason = "`order_start_date`: expected a day as YYYYMMDD, found \"soon\"";
    assert_eq!(mismatch.to_string(), reason);
}

/// An undocumented code leaves a write uncertain, and so does a success code with `success: false`.
#[tokio::test]
async fn a_failure_code_with_status_200_is_an_api_error() {
    let failures = [
        (r#"{"code":"1001","message":"余额不足","success":false,"data":null}"#, "1001"),
        (r#"{"code":"0000","message":"half","success":false}"#, "0000"),
        (r#"{"code":7,"message":"number"}"#, "7"),
    ];
    for (body, code) in failures {
        let (error, sent) = order_from(ok(body)).await;
        let Error::Api(refused) = &error else { panic!("{body}: {error:?}") };
        assert_eq!((refused.code(), error.code()), (code, Some(code)));
        assert!(error.may_have_been_executed() && !error.is_transient());
        assert!(
            error
                .to_string()
                .ends_with("check the outcome with `csss.query_order` before you call again"),
            "{error}"
        );
        assert_eq!(sent, 1);
    }
}

/// Some servers send a byte order mark before every body. The result of the call is the same.
#[tokio::test]
async fn a_byte_order_mark_is_ignored() {
    let refused = "\u{feff}{\"code\":\"1001\",\"message\":\"no\",\"success\":false}";
    let (error, _) = order_from(ok(refused)).await;
    assert_eq!(error.code(), Some("1001"), "{error:?}");
    for status in ["400 Bad", "422 No"] {
        let (error, _) = order_from(response(status, "", refused)).await;
        assert!(error.may_have_been_executed(), "{error:?}");
    }
    let server = Server::start([ok(&format!("\u{feff}{ORDERED}"))]).await;
    let reply = csss(&server).order_package(order()).send().await.unwrap();
    assert_eq!(reply.order_id, "O1");
}

/// JSON parsers differ in which of two equal keys they use, so a repeated key is an error.
#[tokio::test]
async fn an_envelope_with_a_repeated_key_is_an_error() {
    let two = [
        r#"{"code":"0000","code":"9999","success":true,"data":{"order_id":"O1"}}"#,
        r#"{"code":"0000","success":true,"success":false,"data":{"order_id":"O1"}}"#,
        r#"{"code":"0000","success":true,"data":{"order_id":"O1"},"data":null}"#,
    ];
    for body in two {
        let (error, sent) = order_from(ok(body)).await;
        assert!(matches!(error, Error::Decode(_)), "{body}: {error:?}");
        assert!(error.to_string().contains("one field of that name, found several"), "{error}");
        assert!(error.may_have_been_executed() && sent == 1, "{error:?}");
    }
    // With two codes, the write is uncertain, although the status alone would mean that it was not executed.
    for codes in [r#"{"code":"1001","code":"0000"}"#, r#"{"code":"0000","code":"1001"}"#] {
        let (error, _) = order_from(response("404 Nothing", "", codes)).await;
        assert!(error.may_have_been_executed(), "{codes}: {error:?}");
    }
}

/// An application can also use status 400 after a write was executed, so an undocumented code makes it uncertain.
#[tokio::test]
async fn an_undocumented_code_makes_a_write_with_status_400_uncertain() {
    let body = r#"{"code":"1001","message":"no","success":false}"#;
    for (status, body, is_uncertain) in
        [("400 Bad", body, true), ("400 Bad", "{}", false), ("404 Nothing", body, false)]
    {
        let (error, _) = order_from(response(status, "", body)).await;
        assert_eq!(error.may_have_been_executed(), is_uncertain, "{error}");
        let outcome = if is_uncertain { "does not rule out" } else { "the call was not executed" };
        assert!(error.to_string().contains(outcome), "{error}");
    }
}

/// The success code and the status contradict each other, so the order may have been placed.
#[tokio::test]
async fn a_success_code_with_a_bad_status_leaves_a_write_uncertain() {
    for status in ["400 Bad", "404 Nothing", "500 Oops"] {
        let (error, _) = order_from(response(status, "", ORDERED)).await;
        assert!(error.may_have_been_executed(), "{error}");
        assert_eq!(error.code(), Some("0000"));
    }
}

/// The card is cancelled. An undocumented form of the optional payload must not turn this into an error.
#[tokio::test]
async fn an_optional_payload_of_another_form_does_not_fail_the_call() {
    let body = r#"{"data":"accepted","status":{"code":"CB-00-0000","message":"ok"}}"#;
    let server = Server::start([ok(body)]).await;
    let credentials = cube::Credentials {
        key_id: "K".to_owned(),
        private_key: linksfield_sandbox::PRIVATE_KEY.into(),
    };
    let cube = setup(Cube::builder(credentials), &server).build().unwrap();
    let sim_id = "89852022018041800192".parse().unwrap();
    let reply = cube.cancel_sim(CancelSim { sim_id }).send().await.unwrap();
    let mismatch = reply.mismatch().unwrap().to_string();
    assert!(mismatch.starts_with("`data`: expected an object, found text"), "{mismatch}");
    assert_eq!(reply.response().body(), body.as_bytes());
}

/// The codes of eSIM are documented. A code that is documented as a refusal means that a write was not executed.
#[tokio::test]
async fn a_documented_code_decides_whether_a_write_was_executed() {
    for (code, is_uncertain) in [(10008, false), (9999, true), (424_242, true)] {
        let server = Server::start([ok(&format!(r#"{{"code":{code},"message":"no"}}"#))]).await;
        let credentials = esim::Credentials {
            partner_code: "P1".to_owned(),
            email: "a@b".to_owned(),
            password: "secret".into(),
        };
        let esim = setup(Esim::builder(credentials), &server).token("T").build().unwrap();
        let passwd = "0cc175b9c0f1b6a831c399e269772661".into();
        let register = esim::EmailRegister {
            app_id: esim::AppType::from_code("12"),
            email: "a@b".to_owned(),
            passwd,
            user_type: esim::UserType::Customer,
        };
        let error = esim.email_register(register).send().await.unwrap_err();
        assert_eq!(error.may_have_been_executed(), is_uncertain, "{code}: {error}");
    }
}

#[tokio::test]
async fn a_server_cannot_write_control_characters_into_a_log() {
    let (error, _) =
        order_from(ok("{\"code\":\"\\u001b[31m\",\"message\":\"\\u001b]0;x\\u0007\\n\"}")).await;
    let shown = error.to_string();
    assert!(!shown.contains(['\u{1b}', '\u{7}', '\n']), "{shown:?}");
}

#[tokio::test]
async fn a_deeply_nested_response_does_not_overflow_the_stack() {
    let deep = format!("{}1{}", "[".repeat(4_000), "]".repeat(4_000));
    let (error, _) = order_from(ok(&format!(r#"{{"code":"0000","data":{deep}}}"#))).await;
    assert!(matches!(error, Error::Decode(_)), "{error:?}");
    let server = Server::start([ok(&format!(
        r#"{{"code":"0000","data":{{"order_id":"O1","more":{deep}}}}}"#
    ))])
    .await;
    let reply = csss(&server).order_package(order()).send().await.unwrap();
    assert_eq!(reply.extra.get("more").unwrap().as_str(), deep);
}

#[tokio::test]
async fn a_read_is_retried_and_each_attempt_has_a_new_signature() {
    let server = Server::start([Act::Close, response("503 Busy", "", ""), ok(RENEWALS)]).await;
    let ticks = AtomicU64::new(1_645_683_857_000);
    let mall = Mall::builder(mall::Credentials { partner_code: "P1".to_owned() })
        .base_url(server.url())
        .clock(move || UNIX_EPOCH + Duration::from_millis(ticks.fetch_add(1, Ordering::Relaxed)))
        .retry(short_pauses())
        .build()
        .unwrap();
    let reply = mall.query_auto_renewal_record(renewals()).send().await.unwrap();
    assert!(reply.is_empty());
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    for (index, request) in requests.iter().enumerate() {
        assert!(request.contains(&format!("\"tradeTime\":\"164568385700{index}\"")), "{request}");
    }
    let signs: std::collections::BTreeSet<_> = requests
        .iter()
        .map(|request| request.rsplit("\"sign\"").next().unwrap().to_owned())
        .collect();
    assert_eq!(signs.len(), 3);
}

#[tokio::test]
async fn a_read_fails_after_the_last_attempt_and_is_never_uncertain() {
    let server = Server::start([response("503 Busy", "retry-after: 0\r\n", "")]).await;
    let error = mall(&server).query_auto_renewal_record(renewals()).send().await.unwrap_err();
    assert_eq!(server.requests().len(), 3);
    assert!(!error.may_have_been_executed() && error.is_transient());
}

/// Starts a server that responds to any number of requests on a connection, and counts the connections.
async fn counting_server(body: &'static str) -> (String, Arc<AtomicU64>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&connections);
    let router = axum::Router::new().fallback(async move || body);
    let listener = listener.tap_io(move |_| {
        counted.fetch_add(1, Ordering::Relaxed);
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, connections)
}

/// A server can close an idle connection while a request is sent on it. It would then be unknown whether a write
/// arrived.
#[tokio::test]
async fn each_write_has_its_own_connection_and_reads_share_one() {
    let (url, connections) = counting_server(ORDERED).await;
    let builder = || Csss::builder(csss_credentials()).base_url(&url);
    // `ahead.rs` proves the same of connections that are opened ahead.
    let csss = builder().connections_ahead(0).build().unwrap();
    for _ in 0..3 {
        csss.order_package(order()).send().await.unwrap();
    }
    assert_eq!(connections.swap(0, Ordering::Relaxed), 3);
    let csss = builder().reuse_connections_for_writes().build().unwrap();
    for _ in 0..3 {
        csss.order_package(order()).send().await.unwrap();
    }
    assert_eq!(connections.load(Ordering::Relaxed), 1);
    let (url, connections) = counting_server(RENEWALS).await;
    let credentials = mall::Credentials { partner_code: "P1".to_owned() };
    let mall = Mall::builder(credentials).base_url(url).build().unwrap();
    for _ in 0..3 {
        mall.query_auto_renewal_record(renewals()).send().await.unwrap();
    }
    assert_eq!(connections.load(Ordering::Relaxed), 1);
}

/// After status 429, a read waits for the set pause before a retry. If `Retry-After` asks for a long pause, there is
/// no retry.
#[tokio::test]
async fn a_read_waits_after_too_many_requests() {
    let server = Server::start([response("429 Slow", "", ""), ok(RENEWALS)]).await;
    let pause = Duration::from_millis(80);
    let mall = |server: &Server| {
        let credentials = mall::Credentials { partner_code: "P1".to_owned() };
        let builder = setup(Mall::builder(credentials), server);
        builder.retry(short_pauses().after_too_many(pause)).build().unwrap()
    };
    let begun = Instant::now();
    mall(&server).query_auto_renewal_record(renewals()).send().await.unwrap();
    assert!(begun.elapsed() >= pause);
    let server = Server::start([response("429 Slow", "retry-after: 3600\r\n", "")]).await;
    mall(&server).query_auto_renewal_record(renewals()).send().await.unwrap_err();
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_read_is_not_retried_if_a_retry_cannot_help() {
    for act in [ok("{\"operateCode\":\"F\"}"), ok("nonsense"), response("404 No", "", "")] {
        let server = Server::start([act]).await;
        mall(&server).query_auto_renewal_record(renewals()).send().await.unwrap_err();
        assert_eq!(server.requests().len(), 1);
    }
}

/// Older pages print the payload without its envelope, so the client accepts both forms.
#[tokio::test]
async fn a_response_without_its_envelope_is_the_payload() {
    let item = r#"{"partnerCode":"P","deviceCode":"89852022018041800192","payId":"1","orderNo":"2",
        "servicePlanShowName":"n","orderPeriod":"5","packageType":"9","subscriptionTime":"2025.03.27",
        "new":{"a":1}}"#;
    let server = Server::start([ok(&format!("[{item}]"))]).await;
    let reply = mall(&server).query_auto_renewal_record(renewals()).send().await.unwrap();
    assert_eq!(reply[0].package_type.as_str(), "9");
    assert_eq!(reply[0].extra.get("new").unwrap().as_str(), "{\"a\":1}");
    assert_eq!(reply.message(), None);
}

/// JSON from another program, such as a gateway, is not the payload, even if the envelope can be missing.
#[tokio::test]
async fn json_with_neither_envelope_nor_documented_fields_is_an_error() {
    for body in [r#"{"error":"down"}"#, "{}", "7", r#"{"operateCode":null,"payId":"1"}"#] {
        let server = Server::start([ok(body)]).await;
        let error = mall(&server).query_auto_renewal_record(renewals()).send().await.unwrap_err();
        assert!(matches!(error, Error::Decode(_)), "{body}: {error:?}");
    }
    // The documented response to this write is an empty object.
    for (body, is_accepted) in [("{}", true), (r#"{"error":"down"}"#, false), ("[]", false)] {
        let server = Server::start([ok(body)]).await;
        let call = CancelAutoRenewalRecord {
            device_code: linksfield_api::Iccid::new("89852022018041800192").unwrap().into(),
            language_code: LanguageCode::Chinese,
            mark: CardOwner::Linksfield,
            terminal: Terminal::Mobile,
            order_no: "1".to_owned(),
            pay_id: "2".to_owned(),
        };
        let outcome = mall(&server).cancel_auto_renewal_record(call).send().await;
        assert_eq!(outcome.is_ok(), is_accepted, "{body}: {outcome:?}");
    }
    let paths = [(Method::Post, "/queryNew"), (Method::Delete, "/deleteNew")];
    let server = Server::start([ok(r#"{"error":"down"}"#)]).await;
    for (method, path) in paths {
        let mall = mall(&server);
        assert!(mall.untyped(method, path).read_only().send().await.is_ok());
        let error = mall.untyped(method, path).send().await.unwrap_err();
        assert!(matches!(error, Error::Decode(_)), "{error:?}");
        assert!(mall.untyped(method, path).without_envelope().send().await.is_ok());
    }
}

/// HTTP libraries resolve `.` and `..` in a path. The sent path would then differ from the signed path.
#[tokio::test]
async fn a_path_with_dot_segments_is_not_sent() {
    let server = Server::start([ok(RENEWALS)]).await;
    let mall = mall(&server);
    for path in ["/a/../b", "/./b", "/a/..", "/a/."] {
        let error = mall.untyped(Method::Post, path).send().await.unwrap_err();
        let Error::NotSent(not_sent) = &error else { panic!("{path}: {error:?}") };
        assert_eq!(not_sent.parameter_error().unwrap().name(), "path");
        assert!(!error.is_transient());
    }
    for path in ["/a/%2e%2e/b", "/a\\..\\b", "/a/...", "/a//b"] {
        mall.untyped(Method::Post, path).read_only().send().await.unwrap();
    }
    let requests = server.requests();
    assert_eq!(requests.len(), 4);
    let paths: Vec<_> =
        requests.iter().map(|request| request.split(' ').nth(1).unwrap().to_owned()).collect();
    assert_eq!(
        paths,
        ["/vshop/a/%252e%252e/b", "/vshop/a%5C..%5Cb", "/vshop/a/...", "/vshop/a//b"]
    );
}

#[tokio::test]
async fn an_untyped_call_cannot_replace_the_fields_that_the_client_sets() {
    let server = Server::start([ok(RENEWALS)]).await;
    let mall = mall(&server);
    let error = mall.untyped(Method::Post, "/x").param("sign", "mine").send().await.unwrap_err();
    assert!(
        error.to_string().contains("`sign` is set by the client and cannot be replaced"),
        "{error}"
    );
    for name in ["Content-Type", "Accept-Language", "Host", "content-length", "User-Agent"] {
        let error = mall.untyped(Method::Post, "/x").header(name, "x").send().await.unwrap_err();
        assert!(error.to_string().contains("is a header that the client sets"), "{error}");
    }
    for (name, value) in [("X-A", "b\r\nX-C: d"), ("X A", "b")] {
        let call = mall.untyped(Method::Post, "/x").header(name, value);
        let named = name.to_ascii_lowercase();
        let shown = call.explain().unwrap_err();
        let Error::NotSent(not_sent) = call.send().await.unwrap_err() else { panic!("{shown}") };
        assert_eq!(not_sent.parameter_error().unwrap().name(), named);
        assert_eq!(shown.to_string(), not_sent.to_string());
    }
    let error = mall.untyped(Method::Post, "/x\n\u{1b}[31m/..").send().await.unwrap_err();
    assert!(!error.to_string().contains(['\n', '\u{1b}']), "{error}");
    let error = mall.untyped(Method::Post, "/x").header("X-A", "\n").send().await.unwrap_err();
    assert_eq!(error.operation(), "mall.untyped POST /x");
    assert!(matches!(error, Error::NotSent(_)) && !error.is_transient(), "{error:?}");
    assert!(!error.to_string().contains("cannot connect"), "{error}");
    mall.untyped(Method::Post, "/x").header("X-Lf-More", "yes").send().await.unwrap();
    let requests = server.requests();
    assert!(requests[0].contains("\r\nx-lf-more: yes\r\n"), "{requests:?}");
    assert_eq!(requests.len(), 1);
}

#[test]
fn a_client_with_invalid_settings_is_not_built() {
    let build = |url: &str| Csss::builder(csss_credentials()).base_url(url).build().map(|_| ());
    for (bad, reason) in [
        ("", "relative URL without a base"),
        ("nonsense", "relative URL without a base"),
        ("ftp://x/y", "the scheme is not `https`"),
        ("https://", "empty host"),
        ("http://127.0.0.1/?q=hunter2", "the URL has a query or a fragment"),
        ("https://host/#f", "the URL has a query or a fragment"),
        ("https://user:hunter2@example.com/api", "the URL contains a user name or a password"),
        ("https://user:hunter2", "invalid port number"),
        ("https://a@b:hunter2/", "invalid port number"),
        ("user:hunter2@example.com", "the URL has no host"),
    ] {
        let error = build(bad).unwrap_err();
        assert!(matches!(&error, ConfigError::BaseUrl(found) if found == reason), "{bad}: {error}");
        // A password in a URL is not shown, even if the URL is invalid.
        let builder = Csss::builder(csss_credentials()).base_url(bad);
        let shown = format!("{error} {error:?} {builder:?}");
        assert!(!shown.contains("hunter2"), "{shown}");
    }
    assert!(matches!(build("http://example.com/api"), Err(ConfigError::PlainHttp(_))));
    for local in
        ["http://[::1]:80/api", "http://127.9.9.9", "http://localhost/", "HTTP://LocalHost"]
    {
        assert!(build(local).is_ok(), "{local}");
    }
    for remote in ["http://127.0.0.1.example.com", "http://10.0.0.1", "http://[::2]"] {
        assert!(matches!(build(remote), Err(ConfigError::PlainHttp(_))), "{remote}");
    }
    let unknown = Csss::builder(csss_credentials()).server_url("cssss", "https://example.com");
    let error = unknown.build().unwrap_err().to_string();
    assert!(error.starts_with("csss has no server `cssss`; its servers are ["), "{error}");
    let allowed =
        Csss::builder(csss_credentials()).base_url("http://example.com").allow_plain_http();
    assert!(allowed.build().is_ok());
    let empty = csss::Credentials { secret: "".into(), ..csss_credentials() };
    assert!(matches!(Csss::builder(empty).build(), Err(ConfigError::Credential(_))));
}

#[test]
fn no_debug_text_shows_a_secret() {
    let builder = Csss::builder(csss_credentials());
    let credentials = csss_credentials();
    let shown = format!("{builder:?} {credentials:?} {:?}", credentials.secret);
    assert!(!shown.contains(linksfield_sandbox::SECRET), "{shown}");
    let csss = builder.build().unwrap();
    let call = csss.order_package(order());
    let shown = format!("{csss:?} {call:?} {:?}", call.explain().unwrap());
    assert!(!shown.contains(linksfield_sandbox::SECRET), "{shown}");
}
