//! Calls any operation by its name. The program contains no code for a particular operation.
//!
//! ```text
//! cargo run --example any_operation
//!     lists all operations
//! cargo run --example any_operation -- csss.query_device
//!     describes an operation and its parameters
//! cargo run --example any_operation -- csss.query_device '{"device_id":"89852022018041800192"}'
//!     calls the operation
//! cargo run --example any_operation -- csss.query_device '{"device_id":"89852022018041800192"}' --explain
//!     prints the signed request without sending it
//! ```
//!
//! The JSON has the form of the example on the documentation page. Calls go to a sandbox that the program starts.

use std::env;
use std::error::Error;
use std::process::ExitCode;

use linksfield_api::{
    AnyClient, Effect, FAMILIES, FamilyInfo, OperationInfo, ParameterInfo, ParameterKind,
};
use linksfield_sandbox::Sandbox;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let explain = env::args().any(|argument| argument == "--explain");
    let mut arguments = env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let Some(name) = arguments.next() else {
        list();
        return Ok(());
    };
    let (family, info) = find(&name)?;
    let Some(json) = arguments.next() else {
        describe(info);
        return Ok(());
    };

    let sandbox = Sandbox::start().await?;
    let client = AnyClient::builder(family, |credential| {
        // For some credentials, the sandbox accepts any value.
        let expected = sandbox.credential(family.name(), credential.name);
        Some(expected.unwrap_or("anything").into())
    })?
    .base_url(sandbox.base_url(family.name()))
    .build()?;
    let call = client.operation(info.name)?.request(&json)?;
    if explain {
        println!("{}", call.explain()?);
        return Ok(());
    }
    let reply = call.send().await.inspect_err(|error| {
        if error.may_have_been_executed() {
            eprintln!("The server may have executed the call despite this error:");
        }
    })?;
    println!("{}", *reply);
    Ok(())
}

/// Finds an operation by its full name, `family.operation`.
fn find(name: &str) -> Result<(&'static FamilyInfo, &'static OperationInfo), Box<dyn Error>> {
    let (family, operation) = name
        .split_once('.')
        .ok_or("expected a family and an operation, as in `csss.query_device`")?;
    let family =
        FAMILIES.iter().copied().find(|known| known.name() == family).ok_or_else(|| {
            format!("no family `{family}`; run without arguments to list all operations")
        })?;
    let operation = family.operation(operation).ok_or_else(|| {
        format!(
            "`{}` has no operation `{operation}`; run without arguments to list all operations",
            family.name()
        )
    })?;
    Ok((family, operation))
}

fn list() {
    for family in FAMILIES {
        println!("{}", family.title);
        for operation in family.operations {
            let effect = match operation.effect() {
                Effect::Read => "reads",
                Effect::Write | Effect::Idempotent => "writes",
            };
            println!("  {:<32} {effect:<7} {}", operation.full_name(), operation.title);
        }
    }
}

fn describe(operation: &OperationInfo) {
    println!("{}: {}", operation.full_name(), operation.title);
    println!("{} {}", operation.method().as_str(), operation.path());
    for text in operation.summary.iter().chain(operation.pages) {
        println!("{text}");
    }
    println!();
    for parameter in operation.parameters {
        show(parameter, 2);
    }
}

fn show(parameter: &ParameterInfo, indent: usize) {
    let required = if parameter.required { "required" } else { "optional" };
    println!("{:indent$}{} ({required}): {}", "", parameter.name, form(&parameter.kind));
    if let Some(doc) = parameter.doc {
        println!("{:indent$}    {doc}", "");
    }
    for field in fields(&parameter.kind) {
        show(field, indent + 4);
    }
}

fn form(kind: &ParameterKind) -> String {
    match kind {
        ParameterKind::Value { form, .. } => (*form).to_owned(),
        ParameterKind::Code(codes) => {
            let codes: Vec<_> =
                codes.iter().map(|code| format!("{} {}", code.code, code.name)).collect();
            format!("one of {}", codes.join(", "))
        }
        ParameterKind::List(item) => format!("a list with items of the form: {}", form(item)),
        _ => "an object".to_owned(),
    }
}

fn fields(kind: &ParameterKind) -> &'static [ParameterInfo] {
    match kind {
        ParameterKind::Object { members, .. } => members,
        ParameterKind::List(item) => fields(item),
        _ => &[],
    }
}
