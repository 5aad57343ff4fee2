// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#[cfg(feature = "csss")]
pub mod csss;
#[cfg(feature = "csss")]
pub use csss::Csss;
#[cfg(feature = "mall")]
pub mod mall;
#[cfg(feature = "mall")]
pub use mall::Mall;
