//! Prints the conversion of an object of a response into the object of a request that has the same shared type.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Field, Structure, Value};
use crate::names::ident;

/// Prints `From`, if the object of a request can be converted from that of a response.
pub(super) fn from_response(structure: &Structure<'_>) -> Option<TokenStream> {
    let response = ident(structure.converted_from.as_deref()?);
    let name = ident(&structure.name);
    let (required, optional): (Vec<_>, Vec<_>) =
        structure.fields.iter().partition(|field| field.is_required());
    let required_fields = structure.required.as_ref().map(|own| {
        let own = ident(own);
        let fields = required.iter().map(|field| convert(field));
        quote! { required: #own { #(#fields,)* }, }
    });
    let optional_fields = optional.iter().map(|field| convert(field));
    let value = if structure.fields.is_empty() {
        quote! { _ }
    } else {
        quote! { value }
    };
    Some(quote! {
        /// Takes over the documented fields. Fields that are not documented are not sent.
        impl From<#response> for #name {
            fn from(#value: #response) -> Self {
                Self { #required_fields #(#optional_fields,)* }
            }
        }
    })
}

fn convert(field: &Field<'_>) -> TokenStream {
    // The name of the same field in the response differs if one of the two is taken by a field that all objects have.
    let to = ident(&field.name);
    let from = ident(&field.response_name());
    let place = quote! { value.#from };
    let converted = match (&field.value, field.is_required()) {
        (Value::Nullable(inner), true) => some(&place, inner),
        (Value::Nullable(inner), false) => {
            let place = some(&place, inner);
            quote! { #place.map(Some) }
        }
        (value, true) => one(&place, value),
        (value, false) => some(&place, value),
    };
    quote! { #to: #converted }
}

/// Converts an `Option`.
fn some(place: &TokenStream, value: &Value<'_>) -> TokenStream {
    if is_same(value) {
        return quote! { #place };
    }
    let one = one(&quote! { it }, value);
    quote! { #place.map(|it| #one) }
}

fn one(place: &TokenStream, value: &Value<'_>) -> TokenStream {
    match value {
        value if is_same(value) => quote! { #place },
        Value::List { item, .. } => {
            let item = one(&quote! { it }, item);
            quote! { #place.into_iter().map(|it| #item).collect() }
        }
        Value::Map { value } => {
            let value = one(&quote! { it }, value);
            quote! { #place.into_iter().map(|(key, it)| (key, #value)).collect() }
        }
        Value::Boxed(value) => {
            let value = one(&quote! { (*#place) }, value);
            quote! { Box::new(#value) }
        }
        _ => quote! { #place.into() },
    }
}

/// Whether a value has the same type in both directions.
fn is_same(value: &Value<'_>) -> bool {
    match value {
        Value::Single(_) | Value::Codes { .. } => true,
        Value::Object(_) => false,
        Value::List { item: value, .. }
        | Value::Map { value }
        | Value::Nullable(value)
        | Value::Boxed(value) => is_same(value),
    }
}
