//! The arguments of an operation: a flag for each parameter.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction};
use linksfield_api::{CodeInfo, OperationInfo, ParameterKind};

use super::help;
use super::names::{Flag, flags, id, is_digits, word};

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
        && item.is_single()
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
        ParameterKind::List(item) if item.is_single() => value_name(item),
        _ => "JSON",
    }
}

fn words_of_codes(codes: &'static [CodeInfo]) -> PossibleValuesParser {
    let values = codes.iter().map(|code| {
        let word = word(codes, code);
        let number = (word != code.code).then(|| format!("Code {}", code.code));
        let zh = code.zh.map(|zh| format!("{zh}."));
        let facts = [code.doc.map(str::to_owned), zh.filter(|_| code.doc.is_some()), number];
        let help = facts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let value = PossibleValue::new(word).alias(code.code);
        if help.is_empty() { value } else { value.help(help) }
    });
    PossibleValuesParser::new(values.collect::<Vec<_>>())
}
