//! Tests of the page at `/_sandbox` in a real browser. They prove that a reader sees the requests and why a signature is
//! wrong, on a wide and on a narrow screen, in both colour schemes, and that no value of a request becomes markup.
//!
//! Without a browser, the tests are skipped, unless `CI` is set.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests do")]

mod chromium;
mod world;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use hmac::{Hmac, KeyInit as _, Mac as _};
use linksfield_sandbox::Sandbox;
use serde_json::{Map, Value, json};
use sha1::Sha1;

use chromium::Chromium;

/// A text that would run as a script if it were not escaped.
const HOSTILE: &str = "</pre><script>document.title='hacked'</script><img src=x onerror=alert(1)>";

fn hmac(text: &str, key: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha1>::new_from_slice(key.as_bytes()).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

fn base64(bytes: &[u8]) -> String {
    base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes)
}

/// Returns the parameters of a query for a card, without the signature. The keys are sorted.
fn parameters(device: &str) -> Map<String, Value> {
    let parameters = json!({
        "access_code": "P000270", "device_id": device, "timestamp": "1700000000", "version": "2.0"
    });
    parameters.as_object().unwrap().clone()
}

async fn send(sandbox: &Sandbox, path: &str, body: String) {
    let client = reqwest::Client::new();
    let request = client
        .post(format!("{}{path}", sandbox.base_url("csss")))
        .header("content-type", "application/json")
        .header("x-hostile", HOSTILE)
        .body(body);
    request.send().await.unwrap();
}

async fn query(sandbox: &Sandbox, device: &str, sign: impl Fn(&str) -> String) {
    let mut parameters = parameters(device);
    let sign = sign(&Value::Object(parameters.clone()).to_string());
    parameters.insert("sign".to_owned(), json!(sign));
    send(sandbox, "/device/queryDevice", Value::Object(parameters).to_string()).await;
}

/// Starts a sandbox that has received right, wrong and hostile requests.
async fn used() -> Sandbox {
    let sandbox = Sandbox::builder()
        .credential("csss", "secret", "a-secret-of-its-own")
        .start()
        .await
        .unwrap();
    let key = "a-secret-of-its-own";
    let card = "89852342022020001111";
    query(&sandbox, card, |text| base64(&hmac(text, key))).await;
    query(&sandbox, card, |text| base64(&hmac(&text.replace(':', ": ").replace(',', ", "), key)))
        .await;
    query(&sandbox, card, |text| base64(&hmac(text, "P000270"))).await;
    query(&sandbox, HOSTILE, |text| base64(&hmac(text, "another key"))).await;
    query(&sandbox, key, |text| base64(&hmac(text, "another key"))).await;
    send(&sandbox, "/<script>alert(1)</script>/'\"&", HOSTILE.to_owned()).await;
    send(&sandbox, "/device/queryDevice", format!("{{\"sign\":{HOSTILE:?}}}")).await;
    sandbox
}

/// Returns all pages that links lead to, with their paths.
async fn crawl(sandbox: &Sandbox) -> Vec<(String, String)> {
    let client = reqwest::Client::new();
    let base = format!("http://{}", sandbox.address());
    let mut waiting = vec!["/_sandbox".to_owned()];
    let mut seen = BTreeSet::new();
    let mut pages = Vec::new();
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let response = client.get(format!("{base}{path}")).send().await.unwrap();
        assert_eq!(response.status(), 200, "{path}");
        let policy = response.headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("script"), "{policy}");
        let text = response.text().await.unwrap();
        for link in text.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let is_file = link.ends_with(".css") || link.ends_with(".pem");
            if link.starts_with("/_sandbox") && !is_file {
                waiting.push(link.replace("&amp;", "&"));
            }
        }
        pages.push((path, text));
    }
    pages
}

/// The default key is published, so that clients in other languages can sign with it.
#[tokio::test]
async fn the_page_has_the_default_private_key() {
    let sandbox = used().await;
    let page = sandbox.page_url().unwrap();
    let link = "/_sandbox/page/sandbox_key.pem";
    assert!(reqwest::get(&page).await.unwrap().text().await.unwrap().contains(link));
    let key = reqwest::get(format!("{page}/page/sandbox_key.pem")).await.unwrap();
    assert_eq!(key.text().await.unwrap(), linksfield_sandbox::PRIVATE_KEY);
}

#[tokio::test]
async fn every_page_is_valid_html_and_shows_no_secret() {
    let sandbox = used().await;
    let mut pages = crawl(&sandbox).await;
    assert!(pages.len() > 12, "{}", pages.len());
    for path in
        ["/_sandbox/page/nothing", "/_sandbox/page/requests/999", "/_sandbox/page/world/a/b"]
    {
        let response = reqwest::get(format!("http://{}{path}", sandbox.address())).await.unwrap();
        assert_eq!(response.status(), 404);
        pages.push((path.to_owned(), response.text().await.unwrap()));
    }
    for (path, page) in &pages {
        assert!(!page.contains("a-secret-of-its-own"), "{path}");
        assert!(!page.contains("89852342022020001111"), "{path}: a sensitive value");
        assert!(!page.contains("<script"), "{path}");
        assert!(!page.contains("PRIVATE KEY"), "{path}");
    }
    check_html(&pages.iter().map(|(_, page)| page.as_str()).collect::<Vec<_>>());
}

/// Checks pages with the HTML parser of Python.
fn check_html(pages: &[&str]) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/check_html.py");
    let python =
        Command::new("python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut python = match python {
        Ok(python) => python,
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "python3 does not run: {error}");
            return;
        }
    };
    python.stdin.take().unwrap().write_all(pages.join("\0").as_bytes()).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(
        output.status.success() && output.stdout.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_sees_the_requests_and_the_stages_of_a_wrong_signature() {
    let sandbox = used().await;
    let Some(mut browser) = Chromium::start() else { return };
    let page = sandbox.page_url().unwrap();
    browser.screen(1280, false);
    browser.open(&page);
    let text = browser.text();
    for expected in [
        "Kept requests: 7, of them refused: 6",
        "csss.query_device",
        &sandbox.base_url("csss"),
        "the value that you set hidden",
        "the RSA key sandbox_key.pem of the sandbox",
        "/csss/%3Cscript%3Ealert(1)%3C/script%3E/'%22&",
    ] {
        assert!(text.contains(expected), "{expected:?} in:\n{text}");
    }
    browser.screenshot("overview.png");

    // The requests with a wrong signature, by the filter, which is used with the keyboard only.
    browser.open(&format!("{page}/page/requests?show=signature"));
    assert!(browser.text().contains("4 of 7 requests"), "{}", browser.text());
    browser.press("Tab");
    assert_eq!(browser.evaluate("document.activeElement.className"), "skip");
    assert_eq!(browser.evaluate("document.activeElement.getBoundingClientRect().left >= 0"), true);
    browser.screenshot("requests.png");

    browser.open(&format!("{page}/page/requests/2"));
    let text = browser.text();
    for expected in [
        "Request 2: csss.query_device",
        "failed Signature",
        "not reached\nParameters",
        "The client signed a text with spaces after : and ,; write compact JSON.",
        "1. What is signed",
        "device_id",
        "\"••••••1111\"",
        "{\"access_code\":\"P000270\",\"device_id\":\"••••••1111\",\"timestamp\":\"1700000000\",\"version\":\"2.0\"}",
        "{\"access_code\": \"P000270\", ",
        "HMAC-SHA1, with the credential csss.secret, written as Base64.",
        "Expected",
        "Received in sign",
        "x-hostile",
        "\"code\":\"sandbox.signature\"",
    ] {
        let blank = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(blank(&text).contains(&blank(expected)), "{expected:?} in:\n{text}");
    }
    browser.screenshot("request.png");
    browser.open(&format!("{page}/page/requests/3"));
    assert!(browser.text().contains("the value of access_code as the key"), "{}", browser.text());
    // The hostile texts are shown as texts.
    browser.open(&format!("{page}/page/requests/6"));
    assert!(browser.text().contains(HOSTILE), "{}", browser.text());
}

/// The smallest contrast of a text with its background, as WCAG defines it, and the text.
const CONTRAST: &str = "(() => {
  const parse = c => c.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const back = e => { for (; e; e = e.parentElement) {
    const c = parse(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; }
    return [255, 255, 255]; };
  let least = [21, ''];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.getClientRects().length) continue;
    const [a, b] = [light(parse(getComputedStyle(e).color)), light(back(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < least[0]) least = [ratio, walk.currentNode.data];
  }
  return least;
})()";

#[tokio::test(flavor = "multi_thread")]
async fn every_page_fits_narrow_and_wide_screens_and_is_readable_in_both_schemes() {
    let sandbox = used().await;
    let pages = crawl(&sandbox).await;
    let Some(mut browser) = Chromium::start() else { return };
    let base = format!("http://{}", sandbox.address());
    for (path, _) in &pages {
        for (width, is_dark) in [(400, true), (400, false), (1280, true)] {
            browser.screen(width, is_dark);
            browser.open(&format!("{base}{path}"));
            let overflow = browser.evaluate(
                "[document.documentElement.scrollWidth - innerWidth, innerWidth, document.scripts.length]",
            );
            assert_eq!(overflow, json!([0, width, 0]), "{path}");
            let contrast = browser.evaluate(CONTRAST);
            assert!(contrast[0].as_f64().unwrap() >= 4.5, "{path} dark {is_dark}: {contrast}");
            assert_eq!(browser.problems, Vec::<String>::new(), "{path}");
            let name = path.trim_matches('/').replace(['/', '?', '&', '='], "-");
            if !path.contains('?') {
                browser.screenshot(&format!(
                    "{name}-{width}{}.png",
                    if is_dark { "-dark" } else { "" }
                ));
            }
        }
    }
}

#[tokio::test]
async fn a_thousand_requests_are_shown_page_by_page() {
    let sandbox = Sandbox::start().await.unwrap();
    for _ in 0..1010 {
        reqwest::get(sandbox.base_url("csss")).await.unwrap();
    }
    let page = sandbox.page_url().unwrap();
    let list =
        reqwest::get(format!("{page}/page/requests?page=20")).await.unwrap().text().await.unwrap();
    assert!(list.contains("1000 of 1000 requests"), "{list}");
    assert!(list.contains("Page 20 of 20") && !list.contains("rel=\"next\""), "{list}");
    assert!(
        list.contains("/page/requests/11\"") && !list.contains("/page/requests/10\""),
        "{list}"
    );
    let other = reqwest::get(format!("{page}/page/requests?page=999&call=csss.x")).await.unwrap();
    assert!(other.text().await.unwrap().contains("No request matches."));
}

/// The largest bodies, with many sensitive values, and values that end in the middle.
#[tokio::test]
async fn large_and_broken_requests_have_a_page_as_well() {
    let sandbox = Sandbox::start().await.unwrap();
    let large = |field: &str| {
        let mut parameters = parameters("x");
        parameters.insert("sign".to_owned(), json!("AAAAAAAAAAAAAAAAAAAAAAAAAAA="));
        let list: Vec<String> = (0..80_000).map(|number| format!("value{number}")).collect();
        parameters.insert(field.to_owned(), json!(list));
        Value::Object(parameters).to_string()
    };
    let nested = format!("{}1{}", "[".repeat(50_000), "]".repeat(50_000));
    let bodies = [large("unknown"), large("device_id"), nested, "{\"device_id\":\"\\".to_owned()];
    for body in bodies {
        send(&sandbox, "/device/queryDevice?device_id=%ff%&&=&device_id", body).await;
    }
    let started = std::time::Instant::now();
    for number in 1..=4 {
        let page = format!("{}/page/requests/{number}", sandbox.page_url().unwrap());
        let response = reqwest::get(page).await.unwrap();
        assert_eq!(response.status(), 200);
        let length = response.text().await.unwrap().len();
        assert!(length < 2 * 1024 * 1024, "{length}");
    }
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    for received in sandbox.received() {
        assert!(received.duration.as_secs() < 10, "{:?}", received.duration);
    }
}

#[tokio::test]
async fn the_page_is_not_for_other_hosts_and_other_methods() {
    let sandbox = Sandbox::start().await.unwrap();
    let page = sandbox.page_url().unwrap();
    let client = reqwest::Client::new();
    for (request, status) in [
        (client.get(&page).header("host", "evil.example"), 403),
        (client.post(&page), 405),
        (client.get(&page).header("host", "localhost:1"), 200),
    ] {
        assert_eq!(request.send().await.unwrap().status(), status);
    }
    assert!(sandbox.received().is_empty(), "requests to the page are not kept");
    let without = Sandbox::builder().page(false).start().await.unwrap();
    assert_eq!(without.page_url(), None);
    let response = reqwest::get(format!("http://{}/_sandbox", without.address())).await.unwrap();
    assert_eq!(response.status(), 404);
    assert!(response.text().await.unwrap().contains("the control endpoint is off"));
}

#[tokio::test]
async fn sensitive_values_are_shown_if_the_caller_wants_it() {
    let sandbox = Sandbox::builder().show_sensitive(true).start().await.unwrap();
    query(&sandbox, "89852342022020001111", |text| base64(&hmac(text, "sandbox-secret"))).await;
    let page =
        reqwest::get(format!("{}/page/requests/1", sandbox.page_url().unwrap())).await.unwrap();
    let page = page.text().await.unwrap();
    assert!(
        page.contains("89852342022020001111") && page.contains("The signature is right."),
        "{page}"
    );
}
