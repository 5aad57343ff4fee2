// @generated from spec/sign_json/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on JSON in a template: details, assumptions, and sources.
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

