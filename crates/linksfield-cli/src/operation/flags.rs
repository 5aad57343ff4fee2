//! The flags of an operation: one for each parameter.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction};
use linksfield_api::{CodeInfo, OperationInfo, ParameterInfo, ParameterKind};

use super::{OWN, help};

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

pub(super) fn arguments(operation: &'static OperationInfo) -> Vec<Arg> {
    flags(operation).into_iter().map(argument).collect()
}

fn argument(flag: Flag) -> Arg {
    let Flag { name, parameter } = flag;
    let heading = if parameter.required { "Required parameters" } else { "Optional parameters" };
    let mut arg = Arg::new(id(parameter))
        .long(name)
        .help_heading(heading)
        .help(help::parameter(parameter))
        .long_help(help::long_parameter(parameter))
        .value_name(value_name(&parameter.kind))
        .allow_hyphen_values(true);
    if let ParameterKind::List(item) = parameter.kind
        && is_single(item)
    {
        arg = arg.action(ArgAction::Append).value_delimiter(',');
        if let ParameterKind::Code(codes) = item {
            arg = arg.value_parser(words_of_codes(codes));
        }
    }
    match parameter.kind {
        ParameterKind::Code(codes) => arg.value_parser(words_of_codes(codes)),
        ParameterKind::Value { name: "flag" | "boolean", .. } if is_digits(&parameter.kind) => arg
            .value_parser(PossibleValuesParser::new([
                PossibleValue::new("true").aliases(["1", "yes"]),
                PossibleValue::new("false").aliases(["0", "no"]),
            ])),
        _ => arg,
    }
    .hide_possible_values(false)
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

fn value_name(kind: &ParameterKind) -> &'static str {
    match kind {
        ParameterKind::Value { name, .. } => match *name {
            "integer" | "large-integer" | "decimal" => "NUMBER",
            "flag" | "boolean" => "true|false",
            "iccid" => "ICCID",
            "imsi" => "IMSI",
            "imei" => "IMEI",
            "msisdn" => "MSISDN",
            "device-code" => "ICCID|IMEI",
            "date" | "period" => "DATE",
            "date-time" | "time" => "TIME",
            "timestamp" => "UNIX-TIME",
            "secret" => "@FILE",
            "bytes" => "BASE64",
            "json" => "JSON",
            _ => "TEXT",
        },
        ParameterKind::Code(_) => "CODE",
        ParameterKind::List(item) if is_single(item) => value_name(item),
        _ => "JSON",
    }
}

/// The word for a code: its name, unless another code has the same.
pub(super) fn word(codes: &[CodeInfo], code: &CodeInfo) -> String {
    let name = kebab(code.name);
    match codes.iter().filter(|other| kebab(other.name) == name).count() {
        1 => name,
        _ => code.code.to_owned(),
    }
}

fn words_of_codes(codes: &'static [CodeInfo]) -> PossibleValuesParser {
    let values = codes.iter().map(|code| {
        let mut value = PossibleValue::new(word(codes, code)).alias(code.code);
        if let Some(doc) = code.doc {
            value = value.help(match code.zh {
                Some(zh) => format!("{doc} {zh}. Code {}", code.code),
                None => format!("{doc} Code {}", code.code),
            });
        }
        value
    });
    PossibleValuesParser::new(values.collect::<Vec<_>>())
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
