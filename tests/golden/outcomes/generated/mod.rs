// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#![allow(clippy::should_implement_trait, reason = "a parameter may be named `add`")]
#![allow(
    clippy::type_complexity,
    reason = "the documentation decides how deep lists and maps nest"
)]

#[cfg(feature = "till")]
pub mod till;
#[cfg(feature = "till")]
pub use till::Till;

/// All families that are compiled in, for programs that find operations by name.
pub static FAMILIES: &[&crate::__private::FamilyInfo] = &[
    #[cfg(feature = "till")]
    &till::INFO,
];

/// All families that are compiled in and have events, for programs that find events by name.
pub static EVENT_FAMILIES: &[&crate::__private::webhook::EventFamilyInfo] = &[];
