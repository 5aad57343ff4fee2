//! The names of commands, flags and codes, and which values are single arguments.

use linksfield_api::{CodeInfo, OperationInfo, ParameterInfo, ParameterKind};

/// The arguments of the program for every operation. A parameter of this name has a flag with another name.
const OWN: &[&str] = &[
    "all",
    "base-url",
    "curl",
    "dry-run",
    "environment",
    "explain",
    "help",
    "json",
    "language",
    "limit",
    "output",
    "profile",
    "timeout",
    "version",
    "yes",
];

/// Returns a name in the form of a command or a flag, such as `order-package`.
pub(crate) fn kebab(name: &str) -> String {
    let mut written = String::new();
    let mut before = '-';
    for next in name.chars() {
        let is_word = next.is_ascii_uppercase() && !before.is_ascii_uppercase() && before != '-';
        match next {
            '_' | '.' | ' ' => written.push('-'),
            _ if is_word && !written.ends_with('-') => {
                written.push('-');
                written.push(next.to_ascii_lowercase());
            }
            _ => written.push(next.to_ascii_lowercase()),
        }
        before = next;
    }
    written
}

/// A parameter, and the name of its flag.
pub(super) struct Flag {
    pub(super) name: String,
    pub(super) parameter: &'static ParameterInfo,
}

/// Returns the flags of an operation.
pub(super) fn flags(operation: &'static OperationInfo) -> Vec<Flag> {
    let mut flags: Vec<Flag> = Vec::new();
    for parameter in operation.parameters {
        let mut name = kebab(parameter.name);
        if OWN.contains(&name.as_str()) || flags.iter().any(|flag| flag.name == name) {
            name = format!("parameter-{}", parameter.name);
        }
        flags.push(Flag { name, parameter });
    }
    flags
}

/// The id of the argument for a parameter. No argument of the program has such an id.
pub(super) fn id(parameter: &ParameterInfo) -> String {
    format!("parameter:{}", parameter.name)
}

/// Returns whether a value is written as one argument that is not JSON.
pub(super) fn is_single(kind: &ParameterKind) -> bool {
    match kind {
        ParameterKind::Value { name, .. } => *name != "json",
        ParameterKind::Code(_) => true,
        _ => false,
    }
}

/// Returns whether a boolean is sent as `true` and `false`, or as `1` and `0`, and not as two other words.
pub(super) fn is_digits(kind: &ParameterKind) -> bool {
    matches!(
        kind,
        ParameterKind::Value { name: "boolean", .. }
            | ParameterKind::Value { name: "flag", form: "`0` or `1`" }
    )
}

/// The word for a code: its name, unless another code has the same.
pub(super) fn word(codes: &[CodeInfo], code: &CodeInfo) -> String {
    let name = kebab(code.name);
    match codes.iter().filter(|other| kebab(other.name) == name).count() {
        1 => name,
        _ => code.code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use linksfield_api::FAMILIES;

    use super::*;

    #[test]
    fn names_become_flags() {
        for (name, flag) in [
            ("device_id", "device-id"),
            ("deviceCode", "device-code"),
            ("packageID", "package-id"),
            ("Monthly", "monthly"),
            ("OtaCard", "ota-card"),
        ] {
            assert_eq!(kebab(name), flag);
        }
    }

    #[test]
    fn every_parameter_has_its_own_flag() {
        for operation in FAMILIES.iter().flat_map(|family| family.operations) {
            let mut names: Vec<_> = flags(operation).into_iter().map(|flag| flag.name).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!((names.len(), count), (operation.parameters.len(), count));
            assert!(names.iter().all(|name| !OWN.contains(&name.as_str())));
        }
    }
}
