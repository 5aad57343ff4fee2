//! `cargo xtask import`: which files it writes, what it refuses, and what `lint` states about a draft.

use std::fs;
use std::path::{Path, PathBuf};

use linksfield_tests::{Scratch, copy};
use xtask::gen_command;
use xtask::import_command::{Done, Import, run};

/// A copy of the spec of the importer's tests.
fn spec(name: &str) -> Scratch {
    let scratch = Scratch::new(name).unwrap();
    copy(&fixtures().join("spec"), scratch.path()).unwrap();
    scratch
}

fn fixtures() -> PathBuf {
    xtask::workspace().join("crates/linksfield-import/tests")
}

fn import(spec: &Path, page: &str) -> Import {
    let file = fixtures().join("pages").join(page);
    Import {
        file,
        family: None,
        name: None,
        url: None,
        operation: None,
        out: None,
        replace: false,
        update: false,
        write: false,
        spec: Some(spec.to_owned()),
    }
}

fn done(import: &Import) -> Result<Done, String> {
    run(import, &xtask::workspace(), false)
}

#[test]
fn a_draft_is_written_once_and_lint_reports_what_is_left() {
    let spec = spec("import-draft");
    let page = import(spec.path(), "en_list_stops.txt");
    let first = done(&page).unwrap();
    let path = spec.path().join("fleet/list_stops.yaml");
    assert_eq!(first.output, format!("wrote {}\n", path.display()));
    assert!(
        first.report.contains("to decide:\n  - line 8: the URL of the page"),
        "{}",
        first.report
    );
    let text = fs::read_to_string(&path).unwrap();
    let lint = gen_command::lint(spec.path(), false).unwrap_err();
    // One message for the file, with all places, and not one for each place.
    assert_eq!(lint.matches("error[").count(), 1, "{lint}");
    assert!(lint.contains("error[unfinished]: this file is not finished: "), "{lint}");
    assert!(lint.contains("          line 8: the URL of the page"), "{lint}");
    assert!(lint.contains("in place of `TODO`: `summary` (line "), "{lint}");
    assert!(
        !lint
            .lines()
            .any(|line| line.starts_with("error[") && !line.starts_with("error[unfinished]")),
        "{lint}"
    );
    // Neither the draft that is not finished nor a second import of the page is in the way of the other.
    let again = done(&page).unwrap_err();
    assert!(again.contains("`fleet/list_stops.yaml` is the file of this page"), "{again}");
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    let other = done(&import(spec.path(), "zh_move_parcel.txt")).unwrap_err();
    assert!(other.contains("`--replace`"), "{other}");
    // Written in own words, the draft is a file of the spec.
    let own = text.lines().filter(|line| !line.trim_start().starts_with('#'));
    let own: String = own.map(|line| line.replace(": TODO", ": In own words.") + "\n").collect();
    fs::write(&path, own).unwrap();
    assert!(gen_command::lint(spec.path(), false).is_ok());
}

/// Of every page, the draft with its texts written is linted, generated, and lists its calls in the catalogue.
#[test]
fn drafts_with_their_texts_written_are_generated() {
    let spec = spec("import-generate");
    let before = gen_command::generate(spec.path(), false).unwrap().calls;
    let mut written = Vec::new();
    for entry in fs::read_dir(fixtures().join("pages")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".expected") {
            continue;
        }
        let mut page = import(spec.path(), &name);
        page.replace = name == "zh_move_parcel.txt";
        // A page whose call another page has drafted stays out.
        let Ok(drafts) = done(&page) else { continue };
        for line in drafts.output.lines() {
            let path = PathBuf::from(line.strip_prefix("wrote ").unwrap());
            let text = fs::read_to_string(&path).unwrap();
            let own = text.lines().filter(|line| !line.trim_start().starts_with('#'));
            let own: String =
                own.map(|line| line.replace(": TODO", ": In own words.") + "\n").collect();
            fs::write(&path, own).unwrap();
            written.push(path);
        }
    }
    assert!(written.len() >= 14, "{written:?}");
    let generated =
        gen_command::generate(spec.path(), false).unwrap_or_else(|error| panic!("{error}"));
    // The page of which only the path is known has no call.
    assert!(generated.calls >= before + written.len() - 1, "{}", generated.calls);
}

/// Follows the guide in CONTRIBUTING.md, "From a page to a call in ten minutes", on a copy of the spec.
#[test]
fn the_guide_leads_from_a_page_to_a_generated_call() {
    let workspace = xtask::workspace();
    let guide = fs::read_to_string(workspace.join("CONTRIBUTING.md")).unwrap();
    let (_, guide) = guide.split_once("## From a page to a call in ten minutes").unwrap();
    let scratch = Scratch::new("import-guide").unwrap();
    copy(&workspace.join("spec"), scratch.path()).unwrap();
    let before = gen_command::generate(scratch.path(), false).unwrap().calls;

    // The draft, and the report that the guide shows.
    let command =
        "cargo xtask import tests/guide/label_cards.txt --url https://docs.example/label-cards\n";
    assert!(guide.contains(command));
    let mut page = import(scratch.path(), "");
    page.file = workspace.join("tests/guide/label_cards.txt");
    page.url = Some("https://docs.example/label-cards".to_owned());
    let drafted = done(&page).unwrap();
    let (report, _) = drafted.report.split_once("next: ").unwrap();
    // The reads of the family are other ones as soon as a call is added.
    let without_reads = |text: &str| -> String {
        let line = |line: &str| match line.split_once("`outcome_check:`") {
            Some((before, _)) => format!("{before}\n"),
            None => format!("{line}\n"),
        };
        text.lines().map(line).collect()
    };
    assert!(
        without_reads(guide).contains(&without_reads(&format!("```text\n{report}```"))),
        "the guide shows another report:\n{report}"
    );
    let path = scratch.path().join("csss/label_cards.yaml");
    let draft = fs::read_to_string(&path).unwrap();
    let lint = gen_command::lint(scratch.path(), false).unwrap_err();
    assert!(
        lint.lines()
            .filter(|line| line.starts_with("error["))
            .all(|line| line.starts_with("error[unfinished]"))
    );

    // The finished file has all lines of the draft, except for texts and comments.
    let finished = fs::read_to_string(workspace.join("tests/guide/label_cards.yaml")).unwrap();
    let mut rest = finished.lines();
    for line in
        draft.lines().filter(|line| !line.trim_start().starts_with('#') && !line.ends_with("TODO"))
    {
        let stem = line.trim_end_matches([' ', '}']);
        assert!(rest.any(|own| own.starts_with(stem)), "the finished file lacks {line}");
    }
    fs::write(&path, finished).unwrap();
    gen_command::lint(scratch.path(), false).unwrap();
    let generated = gen_command::generate(scratch.path(), false).unwrap();
    assert_eq!(generated.calls, before + 1);
    assert!(generated.files.iter().any(|(path, _)| path.ends_with("csss/label_cards.rs")));

    // The page states what the finished file states.
    assert!(guide.contains("cargo xtask import tests/guide/label_cards.txt --update\n"));
    page.update = true;
    page.url = None;
    let compared = done(&page).unwrap();
    assert!(compared.output.contains("no difference"), "{}", compared.output);
}

#[test]
fn a_draft_replaces_a_file_without_fields_only_on_demand() {
    let spec = spec("import-replace");
    let former = spec.path().join("depot/move_parcel.yaml");
    let before = fs::read_to_string(&former).unwrap();
    let mut page = import(spec.path(), "zh_move_parcel.txt");
    assert!(done(&page).is_err());
    assert_eq!(fs::read_to_string(&former).unwrap(), before);
    page.replace = true;
    page.name = Some("move_one_parcel".to_owned());
    let replaced = done(&page).unwrap();
    assert!(replaced.report.contains("removed "), "{}", replaced.report);
    assert!(!former.exists());
    let text = fs::read_to_string(spec.path().join("depot/move_one_parcel.yaml")).unwrap();
    assert!(text.contains("https://docs.depot.example/api-7"), "{text}");
}

#[test]
fn operations_are_selected_and_nothing_is_overwritten() {
    let spec = spec("import-operations");
    let mut page = import(spec.path(), "openapi.json");
    page.operation = Some("get  /vans/{van_id}".to_owned());
    page.out = Some(PathBuf::from("-"));
    let printed = done(&page).unwrap();
    assert!(
        printed.output.contains("schema.json\ntitle:\n  en: Get a van\n"),
        "{}",
        printed.output
    );
    page.operation = Some("PUT /vans".to_owned());
    let unknown = done(&page).unwrap_err();
    assert!(unknown.contains("GET /vans/{van_id}, DELETE /vans/{van_id}"), "{unknown}");
    let out = spec.path().join("own.txt");
    page.operation = None;
    page.out = Some(out.clone());
    assert!(done(&page).unwrap_err().contains("several operations"));
    fs::write(&out, "mine").unwrap();
    page.operation = Some("GET /vans/{van_id}".to_owned());
    assert!(done(&page).unwrap_err().contains("is not overwritten"));
    assert_eq!(fs::read_to_string(&out).unwrap(), "mine");
    // Without a selection, each operation becomes a file, or none does.
    page.operation = None;
    page.out = None;
    let taken = spec.path().join("fleet/remove_van.yaml");
    fs::write(&taken, "title: { en: Other }\npages: [{ note: x }]\ncoverage: title-only\n")
        .unwrap();
    assert!(done(&page).is_err());
    assert!(!spec.path().join("fleet/get_van.yaml").exists());
    fs::remove_file(&taken).unwrap();
    assert_eq!(done(&page).unwrap().output.lines().count(), 2);
    assert!(taken.exists());
}

#[test]
fn an_update_changes_nothing_unless_it_is_asked_to() {
    let spec = spec("import-update");
    let mut page = import(spec.path(), "zh_store_parcel.txt");
    let file = spec.path().join("page.txt");
    let text = "  1. Shelves\n  • 仓库接口\n    • Shelves\n      • 查找货架\n  1. Shelves\n查找货架\nPOST\n/shelf/findShelf\n\
                请求参数\nBody 参数application/json\nshelfNo\nstring\n必需\nfloor\nstring\n必需\ncolour\nstring\n必需\nkind\nstring\n必需\n\
                修改于 2025-01-01 00:00:00\n";
    fs::write(&file, text).unwrap();
    page.file = file;
    page.update = true;
    let path = spec.path().join("depot/find_shelf.yaml");
    let before = fs::read_to_string(&path).unwrap();
    let shown = done(&page).unwrap();
    assert!(
        shown.output.contains("~ request.body.colour: the page marks this field as required"),
        "{}",
        shown.output
    );
    assert!(shown.output.contains("+    revised: 2025-01-01 00:00:00"), "{}", shown.output);
    assert_eq!(fs::read_to_string(&path).unwrap(), before);
    page.write = true;
    done(&page).unwrap();
    let after = fs::read_to_string(&path).unwrap();
    assert!(after.contains("# The maintainer's remark stays.\n    colour: { type: text, required: true, doc: The colour. }"));
    assert!(done(&page).unwrap().output.contains("no difference"));
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let spec = spec("import-unreadable");
    let mut page = import(spec.path(), "nothing.txt");
    let missing = done(&page).unwrap_err();
    assert!(missing.contains("nothing.txt"), "{missing}");
    page.file = spec.path().to_owned();
    assert!(done(&page).is_err());
}
