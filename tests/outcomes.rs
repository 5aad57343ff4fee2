//! Tests of what a client reports about the outcome of a call, and how it finds an uncertain outcome out. They prove
//! that codes, effects and contents mean what the specification states, and that a search never guesses.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use linksfield_api::csss::{Csss, QueryDevice};
use linksfield_api::cube::{self, AddBundle, BundleType, CancelSim, Cube, GetSim, MessageType};
use linksfield_api::cube::{OutgoingMessage, OutgoingMessageRequired, SendSms};
use linksfield_api::mall::{self, Mall};
use linksfield_api::transport::{TransportError, from_fn};
use linksfield_api::{
    AnyClient, ClientBuilder, ConfigError, Effect, Error, FAMILIES, Iccid, Method, Operation,
    RetryPolicy, Settlement,
};
use linksfield_golden::outcomes::till::{
    Credentials, ListOrdersRequest, PlaceOrder, PlaceOrderRequest, RemoveOrder, SetLimit,
    SetLimitRequest, Till,
};
use linksfield_sandbox::{PRIVATE_KEY, SECRET, Sandbox};
use linksfield_tests::bare_server::{Act, Server, ok, response};
use linksfield_tests::{csss_credentials, fixture, order};

const NOW: u64 = 1_700_000_000_000;

/// A response of the fake server: the status and the body. Status 0 breaks the connection.
type Canned = (u16, &'static str);

/// The requests that a fake server received, each as method, path and query.
type Seen = Arc<Mutex<Vec<String>>>;

/// Sets up a client whose server responds with one response after the other, and then with the last one.
fn fake<C>(builder: ClientBuilder<C>, canned: &[Canned]) -> (C, Seen) {
    let seen = Seen::default();
    let log = Arc::clone(&seen);
    let responses = Mutex::new(VecDeque::from(canned.to_vec()));
    let transport = from_fn(move |request: http::Request<bytes::Bytes>, _| {
        let path = request.uri().path_and_query().unwrap();
        log.lock().unwrap().push(format!("{} {path}", request.method()));
        let mut responses = responses.lock().unwrap();
        let (status, body) = match responses.len() {
            1 => responses[0],
            _ => responses.pop_front().unwrap(),
        };
        async move {
            if status == 0 {
                return Err(TransportError::may_have_been_sent("reset"));
            }
            let mut response = http::Response::new(body.into());
            *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
            Ok(response)
        }
    });
    let pauses = RetryPolicy::attempts(3).pauses(Duration::ZERO, Duration::ZERO);
    let client = builder.transport(transport).retry(pauses).clock(now).build();
    (client.unwrap_or_else(|error| panic!("{error}")), seen)
}

fn now() -> std::time::SystemTime {
    UNIX_EPOCH + Duration::from_millis(NOW)
}

fn till() -> ClientBuilder<Till> {
    Till::builder(Credentials { key_id: "K1".to_owned(), key: "secret".into() })
}

fn cube() -> ClientBuilder<Cube> {
    Cube::builder(cube::Credentials { key_id: "K1".to_owned(), private_key: PRIVATE_KEY.into() })
}

fn card() -> Iccid {
    "89852022018041800192".parse().unwrap()
}

fn place() -> PlaceOrderRequest {
    PlaceOrderRequest::new(PlaceOrder { cards: vec![card()], plan: "P1".to_owned() })
}

/// Places an order to which the server responds with this.
async fn placed(canned: Canned) -> Error {
    let (till, seen) = fake(till(), &[canned]);
    let error = till.call(place()).send().await.unwrap_err();
    assert_eq!(seen.lock().unwrap().len(), 1, "a write is sent once");
    error
}

// Codes

#[tokio::test]
async fn a_client_can_be_taught_codes_that_refuse() {
    const REFUSED: &str = r#"{"code":"1003","message":"insufficient balance"}"#;
    const TWO_CODES: &str = r#"{"code":"1003","code":"0000"}"#;
    let builder = || Csss::builder(csss_credentials());
    let taught = || builder().refusal_codes(["1001"]).refusal_codes(vec!["1003".to_owned()]);
    for (builder, canned, is_uncertain) in [
        (builder(), (200, REFUSED), true),
        (taught(), (200, REFUSED), false),
        (taught(), (400, REFUSED), false),
        (taught(), (422, REFUSED), false),
        // The status leaves the outcome open, whatever the code is.
        (taught(), (500, REFUSED), true),
        (taught(), (200, r#"{"code":"1004"}"#), true),
        (taught(), (200, r#"{"code":1003}"#), false),
        (taught(), (200, TWO_CODES), true),
        (taught(), (400, TWO_CODES), true),
        (taught(), (200, r#"{"code":"0000","success":false}"#), true),
    ] {
        let (csss, _) = fake(builder, &[canned]);
        let error = csss.order_package(order()).send().await.unwrap_err();
        assert_eq!(error.may_have_been_executed(), is_uncertain, "{canned:?}: {error}");
    }
}

#[tokio::test]
async fn a_client_of_any_family_can_be_taught_codes_that_refuse() {
    let family = FAMILIES.iter().find(|family| family.name() == "csss").unwrap();
    let builder = AnyClient::builder(family, |_| Some("x".into())).unwrap();
    let (client, _) =
        fake(builder.refusal_codes(["1003"]), &[(200, r#"{"code":"1003","message":"no"}"#)]);
    let call = client.operation("order_package").unwrap();
    let error = call.call_json(&serde_json::to_string(&request()).unwrap()).await.unwrap_err();
    assert_eq!((error.code(), error.may_have_been_executed()), (Some("1003"), false));
    let error = client.untyped(Method::Post, "/x").send().await.unwrap_err();
    assert_eq!((error.code(), error.may_have_been_executed()), (Some("1003"), false));
}

fn request() -> linksfield_api::csss::OrderPackageRequest {
    linksfield_api::csss::OrderPackageRequest::new(order())
}

#[test]
fn a_code_that_cannot_refuse_is_not_taught() {
    let refused = |error: Result<(), ConfigError>| {
        let Err(ConfigError::RefusalCode { code, .. }) = &error else { panic!("{error:?}") };
        (code.clone(), error.unwrap_err().to_string())
    };
    let csss = |code: &str| {
        refused(Csss::builder(csss_credentials()).refusal_codes([code]).build().map(drop))
    };
    assert!(csss("0000").1.contains("of csss: it reports success"), "{:?}", csss("0000"));
    for code in ["", " ", "1003 ", "\n1003"] {
        assert!(csss(code).1.contains("white space"), "{:?}", csss(code));
    }
    let long = csss(&format!(" {}", "9".repeat(500)));
    assert!(long.1.len() < 200, "{long:?}");
    // Codes that the family, and that one of its calls documents as uncertain.
    let (code, text) = refused(cube().refusal_codes(["CB-99-9500"]).build().map(drop));
    assert!(code == "CB-99-9500" && text.contains("uncertain"), "{text}");
    let (_, text) = refused(till().refusal_codes(["17"]).build().map(drop));
    assert!(text.contains("documented to leave the outcome of a write uncertain"), "{text}");
    till().refusal_codes(["18", "99"]).build().unwrap();
}

#[tokio::test]
async fn codes_of_a_call_take_precedence_over_those_of_the_family() {
    for (code, is_uncertain) in [("17", true), ("18", false), ("50", false), ("99", true)] {
        let body: &'static str = format!(r#"{{"code":"{code}"}}"#).leak();
        for status in [200, 400] {
            assert_eq!(
                placed((status, body)).await.may_have_been_executed(),
                is_uncertain,
                "{code}"
            );
        }
    }
    // The other calls of the family.
    for (code, is_uncertain) in [("17", false), ("18", true), ("50", true)] {
        let body: &'static str = format!(r#"{{"code":"{code}"}}"#).leak();
        let (till, _) = fake(till(), &[(200, body)]);
        let error = till.remove_order(RemoveOrder { id: "1".to_owned() }).send().await.unwrap_err();
        assert_eq!(error.may_have_been_executed(), is_uncertain, "{code}");
    }
}

// Effects and retries

#[tokio::test]
async fn an_idempotent_write_is_retried_and_stays_uncertain() {
    assert_eq!(SetLimitRequest::INFO.effect(), Effect::Idempotent);
    assert!(Effect::Idempotent.is_write() && !Effect::Read.is_write());
    let limit = || SetLimit { limit: 1 };
    for canned in [(0, ""), (500, ""), (423, ""), (429, ""), (200, r#"{"code":"61"}"#)] {
        let (till, seen) = fake(till(), &[canned, (204, "")]);
        till.set_limit(limit()).send().await.unwrap();
        assert_eq!(seen.lock().unwrap().len(), 2, "{canned:?}");
    }
    for (canned, sent, is_uncertain) in [
        ((0, ""), 3, true),
        ((503, ""), 3, true),
        ((200, r#"{"code":"60"}"#), 3, true),
        ((200, "<html>"), 1, true),
        ((200, r#"{"code":"17"}"#), 1, false),
        ((404, ""), 1, false),
    ] {
        let (till, seen) = fake(till(), &[canned]);
        let error = till.set_limit(limit()).send().await.unwrap_err();
        assert_eq!(seen.lock().unwrap().len(), sent, "{canned:?}");
        assert_eq!(error.may_have_been_executed(), is_uncertain, "{canned:?}: {error}");
    }
}

/// The refusal of a later attempt states nothing about an earlier one.
#[tokio::test]
async fn an_idempotent_write_stays_uncertain_if_a_retry_is_refused() {
    for refusal in [(404, ""), (200, r#"{"code":"17"}"#)] {
        let (till, seen) = fake(till(), &[(0, ""), refusal]);
        let error = till.set_limit(SetLimit { limit: 1 }).send().await.unwrap_err();
        assert_eq!(seen.lock().unwrap().len(), 2, "{refusal:?}");
        assert!(error.may_have_been_executed(), "{refusal:?}: {error}");
        assert!(matches!(error, Error::NoResponse(_)), "{refusal:?}: {error}");
    }
}

#[tokio::test]
async fn statuses_and_codes_that_the_specification_lists_are_retried_for_reads_only() {
    for canned in [(423, ""), (200, r#"{"code":"60"}"#), (400, r#"{"code":"60"}"#)] {
        let (client, seen) = fake(till(), &[canned]);
        let list = serde_json::json!({ "card": card(), "page": 1, "page_size": 2 });
        let list: ListOrdersRequest = serde_json::from_value(list).unwrap();
        client.call(list).send().await.unwrap_err();
        assert_eq!(seen.lock().unwrap().len(), 3, "{canned:?}");
        let (client, seen) = fake(till(), &[canned]);
        client.untyped(Method::Get, "/x").read_only().send().await.unwrap_err();
        assert_eq!(seen.lock().unwrap().len(), 3, "{canned:?}");
        placed(canned).await;
    }
    // The code 61 is listed for another call.
    let (client, seen) = fake(till(), &[(200, r#"{"code":"61"}"#)]);
    client.untyped(Method::Get, "/x").read_only().send().await.unwrap_err();
    assert_eq!(seen.lock().unwrap().len(), 1);
    // "The system is busy, retry later."
    let busy = r#"{"status":{"code":"CB-99-9500","message":"busy"}}"#;
    let (cube, seen) = fake(cube(), &[(200, busy)]);
    let error = cube.get_sim(GetSim { sim_id: card() }).send().await.unwrap_err();
    assert_eq!((error.code(), seen.lock().unwrap().len()), (Some("CB-99-9500"), 3));
}

// Contents

#[tokio::test]
async fn a_response_without_content_is_a_success_where_nothing_is_documented_to_be_returned() {
    let remove = || RemoveOrder { id: "O 1".to_owned() };
    let no_content =
        Act::Respond("HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n".to_owned());
    for (act, status) in [(no_content.clone(), 204), (ok(""), 200), (ok(" \n"), 200)] {
        let server = Server::start([act]).await;
        let till = till().base_url(server.url()).build().unwrap();
        let reply = till.remove_order(remove()).send().await.unwrap();
        assert_eq!((*reply, reply.status()), ((), status));
        assert!(server.requests()[0].starts_with("DELETE /orders/O%201 "));
        let json =
            till.operation("remove_order").unwrap().call_json(r#"{"id":"1"}"#).await.unwrap();
        assert!(json.is_null());
    }
    // An envelope that reports success or a failure counts. Other content is not as documented.
    let (client, _) = fake(till(), &[(200, r#"{"code":"0"}"#)]);
    client.remove_order(remove()).send().await.unwrap();
    let (client, _) = fake(till(), &[(200, r#"{"code":"17"}"#)]);
    let error = client.remove_order(remove()).send().await.unwrap_err();
    assert!(matches!(&error, Error::Api(error) if error.code() == "17"), "{error:?}");
    for body in ["<html>", "{", "{}", "[]", r#"{"data":1}"#] {
        let (client, seen) = fake(till(), &[(200, body)]);
        let error = client.remove_order(remove()).send().await.unwrap_err();
        assert!(matches!(&error, Error::Decode(_)), "{body}: {error:?}");
        assert!(error.may_have_been_executed() && seen.lock().unwrap().len() == 1, "{error}");
    }
    // Where content is documented, its absence is not a success.
    let server = Server::start([no_content]).await;
    let till = till().base_url(server.url()).build().unwrap();
    let error = till.call(place()).send().await.unwrap_err();
    assert!(matches!(&error, Error::Decode(_)) && error.may_have_been_executed(), "{error:?}");
}

#[tokio::test]
async fn an_untyped_call_without_envelope_returns_the_response_as_it_is() {
    let no_content =
        Act::Respond("HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n".to_owned());
    for (act, payload, body) in [
        (no_content, "null", ""),
        (ok(""), "null", ""),
        (ok("done"), "\"done\"", "done"),
        (ok("id,name\n1,\"x\"\n"), r#""id,name\n1,\"x\"\n""#, "id,name\n1,\"x\"\n"),
        (ok("{\"a\":"), r#""{\"a\":""#, "{\"a\":"),
        (ok("{\"a\": 1.50}"), "{\"a\": 1.50}", "{\"a\": 1.50}"),
        (ok("{\"code\":\"9999\"}"), "{\"code\":\"9999\"}", "{\"code\":\"9999\"}"),
    ] {
        for read_only in [true, false] {
            let server = Server::start([act.clone()]).await;
            let csss = Csss::builder(csss_credentials()).base_url(server.url()).build().unwrap();
            let call = csss.untyped(Method::Post, "/x").without_envelope();
            let call = if read_only { call.read_only() } else { call };
            let reply = call.send().await.unwrap();
            assert_eq!(reply.as_str(), payload);
            assert_eq!(reply.response().body(), body.as_bytes());
            assert!(reply.mismatch().is_none());
        }
    }
    // Bytes that are not text cannot be JSON.
    let act = linksfield_tests::bare_server::response_bytes("200 OK", "", b"\x89PNG\r\n");
    let server = Server::start([act]).await;
    let csss = Csss::builder(csss_credentials()).base_url(server.url()).build().unwrap();
    let reply = csss.untyped(Method::Post, "/x").without_envelope().send().await.unwrap();
    assert!(reply.is_null() && reply.mismatch().is_some());
    assert_eq!(reply.response().body(), b"\x89PNG\r\n");
    // With the envelope, an empty response of a write leaves its outcome uncertain.
    let server = Server::start([ok("")]).await;
    let csss = Csss::builder(csss_credentials()).base_url(server.url()).build().unwrap();
    let error = csss.untyped(Method::Post, "/x").send().await.unwrap_err();
    assert!(matches!(&error, Error::Decode(_)) && error.may_have_been_executed(), "{error:?}");
}

#[tokio::test]
async fn a_number_that_json_cannot_contain_is_not_sent() {
    #[derive(serde::Serialize)]
    enum Amount {
        One(f32),
        Two(f64, f64),
        Named { amount: Option<f64> },
    }
    let (csss, seen) = fake(Csss::builder(csss_credentials()), &[(200, r#"{"code":"0000"}"#)]);
    let call = || csss.untyped(Method::Post, "/x");
    let map = std::collections::BTreeMap::from([("a", vec![Some(1.0), None, Some(f64::NAN)])]);
    for call in [
        call().param("amount", f64::NAN),
        call().param("amount", f64::INFINITY),
        call().param("amount", f32::NEG_INFINITY),
        call().param("amount", vec![1.0, f64::NAN]),
        call().param("amount", Some((1, f64::NAN))),
        call().param("amount", map),
        call().param("amount", Amount::One(f32::NAN)),
        call().param("amount", Amount::Two(0.0, f64::NAN)),
        call().param("amount", Amount::Named { amount: Some(f64::NAN) }),
    ] {
        let error = call.send().await.unwrap_err();
        let Error::NotSent(not_sent) = &error else { panic!("{error:?}") };
        assert_eq!(not_sent.parameter_error().unwrap().name(), "amount");
        assert!(error.to_string().contains("is not a number that JSON can contain"), "{error}");
    }
    assert!(seen.lock().unwrap().is_empty());
    for call in [
        call().param("amount", f64::MAX),
        call().param("amount", Amount::Named { amount: None }),
        call().param("amount", serde_json::json!({ "a": [1.5, null, "NaN"] })),
        call().param("amount", linksfield_api::Json::parse("[1.50]").unwrap()),
    ] {
        call.send().await.unwrap();
    }
    assert_eq!(seen.lock().unwrap().len(), 4);
}

// Messages

#[tokio::test]
async fn a_message_of_the_api_is_readable_and_bounded() {
    let long: &'static str =
        format!(r#"{{"status":{{"code":"CB-99-9400","message":"{}"}}}}"#, "m".repeat(1_000_000))
            .leak();
    for status in [200, 400] {
        for (body, expected) in [
            (
                r#"{"status":{"code":"CB-99-9400","message":"","detail":"page 7"}}"#,
                r#""detail":"page 7""#,
            ),
            (r#"{"status":{"code":"CB-99-9400"},"x":"why"}"#, r#""x":"why""#),
            (
                r#"{"status":{"code":"CB-99-9400","message":"it doesn't \u001b[31m fit"}}"#,
                r"it doesn't \u{1b}[31m fit",
            ),
            (long, "mmmm…"),
        ] {
            let (cube, _) = fake(cube(), &[(status, body)]);
            let error = cube.cancel_sim(CancelSim { sim_id: card() }).send().await.unwrap_err();
            for text in [error.to_string(), format!("{error:#}")] {
                assert!(text.contains(expected), "{text}");
                assert!(text.contains("CB-99-9400") && text.len() < 1_000, "{text}");
            }
            assert!(format!("{error:?}").len() < 3_000_000);
        }
    }
}

// Finding out

/// Returns an order, as the list of orders contains it.
fn listed(id: &str, plan: &str, created_at: u64) -> String {
    format!(r#"{{"id":"{id}","created_at":{created_at},"plan":{{"code":"{plan}"}}}}"#)
}

fn page(total: u64, orders: &[String]) -> Canned {
    let orders = orders.join(",");
    (200, format!(r#"{{"code":"0","data":{{"total":{total},"orders":[{orders}]}}}}"#).leak())
}

/// Places an order without a response, and lists these pages of orders.
async fn settled(pages: &[Canned], after: Duration, known: Option<&[&str]>) -> (Settlement, Seen) {
    let canned: Vec<Canned> = [&[(0, "")], pages].concat();
    let (till, seen) = fake(till(), &canned);
    let error = till.call(place()).send().await.unwrap_err();
    let mut search = till.outcome(&place()).settled_after(after);
    if let Some(known) = known {
        search = search.known(known.iter().copied());
    }
    (search.settle(&error).await.unwrap(), seen)
}

fn reason(settlement: &Settlement) -> (&str, usize) {
    let Settlement::CannotTell(why) = settlement else { panic!("{settlement:?}") };
    (why.reason(), why.candidates().len())
}

#[tokio::test]
async fn an_order_that_was_placed_is_found() {
    let pages = [
        page(3, &[listed("O1", "P2", NOW), listed("O2", "P1", NOW - 900_000)]),
        page(3, &[listed("O3", "P1", NOW + 2_000)]),
    ];
    let (settlement, seen) = settled(&pages, Duration::ZERO, None).await;
    let Settlement::Found(record) = &settlement else { panic!("{settlement:?}") };
    assert_eq!(record.as_str(), listed("O3", "P1", NOW + 2_000));
    let seen = seen.lock().unwrap();
    let list = format!("GET /api/cards/{}/orders?", card());
    assert!(seen[1..].iter().all(|request| request.starts_with(&list)), "{seen:?}");
    assert!(seen[1].contains("page=1") && seen[1].contains("page_size=2"), "{seen:?}");
    assert!(seen[2].contains("page=2") && seen.len() == 3, "{seen:?}");
}

#[tokio::test]
async fn an_order_is_only_not_found_if_the_server_had_time() {
    let pages = [page(1, &[listed("O1", "P2", NOW)])];
    let (settlement, _) = settled(&pages, Duration::ZERO, None).await;
    assert_eq!(settlement, Settlement::NotFound);
    let (settlement, _) = settled(&[page(0, &[])], Duration::ZERO, None).await;
    assert_eq!(settlement, Settlement::NotFound);
    let (settlement, _) = settled(&pages, Duration::from_secs(60), None).await;
    assert!(reason(&settlement).0.starts_with("no record was found, but"), "{settlement:?}");
    // The default is not zero.
    let (till, _) = fake(till(), &[(0, ""), pages[0]]);
    let error = till.call(place()).send().await.unwrap_err();
    let settlement = till.outcome(&place()).settle(&error).await.unwrap();
    assert!(reason(&settlement).0.contains("search again later"), "{settlement:?}");
    let sent = now() - Duration::from_secs(60);
    let settlement = till.outcome(&place()).settle_since(sent).await.unwrap();
    assert_eq!(settlement, Settlement::NotFound);
}

#[tokio::test]
async fn records_that_cannot_be_told_apart_are_candidates() {
    let same = listed("O1", "P1", NOW);
    let unlike =
        r#"{"id":"O3","created_at":1700000000000,"plan":{"code":"P1"},"cards":"8"}"#.to_owned();
    for (page, known, candidates) in [
        (page(2, &[same.clone(), listed("O2", "P1", NOW)]), None, 2),
        // Later than the window.
        (page(1, &[listed("O2", "P1", NOW + 400_000)]), None, 1),
        // The time or the plan is missing.
        (page(1, &[r#"{"id":"O2","plan":{"code":"P1"}}"#.to_owned()]), None, 1),
        (page(1, &[r#"{"id":"O2","created_at":1700000000000}"#.to_owned()]), None, 1),
        (page(1, &["{}".to_owned()]), Some(&["O1"][..]), 1),
        // A field with the name of a parameter, and with another value.
        (page(1, &[unlike]), None, 1),
        // The list states more orders than it contains.
        (page(5, std::slice::from_ref(&same)), None, 1),
        (page(0, std::slice::from_ref(&same)), None, 1),
    ] {
        let (settlement, _) = settled(&[page], Duration::ZERO, known).await;
        assert_eq!(reason(&settlement).1, candidates, "{page:?}: {settlement:?}");
    }
    // The total changes from page to page.
    let pages =
        [page(3, &[same.clone(), listed("O2", "P2", NOW)]), page(4, &[listed("O3", "P2", NOW)])];
    let (settlement, _) = settled(&pages, Duration::ZERO, None).await;
    assert!(reason(&settlement).0.contains("incomplete"), "{settlement:?}");
}

#[tokio::test]
async fn ids_that_were_known_before_tell_records_apart() {
    let old = listed("O1", "P1", NOW);
    let pages = [page(2, &[old.clone(), listed("O2", "P1", NOW)])];
    let (settlement, _) = settled(&pages, Duration::ZERO, Some(&["O1"])).await;
    assert!(matches!(&settlement, Settlement::Found(record) if record.as_str().contains("O2")));
    let (settlement, _) = settled(&pages, Duration::ZERO, Some(&["O2", "O1", "O9"])).await;
    assert_eq!(settlement, Settlement::NotFound);
    // The ids are those of the same list.
    let (client, _) = fake(till(), &pages);
    let known = client.outcome(&place()).known_ids().await.unwrap();
    assert_eq!(known, Some(vec!["O1".to_owned(), "O2".to_owned()]));
    let (client, _) = fake(till(), &[page(9, &[old])]);
    assert_eq!(client.outcome(&place()).known_ids().await.unwrap(), None);
    let (client, _) = fake(till(), &[page(1, &["{}".to_owned()])]);
    assert_eq!(client.outcome(&place()).known_ids().await.unwrap(), None);
}

#[tokio::test]
async fn a_search_that_is_not_possible_states_the_reason() {
    // Several cards.
    let several =
        PlaceOrderRequest::new(PlaceOrder { cards: vec![card(), card()], plan: "P1".to_owned() });
    let (client, seen) = fake(till(), &[(0, "")]);
    let settlement = client.outcome(&several).settle_since(now()).await.unwrap();
    assert!(reason(&settlement).0.contains("several `cards`"), "{settlement:?}");
    // An error of another call.
    let error = client.set_limit(SetLimit { limit: 1 }).send().await.unwrap_err();
    let settlement = client.outcome(&place()).settle(&error).await.unwrap();
    assert!(reason(&settlement).0.contains("`till.set_limit`"), "{settlement:?}");
    // Only a person can tell.
    let remove = linksfield_golden::outcomes::till::RemoveOrderRequest::new(RemoveOrder {
        id: "1".to_owned(),
    });
    let settlement = client.outcome(&remove).settle_since(now()).await.unwrap();
    assert!(reason(&settlement).0.contains("not in the list any more"), "{settlement:?}");
    let limit = SetLimitRequest::new(SetLimit { limit: 1 });
    let settlement = client.outcome(&limit).settle_since(now()).await.unwrap();
    assert!(reason(&settlement).0.contains("no operation is documented"), "{settlement:?}");
    assert_eq!(seen.lock().unwrap().len(), 3, "only the attempts of the idempotent write");
    // The request was not sent, or refused.
    for canned in [(401, ""), (200, r#"{"code":"18"}"#)] {
        let (client, seen) = fake(till(), &[canned]);
        let error = client.call(place()).send().await.unwrap_err();
        let settlement = client.outcome(&place()).settle(&error).await.unwrap();
        assert_eq!((settlement, seen.lock().unwrap().len()), (Settlement::NotFound, 1));
    }
    // The list cannot be read. The outcome stays uncertain, and the error is that of the list.
    let (client, _) = fake(till(), &[(0, ""), (404, "")]);
    let error = client.call(place()).send().await.unwrap_err();
    let error = client.outcome(&place()).settle(&error).await.unwrap_err();
    assert_eq!(error.operation(), "till.list_orders");
}

/// A server that repeats a page, or never reaches the total, does not keep a search busy.
#[tokio::test]
async fn a_search_ends() {
    let same = [listed("O1", "P2", NOW), listed("O2", "P2", NOW)];
    let (settlement, seen) = settled(&[page(1_000_000, &same)], Duration::ZERO, None).await;
    assert!(reason(&settlement).0.contains("incomplete"), "{settlement:?}");
    assert_eq!(seen.lock().unwrap().len(), 3);
    let pages: Vec<Canned> =
        (0..200).map(|n| page(1_000_000, &[listed(&n.to_string(), "P2", NOW)])).collect();
    let (settlement, seen) = settled(&pages, Duration::ZERO, None).await;
    assert!(reason(&settlement).0.contains("incomplete"), "{settlement:?}");
    assert_eq!(seen.lock().unwrap().len(), 101);
}

#[tokio::test]
async fn an_error_states_what_to_check_with_and_what_to_compare() {
    let (csss, _) = fake(Csss::builder(csss_credentials()), &[(0, "")]);
    let error = csss.order_package(order()).send().await.unwrap_err();
    let check = error.outcome_check().unwrap();
    assert_eq!(check.operation(), "csss.query_order");
    assert!(check.compare().contains("`orderCode`"), "{check}");
    assert_eq!(check.to_string(), format!("`csss.query_order`: {}", check.compare()));
    let error =
        csss.query_device(QueryDevice { device_id: card().to_string() }).send().await.unwrap_err();
    assert!(error.outcome_check().is_none());
    // Each write that has a check says what to compare.
    for family in FAMILIES {
        for operation in family.operations {
            let Some(check) = operation.outcome_check() else { continue };
            assert!(operation.effect().is_write(), "{}", operation.full_name());
            assert!(check.compare().len() > 60, "{}: {check}", operation.full_name());
            let (_, name) = check.operation().split_once('.').unwrap();
            assert_eq!(family.operation(name).unwrap().effect(), Effect::Read);
        }
    }
}

#[tokio::test]
async fn orders_of_csss_are_found_by_id_or_time() {
    let lists = |order: &str| {
        let body = format!(
            r#"{{"code":"0000","success":true,"message":"","data":{{"page":{{"total_count":1}},"package_order":[{order}],"package_order_num":1}}}}"#
        );
        (200, &*body.leak())
    };
    let found = |settlement: Settlement| matches!(settlement, Settlement::Found(_));
    for (record, known, is_found) in [
        (r#"{"orderCode":"L2","packageCode":"DP1"}"#, Some(&["L1"][..]), true),
        (r#"{"orderCode":"L2"}"#, Some(&[][..]), true),
        (r#"{"orderCode":"L2","packageCode":"DP9"}"#, Some(&["L1"][..]), false),
        (r#"{"orderCode":"L1","packageCode":"DP1"}"#, None, false),
        // The form of the date is not documented. A date without a zone is not certain.
        (
            r#"{"orderCode":"L2","packageCode":"DP1","orderDate":"2023-11-15 06:13:20"}"#,
            None,
            false,
        ),
        (
            r#"{"orderCode":"L2","packageCode":"DP1","orderDate":"2023-11-14T22:13:21Z"}"#,
            None,
            true,
        ),
        (r#"{"orderCode":"L2","orderDate":"2023-11-14T22:13:21Z"}"#, None, false),
    ] {
        let (csss, seen) = fake(Csss::builder(csss_credentials()), &[(0, ""), lists(record)]);
        let error = csss.order_package(order()).send().await.unwrap_err();
        let mut search = csss.outcome(&request()).settled_after(Duration::ZERO);
        if let Some(known) = known {
            search = search.known(known.iter().copied());
        }
        let settlement = search.settle(&error).await.unwrap();
        assert_eq!(found(settlement.clone()), is_found, "{record}: {settlement:?}");
        assert_ne!(settlement, Settlement::NotFound, "{record}");
        assert_eq!(
            *seen.lock().unwrap(),
            ["POST /package/orderPackage", "POST /package/queryOrder"]
        );
    }
    // By name, with JSON.
    let (csss, _) =
        fake(Csss::builder(csss_credentials()), &[(0, ""), lists(r#"{"orderCode":"L2"}"#)]);
    let json = serde_json::to_string(&request()).unwrap();
    let operation = csss.operation("order_package").unwrap();
    let error = operation.call_json(&json).await.unwrap_err();
    let settlement = operation.outcome(&json).known(["L1"]).settle(&error).await.unwrap();
    assert!(found(settlement));
}

#[tokio::test]
async fn bundles_and_messages_of_cube_are_found_by_content_and_time() {
    let envelope = |data: &str| {
        let body = format!(
            r#"{{"status":{{"code":"CB-00-0000","message":""}},"data":[{data}],"total_count":1}}"#
        );
        (200, &*body.leak())
    };
    let bundle = AddBundle { sim_id: card(), bundle_type: BundleType::VARIANTS[0].clone() };
    let bundle = linksfield_api::cube::AddBundleRequest::new(bundle).bundle_id("LP1");
    for (record, is_found) in [
        (r#"{"id":"LP1","added_at":1700000001000}"#, true),
        (r#"{"id":"LP2","added_at":1700000001000}"#, false),
        (r#"{"id":"LP1","added_at":1600000001000}"#, false),
    ] {
        let (cube, _) = fake(cube(), &[(0, ""), envelope(record)]);
        let error = cube.call(bundle.clone()).send().await.unwrap_err();
        let settlement = cube.outcome(&bundle).settle(&error).await.unwrap();
        assert_eq!(matches!(settlement, Settlement::Found(_)), is_found, "{record}");
        // Adding may take tens of minutes, so that an absence proves nothing for a day.
        assert_ne!(settlement, Settlement::NotFound);
    }
    // The total is not documented for certain. Without it, the list ends with an empty page.
    let page = |data: &str| {
        let status = r#""status":{"code":"CB-00-0000","message":""}"#;
        (200, &*format!(r#"{{{status},"data":[{data}]}}"#).leak())
    };
    let record = r#"{"id":"LP1","added_at":1700000001000}"#;
    let (client, seen) = fake(cube(), &[(0, ""), page(record), page("")]);
    let error = client.call(bundle.clone()).send().await.unwrap_err();
    let settlement = client.outcome(&bundle).settle(&error).await.unwrap();
    assert!(matches!(settlement, Settlement::Found(_)), "{settlement:?}");
    assert_eq!(seen.lock().unwrap().len(), 3);
    let message = OutgoingMessage::new(OutgoingMessageRequired {
        r#type: MessageType::VARIANTS[0].clone(),
        content: "hi".to_owned(),
    });
    let sms = linksfield_api::cube::SendSmsRequest::new(SendSms { sim_ids: vec![card()], message });
    let sent = r#"{"sim_id":"89852022018041800192","sent_at":"2023-11-14T22:13:20Z","content":{"message":"hi"}}"#;
    let (cube, seen) = fake(cube(), &[(0, ""), envelope(sent)]);
    let error = cube.call(sms.clone()).send().await.unwrap_err();
    let settlement = cube.outcome(&sms).settle(&error).await.unwrap();
    assert!(matches!(settlement, Settlement::Found(_)), "{settlement:?}");
    assert!(seen.lock().unwrap()[1].starts_with("GET /cube/v4/sms/mt/89852022018041800192"));
}

#[tokio::test]
async fn orders_of_mall_are_left_to_a_person() {
    let credentials = mall::Credentials { partner_code: "P1".to_owned() };
    let (mall, seen) =
        fake(Mall::builder(credentials).base_url("https://mall.example"), &[(0, "")]);
    let order =
        r#"{"deviceCode":"89852022018041800192","languageCode":"0","mark":"0","terminal":"0"}"#;
    let operation = mall.operation("single_order").unwrap();
    let error = operation.call_json(order).await.unwrap_err();
    let settlement = operation.outcome(order).settle(&error).await.unwrap();
    assert!(reason(&settlement).0.contains("a missing order proves nothing"), "{settlement:?}");
    assert_eq!(seen.lock().unwrap().len(), 1);
}

/// A code that leaves the outcome open, or that reports success, contradicts a status that refuses.
#[tokio::test]
async fn a_status_with_a_listed_code_is_judged_by_both() {
    for (act, code, is_uncertain) in [
        (response("404 No", "", r#"{"code":"17"}"#), "17", true),
        (response("404 No", "", r#"{"code":"99"}"#), "99", false),
        (response("400 No", "", r#"{"code":"18"}"#), "18", false),
        (response("404 No", "", r#"{"code":"0"}"#), "0", true),
        (response("503 No", "", r#"{"code":"18"}"#), "18", true),
    ] {
        let server = Server::start([act]).await;
        let till = till().base_url(server.url()).build().unwrap();
        let error = till.call(place()).send().await.unwrap_err();
        assert_eq!((error.code(), error.may_have_been_executed()), (Some(code), is_uncertain));
    }
}

/// A gateway that wraps, renames or replaces the body of a response may hide that the server executed the call.
#[tokio::test]
async fn an_envelope_that_a_gateway_changed_does_not_refuse_a_write() {
    const SUCCESS: &str = r#"{"code":"0000","success":true,"data":{"order_id":"L1"}}"#;
    let wrapped = format!(r#"{{"result":{SUCCESS}}}"#);
    let in_list = format!("[{SUCCESS}]");
    let in_text = serde_json::to_string(SUCCESS).unwrap();
    let renamed = SUCCESS.replace("code", "Code");
    let no_code = r#"{"success":true,"data":{"order_id":"L1"}}"#;
    let uncertain = async |status: &str, body: &str| {
        let server = Server::start([response(status, "", body)]).await;
        let csss = Csss::builder(csss_credentials()).base_url(server.url()).build().unwrap();
        let error = csss.order_package(order()).send().await.unwrap_err();
        assert_eq!(server.requests().len(), 1);
        error.may_have_been_executed()
    };
    for status in ["400 Bad Request", "422 Unprocessable Content"] {
        for body in [&wrapped, &in_list, &in_text, &renamed, no_code] {
            assert!(uncertain(status, body).await, "{status}: {body}");
        }
        for body in ["", "{}", "[]", r#"{"error":"Bad Request"}"#, r#"{"code":null}"#] {
            assert!(!uncertain(status, body).await, "{status}: {body}");
        }
    }
    // These statuses refuse a call before it is executed, unless the body states the contrary.
    for status in ["403 Forbidden", "404 Not Found", "429 Too Many Requests"] {
        assert!(uncertain(status, no_code).await, "{status}");
        assert!(uncertain(status, &renamed).await, "{status}");
        assert!(!uncertain(status, r#"{"error":"Forbidden"}"#).await, "{status}");
    }
}

/// The sandbox shares no code with the client, and responds to each call as its specification states.
#[tokio::test]
async fn the_sandbox_responds_without_content_where_none_is_documented() {
    let sandbox = Sandbox::builder()
        .spec_dir(fixture("outcomes").join("spec"))
        .credential("till", "key_id", "K1")
        .start()
        .await
        .unwrap();
    let credentials = Credentials { key_id: "K1".to_owned(), key: SECRET.into() };
    let till = Till::builder(credentials).base_url(sandbox.base_url("till")).build().unwrap();
    let removed = till.remove_order(RemoveOrder { id: "O1".to_owned() }).send().await.unwrap();
    assert_eq!((removed.status(), removed.response().body()), (204, &b""[..]));
    assert_eq!(removed.header("content-type"), None);
    till.set_limit(SetLimit { limit: 1 }).send().await.unwrap();
    till.call(place()).send().await.unwrap();
    assert!(till.outcome(&place()).known_ids().await.unwrap().is_some());
}
