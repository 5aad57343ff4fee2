//! A program that contains the code of the old spec of every recorded change. It is generated, built and run.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use linksfield_codegen::ir::{Family, lower};
use linksfield_codegen::rust;
use linksfield_sandbox::{KEY_ID, SECRET};
use linksfield_tests::Scratch;
use serde_json::Value;

use linksfield_tests::Change;

/// Builds the program, and runs it. Returns what it prints.
pub(crate) fn run(changes: &[Change], jobs: &Value) -> String {
    let scratch = Scratch::new("spec_changes_running").unwrap();
    let folder = scratch.path();
    let environment = write(folder, changes);
    fs::write(folder.join("jobs.json"), jobs.to_string()).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", xtask::workspace().join("target/any_spec"))
        .envs(environment)
        .output()
        .unwrap();
    let errors: String = String::from_utf8_lossy(&output.stderr).chars().take(20_000).collect();
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// Writes the program. Returns the environment variables with the credentials.
fn write(folder: &Path, changes: &[Change]) -> BTreeMap<String, String> {
    let mut modules: BTreeMap<BTreeMap<String, String>, usize> = BTreeMap::new();
    let mut features = BTreeMap::new();
    let mut environment = BTreeMap::new();
    let (mut declared, mut chosen) = (String::new(), String::new());
    for change in changes {
        let (spec, sources) = &change.old;
        let families = lower(spec, sources).unwrap();
        let code = rust::emit(&families, &xtask::gen_command::rust_options()).unwrap();
        let code: BTreeMap<_, _> =
            code.into_iter().map(|(path, text)| (path, without_documentation(&text))).collect();
        let next = modules.len();
        let index = *modules.entry(code.clone()).or_insert(next);
        if index == next {
            for (path, text) in &code {
                let path = folder.join(format!("src/m{index}/generated")).join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            let text = module(&families);
            fs::write(folder.join(format!("src/m{index}/mod.rs")), text).unwrap();
            writeln!(declared, "mod m{index};").unwrap();
        }
        writeln!(chosen, "        {:?} => m{index}::run(job).await,", change.name).unwrap();
        for family in &families {
            features.insert(family.spec.id.clone(), ());
            for (name, credential) in &family.spec.credentials {
                let variable = format!("LINKSFIELD_{}_{name}", family.spec.id).to_uppercase();
                let value = match &credential.example {
                    Some(example) if !credential.secret => example.clone(),
                    _ => SECRET.to_owned(),
                };
                environment.insert(variable, value);
            }
        }
    }
    let main = include_str!("program_main.txt").replace("/* modules */", &declared);
    let main = main.replace("/* choices */", &chosen);
    fs::write(folder.join("src/main.rs"), main).unwrap();
    fs::write(folder.join("Cargo.toml"), manifest(features.into_keys())).unwrap();
    fs::copy(xtask::workspace().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    environment
}

/// Removes comments of documentation, so that specs with different examples have the same code.
fn without_documentation(code: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    code.lines().filter(is_code).flat_map(|line| [line, "\n"]).collect()
}

/// Returns the part of the program that names the types of one spec. The macros are in `program_main.txt`.
fn module(families: &[Family<'_>]) -> String {
    let mut text = String::from("mod generated;\n\npub(crate) async fn run(job: &crate::Job) {\n");
    for family in families {
        let (id, client) = (&family.spec.id, &family.client);
        let operations: String = family
            .operations
            .iter()
            .map(|operation| {
                format!("{:?} {}, ", operation.endpoint.id.as_str(), operation.request.name)
            })
            .collect();
        if family.has_client() {
            writeln!(text, "    crate::calls!(job, {id}, {client}, {operations});").unwrap();
        }
        if !family.events.is_empty() {
            writeln!(text, "    crate::pushes!(job, {id}, {KEY_ID:?}, {SECRET:?});").unwrap();
        }
    }
    text + "}\n"
}

fn manifest(families: impl Iterator<Item = String>) -> String {
    let api = xtask::workspace().join("crates/linksfield-api").display().to_string();
    let names: Vec<String> = families.collect();
    let mut text = String::from(
        "[package]\nname = \"old-programs\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [profile.dev]\ndebug = false\nincremental = false\n\n[lints.rust]\nwarnings = \"allow\"\n\n[features]\n",
    );
    writeln!(text, "default = {names:?}").unwrap();
    for name in &names {
        writeln!(text, "{name} = []").unwrap();
    }
    writeln!(
        text,
        "\n[dependencies]\nlinksfield-api = {{ path = {api:?}, default-features = false, features = [\"reqwest\", \"rsa\"] }}\n\
         http = \"1\"\nserde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}"
    )
    .unwrap();
    text
}
