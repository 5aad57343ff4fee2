// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#[cfg(feature = "params")]
pub mod params;
#[cfg(feature = "params")]
pub use params::Params;
#[cfg(feature = "shapes")]
pub mod shapes;
#[cfg(feature = "shapes")]
pub use shapes::Shapes;

/// All families that are compiled in, for programs that find operations by name.
pub static FAMILIES: &[&crate::__private::FamilyInfo] = &[
    #[cfg(feature = "params")]
    &params::INFO,
    #[cfg(feature = "shapes")]
    &shapes::INFO,
];
