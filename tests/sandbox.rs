//! Tests of the generated client against the sandbox, over HTTP on loopback. They prove that the sandbox accepts
//! every request of the client, that the signed bytes are the sent bytes, and that the sandbox refuses wrong
//! requests with a reason.

use std::time::{Duration, UNIX_EPOCH};

use linksfield_api::csss::{Csss, OrderPackage, PackageType, PaymentMethod, PaymentState};
use linksfield_api::cube::{self, Cube};
use linksfield_api::mall::{
    CardOwner, LanguageCode, PackageType as MallPackage, QueryAutoRenewalRecord, Terminal,
};
use linksfield_api::{Date, Error, Iccid, Method, RetryPolicy};
use linksfield_sandbox::{ResponseError, Sandbox};
use linksfield_spec::{Envelope, Wire};
use linksfield_tests::{csss, csss_credentials, documented_calls, every_call, fixture, mall};

fn iccid() -> Iccid {
    "89852022018041800192".parse().unwrap()
}

fn order() -> OrderPackage {
    OrderPackage {
        device_id: iccid().to_string(),
        global_order: false,
        is_open: false,
        order_period: 1,
        package_code: "DP20190726001274".to_owned(),
        package_name: "C_M_0_P_中国20M不限速月套餐".to_owned(),
        package_type: PackageType::Monthly,
        pay_amount: "0".parse().unwrap(),
        pay_rst: PaymentState::Unpaid,
        test_flow: "0".to_owned(),
        test_flow_flag: false,
    }
}

fn renewals(card: Iccid) -> QueryAutoRenewalRecord {
    QueryAutoRenewalRecord {
        device_code: card.into(),
        language_code: LanguageCode::Chinese,
        mark: CardOwner::Linksfield,
        terminal: Terminal::Mobile,
    }
}

#[tokio::test]
async fn an_order_is_signed_and_sent_and_gets_a_response() {
    let sandbox = Sandbox::start().await.unwrap();
    let reply = csss(&sandbox).unwrap().order_package(order()).send().await.unwrap();
    // The sandbox places an order, which has an id of its own.
    assert!(reply.order_id.starts_with("ORDER_"), "{}", reply.order_id);
    assert_eq!((reply.order_start_date, reply.message()), (None, Some("成功")));
    assert_eq!(reply.response().status(), 200);
    let received = &sandbox.received()[0];
    assert_eq!((received.call.as_deref(), &received.refusal), (Some("csss.order_package"), &None));
}

#[tokio::test]
async fn a_list_is_typed_and_is_that_of_the_card() {
    let sandbox = Sandbox::start().await.unwrap();
    let card = Iccid::new("89860220190905123941").unwrap();
    let mall = mall(&sandbox).unwrap();
    let reply = mall.query_auto_renewal_record(renewals(card)).send().await.unwrap();
    assert_eq!(reply.len(), 2);
    assert_eq!(reply[0].device_code, card);
    assert_eq!(reply[0].partner_code, "P000818");
    assert_eq!(reply[0].package_type, MallPackage::Daily);
    assert_eq!(reply[1].subscription_time, Some(Date::new(2025, 3, 27).unwrap()));
    let other = Iccid::new("8100000000012000999").unwrap();
    let reply = mall.query_auto_renewal_record(renewals(other)).send().await.unwrap();
    assert_eq!(reply.len(), 0);
}

/// The body is the canonical text with the signature at its end, and Python gives the same text and signature for
/// these parameters.
#[tokio::test]
async fn the_bytes_that_are_signed_are_the_bytes_that_are_sent() {
    let sandbox = Sandbox::start().await.unwrap();
    let csss = Csss::builder(csss_credentials())
        .base_url(sandbox.base_url("csss"))
        .clock(|| UNIX_EPOCH + Duration::from_millis(1_643_253_530_999))
        .build()
        .unwrap();
    let call = csss.order_package(order()).pay_type(PaymentMethod::Alipay);
    let explained = call.explain().unwrap();
    call.send().await.unwrap();
    let body = String::from_utf8(sandbox.received()[0].body.to_vec()).unwrap();
    // python3 -c 'import json,hmac,hashlib,base64; d={…the documented request…};
    //   t=json.dumps(d,sort_keys=True,separators=(",",":"),ensure_ascii=False);
    //   print(base64.b64encode(hmac.new(b"sandbox-secret",t.encode(),hashlib.sha1).digest()).decode())'
    let text = concat!(
        r#"{"access_code":"P000270","device_id":"89852022018041800192","global_order":"0","is_open":"0","#,
        r#""order_period":"1","package_code":"DP20190726001274","package_name":"C_M_0_P_中国20M不限速月套餐","#,
        r#""package_type":"2","pay_amount":"0","pay_rst":"1","pay_type":"2","test_flow":"0","#,
        r#""test_flow_flag":"0","timestamp":"1643253530","version":"2.0"}"#
    );
    let sign = "hpcrppjTOBrdDDoyX6PNcDOwHGc=";
    assert_eq!(explained.signed_text(), Some(text));
    assert_eq!(explained.signature(), Some(sign));
    assert_eq!(body, format!("{},\"sign\":\"{sign}\"}}", text.strip_suffix('}').unwrap()));
    assert_eq!(explained.body(), Some(body.as_str()));
}

#[tokio::test]
async fn an_explanation_shows_the_signature_and_no_secret() {
    let sandbox = Sandbox::start().await.unwrap();
    let shown = csss(&sandbox).unwrap().order_package(order()).explain().unwrap().to_string();
    for part in ["canonical text", "HMAC-SHA1", "`secret` [redacted]", "signature", "curl -X POST"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(!shown.contains(linksfield_sandbox::SECRET), "{shown}");
    assert!(sandbox.received().is_empty());
}

#[tokio::test]
async fn headers_state_the_client_and_the_language() {
    let sandbox = Sandbox::start().await.unwrap();
    let csss = Csss::builder(csss_credentials())
        .base_url(sandbox.base_url("csss"))
        .language(linksfield_api::csss::Language::EnUs)
        .user_agent("shop/2.1")
        .build()
        .unwrap();
    csss.order_package(order()).send().await.unwrap();
    csss.order_package(order())
        .language(linksfield_api::csss::Language::ZhCn)
        .send()
        .await
        .unwrap();
    let received = sandbox.received();
    let header = |at: usize, name: &str| received[at].headers[name].to_str().unwrap().to_owned();
    assert_eq!(header(0, "accept-language"), "en-US");
    assert_eq!(header(1, "accept-language"), "zh-CN");
    // Not every family documents the default language of a server, so the header is always sent.
    linksfield_tests::csss(&sandbox).unwrap().order_package(order()).send().await.unwrap();
    linksfield_tests::mall(&sandbox).unwrap().get_order().send().await.unwrap();
    let language = |at: usize| sandbox.received()[at].headers["accept-language"].clone();
    assert_eq!((language(2), language(3)), ("zh-CN".parse().unwrap(), "en-US".parse().unwrap()));
    assert_eq!(header(0, "content-type"), "application/json");
    assert_eq!(
        header(0, "user-agent"),
        format!("shop/2.1 linksfield-api/{}", env!("CARGO_PKG_VERSION"))
    );
}

#[tokio::test]
async fn a_key_that_the_sandbox_cannot_read_is_an_error_at_its_start() {
    let builder = Sandbox::builder().credential("cube", "private_key", "x");
    let error = builder.start().await.unwrap_err();
    assert!(error.to_string().starts_with("`cube.private_key` is not a private key"), "{error}");
}

#[tokio::test]
async fn an_observer_that_panics_does_not_lose_a_request() {
    let sandbox = Sandbox::builder().observe(|_| panic!("seen")).start().await.unwrap();
    csss(&sandbox).unwrap().order_package(order()).send().await.unwrap();
    assert_eq!(sandbox.received().len(), 1);
}

#[tokio::test]
async fn a_wrong_secret_is_refused_by_the_api() {
    let sandbox =
        Sandbox::builder().credential("csss", "secret", "s3cret-of-theirs").start().await.unwrap();
    let error = csss(&sandbox).unwrap().order_package(order()).send().await.unwrap_err();
    assert_eq!(error.code(), Some("sandbox.signature"));
    // The code belongs to the sandbox. No page documents its meaning, so the outcome is uncertain.
    assert!(error.may_have_been_executed());
    let check = error.outcome_check().map(linksfield_api::OutcomeCheck::operation);
    assert_eq!(check, Some("csss.query_order"));
    assert!(matches!(error, Error::Api(_)), "{error:?}");
    let shown = format!("{error} {error:?}");
    assert!(shown.contains("csss.order_package: failed with code sandbox.signature"), "{shown}");
    assert!(!shown.contains("sandbox-secret") && !shown.contains("s3cret-of-theirs"), "{shown}");
}

/// A test of an application can simulate an order with an uncertain outcome, which was executed.
#[tokio::test]
async fn a_test_can_set_the_responses_to_a_call() {
    let sandbox = Sandbox::start().await.unwrap();
    let csss = csss(&sandbox).unwrap();
    sandbox.respond_with("csss.order_package", 504, "<html>").unwrap();
    let renewed = r#"{"code":"0000","success":true,"data":{"order_id":"O2"}}"#;
    sandbox.respond_with("csss.order_package", 200, renewed).unwrap();
    let error = csss.order_package(order()).send().await.unwrap_err();
    assert!(error.may_have_been_executed(), "{error}");
    // An invalid request does not use the next response.
    let wrong = csss.untyped(Method::Post, "/package/orderPackage").send().await.unwrap_err();
    assert_eq!(wrong.code(), Some("sandbox.parameter"));
    assert_eq!(csss.order_package(order()).send().await.unwrap().order_id, "O2");
    let placed = csss.order_package(order()).send().await.unwrap();
    assert!(placed.order_id.starts_with("ORDER_"), "{}", placed.order_id);
    let unknown = sandbox.respond_with("csss.order", 200, "").unwrap_err();
    assert_eq!(unknown, ResponseError::Call("csss.order".to_owned()));
    let informational = sandbox.respond_with("esim.login", 101, "").unwrap_err();
    assert_eq!(
        informational.to_string(),
        "101 is not the status of a final HTTP response; use a status from 200 to 599"
    );
}

#[tokio::test]
async fn a_call_with_an_invalid_parameter_is_not_sent() {
    let sandbox = Sandbox::start().await.unwrap();
    let csss = csss(&sandbox).unwrap();
    let empty = OrderPackage { package_code: "".to_owned(), ..order() };
    let precise = OrderPackage { pay_amount: "1.999".parse().unwrap(), ..order() };
    for (request, expected) in [
        (empty, "csss.order_package was not sent: `package_code` is empty"),
        (
            precise,
            "csss.order_package was not sent: `pay_amount` has more than 2 digits after the decimal point",
        ),
    ] {
        let error = csss.order_package(request).send().await.unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert!(!error.may_have_been_executed() && !error.is_transient());
    }
    assert!(sandbox.received().is_empty());
}

/// A call that has no typed operation yet is sent with the same bytes as a typed call.
#[tokio::test]
async fn an_untyped_call_sends_the_same_bytes_as_a_typed_call() {
    let sandbox = Sandbox::start().await.unwrap();
    let csss = Csss::builder(csss_credentials())
        .base_url(sandbox.base_url("csss"))
        .clock(|| UNIX_EPOCH + Duration::from_secs(1_643_253_530))
        .build()
        .unwrap();
    csss.order_package(order()).send().await.unwrap();
    let raw = csss
        .untyped(Method::Post, "/package/orderPackage")
        .param("package_type", "2")
        .param("device_id", iccid())
        .param("global_order", "0")
        .param("is_open", "0")
        .param("order_period", "1")
        .param("package_code", "DP20190726001274")
        .param("package_name", "C_M_0_P_中国20M不限速月套餐")
        .param("pay_amount", "0")
        .param("pay_rst", "1")
        .param("pay_type", "")
        .param("test_flow", "0")
        .param("test_flow_flag", "0");
    let reply = raw.send().await.unwrap();
    assert!(reply.as_str().contains("\"order_id\":\"ORDER_"));
    let received = sandbox.received();
    assert_eq!(received[0].body, received[1].body);
    assert_eq!(received[0].path, received[1].path);
}

#[tokio::test]
async fn an_untyped_call_reports_servers_and_paths_that_do_not_exist() {
    let sandbox = Sandbox::start().await.unwrap();
    let mall = mall(&sandbox).unwrap();
    let reply = mall
        .untyped(Method::Post, "/queryAutoRenewalRecord")
        .server("vshop")
        .read_only()
        .param("deviceCode", iccid().as_str())
        .param("languageCode", "0")
        .param("mark", "0")
        .param("terminal", "0")
        .send()
        .await
        .unwrap();
    assert!(reply.as_str().starts_with('['));
    let error = mall.untyped(Method::Post, "/x").server("shop").send().await.unwrap_err();
    assert!(
        error.to_string().contains(r#"the family has the servers ["vshop", "payment", "topup"]"#),
        "{error}"
    );
    let error = mall.untyped(Method::Post, "x?y=1").send().await.unwrap_err();
    assert!(error.to_string().contains("must begin with `/`"), "{error}");
    let error = mall.untyped(Method::Post, "/nothing").send().await.unwrap_err();
    assert!(matches!(&error, Error::Status(status) if status.status() == 404), "{error}");
}

/// The fixture uses every method, every location of a parameter and every written form. Its client runs against a
/// sandbox that serves its spec, and both share no code for signatures.
#[tokio::test]
async fn the_fixture_with_every_form_is_served_from_its_spec() {
    use linksfield_golden::rest::cards::{
        CardUsage, Cards, Credentials, DropCards, Environment, Item, ItemRequired, ListCards,
        OrderItems, OrderItemsTo, OrderItemsToRequired, Status,
    };
    let sandbox = Sandbox::builder()
        .spec_dir(fixture("rest").join("spec"))
        .credential("cards", "partner", "P1")
        .start()
        .await
        .unwrap();
    let cards = Cards::builder(Credentials { partner: "P1".to_owned() })
        .environment(Environment::Test)
        .base_url(sandbox.base_url("cards"))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();

    let list = cards
        .list_cards(ListCards { page_no: 1 })
        .status(&[Status::Ready, Status::Lost])
        .area("欧洲 & mehr")
        .page_size(2)
        .send()
        .await
        .unwrap();
    assert_eq!((list.total_count, list.data.len()), (Some(2), 2));
    assert_eq!(list.data[1].status.as_str(), "77");
    assert_eq!(list.data[1].status, Status::from_code("77"));
    assert_ne!(list.data[1].status, Status::Ready);

    let day = Date::new(2026, 1, 31).unwrap();
    let usage = cards.card_usage(CardUsage { card_id: iccid(), day }).send().await.unwrap();
    assert_eq!(usage.volume.map(|volume| volume.to_string()), Some("12.5".to_owned()));
    assert_eq!(usage.count, Some(9_007_199_254_740_993));

    #[allow(deprecated, reason = "a deprecated call must still work")]
    let ordered = cards
        .order_items(OrderItems {
            card_id: iccid(),
            items: vec![
                Item::new(ItemRequired { sku: "S/1".to_owned(), count: 2 }).gift(true),
                Item::new(ItemRequired { sku: "\"quoted\"\n".to_owned(), count: -1 }),
            ],
            to: OrderItemsTo::new(OrderItemsToRequired { name: "王".to_owned() })
                .born(Date::new(2000, 2, 29).unwrap()),
        })
        .cards([iccid()])
        .status(Status::Lost)
        .page("7")
        .send()
        .await
        .unwrap();
    assert_eq!(ordered.as_ref().unwrap().as_str(), r#"{"id":1.5}"#);

    let dropped = cards
        .drop_cards(DropCards {
            group_id: "a b/c".to_owned(),
            password: "hunter2".into(),
            cards: vec![iccid()],
        })
        .send()
        .await
        .unwrap();
    assert!(dropped.is_null());
    for received in sandbox.received() {
        assert_eq!(received.refusal, None);
    }
    assert_eq!(sandbox.received()[3].path, "/cards/two/groups/a%20b%2Fc/cards");
}

/// The time is a JSON number in a body, but text in a query. The canonical text holds the form that is sent.
#[tokio::test]
async fn common_fields_in_a_query_are_signed_as_text() {
    use linksfield_golden::basic::shop::{Credentials, FindOrders, Shop};
    let spec = fixture("basic").join("spec");
    let sandbox = Sandbox::builder().spec_dir(spec).start().await.unwrap();
    let credentials =
        Credentials { key_id: "K1".to_owned(), key: linksfield_sandbox::SECRET.into() };
    let shop = Shop::builder(credentials).base_url(sandbox.base_url("shop")).build().unwrap();
    let call = shop.find_orders(FindOrders { most: 3 });
    let explained = call.explain().unwrap();
    let signed = explained.signed_text().unwrap();
    assert!(signed.contains(r#""most":"3","time":""#), "{signed}");
    // The fixture has no example of a response, so only the sandbox's check of the request counts.
    let _ = call.send().await;
    assert_eq!(sandbox.received()[0].refusal, None);
}

/// Requests that the generated client would never send.
#[tokio::test]
async fn the_sandbox_states_why_it_refuses_a_request() {
    let sandbox = Sandbox::start().await.unwrap();
    let csss = csss(&sandbox).unwrap();
    let raw = |path: &str| csss.untyped(Method::Post, path);
    let wrong = [
        (
            raw("/package/orderPackages").param("x", 1),
            "no call of csss has this path; a similar path is `POST /csss/package/orderPackage`",
        ),
        (
            raw("/flow/getInfoByDeviceId").param("x", 1),
            "the documentation names this path (`csss.get_info_by_device_id`), but not enough of the call to serve it",
        ),
        (
            csss.untyped(Method::Get, "/package/orderPackage"),
            "the method of a request to this path must be POST",
        ),
        (
            raw("/package/orderPackage").param("timestamp", "x"),
            "`timestamp` must be the time in seconds since 1970",
        ),
        (
            raw("/package/orderPackage").param("timestamp", 1_643_253_530),
            "`timestamp` must be a JSON string",
        ),
        (raw("/package/orderPackage").param("version", "3.0"), "`version` must be \"2.0\""),
        (
            raw("/package/orderPackage").param("access_code", "P1"),
            "the sandbox does not accept \"P1\" as `access_code`",
        ),
        (raw("/package/orderPackage").param("device_id", ""), "`device_id`"),
        (
            raw("/package/renewPackage").param("order_id", "O1").param("renew_period", "x"),
            "`renew_period` should be",
        ),
        (
            raw("/package/orderPackage").param("device_id", iccid().as_str()),
            "`global_order` is required",
        ),
        (raw("/package/orderPackage").param("sim", 1), "is required, but is missing"),
        (
            raw("/package/orderPackage").param("deviceId", "1"),
            "`deviceId` is not documented for this call; the documented parameters are `device_id`, ",
        ),
    ];
    for (call, expected) in wrong {
        let error = call.without_envelope().send().await;
        let said = match &error {
            Ok(reply) => reply.as_str().to_owned(),
            Err(error) => error.to_string(),
        };
        assert!(said.replace("\\\"", "\"").contains(expected), "expected {expected:?}: {said}");
    }
}

/// A GET request has all parameters in its query, and is signed by the same rule. The expected digest comes from
/// `printf '%s' TEXT | md5sum`.
#[tokio::test]
async fn a_query_is_signed_like_a_body() {
    let sandbox = Sandbox::start().await.unwrap();
    let mall = mall(&sandbox).unwrap();
    let call = mall.get_order().order_id("O 1/洲&").sim_id(iccid());
    let shown = call.explain().unwrap();
    let text = concat!(
        r#"{"order_id":"O 1/洲&","partnerCode":"P000818","#,
        r#""sim_id":"89852022018041800192","version":"3.0"}"#
    );
    assert_eq!(shown.signed_text(), Some(text));
    assert_eq!(shown.signature(), Some("7c0f227d276ef364d121f5dce6b12235"));
    assert_eq!((shown.method(), shown.body()), (Method::Get, None));
    call.send().await.unwrap();
    let received = &sandbox.received()[0];
    assert_eq!(
        (received.refusal.as_ref(), received.path.as_str()),
        (None, "/mall/topup/mall/order")
    );
    assert!(received.query.contains("order_id=O%201%2F%E6%B4%B2%26"), "{}", received.query);
}

/// The test has no list of calls, so it also covers an endpoint that is added to the spec.
#[tokio::test]
async fn every_call_of_the_spec_succeeds() {
    let sandbox = Sandbox::start().await.unwrap();
    let outcomes = every_call(&sandbox).await;
    let refused: Vec<_> = outcomes.iter().filter(|(_, outcome)| outcome.is_err()).collect();
    assert!(refused.is_empty(), "{refused:#?}");
    let mut called: Vec<&str> = outcomes.iter().map(|(name, _)| name.as_str()).collect();
    called.sort_unstable();
    let mut documented = documented_calls(&sandbox);
    documented.sort_unstable();
    assert_eq!(called, documented);
    // The sandbox refused no request.
    for received in sandbox.received() {
        assert_eq!(received.refusal, None, "{} {}", received.method, received.path);
    }
}

/// Every call gets responses of every form. It returns a value, or an error that names the call. The test has no
/// list of calls, so it also covers an endpoint that is added to the spec.
fn cube(sandbox: &Sandbox) -> Cube {
    let credential = |name| sandbox.credential("cube", name).unwrap().to_owned();
    let credentials = cube::Credentials {
        key_id: credential("key_id"),
        private_key: credential("private_key").into(),
    };
    Cube::builder(credentials).base_url(sandbox.base_url("cube")).build().unwrap()
}

/// Lists are fetched by name as they are fetched by type: all their pages, and an item as JSON of its documented form.
#[tokio::test(flavor = "multi_thread")]
async fn lists_are_fetched_by_name() {
    let sandbox = Sandbox::builder().sims(23).seed(7).start().await.unwrap();
    let client = cube(&sandbox);
    let call = client.operation("list_sims").unwrap();
    let call = call.request(r#"{ "page_size": 10 }"#).unwrap();
    let mut pages = call.pages().unwrap();
    let mut sizes = Vec::new();
    let mut names = Vec::new();
    while let Some(items) = pages.next().await.unwrap() {
        sizes.push(items.len());
        names.extend(items.iter().map(|item| {
            let item: serde_json::Value = serde_json::from_str(item.as_str()).unwrap();
            item["sim_id"].as_str().unwrap().to_owned()
        }));
    }
    assert_eq!(sizes, [10, 10, 3]);
    assert_eq!((pages.progress().items(), pages.is_truncated()), (23, false));
    let mut typed = client.list_sims().page_size(10).pages().items();
    for name in &names {
        assert_eq!(typed.next().await.unwrap().unwrap().sim_id, name.parse().ok());
    }
    let call = client.operation("list_sims").unwrap().request(r#"{ "page_size": 10 }"#).unwrap();
    let mut pages = call.pages().unwrap().max_items(15);
    while pages.next().await.unwrap().is_some() {}
    assert_eq!((pages.progress().items(), pages.is_truncated()), (20, true));
    let call = client.operation("get_sim").unwrap();
    let call = call.request(&format!(r#"{{ "sim_id": "{}" }}"#, names[0])).unwrap();
    assert!(call.pages().is_none(), "a response that is no list has no pages");
}

#[tokio::test]
async fn every_call_survives_responses_of_any_form() {
    let sandbox = Sandbox::start().await.unwrap();
    let deep = format!("{}{}", "[".repeat(100), "]".repeat(100));
    let payloads = [
        "null",
        "true",
        "-1e999",
        "12345678901234567890123456789012345678901234567890",
        "\"\"",
        "\"x\"",
        "\"\\ud800\"",
        "[]",
        "[null, 1, \"x\", [], {}]",
        "{}",
        "{\"\": {}, \"a\": 1, \"a\": 2}",
        &deep,
    ];
    let whole =
        ["", "\u{feff}{}", "{", "[1,", "{\"code\":", "\u{0}", "<html>", "1", "null", "[]", "{}"];
    for (body, in_envelope) in
        whole.map(|body| (body, false)).into_iter().chain(payloads.map(|body| (body, true)))
    {
        let mut count = 0;
        for family in &sandbox.spec().families {
            let body = match &family.envelope {
                Some(envelope) if in_envelope => enveloped(envelope, body),
                _ => body.to_owned(),
            };
            for endpoint in family.endpoints.iter().filter(|endpoint| endpoint.call.is_some()) {
                sandbox
                    .respond_with(&format!("{}.{}", family.id, endpoint.id), 200, &body)
                    .unwrap();
                count += 1;
            }
        }
        let outcomes = every_call(&sandbox).await;
        assert_eq!(outcomes.len(), count);
        let text = body.trim_start_matches('\u{feff}');
        let is_json = serde_json::from_str::<&serde_json::value::RawValue>(text).is_ok();
        for (name, outcome) in outcomes {
            match outcome {
                Ok(()) => assert!(is_json, "{name} must not accept {body:?}"),
                Err(error) => assert_eq!(error.operation(), name, "{body:?}: {error:?}"),
            }
        }
    }
}

/// Returns a success with this payload as text, because some payloads are not JSON that a library would write.
fn enveloped(envelope: &Envelope, payload: &str) -> String {
    let code = match envelope.code_wire {
        Wire::Number => envelope.success[0].clone(),
        _ => format!("{:?}", envelope.success[0]),
    };
    let (first, steps) = envelope.code.names().split_first().unwrap();
    let code = steps.iter().rev().fold(code, |inner, step| format!("{{{step:?}:{inner}}}"));
    let flag = envelope.flag.iter().map(|flag| format!("{flag:?}:true,")).collect::<String>();
    format!("{{{first:?}:{code},{flag}{:?}:{payload}}}", envelope.data)
}
