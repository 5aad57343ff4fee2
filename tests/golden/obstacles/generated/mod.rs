// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#[cfg(feature = "obstacles")]
pub mod obstacles;
#[cfg(feature = "obstacles")]
pub use obstacles::Obstacles;
