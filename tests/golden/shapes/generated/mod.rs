// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#![allow(clippy::should_implement_trait, reason = "a parameter may be named `add`")]
#![allow(
    clippy::type_complexity,
    reason = "the documentation decides how deep lists and maps nest"
)]

#[cfg(feature = "callbacks")]
pub mod callbacks;
#[cfg(feature = "sealed")]
pub mod sealed;
#[cfg(feature = "sealed")]
pub use sealed::Sealed;
#[cfg(feature = "shapes")]
pub mod shapes;
#[cfg(feature = "shapes")]
pub use shapes::Shapes;
#[cfg(feature = "signed_params")]
pub mod signed_params;
#[cfg(feature = "signed_params")]
pub use signed_params::SignedParams;
#[cfg(feature = "unguarded")]
pub mod unguarded;
#[cfg(feature = "unguarded")]
pub use unguarded::Unguarded;

/// All families that are compiled in, for programs that find operations by name.
pub static FAMILIES: &[&crate::__private::FamilyInfo] = &[
    #[cfg(feature = "sealed")]
    &sealed::INFO,
    #[cfg(feature = "shapes")]
    &shapes::INFO,
    #[cfg(feature = "signed_params")]
    &signed_params::INFO,
    #[cfg(feature = "unguarded")]
    &unguarded::INFO,
];

/// All families that are compiled in and have events, for programs that find events by name.
pub static EVENT_FAMILIES: &[&crate::__private::webhook::EventFamilyInfo] = &[
    #[cfg(feature = "callbacks")]
    &callbacks::EVENTS,
];
