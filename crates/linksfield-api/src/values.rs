//! Value types: identifiers, days and times, codes, and JSON that is kept as received.
//!
//! Every type has one canonical form, which `Display`, `FromStr`, `Serialize` and `Deserialize` share. The
//! form in which an API sends a value is not defined here but in [`codec`](crate::codec).

mod binary;
mod code;
mod date;
mod date_time;
mod device_code;
mod extra;
mod iccid;
mod identifier;
mod imei;
mod imsi;
mod json;
mod msisdn;
mod period;
mod rfc3339;
mod text;
mod time_of_day;
mod timestamp;
mod upload;
mod written_time;

pub use binary::{Binary, InvalidBinary};
pub(crate) use code::code_number;
#[cfg(test)]
pub(crate) use code::samples;
pub use code::{CodeForm, CodeSet, UnknownCode, deserialize_code, serialize_code};
pub use date::{Date, InvalidDate};
pub use date_time::DateTime;
pub use device_code::DeviceCode;
pub use extra::Extra;
pub use iccid::Iccid;
pub use identifier::InvalidIdentifier;
pub use imei::Imei;
pub use imsi::Imsi;
pub use json::Json;
pub use msisdn::Msisdn;
pub use period::Period;
pub use rfc3339::Rfc3339;
pub use time_of_day::TimeOfDay;
pub use timestamp::Timestamp;
pub use upload::Upload;
pub(crate) use written_time::written_time;
