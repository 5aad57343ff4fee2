// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#[cfg(feature = "course")]
pub mod course;
#[cfg(feature = "course")]
pub use course::Course;

/// All families that are compiled in, for programs that find operations by name.
pub static FAMILIES: &[&crate::__private::FamilyInfo] = &[
    #[cfg(feature = "course")]
    &course::INFO,
];
