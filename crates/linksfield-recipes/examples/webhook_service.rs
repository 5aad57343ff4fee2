//! A webhook service that handles each push once, although several instances run, Linksfield sends a push again, and an
//! instance may crash at any time.
//!
//! ```text
//! export DATABASE_URL=postgres://postgres@localhost/postgres
//! export LINKSFIELD_PUSH_KEY_ID=sandbox-key LINKSFIELD_PUSH_KEY=sandbox-secret
//! cargo run -p linksfield-recipes --example webhook_service
//! cargo run -p linksfield-sandbox -- push recharge_success --to http://127.0.0.1:8080/push/recharge_success
//! ```
//!
//! **When:** a push has effects in a PostgreSQL database. If the effects are elsewhere, use `linksfield-replay`.
//!
//! **How:** `receive` verifies a push and stores it in the table `pushes`, and only then responds with status 200. Each
//! instance runs `work`. It takes a stored push, which no other instance then takes for a minute. In one transaction, it
//! locks the push, writes the effects, and records the push as handled. If an instance crashes, or if `handle` fails or
//! panics, PostgreSQL undoes the transaction, and the push is tried again after the minute. Others are handled meanwhile.
//!
//! **What can go wrong:** a push is identified by its content, because Linksfield does not document whether a repeated
//! push has the same signature. Two events with the same content therefore count as one, even if their kinds differ.
//! Pushes can be handled in another order than they were sent. Effects outside of the database, such as an e-mail, can
//! happen twice: let `handle` store them, and send them from another table.
//!
//! **What to change:** `handle`. Delete handled rows after two days, if no secret for the older signature is set: the
//! receiver refuses pushes that are older than 25 hours. The older signature covers no time, so its rows must stay.
//!
//! **Needs:** `axum`, `sqlx` with `postgres` and `runtime-tokio`, `tokio` with `macros`, `net`, `rt-multi-thread` and
//! `time`, `linksfield-api` with `axum`.

use std::env;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::routing::post;
use linksfield_api::notification::{EventKind, Receiver, SmsMoTextOrBinary};
use linksfield_api::webhook::{Acknowledgement, GuardError, ReceiveError};
use sqlx::{PgConnection, PgPool};

/// The lock serializes instances that start at the same time. `journal` stands for the tables of your application.
const SCHEMA: &str = "SELECT pg_advisory_xact_lock(4276001);
    CREATE TABLE IF NOT EXISTS journal (entry text NOT NULL);
    CREATE TABLE IF NOT EXISTS pushes (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        content bytea NOT NULL UNIQUE,
        kind text NOT NULL,
        body text NOT NULL,
        due_at timestamptz NOT NULL DEFAULT now(),
        handled_at timestamptz);
    CREATE INDEX IF NOT EXISTS pushes_due ON pushes (due_at) WHERE handled_at IS NULL";
const STORE: &str =
    "INSERT INTO pushes (kind, body, content) VALUES ($1, $2, sha256(convert_to($2, 'UTF8')))
    ON CONFLICT (content) DO NOTHING";
const TAKE: &str = "UPDATE pushes SET due_at = now() + interval '1 minute' WHERE id = (
        SELECT id FROM pushes WHERE handled_at IS NULL AND due_at <= now()
        ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id";
const LOCK: &str = "SELECT kind, body FROM pushes WHERE id = $1 AND handled_at IS NULL FOR UPDATE";
const DONE: &str = "UPDATE pushes SET handled_at = now() WHERE id = $1";

type Error = Box<dyn std::error::Error + Send + Sync>;

#[derive(Clone)]
struct App {
    receiver: Receiver,
    pool: PgPool,
}

#[tokio::main]
pub async fn main() -> Result<(), Error> {
    let set =
        |name| env::var(name).map_err(|_| format!("the environment variable `{name}` is not set"));
    let pool = PgPool::connect(&set("DATABASE_URL")?).await?;
    sqlx::raw_sql(SCHEMA).execute(&pool).await?;
    let key = Receiver::builder().key(set("LINKSFIELD_PUSH_KEY_ID")?, set("LINKSFIELD_PUSH_KEY")?);
    let receiver = match env::var("LINKSFIELD_PUSH_SECRET") {
        Ok(older) => key.secret(older).build()?,
        Err(_) => key.build()?,
    };
    let listen = env::var("LISTEN").unwrap_or_else(|_| "127.0.0.1:8080".to_owned());
    let listener = tokio::net::TcpListener::bind(listen).await?;
    println!("listening on http://{}/push/KIND", listener.local_addr()?);
    tokio::spawn(work(pool.clone()));
    let app = Router::new().route("/push/{kind}", post(receive)).with_state(App { receiver, pool });
    Ok(axum::serve(listener, app).await?)
}

/// Each kind has a URL of its own, because the fields of most kinds are not documented, and cannot identify the kind.
async fn receive(
    State(App { receiver, pool }): State<App>,
    Path(kind): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Acknowledgement, ReceiveError> {
    let push = match EventKind::from_name(&kind) {
        Some(kind) => receiver.verify_as(kind, &headers, &body)?,
        None => receiver.verify(&headers, &body)?,
    };
    let kind = push.event().kind().map_or("unknown", EventKind::name);
    let stored = sqlx::query(STORE).bind(kind).bind(push.json().as_str()).execute(&pool).await;
    // The response has status 503, so that Linksfield sends the push again.
    stored.map_err(GuardError::store)?;
    Ok(Acknowledgement)
}

async fn work(pool: PgPool) {
    loop {
        // In a task of its own, so that a panic does not end this loop.
        let handled = tokio::spawn(handle_next(pool.clone())).await;
        let pause = match handled.map_err(Error::from).flatten() {
            Ok(true) => continue,
            Ok(false) => Duration::from_millis(200),
            Err(error) => {
                eprintln!("cannot handle a push: {error}");
                Duration::from_secs(1)
            }
        };
        tokio::time::sleep(pause).await;
    }
}

/// Handles one stored push. Returns `false` if no push is due.
async fn handle_next(pool: PgPool) -> Result<bool, Error> {
    let taken: Option<i64> = sqlx::query_scalar(TAKE).fetch_optional(&pool).await?;
    let Some(id) = taken else { return Ok(false) };
    let mut transaction = pool.begin().await?;
    let locked = sqlx::query_as(LOCK).bind(id).fetch_optional(&mut *transaction).await?;
    // Another instance may have handled the push, if this one was slow.
    let Some((kind, body)): Option<(String, String)> = locked else { return Ok(true) };
    let handled = handle(&mut transaction, &kind, &body).await;
    handled.map_err(|error| format!("push {id}: {error}"))?;
    sqlx::query(DONE).bind(id).execute(&mut *transaction).await?;
    transaction.commit().await?;
    Ok(true)
}

/// Writes the effects of an event. All effects must use this connection, which belongs to the transaction.
async fn handle(db: &mut PgConnection, kind: &str, body: &str) -> Result<(), Error> {
    let entry = match EventKind::from_name(kind) {
        Some(EventKind::SmsMoTextOrBinary) => {
            format!("an SMS from {:?}", SmsMoTextOrBinary::from_json(body)?.sim_id)
        }
        _ => format!("{kind} {body}"),
    };
    sqlx::query("INSERT INTO journal (entry) VALUES ($1)").bind(entry).execute(db).await?;
    Ok(())
}
