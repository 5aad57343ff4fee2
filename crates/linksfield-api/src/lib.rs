//! Client for the Linksfield SIM and eSIM data-plan APIs.
//!
//! Every call is generated from the specification, which is transcribed from the documentation page by
//! page. A call reads like its page: required parameters are the fields of a struct, optional ones are
//! chained, then it is sent.
//!
//! Each family of APIs is a cargo feature and a module of its own, with a client of the same name.

mod client;
mod decode;
mod encode;
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

pub use client::ClientBuilder;
pub use error::{
    ApiError, ConfigError, DecodeError, Error, InvalidParameter, NoAnswer, NotSent, StatusError,
};
pub use explain::Explanation;
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
