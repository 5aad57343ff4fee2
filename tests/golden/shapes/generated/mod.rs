// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#[cfg(feature = "shapes")]
pub mod shapes;
#[cfg(feature = "shapes")]
pub use shapes::Shapes;

/// All families that are compiled in, for programs that find operations by name.
pub static FAMILIES: &[&crate::__private::FamilyInfo] = &[
    #[cfg(feature = "shapes")]
    &shapes::INFO,
];
