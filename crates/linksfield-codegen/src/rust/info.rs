//! Prints the `OperationInfo` of an operation: its names, documentation and parameters, and the functions
//! that call it with JSON.

use linksfield_spec as spec;
use linksfield_spec::{Effect, Location, Method};
use proc_macro2::TokenStream;
use quote::quote;

use super::{Printer, content, count, facts, outcome, text_option};
use crate::ir::{Operation, Unenveloped};
use crate::names::{ident, upper_case};

/// Returns the name of the static with the `OperationInfo` of an operation.
pub(super) fn static_name(operation: &Operation<'_>) -> syn::Ident {
    ident(&upper_case(operation.endpoint.id.as_str()))
}

/// Prints the static with the `OperationInfo` of an operation.
pub(super) fn operation(printer: Printer<'_>, operation: &Operation<'_>) -> TokenStream {
    let constant = static_name(operation);
    let endpoint = operation.endpoint;
    let facts = call(printer, operation);
    let (title, title_zh) = (&endpoint.title.en, text_option(endpoint.title.zh.as_deref()));
    let summary = text_option(endpoint.summary.as_deref());
    let coverage = endpoint.coverage.as_str();
    let deprecated = text_option(endpoint.deprecated.as_deref());
    let pages = endpoint.pages.iter().filter_map(|page| page.url.as_ref());
    let fields = operation.call.request.fields();
    let parameters = fields.map(|(location, field)| {
        super::parameter::print(printer, Some(location), field, &mut Vec::new())
    });
    let is_paged = operation.paging.is_some();
    let response = super::shape::response(printer, operation.call);
    let functions = ident(if is_paged { "functions_of_list" } else { "functions" });
    let request = ident(&operation.request.name);
    let id = endpoint.id.as_str();
    quote! {
        static #constant: __private::OperationInfo = __private::OperationInfo {
            name: #id,
            call: #facts,
            title: #title,
            title_zh: #title_zh,
            summary: #summary,
            coverage: #coverage,
            deprecated: #deprecated,
            pages: &[#(#pages),*],
            parameters: &[#(#parameters),*],
            is_paged: #is_paged,
            response: #response,
            functions: __private::#functions::<#request>(),
        };
    }
}

/// Prints the description of a call for the runtime.
fn call(printer: Printer<'_>, operation: &Operation<'_>) -> TokenStream {
    let (call, family) = (operation.call, printer.family.spec);
    let name = format!("{}.{}", family.id, operation.endpoint.id);
    let method = ident(match call.method {
        Method::Get => "Get",
        Method::Post => "Post",
        Method::Put => "Put",
        Method::Delete => "Delete",
        Method::Patch => "Patch",
        Method::Head => "Head",
    });
    let path = call.path.to_string();
    let server = count(family.servers.get_index_of(&call.server).unwrap_or_default());
    let effect = ident(match call.effect {
        Effect::Read => "Read",
        Effect::Write => "Write",
        Effect::Idempotent => "Idempotent",
    });
    let enveloped = call.response.enveloped;
    let unenveloped = match &operation.unenveloped {
        Unenveloped::Refused => quote! { Refused },
        Unenveloped::Anything => quote! { Anything },
        Unenveloped::Single => quote! { Single },
        Unenveloped::Payload { list, members } => {
            quote! { Payload { list: #list, members: &[#(#members),*] } }
        }
    };
    let outcomes = outcomes(printer, call);
    let parameters = family.sensitive_parameters(call);
    let is_sensitive = family.has_sensitive_response(call);
    let needs_token = operation
        .layout
        .filled(Location::Header)
        .chain(operation.layout.filled(Location::Query))
        .chain(operation.layout.filled(Location::Body))
        .any(|(_, filled)| filled.has_token());
    quote! {
        __private::meta::Call {
            name: __private::Cow::Borrowed(#name),
            method: __private::meta::Method::#method,
            path: #path,
            server: #server,
            effect: __private::meta::Effect::#effect,
            enveloped: #enveloped,
            unenveloped: __private::meta::Unenveloped::#unenveloped,
            outcomes: #outcomes,
            needs_token: #needs_token,
            sensitive: __private::meta::Sensitive {
                parameters: &[#(#parameters),*],
                response: #is_sensitive,
            },
        }
    }
}

/// Prints what the responses to a call mean for its outcome, as far as it differs from the default.
fn outcomes(printer: Printer<'_>, call: &spec::Call) -> TokenStream {
    let mut facts = content::facts(&call.response);
    for (name, uncertain) in [("refusing", false), ("uncertain", true)] {
        let codes: Vec<_> = call
            .codes
            .iter()
            .filter(|code| code.uncertain == uncertain)
            .map(|code| &code.code)
            .collect();
        if !codes.is_empty() {
            let name = ident(name);
            facts.push(quote! { #name: &[#(#codes),*] });
        }
    }
    let mut retry = printer.family.spec.retry.clone();
    retry.statuses.extend(&call.retry.statuses);
    retry.codes.extend(call.retry.codes.iter().cloned());
    if retry != spec::Retry::default() {
        let retry = facts::retry(&retry);
        facts.push(quote! { retry: #retry });
    }
    if let Some(check) = &call.outcome_check {
        let check = outcome::check(printer.family.spec, check);
        facts.push(quote! { check: Some(&#check) });
    }
    if let Some(timeout) = call.timeout {
        let timeout = proc_macro2::Literal::u32_unsuffixed(timeout);
        facts.push(quote! { timeout: Some(#timeout) });
    }
    if facts.is_empty() {
        return quote! { __private::meta::Outcomes::DEFAULT };
    }
    quote! {
        __private::meta::Outcomes { #(#facts,)* ..__private::meta::Outcomes::DEFAULT }
    }
}
