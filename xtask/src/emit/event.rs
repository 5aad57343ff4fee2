//! Prints events: a file for each, and the set of them with its receiver.

use proc_macro2::TokenStream;
use quote::quote;

use super::doc;
use super::example::json;
use super::family::option;
use super::types::{output, type_item};
use crate::names::{ident, snake_case};
use crate::plan::{EventPlan, FamilyPlan, RulePlan, SchemePlan};

pub(super) fn file(family: &FamilyPlan, event: &EventPlan) -> TokenStream {
    let mut uses: Vec<_> = event.uses.iter().map(|name| ident(name)).collect();
    uses.sort();
    let uses = (!uses.is_empty()).then(|| quote! { use super::{#(#uses),*}; });
    let body = output(family, &event.body);
    let types = event.types.iter().map(|plan| type_item(family, plan));
    let tests = tests(event);
    quote! {
        #uses
        use crate::rt;
        #body
        #(#types)*
        #tests
    }
}

fn tests(event: &EventPlan) -> Option<TokenStream> {
    let name = ident(&event.body.name);
    let tests: Vec<TokenStream> = event
        .examples
        .iter()
        .map(|(example, body, is_malformed)| {
            let body = json(body);
            let test = match is_malformed {
                true => ident(&format!("{}_is_refused", snake_case(example))),
                false => ident(&format!("{}_event", snake_case(example))),
            };
            let check = match is_malformed {
                true => quote! { rt::testing::malformed_event::<super::super::Event>(#body) },
                false => quote! { rt::testing::same_event(#body, #name::read, #name::write) },
            };
            quote! {
                #[test]
                fn #test() -> Result<(), Box<dyn std::error::Error>> {
                    #check
                }
            }
        })
        .collect();
    let uses = event
        .examples
        .iter()
        .any(|(_, _, is_malformed)| !is_malformed)
        .then(|| quote! { use super::*; });
    let runtime = uses.is_none().then(|| quote! { use crate::rt; });
    (!tests.is_empty()).then(|| {
        quote! {
            #[cfg(test)]
            mod tests {
                #uses
                #runtime
                #(#tests)*
            }
        }
    })
}

/// The enum of all events of a family, and what the receiver needs to know of them.
pub(super) fn set(family: &FamilyPlan) -> TokenStream {
    if family.events.is_empty() {
        return TokenStream::new();
    }
    let variants = family.events.iter().map(|event| {
        let docs = doc(&event.docs[..1]);
        let name = ident(&event.body.name);
        quote! { #docs #name(#name) }
    });
    let kinds = family.events.iter().map(|event| {
        let docs = doc(&event.docs[..1]);
        let name = ident(&event.body.name);
        quote! { #docs #name }
    });
    let reads = family.events.iter().map(|event| {
        let name = ident(&event.body.name);
        quote! { Some(EventKind::#name) => #name::read(raw).map(Self::#name) }
    });
    let recognised =
        family.events.iter().filter(|event| !event.recognised_by.is_empty()).map(|event| {
            let name = ident(&event.body.name);
            let members = &event.recognised_by;
            quote! {
                if rt::webhook::has_members(raw, &[#(#members),*]) {
                    return Some(EventKind::#name);
                }
            }
        });
    let signed_as = family.events.iter().map(|event| {
        let name = ident(&event.body.name);
        let EventPlan { scheme, lists, .. } = event;
        quote! {
            EventKind::#name => rt::webhook::SignedAs { scheme: #scheme, lists: &[#(#lists),*] }
        }
    });
    let names: Vec<_> = family.events.iter().map(|event| ident(&event.body.name)).collect();
    let ids: Vec<&String> = family.events.iter().map(|event| &event.id).collect();
    let schemes = family.schemes.iter().map(scheme);
    quote! {
        /// Receives the pushes of this family.
        pub type Receiver = rt::webhook::Receiver<Event>;

        /// A push.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum Event {
            #(#variants,)*
            /// A push that the documentation does not describe, as JSON.
            Unknown(rt::Json),
        }

        /// The kinds of pushes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum EventKind {
            #(#kinds,)*
        }

        impl Event {
            /// Its kind; `None` for one that the documentation does not describe.
            #[must_use]
            pub fn kind(&self) -> Option<EventKind> {
                match self {
                    #(Self::#names(_) => Some(EventKind::#names),)*
                    Self::Unknown(_) => None,
                }
            }
        }

        impl EventKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[#(Self::#names),*];

            /// Its name in the specification; good for a path of its own at a receiver.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    #(Self::#names => #ids,)*
                }
            }

            /// The kind of that name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.name() == name)
            }
        }

        impl rt::webhook::EventSet for Event {
            const SCHEMES: &'static [rt::webhook::Scheme] = &[#(#schemes),*];
            type Kind = EventKind;

            fn recognise(raw: &rt::RawValue) -> Option<EventKind> {
                #(#recognised)*
                None
            }

            fn signed_as(kind: EventKind) -> rt::webhook::SignedAs {
                match kind {
                    #(#signed_as,)*
                }
            }

            fn read(kind: Option<EventKind>, raw: &rt::RawValue) -> Result<Self, rt::Mismatch> {
                match kind {
                    #(#reads,)*
                    None => rt::get::json(raw).map(Self::Unknown),
                }
            }
        }
    }
}

fn scheme(plan: &SchemePlan) -> TokenStream {
    let SchemePlan { name, rule, signature, required, timestamp, algorithm, delivery } = plan;
    let rule = match rule {
        RulePlan::KeyValueMd5 => quote! { rt::webhook::Rule::KeyValueMd5 },
        RulePlan::HmacSha1 { prefix, nested } => {
            let prefix = prefix.iter().map(|(is_header, text)| match is_header {
                true => quote! { rt::webhook::PrefixPiece::Header(#text) },
                false => quote! { rt::webhook::PrefixPiece::Text(#text) },
            });
            let nested = nested.iter().map(|order| {
                let order = ident(order);
                quote! { rt::KeyOrder::#order }
            });
            quote! {
                rt::webhook::Rule::HmacSha1 { prefix: &[#(#prefix),*], nested: &[#(#nested),*] }
            }
        }
    };
    let timestamp =
        option(timestamp.as_ref().map(|(name, in_seconds)| quote! { (#name, #in_seconds) }));
    let algorithm = option(algorithm.as_ref().map(|name| quote! { #name }));
    let delivery = option(delivery.as_ref().map(|name| quote! { #name }));
    quote! {
        rt::webhook::Scheme {
            name: #name,
            rule: #rule,
            signature: #signature,
            required: #required,
            timestamp: #timestamp,
            algorithm: #algorithm,
            delivery: #delivery,
        }
    }
}
