//! Files that are no pages, or broken ones: a typed error or a draft, never a panic.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests do")]

use std::path::Path;
use std::sync::LazyLock;

use linksfield_import::{ImportError, Options, draft, read, update};
use linksfield_spec::{Sources, Spec};
use proptest::prelude::*;

static SPEC: LazyLock<(Spec, Sources)> = LazyLock::new(|| {
    Spec::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec")).unwrap()
});

fn error(bytes: &[u8]) -> ImportError {
    read(bytes).unwrap_err()
}

#[test]
fn files_that_are_no_pages_have_typed_errors() {
    assert_eq!(error(b""), ImportError::Empty);
    assert_eq!(error("\u{feff} \n\t\n".as_bytes()), ImportError::Empty);
    assert_eq!(error(b"a\nb\xff"), ImportError::NotText { line: 2 });
    assert_eq!(error(b"a\n\0"), ImportError::NotText { line: 2 });
    let html = [
        "  <!DOCTYPE html><html>",
        "<!-- saved from url=(0014)about:internet -->\n<html>",
        "<table><tr><td>POST</td></tr></table>",
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\n",
        "MIME-Version: 1.0\r\n",
    ];
    for text in html {
        assert_eq!(error(text.as_bytes()), ImportError::Html, "{text}");
    }
    assert!(error(b"<html>").to_string().contains("select everything (Ctrl+A)"));
    for bytes in [
        b"%PDF-1.7".as_slice(),
        b"PK\x03\x04abc",
        b"{\\rtf1 x}",
        b"\x89PNG\r\n\x1a\n",
        b"\x1f\x8b\x08",
    ] {
        assert!(matches!(error(bytes), ImportError::Document { .. }));
    }
    assert_eq!(error(b"\xff\xfea"), ImportError::NotText { line: 1 });
    assert_eq!(error(b"\xef\xbb\xbf\xd6\xd0"), ImportError::NotText { line: 1 });
    assert_eq!(error(b"A page\nwithout a call\n"), ImportError::NoOperation);
    assert_eq!(error(b"POST\nno path\n"), ImportError::NoOperation);
    assert_eq!(error(b"openapi: 3.0.0\npaths: {}\n"), ImportError::NoOperation);
    assert!(matches!(error(b"openapi: 4.0.0\npaths: {}\n"), ImportError::OpenApiVersion { .. }));
    assert!(matches!(error(b"swagger: '2.0'\npaths: {}\n"), ImportError::OpenApiVersion { .. }));
    assert!(matches!(error(b"openapi: 3.0.0\npaths: [\n"), ImportError::OpenApi { .. }));
    assert!(matches!(error(b"{ \"openapi\": \"3.0.0\", "), ImportError::OpenApi { .. }));
    assert!(matches!(
        error(b"# A\n```yaml\nopenapi: 3.0.0\npaths:\n  - [\n```\n"),
        ImportError::OpenApi { .. }
    ));
}

/// A page saved by a program of Windows gives the same draft as the same page in UTF-8.
#[test]
fn the_encoding_of_a_file_does_not_change_its_draft() {
    let (spec, sources) = &*SPEC;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let text = std::fs::read_to_string(folder.join("zh_rows.txt")).unwrap();
    let drafted = |bytes: &[u8]| {
        let pages = read(bytes).unwrap();
        draft(&pages[0], spec, sources, Options::default()).unwrap()
    };
    let expected = drafted(text.as_bytes());
    let utf16: Vec<u8> =
        [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let (gbk, _, has_failed) = encoding_rs::GB18030.encode(&text);
    assert!(!has_failed);
    for (bytes, name) in [(utf16.as_slice(), "UTF-16LE"), (&*gbk, "GBK")] {
        let draft = drafted(bytes);
        assert_eq!(draft.text, expected.text, "{name}");
        assert!(draft.report.doubts.iter().any(|doubt| doubt.contains(name)), "{name}");
    }
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    for text in [windows, text.replace('\n', "\r")] {
        assert_eq!(drafted(text.as_bytes()).text, expected.text);
    }
}

#[test]
fn files_that_are_too_large_are_refused() {
    assert!(matches!(error(&vec![b'a'; 5 << 20]), ImportError::TooLarge { .. }));
    assert!(matches!(error("\n\na".repeat(60_000).as_bytes()), ImportError::TooLarge { .. }));
    let fields = "POST\n/a/b\nBody 参数\n".to_owned()
        + &(0..2_500).map(|i| format!("f{i}\nstring\n")).collect::<String>();
    assert!(matches!(error(fields.as_bytes()), ImportError::TooLarge { .. }));
}

#[test]
fn a_family_that_is_not_recognised_is_asked_for() {
    let (spec, sources) = &*SPEC;
    let pages = read(b"Title\nPOST\n/a/queryB\n").unwrap();
    let refused = draft(&pages[0], spec, sources, Options::default()).unwrap_err();
    assert!(matches!(refused, ImportError::Family { .. }), "{refused}");
    assert!(refused.to_string().contains("depot, fleet"), "{refused}");
    let unknown = Options { family: Some("x"), ..Options::default() };
    assert!(matches!(draft(&pages[0], spec, sources, unknown), Err(ImportError::Family { .. })));
    let known = Options { family: Some("depot"), ..Options::default() };
    assert_eq!(draft(&pages[0], spec, sources, known).unwrap().file, "depot/query_b.yaml");
}

/// Every draft is YAML that `lint` reads, whatever the page contains.
fn drafts_are_files(bytes: &[u8]) {
    let (spec, sources) = &*SPEC;
    let Ok(pages) = read(bytes) else { return };
    for page in &pages {
        let options =
            Options { family: Some("depot"), name: Some("hostile"), ..Options::default() };
        let draft = draft(page, spec, sources, options).unwrap();
        let unreadable = draft.report.mistakes.iter().find(|mistake| mistake.contains("not YAML"));
        assert!(unreadable.is_none(), "{unreadable:?}\n{}", draft.text);
        let _ = update(page, spec, sources, options);
    }
}

#[test]
fn long_and_deep_pages_are_read() {
    let mut lines = String::from("T\nPOST\n/a/b\n请求参数\nBody 参数application/json\n");
    for index in 0..900 {
        lines.push_str(&format!("f{index}\nobject\n必需\n说明：1-甲；2-乙\n更多\n"));
    }
    assert!(lines.lines().count() > 4_500);
    drafts_are_files(lines.as_bytes());
    let deep =
        format!("T\nPOST\n/a/b\nBody 参数\n示例\n{}1{}\n", "[".repeat(5_000), "]".repeat(5_000));
    drafts_are_files(deep.as_bytes());
    let deep = format!("openapi: 3.0.0\npaths: {}1{}\n", "{a: ".repeat(500), "}".repeat(500));
    drafts_are_files(deep.as_bytes());
}

/// A default that is no value of the type is left out.
#[test]
fn a_default_of_another_type_is_left_out() {
    let page =
        "T\nPOST\n/a/b\nBody 参数\nlimit\ninteger\nDefault:\n{\ncount\ninteger\nDefault:\n7\n";
    drafts_are_files(page.as_bytes());
    let (spec, sources) = &*SPEC;
    let options = Options { family: Some("depot"), ..Options::default() };
    let text = draft(&read(page.as_bytes()).unwrap()[0], spec, sources, options).unwrap().text;
    assert!(text.contains("default: 7\n") && !text.contains("default: {"), "{text}");
}

#[test]
fn schemas_that_refer_to_each_other_end() {
    let document = r##"{"openapi":"3.0.0","paths":{"/a":{"post":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"}}}}}}},
      "components":{"schemas":{"A":{"type":"object","properties":{"b":{"$ref":"#/components/schemas/B"},"c":{"$ref":"#/components/schemas/B"}}},
      "B":{"type":"object","properties":{"a":{"$ref":"#/components/schemas/A"},"d":{"$ref":"#/nowhere"}}}}}}"##;
    drafts_are_files(document.as_bytes());
    // Each level refers twice to the next one.
    let levels: Vec<String> = (0..30)
        .map(|i| {
            let next = format!(r##"{{"$ref":"#/components/schemas/L{}"}}"##, i + 1);
            format!(r#""L{i}":{{"type":"object","properties":{{"a":{next},"b":{next}}}}}"#)
        })
        .collect();
    let document = format!(
        r##"{{"openapi":"3.0.0","paths":{{"/a":{{"post":{{"requestBody":{{"content":{{"application/json":{{"schema":{{"$ref":"#/components/schemas/L0"}}}}}}}}}}}}}},"components":{{"schemas":{{{}}}}}}}"##,
        levels.join(",")
    );
    assert!(matches!(error(document.as_bytes()), ImportError::TooLarge { .. }));
}

/// Lines of pages, and lines that break them.
fn lines() -> impl Strategy<Value = Vec<String>> {
    let known = prop::sample::select(vec![
        "POST",
        "GET",
        "/a/b",
        "/a/{id}/c",
        "Header 参数",
        "Query Params",
        "Path 参数",
        "Body 参数application/json",
        "Body",
        "请求参数",
        "返回响应",
        "Responses",
        "示例",
        "Example",
        "🟢200成功",
        "🟠400",
        "name",
        "code",
        "data",
        "sign",
        "string ",
        "object {3}",
        "array [object {2}] ",
        "array[string]",
        "object",
        "null",
        "integer",
        "必需",
        "可选",
        "required",
        "默认值:",
        "示例值:",
        "枚举值:",
        "0-甲；1-乙",
        "1是0否",
        "0- a; 1- b",
        "{",
        "}",
        "{ \"a\": 1, \"data\": {\"b\": [1]} }",
        "[1, {\"a\": null}]",
        "\"a\": \"\\u0000\",",
        "• x",
        "  1. y",
        "修改于 2024-01-02",
        "https://depot.example/counter",
        "# TODO: x",
        "- : {}",
        "key: |",
        "\t",
        "\u{202e}x\u{200b}",
        "a: b # c",
        "'",
        "\"",
        "<= 20 字符",
        "单位：MB",
        "UTC 8",
        "[不推荐]x",
        "：；，",
        "１-全角；２-数字",
        "%YAML 1.2",
        "---",
        "...",
        "*a &b !c",
        "{{x}}",
    ]);
    let line = prop_oneof![8 => known.prop_map(str::to_owned), 1 => ".{0,20}"];
    prop::collection::vec(line, 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_lines_give_an_error_or_a_file(head in 0..2, lines in lines()) {
        let mut text = if head == 0 { String::new() } else { "T\nPOST\n/a/b\n请求参数\nBody 参数\n".to_owned() };
        text.push_str(&lines.join("\n"));
        drafts_are_files(text.as_bytes());
    }

    /// What an update writes is valid, and a second update of the changed file changes nothing.
    #[test]
    fn an_update_changes_nothing_when_it_is_repeated(lines in lines(), fields in prop::collection::vec(0..6_usize, 0..8)) {
        let known = [
            "colour\nstring\n必需\n",
            "kind\nstring\n可选\n0-信件；1-小包；2-大件；3-托盘\n",
            "shelfNo\ninteger\n必需\n",
            "width\nnumber\n可选\n宽\n",
            "parts\narray [object {1}]\n可选\npartNo\nstring\n必需\n",
            "owner\nobject\n必需\n",
        ];
        let fields: String = fields.iter().map(|field| known[*field]).collect();
        let text = format!(
            "查找货架/ Find a shelf\nPOST\n/shelf/findShelf\n请求参数\nBody 参数\n{fields}{}\n返回响应\n🟢200\nBody\ncode\nstring\ndata\nobject\n{fields}",
            lines.join("\n"),
        );
        let (spec, sources) = &*SPEC;
        let options = Options { family: Some("depot"), ..Options::default() };
        let Ok(pages) = read(text.as_bytes()) else { return Ok(()) };
        let Ok(first) = update(&pages[0], spec, sources, options) else { return Ok(()) };
        let files = sources.iter().map(|(_, file)| {
            let mut file = file.clone();
            if file.path == first.file {
                file.text.clone_from(&first.text);
            }
            file
        });
        let (spec, sources) = Spec::from_drafts(Sources::new("spec", files.collect())).unwrap();
        let second = update(&pages[0], &spec, &sources, options).unwrap();
        prop_assert_eq!(second.text, first.text);
    }

    #[test]
    fn any_bytes_give_an_error_or_a_file(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        drafts_are_files(&bytes);
    }

    #[test]
    fn a_page_that_is_cut_anywhere_gives_an_error_or_a_file(which in 0..4_usize, permille in 0..1000_usize) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
        let name = ["zh_store_parcel.txt", "en_list_stops.txt", "apifox.md", "openapi.json"][which];
        let text = std::fs::read(folder.join(name)).unwrap();
        drafts_are_files(&text[..text.len() * permille / 1000]);
    }

    #[test]
    fn a_page_with_changed_lines_gives_an_error_or_a_file(
        which in 0..6_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..6_u8, any::<prop::sample::Index>()), 1..8),
    ) {
        let names =
            ["zh_store_parcel.txt", "en_list_stops.txt", "apifox.md", "openapi.json", "zh_rows.txt", "en_pipes.txt"];
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
        let text = std::fs::read_to_string(folder.join(names[which])).unwrap();
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for (at, change, other) in changes {
            let (at, other) = (at.index(lines.len()), other.index(lines.len()));
            match change {
                0 => { lines.remove(at); }
                1 => { let line = lines[at].clone(); lines.insert(other, line); }
                2 => lines.swap(at, other),
                3 => { let half = lines[at].chars().count() / 2; lines[at] = lines[at].chars().take(half).collect(); }
                4 => { let line = lines[other].clone(); lines[at].push_str(&line); }
                _ => { let line = lines[at].replace(['|', '\t', '"', ':'], " "); lines[at] = line; }
            }
            if lines.is_empty() { lines.push(String::new()); }
        }
        drafts_are_files(lines.join("\n").as_bytes());
    }
}
