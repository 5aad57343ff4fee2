//! Prints how the outcome of an uncertain write is checked.

use linksfield_spec as spec;
use linksfield_spec::{Argument, JsonPath, MemberPath, OutcomeCheck, OutcomeSearch};
use proc_macro2::TokenStream;
use quote::quote;

use super::option;

/// How many seconds after its request a write that has left no record counts as not executed, unless the spec states
/// another time.
const SETTLED_AFTER: u64 = 60;

/// Prints the check of the outcome of a call.
pub(super) fn check(family: &spec::Family, check: &OutcomeCheck) -> TokenStream {
    let operation = format!("{}.{}", family.id, check.call);
    let compare = match &check.compare {
        Some(compare) => compare.clone(),
        None => format!("Look for the effect of the call in the response of `{operation}`."),
    };
    let search = option(check.search.as_ref().map(|found| search(family, check, found)));
    quote! {
        __private::OutcomeCheck { operation: #operation, compare: #compare, search: #search }
    }
}

fn search(family: &spec::Family, check: &OutcomeCheck, search: &OutcomeSearch) -> TokenStream {
    let other = family.endpoint(check.call.as_str()).and_then(|endpoint| endpoint.call.as_ref());
    let name = check.call.as_str();
    let parameters = search.parameters.iter().map(|(name, argument)| {
        let argument = match argument {
            Argument::Parameter(way) => {
                let way = path(way);
                quote! { Parameter(#way) }
            }
            Argument::Number(number) => {
                let number = proc_macro2::Literal::i64_unsuffixed(*number);
                quote! { Number(#number) }
            }
        };
        quote! { (#name, __private::outcome::Argument::#argument) }
    });
    let paging = option(other.and_then(|call| call.paging.as_ref()).map(|paging| {
        let (page, first) = (&paging.page, proc_macro2::Literal::i64_unsuffixed(paging.first));
        let total = option(paging.total.as_ref().map(|total| member(family, other, total)));
        quote! { __private::outcome::Paging { page: #page, first: #first, total: #total } }
    }));
    let records = member(family, other, &search.records);
    let (id, time) = (option(search.id.as_ref().map(path)), option(search.time.as_ref().map(path)));
    let settled_after =
        proc_macro2::Literal::u64_unsuffixed(search.settled_after.map_or(SETTLED_AFTER, u64::from));
    let equal = search.equal.iter().map(|(field, parameter)| {
        let (field, parameter) = (path(field), path(parameter));
        quote! { (#field, #parameter) }
    });
    quote! {
        __private::outcome::Search {
            operation: #name,
            parameters: &[#(#parameters),*],
            paging: #paging,
            records: #records,
            id: #id,
            time: #time,
            equal: &[#(#equal),*],
            settled_after: #settled_after,
        }
    }
}

fn path(path: &JsonPath) -> TokenStream {
    let names = path.names();
    quote! { &[#(#names),*] }
}

/// The path of a field of a response, in the JSON of what the call returns.
fn member(family: &spec::Family, call: Option<&spec::Call>, member: &MemberPath) -> TokenStream {
    let has_envelope_fields = call.is_some_and(|call| call.response.is_wrapped());
    let data = family.envelope.as_ref().map_or("data", |envelope| envelope.data.as_str());
    let payload = has_envelope_fields.then_some(data);
    let names: Vec<&str> = match member {
        // Checking the spec refuses a header here.
        MemberPath::Payload | MemberPath::Header(_) => payload.into_iter().collect(),
        MemberPath::InPayload(path) => {
            payload.into_iter().chain(path.names().iter().map(String::as_str)).collect()
        }
        MemberPath::EnvelopeField(name) => vec![name],
    };
    quote! { &[#(#names),*] }
}
