// @generated from spec/text_pushes/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Pushes with a signed text: details, assumptions, and sources.
//!
//! # Signature of pushes: `timed`
//!
//! The time and the body.
//!
//! # Signature of pushes: `bare`
//!
//! The body alone.
//!
//! # Signature of pushes: `named`
//!
//! The id, the time and the body, with the id of the key.
//!
//! # Credentials
//!
//! - `secret`: The secret.

