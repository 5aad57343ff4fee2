//! Prints the file of an operation: the method of the client, the request, and the decoding of the response. `encode`
//! prints how the request is written.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::content::{self, Code};
use super::encode::encode;
use super::value::{argument, codec};
use super::{Printer, deprecated, doc, docs, example, info, structure};
use crate::ir::{Direction, Operation, Output, Payload};
use crate::names::ident;

pub(super) fn file(printer: Printer<'_>, operation: &Operation<'_>) -> TokenStream {
    let client = ident(&printer.family.client);
    let mut uses: Vec<_> = operation.uses.iter().map(|name| ident(name)).collect();
    uses.extend([client, ident("Call")]);
    uses.sort();
    let method = method(printer, operation);
    let request = request(printer, operation);
    let setters = setters(operation);
    let implementation = implementation(printer, operation);
    let paged = operation.paging.as_ref().map(|paging| super::paging::paged(operation, paging));
    let link = link(printer, operation);
    let envelope = operation
        .output
        .envelope
        .as_ref()
        .map(|envelope| super::envelope::structure((printer, &link), operation, envelope));
    let contents = content::items(operation, &link);
    let types = operation.types.iter().map(structure::item);
    let info = info::operation(printer, operation);
    let has_values = !operation.request.fields.is_empty()
        || operation.output.envelope.is_some()
        || !matches!(operation.output.payload, Payload::Nothing);
    let tests = example::tests(printer, operation);
    let items = quote! {
        #method
        #request
        #setters
        #implementation
        #paged
        #envelope
        #contents
        #(#types)*
        #info
        #tests
    };
    // If all values are codes, their types are the codecs.
    let codecs = match (has_values, mentions(&items, "codec")) {
        (true, true) => quote! { use crate::__private::{self, Codec as _, codec}; },
        (true, false) => quote! { use crate::__private::{self, Codec as _}; },
        (false, _) => quote! { use crate::__private; },
    };
    quote! {
        use super::{#(#uses),*};
        #codecs
        #items
    }
}

/// Whether an identifier occurs in printed code.
fn mentions(code: &TokenStream, name: &str) -> bool {
    code.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

fn method(printer: Printer<'_>, operation: &Operation<'_>) -> TokenStream {
    let client = ident(&printer.family.client);
    let example = example::documentation(printer, operation);
    let docs = doc(&docs::call(printer, operation, example));
    let deprecated = operation.endpoint.deprecated.as_ref().map(|note| {
        // rustdoc reads the note as Markdown.
        let note = docs::escape(note);
        quote! { #[deprecated = #note] }
    });
    let method = ident(&operation.method);
    let is_new = operation.method == "new";
    let allowed = is_new.then(|| {
        quote! { #[allow(clippy::new_ret_no_self, reason = "the call has this name")] }
    });
    let request = ident(&operation.request.name);
    let (parameter, argument) = match &operation.request.required {
        Some(required) => {
            let required = ident(required);
            (quote! { , required: #required }, quote! { required })
        }
        None => (TokenStream::new(), TokenStream::new()),
    };
    quote! {
        impl #client {
            #docs
            #deprecated
            #allowed
            #[inline]
            pub fn #method(&self #parameter) -> Call<#request> {
                self.call(#request::new(#argument))
            }
        }
    }
}

fn request(printer: Printer<'_>, operation: &Operation<'_>) -> TokenStream {
    let link = link(printer, operation);
    let text = format!(
        "The request of {link}: a value that can be stored, compared, and sent by any client of the family."
    );
    let required_doc = format!("The required parameters of {link}.");
    let call = structure::Call {
        rest: quote! { object.end_of_parameters(&super::FAMILY)?; },
        required_doc: &required_doc,
    };
    structure::request(&operation.request, &docs::wrapped(&text, ""), &link, Some(&call))
}

/// Optional parameters have setters on the call as well as on the request, so that a call reads as a chain.
fn setters(operation: &Operation<'_>) -> Option<TokenStream> {
    let name = ident(&operation.request.name);
    let setters: Vec<TokenStream> = operation
        .request
        .fields
        .iter()
        .filter(|field| !field.is_required())
        .map(|field| {
            let docs = doc(&docs::setter(field, &operation.request.name));
            let setter = ident(&field.setter);
            let (ty, _) = argument(&field.value);
            let null = field.null_setter().map(|setter| {
                let docs = doc(&docs::null_setter(field, &operation.request.name));
                let setter = ident(&setter);
                quote! {
                    #docs
                    #[inline]
                    pub fn #setter(self) -> Self {
                        self.map(|request| request.#setter())
                    }
                }
            });
            let deprecated = deprecated::attribute(field);
            quote! {
                #docs
                #deprecated
                #[inline]
                pub fn #setter(self, value: #ty) -> Self {
                    self.map(|request| request.#setter(value))
                }

                #null
            }
        })
        .collect();
    (!setters.is_empty()).then(|| {
        quote! {
            impl Call<#name> {
                #(#setters)*
            }
        }
    })
}

fn implementation(printer: Printer<'_>, operation: &Operation<'_>) -> TokenStream {
    let name = ident(&operation.request.name);
    let client = ident(&printer.family.client);
    let constant = info::static_name(operation);
    let output = output_type(&operation.output);
    let encode = encode(printer, operation);
    let code = Code::of(&operation.output.payload);
    let (decode, write) = match (&operation.output.envelope, &code) {
        (Some(envelope), code) => {
            let name = ident(&envelope.name);
            let data = match (code, &operation.output.payload) {
                (Some(_), Payload::Known { value, required: false }) => {
                    let codec = codec(value, Direction::Response);
                    quote! { let data = payload.optional::<#codec>(); }
                }
                (Some(Code { read, .. }), _) => quote! { let data = #read?; },
                (None, _) => quote! { payload.nothing()?; },
            };
            let headers = envelope.headers.as_ref().map(|headers| {
                let (name, names) = (ident(&headers.name), content::pairs(&headers.names));
                quote! { let headers = payload.headers::<#name>(#names)?; }
            });
            let data_argument = code.as_ref().map(|_| quote! { data, });
            let headers_argument = envelope.headers.as_ref().map(|_| quote! { headers, });
            (
                quote! {
                    #data
                    #headers
                    #name::with(#data_argument #headers_argument &mut payload.take_envelope())
                },
                quote! { codec::Object::<#name>::write(output, writer); },
            )
        }
        (None, None) => {
            (quote! { payload.nothing() }, quote! { let () = output; writer.bare("null"); })
        }
        (None, Some(Code { read, path, required, .. })) => {
            let write = ident(if *required { "write" } else { "write_some" });
            (read.clone(), quote! { #path::#write(output, writer); })
        }
    };
    quote! {
        impl __private::Operation for #name {
            type Family = #client;
            type Output = #output;
            const INFO: &'static __private::OperationInfo = &#constant;

            #encode

            fn decode(payload: &mut __private::Payload<'_>) -> Result<Self::Output, __private::Mismatch> {
                #decode
            }

            fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
                #write
            }
        }
    }
}

/// The type of the response.
fn output_type(output: &Output<'_>) -> TokenStream {
    match &output.envelope {
        Some(envelope) => {
            let name = ident(&envelope.name);
            quote! { #name }
        }
        None => match Code::of(&output.payload) {
            Some(code) => code.whole_type(),
            None => quote! { () },
        },
    }
}

/// A link to the method of the client.
fn link(printer: Printer<'_>, operation: &Operation<'_>) -> String {
    let method = ident(&operation.method).to_string();
    let method = method.trim_start_matches("r#");
    format!("[`{method}`]({}::{method})", printer.family.client)
}
