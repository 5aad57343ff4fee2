//! Prints the file of an operation: the method of the client, the request, its encoding, and the decoding of the
//! response.

use linksfield_spec as spec;
use linksfield_spec::{
    BodyContent, Dialect, Entry, EntryValue, Filled, KeyOrder, NonceForm, PathPiece, SignedLayout,
    TimeUnit, ValuePiece, Wire,
};
use proc_macro2::TokenStream;
use quote::quote;

use super::content::{self, Code};
use super::structure::place;
use super::value::{argument, codec, is_secret, parameter_codec};
use super::{Printer, body, deprecated, doc, docs, example, info, structure};
use crate::ir::{Direction, Field, Operation, Output, Payload};
use crate::names::ident;

pub(super) fn file(printer: Printer<'_>, operation: &Operation<'_>) -> TokenStream {
    let client = ident(&printer.family.client);
    let mut uses: Vec<_> = operation.uses.iter().map(|name| ident(name)).collect();
    uses.extend([client, ident("Call")]);
    uses.sort();
    let method = method(printer, operation);
    let request = request(printer, operation);
    let setters = setters(operation);
    let implementation = implementation(printer, operation);
    let paged = operation.paging.as_ref().map(|paging| super::paging::paged(operation, paging));
    let link = link(printer, operation);
    let envelope = operation
        .output
        .envelope
        .as_ref()
        .map(|envelope| super::envelope::structure((printer, &link), operation, envelope));
    let contents = content::items(operation, &link);
    let types = operation.types.iter().map(structure::item);
    let info = info::operation(printer, operation);
    let has_values = !operation.request.fields.is_empty()
        || operation.output.envelope.is_some()
        || !matches!(operation.output.payload, Payload::Nothing);
    let codecs = match has_values {
        true => quote! { use crate::__private::{self, Codec as _, codec}; },
        false => quote! { use crate::__private; },
    };
    let tests = example::tests(printer, operation);
    quote! {
        use super::{#(#uses),*};
        #codecs
        #method
        #request
        #setters
        #implementation
        #paged
        #envelope
        #contents
        #(#types)*
        #info
        #tests
    }
}

fn method(printer: Printer<'_>, operation: &Operation<'_>) -> TokenStream {
    let client = ident(&printer.family.client);
    let example = example::documentation(printer, operation);
    let docs = doc(&docs::call(printer, operation, example));
    let deprecated = operation.endpoint.deprecated.as_ref().map(|note| {
        // rustdoc reads the note as Markdown.
        let note = docs::escape(note);
        quote! { #[deprecated = #note] }
    });
    let method = ident(&operation.method);
    let is_new = operation.method == "new";
    let allowed = is_new.then(|| {
        quote! { #[allow(clippy::new_ret_no_self, reason = "the call has this name")] }
    });
    let request = ident(&operation.request.name);
    let (parameter, argument) = match &operation.request.required {
        Some(required) => {
            let required = ident(required);
            (quote! { , required: #required }, quote! { required })
        }
        None => (TokenStream::new(), TokenStream::new()),
    };
    quote! {
        impl #client {
            #docs
            #deprecated
            #allowed
            #[inline]
            pub fn #method(&self #parameter) -> Call<#request> {
                self.call(#request::new(#argument))
            }
        }
    }
}

fn request(printer: Printer<'_>, operation: &Operation<'_>) -> TokenStream {
    let link = link(printer, operation);
    let text = format!(
        "The request of {link}: a value that can be stored, compared, and sent by any client of the family."
    );
    let required_doc = format!("The required parameters of {link}.");
    let call = structure::Call {
        rest: quote! { object.end_of_parameters(&super::FAMILY)?; },
        required_doc: &required_doc,
    };
    structure::request(&operation.request, &docs::wrapped(&text, ""), &link, Some(&call))
}

/// Optional parameters have setters on the call as well as on the request, so that a call reads as a chain.
fn setters(operation: &Operation<'_>) -> Option<TokenStream> {
    let name = ident(&operation.request.name);
    let setters: Vec<TokenStream> = operation
        .request
        .fields
        .iter()
        .filter(|field| !field.is_required())
        .map(|field| {
            let docs = doc(&docs::setter(field, &operation.request.name));
            let setter = ident(&field.setter);
            let (ty, _) = argument(&field.value);
            let null = field.null_setter().map(|setter| {
                let docs = doc(&docs::null_setter(field, &operation.request.name));
                let setter = ident(&setter);
                quote! {
                    #docs
                    #[inline]
                    pub fn #setter(self) -> Self {
                        self.map(|request| request.#setter())
                    }
                }
            });
            let deprecated = deprecated::attribute(field);
            quote! {
                #docs
                #deprecated
                #[inline]
                pub fn #setter(self, value: #ty) -> Self {
                    self.map(|request| request.#setter(value))
                }

                #null
            }
        })
        .collect();
    (!setters.is_empty()).then(|| {
        quote! {
            impl Call<#name> {
                #(#setters)*
            }
        }
    })
}

fn implementation(printer: Printer<'_>, operation: &Operation<'_>) -> TokenStream {
    let name = ident(&operation.request.name);
    let client = ident(&printer.family.client);
    let constant = info::static_name(operation);
    let output = output_type(&operation.output);
    let encode = encode(printer, operation);
    let code = Code::of(&operation.output.payload);
    let (decode, write) = match (&operation.output.envelope, &code) {
        (Some(envelope), code) => {
            let name = ident(&envelope.name);
            let data = match (code, &operation.output.payload) {
                (Some(_), Payload::Known { value, required: false }) => {
                    let codec = codec(value, Direction::Response);
                    quote! { let data = payload.optional::<#codec>(); }
                }
                (Some(Code { read, .. }), _) => quote! { let data = #read?; },
                (None, _) => quote! { payload.nothing()?; },
            };
            let headers = envelope.headers.as_ref().map(|headers| {
                let (name, names) = (ident(&headers.name), content::pairs(&headers.names));
                quote! { let headers = payload.headers::<#name>(#names)?; }
            });
            let data_argument = code.as_ref().map(|_| quote! { data, });
            let headers_argument = envelope.headers.as_ref().map(|_| quote! { headers, });
            (
                quote! {
                    #data
                    #headers
                    #name::with(#data_argument #headers_argument &mut payload.take_envelope())
                },
                quote! { codec::Object::<#name>::write(output, writer); },
            )
        }
        (None, None) => {
            (quote! { payload.nothing() }, quote! { let () = output; writer.bare("null"); })
        }
        (None, Some(Code { read, path, required, .. })) => {
            let write = ident(if *required { "write" } else { "write_some" });
            (read.clone(), quote! { #path::#write(output, writer); })
        }
    };
    quote! {
        impl __private::Operation for #name {
            type Family = #client;
            type Output = #output;
            const INFO: &'static __private::OperationInfo = &#constant;

            #encode

            fn decode(payload: &mut __private::Payload<'_>) -> Result<Self::Output, __private::Mismatch> {
                #decode
            }

            fn write_output(output: &Self::Output, writer: __private::ValueWriter<'_>) {
                #write
            }
        }
    }
}

/// The type of the response.
fn output_type(output: &Output<'_>) -> TokenStream {
    match &output.envelope {
        Some(envelope) => {
            let name = ident(&envelope.name);
            quote! { #name }
        }
        None => match Code::of(&output.payload) {
            Some(code) => code.whole_type(),
            None => quote! { () },
        },
    }
}

fn encode(printer: Printer<'_>, operation: &Operation<'_>) -> TokenStream {
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
                let mut form = __private::Multipart::new(context);
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
    let unpack = operation.request.required.as_ref().map(|_| structure::unpack());
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
            #unpack
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

/// Where an entry is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
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

/// The codec of a parameter, and the expression for its value.
pub(super) fn request_value(field: &Field<'_>) -> (TokenStream, TokenStream) {
    (parameter_codec(field), place(field, Direction::Request))
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
            let (codec, place) = request_value(field);
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
            let as_json = matches!(entry.value, EntryValue::Parameter(_)) && how == How::Member;
            match (as_json, field.is_required()) {
                (true, true) => quote! { #codec::put(object, #name, &#place); },
                (true, false) => quote! { #codec::put_given(object, #name, &#place); },
                (false, true) => text(quote! { &#codec::text(&#place) }),
                (false, false) => {
                    let statement = text(quote! { &#codec::text(value) });
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
        (How::Member, Wire::Number) => quote! { object.bare(#name, #value); },
        (How::Member, _) => quote! { object.quoted(#name, #value); },
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

/// A link to the method of the client.
fn link(printer: Printer<'_>, operation: &Operation<'_>) -> String {
    let method = ident(&operation.method).to_string();
    let method = method.trim_start_matches("r#");
    format!("[`{method}`]({}::{method})", printer.family.client)
}
