//! Proves what `linksfield-diff` states about a change of a spec, by other means: a program that uses every item of the
//! old code is compiled against the new code.

mod cases;
mod consumer;
mod rustc;
mod source;

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
fn the_verdicts_about_source_are_those_of_rustc() {
    let folder = Scratch::new("spec_changes").expect("a folder");
    let cases: Vec<Case> = edits();
    let wrong = source::contradictions(&cases, folder.path());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Changes of the fixture `basic`. Their examples are removed, so that a change is one edit.
fn edits() -> Vec<Case> {
    let response = "      day: { type: date, format: YYYYMMDD, zone: \"+08:00\", doc: The day. }";
    let note = "    note: { type: text, required: false, doc: \"A note, up to 20 characters\", max_length: 20 }\n";
    let colour = "      - { code: \"2\", name: Green }\n";
    vec![
        edited("same", &[]),
        edited("documentation", &[("buy", "summary: Buys things.", "summary: Buys many things.")]),
        edited(
            "required_parameter",
            &[("buy", note, &format!("{note}    amount: {{ type: integer, required: true }}\n"))],
        ),
        edited(
            "optional_parameter",
            &[("buy", note, &format!("{note}    amount: {{ type: integer, required: false }}\n"))],
        ),
        edited("parameter_removed", &[("buy", note, "")]),
        edited(
            "parameter_becomes_required",
            &[("buy", "note: { type: text, required: false", "note: { type: text, required: true")],
        ),
        edited(
            "parameter_becomes_optional",
            &[("buy", "Colour, required: true", "Colour, required: false")],
        ),
        edited(
            "parameter_type",
            &[
                ("buy", "type: text, required: false", "type: integer, required: false"),
                ("buy", ", max_length: 20", ""),
            ],
        ),
        edited(
            "response_field_added",
            &[("buy", response, &format!("{response}\n      more: {{ type: text }}"))],
        ),
        edited("response_field_removed", &[("buy", response, "")]),
        edited(
            "response_field_type",
            &[(
                "buy",
                "order: { type: text, required: true",
                "order: { type: integer, required: true",
            )],
        ),
        edited(
            "response_field_optional",
            &[(
                "buy",
                "order: { type: text, required: true",
                "order: { type: text, required: false",
            )],
        ),
        edited("response_field_name", &[("buy", "      order:", "      order_id:")]),
        edited("response_dropped", &[("find_orders", "", "")]),
        edited(
            "variant_added",
            &[("family", colour, &format!("{colour}      - {{ code: \"3\", name: Blue }}\n"))],
        ),
        edited("variant_removed", &[("family", colour, "")]),
        edited("variant_renamed", &[("family", "name: Green", "name: Blue")]),
        edited(
            "type_renamed",
            &[("family", "  Colour:", "  Paint:"), ("buy", "type: Colour", "type: Paint")],
        ),
        edited(
            "only_required_parameter_removed",
            &[(
                "find_orders",
                "request:\n  query:\n    most: { type: integer, wire: number, required: true, doc: How many. }\n",
                "",
            )],
        ),
        edited(
            "credential_added",
            &[("family", "  key: { doc", "  more: { doc: More., example: M }\n  key: { doc")],
        ),
        edited(
            "environment_added",
            &[(
                "family",
                "      production: https://shop.example/api\n",
                "      production: https://shop.example/api\n      uat: https://uat.shop.example/api\n",
            )],
        ),
        edited("effect", &[("find_orders", "effect: read", "effect: idempotent")]),
    ]
}
