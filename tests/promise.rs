//! Proves the promise of the project: to add an endpoint or a family, only `spec/` has to be edited.
//!
//! The test adds the YAML file of an invented endpoint and the folder of an invented family to a copy of the spec, and
//! runs the generator. It then compiles a small consumer against the result, and the consumer calls both on a sandbox
//! that serves the same spec. Apart from what the generator writes, the client crate is copied without a change.

use std::fs;
use std::path::Path;
use std::process::Command;

use linksfield_sandbox::Sandbox;
use linksfield_tests::{Scratch, copy};
use xtask::gen_command::{self, Options};

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoint_and_a_family_are_added_by_yaml_alone() {
    let workspace = xtask::workspace();
    let scratch = Scratch::new("promise").unwrap();
    let spec = scratch.path().join("spec");
    copy(&workspace.join("spec"), &spec).unwrap();
    fs::copy(workspace.join("tests/promise/freeze_card.yaml"), spec.join("csss/freeze_card.yaml"))
        .unwrap();
    // A whole family is added in the same way.
    copy(&workspace.join("tests/promise/garage"), &spec.join("garage")).unwrap();
    copy_workspace(&workspace, scratch.path());

    let out = scratch.path().join("crates/linksfield-api/src/generated");
    fs::remove_dir_all(&out).unwrap();
    let options = Options {
        spec: spec.clone(),
        out,
        catalog: None,
        check: false,
        verbose: false,
        color: false,
    };
    gen_command::run(&options).unwrap();
    // The generator has also listed the family in the manifest. Nothing is left to do.
    gen_command::run(&Options { check: true, ..options }).unwrap();

    let sandbox = Sandbox::builder().spec_dir(&spec).start().await.unwrap();
    let cargo = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(scratch.path())
            .env("CARGO_TARGET_DIR", workspace.join("target/promise"))
            .output()
            .unwrap();
        let (stdout, stderr) = (String::from_utf8(output.stdout), String::from_utf8(output.stderr));
        assert!(output.status.success(), "{}", stderr.unwrap());
        stdout.unwrap()
    };
    let (csss, garage) = (sandbox.base_url("csss"), sandbox.base_url("garage"));
    let output = cargo(&["run", "--quiet", "--package", "consumer", "--", &csss, &garage]);
    let expected = "8100000000012000423 since 1743053437745\nrefused: sandbox.signature\nthe gate north is open\n";
    assert_eq!(output, expected);

    let received = sandbox.received();
    assert_eq!(received[0].call.as_deref(), Some("csss.freeze_card"));
    assert_eq!(received[0].path, "/csss/card/8100000000012000423/freeze");
    assert_eq!(received[0].refusal, None);
    assert_eq!(received[2].call.as_deref(), Some("garage.open_gate"));
    assert_eq!(received[2].refusal, None);
    assert!(received[1].refusal.as_ref().unwrap().starts_with("sandbox.signature"));
}

/// Creates a separate workspace with copies of the crates and of the consumer.
fn copy_workspace(from: &Path, to: &Path) {
    copy(&from.join("crates"), &to.join("crates")).unwrap();
    copy(&from.join("tests/promise/consumer"), &to.join("consumer")).unwrap();
    fs::copy(from.join("Cargo.lock"), to.join("Cargo.lock")).unwrap();
    let manifest = fs::read_to_string(from.join("Cargo.toml")).unwrap();
    let members = manifest.lines().find(|line| line.starts_with("members = ")).unwrap();
    let ours = "members = [\"crates/*\", \"consumer\"]";
    fs::write(to.join("Cargo.toml"), manifest.replace(members, ours)).unwrap();
}
