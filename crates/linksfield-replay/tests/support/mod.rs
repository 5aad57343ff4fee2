//! Processes that receive pushes and share a store, and the tests that hold for every store.
//!
//! A process is this test program, started again with the store in an environment variable. It receives pushes over
//! HTTP, and appends a line to a file for each event that it handles.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::routing::post;
use linksfield_api::notification::{Event, Receiver};
use linksfield_api::webhook::{
    Acknowledgement, ClaimState, Delivery, GuardError, PushClaim, ReceiveError, ReplayGuard,
};
use linksfield_sandbox::{KEY_ID, Push, SECRET, embedded_spec};

const STORE: &str = "LINKSFIELD_REPLAY_STORE";
const FILE: &str = "LINKSFIELD_REPLAY_FILE";

/// The lease of the claims of a process.
pub const LEASE: Duration = Duration::from_secs(3);

/// A folder for one test, which is removed at its end.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("linksfield-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Returns the store of this process, if the process was started by a test.
pub fn store_of_worker() -> Option<String> {
    std::env::var(STORE).ok()
}

#[derive(Clone)]
struct App {
    receiver: Receiver,
    file: PathBuf,
}

impl FromRef<App> for Receiver {
    fn from_ref(app: &App) -> Self {
        app.receiver.clone()
    }
}

impl App {
    fn note(&self, what: &str, delivery: &Delivery<Event>) {
        let mut file = fs::OpenOptions::new().create(true).append(true).open(&self.file).unwrap();
        file.write_all(format!("{what} {}\n", delivery.digest().unwrap()).as_bytes()).unwrap();
    }
}

/// Receives pushes until the process is killed.
pub async fn work(guard: impl ReplayGuard + 'static) {
    let receiver = Receiver::builder()
        .key(KEY_ID, SECRET)
        .replay_guard(guard)
        .claim_lease(LEASE)
        .build()
        .unwrap();
    let app = App { receiver, file: std::env::var(FILE).unwrap().into() };
    let router = Router::new()
        .route("/good", post(good))
        .route("/failing", post(failing))
        .route("/dropping", post(dropping))
        .route("/hanging", post(hanging))
        .with_state(app);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("\nlistening on http://{}", listener.local_addr().unwrap());
    axum::serve(listener, router).await.unwrap();
}

async fn good(
    State(app): State<App>,
    delivery: Delivery<Event>,
) -> Result<Acknowledgement, ReceiveError> {
    app.note("handled", &delivery);
    tokio::time::sleep(Duration::from_millis(200)).await;
    delivery.confirm().await?;
    Ok(Acknowledgement)
}

async fn failing(
    State(app): State<App>,
    delivery: Delivery<Event>,
) -> Result<StatusCode, ReceiveError> {
    app.note("failed", &delivery);
    delivery.release().await?;
    Ok(StatusCode::INTERNAL_SERVER_ERROR)
}

async fn dropping(State(app): State<App>, delivery: Delivery<Event>) -> StatusCode {
    app.note("dropped", &delivery);
    StatusCode::INTERNAL_SERVER_ERROR
}

async fn hanging(State(app): State<App>, delivery: Delivery<Event>) {
    app.note("hanging", &delivery);
    std::future::pending().await
}

/// A process that receives pushes. It is killed when it is dropped.
struct Process {
    child: Child,
    url: String,
}

impl Process {
    fn start(store: &str, file: &Path) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "worker", "--nocapture"])
            .env(STORE, store)
            .env(FILE, file)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut urls = lines
            .map_while(Result::ok)
            .filter_map(|line| line.split_once("listening on ").map(|(_, url)| url.to_owned()));
        let url = urls.next().expect("the process listens");
        Self { child, url }
    }

    async fn send(&self, push: &Push, handler: &str) -> u16 {
        push.send(&format!("{}/{handler}", self.url)).await.unwrap().status
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn push(number: usize) -> Push {
    let body = format!("{{\"number\":{number}}}");
    Push::builder(&embedded_spec().unwrap(), "recharge_success")
        .unwrap()
        .body(&body)
        .build()
        .unwrap()
}

/// Returns how often each event was handled, and so on.
fn notes(file: &Path, what: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for line in fs::read_to_string(file).unwrap_or_default().lines() {
        if let Some(digest) = line.strip_prefix(what) {
            *counts.entry(digest.trim().to_owned()).or_default() += 1;
        }
    }
    counts
}

/// Sends copies of pushes to three processes that share a store.
pub async fn three_processes_handle_each_push_once(store: &str, folder: &Folder) {
    let file = folder.0.join("notes");
    let mut processes: Vec<Process> = (0..3).map(|_| Process::start(store, &file)).collect();

    // All copies arrive at the same time.
    let pushes: Vec<Push> = (0..10).map(push).collect();
    let mut sending = Vec::new();
    for push in &pushes {
        for process in &processes {
            for _ in 0..4 {
                let (push, url) = (push.clone(), format!("{}/good", process.url));
                sending.push(tokio::spawn(async move { push.send(&url).await.unwrap().status }));
            }
        }
    }
    let mut statuses = BTreeMap::<u16, usize>::new();
    for sent in sending {
        *statuses.entry(sent.await.unwrap()).or_default() += 1;
    }
    assert!(statuses.keys().all(|status| matches!(status, 200 | 503)), "{statuses:?}");
    let handled = notes(&file, "handled");
    assert_eq!(handled.len(), pushes.len());
    assert!(handled.values().all(|count| *count == 1), "{handled:?}");
    for push in &pushes {
        for process in &processes {
            assert_eq!(process.send(push, "good").await, 200);
        }
    }
    assert_eq!(notes(&file, "handled"), handled);

    // A push is handled again after its handler has failed, or has dropped the delivery.
    for (number, handler) in [(100, "failing"), (101, "dropping")] {
        let push = push(number);
        assert_eq!(processes[0].send(&push, handler).await, 500);
        until(async || processes[1].send(&push, "good").await == 200, Duration::from_secs(2)).await;
        assert_eq!(processes[2].send(&push, "failing").await, 200);
    }
    assert_eq!(notes(&file, "handled").len(), pushes.len() + 2);

    // A process is killed while it handles a push.
    let lost = push(200);
    let url = format!("{}/hanging", processes[0].url);
    let hanging = tokio::spawn({
        let lost = lost.clone();
        async move { lost.send(&url).await.map(drop) }
    });
    until(async || !notes(&file, "hanging").is_empty(), Duration::from_secs(5)).await;
    assert_eq!(processes[1].send(&lost, "good").await, 503);
    let killed = Instant::now();
    drop(processes.remove(0));
    assert!(hanging.await.unwrap().is_err());
    assert_eq!(processes[0].send(&lost, "good").await, 503);
    until(async || processes[1].send(&lost, "good").await == 200, LEASE * 3).await;
    assert!(killed.elapsed() < LEASE * 3);
    assert_eq!(notes(&file, "handled").values().filter(|count| **count > 1).count(), 0);
    assert_eq!(notes(&file, "handled").len(), pushes.len() + 3);
}

async fn until(mut is_so: impl AsyncFnMut() -> bool, most: Duration) {
    let begin = Instant::now();
    while !is_so().await {
        assert!(begin.elapsed() < most, "it takes longer than {most:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Calls the methods of a guard in the orders that matter. `remove_expired` returns how many rows it has removed.
pub async fn a_guard_keeps_its_promises(
    guard: &impl ReplayGuard,
    remove_expired: impl AsyncFn() -> u64,
) {
    let short = Duration::from_millis(200);
    let long = Duration::from_secs(1000);
    let claim = |digest: &str, lease, keep| {
        // The clock of the process must not matter.
        PushClaim::new(digest, std::time::UNIX_EPOCH, lease, keep)
    };
    let slow = claim("a", short, Some(long));
    assert_eq!(guard.claim(&slow).await.unwrap(), ClaimState::Claimed);
    let other = claim("a", long, Some(short));
    assert_eq!(guard.claim(&other).await.unwrap(), ClaimState::InProgress);
    guard.release(&other).await.unwrap();
    assert_eq!(guard.claim(&other).await.unwrap(), ClaimState::InProgress);
    tokio::time::sleep(short * 2).await;
    assert_eq!(guard.claim(&other).await.unwrap(), ClaimState::Claimed);
    // The slow handler has lost its claim, and cannot disturb the other.
    assert!(matches!(guard.confirm(&slow).await, Err(GuardError::Lost)));
    guard.release(&slow).await.unwrap();
    guard.confirm(&other).await.unwrap();
    guard.confirm(&other).await.unwrap();
    guard.release(&other).await.unwrap();
    assert_eq!(guard.claim(&slow).await.unwrap(), ClaimState::Handled);
    tokio::time::sleep(short * 2).await;
    assert_eq!(guard.claim(&slow).await.unwrap(), ClaimState::Claimed);
    guard.release(&slow).await.unwrap();

    // A late confirmation counts if nobody has claimed the push since.
    let late = claim("b", short, None);
    guard.claim(&late).await.unwrap();
    tokio::time::sleep(short * 2).await;
    guard.confirm(&late).await.unwrap();
    assert_eq!(guard.claim(&claim("b", long, None)).await.unwrap(), ClaimState::Handled);

    // Times that no database can add.
    let extreme = claim("c", Duration::MAX, Some(Duration::MAX));
    assert_eq!(guard.claim(&extreme).await.unwrap(), ClaimState::Claimed);
    guard.confirm(&extreme).await.unwrap();

    guard.claim(&claim("d", Duration::ZERO, None)).await.unwrap();
    tokio::time::sleep(short).await;
    assert_eq!(remove_expired().await, 1);
    assert_eq!(remove_expired().await, 0);
    for digest in ["b", "c"] {
        assert_eq!(guard.claim(&claim(digest, long, None)).await.unwrap(), ClaimState::Handled);
    }
}
