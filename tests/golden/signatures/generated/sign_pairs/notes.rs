// @generated from spec/sign_pairs/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Pairs with the key: details, assumptions, and sources.
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
//! - `merchant`: The id of the merchant.
//! - `secret`: The key.

