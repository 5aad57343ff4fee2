//! Checks whether a request is as its page documents: first the common fields, then the signature, then the
//! parameters, as a server would. The fields that a call carries and signs come from the layout in
//! `linksfield-spec`, from which the client is generated as well.

mod account;
mod clock;
mod common;
mod digits;
mod login;
mod multipart;
mod pairs;
mod parameters;
mod read;
mod refusal;
#[cfg(test)]
mod shape_tests;
mod signed;
mod template;
#[cfg(test)]
mod tests;
mod view;
mod whole;

use serde_json::{Map, Value};

pub(crate) use account::{selecting, token};
pub(crate) use login::check as check_login;
pub(crate) use refusal::Refusal;
pub(crate) use view::Incoming;

use crate::person::{Stage, Trace};
use view::View;

/// The parameters of a valid request: those of the path, the query and the body.
pub(crate) type Parameters = Map<String, Value>;

/// Checks a request to a call, and returns its parameters and the value of the credential that selects its account. The
/// value is empty if the request has no such credential.
pub(crate) fn check(
    incoming: &Incoming<'_>,
    trace: &mut Trace,
) -> Result<(Parameters, String), Refusal> {
    let view = trace.note(Stage::Body, View::new(incoming))?;
    if let Err(refusal) = trace.note(Stage::Common, common::check(&view)) {
        // A person who looks at the request sees the right signature as well.
        let _ = signed::check(&view, &mut trace.signature);
        return Err(refusal);
    }
    match signed::check(&view, &mut trace.signature) {
        Ok(false) => trace.not_needed(Stage::Signature),
        checked => {
            trace.note(Stage::Signature, checked)?;
        }
    }
    trace.note(Stage::Parameters, parameters::check(&view))?;
    let account = view.account.1.clone().unwrap_or_default();
    Ok((view.into_parameters(), account))
}
