//! Prints unions: enums with one variant for each documented object.

use linksfield_spec::Wire;
use proc_macro2::TokenStream;
use quote::quote;

use super::{doc, docs};
use crate::ir::{Direction, Union};
use crate::names::ident;

pub(super) fn print(union: &Union<'_>) -> TokenStream {
    let docs = doc(&docs::union(union));
    let name = ident(&union.name);
    let by = &union.spec.by;
    let is_quoted = union.spec.wire != Wire::Number;
    let form = ident(if is_quoted { "Text" } else { "Number" });
    let is_response = union.direction == Direction::Response;
    let variants = union.variants.iter().map(|variant| {
        let docs = doc(&docs::variant(by, variant));
        let (name, object) = (ident(&variant.name), ident(&variant.object));
        quote! { #docs #name(#object) }
    });
    let reads = union.variants.iter().map(|variant| {
        let (name, value) = (ident(&variant.name), &variant.spec.value);
        quote! { #value => Self::#name(codec::variant(object, #by)?) }
    });
    let writes = union.variants.iter().map(|variant| {
        let (name, value) = (ident(&variant.name), &variant.spec.value);
        quote! {
            Self::#name(value) => {
                object.tag(#by, #value, #is_quoted);
                __private::Structure::write(value, object);
            }
        }
    });
    let unknown = is_response.then(|| {
        quote! {
            /// An object that is not documented, with all its fields.
            Unknown(__private::Extra),
        }
    });
    let read_unknown = if is_response {
        quote! { _ => Self::Unknown(object.take_rest()) }
    } else {
        let known: Vec<String> =
            union.spec.variants.iter().map(|one| union.spec.tag_of(one).to_string()).collect();
        let expected = match known.as_slice() {
            [only] => only.clone(),
            known => format!("one of {}", known.join(", ")),
        };
        quote! { _ => return Err(object.unknown_tag(#by, #expected)) }
    };
    let write_unknown =
        is_response.then(|| quote! { Self::Unknown(fields) => fields.write(object), });
    let check = (!is_response).then(|| {
        let names = union.variants.iter().map(|variant| ident(&variant.name));
        quote! {
            fn check(&self) -> Result<(), __private::InvalidValue> {
                match self {
                    #(Self::#names(value) => __private::Structure::check(value),)*
                }
            }
        }
    });
    // A type that is the object of two variants does not determine the variant.
    let is_only =
        |object: &str| union.variants.iter().filter(|one| one.object == object).count() == 1;
    let conversions = union.variants.iter().filter(|variant| is_only(&variant.object));
    let conversions = conversions.map(|variant| {
        let (variant, object) = (ident(&variant.name), ident(&variant.object));
        quote! {
            impl From<#object> for #name {
                #[inline]
                fn from(value: #object) -> Self {
                    Self::#variant(value)
                }
            }
        }
    });
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant, reason = "the documentation decides the size of the variants")]
        pub enum #name {
            #(#variants,)*
            #unknown
        }

        impl __private::Structure for #name {
            fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
                Ok(match &*object.tag(#by, __private::CodeForm::#form)? {
                    #(#reads,)*
                    #read_unknown
                })
            }

            fn write(&self, object: &mut __private::ObjectWriter<'_>) {
                match self {
                    #(#writes)*
                    #write_unknown
                }
            }

            #check
        }

        #(#conversions)*

        __private::structure_traits!(#name);
    }
}
