//! Reads the public items from the printed code.
//!
//! The code is read as rustc reads it: from the root module, along its `mod` items. A private module whose content is
//! exported with `pub use module::*` is a part of its parent.

use std::collections::{BTreeMap, BTreeSet};

use linksfield_codegen::ir::Family;
use linksfield_codegen::rust::{self, Options};
use proc_macro2::TokenStream;

use super::print::line;
use super::skeleton::skeleton;
use super::types::{Types, is_public, join};
use super::{Item, Kind, SurfaceError};

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
        join(&self.path, name)
    }

    fn add_module(&self, item: &syn::ItemMod, items: &mut BTreeMap<String, Item>) -> String {
        let name = item.ident.to_string();
        let path = self.path(&name);
        let code = format!("pub mod {name}");
        let owners = self.owner.iter().cloned().collect();
        items.insert(path.clone(), Item::new(Kind::Module, code.clone(), code, owners));
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
        items.insert(self.path(name), Item::new(Kind::Reexport, code.clone(), code, owners));
        Ok(())
    }

    /// Adds the types, and what is implemented for them.
    fn finish(self, items: &mut BTreeMap<String, Item>) -> Result<(), SurfaceError> {
        let mut types = Types::new(&self.path, self.owner.as_ref(), &self.types, items);
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

/// Returns the module that a `pub use module::*` exports.
fn exported_module(item: &syn::Item) -> Option<String> {
    match item {
        syn::Item::Use(item) if is_public(&item.vis) => {
            line(&item.tree).strip_suffix("::*").map(str::to_owned)
        }
        _ => None,
    }
}
