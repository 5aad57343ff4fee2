//! Small changes of the golden fixture `basic`, one for each rule about public items.

use std::fs;

use linksfield_spec::{SourceFile, Sources};
use linksfield_tests::fixture;

use crate::cases::{Case, Loaded, without_examples};

/// Returns the changes. Their specs have no examples, so that a change is one edit.
pub(crate) fn edits() -> Vec<Case> {
    let response = "      day: { type: date, format: YYYYMMDD, zone: \"+08:00\", doc: The day. }";
    let note = "    note: { type: text, max_length: 20, required: false, doc: \"A note, up to 20 characters\" }\n";
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
            &[(
                "buy",
                "note: { type: text, max_length: 20, required: false",
                "note: { type: text, max_length: 20, required: true",
            )],
        ),
        edited(
            "basic_parameter_becomes_optional",
            true,
            &[("buy", "Colour, required: true", "Colour, required: false")],
        ),
        edited(
            "basic_parameter_type",
            true,
            &[("buy", "type: text, max_length: 20", "type: integer, wire: number")],
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

/// Returns the change that replaces texts in the files of the golden fixture `basic`, whose examples are left out. Each
/// edit is a file, a text in it, and the new text.
fn edited(name: &str, breaks: bool, edits: &[(&str, &str, &str)]) -> Case {
    let mut files: Vec<SourceFile> = fs::read_dir(fixture("basic").join("spec/shop"))
        .expect("the fixture")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| SourceFile {
            path: format!("shop/{}", path.file_name().expect("a name").display()),
            text: without_examples(&fs::read_to_string(path).expect("a file")),
        })
        .collect();
    let old = Sources::new("old", files.clone());
    for (file, from, to) in edits {
        let path = format!("shop/{file}.yaml");
        let file = files.iter_mut().find(|file| file.path == path).expect("a file");
        assert!(file.text.contains(from), "{name}: `{from}` is in {path}");
        file.text = file.text.replace(from, to);
    }
    let new = Sources::new("new", files);
    Case {
        name: name.to_owned(),
        old: Loaded::new(old),
        new: Loaded::new(new),
        breaks: Some(breaks),
    }
}
