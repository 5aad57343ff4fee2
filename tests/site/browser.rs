//! What a reader sees in a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use linksfield_tests::Scratch;
use serde_json::{Value, json};

use super::chromium::Chromium;
use super::{HOSTILE, document_of, entries, hostile_document, page_of, with_more};

/// How long the page may take until it shows something.
const PATIENCE: Duration = Duration::from_secs(60);

/// Writes a page, and returns its URL.
fn written(folder: &Path, page: &str) -> String {
    let path: PathBuf = folder.join("index.html");
    fs::write(&path, page).unwrap();
    format!("file://{}", path.display())
}

/// Waits until an expression is true in the page.
fn wait(browser: &mut Chromium, expression: &str) {
    let start = Instant::now();
    while browser.evaluate(expression) != true {
        assert!(start.elapsed() < PATIENCE, "{expression}\n{:?}", browser.problems);
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Returns the ids of the operations that the search shows.
fn search(browser: &mut Chromium, words: &str) -> Vec<String> {
    let script = format!(
        "(() => {{ const input = document.getElementById('search'); input.value = {}; \
         input.dispatchEvent(new Event('input')); \
         return [...document.querySelectorAll('#operations li:not([hidden]) a')].map((one) => one.dataset.id); }})()",
        json!(words)
    );
    serde_json::from_value(browser.evaluate(&script)).unwrap()
}

/// Proves that the page requested nothing, and that the browser has nothing to report.
fn is_clean(browser: &Chromium, url: &str) {
    let others = browser.requests.iter().filter(|one| !one.starts_with("data:"));
    let page = url.split('#').next().unwrap();
    let others: Vec<&String> =
        others.filter(|one| one.split('#').next().unwrap() != page).collect();
    assert_eq!(others, Vec::<&String>::new());
    assert_eq!(browser.problems, Vec::<String>::new());
}

/// Proves that the page has nothing that sends a call or asks for a secret.
fn is_harmless(browser: &mut Chromium) {
    let dangerous = "document.querySelectorAll('.try-out, .authorize, .execute, #renderer input:enabled, #renderer textarea:enabled, #renderer form').length";
    assert_eq!(browser.evaluate(dangerous), 0);
}

/// Opens all operations and events, and checks what Swagger UI draws of them.
fn open_all(browser: &mut Chromium, count: usize) {
    search(browser, "");
    browser.evaluate(
        "[...document.querySelectorAll('#renderer .opblock:not(:has(.opblock-body)) .opblock-summary-control')].forEach((one) => one.click())",
    );
    wait(
        browser,
        &format!("document.querySelectorAll('#renderer .opblock-body').length === {count}"),
    );
    wait(browser, "!document.querySelector('#renderer .loading-container, #renderer .loading')");
    let error = browser.evaluate("document.querySelector('.errors-wrapper')?.innerText ?? ''");
    assert_eq!(error, "");
    is_harmless(browser);
}

#[test]
fn a_reader_finds_and_opens_every_operation_without_a_network() {
    let scratch = Scratch::new("site_browser").unwrap();
    let document = document_of(&with_more(&scratch));
    let url = written(scratch.path(), &page_of(&document));
    let Some(mut browser) = Chromium::start_with("--host-resolver-rules='MAP * ~NOTFOUND'") else {
        return;
    };
    browser.screen(1280, false);
    browser.open(&url);
    wait(&mut browser, "document.querySelectorAll('#renderer .opblock').length > 0");
    browser.screenshot("site-wide.png");

    // Every operation and every event is drawn, with its titles.
    let drawn = browser.evaluate(
        "[...document.querySelectorAll('#renderer .opblock')].map((one) => ({ \
         path: one.querySelector('[data-path]').dataset.path, \
         method: one.querySelector('.opblock-summary-method').textContent.toLowerCase(), \
         title: one.querySelector('.opblock-summary-description').textContent }))",
    );
    let drawn = drawn.as_array().unwrap().clone();
    let all = entries(&document);
    assert_eq!(drawn.len(), all.len());
    for entry in &all {
        let is_own = |one: &&Value| one["path"] == *entry.path && one["method"] == *entry.method;
        let one = drawn.iter().find(is_own).unwrap_or_else(|| panic!("{} is not drawn", entry.id));
        let titles = &entry.operation["x-linksfield-title"];
        for title in [&titles["en"], &titles["zh"]].into_iter().filter_map(Value::as_str) {
            assert!(one["title"].as_str().unwrap().contains(title), "{}: {one}", entry.id);
        }
    }

    // Each is found by its name, and by its whole Chinese title.
    assert_eq!(search(&mut browser, "").len(), all.len());
    for entry in &all {
        let zh = entry.operation["x-linksfield-title"]["zh"].as_str();
        for words in [entry.id.as_str(), &entry.path].into_iter().chain(zh) {
            assert!(search(&mut browser, words).contains(&entry.id), "{}: {words}", entry.id);
        }
    }
    assert_eq!(search(&mut browser, "FREEZE card_id"), ["csss.freeze_card"]);
    assert_eq!(search(&mut browser, "no such words"), Vec::<String>::new());
    assert!(browser.text().contains("没有匹配结果"));

    // The first hit opens with the key Enter, and shows what the document states.
    let assumed =
        all.iter().find(|entry| entry.operation["x-linksfield-assumptions"][0].is_object());
    for entry in [assumed.unwrap(), all.iter().find(|entry| entry.is_event).unwrap()] {
        let found = search(&mut browser, &entry.id);
        browser.evaluate(&format!(
            "document.querySelector('#operations a[data-id={:?}]').click()",
            entry.id
        ));
        assert!(found.contains(&entry.id));
        wait(
            &mut browser,
            "document.querySelectorAll('#renderer .opblock-body .opblock-description').length > 0",
        );
        wait(&mut browser, &format!("location.hash === {:?}", format!("#{}", entry.id)));
        wait(
            &mut browser,
            &format!("document.querySelector('#renderer').innerText.includes({:?})", entry.id),
        );
    }
    let reason = &assumed.unwrap().operation["x-linksfield-assumptions"][0]["reason"];
    let reason = reason.as_str().unwrap().replace('`', "");
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    let has_reason =
        format!("document.querySelector('#renderer').textContent.includes({})", json!(reason));
    wait(&mut browser, &has_reason);

    browser.screenshot("site-open.png");
    is_harmless(&mut browser);
    is_clean(&browser, &url);

    // A link to an operation opens it, and the page fits a phone and dark colours.
    for (width, is_dark) in [(390, false), (390, true), (1280, true)] {
        browser.screen(width, is_dark);
        browser.open("about:blank");
        browser.open(&format!("{url}#csss.freeze_card"));
        wait(&mut browser, "document.querySelectorAll('#renderer .opblock-body').length === 1");
        wait(
            &mut browser,
            "!document.querySelector('#renderer .loading-container, #renderer .loading')",
        );
        browser.screenshot(&format!("site-{}-{width}.png", if is_dark { "dark" } else { "light" }));
        let fits = browser.evaluate("document.documentElement.scrollWidth <= innerWidth");
        assert_eq!(fits, true, "the page is wider than {width} pixels");
        is_clean(&browser, &url);
    }
}

#[test]
fn without_scripts_the_page_is_a_list() {
    let scratch = Scratch::new("site_without_scripts").unwrap();
    let document = document_of(&with_more(&scratch));
    let url = written(scratch.path(), &page_of(&document));
    let Some(mut browser) = Chromium::start() else { return };
    browser.screen(1280, false);
    browser.call("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    browser.open(&url);
    let text = browser.text();
    browser.screenshot("site-without-scripts.png");
    assert!(text.contains("Scripts are switched off."), "{text}");
    assert_eq!(browser.evaluate("document.querySelectorAll('.opblock').length"), 0);
    for entry in entries(&document) {
        let article = format!("document.getElementById({:?}).innerText", entry.id);
        let article = browser.evaluate(&article).as_str().unwrap().to_owned();
        let title = entry.operation["summary"].as_str().unwrap();
        assert!(article.contains(title) && article.contains(&entry.id), "{article}");
        assert!(entry.is_event || article.contains(&entry.path), "{article}");
    }
    is_clean(&browser, &url);
}

/// The references of every operation are found, and nothing can send a call or asks for a secret.
#[test]
fn every_operation_can_be_opened() {
    let scratch = Scratch::new("site_open").unwrap();
    let document = document_of(&with_more(&scratch));
    let url = written(scratch.path(), &page_of(&document));
    let Some(mut browser) = Chromium::start() else { return };
    browser.screen(1280, false);
    browser.open(&url);
    wait(&mut browser, "document.querySelectorAll('#renderer .opblock').length > 0");
    open_all(&mut browser, entries(&document).len());
    is_clean(&browser, &url);
}

#[test]
fn hostile_texts_do_nothing() {
    let scratch = Scratch::new("site_hostile").unwrap();
    let document = hostile_document(&with_more(&scratch));
    let url = written(scratch.path(), &page_of(&document));
    let Some(mut browser) = Chromium::start() else { return };
    browser.screen(1280, false);
    browser.open(&format!("{url}#csss.freeze_card"));
    wait(&mut browser, "document.querySelectorAll('#renderer .opblock-body').length === 1");
    open_all(&mut browser, entries(&document).len());
    assert_eq!(browser.evaluate("typeof hacked"), "undefined");
    assert_eq!(
        browser.evaluate("document.querySelectorAll('img, [onerror], a[href^=javascript]').length"),
        0
    );
    // The text is shown as it is written.
    assert!(browser.text().contains(&HOSTILE[..20]), "{}", browser.text());
    is_clean(&browser, &url);
}
