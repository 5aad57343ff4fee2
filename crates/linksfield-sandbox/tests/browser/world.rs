//! Tests of the pages of the world and of faults, with a family that keeps orders of a kiosk.

use std::time::Duration;

use linksfield_sandbox::{Fault, PushReceiver, PushSchedule, Sandbox};
use linksfield_spec::{SourceFile, Sources, Spec};
use serde_json::{Value, json};

use super::chromium::Chromium;
use super::{HOSTILE, crawl};

const FAMILY: &str = r#"
title: { en: Kiosk }
summary: Sells things. It exists in no documentation.
servers: { api: { environments: {} } }
credentials:
  shop: { doc: The shop., example: S1 }
common:
  x-shop: { in: header, source: credential, credential: shop }
sandbox:
  account: shop
  records:
    order:
      doc: An order of a thing.
      id: order_id
      fields:
        order_id: { new: "ORDER_######" }
        phone: {}
        title: {}
        state: { value: open }
"#;

const HEAD: &str = "pages: [{ note: Invented. }]\ncoverage: complete\n";

const BUY: &str = r#"
title: { en: Buy }
effect: write
method: POST
path: /buy
request:
  body:
    phone: { type: text, required: true, sensitive: true, doc: The phone of the buyer. }
    title: { type: text, required: true, doc: The thing. }
response:
  data:
    type: object
    required: true
    fields:
      order_id: { type: text, required: true, doc: The id. }
      state: { type: text, required: true, doc: The state. }
sandbox: { creates: order }
"#;

const CLOSE: &str = r#"
title: { en: Close }
effect: write
method: POST
path: /close
request:
  body:
    order_id: { type: text, required: true, doc: The id. }
response:
  data:
    type: object
    required: true
    fields:
      order_id: { type: text, required: true, doc: The id. }
      state: { type: text, required: true, doc: The state. }
sandbox:
  changes: order
  set: { state: closed }
"#;

fn spec() -> Spec {
    let file = |path: &str, text: String| SourceFile { path: path.to_owned(), text };
    let files = vec![
        file("kiosk/family.yaml", FAMILY.to_owned()),
        file("kiosk/buy.yaml", format!("{HEAD}{BUY}")),
        file("kiosk/close.yaml", format!("{HEAD}{CLOSE}")),
    ];
    Spec::from_sources(Sources::new("spec", files)).unwrap_or_else(|error| panic!("{error}")).0
}

async fn send(sandbox: &Sandbox, path: &str, body: Value) -> (u16, Value) {
    let request = reqwest::Client::new()
        .post(format!("{}{path}", sandbox.base_url("kiosk")))
        .timeout(Duration::from_secs(10))
        .header("content-type", "application/json")
        .header("x-shop", "S1")
        .body(body.to_string());
    let Ok(response) = request.send().await else { return (0, Value::Null) };
    let status = response.status().as_u16();
    let text = response.text().await.unwrap_or_default();
    (status, serde_json::from_str(&text).unwrap_or_default())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_sees_records_changes_and_faults() {
    let sandbox = Sandbox::builder().spec(spec()).start().await.unwrap();
    let bought = |title: &str| json!({ "phone": "+491701234567", "title": title });
    let (status, first) = send(&sandbox, "/buy", bought(HOSTILE)).await;
    assert_eq!(status, 200, "{first}");
    for number in 0..60 {
        send(&sandbox, "/buy", bought(&format!("thing {number}"))).await;
    }
    let id = first["order_id"].as_str().unwrap();
    assert_eq!(send(&sandbox, "/close", json!({ "order_id": id })).await.0, 200);
    let (status, refused) = send(&sandbox, "/close", json!({ "order_id": "none" })).await;
    assert_eq!(status, 400, "{refused}");
    let _fault = sandbox.fault(Fault::on("kiosk.buy").first(1).drop_before()).unwrap();
    assert_eq!(send(&sandbox, "/buy", bought("lost")).await.0, 0);

    let last = sandbox.received().pop().unwrap();
    assert_eq!((last.status, last.done, last.changes.len()), (None, false, 0));
    let created = &sandbox.received()[0].changes;
    assert_eq!(created[0].to_string(), format!("order {id} created"));

    let pages = crawl(&sandbox).await;
    for (path, page) in &pages {
        assert!(!page.contains("491701234567"), "{path}: a sensitive value");
        assert!(!page.contains("<script"), "{path}");
    }
    super::check_html(&pages.iter().map(|(_, page)| page.as_str()).collect::<Vec<_>>());
    let Some(mut browser) = Chromium::start() else { return };
    let page = sandbox.page_url().unwrap();
    browser.screen(400, false);
    for (path, texts) in [
        ("/page/world", vec!["kiosk.order", "S1", "62", "state: open → closed", "created"]),
        (
            "/page/world/kiosk/order?account=S1",
            vec![
                id,
                HOSTILE,
                "••••••4567",
                "closed",
                "62 records of the account S1",
                "Page 1 of 2",
            ],
        ),
        ("/page/world/kiosk/order?account=S1&page=2", vec!["thing 59", "Page 2 of 2"]),
        ("/page/faults", vec!["kiosk.buy: drop-before, first 1", "1"]),
        (
            "/page/requests",
            vec!["order created", "order changed", "fault: ", "not done", "refused"],
        ),
        ("/page/requests/64", vec!["No response was sent.", "the request was not done"]),
        ("/page/requests/63", vec!["failed World", "not needed Signature"]),
    ] {
        browser.open(&format!("{page}{path}"));
        let text = browser.text().split_whitespace().collect::<Vec<_>>().join(" ");
        for expected in texts {
            assert!(text.contains(expected), "{expected:?} on {path}:\n{text}");
        }
        let overflow = browser.evaluate("document.documentElement.scrollWidth - innerWidth");
        assert_eq!(overflow, 0, "{path}");
        assert_eq!(browser.problems, Vec::<String>::new(), "{path}");
        let name = path.trim_matches('/').replace(['/', '?', '&', '='], "-");
        browser.screenshot(&format!("world-{name}.png"));
    }
}

/// The ids of cards that the sandbox made up are no data of customers, and can be copied. Cards that requests named are
/// hidden.
#[tokio::test]
async fn made_up_cards_are_shown_and_named_cards_are_hidden() {
    let staged = Sandbox::builder().sims(3).seed(7).start().await.unwrap();
    let open = Sandbox::start().await.unwrap();
    let card = "89852342022020001111";
    super::query(&open, card, |text| super::base64(&super::hmac(text, "sandbox-secret"))).await;
    super::query(&staged, card, |text| super::base64(&super::hmac(text, "sandbox-secret"))).await;
    let records = |sandbox: &Sandbox| {
        let page = sandbox.page_url().unwrap();
        format!("{page}/page/world/csss/sim?account=P000270")
    };
    let shown = reqwest::get(records(&staged)).await.unwrap().text().await.unwrap();
    for record in staged.records("csss", "sim").unwrap() {
        assert!(shown.contains(&record.id), "{record:?}: {shown}");
    }
    let hidden = reqwest::get(records(&open)).await.unwrap().text().await.unwrap();
    assert!(!hidden.contains(card) && hidden.contains("••••••1111"), "{hidden}");
}

#[tokio::test]
async fn pushes_are_shown_with_their_attempts() {
    // Port 9 of this computer refuses connections.
    let receiver = PushReceiver::new("http://127.0.0.1:9/hook").schedule(PushSchedule::once());
    let sandbox = Sandbox::builder().push_to(receiver).start().await.unwrap();
    let page = format!("{}/page/pushes", sandbox.page_url().unwrap());
    assert!(
        reqwest::get(&page).await.unwrap().text().await.unwrap().contains("No push was sent yet")
    );
    sandbox.push_now("recharge_success").unwrap();
    tokio::time::timeout(Duration::from_secs(20), sandbox.pushes_done()).await.unwrap();
    let shown = reqwest::get(&page).await.unwrap().text().await.unwrap();
    for expected in [
        "Push 1: notification.recharge_success",
        "http://127.0.0.1:9/hook",
        "not acknowledged, not sent any more",
        "Attempt 1",
    ] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    let pages = crawl(&sandbox).await;
    super::check_html(&pages.iter().map(|(_, page)| page.as_str()).collect::<Vec<_>>());
}
