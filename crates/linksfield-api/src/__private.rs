//! Re-exports for generated code. They are not part of the public API, and any version may change them.

pub use std::borrow::Cow;
pub use std::collections::BTreeMap;
pub use std::fmt;
pub use std::time::Duration;

pub use linksfield_sign::{
    Arrays, Dialect, Empties, Encoding, Form, Hash, KeyOrder, Numbers, ObjectWriter, PairsForm,
    RsaHash, ValueWriter,
};
pub use rust_decimal::Decimal;
pub use serde::de::{Deserialize, Deserializer, Error as DeserializeError};
pub use serde::{Serialize, Serializer};
pub use serde_json::value::RawValue;

pub use crate::body::{ListStyle, Multipart, comma_joined};
pub use crate::client::{Client, ClientBuilder, Environment, Family, Language, Undocumented};
pub use crate::codec::Members;
pub use crate::codec::{self, Codec, InvalidValue, Structure};
pub use crate::content::{Csv, CsvRow, File};
pub use crate::encode::{Context, Parts};
pub use crate::envelope::Payload;
pub use crate::error::{ConfigError, Error, InvalidParameter};
pub use crate::explain::Explanation;
pub use crate::idempotency::IdempotencyKey;
pub use crate::info::{
    CodeInfo, CredentialInfo, FamilyInfo, Location, OperationInfo, ParameterInfo, ParameterKind,
    VariantInfo,
};
pub use crate::json_text::{self, JsonError};
pub use crate::limits::Limits;
pub use crate::meta;
pub use crate::mismatch::Mismatch;
pub use crate::operation::{
    BoundOperation, Call, Operation, UnknownOperation, functions, functions_of_list,
};
pub use crate::outcome::{self, OutcomeCheck, OutcomeSearch};
pub use crate::paging::{Hint, PageHeaders, Paged, Pages, PagingBy, Progress};
pub use crate::redact::Redacted;
pub use crate::reply::Reply;
pub use crate::retry::RetryPolicy;
pub use crate::secret::Secret;
pub use crate::shape::ResponseShape as Shape;
#[cfg(any(test, feature = "example-tests"))]
pub use crate::testing;
pub use crate::untyped::UntypedCall;
pub use crate::values::{
    Binary, CodeForm, CodeSet, Date, DateTime, DeviceCode, Extra, Iccid, Imei, Imsi, Json, Msisdn,
    Period, Rfc3339, TimeOfDay, Timestamp, UnknownCode, Upload, deserialize_code, serialize_code,
};
pub use crate::webhook;
pub use crate::{__code_traits as code_traits, __structure_traits as structure_traits};

/// Reads a credential from an environment variable.
///
/// # Errors
///
/// Returns [`ConfigError::Environment`] if the variable is not set, or is not valid UTF-8.
pub fn env(name: &str) -> Result<String, ConfigError> {
    std::env::var(name).map_err(|_| ConfigError::Environment(name.to_owned()))
}
