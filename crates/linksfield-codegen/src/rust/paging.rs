//! Prints how the pages of a list are asked for, and where a page states its items and their total.

use linksfield_spec::{PagingBy, ValueType};
use proc_macro2::TokenStream;
use quote::quote;

use super::place::place;
use super::text_option;
use super::value::{codec, type_of};
use crate::ir::{Direction, Operation, Paging, PathStep, Value};
use crate::names::ident;

/// Prints the implementation of `Paged` for a request.
pub(super) fn paged(operation: &Operation<'_>, paging: &Paging<'_>) -> TokenStream {
    let name = ident(&operation.request.name);
    let first = proc_macro2::Literal::i64_unsuffixed(paging.first);
    let position = match paging.by {
        PagingBy::Page | PagingBy::Offset => by_number(paging),
        PagingBy::Cursor => by_cursor(paging),
    };
    let by = match paging.by {
        PagingBy::Page => None,
        PagingBy::Offset => Some(quote! { Offset }),
        PagingBy::Cursor => Some(quote! { Cursor }),
    };
    let by = by.map(|by| quote! { const BY: __private::PagingBy = __private::PagingBy::#by; });
    let headers = headers(paging);
    let parameter = &paging.page.spec.name;
    let item = type_of(&paging.item);
    let item_codec = codec(&paging.item, Direction::Response);
    let items = match way(&quote! { page }, &paging.items) {
        (items, true) => quote! { #items.map_or(&[], Vec::as_slice) },
        // The page itself is a reference.
        (items, false) if paging.items.iter().all(|step| step.field.is_none()) => items,
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
    let stated = [&paging.next, &paging.has_more, &paging.pages].into_iter().flatten();
    let paths: Vec<&[PathStep]> =
        [paging.items.as_slice()].into_iter().chain(stated.map(Vec::as_slice)).collect();
    let unread = unread(&paths);
    let hint = hint(paging);
    quote! {
        impl __private::Paged for #name {
            type Item = #item;
            const FIRST: i64 = #first;
            const PARAMETER: &'static str = #parameter;
            #by
            #headers

            #position

            fn into_items(page: Self::Output) -> Vec<Self::Item> {
                #taken_items
            }

            fn each_item(page: &Self::Output, item: &mut dyn FnMut(&str)) {
                codec::each_item::<#item_codec>(#items, item);
            }

            fn total(#page_used: &Self::Output) -> Option<i64> {
                #total
            }

            #hint

            #unread
        }
    }
}

/// Prints how a page is chosen by its number or by the number of items before it.
fn by_number(paging: &Paging<'_>) -> TokenStream {
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
    quote! {
        fn page(&self) -> i64 {
            #number
        }

        fn turn_to(&mut self, page: i64) {
            #page = #turned;
        }
    }
}

/// Prints how a page is chosen by a cursor. The parameter is optional, because the first page has no cursor.
fn by_cursor(paging: &Paging<'_>) -> TokenStream {
    let place = place(&paging.page, Direction::Request);
    let is_text = matches!(paging.page.value, Value::Single(ValueType::Text(_)));
    let (cursor, turned) = if is_text {
        (
            quote! { #place.clone() },
            quote! {
                #place = Some(cursor.to_owned());
                true
            },
        )
    } else {
        (
            quote! { #place.map(|cursor| cursor.to_string()) },
            quote! {
                let Ok(cursor) = cursor.trim().parse() else { return false };
                #place = Some(cursor);
                true
            },
        )
    };
    quote! {
        fn cursor(&self) -> Option<String> {
            #cursor
        }

        fn turn_to_cursor(&mut self, cursor: &str) -> bool {
            #turned
        }
    }
}

/// Prints the headers in which a response states values about its list.
fn headers(paging: &Paging<'_>) -> Option<TokenStream> {
    if paging.total_header.is_none() && paging.next_header.is_none() {
        return None;
    }
    let total = text_option(paging.total_header);
    let next = text_option(paging.next_header);
    Some(quote! {
        const HEADERS: __private::PageHeaders =
            __private::PageHeaders { total: #total, next: #next };
    })
}

/// Prints a function that returns what the body states about the pages after it.
fn hint(paging: &Paging<'_>) -> Option<TokenStream> {
    let page = quote! { page };
    let copied = |steps: &Vec<PathStep>| match way(&page, steps) {
        (value, true) => quote! { #value.copied() },
        (value, false) => quote! { Some(#value) },
    };
    let next = paging.next.as_ref().map(|steps| match way(&page, steps) {
        (value, true) => quote! { #value.map(ToString::to_string) },
        (value, false) => quote! { Some(#value.to_string()) },
    });
    let has_more = paging.has_more.as_ref().map(copied);
    let pages = paging.pages.as_ref().map(copied);
    let parts = [("next", next), ("has_more", has_more), ("pages", pages)];
    let parts: Vec<TokenStream> = parts
        .into_iter()
        .filter_map(|(name, value)| {
            let (name, value) = (ident(name), value?);
            Some(quote! { #name: #value })
        })
        .collect();
    let rest = (parts.len() < 3).then(|| quote! { ..__private::Hint::default() });
    (!parts.is_empty()).then(|| {
        quote! {
            fn hint(page: &Self::Output) -> __private::Hint {
                __private::Hint { #(#parts,)* #rest }
            }
        }
    })
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

/// Prints a function that returns why a page cannot be read: an optional field on the path to the items, or to what the page
/// states about the pages after it, does not have its documented form. Returns `None` if all these fields are required.
fn unread(paths: &[&[PathStep]]) -> Option<TokenStream> {
    let mut found: Option<TokenStream> = None;
    for steps in paths {
        let begins_in_payload = steps
            .first()
            .is_some_and(|step| step.field.as_deref() == Some("data") || step.field.is_none());
        for (index, step) in steps.iter().enumerate() {
            // The reply holds the mismatch of the payload itself.
            if step.required || (index == 0 && begins_in_payload) {
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
