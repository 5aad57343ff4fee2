// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#[cfg(feature = "shop")]
pub mod shop;
#[cfg(feature = "shop")]
pub use shop::Shop;

/// All families that are compiled in, for programs that find operations by name.
pub static FAMILIES: &[&crate::__private::FamilyInfo] = &[
    #[cfg(feature = "shop")]
    &shop::INFO,
];
