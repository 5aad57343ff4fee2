//! Proves what `linksfield-diff` states about a change of a spec, by other means: a program that uses every item of the
//! old code is compiled against the new code.

mod cases;
mod consumer;
mod random;
mod rustc;
mod semver;
mod source;
mod verdict;

use std::fs;

use linksfield_spec::Sources;
use linksfield_tests::{Scratch, fixture};

use cases::{Case, Loaded, edited};

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

/// Changes of the fixture `basic`. Their examples are removed, so that a change is one edit.
fn edits() -> Vec<Case> {
    let response = "      day: { type: date, format: YYYYMMDD, zone: \"+08:00\", doc: The day. }";
    let note = "    note: { type: text, required: false, doc: \"A note, up to 20 characters\", max_length: 20 }\n";
    let colour = "      - { code: \"2\", name: Green }\n";
    vec![
        edited("basic_same", false, &[]),
        edited(
            "basic_documentation",
            false,
            &[("buy", "summary: Buys things.", "summary: Buys many things.")],
        ),
        edited(
            "basic_required_parameter",
            true,
            &[(
                "buy",
                note,
                &format!("{note}    amount: {{ type: integer, wire: number, required: true }}\n"),
            )],
        ),
        edited(
            "basic_optional_parameter",
            false,
            &[(
                "buy",
                note,
                &format!("{note}    amount: {{ type: integer, wire: number, required: false }}\n"),
            )],
        ),
        edited("basic_parameter_removed", true, &[("buy", note, "")]),
        edited(
            "basic_parameter_becomes_required",
            true,
            &[("buy", "note: { type: text, required: false", "note: { type: text, required: true")],
        ),
        edited(
            "basic_parameter_becomes_optional",
            true,
            &[("buy", "Colour, required: true", "Colour, required: false")],
        ),
        edited(
            "basic_parameter_type",
            true,
            &[
                (
                    "buy",
                    "type: text, required: false",
                    "type: integer, wire: number, required: false",
                ),
                ("buy", ", max_length: 20", ""),
            ],
        ),
        edited(
            "basic_response_field_added",
            false,
            &[("buy", response, &format!("{response}\n      more: {{ type: text }}"))],
        ),
        edited("basic_response_field_removed", true, &[("buy", response, "")]),
        edited(
            "basic_response_field_type",
            true,
            &[(
                "buy",
                "order: { type: text, required: true",
                "order: { type: integer, wire: number, required: true",
            )],
        ),
        edited(
            "basic_response_field_optional",
            true,
            &[(
                "buy",
                "order: { type: text, required: true",
                "order: { type: text, required: false",
            )],
        ),
        edited("basic_response_field_name", true, &[("buy", "      order:", "      order_id:")]),
        edited(
            "basic_variant_added",
            false,
            &[("family", colour, &format!("{colour}      - {{ code: \"3\", name: Blue }}\n"))],
        ),
        edited("basic_variant_removed", true, &[("family", colour, "")]),
        edited("basic_variant_renamed", true, &[("family", "name: Green", "name: Blue")]),
        edited(
            "basic_type_renamed",
            true,
            &[("family", "  Colour:", "  Paint:"), ("buy", "type: Colour", "type: Paint")],
        ),
        edited(
            "basic_only_required_parameter_removed",
            true,
            &[(
                "find_orders",
                "request:\n  query:\n    most: { type: integer, wire: number, required: true, doc: How many. }\n",
                "",
            )],
        ),
        edited(
            "basic_credential_added",
            true,
            &[("family", "  key: { doc", "  more: { doc: More., example: M }\n  key: { doc")],
        ),
        edited(
            "basic_environment_added",
            false,
            &[(
                "family",
                "      production: https://shop.example/api\n",
                "      production: https://shop.example/api\n      uat: https://uat.shop.example/api\n",
            )],
        ),
        edited("basic_effect", false, &[("find_orders", "effect: read", "effect: idempotent")]),
    ]
}
