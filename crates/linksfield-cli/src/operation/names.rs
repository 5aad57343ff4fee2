//! The names of operations, commands, flags and codes.

use linksfield_api::{CodeInfo, FAMILIES, OperationInfo, ParameterInfo, ParameterKind};

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

fn all() -> impl Iterator<Item = &'static OperationInfo> {
    FAMILIES.iter().flat_map(|family| family.operations).copied()
}

/// Finds an operation by its full name, such as `csss.order_package` or `csss.order-package`.
pub(crate) fn named(text: &str) -> Option<&'static OperationInfo> {
    let with_dashes = |known: &OperationInfo| {
        known.full_name().split('.').map(kebab).collect::<Vec<_>>().join(".")
    };
    all().find(|known| known.full_name() == text || with_dashes(known) == text)
}

/// States that there is no operation of a name, with the name of a similar one among those that are wanted.
pub(crate) fn unknown(text: &str, is_wanted: impl Fn(&OperationInfo) -> bool) -> String {
    let similarity = |known: &OperationInfo| strsim::jaro_winkler(known.full_name(), text);
    let nearest = all()
        .filter(|known| is_wanted(known))
        .max_by(|one, other| similarity(one).total_cmp(&similarity(other)));
    let nearest = nearest.map(|known| format!("; a similar one is `{}`", known.full_name()));
    format!("there is no operation of this name{}", nearest.unwrap_or_default())
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
