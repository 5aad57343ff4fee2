//! Proves what `linksfield-diff` states about a change of a spec, by other means: a program that uses every item of the
//! old code is compiled against the new code.

mod cases;
mod consumer;
mod edits;
mod random;
mod rustc;
mod semver;
mod source;

use std::fs;

use linksfield_spec::Sources;
use linksfield_tests::{Scratch, fixture};

use cases::Loaded;
use edits::edits;

#[test]
fn a_program_that_uses_every_item_compiles() {
    let read = |folder: &std::path::Path| Loaded::new(Sources::read(folder).expect("a spec"));
    let mut specs = vec![(
        read(&xtask::workspace().join("spec")),
        "linksfield_api",
        "linksfield_api".to_owned(),
    )];
    for name in ["basic", "rest", "outcomes", "obstacles", "shapes", "signatures"] {
        let spec = read(&fixture(name).join("spec"));
        specs.push((spec, "linksfield_golden", format!("linksfield_golden::{name}")));
    }
    for (spec, library, root) in specs {
        let errors = source::own_errors(&spec, library, &root);
        assert!(errors.is_empty(), "{root}: {errors:#?}");
    }
}

#[test]
fn the_list_of_what_the_macros_implement_is_complete() {
    let items =
        Loaded::new(Sources::read(&fixture("basic").join("spec")).expect("a spec")).surface();
    let runtime = xtask::workspace().join("crates/linksfield-api/src");
    for (file, name, ty) in [
        ("codec/object.rs", "__structure_traits", "shop::BuyResponse"),
        ("values/code.rs", "__code_traits", "shop::Colour"),
    ] {
        let text = fs::read_to_string(runtime.join(file)).expect("the file of a macro");
        let (_, text) = text.split_once(&format!("macro_rules! {name} {{")).expect("the macro");
        let (text, _) = text.split_once("\n}\n").expect("the end of the macro");
        let mut found = 0;
        for line in text.lines().map(str::trim) {
            let implemented = line.strip_suffix(" for $name {").and_then(|line| {
                let name = line.strip_prefix("impl")?.trim_start_matches("<'de>").trim();
                Some(format!("{ty}: {}", name.rsplit("::").next()?.replace("<'de>", "")))
            });
            let function = line.strip_prefix("pub fn ").and_then(|line| {
                let (name, _) = line.split_once('(')?;
                Some(format!("{ty}::{name}"))
            });
            let Some(path) = implemented.or(function) else { continue };
            found += 1;
            // The trait of the runtime's own reader is not documented.
            let is_hidden = path.ends_with(": Codec");
            assert!(is_hidden || items.items.contains_key(&path), "{path} is not listed");
        }
        assert!(found > 2, "the macro `{name}` is found");
    }
}

#[test]
fn the_verdicts_about_source_are_those_of_rustc() {
    let folder = Scratch::new("spec_changes").expect("a folder");
    let mut cases = cases::recorded();
    cases.extend(edits());
    cases.extend([random::changed("rest", 4711), random::changed("outcomes", 77)]);
    let wrong = source::contradictions(&cases, folder.path());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_verdicts_about_source_are_those_of_cargo_semver_checks() {
    let cases = cases::recorded();
    if let Some(program) = std::env::var_os("LINKSFIELD_SEMVER_CHECKS") {
        semver::record(&cases, program.as_ref());
    }
    let wrong = semver::contradictions(&cases);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
