// @generated from spec/unguarded/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Unguarded: details, assumptions, and sources.
//!
//! # Result codes
//!
//! A code that is not listed counts as a refusal: a write was not executed.
//!
//! | code | outcome of a write | meaning |
//! |---|---|---|
//! | `0` | success | Success. |

