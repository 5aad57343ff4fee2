//! Expressions for the fields of a request or a response, in the methods of its struct.

use proc_macro2::TokenStream;
use quote::quote;

use super::value::parameter_codec;
use crate::ir::{Direction, Field};
use crate::names::ident;

/// The expression for the value of a field.
pub(super) fn place(field: &Field<'_>, direction: Direction) -> TokenStream {
    let name = ident(&field.name);
    if direction == Direction::Request && field.is_required() {
        quote! { required.#name }
    } else {
        quote! { self.#name }
    }
}

/// The first statement of functions that use a required field of a request.
pub(super) fn unpack() -> TokenStream {
    quote! { let required = &self.required; }
}

/// The codec of a parameter of a request, and the expression for its value.
pub(super) fn request_value(field: &Field<'_>) -> (TokenStream, TokenStream) {
    (parameter_codec(field), place(field, Direction::Request))
}

/// Where an entry is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// As a parameter of the query.
    Query,
    /// As a header.
    Header,
    /// As a field of an object.
    Member,
    /// As a pair of a form.
    Form,
    /// As a part of a multipart body.
    Multipart,
    /// As a piece of the canonical text.
    Named,
}
