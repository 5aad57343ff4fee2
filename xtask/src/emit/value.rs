//! Prints how one value is typed, written and read.

use linksfield_spec::Wire;
use proc_macro2::TokenStream;
use quote::quote;

use super::count;
use crate::names::ident;
use crate::plan::{FieldPlan, ValuePlan};

/// The type of a parameter: text and lists are borrowed from the caller.
pub(super) fn input_type(value: &ValuePlan) -> TokenStream {
    match value {
        ValuePlan::Text => quote! { &'a str },
        ValuePlan::Secret => quote! { &'a rt::Secret },
        ValuePlan::List(item) => {
            let item = input_type(item);
            quote! { &'a [#item] }
        }
        ValuePlan::Object(name, true) => {
            let name = ident(name);
            quote! { #name<'a> }
        }
        other => output_type(other),
    }
}

/// The type of a member of an answer: everything is owned.
pub(super) fn output_type(value: &ValuePlan) -> TokenStream {
    match value {
        ValuePlan::Text | ValuePlan::TextOrNumber => quote! { String },
        ValuePlan::Secret => quote! { rt::Secret },
        ValuePlan::Period => quote! { rt::Period },
        ValuePlan::Identifier(name, _) => {
            let name = ident(name);
            quote! { rt::#name }
        }
        ValuePlan::Decimal(..) => quote! { rt::Decimal },
        ValuePlan::Integer(_) => quote! { i64 },
        ValuePlan::Flag(_) | ValuePlan::Boolean => quote! { bool },
        ValuePlan::Date(_) => quote! { rt::Date },
        ValuePlan::DateTime(_) => quote! { rt::DateTime },
        ValuePlan::Rfc3339 => quote! { rt::Rfc3339 },
        ValuePlan::Seconds(_) | ValuePlan::Milliseconds(_) => quote! { rt::Timestamp },
        ValuePlan::Json => quote! { rt::Json },
        ValuePlan::Codes(name, _) | ValuePlan::Object(name, _) => {
            let name = ident(name);
            quote! { #name }
        }
        ValuePlan::List(item) | ValuePlan::ListOrOne(item) => {
            let item = output_type(item);
            quote! { Vec<#item> }
        }
    }
}

/// How a value is handed to a writer.
enum Written {
    /// As text that may need escapes.
    Text(TokenStream),
    /// As a JSON string that needs none.
    Quoted(TokenStream),
    /// As it prints.
    Bare(TokenStream),
    /// As an object.
    Object,
    /// As a list.
    List,
}

/// `value` is an expression that is a reference, or a field that may be borrowed.
fn written(ty: &ValuePlan, value: &TokenStream) -> Written {
    let by_wire = |wire: Wire, value: TokenStream| match wire {
        Wire::Number => Written::Bare(value),
        Wire::String | Wire::Either => Written::Quoted(value),
    };
    match ty {
        ValuePlan::Text | ValuePlan::TextOrNumber => Written::Text(quote! { #value }),
        ValuePlan::Secret => Written::Text(quote! { context.secret(#value) }),
        ValuePlan::Period => Written::Quoted(quote! { #value }),
        ValuePlan::Identifier(..) | ValuePlan::Rfc3339 => Written::Text(quote! { #value.as_str() }),
        ValuePlan::Decimal(wire, Some(most)) => {
            let most = count(*most as usize);
            by_wire(*wire, quote! { rt::put::decimal(#value, #most) })
        }
        ValuePlan::Decimal(wire, None) | ValuePlan::Integer(wire) => {
            by_wire(*wire, quote! { #value })
        }
        ValuePlan::Flag(wire) => by_wire(*wire, quote! { rt::flag(#value) }),
        ValuePlan::Boolean | ValuePlan::Json => Written::Bare(quote! { #value }),
        ValuePlan::Date(form) | ValuePlan::DateTime(form) => {
            let form = ident(form);
            Written::Quoted(quote! { rt::put::#form(#value) })
        }
        ValuePlan::Seconds(wire) => by_wire(*wire, quote! { #value.unix_seconds() }),
        ValuePlan::Milliseconds(wire) => by_wire(*wire, quote! { #value.unix_milliseconds() }),
        ValuePlan::Codes(_, Wire::Number) => Written::Bare(quote! { #value.as_str() }),
        ValuePlan::Codes(..) => Written::Text(quote! { #value.as_str() }),
        ValuePlan::Object(..) => Written::Object,
        ValuePlan::List(_) | ValuePlan::ListOrOne(_) => Written::List,
    }
}

/// What must be dereferenced when it comes out of a reference: values that are passed by copy.
fn is_copy(ty: &ValuePlan) -> bool {
    matches!(
        ty,
        ValuePlan::Flag(_)
            | ValuePlan::Boolean
            | ValuePlan::Date(_)
            | ValuePlan::DateTime(_)
            | ValuePlan::Integer(_)
            | ValuePlan::Decimal(..)
    )
}

/// Writes a member of an object. `value` is a place (`self.x`), or a reference when `by_reference`.
pub(super) fn write_member(
    writer: &TokenStream,
    name: &str,
    ty: &ValuePlan,
    value: &TokenStream,
    by_reference: bool,
) -> TokenStream {
    let value = match (by_reference, ty) {
        (true, ty) if is_copy(ty) => quote! { *#value },
        _ => value.clone(),
    };
    match written(ty, &value) {
        Written::Text(value) => {
            let value = borrowed_text(ty, value, by_reference);
            quote! { #writer.text(#name, #value); }
        }
        Written::Quoted(value) => quote! { #writer.quoted(#name, #value); },
        Written::Bare(value) => {
            let value = borrowed_json(ty, value, by_reference);
            quote! { #writer.bare(#name, #value); }
        }
        Written::Object => quote! { #writer.object(#name, |object| #value.write(object)); },
        Written::List => {
            let (ValuePlan::List(item) | ValuePlan::ListOrOne(item)) = ty else {
                return TokenStream::new();
            };
            let item = write_item(item);
            let value = iterated(&value, by_reference);
            quote! { #writer.list(#name, #value, |list, item| #item); }
        }
    }
}

/// Owned text is borrowed; text that is a reference already stays as it is.
fn borrowed_text(ty: &ValuePlan, value: TokenStream, by_reference: bool) -> TokenStream {
    if *ty == ValuePlan::Text && !by_reference {
        quote! { &#value }
    } else {
        value
    }
}

fn borrowed_json(ty: &ValuePlan, value: TokenStream, by_reference: bool) -> TokenStream {
    if *ty == ValuePlan::Json && !by_reference {
        quote! { &#value }
    } else {
        value
    }
}

fn iterated(value: &TokenStream, by_reference: bool) -> TokenStream {
    if by_reference {
        value.clone()
    } else {
        quote! { &#value }
    }
}

/// Writes one item of a list; `item` is a reference.
fn write_item(ty: &ValuePlan) -> TokenStream {
    let item = quote! { item };
    let value = if is_copy(ty) {
        quote! { *#item }
    } else {
        item
    };
    match written(ty, &value) {
        Written::Text(value) => quote! { list.text(#value) },
        Written::Quoted(value) => quote! { list.quoted(#value) },
        Written::Bare(value) => quote! { list.bare(#value) },
        Written::Object => quote! { list.object(|object| item.write(object)) },
        Written::List => {
            let ValuePlan::List(inner) = ty else { return TokenStream::new() };
            let inner = write_item(inner);
            quote! { list.list(item, |list, item| #inner) }
        }
    }
}

/// A value as the text of a query, a path or a header: an expression that is `&str`.
pub(super) fn as_text(ty: &ValuePlan, value: &TokenStream, by_reference: bool) -> TokenStream {
    let place = match (by_reference, ty) {
        (true, ty) if is_copy(ty) => quote! { *#value },
        _ => value.clone(),
    };
    match written(ty, &place) {
        Written::Text(value) => borrowed_text(ty, value, by_reference),
        Written::Quoted(written) | Written::Bare(written) => match ty {
            ValuePlan::Flag(_) | ValuePlan::Codes(..) => written,
            ValuePlan::Integer(_)
            | ValuePlan::Decimal(_, None)
            | ValuePlan::Boolean
            | ValuePlan::Period => {
                quote! { &#value.to_string() }
            }
            _ => quote! { &#written.to_string() },
        },
        Written::List => {
            let ValuePlan::List(item) = ty else { return TokenStream::new() };
            let item = as_text(item, &quote! { item }, true);
            let value = iterated(value, by_reference);
            quote! { &rt::joined(#value, |item, out| out.push_str(#item)) }
        }
        Written::Object => quote! { "" },
    }
}

/// The function that reads a value.
pub(super) fn reader(ty: &ValuePlan) -> TokenStream {
    let by_wire = |stem: &str, wire: Wire| {
        let name = match wire {
            Wire::String => ident(&format!("{stem}_text")),
            Wire::Number => ident(&format!("{stem}_number")),
            Wire::Either => ident(&format!("{stem}_either")),
        };
        quote! { rt::get::#name }
    };
    match ty {
        ValuePlan::Text | ValuePlan::Secret => quote! { rt::get::text },
        ValuePlan::TextOrNumber => quote! { rt::get::text_or_number },
        ValuePlan::Period => quote! { rt::get::period },
        ValuePlan::Identifier(_, reader) => {
            let reader = ident(reader);
            quote! { rt::get::#reader }
        }
        ValuePlan::Decimal(wire, _) => by_wire("decimal", *wire),
        ValuePlan::Integer(wire) => by_wire("integer", *wire),
        ValuePlan::Flag(wire) => by_wire("flag", *wire),
        ValuePlan::Boolean => quote! { rt::get::boolean },
        ValuePlan::Date(form) | ValuePlan::DateTime(form) => {
            let form = ident(form);
            quote! { rt::get::#form }
        }
        ValuePlan::Rfc3339 => quote! { rt::get::rfc3339 },
        ValuePlan::Seconds(wire) => by_wire("seconds", *wire),
        ValuePlan::Milliseconds(wire) => by_wire("milliseconds", *wire),
        ValuePlan::Json => quote! { rt::get::json },
        ValuePlan::Codes(name, wire) => {
            let name = ident(name);
            let function = by_wire("code", *wire);
            quote! { |raw| #function(raw, #name::from_code) }
        }
        ValuePlan::Object(name, _) => {
            let name = ident(name);
            quote! { #name::read }
        }
        ValuePlan::List(item) => {
            let item = reader(item);
            quote! { |raw| rt::get::list(raw, #item) }
        }
        ValuePlan::ListOrOne(item) => {
            let item = reader(item);
            quote! { |raw| rt::get::list_or_one(raw, #item) }
        }
    }
}

/// Reads a field of an object.
pub(super) fn read_field(field: &FieldPlan) -> TokenStream {
    let name = ident(&field.name);
    let wire = &field.wire;
    let reader = reader(&field.ty);
    if field.required {
        quote! { #name: object.required(#wire, #reader)? }
    } else {
        quote! { #name: object.optional(#wire, #reader) }
    }
}

/// Takes members that go by other names for the documented ones.
pub(super) fn read_aliases(field: &FieldPlan) -> TokenStream {
    let name = &field.wire;
    let aliases = field.aliases.iter().map(|alias| quote! { object.alias(#name, #alias); });
    quote! { #(#aliases)* }
}

/// The type of a field of an answer: optional fields are options.
pub(super) fn output_field_type(field: &FieldPlan) -> TokenStream {
    let ty = output_type(&field.ty);
    if field.required {
        ty
    } else {
        quote! { Option<#ty> }
    }
}

/// The type of a field of a request object.
pub(super) fn input_field_type(field: &FieldPlan) -> TokenStream {
    let ty = input_type(&field.ty);
    if field.required {
        ty
    } else {
        quote! { Option<#ty> }
    }
}
