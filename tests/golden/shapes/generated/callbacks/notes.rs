// @generated from spec/callbacks/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Callbacks: details, assumptions, and sources.
//!
//! # Signature of pushes: `signed`
//!
//! The signature of pushes.
//!
//! # Credentials
//!
//! - `secret`: The secret.

