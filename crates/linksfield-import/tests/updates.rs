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

#[test]
fn a_file_that_describes_no_call_is_not_updated() {
    let (spec, sources) = spec();
    let text = "  1. Parcels\n  • 仓库接口\n    • Parcels\n      • 移动包裹\n  1. Parcels\n移动包裹\nPOST\n/parcel/moveParcel\n";
    let pages = read(text.as_bytes()).unwrap();
    let error = update(&pages[0], &spec, &sources, Options::default()).unwrap_err();
    assert!(matches!(error, ImportError::Update { .. }), "{error}");
}
