//! Is a request what its page documents? Checks the fields that every request carries, the signature, and
//! the parameters, in that order, as a server would. What a call carries and signs is not worked out here: it
//! is the layout that the client is generated from.

mod common;
mod login;
mod parameters;
mod read;
mod refusal;
mod signed;
#[cfg(test)]
mod tests;
mod view;

use serde_json::{Map, Value};

pub(crate) use login::check as check_login;
pub(crate) use refusal::Refusal;
pub(crate) use view::Incoming;

use view::View;

/// The parameters of a good request, wherever they travelled.
pub(crate) type Parameters = Map<String, Value>;

/// Checks a request to a call.
pub(crate) fn check(incoming: &Incoming<'_>) -> Result<Parameters, Refusal> {
    let view = View::new(incoming)?;
    common::check(&view)?;
    signed::check(&view)?;
    parameters::check(&view)?;
    Ok(view.into_parameters())
}
