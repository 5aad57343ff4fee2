//! Writes random specs from the whole format, with hostile names and hostile prose, and builds what passes `lint`: the
//! generated code must compile without warnings, rustdoc must document it without warnings, and a sandbox that serves
//! the spec must accept every call.
//!
//! The seed is fixed, so that a failure can be repeated. `LINKSFIELD_SEED` sets another one.

mod changes;
mod dice;
mod family;
mod format;
mod words;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use linksfield_codegen::ir::lower;
use linksfield_codegen::{openapi, rust};
use linksfield_sandbox::Sandbox;
use linksfield_spec::{Content, Method, SourceFile, Sources, Spec, ValueType};
use linksfield_tests::{Scratch, node, sample_request};
use serde_json::{Value, json};

use crate::dice::Dice;
use crate::family::{Places, family};
use crate::format::Files;

fn seed() -> u64 {
    let text = std::env::var("LINKSFIELD_SEED").unwrap_or_default();
    text.parse().unwrap_or(20_261_126)
}

/// The files of the random specs.
fn files() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| {
        let mut dice = Dice::new(seed());
        let places = Places::discover(&mut dice);
        let mut files = Files::new();
        for index in 0..8 {
            files.extend(family(&format!("any{index}"), 10, &places, &mut dice));
        }
        println!("seed {}: {} files", seed(), files.len());
        files
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_passes_lint_builds_and_is_served() {
    let files = files();

    let scratch = Scratch::new("any_spec").unwrap();
    write(scratch.path(), files);
    let spec = scratch.path().join("spec");
    let (model, sources) = Spec::load(&spec).unwrap();
    everything_occurs(&model);
    the_schemas_accept(&spec);
    let examples = generate(scratch.path(), &model, &sources);

    let cargo = |arguments: &[&str], lints: &str| {
        let output = Command::new(env!("CARGO"))
            .args(["--quiet", "--offline"])
            .args(arguments)
            .current_dir(scratch.path())
            .env("CARGO_TARGET_DIR", xtask::workspace().join("target/any_spec"))
            .env("RUSTDOCFLAGS", lints)
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        let (stdout, stderr) = (text(output.stdout), text(output.stderr));
        let errors: String = stderr.chars().chain(stdout.chars()).take(20_000).collect();
        assert!(output.status.success(), "seed {}: cargo {arguments:?}\n{errors}", seed());
        stdout
    };
    cargo(&["clippy", "--all-targets", "--", "-D", "warnings"], "");
    cargo(&["doc", "--no-deps", "--lib"], "-D warnings");
    // The example of each call and of each family compiles. None of the hostile texts is a doctest.
    let doctests = cargo(&["test", "--doc"], "");
    assert!(doctests.contains(&format!("{examples} passed; 0 failed")), "{examples}: {doctests}");

    let sandbox = Sandbox::builder().spec_dir(&spec).start().await.unwrap();
    fs::write(scratch.path().join("calls.json"), calls(&model, &sandbox).to_string()).unwrap();
    let report = cargo(&["run"], "");
    let called = report.lines().count();
    let failed: Vec<&str> = report.lines().filter(|line| !line.ends_with(" ok")).collect();
    assert!(failed.is_empty(), "seed {}:\n{}", seed(), failed.join("\n"));
    assert!(called > 30, "only {called} calls passed lint");
    for received in sandbox.received() {
        assert_eq!(received.refusal, None, "seed {}: {:?}", seed(), received.call);
    }
}

/// The formatter writes the JSON of the random files in block style, and moves all keys.
#[test]
fn random_specs_become_openapi_documents() {
    let scratch = Scratch::new("any_spec_openapi").unwrap();
    write(scratch.path(), files());
    let (model, sources) = Spec::load(&scratch.path().join("spec")).unwrap();
    let families = lower(&model, &sources).unwrap();
    let calls: usize = families.iter().map(|family| family.operations.len()).sum();
    for version in [openapi::Version::V3_0, openapi::Version::V3_1] {
        let options = openapi::Options {
            version,
            webhooks: true,
            release: "1.0.0".to_owned(),
            base_url: None,
        };
        let documents = openapi::emit(&families, &options);
        let all: Value = serde_json::from_str(&documents["linksfield.json"]).unwrap();
        let items = all["paths"].as_object().unwrap().values();
        let operations = items.flat_map(|item| item.as_object().unwrap().values());
        // A login is an operation as well, which no endpoint describes.
        let own = operations.filter(|operation| operation.get("x-linksfield-coverage").is_some());
        assert_eq!(own.count(), calls, "seed {}", seed());
        let schemas = all["components"]["schemas"].as_object().unwrap();
        let text = &documents["linksfield.json"];
        let references = text.split("\"$ref\": \"#/components/schemas/").skip(1);
        for name in references.map(|rest| rest.split('"').next().unwrap()) {
            assert!(schemas.contains_key(name), "seed {}: {name}", seed());
        }
    }
}

#[test]
fn random_specs_keep_their_meaning_when_they_are_formatted() {
    let file = |path: &str, text: String| SourceFile { path: path.to_owned(), text };
    let format = |path: &str, text: &str| {
        linksfield_spec::format("spec", file(path, text.to_owned()))
            .unwrap_or_else(|error| panic!("seed {}: {error}\n{text}", seed()))
    };
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for (path, value) in files() {
        let json = format!("{value:#}\n");
        let text = format(path, &json);
        assert_eq!(format(path, &text), text, "seed {}: of {json}", seed());
        // On one line, the order of the file is lost too.
        assert_eq!(format(path, &value.to_string()), text, "seed {}", seed());
        before.push(file(path, json));
        after.push(file(path, text));
    }
    let model = |files| Spec::from_sources(Sources::new("spec", files)).unwrap().0;
    assert_eq!(format!("{:?}", model(after)), format!("{:?}", model(before)), "seed {}", seed());
}

/// The JSON Schemas accept whatever passes `lint`.
fn the_schemas_accept(spec: &Path) {
    let Some(programs) = node::programs() else { return };
    let files = node::yaml_files(spec).unwrap();
    assert!(files.len() > 30, "only {} files", files.len());
    for (path, refused) in node::validate(&programs, &files).unwrap() {
        assert_eq!(refused, [], "seed {}: {}", seed(), path.display());
    }
}

/// A test of random specs proves nothing about what does not occur in them.
fn everything_occurs(spec: &Spec) {
    let text = format!("{spec:?}");
    let calls = || {
        spec.families
            .iter()
            .flat_map(|family| &family.endpoints)
            .filter_map(|one| one.call.as_ref())
    };
    let methods: BTreeSet<Method> = calls().map(|call| call.method).collect();
    assert_eq!(methods.len(), Method::ALL.len(), "{methods:?}");
    let contents: BTreeSet<Content> = calls().map(|call| call.response.content).collect();
    assert_eq!(contents.len(), Content::ALL.len(), "{contents:?}");
    let missing: Vec<&&str> = ValueType::NAMES
        .iter()
        .filter(|name| {
            let camel: String =
                name.split('-').map(|part| part[..1].to_uppercase() + &part[1..]).collect();
            !text.contains(&format!("Value({camel}("))
        })
        .collect();
    assert!(missing.is_empty(), "no field has one of these types: {missing:?}");
}

fn write(folder: &Path, files: &Files) {
    for (path, value) in files {
        let path = folder.join("spec").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("{value:#}\n")).unwrap();
    }
}

/// Writes a crate with the generated code, and a program that makes every call. Returns the number of examples in the
/// documentation.
fn generate(folder: &Path, spec: &Spec, sources: &linksfield_spec::Sources) -> usize {
    let families = lower(spec, sources).unwrap();
    let options =
        rust::Options { crate_name: "any_spec".to_owned(), ..xtask::gen_command::rust_options() };
    let generated = rust::emit(&families, &options).unwrap();
    let examples = generated.values().map(|text| text.matches(" ```no_run\n").count()).sum();
    for (path, text) in generated {
        let path = folder.join("src/generated").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let workspace = xtask::workspace();
    let mut manifest = String::from(
        "[package]\nname = \"any-spec\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[profile.dev]\ndebug = false\nincremental = false\n\n[features]\n",
    );
    let names: Vec<String> =
        spec.families.iter().map(|family| format!("\"{}\"", family.id)).collect();
    writeln!(manifest, "default = [{}, \"example-tests\"]\nexample-tests = []", names.join(", "))
        .unwrap();
    for family in &spec.families {
        writeln!(manifest, "{} = []", family.id).unwrap();
    }
    let api = workspace.join("crates/linksfield-api").display().to_string();
    writeln!(
        manifest,
        "\n[dependencies]\nlinksfield-api = {{ path = {api:?}, default-features = false, features = [\"reqwest\", \"rsa\"] }}\n\
         serde_json = \"1\"\ntokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n"
    )
    .unwrap();
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::copy(workspace.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    fs::write(folder.join("src/lib.rs"), include_str!("crate_lib.txt")).unwrap();
    fs::write(folder.join("src/main.rs"), include_str!("crate_main.txt")).unwrap();
    examples
}

/// Returns what the program needs: the base URL and the credentials of each family, and the calls with parameters.
fn calls(spec: &Spec, sandbox: &Sandbox) -> Value {
    let family = |family: &linksfield_spec::Family| {
        let calls =
            family.endpoints.iter().filter(|endpoint| endpoint.call.is_some()).map(|endpoint| {
                let name = endpoint.id.as_str();
                let parameters = sample_request(spec, &format!("{}.{name}", family.id)).unwrap();
                json!({ "name": name, "parameters": Value::Object(parameters).to_string() })
            });
        json!({
            "name": family.id,
            "base_url": sandbox.base_url(&family.id),
            "id": sandbox.credential(&family.id, "id"),
            "secret": sandbox.credential(&family.id, "secret"),
            "calls": calls.collect::<Vec<_>>(),
        })
    };
    Value::Array(spec.families.iter().map(family).collect())
}
