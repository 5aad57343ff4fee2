//! Tests of the world of the sandbox with the generated client, over HTTP on loopback. They prove that an order is found
//! by a query, that rules of the API are kept, that accounts do not see each other, and that nothing in a request breaks
//! the world.

use std::collections::BTreeSet;
use std::time::Duration;

use linksfield_api::csss::{self, Csss, OrderPackageRequest, QueryOrder};
use linksfield_api::cube::{self, Cube};
use linksfield_api::{AnyClient, Error, FAMILIES, Limits, RetryPolicy, Secret, Settlement};
use linksfield_sandbox::{Fault, PRIVATE_KEY, SECRET, Sandbox, WorldStage, embedded_spec};
use linksfield_tests::{Scratch, order};
use serde_json::{Value, json};

/// A card of the documented examples of Cube.
const CARD: &str = "89852123456789098765";

fn client(sandbox: &Sandbox, family: &str) -> AnyClient {
    client_of(sandbox, family, |name| sandbox.credential(family, name).map(str::to_owned))
}

fn client_of(
    sandbox: &Sandbox,
    family: &str,
    credential: impl Fn(&str) -> Option<String>,
) -> AnyClient {
    let info = FAMILIES.iter().find(|info| info.name() == family).unwrap();
    let value = |name: &str| credential(name).unwrap_or_else(|| "anything".to_owned());
    let client = AnyClient::builder(info, |credential| Some(Secret::from(value(credential.name))));
    let client = client.unwrap().base_url(sandbox.base_url(family)).limits(Limits::none());
    client.retry(RetryPolicy::never()).build().unwrap()
}

/// Calls an operation by its name, and returns the payload.
async fn call(client: &AnyClient, name: &str, request: Value) -> Result<Value, Error> {
    let reply = client.operation(name).unwrap().call_json(&request.to_string()).await?;
    let mut value: Value = serde_json::from_str(reply.as_str()).unwrap();
    // The total is a field of the envelope.
    match value.get("total_count") {
        Some(_) => Ok(value["data"].take()),
        None => Ok(value),
    }
}

/// Calls an operation that must be refused, and returns the code of the refusal.
async fn refused(client: &AnyClient, name: &str, request: Value) -> String {
    let error = call(client, name, request).await.unwrap_err();
    error.code().unwrap_or_else(|| panic!("{name}: {error:?}")).to_owned()
}

fn placed(card: &str, is_open: bool) -> Value {
    let mut order = serde_json::to_value(OrderPackageRequest::new(order())).unwrap();
    order["device_id"] = json!(card);
    order["is_open"] = json!(if is_open { "1" } else { "0" });
    order
}

fn first_id(sandbox: &Sandbox, family: &str, kind: &str, status: i64) -> String {
    let records = sandbox.records(family, kind).unwrap();
    let found = records.iter().find(|record| record.fields["status"] == json!(status));
    found.unwrap_or_else(|| panic!("no {kind} with status {status}")).id.clone()
}

#[tokio::test]
async fn a_csss_order_is_found_used_and_renewed() {
    let sandbox = Sandbox::builder().sims(3).seed(7).start().await.unwrap();
    let csss = client(&sandbox, "csss");
    let card = sandbox.records("csss", "sim").unwrap()[0].id.clone();
    // The orders of the stage end.
    for staged in sandbox.records("csss", "order").unwrap() {
        sandbox.set("csss", "order", &staged.id, json!({ "orderStatus": "3" })).unwrap();
    }
    let waiting = call(&csss, "order_package", placed(&card, false)).await.unwrap();
    assert_eq!(waiting["order_expire_date"], Value::Null);
    let unused = call(&csss, "query_device_flow_usage", json!({ "device_id": card })).await;
    assert_eq!(unused.unwrap_err().code(), Some("sandbox.unknown"));
    let order = call(&csss, "order_package", placed(&card, true)).await.unwrap();
    let id = order["order_id"].as_str().unwrap();
    assert_eq!(order["order_expire_date"].as_str().unwrap().len(), 8, "{order}");

    let query = json!({ "device_id": card, "page_no": 1, "page_size": 10 });
    let listed = call(&csss, "query_order", query).await.unwrap();
    let codes: Vec<&Value> =
        listed["package_order"].as_array().unwrap().iter().map(|one| &one["orderCode"]).collect();
    assert_eq!(codes[1..], [&waiting["order_id"], &order["order_id"]]);
    assert_eq!(
        listed["page"],
        json!({ "cur_page_no": 1, "page_size": 10, "total_count": 3, "total_pages": 1 })
    );
    assert_eq!(listed["package_order_num"], 3);
    let query = json!({ "device_id": card, "page_no": 2, "page_size": 2 });
    let second = call(&csss, "query_order", query).await.unwrap();
    assert_eq!(
        second["page"],
        json!({ "cur_page_no": 2, "page_size": 2, "total_count": 3, "total_pages": 2 })
    );
    assert_eq!(second["package_order_num"], 1);
    let query = json!({ "order_id": id, "order_status": "1", "page_no": 1, "page_size": 10 });
    let none = call(&csss, "query_order", query).await.unwrap();
    assert_eq!(none["package_order"], json!([]));

    let used = |usage: &Value| usage["order_used_flow"].as_str().unwrap().parse::<i64>().unwrap();
    let usage = call(&csss, "query_device_flow_usage", json!({ "device_id": card })).await.unwrap();
    assert_eq!((usage["order_code"].as_str(), used(&usage)), (Some(id), 0));
    sandbox.advance(Duration::from_secs(5 * 3600));
    let usage = call(&csss, "query_device_flow_usage", json!({ "device_id": card })).await.unwrap();
    assert_eq!(used(&usage), 5);

    let expires =
        |listed: &Value| listed["package_order"][0]["expireDate"].as_str().unwrap().to_owned();
    let query = json!({ "order_id": id, "page_no": 1, "page_size": 10 });
    let before = expires(&call(&csss, "query_order", query.clone()).await.unwrap());
    let renewed = call(&csss, "renew_package", json!({ "order_id": id, "renew_period": 3 })).await;
    let renewed = renewed.unwrap();
    let after = expires(&call(&csss, "query_order", query).await.unwrap());
    assert_eq!(renewed["order_expire_date"].as_str(), Some(after.as_str()));
    assert!(after > before && after.ends_with("23:59:59"), "{before} {after}");

    let cards = call(&csss, "sync_asset_info", json!({})).await.unwrap();
    assert!(cards.as_array().unwrap().iter().any(|one| one["assetId"] == json!(card)), "{cards}");
    let wrong = call(&csss, "renew_package", json!({ "order_id": "L1", "renew_period": 3 })).await;
    let message = format!("{:?}", wrong.unwrap_err());
    assert!(message.contains("exists; the world has 5 records of the kind `order`"), "{message}");
}

#[tokio::test]
async fn an_order_of_the_shop_renews_itself_until_it_is_cancelled() {
    let sandbox = Sandbox::builder().sims(2).start().await.unwrap();
    let mall = client(&sandbox, "mall");
    let card = sandbox.records("mall", "card").unwrap()[1].id.clone();
    let of_card = json!({ "deviceCode": card, "languageCode": "1", "mark": "0", "terminal": "0" });
    let with = |more: Value| {
        let mut request = of_card.clone();
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    };
    let order = with(json!({
        "autoRenewal": "1", "orderNo": "NO1", "payId": "PAY1", "packageCode": "PACKAGE1", "orderPeriod": "2",
        "payAmount": "4.99", "payCurrency": "USD"
    }));
    // The number identifies the order, so the second request is the same one.
    for _ in 0..2 {
        let placed = call(&mall, "single_order", order.clone()).await.unwrap();
        assert_eq!(
            placed,
            json!({ "deviceCode": card, "orderNo": "NO1", "partnerCode": "P000818", "payId": "PAY1" })
        );
    }
    let orders = call(&mall, "single_query_order", of_card.clone()).await.unwrap();
    let orders = orders["orderList"].as_array().unwrap().clone();
    assert_eq!(orders.len(), 1);
    assert_eq!((&orders[0]["time"], &orders[0]["remainingDays"]), (&json!("2"), &json!("60")));
    let renewals = call(&mall, "query_auto_renewal_record", of_card.clone()).await.unwrap();
    assert_eq!(renewals[0]["orderNo"], "NO1");
    assert_eq!(renewals[0]["orderPeriod"], "2");

    let other = with(json!({ "orderNo": "NO1", "payId": "PAY2" }));
    assert_eq!(refused(&mall, "cancel_auto_renewal_record", other).await, "sandbox.unknown");
    let cancelled = with(json!({ "orderNo": "NO1", "payId": "PAY1" }));
    call(&mall, "cancel_auto_renewal_record", cancelled).await.unwrap();
    let renewals = call(&mall, "query_auto_renewal_record", of_card).await.unwrap();
    assert_eq!(renewals, json!([]));
}

#[tokio::test]
async fn an_esim_has_a_qr_code_once_its_payment_is_reported_in_time() {
    let sandbox = Sandbox::start().await.unwrap();
    let esim = client(&sandbox, "esim");
    let ordered = json!({
        "currency": "USD", "currencyId": 1, "deviceType": "10", "id": 5, "money": 4.5, "packageCode": "P1",
        "periodNum": 1
    });
    let paid = |id: &Value, amount: f64, event: &str| {
        json!({
            "dateTime": 1_790_000_000, "orderId": id, "payAmount": amount, "payCurrency": "USD",
            "type": format!("payment_intent.{event}")
        })
    };
    let mut ids = Vec::new();
    for _ in 0..3 {
        let placed = call(&esim, "pre_order_package", ordered.clone()).await.unwrap();
        ids.push(placed["data"]["id"].clone());
    }
    let status = async |id: &Value| {
        let answer = call(&esim, "query_ord_status_and_email", json!({ "orderId": id })).await;
        let answer = answer.unwrap();
        // The fields beside the payload agree with it.
        assert_eq!(answer["orderPayStatus"], answer["data"]["orderPayStatus"], "{answer}");
        assert_eq!(answer["qrCode"], answer["data"]["qrCode"], "{answer}");
        (answer["data"]["orderPayStatus"].clone(), answer["data"]["qrCode"].clone())
    };
    assert_eq!(status(&ids[0]).await, (json!(0), Value::Null));
    assert_eq!(refused(&esim, "payment_webhook", paid(&ids[0], 4.4, "succeeded")).await, "10009");
    assert_eq!(
        refused(&esim, "payment_webhook", paid(&json!("1"), 4.5, "succeeded")).await,
        "10008"
    );
    call(&esim, "payment_webhook", paid(&ids[0], 4.5, "succeeded")).await.unwrap();
    let (state, code) = status(&ids[0]).await;
    assert_eq!(state, 1);
    assert!(code.as_str().unwrap().starts_with("LPA:1$"), "{code}");
    call(&esim, "payment_webhook", paid(&ids[1], 4.5, "payment_failed")).await.unwrap();
    assert_eq!(status(&ids[1]).await, (json!(2), Value::Null));
    sandbox.advance(Duration::from_secs(601));
    assert_eq!(refused(&esim, "payment_webhook", paid(&ids[2], 4.5, "succeeded")).await, "6006");
}

#[tokio::test]
async fn several_cards_are_ordered_for_in_one_call_or_none() {
    let sandbox = Sandbox::builder().sims(2).start().await.unwrap();
    let csss = client(&sandbox, "csss");
    let cards: Vec<String> =
        sandbox.records("csss", "sim").unwrap().into_iter().map(|card| card.id).collect();
    let mut request = placed("", true);
    request.as_object_mut().unwrap().remove("device_id");
    request["deviceList"] = json!(cards);
    let orders = call(&csss, "batch_order_packages", request.clone()).await.unwrap();
    let orders = orders["device_order"].as_array().unwrap();
    assert_eq!(orders.len(), 2);
    assert_eq!(
        (&orders[0]["device_id"], &orders[1]["device_id"]),
        (&json!(cards[0]), &json!(cards[1]))
    );
    assert_ne!(orders[0]["order_id"], orders[1]["order_id"]);
    assert_eq!(orders[0]["error"], "0000");
    let count = sandbox.records("csss", "order").unwrap().len();
    request["deviceList"] = json!([cards[0], "89852022018041800192"]);
    assert_eq!(refused(&csss, "batch_order_packages", request).await, "sandbox.unknown");
    assert_eq!(sandbox.records("csss", "order").unwrap().len(), count);
}

#[tokio::test]
async fn a_sim_is_activated_cancelled_and_used_as_documented() {
    let sandbox = Sandbox::builder().sims(60).seed(7).start().await.unwrap();
    let cube = client(&sandbox, "cube");
    let card = first_id(&sandbox, "cube", "sim", 10);
    let sim = json!({ "sim_id": card });
    let status = async || call(&cube, "get_sim", sim.clone()).await.unwrap()["status"].clone();
    assert_eq!(status().await, 10);
    call(&cube, "activate_sim", sim.clone()).await.unwrap();
    // The operation takes two seconds, and the card is locked until then.
    assert_eq!(status().await, 10);
    assert_eq!(refused(&cube, "activate_sim", sim.clone()).await, "CB-01-0108");
    let bundle = json!({ "sim_id": card, "bundle_id": "LP1", "bundle_type": 10, "cycles": 2 });
    assert_eq!(refused(&cube, "add_bundle", bundle.clone()).await, "CB-01-0111");
    assert_eq!(refused(&cube, "cancel_sim", sim.clone()).await, "CB-01-0111");
    sandbox.advance(Duration::from_secs(2));
    assert_eq!(status().await, 23);
    let shown = call(&cube, "get_sim", sim.clone()).await.unwrap();
    let used = &shown["sim_service"]["bundles"];
    assert_eq!((used.as_array().unwrap().len(), &used[0]["status"]), (1, &json!(1)), "{shown}");
    assert!(used[0]["current_cycle_end_at"].as_i64() > used[0]["start_at"].as_i64());

    for (name, code) in [("activate_sim", "CB-01-0101"), ("resume_sim", "CB-01-0107")] {
        assert_eq!(refused(&cube, name, sim.clone()).await, code);
    }
    sandbox.advance(Duration::from_secs(3600));
    let usage = call(&cube, "get_accu_usage", sim.clone()).await.unwrap();
    let volume: i64 = usage[0]["accu_usage"].as_str().unwrap().parse().unwrap();
    assert!((1_048_576..1_100_000).contains(&volume), "{usage}");
    let days = json!({ "sim_id": card, "category": "data", "period_type": "1",
        "begin_from": "2026-01-01", "end_by": "2026-01-02" });
    let usage = call(&cube, "get_sim_usage", days).await.unwrap();
    assert_eq!(
        (&usage["sim_id"], &usage["usage"][0]["period"]),
        (&json!(card), &json!("2026-01-01"))
    );
    // The example has two periods, and the record is shown in one of them.
    assert_eq!(usage["usage"].as_array().unwrap().len(), 1, "{usage}");

    call(&cube, "add_bundle", bundle).await.unwrap();
    let bundles = call(&cube, "list_sim_bundles", sim.clone()).await.unwrap();
    let of = |at: usize, name: &str| bundles[at][name].clone();
    assert_eq!((of(1, "id"), of(1, "cycles"), of(1, "status")), (json!("LP1"), json!(2), json!(0)));
    let waiting = json!({ "sim_id": card, "status": [0] });
    let waiting = call(&cube, "list_sim_bundles", waiting).await.unwrap();
    assert_eq!(waiting.as_array().unwrap().len(), 1);

    call(&cube, "cancel_sim", sim.clone()).await.unwrap();
    sandbox.advance(Duration::from_secs(2));
    assert_eq!(status().await, 40);
    let bundles = call(&cube, "list_sim_bundles", sim.clone()).await.unwrap();
    assert!(bundles.as_array().unwrap().iter().all(|bundle| bundle["status"] == 3), "{bundles}");
    assert_eq!(refused(&cube, "resume_sim", sim.clone()).await, "CB-01-0102");
    let bundle = json!({ "sim_id": card, "bundle_id": "LP1", "bundle_type": 10 });
    call(&cube, "add_bundle", bundle).await.unwrap();
    call(&cube, "resume_sim", sim.clone()).await.unwrap();
    sandbox.advance(Duration::from_secs(2));
    assert_eq!(status().await, 23);
    sandbox.set("cube", "sim", &card, json!({ "status": 50 })).unwrap();
    assert_eq!(refused(&cube, "activate_sim", sim.clone()).await, "CB-01-0204");
    assert_eq!(refused(&cube, "get_sim", json!({ "sim_id": CARD })).await, "CB-01-0001");
}

#[tokio::test]
async fn a_change_that_takes_time_is_done_without_a_request() {
    let sandbox = Sandbox::start().await.unwrap();
    let cube = client(&sandbox, "cube");
    call(&cube, "activate_sim", json!({ "sim_id": CARD })).await.unwrap();
    let card = || {
        let cards = sandbox.records("cube", "sim").unwrap();
        cards.into_iter().find(|card| card.id == CARD).unwrap()
    };
    assert_eq!(card().fields.get("status"), None);
    tokio::time::sleep(Duration::from_millis(2500)).await;
    assert_eq!(card().fields["status"], 23);
}

#[tokio::test]
async fn a_repeated_message_is_sent_once_within_ten_seconds() {
    let sandbox = Sandbox::start().await.unwrap();
    let credentials = cube::Credentials {
        key_id: sandbox.credential("cube", "key_id").unwrap().to_owned(),
        private_key: PRIVATE_KEY.into(),
    };
    let cube = Cube::builder(credentials).base_url(sandbox.base_url("cube"));
    let cube = cube.limits(Limits::none()).build().unwrap();
    let send = async |nonce: u32, text: &str| {
        let message = cube::OutgoingMessage::new(cube::OutgoingMessageRequired {
            r#type: cube::MessageType::from_code("1"),
            content: text.to_owned(),
        });
        let sms = cube::SendSms { sim_ids: vec![CARD.parse().unwrap()], message };
        cube.send_sms(sms).nonce(nonce).send().await.unwrap().job_id.clone()
    };
    let first = send(5, "hello").await;
    assert_eq!(send(5, "hello").await, first);
    assert_ne!(send(6, "hello").await, first);
    assert_ne!(send(5, "other").await, first);
    sandbox.advance(Duration::from_secs(11));
    assert_ne!(send(5, "hello").await, first);
    let any = client(&sandbox, "cube");
    let listed = call(&any, "list_mt_sms", json!({ "sim_id": CARD })).await.unwrap();
    let texts: Vec<&Value> =
        listed.as_array().unwrap().iter().map(|one| &one["content"]["message"]).collect();
    assert_eq!(texts, ["hello", "hello", "other", "hello"]);
    let done = call(&any, "list_mt_sms", json!({ "sim_id": CARD, "status": 1 })).await.unwrap();
    assert_eq!(done.as_array().unwrap().len(), 3);

    let items = json!([{ "id": "CP-6HPXRQI88QSM", "quantity": 1, "sim_ids": [CARD] }]);
    let renewal = json!({ "items": items });
    let first = call(&any, "create_renewal_order", renewal.clone()).await.unwrap();
    let again = call(&any, "create_renewal_order", renewal.clone()).await.unwrap();
    assert_eq!(first["order_id"], again["order_id"]);
    let shown = json!({ "order_id": first["order_id"] });
    let shown = call(&any, "get_renewal_order", shown).await.unwrap();
    assert_eq!((&shown["id"], &shown["items"][0]["sim_ids"]), (&first["order_id"], &json!([CARD])));
    sandbox.advance(Duration::from_secs(11));
    let later = call(&any, "create_renewal_order", renewal).await.unwrap();
    assert_ne!(first["order_id"], later["order_id"]);
}

#[tokio::test]
async fn a_request_with_a_wrong_time_is_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    let cube = client(&sandbox, "cube");
    call(&cube, "get_sim", json!({ "sim_id": CARD })).await.unwrap();
    sandbox.set_clock_skew(601);
    assert_eq!(refused(&cube, "get_sim", json!({ "sim_id": CARD })).await, "CB-99-9400");
    sandbox.set_clock_skew(0);
    // The client does not know the clock of the world.
    sandbox.advance(Duration::from_secs(86_400));
    call(&cube, "get_sim", json!({ "sim_id": CARD })).await.unwrap();
}

#[tokio::test]
async fn a_list_of_250_cards_has_each_card_once() {
    let sandbox = Sandbox::builder().sims(250).seed(7).start().await.unwrap();
    let credentials = cube::Credentials {
        key_id: sandbox.credential("cube", "key_id").unwrap().to_owned(),
        private_key: PRIVATE_KEY.into(),
    };
    let cube = Cube::builder(credentials).base_url(sandbox.base_url("cube"));
    let cube = cube.limits(Limits::none()).build().unwrap();
    let mut cards = cube.list_sims().page_size(33).pages().items();
    let mut seen = BTreeSet::new();
    let mut count = 0;
    while let Some(card) = cards.next().await.unwrap() {
        count += 1;
        seen.insert(card.sim_id.as_ref().unwrap().to_string());
    }
    let held: BTreeSet<String> =
        sandbox.records("cube", "sim").unwrap().into_iter().map(|card| card.id).collect();
    assert_eq!((count, seen.len()), (250, 250));
    assert_eq!(seen, held);
    let any = client(&sandbox, "cube");
    let last = call(&any, "list_sims", json!({ "page_no": 3, "page_size": 100 })).await.unwrap();
    assert_eq!(last.as_array().unwrap().len(), 50);
}

#[tokio::test]
async fn the_same_seed_and_the_same_requests_give_the_same_ids() {
    let mut runs = Vec::new();
    for seed in [7, 7, 8] {
        let sandbox = Sandbox::builder().sims(5).seed(seed).start().await.unwrap();
        let csss = client(&sandbox, "csss");
        let card = sandbox.records("csss", "sim").unwrap()[0].id.clone();
        let order = call(&csss, "order_package", placed(&card, true)).await.unwrap();
        let cards = sandbox.records("cube", "sim").unwrap();
        let cards: Vec<Value> = cards
            .iter()
            .map(|card| json!([card.id, card.fields["imei"], card.fields["status"]]))
            .collect();
        runs.push((card, order["order_id"].clone(), cards));
    }
    assert_eq!(runs[0], runs[1]);
    assert_ne!(runs[0], runs[2]);
    // The cards of the stage are the same in each family.
    assert_eq!(runs[0].0, runs[0].2[0][0].as_str().unwrap());
}

#[tokio::test]
async fn accounts_do_not_see_each_other() {
    let builder = Sandbox::builder().sims(4);
    let builder = builder.account("csss", [("access_code", "P000999"), ("secret", "theirs")]);
    let sandbox = builder.account("cube", [("key_id", "k2")]).start().await.unwrap();
    let ours = client(&sandbox, "csss");
    let with = |secret: &'static str| {
        client_of(&sandbox, "csss", move |name| {
            Some(if name == "secret" { secret.to_owned() } else { "P000999".to_owned() })
        })
    };
    let theirs = with("theirs");
    let card = sandbox.records("csss", "sim").unwrap()[0].id.clone();
    let their_card = sandbox.records_of("csss", "P000999", "sim").unwrap()[0].id.clone();
    assert_ne!(card, their_card);
    let order = call(&ours, "order_package", placed(&card, false)).await.unwrap();
    assert_eq!(refused(&theirs, "order_package", placed(&card, false)).await, "sandbox.unknown");
    call(&theirs, "order_package", placed(&their_card, false)).await.unwrap();
    let query = json!({ "order_id": order["order_id"], "page_no": 1, "page_size": 10 });
    let seen = call(&theirs, "query_order", query.clone()).await.unwrap();
    assert_eq!(seen["package_order"], json!([]));
    let seen = call(&ours, "query_order", query).await.unwrap();
    assert_eq!(seen["package_order"].as_array().unwrap().len(), 1);
    // The secret is that of the account.
    assert_eq!(refused(&with(SECRET), "sync_asset_info", json!({})).await, "sandbox.signature");
    let cube = client_of(&sandbox, "cube", |name| {
        Some(if name == "key_id" { "k2" } else { PRIVATE_KEY }.to_owned())
    });
    assert_eq!(refused(&cube, "get_sim", json!({ "sim_id": card })).await, "CB-01-0001");
    let error = Sandbox::builder().account("csss", [("secret", "x")]).start().await.unwrap_err();
    assert!(error.to_string().contains("has no `access_code`"), "{error}");
}

#[tokio::test]
async fn an_uncertain_order_is_found_by_the_client() {
    let sandbox = Sandbox::builder().sims(2).start().await.unwrap();
    let credentials =
        csss::Credentials { access_code: "P000270".to_owned(), secret: SECRET.into() };
    let csss = Csss::builder(credentials).base_url(sandbox.base_url("csss"));
    let csss = csss.retry(RetryPolicy::never()).build().unwrap();
    let card = sandbox.records("csss", "sim").unwrap()[0].id.clone();
    let mut wanted = order();
    wanted.device_id.clone_from(&card);
    let request = OrderPackageRequest::new(wanted);
    let known = csss.outcome(&request).known_ids().await.unwrap().unwrap();
    let fault = Fault::on("csss.order_package").first(1).status(504).after_doing();
    sandbox.fault(fault).unwrap();
    let error = csss.call(request.clone()).send().await.unwrap_err();
    assert!(error.may_have_been_executed(), "{error}");
    let search = csss.outcome(&request).known(known.clone());
    match search.settle(&error).await.unwrap() {
        Settlement::Found(record) => assert!(record.to_string().contains("ORDER_"), "{record}"),
        other => panic!("{other:?}"),
    }
    // An order that was not executed is not in the world.
    let orders = sandbox.records("csss", "order").unwrap().len();
    sandbox.fault(Fault::on("csss.order_package").status(503)).unwrap();
    csss.call(request).send().await.unwrap_err();
    assert_eq!(sandbox.records("csss", "order").unwrap().len(), orders);
    let query = QueryOrder { page_no: 1, page_size: 50 };
    let listed = csss.query_order(query).device_id(card).send().await.unwrap();
    assert_eq!(listed.package_order.len(), 2);
}

#[tokio::test]
async fn a_world_file_sets_the_stage() {
    let scratch = Scratch::new("world-file").unwrap();
    let path = scratch.path().join("world.yaml");
    let text = concat!(
        "sims: 2\nseed: 9\nrecords:\n  csss:\n    order:\n",
        "      - { order_id: L1, device_id: \"89852022018041800192\", orderStatus: \"2\", expireDate: 2026-12-31T15:59:59Z }\n",
        "    sim: [{ device_id: \"89852022018041800192\" }]\n",
        "accounts:\n  - family: csss\n    credentials: { access_code: P2 }\n",
        "    records: { order: [{ order_id: L2 }] }\n",
    );
    std::fs::write(&path, text).unwrap();
    let sandbox = Sandbox::builder().world_file(&path).start().await.unwrap();
    let csss = client(&sandbox, "csss");
    let query = json!({ "order_id": "L1", "page_no": 1, "page_size": 10 });
    let listed = call(&csss, "query_order", query).await.unwrap();
    assert_eq!(listed["package_order"][0]["expireDate"], "2026-12-31 23:59:59");
    assert_eq!(sandbox.records("csss", "sim").unwrap().len(), 3);
    let second = sandbox.records_of("csss", "P2", "order").unwrap();
    assert!(second.iter().any(|order| order.id == "L2"), "{second:?}");

    let spec = embedded_spec().unwrap();
    for (text, wanted) in [
        ("records: { cxss: {} }", "unknown family `cxss`"),
        ("records: { csss: { ordr: [] } }", "did you mean `order`?"),
        (
            "records: { csss: { order: [{ order_id: L1, expires: 1 }] } }",
            "unknown field of the kind `order` `expires`",
        ),
        ("records: { csss: { order: [{ device_id: x }] } }", "missing key `order_id`"),
        (
            "records: { csss: { order: [{ order_id: L1, expireDate: tomorrow }] } }",
            "is not a time with an offset",
        ),
        (
            "records: { cube: { sim: [{ sim_id: x, status: alive }] } }",
            "is not a code such as 10, 23",
        ),
        ("sims: many", "expected a whole number"),
        ("sims: 1\nsims: 2", "listed twice"),
        ("wrld: {}", "unknown key `wrld`"),
    ] {
        let error = WorldStage::from_yaml(text, &spec).unwrap_err().to_string();
        assert!(error.contains(wanted) && error.contains("./world.yaml:"), "{text}:\n{error}");
    }
}

#[tokio::test]
async fn a_test_sets_and_reads_records() {
    let sandbox = Sandbox::start().await.unwrap();
    let cube = client(&sandbox, "cube");
    sandbox.set("cube", "sim", CARD, json!({ "status": 30 })).unwrap();
    let sim = call(&cube, "get_sim", json!({ "sim_id": CARD })).await.unwrap();
    assert_eq!(sim["status"], 30);
    assert_eq!(refused(&cube, "activate_sim", json!({ "sim_id": CARD })).await, "CB-01-0107");
    sandbox.reset_world();
    let sim = call(&cube, "get_sim", json!({ "sim_id": CARD })).await.unwrap();
    assert_eq!(sim["status"], 10);
    for (family, kind, fields, wanted) in [
        ("cub", "sim", json!({}), "did you mean `cube`?"),
        ("cube", "sims", json!({}), "did you mean `sim`?"),
        ("cube", "sim", json!({ "state": 1 }), "unknown field"),
        ("cube", "sim", json!({ "status": "x" }), "wrong value for `status`"),
        ("cube", "sim", json!([]), "must be a JSON object"),
    ] {
        let error = sandbox.set(family, kind, "x", fields).unwrap_err().to_string();
        assert!(error.contains(wanted), "{error}");
    }
}

#[tokio::test]
async fn odd_requests_do_not_break_the_world() {
    let sandbox = Sandbox::start().await.unwrap();
    let csss = client(&sandbox, "csss");
    let long = "9".repeat(200_000);
    for id in [long.as_str(), "\u{0}", "{}", "null", "-1", "欧洲", "a.b.c", "1e999"] {
        let order = call(&csss, "order_package", placed(id, true)).await.unwrap();
        let query = json!({ "device_id": id, "page_no": 1, "page_size": 5 });
        let listed = call(&csss, "query_order", query).await.unwrap();
        assert_eq!(listed["package_order"][0]["orderCode"], order["order_id"], "{id:.20}");
    }
    for period in ["9223372036854775807", "-9223372036854775808", "0"] {
        let mut request = placed("8985", true);
        request["order_period"] = json!(period);
        call(&csss, "order_package", request).await.unwrap();
    }
    for (page, size) in [(i64::MAX, i64::MAX), (i64::MIN, -1), (0, 0), (2, 1)] {
        let query = json!({ "page_no": page, "page_size": size });
        call(&csss, "query_order", query).await.unwrap();
    }
    sandbox.advance(Duration::MAX);
    sandbox.advance(Duration::MAX);
    call(&csss, "sync_asset_info", json!({})).await.unwrap();
    sandbox.records("csss", "order").unwrap();
}
