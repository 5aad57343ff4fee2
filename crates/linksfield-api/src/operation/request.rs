//! What a request is: an object with documented members that a client can sign and send.

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

/// A request of one operation: an owned value that can be stored, queued, compared, and sent by any client of
/// its family.
///
/// Its JSON is that of the documentation page, without the fields that the client fills; those are passed
/// over when it is read, so that the example of a page can be pasted. Implemented by generated types only.
///
/// A decimal number without quotes keeps its digits only as text: read requests with `serde_json::from_str`,
/// `from_slice` or `from_reader`. Out of a `serde_json::Value`, and below `#[serde(flatten)]`, `#[serde(untagged)]`
/// or `#[serde(tag = "…")]`, serde hands it out as an `f64`, which has 15 exact digits. Numbers in quotes, such as
/// all amounts of CSSS, are not affected.
pub trait Operation:
    Structure + Clone + fmt::Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static
{
    /// The client that sends it.
    type Family: Family;
    /// What comes back.
    type Output: Clone + fmt::Debug + PartialEq + Serialize + Send + 'static;
    /// What programs may ask about the operation.
    const INFO: &'static OperationInfo;

    /// Writes the request into its parts, in canonical order.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
    #[doc(hidden)]
    fn encode(&self, context: &Context<'_>, parts: &mut Parts) -> Result<(), InvalidParameter>;

    /// Reads the payload of a response.
    ///
    /// # Errors
    ///
    /// When it is not as documented.
    #[doc(hidden)]
    fn decode(payload: &mut Payload<'_>) -> Result<Self::Output, Mismatch>;

    /// Writes what came back as JSON.
    #[doc(hidden)]
    fn write_output(output: &Self::Output, writer: ValueWriter<'_>);
}

impl<O: Operation> Encode for O {
    fn encode(&self, context: &Context<'_>, parts: &mut Parts) -> Result<(), InvalidParameter> {
        self.check()?;
        Operation::encode(self, context, parts)
    }
}
