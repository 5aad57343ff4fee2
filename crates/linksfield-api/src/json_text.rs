//! Connects generated types to serde through JSON text.
//!
//! Generated code writes an object only as JSON text, and reads an object only from JSON text. This module
//! passes the text to any serde `Serializer`, and obtains the text from any `Deserializer`. The fields of an
//! object therefore need no second description for serde.

mod cursor;
mod deserialize;
mod error;
mod finite;
mod parts;
mod repair;
mod serialize;
#[cfg(test)]
mod tests;

pub use cursor::Cursor;
pub use deserialize::deserialize;
pub use error::JsonError;
pub(crate) use finite::finite;
pub(crate) use parts::{
    BYTE_ORDER_MARK, bare, items, members, members_lossy, members_of_body, number, of_body,
    of_text, quoted, string,
};
pub(crate) use repair::{looks_like_json, repaired};
pub use serialize::serialize;
pub(crate) use serialize::serialize_raw;
