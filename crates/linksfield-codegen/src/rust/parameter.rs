//! Prints the `ParameterInfo` of parameters.

use linksfield_spec as spec;
use linksfield_spec::{CodesType, Location, ObjectType, Type, TypeId, UnionType};
use proc_macro2::TokenStream;
use quote::quote;

use super::{Printer, codes, rules, text_option};
use crate::names::ident;

/// Prints a parameter, or a field of an object. `open` are the shared types around it.
pub(super) fn print<'a>(
    printer: Printer<'a>,
    location: Option<Location>,
    field: &'a spec::Field,
    open: &mut Vec<&'a TypeId>,
) -> TokenStream {
    let name = &field.name;
    let kind = match &field.ty {
        Type::Value(value) => {
            let (name, form) = (value.name(), value.describe());
            quote! { .value(#name, #form) }
        }
        ty => {
            let kind = kind(printer, ty, open);
            quote! { .kind(#kind) }
        }
    };
    let requiredness = ident(if field.required.is_required() { "required" } else { "optional" });
    let location = location.map(|location| {
        let location = ident(match location {
            Location::Path => "Path",
            Location::Query => "Query",
            Location::Header => "Header",
            Location::Body => "Body",
        });
        quote! { .at(__private::Location::#location) }
    });
    let notes = [
        ("doc", &field.doc),
        ("zh", &field.zh),
        ("unit", &field.unit),
        ("example", &field.example),
        ("deprecated", &field.deprecated),
    ];
    let notes = notes.into_iter().filter_map(|(name, text)| {
        let (name, text) = (ident(name), text.as_deref()?.trim());
        Some(quote! { .#name(#text) })
    });
    let rules = rules::info(field);
    let sensitive = field.sensitive.then(|| quote! { .sensitive() });
    let nullable = field.nullable.then(|| quote! { .nullable() });
    quote! {
        __private::ParameterInfo::#requiredness(#name) #kind #location #(#notes)* #rules #sensitive #nullable
    }
}

fn kind<'a>(printer: Printer<'a>, ty: &'a Type, open: &mut Vec<&'a TypeId>) -> TokenStream {
    match ty {
        Type::Value(value) => {
            let (name, form) = (value.name(), value.describe());
            quote! { __private::ParameterKind::Value { name: #name, form: #form } }
        }
        Type::Codes(CodesType::Shared(id)) => {
            let name = ident(id.as_str());
            quote! { __private::ParameterKind::Code(super::#name::INFO) }
        }
        Type::Codes(CodesType::Inline(inline)) => {
            let codes = codes::infos(&inline.codes);
            quote! { __private::ParameterKind::Code(#codes) }
        }
        Type::List { item, .. } => {
            let item = kind(printer, item, open);
            quote! { __private::ParameterKind::List(&#item) }
        }
        Type::Map { value } => {
            let value = kind(printer, value, open);
            quote! { __private::ParameterKind::Map(&#value) }
        }
        Type::Object(object) => {
            let (id, name) = match object {
                ObjectType::Shared(id) => (Some(id), Some(id.as_str())),
                ObjectType::Inline(object) => (None, object.name.as_deref()),
            };
            within(id, open, |open| {
                let members = members(printer, object, open);
                let name = text_option(name);
                quote! { __private::ParameterKind::Object { name: #name, members: #members } }
            })
        }
        Type::Union(union) => {
            let (id, name) = match union {
                UnionType::Shared(id) => (Some(id), Some(id.as_str())),
                UnionType::Inline(inline) => (None, inline.name.as_deref()),
            };
            let union = printer.family.spec.union_of(union);
            within(id, open, |open| {
                let variants = union.variants.iter().map(|variant| {
                    let (value, doc) = (&variant.value, text_option(variant.doc.as_deref()));
                    let members = match &variant.object {
                        // The object contains the union. It is described where it is open.
                        ObjectType::Shared(id) if open.contains(&id) => quote! { &[] },
                        ObjectType::Shared(id) => {
                            open.push(id);
                            let members = members(printer, &variant.object, open);
                            open.pop();
                            members
                        }
                        ObjectType::Inline(_) => members(printer, &variant.object, open),
                    };
                    quote! { __private::VariantInfo::new(#value, #doc, #members) }
                });
                let (name, by) = (text_option(name), &union.by);
                quote! {
                    __private::ParameterKind::Union { name: #name, by: #by, variants: &[#(#variants),*] }
                }
            })
        }
    }
}

fn members<'a>(
    printer: Printer<'a>,
    object: &'a ObjectType,
    open: &mut Vec<&'a TypeId>,
) -> TokenStream {
    let fields = printer.family.spec.members(object);
    let chosen = fields.iter().filter(|field| field.rules.constant.is_none());
    let members = chosen.map(|field| print(printer, None, field, open));
    quote! { &[#(#members),*] }
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
        return quote! { __private::ParameterKind::Enclosing(#name) };
    }
    open.push(id);
    let tokens = print(open);
    open.pop();
    tokens
}
