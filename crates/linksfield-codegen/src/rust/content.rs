//! Prints payloads: their type, how they are read from a response, and their form in JSON. Also prints the enum of payloads
//! that depend on the HTTP status, and the facts about columns and headers.

use linksfield_spec as spec;
use linksfield_spec::{Content, Executed};
use proc_macro2::TokenStream;
use quote::quote;

use super::value::{codec, codec_path, type_of};
use super::{doc, docs};
use crate::ir::{ByStatus, Columns, Direction, Operation, Payload, StatusVariant};
use crate::names::ident;

/// The code for a payload.
pub(super) struct Code {
    /// The type, without `Option`.
    pub(super) ty: TokenStream,
    /// An expression that reads the payload from a response: a `Result`.
    pub(super) read: TokenStream,
    /// The codec of the JSON form, as a type.
    pub(super) codec: TokenStream,
    /// The codec of the JSON form, as the beginning of a path in an expression.
    pub(super) path: TokenStream,
    /// Whether a response must contain the payload. Otherwise, the type is an `Option`.
    pub(super) required: bool,
}

impl Code {
    /// Returns the code for a payload. `None` if the response has no content.
    pub(super) fn of(payload: &Payload<'_>) -> Option<Self> {
        let always = |ty, read, codec, path| Some(Self { ty, read, codec, path, required: true });
        match payload {
            Payload::Nothing => None,
            Payload::Unknown => always(
                quote! { __private::Json },
                quote! { payload.required::<codec::Json>() },
                quote! { codec::Json },
                quote! { codec::Json },
            ),
            Payload::Known { value, required } => {
                let of_response = codec(value, Direction::Response);
                let read = match required {
                    true => quote! { payload.required::<#of_response>() },
                    false => quote! { Ok(payload.optional::<#of_response>()) },
                };
                let path = codec_path(value, Direction::Response);
                let ty = type_of(value);
                Some(Self { ty, read, codec: of_response, path, required: *required })
            }
            Payload::Text => always(
                quote! { String },
                quote! { payload.text() },
                quote! { codec::Text },
                quote! { codec::Text },
            ),
            Payload::Csv(columns) => {
                let row = match columns {
                    Some(Columns { row, .. }) => {
                        let row = ident(row);
                        quote! { #row }
                    }
                    None => quote! { () },
                };
                always(
                    quote! { __private::Csv<#row> },
                    quote! { payload.csv() },
                    quote! { codec::CsvText<#row> },
                    quote! { codec::CsvText::<#row> },
                )
            }
            Payload::Binary => always(
                quote! { __private::File },
                quote! { payload.file() },
                quote! { codec::Object<__private::File> },
                quote! { codec::Object::<__private::File> },
            ),
            Payload::ByStatus(ByStatus { name, .. }) => {
                let name = ident(name);
                always(
                    quote! { #name },
                    quote! { #name::decode(payload) },
                    quote! { codec::Object<#name> },
                    quote! { codec::Object::<#name> },
                )
            }
        }
    }

    /// Returns the type, with `Option` if the payload may be missing.
    pub(super) fn whole_type(&self) -> TokenStream {
        let ty = &self.ty;
        if self.required {
            quote! { #ty }
        } else {
            quote! { Option<#ty> }
        }
    }
}

/// Prints the enum of payloads that depend on the HTTP status, and the trait of rows of a CSV file.
pub(super) fn items(operation: &Operation<'_>, link: &str) -> TokenStream {
    let payload = &operation.output.payload;
    let by_status = match payload {
        Payload::ByStatus(by_status) => Some(statuses(by_status, link)),
        _ => None,
    };
    let columns = match payload {
        Payload::Csv(columns) => columns.as_ref(),
        Payload::ByStatus(ByStatus { variants, .. }) => {
            variants.iter().find_map(|variant| match &variant.payload {
                Payload::Csv(columns) => columns.as_ref(),
                _ => None,
            })
        }
        _ => None,
    };
    let rows = columns.map(|Columns { row, names }| {
        let (row, names) = (ident(row), pairs(names));
        quote! {
            impl __private::CsvRow for #row {
                const COLUMNS: &'static [(&'static str, bool)] = #names;
            }
        }
    });
    quote! {
        #by_status
        #rows
    }
}

/// Prints names of headers or columns, each with whether its values are numbers or booleans in JSON.
pub(super) fn pairs(names: &[(String, bool)]) -> TokenStream {
    let pairs = names.iter().map(|(name, is_bare)| quote! { (#name, #is_bare) });
    quote! { &[#(#pairs),*] }
}

fn statuses(by_status: &ByStatus<'_>, link: &str) -> TokenStream {
    let name = ident(&by_status.name);
    let text = format!("The content of the response of {link}, by its HTTP status.");
    let docs = doc(&docs::wrapped(&text, ""));
    let coded: Vec<(&StatusVariant<'_>, Option<Code>)> =
        by_status.variants.iter().map(|variant| (variant, Code::of(&variant.payload))).collect();
    let variants = coded.iter().map(|(variant, code)| {
        let docs = doc(&docs::status(variant.spec));
        let name = ident(&variant.spec.name);
        let content = code.as_ref().map(|code| {
            let ty = code.whole_type();
            quote! { (#ty) }
        });
        quote! { #docs #name #content }
    });
    let decodes = coded.iter().map(|(variant, code)| {
        let (status, name) = (number(variant.spec), ident(&variant.spec.name));
        match code {
            Some(Code { codec, required: false, .. }) => {
                quote! { #status => Ok(Self::#name(payload.optional::<#codec>())) }
            }
            Some(Code { read, .. }) => quote! { #status => #read.map(Self::#name) },
            None => quote! { #status => payload.nothing().map(|()| Self::#name) },
        }
    });
    let reads = coded.iter().map(|(variant, code)| {
        let (status, name) = (number(variant.spec), ident(&variant.spec.name));
        match code {
            Some(Code { codec, required: true, .. }) => {
                quote! { #status => object.required::<#codec>("data").map(Self::#name) }
            }
            Some(Code { codec, required: false, .. }) => {
                quote! { #status => Ok(Self::#name(object.optional::<#codec>("data"))) }
            }
            None => quote! { #status => Ok(Self::#name) },
        }
    });
    let writes = coded.iter().map(|(variant, code)| {
        let (status, name) = (number(variant.spec), ident(&variant.spec.name));
        match code {
            Some(Code { path, required, .. }) => {
                let put = ident(if *required { "put" } else { "put_some" });
                quote! {
                    Self::#name(data) => {
                        object.bare("status", #status);
                        #path::#put(object, "data", data);
                    }
                }
            }
            None => quote! { Self::#name => object.bare("status", #status) },
        }
    });
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "the responses may have any size")]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
        }

        impl #name {
            fn decode(payload: &mut __private::Payload<'_>) -> Result<Self, __private::Mismatch> {
                match payload.status() {
                    #(#decodes,)*
                    _ => Err(payload.undocumented_status()),
                }
            }
        }

        impl __private::Structure for #name {
            fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
                match object.required::<codec::NumberInteger>("status")? {
                    #(#reads,)*
                    other => Err(__private::Mismatch::status(other).below("status")),
                }
            }

            fn write(&self, object: &mut __private::ObjectWriter<'_>) {
                match self {
                    #(#writes,)*
                }
            }
        }

        __private::structure_traits!(#name);
    }
}

fn number(status: &spec::Status) -> proc_macro2::Literal {
    proc_macro2::Literal::u16_unsuffixed(status.status)
}

/// Prints the content of a response, and what the documented statuses of errors mean, as facts for the runtime. Facts that
/// equal the default are left out.
pub(super) fn facts(response: &spec::Response) -> Vec<TokenStream> {
    let mut facts = Vec::new();
    let word = |content: Content| {
        ident(match content {
            Content::Json => "Json",
            Content::None => "Nothing",
            Content::Text => "Text",
            Content::Csv => "Csv",
            Content::Binary => "Binary",
        })
    };
    if response.is_by_status() {
        let contents = response.statuses.iter().map(|status| {
            let (number, content) = (number(status), word(status.content));
            quote! { (#number, __private::meta::Content::#content) }
        });
        facts.push(quote! { content: __private::meta::Content::ByStatus(&[#(#contents),*]) });
    } else if response.content != Content::Json {
        let content = word(response.content);
        facts.push(quote! { content: __private::meta::Content::#content });
    }
    for (name, executed) in
        [("refusing_statuses", Executed::No), ("uncertain_statuses", Executed::Unknown)]
    {
        let statuses: Vec<_> = response
            .errors
            .iter()
            .filter(|error| error.executed == Some(executed))
            .map(|error| proc_macro2::Literal::u16_unsuffixed(error.status))
            .collect();
        if !statuses.is_empty() {
            let name = ident(name);
            facts.push(quote! { #name: &[#(#statuses),*] });
        }
    }
    facts
}
