//! Prints the file of a call: the method of the client, its parameters, what it writes and reads.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::{field_checks, type_item, write_field};
use super::value::{
    as_text, input_type, output_field_type, output_type, read_aliases, read_field, reader,
    write_member,
};
use super::{count, doc, example, family};
use crate::names::{ident, upper_case};
use crate::plan::{
    BarePlan, CallPlan, EncodePlan, FamilyPlan, FieldPlan, FillPlan, MetaPlan, PagingPlan,
    PathPlan, ResponsePlan, SourcePlan, StepPlan, StructPlan, ValuePlan, WritePlan,
};
use linksfield_spec::Wire;

pub(super) fn file(family: &FamilyPlan, call: &CallPlan) -> TokenStream {
    let client = ident(&family.client);
    let mut uses: Vec<_> = call.uses.iter().map(|name| ident(name)).collect();
    uses.push(client.clone());
    uses.sort();
    let facts = facts(call);
    let method = method(family, call);
    let request = call.request.as_ref().map(request);
    let call_struct = call_struct(family, call);
    let encode = encode(family, call);
    let paged = call.paging.as_ref().map(|paging| paged(call, paging));
    let response = response(family, &call.response);
    let types = call.types.iter().map(|plan| type_item(family, plan));
    let tests = example::tests(family, call);
    quote! {
        use super::{#(#uses),*};
        use crate::rt;
        #facts
        #method
        #request
        #call_struct
        #encode
        #paged
        #response
        #(#types)*
        #tests
    }
}

pub(super) fn static_name(call: &CallPlan) -> syn::Ident {
    ident(&upper_case(&call.id))
}

fn facts(call: &CallPlan) -> TokenStream {
    let constant = static_name(call);
    let MetaPlan { name, method, path, server, is_write, enveloped, bare, truth, needs_token } =
        &call.meta;
    let method = ident(method);
    let bare = match bare {
        BarePlan::Refused => quote! { Refused },
        BarePlan::Anything => quote! { Anything },
        BarePlan::Payload { list, members } => {
            quote! { Payload { list: #list, members: &[#(#members),*] } }
        }
    };
    let effect = ident(if *is_write { "Write" } else { "Read" });
    let server = count(*server);
    let truth = family::option(truth.as_ref().map(|truth| quote! { #truth }));
    quote! {
        static #constant: rt::meta::Call = rt::meta::Call {
            name: rt::Cow::Borrowed(#name),
            method: rt::meta::Method::#method,
            path: #path,
            server: #server,
            effect: rt::meta::Effect::#effect,
            enveloped: #enveloped,
            bare: rt::meta::Bare::#bare,
            truth: #truth,
            needs_token: #needs_token,
        };
    }
}

fn deprecation(call: &CallPlan) -> Option<TokenStream> {
    call.deprecated.as_ref().map(|note| quote! { #[deprecated = #note] })
}

fn method(family: &FamilyPlan, call: &CallPlan) -> TokenStream {
    let client = ident(&family.client);
    let mut lines = call.docs.clone();
    lines.extend(example::documentation(family, call));
    let docs = doc(&lines);
    let deprecated = deprecation(call);
    let method = ident(&call.method);
    let call_type = ident(&call.call);
    let nothing = call.optional.iter().map(|field| {
        let slot = ident(&field.slot);
        quote! { #slot: None }
    });
    let (parameter, request) = match &call.request {
        None => (None, None),
        Some(request) => {
            let ty = request_type(request);
            (Some(quote! { , request: #ty }), Some(quote! { request, }))
        }
    };
    quote! {
        impl #client {
            #docs
            #deprecated
            pub fn #method<'a>(&'a self #parameter) -> #call_type<'a> {
                #call_type {
                    client: &self.client,
                    options: rt::CallOptions::default(),
                    #request
                    #(#nothing,)*
                }
            }
        }
    }
}

fn request_type(request: &StructPlan) -> TokenStream {
    let name = ident(&request.name);
    if request.borrows() {
        quote! { #name<'a> }
    } else {
        quote! { #name }
    }
}

fn request(request: &StructPlan) -> TokenStream {
    let docs = doc(&request.docs);
    let ty = request_type(request);
    let fields = request.fields.iter().map(|field| {
        let docs = doc(&field.docs);
        let (name, ty) = (ident(&field.name), input_type(&field.ty));
        quote! { #docs pub #name: #ty }
    });
    quote! {
        #docs
        #[derive(Debug, Clone)]
        pub struct #ty {
            #(#fields,)*
        }
    }
}

fn call_struct(family: &FamilyPlan, call: &CallPlan) -> TokenStream {
    let name = ident(&call.call);
    let constant = static_name(call);
    let title = doc(&[format!("The call `{}`, ready to be sent.", call.meta.name)]);
    let request = call.request.as_ref().map(|request| {
        let ty = request_type(request);
        quote! { request: #ty, }
    });
    let fields = call.optional.iter().map(|field| {
        let (slot, ty) = (ident(&field.slot), input_type(&field.ty));
        quote! { #slot: Option<#ty> }
    });
    let setters = call.optional.iter().map(setter);
    let language = (!family.languages.is_empty()).then(|| {
        quote! {
            /// The language of texts in the answer. Default: that of the client.
            pub fn language(mut self, language: super::Language) -> Self {
                self.options.language = Some(rt::Language::tag(language));
                self
            }
        }
    });
    let nonce = family.has_nonce.then(|| {
        quote! {
            /// The nonce of the request. Default: a random one for each attempt. One that is given stays the
            /// same when the request is repeated.
            pub fn nonce(mut self, nonce: u32) -> Self {
                self.options.nonce = Some(nonce);
                self
            }
        }
    });
    let pages = call.paging.is_some().then(|| {
        quote! {
            /// The pages of the list, from this one on, each fetched when it is asked for.
            #[must_use]
            pub fn pages(self) -> rt::Pages<Self> {
                rt::pages(self)
            }
        }
    });
    let answer = answer_type(&call.response);
    let read = read_function(&call.response);
    quote! {
        #title
        #[derive(Debug, Clone)]
        #[must_use = "a call does nothing until it is sent"]
        pub struct #name<'a> {
            client: &'a rt::Client,
            options: rt::CallOptions,
            #request
            #(#fields,)*
        }

        impl<'a> #name<'a> {
            #(#setters)*

            /// The time for one attempt. Default: that of the client.
            pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
                self.options.timeout = Some(timeout);
                self
            }

            #language

            #nonce

            /// Sends the call.
            ///
            /// # Errors
            ///
            /// [`Error`](rt::Error) tells how far the call came.
            pub async fn send(self) -> Result<rt::Reply<#answer>, rt::Error> {
                self.client.execute(&#constant, &self, self.options, #read).await
            }

            #pages

            /// Shows what would be sent, and how it is signed, without sending it.
            ///
            /// # Errors
            ///
            /// When a parameter cannot be sent.
            pub fn explain(&self) -> Result<rt::Explanation, rt::Error> {
                self.client.explain(&#constant, self, self.options)
            }
        }
    }
}

fn paged(call: &CallPlan, plan: &PagingPlan) -> TokenStream {
    let name = ident(&call.call);
    let answer = answer_type(&call.response);
    let first = proc_macro2::Literal::i64_unsuffixed(plan.first);
    let slot = |field: &FieldPlan| match field.required {
        true => place(field),
        false => {
            let slot = ident(&field.slot);
            quote! { self.#slot }
        }
    };
    let page = slot(&plan.page);
    let (number, turned) = match plan.page.required {
        true => (page.clone(), quote! { page }),
        false => (quote! { #page.unwrap_or(Self::FIRST) }, quote! { Some(page) }),
    };
    let count = match way(quote! { page }, &plan.items) {
        (items, true) => quote! { #items.map_or(0, Vec::len) },
        (items, false) => quote! { #items.len() },
    };
    let (items, _) = way(quote! { page }, &plan.items);
    let (other_items, _) = way(quote! { other }, &plan.items);
    let total = match plan.total.as_ref().map(|total| way(quote! { page }, total)) {
        Some((total, true)) => quote! { #total.copied() },
        Some((total, false)) => quote! { Some(#total) },
        None => quote! { None },
    };
    let page_used = if plan.total.is_some() {
        quote! { page }
    } else {
        quote! { _page }
    };
    quote! {
        impl rt::Paged for #name<'_> {
            type Page = #answer;
            const FIRST: i64 = #first;

            fn page(&self) -> i64 {
                #number
            }

            fn turn_to(&mut self, page: i64) {
                #page = #turned;
            }

            fn fetch(self) -> impl Future<Output = Result<rt::Reply<Self::Page>, rt::Error>> + Send {
                self.send()
            }

            fn count(page: &Self::Page) -> usize {
                #count
            }

            fn is_same(page: &Self::Page, other: &Self::Page) -> bool {
                #items == #other_items
            }

            fn total(#page_used: &Self::Page) -> Option<i64> {
                #total
            }
        }
    }
}

/// An expression for a member of a page: a place, or an `Option` of a reference where something on the way
/// to it may be missing, and the last step too.
fn way(page: TokenStream, steps: &[StepPlan]) -> (TokenStream, bool) {
    let mut way = page;
    let mut is_option = false;
    for step in steps {
        let field = step.field.as_ref().map(|field| {
            let field = ident(field);
            quote! { .#field }
        });
        way = match (step.required, is_option) {
            (true, false) => quote! { #way #field },
            (true, true) => quote! { #way.map(|value| &value #field) },
            (false, false) => quote! { #way #field .as_ref() },
            (false, true) => quote! { #way.and_then(|value| value #field .as_ref()) },
        };
        is_option |= !step.required;
    }
    (way, is_option)
}

fn setter(field: &FieldPlan) -> TokenStream {
    let docs = doc(&field.docs);
    let (name, ty) = (ident(&field.name), input_type(&field.ty));
    let slot = ident(&field.slot);
    quote! {
        #docs
        pub fn #name(mut self, value: #ty) -> Self {
            self.#slot = Some(value);
            self
        }
    }
}

fn encode(family: &FamilyPlan, call: &CallPlan) -> TokenStream {
    let name = ident(&call.call);
    let EncodePlan { path, query, headers, body, signed, reformed } = &call.encode;
    let checks = checks(call);
    let path = path.iter().map(|piece| match piece {
        PathPlan::Fixed(text) => quote! { parts.path(#text); },
        PathPlan::Parameter(field) => {
            let text = as_text(&field.ty, &place(field), field.ty.is_reference());
            quote! { parts.path_parameter(#text); }
        }
    });
    let query = query
        .iter()
        .map(|write| write_text(write, &|name, value| quote! { parts.query(#name, #value); }));
    let headers = headers
        .iter()
        .map(|write| write_text(write, &|name, value| quote! { parts.header(#name, #value); }));
    let dialect = family.signing.as_ref().map_or("Plain", |signing| signing.dialect);
    let dialect = ident(dialect);
    let object = |method: &str, writes: &Vec<WritePlan>| {
        let method = ident(method);
        let writes = writes.iter().map(write_json);
        quote! {
            let mut object = parts.#method(rt::Dialect::#dialect);
            #(#writes)*
            object.end();
        }
    };
    let body = body.as_ref().map(|writes| object("body", writes));
    let signed = signed.as_ref().map(|writes| object("signed", writes));
    let reform = reformed.then(|| quote! { parts.reform(&super::FAMILY)?; });
    let request_path = wants_path(&call.encode)
        .then(|| quote! { let request_path = context.request_path(parts); });
    let context = if uses_context(&call.encode) {
        quote! { context }
    } else {
        quote! { _context }
    };
    quote! {
        impl rt::Encode for #name<'_> {
            fn encode(&self, #context: &rt::Context<'_>, parts: &mut rt::Parts) -> Result<(), rt::InvalidParameter> {
                #(#checks)*
                #(#path)*
                #request_path
                #(#query)*
                #(#headers)*
                #body
                #signed
                #reform
                Ok(())
            }
        }
    }
}

fn sources(plan: &EncodePlan) -> impl Iterator<Item = &SourcePlan> {
    let lists = [Some(&plan.query), Some(&plan.headers), plan.body.as_ref(), plan.signed.as_ref()];
    lists.into_iter().flatten().flatten().map(|write| &write.source)
}

fn uses_context(plan: &EncodePlan) -> bool {
    sources(plan).any(|source| match source {
        SourcePlan::Common(fill) => !matches!(fill, FillPlan::Constant(_)),
        SourcePlan::Field(field) | SourcePlan::QueryText(field) => field.ty == ValuePlan::Secret,
    })
}

fn wants_path(plan: &EncodePlan) -> bool {
    sources(plan).any(|source| matches!(source, SourcePlan::Common(FillPlan::RequestPath)))
}

fn checks(call: &CallPlan) -> Vec<TokenStream> {
    let mut checks = Vec::new();
    for field in call.request.iter().flat_map(|request| &request.fields) {
        checks.push(field_checks(field, &place(field), field.ty.is_reference()));
    }
    for field in &call.optional {
        let check = field_checks(field, &quote! { value }, true);
        if !check.is_empty() {
            let slot = ident(&field.slot);
            checks.push(quote! { if let Some(value) = &self.#slot { #check } });
        }
    }
    checks
}

/// Where the value of a required parameter is kept.
fn place(field: &FieldPlan) -> TokenStream {
    let name = ident(&field.name);
    quote! { self.request.#name }
}

/// Runs a statement for a parameter: at once if it is required, else if it is given.
fn with_value(
    field: &FieldPlan,
    statement: impl FnOnce(&TokenStream, bool) -> TokenStream,
) -> TokenStream {
    if field.required {
        return statement(&place(field), field.ty.is_reference());
    }
    let slot = ident(&field.slot);
    let statement = statement(&quote! { value }, true);
    let option = match &field.ty {
        // Empty text is neither signed nor sent.
        ValuePlan::Text => quote! { self.#slot.filter(|value| !value.is_empty()) },
        ty if ty.is_reference() => quote! { self.#slot },
        _ => quote! { &self.#slot },
    };
    quote! {
        if let Some(value) = #option {
            #statement
        }
    }
}

fn write_json(write: &WritePlan) -> TokenStream {
    let name = &write.name;
    let object = quote! { object };
    match &write.source {
        SourcePlan::Field(field) => with_value(field, |value, by_reference| {
            write_member(&object, name, &field.ty, value, by_reference)
        }),
        SourcePlan::QueryText(field) => with_value(field, |value, by_reference| {
            let text = as_text(&field.ty, value, by_reference);
            quote! { object.text(#name, #text); }
        }),
        SourcePlan::Common(fill) => match fill {
            FillPlan::Credential(index) => {
                let index = count(*index);
                quote! { object.text(#name, context.credential(#index)); }
            }
            FillPlan::Seconds(Wire::String | Wire::Either) => {
                quote! { object.quoted(#name, context.unix_seconds()); }
            }
            FillPlan::Seconds(Wire::Number) => {
                quote! { object.bare(#name, context.unix_seconds()); }
            }
            FillPlan::Milliseconds(Wire::String | Wire::Either) => {
                quote! { object.quoted(#name, context.unix_milliseconds()); }
            }
            FillPlan::Milliseconds(Wire::Number) => {
                quote! { object.bare(#name, context.unix_milliseconds()); }
            }
            FillPlan::Constant(text) => quote! { object.text(#name, #text); },
            FillPlan::Nonce(Wire::Number) => quote! { object.bare(#name, context.nonce()); },
            FillPlan::Nonce(_) => quote! { object.quoted(#name, context.nonce()); },
            FillPlan::RequestPath => quote! { object.text(#name, &request_path); },
            FillPlan::Token => quote! { object.text(#name, context.token()); },
            FillPlan::CallName | FillPlan::PerCall | FillPlan::Signature => TokenStream::new(),
        },
    }
}

fn write_text(
    write: &WritePlan,
    statement: &dyn Fn(&str, TokenStream) -> TokenStream,
) -> TokenStream {
    let name = write.name.as_str();
    match &write.source {
        SourcePlan::Field(field) | SourcePlan::QueryText(field) => {
            with_value(field, |value, by_reference| {
                statement(name, as_text(&field.ty, value, by_reference))
            })
        }
        SourcePlan::Common(fill) => match fill {
            FillPlan::Credential(index) => {
                let index = count(*index);
                statement(name, quote! { context.credential(#index) })
            }
            FillPlan::Seconds(_) => statement(name, quote! { &context.unix_seconds().to_string() }),
            FillPlan::Milliseconds(_) => {
                statement(name, quote! { &context.unix_milliseconds().to_string() })
            }
            FillPlan::Constant(text) => statement(name, quote! { #text }),
            FillPlan::Nonce(_) => statement(name, quote! { &context.nonce().to_string() }),
            FillPlan::RequestPath => statement(name, quote! { &request_path }),
            FillPlan::Token => statement(name, quote! { context.token() }),
            FillPlan::CallName | FillPlan::PerCall | FillPlan::Signature => TokenStream::new(),
        },
    }
}

fn answer_type(plan: &ResponsePlan) -> TokenStream {
    match plan {
        ResponsePlan::Payload { ty, required } => payload_type(ty, *required),
        ResponsePlan::Beside { name, .. } => {
            let name = ident(name);
            quote! { #name }
        }
    }
}

fn payload_type(ty: &ValuePlan, required: bool) -> TokenStream {
    let ty = output_type(ty);
    if required {
        ty
    } else {
        quote! { Option<#ty> }
    }
}

fn payload_reader(ty: &ValuePlan, required: bool) -> TokenStream {
    let method = ident(if required { "required" } else { "optional" });
    let reader = reader(ty);
    quote! { payload.#method(#reader) }
}

pub(super) fn read_function(plan: &ResponsePlan) -> TokenStream {
    match plan {
        ResponsePlan::Payload { ty, required } => {
            let read = payload_reader(ty, *required);
            let read = if *required {
                read
            } else {
                quote! { Ok(#read) }
            };
            quote! { |payload| #read }
        }
        ResponsePlan::Beside { name, .. } => {
            let name = ident(name);
            quote! { #name::read }
        }
    }
}

/// The function that writes an answer back as JSON, for tests.
pub(super) fn write_answer(plan: &ResponsePlan) -> TokenStream {
    match plan {
        ResponsePlan::Payload { ty, required } => {
            let write = write_payload(ty, *required, &quote! { answer }, true);
            quote! { |answer, object| { #write } }
        }
        ResponsePlan::Beside { name, .. } => {
            let name = ident(name);
            quote! { #name::write }
        }
    }
}

/// Writes a payload as the member `data`.
fn write_payload(
    ty: &ValuePlan,
    required: bool,
    payload: &TokenStream,
    by_reference: bool,
) -> TokenStream {
    let object = quote! { object };
    if required {
        return write_member(&object, "data", ty, payload, by_reference);
    }
    let write = write_member(&object, "data", ty, &quote! { value }, true);
    let borrow = (!by_reference).then(|| quote! { & });
    quote! {
        if let Some(value) = #borrow #payload {
            #write
        }
    }
}

fn response(family: &FamilyPlan, plan: &ResponsePlan) -> Option<TokenStream> {
    let ResponsePlan::Beside { name, ty, required, fields, docs } = plan else { return None };
    let docs = doc(docs);
    let written_back = family.written_back.contains(name);
    let name = ident(name);
    let payload = payload_type(ty, *required);
    let mut read_payload = payload_reader(ty, *required);
    if *required {
        read_payload = quote! { #read_payload? };
    }
    let members = fields.iter().map(|field| {
        let docs = doc(&field.docs);
        let (name, ty) = (ident(&field.name), output_field_type(field));
        quote! { #docs pub #name: #ty }
    });
    let aliases = fields.iter().map(read_aliases);
    let reads = fields.iter().map(read_field);
    let write = write_payload(ty, *required, &quote! { self.data }, false);
    let write = written_back.then(|| {
        let writes = fields.iter().map(|field| write_field(field, true));
        quote! {
            #[cfg(test)]
            fn write(&self, object: &mut rt::ObjectWriter<'_>) {
                #write
                #(#writes)*
                self.extra.write(object);
            }
        }
    });
    Some(quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            /// The payload.
            pub data: #payload,
            #(#members,)*
            /// Members of the envelope that the documentation does not list, and optional ones that are
            /// not what it says.
            pub extra: rt::Extra,
        }

        impl #name {
            fn read(payload: &mut rt::Payload<'_>) -> Result<Self, rt::Mismatch> {
                let data = #read_payload;
                let mut object = payload.take_envelope();
                #(#aliases)*
                Ok(Self { data, #(#reads,)* extra: object.rest() })
            }

            #write
        }
    })
}
