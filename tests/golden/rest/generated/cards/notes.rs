// @generated from spec/cards/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Cards: details, assumptions, and sources.
//!
//! # Credentials
//!
//! - `partner`: The partner.

