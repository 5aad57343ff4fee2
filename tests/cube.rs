//! Tests of the Cube family. They prove that the canonical text equals the messages that the documentation prints,
//! that the sandbox accepts the signature, and that failures have their documented code and status.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use linksfield_api::cube::{AddBundle, BundleType, Credentials, Cube, GetSim, GetSimUsage};
use linksfield_api::cube::{PeriodType, SimStatus, UsageCategory};
use linksfield_api::{ClientBuilder, Explanation, Method, Timestamp};
use linksfield_sandbox::{PRIVATE_KEY, Sandbox};

const KEY_ID: &str = "b30a5e0e135d42e6ab43b021a30b7987";

fn builder(private_key: &str) -> ClientBuilder<Cube> {
    Cube::builder(Credentials { key_id: KEY_ID.to_owned(), private_key: private_key.into() })
}

/// Returns a client with the fixed clock of the documentation's samples.
fn documented() -> Cube {
    builder(PRIVATE_KEY)
        .environment(linksfield_api::cube::Environment::Production)
        .clock(|| UNIX_EPOCH + Duration::from_millis(1_674_197_059_220))
        .build()
        .unwrap()
}

fn usage() -> GetSimUsage {
    GetSimUsage {
        sim_id: "89852002021102915651".parse().unwrap(),
        category: UsageCategory::Data,
        period_type: PeriodType::from_code("2"),
        begin_from: "2023-01".parse().unwrap(),
        end_by: "2023-01".parse().unwrap(),
    }
}

fn bundle() -> AddBundle {
    AddBundle {
        sim_id: "89000100010003125832".parse().unwrap(),
        bundle_type: BundleType::from_code("10"),
    }
}

/// The printed message has the key `category_type`, although the parameter is called `category`. By the rule on the
/// same page, the name of the parameter is signed.
#[test]
fn the_printed_message_of_a_get_is_signed() {
    let shown = documented().get_sim_usage(usage()).nonce(1).explain().unwrap();
    let printed = concat!(
        r#"{"begin_from":"2023-01","category_type":"data","end_by":"2023-01","nonce":"1","#,
        r#""period_type":"2","timestamp":"1674197059220","#,
        r#""x-sign-uri":"/cube/v4/sims/89852002021102915651/usage"}"#
    );
    assert_eq!(shown.signed_text(), Some(printed.replace("category_type", "category").as_str()));
    assert_eq!(
        shown.url(),
        "https://api.linksfield.net/cube/v4/sims/89852002021102915651/usage\
         ?begin_from=2023-01&category=data&end_by=2023-01&period_type=2"
    );
}

#[test]
fn the_printed_message_of_a_post_is_signed() {
    let cube = documented();
    let call = cube.add_bundle(bundle()).bundle_id("LP09823222320").cycles(3).nonce(1);
    let shown = call.explain().unwrap();
    let printed = concat!(
        r#"{"bundle_id":"LP09823222320","bundle_type":10,"cycles":3,"nonce":"1","#,
        r#""timestamp":"1674197059220","#,
        r#""x-sign-uri":"/cube/v4/sims/89000100010003125832/bundle"}"#
    );
    assert_eq!(shown.signed_text(), Some(printed));
    // The expected signature was made with openssl:
    //   printf '%s' TEXT | openssl dgst -sha1 -sign crates/linksfield-sandbox/src/sandbox_key.pem | base64 -w0
    assert_eq!(
        shown.signature(),
        Some(
            "KzgLQWX9ipEqwaAjZM+ATcvg61lVQb3cbVOoilHrVO88sxiVC05fQs81m7C1thsYNWG1gGam9WJo/sVry7ALKNpgUB6xIHZyQpPtboTjijiE8fQPdFTwm46uCgtYmHhO+60jagTJzgfWDPELndsYfEQtRqZy3jIT6wgj05nkmBg="
        )
    );
    assert_eq!(
        shown.body(),
        Some(r#"{"bundle_id":"LP09823222320","bundle_type":10,"cycles":3}"#),
        "the timestamp and the nonce are sent in headers only"
    );
    let header = |name: &str| header(&shown, name);
    assert_eq!(header("authorization"), format!("LF {KEY_ID}/{}", shown.signature().unwrap()));
    assert_eq!(header("x-lf-signature-type"), "2.0");
    assert_eq!(header("x-lf-api-version"), "1.0");
    assert_eq!((header("timestamp").as_str(), header("nonce").as_str()), ("1674197059220", "1"));
}

fn header(shown: &Explanation, name: &str) -> String {
    let found = shown.headers().find(|(own, _)| own.eq_ignore_ascii_case(name));
    found.unwrap_or_else(|| panic!("{name}: {shown}")).1.to_owned()
}

/// A gateway that changes the path of requests does not change what is signed.
#[test]
fn requests_can_be_signed_for_another_base_url() {
    let build = |signed: Option<&str>| {
        let credentials = Credentials {
            key_id: "b30a5e0e135d42e6ab43b021a30b7987".to_owned(),
            private_key: PRIVATE_KEY.into(),
        };
        let builder = Cube::builder(credentials).base_url("https://gateway.example/egress/cube/v4");
        match signed {
            Some(url) => builder.signed_base_url(url),
            None => builder,
        }
        .build()
    };
    let explained = |cube: &Cube| {
        let sim_id = "89852022018041800192".parse().unwrap();
        cube.get_sim(GetSim { sim_id }).explain().unwrap()
    };
    for (signed, path) in [
        (None, "/egress/cube/v4/sims/"),
        (Some("https://api.linksfield.net/cube/v4"), "/cube/v4/sims/"),
        (Some("https://api.linksfield.net"), "/sims/"),
    ] {
        let explained = explained(&build(signed).unwrap());
        assert!(explained.url().starts_with("https://gateway.example/egress/cube/v4/sims/"));
        let text = explained.signed_text().unwrap();
        assert!(text.contains(&format!(r#""x-sign-uri":"{path}"#)), "{text}");
    }
    assert!(build(Some("gateway/cube")).is_err());
}

#[tokio::test]
async fn the_sandbox_accepts_the_signature() {
    let sandbox = Sandbox::start().await.unwrap();
    let cube = builder(PRIVATE_KEY).base_url(sandbox.base_url("cube")).build().unwrap();
    let usage = cube.get_sim_usage(usage()).send().await.unwrap();
    assert_eq!(usage.sim_id.as_str(), "89852002021102915651");
    cube.add_bundle(bundle()).bundle_id("LP 098/23+222\"320 月").send().await.unwrap();
    cube.get_sim(GetSim { sim_id: usage.sim_id }).send().await.unwrap();
    let received = sandbox.received();
    assert!(received.iter().all(|received| received.refusal.is_none()), "{received:#?}");
    let nonces: Vec<_> =
        received.iter().map(|received| received.headers["nonce"].clone()).collect();
    assert!(nonces[0] != nonces[1] && nonces[1] != nonces[2], "{nonces:?}");
}

/// Values in a query are sent and signed as text: a number as its digits, a list as its items with commas between.
#[tokio::test]
async fn an_untyped_get_signs_the_text_in_its_query() {
    let sandbox = Sandbox::start().await.unwrap();
    let base = sandbox.base_url("cube");
    // The sandbox refuses a time that is more than ten minutes from its own.
    let now = SystemTime::now();
    let cube = builder(PRIVATE_KEY).base_url(base).clock(move || now).build().unwrap();
    let typed = cube.list_sims().page_no(2).page_size(10).nonce(7).explain().unwrap();
    let raw = cube.untyped(Method::Get, "/sims").param("page_no", 2).param("page_size", "10");
    let raw = raw.header("X-LF-Api-Version", "2.0");
    let shown = raw.explain().unwrap();
    assert_eq!(shown.url(), typed.url());
    let apart_from_nonce = |text: &str| text.split_once(',').map(|(_, rest)| rest.to_owned());
    assert_eq!(
        apart_from_nonce(shown.signed_text().unwrap()),
        apart_from_nonce(typed.signed_text().unwrap())
    );
    raw.send().await.unwrap();
    let listed = cube.untyped(Method::Get, "/new").param("ids", [1, 2]).explain().unwrap();
    assert!(listed.signed_text().unwrap().starts_with(r#"{"ids":"1,2","nonce":""#));
    assert!(listed.url().ends_with("/new?ids=1%2C2"), "{}", listed.url());
    let empty = cube.untyped(Method::Get, "/new").param("ids", [0; 0]).explain().unwrap();
    assert!(empty.url().ends_with("/new"), "{}", empty.url());
    // A nested object is not a list of texts, and stays JSON.
    let nested = cube.untyped(Method::Get, "/new").param("o", serde_json::json!({ "a": [1, 2] }));
    assert!(nested.explain().unwrap().url().ends_with("/new?o=%7B%22a%22%3A%5B1%2C2%5D%7D"));
    // The client sets the other signed fields, so a parameter must not have their names.
    for name in ["x-sign-uri", "timestamp", "nonce", "Authorization"] {
        let error = cube.untyped(Method::Post, "/new").param(name, "/evil").explain().unwrap_err();
        assert!(error.to_string().contains("is set by the client"), "{error}");
    }
}

/// A wrong signature, a missing parameter and an unknown key id each have their documented code and status.
#[tokio::test]
async fn failures_have_their_documented_code_and_status() {
    let sandbox = Sandbox::start().await.unwrap();
    let other_key = include_str!("../crates/linksfield-api/src/testing_key.pem");
    let cube = builder(other_key).base_url(sandbox.base_url("cube")).build().unwrap();
    let error = cube.get_sim_usage(usage()).send().await.unwrap_err();
    assert_eq!((error.code(), error.response().unwrap().status()), (Some("CB-99-9403"), 403));
    assert!(!error.may_have_been_executed());

    let cube = builder(PRIVATE_KEY).base_url(sandbox.base_url("cube")).build().unwrap();
    let error = cube.untyped(Method::Get, "/skus").send().await.unwrap_err();
    assert_eq!((error.code(), error.response().unwrap().status()), (Some("CB-99-9400"), 400));

    let error =
        Cube::builder(Credentials { key_id: "other".to_owned(), private_key: PRIVATE_KEY.into() })
            .base_url(sandbox.base_url("cube"))
            .build()
            .unwrap()
            .get_sim_usage(self::usage())
            .send()
            .await
            .unwrap_err();
    assert_eq!((error.code(), error.response().unwrap().status()), (Some("CB-99-9401"), 401));
}

#[test]
fn an_invalid_private_key_is_an_error_when_the_client_is_built() {
    for key in ["", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"] {
        let error = builder(key).base_url("http://127.0.0.1:9").build().unwrap_err();
        let text = error.to_string();
        assert!(text.contains("private_key"), "{text}");
        assert!(key.is_empty() || !text.contains(key), "{text}");
    }
    // The Base64 of the DER without PEM lines, as other clients store it.
    let bare: String = PRIVATE_KEY.lines().filter(|line| !line.starts_with("-----")).collect();
    builder(&bare).base_url("http://127.0.0.1:9").build().unwrap();
    // As files store it: split into lines, with a line break at the end.
    let lines: Vec<_> = PRIVATE_KEY.lines().filter(|line| !line.starts_with("-----")).collect();
    for file in [format!("{}\n", lines.join("\n")), format!("\n{PRIVATE_KEY}\n")] {
        builder(&file).base_url("http://127.0.0.1:9").build().unwrap();
    }
}

/// A page holds the cards and the total count. The sandbox replaces the documented total, 45, with the number of its
/// cards.
#[tokio::test]
async fn a_page_of_cards_is_typed() {
    let sandbox = Sandbox::start().await.unwrap();
    let cube = builder(PRIVATE_KEY).base_url(sandbox.base_url("cube")).build().unwrap();
    let page = cube.list_sims().page_no(1).page_size(10).send().await.unwrap();
    assert_eq!((page.data.len(), page.total_count), (2, Some(2)));
    let card = &page.data[0];
    assert_eq!(card.status, Some(SimStatus::Paused));
    let contract = card.sim_service.as_ref().unwrap().contract.as_ref().unwrap();
    assert_eq!(contract.start_at, Some(Timestamp::from_unix_milliseconds(1_661_757_216_000)));
}

/// The sandbox has one page, whose total ends the list. Later pages are empty.
#[tokio::test]
async fn the_sandbox_has_one_page() {
    let sandbox = Sandbox::start().await.unwrap();
    let cube = builder(PRIVATE_KEY).base_url(sandbox.base_url("cube")).build().unwrap();
    let mut cards = cube.list_sims().pages().items();
    let mut count = 0;
    while let Some(card) = cards.next().await.unwrap() {
        assert!(card.sim_id.is_some());
        count += 1;
    }
    assert_eq!(count, 2);
    let second = cube.list_sims().page_no(2).send().await.unwrap();
    assert_eq!((second.data.len(), second.total_count), (0, Some(2)));
    let queries: Vec<String> = sandbox.received().into_iter().map(|one| one.query).collect();
    assert_eq!(queries, ["", "page_no=2"]);
}
