// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#[cfg(feature = "course")]
pub mod course;
#[cfg(feature = "course")]
pub use course::Course;
