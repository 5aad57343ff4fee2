//! Client for the Linksfield SIM and eSIM data-plan APIs.
//!
//! Every call is generated from the specification, which is transcribed from the documentation page by
//! page. A call reads like its page: required parameters are the fields of a struct, optional ones are
//! chained, then it is sent.
//!
//! Each family of APIs is a cargo feature and a module of its own, with a client of the same name. Each
//! module begins with an example, its environments, and what was decided where its pages leave something open.
//!
//! [`Error`] says how far a call came, and of a write whether it may have been carried out. [`Explanation`] shows
//! what would be sent and how it is signed. [`webhook`] receives what Linksfield pushes.

mod builder;
mod client;
mod decode;
mod encode;
mod envelope;
mod error;
mod explain;
#[rustfmt::skip]
mod generated;
mod login;
#[doc(hidden)]
pub mod meta;
mod paging;
mod prepare;
mod raw;
mod reply;
mod retry;
#[doc(hidden)]
pub mod rt;
mod secret;
#[cfg(any(test, feature = "example-tests"))]
#[doc(hidden)]
pub mod testing;
mod values;
pub mod webhook;

pub use builder::ClientBuilder;
pub use decode::Mismatch;
pub use error::{
    ApiError, ConfigError, DecodeError, Error, InvalidParameter, NoAnswer, NotSent, StatusError,
};
pub use explain::Explanation;
#[allow(unreachable_pub, unused_imports, reason = "every family may be switched off")]
pub use generated::*;
pub use meta::Method;
pub use paging::Pages;
pub use raw::RawCall;
pub use reply::{RawResponse, Reply};
pub use retry::RetryPolicy;
pub use rust_decimal::Decimal;
pub use secret::Secret;
pub use values::{
    Date, DateTime, DeviceCode, Extra, Iccid, Imei, Imsi, InvalidDate, InvalidIdentifier, Json,
    Msisdn, Period, Rfc3339, Timestamp, UnknownCode,
};
