//! The Python SDK of the Model Context Protocol, which is of another make, uses the tools.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use linksfield_api::{FAMILIES, OperationInfo, ParameterKind};
use serde_json::{Map, Value, json};

use crate::{ICCID, World, operations, order};

/// Returns the program of Python with the SDK, which `.ci/run` installs. Without it, a test is skipped, except in CI.
fn python() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let python = root.join("target/mcp/venv/bin/python");
    if python.exists() {
        return Some(python);
    }
    let how = "`.ci/mcp` installs the Python SDK of the Model Context Protocol";
    assert!(std::env::var_os("CI").is_none(), "{} is missing: {how}", python.display());
    eprintln!("SKIPPED: {} is missing: {how}", python.display());
    None
}

#[test]
fn the_python_sdk_works_with_the_tools() {
    let Some(python) = python() else { return };
    let world = World::new();
    let reads = operations().filter(|(_, known)| !known.effect().is_write());
    let calls = FAMILIES.iter().map(|family| {
        let mut reads = family.operations.iter().filter(|known| !known.effect().is_write());
        let (operation, arguments) =
            reads.find_map(|known| Some((known, example(known)?))).unwrap();
        json!([format!("{}_{}", family.name(), operation.name), arguments])
    });
    let plan = json!({
        "command": env!("CARGO_BIN_EXE_linksfield"),
        "env": {
            "HOME": world.home.path(),
            "LINKSFIELD_SANDBOX": format!("http://{}", world.sandbox.address()),
        },
        "reads": reads.map(|(family, known)| format!("{family}_{}", known.name)).collect::<Vec<_>>(),
        "calls": calls.collect::<Vec<_>>(),
        "order": order(),
        "hidden": ICCID,
    });
    let file = world.home.path().join("plan.json");
    fs::write(&file, plan.to_string()).unwrap();
    for mode in ["legacy", "auto"] {
        let before = world.requests("/package/orderPackage");
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mcp/client.py");
        let output =
            Command::new(&python).arg("-B").arg(script).arg(&file).arg(mode).output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{mode}: {errors}");
        assert_eq!(world.requests("/package/orderPackage"), before + 1, "{mode}");
    }
}

/// Returns the required parameters with their documented examples, unless one has no example.
fn example(operation: &OperationInfo) -> Option<Map<String, Value>> {
    let required = operation.parameters.iter().filter(|parameter| parameter.required);
    let example = required.map(|parameter| {
        let example = parameter.example?;
        let value = match parameter.kind {
            ParameterKind::Value { name: "integer" | "timestamp", .. } => example.parse().ok()?,
            ParameterKind::Value { name: "boolean", .. } => Value::Bool(example == "true"),
            ParameterKind::Value { .. } | ParameterKind::Code(_) => {
                Value::String(example.to_owned())
            }
            _ => return None,
        };
        Some((parameter.name.to_owned(), value))
    });
    example.collect()
}
