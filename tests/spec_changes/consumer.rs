//! Writes a program that uses every public item of generated code, in each way that code of another crate can use it.

use std::ops::Range;
use std::path::Path;

use linksfield_diff::surface::{Item, Kind, Surface};
use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};

use crate::rustc::CompileError;

/// One use of one item.
#[derive(Debug, Clone)]
pub(crate) struct Use {
    /// The path of the item.
    pub(crate) path: String,
    /// Whether the use lists all fields of a struct, or all variants of an enum.
    pub(crate) is_whole: bool,
    /// A module with the use.
    code: String,
}

/// A program that consists of uses.
#[derive(Debug)]
pub(crate) struct Program {
    text: String,
    /// The number of lines.
    length: usize,
    /// The lines of each use, counted from 1, and the number of the use.
    uses: Vec<(Range<usize>, usize)>,
}

impl Program {
    pub(crate) fn new() -> Self {
        Self { text: "//! Uses every public item.\n".to_owned(), length: 1, uses: Vec::new() }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Appends a use. `root` is the path of the module that contains the families, from the name of its crate.
    pub(crate) fn add(&mut self, number: usize, used: &Use, root: &str) {
        let (library, _) = root.split_once("::").unwrap_or((root, ""));
        let code = used.code.replace("__ROOT__", &format!("::{root}"));
        let code = code.replace("__CRATE__", &format!("::{library}"));
        let text = format!("mod u{number} {{ // {}\n{code}\n}}\n", used.path);
        let first = self.length + 1;
        self.length += text.lines().count();
        self.text.push_str(&text);
        self.uses.push((first..self.length + 1, number));
    }

    /// Returns the number of the use in which an error is. `source` is the file of the program.
    pub(crate) fn use_of(&self, error: &CompileError, source: &Path) -> Option<usize> {
        error.places.iter().filter(|(file, _)| file == source).find_map(|(_, line)| {
            let index = self.uses.partition_point(|(lines, _)| lines.end <= *line);
            let (lines, number) = self.uses.get(index)?;
            lines.contains(line).then_some(*number)
        })
    }
}

/// Returns all uses of all items.
pub(crate) fn uses(surface: &Surface) -> Vec<Use> {
    let mut uses = Vec::new();
    for (path, item) in &surface.items {
        let owners = surface.owners(path);
        let is_module = |owner: &&&str| surface.items[**owner].kind == Kind::Module;
        let module = owners.iter().filter(is_module).max_by_key(|module| module.len());
        let module = if item.kind == Kind::Reexport { None } else { module };
        let (imports, name) = match module {
            Some(module) => (
                format!("use __ROOT__::{module}::*; use __CRATE__::__private;"),
                path[module.len() + 2..].to_owned(),
            ),
            None => ("use __CRATE__::__private;".to_owned(), path.clone()),
        };
        for (is_whole, code) in of(surface, path, item, &name) {
            let code = format!("{imports}\n{code}");
            uses.push(Use { path: path.clone(), is_whole, code });
        }
    }
    uses
}

/// Returns the uses of an item, and whether a use lists all fields or variants.
fn of(surface: &Surface, path: &str, item: &Item, name: &str) -> Vec<(bool, String)> {
    let part = |code: TokenStream| vec![(false, code.to_string())];
    match item.kind {
        Kind::Module => vec![(false, format!("pub use __ROOT__::{path} as module;"))],
        Kind::Reexport => {
            let target = &item.owners.last().expect("a target");
            vec![(false, format!("pub fn is(x: __ROOT__::{name}) -> __ROOT__::{target} {{ x }}"))]
        }
        Kind::Struct => structure(surface, path, item, name),
        Kind::Enum => {
            let variants = children(surface, path, Kind::Variant);
            let arms = variants.iter().map(|variant| {
                let (pattern, reads, _) = variant_parts(name, variant);
                quote! { #pattern => { #reads } }
            });
            let ty = ident(name);
            let rest = (!item.is_closed).then(|| quote! { _ => {} });
            let all = quote! { pub fn all(value: #ty) { match value { #(#arms)* #rest } } };
            vec![(true, all.to_string()), (false, auto(&ty.to_token_stream()))]
        }
        Kind::Variant => {
            let ty = name.rsplit_once("::").expect("an enum").0;
            let parsed = syn::parse_str::<syn::Variant>(&item.code).expect("a variant");
            let (pattern, reads, parameters) = variant_parts(ty, &parsed);
            let ty = ident(ty);
            let make = quote! { pub fn make(#parameters) -> #ty { #pattern } };
            let take = quote! {
                pub fn take(value: #ty) { if let #pattern = value { #reads } }
            };
            part(quote! { #make #take })
        }
        Kind::Field => {
            let field = field(item);
            let (owner, _) = name.split_once('.').expect("a struct");
            let (owner, ident, ty) = (ident(owner), &field.ident, &field.ty);
            part(quote! {
                pub fn read(value: &#owner) { let _: &#ty = &value.#ident; }
                pub fn write(value: &mut #owner, new: #ty) { value.#ident = new; }
            })
        }
        Kind::Function => part(function(item)),
        Kind::Constant => {
            let (block, inner) = block(item);
            let syn::ImplItem::Const(constant) = inner else { panic!("{path} is no constant") };
            let (ty, name) = (&block.self_ty, &constant.ident);
            let value = with_self(constant.ty.to_token_stream(), &ty.to_token_stream());
            part(quote! { pub fn get() -> #value { <#ty>::#name } })
        }
        Kind::Static => {
            let code = format!("{} = ();", item.code);
            let parsed = syn::parse_str::<syn::ItemStatic>(&code).expect("a static");
            let (name, ty) = (&parsed.ident, &parsed.ty);
            // The root module is not imported as a whole.
            let import = (name == path).then(|| format!("use __ROOT__::{name};\n"));
            let code = quote! { pub fn get() { let _: &'static #ty = &#name; } };
            vec![(false, format!("{}{code}", import.unwrap_or_default()))]
        }
        Kind::Alias => {
            let parsed = syn::parse_str::<syn::ItemType>(&format!("{};", item.code)).unwrap();
            let (name, ty) = (&parsed.ident, &parsed.ty);
            part(quote! { pub fn is(value: #name) -> #ty { value } })
        }
        Kind::Implementation => {
            let block = syn::parse_str::<syn::ItemImpl>(&item.code).expect("an implementation");
            let (generics, ty) = (&block.generics, &block.self_ty);
            let (name, _) = block.trait_.as_ref().expect("a trait");
            part(quote! { pub fn has #generics (value: #ty) -> impl #name { value } })
        }
        Kind::AssociatedType => {
            let (block, inner) = block(item);
            let syn::ImplItem::Type(associated) = inner else { panic!("{path} is no type") };
            let (generics, ty) = (&block.generics, &block.self_ty);
            let (of, _) = block.trait_.as_ref().expect("a trait");
            let (name, is) = (&associated.ident, &associated.ty);
            part(quote! { pub fn is #generics (value: <#ty as #of>::#name) -> #is { value } })
        }
    }
}

fn structure(surface: &Surface, path: &str, item: &Item, name: &str) -> Vec<(bool, String)> {
    let parsed = syn::parse_str::<syn::ItemStruct>(&format!("{};", item.code)).expect("a struct");
    let generics = &parsed.generics;
    let (_, arguments, _) = generics.split_for_impl();
    let name = ident(name);
    let named =
        quote! { pub fn named #generics (value: &#name #arguments) -> &#name #arguments { value } };
    let mut uses = vec![(false, named.to_string())];
    if generics.params.is_empty() {
        uses.push((false, auto(&name.to_token_stream())));
    }
    if item.is_closed {
        let fields: Vec<syn::Field> = surface
            .items
            .values()
            .filter(|item| item.kind == Kind::Field && item.owners == [path])
            .map(field)
            .collect();
        let names: Vec<_> = fields.iter().map(|field| field.ident.as_ref()).collect();
        let types: Vec<_> = fields.iter().map(|field| &field.ty).collect();
        let write = quote! {
            pub fn write(#(#names: #types),*) -> #name { #name { #(#names),* } }
        };
        let take = quote! {
            pub fn take(value: #name) { let #name { #(#names),* } = value; #(let _: #types = #names;)* }
        };
        uses.extend([(true, write.to_string()), (true, take.to_string())]);
    }
    uses
}

/// Asserts the traits that the compiler implements.
fn auto(ty: &TokenStream) -> String {
    quote! {
        pub fn auto<T: Send + Sync + Unpin + 'static>() {}
        pub fn is_auto() { auto::<#ty>() }
    }
    .to_string()
}

/// Returns a pattern or expression of a variant, statements that check the types of its content, and the content as
/// parameters.
fn variant_parts(ty: &str, variant: &syn::Variant) -> (TokenStream, TokenStream, TokenStream) {
    let (ty, name) = (ident(ty), &variant.ident);
    let types: Vec<_> = variant.fields.iter().map(|field| &field.ty).collect();
    let names: Vec<_> = (0..types.len()).map(|index| format_ident!("a{index}")).collect();
    let pattern = match &variant.fields {
        syn::Fields::Unit => quote! { #ty::#name },
        syn::Fields::Unnamed(_) => quote! { #ty::#name(#(#names),*) },
        syn::Fields::Named(fields) => {
            let fields = fields.named.iter().map(|field| &field.ident);
            quote! { #ty::#name { #(#fields: #names),* } }
        }
    };
    (pattern, quote! { #(let _: #types = #names;)* }, quote! { #(#names: #types),* })
}

/// Returns a function with the same signature, which calls the function.
fn function(item: &Item) -> TokenStream {
    let (block, inner) = block(item);
    let syn::ImplItem::Fn(function) = inner else { panic!("{} is no function", item.code) };
    let (signature, ty) = (&function.sig, block.self_ty.to_token_stream());
    let own = &signature.generics;
    assert!(own.where_clause.is_none(), "a `where` is not expected: {}", item.code);
    let mut generics: Vec<TokenStream> =
        block.generics.params.iter().chain(&own.params).map(ToTokens::to_token_stream).collect();
    let (mut parameters, mut names) = (Vec::new(), Vec::new());
    for (index, input) in signature.inputs.iter().enumerate() {
        let name = format_ident!("a{index}");
        let input = match input {
            syn::FnArg::Receiver(receiver) => match &receiver.kind {
                syn::ReceiverKind::Value => ty.clone(),
                syn::ReceiverKind::Reference(_, lifetime, mutability) => {
                    quote! { & #lifetime #mutability #ty }
                }
                _ => panic!("a typed `self` is not expected: {}", item.code),
            },
            syn::FnArg::Typed(typed) => match &*typed.ty {
                syn::Type::ImplTrait(of) => {
                    let (parameter, bounds) = (format_ident!("A{index}"), &of.bounds);
                    generics.push(quote! { #parameter: #bounds });
                    quote! { #parameter }
                }
                other => other.to_token_stream(),
            },
        };
        parameters.push(quote! { #name: #input });
        names.push(name);
    }
    let (name, output, asyncness) = (&signature.ident, &signature.output, &signature.asyncness);
    let wait = asyncness.map(|_| quote! { .await });
    let code = quote! {
        pub #asyncness fn call<#(#generics),*>(#(#parameters),*) #output {
            <#ty>::#name(#(#names),*) #wait
        }
    };
    with_self(code, &ty)
}

/// Replaces `Self`.
fn with_self(tokens: TokenStream, ty: &TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Ident(ident) if ident == "Self" => ty.clone(),
            TokenTree::Group(group) => {
                let inner = with_self(group.stream(), ty);
                TokenTree::from(Group::new(group.delimiter(), inner)).into()
            }
            other => other.into(),
        })
        .collect()
}

/// Returns the only item of an `impl`, and the `impl`.
fn block(item: &Item) -> (syn::ItemImpl, syn::ImplItem) {
    let block = syn::parse_str::<syn::ItemImpl>(&item.code).expect("an `impl`");
    let inner = block.items.first().expect("an item").clone();
    (block, inner)
}

fn children(surface: &Surface, path: &str, kind: Kind) -> Vec<syn::Variant> {
    let items = surface.items.values();
    let items = items.filter(|item| item.kind == kind && item.owners == [path]);
    items.map(|item| syn::parse_str(&item.code).expect("a variant")).collect()
}

fn field(item: &Item) -> syn::Field {
    let code = format!("struct S {{ {} }}", item.code);
    let parsed = syn::parse_str::<syn::ItemStruct>(&code).expect("a field");
    parsed.fields.into_iter().next().expect("a field")
}

fn ident(name: &str) -> syn::Ident {
    syn::parse_str(name).expect("a name")
}
