//! The names of tools, and the operations that the arguments of the program name.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use linksfield_api::{FAMILIES, FamilyInfo, OperationInfo};

use crate::exit::Failure;
use crate::operation::kebab;

/// The tool that finds out whether an uncertain write was executed.
pub(super) const CHECK: &str = "check_outcome";

/// The longest name of a tool that all assistants accept.
const LONGEST: usize = 64;

/// An operation, and the name of its tool.
pub(super) struct Named {
    pub(super) tool: String,
    pub(super) family: &'static FamilyInfo,
    pub(super) operation: &'static OperationInfo,
}

/// Returns the tools of all operations. No two have the same name, and a name does not depend on which families are
/// offered.
pub(super) fn all() -> Vec<Named> {
    let mut taken = BTreeSet::from([CHECK.to_owned()]);
    let operations = FAMILIES.iter().copied().flat_map(|family| {
        family.operations.iter().copied().map(move |operation| (family, operation))
    });
    operations
        .map(|(family, operation)| {
            let name = format!("{}_{}", family.name(), operation.name);
            Named { tool: unique(&name, &mut taken), family, operation }
        })
        .collect()
}

/// Returns a name with allowed characters only, which is not taken yet.
fn unique(name: &str, taken: &mut BTreeSet<String>) -> String {
    let is_allowed = |next: char| next.is_ascii_alphanumeric() || next == '_' || next == '-';
    let allowed = |next: char| if is_allowed(next) { next } else { '_' };
    let plain: String = name.chars().map(allowed).take(LONGEST).collect();
    let mut chosen = plain.clone();
    let mut number = 1;
    while !taken.insert(chosen.clone()) {
        number += 1;
        let end = format!("_{number}");
        chosen = plain.chars().take(LONGEST - end.len()).chain(end.chars()).collect();
    }
    chosen
}

/// Returns the write that the operator allows, by its name such as `csss.order_package` or `csss.order-package`.
///
/// # Errors
///
/// [`Failure::Usage`] if there is no such write.
pub(super) fn write(given: &str) -> Result<&'static OperationInfo, Failure> {
    let operations = FAMILIES.iter().flat_map(|family| family.operations.iter().copied());
    let found = operations.clone().find(|known| kebab(known.full_name()) == kebab(given));
    match found {
        Some(known) if known.effect().is_write() => Ok(known),
        Some(known) => Err(Failure::Usage(format!(
            "--allow-write {given}: {} is a read, which is always offered",
            known.full_name()
        ))),
        None => {
            let mut writes: Vec<_> = operations
                .filter(|known| known.effect().is_write())
                .map(|known| (likeness(given, known), known.full_name()))
                .collect();
            writes.sort_by(|a, b| b.0.total_cmp(&a.0));
            let near: Vec<_> = writes.iter().take(3).map(|(_, name)| *name).collect();
            Err(Failure::Usage(format!(
                "--allow-write {given}: there is no write of this name. Did you mean one of {}? \
                 `linksfield operations` lists all",
                near.join(", ")
            )))
        }
    }
}

/// Returns how similar a name is to that of an operation, with or without its family.
fn likeness(given: &str, known: &OperationInfo) -> f64 {
    let given = kebab(given);
    let similar = |name: &str| strsim::normalized_damerau_levenshtein(&given, &kebab(name));
    similar(known.full_name()).max(similar(known.name))
}

/// Returns the tool of an operation, such as `csss_query_order` for `csss.query_order`.
pub(super) fn tool_of(operation: &str) -> String {
    let found = tools().iter().find(|(name, _)| name == operation);
    found.map_or_else(|| operation.to_owned(), |(_, tool)| tool.clone())
}

/// Replaces the names of operations in a text with those of their tools: full names everywhere, and the names of operations
/// of the family in backticks.
pub(super) fn with_tools(text: &str, family: &FamilyInfo) -> String {
    let is_part = |next: char| next.is_alphanumeric() || "_.-".contains(next);
    let mut written = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_part) {
        let (before, word) = rest.split_at(start);
        let end = word.find(|next| !is_part(next)).unwrap_or(word.len());
        let (word, after) = word.split_at(end);
        written.push_str(before);
        // A sentence may end with a name.
        let bare = word.trim_end_matches(['.', '-']);
        let is_quoted = before.ends_with('`') && after.starts_with('`');
        let operation = match (bare.contains('.'), is_quoted) {
            (true, _) => tools().iter().find(|(name, _)| name == bare),
            (false, true) => {
                let full = format!("{}.{bare}", family.name());
                tools().iter().find(|(name, _)| *name == full)
            }
            (false, false) => None,
        };
        // `--allow-write` takes the name of the operation.
        let is_option = before.ends_with("--allow-write ") || written.ends_with("--allow-write ");
        match operation {
            Some((_, tool)) if !is_option => {
                written.push_str(tool);
                written.push_str(word.get(bare.len()..).unwrap_or_default());
            }
            _ => written.push_str(word),
        }
        rest = after;
    }
    written.push_str(rest);
    written
}

/// Returns the full names of all operations, with their tools.
fn tools() -> &'static [(String, String)] {
    static TOOLS: OnceLock<Vec<(String, String)>> = OnceLock::new();
    TOOLS.get_or_init(|| {
        let named = all().into_iter();
        named.map(|named| (named.operation.full_name().to_owned(), named.tool)).collect()
    })
}

/// Returns a name for an argument of the tool itself, which no parameter of the operation has.
pub(super) fn own_argument(operation: &OperationInfo, name: &str) -> String {
    match operation.parameter(name) {
        Some(_) => format!("mcp_{name}"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use super::*;

    #[test]
    fn names_are_valid_and_different() {
        let names: Vec<_> = all().into_iter().map(|named| named.tool).collect();
        let different: BTreeSet<_> = names.iter().collect();
        assert_eq!(different.len(), names.len());
        for name in &names {
            let is_valid = |next: char| next.is_ascii_alphanumeric() || "_-".contains(next);
            assert!((1..=64).contains(&name.len()) && name.chars().all(is_valid), "{name}");
            assert_ne!(name, CHECK);
        }
    }

    #[test]
    fn equal_and_long_names_are_made_different() {
        let mut taken = BTreeSet::new();
        let long = "a".repeat(80);
        let names: Vec<_> = ["a_b", "a.b", "a_b", long.as_str(), &format!("{long}b")]
            .iter()
            .map(|name| unique(name, &mut taken))
            .collect();
        assert_eq!(names[..3], ["a_b", "a_b_2", "a_b_3"]);
        assert_eq!((names[3].len(), names[4].len()), (64, 64));
        assert_ne!(names[3], names[4]);
    }

    #[test]
    fn texts_name_tools() {
        let cube = FAMILIES.iter().find(|family| family.name() == "cube").unwrap();
        for (text, expected) in [
            ("`list_mt_sms` shows it.", "`cube_list_mt_sms` shows it."),
            ("see csss.query_order.", "see csss_query_order."),
            ("`csss.query_order`: list_mt_sms", "`csss_query_order`: list_mt_sms"),
            ("`query_order` of cube", "`query_order` of cube"),
            ("add `--allow-write cube.send_sms`", "add `--allow-write cube.send_sms`"),
            ("GET https://example.com/v1.0/x", "GET https://example.com/v1.0/x"),
            ("", ""),
        ] {
            assert_eq!(with_tools(text, cube), expected);
        }
    }

    #[test]
    fn a_wrong_name_of_a_write_is_explained() {
        assert_eq!(write("csss.order-package").unwrap().name, "order_package");
        let wrong = write("csss.order_pakage").unwrap_err().to_string();
        assert!(wrong.contains("csss.order_package"), "{wrong}");
        let read = write("csss.query_device").unwrap_err().to_string();
        assert!(read.contains("is a read"), "{read}");
    }
}
