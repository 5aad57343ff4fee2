//! The back end for Rust: prints the intermediate representation as the modules of a client crate, one file
//! per endpoint. Names, types and order are decided in `ir`. The printed code refers to the runtime as
//! `crate::__private`.

mod body;
mod codes;
mod content;
mod convert;
mod deprecated;
mod docs;
mod encode;
mod envelope;
mod event;
mod example;
mod expression;
mod facts;
mod family;
mod file;
mod info;
mod operation;
mod outcome;
mod paging;
mod parameter;
mod place;
mod plan;
mod rules;
mod shape;
mod signed_text;
mod structure;
mod union;
mod value;

use std::collections::BTreeMap;
use std::fmt;

use proc_macro2::TokenStream;
use quote::quote;

pub use self::plan::Plan;
use self::plan::Planned;
use crate::ir::Family;
use crate::names::ident;

/// The settings of the back end.
#[derive(Debug, Clone)]
pub struct Options {
    /// The name of the crate, with which examples in the documentation import items.
    pub crate_name: String,
    /// The end of the first line of each file, after the name of the source file.
    pub maker: String,
}

/// The printed tokens are not Rust. This is a bug of the back end, not a mistake of the spec.
#[derive(Debug)]
pub struct NotRust {
    file: String,
    error: syn::Error,
}

impl fmt::Display for NotRust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the generator printed something that is not Rust for {}", self.file)
    }
}

impl std::error::Error for NotRust {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

/// Prints all families. Returns the text of each file, by its path below the output folder.
///
/// # Errors
///
/// Returns [`NotRust`] if the printed tokens are not valid Rust.
pub fn emit(
    families: &[Family<'_>],
    options: &Options,
) -> Result<BTreeMap<String, String>, NotRust> {
    plan(families, options).print(|_, text| text)
}

/// A generated file that is not formatted.
#[derive(Debug, Clone)]
pub struct File {
    /// The path below the output folder.
    pub path: String,
    /// The path of the file below the folder of the spec from which the file is generated.
    pub source: String,
    /// The content.
    pub tokens: TokenStream,
}

/// Prints all families as files that are not formatted. For readers of the code that are programs.
#[must_use]
pub fn files(families: &[Family<'_>], options: &Options) -> Vec<File> {
    let print =
        |file: Planned<'_>| File { tokens: (file.print)(), path: file.path, source: file.source };
    plan(families, options).files.into_iter().map(print).collect()
}

/// Lists the files of all families, without printing them.
#[must_use]
pub fn plan<'a>(families: &'a [Family<'a>], options: &'a Options) -> Plan<'a> {
    let mut plan = Plan { files: Vec::new(), options };
    for family in families {
        let printer = Printer { family, options };
        let (folder, source) = (&family.spec.id, family.spec.file());
        plan.add(format!("{folder}/mod.rs"), &source, move || {
            let permission = deprecated::permission(family);
            let module = family::module(printer);
            quote! { #permission #module }
        });
        plan.add(format!("{folder}/notes.rs"), &source, move || family::notes(printer));
        if !family.types.is_empty() {
            plan.add(format!("{folder}/types.rs"), &source, move || family::types(printer));
        }
        for operation in &family.operations {
            let path = format!("{folder}/{}.rs", module_name(operation.endpoint.id.as_str()));
            let print = move || operation::file(printer, operation);
            plan.add(path, &operation.endpoint.file, print);
        }
        for event in &family.events {
            let path = format!("{folder}/{}.rs", module_name(event.endpoint.id.as_str()));
            plan.add(path, &event.endpoint.file, move || event::file(printer, event));
        }
    }
    plan.add("mod.rs".to_owned(), "*/family.yaml", || root(families));
    plan
}

/// The family that is printed, and the settings.
#[derive(Debug, Clone, Copy)]
struct Printer<'a> {
    family: &'a Family<'a>,
    options: &'a Options,
}

/// Prints the module of all families.
fn root(families: &[Family<'_>]) -> TokenStream {
    let modules = families.iter().map(|family| {
        let feature = &family.spec.id;
        let module = ident(feature);
        let client = family.has_client().then(|| {
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
    let infos = families.iter().filter(|family| family.has_client()).map(|family| {
        let feature = &family.spec.id;
        let module = ident(feature);
        quote! {
            #[cfg(feature = #feature)]
            &#module::INFO
        }
    });
    let with_events = families.iter().filter(|family| !family.events.is_empty());
    let events = with_events.map(|family| {
        let feature = &family.spec.id;
        let module = ident(feature);
        quote! {
            #[cfg(feature = #feature)]
            &#module::EVENTS
        }
    });
    quote! {
        #![allow(clippy::should_implement_trait, reason = "a parameter may be named `add`")]
        #![allow(clippy::type_complexity, reason = "the documentation decides how deep lists and maps nest")]

        #(#modules)*

        /// All families that are compiled in, for programs that find operations by name.
        pub static FAMILIES: &[&crate::__private::FamilyInfo] = &[#(#infos),*];

        /// All families that are compiled in and have events, for programs that find events by name.
        pub static EVENT_FAMILIES: &[&crate::__private::webhook::EventFamilyInfo] = &[#(#events),*];
    }
}

/// The name of an endpoint's module. Names that the module of the family uses itself get an underscore.
fn module_name(id: &str) -> String {
    match id {
        "__private" | "codec" | "mod" | "notes" | "types" => format!("{id}_"),
        other => ident(other).to_string().trim_start_matches("r#").to_owned(),
    }
}

/// Prints a number without a type suffix.
fn count(number: usize) -> proc_macro2::Literal {
    proc_macro2::Literal::usize_unsuffixed(number)
}

/// Prints `Some(…)` or `None`.
fn option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote! { Some(#value) },
        None => quote! { None },
    }
}

/// Prints `Some("…")` or `None`.
fn text_option(text: Option<&str>) -> TokenStream {
    option(text.map(|text| quote! { #text }))
}

/// Separates the lines of a text in an attribute. A spec cannot contain this character.
const LINE_END: char = '\u{1f}';

/// Prints documentation as an attribute. prettyplease prints the attribute as `///` and all lines of the text, and
/// [`file`] separates the lines. An attribute for each line would be parsed several times as slowly.
fn doc<S: AsRef<str>>(lines: &[S]) -> TokenStream {
    if lines.is_empty() {
        return TokenStream::new();
    }
    let text = doc_text(lines);
    quote! { #[doc = #text] }
}

/// Prints the documentation of the enclosing item, which becomes `//!`. See [`doc`].
fn inner_doc<S: AsRef<str>>(lines: &[S]) -> TokenStream {
    if lines.is_empty() {
        return TokenStream::new();
    }
    let text = doc_text(lines);
    quote! { #![doc = #text] }
}

fn doc_text<S: AsRef<str>>(lines: &[S]) -> TokenStream {
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        let line = line.as_ref().trim_end_matches(' ');
        if index > 0 {
            text.push(LINE_END);
        }
        if !line.is_empty() {
            text.push(' ');
            text.push_str(line);
        }
    }
    raw_text(&text)
}

/// Prints a text as a raw string if possible.
fn raw_text(text: &str) -> TokenStream {
    // A raw string holds any text but one that ends it; and no lone carriage return.
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    match format!("r{hashes}\"{text}\"{hashes}").parse::<proc_macro2::Literal>() {
        Ok(literal) => quote! { #literal },
        Err(_) => quote! { #text },
    }
}
