//! What generated code uses. Not for people: nothing here is stable between versions.

pub use std::borrow::Cow;
pub use std::fmt;

pub use linksfield_sign::{
    Arrays, Dialect, Empties, Form, KeyOrder, ListWriter, Numbers, ObjectWriter,
};
pub use rust_decimal::Decimal;
pub use serde_json::value::RawValue;

pub use crate::client::{
    CallOptions, Client, ClientBuilder, Environment, Family, Language, Undocumented,
};
pub use crate::decode::{Mismatch, Object, get};
pub use crate::encode::{Context, Encode, Parts, check, flag, joined, put};
pub use crate::envelope::Payload;
pub use crate::error::{ConfigError, Error, InvalidParameter};
pub use crate::explain::Explanation;
pub use crate::meta;
pub use crate::paging::{Paged, Pages, pages};
pub use crate::raw::RawCall;
pub use crate::reply::Reply;
pub use crate::secret::Secret;
#[cfg(any(test, feature = "example-tests"))]
pub use crate::testing;
pub use crate::values::{
    Date, DateTime, DeviceCode, Extra, Iccid, Imei, Imsi, Json, Msisdn, Period, Rfc3339, Timestamp,
    UnknownCode,
};

pub use crate::webhook;

/// Reads a credential from the environment.
///
/// # Errors
///
/// When the variable is not set, or not UTF-8.
pub fn env(name: &str) -> Result<String, ConfigError> {
    std::env::var(name).map_err(|_| ConfigError::Environment(name.to_owned()))
}
