//! Values with a meaning: identifiers, days and times, coded values, and JSON that is kept as it is.

mod code;
mod date;
mod identifier;
mod json;

pub use code::UnknownCode;
pub use date::{Date, DateTime, InvalidDate, Period, Rfc3339, Timestamp};
pub use identifier::{DeviceCode, Iccid, Imei, Imsi, InvalidIdentifier, Msisdn};
pub use json::{Extra, Json};
