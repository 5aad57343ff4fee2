//! Prints objects: those of requests, which callers construct, and those of responses, which may gain fields.

use linksfield_spec::ListStyle;
use proc_macro2::TokenStream;
use quote::quote;

use super::place::{place, unpack};
use super::value::{
    argument, codec, codec_path, has_map, has_object, is_checked, parameter_codec, type_of,
};
use super::{codes, convert, deprecated, doc, docs, rules, union};
use crate::ir::{Direction, Field, Structure, TotalRole, TypeItem, Value};
use crate::names::ident;

pub(super) fn item(item: &TypeItem<'_>) -> TokenStream {
    match item {
        TypeItem::Codes(plan) => codes::print(plan),
        TypeItem::Union(plan) => union::print(plan),
        TypeItem::Structure(structure) => match structure.direction {
            Direction::Request => {
                let text = docs::structure(structure.doc.as_deref());
                request(structure, &text, &format!("[`{}`]", structure.name), None)
            }
            Direction::Response => {
                let text = docs::structure(structure.doc.as_deref());
                response(structure, &text)
            }
        },
    }
}

/// An object of a response. It keeps fields that are not documented.
pub(super) fn response(structure: &Structure<'_>, text: &[String]) -> TokenStream {
    let docs = doc(text);
    let name = ident(&structure.name);
    let fields = structure.fields.iter().map(member);
    let reads = structure.fields.iter().map(read);
    let writes = structure.fields.iter().map(|field| write(field, Direction::Response));
    let aliases = structure.fields.iter().map(aliases);
    let all: Vec<_> = structure.fields.iter().collect();
    let (derives, debug) = derives(&structure.name, &[], &all, &["extra"]);
    quote! {
        #docs
        #derives
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
            /// Fields that are not documented, and optional fields whose value does not have the documented form.
            pub extra: __private::Extra,
        }

        #debug

        impl __private::Structure for #name {
            fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
                #(#aliases)*
                Ok(Self { #(#reads,)* extra: object.take_rest() })
            }

            fn write(&self, object: &mut __private::ObjectWriter<'_>) {
                #(#writes)*
                self.extra.write(object);
            }
        }

        __private::structure_traits!(#name);
    }
}

/// The note on a documented total, or on an object around it.
const TOTAL_MAY_BE_MISSING: &str = "`None` if the response contains no total that can be read. The page is complete without the total, \
     so the call does not fail.";

/// A documented field of a response.
pub(super) fn member(field: &Field<'_>) -> TokenStream {
    let mut lines = docs::field(field.spec);
    if field.spec.required.is_required() && field.total != TotalRole::None {
        lines.push(String::new());
        lines.extend(docs::wrapped(TOTAL_MAY_BE_MISSING, ""));
    }
    let docs = doc(&lines);
    let deprecated = deprecated::attribute(field);
    let name = ident(&field.name);
    let ty = type_of(&field.value);
    if field.is_required() {
        quote! { #docs #deprecated pub #name: #ty }
    } else {
        quote! { #docs #deprecated pub #name: Option<#ty> }
    }
}

/// Reads a field of a response.
pub(super) fn read(field: &Field<'_>) -> TokenStream {
    let (name, wire) = (ident(&field.name), &field.spec.name);
    if field.total == TotalRole::Total {
        return quote! { #name: object.total(#wire) };
    }
    let codec = read_codec(field, Direction::Response);
    if field.is_required() {
        quote! { #name: object.required::<#codec>(#wire)? }
    } else {
        quote! { #name: object.optional::<#codec>(#wire) }
    }
}

/// The codec with which a field is read. Mismatches do not show a sensitive field.
fn read_codec(field: &Field<'_>, direction: Direction) -> TokenStream {
    let value = match &field.value {
        // `Members` has own methods for parameters that may be `null`.
        Value::Nullable(value) => value,
        value => value,
    };
    let codec = codec(value, direction);
    if field.spec.is_redacted() {
        quote! { codec::Sensitive<#codec> }
    } else {
        codec
    }
}

/// The derived traits of a struct with these fields, and its `Debug`, which is printed only for a struct with sensitive
/// fields. `first` and `last` are the names of other fields.
pub(super) fn derives(
    name: &str,
    first: &[&str],
    fields: &[&Field<'_>],
    last: &[&str],
) -> (TokenStream, TokenStream) {
    if !fields.iter().any(|field| field.spec.is_redacted()) {
        return (quote! { #[derive(Debug, Clone, PartialEq)] }, TokenStream::new());
    }
    let plain = |name: &&str| {
        let field = ident(name);
        quote! { .field(#name, &self.#field) }
    };
    let first = first.iter().map(plain);
    let last = last.iter().map(plain);
    let fields = fields.iter().map(|field| {
        let (text, name) = (&field.name, ident(&field.name));
        match (field.spec.is_redacted(), field.is_required()) {
            (false, _) => quote! { .field(#text, &self.#name) },
            (true, true) => quote! { .field(#text, &__private::Redacted) },
            (true, false) => quote! { .field(#text, &__private::Redacted::some(&self.#name)) },
        }
    });
    let ty = ident(name);
    let debug = quote! {
        impl __private::fmt::Debug for #ty {
            fn fmt(&self, f: &mut __private::fmt::Formatter<'_>) -> __private::fmt::Result {
                f.debug_struct(#name) #(#first)* #(#fields)* #(#last)* .finish()
            }
        }
    };
    (quote! { #[derive(Clone, PartialEq)] }, debug)
}

/// Renames fields that arrive under another name.
pub(super) fn aliases(field: &Field<'_>) -> TokenStream {
    let name = &field.spec.name;
    let aliases = field.spec.aliases.iter();
    quote! { #(object.alias(#name, #aliases);)* }
}

/// Writes a field of `self` into `object`.
pub(super) fn write(field: &Field<'_>, direction: Direction) -> TokenStream {
    let wire = &field.spec.name;
    let codec = codec_path(&field.value, direction);
    let place = place(field, direction);
    if field.is_required() {
        quote! { #codec::put(object, #wire, &#place); }
    } else {
        quote! { #codec::put_some(object, #wire, &#place); }
    }
}

/// What a call adds to the struct of its parameters.
pub(super) struct Call<'t> {
    /// What `read` does after the documented parameters.
    pub(super) rest: TokenStream,
    /// The documentation of the struct of required parameters.
    pub(super) required_doc: &'t str,
}

/// An object that the caller constructs: a struct literal of the required fields, which rustc checks, and a chain of
/// setters for the optional fields, so that fields can be added without breaking callers.
pub(super) fn request(
    structure: &Structure<'_>,
    text: &[String],
    link: &str,
    call: Option<&Call<'_>>,
) -> TokenStream {
    let docs = doc(text);
    let name = ident(&structure.name);
    let (required, optional): (Vec<_>, Vec<_>) =
        structure.fields.iter().partition(|field| field.is_required());
    let required_struct = structure.required.as_ref().map(|own| {
        let default = format!("The required fields of {link}.");
        let docs = doc(&[call.map_or(default.as_str(), |call| call.required_doc)]);
        let (derives, debug) = derives(own, &[], &required, &[]);
        let own = ident(own);
        let fields = required.iter().map(|field| member(field));
        quote! {
            #docs
            #derives
            pub struct #own {
                #(#fields,)*
            }

            #debug
        }
    });
    let from_required = structure.required.as_ref().map(|own| {
        let own = ident(own);
        quote! {
            impl From<#own> for #name {
                #[inline]
                fn from(required: #own) -> Self {
                    Self::new(required)
                }
            }
        }
    });
    let from_response = convert::from_response(structure);
    let required_field = structure.required.as_ref().map(|own| {
        let own = ident(own);
        quote! {
            /// The required parameters.
            pub required: #own,
        }
    });
    let first: &[&str] = if structure.required.is_some() { &["required"] } else { &[] };
    let (derives, debug) = derives(&structure.name, first, &optional, &[]);
    let optional_fields = optional.iter().map(|field| member(field));
    let nothing = optional.iter().map(|field| {
        let name = ident(&field.name);
        quote! { #name: None }
    });
    let new = match &structure.required {
        Some(own) => {
            let own = ident(own);
            quote! {
                /// Returns a request with the required parameters, and without optional ones.
                #[must_use]
                #[inline]
                pub fn new(required: #own) -> Self {
                    Self { required, #(#nothing,)* }
                }
            }
        }
        None => quote! {
            /// Returns a request without optional parameters.
            #[must_use]
            #[inline]
            pub fn new() -> Self {
                Self { #(#nothing,)* }
            }
        },
    };
    let default = structure.required.is_none().then(|| {
        quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    });
    let setters = optional.iter().map(|field| {
        let docs = doc(&docs::setter(field, &structure.name));
        let (setter, place) = (ident(&field.setter), ident(&field.name));
        let (ty, value) = argument(&field.value);
        let null = field.null_setter().map(|setter| {
            let docs = doc(&docs::null_setter(field, &structure.name));
            let setter = ident(&setter);
            quote! {
                #docs
                #[must_use]
                #[inline]
                pub fn #setter(mut self) -> Self {
                    self.#place = Some(None);
                    self
                }
            }
        });
        let deprecated = deprecated::attribute(field);
        quote! {
            #docs
            #deprecated
            #[must_use]
            #[inline]
            pub fn #setter(mut self, value: #ty) -> Self {
                self.#place = Some(#value);
                self
            }

            #null
        }
    });
    let read_required = structure.required.as_ref().map(|own| {
        let own = ident(own);
        let reads = required.iter().map(|field| read_given(field));
        quote! { required: #own { #(#reads,)* }, }
    });
    let read_optional = optional.iter().map(|field| read_given(field));
    let rest = match call {
        Some(call) => call.rest.clone(),
        None => quote! { object.end()?; },
    };
    let constants = rules::read_constants(structure);
    let writes = structure.order.iter().map(|index| match structure.fields.get(*index) {
        Some(field) => write(field, Direction::Request),
        None => structure
            .constants
            .get(index - structure.fields.len())
            .map_or_else(TokenStream::new, rules::write_constant),
    });
    let rules = rules::checks(structure);
    let checked = |field: &&Field<'_>| {
        is_checked(&field.value, field.is_required()) || field.spec.style != ListStyle::Comma
    };
    let checks: Vec<TokenStream> = structure
        .fields
        .iter()
        .filter(checked)
        .map(|field| {
            let wire = &field.spec.name;
            // Errors show neither the values of a sensitive object nor the keys of a sensitive map.
            let is_hidden =
                field.spec.is_redacted() && (has_map(&field.value) || has_object(&field.value));
            let codec = if is_hidden {
                let codec = codec(&field.value, Direction::Request);
                quote! { codec::Sensitive::<#codec> }
            } else {
                parameter_codec(field)
            };
            let place = place(field, Direction::Request);
            if field.is_required() {
                quote! { #codec::check_required(#wire, &#place)?; }
            } else {
                quote! { #codec::check_some(#wire, &#place)?; }
            }
        })
        .chain(rules.statements)
        .collect();
    let unpacked = structure.required.as_ref().map(|_| unpack());
    let unpack_checked = (rules.uses_required
        || structure.fields.iter().filter(checked).any(Field::is_required))
    .then(unpack);
    let check = (!checks.is_empty()).then(|| {
        quote! {
            fn check(&self) -> Result<(), __private::InvalidValue> {
                #unpack_checked
                #(#checks)*
                Ok(())
            }
        }
    });
    let object = if structure.order.is_empty() {
        quote! { _object }
    } else {
        quote! { object }
    };
    quote! {
        #required_struct

        #docs
        #derives
        #[non_exhaustive]
        pub struct #name {
            #required_field
            #(#optional_fields,)*
        }

        #debug

        impl #name {
            #new

            #(#setters)*
        }

        #default

        #from_required

        #from_response

        impl __private::Structure for #name {
            fn read(object: &mut __private::Members<'_>) -> Result<Self, __private::Mismatch> {
                #constants
                let structure = Self { #read_required #(#read_optional,)* };
                #rest
                Ok(structure)
            }

            fn write(&self, #object: &mut __private::ObjectWriter<'_>) {
                #unpacked
                #(#writes)*
            }

            #check
        }

        __private::structure_traits!(#name);
    }
}

/// Reads a field of a request. Unlike a field of a response, it must have the documented form.
fn read_given(field: &Field<'_>) -> TokenStream {
    let (name, wire) = (ident(&field.name), &field.spec.name);
    let codec = read_codec(field, Direction::Request);
    let method = ident(match (&field.value, field.is_required()) {
        (Value::Nullable(_), true) => "given_nullable",
        (Value::Nullable(_), false) => "given_or_null",
        (_, true) => "given",
        (_, false) => "given_some",
    });
    quote! { #name: object.#method::<#codec>(#wire)? }
}
