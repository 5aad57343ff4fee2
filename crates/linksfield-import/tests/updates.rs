//! What a page states now, compared with the file of its endpoint.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests do")]

use std::path::Path;

use expect_test::{Expect, expect};
use linksfield_import::{ImportError, Options, read, update};
use linksfield_spec::{Sources, Spec};

fn spec() -> (Spec, Sources) {
    Spec::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec")).unwrap()
}

/// The page from which `depot/find_shelf.yaml` was transcribed, with the tables of a request and a response.
fn page(request: &str, response: &str) -> String {
    format!(
        "  1. Shelves\n  • 仓库接口\n    • Shelves\n      • 查找货架/ Find a shelf\n  1. Shelves\n\n查找货架/ Find a shelf\n\nPOST\n\
         /shelf/findShelf\n请求参数\nBody 参数application/json\nshelfNo\nstring\n必需\nfloor\nstring\n必需\n{request}shopCode\nstring\n必需\n\
         返回响应\n🟢200成功\nBody\ncode\nstring\n必需\nmessage\nstring\n必需\nsuccess\nboolean\n必需\ndata\nobject {{2}}\n必需\n\
         {response}修改于 2024-01-02 03:04:05\n"
    )
}

const REQUEST: &str = "colour\nstring\n可选\nkind\nstring\n必需\n种类：0-信件；1-小包；2-大件\n";
const RESPONSE: &str = "shelfId\nstring\n必需\nemptySince\nnull\n必需\n";

fn check(page: &str, options: Options<'_>, expected: &Expect) {
    let (spec, sources) = spec();
    let pages = read(page.as_bytes()).unwrap();
    let update = update(&pages[0], &spec, &sources, options).unwrap();
    let former = sources.iter().find(|(_, file)| file.path == update.file).unwrap().1.text.clone();
    let mut text: String = update.changes.iter().map(|change| format!("{change}\n")).collect();
    text.extend(update.doubts.iter().map(|doubt| format!("? {doubt}\n")));
    let (old, new): (Vec<&str>, Vec<&str>) =
        (former.lines().collect(), update.text.lines().collect());
    text.extend(old.iter().filter(|line| !new.contains(line)).map(|line| format!("-{line}\n")));
    text.extend(new.iter().filter(|line| !old.contains(line)).map(|line| format!("+{line}\n")));
    expected.assert_eq(&text);
}

#[test]
fn a_page_that_states_the_same_has_no_differences() {
    check(&page(REQUEST, RESPONSE), Options::default(), &expect![[""]]);
}

#[test]
fn fields_and_markers_are_written_without_touching_the_rest() {
    let request = "colour\nstring\n必需\nkind\nstring\n必需\n种类：0-信件；1-小包；2-大件；3-托盘\nheight\ninteger\n可选\n高度\n";
    let response = "shelfId\ninteger\n必需\nrow\nstring\n可选\n";
    let page = page(request, response).replace("2024-01-02 03:04:05", "2025-06-07 08:09:10");
    check(
        &page,
        Options::default(),
        &expect![[r#"
            ~ pages: revised 2025-06-07 08:09:10, formerly 2024-01-02 03:04:05
            ~ request.body.colour: the page marks this field as required, the file states `required: false`
            + request.body.kind: the page lists the code `3` (托盘), which `ParcelKind` in `depot/family.yaml` does not have (not written; edit the file by hand)
            + request.body.height: the page lists this field: an integer, optional
            ~ response.data.fields.shelfId: the page states an integer, the file `text` (not written; edit the file by hand)
            + response.data.fields.row: the page lists this field: a string, optional
            - response.data.fields.emptySince: the page does not list this field
            -    revised: 2024-01-02 03:04:05
            -    colour: { type: text, required: false, doc: The colour. }
            +    revised: 2025-06-07 08:09:10
            +    colour: { type: text, required: true, doc: The colour. }
            +    height:
            +      type: integer
            +      wire: number
            +      required: false
            +      # page: 高度
            +      doc: TODO
            +      row:
            +      # TODO: the page no longer lists this field
        "#]],
    );
}

/// Codes that only one field has are added to its list. A second update of the changed file changes nothing.
#[test]
fn codes_are_added_once() {
    let (_, sources) = spec();
    let inline = "    colour:\n      type: code\n      required: false\n      doc: The colour.\n      codes:\n        # The maintainer's remark stays.\n        \
                  - { code: \"1\", name: Red, zh: 红 }\n        - { code: \"2\", name: Blue, zh: 蓝 }\n";
    let changed = |change: &dyn Fn(&str) -> String| {
        let files = sources.iter().map(|(_, file)| {
            let mut file = file.clone();
            if file.path == "depot/find_shelf.yaml" {
                file.text = change(&file.text);
            }
            file
        });
        Spec::from_drafts(Sources::new("spec", files.collect())).unwrap()
    };
    let (spec, files) = changed(&|text| {
        let lines = text.lines().map(|line| {
            if line.starts_with("    colour:") { inline.to_owned() } else { format!("{line}\n") }
        });
        lines.collect()
    });
    let request = "colour\nstring\n可选\n颜色：1-红；2-蓝；3-绿；4-白\nkind\nstring\n必需\nwidth\nstring\n可选\n";
    let page = page(request, "shelfId\nstring\n必需\n");
    let pages = read(page.as_bytes()).unwrap();
    let first = update(&pages[0], &spec, &files, Options::default()).unwrap();
    assert!(
        first.text.contains(
            "name: Blue, zh: 蓝 }\n        # TODO: the names of these codes\n        - { code: \"3\", name: Code3, zh: 绿 }\n        - { code: \"4\", name: Code4, zh: 白 }\n"
        ),
        "{}",
        first.text
    );
    assert!(first.text.contains("# The maintainer's remark stays."));
    assert!(first.text.contains("# TODO: the page no longer lists this field"));
    let (spec, files) = changed(&|_| first.text.clone());
    let second = update(&pages[0], &spec, &files, Options::default()).unwrap();
    assert_eq!(second.text, first.text);
    let left: Vec<String> = second.changes.iter().map(ToString::to_string).collect();
    assert_eq!(left, ["- response.data.fields.emptySince: the page does not list this field"]);
}

/// A page whose path has changed is recognised by its title.
#[test]
fn a_changed_path_is_a_difference() {
    let text = page(REQUEST, RESPONSE).replace("/shelf/findShelf", "/v2/shelf/findShelf");
    check(
        &text,
        Options::default(),
        &expect![[r#"
        ~ path: the page states `/v2/shelf/findShelf`, the file `/shelf/findShelf` (not written; edit the file by hand)
    "#]],
    );
}

/// Other examples and a note against the call are reported, and written by hand.
#[test]
fn other_examples_are_reported() {
    let text = page(REQUEST, RESPONSE).replace(
        "返回响应",
        "示例\n{\"shelfNo\": \"1\", \"floor\": \"2\", \"kind\": \"1\", \"shopCode\": \"S0001\"}\n返回响应",
    );
    let text = text.replace("查找货架/ Find a shelf", "[不推荐]查找货架/ Find a shelf");
    check(
        &text,
        Options::default(),
        &expect![[r#"
        ~ title.zh: the page states `[不推荐]查找货架`, the file `查找货架` (not written; edit the file by hand)
        ~ deprecated: the page marks the call as deprecated; name the call to use instead, if one is known (not written; edit the file by hand)
        + examples: the page prints a body that no example of the file has (not written; edit the file by hand)
    "#]],
    );
}

#[test]
fn a_file_that_describes_no_call_is_not_updated() {
    let (spec, sources) = spec();
    let text = "  1. Parcels\n  • 仓库接口\n    • Parcels\n      • 移动包裹\n  1. Parcels\n移动包裹\nPOST\n/parcel/moveParcel\n";
    let pages = read(text.as_bytes()).unwrap();
    let error = update(&pages[0], &spec, &sources, Options::default()).unwrap_err();
    assert!(matches!(error, ImportError::Update { .. }), "{error}");
}
