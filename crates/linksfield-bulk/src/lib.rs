//! Runs one operation of the Linksfield APIs for each row of a file, on one machine or on many, and sends no write twice.
//!
//! The crate keeps a journal in a database: a SQLite file, or PostgreSQL for workers on several machines. An intent is
//! durable before a request leaves, and its outcome afterwards. If a worker ends in between, another one finds out
//! what happened with the outcome check of the specification. What no check can tell is left to a person.
//!
//! ```no_run
//! # async fn example(client: linksfield_api::AnyClient) -> Result<(), Box<dyn std::error::Error>> {
//! use linksfield_bulk::{Bulk, Input, Mapping, PlanOptions, Store};
//!
//! let store = Store::open("fleet.db").await?;
//! let bulk = Bulk::new(&store, &client, "order_package", "production, account P000270")?;
//! let input = Input::open("orders.csv", None, bulk.operation(), &Mapping::default())?;
//! let planned = bulk.plan(&input, &PlanOptions::default()).await?;
//! let ended = bulk.worker(&planned.run).work(std::future::pending()).await?;
//! println!("{} of {} rows are done", ended.counts.done, planned.run.items);
//! # Ok(())
//! # }
//! ```
//!
//! # What holds
//!
//! - All rows are checked before the first is sent. The same rows again are the same run, and are not sent again.
//! - A request leaves only after its intent is durable, and only from the worker that holds the row. A worker that has lost
//!   a row, because it did not show that it is alive, can neither send nor record it.
//! - A write whose outcome is uncertain is never sent again before a check has shown that it was not executed. With
//!   [`RunSettings::reads_before_writes`], the check compares ids, and no clock decides.
//! - Of two rows that the check cannot tell apart, such as two orders for one card, the later one waits for the earlier.
//!
//! # What nobody can promise
//!
//! If another program places an order for the same card between the reading and the check, its record can be taken for that of
//! an uncertain row. Runs in the same database wait for each other; other programs do not.
//!
//! A write that the server executes later than the timeout and the settling time can be sent again. Its record is looked
//! for once more before that, but may appear even later. [`RunSettings::settle_after`] shortens the settling time at
//! your own risk.
//!
//! A process may be suspended between the moment when it last sees that it holds a row and the moment when the request
//! leaves. If it is suspended there for longer than the lease, the timeout and the settling time together, and goes on
//! then, its request leaves after the check. No journal prevents that, because no idempotency key is documented for these writes.

mod engine;
mod error;
mod inbox;
mod input;
mod report;
mod store;

pub use engine::{Bulk, Checked, End, Ended, Moment, PlanOptions, Preview, Worker};
pub use error::{BulkError, RepeatedRows, RowError, RowErrors};
pub use inbox::{Handled, Inbox, Stored};
pub use input::{Format, Input, Mapping, Row, amount};
pub use report::Report;
pub use store::{
    Costs, Counts, Decision, ItemRow, Planned, Presence, PushState, Repeated, RunChanges, RunRow,
    RunSettings, SharedLogin, Store, StoredPush, Tick,
};
