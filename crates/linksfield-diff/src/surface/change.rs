//! The rules of Rust for compatible changes.

use std::collections::BTreeSet;

use super::print::{self, line};
use super::{Change, Item, Kind, Surface};

/// Compares two surfaces. The changes are in the order of their paths.
///
/// An item that was added or removed with its owner, such as a field with its struct, is not a change of its own.
#[must_use]
pub fn compare(old: &Surface, new: &Surface) -> Vec<Change> {
    let paths: BTreeSet<&String> = old.items.keys().chain(new.items.keys()).collect();
    paths
        .into_iter()
        .filter_map(|path| match (old.items.get(path), new.items.get(path)) {
            (Some(one), Some(other)) => changed(path, one, other),
            (Some(one), None) => is_own(path, old, new).then(|| Change {
                path: path.clone(),
                old: Some(one.declaration.clone()),
                new: None,
                breaks: Some(removed(path, one, new)),
            }),
            (None, Some(other)) => is_own(path, new, old).then(|| Change {
                path: path.clone(),
                old: None,
                new: Some(other.declaration.clone()),
                breaks: added(path, other, old),
            }),
            (None, None) => None,
        })
        .collect()
}

/// Whether all owners of an item, which is only in `here`, are in `there`, too.
fn is_own(path: &str, here: &Surface, there: &Surface) -> bool {
    here.owners(path).into_iter().all(|owner| {
        let kind = |surface: &Surface| surface.items.get(owner).map(|item| item.kind);
        kind(here) == kind(there)
    })
}

/// What code lacks after an item was removed.
fn removed(path: &str, item: &Item, new: &Surface) -> String {
    let name = short(path);
    match item.kind {
        Kind::Module if item.owners.is_empty() => {
            format!("Code that uses the module or the Cargo feature `{name}` does not find it.")
        }
        Kind::Implementation => {
            let (ty, name) = name.split_once(": ").unwrap_or((name, ""));
            format!("Code that uses `{ty}` as `{name}` does not find the implementation.")
        }
        Kind::Field => {
            let owner = item.owners.first().and_then(|owner| new.items.get(owner));
            let uses = if owner.is_some_and(|owner| owner.is_closed) {
                "reads or writes"
            } else {
                "reads"
            };
            format!("Code that {uses} `{name}` does not find the field.")
        }
        Kind::Variant => {
            format!("Code that matches or creates `{name}` does not find the variant.")
        }
        Kind::Function => format!("Code that calls `{name}` does not find the {}.", function(item)),
        Kind::Constant | Kind::Static => {
            format!("Code that reads `{name}` does not find it.")
        }
        Kind::Reexport | Kind::Struct | Kind::Enum | Kind::Alias | Kind::AssociatedType => {
            format!("Code that names the type `{name}` does not find it.")
        }
        Kind::Module => format!("Code that uses the module `{name}` does not find it."),
    }
}

/// Why a new field or variant breaks code. Other new items do not.
fn added(path: &str, item: &Item, old: &Surface) -> Option<String> {
    let owner = item.owners.first()?;
    if !old.items.get(owner)?.is_closed {
        return None;
    }
    let (name, ty) = (short(path), short(owner));
    match item.kind {
        Kind::Field => {
            let field = name.strip_prefix(ty).unwrap_or(name).trim_start_matches('.');
            Some(format!("Code that writes `{ty} {{ … }}` lacks the new field `{field}`."))
        }
        Kind::Variant => {
            Some(format!("Code that matches all variants of `{ty}` does not match `{name}`."))
        }
        _ => None,
    }
}

/// Compares two items of the same path.
fn changed(path: &str, old: &Item, new: &Item) -> Option<Change> {
    // The owners and the names of parameters are no changes of the item.
    let parts = |item: &Item| (item.kind, item.code.clone(), item.is_closed, item.is_deprecated);
    if parts(old) == parts(new) {
        return None;
    }
    let (before, after) = declarations(old, new);
    let breaks = reason(path, old, new);
    Some(Change { path: path.to_owned(), old: Some(before), new: Some(after), breaks })
}

/// Returns two declarations for readers. Two types of the same name, or bounds of an `impl`, would look equal, so that
/// the complete code is returned.
fn declarations(old: &Item, new: &Item) -> (String, String) {
    if old.declaration == new.declaration && old.code != new.code {
        (old.code.clone(), new.code.clone())
    } else {
        (old.declaration.clone(), new.declaration.clone())
    }
}

/// Why a change of an item breaks code.
fn reason(path: &str, old: &Item, new: &Item) -> Option<String> {
    let name = short(path);
    if old.kind != new.kind {
        return Some(format!("`{name}` is {}, and no longer {}.", noun(new.kind), noun(old.kind)));
    }
    if old.is_closed && !new.is_closed {
        return Some(if old.kind == Kind::Struct {
            format!("Code outside of the crate can no longer write `{name} {{ … }}`.")
        } else {
            format!("Code that matches all variants of `{name}` needs an arm for unknown variants.")
        });
    }
    let without_marker = |code: &str| code.replace("#[non_exhaustive] ", "");
    if without_marker(&old.code) == without_marker(&new.code) {
        return None;
    }
    let (before, after) = declarations(old, new);
    let ty = |text: &str, mark: &str| text.split_once(mark).map_or(text, |(_, ty)| ty).to_owned();
    Some(match old.kind {
        Kind::Field => {
            let (before, after) = (ty(&before, ": "), ty(&after, ": "));
            format!("The field `{name}` has the type `{after}`, and no longer `{before}`.")
        }
        Kind::AssociatedType => {
            let (before, after) = (ty(&before, " = "), ty(&after, " = "));
            format!("The type `{name}` is `{after}`, and no longer `{before}`.")
        }
        Kind::Function => called(name, old, new),
        Kind::Variant => format!("The variant `{name}` is `{after}`, and no longer `{before}`."),
        _ => format!("The declaration of `{name}` is `{after}`, and no longer `{before}`."),
    })
}

/// What changed in a signature.
fn called(name: &str, old: &Item, new: &Item) -> String {
    let parse = |item: &Item| {
        let block = syn::parse_str::<syn::ItemImpl>(&item.code).ok()?;
        match block.items.into_iter().next()? {
            syn::ImplItem::Fn(function) => Some(function.sig),
            _ => None,
        }
    };
    let (Some(before), Some(after)) = (parse(old), parse(new)) else {
        return format!("Code that calls `{name}` does not fit the new signature.");
    };
    let types = |text: &str| print::short(text, &BTreeSet::new());
    let input = |input: &syn::FnArg| match input {
        syn::FnArg::Receiver(receiver) => line(receiver),
        syn::FnArg::Typed(typed) => line(&typed.ty),
    };
    let output = |signature: &syn::Signature| match &signature.output {
        syn::ReturnType::Default => "()".to_owned(),
        syn::ReturnType::Type(_, ty) => line(ty),
    };
    if before.inputs.len() != after.inputs.len() {
        return format!("Code that calls `{name}` passes another number of arguments.");
    }
    for (one, other) in before.inputs.iter().zip(&after.inputs) {
        let (one, other) = (input(one), input(other));
        if one != other {
            let (one, other) = (types(&one), types(&other));
            return format!(
                "An argument of `{name}` has the type `{other}`, and no longer `{one}`."
            );
        }
    }
    let (one, other) = (output(&before), output(&after));
    if one == other {
        format!("Code that calls `{name}` does not satisfy the new bounds.")
    } else {
        let (one, other) = (types(&one), types(&other));
        format!("`{name}` returns `{other}`, and no longer `{one}`.")
    }
}

fn function(item: &Item) -> &'static str {
    let has_receiver =
        ["(self", "(&self", "(&mut self"].iter().any(|text| item.code.contains(text));
    if has_receiver { "method" } else { "function" }
}

fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::Module => "a module",
        Kind::Reexport => "a name of another item",
        Kind::Struct => "a struct",
        Kind::Field => "a field",
        Kind::Enum => "an enum",
        Kind::Variant => "a variant",
        Kind::Function => "a function",
        Kind::Constant => "a constant",
        Kind::Static => "a static",
        Kind::Alias => "an alias",
        Kind::Implementation => "an implementation",
        Kind::AssociatedType => "an associated type",
    }
}

/// Returns a path without the family.
fn short(path: &str) -> &str {
    path.split_once("::").map_or(path, |(_, name)| name)
}
