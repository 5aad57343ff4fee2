//! Prints coded types.

use linksfield_spec::{Code, Wire};
use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::{doc, text_option};
use crate::ir::Codes;
use crate::names::ident;

pub(super) fn print(codes: &Codes<'_>) -> TokenStream {
    let docs = doc(&docs::codes(codes));
    let name = ident(&codes.name);
    let names = || codes.codes.iter().map(|code| ident(&code.name));
    let variants = codes.codes.iter().map(|code| {
        let docs = doc(&[docs::code(code)]);
        let name = ident(&code.name);
        quote! { #docs #name }
    });
    let (arms, as_str) = (names().zip(codes.codes), names().zip(codes.codes));
    let arms = arms.map(|(name, code)| {
        let code = &code.code;
        quote! { #code => Self::#name }
    });
    let as_str = as_str.map(|(name, code)| {
        let code = &code.code;
        quote! { Self::#name => #code }
    });
    let listed = names();
    let infos = infos(codes.codes);
    let wire = ident(match codes.wire {
        Wire::Number => "Number",
        Wire::String | Wire::Either => "Text",
    });
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A code that is not documented. [`as_str`](Self::as_str) returns the code.
            Unknown(__private::UnknownCode),
        }

        impl #name {
            /// All documented codes.
            pub const VARIANTS: &'static [Self] = &[#(Self::#listed),*];

            #[doc(hidden)]
            pub const INFO: &'static [__private::CodeInfo] = #infos;

            /// Returns the variant of a code, or `Unknown` if the code is not documented.
            #[must_use]
            pub fn from_code(code: &str) -> Self {
                match code {
                    #(#arms,)*
                    other => Self::Unknown(__private::UnknownCode::new(other)),
                }
            }

            /// Returns the code as it is sent.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(#as_str,)*
                    Self::Unknown(code) => code.as_str(),
                }
            }
        }

        __private::code_traits!(#name, #wire);
    }
}

/// Prints the list of codes for the description of an operation.
pub(super) fn infos(codes: &[Code]) -> TokenStream {
    let infos = codes.iter().map(|code| {
        let (name, text) = (&code.name, &code.code);
        let (doc, zh) = (code.doc.as_deref().map(str::trim), code.zh.as_deref());
        let (doc, zh) = (text_option(doc), text_option(zh));
        quote! { __private::CodeInfo { code: #text, name: #name, doc: #doc, zh: #zh } }
    });
    quote! { &[#(#infos),*] }
}
