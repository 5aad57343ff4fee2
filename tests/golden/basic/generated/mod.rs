// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#[cfg(feature = "shop")]
pub mod shop;
#[cfg(feature = "shop")]
pub use shop::Shop;
