// @generated from spec/token/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Token: details, assumptions, and sources.
//!
//! # Login
//!
//! Invented.
//!
//! # Result codes
//!
//! A code that is not listed counts as a refusal: a write was not executed.
//!
//! | code | outcome of a write | meaning |
//! |---|---|---|
//! | `0` | success | Success. |
//!
//! # Credentials
//!
//! - `user`: The name.
//! - `password`: The password.

