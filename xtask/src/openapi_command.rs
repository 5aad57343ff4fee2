//! The command `cargo xtask openapi`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use linksfield_codegen::{ir, openapi};
use linksfield_spec::{Sources, SpecError};
use serde_json::Value;

use crate::gen_command;
use crate::output;

/// The arguments.
#[derive(Debug, Clone, Args)]
pub struct OpenApi {
    /// The folder for the documents. It is created if it does not exist.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The version of OpenAPI. Choose 3.0 for tools that do not read 3.1.
    #[arg(long, value_enum, default_value_t = Version::V31)]
    pub version: Version,
    /// Leave the webhooks out, for generators of clients that cannot read them.
    #[arg(long)]
    pub without_webhooks: bool,
    /// The URL of a sandbox or a gateway, such as http://127.0.0.1:7676. Replaces the documented servers: each family is
    /// below this URL, under its name.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Only compare: write nothing, and fail if a document is missing or out of date.
    #[arg(long)]
    pub check: bool,
    /// The spec folder [default: spec/ in the workspace].
    #[arg(long, value_name = "DIR")]
    pub spec: Option<PathBuf>,
}

/// A version of OpenAPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Version {
    /// OpenAPI 3.0. Webhooks are in the extension `x-webhooks`.
    #[value(name = "3.0")]
    V30,
    /// OpenAPI 3.1.
    #[value(name = "3.1")]
    V31,
}

/// Runs the command, and returns its report.
///
/// # Errors
///
/// Returns the diagnostics of the spec, the file that cannot be read or written, or, with `check`, the documents that are
/// out of date.
pub fn run(arguments: &OpenApi, workspace: &Path, color: bool) -> Result<String, String> {
    let folder = arguments.spec.clone().unwrap_or_else(|| workspace.join("spec"));
    let sources = Sources::read(&folder).map_err(|_| gen_command::unreadable(&folder, color))?;
    let (spec, sources) = gen_command::checked(sources, color)?;
    let families = ir::lower(&spec, &sources)
        .map_err(|diagnostics| SpecError { sources, diagnostics }.render(color))?;
    let options = openapi::Options {
        version: match arguments.version {
            Version::V30 => openapi::Version::V3_0,
            Version::V31 => openapi::Version::V3_1,
        },
        webhooks: !arguments.without_webhooks,
        release: env!("CARGO_PKG_VERSION").to_owned(),
        base_url: arguments.base_url.clone(),
    };
    let documents = openapi::emit(&families, &options);
    let mut changed: BTreeSet<&str> = BTreeSet::new();
    for (name, text) in &documents {
        let path = arguments.out.join(name);
        // A file that cannot be read is written again, or reported as out of date.
        if fs::read(&path).is_ok_and(|old| old == text.as_bytes()) {
            continue;
        }
        changed.insert(name);
        if !arguments.check {
            output::update(&arguments.out, name, text).map_err(|error| error.to_string())?;
        }
    }
    let names = changed.iter().copied().collect::<Vec<_>>().join(", ");
    let (out, all) = (arguments.out.display(), documents.len());
    let contents = contents(&documents);
    match (changed.len(), arguments.check) {
        (0, _) => Ok(format!("{all} documents in {out} are up to date{contents}")),
        (_, true) => Err(format!(
            "these documents in {out} are missing or out of date: {names}\nrun `cargo xtask openapi` with the same \
             arguments, without --check"
        )),
        (count, false) => {
            Ok(format!("wrote {count} of {all} documents to {out}: {names}{contents}"))
        }
    }
}

/// States what the document of all families contains. The documents have the logins as operations, which other numbers of
/// calls of this project do not count: the clients log in by themselves.
fn contents(documents: &BTreeMap<String, String>) -> String {
    let text = documents.get(&format!("{}.json", openapi::ALL));
    // The text was written as JSON.
    let Some(document) = text.and_then(|text| serde_json::from_str::<Value>(text).ok()) else {
        return String::new();
    };
    let objects = |key: &str| document[key].as_object().into_iter().flatten();
    let operations = objects("paths").flat_map(|(_, item)| item.as_object().into_iter().flatten());
    let is_login = |(_, operation): &(_, &Value)| operation.get("x-linksfield-token").is_some();
    let (logins, calls): (Vec<_>, Vec<_>) = operations
        .filter(|(_, operation)| operation.get("operationId").is_some())
        .partition(is_login);
    let webhooks = objects("webhooks").chain(objects("x-webhooks")).count();
    let number =
        |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    format!(
        "\nthey contain {}, {} and {}",
        number(calls.len(), "call"),
        number(logins.len(), "login"),
        number(webhooks, "webhook")
    )
}
