// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#![allow(clippy::should_implement_trait, reason = "a parameter may be named `add`")]
#![allow(
    clippy::type_complexity,
    reason = "the documentation decides how deep lists and maps nest"
)]

#[cfg(feature = "cards")]
pub mod cards;
#[cfg(feature = "cards")]
pub use cards::Cards;
#[cfg(feature = "pushes")]
pub mod pushes;

/// All families that are compiled in, for programs that find operations by name.
pub static FAMILIES: &[&crate::__private::FamilyInfo] = &[
    #[cfg(feature = "cards")]
    &cards::INFO,
];

/// All families that are compiled in and have events, for programs that find events by name.
pub static EVENT_FAMILIES: &[&crate::__private::webhook::EventFamilyInfo] = &[
    #[cfg(feature = "pushes")]
    &pushes::EVENTS,
];
