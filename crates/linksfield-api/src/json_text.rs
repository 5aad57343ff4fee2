//! JSON text as the form in which objects pass through serde. Generated code writes an object as JSON text
//! once, and reads it from JSON text once; here that text is handed to any serde `Serializer` and taken
//! from any `Deserializer`. There is no second description of the members for serde.

mod deserialize;
mod error;
mod parts;
mod serialize;
#[cfg(test)]
mod tests;

pub use deserialize::deserialize;
pub use error::JsonError;
pub(crate) use parts::{bare, items, members, members_lossy, number, of_body, quoted, string};
pub use serialize::serialize;
pub(crate) use serialize::serialize_raw;
