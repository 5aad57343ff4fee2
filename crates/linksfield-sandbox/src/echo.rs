//! Values of a request that its response repeats.

use linksfield_spec::Family;
use serde_json::Value;

use crate::request::Parameters;

/// Copies the text of a parameter into each field of the response with the same name, so that a caller gets back
/// the ids of its own card and order. The signature is not copied.
pub(crate) fn echo(body: &mut Value, parameters: &Parameters, family: &Family) {
    let signature = family.signature_field().map(|field| field.name.as_str());
    match body {
        Value::Array(items) => items.iter_mut().for_each(|item| echo(item, parameters, family)),
        Value::Object(members) => {
            for (name, value) in members {
                match parameters.get(name) {
                    Some(own)
                        if own.is_string()
                            && value.is_string()
                            && Some(name.as_str()) != signature =>
                    {
                        *value = own.clone();
                    }
                    _ => echo(value, parameters, family),
                }
            }
        }
        _ => {}
    }
}
