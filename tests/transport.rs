//! Tests of transports. They prove what a custom transport receives, what its errors mean for a call, that the settings
//! of the built-in transport work, and that no setting can make a write unsafe.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::serve::ListenerExt as _;
use bytes::Bytes;
use linksfield_api::csss::{Csss, QueryOrder};
use linksfield_api::cube::{self, Cube, GetSim};
use linksfield_api::reqwest_0_13::{configure, reqwest};
use linksfield_api::transport::{
    SendOptions, Transport, TransportError, TransportErrorKind, from_fn,
};
use linksfield_api::{ClientBuilder, ConfigError, Error, Method, RetryPolicy};
use linksfield_sandbox::PRIVATE_KEY;
use linksfield_tests::authority::Authority;
use linksfield_tests::bare_server::{Act, Server, ok, response};
use linksfield_tests::csss_credentials;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};

const ORDERED: &str = r#"{"code":"0000","success":true,"message":"ok","data":{"order_id":"O1"}}"#;

fn builder() -> ClientBuilder<Csss> {
    let pauses =
        RetryPolicy::attempts(3).pauses(Duration::from_millis(1), Duration::from_millis(2));
    Csss::builder(csss_credentials()).retry(pauses)
}

fn at(server: &Server) -> ClientBuilder<Csss> {
    builder().base_url(server.url())
}

async fn order(csss: &Csss) -> Result<String, Error> {
    Ok(csss.order_package(linksfield_tests::order()).send().await?.into_inner().order_id)
}

async fn query(csss: &Csss) -> Error {
    let query = QueryOrder { page_no: 1, page_size: 2 };
    csss.query_order(query).send().await.unwrap_err()
}

type Seen = Arc<Mutex<Vec<(http::Request<Bytes>, SendOptions)>>>;

/// Returns a transport that responds to every request with this body, and the requests that it received.
fn fake(body: &'static str) -> (impl Transport, Seen) {
    let seen = Seen::default();
    let log = Arc::clone(&seen);
    let transport = from_fn(move |request, options| {
        log.lock().unwrap().push((request, options));
        async move { Ok(http::Response::new(Bytes::from_static(body.as_bytes()))) }
    });
    (transport, seen)
}

#[tokio::test]
async fn a_transport_receives_a_complete_request() {
    let (transport, seen) = fake(ORDERED);
    let timeout = Duration::from_secs(7);
    let csss = builder().transport(transport).timeout(timeout).max_response(1_000).build().unwrap();
    assert_eq!(order(&csss).await.unwrap(), "O1");
    query(&csss).await;
    let seen = seen.lock().unwrap();
    let (request, options) = &seen[0];
    assert_eq!(
        (request.method(), request.uri().path()),
        (&http::Method::POST, "/package/orderPackage")
    );
    assert_eq!(request.uri().host(), Some("apiv3.linksfield.net"));
    let names: Vec<_> = request.headers().keys().map(http::HeaderName::as_str).collect();
    assert_eq!(names, ["content-type", "accept-language", "accept", "user-agent"]);
    assert!(request.body().ends_with(b"\"}") && !request.body().is_empty());
    // The preparation of the request has taken some of the time.
    assert!(options.timeout() <= timeout && options.timeout() > timeout / 2);
    assert_eq!(options.max_response(), 1_000);
    assert!(options.needs_fresh_connection(), "a write needs a fresh connection");
    assert!(!seen[1].1.needs_fresh_connection(), "a read does not need a fresh connection");
}

/// HTTP libraries do not print the values of headers that are sensitive.
#[tokio::test]
async fn the_header_of_the_signature_is_sensitive() {
    let (transport, seen) = fake("{}");
    let credentials = cube::Credentials { key_id: "K".into(), private_key: PRIVATE_KEY.into() };
    let cube = Cube::builder(credentials).transport(transport).build().unwrap();
    let sim_id = "89852022018041800192".parse().unwrap();
    cube.get_sim(GetSim { sim_id }).send().await.unwrap_err();
    let seen = seen.lock().unwrap();
    assert!(seen[0].0.headers()["authorization"].is_sensitive());
    assert!(!format!("{:?}", seen[0].0).contains("LF K/"));
}

#[tokio::test]
async fn the_kind_of_a_transport_error_decides_the_outcome_and_the_retries() {
    use TransportErrorKind as Kind;
    // The kind, the attempts of a write, whether the write may have been executed, the attempts of a read, and
    // whether the error is transient.
    for (kind, writes, executed, reads, transient) in [
        (Kind::NotSent, 3, false, 3, true),
        (Kind::TimedOutConnecting, 3, false, 3, true),
        (Kind::InvalidRequest, 1, false, 1, false),
        (Kind::MayHaveBeenSent, 1, true, 3, true),
        (Kind::TimedOut, 1, true, 3, true),
        (Kind::ResponseTooLarge, 1, true, 1, false),
    ] {
        let count = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&count);
        let transport = from_fn(move |_, _| {
            counted.fetch_add(1, Ordering::Relaxed);
            async move { Err(TransportError::new(kind).with_source("the reason")) }
        });
        let csss = builder().transport(transport).build().unwrap();
        let error = order(&csss).await.unwrap_err();
        assert_eq!(count.swap(0, Ordering::Relaxed), writes, "{kind:?}");
        assert_eq!(error.may_have_been_executed(), executed, "{kind:?}");
        assert_eq!(error.is_transient(), transient, "{kind:?}");
        assert!(!error.to_string().contains("the reason"), "{error}");
        assert!(format!("{error:#}").contains(": the reason"), "{error:#}");
        let error = query(&csss).await;
        assert_eq!(count.load(Ordering::Relaxed), reads, "{kind:?}");
        assert!(!error.may_have_been_executed(), "{kind:?}");
    }
}

/// The error of a custom transport can hold the part of the response that arrived.
#[tokio::test]
async fn a_partial_response_of_a_transport_is_kept() {
    let transport = from_fn(async |_, _| {
        let mut response = http::Response::new(Bytes::from_static(b"{\"code\""));
        response.headers_mut().insert("x-request-id", "r1".parse().unwrap());
        Err(TransportError::may_have_been_sent("reset").with_response(response))
    });
    let error = order(&builder().transport(transport).build().unwrap()).await.unwrap_err();
    assert_eq!(error.response().unwrap().body(), b"{\"code\"");
    assert_eq!(error.request_id(), Some("r1"));
    assert!(matches!(error, Error::NoResponse(_)));
}

/// A setting that a custom transport would ignore is an error.
#[test]
fn settings_of_the_built_in_transport_are_errors_with_another_transport() {
    let second = Duration::from_secs(1);
    type Setting = fn(ClientBuilder<Csss>, Duration) -> ClientBuilder<Csss>;
    let settings: [(&str, Setting); 9] = [
        ("connect_timeout", |builder, second| builder.connect_timeout(second)),
        ("proxy", |builder, _| builder.proxy("http://127.0.0.1:1")),
        ("no_proxy", |builder, _| builder.no_proxy()),
        ("root_certificate_pem", |builder, _| builder.root_certificate_pem("")),
        ("client_certificate_pem", |builder, _| builder.client_certificate_pem("")),
        ("pool_idle_timeout", |builder, second| builder.pool_idle_timeout(second)),
        ("pool_max_idle_per_host", |builder, _| builder.pool_max_idle_per_host(1)),
        ("connections_ahead", |builder, _| builder.connections_ahead(1)),
        ("reqwest_0_13::configure", |builder, _| configure(builder, |http| http)),
    ];
    for (name, set) in settings {
        let error = set(builder().transport(fake("").0), second).build().unwrap_err();
        assert!(matches!(error, ConfigError::TransportSetting(named) if named == name), "{error}");
        assert!(error.to_string().contains(&format!("`{name}`")), "{error}");
    }
}

#[test]
fn invalid_settings_are_typed_errors_without_secrets() {
    let build = |builder: ClientBuilder<Csss>| {
        let shown = format!("{builder:?}");
        let error = builder.build().unwrap_err();
        let shown = format!("{shown} {error} {error:?}");
        assert!(!shown.contains("hunter2"), "{shown}");
        error
    };
    for (url, reason) in [
        ("", "relative URL without a base"),
        ("socks5://user:hunter2@host:1080", "the scheme is neither `http` nor `https`"),
        ("user:hunter2@host:8080", "the scheme is neither `http` nor `https`"),
        ("http://user:hunter2@", "empty host"),
    ] {
        let error = build(builder().proxy(url));
        assert!(matches!(&error, ConfigError::Proxy(found) if found == reason), "{url}: {error}");
    }
    let private = "-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----\n";
    for pem in ["", "hunter2", private, "-----BEGIN CERTIFICATE-----\nhunter2"] {
        let error = build(builder().root_certificate_pem(pem));
        assert!(matches!(error, ConfigError::RootCertificate(_)), "{pem}: {error:?}");
        let error = build(builder().client_certificate_pem(pem));
        assert!(matches!(error, ConfigError::ClientCertificate(_)), "{pem}: {error:?}");
    }
    let no_certificate = "-----BEGIN CERTIFICATE-----\naHVudGVyMg==\n-----END CERTIFICATE-----\n";
    let error = build(builder().root_certificate_pem(no_certificate));
    assert!(matches!(error, ConfigError::RootCertificate(_) | ConfigError::Http(_)), "{error:?}");
    assert!(matches!(build(builder().user_agent("a\nhunter2")), ConfigError::UserAgent));
}

/// Starts a server that responds to every request in the same way, and counts the connections.
async fn counting_server(respond: fn() -> axum::response::Response) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&connections);
    let listener = listener.tap_io(move |_| {
        counted.fetch_add(1, Ordering::Relaxed);
    });
    let router = axum::Router::new().fallback(async move || respond());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, connections)
}

fn ordered() -> axum::response::Response {
    axum::response::Response::new(ORDERED.into())
}

/// Changes every setting of reqwest that would make a write unsafe.
fn reckless(http: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    let retry = reqwest::retry::for_host("127.0.0.1")
        .max_retries_per_request(5)
        .classify_fn(|attempt| attempt.retryable());
    let mut headers = http::HeaderMap::new();
    headers.insert("user-agent", "other".parse().unwrap());
    headers.insert("accept-language", "tlh".parse().unwrap());
    http.redirect(reqwest::redirect::Policy::limited(10))
        .retry(retry)
        .referer(true)
        .pool_max_idle_per_host(10)
        .timeout(Duration::from_millis(1))
        .default_headers(headers)
}

#[tokio::test]
async fn no_reqwest_setting_makes_a_write_unsafe() {
    // A redirect does not cause a second request.
    let moved = response("307 Elsewhere", "location: /again\r\n", "");
    let server = Server::start([moved, ok(ORDERED)]).await;
    let error = order(&configure(at(&server), reckless).build().unwrap()).await.unwrap_err();
    assert!(matches!(&error, Error::Status(error) if error.status() == 307), "{error:?}");
    assert_eq!(server.requests().len(), 1);
    assert!(error.may_have_been_executed());
    // A bad status or a closed connection does not cause a retry.
    for act in [response("503 Busy", "", ""), Act::Close] {
        let server = Server::start([act, ok(ORDERED)]).await;
        let error = order(&configure(at(&server), reckless).build().unwrap()).await.unwrap_err();
        assert_eq!(server.requests().len(), 1, "{error}");
        assert!(error.may_have_been_executed());
    }
    // Each write has its own connection, and the timeout and the headers are those of the client. `ahead.rs` proves the
    // same of connections that are opened ahead.
    let (url, connections) = counting_server(ordered).await;
    let own = builder().base_url(&url).connections_ahead(0);
    let csss = configure(own, reckless).build().unwrap();
    for _ in 0..3 {
        order(&csss).await.unwrap();
    }
    assert_eq!(connections.load(Ordering::Relaxed), 3);
    let late = ok(ORDERED).after(Duration::from_millis(50));
    let server = Server::start([late]).await;
    order(&configure(at(&server), reckless).build().unwrap()).await.unwrap();
    let request = server.requests().remove(0);
    assert!(
        request.contains("accept-language: zh-CN\r\n") && !request.contains("tlh"),
        "{request}"
    );
    assert!(request.contains("user-agent: linksfield-api/"), "{request}");
    assert!(!request.contains("accept-encoding"), "{request}");
}

/// Proves that the test above can fail: the same settings cause redirects and retries in a plain reqwest client.
#[tokio::test]
async fn the_reckless_settings_work_in_a_plain_reqwest_client() {
    let reckless = || reckless(reqwest::Client::builder()).timeout(Duration::from_secs(5));
    let moved = response("307 Elsewhere", "location: /again\r\n", "");
    let server = Server::start([moved, ok(ORDERED)]).await;
    let http = reckless().retry(reqwest::retry::never()).build().unwrap();
    http.post(server.url()).send().await.unwrap();
    let requests = server.requests();
    assert!(requests[0].contains("user-agent: other\r\n"), "{requests:?}");
    assert!(requests[1].starts_with("POST /again "), "{requests:?}");
    let http = reckless().build().unwrap();
    let server = Server::start([response("503 Busy", "", ""), ok(ORDERED)]).await;
    http.post(server.url()).send().await.unwrap();
    assert!(server.requests().len() > 1);
}

#[tokio::test]
async fn a_reqwest_setting_is_applied_to_the_http_client() {
    let server = Server::start([ok(ORDERED)]).await;
    let port = server.url().rsplit(':').next().unwrap().parse().unwrap();
    let resolved = ([127, 0, 0, 1], port).into();
    let builder = builder().base_url(format!("http://api.invalid:{port}")).allow_plain_http();
    let builder = builder.no_proxy();
    let csss = configure(builder, move |http| http.resolve("api.invalid", resolved));
    assert_eq!(order(&csss.build().unwrap()).await.unwrap(), "O1");
}

#[tokio::test]
async fn the_settings_of_the_pool_are_applied() {
    let page: fn() -> axum::response::Response = || axum::response::Response::new("{}".into());
    let (url, connections) = counting_server(page).await;
    let csss = builder().base_url(&url).pool_max_idle_per_host(0).build().unwrap();
    for _ in 0..3 {
        query(&csss).await;
    }
    assert_eq!(connections.swap(0, Ordering::Relaxed), 3);
    let csss =
        builder().base_url(&url).pool_idle_timeout(Duration::from_millis(20)).build().unwrap();
    query(&csss).await;
    query(&csss).await;
    assert_eq!(connections.load(Ordering::Relaxed), 1);
    tokio::time::sleep(Duration::from_millis(100)).await;
    query(&csss).await;
    assert_eq!(connections.load(Ordering::Relaxed), 2);
}

/// A proxy that is set is also used for a loopback address.
#[tokio::test]
async fn a_plain_http_request_to_a_proxy_has_the_whole_url() {
    let proxy = Server::start([ok(ORDERED)]).await;
    let url = proxy.url().replace("http://", "http://user:hunter2@");
    let csss = builder().base_url("http://127.0.0.1:9/base").proxy(url).build().unwrap();
    assert_eq!(order(&csss).await.unwrap(), "O1");
    let request = proxy.requests().remove(0);
    assert!(request.starts_with("POST http://127.0.0.1:9/base/package/orderPackage HTTP/1.1"));
    assert!(request.contains("proxy-authorization: Basic dXNlcjpodW50ZXIy\r\n"), "{request}");
    assert!(!format!("{csss:?}").contains("hunter2"));
    // The error of an unreachable proxy does not show the password.
    let gone = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let csss =
        builder().base_url("http://127.0.0.1:9").proxy(format!("http://user:hunter2@{gone}"));
    let error = order(&csss.build().unwrap()).await.unwrap_err();
    assert!(matches!(error, Error::NotSent(_)), "{error:?}");
    assert!(!format!("{error:#} {error:?}").contains("hunter2"), "{error:?}");
}

/// Signed requests never leave the machine unencrypted, unless that is allowed.
#[tokio::test]
async fn a_plain_http_request_is_not_sent_to_a_proxy_elsewhere() {
    let local = || builder().base_url("http://127.0.0.1:9");
    let error = local().proxy("http://proxy.example:3128").build().unwrap_err();
    assert!(error.to_string().contains("would leave this machine unencrypted"), "{error}");
    assert!(local().allow_plain_http().proxy("http://proxy.example:3128").build().is_ok());
    assert!(builder().proxy("http://proxy.example:3128").build().is_ok(), "HTTPS is tunnelled");
}

/// The proxy of the environment is not used for a server on this machine, even if the client also has other servers.
/// Runs in a process of its own, because the environment belongs to the process.
#[tokio::test]
async fn the_proxy_of_the_environment_does_not_see_loopback_requests() {
    const PROXY: &str = "LINKSFIELD_TEST_SERVER";
    if let Ok(server) = std::env::var(PROXY) {
        let mall = linksfield_api::Mall::builder(linksfield_api::mall::Credentials {
            partner_code: "P000818".to_owned(),
        });
        let mall = mall.server_url("vshop", server).build().unwrap();
        let request =
            r#"{"deviceCode":"89852022018041800192","languageCode":"1","mark":"0","terminal":"0"}"#;
        let call = mall.operation("query_auto_renewal_record").unwrap();
        let _ = call.request(request).unwrap().send().await;
        return;
    }
    let (server, proxy) = (Server::start([ok("{}")]).await, Server::start([ok("{}")]).await);
    let test = "the_proxy_of_the_environment_does_not_see_loopback_requests";
    let (url, proxy_url) = (server.url(), proxy.url());
    let status = tokio::task::spawn_blocking(move || {
        std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test])
            .env(PROXY, url)
            .env("HTTP_PROXY", &proxy_url)
            .env("HTTPS_PROXY", &proxy_url)
            .env_remove("NO_PROXY")
            .env_remove("no_proxy")
            .stdout(std::process::Stdio::null())
            .status()
    });
    assert!(status.await.unwrap().unwrap().success());
    assert_eq!((server.requests().len(), proxy.requests().len()), (1, 0));
}

/// Starts a proxy that supports only tunnels. Returns its URL, and the heads of the requests that it received.
async fn tunnel() -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let log = Arc::clone(&log);
            tokio::spawn(async move {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    head.push(stream.read_u8().await.unwrap());
                }
                let head = String::from_utf8(head).unwrap();
                let target = head.split(' ').nth(1).unwrap().to_owned();
                log.lock().unwrap().push(head);
                let mut server = TcpStream::connect(target).await.unwrap();
                stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
                let _ = copy_bidirectional(&mut stream, &mut server).await;
            });
        }
    });
    (url, asked)
}

#[tokio::test]
async fn an_https_request_is_tunnelled_through_a_proxy() {
    let authority = Authority::new("transport-tunnel");
    let server = Server::start_tls([ok(ORDERED)], authority.acceptor(false)).await;
    let (proxy, asked) = tunnel().await;
    let csss = at(&server).proxy(proxy).root_certificate_pem(authority.file("ca.pem"));
    assert_eq!(order(&csss.build().unwrap()).await.unwrap(), "O1");
    let asked = asked.lock().unwrap();
    assert!(asked[0].starts_with("CONNECT 127.0.0.1:"), "{asked:?}");
    assert!(!asked[0].contains("sign") && !asked[0].contains("orderPackage"), "{asked:?}");
}

#[tokio::test]
async fn an_added_root_certificate_is_trusted() {
    let authority = Authority::new("transport-root");
    let server = Server::start_tls([ok(ORDERED)], authority.acceptor(false)).await;
    let error = order(&at(&server).build().unwrap()).await.unwrap_err();
    assert!(matches!(error, Error::NotSent(_)), "{error:?}");
    assert!(format!("{error:#}").contains("certificate"), "{error:#}");
    assert!(server.requests().is_empty());
    let csss = at(&server).root_certificate_pem(authority.file("ca.pem")).build().unwrap();
    assert_eq!(order(&csss).await.unwrap(), "O1");
}

#[tokio::test]
async fn a_client_certificate_is_sent_to_the_server() {
    let authority = Authority::new("transport-client");
    let server = Server::start_tls([ok(ORDERED)], authority.acceptor(true)).await;
    let trusting = || at(&server).root_certificate_pem(authority.file("ca.pem"));
    order(&trusting().build().unwrap()).await.unwrap_err();
    assert!(server.requests().is_empty());
    let pem = format!("{}{}", authority.file("client.key"), authority.file("client.pem"));
    let csss = trusting().client_certificate_pem(pem).build().unwrap();
    assert_eq!(order(&csss).await.unwrap(), "O1");
}

/// The rule protects signed requests, so it applies to every transport.
#[test]
fn plain_http_to_a_remote_host_is_refused_with_any_transport() {
    let builder = builder().transport(fake("").0).base_url("http://example.com");
    assert!(matches!(builder.build(), Err(ConfigError::PlainHttp(_))));
}

#[tokio::test]
async fn an_untyped_call_uses_the_transport() {
    let (transport, seen) = fake(ORDERED);
    let csss = builder().transport(transport).build().unwrap();
    let reply = csss.untyped(Method::Post, "/any").send().await.unwrap();
    assert_eq!(reply.as_str(), r#"{"order_id":"O1"}"#);
    assert_eq!(seen.lock().unwrap()[0].0.uri().path(), "/any");
}
