//! What the generator writes for the fixture specs beside this file. `cargo xtask golden` renews it.

pub use linksfield_api::__private;

/// One family that signs with a key.
#[path = "../basic/generated/mod.rs"]
#[rustfmt::skip]
pub mod basic;

/// Every method, place, type and written form.
#[path = "../rest/generated/mod.rs"]
#[rustfmt::skip]
pub mod rest;

/// What a response means for the outcome of a call.
#[path = "../outcomes/generated/mod.rs"]
#[rustfmt::skip]
pub mod outcomes;

/// Hostile names.
#[path = "../obstacles/generated/mod.rs"]
#[rustfmt::skip]
pub mod obstacles;

/// Every shape that the format of the specification has.
#[allow(clippy::module_inception, reason = "the fixture and its family have one name")]
#[path = "../shapes/generated/mod.rs"]
#[rustfmt::skip]
pub mod shapes;

/// The ways to sign and to authenticate requests, one family for each rule.
#[path = "../signatures/generated/mod.rs"]
#[rustfmt::skip]
pub mod signatures;
