//! The rules of Rust for compatible changes.

use std::collections::BTreeSet;

use quote::ToTokens;

use super::print::line;
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

fn removed(path: &str, item: &Item, new: &Surface) -> String {
    let name = short(path);
    match item.kind {
        Kind::Module => {
            format!(
                "Code that uses the module `{name}`, or the Cargo feature of this name, lacks it."
            )
        }
        Kind::Implementation => {
            let (ty, name) = name.split_once(": ").unwrap_or((name, ""));
            format!("Code that needs `{name}` of `{ty}` lacks it.")
        }
        Kind::AssociatedType => format!("Code that names `{name}` lacks the type."),
        Kind::Field => {
            let owner = item.owners.first().and_then(|owner| new.items.get(owner));
            let (ty, field) = name.split_once('.').unwrap_or((name, ""));
            match owner {
                Some(owner) if owner.is_closed => {
                    format!("Code that reads or writes the field `{field}` of `{ty}` lacks it.")
                }
                _ => format!("Code that reads the field `{field}` of `{ty}` lacks it."),
            }
        }
        Kind::Variant => format!("Code that matches or returns `{name}` lacks the variant."),
        Kind::Function => format!("Code that calls `{name}` lacks the {}.", function(item)),
        Kind::Reexport | Kind::Struct | Kind::Enum | Kind::Alias => {
            format!("Code that names the type `{name}` lacks it.")
        }
        Kind::Constant => format!("Code that reads `{name}` lacks the constant."),
        Kind::Static => format!("Code that reads `{name}` lacks the static."),
    }
}

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

fn changed(path: &str, old: &Item, new: &Item) -> Option<Change> {
    if old == new {
        return None;
    }
    let breaks = reason(path, old, new);
    // What only differs in the order of owners is no change.
    if breaks.is_none() && old.declaration == new.declaration {
        return None;
    }
    // Two types of the same name would look equal.
    let is_ambiguous = old.declaration == new.declaration;
    let text =
        |item: &Item| Some(if is_ambiguous { item.code.clone() } else { item.declaration.clone() });
    Some(Change { path: path.to_owned(), old: text(old), new: text(new), breaks })
}

/// Why a change of an item breaks code.
fn reason(path: &str, old: &Item, new: &Item) -> Option<String> {
    let name = short(path);
    if old.kind != new.kind {
        return Some(format!(
            "Code that uses `{name}` as {} does not compile, because it is {} now.",
            noun(old.kind),
            noun(new.kind)
        ));
    }
    if old.is_closed && !new.is_closed {
        return Some(if old.kind == Kind::Struct {
            format!("Code that writes `{name} {{ … }}` is not permitted any more.")
        } else {
            format!("Code that matches all variants of `{name}` needs an arm for unknown variants.")
        });
    }
    let (before, after) = (old.code.as_str(), new.code.as_str());
    let is_opener = |code: &str| code.replace("#[non_exhaustive] ", "");
    if before == after || is_opener(before) == is_opener(after) {
        return None;
    }
    let (before, after) = (&old.declaration, &new.declaration);
    Some(match old.kind {
        Kind::Field => {
            let (ty, field) = name.split_once('.').unwrap_or((name, ""));
            format!("Code that uses the type of the field `{field}` of `{ty}` needs another type.")
        }
        Kind::Variant => format!("Code that uses the content of `{name}` needs another content."),
        Kind::Function => called(name, old, new),
        Kind::AssociatedType => {
            let ty = |text: &str| text.split_once(" = ").map_or("", |(_, ty)| ty).to_owned();
            format!("`{name}` is `{}`, and no longer `{}`.", ty(after), ty(before))
        }
        Kind::Implementation => {
            format!("Code that needs `{before}` can only use `{after}`.")
        }
        _ => format!("Code that uses `{name}` as `{before}` gets `{after}`."),
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
    let types = |signature: &syn::Signature| -> Vec<String> {
        signature.inputs.iter().map(|input| line(&input.to_token_stream())).collect()
    };
    let output = |signature: &syn::Signature| line(&signature.output);
    if before.inputs.len() != after.inputs.len() {
        format!("Code that calls `{name}` passes another number of arguments.")
    } else if types(&before) != types(&after) {
        format!("Code that calls `{name}` passes an argument of another type.")
    } else if output(&before) != output(&after) {
        format!("Code that uses the result of `{name}` expects another type.")
    } else {
        format!("Code that calls `{name}` does not satisfy the new bounds.")
    }
}

fn function(item: &Item) -> &'static str {
    if item.code.contains("self") { "method" } else { "function" }
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
