// @generated from spec/*/family.yaml by `cargo xtask gen`. Do not edit.

#![allow(clippy::should_implement_trait, reason = "a parameter may be named `add`")]
#![allow(
    clippy::type_complexity,
    reason = "the documentation decides how deep lists and maps nest"
)]

#[cfg(feature = "api_key")]
pub mod api_key;
#[cfg(feature = "api_key")]
pub use api_key::ApiKey;
#[cfg(feature = "bearer")]
pub mod bearer;
#[cfg(feature = "bearer")]
pub use bearer::Bearer;
#[cfg(feature = "sign_bare_pairs")]
pub mod sign_bare_pairs;
#[cfg(feature = "sign_bare_pairs")]
pub use sign_bare_pairs::SignBarePairs;
#[cfg(feature = "sign_encoded")]
pub mod sign_encoded;
#[cfg(feature = "sign_encoded")]
pub use sign_encoded::SignEncoded;
#[cfg(feature = "sign_header")]
pub mod sign_header;
#[cfg(feature = "sign_header")]
pub use sign_header::SignHeader;
#[cfg(feature = "sign_hex_rsa")]
pub mod sign_hex_rsa;
#[cfg(feature = "sign_hex_rsa")]
pub use sign_hex_rsa::SignHexRsa;
#[cfg(feature = "sign_joined")]
pub mod sign_joined;
#[cfg(feature = "sign_joined")]
pub use sign_joined::SignJoined;
#[cfg(feature = "sign_json")]
pub mod sign_json;
#[cfg(feature = "sign_json")]
pub use sign_json::SignJson;
#[cfg(feature = "sign_pairs")]
pub mod sign_pairs;
#[cfg(feature = "sign_pairs")]
pub use sign_pairs::SignPairs;
#[cfg(feature = "sign_rsa")]
pub mod sign_rsa;
#[cfg(feature = "sign_rsa")]
pub use sign_rsa::SignRsa;
#[cfg(feature = "text_pushes")]
pub mod text_pushes;
#[cfg(feature = "token")]
pub mod token;
#[cfg(feature = "token")]
pub use token::Token;

/// All families that are compiled in, for programs that find operations by name.
pub static FAMILIES: &[&crate::__private::FamilyInfo] = &[
    #[cfg(feature = "api_key")]
    &api_key::INFO,
    #[cfg(feature = "bearer")]
    &bearer::INFO,
    #[cfg(feature = "sign_bare_pairs")]
    &sign_bare_pairs::INFO,
    #[cfg(feature = "sign_encoded")]
    &sign_encoded::INFO,
    #[cfg(feature = "sign_header")]
    &sign_header::INFO,
    #[cfg(feature = "sign_hex_rsa")]
    &sign_hex_rsa::INFO,
    #[cfg(feature = "sign_joined")]
    &sign_joined::INFO,
    #[cfg(feature = "sign_json")]
    &sign_json::INFO,
    #[cfg(feature = "sign_pairs")]
    &sign_pairs::INFO,
    #[cfg(feature = "sign_rsa")]
    &sign_rsa::INFO,
    #[cfg(feature = "token")]
    &token::INFO,
];

/// All families that are compiled in and have events, for programs that find events by name.
pub static EVENT_FAMILIES: &[&crate::__private::webhook::EventFamilyInfo] = &[
    #[cfg(feature = "text_pushes")]
    &text_pushes::EVENTS,
];
