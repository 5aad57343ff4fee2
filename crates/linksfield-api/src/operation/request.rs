//! [`Operation`]: the trait of typed requests. Generated code implements the trait.

use std::fmt;

use linksfield_sign::ValueWriter;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::client::Family;
use crate::codec::Structure;
use crate::encode::{Context, Encode, Parts};
use crate::envelope::Payload;
use crate::error::InvalidParameter;
use crate::info::OperationInfo;
use crate::mismatch::Mismatch;

/// A request of one operation. Any client of its family can send it.
///
/// A request owns its parameters, so it can be stored, queued and compared. Only generated types implement
/// this trait. Use it for functions that accept requests of any operation.
///
/// # JSON
///
/// A request is serialized as the JSON of its documentation page, without the fields that the client fills.
/// These fields are ignored when a request is deserialized, so the example of a page can be read.
///
/// To keep all digits of decimal numbers without quotes, read requests with `serde_json::from_str`,
/// `from_slice` or `from_reader`. In a `serde_json::Value`, and below `#[serde(flatten)]`,
/// `#[serde(untagged)]` or `#[serde(tag = "…")]`, serde passes such a number as an `f64`, which has 15 exact
/// digits. Numbers in quotes, such as all amounts of CSSS, always keep their digits.
pub trait Operation:
    Structure + Clone + fmt::Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static
{
    /// The client of the family to which the operation belongs.
    type Family: Family;
    /// The payload of the response.
    type Output: Clone + fmt::Debug + PartialEq + Serialize + Send + 'static;
    /// The description of the operation and its parameters.
    const INFO: &'static OperationInfo;

    /// Writes the parameters and common fields into the parts of a request, in canonical order.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`] if a parameter cannot be sent.
    #[doc(hidden)]
    fn encode(&self, context: &Context<'_>, parts: &mut Parts) -> Result<(), InvalidParameter>;

    /// Decodes the payload of a response.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] if the payload does not have the documented form.
    #[doc(hidden)]
    fn decode(payload: &mut Payload<'_>) -> Result<Self::Output, Mismatch>;

    /// Writes a decoded payload as JSON.
    #[doc(hidden)]
    fn write_output(output: &Self::Output, writer: ValueWriter<'_>);
}

impl<O: Operation> Encode for O {
    fn encode(&self, context: &Context<'_>, parts: &mut Parts) -> Result<(), InvalidParameter> {
        self.check()?;
        Operation::encode(self, context, parts)
    }
}
