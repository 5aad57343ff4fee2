// @generated from spec/course/family.yaml by `cargo xtask gen`. Do not edit.

//! Notes on Obstacles: details, assumptions, and sources.
//!
//! # Credentials
//!
//! - `type`: A keyword.
//! - `self`: A keyword that cannot be raw.

