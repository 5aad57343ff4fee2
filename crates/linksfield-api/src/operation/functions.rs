//! The functions with which an operation is called by name. They read the request from JSON, write the payload as JSON,
//! and fetch the pages of a list.

use linksfield_sign::{Dialect, ValueWriter};
use serde_json::value::RawValue;

use super::call::Call;
use super::request::Operation;
use crate::client::{CallOptions, Client};
use crate::codec::{self, Codec as _};
use crate::encode::Encode;
use crate::envelope::Payload;
use crate::info::Functions;
use crate::mismatch::Mismatch;
use crate::paging::{JsonPages, Paged};
use crate::values::Json;

/// Returns the functions of an operation.
#[must_use]
pub const fn functions<O: Operation>() -> Functions {
    Functions {
        request: request::<O>,
        written: written::<O>,
        response: response::<O>,
        pages: None,
        #[cfg(any(test, feature = "example-tests"))]
        debug: debug::<O>,
    }
}

/// Returns the functions of an operation whose response is one page of a list.
#[must_use]
pub const fn functions_of_list<O: Paged>() -> Functions {
    Functions { pages: Some(pages::<O>), ..functions::<O>() }
}

fn pages<O: Paged>(
    client: &Client,
    raw: &RawValue,
    options: CallOptions,
) -> Result<JsonPages, Mismatch> {
    let request = codec::Object::<O>::read(raw)?;
    Ok(JsonPages::new(Call::with_options(client.clone(), request, options).pages()))
}

#[cfg(any(test, feature = "example-tests"))]
fn debug<O: Operation>(raw: &RawValue, payload: &mut Payload<'_>) -> Result<[String; 2], Mismatch> {
    let (request, output) = (codec::Object::<O>::read(raw)?, O::decode(payload)?);
    Ok([format!("{request:#?}"), format!("{output:#?}")])
}

fn request<O: Operation>(raw: &RawValue) -> Result<Box<dyn Encode>, Mismatch> {
    codec::Object::<O>::read(raw).map(|request| Box::new(request) as Box<dyn Encode>)
}

fn written<O: Operation>(raw: &RawValue) -> Result<String, Mismatch> {
    let request = codec::Object::<O>::read(raw)?;
    let mut json = String::new();
    codec::Object::<O>::write(&request, ValueWriter::begin(&mut json, Dialect::Plain));
    Ok(json)
}

fn parsed(json: &str) -> Result<Json, Mismatch> {
    Json::parse(json).map_err(|_| Mismatch::of_text("a response that is JSON", json))
}

fn response<O: Operation>(payload: &mut Payload<'_>) -> Result<Json, Mismatch> {
    let output = O::decode(payload)?;
    let mut json = String::new();
    O::write_output(&output, ValueWriter::begin(&mut json, Dialect::Plain));
    parsed(&json)
}
