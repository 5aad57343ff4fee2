//! Reads the public items from the printed code.
//!
//! The code is read as rustc reads it: from the root module, along its `mod` items. A private module whose content is
//! exported with `pub use module::*` is a part of its parent.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_codegen::ir::Family;
use linksfield_codegen::rust::{self, Options};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::print::{line, short};
use super::skeleton::skeleton;
use super::{Item, Kind, SurfaceError, traits};

/// Prints the families, and reads all public items.
pub(super) fn items(families: &[Family<'_>]) -> Result<BTreeMap<String, Item>, SurfaceError> {
    let options = Options { crate_name: "linksfield_api".to_owned(), maker: String::new() };
    let files = rust::files(families, &options).into_iter();
    items_of(files.map(|file| (file.path, file.tokens)))
}

/// Reads all public items of files.
pub(super) fn items_of(
    all: impl IntoIterator<Item = (String, TokenStream)>,
) -> Result<BTreeMap<String, Item>, SurfaceError> {
    let mut files = BTreeMap::new();
    for (path, tokens) in all {
        let parsed = syn::parse2::<syn::File>(skeleton(tokens))
            .map_err(|error| SurfaceError(format!("`{path}` is not Rust: {error}")))?;
        files.insert(path, parsed);
    }
    let mut reader = Reader { files, items: BTreeMap::new() };
    let root = reader.module("", "mod.rs", None)?;
    root.finish(&mut reader.items)?;
    Ok(reader.items)
}

struct Reader {
    files: BTreeMap<String, syn::File>,
    items: BTreeMap<String, Item>,
}

/// A public module, with the content of the private modules that it exports.
struct Module {
    /// The path, such as `csss`. Empty for the root.
    path: String,
    /// The module itself, if it is not the root.
    owner: Option<String>,
    types: Vec<syn::Item>,
    impls: Vec<syn::ItemImpl>,
    macros: Vec<syn::ItemMacro>,
}

impl Reader {
    /// Reads the file of a module, and the files of its modules.
    fn module(
        &mut self,
        path: &str,
        file: &str,
        owner: Option<String>,
    ) -> Result<Module, SurfaceError> {
        let mut module = Module {
            path: path.to_owned(),
            owner,
            types: Vec::new(),
            impls: Vec::new(),
            macros: Vec::new(),
        };
        self.file(&mut module, file)?;
        Ok(module)
    }

    fn file(&mut self, module: &mut Module, file: &str) -> Result<(), SurfaceError> {
        let parsed = self
            .files
            .remove(file)
            .ok_or_else(|| SurfaceError(format!("the module `{file}` has no file")))?;
        let folder = file.rsplit_once('/').map(|(folder, _)| format!("{folder}/"));
        let folder = folder.unwrap_or_default();
        let exported: BTreeSet<String> = parsed.items.iter().filter_map(exported_module).collect();
        for item in parsed.items {
            match item {
                syn::Item::Mod(item) if item.content.is_none() => {
                    let name = item.ident.to_string();
                    let id = name.trim_start_matches("r#");
                    let path = format!("{folder}{id}.rs");
                    let path = if self.files.contains_key(&path) {
                        path
                    } else {
                        format!("{folder}{id}/mod.rs")
                    };
                    if is_public(&item.vis) {
                        let inner = module.add_module(&item, &mut self.items);
                        let inner = self.module(&inner, &path, Some(inner.clone()))?;
                        inner.finish(&mut self.items)?;
                    } else if exported.contains(&name) {
                        self.file(module, &path)?;
                    }
                }
                syn::Item::Use(item) if is_public(&item.vis) => {
                    module.add_use(&item, &mut self.items)?;
                }
                syn::Item::Impl(item) => module.impls.push(item),
                syn::Item::Macro(item) => module.macros.push(item),
                other => module.types.push(other),
            }
        }
        Ok(())
    }
}

impl Module {
    fn path(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}::{name}", self.path) }
    }

    fn add_module(&self, item: &syn::ItemMod, items: &mut BTreeMap<String, Item>) -> String {
        let name = item.ident.to_string();
        let path = self.path(&name);
        let code = format!("pub mod {name}");
        let owners = self.owner.iter().cloned().collect();
        items.insert(path.clone(), plain(Kind::Module, code.clone(), code, owners));
        path
    }

    /// Adds the name of an item of another module. `pub use module::*` is not such a name.
    fn add_use(
        &self,
        item: &syn::ItemUse,
        items: &mut BTreeMap<String, Item>,
    ) -> Result<(), SurfaceError> {
        let text = line(&item.tree);
        if text.ends_with("::*") {
            return Ok(());
        }
        let name = text.rsplit("::").next().unwrap_or(&text);
        if text.contains(['{', ' ']) {
            return Err(SurfaceError(format!("`pub use {text}` is not expected")));
        }
        let code = format!("pub use {text}");
        let mut owners: Vec<String> = self.owner.iter().cloned().collect();
        owners.push(self.path(&text));
        items.insert(self.path(name), plain(Kind::Reexport, code.clone(), code, owners));
        Ok(())
    }

    /// Adds the types, and what is implemented for them.
    fn finish(self, items: &mut BTreeMap<String, Item>) -> Result<(), SurfaceError> {
        let names = self.types.iter().filter_map(type_name).collect();
        let mut types = Types { path: &self.path, owner: self.owner.as_ref(), own: names, items };
        for item in &self.types {
            types.add(item)?;
        }
        for item in &self.impls {
            types.implementation(item);
        }
        for item in &self.macros {
            types.macro_call(item)?;
        }
        Ok(())
    }
}

/// The public types of a module.
struct Types<'a> {
    path: &'a str,
    owner: Option<&'a String>,
    /// The names of the public types.
    own: BTreeSet<String>,
    items: &'a mut BTreeMap<String, Item>,
}

impl Types<'_> {
    fn path(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}::{name}", self.path) }
    }

    fn insert(&mut self, path: String, kind: Kind, code: String, owners: Vec<String>) -> &mut Item {
        let declaration = short(&code, &self.own);
        self.items.entry(path).or_insert(plain(kind, declaration, code, owners))
    }

    fn add(&mut self, item: &syn::Item) -> Result<(), SurfaceError> {
        let owners: Vec<String> = self.owner.into_iter().cloned().collect();
        match item {
            syn::Item::Struct(item) if is_public(&item.vis) => self.structure(item, owners),
            syn::Item::Enum(item) if is_public(&item.vis) => self.enumeration(item, owners),
            syn::Item::Static(item) if is_public(&item.vis) => {
                if !is_hidden(&item.attrs) {
                    let (name, ty) = (&item.ident, &item.ty);
                    let code = line(&quote! { pub static #name: #ty });
                    let code = code.replace("crate::__private", "__private");
                    self.insert(self.path(&name.to_string()), Kind::Static, code, owners);
                }
            }
            syn::Item::Type(item) if is_public(&item.vis) => {
                let (name, generics, ty) = (&item.ident, &item.generics, &item.ty);
                let code = line(&quote! { pub type #name #generics = #ty });
                self.insert(self.path(&name.to_string()), Kind::Alias, code, owners);
            }
            // Private items, and items that are not for other crates.
            syn::Item::Struct(_) | syn::Item::Enum(_) | syn::Item::Static(_) => {}
            syn::Item::Type(_) | syn::Item::Use(_) | syn::Item::Mod(_) => {}
            syn::Item::Const(item) if !is_public(&item.vis) => {}
            syn::Item::Fn(item) if !is_public(&item.vis) => {}
            other => {
                return Err(SurfaceError(format!("the item `{}` is not expected", line(other))));
            }
        }
        Ok(())
    }

    fn structure(&mut self, item: &syn::ItemStruct, owners: Vec<String>) {
        let (name, generics) = (item.ident.to_string(), &item.generics);
        let path = self.path(&name);
        let is_open = is_non_exhaustive(&item.attrs);
        let (ident, open) = (&item.ident, is_open.then(|| quote! { #[non_exhaustive] }));
        let code = line(&quote! { #open pub struct #ident #generics });
        let is_deprecated = is_deprecated(&item.attrs);
        let all_public = item.fields.iter().all(|field| is_public(&field.vis));
        let added = self.insert(path.clone(), Kind::Struct, code, owners);
        added.is_closed = !is_open && all_public;
        added.deprecate(is_deprecated);
        for (index, field) in item.fields.iter().enumerate() {
            if is_public(&field.vis) && !is_hidden(&field.attrs) {
                let ty = &field.ty;
                let (name, code) = match &field.ident {
                    Some(name) => (name.to_string(), line(&quote! { pub #name: #ty })),
                    None => (index.to_string(), line(&quote! { pub #ty })),
                };
                let is_deprecated = self::is_deprecated(&field.attrs);
                let owners = vec![path.clone()];
                self.insert(format!("{path}.{name}"), Kind::Field, code, owners)
                    .deprecate(is_deprecated);
            }
        }
        self.derives(&item.attrs, &item.ident, generics);
    }

    fn enumeration(&mut self, item: &syn::ItemEnum, owners: Vec<String>) {
        let path = self.path(&item.ident.to_string());
        let is_open = is_non_exhaustive(&item.attrs);
        let (ident, generics) = (&item.ident, &item.generics);
        let open = is_open.then(|| quote! { #[non_exhaustive] });
        let code = line(&quote! { #open pub enum #ident #generics });
        let added = self.insert(path.clone(), Kind::Enum, code, owners);
        added.is_closed = !is_open;
        added.deprecate(is_deprecated(&item.attrs));
        for variant in &item.variants {
            if !is_hidden(&variant.attrs) {
                let (name, fields) = (&variant.ident, &variant.fields);
                let code = line(&quote! { #name #fields });
                let owners = vec![path.clone()];
                self.insert(format!("{path}::{name}"), Kind::Variant, code, owners)
                    .deprecate(is_deprecated(&variant.attrs));
            }
        }
        self.derives(&item.attrs, &item.ident, generics);
    }

    fn derives(&mut self, attrs: &[syn::Attribute], name: &syn::Ident, generics: &syn::Generics) {
        for attr in attrs.iter().filter(|attr| attr.path().is_ident("derive")) {
            // What cannot be parsed would not compile either.
            let _ = attr.parse_nested_meta(|meta| {
                let name_of_trait = line(&meta.path);
                let mut generics = generics.clone();
                let bound = traits::canonical(&name_of_trait);
                if let Ok(bound) = syn::parse_str::<syn::TypeParamBound>(bound) {
                    for parameter in generics.type_params_mut() {
                        parameter.bounds.push(bound.clone());
                    }
                }
                let (_, arguments, _) = generics.split_for_impl();
                let ty = line(&quote! { #name #arguments });
                self.implement(&line(&generics), &name_of_trait, &ty, &generics);
                Ok(())
            });
        }
    }

    /// Adds the implementation of a trait. Returns its path.
    fn implement(
        &mut self,
        header: &str,
        name_of_trait: &str,
        ty: &str,
        generics: &syn::Generics,
    ) -> String {
        let name_of_trait = traits::canonical(name_of_trait);
        let owner = self.type_path(ty, generics);
        let mut owners = self.owners(ty);
        owners.extend(self.owners(name_of_trait));
        let code = format!("impl{header} {name_of_trait} for {ty} {{}}");
        let path = format!("{owner}: {}", trait_in_path(&short(name_of_trait, &self.own)));
        let declaration = short(&code, &self.own).trim_end_matches(" {}").to_owned();
        self.insert(path.clone(), Kind::Implementation, code, owners).declaration = declaration;
        path
    }

    /// Returns the path of a type in an `impl`. Parameters of the `impl` are left out: `Call<O>` is `csss::Call`.
    fn type_path(&self, ty: &str, generics: &syn::Generics) -> String {
        let arguments: Vec<String> =
            generics.type_params().map(|parameter| parameter.ident.to_string()).collect();
        let generic = format!("<{}>", arguments.join(", "));
        self.path(ty.strip_suffix(generic.as_str()).unwrap_or(ty))
    }

    /// Returns the paths of the family's types that a text of code names.
    fn owners(&self, code: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut before = "";
        let words = code.split_inclusive(|c: char| !c.is_alphanumeric() && c != '_' && c != '#');
        for word in words {
            let name = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '_');
            // A name below a path is a name of the runtime.
            if self.own.contains(name) && !before.ends_with(':') {
                let path = self.path(name);
                if !found.contains(&path) {
                    found.push(path);
                }
            }
            before = word;
        }
        found
    }

    fn implementation(&mut self, item: &syn::ItemImpl) {
        let (ty, generics) = (line(&item.self_ty), &item.generics);
        let owners = self.owners(&ty);
        if owners.is_empty() {
            // A private type.
            return;
        }
        let header = line(generics);
        let Some((name_of_trait, _)) = &item.trait_ else {
            for inner in &item.items {
                self.inherent(item, &ty, inner);
            }
            return;
        };
        let name_of_trait = line(name_of_trait);
        let path = self.implement(&header, &name_of_trait, &ty, generics);
        for inner in &item.items {
            if let syn::ImplItem::Type(inner) = inner {
                let (name, associated) = (&inner.ident, line(&inner.ty));
                let declaration = format!("type {name} = {associated}");
                let mut owners = vec![path.clone()];
                // The type is also an owner, so that a removed operation is reported once.
                owners.extend(self.owners(&ty));
                let code = format!(
                    "impl{header} {} for {ty} {{ {declaration}; }}",
                    traits::canonical(&name_of_trait)
                );
                let declaration = short(&declaration, &self.own);
                let path = format!("{path}::{name}");
                self.insert(path, Kind::AssociatedType, code, owners).declaration = declaration;
            }
        }
    }

    /// Adds a method, a function or a constant of a type.
    fn inherent(&mut self, block: &syn::ItemImpl, ty: &str, inner: &syn::ImplItem) {
        let owners = self.owners(ty);
        let owner = self.type_path(ty, &block.generics);
        match inner {
            syn::ImplItem::Fn(function)
                if is_public(&function.vis) && !is_hidden(&function.attrs) =>
            {
                let mut signature = function.sig.clone();
                signature.inputs.pop_punct();
                for input in &mut signature.inputs {
                    match input {
                        syn::FnArg::Receiver(receiver) => receiver.mutability = None,
                        syn::FnArg::Typed(typed) => {
                            if let syn::Pat::Ident(pattern) = &mut *typed.pat {
                                pattern.mutability = None;
                            }
                        }
                    }
                }
                let declaration = line(&quote! { pub #signature });
                for input in &mut signature.inputs {
                    if let syn::FnArg::Typed(typed) = input {
                        *typed.pat = syn::parse_quote!(_);
                    }
                }
                let header = line(&block.generics);
                let code = format!("impl{header} {ty} {{ pub {} {{}} }}", line(&signature));
                let declaration = short(&declaration, &self.own);
                let path = format!("{owner}::{}", signature.ident);
                let item = self.insert(path, Kind::Function, code, owners);
                item.declaration = declaration;
                item.deprecate(is_deprecated(&function.attrs));
            }
            syn::ImplItem::Const(constant)
                if is_public(&constant.vis) && !is_hidden(&constant.attrs) =>
            {
                let (name, constant_type) = (&constant.ident, &constant.ty);
                let declaration = line(&quote! { pub const #name: #constant_type });
                let header = line(&block.generics);
                let code = format!("impl{header} {ty} {{ {declaration} = (); }}");
                let declaration = short(&declaration, &self.own);
                let path = format!("{owner}::{name}");
                self.insert(path, Kind::Constant, code, owners).declaration = declaration;
            }
            _ => {}
        }
    }

    /// Adds what a macro of the runtime implements.
    fn macro_call(&mut self, item: &syn::ItemMacro) -> Result<(), SurfaceError> {
        let name = item.mac.path.segments.last().map(|last| last.ident.to_string());
        let name = name.unwrap_or_default();
        let unknown = || SurfaceError(format!("the macro `{name}` is not expected"));
        let implemented = traits::of_macro(&name).ok_or_else(unknown)?;
        let arguments = line(&item.mac.tokens);
        let ty = arguments.split(',').next().unwrap_or_default();
        if !self.own.contains(ty) {
            return Ok(());
        }
        for (header, name_of_trait) in implemented {
            self.implement(header, name_of_trait, ty, &syn::Generics::default());
        }
        for function in traits::functions_of_macro(&name) {
            let parsed = syn::parse_str::<syn::ItemImpl>(&format!("impl {ty} {{ {function} }}"))
                .map_err(|error| SurfaceError(error.to_string()))?;
            for inner in &parsed.items {
                self.inherent(&parsed, ty, inner);
            }
        }
        Ok(())
    }
}

impl Item {
    fn deprecate(&mut self, is_deprecated: bool) {
        if is_deprecated {
            self.is_deprecated = true;
            self.declaration.insert_str(0, "#[deprecated] ");
        }
    }
}

fn plain(kind: Kind, declaration: String, code: String, owners: Vec<String>) -> Item {
    Item { kind, declaration, code, owners, is_closed: false, is_deprecated: false }
}

/// Returns a trait as it appears in a path: without arguments that are only lifetimes.
fn trait_in_path(name: &str) -> &str {
    match name.split_once('<') {
        Some((before, arguments)) if arguments.starts_with('\'') => before,
        _ => name,
    }
}

/// Returns the module that a `pub use module::*` exports.
fn exported_module(item: &syn::Item) -> Option<String> {
    match item {
        syn::Item::Use(item) if is_public(&item.vis) => {
            line(&item.tree).strip_suffix("::*").map(str::to_owned)
        }
        _ => None,
    }
}

/// Returns the name of a public type.
fn type_name(item: &syn::Item) -> Option<String> {
    let (vis, name) = match item {
        syn::Item::Struct(item) => (&item.vis, &item.ident),
        syn::Item::Enum(item) => (&item.vis, &item.ident),
        syn::Item::Type(item) => (&item.vis, &item.ident),
        _ => return None,
    };
    is_public(vis).then(|| name.to_string())
}

fn is_public(vis: &syn::Visibility) -> bool {
    matches!(vis, syn::Visibility::Public(_))
}

fn is_non_exhaustive(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident("non_exhaustive"))
}

fn is_deprecated(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident("deprecated"))
}

/// Whether an item is not part of the documented API.
fn is_hidden(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|attr| {
        attr.path().is_ident("doc") && attr.meta.to_token_stream().to_string().contains("hidden")
    })
}
