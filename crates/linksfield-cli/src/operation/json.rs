//! Turns flags and a file into the JSON object of the parameters.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;

use clap::ArgMatches;
use linksfield_api::{OperationInfo, ParameterInfo, ParameterKind};
use serde_json::value::{RawValue, to_raw_value};

use super::names::{flags, id};
use crate::exit::Failure;

/// The most bytes of a file with parameters.
const MOST: u64 = 16 * 1024 * 1024;

type Parameters = BTreeMap<String, Box<RawValue>>;

/// Returns the parameters as one JSON object. Those of a file keep their digits.
///
/// # Errors
///
/// [`Failure::Usage`] if a required parameter is missing, or if a value has the wrong form.
pub(super) fn read(
    operation: &'static OperationInfo,
    arguments: &ArgMatches,
) -> Result<String, Failure> {
    let mut parameters = match arguments.get_one::<String>("json") {
        Some(path) => file(path)?,
        None => Parameters::new(),
    };
    let mut missing = Vec::new();
    for flag in flags(operation) {
        let parameter = flag.parameter;
        let given: Vec<&String> =
            arguments.get_many::<String>(&id(parameter)).into_iter().flatten().collect();
        if !given.is_empty() {
            let value = value(parameter, &given)
                .map_err(|reason| Failure::Usage(format!("--{}: {reason}", flag.name)))?;
            parameters.insert(parameter.name.to_owned(), value);
        } else if parameter.required && !parameters.contains_key(parameter.name) {
            missing.push(format!("--{}", flag.name));
        }
    }
    if !missing.is_empty() {
        return Err(Failure::Usage(format!(
            "these parameters are missing: {}\nFor their meaning, try '--help'.",
            missing.join(", ")
        )));
    }
    serde_json::to_string(&parameters).map_err(Failure::other)
}

/// Reads the JSON object of a file, or of the standard input.
pub(crate) fn file(path: &str) -> Result<Parameters, Failure> {
    if path.trim_start().starts_with('{') {
        return Err(Failure::Usage(
            "--json takes a file with a JSON object, or `-` for the standard input, and not the object itself".to_owned(),
        ));
    }
    let wrong = |reason: String| Failure::Usage(format!("--json {path}: {reason}"));
    let text = text_of(path).map_err(wrong)?;
    serde_json::from_str(&text).map_err(|error| wrong(format!("is not a JSON object: {error}")))
}

fn text_of(path: &str) -> Result<String, String> {
    let mut text = String::new();
    let read = match path {
        "-" => std::io::stdin().take(MOST + 1).read_to_string(&mut text),
        _ => fs::File::open(path).and_then(|file| file.take(MOST + 1).read_to_string(&mut text)),
    };
    read.map_err(|error| error.to_string())?;
    if text.len() as u64 > MOST {
        return Err(format!("is longer than {MOST} bytes"));
    }
    Ok(text)
}

fn value(parameter: &ParameterInfo, given: &[&String]) -> Result<Box<RawValue>, String> {
    match parameter.kind {
        ParameterKind::List(item) if item.is_single() => {
            let items = given.iter().map(|text| single(item, text));
            raw(&items.collect::<Result<Vec<_>, _>>()?)
        }
        kind => single(&kind, given.last().map_or("", |text| text.as_str())),
    }
}

/// Writes one value. The client accepts numbers as JSON strings, and checks their form.
fn single(kind: &ParameterKind, text: &str) -> Result<Box<RawValue>, String> {
    match kind {
        ParameterKind::Value { name: "secret", .. } => {
            let path = text.strip_prefix('@').ok_or(
                "a secret must not be part of a command: write it to a file, and give `@FILE`",
            )?;
            raw(&text_of(path)?.trim_end_matches(['\r', '\n']))
        }
        kind if kind.is_single() => of_text(kind.json(text)?.as_str()),
        _ => json(text),
    }
}

fn of_text(json: &str) -> Result<Box<RawValue>, String> {
    RawValue::from_string(json.to_owned()).map_err(|error| error.to_string())
}

/// Reads JSON, from the argument itself or from a file.
fn json(text: &str) -> Result<Box<RawValue>, String> {
    let text = match text.strip_prefix('@') {
        Some(path) => text_of(path)?,
        None => text.to_owned(),
    };
    serde_json::from_str(&text)
        .map_err(|error| format!("expected JSON, or `@FILE` with JSON: {error}"))
}

fn raw(value: &impl serde::Serialize) -> Result<Box<RawValue>, String> {
    to_raw_value(value).map_err(|error| error.to_string())
}
