//! Prints `encode` of an operation, which writes the parameters and the common fields into the parts of a request.

use linksfield_spec as spec;
use linksfield_spec::{
    BodyContent, Dialect, Entry, EntryValue, Filled, KeyOrder, NonceForm, PathPiece, SignedLayout,
    TimeUnit, ValuePiece, Wire,
};
use proc_macro2::TokenStream;
use quote::quote;

use super::place::{How, place, request_value, unpack};
use super::value::is_secret;
use super::{Printer, body};
use crate::ir::{Direction, Operation};
use crate::names::ident;

pub(super) fn encode(printer: Printer<'_>, operation: &Operation<'_>) -> TokenStream {
    let layout = &operation.layout;
    let entry = |entry: &Entry<'_>, how: How| print_entry(printer, operation, entry, how);
    let path = layout.path.iter().map(|piece| match piece {
        PathPiece::Literal(text) => quote! { parts.path(#text); },
        PathPiece::Parameter(spec) => {
            let Some(field) = operation.parameter(&spec.name) else { return TokenStream::new() };
            let (codec, place) = request_value(field);
            quote! { parts.path_parameter(&#codec::text(&#place)); }
        }
        PathPiece::Bounded(spec, bounds) => {
            let Some(field) = operation.parameter(&spec.name) else { return TokenStream::new() };
            let (codec, place) = request_value(field);
            let write = quote! { parts.bounded_path_parameter(&#codec::text(&#place), #bounds) };
            match is_secret(&field.value) {
                // The text in the URL differs from the secret, and must not be shown, either.
                true => quote! { context.note_secret(&__private::Secret::from(#write)); },
                false => quote! { #write; },
            }
        }
    });
    let secrets = operation.request.fields.iter().filter(|field| is_secret(&field.value));
    let secrets = secrets.map(|field| {
        let place = place(field, Direction::Request);
        if field.is_required() {
            quote! { context.note_secret(&#place); }
        } else {
            quote! { if let Some(secret) = &#place { context.note_secret(secret); } }
        }
    });
    let query = layout.query.iter().map(|one| entry(one, How::Query));
    let headers = layout.headers.iter().map(|one| entry(one, How::Header));
    let signing = printer.family.spec.signing.as_ref();
    let dialect = ident(match signing.map(|signing| signing.dialect).unwrap_or_default() {
        Dialect::Plain => "Plain",
        Dialect::Gson => "Gson",
        Dialect::Jackson => "Jackson",
        Dialect::Fastjson1 => "Fastjson1",
    });
    let object = |method: &str, entries: &[Entry<'_>]| {
        let method = ident(method);
        let entries: Vec<_> = entries.iter().map(|one| entry(one, How::Member)).collect();
        let (mutable, borrow) = if entries.is_empty() {
            (None, None)
        } else {
            (Some(quote! { mut }), Some(quote! { let object = &mut writer; }))
        };
        let is_sorted = signing.is_some_and(|signing| signing.nested == KeyOrder::Sorted);
        let sort = (is_sorted && operation.has_free_keys && !entries.is_empty())
            .then(|| quote! { object.sort_nested(); });
        quote! {
            let #mutable writer = parts.#method(__private::Dialect::#dialect);
            #borrow
            #sort
            #(#entries)*
            writer.end();
        }
    };
    let body = match (layout.content, &layout.body) {
        (BodyContent::Json, Some(entries)) => {
            let body = object("body", entries);
            let media_type = operation.call.request.media_type.as_ref();
            let media_type = media_type.map(|text| quote! { parts.media_type(#text); });
            Some(quote! { #body #media_type })
        }
        (BodyContent::Form, Some(entries)) => {
            let entries = entries.iter().map(|one| entry(one, How::Form));
            Some(quote! { parts.form(); #(#entries)* })
        }
        (BodyContent::Multipart, Some(entries)) => {
            let entries = entries.iter().map(|one| entry(one, How::Multipart));
            Some(quote! {
                let mut form = context.multipart();
                #(#entries)*
                parts.multipart(form);
            })
        }
        _ => body::whole(operation, &dialect),
    };
    let signed = match &layout.signed {
        SignedLayout::Text(entries) => Some(object("signed", entries)),
        SignedLayout::Nothing if signing.is_some() => Some(quote! { parts.unsigned(); }),
        SignedLayout::Body | SignedLayout::Nothing | SignedLayout::Template => None,
    };
    let named = layout.named.iter().map(|one| entry(one, How::Named));
    let check_depth = operation.is_open_ended.then(|| quote! { parts.check_depth()?; });
    let family = printer.family.spec;
    let is_reformed =
        spec::RequestLayout::is_reformed(family) || layout.is_reduced(family, operation.call);
    let reform = is_reformed.then(|| {
        quote! { parts.reform(&super::FAMILY)?; }
    });
    let sources = || all_entries(operation);
    let wants = |what: fn(Filled<'_>) -> bool| {
        sources().any(|entry| matches!(entry.value, EntryValue::Filled(filled) if what(filled)))
    };
    let request_path = wants(|filled| filled == Filled::RequestPath)
        .then(|| quote! { let request_path = context.request_path(parts); });
    let has_secret = operation.request.fields.iter().any(|field| is_secret(&field.value));
    let unpacked = operation.request.required.as_ref().map(|_| unpack());
    let is_multipart = layout.content == BodyContent::Multipart;
    let context = if has_secret
        || is_multipart
        || wants(|filled| !matches!(filled, Filled::Text(_) | Filled::Constant { .. }))
    {
        quote! { context }
    } else {
        quote! { _context }
    };
    quote! {
        fn encode(
            &self,
            #context: &__private::Context<'_>,
            parts: &mut __private::Parts,
        ) -> Result<(), __private::InvalidParameter> {
            #unpacked
            #(#secrets)*
            #(#path)*
            #request_path
            #(#query)*
            #(#headers)*
            #body
            #signed
            #check_depth
            #(#named)*
            #reform
            Ok(())
        }
    }
}

fn all_entries<'o>(operation: &'o Operation<'_>) -> impl Iterator<Item = &'o Entry<'o>> {
    let layout = &operation.layout;
    let signed = match &layout.signed {
        SignedLayout::Text(entries) => entries.as_slice(),
        SignedLayout::Body | SignedLayout::Nothing | SignedLayout::Template => &[],
    };
    layout
        .query
        .iter()
        .chain(&layout.headers)
        .chain(layout.body.as_deref().unwrap_or_default())
        .chain(signed)
        .chain(&layout.named)
}

fn print_entry(
    printer: Printer<'_>,
    operation: &Operation<'_>,
    entry: &Entry<'_>,
    how: How,
) -> TokenStream {
    let name = entry.name;
    let text = |value: TokenStream| match how {
        How::Query => quote! { parts.query(#name, #value); },
        How::Header => quote! { parts.header(#name, #value); },
        How::Member => quote! { object.text(#name, #value); },
        How::Form => quote! { parts.form_field(#name, #value); },
        How::Multipart => quote! { form.field(#name, #value); },
        How::Named => quote! { parts.named(#name, #value); },
    };
    match &entry.value {
        EntryValue::Filled(filled) => print_filled(printer, name, *filled, how, &text),
        EntryValue::Parameter(spec) | EntryValue::ParameterText(spec) => {
            let Some(field) = operation.parameter(&spec.name) else { return TokenStream::new() };
            let as_json = matches!(entry.value, EntryValue::Parameter(_)) && how == How::Member;
            let (codec, place) = request_value(field);
            let codec = body::joined(field).filter(|_| !as_json).unwrap_or(codec);
            let given = match field.is_required() {
                true => quote! { &#place },
                false => quote! { value },
            };
            let separate = match how {
                How::Query => body::separate(field, &quote! { parts.query_list }, &given),
                How::Form => body::separate(field, &quote! { parts.form_list }, &given),
                How::Multipart => body::part(field, &given),
                How::Header | How::Member | How::Named => None,
            };
            if let Some(statement) = separate {
                return match field.is_required() {
                    true => statement,
                    false => quote! {
                        if let Some(value) = #codec::given(&#place) {
                            #statement
                        }
                    },
                };
            }
            match (as_json, field.is_required()) {
                (true, true) => quote! { #codec::put(object, #name, &#place); },
                (true, false) => quote! { #codec::put_given(object, #name, &#place); },
                (false, true) => {
                    let check = body::check_joined(field, how, &given);
                    let statement = text(body::text(field, how, &codec, &given));
                    quote! { #check #statement }
                }
                (false, false) => {
                    let statement = text(body::text(field, how, &codec, &given));
                    quote! {
                        if let Some(value) = #codec::given(&#place) {
                            #statement
                        }
                    }
                }
            }
        }
    }
}

fn print_filled(
    printer: Printer<'_>,
    name: &str,
    filled: Filled<'_>,
    how: How,
    text: &dyn Fn(TokenStream) -> TokenStream,
) -> TokenStream {
    let counted = |value: TokenStream, wire: Wire| match (how, wire) {
        (How::Member, wire) => {
            let is_quoted = wire != Wire::Number;
            quote! { object.integer(#name, #value, #is_quoted); }
        }
        _ => text(quote! { &#value.to_string() }),
    };
    match filled {
        Filled::Credential(id) => {
            let credentials = &printer.family.spec.credentials;
            let index = super::count(credentials.get_index_of(id).unwrap_or_default());
            text(match credentials.get(id).is_some_and(|credential| credential.secret) {
                true => quote! { context.secret(#index) },
                false => quote! { context.credential(#index) },
            })
        }
        Filled::Composed(pieces) => {
            let credentials = &printer.family.spec.credentials;
            let pieces = pieces.iter().map(|piece| match piece {
                ValuePiece::Text(text) => quote! { #text },
                ValuePiece::Token => quote! { context.token() },
                ValuePiece::Credential(id) => {
                    let index = super::count(credentials.get_index_of(id).unwrap_or_default());
                    match credentials.get(id).is_some_and(|credential| credential.secret) {
                        true => quote! { context.secret(#index) },
                        false => quote! { context.credential(#index) },
                    }
                }
            });
            text(quote! { &[#(#pieces),*].concat() })
        }
        Filled::Time(form) => {
            let pattern = form.format.as_str();
            let offset = proc_macro2::Literal::i32_unsuffixed(form.offset_minutes());
            text(quote! { &context.time(#pattern, #offset) })
        }
        Filled::NonceText(NonceForm::Uuid) => text(quote! { &context.nonce_uuid() }),
        Filled::NonceText(_) => text(quote! { &context.nonce_hex() }),
        Filled::IdempotencyKey => text(quote! { context.idempotency_key() }),
        Filled::Clock { unit: TimeUnit::Seconds, wire } => {
            counted(quote! { context.unix_seconds() }, wire)
        }
        Filled::Clock { unit: TimeUnit::Milliseconds, wire } => {
            counted(quote! { context.unix_milliseconds() }, wire)
        }
        Filled::Nonce { wire } => counted(quote! { context.nonce() }, wire),
        Filled::Text(value) => text(quote! { #value }),
        Filled::Constant { text: value, quoted: false } if how == How::Member => {
            quote! { object.bare(#name, #value); }
        }
        Filled::Constant { text: value, .. } => text(quote! { #value }),
        Filled::RequestPath => text(quote! { &request_path }),
        Filled::Token => text(quote! { context.token() }),
    }
}
