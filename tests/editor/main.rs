//! What an editor shows in the files of a spec: completions, descriptions and mistakes. All of them come from the JSON
//! Schemas under `spec/`. The tests run the language server that editors run, and a validator that is independent of this
//! project.

mod schema;
mod server;

use std::path::PathBuf;

use linksfield_tests::node::{programs, yaml_files};

use crate::server::Server;

/// A path in the folder of a family, so that the schemas are found. The file itself does not exist.
fn new_file(name: &str) -> PathBuf {
    xtask::workspace().join("spec/csss").join(name)
}

const CALL: &str = "\
# yaml-language-server: $schema=../endpoint.schema.json
title: { en: Order }
pages: [{ url: \"https://shop.example/order\" }]
coverage: request-only
effect: write
method: POST
path: /order
request:
  body:
    price:
      type: decimal
      wire: string
      required: true

";

/// Returns the line that contains a text, and the column behind the text.
fn behind(text: &str, part: &str) -> (u64, u64) {
    let end = text.find(part).unwrap() + part.len();
    let line = text[..end].matches('\n').count();
    let start = text[..end].rfind('\n').map_or(0, |at| at + 1);
    (u64::try_from(line).unwrap() + 1, u64::try_from(end - start).unwrap() + 1)
}

#[test]
fn an_editor_offers_the_keys_of_a_field_and_the_values_of_its_keys() {
    let Some(programs) = programs() else { return };
    let mut server = Server::start(&programs);
    let path = new_file("new.yaml");
    let text = CALL.replace("required: true\n\n", "required: \n      \n");
    server.open(&path, &text);
    let mut offers = |part: &str| {
        let (line, column) = behind(&text, part);
        server.completions(&path, line, column)
    };
    let documented = |offers: &[(String, String)], label: &str, documentation: &str| {
        let found = offers.iter().find(|(offered, _)| offered == label);
        let (_, text) = found.unwrap_or_else(|| panic!("`{label}` is not offered: {offers:?}"));
        assert!(text.contains(documentation), "`{label}` is described as: {text}");
    };

    let keys = offers("required: \n      ");
    documented(&keys, "decimals", "The greatest number of decimal places");
    documented(&keys, "doc", "The meaning of the field");
    documented(&keys, "zh", "The Chinese term");
    assert!(keys.iter().all(|(key, _)| key != "wire"), "`wire` is written already: {keys:?}");
    assert!(keys.iter().all(|(key, _)| key != "effect"), "`effect` is no key of a field: {keys:?}");

    let types = offers("      type: ");
    for name in linksfield_spec::ValueType::NAMES {
        documented(&types, name, "");
    }
    documented(&types, "iccid", "identifies a SIM card");
    documented(&types, "object", "with its `fields`");
    documented(&offers("wire: "), "number", "A JSON number");
    documented(&offers("required: "), "unknown", "The page has no marker");
    documented(&offers("effect: "), "idempotent", "It may be retried");
}

#[test]
fn an_editor_offers_the_values_that_belong_to_the_type_of_the_field() {
    let Some(programs) = programs() else { return };
    let mut server = Server::start(&programs);
    let path = new_file("new.yaml");
    let day = "    day:\n      type: date\n      format: ";
    let period = "    period:\n      type: duration\n      wire: number\n      unit: ";
    let text = format!("{}{day}\n{period}\n", CALL.trim_end_matches('\n').to_owned() + "\n");
    server.open(&path, &text);
    let mut offers = |part: &str| -> Vec<String> {
        let (line, column) = behind(&text, part);
        server.completions(&path, line, column).into_iter().map(|(label, _)| label).collect()
    };
    let formats = linksfield_spec::DateFormat::ALL.iter().map(|format| format.as_str());
    let offered = offers(day);
    // The server also offers the formats of `date-time`, whose name begins with `date`.
    assert!(offered.starts_with(&formats.map(String::from).collect::<Vec<_>>()), "{offered:?}");
    assert!(offered.iter().all(|format| format != "hh:mm"), "a format of `time`: {offered:?}");
    let units = offers(period);
    assert!(units.iter().any(|unit| unit == "days"), "{units:?}");
}

#[test]
fn an_editor_offers_the_keys_of_a_family() {
    let Some(programs) = programs() else { return };
    let mut server = Server::start(&programs);
    let path = new_file("family.yaml");
    let text =
        "# yaml-language-server: $schema=../family.schema.json\ntitle: { en: Shop }\nsigning:\n  ";
    server.open(&path, text);
    let labels = |offers: Vec<(String, String)>| -> Vec<String> {
        offers.into_iter().map(|(label, _)| label).collect()
    };
    let (line, column) = behind(text, "signing:\n  ");
    let keys = labels(server.completions(&path, line, column));
    for key in ["algorithm", "covers", "encoding", "key", "pairs", "text"] {
        assert!(keys.iter().any(|offered| offered == key), "`{key}` is not offered: {keys:?}");
    }
}

#[test]
fn an_editor_describes_keys_and_lists_their_values() {
    let Some(programs) = programs() else { return };
    let mut server = Server::start(&programs);
    let path = new_file("new.yaml");
    server.open(&path, CALL);
    for (part, described) in [
        ("effe", "Whether the call changes something"),
        ("effe", "* `read`: The call only reads"),
        ("meth", "The HTTP method"),
        ("    pric", "A field: a parameter"),
        ("      typ", "The type of the value"),
        ("      wir", "How the page writes the value"),
        ("requi", "Whether the page marks the field as required"),
        ("  bod", "The fields of the body"),
    ] {
        let (line, column) = behind(CALL, part);
        let shown = server.hover(&path, line, column);
        assert!(shown.contains(described), "at `{part}`, the editor shows: {shown}");
    }
}

#[test]
fn an_editor_marks_mistakes_where_they_are() {
    let Some(programs) = programs() else { return };
    let mut server = Server::start(&programs);
    let cases = [
        // An unknown key.
        ("effect:", "efect:", (5, 1), "Property efect is not allowed."),
        ("wire: string", "wires: string", (12, 7), "Property wires is not allowed."),
        // A key that does not apply to the type.
        ("type: decimal", "type: iccid", (12, 7), "Property wire is not allowed."),
        // An unknown word.
        (
            "effect: write",
            "effect: writes",
            (5, 9),
            "Value is not accepted. Valid values: \"read\"",
        ),
        (
            "type: decimal",
            "type: decimall",
            (11, 13),
            "Value is not accepted. Valid values: \"text\"",
        ),
        ("POST", "post", (6, 9), "Value is not accepted. Valid values: \"GET\""),
        // A value of another type.
        ("required: true", "max_length: long", (13, 19), "Incorrect type. Expected \"integer\"."),
        ("path: /order", "path: 7", (7, 7), "Incorrect type. Expected \"string\"."),
        (
            "    price:\n",
            "    price: x\n    other:\n",
            (10, 12),
            "Incorrect type. Expected \"Field\".",
        ),
        // A missing key, and a key without a value.
        ("effect: write\n", "", (2, 1), "Missing property \"effect\"."),
        ("      wire: string\n", "", (10, 5), "Missing property \"wire\"."),
        ("string", "", (12, 13), "Incorrect type. Expected \"string\"."),
        ("https://shop", "shop", (3, 16), "Write the whole URL"),
    ];
    let files = cases.iter().enumerate().map(|(index, (right, wrong, ..))| {
        let text = CALL.replacen(right, wrong, 1);
        assert_ne!(text, CALL, "the call does not contain `{right}`");
        (new_file(&format!("wrong_{index}.yaml")), text)
    });
    let files: Vec<_> = files.collect();
    let found = server.open_all(&files);
    for ((path, _), (_, wrong, (line, column), message)) in files.iter().zip(cases) {
        let mistakes = &found[path];
        let is_found = mistakes.iter().any(|(found_line, found_column, text)| {
            (*found_line, *found_column) == (line, column) && text.starts_with(message)
        });
        assert!(is_found, "`{wrong}`: expected {line}:{column} {message}\nfound {mistakes:#?}");
    }
    let path = new_file("new.yaml");
    assert_eq!(server.open(&path, CALL), [], "the call has no mistakes");
}

#[test]
fn an_editor_marks_nothing_in_the_files_of_the_spec() {
    let Some(programs) = programs() else { return };
    let mut server = Server::start(&programs);
    let mut files = Vec::new();
    for path in yaml_files(&xtask::workspace().join("spec")).unwrap() {
        let text = std::fs::read_to_string(&path).unwrap();
        let modeline = linksfield_spec::modeline(path.ends_with("family.yaml"));
        assert_eq!(text.lines().next(), Some(modeline), "{}: the first line", path.display());
        files.push((path, text));
    }
    assert!(files.len() > 50, "only {} files", files.len());
    for (path, mistakes) in server.open_all(&files) {
        assert_eq!(mistakes, [], "{}", path.display());
    }
}
