//! What `cargo xtask bench` measures.
//!
//! A row of `BENCHMARKS.md` has one or more [comparisons](Comparison). Each comparison has several sides that do the
//! same work: hand-written code first, which is the reference, then this project. All sides of a comparison run in the
//! same process, in turn, so that their ratio means something on a busy machine too.

#![allow(clippy::expect_used, reason = "a benchmark whose parts fail has no figures")]

pub mod measure;
mod processor;
pub mod rows;
#[cfg(feature = "tls")]
pub mod server;

pub use measure::{Comparison, Goal, Quantity, Side};
