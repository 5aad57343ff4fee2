// @generated from spec/shapes/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Shapes: details, assumptions, and sources.
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
//! - `key_id`: The id of the key.
//! - `key`: The key.

