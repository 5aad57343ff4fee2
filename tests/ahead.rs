//! Tests of connections that are opened ahead for writes. They prove that no connection carries two writes, that a
//! connection is not used if the server has closed it or sent anything on it, that no connection outlives its client,
//! its runtime or its time, and that a client without a burst of writes opens none.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use linksfield_api::csss::{Csss, QueryOrder};
use linksfield_api::reqwest_0_13::configure;
use linksfield_api::{ClientBuilder, Limits, RetryPolicy};
use linksfield_tests::authority::Authority;
use linksfield_tests::csss_credentials;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::HandshakeKind;

/// What the server does with a connection without a request.
#[derive(Debug, Clone, Copy)]
enum Idle {
    Keep,
    /// Closes it after this time.
    Close(Duration),
    /// Sends a response to no request after this time.
    Respond(Duration),
    /// Sends a response to no request, and closes it.
    RespondAndClose(Duration),
}

/// What happened on a connection.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    requests: usize,
    is_closed: bool,
    /// Whether the handshake resumed a TLS session.
    is_resumed: bool,
}

/// A server on a thread of its own, with persistent connections. It runs until the process ends.
#[derive(Clone)]
struct Server {
    scheme: &'static str,
    address: SocketAddr,
    lines: Arc<Mutex<Vec<Line>>>,
}

impl Server {
    fn start(idle: Idle, tls: Option<TlsAcceptor>) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let scheme = if tls.is_some() { "https" } else { "http" };
        let server = Self { scheme, address, lines: Arc::default() };
        let running = server.clone();
        thread::spawn(move || {
            let runtime = Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async move {
                let listener = TcpListener::from_std(listener).unwrap();
                while let Ok((stream, _)) = listener.accept().await {
                    let (server, tls) = (running.clone(), tls.clone());
                    let index = server.with(|lines| {
                        lines.push(Line::default());
                        lines.len() - 1
                    });
                    tokio::spawn(async move {
                        match tls {
                            None => server.serve(stream, index, idle).await,
                            Some(tls) => {
                                if let Ok(stream) = tls.accept(stream).await {
                                    let kind = stream.get_ref().1.handshake_kind();
                                    let is_resumed = kind == Some(HandshakeKind::Resumed);
                                    server.with(|lines| lines[index].is_resumed = is_resumed);
                                    server.serve(stream, index, idle).await;
                                }
                            }
                        }
                        server.with(|lines| lines[index].is_closed = true);
                    });
                }
            });
        });
        server
    }

    async fn serve(
        &self,
        mut stream: impl AsyncRead + AsyncWrite + Unpin,
        index: usize,
        idle: Idle,
    ) {
        let (mut received, mut buffer) = (Vec::new(), [0; 4096]);
        let mut is_new = true;
        loop {
            let read = stream.read(&mut buffer);
            let read = match idle {
                Idle::Close(time) | Idle::Respond(time) | Idle::RespondAndClose(time) if is_new => {
                    match tokio::time::timeout(time, read).await {
                        Ok(read) => read,
                        Err(_) => {
                            if !matches!(idle, Idle::Close(_)) {
                                let _ = stream.write_all(response(usize::MAX).as_bytes()).await;
                            }
                            is_new = false;
                            if !matches!(idle, Idle::Respond(_)) {
                                let _ = stream.shutdown().await;
                                return;
                            }
                            continue;
                        }
                    }
                }
                _ => read.await,
            };
            let Ok(count) = read else { return };
            if count == 0 {
                return;
            }
            is_new = false;
            received.extend_from_slice(&buffer[..count]);
            while let Some(end) = end_of_request(&received) {
                received.drain(..end);
                self.with(|lines| lines[index].requests += 1);
                if stream.write_all(response(index).as_bytes()).await.is_err() {
                    return;
                }
            }
        }
    }

    fn with<T>(&self, work: impl FnOnce(&mut Vec<Line>) -> T) -> T {
        work(&mut self.lines.lock().unwrap())
    }

    fn opened(&self) -> usize {
        self.with(|lines| lines.len())
    }

    fn open(&self) -> usize {
        self.with(|lines| lines.iter().filter(|line| !line.is_closed).count())
    }

    fn requests(&self) -> usize {
        self.with(|lines| lines.iter().map(|line| line.requests).sum())
    }

    fn most_requests_of_a_connection(&self) -> usize {
        self.with(|lines| lines.iter().map(|line| line.requests).max().unwrap_or_default())
    }

    fn builder(&self) -> ClientBuilder<Csss> {
        Csss::builder(csss_credentials())
            .base_url(format!("{}://{}", self.scheme, self.address))
            .timeout(Duration::from_secs(10))
            .retry(RetryPolicy::never())
    }

    fn client(&self) -> Csss {
        self.builder().build().unwrap()
    }

    /// Waits until all connections are closed. Returns how long that took.
    fn closed(&self) -> Duration {
        let begun = Instant::now();
        while self.open() > 0 {
            assert!(
                begun.elapsed() < Duration::from_secs(20),
                "{} connections are open",
                self.open()
            );
            thread::sleep(Duration::from_millis(5));
        }
        begun.elapsed()
    }
}

/// A response to an order, with the index of its connection as the id.
fn response(index: usize) -> String {
    let body = format!(
        r#"{{"code":"0000","success":true,"message":"ok","data":{{"order_id":"{index}"}}}}"#
    );
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

/// Returns the length of the first complete request.
fn end_of_request(received: &[u8]) -> Option<usize> {
    let head = received.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(&received[..head]).unwrap().to_ascii_lowercase();
    let length = text
        .split("content-length: ")
        .nth(1)
        .map_or(0, |rest| rest.split("\r\n").next().unwrap().parse::<usize>().unwrap());
    (received.len() >= head + length).then_some(head + length)
}

/// Places an order. Returns the index of its connection.
async fn order(csss: &Csss) -> usize {
    let placed = csss.order_package(linksfield_tests::order()).send().await;
    placed.unwrap_or_else(|error| panic!("{error:#}")).order_id.parse().unwrap()
}

/// Places orders until connections are opened ahead, and gives them the time to be open.
async fn warm(csss: &Csss) {
    for _ in 0..4 {
        order(csss).await;
        pause(30).await;
    }
}

async fn pause(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}

fn current_thread() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// Places an order, and returns whether its connection was opened before it.
async fn was_opened_ahead(server: &Server, csss: &Csss) -> bool {
    let before = server.opened();
    order(csss).await < before
}

async fn a_burst_is_safe_and_uses_connections_opened_ahead(server: &Server, csss: Csss) {
    warm(&csss).await;
    pause(100).await;
    for _ in 0..3 {
        assert!(was_opened_ahead(server, &csss).await);
    }
    let burst = (0..40).map(|_| {
        let csss = csss.clone();
        tokio::spawn(async move { order(&csss).await })
    });
    let mut used = Vec::new();
    for task in burst.collect::<Vec<_>>() {
        used.push(task.await.unwrap());
    }
    used.sort_unstable();
    used.dedup();
    assert_eq!(used.len(), 40, "each write has its own connection");
    assert_eq!(server.requests(), 47);
    assert_eq!(server.most_requests_of_a_connection(), 1);
    assert!(server.opened() <= 47 + 32, "{} connections", server.opened());
    drop(csss);
    // The runtime of this test goes on, so that it closes the connections.
    let waited = server.clone();
    let time = tokio::task::spawn_blocking(move || waited.closed()).await.unwrap();
    assert!(time < Duration::from_secs(1), "{time:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_burst_over_plain_http() {
    let server = Server::start(Idle::Keep, None);
    // A setting of the consumer does not make writes share connections.
    let csss = configure(server.builder(), |http| http.pool_max_idle_per_host(10)).build().unwrap();
    a_burst_is_safe_and_uses_connections_opened_ahead(&server, csss).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_burst_over_tls() {
    let authority = Authority::new("ahead-burst");
    let server = Server::start(Idle::Keep, Some(authority.acceptor(false)));
    let builder = server.builder().root_certificate_pem(authority.file("ca.pem"));
    a_burst_is_safe_and_uses_connections_opened_ahead(&server, builder.build().unwrap()).await;
}

#[tokio::test]
async fn a_burst_on_a_single_thread_with_a_client_certificate() {
    let authority = Authority::new("ahead-single");
    let server = Server::start(Idle::Keep, Some(authority.acceptor(true)));
    let pem = format!("{}{}", authority.file("client.key"), authority.file("client.pem"));
    let builder = server.builder().root_certificate_pem(authority.file("ca.pem"));
    let csss = builder.client_certificate_pem(pem).build().unwrap();
    a_burst_is_safe_and_uses_connections_opened_ahead(&server, csss).await;
}

/// A single write, and a write long after another, open no connection but their own.
#[tokio::test]
async fn writes_far_apart_open_only_their_own_connections() {
    let server = Server::start(Idle::Keep, None);
    let csss = server.client();
    order(&csss).await;
    pause(2_200).await;
    order(&csss).await;
    pause(200).await;
    assert_eq!(server.opened(), 2);
}

#[tokio::test]
async fn reads_open_no_connections_ahead() {
    let server = Server::start(Idle::Keep, None);
    let csss = server.client();
    for _ in 0..6 {
        let _ = csss.query_order(QueryOrder { page_no: 1, page_size: 2 }).send().await;
        pause(20).await;
    }
    assert_eq!((server.opened(), server.requests()), (1, 6));
}

/// Reads and writes have one TLS configuration, so that a write resumes the session of a read.
#[tokio::test]
async fn tls_sessions_are_resumed() {
    let authority = Authority::new("ahead-resumed");
    let server = Server::start(Idle::Keep, Some(authority.acceptor(false)));
    let builder = server.builder().root_certificate_pem(authority.file("ca.pem"));
    let csss = builder.build().unwrap();
    let _ = csss.query_order(QueryOrder { page_no: 1, page_size: 2 }).send().await;
    warm(&csss).await;
    let resumed = server.with(|lines| lines.iter().map(|line| line.is_resumed).collect::<Vec<_>>());
    assert!(!resumed[0] && resumed[1..5].iter().all(|is_resumed| *is_resumed), "{resumed:?}");
}

#[tokio::test]
async fn settings_turn_it_off() {
    for set in [
        (|builder| builder.connections_ahead(0)) as fn(ClientBuilder<Csss>) -> ClientBuilder<Csss>,
        |builder| builder.limits(Limits::none().connections(9)),
    ] {
        let server = Server::start(Idle::Keep, None);
        let csss = set(server.builder()).build().unwrap();
        warm(&csss).await;
        assert_eq!((server.opened(), server.most_requests_of_a_connection()), (4, 1));
    }
    let server = Server::start(Idle::Keep, None);
    warm(&server.builder().reuse_connections_for_writes().build().unwrap()).await;
    assert_eq!(server.opened(), 1);
    let server = Server::start(Idle::Keep, None);
    let csss = server.builder().connections_ahead(2).build().unwrap();
    warm(&csss).await;
    warm(&csss).await;
    assert!(server.opened() <= 8 + 2, "{} connections", server.opened());
}

/// A server that closes or uses idle connections gets each order on a connection that is opened for it.
#[tokio::test]
async fn a_connection_that_the_server_has_touched_is_not_used() {
    let authority = Authority::new("ahead-touched");
    let time = Duration::from_millis(100);
    for idle in [Idle::Close(time), Idle::Respond(time), Idle::RespondAndClose(time)] {
        for tls in [None, Some(authority.acceptor(false))] {
            let server = Server::start(idle, tls);
            let builder = server.builder().root_certificate_pem(authority.file("ca.pem"));
            let csss = builder.build().unwrap();
            order(&csss).await;
            order(&csss).await;
            pause(300).await;
            assert_eq!(server.opened(), 3, "one connection was opened ahead");
            // Each order succeeds with the response to its own request, and now no connection is opened ahead.
            for requests in 3..8 {
                assert!(!was_opened_ahead(&server, &csss).await, "{idle:?}");
                pause(20).await;
                assert_eq!(
                    (server.requests(), server.opened()),
                    (requests, requests + 1),
                    "{idle:?}"
                );
            }
        }
    }
}

/// A program that is in the runtime only while it places an order does not use a connection that was closed meanwhile.
#[test]
fn a_connection_closed_while_the_runtime_did_not_run_is_not_used() {
    let time = Duration::from_millis(100);
    for runtime in [current_thread(), Runtime::new().unwrap()] {
        for idle in [Idle::Close(time), Idle::Respond(time)] {
            let server = Server::start(idle, None);
            let csss = server.client();
            for _ in 0..3 {
                runtime.block_on(async {
                    order(&csss).await;
                    order(&csss).await;
                });
                thread::sleep(Duration::from_millis(300));
            }
            assert_eq!((server.requests(), server.most_requests_of_a_connection()), (6, 1));
        }
    }
}

#[tokio::test]
async fn unused_connections_are_closed_after_two_seconds() {
    let server = Server::start(Idle::Keep, None);
    let csss = server.client();
    warm(&csss).await;
    let begun = Instant::now();
    assert!(server.open() > 0);
    pause(1_500).await;
    assert!(was_opened_ahead(&server, &csss).await);
    let waited = server.clone();
    tokio::task::spawn_blocking(move || waited.closed()).await.unwrap();
    let took = begun.elapsed();
    assert!(took < Duration::from_secs(6), "{took:?}");
    order(&csss).await;
}

#[test]
fn connections_are_closed_with_their_runtime_and_used_on_no_other() {
    let server = Server::start(Idle::Keep, None);
    let csss = server.client();
    for runtime in [current_thread(), Runtime::new().unwrap()] {
        runtime.block_on(warm(&csss));
        runtime.block_on(pause(100));
        assert!(server.open() > 0);
        // The first runtime exists, but does not run, so that its connections would not work.
        let other = current_thread();
        assert!(!other.block_on(was_opened_ahead(&server, &csss)));
        other.block_on(warm(&csss));
        drop(other);
        assert!(runtime.block_on(was_opened_ahead(&server, &csss)));
        drop(runtime);
        assert!(server.closed() < Duration::from_secs(1), "the client is not dropped");
    }
    current_thread().block_on(warm(&csss));
    assert_eq!(server.most_requests_of_a_connection(), 1);
}

/// The client is dropped within a runtime, outside of it, and after it, while connections are ready and being opened.
#[test]
fn connections_are_closed_with_their_client() {
    for is_late in [false, true] {
        let server = Server::start(Idle::Keep, None);
        let runtime = Runtime::new().unwrap();
        let csss = server.client();
        runtime.block_on(async {
            warm(&csss).await;
            order(&csss).await;
        });
        if is_late {
            drop(runtime);
            drop(csss);
        } else {
            drop(csss);
            assert!(server.closed() < Duration::from_secs(1));
            drop(runtime);
        }
        server.closed();
    }
}

/// A server that cannot be reached is not asked more often because of a burst.
#[tokio::test]
async fn a_server_that_is_gone_gets_no_more_attempts() {
    let server = Server::start(Idle::Keep, None);
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let csss = server.builder().base_url(format!("http://{address}")).build().unwrap();
    for _ in 0..5 {
        let error = csss.order_package(linksfield_tests::order()).send().await.unwrap_err();
        assert!(!error.may_have_been_executed(), "{error:#}");
    }
}
