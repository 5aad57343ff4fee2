//! The command `cargo xtask openapi`.

use std::fs;

use clap::Parser;
use clap::error::ErrorKind;
use linksfield_api::FAMILIES;
use linksfield_tests::{Scratch, fixture};
use xtask::openapi_command::{self, OpenApi, Version};

#[derive(Debug, Parser)]
struct Cli {
    #[command(flatten)]
    openapi: OpenApi,
}

/// Reads arguments as the command does.
fn arguments(arguments: &[&str]) -> Result<OpenApi, clap::Error> {
    let all = ["openapi"].iter().chain(arguments);
    Cli::try_parse_from(all).map(|cli| cli.openapi)
}

fn run(openapi: &OpenApi) -> Result<String, String> {
    openapi_command::run(openapi, &xtask::workspace(), false)
}

#[test]
fn only_documents_that_changed_are_written() {
    let scratch = Scratch::new("openapi_command").unwrap();
    let out = scratch.path().join("a/b");
    let spec = fixture("basic").join("spec");
    let openapi =
        arguments(&["--out", out.to_str().unwrap(), "--spec", spec.to_str().unwrap()]).unwrap();
    let check = OpenApi { check: true, ..openapi.clone() };

    let report = run(&check).unwrap_err();
    assert!(report.contains("missing or out of date: linksfield.json, shop.json"), "{report}");
    assert!(!out.exists(), "`--check` writes nothing");

    let report = run(&openapi).unwrap();
    assert!(report.starts_with("wrote 2 of 2 documents"), "{report}");
    assert!(report.ends_with("\nthey contain 3 calls, 0 logins and 0 webhooks"), "{report}");
    fs::write(out.join("mine.json"), "{}").unwrap();
    fs::write(out.join("shop.json"), "{}").unwrap();
    let modified = || fs::metadata(out.join("linksfield.json")).unwrap().modified().unwrap();
    let before = modified();
    let report = run(&check).unwrap_err();
    assert!(report.contains("out of date: shop.json"), "{report}");
    let report = run(&openapi).unwrap();
    assert!(report.starts_with("wrote 1 of 2 documents"), "{report}");
    assert_eq!(modified(), before);
    assert!(run(&check).unwrap().contains(" are up to date\n"));
    assert_eq!(fs::read_to_string(out.join("mine.json")).unwrap(), "{}");
}

/// The documents have the logins as operations. The other numbers of calls of this project do not count them.
#[test]
fn the_report_counts_logins_apart_from_calls() {
    let scratch = Scratch::new("openapi_counts").unwrap();
    let openapi = arguments(&["--out", scratch.path().to_str().unwrap()]).unwrap();
    let calls: usize = FAMILIES.iter().map(|family| family.operations.len()).sum();
    for (version, without_webhooks) in
        [(Version::V31, false), (Version::V30, false), (Version::V31, true)]
    {
        let report = run(&OpenApi { version, without_webhooks, ..openapi.clone() }).unwrap();
        let contents = format!("\nthey contain {calls} calls, ");
        assert!(report.contains(&contents), "{report}");
        assert_eq!(report.ends_with(" 0 webhooks"), without_webhooks, "{report}");
    }
}

#[test]
fn wrong_arguments_and_a_wrong_spec_are_explained() {
    let kind = |given: &[&str]| arguments(given).unwrap_err().kind();
    assert_eq!(kind(&["--out", "x", "--version", "2.0"]), ErrorKind::InvalidValue);
    assert_eq!(kind(&["--out", "x", "--format", "yaml"]), ErrorKind::UnknownArgument);
    assert_eq!(kind(&[]), ErrorKind::MissingRequiredArgument);
    assert_eq!(arguments(&["--out", "x", "--version", "3.0"]).unwrap().version, Version::V30);

    let scratch = Scratch::new("openapi_wrong_spec").unwrap();
    let folder = scratch.path().join("spec/shop");
    let out = scratch.path().join("out");
    let (out, spec) = (out.to_str().unwrap(), scratch.path().join("spec"));
    let openapi = arguments(&["--out", out, "--spec", spec.to_str().unwrap()]).unwrap();
    let report = run(&openapi).unwrap_err();
    assert!(report.contains("cannot read the spec"), "{report}");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("family.yaml"), "title: { en: Shop }\nsumary: A shop.\n").unwrap();
    let report = run(&openapi).unwrap_err();
    assert!(report.contains("unknown-key") && report.contains("family.yaml"), "{report}");

    // A file is in the place of the folder.
    let taken = scratch.path().join("taken");
    fs::write(&taken, "").unwrap();
    let spec = fixture("basic").join("spec");
    let openapi =
        arguments(&["--out", taken.to_str().unwrap(), "--spec", spec.to_str().unwrap()]).unwrap();
    let report = run(&openapi).unwrap_err();
    assert!(report.contains("taken"), "{report}");
}
