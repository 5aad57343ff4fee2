//! Prints the module of a family: client, call, credentials, environments, and the table of its operations.

use linksfield_spec::CommonSource;
use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Printer, count, doc, docs, event, example, facts, inner_doc, module_name, structure,
    text_option,
};
use crate::ir::Variant;
use crate::names::ident;

pub(super) fn module(printer: Printer<'_>) -> TokenStream {
    let family = printer.family;
    let docs = inner_doc(&docs::module(printer, example::module(printer)));
    let ids: Vec<_> = family
        .operations
        .iter()
        .map(|operation| operation.endpoint)
        .chain(family.events.iter().map(|event| event.endpoint))
        .map(|endpoint| ident(&module_name(endpoint.id.as_str())))
        .collect();
    let types = (!family.types.is_empty()).then(|| quote! { mod types; pub use types::*; });
    let events = event::set(printer);
    let client = family.has_client().then(|| {
        let parts = [client, call, credentials, environment, language, table, facts::family];
        let parts = parts.iter().map(|print| print(printer));
        quote! { #(#parts)* }
    });
    quote! {
        #docs
        #(mod #ids;)*
        pub mod notes;
        #types
        use crate::__private;
        #(pub use #ids::*;)*
        #client
        #events
    }
}

/// The file of the types that several operations use.
pub(super) fn types(printer: Printer<'_>) -> TokenStream {
    let docs = inner_doc(&["Types that several operations of the family use."]);
    let items = printer.family.types.iter().map(structure::item);
    quote! {
        #docs
        #[allow(unused_imports, reason = "a family may have no objects in common")]
        use crate::__private::{self, Codec as _, codec};
        #(#items)*
    }
}

/// The file of the notes, which is documentation only.
pub(super) fn notes(printer: Printer<'_>) -> TokenStream {
    inner_doc(&docs::notes(printer.family.spec))
}

fn client(printer: Printer<'_>) -> TokenStream {
    let family = printer.family;
    let name = ident(&family.client);
    let title = docs::sentence(&family.spec.title.en);
    let sharing = match family.spec.login {
        Some(_) => "Cloning a client is cheap. Clones share connections and the access token.",
        None => "Cloning a client is cheap. Clones share connections.",
    };
    let docs =
        doc(&[format!("A client of {}.", title.trim_end_matches('.')).as_str(), "", sharing]);
    let fields = family.credentials.iter().map(|credential| {
        let field = ident(&credential.field);
        if credential.spec.secret {
            quote! { credentials.#field }
        } else {
            quote! { __private::Secret::from(credentials.#field) }
        }
    });
    let credentials =
        ident(if family.credentials.is_empty() { "_credentials" } else { "credentials" });
    let undocumented = quote! { __private::Undocumented };
    let environment = match family.environments.is_empty() {
        true => undocumented.clone(),
        false => quote! { Environment },
    };
    let language = if family.languages.is_empty() {
        undocumented
    } else {
        quote! { Language }
    };
    quote! {
        #docs
        #[derive(Debug, Clone)]
        pub struct #name {
            client: __private::Client,
        }

        impl #name {
            /// Returns a builder. Every setting except the credentials has a default.
            #[must_use]
            pub fn builder(#credentials: Credentials) -> __private::ClientBuilder<Self> {
                __private::ClientBuilder::new(vec![#(#fields),*])
            }

            /// Returns a call of any operation of the family. `send` sends the call.
            pub fn call<O: __private::Operation<Family = Self>>(&self, request: O) -> Call<O> {
                Call { inner: __private::Call::new(self.client.clone(), request) }
            }

            /// Returns the operation with this name, such as `list_sims`. The operation is called with JSON.
            ///
            /// # Errors
            ///
            /// Returns an error if the family has no operation with this name.
            pub fn operation(
                &self,
                name: &str,
            ) -> Result<__private::BoundOperation, __private::UnknownOperation> {
                __private::BoundOperation::find(&self.client, &INFO, name)
            }

            /// Returns a search that finds out whether a write was executed, if its outcome is uncertain.
            ///
            /// `request` is the request of the write. [`settle`](__private::OutcomeSearch::settle) searches.
            pub fn outcome<O: __private::Operation<Family = Self>>(
                &self,
                request: &O,
            ) -> __private::OutcomeSearch {
                __private::OutcomeSearch::of(&self.client, &INFO, request)
            }

            /// Returns a call of any path of the family. The call is signed like typed calls, and its parameters and
            /// its response are JSON.
            pub fn untyped(
                &self,
                method: __private::meta::Method,
                path: impl Into<String>,
            ) -> __private::UntypedCall {
                __private::UntypedCall::new(self.client.clone(), method, path)
            }
        }

        impl __private::Family for #name {
            const INFO: &'static __private::FamilyInfo = &INFO;
            type Environment = #environment;
            type Language = #language;

            fn from_client(client: __private::Client) -> Self {
                Self { client }
            }
        }
    }
}

/// The call type. Each family has a separate one, because the setters of optional parameters are methods of it.
fn call(printer: Printer<'_>) -> TokenStream {
    let client = ident(&printer.family.client);
    let spec = printer.family.spec;
    let has_nonce = spec.common.iter().any(|field| {
        matches!(field.source, CommonSource::Nonce { .. } | CommonSource::NonceText(_))
    });
    let has_key =
        spec.common.iter().any(|field| matches!(field.source, CommonSource::IdempotencyKey));
    let key = has_key.then(|| {
        quote! {
            /// Sets the idempotency key of the call. Default: a random key, the same for all attempts of the call.
            ///
            /// Set a key to repeat a call later, for example after a restart of the program.
            pub fn idempotency_key(mut self, key: impl Into<__private::IdempotencyKey>) -> Self {
                self.inner = self.inner.idempotency_key(key.into());
                self
            }
        }
    });
    let language = (!printer.family.languages.is_empty()).then(|| {
        quote! {
            /// Sets the language of texts in the response. Default: the language of the client.
            pub fn language(mut self, language: Language) -> Self {
                self.inner = self.inner.language(__private::Language::tag(language));
                self
            }
        }
    });
    let nonce = has_nonce.then(|| {
        quote! {
            /// Sets the nonce of the request. Default: a random nonce for each attempt. A nonce that is set here
            /// is used for every attempt.
            pub fn nonce(mut self, nonce: u32) -> Self {
                self.inner = self.inner.nonce(nonce);
                self
            }
        }
    });
    let has_paging = printer.family.operations.iter().any(|one| one.paging.is_some());
    let pages = has_paging.then(|| {
        quote! {
            impl<O: __private::Paged<Family = #client>> Call<O> {
                /// Returns the pages of the list, beginning with the page of this call. Each page is fetched on
                /// demand. The method `items` of the result returns the items of all pages.
                #[must_use]
                pub fn pages(self) -> __private::Pages<O> {
                    self.inner.pages()
                }
            }
        }
    });
    quote! {
        /// A call of an operation of this family. [`send`](Self::send) sends it.
        ///
        /// A call owns its client and its request, so that it can be moved into a task. The methods of each
        /// operation, below, set its optional parameters.
        #[derive(Debug, Clone)]
        #[must_use = "a call does nothing until it is sent"]
        pub struct Call<O> {
            inner: __private::Call<O>,
        }

        impl<O: __private::Operation<Family = #client>> Call<O> {
            /// Sets the time limit of the whole call: its attempts, the pauses between them, logins, and waits for
            /// rate limits. Default: the limit of the client.
            pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
                self.inner = self.inner.timeout(timeout);
                self
            }

            /// Sets the time limit of one attempt, which is never longer than that of the call. Default: the limit
            /// of the client, or the whole time of the call if the client has no such limit.
            pub fn attempt_timeout(mut self, timeout: std::time::Duration) -> Self {
                self.inner = self.inner.attempt_timeout(timeout);
                self
            }

            #language

            #nonce

            #key

            /// Returns the request.
            #[must_use]
            pub fn request(&self) -> &O {
                self.inner.request()
            }

            /// Returns the request without the client, for storing or queueing.
            #[must_use]
            pub fn into_request(self) -> O {
                self.inner.into_request()
            }

            /// Signs and sends the request, and returns the typed response.
            ///
            /// If the future is dropped before it completes, the server may still execute the request.
            ///
            /// # Errors
            ///
            /// [`Error`](__private::Error) reports how far the call got. For a write,
            /// [`may_have_been_executed`](__private::Error::may_have_been_executed) reports whether the server
            /// may have executed it despite the error.
            pub async fn send(self) -> Result<__private::Reply<O::Output>, __private::Error> {
                self.inner.send().await
            }

            /// Returns the request as the call would send it, and the text that is signed. Nothing is sent.
            ///
            /// # Errors
            ///
            /// Returns an error if a parameter is invalid.
            pub fn explain(&self) -> Result<__private::Explanation, __private::Error> {
                self.inner.explain()
            }

            #[allow(dead_code, reason = "only setters of optional parameters use it")]
            fn map(self, change: impl FnOnce(O) -> O) -> Self {
                Self { inner: self.inner.map(change) }
            }
        }

        #pages
    }
}

fn credentials(printer: Printer<'_>) -> TokenStream {
    let credentials = &printer.family.credentials;
    let fields = credentials.iter().map(|credential| {
        let docs = doc(&[docs::sentence(&credential.spec.doc)]);
        let field = ident(&credential.field);
        let ty = if credential.spec.secret {
            quote! { __private::Secret }
        } else {
            quote! { String }
        };
        quote! { #docs pub #field: #ty }
    });
    let reads = credentials.iter().map(|credential| {
        let field = ident(&credential.field);
        let variable = &credential.variable;
        let into = credential.spec.secret.then(|| quote! { .into() });
        quote! { #field: __private::env(#variable)? #into }
    });
    let mut lines =
        vec!["Reads the credentials from environment variables:".to_owned(), String::new()];
    lines.extend(credentials.iter().map(|credential| format!("- `{}`", credential.variable)));
    lines.extend(
        ["", "# Errors", "", "Returns an error if one of the variables is not set."]
            .map(str::to_owned),
    );
    if credentials.is_empty() {
        lines = vec![
            "Returns the credentials. This family has none, and there is no error.".to_owned(),
        ];
    }
    let docs = doc(&lines);
    quote! {
        /// The credentials of a client.
        #[derive(Debug, Clone)]
        pub struct Credentials {
            #(#fields,)*
        }

        impl Credentials {
            #docs
            pub fn from_env() -> Result<Self, __private::ConfigError> {
                Ok(Self { #(#reads,)* })
            }
        }
    }
}

fn environment(printer: Printer<'_>) -> TokenStream {
    let environments = &printer.family.environments;
    if environments.is_empty() {
        return TokenStream::new();
    }
    let indices = environments.iter().enumerate().map(|(index, variant)| {
        let (name, index) = (ident(&variant.name), count(index));
        quote! { Self::#name => #index }
    });
    let variants = environments.iter().map(|variant| {
        let lines = docs::environment(printer.family.spec, variant.value);
        let (docs, name) = (doc(&lines), ident(&variant.name));
        quote! { #docs #name }
    });
    quote! {
        /// The environment that a client calls.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Environment {
            #(#variants,)*
        }

        impl __private::Environment for Environment {
            fn index(self) -> usize {
                match self { #(#indices,)* }
            }
        }
    }
}

fn language(printer: Printer<'_>) -> TokenStream {
    let Some(language) = &printer.family.spec.language else { return TokenStream::new() };
    let languages = || printer.family.languages.iter();
    let tags = languages().map(|Variant { name, value }| {
        let name = ident(name);
        quote! { Self::#name => #value }
    });
    let variants = languages().map(|Variant { name, value }| {
        let (docs, name) = (doc(&[docs::literal(value)]), ident(name));
        quote! { #docs #name }
    });
    let (header, default) = (&language.header, &language.default);
    let docs = doc(&[
        "The language of texts in responses.",
        "",
        &format!("Sent in the header `{header}`. Default: `{default}`."),
    ]);
    quote! {
        #docs
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Language {
            #(#variants,)*
        }

        impl __private::Language for Language {
            fn tag(self) -> &'static str {
                match self { #(#tags,)* }
            }
        }
    }
}

/// The static that describes the family to programs.
fn table(printer: Printer<'_>) -> TokenStream {
    let family = printer.family;
    let spec = family.spec;
    let (title, title_zh) = (&spec.title.en, text_option(spec.title.zh.as_deref()));
    let summary = &spec.summary;
    let credentials = family.credentials.iter().map(|credential| {
        let (name, variable) = (&credential.field, &credential.variable);
        let (secret, doc) = (credential.spec.secret, &credential.spec.doc);
        quote! {
            __private::CredentialInfo {
                name: #name,
                variable: #variable,
                is_secret: #secret,
                doc: #doc,
            }
        }
    });
    let environments = family.environments.iter().map(|variant| variant.value);
    let languages = family.languages.iter().map(|variant| variant.value);
    let operations = family.operations.iter().map(|operation| {
        let request = ident(&operation.request.name);
        quote! { <#request as __private::Operation>::INFO }
    });
    quote! {
        /// The description of the family for programs: its credentials, and every operation by name.
        pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
            facts: &FAMILY,
            title: #title,
            title_zh: #title_zh,
            summary: #summary,
            credentials: &[#(#credentials),*],
            environments: &[#(#environments),*],
            languages: &[#(#languages),*],
            operations: &[#(#operations),*],
        };
    }
}
