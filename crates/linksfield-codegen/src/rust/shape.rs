//! Prints the shape of a response: which parts of it are documented, and which are sensitive.

use linksfield_spec as spec;
use linksfield_spec::{Content, ObjectType, Type, TypeId, UnionType, ValueType};
use proc_macro2::TokenStream;
use quote::quote;

use super::{Printer, text_option};

/// Prints the shape of the JSON that a call by name returns.
pub(super) fn response(printer: Printer<'_>, call: &spec::Call) -> TokenStream {
    let response = &call.response;
    let payload = if response.is_by_status() {
        let contents =
            response.statuses.iter().map(|one| payload(printer, one.content, one.data.as_ref()));
        let contents = quote! { __private::Shape::OneOf { name: None, shapes: &[#(#contents),*] } };
        object(None, &["status"], &[quote! { ("data", #contents) }])
    } else {
        payload(printer, response.content, response.data.as_ref())
    };
    if !response.is_wrapped() {
        return payload;
    }
    let envelope = printer.family.spec.envelope.as_ref();
    let data = envelope.map_or("data", |envelope| envelope.data.as_str());
    let (plain, mut others) = fields(printer, &response.envelope_fields, &mut Vec::new());
    others.push(quote! { (#data, #payload) });
    if !response.headers.is_empty() {
        let (plain, own) = fields(printer, &response.headers, &mut Vec::new());
        let headers = object(None, &plain, &own);
        others.push(quote! { ("headers", #headers) });
    }
    object(None, &plain, &others)
}

/// Prints a payload. Text and files can contain anything.
fn payload(printer: Printer<'_>, content: Content, data: Option<&spec::Field>) -> TokenStream {
    match (content, data) {
        (Content::None, _) => quote! { __private::Shape::Plain },
        (Content::Json, Some(data)) => field(printer, data, &mut Vec::new()),
        _ => quote! { __private::Shape::Undocumented },
    }
}

fn object(name: Option<&str>, plain: &[&str], fields: &[TokenStream]) -> TokenStream {
    let name = text_option(name);
    quote! {
        __private::Shape::Object { name: #name, plain: &[#(#plain),*], fields: &[#(#fields),*] }
    }
}

/// Returns the names of the fields that are single values and not sensitive, and prints the other fields.
fn fields<'a>(
    printer: Printer<'a>,
    fields: &'a [spec::Field],
    open: &mut Vec<&'a TypeId>,
) -> (Vec<&'a str>, Vec<TokenStream>) {
    let (mut plain, mut others) = (Vec::new(), Vec::new());
    for one in fields {
        if is_plain(one) {
            plain.extend(one.names());
            continue;
        }
        let shape = field(printer, one, open);
        others.extend(one.names().map(|name| quote! { (#name, #shape) }));
    }
    (plain, others)
}

fn is_plain(field: &spec::Field) -> bool {
    let is_documented = match &field.ty {
        Type::Value(value) => !matches!(value, ValueType::Json(_)),
        Type::Codes(_) => true,
        Type::Object(_) | Type::List { .. } | Type::Map { .. } | Type::Union(_) => false,
    };
    is_documented && !field.sensitive
}

fn field<'a>(
    printer: Printer<'a>,
    field: &'a spec::Field,
    open: &mut Vec<&'a TypeId>,
) -> TokenStream {
    if !field.sensitive {
        return ty(printer, &field.ty, open);
    }
    let kind = match field.ty.single() {
        _ if field.ty.has_map() => "map",
        Some(value) => value.name(),
        None => "object",
    };
    quote! { __private::Shape::Sensitive(#kind) }
}

/// Prints a type. `open` are the shared types around it.
fn ty<'a>(printer: Printer<'a>, of: &'a Type, open: &mut Vec<&'a TypeId>) -> TokenStream {
    match of {
        Type::Value(ValueType::Json(_)) => quote! { __private::Shape::Undocumented },
        Type::Value(value) if value.is_sensitive() => {
            let name = value.name();
            quote! { __private::Shape::Sensitive(#name) }
        }
        Type::Value(_) | Type::Codes(_) => quote! { __private::Shape::Plain },
        Type::List { item, .. } => {
            let item = ty(printer, item, open);
            quote! { __private::Shape::List(&#item) }
        }
        Type::Map { value } => {
            let value = ty(printer, value, open);
            quote! { __private::Shape::Map(&#value) }
        }
        Type::Object(one) => {
            let id = shared(one);
            within(id, open, |open| {
                let (plain, others) = fields(printer, printer.family.spec.members(one), open);
                object(id.map(TypeId::as_str), &plain, &others)
            })
        }
        Type::Union(union) => {
            let id = match union {
                UnionType::Shared(id) => Some(id),
                UnionType::Inline(_) => None,
            };
            let union = printer.family.spec.union_of(union);
            within(id, open, |open| {
                let shapes = union.variants.iter().map(|variant| {
                    let own = shared(&variant.object);
                    within(own, open, |open| {
                        let members = printer.family.spec.members(&variant.object);
                        let (mut plain, others) = fields(printer, members, open);
                        plain.push(&union.by);
                        object(own.map(TypeId::as_str), &plain, &others)
                    })
                });
                let (shapes, name) =
                    (shapes.collect::<Vec<_>>(), text_option(id.map(TypeId::as_str)));
                quote! { __private::Shape::OneOf { name: #name, shapes: &[#(#shapes),*] } }
            })
        }
    }
}

fn shared(object: &ObjectType) -> Option<&TypeId> {
    match object {
        ObjectType::Shared(id) => Some(id),
        ObjectType::Inline(_) => None,
    }
}

/// Prints a type inside of which `id` is open, or the name of the type if it is open already.
fn within<'a>(
    id: Option<&'a TypeId>,
    open: &mut Vec<&'a TypeId>,
    print: impl FnOnce(&mut Vec<&'a TypeId>) -> TokenStream,
) -> TokenStream {
    let Some(id) = id else { return print(open) };
    if open.contains(&id) {
        let name = id.as_str();
        return quote! { __private::Shape::Enclosing(#name) };
    }
    open.push(id);
    let tokens = print(open);
    open.pop();
    tokens
}
