//! Calls any operation by its name, with JSON from the command line.
//!
//! ```text
//! operators_tool                                         lists all operations
//! operators_tool csss.query_device                       lists the parameters of an operation
//! operators_tool csss.query_device '{"device_id":"…"}'   calls the operation, and prints the payload
//! operators_tool csss.renew_package '{…}'                prints the signed request of a write, and sends nothing
//! operators_tool csss.renew_package '{…}' --write        calls the write
//! ```
//!
//! Use this for operators, scripts and questions to Linksfield. The program contains no code for a particular operation:
//! an operation that is added to the specification is called with no change. The JSON is the example of Linksfield's
//! page, because fields that the client fills, such as the signature, are ignored.
//!
//! What can go wrong:
//!
//! - A parameter is missing or has the wrong form: nothing is sent, and the message names it.
//! - The outcome of a write is uncertain: the exit code is 2 and the message names the operation to check with. A
//!   script must not call again. All other failures have the exit code 1.
//! - Arguments are visible to other users of the machine, and stay in the history of the shell. Credentials are read
//!   from environment variables for this reason. Read the JSON from a file if it is sensitive.
//!
//! What to change: limit `FAMILIES` to those that your operators may use, and write each call to a log.
//!
//! Needs: `tokio` with `macros` and `rt-multi-thread`.

use std::env;
use std::error::Error;
use std::process::ExitCode;

use linksfield_api::{Error as CallError, FAMILIES, FamilyInfo, OperationInfo, ParameterKind};
use linksfield_sandbox::Sandbox;

#[tokio::main]
pub async fn main() -> ExitCode {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let may_write = arguments.iter().any(|argument| argument == "--write");
    arguments.retain(|argument| argument != "--write");
    match run(&arguments, may_write).await {
        Ok(text) => println!("{text}"),
        Err(error) => {
            eprintln!("{error:#}");
            let call = error.downcast_ref::<CallError>();
            let Some(call) = call.filter(|error| error.may_have_been_executed()) else {
                return ExitCode::FAILURE;
            };
            let check = call.outcome_check().map(|check| check.to_string());
            eprintln!(
                "It may have been executed. Check with {}",
                check.as_deref().unwrap_or("support")
            );
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// Returns what to print.
pub async fn run(arguments: &[String], may_write: bool) -> Result<String, Box<dyn Error>> {
    let Some(name) = arguments.first() else {
        let operations = FAMILIES.iter().flat_map(|family| family.operations);
        return Ok(operations.copied().map(line).collect());
    };
    let (family, operation) = find(name).ok_or("unknown operation; no argument lists them all")?;
    let Some(json) = arguments.get(1) else { return Ok(describe(operation)) };

    // Your program: `AnyClient::builder(family, |credential| env::var(credential.variable).ok().map(Into::into))?`
    let (builder, _sandbox) = linksfield_recipes::connect_any(family, Sandbox::builder()).await?;
    let call = builder.build()?.operation(operation.name)?.request(json)?;
    if operation.effect().is_write() && !may_write {
        return Ok(format!("{}\nNot sent. Add `--write` to send it.", call.explain()?));
    }
    Ok(call.send().await?.to_string())
}

/// Finds an operation by its full name, such as `csss.query_device`.
fn find(name: &str) -> Option<(&'static FamilyInfo, &'static OperationInfo)> {
    let (family, operation) = name.split_once('.')?;
    let family = FAMILIES.iter().copied().find(|known| known.name() == family)?;
    Some((family, family.operation(operation)?))
}

fn line(operation: &OperationInfo) -> String {
    let effect = if operation.effect().is_write() { "write" } else { "read" };
    format!("{:<36} {effect:<5}  {}\n", operation.full_name(), operation.title)
}

fn describe(operation: &OperationInfo) -> String {
    let parameters = operation.parameters.iter().map(|parameter| {
        let form = match parameter.kind {
            ParameterKind::Value { form, .. } => form.to_owned(),
            ParameterKind::Code(codes) => {
                codes.iter().map(|code| format!("{}={} ", code.code, code.name)).collect()
            }
            _ => "an object or a list".to_owned(),
        };
        let required = if parameter.required { "required" } else { "optional" };
        format!("  {} ({required}): {form}\n", parameter.name)
    });
    format!("{}{}", line(operation), parameters.collect::<String>())
}
