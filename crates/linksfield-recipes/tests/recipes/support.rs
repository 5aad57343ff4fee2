//! Clients of a sandbox, and recipes as programs.

use std::path::PathBuf;
use std::process::Command;

use linksfield_api::csss::{self, Csss};
use linksfield_api::cube::{self, Cube};
use linksfield_api::{ClientBuilder, RetryPolicy};
use linksfield_sandbox::{PRIVATE_KEY, SECRET, Sandbox};

/// The PostgreSQL server of a test keeps its files in a `Folder`.
pub(crate) use crate::webhook_service::Folder;

pub(crate) fn csss(sandbox: &Sandbox) -> ClientBuilder<Csss> {
    let credentials =
        csss::Credentials { access_code: "P000270".to_owned(), secret: SECRET.into() };
    Csss::builder(credentials).base_url(sandbox.base_url("csss")).retry(RetryPolicy::never())
}

pub(crate) fn cube(sandbox: &Sandbox) -> ClientBuilder<Cube> {
    let key_id = sandbox.credential("cube", "key_id").unwrap_or("key").to_owned();
    Cube::builder(cube::Credentials { key_id, private_key: PRIVATE_KEY.into() })
        .base_url(sandbox.base_url("cube"))
        .retry(RetryPolicy::never())
}

/// Returns how many requests to a call the sandbox accepted.
pub(crate) fn calls(sandbox: &Sandbox, call: &str) -> usize {
    let received = sandbox.received();
    received.iter().filter(|one| one.call.as_deref() == Some(call) && one.refusal.is_none()).count()
}

/// Builds a recipe, and returns a command that runs it.
pub(crate) fn program_alone(name: &str) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let build = ["build", "--quiet", "--package=linksfield-recipes", "--example", name];
    assert!(Command::new(cargo).args(build).status().unwrap().success());
    // The folder of the test is `deps`, next to `examples`.
    let test: PathBuf = std::env::current_exe().unwrap();
    let folder = test.parent().and_then(|deps| deps.parent()).unwrap().join("examples");
    let mut command = Command::new(folder.join(name));
    for (variable, _) in std::env::vars().filter(|(name, _)| name.starts_with("LINKSFIELD_")) {
        command.env_remove(variable);
    }
    command
}

/// Builds a recipe, and returns a command that runs it with calls to the sandbox.
pub(crate) fn program(name: &str, sandbox: &Sandbox) -> Command {
    let mut command = program_alone(name);
    command
        .env("LINKSFIELD_CSSS_BASE_URL", sandbox.base_url("csss"))
        .env("LINKSFIELD_CSSS_ACCESS_CODE", "P000270")
        .env("LINKSFIELD_CSSS_SECRET", SECRET);
    command
}

/// Runs a recipe without an account, and returns what it printed.
pub(crate) fn output(name: &str, arguments: &[&str]) -> String {
    let output = program_alone(name).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
