//! Prints a plan: tokens, then formatted text, one file per endpoint. Nothing is decided here.

mod call;
mod event;
mod example;
mod family;
mod types;
mod value;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use crate::names::ident;
use crate::output::header;
use crate::plan::FamilyPlan;

/// Prints all families: path below the output folder, and text.
///
/// # Errors
///
/// When tokens are not Rust. That is a mistake of the generator, not of the spec.
pub fn emit(families: &[FamilyPlan]) -> Result<BTreeMap<String, String>, syn::Error> {
    let mut files = BTreeMap::new();
    for family in families {
        let folder = &family.id;
        files.insert(format!("{folder}/mod.rs"), file(&family.file, family::module(family))?);
        if !family.types.is_empty() {
            files.insert(format!("{folder}/types.rs"), file(&family.file, types::file(family))?);
        }
        for call in &family.calls {
            let path = format!("{folder}/{}.rs", module_name(&call.id));
            files.insert(path, file(&call.file, call::file(family, call))?);
        }
        if !family.calls.is_empty() {
            let path = format!("{folder}/every_call.rs");
            files.insert(path, file(&family.file, example::every_call(family))?);
        }
        for event in &family.events {
            let path = format!("{folder}/{}.rs", module_name(&event.id));
            files.insert(path, file(&event.file, event::file(family, event))?);
        }
    }
    files.insert("mod.rs".to_owned(), file("*/family.yaml", root(families))?);
    Ok(files)
}

/// The module of all families.
fn root(families: &[FamilyPlan]) -> TokenStream {
    let modules = families.iter().map(|family| {
        let module = ident(&family.id);
        let feature = &family.id;
        let client = family::has_client(family).then(|| {
            let client = ident(&family.client);
            quote! {
                #[cfg(feature = #feature)]
                pub use #module::#client;
            }
        });
        quote! {
            #[cfg(feature = #feature)]
            pub mod #module;
            #client
        }
    });
    let calls = families.iter().filter(|family| !family.calls.is_empty()).map(|family| {
        let (module, feature) = (ident(&family.id), &family.id);
        quote! {
            #[cfg(feature = #feature)]
            #module::every_call(setup, &mut outcomes).await?;
        }
    });
    quote! {
        #(#modules)*

        /// Makes every call of every family once, for tests against the sandbox.
        ///
        /// # Errors
        ///
        /// When a client cannot be set up. What calls answer is in the outcomes.
        #[cfg(feature = "example-tests")]
        #[doc(hidden)]
        #[allow(unused_mut, unused_variables, reason = "every family may be switched off")]
        pub async fn every_call(
            setup: &crate::rt::testing::Setup<'_>,
        ) -> Result<crate::rt::testing::Outcomes, Box<dyn std::error::Error>> {
            let mut outcomes = crate::rt::testing::Outcomes::default();
            #(#calls)*
            Ok(outcomes)
        }
    }
}

/// The module of an endpoint; `mod.rs` and its like are taken.
fn module_name(id: &str) -> String {
    match id {
        "every_call" | "mod" | "rt" | "types" => format!("{id}_"),
        other => ident(other).to_string().trim_start_matches("r#").to_owned(),
    }
}

/// A number as a person writes it, without a suffix.
fn count(number: usize) -> proc_macro2::Literal {
    proc_macro2::Literal::usize_unsuffixed(number)
}

/// Documentation, one attribute a line, so that it prints as `///`.
fn doc(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| {
        let line = if line.is_empty() { String::new() } else { format!(" {line}") };
        quote! { #[doc = #line] }
    });
    quote! { #(#lines)* }
}

/// The same, for the item that holds it.
fn inner_doc(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| {
        let line = if line.is_empty() { String::new() } else { format!(" {line}") };
        quote! { #![doc = #line] }
    });
    quote! { #(#lines)* }
}

/// Formats a file and puts the line above it that says where it comes from.
fn file(source: &str, tokens: TokenStream) -> Result<String, syn::Error> {
    let file: syn::File = syn::parse2(tokens)?;
    let mut out = header(source);
    out.push('\n');
    if !file.attrs.is_empty() {
        out.push_str(&unparse(file.attrs, Vec::new()));
        out.push('\n');
    }
    let mut was_short = false;
    for (index, item) in file.items.into_iter().enumerate() {
        let is_short =
            matches!(item, syn::Item::Use(_) | syn::Item::Mod(syn::ItemMod { content: None, .. }));
        if index > 0 && !(is_short && was_short) {
            out.push('\n');
        }
        was_short = is_short;
        out.push_str(&spaced(&unparse(Vec::new(), vec![item])));
    }
    Ok(out)
}

fn unparse(attrs: Vec<syn::Attribute>, items: Vec<syn::Item>) -> String {
    prettyplease::unparse(&syn::File { shebang: None, frontmatter: None, attrs, items })
}

/// prettyplease sets the members of an `impl` without blank lines between them; a person would not.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_member = false;
    let mut after_use = false;
    for line in text.lines() {
        let is_member = line.starts_with("    ") && !line.starts_with("     ") && line != "    }";
        if after_member && is_member || after_use && line == "    #[test]" {
            out.push('\n');
        }
        after_member = line == "    }";
        after_use = line == "    use super::*;";
        out.push_str(line);
        out.push('\n');
    }
    out
}
