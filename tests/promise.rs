//! The promise: adding an endpoint means editing `spec/` only.
//!
//! An endpoint that exists nowhere is put, as YAML, beside a copy of the spec. The generator runs, a small
//! consumer is compiled against the result, and calls the endpoint on a sandbox that serves that spec. The
//! Rust of the client crate is copied as it is; nothing in it is edited on the way.

use std::fs;
use std::path::Path;
use std::process::Command;

use linksfield_sandbox::Sandbox;
use linksfield_tests::{Scratch, copy};
use xtask::gen_command::{self, Options};

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoint_is_added_by_yaml_alone() {
    let workspace = xtask::workspace();
    let scratch = Scratch::new("promise").unwrap();
    let spec = scratch.path().join("spec");
    copy(&workspace.join("spec"), &spec).unwrap();
    fs::copy(workspace.join("tests/promise/freeze_card.yaml"), spec.join("csss/freeze_card.yaml"))
        .unwrap();
    copy_workspace(&workspace, scratch.path());

    let out = scratch.path().join("crates/linksfield-api/src/generated");
    fs::remove_dir_all(&out).unwrap();
    gen_command::run(&Options {
        spec: spec.clone(),
        out,
        catalog: None,
        check: false,
        verbose: false,
        color: false,
    })
    .unwrap();

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
    let base_url = sandbox.base_url("csss");
    let said = cargo(&["run", "--quiet", "--package", "consumer", "--", &base_url]);
    assert_eq!(said, "8100000000012000423 since 1743053437745\nrefused: sandbox.signature\n");

    let received = sandbox.received();
    assert_eq!(received[0].call.as_deref(), Some("csss.freeze_card"));
    assert_eq!(received[0].path, "/csss/card/8100000000012000423/freeze");
    assert_eq!(received[0].refusal, None);
    assert!(received[1].refusal.as_ref().unwrap().starts_with("sandbox.signature"));
}

/// The crates as they are, in a workspace of their own with the consumer.
fn copy_workspace(from: &Path, to: &Path) {
    copy(&from.join("crates"), &to.join("crates")).unwrap();
    copy(&from.join("tests/promise/consumer"), &to.join("consumer")).unwrap();
    fs::copy(from.join("Cargo.lock"), to.join("Cargo.lock")).unwrap();
    let manifest = fs::read_to_string(from.join("Cargo.toml")).unwrap();
    let members = manifest.lines().find(|line| line.starts_with("members = ")).unwrap();
    let ours = "members = [\"crates/*\", \"consumer\"]";
    fs::write(to.join("Cargo.toml"), manifest.replace(members, ours)).unwrap();
}
