// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#![allow(clippy::should_implement_trait, reason = "a parameter may be named `add`")]
#![allow(
    clippy::type_complexity,
    reason = "the documentation decides how deep lists and maps nest"
)]

#[cfg(feature = "csss")]
pub mod csss;
#[cfg(feature = "csss")]
pub use csss::Csss;
#[cfg(feature = "cube")]
pub mod cube;
#[cfg(feature = "cube")]
pub use cube::Cube;
#[cfg(feature = "esim")]
pub mod esim;
#[cfg(feature = "esim")]
pub use esim::Esim;
#[cfg(feature = "mall")]
pub mod mall;
#[cfg(feature = "mall")]
pub use mall::Mall;
#[cfg(feature = "notification")]
pub mod notification;

/// All families that are compiled in, for programs that find operations by name.
pub static FAMILIES: &[&crate::__private::FamilyInfo] = &[
    #[cfg(feature = "csss")]
    &csss::INFO,
    #[cfg(feature = "cube")]
    &cube::INFO,
    #[cfg(feature = "esim")]
    &esim::INFO,
    #[cfg(feature = "mall")]
    &mall::INFO,
];

/// All families that are compiled in and have events, for programs that find events by name.
pub static EVENT_FAMILIES: &[&crate::__private::webhook::EventFamilyInfo] = &[
    #[cfg(feature = "notification")]
    &notification::EVENTS,
];
