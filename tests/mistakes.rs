//! Every kind of mistake in a spec: what the maintainer sees, and where it points. The texts are renewed
//! with `UPDATE_EXPECT=1 cargo test --test mistakes`; read them as somebody who has just made the mistake.

use expect_test::{Expect, expect};
use linksfield_spec::{SourceFile, Sources, Spec, SpecError};
use linksfield_tests::{Scratch, copy, fixture};

/// The files of a fixture.
fn files(name: &str) -> Vec<SourceFile> {
    let sources = Sources::read(&fixture(name).join("spec")).unwrap();
    sources.iter().map(|(_, file)| file.clone()).collect()
}

/// What is said of a spec; panics when nothing is.
fn refused(files: Vec<SourceFile>) -> String {
    match Spec::from_sources(Sources::new("spec", files)) {
        Err(error) => error.to_string(),
        Ok((spec, sources)) => {
            let diagnostics = xtask::plan(&spec).unwrap_err();
            SpecError { sources, diagnostics }.to_string()
        }
    }
}

/// Makes one mistake in a fixture that is right without it.
fn mistake(name: &str, path: &str, right: &str, wrong: &str, expected: &Expect) {
    let mut files = files(name);
    assert!(Spec::from_sources(Sources::new("spec", files.clone())).is_ok());
    let file = files.iter_mut().find(|file| file.path == path).unwrap();
    assert_eq!(file.text.matches(right).count(), 1, "{right:?} must stand once in {path}");
    file.text = file.text.replace(right, wrong);
    let message = refused(files);
    assert!(message.contains("--> spec/"), "no place is named: {message}");
    expected.assert_eq(&(message + "\n"));
}

#[test]
fn not_yaml() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "title: { en: Buy, zh: 购买 }",
        "title: { en: Buy, zh: 购买",
        &expect![[r#"
            error[yaml-syntax]: this is not YAML: while parsing a flow mapping, did not find expected ',' or '}'
             --> spec/shop/buy.yaml:2:8
              |
            2 | summary: Buys things.
              |        ^^^^^^^^^^^^^^
              |
              = help: check the indentation, and put text that holds `: ` or `#` in quotes
        "#]],
    );
}

#[test]
fn merge_key() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "effect: write",
        "effect: write\n<<: { method: POST }",
        &expect![[r#"
            error[yaml-form]: merge keys (`<<`) are not merged here
             --> spec/shop/buy.yaml:7:1
              |
            7 | <<: { method: POST }
              | ^^^^^^^^^^^^^^^^^^^^
              |
              = help: write the members out, or make them a shared type or field group
        "#]],
    );
}

#[test]
fn tag() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "effect: write",
        "effect: !!str write",
        &expect![[r#"
        error[yaml-form]: tags such as `!x` mean nothing here
         --> spec/shop/buy.yaml:6:9
          |
        6 | effect: !!str write
          |         ^^^^^^^^^^^
          |
          = help: remove the tag; put text in quotes
    "#]],
    );
}

#[test]
fn second_document() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "effect: write",
        "---\neffect: write",
        &expect![[r#"
        error[yaml-form]: a file holds one document, and a second begins here
         --> spec/shop/buy.yaml:6:1
          |
        6 | ---
          | ^^^
          |
          = help: make a file of its own of each document
    "#]],
    );
}

#[test]
fn negative_length() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "max_length: 20",
        "max_length: -1",
        &expect![[r#"
        error[wrong-type]: expected a whole number that is not negative, and not too large, found the integer `-1`
          --> spec/shop/buy.yaml:14:90
           |
        14 |     note: { type: text, required: false, doc: "A note, up to 20 characters", max_length: -1 }
           |                                                                                          ^^
           |
           = help: spec/README.md shows the form of every key with an example
    "#]],
    );
}

#[test]
fn no_length() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "max_length: 20",
        "max_length: 0",
        &expect![[r#"
        error[bad-limit]: a text of no characters is no text
          --> spec/shop/buy.yaml:14:90
           |
        14 |     note: { type: text, required: false, doc: "A note, up to 20 characters", max_length: 0 }
           |                                                                                          ^
           |
           = help: write the documented length, or leave it out
    "#]],
    );
}

#[test]
fn example_longer_than_the_length() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "max_length: 20",
        "max_length: 3, example: abcd",
        &expect![[r#"
            error[bad-example]: this example is longer than 3 characters
              --> spec/shop/buy.yaml:14:102
               |
            14 |     note: { type: text, required: false, doc: "A note, up to 20 characters", max_length: 3, example: abcd }
               |                                                                                                      ^^^^
               |
               = help: correct the length, or leave the example out and note the difference
        "#]],
    );
}

#[test]
fn too_many_decimals() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "decimals: 2",
        "decimals: 40",
        &expect![[r#"
        error[bad-limit]: a decimal has at most 28 digits behind the point
          --> spec/shop/buy.yaml:15:53
           |
        15 |     price: { type: decimal, wire: string, decimals: 40, unit: EUR, required: true, doc: The price. }
           |                                                     ^^
           |
           = help: write a smaller number, or leave it out
    "#]],
    );
}

#[test]
fn zone_that_is_none() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "zone: \"+08:00\"",
        "zone: \"+99:99\"",
        &expect![[r#"
        error[bad-zone]: `+99:99` is not an offset from UTC
          --> spec/shop/buy.yaml:22:50
           |
        22 |       day: { type: date, format: YYYYMMDD, zone: "+99:99", doc: The day. }
           |                                                  ^^^^^^^^
           |
           = help: write it as `+08:00`; leave it out where the page does not say
    "#]],
    );
}

#[test]
fn day_that_is_none() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "\"day\": \"20260131\"",
        "\"day\": \"20260231\"",
        &expect![[r#"
            error[example-misfit]: in the example, `day` of response.data should be a day as YYYYMMDD, and is "20260231"
              --> spec/shop/buy.yaml:30:5
               |
            30 |     response: |
               |     ^^^^^^^^
               |
               = help: correct the field's type, or say under `differs:` why the page prints something else
        "#]],
    );
}

#[test]
fn code_of_an_example_not_listed() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "\"colour\": \"2\"",
        "\"colour\": \"9\"",
        &expect![[r#"
        error[untranscribed-code]: in the example, `colour` of request.body has the code "9", which `Colour` does not list
          --> spec/shop/buy.yaml:25:5
           |
        25 |     body: |
           |     ^^^^
           |
           = help: add the code to the type, or say under `differs:` why the page prints one that is not listed
    "#]],
    );
}

#[test]
fn path_that_would_be_resolved() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "path: /buy",
        "path: /a/../buy",
        &expect![[r#"
            error[bad-path]: `/a/../buy` would be sent as another path
             --> spec/shop/buy.yaml:8:7
              |
            8 | path: /a/../buy
              |       ^^^^^^^^^
              |
              = help: leave out `.` and `..`
        "#]],
    );
}

#[test]
fn path_outside_ascii() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "path: /buy",
        "path: /购买",
        &expect![[r#"
            error[bad-path]: `/购买` is not a path
             --> spec/shop/buy.yaml:8:7
              |
            8 | path: /购买
              |       ^^^^^
              |
              = help: begin with `/`, escape nothing, and leave out the query: `/sims/{sim_id}/usage`
        "#]],
    );
}

#[test]
fn no_code_of_success() {
    mistake(
        "basic",
        "shop/family.yaml",
        "success: [\"0\"]",
        "success: []",
        &expect![[r#"
        error[no-success]: without a code of success every answer would be a refusal
          --> spec/shop/family.yaml:23:12
           |
        23 |   success: []
           |            ^
           |
           = help: list the codes that mean success
    "#]],
    );
}

#[test]
fn text_for_a_code_that_is_a_number() {
    mistake(
        "basic",
        "shop/family.yaml",
        "success: [\"0\"]",
        "success: [OK]",
        &expect![[r#"
        error[wrong-type]: `OK` is not a number, and codes travel as numbers
          --> spec/shop/family.yaml:23:12
           |
        23 |   success: [OK]
           |            ^^^
           |
           = help: correct the code, or set `code_wire: string`
    "#]],
    );
}

#[test]
fn coded_type_without_codes() {
    mistake(
        "basic",
        "shop/family.yaml",
        "      - { code: \"1\", name: Red, zh: 红 }\n      - { code: \"2\", name: Green }",
        "      []",
        &expect![[r#"
            error[no-codes]: `Colour` has no codes
              --> spec/shop/family.yaml:31:5
               |
            31 |     codes:
               |     ^^^^^
               |
               = help: list the documented ones; where none is documented, use `text` or `integer`
        "#]],
    );
}

#[test]
fn refusal_with_a_status_of_success() {
    mistake(
        "basic",
        "shop/family.yaml",
        "types:\n",
        "refusals: { parameter: { status: 200 } }\ntypes:\n",
        &expect![[r#"
            error[bad-status]: 200 is not an HTTP status that refuses
              --> spec/shop/family.yaml:28:34
               |
            28 | refusals: { parameter: { status: 200 } }
               |                                  ^^^
               |
               = help: write one from 400 to 599
        "#]],
    );
}

#[test]
fn assumed_without_an_assumption() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "card: { type: iccid, required: true,",
        "card: { type: iccid, required: assumed,",
        &expect![[r#"
            error[no-assumption]: this is assumed, and nothing says why
              --> spec/shop/buy.yaml:12:36
               |
            12 |     card: { type: iccid, required: assumed, doc: The card. }
               |                                    ^^^^^^^
               |
               = help: add an entry under `assumptions:` of this file or of the family
        "#]],
    );
}

#[test]
fn dangling_truth_far_from_all() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "truth: list_orders",
        "truth: nothing_like_it",
        &expect![[r#"
            error[dangling-reference]: `nothing_like_it` is no call of this family that reads
             --> spec/shop/buy.yaml:9:8
              |
            9 | truth: nothing_like_it
              |        ^^^^^^^^^^^^^^^
              |
              = help: known here: `find_orders`, `list_orders`
        "#]],
    );
}

#[test]
fn fractional_example_of_a_text() {
    mistake(
        "rest",
        "cards/card_usage.yaml",
        "share: { type: decimal, wire: string, doc: A share. }",
        "share: { type: decimal, wire: string, doc: A share., example: 1.50 }",
        &expect![[r#"
            error[bad-example]: this example is not what the field's type and `wire:` say: a decimal number as text
              --> spec/cards/card_usage.yaml:24:69
               |
            24 |       share: { type: decimal, wire: string, doc: A share., example: 1.50 }
               |                                                                     ^^^^
               |
               = help: copy the value as the page prints it, in quotes if it is a JSON string
        "#]],
    );
}

/// A fractional example keeps the digits that are printed.
#[test]
fn fractional_examples_are_as_printed() {
    let mut files = files("rest");
    let file = files.iter_mut().find(|file| file.path == "cards/card_usage.yaml").unwrap();
    file.text = file.text.replace("unit: MB,", "unit: MB, example: 1.50,");
    let (spec, _) = Spec::from_sources(Sources::new("spec", files)).unwrap();
    let printed = spec.families.iter().flat_map(|family| &family.endpoints).any(|endpoint| {
        let data = endpoint.call.as_ref().and_then(|call| call.response.data.as_ref());
        format!("{data:?}").contains("Some(\"1.50\")")
    });
    assert!(printed);
}

#[test]
fn nested_too_deep() {
    let mut files = files("basic");
    let file = files.iter_mut().find(|file| file.path == "shop/buy.yaml").unwrap();
    file.text.push_str(&format!("x:\n{}a\n", "- ".repeat(20_000)));
    let message = refused(files);
    assert!(message.starts_with("error[yaml-form]: this nests too deep"), "{message:.300}");
}

#[test]
fn more_mistakes_than_anybody_reads() {
    let mut files = files("basic");
    let file = files.iter_mut().find(|file| file.path == "shop/buy.yaml").unwrap();
    let wrong: String = (0..60).map(|n| format!("    x{n}: {{ type: txt }}\n")).collect();
    file.text = file.text.replace("    card:", &format!("{wrong}    card:"));
    let message = refused(files);
    assert_eq!(message.matches("error[dangling-reference]").count(), 50);
    assert!(message.trim_end().ends_with("and 10 more mistakes: mend these first"), "{message}");
}

/// Files where nothing would read them, or that cannot be read: the path, and what to do.
#[test]
fn files_that_no_family_has() {
    let scratch = Scratch::new("files_that_no_family_has").unwrap();
    let spec = scratch.path().join("spec");
    let load = |name: &str, bytes: &[u8]| {
        let _ = std::fs::remove_dir_all(&spec);
        copy(&fixture("basic").join("spec"), &spec).unwrap();
        let path = spec.join(name);
        if bytes.is_empty() {
            std::fs::create_dir_all(path).unwrap();
        } else {
            std::fs::write(path, bytes).unwrap();
        }
        Spec::load(&spec).map(|_| ()).map_err(|error| error.to_string())
    };
    for (name, bytes, message) in [
        ("shop/more.yml", &b"x: 1"[..], "more.yml: this file would not be read"),
        ("shop/MORE.YAML", b"x: 1", "MORE.YAML: this file would not be read"),
        ("buy.yaml", b"x: 1", "buy.yaml: no family has this file"),
        ("shop/more", b"", "more: a family has no folders in it"),
        ("shop/x.yaml", b"", "x.yaml: a family has no folders in it"),
        ("shop/x.yaml", b"title: x\ny: \xff\n", "line 2 holds bytes that are not UTF-8"),
    ] {
        let error = load(name, bytes).unwrap_err();
        assert!(error.contains(message) && error.contains("help: "), "{name}: {error}");
    }
    for (name, bytes) in [("shop/._x.yaml", &b"\0"[..]), (".git", b""), ("README.md", b"x")] {
        load(name, bytes).unwrap();
    }
    // A mark that some editors put first is no part of the text.
    let text = std::fs::read(fixture("basic").join("spec/shop/buy.yaml")).unwrap();
    load("shop/buy.yaml", &[&b"\xef\xbb\xbf"[..], &text].concat()).unwrap();
}

#[test]
fn environments_that_differ_by_an_underscore() {
    mistake(
        "basic",
        "shop/family.yaml",
        "      production: https://shop.example/api",
        "      a_1: https://shop.example/api\n      a1: https://shop.example/a",
        &expect![[r#"
            error[name-clash]: two environments would be called `A1`
             --> spec/shop/family.yaml:4:3
              |
            4 |   api:
              |   ^^^
              |
              = help: give one of them a name that differs by more than a `_`
        "#]],
    );
}

#[test]
fn address_with_a_blank() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "https://shop.example/docs/buy",
        "https://shop.example/docs/buy here",
        &expect![[r#"
            error[bad-url]: `https://shop.example/docs/buy here` is not a web address
             --> spec/shop/buy.yaml:4:12
              |
            4 |   - { url: "https://shop.example/docs/buy here", revised: "2026-01-31" }
              |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: give the whole address, from `https://` on, with blanks and brackets as `%20` and so on
        "#]],
    );
}

#[test]
fn unknown_key() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "effect: write",
        "efect: write",
        &expect![[r#"
            error[unknown-key]: unknown key `efect`
             --> spec/shop/buy.yaml:6:1
              |
            6 | efect: write
              | ^^^^^ not a key of this mapping
              |
            help: did you mean `effect`?
              |
            6 | effect: write
              |   +
        "#]],
    );
}

#[test]
fn unknown_key_deep_inside() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "max_length: 20",
        "maxlength: 20",
        &expect![[r#"
            error[unknown-key]: unknown key `maxlength`
              --> spec/shop/buy.yaml:14:78
               |
            14 |     note: { type: text, required: false, doc: "A note, up to 20 characters", maxlength: 20 }
               |                                                                              ^^^^^^^^^ not a key of this mapping
               |
            help: did you mean `max_length`?
               |
            14 |     note: { type: text, required: false, doc: "A note, up to 20 characters", max_length: 20 }
               |                                                                                 +
        "#]],
    );
}

#[test]
fn duplicate_key() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "effect: write",
        "effect: write\neffect: read",
        &expect![[r#"
            error[duplicate-key]: the same key stands twice in one mapping
             --> spec/shop/buy.yaml:7:1
              |
            7 | effect: read
              | ^^^^^^^^^^^^ second time here
              |
              = help: remove one of the two, or give it another name
        "#]],
    );
}

#[test]
fn duplicate_field() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "    colour: {",
        "    card: { type: text }\n    colour: {",
        &expect![[r#"
            error[duplicate-key]: the same key stands twice in one mapping
              --> spec/shop/buy.yaml:13:5
               |
            13 |     card: { type: text }
               |     ^^^^^^^^^^^^^^^^^^^^ second time here
               |
               = help: remove one of the two, or give it another name
        "#]],
    );
}

#[test]
fn wrong_type() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "summary: Buys things.",
        "summary: [Buys, things]",
        &expect![[r#"
            error[wrong-type]: expected a string, found a list
             --> spec/shop/buy.yaml:2:10
              |
            2 | summary: [Buys, things]
              |          ^^^^^^^^^^^^^ read as something else
              |
              = help: put it in quotes to make it text
        "#]],
    );
}

#[test]
fn number_for_text() {
    mistake(
        "basic",
        "shop/family.yaml",
        r#"code: "1", name: Red"#,
        "code: 1, name: Red",
        &expect![[r#"
            error[wrong-type]: the codes of this type travel as text, and this is a number
              --> spec/shop/family.yaml:32:17
               |
            32 |       - { code: 1, name: Red, zh: 红 }
               |                 ^
               |
               = help: put it in quotes, or set `wire: number` for the type
        "#]],
    );
}

#[test]
fn unknown_word() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "effect: write",
        "effect: writes",
        &expect![[r#"
            error[unknown-word]: `writes` is not one of the words that may stand here
             --> spec/shop/buy.yaml:6:9
              |
            6 | effect: writes
              |         ^^^^^^ not a known word
              |
            help: did you mean `write`?
              |
            6 - effect: writes
            6 + effect: write
              |
        "#]],
    );
}

#[test]
fn missing_key() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "coverage: complete\n",
        "",
        &expect![[r#"
            error[missing-key]: the key `coverage` is missing
             --> spec/shop/buy.yaml:1:1
              |
            1 | title: { en: Buy, zh: 购买 }
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ in this mapping
              |
              = help: add `coverage:`; spec/README.md says what belongs there
        "#]],
    );
}

#[test]
fn dangling_type() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "type: Colour",
        "type: Color",
        &expect![[r#"
            error[dangling-reference]: there is no type `Color`
              --> spec/shop/buy.yaml:13:21
               |
            13 |     colour: { type: Color, required: true, doc: The colour. }
               |                     ^^^^^ not defined
               |
            help: did you mean `Colour`?
               |
            13 |     colour: { type: Colour, required: true, doc: The colour. }
               |                         +
        "#]],
    );
}

#[test]
fn wire_type_for_type() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "note: { type: text",
        "note: { type: string",
        &expect![[r#"
            error[wire-type]: `string` says how a value is written, not what it is
              --> spec/shop/buy.yaml:14:19
               |
            14 |     note: { type: string, required: false, doc: "A note, up to 20 characters", max_length: 20 }
               |                   ^^^^^^
               |
               = help: use `text` for free text; for numbers `integer` or `decimal` with `wire: string` or `wire: number`
        "#]],
    );
}

#[test]
fn dangling_server() {
    mistake(
        "rest",
        "cards/list_cards.yaml",
        "server: one",
        "server: onne",
        &expect![[r#"
            error[dangling-reference]: there is no server `onne`
             --> spec/cards/list_cards.yaml:6:9
              |
            6 | server: onne
              |         ^^^^ not defined
              |
            help: did you mean `one`?
              |
            6 - server: onne
            6 + server: one
              |
        "#]],
    );
}

#[test]
fn missing_server() {
    mistake(
        "rest",
        "cards/list_cards.yaml",
        "server: one\n",
        "",
        &expect![[r#"
            error[missing-key]: this family has not exactly one server, so the call must name its own
             --> spec/cards/list_cards.yaml:6:1
              |
            6 | path: /cards
              | ^^^^
              |
              = help: add `server:` with one of `one`, `two`
        "#]],
    );
}

#[test]
fn dangling_credential() {
    mistake(
        "basic",
        "shop/family.yaml",
        "credential: key_id }",
        "credential: keyid }",
        &expect![[r#"
            error[dangling-reference]: there is no credential `keyid`
              --> spec/shop/family.yaml:11:55
               |
            11 |   key_id: { in: params, fill: credential, credential: keyid }
               |                                                       ^^^^^ not defined
               |
            help: did you mean `key_id`?
               |
            11 |   key_id: { in: params, fill: credential, credential: key_id }
               |                                                          +
        "#]],
    );
}

#[test]
fn dangling_signing_key() {
    mistake(
        "basic",
        "shop/family.yaml",
        "key: key\n",
        "key: secret\n",
        &expect![[r#"
            error[dangling-reference]: there is no credential `secret`
              --> spec/shop/family.yaml:16:8
               |
            16 |   key: secret
               |        ^^^^^^ not defined
               |
               = help: known here: `key_id`, `key`
        "#]],
    );
}

#[test]
fn signing_key_not_secret() {
    mistake(
        "basic",
        "shop/family.yaml",
        "{ doc: The key., secret: true }",
        "{ doc: The key. }",
        &expect![[r#"
            error[key-not-secret]: the credential `key` signs, but is not marked `secret: true`
              --> spec/shop/family.yaml:16:8
               |
            16 |   key: key
               |        ^^^
               |
               = help: mark it, so that it never shows in a message or a log
        "#]],
    );
}

#[test]
fn dangling_include() {
    mistake(
        "rest",
        "cards/list_cards.yaml",
        "request:\n  query",
        "request:\n  include: [card]\n  query",
        &expect![[r#"
            error[dangling-reference]: there is no group of fields `card`
             --> spec/cards/list_cards.yaml:9:13
              |
            9 |   include: [card]
              |             ^^^^ not defined
              |
              = help: define it first, or remove the reference
        "#]],
    );
}

#[test]
fn dangling_common_field() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        "common: { call: orderItems }",
        "common: { cal: orderItems }",
        &expect![[r#"
            error[dangling-reference]: there is no common field `cal`
             --> spec/cards/order_items.yaml:8:11
              |
            8 | common: { cal: orderItems }
              |           ^^^
              |
            help: did you mean `call`?
              |
            8 | common: { call: orderItems }
              |              +
        "#]],
    );
}

#[test]
fn dangling_truth() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "truth: list_orders",
        "truth: list_order",
        &expect![[r#"
            error[dangling-reference]: `list_order` is no call of this family that reads
             --> spec/shop/buy.yaml:9:8
              |
            9 | truth: list_order
              |        ^^^^^^^^^^
              |
            help: did you mean `list_orders`?
              |
            9 | truth: list_orders
              |                  +
        "#]],
    );
}

#[test]
fn dangling_paging() {
    mistake(
        "rest",
        "cards/list_cards.yaml",
        "page: page_no",
        "page: page_nr",
        &expect![[r#"
            error[dangling-reference]: there is no parameter `page_nr`
              --> spec/cards/list_cards.yaml:20:17
               |
            20 | paging: { page: page_nr, items: data, total: total_count }
               |                 ^^^^^^^ not defined
               |
            help: did you mean `page_no`?
               |
            20 - paging: { page: page_nr, items: data, total: total_count }
            20 + paging: { page: page_no, items: data, total: total_count }
               |
        "#]],
    );
}

#[test]
fn dangling_language() {
    mistake(
        "rest",
        "cards/family.yaml",
        "default: en-US",
        "default: en-GB",
        &expect![[r#"
            error[dangling-reference]: `en-GB` is not one of the `values`
              --> spec/cards/family.yaml:19:12
               |
            19 |   default: en-GB
               |            ^^^^^
               |
               = help: add it to `values`, or choose one of them
        "#]],
    );
}

#[test]
fn undefined_path_parameter() {
    mistake(
        "rest",
        "cards/card_usage.yaml",
        "path: /cards/{card_id}/usage",
        "path: /cards/{sim_id}/usage",
        &expect![[r#"
            error[undefined-path-parameter]: `{sim_id}` is not defined under `request.path`
             --> spec/cards/card_usage.yaml:7:7
              |
            7 | path: /cards/{sim_id}/usage/{day}
              |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: add `sim_id:` there, with its type and `required: true`

            error[unused-path-parameter]: the path has no `{card_id}`
              --> spec/cards/card_usage.yaml:11:5
               |
            11 |     card_id: { type: iccid, required: true, doc: The card. }
               |     ^^^^^^^
               |
               = help: add it to `path:`, or move the field to `query:` or `body:`
        "#]],
    );
}

#[test]
fn half_a_path_parameter() {
    mistake(
        "rest",
        "cards/card_usage.yaml",
        "path: /cards/{card_id}/usage/{day}",
        "path: /cards/{card_id}/usage/day-{day}",
        &expect![[r#"
            error[bad-path]: `day-{day}` is only partly a parameter
             --> spec/cards/card_usage.yaml:7:7
              |
            7 | path: /cards/{card_id}/usage/day-{day}
              |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: a parameter is a whole segment: `/{sim_id}/`

            error[unused-path-parameter]: the path has no `{day}`
              --> spec/cards/card_usage.yaml:12:5
               |
            12 |     day: { type: date, format: YYYYMMDD, required: true, doc: The day. }
               |     ^^^
               |
               = help: add it to `path:`, or move the field to `query:` or `body:`
        "#]],
    );
}

#[test]
fn optional_path_parameter() {
    mistake(
        "rest",
        "cards/card_usage.yaml",
        "card_id: { type: iccid, required: true",
        "card_id: { type: iccid, required: false",
        &expect![[r#"
            error[optional-path]: the path parameter `card_id` must be required
              --> spec/cards/card_usage.yaml:11:5
               |
            11 |     card_id: { type: iccid, required: false, doc: The card. }
               |     ^^^^^^^
               |
               = help: add `required: true`
        "#]],
    );
}

#[test]
fn path_with_query() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "path: /buy",
        "path: /buy?x=1",
        &expect![[r#"
            error[bad-path]: `/buy?x=1` is not a path
             --> spec/shop/buy.yaml:8:7
              |
            8 | path: /buy?x=1
              |       ^^^^^^^^
              |
              = help: begin with `/`, escape nothing, and leave out the query: `/sims/{sim_id}/usage`
        "#]],
    );
}

#[test]
fn body_of_get() {
    mistake(
        "rest",
        "cards/list_cards.yaml",
        "request:\n",
        "request:\n  body:\n    x: { type: text }\n",
        &expect![[r#"
            error[body-of-get]: a GET has no body
             --> spec/cards/list_cards.yaml:9:3
              |
            9 |   body:
              |   ^^^^
              |
              = help: list the parameters under `query:`
        "#]],
    );
}

#[test]
fn object_in_query() {
    mistake(
        "rest",
        "cards/list_cards.yaml",
        "area: { type: text,",
        "area: { type: Item,",
        &expect![[r#"
            error[not-text]: `area` cannot be written into the query
              --> spec/cards/list_cards.yaml:13:5
               |
            13 |     area: { type: Item, required: false, doc: An area. }
               |     ^^^^
               |
               = help: only single values can; a query may also hold a list of single values
        "#]],
    );
}

#[test]
fn same_address() {
    mistake(
        "basic",
        "shop/list_orders.yaml",
        "path: /orders",
        "path: /buy",
        &expect![[r#"
            error[same-address]: `buy` and `list_orders` have the same method and path
             --> spec/shop/list_orders.yaml:7:7
              |
            7 | path: /buy
              |       ^^^^
              |
             ::: spec/shop/buy.yaml:8:7
              |
            8 | path: /buy
              |       ---- the first is here
              |
              = help: merge the two files, or correct the path of one
        "#]],
    );
}

#[test]
fn parameter_named_like_a_common_field() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "    note: {",
        "    time: {",
        &expect![[r#"
            error[common-field]: `time` is filled by the runtime
              --> spec/shop/buy.yaml:14:5
               |
            14 |     time: { type: text, required: false, doc: "A note, up to 20 characters", max_length: 20 }
               |     ^^^^
               |
              ::: spec/shop/family.yaml:12:3
               |
            12 |   time: { in: params, fill: clock, unit: seconds, wire: number }
               |   ---- as this says
               |
               = help: leave it out of the endpoint; a text of its own belongs under `common:`
        "#]],
    );
}

#[test]
fn one_name_in_two_places() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        "    cards: {",
        "    card_id: {",
        &expect![[r#"
            error[two-places]: `card_id` stands in path and in body
              --> spec/cards/order_items.yaml:18:5
               |
            18 |     card_id: { type: list, required: false, doc: More cards., items: { type: iccid } }
               |     ^^^^^^^
               |
               = help: keep it in one place: the signed text has each name once, and so has the Rust call
        "#]],
    );
}

#[test]
fn bad_wire_name() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "    note: {",
        r#"    "no\"te": {"#,
        &expect![[r#"
            error[bad-name]: `no\"te` cannot be a name on the wire
              --> spec/shop/buy.yaml:14:5
               |
            14 |     "no\"te": { type: text, required: false, doc: "A note, up to 20 characters", max_length: 20 }
               |     ^^^^^^^^
               |
               = help: quotes, backslashes, control characters and characters above U+FFFF are not supported, because signing sorts names and writes them unescaped
        "#]],
    );
}

#[test]
fn no_english_name() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "    note: {",
        "    备注: {",
        &expect![[r#"
            error[no-name]: no English name can be made of `备注`
              --> spec/shop/buy.yaml:14:5
               |
            14 |     备注: { type: text, required: false, doc: "A note, up to 20 characters", max_length: 20 }
               |     ^^^^
               |
               = help: add `name:` with the Rust name of the field, in snake_case
        "#]],
    );
}

#[test]
fn no_letter_in_a_name() {
    for name in ["_", "__", "$", "-"] {
        let mut files = files("basic");
        let buy = files.iter_mut().find(|file| file.path == "shop/buy.yaml").unwrap();
        buy.text = buy.text.replace("    note: {", &format!("    {name:?}: {{"));
        let message = refused(files);
        assert!(
            message.contains(&format!("error[no-name]: no English name can be made of `{name}`"))
        );
        assert!(message.contains("--> spec/shop/buy.yaml:14:5"), "{message}");
    }
}

/// The type of an inline object is called after the field as it is called in Rust.
#[test]
fn no_letter_in_a_name_that_is_given_another() {
    let mut files = files("basic");
    let buy = files.iter_mut().find(|file| file.path == "shop/buy.yaml").unwrap();
    let object =
        "    \"_²\": { name: place, type: object, fields: { a: { type: text } } }\n    note: {";
    buy.text = buy.text.replace("    note: {", object);
    let (spec, _) = Spec::from_sources(Sources::new("spec", files)).unwrap();
    let files = xtask::emit(&xtask::plan(&spec).unwrap()).unwrap();
    assert!(files["shop/buy.rs"].contains("pub struct BuyPlace"));
}

#[test]
fn no_letter_in_the_name_of_an_event_member() {
    mistake(
        "rest",
        "pushes/unknown.yaml",
        "    self: {",
        "    _: {",
        &expect![[r#"
        error[no-name]: no English name can be made of `_`
          --> spec/pushes/unknown.yaml:13:5
           |
        13 |     _: { type: integer, wire: number, required: false, doc: A number. }
           |     ^
           |
           = help: add `name:` with the Rust name of the field, in snake_case
    "#]],
    );
}

#[test]
fn no_letter_in_the_name_of_a_header() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        "    x-trace: {",
        "    _: {",
        &expect![[r#"
        error[no-name]: no English name can be made of `_`
          --> spec/cards/order_items.yaml:15:5
           |
        15 |     _: { type: text, required: false, doc: A trace. }
           |     ^
           |
           = help: add `name:` with the Rust name of the field, in snake_case
    "#]],
    );
}

#[test]
fn no_english_name_of_an_example() {
    mistake(
        "rest",
        "pushes/unknown.yaml",
        "  broken:",
        "  ①:",
        &expect![[r#"
        error[no-name]: no English name can be made of `①`
          --> spec/pushes/unknown.yaml:19:3
           |
        19 |   ①:
           |   ^
           |
           = help: name the example in English; it becomes the name of a test
    "#]],
    );
}

#[test]
fn examples_that_clash_in_rust() {
    mistake(
        "rest",
        "pushes/unknown.yaml",
        "  broken:",
        "  One:",
        &expect![[r#"
        error[name-clash]: the tests of `one` and `One` would have one name
          --> spec/pushes/unknown.yaml:19:3
           |
        16 |   one:
           |   --- the other is here
        ...
        19 |   One:
           |   ^^^
           |
           = help: give one of them another name
    "#]],
    );
}

#[test]
fn no_letter_in_a_language() {
    mistake(
        "rest",
        "cards/family.yaml",
        "values: [en-US, zh-CN]",
        "values: [en-US, \"-\"]",
        &expect![[r#"
            error[no-name]: no English name can be made of `-`
              --> spec/cards/family.yaml:20:19
               |
            20 |   values: [en-US, "-"]
               |                   ^^^
               |
               = help: write the tag of a language, such as `zh-CN`
        "#]],
    );
}

#[test]
fn language_listed_twice() {
    mistake(
        "rest",
        "cards/family.yaml",
        "values: [en-US, zh-CN]",
        "values: [en-US, en_us]",
        &expect![[r#"
            error[name-clash]: this language is listed twice
              --> spec/cards/family.yaml:20:19
               |
            20 |   values: [en-US, en_us]
               |            -----  ^^^^^
               |            |
               |            first time here
               |
               = help: keep the form that the documentation prints
        "#]],
    );
}

#[test]
fn language_in_no_header() {
    mistake(
        "rest",
        "cards/family.yaml",
        "header: Accept-Language",
        "header: Accept Language",
        &expect![[r#"
            error[bad-name]: `Accept Language` cannot be the name of a header
              --> spec/cards/family.yaml:18:3
               |
            18 |   header: Accept Language
               |   ^^^^^^
               |
               = help: letters, digits and hyphens, as HTTP has them: `x-lf-signature`
        "#]],
    );
}

#[test]
fn names_that_clash_in_rust() {
    mistake(
        "rest",
        "cards/list_cards.yaml",
        "    area: {",
        "    pageSize: {",
        &expect![[r#"
            error[name-clash]: `page_size` and `pageSize` would both be called `page_size`
              --> spec/cards/list_cards.yaml:13:5
               |
            12 |     page_size: { type: integer, wire: number, required: false, doc: How many on a page. }
               |     --------- the other is here
            13 |     pageSize: { type: text, required: false, doc: An area. }
               |     ^^^^^^^^
               |
               = help: give one of them a `name:` of its own
        "#]],
    );
}

#[test]
fn types_that_clash_in_rust() {
    mistake(
        "rest",
        "cards/card_usage.yaml",
        "as: Cell",
        "as: Card",
        &expect![[r#"
            error[name-clash]: two types would be called `Card`
              --> spec/cards/card_usage.yaml:44:11
               |
            44 |           cells:
               |           ^^^^^
               |
              ::: spec/cards/family.yaml:47:3
               |
            47 |   Card:
               |   ---- the other is made from this
               |
               = help: give one of them another name; an inline object is named with `as:`
        "#]],
    );
}

#[test]
fn reserved_type_name() {
    mistake(
        "rest",
        "cards/card_usage.yaml",
        "as: Cell",
        "as: Option",
        &expect![[r#"
            error[reserved-name]: `Option` is a name of Rust itself
              --> spec/cards/card_usage.yaml:44:11
               |
            44 |           cells:
               |           ^^^^^
               |
               = help: give the type another name; an inline object is named with `as:`
        "#]],
    );
}

#[test]
fn reserved_code_name() {
    mistake(
        "basic",
        "shop/family.yaml",
        "name: Green",
        "name: Unknown",
        &expect![[r#"
            error[reserved-name]: `Unknown` is where codes go that are not documented
              --> spec/shop/family.yaml:33:9
               |
            33 |       - { code: "2", name: Unknown }
               |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: give the code another name
        "#]],
    );
}

#[test]
fn bad_code_name() {
    mistake(
        "basic",
        "shop/family.yaml",
        "name: Green",
        "name: light green",
        &expect![[r#"
            error[bad-name]: `light green` cannot be the name of a code
              --> spec/shop/family.yaml:33:28
               |
            33 |       - { code: "2", name: light green }
               |                            ^^^^^^^^^^^
               |
               = help: write it in PascalCase, in English: `DailySchedule`
        "#]],
    );
}

#[test]
fn code_listed_twice() {
    mistake(
        "basic",
        "shop/family.yaml",
        r#"code: "2", name: Green"#,
        r#"code: "1", name: Green"#,
        &expect![[r#"
            error[duplicate-code]: this code is listed twice
              --> spec/shop/family.yaml:33:17
               |
            32 |       - { code: "1", name: Red, zh: 红 }
               |                 --- first time here
            33 |       - { code: "1", name: Green }
               |                 ^^^
               |
               = help: every code and every name may stand once
        "#]],
    );
}

#[test]
fn result_code_listed_twice() {
    mistake(
        "basic",
        "shop/family.yaml",
        r#"code: "500""#,
        r#"code: "0""#,
        &expect![[r#"
            error[duplicate-code]: this code is listed twice
              --> spec/shop/family.yaml:27:13
               |
            26 |   - { code: "0", doc: Success. }
               |             --- first time here
            27 |   - { code: "0", doc: The server failed; nobody knows what it did., uncertain: true }
               |             ^^^
               |
               = help: merge the two entries
        "#]],
    );
}

#[test]
fn missing_wire() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "type: decimal, wire: string",
        "type: decimal",
        &expect![[r#"
            error[missing-key]: `type: decimal` needs `wire:`
              --> spec/shop/buy.yaml:15:5
               |
            15 |     price: { type: decimal, decimals: 2, unit: EUR, required: true, doc: The price. }
               |     ^^^^^
               |
               = help: say how the page writes it: `wire: string` (in quotes) or `wire: number`; `wire: either` where pages differ, in answers
        "#]],
    );
}

#[test]
fn missing_date_format() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "type: date, format: YYYYMMDD",
        "type: date",
        &expect![[r#"
            error[missing-key]: `type: date` needs `format:`
              --> spec/shop/buy.yaml:22:7
               |
            22 |       day: { type: date, zone: "+08:00", doc: The day. }
               |       ^^^
               |
               = help: one of `YYYYMMDD`, `YYYY-MM-DD`, `YYYY.MM.DD`
        "#]],
    );
}

#[test]
fn unknown_date_format() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "format: YYYYMMDD",
        "format: yyyyMMdd",
        &expect![[r#"
            error[dangling-reference]: there is no format `yyyyMMdd`
              --> spec/shop/buy.yaml:22:34
               |
            22 |       day: { type: date, format: yyyyMMdd, zone: "+08:00", doc: The day. }
               |                                  ^^^^^^^^ not defined
               |
               = help: known here: `YYYYMMDD`, `YYYY-MM-DD`, `YYYY.MM.DD`
        "#]],
    );
}

#[test]
fn bad_zone() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#""+08:00""#,
        "UTC+8",
        &expect![[r#"
            error[bad-zone]: `UTC+8` is not an offset from UTC
              --> spec/shop/buy.yaml:22:50
               |
            22 |       day: { type: date, format: YYYYMMDD, zone: UTC+8, doc: The day. }
               |                                                  ^^^^^
               |
               = help: write it as `+08:00`; leave it out where the page does not say
        "#]],
    );
}

#[test]
fn missing_time_unit() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        "type: timestamp, unit: milliseconds",
        "type: timestamp",
        &expect![[r#"
            error[missing-key]: a timestamp needs `unit: seconds` or `unit: milliseconds`
              --> spec/cards/order_items.yaml:26:5
               |
            26 |     at: { type: timestamp, wire: string, doc: When. }
               |     ^^
               |
               = help: where the page does not say, count the digits of its example and note the reading under `assumptions:`
        "#]],
    );
}

#[test]
fn key_without_meaning() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "type: iccid, required",
        "type: iccid, format: YYYYMMDD, required",
        &expect![[r#"
            error[useless-key]: `format:` means nothing with `type: iccid`
              --> spec/shop/buy.yaml:12:26
               |
            12 |     card: { type: iccid, format: YYYYMMDD, required: true, doc: The card. }
               |                          ^^^^^^
               |
               = help: remove it
        "#]],
    );
}

#[test]
fn object_without_fields() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "card: { type: iccid",
        "card: { type: object",
        &expect![[r#"
            error[missing-key]: an object needs `fields:`
              --> spec/shop/buy.yaml:12:5
               |
            12 |     card: { type: object, required: true, doc: The card. }
               |     ^^^^
               |
               = help: list its members; for an object of which nothing is known use `type: json`
        "#]],
    );
}

#[test]
fn list_without_items() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        "cards: { type: list, required: false, doc: More cards., items: { type: iccid } }",
        "cards: { type: list, required: false }",
        &expect![[r#"
            error[missing-key]: a list needs `items:`
              --> spec/cards/order_items.yaml:18:5
               |
            18 |     cards: { type: list, required: false }
               |     ^^^^^
               |
               = help: say what its items are: `items: { type: text }`
        "#]],
    );
}

#[test]
fn missing_effect() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "effect: write\n",
        "",
        &expect![[r#"
            error[missing-key]: a call needs `effect:`
             --> spec/shop/buy.yaml:7:1
              |
            7 | path: /buy
              | ^^^^
              |
              = help: add `read` (may be repeated) or `write` (changes something, is not sent twice)
        "#]],
    );
}

#[test]
fn missing_method() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "method: POST\n",
        "",
        &expect![[r#"
            error[missing-key]: a call needs `method:`
             --> spec/shop/buy.yaml:7:1
              |
            7 | path: /buy
              | ^^^^
              |
              = help: add `GET`, `POST`, `PUT` or `DELETE`
        "#]],
    );
}

#[test]
fn coverage_without_path() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "path: /buy\n",
        "",
        &expect![[r#"
            error[coverage]: `complete` says that the call is known, but there is no `path:`
             --> spec/shop/buy.yaml:5:11
              |
            5 | coverage: complete
              |           ^^^^^^^^
              |
              = help: add `method:` and `path:`, or use `title-only`
        "#]],
    );
}

#[test]
fn title_only_with_path() {
    mistake(
        "basic",
        "shop/gift.yaml",
        "coverage: title-only",
        "coverage: title-only\npath: /gift",
        &expect![[r#"
            error[coverage]: `title-only` has a `path:`
             --> spec/shop/gift.yaml:4:11
              |
            4 | coverage: title-only
              |           ^^^^^^^^^^
              |
              = help: use `path-only`, or a coverage that says more
        "#]],
    );
}

#[test]
fn complete_without_answer() {
    mistake(
        "basic",
        "shop/list_orders.yaml",
        "coverage: request-only",
        "coverage: complete",
        &expect![[r#"
            error[coverage]: `complete` says that the answer is known, but there is no `response:`
             --> spec/shop/list_orders.yaml:4:11
              |
            4 | coverage: complete
              |           ^^^^^^^^
              |
              = help: add it, or use `request-only`
        "#]],
    );
}

#[test]
fn no_page() {
    mistake(
        "basic",
        "shop/gift.yaml",
        "pages:\n  - note: Invented for the tests; only the title is known.\n",
        "",
        &expect![[r#"
            error[no-page]: this file does not say which page it was transcribed from
             --> spec/shop/gift.yaml:1:1
              |
            1 | title: { en: Gift }
              | ^
              |
              = help: add `pages:` with the address, or with a `note:` where the address is not known
        "#]],
    );
}

#[test]
fn bad_revision() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#"2026-01-31" }"#,
        r#"31.1.2026" }"#,
        &expect![[r#"
            error[bad-date]: `31.1.2026` is not a revision date
             --> spec/shop/buy.yaml:4:54
              |
            4 |   - { url: "https://shop.example/docs/buy", revised: "31.1.2026" }
              |                                                      ^^^^^^^^^^^^
              |
              = help: write it as printed: `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`
        "#]],
    );
}

#[test]
fn bad_page_address() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#"url: "https://shop"#,
        r#"url: "shop"#,
        &expect![[r#"
            error[bad-url]: `shop.example/docs/buy` is not a web address
             --> spec/shop/buy.yaml:4:12
              |
            4 |   - { url: "shop.example/docs/buy", revised: "2026-01-31" }
              |            ^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: give the whole address, from `https://` on, with blanks and brackets as `%20` and so on
        "#]],
    );
}

#[test]
fn bad_base_address() {
    mistake(
        "basic",
        "shop/family.yaml",
        "https://shop.example/api",
        "https://shop.example/api/",
        &expect![[r#"
            error[bad-url]: `https://shop.example/api/` is not a base address
             --> spec/shop/family.yaml:6:19
              |
            6 |       production: https://shop.example/api/
              |                   ^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write scheme, host and path without `/` at the end: `https://host/path`
        "#]],
    );
}

#[test]
fn fill_without_its_key() {
    mistake(
        "basic",
        "shop/family.yaml",
        "fill: clock, unit: seconds",
        "fill: clock",
        &expect![[r#"
            error[missing-key]: `fill: clock` needs `unit:`
              --> spec/shop/family.yaml:12:3
               |
            12 |   time: { in: params, fill: clock, wire: number }
               |   ^^^^
               |
               = help: add `unit:`; spec/README.md shows an example
        "#]],
    );
}

#[test]
fn fill_with_another_key() {
    mistake(
        "basic",
        "shop/family.yaml",
        "fill: clock, unit: seconds",
        "fill: clock, value: x, unit: seconds",
        &expect![[r#"
            error[useless-key]: `value:` means nothing with `fill: clock`
              --> spec/shop/family.yaml:12:36
               |
            12 |   time: { in: params, fill: clock, value: x, unit: seconds, wire: number }
               |                                    ^^^^^
               |
               = help: remove it
        "#]],
    );
}

#[test]
fn signing_without_a_field() {
    mistake(
        "basic",
        "shop/family.yaml",
        "  sign: { in: params, fill: signature }\n",
        "",
        &expect![[r#"
            error[no-signature-field]: requests are signed, but no common field carries the signature
              --> spec/shop/family.yaml:13:1
               |
            13 | signing:
               | ^^^^^^^
               |
               = help: add one under `common:` with `fill: signature`
        "#]],
    );
}

#[test]
fn field_without_signing() {
    mistake(
        "rest",
        "cards/family.yaml",
        "signing:\n  algorithm: md5\n  encoding: hex\n  covers: [path, query, body]\n  nested: sorted\n  numbers: quoted\n  arrays: joined\n",
        "",
        &expect![[r#"
            error[no-signing]: `sign` carries a signature, but the family has no `signing:`
              --> spec/cards/family.yaml:27:3
               |
            27 |   sign: { in: params, fill: signature }
               |   ^^^^
               |
               = help: add `signing:`, or remove the field
        "#]],
    );
}

#[test]
fn hmac_without_key() {
    mistake(
        "basic",
        "shop/family.yaml",
        "  key: key\n",
        "",
        &expect![[r#"
            error[missing-key]: `hmac-sha1` needs a key
              --> spec/shop/family.yaml:15:14
               |
            15 |   algorithm: hmac-sha1
               |              ^^^^^^^^^
               |
               = help: add `key:` with the name of a credential
        "#]],
    );
}

#[test]
fn environments_differ() {
    mistake(
        "rest",
        "cards/family.yaml",
        "      test: https://cards.example/two_test\n",
        "",
        &expect![[r#"
            error[environments-differ]: the server `two` has other environments than the first
              --> spec/cards/family.yaml:10:3
               |
            10 |   two:
               |   ^^^
               |
               = help: give all servers of a family the same environments, in the same order
        "#]],
    );
}

#[test]
fn type_in_two_directions() {
    mistake(
        "rest",
        "cards/drop_cards.yaml",
        "items: { type: iccid }",
        "items: { type: Card }",
        &expect![[r#"
            error[two-directions]: `Card` is used in requests and in answers
              --> spec/cards/family.yaml:47:3
               |
            47 |   Card:
               |   ^^^^
               |
               = help: make two types: a request is written by the caller, an answer may grow
        "#]],
    );
}

#[test]
fn example_not_json() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#""order": "O1", "day""#,
        r#""order": "O1" "day""#,
        &expect![[r#"
            error[example-not-json]: the response of the example is not JSON: expected `,` or `}` at line 1 column 55
              --> spec/shop/buy.yaml:30:5
               |
            30 |     response: |
               |     ^^^^^^^^
               |
               = help: an example that the page cuts off or misprints is left out; a `note:` may say so
        "#]],
    );
}

#[test]
fn example_with_an_unknown_member() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#""order": "O1""#,
        r#""order": "O1", "gift": 1"#,
        &expect![[r#"
            error[untranscribed]: the example has `gift`, which response.data does not list
              --> spec/shop/buy.yaml:30:5
               |
            30 |     response: |
               |     ^^^^^^^^
               |
               = help: add the field: what an example shows is known
        "#]],
    );
}

#[test]
fn example_without_a_required_member() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#""order": "O1", "#,
        "",
        &expect![[r#"
            error[example-misfit]: in the example, `order` of response.data is required and not there
              --> spec/shop/buy.yaml:30:5
               |
            30 |     response: |
               |     ^^^^^^^^
               |
               = help: correct the field's type, or say under `differs:` why the page prints something else
        "#]],
    );
}

#[test]
fn example_of_another_type() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#""price": "4.90""#,
        r#""price": 4.90"#,
        &expect![[r#"
            error[example-misfit]: in the example, `price` of request.body should be a decimal number with at most 2 digits behind the point as text, and is 4.9
              --> spec/shop/buy.yaml:25:5
               |
            25 |     body: |
               |     ^^^^
               |
               = help: correct the field's type, or say under `differs:` why the page prints something else
        "#]],
    );
}

#[test]
fn example_with_another_constant() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        r#""call": "orderItems""#,
        r#""call": "order""#,
        &expect![[r#"
            error[example-differs]: the example prints `call: "order"`, and "orderItems" is sent
              --> spec/cards/order_items.yaml:34:5
               |
            34 |     body: |
               |     ^^^^
               |
               = help: correct the field, or say under `differs:` why the page prints something else
        "#]],
    );
}

#[test]
fn example_with_an_unknown_member_inside() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        r#""count": 1 }]"#,
        r#""number": 1 }]"#,
        &expect![[r#"
            error[example-misfit]: in the example, `items[1].count` of request.body is required and not there
              --> spec/cards/order_items.yaml:34:5
               |
            34 |     body: |
               |     ^^^^
               |
               = help: correct the field's type, or say under `differs:` why the page prints something else

            error[untranscribed]: the example has `items[1].number`, which request.body does not list
              --> spec/cards/order_items.yaml:34:5
               |
            34 |     body: |
               |     ^^^^
               |
               = help: add the field: what an example shows is known
        "#]],
    );
}

#[test]
fn example_that_is_too_long() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        r#""name": "王","#,
        r#""name": "王王王王王王王王王王王","#,
        &expect![[r#"
            error[example-misfit]: in the example, `to.name` of request.body should be text of at most 10 characters, and is 11 long
              --> spec/cards/order_items.yaml:34:5
               |
            34 |     body: |
               |     ^^^^
               |
               = help: correct the field's type, or say under `differs:` why the page prints something else
        "#]],
    );
}

#[test]
fn example_with_a_day_that_no_month_has() {
    mistake(
        "rest",
        "cards/card_usage.yaml",
        r#""first": "2026-01-31""#,
        r#""first": "2026-02-29""#,
        &expect![[r#"
            error[example-misfit]: in the example, `first` of response.data should be a day as YYYY-MM-DD, and is "2026-02-29"
              --> spec/cards/card_usage.yaml:61:5
               |
            61 |     response: |
               |     ^^^^^^^^
               |
               = help: correct the field's type, or say under `differs:` why the page prints something else
        "#]],
    );
}

#[test]
fn length_of_an_item() {
    mistake(
        "rest",
        "cards/family.yaml",
        "items: { type: text }",
        "items: { type: text, max_length: 3 }",
        &expect![[r#"
            error[useless-key]: `max_length:` means nothing for the items of a list
              --> spec/cards/family.yaml:52:64
               |
            52 |       tags: { type: list, doc: Its tags., items: { type: text, max_length: 3 } }
               |                                                                ^^^^^^^^^^
               |
               = help: only the field of an object has it; say it in the `doc:` of the list
        "#]],
    );
}

#[test]
fn excuse_that_is_not_needed() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "  documented:\n",
        "  documented:\n    differs: { price: The page misprints it. }\n",
        &expect![[r#"
            error[stale-quirk]: `differs: price` explains a difference that is not there
              --> spec/shop/buy.yaml:24:3
               |
            24 |   documented:
               |   ^^^^^^^^^^
               |
               = help: the example fits now: remove the entry, and what was made for it
        "#]],
    );
}

#[test]
fn bad_field_example() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "doc: The card. }",
        r#"doc: The card., example: "123" }"#,
        &expect![[r#"
            error[bad-example]: this example is not what the field's type and `wire:` say: an ICCID (18 to 20 digits) as text
              --> spec/shop/buy.yaml:12:67
               |
            12 |     card: { type: iccid, required: true, doc: The card., example: "123" }
               |                                                                   ^^^^^^
               |
               = help: copy the value as the page prints it, in quotes if it is a JSON string
        "#]],
    );
}

#[test]
fn family_without_family_yaml() {
    let mut files = files("basic");
    files.retain(|file| !file.path.ends_with("family.yaml"));
    expect![[r#"
        error[no-family]: the folder `shop` has no `family.yaml`
         --> spec/shop/buy.yaml:1:1
          |
        1 | title: { en: Buy, zh: 购买 }
          | ^
          |
          = help: add one; it says how the calls of the family are addressed, signed and answered
    "#]]
    .assert_eq(&(refused(files) + "\n"));
}

#[test]
fn empty_spec() {
    expect![[r#"
        error[empty-spec]: spec holds no family
         |
         = help: put a folder there with a `family.yaml` in it
    "#]]
    .assert_eq(&(refused(Vec::new()) + "\n"));
}

#[test]
fn second_signature_field() {
    mistake(
        "basic",
        "shop/family.yaml",
        "  sign: { in: params, fill: signature }",
        "  sign: { in: params, fill: signature }\n  sign2: { in: params, fill: signature }",
        &expect![[r#"
            error[two-signature-fields]: a second field carries the signature
              --> spec/shop/family.yaml:14:3
               |
            14 |   sign2: { in: params, fill: signature }
               |   ^^^^^
               |
               = help: keep one of them
        "#]],
    );
}

#[test]
fn signature_that_covers_nothing() {
    mistake(
        "basic",
        "shop/family.yaml",
        "covers: [body, query]",
        "covers: []",
        &expect![[r#"
            error[covers-nothing]: a signature that covers nothing protects nothing
              --> spec/shop/family.yaml:18:3
               |
            18 |   covers: []
               |   ^^^^^^
               |
               = help: list what goes in: `[query, body]`
        "#]],
    );
}

#[test]
fn requests_signed_like_pushes() {
    mistake(
        "basic",
        "shop/family.yaml",
        "  encoding: base64\n  covers",
        "  encoding: base64\n  text: key-value\n  covers",
        &expect![[r#"
            error[unknown-word]: `key-value` is a form of pushes; requests are signed as `canonical-json`
              --> spec/shop/family.yaml:18:9
               |
            18 |   text: key-value
               |         ^^^^^^^^^
               |
               = help: move it under `inbound:`, or write `canonical-json`
        "#]],
    );
}

#[test]
fn signature_that_is_not_generated() {
    mistake(
        "basic",
        "shop/family.yaml",
        "  encoding: base64",
        "  encoding: hex",
        &expect![[r#"
            error[not-generated]: the generator cannot sign with hmac-sha1 in hex
              --> spec/shop/family.yaml:14:1
               |
            14 | signing:
               | ^^^^^^^
               |
               = help: `gen` supports hmac-sha1 and rsa-sha1 in base64 with a key, and md5 in hex without one
        "#]],
    );
}

#[test]
fn empties_that_are_signed() {
    mistake(
        "basic",
        "shop/family.yaml",
        "  encoding: base64",
        "  encoding: base64\n  empties: keep",
        &expect![[r#"
            error[not-generated]: the generator cannot send empty values
              --> spec/shop/family.yaml:14:1
               |
            14 | signing:
               | ^^^^^^^
               |
               = help: leave out `empties:`; optional parameters that are not set are not sent
        "#]],
    );
}

#[test]
fn token_without_login() {
    mistake(
        "basic",
        "shop/family.yaml",
        "  sign: { in: params, fill: signature }",
        "  sign: { in: params, fill: signature }\n  x-token: { in: header, fill: token }",
        &expect![[r#"
            error[no-login]: `x-token` carries a token, but the family has no `login:`
              --> spec/shop/family.yaml:14:3
               |
            14 |   x-token: { in: header, fill: token }
               |   ^^^^^^^
               |
               = help: add `login:`, which says how a token is had
        "#]],
    );
}

#[test]
fn login_without_token() {
    mistake(
        "basic",
        "shop/family.yaml",
        "envelope:\n",
        "login:\n  doc: How to log in.\n  path: /login\n  body: { id: { credential: key_id } }\n  token: [data.token]\n  expired: [\"500\"]\n  valid_for: 60\nenvelope:\n",
        &expect![[r#"
            error[no-token-field]: there is a login, but no common field carries its token
              --> spec/shop/family.yaml:19:1
               |
            19 | login:
               | ^^^^^
               |
               = help: add one under `common:` with `fill: token`
        "#]],
    );
}

#[test]
fn login_with_an_unknown_credential() {
    mistake(
        "basic",
        "shop/family.yaml",
        "envelope:\n",
        "login:\n  doc: How to log in.\n  path: /login\n  body: { id: { credential: keyid } }\n  token: [data.token]\n  expired: [\"500\"]\n  valid_for: 60\nenvelope:\n",
        &expect![[r#"
            error[dangling-reference]: there is no credential `keyid`
              --> spec/shop/family.yaml:22:29
               |
            22 |   body: { id: { credential: keyid } }
               |                             ^^^^^ not defined
               |
            help: did you mean `key_id`?
               |
            22 |   body: { id: { credential: key_id } }
               |                                +

            error[no-token-field]: there is a login, but no common field carries its token
              --> spec/shop/family.yaml:19:1
               |
            19 | login:
               | ^^^^^
               |
               = help: add one under `common:` with `fill: token`
        "#]],
    );
}

#[test]
fn login_with_an_empty_member() {
    mistake(
        "basic",
        "shop/family.yaml",
        "envelope:\n",
        "login:\n  doc: How to log in.\n  path: /login\n  body: { id: {} }\n  token: [data.token]\n  expired: [\"500\"]\n  valid_for: 60\nenvelope:\n",
        &expect![[r#"
            error[missing-key]: a member of the login has either `credential:` or `value:`
              --> spec/shop/family.yaml:22:11
               |
            22 |   body: { id: {} }
               |           ^^
               |
               = help: name the credential that fills it, or write the constant

            error[no-token-field]: there is a login, but no common field carries its token
              --> spec/shop/family.yaml:19:1
               |
            19 | login:
               | ^^^^^
               |
               = help: add one under `common:` with `fill: token`
        "#]],
    );
}

#[test]
fn unknown_refusal() {
    mistake(
        "basic",
        "shop/family.yaml",
        "envelope:\n",
        "refusals:\n  signatur: { status: 403 }\nenvelope:\n",
        &expect![[r#"
            error[unknown-key]: unknown kind of refusal `signatur`
              --> spec/shop/family.yaml:20:3
               |
            20 |   signatur: { status: 403 }
               |   ^^^^^^^^
               |
            help: did you mean `signature`?
               |
            20 |   signature: { status: 403 }
               |           +
        "#]],
    );
}

#[test]
fn type_that_is_nothing() {
    mistake(
        "basic",
        "shop/family.yaml",
        "    doc: A colour.\n    codes:\n      - { code: \"1\", name: Red, zh: 红 }\n      - { code: \"2\", name: Green }\n",
        "    doc: A colour.\n",
        &expect![[r#"
            error[no-kind]: `Colour` must have either `codes:` or `fields:`
              --> spec/shop/family.yaml:29:3
               |
            29 |   Colour:
               |   ^^^^^^
               |
               = help: a coded type lists its codes, an object type lists its members
        "#]],
    );
}

#[test]
fn type_that_contains_itself() {
    mistake(
        "rest",
        "cards/family.yaml",
        "      tags: { type: list, doc: Its tags., items: { type: text } }",
        "      twins: { type: list, doc: Its twins., items: { type: Card } }",
        &expect![[r#"
            error[endless-type]: `Card` contains itself
              --> spec/cards/family.yaml:52:7
               |
            52 |       twins: { type: list, doc: Its twins., items: { type: Card } }
               |       ^^^^^ this member of `Card` closes the circle
               |
               = help: types must have an end: write `type: json` in place of one of them
        "#]],
    );
}

#[test]
fn types_that_contain_each_other() {
    mistake(
        "rest",
        "cards/family.yaml",
        "      tags: { type: list, doc: Its tags., items: { type: text } }",
        "      box:\n        type: object\n        fields: { owner: { type: Owner } }\n\
         \x20 Owner:\n    doc: Who has it.\n    fields:\n      card: { type: Card, doc: The card. }",
        &expect![[r#"
            error[endless-type]: `Card` contains itself, through `Owner`
              --> spec/cards/family.yaml:58:7
               |
            58 |       card: { type: Card, doc: The card. }
               |       ^^^^ this member of `Owner` closes the circle
               |
               = help: types must have an end: write `type: json` in place of one of them
        "#]],
    );
}

/// Following every way through the types would take longer than anybody waits.
#[test]
fn types_that_many_ways_lead_to_are_no_mistake() {
    let mut files = files("rest");
    let family = files.iter_mut().find(|file| file.path == "cards/family.yaml").unwrap();
    family.text = family.text.replace(
        "      tags: {",
        "      left: { type: T0 }\n      right: { type: T0 }\n      tags: {",
    );
    for depth in 0..64 {
        let inner = if depth < 63 { format!("T{}", depth + 1) } else { "Status".to_owned() };
        family.text.push_str(&format!(
            "  T{depth}:\n    doc: A level.\n    fields: {{ a: {{ type: {inner} }}, b: {{ type: {inner} }} }}\n"
        ));
    }
    let (spec, _) = Spec::from_sources(Sources::new("spec", files)).unwrap();
    assert_eq!(xtask::plan(&spec).unwrap().len(), 2);
}

#[test]
fn dangling_showcase() {
    mistake(
        "basic",
        "shop/family.yaml",
        "envelope:\n",
        "showcase: bui\nenvelope:\n",
        &expect![[r#"
            error[dangling-reference]: `bui` is no call of this family
              --> spec/shop/family.yaml:19:11
               |
            19 | showcase: bui
               |           ^^^
               |
            help: did you mean `buy`?
               |
            19 - showcase: bui
            19 + showcase: buy
               |
        "#]],
    );
}

#[test]
fn dangling_without() {
    mistake(
        "rest",
        "cards/drop_cards.yaml",
        "without: [x-version]",
        "without: [x-verson]",
        &expect![[r#"
            error[dangling-reference]: there is no common field `x-verson`
             --> spec/cards/drop_cards.yaml:8:11
              |
            8 | without: [x-verson]
              |           ^^^^^^^^ not defined
              |
            help: did you mean `x-version`?
              |
            8 | without: [x-version]
              |                 +
        "#]],
    );
}

#[test]
fn common_field_that_no_text_replaces() {
    mistake(
        "basic",
        "shop/buy.yaml",
        "truth: list_orders",
        "truth: list_orders\ncommon: { time: \"1\" }",
        &expect![[r#"
            error[useless-key]: `time` is filled from clock, which no text replaces
              --> spec/shop/buy.yaml:10:11
               |
            10 | common: { time: "1" }
               |           ^^^^
               |
               = help: remove it
        "#]],
    );
}

#[test]
fn document_with_a_path() {
    mistake(
        "rest",
        "cards/doc_rules.yaml",
        "document: true",
        "document: true\npath: /rules",
        &expect![[r#"
            error[useless-key]: `path:` means nothing for a document
             --> spec/cards/doc_rules.yaml:5:1
              |
            5 | path: /rules
              | ^^^^
              |
              = help: remove it, or remove `document: true`
        "#]],
    );
}

#[test]
fn page_without_anything() {
    mistake(
        "basic",
        "shop/gift.yaml",
        "  - note: Invented for the tests; only the title is known.",
        r#"  - revised: "2026-01-31""#,
        &expect![[r#"
            error[empty-page]: this page has neither an address nor a note
             --> spec/shop/gift.yaml:3:5
              |
            3 |     - revised: "2026-01-31"
              |  _____^
            4 | | coverage: title-only
              | |_^
              |
              = help: add `url:`, or a `note:` that says what is known of the page
        "#]],
    );
}

#[test]
fn payload_that_is_a_single_value() {
    mistake(
        "basic",
        "shop/list_orders.yaml",
        "path: /orders",
        "path: /orders\nresponse:\n  data: { type: text, required: true }",
        &expect![[r#"
            error[bad-payload]: the payload of an answer is an object, a list, or `json`
             --> spec/shop/list_orders.yaml:9:3
              |
            9 |   data: { type: text, required: true }
              |   ^^^^
              |
              = help: wrap a single value in an object with one field

            error[coverage]: `request-only` says that the answer is unknown, but `response.data` is listed
             --> spec/shop/list_orders.yaml:4:11
              |
            4 | coverage: request-only
              |           ^^^^^^^^^^^^
              |
              = help: use `partial`, or leave the answer out
        "#]],
    );
}

#[test]
fn members_beside_no_envelope() {
    mistake(
        "rest",
        "cards/card_usage.yaml",
        "  envelope: none",
        "  envelope: none\n  beside:\n    total: { type: integer, wire: number, doc: All. }",
        &expect![[r#"
            error[useless-key]: `beside:` lists members of the envelope, and this answer has none
              --> spec/cards/card_usage.yaml:15:3
               |
            15 |   beside:
               |   ^^^^^^
               |
               = help: list them under `data:`
        "#]],
    );
}

#[test]
fn paging_by_text() {
    mistake(
        "rest",
        "cards/list_cards.yaml",
        "page: page_no",
        "page: area",
        &expect![[r#"
            error[wrong-type]: `area` is no whole number
              --> spec/cards/list_cards.yaml:20:17
               |
            20 | paging: { page: area, items: data, total: total_count }
               |                 ^^^^
               |
               = help: pages are counted: the parameter must be an `integer`
        "#]],
    );
}

#[test]
fn paging_of_no_list() {
    mistake(
        "rest",
        "cards/list_cards.yaml",
        "items: data,",
        "items: total_count,",
        &expect![[r#"
            error[dangling-reference]: `total_count` is no list of the payload
              --> spec/cards/list_cards.yaml:20:33
               |
            20 | paging: { page: page_no, items: total_count, total: total_count }
               |                                 ^^^^^^^^^^^
               |
               = help: give the path of the list below `data`: `package_order`; `data` where the payload is the list
        "#]],
    );
}

#[test]
fn paging_with_a_dangling_total() {
    mistake(
        "rest",
        "cards/list_cards.yaml",
        "total: total_count }",
        "total: total }",
        &expect![[r#"
            error[dangling-reference]: `total` is no member of the answer
              --> spec/cards/list_cards.yaml:20:46
               |
            20 | paging: { page: page_no, items: data, total: total }
               |                                              ^^^^^
               |
               = help: give its path below `data`: `page.total_count`, or the name of a field under `beside:`
        "#]],
    );
}

#[test]
fn formats_of_two_kinds() {
    mistake(
        "rest",
        "cards/card_usage.yaml",
        "format: RFC 3339, doc",
        r#"format: [RFC 3339, "YYYY-MM-DD hh:mm:ss"], doc"#,
        &expect![[r#"
            error[useless-key]: `RFC 3339` names a point in time, the other formats do not
              --> spec/cards/card_usage.yaml:33:43
               |
            33 |       created: { type: date-time, format: [RFC 3339, "YYYY-MM-DD hh:mm:ss"], doc: A point in time. }
               |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: use `text` where an answer may hold either
        "#]],
    );
}

#[test]
fn single_without_a_list() {
    mistake(
        "rest",
        "cards/card_usage.yaml",
        "on: { type: period, doc: What is counted. }",
        "on: { type: period, single: accepted, doc: What is counted. }",
        &expect![[r#"
            error[useless-key]: `single:` means nothing with `type: period`
              --> spec/cards/card_usage.yaml:55:27
               |
            55 |       on: { type: period, single: accepted, doc: What is counted. }
               |                           ^^^^^^
               |
               = help: remove it
        "#]],
    );
}

#[test]
fn secret_in_an_answer() {
    mistake(
        "rest",
        "cards/drop_cards.yaml",
        "request:\n",
        "response:\n  data: { type: object, required: true, fields: { key: { type: secret, doc: A key. } } }\nrequest:\n",
        &expect![[r#"
            error[not-generated]: the generator does not support a secret in an answer
              --> spec/cards/drop_cards.yaml:11:51
               |
            11 |   data: { type: object, required: true, fields: { key: { type: secret, doc: A key. } } }
               |                                                   ^^^
               |
               = help: use `text`
        "#]],
    );
}

#[test]
fn call_name_that_is_a_parameter() {
    mistake(
        "rest",
        "cards/card_usage.yaml",
        "common: { call: usage }",
        "stability: Testing",
        &expect![[r#"
            error[missing-key]: `call` is the last segment of the path, and that is a parameter
             --> spec/cards/card_usage.yaml:7:7
              |
            7 | path: /cards/{card_id}/usage/{day}
              |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: say what is sent: `common: { call: … }`
        "#]],
    );
}

#[test]
fn parameter_in_no_header() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        "x-trace: {",
        "\"x:trace\": {",
        &expect![[r#"
        error[bad-name]: `x:trace` cannot be the name of a header
          --> spec/cards/order_items.yaml:15:5
           |
        15 |     "x:trace": { type: text, required: false, doc: A trace. }
           |     ^^^^^^^^^
           |
           = help: letters, digits and hyphens, as HTTP has them: `x-lf-signature`
    "#]],
    );
}

#[test]
fn json_in_a_request() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        "status: { type: Status, doc: The state. }",
        "status: { type: json, doc: The state. }",
        &expect![[r#"
            error[not-generated]: `status` cannot be sent as any JSON
              --> spec/cards/order_items.yaml:27:5
               |
            27 |     status: { type: json, doc: The state. }
               |     ^^^^^^
               |
               = help: say what it is; what is not known cannot be signed in canonical form
        "#]],
    );
}

#[test]
fn parameter_in_either_form() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        "status: { type: Status, doc: The state. }",
        "status: { type: integer, wire: either, doc: The state. }",
        &expect![[r#"
            error[not-generated]: the generator does not support a parameter in either form
              --> spec/cards/order_items.yaml:27:5
               |
            27 |     status: { type: integer, wire: either, doc: The state. }
               |     ^^^^^^
               |
               = help: choose the one that is sent
        "#]],
    );
}

#[test]
fn parameter_with_two_names() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        "status: { type: Status, doc: The state. }",
        "status: { type: Status, aliases: [state], doc: The state. }",
        &expect![[r#"
            error[not-generated]: the generator does not support a parameter with two names
              --> spec/cards/order_items.yaml:27:5
               |
            27 |     status: { type: Status, aliases: [state], doc: The state. }
               |     ^^^^^^
               |
               = help: choose the one that is sent
        "#]],
    );
}

#[test]
fn example_that_refuses() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#"{ "code": 0, "message": "ok", "data": { "order": "O1", "day": "20260131" } }"#,
        r#"{ "code": 500, "message": "no" }"#,
        &expect![[r#"
            error[failure-example]: this answer refuses the call with the code 500
              --> spec/shop/buy.yaml:30:5
               |
            30 |     response: |
               |     ^^^^^^^^
               |
               = help: say so: `fails: "500"`
        "#]],
    );
}

#[test]
fn example_that_refuses_with_another_code() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#"{ "code": 0, "message": "ok", "data": { "order": "O1", "day": "20260131" } }"#,
        "{ \"code\": 500, \"message\": \"no\" }\n    fails: \"501\"",
        &expect![[r#"
            error[failure-example]: `fails: 501` is said of an answer with the code 500
              --> spec/shop/buy.yaml:30:5
               |
            30 |     response: |
               |     ^^^^^^^^
               |
               = help: correct the code
        "#]],
    );
}

#[test]
fn example_that_refuses_with_an_unlisted_code() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#"{ "code": 0, "message": "ok", "data": { "order": "O1", "day": "20260131" } }"#,
        "{ \"code\": 501, \"message\": \"no\" }\n    fails: \"501\"",
        &expect![[r#"
            error[dangling-reference]: the code 501 is not listed in family.yaml
              --> spec/shop/buy.yaml:30:5
               |
            30 |     response: |
               |     ^^^^^^^^
               |
               = help: add it to `codes:` with its meaning
        "#]],
    );
}

#[test]
fn example_without_its_envelope() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#"{ "code": 0, "message": "ok", "data": { "order": "O1", "day": "20260131" } }"#,
        r#"{ "order": "O1", "day": "20260131" }"#,
        &expect![[r#"
            error[no-envelope]: this answer has no `code`
              --> spec/shop/buy.yaml:30:5
               |
            30 |     response: |
               |     ^^^^^^^^
               |
               = help: set `response.envelope: none`, or `envelope.bare: accepted` for the family

            error[example-misfit]: the payload of the example is missing
              --> spec/shop/buy.yaml:30:5
               |
            30 |     response: |
               |     ^^^^^^^^
               |
               = help: mark `data` as not required, or copy the whole answer
        "#]],
    );
}

#[test]
fn example_of_nothing() {
    mistake(
        "basic",
        "shop/gift.yaml",
        "coverage: title-only",
        "coverage: title-only\nexamples:\n  documented:\n    body: |\n      { \"a\": 1 }",
        &expect![[r#"
            error[useless-example]: this example has a body, but the fields of the request are not known
             --> spec/shop/gift.yaml:7:5
              |
            7 |     body: |
              |     ^^^^
              |
              = help: list them under `request.body`, from the example
        "#]],
    );
}

#[test]
fn malformed_example_that_is_sound() {
    mistake(
        "rest",
        "pushes/unknown.yaml",
        r#"{ "type": "a" "self": 1 }"#,
        r#"{ "type": "a", "self": 1 }"#,
        &expect![[r#"
            error[stale-quirk]: `malformed:` is said of a body that is JSON
              --> spec/pushes/unknown.yaml:20:5
               |
            20 |     body: |
               |     ^^^^
               |
               = help: the example is sound: remove the entry
        "#]],
    );
}

#[test]
fn event_with_a_dangling_scheme() {
    mistake(
        "rest",
        "pushes/plain.yaml",
        "scheme: old",
        "scheme: older",
        &expect![[r#"
            error[dangling-reference]: there is no inbound scheme `older`
             --> spec/pushes/plain.yaml:7:11
              |
            7 |   scheme: older
              |           ^^^^^ not defined
              |
            help: did you mean `old`?
              |
            7 -   scheme: older
            7 +   scheme: old
              |
        "#]],
    );
}

#[test]
fn event_with_a_path() {
    mistake(
        "rest",
        "pushes/plain.yaml",
        "coverage: partial",
        "coverage: partial\npath: /push",
        &expect![[r#"
            error[useless-key]: `path:` means nothing for an event
             --> spec/pushes/plain.yaml:5:1
              |
            5 | path: /push
              | ^^^^
              |
              = help: remove it
        "#]],
    );
}

#[test]
fn event_recognised_by_an_unlisted_member() {
    mistake(
        "rest",
        "pushes/unknown.yaml",
        "recognised_by: [type]",
        "recognised_by: [kind]",
        &expect![[r#"
            error[dangling-reference]: there is no body field `kind`
             --> spec/pushes/unknown.yaml:8:19
              |
            8 |   recognised_by: [kind]
              |                   ^^^^ not defined
              |
              = help: known here: `type`, `self`
        "#]],
    );
}

#[test]
fn scheme_without_a_signature() {
    mistake(
        "rest",
        "pushes/family.yaml",
        "x-old: { is: signature, required: false }",
        "x-old: { is: delivery, required: false }",
        &expect![[r#"
            error[no-signature-field]: exactly one header of a scheme carries the signature
              --> spec/pushes/family.yaml:13:5
               |
            13 |     headers:
               |     ^^^^^^^
               |
               = help: mark it with `is: signature`
        "#]],
    );
}

#[test]
fn scheme_with_a_dangling_header() {
    mistake(
        "rest",
        "pushes/family.yaml",
        "v{x-version}|",
        "v{x-versoin}|",
        &expect![[r#"
            error[dangling-reference]: there is no header `x-versoin`
              --> spec/pushes/family.yaml:22:13
               |
            22 |     prefix: "v{x-versoin}|{x-time}|"
               |             ^^^^^^^^^^^^^^^^^^^^^^^^ not defined
               |
            help: did you mean `x-version`?
               |
            22 -     prefix: "v{x-versoin}|{x-time}|"
            22 +     prefix: "v{x-version}|{x-time}|"
               |
        "#]],
    );
}

#[test]
fn scheme_that_is_not_generated() {
    mistake(
        "rest",
        "pushes/family.yaml",
        "    text: key-value",
        "    text: canonical-json",
        &expect![[r#"
            error[not-generated]: the generator cannot verify `old`
             --> spec/pushes/family.yaml:6:3
              |
            6 |   old:
              |   ^^^
              |
              = help: `gen` supports key-value with md5, and canonical-json with hmac-sha1 and `{key_id}/{signature}`; both in base64
        "#]],
    );
}

#[test]
fn empty_values_of_a_push() {
    mistake(
        "rest",
        "pushes/family.yaml",
        "    empties: keep\n    prefix",
        "    prefix",
        &expect![[r#"
            error[not-generated]: the generator cannot leave out empty values of `new`
              --> spec/pushes/family.yaml:15:3
               |
            15 |   new:
               |   ^^^
               |
               = help: say `empties: keep`; a signature that leaves them out lets anybody add them
        "#]],
    );
}

#[test]
fn time_that_is_not_signed() {
    mistake(
        "rest",
        "pushes/family.yaml",
        "|{x-time}|",
        "|",
        &expect![[r#"
            error[not-generated]: the time of `new` is not signed
              --> spec/pushes/family.yaml:15:3
               |
            15 |   new:
               |   ^^^
               |
               = help: name `x-time` in `prefix`, or leave it out: what anybody can change tells no copy from the push
        "#]],
    );
}

#[test]
fn header_with_a_blank() {
    mistake(
        "rest",
        "pushes/family.yaml",
        "x-old: { is",
        "x old: { is",
        &expect![[r#"
            error[bad-name]: `x old` cannot be the name of a header
              --> spec/pushes/family.yaml:14:7
               |
            14 |       x old: { is: signature, required: false }
               |       ^^^^^
               |
               = help: letters, digits and hyphens, as HTTP has them: `x-lf-signature`
        "#]],
    );
}

#[test]
fn path_that_goes_up() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#"path: /buy"#,
        r#"path: /a/../buy"#,
        &expect![[r#"
        error[bad-path]: `/a/../buy` would be sent as another path
         --> spec/shop/buy.yaml:8:7
          |
        8 | path: /a/../buy
          |       ^^^^^^^^^
          |
          = help: leave out `.` and `..`
    "#]],
    );
}

#[test]
fn path_that_is_escaped_already() {
    mistake(
        "basic",
        "shop/buy.yaml",
        r#"path: /buy"#,
        r#"path: /b%75y"#,
        &expect![[r#"
            error[bad-path]: `/b%75y` is not a path
             --> spec/shop/buy.yaml:8:7
              |
            8 | path: /b%75y
              |       ^^^^^^
              |
              = help: begin with `/`, escape nothing, and leave out the query: `/sims/{sim_id}/usage`
        "#]],
    );
}

#[test]
fn parameter_named_like_a_signed_header() {
    mistake(
        "rest",
        "cards/order_items.yaml",
        r#"    x-page: {"#,
        r#"    x-time: {"#,
        &expect![[r#"
            error[common-field]: `x-time` is filled by the runtime
              --> spec/cards/order_items.yaml:28:5
               |
            28 |     x-time: { type: text, name: page, doc: Called like a header that is not signed. }
               |     ^^^^^^
               |
              ::: spec/cards/family.yaml:24:3
               |
            24 |   x-time: { in: header, fill: clock, unit: milliseconds, wire: string, signed: true }
               |   ------ as this says
               |
               = help: leave it out of the endpoint; a text of its own belongs under `common:`
        "#]],
    );
}

#[test]
fn form_of_a_constant() {
    mistake(
        "rest",
        "cards/family.yaml",
        r#"fill: constant, value: "2" }"#,
        r#"fill: constant, value: "2", wire: number }"#,
        &expect![[r#"
            error[useless-key]: `wire:` means nothing with `fill: constant`
              --> spec/cards/family.yaml:25:56
               |
            25 |   x-version: { in: header, fill: constant, value: "2", wire: number }
               |                                                        ^^^^
               |
               = help: remove it
        "#]],
    );
}

#[test]
fn common_field_in_either_form() {
    mistake(
        "basic",
        "shop/family.yaml",
        r#"wire: number }"#,
        r#"wire: either }"#,
        &expect![[r#"
        error[useless-key]: a field that is sent has one form
          --> spec/shop/family.yaml:12:51
           |
        12 |   time: { in: params, fill: clock, unit: seconds, wire: either }
           |                                                   ^^^^
           |
           = help: choose the one that is sent
    "#]],
    );
}

#[test]
fn number_in_a_header() {
    mistake(
        "rest",
        "cards/family.yaml",
        r#"unit: milliseconds, wire: string"#,
        r#"unit: milliseconds, wire: number"#,
        &expect![[r#"
            error[useless-key]: what stands in the header is text
              --> spec/cards/family.yaml:24:58
               |
            24 |   x-time: { in: header, fill: clock, unit: milliseconds, wire: number, signed: true }
               |                                                          ^^^^
               |
               = help: write `wire: string`
        "#]],
    );
}

#[test]
fn envelope_without_success() {
    mistake(
        "basic",
        "shop/family.yaml",
        r#"success: ["0"]"#,
        r#"success: []"#,
        &expect![[r#"
            error[no-success]: without a code of success every answer would be a refusal
              --> spec/shop/family.yaml:23:12
               |
            23 |   success: []
               |            ^
               |
               = help: list the codes that mean success
        "#]],
    );
}

#[test]
fn login_with_a_bad_path_and_no_token() {
    let login = "login:\n  doc: It.\n  path: user/{id}\n  body: {}\n  token: []\n  expired: []\n  valid_for: 60\n";
    let token = "common:\n  x-token: { in: header, fill: token }\n";
    let mut files = files("basic");
    let family = files.iter_mut().find(|file| file.path == "shop/family.yaml").unwrap();
    family.text = family.text.replace("common:\n", token) + login;
    expect![[r#"
        error[bad-path]: `user/{id}` is not a path
          --> spec/shop/family.yaml:37:9
           |
        37 |   path: user/{id}
           |         ^^^^^^^^^
           |
           = help: begin with `/`, escape nothing, and leave out the query: `/sims/{sim_id}/usage`

        error[bad-path]: the path of a login has no parameters
          --> spec/shop/family.yaml:37:9
           |
        37 |   path: user/{id}
           |         ^^^^^^^^^
           |
           = help: write the path as it is sent

        error[missing-key]: a login that answers no token is of no use
          --> spec/shop/family.yaml:39:3
           |
        39 |   token: []
           |   ^^^^^
           |
           = help: say where the token may stand: `[data.token, "header:x-access-token"]`
    "#]]
    .assert_eq(&(refused(files) + "\n"));
}

/// Some editors begin a file with it.
#[test]
fn byte_order_mark_is_no_mistake() {
    let mut files = files("basic");
    for file in &mut files {
        file.text.insert(0, '\u{feff}');
    }
    Spec::from_sources(Sources::new("spec", files)).unwrap();
}

#[test]
fn unreadable_folder() {
    let error = Spec::load(std::path::Path::new("no/such/folder")).unwrap_err();
    expect![[r#"
        error[unreadable]: cannot read the spec: no/such/folder: No such file or directory (os error 2)
         |
         = help: check that it is there, and that it may be read
    "#]].assert_eq(&(error.to_string() + "\n"));
}

#[test]
fn bad_file_and_family_names() {
    let mut files = files("basic");
    for file in &mut files {
        file.path = file.path.replace("shop/buy", "Shop/buyNow").replace("shop/", "Shop/");
    }
    expect![[r#"
        error[bad-name]: `Shop` cannot be the name of a family
         --> spec/Shop/family.yaml:1:1
          |
        1 | title: { en: Shop, zh: 商店 }
          | ^
          |
          = help: name the folder in snake_case: lower-case letters, digits, single `_`

        error[bad-name]: `buyNow.yaml` cannot be the name of a file
         --> spec/Shop/buyNow.yaml:1:1
          |
        1 | title: { en: Buy, zh: 购买 }
          | ^
          |
          = help: name it in snake_case; it becomes the name of the call: `order_package.yaml`
    "#]]
    .assert_eq(&(refused(files) + "\n"));
}

#[test]
fn family_with_a_name_of_rust() {
    let mut files = files("basic");
    for file in &mut files {
        file.path = file.path.replace("shop/", "self/");
    }
    expect![[r#"
        error[bad-name]: `self` cannot be the name of a family
         --> spec/self/family.yaml:1:1
          |
        1 | title: { en: Shop, zh: 商店 }
          | ^
          |
          = help: Rust keeps this name for itself: give the folder another
    "#]]
    .assert_eq(&(refused(files) + "\n"));
}

/// All mistakes are shown in one run, not only the first.
#[test]
fn several_mistakes_at_once() {
    let mut files = files("basic");
    for file in &mut files {
        file.text = file
            .text
            .replace("type: Colour", "type: Color")
            .replace("revised: \"2026-01", "revised: \"26-01");
    }
    let message = refused(files);
    assert!(message.contains("dangling-reference") && message.contains("bad-date"), "{message}");
}
