// @generated from spec/till/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Till: details, assumptions, and sources.
//!
//! # Result codes
//!
//! A code that is not listed leaves the outcome of a write uncertain.
//!
//! | code | outcome of a write | meaning |
//! |---|---|---|
//! | `0` | success | Success. |
//! | `17` | not executed | The card is unknown. |
//! | `50` | uncertain | The server failed. |
//!
//! # Credentials
//!
//! - `key_id`: The id of the key.
//! - `key`: The key.

