//! Prints the module of a family: client, credentials, environments, and the facts for the runtime.

use linksfield_spec::Wire;
use proc_macro2::TokenStream;
use quote::quote;

use super::{count, doc, event, example, inner_doc, module_name};
use crate::names::ident;
use crate::plan::{
    AlgorithmPlan, CommonPlace, CommonPlan, EnvelopePlan, FamilyPlan, FillPlan, LoginPlan,
    LoginValuePlan, PiecePlan, SigningPlan, VariantPlan,
};

pub(super) fn module(family: &FamilyPlan) -> TokenStream {
    let mut lines = family.module_docs.clone();
    // The example stands behind the title and the summary.
    let behind = lines.iter().position(|line| line.starts_with("# ")).unwrap_or(lines.len());
    lines.splice(behind..behind, example::module(family).into_iter().chain([String::new()]));
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    let docs = inner_doc(&lines);
    let every_call = (!family.calls.is_empty()).then(|| {
        quote! {
            #[cfg(feature = "example-tests")]
            mod every_call;
            #[cfg(feature = "example-tests")]
            #[doc(hidden)]
            pub use every_call::every_call;
        }
    });
    let ids = || {
        let calls = family.calls.iter().map(|call| &call.id);
        calls.chain(family.events.iter().map(|event| &event.id))
    };
    let modules = ids().map(|id| {
        let module = ident(&module_name(id));
        quote! { mod #module; }
    });
    let reexports = ids().map(|id| {
        let module = ident(&module_name(id));
        quote! { pub use #module::*; }
    });
    let events = event::set(family);
    let types = (!family.types.is_empty()).then(|| quote! { mod types; pub use types::*; });
    let client = has_client(family).then(|| {
        let client = client(family);
        let credentials = credentials(family);
        let environment = environment(family);
        let language = language(family);
        let facts = facts(family);
        quote! {
            #client
            #credentials
            #environment
            #language
            #facts
        }
    });
    quote! {
        #docs
        #(#modules)*
        #types
        #every_call
        use crate::rt;
        #(#reexports)*
        #client
        #events
    }
}

/// A family that only pushes has nothing to call.
pub(super) fn has_client(family: &FamilyPlan) -> bool {
    !family.servers.is_empty()
}

fn client(family: &FamilyPlan) -> TokenStream {
    let name = ident(&family.client);
    let docs = doc(&family.client_docs);
    let fields = family.credentials.iter().map(|credential| {
        let field = ident(&credential.field);
        if credential.secret {
            quote! { credentials.#field }
        } else {
            quote! { rt::Secret::from(credentials.#field) }
        }
    });
    let undocumented = || quote! { rt::Undocumented };
    let environment = match family.environments.is_empty() {
        true => undocumented(),
        false => quote! { Environment },
    };
    let language = if family.languages.is_empty() {
        undocumented()
    } else {
        quote! { Language }
    };
    quote! {
        #docs
        #[derive(Debug, Clone)]
        pub struct #name {
            client: rt::Client,
        }

        impl #name {
            /// Sets up a client; every setting but the credentials has a default.
            #[must_use]
            pub fn builder(credentials: Credentials) -> rt::ClientBuilder<Self> {
                rt::ClientBuilder::new(vec![#(#fields),*])
            }

            /// Calls a path that is not transcribed yet, signed like the others.
            pub fn raw(&self, method: rt::meta::Method, path: impl Into<String>) -> rt::RawCall<'_> {
                rt::RawCall::new(&self.client, method, path)
            }
        }

        impl rt::Family for #name {
            const FAMILY: &'static rt::meta::Family = &FAMILY;
            type Environment = #environment;
            type Language = #language;

            fn from_client(client: rt::Client) -> Self {
                Self { client }
            }
        }
    }
}

fn credentials(family: &FamilyPlan) -> TokenStream {
    let fields = family.credentials.iter().map(|credential| {
        let docs = doc(&credential.docs);
        let field = ident(&credential.field);
        let ty = if credential.secret {
            quote! { rt::Secret }
        } else {
            quote! { String }
        };
        quote! { #docs pub #field: #ty }
    });
    let reads = family.credentials.iter().map(|credential| {
        let field = ident(&credential.field);
        let variable = &credential.variable;
        let into = credential.secret.then(|| quote! { .into() });
        quote! { #field: rt::env(#variable)? #into }
    });
    let mut docs = vec!["Reads the credentials from the environment:".to_owned(), String::new()];
    docs.extend(family.credentials.iter().map(|c| format!("- `{}`", c.variable)));
    docs.extend([
        String::new(),
        "# Errors".to_owned(),
        String::new(),
        "When one of them is not set.".to_owned(),
    ]);
    let docs = doc(&docs);
    quote! {
        /// What a client must be given.
        #[derive(Debug, Clone)]
        pub struct Credentials {
            #(#fields,)*
        }

        impl Credentials {
            #docs
            pub fn from_env() -> Result<Self, rt::ConfigError> {
                Ok(Self { #(#reads,)* })
            }
        }
    }
}

fn variants(plans: &[VariantPlan]) -> impl Iterator<Item = TokenStream> + '_ {
    plans.iter().map(|variant| {
        let docs = doc(&variant.docs);
        let name = ident(&variant.name);
        quote! { #docs #name }
    })
}

fn environment(family: &FamilyPlan) -> TokenStream {
    if family.environments.is_empty() {
        return TokenStream::new();
    }
    let indices = family.environments.iter().enumerate().map(|(index, variant)| {
        let (name, index) = (ident(&variant.name), count(index));
        quote! { Self::#name => #index }
    });
    let variants = variants(&family.environments);
    quote! {
        /// Where the calls go.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Environment {
            #(#variants,)*
        }

        impl rt::Environment for Environment {
            fn index(self) -> usize {
                match self { #(#indices,)* }
            }
        }
    }
}

fn language(family: &FamilyPlan) -> TokenStream {
    if family.languages.is_empty() {
        return TokenStream::new();
    }
    let tags = family.languages.iter().map(|variant| {
        let (name, tag) = (ident(&variant.name), &variant.value);
        quote! { Self::#name => #tag }
    });
    let variants = variants(&family.languages);
    let mut docs = vec!["A language of texts in answers.".to_owned()];
    if let Some((header, default)) = &family.language_header {
        docs.push(String::new());
        docs.push(format!(
            "Sent in the header `{header}`; `{default}` where nothing else is asked for."
        ));
    }
    let docs = doc(&docs);
    quote! {
        #docs
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Language {
            #(#variants,)*
        }

        impl rt::Language for Language {
            fn tag(self) -> &'static str {
                match self { #(#tags,)* }
            }
        }
    }
}

fn facts(family: &FamilyPlan) -> TokenStream {
    let name = &family.id;
    let servers = family.servers.iter().map(|(name, urls)| {
        quote! { rt::meta::Server { name: #name, environments: &[#(#urls),*] } }
    });
    let credentials = family.credentials.iter().map(|credential| &credential.field);
    let language_header =
        option(family.language_header.as_ref().map(|(header, tag)| quote! { (#header, #tag) }));
    let common = family.common.iter().map(common);
    let signing = option(family.signing.as_ref().map(signing));
    let envelope = option(family.envelope.as_ref().map(envelope));
    let login = option(family.login.as_ref().map(|plan| login(&family.id, plan)));
    quote! {
        /// What the runtime knows of the family.
        static FAMILY: rt::meta::Family = rt::meta::Family {
            name: #name,
            servers: &[#(#servers),*],
            credentials: &[#(#credentials),*],
            language_header: #language_header,
            common: &[#(#common),*],
            signing: #signing,
            envelope: #envelope,
            login: #login,
        };
    }
}

/// `Some(…)` or `None`.
pub(super) fn option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote! { Some(#value) },
        None => quote! { None },
    }
}

fn common(plan: &CommonPlan) -> TokenStream {
    let name = &plan.name;
    let place = ident(match plan.place {
        CommonPlace::Params => "Params",
        CommonPlace::Header => "Header",
        CommonPlace::SignedText => "SignedText",
    });
    let fill = match &plan.fill {
        FillPlan::Credential(index) => {
            let index = count(*index);
            quote! { Credential(#index) }
        }
        FillPlan::Seconds(wire) => {
            let quoted = *wire == Wire::String;
            quote! { Seconds { quoted: #quoted } }
        }
        FillPlan::Milliseconds(wire) => {
            let quoted = *wire == Wire::String;
            quote! { Milliseconds { quoted: #quoted } }
        }
        FillPlan::Constant(text) => quote! { Constant(#text) },
        FillPlan::CallName => quote! { CallName },
        FillPlan::PerCall => quote! { PerCall },
        FillPlan::Nonce(wire) => {
            let quoted = *wire == Wire::String;
            quote! { Nonce { quoted: #quoted } }
        }
        FillPlan::RequestPath => quote! { RequestPath },
        FillPlan::Token => quote! { Token },
        FillPlan::Signature => quote! { Signature },
    };
    let signed = plan.signed;
    let template = plan.template.iter().map(|piece| match piece {
        PiecePlan::Text(text) => quote! { rt::meta::Piece::Text(#text) },
        PiecePlan::Credential(index) => {
            let index = count(*index);
            quote! { rt::meta::Piece::Credential(#index) }
        }
        PiecePlan::Signature => quote! { rt::meta::Piece::Signature },
    });
    quote! {
        rt::meta::Common {
            name: #name,
            place: rt::meta::Place::#place,
            fill: rt::meta::Fill::#fill,
            template: &[#(#template),*],
            signed: #signed,
        }
    }
}

fn signing(plan: &SigningPlan) -> TokenStream {
    let algorithm = match plan.algorithm {
        AlgorithmPlan::HmacSha1Base64(index) => {
            let index = count(index);
            quote! { HmacSha1Base64(#index) }
        }
        AlgorithmPlan::Md5Hex => quote! { Md5Hex },
        AlgorithmPlan::RsaSha1Base64(index) => {
            let index = count(index);
            quote! { RsaSha1Base64(#index) }
        }
    };
    let (dialect, numbers) = (ident(plan.dialect), ident(plan.numbers));
    let (arrays, nested) = (ident(plan.arrays), ident(plan.nested));
    quote! {
        rt::meta::Signing {
            algorithm: rt::meta::Algorithm::#algorithm,
            form: rt::Form {
                dialect: rt::Dialect::#dialect,
                numbers: rt::Numbers::#numbers,
                arrays: rt::Arrays::#arrays,
                nested: rt::KeyOrder::#nested,
                empties: rt::Empties::Omit,
                leave_out: "",
            },
        }
    }
}

fn login(family: &str, plan: &LoginPlan) -> TokenStream {
    let name = format!("{family}.login");
    let LoginPlan { path, expired, .. } = plan;
    let server = count(plan.server);
    let valid_for = proc_macro2::Literal::u64_unsuffixed(plan.valid_for);
    let body = plan.body.iter().map(|(name, value)| {
        let value = match value {
            LoginValuePlan::Credential(index) => {
                let index = count(*index);
                quote! { Credential(#index) }
            }
            LoginValuePlan::CredentialMd5(index) => {
                let index = count(*index);
                quote! { CredentialMd5(#index) }
            }
            LoginValuePlan::Text(text) => quote! { Text(#text) },
            LoginValuePlan::Number(number) => {
                let number = proc_macro2::Literal::i64_unsuffixed(*number);
                quote! { Number(#number) }
            }
        };
        quote! { (#name, rt::meta::LoginValue::#value) }
    });
    let token = plan.token.iter().map(|place| match place.strip_prefix("header:") {
        Some(name) => quote! { rt::meta::TokenPlace::Header(#name) },
        None => {
            let path = place.split('.');
            quote! { rt::meta::TokenPlace::Body(&[#(#path),*]) }
        }
    });
    quote! {
        rt::meta::Login {
            name: #name,
            server: #server,
            path: #path,
            body: &[#(#body),*],
            token: &[#(#token),*],
            expired: &[#(#expired),*],
            valid_for: #valid_for,
        }
    }
}

fn envelope(plan: &EnvelopePlan) -> TokenStream {
    let EnvelopePlan {
        code,
        message,
        data,
        flag,
        success,
        listed,
        unlisted_uncertain,
        uncertain,
        bare,
    } = plan;
    let flag = option(flag.as_ref().map(|flag| quote! { #flag }));
    quote! {
        rt::meta::Envelope {
            code: &[#(#code),*],
            message: &[#(#message),*],
            data: #data,
            flag: #flag,
            success: &[#(#success),*],
            listed: &[#(#listed),*],
            unlisted_uncertain: #unlisted_uncertain,
            uncertain: &[#(#uncertain),*],
            bare: #bare,
        }
    }
}
