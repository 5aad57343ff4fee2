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
#[path = "../shapes/generated/mod.rs"]
#[rustfmt::skip]
#[allow(clippy::module_inception, reason = "the fixture is named after its first family")]
pub mod shapes;
