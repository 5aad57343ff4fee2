// @generated from spec/pushes/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Pushes: details, assumptions, and sources.
//!
//! # Signature of pushes: `old`
//!
//! The older scheme.
//!
//! # Signature of pushes: `new`
//!
//! The newer scheme.
//!
//! # Credentials
//!
//! - `secret`: The secret.

