// @generated from spec/signed_params/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Signed parameters: details, assumptions, and sources.
//!
//! # Credentials
//!
//! - `partner`: The partner.
//! - `key`: The key.
//!
//! # Assumptions
//!
//! - The signature does not cover bodies without fields. *Reason:* Canonical JSON has no place
//!   for them.

