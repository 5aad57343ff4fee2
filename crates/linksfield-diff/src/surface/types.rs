//! The public types of a module, and what is implemented for them.

use std::collections::{BTreeMap, BTreeSet};

use quote::{ToTokens, quote};

use super::print::{line, short};
use super::{Item, Kind, SurfaceError, traits};

/// The public types of a module.
pub(super) struct Types<'a> {
    path: &'a str,
    owner: Option<&'a String>,
    /// The names of the public types.
    own: BTreeSet<String>,
    items: &'a mut BTreeMap<String, Item>,
}

impl<'a> Types<'a> {
    /// Makes the list for the items of a module. Only public items are added.
    pub(super) fn new(
        path: &'a str,
        owner: Option<&'a String>,
        all: &[syn::Item],
        items: &'a mut BTreeMap<String, Item>,
    ) -> Self {
        Self { path, owner, own: all.iter().filter_map(type_name).collect(), items }
    }

    fn path(&self, name: &str) -> String {
        join(self.path, name)
    }

    fn insert(&mut self, path: String, kind: Kind, code: String, owners: Vec<String>) -> &mut Item {
        let declaration = short(&code, &self.own);
        self.items.entry(path).or_insert_with(|| Item::new(kind, declaration, code, owners))
    }

    /// Adds a type or a static.
    pub(super) fn add(&mut self, item: &syn::Item) -> Result<(), SurfaceError> {
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

    /// Adds an `impl`: the implementation of a trait, or methods and constants of a type.
    pub(super) fn implementation(&mut self, item: &syn::ItemImpl) {
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
    pub(super) fn macro_call(&mut self, item: &syn::ItemMacro) -> Result<(), SurfaceError> {
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
    pub(super) fn new(kind: Kind, declaration: String, code: String, owners: Vec<String>) -> Self {
        Self { kind, declaration, code, owners, is_closed: false, is_deprecated: false }
    }

    fn deprecate(&mut self, is_deprecated: bool) {
        if is_deprecated {
            self.is_deprecated = true;
            self.declaration.insert_str(0, "#[deprecated] ");
        }
    }
}

/// Returns the path of a name in a module. The path of the root is empty.
pub(super) fn join(module: &str, name: &str) -> String {
    if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") }
}

/// Returns a trait as it appears in a path: without arguments that are only lifetimes.
fn trait_in_path(name: &str) -> &str {
    match name.split_once('<') {
        Some((before, arguments)) if arguments.starts_with('\'') => before,
        _ => name,
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

pub(super) fn is_public(vis: &syn::Visibility) -> bool {
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
