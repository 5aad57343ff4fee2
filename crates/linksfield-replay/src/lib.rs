//! Stores that let several processes handle each push of the Linksfield APIs once.
//!
//! A receiver of pushes claims each push in a [`ReplayGuard`] before the application handles the push. The default
//! guard of `linksfield-api` is the memory of one process. This crate contains guards that keep the claims in a table
//! of a database:
//!
//! | guard | database | cargo feature |
//! |---|---|---|
//! | `PostgresGuard` | PostgreSQL 9.5 or later | `postgres` |
//! | `SqliteGuard` | one SQLite file, for processes on one machine | `sqlite` |
//!
//! Neither feature is on by default. Both use [sqlx](https://docs.rs/sqlx), whose pools the guards take.
//!
//! ```toml
//! linksfield-replay = { version = "0.1", features = ["postgres"] }
//! ```
//!
#![cfg_attr(feature = "postgres", doc = "```no_run")]
#![cfg_attr(not(feature = "postgres"), doc = "```ignore")]
//! use linksfield_api::notification::Receiver;
//! use linksfield_replay::PostgresGuard;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let guard = PostgresGuard::connect("postgres://user@host/database").await?;
//! guard.migrate().await?;
//! let receiver = Receiver::builder().key("key id", "key value").replay_guard(guard).build()?;
//! # Ok(())
//! # }
//! ```
//!
//! # The table
//!
//! `migrate` creates the table `linksfield_pushes`, with one row for each claimed or handled push: its digest, the
//! holder of the claim, whether the push was handled, and when the row expires. The table contains no part of a
//! push. A row expires by the clock of the database, so the clocks of the processes may differ.
//!
//! Each claim is one statement, and the primary key decides between simultaneous claims. Expired rows are removed in
//! the background, after the first claim of a process and after every 1,000th. `remove_expired` removes them
//! immediately.
//!
//! # Failures
//!
//! A guard that cannot reach its database within 10 seconds returns an error, and the receiver responds to the push
//! with status 503. If a process ends while it handles a push, the claim expires after the
//! [lease](linksfield_api::webhook::ReceiverBuilder::claim_lease). A delivery that is dropped frees its claim in the
//! background, as far as the runtime still runs.
//!
//! No store can make an effect in another system happen exactly once: a process can end between the effect and the
//! confirmation. If the effect is in the same database, store
//! [`VerifiedPush::digest`](linksfield_api::webhook::VerifiedPush::digest) in the same transaction.

#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "sqlite")]
mod sqlite;
#[cfg(any(feature = "postgres", feature = "sqlite"))]
mod support;

pub use linksfield_api::webhook::ReplayGuard;
#[cfg(feature = "postgres")]
pub use postgres::PostgresGuard;
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteGuard;
