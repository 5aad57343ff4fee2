//! Runs two instances of the recipe `webhook_service` on one PostgreSQL server. Proves that each push is handled exactly
//! once, although copies of it arrive at both instances and an instance is killed, and that forged pushes are refused.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use self::server::Server;
use linksfield_sandbox::{KEY_ID, Push, PushBuilder, SECRET};
use linksfield_spec::Spec;
use sqlx::PgPool;

#[path = "../../examples/webhook_service.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;
#[path = "../../../linksfield-replay/tests/server/mod.rs"]
#[allow(unreachable_pub)]
mod server;

/// A folder for a PostgreSQL server, which is removed at the end.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let name = format!("linksfield-recipes-{name}-{}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// One of the instances. Without the environment variable, there is nothing to do.
#[test]
fn instance() {
    if std::env::var_os("LISTEN").is_some() {
        recipe::main().unwrap();
    }
}

/// A running instance of the recipe. It is killed when it is dropped, without a chance to finish anything.
struct Instance {
    child: Child,
    url: String,
}

impl Instance {
    fn start(database: &str) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "webhook_service::instance", "--nocapture"])
            .env("DATABASE_URL", database)
            .env("LINKSFIELD_PUSH_KEY_ID", KEY_ID)
            .env("LINKSFIELD_PUSH_KEY", SECRET)
            .env("LINKSFIELD_PUSH_SECRET", SECRET)
            .env("LISTEN", "127.0.0.1:0")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let url = lines.find_map(|line| {
            let line = line.unwrap();
            Some(line.split_once("listening on ")?.1.strip_suffix("/KIND")?.to_owned())
        });
        Self { child, url: url.expect("the instance listens") }
    }

    async fn send(&self, push: &Push) -> u16 {
        let kind = push.kind().split_once('.').unwrap().1;
        push.send(&format!("{}/{kind}", self.url)).await.unwrap().status
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn recharge(spec: &Spec, number: u32) -> PushBuilder<'_> {
    let body = format!(r#"{{"order_id":"O{number}"}}"#);
    Push::builder(spec, "recharge_success").unwrap().body(body)
}

async fn count(pool: &PgPool, query: &'static str) -> i64 {
    sqlx::query_scalar(query).fetch_one(pool).await.unwrap()
}

async fn handled(pool: &PgPool) -> i64 {
    count(pool, "SELECT count(*) FROM pushes WHERE handled_at IS NOT NULL").await
}

async fn until_handled(pool: &PgPool, expected: i64) {
    let begin = Instant::now();
    while handled(pool).await < expected {
        assert!(begin.elapsed() < Duration::from_secs(30), "{} are handled", handled(pool).await);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn due_now(pool: &PgPool) {
    let due = "UPDATE pushes SET due_at = now() WHERE handled_at IS NULL";
    sqlx::query(due).execute(pool).await.unwrap();
}

/// Compares the effects in the journal with the pushes.
async fn assert_each_was_handled_once(pool: &PgPool, expected: i64) {
    let copies = "SELECT count(*) FROM (SELECT entry FROM journal GROUP BY entry HAVING count(*) > 1) AS copies";
    assert_eq!(count(pool, copies).await, 0);
    assert_eq!(count(pool, "SELECT count(*) FROM journal").await, expected);
    assert_eq!(count(pool, "SELECT count(*) FROM pushes").await, expected);
    assert_eq!(handled(pool).await, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_instances_handle_each_push_once_although_one_is_killed() {
    let Some(server) = Server::start("webhook") else { return };
    let spec = linksfield_sandbox::embedded_spec().unwrap();
    // Both instances create the tables at the same time.
    let (first, second) = (Instance::start(&server.url()), Instance::start(&server.url()));
    let pool = PgPool::connect(&server.url()).await.unwrap();

    // The handlers wait for this lock in the middle of their transactions.
    let mut lock = pool.begin().await.unwrap();
    sqlx::query("LOCK TABLE journal IN ACCESS EXCLUSIVE MODE").execute(&mut *lock).await.unwrap();
    for number in 0..100 {
        let push = recharge(&spec, number).build().unwrap();
        // A copy with another time has another signature.
        let later = SystemTime::now() + Duration::from_secs(1);
        let again = recharge(&spec, number).at(later).build().unwrap();
        assert_ne!(push.headers(), again.headers());
        let statuses = tokio::join!(
            first.send(&push),
            second.send(&push),
            first.send(&again),
            second.send(&again)
        );
        assert_eq!(statuses, (200, 200, 200, 200));
    }
    assert_eq!(count(&pool, "SELECT count(*) FROM pushes").await, 100);
    assert_eq!(handled(&pool).await, 0);
    drop(first);
    lock.rollback().await.unwrap();
    until_handled(&pool, 99).await;
    // The push that the killed instance has taken is due after a minute, which the test does not wait for.
    due_now(&pool).await;
    until_handled(&pool, 100).await;
    assert_each_was_handled_once(&pool, 100).await;

    // Copies that arrive after the handling, at a new instance as well.
    let third = Instance::start(&server.url());
    for number in 0..100 {
        let push = recharge(&spec, number).build().unwrap();
        assert_eq!((second.send(&push).await, third.send(&push).await), (200, 200));
    }
    // Other kinds, with the older signature, and with a typed event.
    let body = r#"{"message_type":"Text","text_message":"hello","received_at":"1642385160000"}"#;
    let sms = Push::builder(&spec, "sms_mo_text_or_binary").unwrap().body(body).build().unwrap();
    for _ in 0..3 {
        assert_eq!(second.send(&sms).await, 200);
    }
    until_handled(&pool, 101).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_each_was_handled_once(&pool, 101).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn forged_and_old_pushes_are_refused_and_a_failed_push_waits() {
    let Some(server) = Server::start("forged") else { return };
    let spec = linksfield_sandbox::embedded_spec().unwrap();
    let instance = Instance::start(&server.url());
    let pool = PgPool::connect(&server.url()).await.unwrap();

    let forged = recharge(&spec, 1).secret("another key").build().unwrap();
    assert_eq!(instance.send(&forged).await, 401);
    let unsigned = recharge(&spec, 1).unsigned().build().unwrap();
    assert!(matches!(instance.send(&unsigned).await, 400 | 401));
    let old = SystemTime::now() - Duration::from_secs(26 * 3600);
    assert_eq!(instance.send(&recharge(&spec, 1).at(old).build().unwrap()).await, 401);
    assert_eq!(count(&pool, "SELECT count(*) FROM pushes").await, 0);

    // A push that cannot be handled stays, and others are handled meanwhile.
    sqlx::raw_sql("ALTER TABLE journal ADD CHECK (entry NOT LIKE '%O13%')")
        .execute(&pool)
        .await
        .unwrap();
    for number in [13, 14] {
        assert_eq!(instance.send(&recharge(&spec, number).build().unwrap()).await, 200);
    }
    until_handled(&pool, 1).await;
    let waiting = "SELECT count(*) FROM pushes WHERE handled_at IS NULL AND due_at > now() + interval '50 seconds'";
    let begin = Instant::now();
    while count(&pool, waiting).await == 0 {
        assert!(begin.elapsed() < Duration::from_secs(10));
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    sqlx::raw_sql(
        "ALTER TABLE journal DROP CONSTRAINT journal_entry_check; UPDATE pushes SET due_at = now()",
    )
    .execute(&pool)
    .await
    .unwrap();
    until_handled(&pool, 2).await;
    assert_each_was_handled_once(&pool, 2).await;

    // Without the database, nothing is acknowledged.
    drop(server);
    assert_eq!(instance.send(&recharge(&spec, 15).build().unwrap()).await, 503);
}
