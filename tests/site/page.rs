//! The file, without a browser.

use std::fs;

use linksfield_site::command::{self, Site};
use linksfield_spec::Sources;
use linksfield_tests::{Scratch, fixture};
use serde_json::Value;

use super::{HOSTILE, document, document_of, entries, hostile_document, page_of, with_more};

/// Returns what is between two texts.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = page.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} after {start}")).0
}

/// Returns the markup of a page, without scripts, styles and data.
fn markup(page: &str) -> String {
    let mut left = String::new();
    let mut rest = page;
    loop {
        let starts = ["<script", "<style"].map(|tag| (rest.find(tag), tag));
        let first = starts.into_iter().filter_map(|(at, tag)| Some((at?, tag))).min();
        let Some((at, tag)) = first else { break };
        let end = tag.replace('<', "</") + ">";
        left.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = &rest[rest.find(&end).unwrap() + end.len()..];
    }
    left + rest
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[test]
fn every_call_and_every_event_is_in_both_lists() {
    let scratch = Scratch::new("site_lists").unwrap();
    let mut folders = vec![with_more(&scratch)];
    folders.extend(xtask::golden::fixtures().unwrap().iter().map(|one| one.join("spec")));
    for folder in folders {
        let document = document_of(&folder);
        let page = page_of(&document);
        let without_scripts = between(&page, "<noscript>", "</noscript>");
        let index = between(&page, "<nav id=\"index\"", "</nav>");
        let overview = between(&page, "<section class=\"overview\"", "<noscript>");
        let all = entries(&document);
        assert_eq!(index.matches("<li data-words=").count(), all.len(), "{}", folder.display());
        assert_eq!(without_scripts.matches("<article ").count(), all.len());
        let logins = all.iter().filter(|entry| entry.operation["x-linksfield-token"].is_object());
        let logins = logins.count();
        let calls = all.iter().filter(|entry| !entry.is_event).count() - logins;
        assert!(overview.contains(&format!("{calls} calls, {logins} login")), "{overview}");
        for entry in all {
            let id = &entry.id;
            let article = between(without_scripts, &format!("<article id=\"{id}\">"), "</article>");
            let item = index.split("<li ").find(|item| item.contains(&format!("data-id=\"{id}\"")));
            let item = item.unwrap_or_else(|| panic!("{id} is missing"));
            let path =
                format!("<code>{} {}</code>", entry.method.to_uppercase(), escaped(&entry.path));
            assert!(entry.is_event || article.contains(&path), "{article}");
            let titles = &entry.operation["x-linksfield-title"];
            for title in [&titles["en"], &titles["zh"]].into_iter().filter_map(Value::as_str) {
                assert!(
                    article.contains(&escaped(title)) && item.contains(&escaped(title)),
                    "{id}: {title}"
                );
            }
            let words = between(item, "data-words=\"", "\"");
            let names = entry.operation["parameters"].as_array().into_iter().flatten();
            for name in names.map(|parameter| parameter["name"].as_str().unwrap()) {
                assert!(words.contains(&escaped(name)), "{id}: {name}");
            }
            for one in entry.operation["x-linksfield-pages"].as_array().into_iter().flatten() {
                let url = one["url"].as_str().unwrap_or_default();
                assert!(article.contains(&escaped(url)), "{id}: {url}");
            }
            let coverage = entry.operation["x-linksfield-coverage"]["level"].as_str();
            assert!(article.contains(coverage.unwrap_or_default()), "{id}");
            for one in entry.operation["x-linksfield-assumptions"].as_array().into_iter().flatten()
            {
                // Grave accents enclose code.
                for part in one["reason"].as_str().unwrap().split('`') {
                    let part = escaped(part);
                    assert!(article.contains(&part), "{id}: {part}");
                    assert!(overview.contains(&part), "{id}: {part} is not in the overview");
                }
            }
        }
    }
}

#[test]
fn the_document_in_the_page_is_the_export() {
    let document = document_of(&xtask::workspace().join("spec"));
    let page = page_of(&document);
    let data = between(&page, "<script id=\"document\" type=\"application/json\">", "</script>");
    let (own, export): (Value, Value) =
        (serde_json::from_str(data).unwrap(), serde_json::from_str(&document).unwrap());
    assert!(own == export);
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    let page = page_of(&document_of(&xtask::workspace().join("spec")));
    let markup = markup(&page);
    for forbidden in [
        "src=", "srcset=", "@import", "<iframe", "<object", "<embed", "<base", "<form", "style=\"",
        "onclick=",
    ] {
        assert!(!markup.contains(forbidden), "{forbidden}");
    }
    assert_eq!(markup.matches("<link ").count(), 1);
    assert!(markup.contains("<link rel=\"icon\" href=\"data:,\">"));
    for style in page.split("<style>").skip(1).map(|rest| rest.split("</style>").next().unwrap()) {
        assert!(!style.contains("@import") && !style.contains("sourceMappingURL"));
        for url in style.split("url(").skip(1) {
            assert!(url.trim_start_matches('"').starts_with("data:"), "{}", &url[..60]);
        }
    }
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\">");
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    assert!(
        !policy.contains("unsafe") && !policy.contains("http") && !policy.contains('*'),
        "{policy}"
    );
    // The policy is before everything that it restricts.
    assert!(page.find("Content-Security-Policy").unwrap() < page.find("<style").unwrap());
}

#[test]
fn the_licence_of_the_renderer_is_in_the_page() {
    let page = page_of(&document_of(&fixture("basic").join("spec")));
    let footer = between(&page, "<footer>", "</footer>");
    assert!(footer.contains("SmartBear Software") && footer.contains("Apache License"), "{footer}");
    assert!(footer.contains(linksfield_site::VERSION));
}

#[test]
fn texts_of_a_spec_never_become_markup() {
    let page = page_of(&hostile_document(&xtask::workspace().join("spec")));
    assert!(page.matches("hacked=1").count() > 1000);
    let clean = page_of(&document_of(&xtask::workspace().join("spec")));
    for tag in ["<script", "</script", "<noscript", "</noscript", "<img", "<!--", "<style"] {
        assert_eq!(
            markup(&page).matches(tag).count(),
            markup(&clean).matches(tag).count(),
            "{tag}"
        );
    }
    assert!(!markup(&page).contains(HOSTILE));
    assert_eq!(page.matches("</script>").count(), 3);
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let folder = xtask::workspace().join("spec");
    let mut files = Sources::files(&folder).unwrap();
    files.reverse();
    let reversed = document(Sources::new(folder.display().to_string(), files));
    assert!(page_of(&reversed) == page_of(&document_of(&folder)));
}

#[test]
fn the_command_writes_one_file_and_explains_what_it_cannot_do() {
    let scratch = Scratch::new("site_command").unwrap();
    let out = scratch.path().join("a/b");
    let site = Site { out: Some(out.clone()), spec: Some(fixture("basic").join("spec")) };
    let report = command::run(&site, &xtask::workspace(), false).unwrap();
    assert!(report.contains("index.html") && report.contains("of 1 families"), "{report}");
    let names: Vec<_> = fs::read_dir(&out).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert_eq!(names, ["index.html"]);
    let first = fs::read(out.join("index.html")).unwrap();
    command::run(&site, &xtask::workspace(), false).unwrap();
    assert!(fs::read(out.join("index.html")).unwrap() == first);

    let blocked = Site { out: Some(out.join("index.html")), ..site.clone() };
    let report = command::run(&blocked, &xtask::workspace(), false).unwrap_err();
    assert!(report.starts_with("cannot write ") && report.contains("index.html"), "{report}");
    let missing = Site { spec: Some(scratch.path().join("nothing")), ..site };
    let report = command::run(&missing, &xtask::workspace(), false).unwrap_err();
    assert!(report.contains("cannot read the spec"), "{report}");
    let error = linksfield_site::page("{").unwrap_err().to_string();
    assert!(error.starts_with("the OpenAPI document cannot be read"), "{error}");
}
