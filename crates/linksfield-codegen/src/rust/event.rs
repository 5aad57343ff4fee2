//! Prints events: one file for each event, and the enum of all events with its receiver.

use linksfield_spec::{Recognised, Recognition, recognition_order};
use proc_macro2::TokenStream;
use quote::quote;

use super::{Printer, count, doc, docs, example, facts, structure, text_option};
use crate::ir::Event;
use crate::names::ident;

pub(super) fn file(printer: Printer<'_>, event: &Event<'_>) -> TokenStream {
    let uses: Vec<_> = event.uses.iter().map(|name| ident(name)).collect();
    let uses = (!uses.is_empty()).then(|| quote! { use super::{#(#uses),*}; });
    let body = structure::response(&event.body, &docs::event(printer, event));
    let types = event.types.iter().map(structure::item);
    let is_recognised = !event.event.recognised_by.is_empty();
    let tests = example::event_tests(&event.body.name, is_recognised, &event.endpoint.examples);
    quote! {
        #uses
        #[allow(unused_imports, reason = "an event may have no fields")]
        use crate::__private::{self, Codec as _, codec};
        #body
        #(#types)*
        #tests
    }
}

/// The enum of all events of a family, and the facts that the receiver needs.
pub(super) fn set(printer: Printer<'_>) -> TokenStream {
    let events = &printer.family.events;
    if events.is_empty() {
        return TokenStream::new();
    }
    let name = |event: &Event<'_>| ident(&event.body.name);
    let purpose = |event: &Event<'_>| doc(&docs::wrapped(&docs::purpose(event.endpoint), ""));
    let variants = events.iter().map(|event| {
        let (docs, name) = (purpose(event), name(event));
        quote! { #docs #name(#name) }
    });
    let kinds = events.iter().map(|event| {
        let (docs, name) = (purpose(event), name(event));
        quote! { #docs #name }
    });
    let reads = events.iter().map(|event| {
        let name = name(event);
        quote! {
            Some(EventKind::#name) => {
                __private::codec::read_event::<#name>(raw, fields).map(Self::#name)
            }
        }
    });
    // Of two events whose conditions are part of each other, the event with more conditions is tried first.
    let mut with_fields: Vec<_> =
        events.iter().filter(|event| !event.event.recognised_by.is_empty()).collect();
    with_fields.sort_by_key(|event| recognition_order(&event.event.recognised_by));
    let recognised = with_fields.into_iter().map(|event| {
        let (name, condition) = (name(event), condition(&event.event.recognised_by));
        quote! {
            if #condition {
                return Some(EventKind::#name);
            }
        }
    });
    let signed_as = events.iter().map(|event| {
        let (name, scheme, lists) = (name(event), event.event.scheme.as_str(), &event.lists);
        quote! {
            EventKind::#name => {
                __private::webhook::SignedAs { scheme: #scheme, lists: &[#(#lists),*] }
            }
        }
    });
    let names: Vec<_> = events.iter().map(name).collect();
    let ids: Vec<&str> = events.iter().map(|event| event.endpoint.id.as_str()).collect();
    let inbound = printer.family.spec.inbound.iter();
    let schemes = inbound.map(|(id, inbound)| facts::scheme(id.as_str(), inbound));
    let table = table(printer);
    quote! {
        #table

        /// A receiver of the pushes of this family.
        pub type Receiver = __private::webhook::Receiver<Event>;

        /// The content of a push.
        #[derive(Debug, Clone, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "the events may have any size")]
        #[non_exhaustive]
        pub enum Event {
            #(#variants,)*
            /// An event that is not documented, as JSON.
            Unknown(__private::Json),
        }

        /// The kind of an event.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum EventKind {
            #(#kinds,)*
        }

        impl Event {
            /// Returns the kind of the event, or `None` for an event that is not documented.
            #[must_use]
            pub fn kind(&self) -> Option<EventKind> {
                match self {
                    #(Self::#names(_) => Some(EventKind::#names),)*
                    Self::Unknown(_) => None,
                }
            }
        }

        impl __private::Serialize for Event {
            fn serialize<S: __private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(Self::#names(event) => event.serialize(serializer),)*
                    Self::Unknown(json) => json.serialize(serializer),
                }
            }
        }

        impl EventKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[#(Self::#names),*];

            /// Returns the name of the kind in the specification. The name can serve as the path of a separate URL
            /// for this kind.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    #(Self::#names => #ids,)*
                }
            }

            /// Returns the kind with this name, or `None` if there is no such kind.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.name() == name)
            }
        }

        impl __private::webhook::EventSet for Event {
            const KINDS: &'static [EventKind] = EventKind::ALL;
            const SCHEMES: &'static [__private::webhook::Scheme] = &[#(#schemes),*];
            type Kind = EventKind;

            fn recognise(fields: &mut __private::Members<'_>) -> Option<EventKind> {
                #(#recognised)*
                None
            }

            fn signed_as(kind: EventKind) -> __private::webhook::SignedAs {
                match kind {
                    #(#signed_as,)*
                }
            }

            fn read(
                kind: Option<EventKind>,
                raw: &__private::RawValue,
                fields: Option<__private::Members<'_>>,
            ) -> Result<Self, __private::Mismatch> {
                use __private::Codec as _;
                match kind {
                    #(#reads,)*
                    None => __private::codec::Json::read(raw).map(Self::Unknown),
                }
            }
        }
    }
}

/// The static that describes the events of the family to programs.
fn table(printer: Printer<'_>) -> TokenStream {
    let family = printer.family;
    let (name, summary) = (&family.spec.id, &family.spec.summary);
    let (title, title_zh) = (&family.spec.title.en, text_option(family.spec.title.zh.as_deref()));
    let mut credentials = Vec::new();
    let mut keys = Vec::new();
    let own = family.credentials.iter().zip(family.spec.credentials.keys());
    for (credential, id) in own {
        let mut schemes =
            family.spec.inbound.values().filter(|scheme| scheme.key == *id).peekable();
        if schemes.peek().is_none() {
            continue;
        }
        let value = count(credentials.len());
        let (field, variable) = (&credential.field, &credential.variable);
        let (secret, doc) = (credential.spec.secret, &credential.spec.doc);
        credentials.push(info(field, variable, secret, doc));
        let (has_id, has_none) = schemes.fold((false, false), |(with, without), scheme| {
            let has_id = facts::has_key_id(scheme);
            (with || has_id, without || !has_id)
        });
        if has_none {
            keys.push(quote! { __private::webhook::EventKey { value: #value, id: None } });
        }
        if has_id {
            let id = count(credentials.len());
            let doc = format!("The id of the key `{field}`, which each push names.");
            let (field, variable) = (format!("{field}_id"), format!("{variable}_ID"));
            credentials.push(info(&field, &variable, false, &doc));
            keys.push(quote! { __private::webhook::EventKey { value: #value, id: Some(#id) } });
        }
    }
    let events = family.events.iter().map(|event| {
        let endpoint = event.endpoint;
        let (name, title) = (endpoint.id.as_str(), &endpoint.title.en);
        let title_zh = text_option(endpoint.title.zh.as_deref());
        let summary = text_option(endpoint.summary.as_deref());
        let (coverage, scheme) = (endpoint.coverage.as_str(), event.event.scheme.as_str());
        let pages = endpoint.pages.iter().filter_map(|page| page.url.as_ref());
        let is_recognised = !event.event.recognised_by.is_empty();
        let recognised = is_recognised.then(|| quote! { .recognised() });
        quote! {
            __private::webhook::EventInfo::new(#name, #title, #scheme)
                .documented(#title_zh, #summary, #coverage, &[#(#pages),*])
                #recognised
        }
    });
    quote! {
        /// The description of the events for programs: the credentials, and every kind by name.
        pub static EVENTS: __private::webhook::EventFamilyInfo = __private::webhook::EventFamilyInfo {
            name: #name,
            title: #title,
            title_zh: #title_zh,
            summary: #summary,
            credentials: &[#(#credentials),*],
            events: &[#(#events),*],
            keys: &[#(#keys),*],
            functions: __private::webhook::event_functions::<Event>(),
        };
    }
}

fn info(name: &str, variable: &str, is_secret: bool, doc: &str) -> TokenStream {
    quote! {
        __private::CredentialInfo {
            name: #name,
            variable: #variable,
            is_secret: #is_secret,
            doc: #doc,
        }
    }
}

/// The condition under which a push is recognised as an event.
fn condition(recognised_by: &[Recognition]) -> TokenStream {
    let present: Vec<&str> = recognised_by.iter().filter_map(Recognition::present_field).collect();
    let mut conditions = Vec::new();
    if !present.is_empty() {
        conditions.push(quote! { __private::webhook::has_members(fields, &[#(#present),*]) });
    }
    for one in recognised_by.iter().filter(|one| one.present_field().is_none()) {
        let path = one.path.names();
        let values = one.values.iter().map(|value| match value {
            Recognised::Text(text) => quote! { __private::webhook::Expected::Text(#text) },
            Recognised::Number(number) => {
                let number = proc_macro2::Literal::i64_unsuffixed(*number);
                quote! { __private::webhook::Expected::Number(#number) }
            }
            Recognised::Boolean(value) => quote! { __private::webhook::Expected::Boolean(#value) },
        });
        conditions.push(quote! {
            __private::webhook::has_value(fields, &[#(#path),*], &[#(#values),*])
        });
    }
    quote! { #(#conditions)&&* }
}
