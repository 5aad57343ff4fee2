//! Tests of rate limits. They prove that the clones of a client together keep the documented numbers of requests and of
//! connections, that every attempt counts, and that a call waits no longer than its time limit.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use linksfield_api::cube::{self, Cube, GetSim, SendSms};
use linksfield_api::observe::{AttemptEnd, CallEnd, CallObserver, CallStart, Observer};
use linksfield_api::{ClientBuilder, Error, FAMILIES, Limits, RetryPolicy};
use linksfield_sandbox::PRIVATE_KEY;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// A server with persistent connections, which counts them and records when requests arrive.
#[derive(Clone, Default)]
struct Counting {
    open: Arc<AtomicUsize>,
    most_open: Arc<AtomicUsize>,
    arrivals: Arc<Mutex<Vec<Instant>>>,
}

const BODY: &str = r#"{"status":{"code":"CB-00-0000","message":"ok","detail":null},"data":{}}"#;

impl Counting {
    async fn start(status: &'static str) -> (Self, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let counting = Self::default();
        let server = counting.clone();
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let open = server.open.fetch_add(1, Ordering::SeqCst) + 1;
                server.most_open.fetch_max(open, Ordering::SeqCst);
                let server = server.clone();
                tokio::spawn(async move {
                    let _ = server.serve(connection, status).await;
                    server.open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        (counting, url)
    }

    async fn serve(&self, mut connection: TcpStream, status: &str) -> std::io::Result<()> {
        let (mut received, mut buffer) = (Vec::new(), [0; 4096]);
        loop {
            while let Some(end) = end_of_request(&received) {
                received.drain(..end);
                self.arrivals.lock().unwrap().push(Instant::now());
                tokio::time::sleep(Duration::from_millis(5)).await;
                let length = BODY.len();
                let response =
                    format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n\r\n{BODY}");
                connection.write_all(response.as_bytes()).await?;
            }
            match connection.read(&mut buffer).await? {
                0 => return Ok(()),
                count => received.extend_from_slice(&buffer[..count]),
            }
        }
    }

    /// Returns the largest number of requests within a period.
    fn most_within(&self, period: Duration) -> usize {
        let mut arrivals = self.arrivals.lock().unwrap().clone();
        arrivals.sort_unstable();
        let within = |from: &Instant| {
            arrivals.iter().filter(|at| *at >= from && at.duration_since(*from) < period).count()
        };
        arrivals.iter().map(within).max().unwrap_or_default()
    }

    fn requests(&self) -> usize {
        self.arrivals.lock().unwrap().len()
    }
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

fn builder(url: &str) -> ClientBuilder<Cube> {
    let key_id = "b30a5e0e135d42e6ab43b021a30b7987".to_owned();
    let private_key = PRIVATE_KEY.into();
    Cube::builder(cube::Credentials { key_id, private_key }).base_url(url)
}

async fn read(cube: &Cube) -> Result<(), Error> {
    let sim_id = "89852022018041800192".parse().unwrap();
    cube.get_sim(GetSim { sim_id }).send().await.map(drop)
}

async fn write(cube: &Cube) -> Result<(), Error> {
    let message = cube::OutgoingMessage::new(cube::OutgoingMessageRequired {
        r#type: cube::MessageType::Text,
        content: "x".to_owned(),
    });
    let sim_ids = vec!["89852022018041800192".parse().unwrap()];
    cube.send_sms(SendSms { sim_ids, message }).send().await.map(drop)
}

async fn all(
    calls: impl IntoIterator<Item = impl Future<Output = Result<(), Error>> + Send + 'static>,
) {
    let tasks: Vec<_> = calls.into_iter().map(tokio::spawn).collect();
    for task in tasks {
        // The response of the server is not that of every call.
        match task.await.unwrap() {
            Ok(()) | Err(Error::Decode(_) | Error::Status(_)) => {}
            Err(error) => panic!("{error:#}"),
        }
    }
}

/// Cube allows 10 requests per second and 3 connections. Nobody has to set that.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_documented_limits_are_kept_by_default() {
    let (server, url) = Counting::start("200 OK").await;
    let cube = builder(&url).build().unwrap();
    let calls = (0..24).map(|number| {
        let cube = cube.clone();
        async move { if number % 3 == 0 { write(&cube).await } else { read(&cube).await } }
    });
    all(calls).await;
    assert_eq!(server.requests(), 24);
    let most = server.most_within(Duration::from_secs(1));
    assert!(most <= 10, "{most} requests within a second");
    let most = server.most_open.load(Ordering::SeqCst);
    assert!(most <= 3, "{most} connections");
    // The limits leave most of what is allowed.
    assert!(server.most_within(Duration::from_secs(1)) >= 8);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_number_of_connections_is_kept() {
    for connections in [1, 2, 3, 5] {
        let (server, url) = Counting::start("200 OK").await;
        let limits = Limits::none().connections(connections);
        for reuse in [false, true] {
            let builder = builder(&url).limits(limits);
            let builder = if reuse { builder.reuse_connections_for_writes() } else { builder };
            let cube = builder.build().unwrap();
            let calls = (0..30).map(|number| {
                let cube = cube.clone();
                async move { if number % 2 == 0 { write(&cube).await } else { read(&cube).await } }
            });
            all(calls).await;
            drop(cube);
            // The connections of this client are closed before the next one is built.
            while server.open.load(Ordering::SeqCst) > 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        }
        let most = server.most_open.load(Ordering::SeqCst);
        assert!(most <= usize::try_from(connections).unwrap(), "{connections}: {most}");
    }
}

/// Retries count, too.
#[tokio::test]
async fn every_attempt_counts() {
    let (server, url) = Counting::start("503 Busy").await;
    let policy = RetryPolicy::attempts(5).pauses(Duration::ZERO, Duration::ZERO).without_budget();
    let cube = builder(&url).limits(Limits::none().per_second(20)).retry(policy).build().unwrap();
    let begun = Instant::now();
    for _ in 0..4 {
        read(&cube).await.unwrap_err();
    }
    assert_eq!(server.requests(), 20);
    let took = begun.elapsed();
    assert!(took >= Duration::from_millis(1_050), "{took:?}");
}

#[tokio::test]
async fn a_call_waits_no_longer_than_its_time_limit() {
    let (server, url) = Counting::start("200 OK").await;
    let cube = builder(&url).limits(Limits::none().per_second(1)).build().unwrap();
    let _ = read(&cube).await;
    let call = cube.get_sim(GetSim { sim_id: "89852022018041800192".parse().unwrap() });
    let error = call.timeout(Duration::from_millis(100)).send().await.unwrap_err();
    let Error::NotSent(not_sent) = &error else { panic!("{error:?}") };
    assert!(!not_sent.limit_reached().unwrap().is_daily());
    assert!(error.to_string().contains("1 requests per second"), "{error}");
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn the_limit_of_a_day_is_an_error_at_once() {
    let (server, url) = Counting::start("200 OK").await;
    let cube = builder(&url).limits(Limits::none().per_day(2)).build().unwrap();
    for _ in 0..2 {
        let _ = read(&cube.clone()).await;
    }
    let error = write(&cube).await.unwrap_err();
    let Error::NotSent(not_sent) = &error else { panic!("{error:?}") };
    assert!(not_sent.limit_reached().unwrap().is_daily() && !error.is_transient());
    assert_eq!(server.requests(), 2);
}

/// An observer sees how long an attempt waited.
#[tokio::test]
async fn the_wait_is_visible_to_observers() {
    #[derive(Clone, Default)]
    struct Waits(Arc<Mutex<Vec<Duration>>>);
    impl Observer for Waits {
        fn start(&self, _: &CallStart<'_>) -> Box<dyn CallObserver> {
            Box::new(self.clone())
        }
    }
    impl CallObserver for Waits {
        fn attempt_ended(&mut self, end: &AttemptEnd<'_>) {
            self.0.lock().unwrap().push(end.waited());
        }
        fn ended(self: Box<Self>, _: &CallEnd<'_>) {}
    }
    let (_server, url) = Counting::start("200 OK").await;
    let waits = Waits::default();
    let limits = Limits::none().per_second(5);
    let cube = builder(&url).limits(limits).observer(waits.clone()).build().unwrap();
    for _ in 0..2 {
        let _ = read(&cube).await;
    }
    let waits = waits.0.lock().unwrap().clone();
    assert!(waits[0] < Duration::from_millis(50), "{waits:?}");
    assert!(waits[1] >= Duration::from_millis(100), "{waits:?}");
}

/// A call with an invalid parameter uses nothing of a limit.
#[tokio::test]
async fn an_invalid_call_does_not_count() {
    let (_server, url) = Counting::start("200 OK").await;
    let cube = builder(&url).limits(Limits::none().per_day(1)).build().unwrap();
    let message = cube::OutgoingMessage::new(cube::OutgoingMessageRequired {
        r#type: cube::MessageType::Text,
        content: "x".repeat(141),
    });
    let error = cube.send_sms(SendSms { sim_ids: Vec::new(), message }).send().await.unwrap_err();
    assert!(matches!(&error, Error::NotSent(error) if error.parameter_error().is_some()));
    let _ = read(&cube).await;
    assert!(matches!(read(&cube).await, Err(Error::NotSent(_))));
}

/// The limits are those of the specification.
#[test]
fn only_documented_families_have_limits() {
    let limited: Vec<_> =
        FAMILIES.iter().filter(|family| family.limits() != Limits::none()).collect();
    assert_eq!(limited.len(), 1);
    let documented = Limits::none().per_second(10).connections(3).per_day(5_000);
    assert_eq!((limited[0].name(), limited[0].limits()), ("cube", documented));
}
