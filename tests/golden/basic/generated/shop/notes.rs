// @generated from spec/shop/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Shop: details, assumptions, and sources.
//!
//! # Result codes
//!
//! A code that is not listed counts as a refusal: a write was not executed.
//!
//! | code | outcome of a write | meaning |
//! |---|---|---|
//! | `0` | success | Success. |
//! | `500` | uncertain | The server failed; nobody knows what it did. |
//!
//! # Credentials
//!
//! - `key_id`: The id of the key.
//! - `key`: The key.

