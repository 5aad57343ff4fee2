//! Prints the struct of a payload, the fields beside the payload in the envelope, and the headers of the response.

use proc_macro2::TokenStream;
use quote::quote;

use super::content::Code;
use super::structure::{self, aliases, member, read, write};
use super::{Printer, doc};
use crate::ir::{Direction, EnvelopeStructure, Operation};
use crate::names::ident;

/// Prints the struct of a response with envelope fields or headers.
pub(super) fn structure(
    (printer, link): (Printer<'_>, &str),
    operation: &Operation<'_>,
    envelope: &EnvelopeStructure<'_>,
) -> TokenStream {
    let docs = doc(&[format!("The response of {link}.")]);
    let name = ident(&envelope.name);
    let data_name = match &printer.family.spec.envelope {
        Some(envelope) => envelope.data.as_str(),
        None => "data",
    };
    let code = Code::of(&operation.output.payload);
    let data_type = code.as_ref().map(Code::whole_type);
    let (read_data, write_data) = match &code {
        None => (None, None),
        Some(Code { codec, path, required: true, .. }) => (
            Some(quote! { let data = object.required::<#codec>(#data_name)?; }),
            Some(quote! { #path::put(object, #data_name, &self.data); }),
        ),
        Some(Code { codec, path, required: false, .. }) => (
            Some(quote! { let data = object.optional::<#codec>(#data_name); }),
            Some(quote! { #path::put_some(object, #data_name, &self.data); }),
        ),
    };
    let headers_type = envelope.headers.as_ref().map(|headers| ident(&headers.name));
    let (read_headers, write_headers) = match &headers_type {
        None => (None, None),
        Some(ty) => (
            Some(quote! { let headers = object.required::<codec::Object<#ty>>("headers")?; }),
            Some(quote! { codec::Object::<#ty>::put(object, "headers", &self.headers); }),
        ),
    };
    let data_member = data_type.as_ref().map(|ty| {
        quote! {
            /// The payload.
            pub data: #ty,
        }
    });
    let headers_member = headers_type.as_ref().map(|ty| {
        quote! {
            /// The documented headers.
            pub headers: #ty,
        }
    });
    let data_parameter = data_type.as_ref().map(|ty| quote! { data: #ty, });
    let headers_parameter = headers_type.as_ref().map(|ty| quote! { headers: #ty, });
    let data = code.as_ref().map(|_| quote! { data, });
    let headers = headers_type.as_ref().map(|_| quote! { headers, });
    let members = envelope.fields.iter().map(member);
    let aliases = envelope.fields.iter().map(aliases);
    let reads = envelope.fields.iter().map(read);
    let writes = envelope.fields.iter().map(|field| write(field, Direction::Response));
    let all: Vec<_> = envelope.fields.iter().collect();
    let first: Vec<&str> = code.iter().map(|_| "data").collect();
    let last: Vec<&str> = headers_type.iter().map(|_| "headers").chain(["extra"]).collect();
    let (derives, debug) = structure::derives(&envelope.name, &first, &all, &last);
    quote! {
        #docs
        #derives
        #[non_exhaustive]
        pub struct #name {
            #data_member
            #(#members,)*
            #headers_member
            /// Fields of the envelope that are not documented, and optional fields whose value does not have the
            /// documented form.
            pub extra: __private::Extra,
        }

        #debug

        impl #name {
            fn with(#data_parameter #headers_parameter object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
                #(#aliases)*
                Ok(Self { #data #(#reads,)* #headers extra: object.take_rest() })
            }
        }

        impl __private::Structure for #name {
            fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
                #read_data
                #read_headers
                Self::with(#data #headers object)
            }

            fn write(&self, object: &mut __private::ObjectWriter<'_>) {
                #write_data
                #(#writes)*
                #write_headers
                self.extra.write(object);
            }
        }

        __private::structure_traits!(#name);
    }
}
