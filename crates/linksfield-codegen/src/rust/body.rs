//! Prints how a body that is a single value is written, and lists and files whose items are separate parameters.

use linksfield_spec::{BodyContent, ListStyle, ValueType};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::place::{How, request_value};
use super::value::codec;
use crate::ir::{Direction, Field, Operation, Value};
use crate::names::ident;

/// Writes a body that is a single value. `None` if the request has no such body.
pub(super) fn whole(operation: &Operation<'_>, dialect: &Ident) -> Option<TokenStream> {
    let field = operation.parameter(&operation.layout.whole?.name)?;
    let (codec, place) = request_value(field);
    let media_type = operation.call.request.media_type();
    let write = match operation.layout.content {
        BodyContent::Text => quote! { parts.text_body(&#codec::text(value), #media_type); },
        BodyContent::Binary => quote! { parts.binary_body(value, #media_type); },
        BodyContent::Json | BodyContent::Form | BodyContent::Multipart => {
            let codec = self::codec(&field.value, Direction::Request);
            quote! { parts.json_body::<#codec>(value, __private::Dialect::#dialect, #media_type); }
        }
    };
    let write = match field.is_required() {
        true => quote! { let value = &#place; #write },
        false => quote! { if let Some(value) = #codec::given(&#place) { #write } },
    };
    let sensitive = field.spec.sensitive.then(|| quote! { parts.sensitive_body(); });
    Some(quote! { parts.without_fields(); #sensitive #write })
}

/// Writes the items of a list as separate parameters. `None` if the list is one parameter.
pub(super) fn separate(
    field: &Field<'_>,
    method: &TokenStream,
    value: &TokenStream,
) -> Option<TokenStream> {
    let Value::List { item, .. } = &field.value else { return None };
    let style = style(field)?;
    let (name, item) = (&field.spec.name, codec(item, Direction::Request));
    Some(quote! { #method::<#item>(#name, __private::ListStyle::#style, #value); })
}

/// The codec of a list that is sent as one text. `None` for another field.
pub(super) fn joined(field: &Field<'_>) -> Option<TokenStream> {
    let Value::List { item, .. } = &field.value else { return None };
    let item = codec(item, Direction::Request);
    (field.spec.style == ListStyle::Comma).then(|| quote! { codec::Items::<#item> })
}

/// Refuses a required list that would be sent as empty text. In a JSON body, an empty list is a value.
pub(super) fn check_joined(
    field: &Field<'_>,
    how: How,
    value: &TokenStream,
) -> Option<TokenStream> {
    let is_sent = matches!(how, How::Query | How::Form | How::Multipart);
    let (name, codec) = (&field.spec.name, joined(field).filter(|_| is_sent)?);
    Some(quote! { #codec::check_required(#name, #value)?; })
}

/// The text of a parameter. The comma between the items of a list must not be part of an item.
pub(super) fn text(
    field: &Field<'_>,
    how: How,
    codec: &TokenStream,
    value: &TokenStream,
) -> TokenStream {
    let is_sent = matches!(how, How::Query | How::Form | How::Multipart);
    let name = &field.spec.name;
    match &field.value {
        Value::List { item, .. }
            if is_sent && field.spec.style == ListStyle::Comma && may_have_a_comma(item) =>
        {
            quote! { &__private::comma_joined(#name, #value)? }
        }
        _ => quote! { &#codec::text(#value) },
    }
}

fn may_have_a_comma(item: &Value<'_>) -> bool {
    matches!(item, Value::Single(ValueType::Text(_) | ValueType::TextOrNumber(_)))
}

/// Writes a file, or a list whose items are separate parts of a multipart body. `None` for a part that is text.
pub(super) fn part(field: &Field<'_>, value: &TokenStream) -> Option<TokenStream> {
    let name = &field.spec.name;
    match &field.value {
        Value::Single(ValueType::File(_)) => Some(quote! { form.file(#name, #value)?; }),
        Value::List { item, .. } if matches!(**item, Value::Single(ValueType::File(_))) => {
            let style = style(field)?;
            Some(quote! { form.files(#name, __private::ListStyle::#style, #value)?; })
        }
        _ => separate(field, &quote! { form.list }, value),
    }
}

fn style(field: &Field<'_>) -> Option<Ident> {
    Some(ident(match field.spec.style {
        ListStyle::Comma | ListStyle::Json => return None,
        ListStyle::Repeated => "Repeated",
        ListStyle::Brackets => "Brackets",
        ListStyle::Indexed => "Indexed",
    }))
}
