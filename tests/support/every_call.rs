//! Makes every call of every family, by the name of its operation and with sample values from the spec. No list of
//! calls has to be maintained.

use linksfield_api::{AnyClient, Error, FAMILIES, FamilyInfo, Limits, Secret};
use linksfield_sandbox::Sandbox;
use linksfield_spec::{Call, Family, Spec, sample_parameters};
use serde_json::{Map, Value};

/// The full name of an operation, and the result of its call.
pub type Outcome = (String, Result<(), Error>);

/// Makes every generated call once, against the sandbox.
///
/// # Panics
///
/// Panics if a client cannot be built, or if the sandbox's spec lacks a generated call.
pub async fn every_call(sandbox: &Sandbox) -> Vec<Outcome> {
    every_call_of(FAMILIES, sandbox).await
}

/// Makes every call of some families once, against the sandbox.
///
/// # Panics
///
/// Panics if a client cannot be built, or if the sandbox's spec lacks a generated call.
pub async fn every_call_of(families: &[&'static FamilyInfo], sandbox: &Sandbox) -> Vec<Outcome> {
    // The sandbox serves each server of a family below its own path.
    let url = |family: &str, server: &str| match sandbox.spec().family(family) {
        Some(known) if known.servers.len() > 1 => format!("{}/{server}", sandbox.base_url(family)),
        _ => sandbox.base_url(family),
    };
    every_call_at(families, sandbox, url).await
}

/// Makes every call of some families once, against any server, with the credentials of the sandbox. `base_url` returns the
/// base URL for a family and one of its servers.
///
/// # Panics
///
/// Panics if a client cannot be built, or if the sandbox's spec lacks a generated call.
pub async fn every_call_at(
    families: &[&'static FamilyInfo],
    sandbox: &Sandbox,
    base_url: impl Fn(&str, &str) -> String,
) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for info in families {
        let client = AnyClient::builder(info, |credential| {
            // The sandbox accepts any value for a credential without an example.
            let known = sandbox.credential(info.name(), credential.name);
            Some(Secret::from(known.unwrap_or("anything")))
        });
        // The sandbox has no limits, and the calls are many.
        let (family, calls) = documented(sandbox, info.name());
        let mut client = client.unwrap().limits(Limits::none());
        for server in family.servers.keys() {
            client = client.server_url(server.as_str(), base_url(info.name(), server.as_str()));
        }
        let client = client.build().unwrap();
        for operation in info.operations {
            // A call can change the state of a card so that the next one is refused.
            sandbox.reset_world();
            let (_, call) = calls.iter().find(|(name, _)| *name == operation.name).unwrap();
            let bound = client.operation(operation.name).unwrap();
            let outcome = bound.call_json(&request(family, call)).await.map(drop);
            outcomes.push((operation.full_name().to_owned(), outcome));
        }
    }
    outcomes
}

/// Returns the names of all calls in the spec of the sandbox.
#[must_use]
pub fn documented_calls(sandbox: &Sandbox) -> Vec<String> {
    let families = sandbox.spec().families.iter();
    let names = families.flat_map(|family| {
        let (_, calls) = documented(sandbox, &family.id);
        calls.into_iter().map(|(name, _)| format!("{}.{name}", family.id))
    });
    names.collect()
}

/// Returns the required parameters of a call, such as `csss.order_package`, with sample values.
///
/// Returns `None` if the spec has no call with this name.
#[must_use]
pub fn sample_request(spec: &Spec, operation: &str) -> Option<Map<String, Value>> {
    let (family, name) = operation.split_once('.')?;
    let family = spec.families.iter().find(|known| known.id == *family)?;
    let endpoint = family.endpoints.iter().find(|endpoint| endpoint.id.as_str() == name)?;
    Some(sample_parameters(family, endpoint.call.as_ref()?))
}

fn documented<'a>(sandbox: &'a Sandbox, family: &str) -> (&'a Family, Vec<(&'a str, &'a Call)>) {
    let family = sandbox.spec().families.iter().find(|known| known.id == *family).unwrap();
    let calls = family
        .endpoints
        .iter()
        .filter_map(|endpoint| endpoint.call.as_ref().map(|call| (endpoint.id.as_str(), call)));
    (family, calls.collect())
}

/// Returns the required parameters of a call, as JSON.
fn request(family: &Family, call: &Call) -> String {
    Value::Object(sample_parameters(family, call)).to_string()
}
