// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#[cfg(feature = "cards")]
pub mod cards;
#[cfg(feature = "cards")]
pub use cards::Cards;
