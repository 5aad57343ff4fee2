//! `cargo xtask diff`, run as a program in real repositories of git: which versions it compares, its exit codes, approvals,
//! and the driver for `git diff`.
//!
//! The tests are in this package, because cargo builds the program for them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "helpers of tests may panic as tests do"
)]

mod approvals;
mod driver;
mod origins;
mod repository;
