//! What `cargo xtask bulk-drill` runs.
//!
//! A drill orders a plan for each card of a fleet on a faulty sandbox, with several worker processes. Meanwhile it kills
//! workers with SIGKILL, restarts the database, and sets clocks. At the end it compares the journal with the books of the
//! sandbox, row by row.
//!
//! The sandbox and its books are in the process of the drill, which nothing kills.

mod books;
mod clock;
mod crew;
mod drive;
mod fleet;
mod lock;
mod measure;
mod moments;
mod pace;
mod report;
mod schedule;
mod server;
mod settings;
mod worker;

pub use drive::run;
pub use lock::hold;
pub use measure::{Measured, measure};
pub use report::Report;
pub use settings::{Database, Settings};
pub use worker::{WorkerSettings, work};

/// Why a drill cannot be carried out.
pub type Error = Box<dyn std::error::Error + Send + Sync>;
