// @generated from spec/sign_joined/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Pairs with joined lists: details, assumptions, and sources.
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
//! - `secret`: The key.

