//! Prints how the pages of a list are asked for, and where a page states its items and their total.

use proc_macro2::TokenStream;
use quote::quote;

use super::structure::place;
use super::value::{codec, type_of};
use crate::ir::{Direction, Operation, Paging, PathStep};
use crate::names::ident;

/// Prints the implementation of `Paged` for a request.
pub(super) fn paged(operation: &Operation<'_>, paging: &Paging<'_>) -> TokenStream {
    let name = ident(&operation.request.name);
    let first = proc_macro2::Literal::i64_unsuffixed(paging.first);
    let page = match paging.page.is_required() {
        true => {
            let name = ident(&paging.page.name);
            quote! { self.required.#name }
        }
        false => place(&paging.page, Direction::Request),
    };
    let (number, turned) = match paging.page.is_required() {
        true => (page.clone(), quote! { page }),
        false => (quote! { #page.unwrap_or(Self::FIRST) }, quote! { Some(page) }),
    };
    let parameter = &paging.page.spec.name;
    let item = type_of(&paging.item);
    let item_codec = codec(&paging.item, Direction::Response);
    let items = match way(&quote! { page }, &paging.items) {
        (items, true) => quote! { #items.map_or(&[], Vec::as_slice) },
        (items, false) => quote! { &#items },
    };
    let taken_items = taken(&paging.items);
    let total = match paging.total.as_ref().map(|total| way(&quote! { page }, total)) {
        Some((total, true)) => quote! { #total.copied() },
        Some((total, false)) => quote! { Some(#total) },
        None => quote! { None },
    };
    let page_used = if paging.total.is_some() {
        quote! { page }
    } else {
        quote! { _page }
    };
    let unread = unread(&paging.items);
    quote! {
        impl __private::Paged for #name {
            type Item = #item;
            const FIRST: i64 = #first;
            const PARAMETER: &'static str = #parameter;

            fn page(&self) -> i64 {
                #number
            }

            fn turn_to(&mut self, page: i64) {
                #page = #turned;
            }

            fn into_items(page: Self::Output) -> Vec<Self::Item> {
                #taken_items
            }

            fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
                codec::each_item::<#item_codec>(#items, item);
            }

            fn total(#page_used: &Self::Output) -> Option<i64> {
                #total
            }

            #unread
        }
    }
}

/// Prints an expression for the items of an owned page.
fn taken(steps: &[PathStep]) -> TokenStream {
    let mut way = quote! { page };
    let mut is_option = false;
    for step in steps {
        let field = step.field.as_ref().map(|field| {
            let field = ident(field);
            quote! { .#field }
        });
        way = match (step.required, is_option) {
            (_, false) => quote! { #way #field },
            (true, true) => quote! { #way.map(|value| value #field) },
            (false, true) => quote! { #way.and_then(|value| value #field) },
        };
        is_option |= !step.required;
    }
    if is_option {
        quote! { #way.unwrap_or_default() }
    } else {
        way
    }
}

/// Prints a function that returns why a page has no items: an optional field on the path to the items does not have its
/// documented form. Returns `None` if all fields on the path are required.
fn unread(steps: &[PathStep]) -> Option<TokenStream> {
    let mut found: Option<TokenStream> = None;
    // The first step is the payload itself. The reply holds its mismatch.
    for (index, step) in steps.iter().enumerate().skip(1) {
        if step.required {
            continue;
        }
        let wire = &step.wire;
        let mismatch = match way(&quote! { page }, &steps[..index]) {
            (holder, true) => {
                quote! { #holder.and_then(|value| value.extra.mismatch_of(#wire)) }
            }
            (holder, false) => quote! { #holder.extra.mismatch_of(#wire) },
        };
        found = Some(match found {
            Some(found) => quote! { #found.or_else(|| #mismatch) },
            None => mismatch,
        });
    }
    found.map(|mismatch| {
        quote! {
            fn unread(page: &Self::Output) -> Option<&__private::Mismatch> {
                #mismatch
            }
        }
    })
}

/// Prints an expression for a field of a page, and returns whether a field on the path may be missing. The expression is
/// then an `Option` of a reference, and otherwise a place.
fn way(page: &TokenStream, steps: &[PathStep]) -> (TokenStream, bool) {
    let mut way = page.clone();
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
