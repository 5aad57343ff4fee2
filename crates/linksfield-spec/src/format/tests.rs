//! Proves that the formatter keeps meaning and comments, that formatting twice changes nothing, and how single forms
//! of YAML are laid out.

use super::*;

fn format_text(text: &str) -> Result<String, FormatError> {
    format("spec", SourceFile { path: "f/a.yaml".to_owned(), text: text.to_owned() })
}

/// Formats a text, and checks that formatting it again changes nothing.
#[track_caller]
fn formatted(text: &str) -> String {
    let once = format_text(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let twice = format_text(&once).unwrap_or_else(|error| panic!("{error}\n{once}"));
    assert_eq!(twice, once, "of:\n{text}");
    once
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(formatted(text), expected, "of:\n{text}");
}

const HEAD: &str = "title: { en: T }\npages:\n  - note: Page\ncoverage: complete\n";

/// Checks the part of a file below its first keys.
#[track_caller]
fn check_below(text: &str, expected: &str) {
    check(&format!("{HEAD}{text}"), &format!("{HEAD}{expected}"));
}

#[test]
fn keys_get_the_order_of_the_reader_and_comments_move_with_them() {
    check(
        "\
coverage: complete # how much
# The title
# of the page.
title: { zh: 二, en: T }

# All pages.
pages:
  # The first page.
  - note: Page
    # Its URL.
    url: https://a.example
  - url: https://b.example # the second
",
        "\
# The title
# of the page.
title: { en: T, zh: 二 }

# All pages.
pages:
  # The first page.
  # Its URL.
  - url: https://a.example
    note: Page
  - url: https://b.example # the second

coverage: complete # how much
",
    );
}

#[test]
fn the_order_of_fields_codes_and_items_is_kept() {
    let fields = "\
request:
  body:
    z: { type: text, required: true }
    a: { type: code, required: false, codes: [{ code: \"2\", name: Beta }, { code: \"1\", name: Alpha }] }
examples:
  z:
    query: { z: \"1\", a: \"2\" }
  a:
    note: x
";
    check_below(fields, fields);
}

#[test]
fn texts_and_examples_are_kept_byte_by_byte() {
    let texts = "\
summary: >-
  A folded   text
    with an indented line

  and an empty line.
method: POST
request:
  body:
    a:
      type: text
      doc: A text
        of two lines
      example: \"with \\
        an escape\"
examples:
  one:
    body: |+
      { \"a\": 1 }   \n\n\n    response: |2
        indented
      { }
      # not a comment
assumptions:
  a:
    says: 'It''s \"this\"'
    because: x
";
    let text = format!(
        "title: {{ en: T }}\n{}",
        texts.replacen("method", "pages: []\ncoverage: complete\nmethod", 1)
    );
    check(&text, &text);
}

#[test]
fn indentation_spaces_and_quotes_are_normalised() {
    check_below(
        "\
method:    GET
request:
    query:
       a:   { type: text,required: true , doc: 'A text.',  }
       'b': {
          type: text, # with a comment
          required: true,
       }
       c: {
          type: text,

          required: true }
    include:
    - one
    -   two
",
        "\
method: GET
request:
  query:
    a: { type: text, required: true, doc: \"A text.\" }
    'b': {
       type: text, # with a comment
       required: true,
    }
    c: { type: text, required: true }
  include:
    - one
    - two
",
    );
}

#[test]
fn a_line_that_is_too_wide_is_opened_unless_a_comment_is_in_the_way() {
    let doc =
        "A long text of many words that fills most of the line so that the line becomes too wide";
    check_below(
        &format!(
            "\
request:
  body:
    a: {{ type: list, required: true, doc: {doc}, items: {{ type: text }} }} # beside
      # below
    b: {{ # inside
         type: text, required: true, doc: {doc}, example: \"a text that is longer\" }}
    c: {{ type: code, codes: [{{ code: \"1\", name: A, doc: {doc} }}, {{ code: \"2\", name: B }}] }}
examples:
  one:
    - {{ url: x }}
"
        )
        .replace("examples:\n  one:\n    - { url: x }\n", ""),
        &format!(
            "\
request:
  body:
    a: # beside
      type: list
      required: true
      doc: {doc}
      items: {{ type: text }}
      # below
    b: {{ # inside
         type: text, required: true, doc: {doc}, example: \"a text that is longer\" }}
    c:
      type: code
      codes:
        - code: \"1\"
          name: A
          doc: {doc}
        - {{ code: \"2\", name: B }}
"
        ),
    );
}

#[test]
fn empty_lines_separate_sections() {
    check(
        "


title: { en: T }

pages:

  - note: Page



  - note: Another


coverage: complete
request:
  include: [a]

response:
  content: none
examples:
  one:
    note: x
timeout: 3


",
        "\
title: { en: T }

pages:
  - note: Page

  - note: Another

coverage: complete

timeout: 3

request:
  include: [a]

response:
  content: none

examples:
  one:
    note: x
",
    );
    check_below(
        "
request:
  include: [a]
response:
  content: none
# Below everything.
timeout: 3
",
        "\
# Below everything.
timeout: 3

request:
  include: [a]

response:
  content: none
",
    );
}

#[test]
fn comments_at_the_ends_stay_there() {
    let text = "\
# yaml-language-server: $schema=../x.json
# Copyright

# The title
title: { en: T }
pages:
  - note: Page
    # after the page
  # after the pages
coverage: complete

# - commented: out
#   more: x
";
    check(text, text);
    check(
        "# yaml-language-server: $schema=../x.json\ncoverage: complete\n# one\n#   two\ntitle: { en: T }\npages: []\n# end\n",
        "# yaml-language-server: $schema=../x.json\n# one\n#   two\ntitle: { en: T }\npages: []\ncoverage: complete\n# end\n",
    );
    check(
        "---\ncoverage: complete\ntitle: { en: T }\npages: []\n",
        "---\ntitle: { en: T }\npages: []\ncoverage: complete\n",
    );
}

#[test]
fn comments_of_drafts_stay_at_their_keys() {
    check_below(
        "\
# TODO: decide the method
path: /a
# page: Some text
# page: of the page
method: POST
request:
  body:
    a:
      # page: The text of the field
      doc: TODO
      type: text
      # TODO: decide
      required: unknown
",
        "\
# page: Some text
# page: of the page
method: POST
# TODO: decide the method
path: /a
request:
  body:
    a:
      type: text
      # TODO: decide
      required: unknown
      # page: The text of the field
      doc: TODO
",
    );
}

#[test]
fn line_ends_and_a_byte_order_mark_are_normalised() {
    let expected = format!("{HEAD}examples:\n  one:\n    body: |\n      {{}}\n");
    let text = "\u{feff}coverage:   complete   \r\npages:\r\n  - note:  Page  \r\ntitle: { en: T }\r\nexamples:\r\n  one:\r\n    body: |\r\n      {}";
    check(text, &expected);
}

#[test]
fn a_file_in_braces_is_opened() {
    let json = "{\n  \"coverage\": \"complete\",\n  \"pages\": [{\"note\":\"A page with a long text, so that the file does not fit on one line\"}],\n  \"title\": { \"en\": \"T\" }\n}";
    check(
        json,
        "\"title\": { \"en\": \"T\" }\n\"pages\": [{ \"note\": \"A page with a long text, so that the file does not fit on one line\" }]\n\"coverage\": \"complete\"\n",
    );
    check(
        "{coverage: complete, pages: [], title: {en: T}}",
        "{ title: { en: T }, pages: [], coverage: complete }\n",
    );
}

#[test]
fn forms_that_are_not_arranged_are_kept() {
    let text = "\
title: { en: T }
pages:
  - ? note
    : Page
coverage: complete
";
    check(text, text);
    let lists = "\
title: { en: T }
pages:
  - note: Page
coverage: complete
event:
  scheme: x
  recognised_by:
    - a
    - b: 1
      c: [1, 2]
";
    check(lists, lists);
}

#[test]
fn mappings_that_have_a_short_form_are_sorted_too() {
    let family = "\
title: { en: T }
summary: S.
servers:
  api:
    environments:
      one: https://a.example
      two: { confirmed: false, url: https://b.example }
types:
  Kind:
    union:
      variants:
        a: { fields: {}, name: A }
        b: Other
      by: kind
";
    let sources = SourceFile { path: "f/family.yaml".to_owned(), text: family.to_owned() };
    let expected = family
        .replace(
            "{ confirmed: false, url: https://b.example }",
            "{ url: https://b.example, confirmed: false }",
        )
        .replace("{ fields: {}, name: A }", "{ name: A, fields: {} }")
        .replace("      variants:\n        a", "      by: kind\n      variants:\n        a")
        .replace("Other\n      by: kind\n", "Other\n");
    assert_eq!(format("spec", sources).unwrap(), expected);
}

#[test]
fn files_with_mistakes_are_refused() {
    for (text, code) in [
        ("a: [", "yaml-syntax"),
        ("title: &x { en: T }\npages: []\ncoverage: complete\n", "unsupported-yaml"),
        ("titel: { en: T }\npages: []\ncoverage: complete\n", "unknown-key"),
        ("title: { en: T }\ntitle: { en: T }\npages: []\ncoverage: complete\n", "duplicate-key"),
        ("title: { en: T }\npages: []\ncoverage: complete\n---\na: b\n", "unsupported-yaml"),
        ("title: { en: T }\npages: []\ncoverage: complete\npath: [a]\n", "wrong-type"),
        ("", "wrong-type"),
    ] {
        let Err(FormatError::Mistakes(error)) = format_text(text) else { panic!("{text}") };
        assert_eq!(error.diagnostics.first().map(|first| first.code), Some(code), "{text}");
    }
}

#[test]
fn comments_directly_below_an_entry_move_with_the_entry() {
    check(
        "\
coverage: complete
# below the coverage

# above the pages
pages:
  - note: Page
  # below the first

  - note: Page
# below the pages

title: { en: T }
# at the end
",
        "\
title: { en: T }

# above the pages
pages:
  - note: Page
  # below the first

  - note: Page
# below the pages

coverage: complete
# below the coverage
# at the end
",
    );
}
