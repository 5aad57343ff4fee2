//! Proves that odd values in a response cost nothing but themselves, and that odd identifiers from a server can be
//! stored, read again and sent. The servers are plain sockets.

use linksfield_api::csss::{Csss, OrderPackageRequest, OrderPackageResponse};
use linksfield_api::cube::{self, Cube};
use linksfield_api::{Error, Iccid, RetryPolicy};
use linksfield_sandbox::PRIVATE_KEY;
use linksfield_tests::bare_server::{Server, ok, response};
use linksfield_tests::{csss_credentials, order};

fn csss(server: &Server) -> Csss {
    let builder = Csss::builder(csss_credentials()).base_url(server.url());
    builder.retry(RetryPolicy::attempts(1)).build().unwrap()
}

fn cube(server: &Server) -> Cube {
    let credentials = cube::Credentials { key_id: "K".into(), private_key: PRIVATE_KEY.into() };
    Cube::builder(credentials).base_url(server.url()).build().unwrap()
}

/// Some issuers identify a segment of the number with a letter.
#[tokio::test]
async fn an_iccid_with_a_letter_is_listed_printed_parsed_and_sent() {
    for text in ["898604B7192271001234", "898604b7192271001234", "898600F0101730000000"] {
        let list = format!(
            r#"{{"status":{{"code":"CB-00-0000","message":"ok"}},"data":[{{"sim_id":"{text}"}}],"total_count":1}}"#
        );
        let server =
            Server::start([ok(&list), ok(r#"{"status":{"code":"CB-00-0000"},"data":{}}"#)]).await;
        let cube = cube(&server);
        let reply = cube.list_sims().send().await.unwrap();
        let iccid = reply.data[0].sim_id.unwrap();
        let printed = iccid.to_string();
        assert_eq!(printed, text);
        assert_eq!(printed.parse::<Iccid>().unwrap(), iccid);
        assert_eq!(Iccid::new(text).unwrap(), iccid);
        assert_eq!(serde_json::from_str::<Iccid>(&format!("\"{text}\"")).unwrap(), iccid);
        cube.get_sim(cube::GetSim { sim_id: iccid }).send().await.unwrap();
        let sent = server.requests().remove(1);
        assert!(sent.contains(text), "{sent}");
    }
    // Upper and lower case are different texts, and so are the signatures of requests with them.
    let (upper, lower) = ("898604B7192271001234", "898604b7192271001234");
    assert_ne!(Iccid::new(upper).unwrap(), Iccid::new(lower).unwrap());
}

#[test]
fn the_error_of_an_iccid_names_the_first_wrong_character() {
    for (text, fault) in [
        (
            "8944476500008878576F",
            "character 20 is `F` (U+0046), padding of the memory of the card; remove it",
        ),
        ("8985 2022 0180 4180 0192", "character 5 is white space (U+0020); remove it"),
        (
            "\u{2068}89852022018041800192\u{2069}",
            "character 1 is the invisible character U+2068; remove it",
        ),
        (
            "89852022018041800192\u{3164}",
            "character 21 is the invisible character U+3164; remove it",
        ),
        (
            "8.98520E+19",
            "character 2 is `.` (U+002E): a spreadsheet has turned the digits into a number, \
             which loses digits; format the column as text and enter the digits again",
        ),
    ] {
        let message = text.parse::<Iccid>().unwrap_err().to_string();
        assert!(message.ends_with(fault), "{message}");
    }
}

/// Half of a surrogate pair is in the JSON of a server that cuts texts by UTF-16 units.
#[tokio::test]
async fn half_of_a_surrogate_pair_in_a_name_does_not_cost_the_order() {
    for body in [
        r#"{"code":"0000","success":true,"message":"ok","data":{"order_id":"O1"},"\ud83d":1}"#,
        r#"{"\ud83d":{"\udc00":[]},"code":"0000","success":true,"message":"ok","data":{"order_id":"O1"}}"#,
        r#"{"code":"0000","success":true,"message":"ok","data":{"\ud83d":"a","order_id":"O1","x\udc00":2}}"#,
        r#"{"code":"0000","success":true,"message":"ok","data":{"order_id":"O1","more":{"\ud83d":"\udc00"}}}"#,
        r#"{"code":"0000","success":true,"message":"ok","data":{"order_id":"O1","a":"\ud83d","b":"\udc00\ud83d"}}"#,
    ] {
        let server = Server::start([ok(body)]).await;
        let reply = csss(&server).order_package(order()).send().await.unwrap();
        assert_eq!((reply.order_id.as_str(), reply.message()), ("O1", Some("ok")), "{body}");
        assert!(reply.message_mismatch().is_none());
        // The order can be stored and read again.
        let json = serde_json::to_string(&*reply).unwrap();
        let read = OrderPackageResponse::from_json(&json).unwrap();
        assert_eq!(read.order_id, "O1", "{json}");
    }
}

const HALF: &str = r#"expected text, found "ok \udc00", which contains half of a surrogate pair"#;

#[tokio::test]
async fn a_message_that_is_not_text_has_a_reason_and_does_not_cost_the_order() {
    for (message, reason) in [
        (r#""ok \udc00""#, HALF),
        ("true", "expected text, found true"),
        (r#"{"zh":"ok"}"#, "expected text, found an object"),
        ("[1]", "expected text, found a list"),
    ] {
        let body = format!(
            r#"{{"code":"0000","success":true,"message":{message},"data":{{"order_id":"O1"}}}}"#
        );
        let refusal = format!(r#"{{"code":"9999","success":false,"message":{message}}}"#);
        let server =
            Server::start([ok(&body), ok(&refusal), response("400 Bad Request", "", &refusal)])
                .await;
        let csss = csss(&server);
        let reply = csss.order_package(order()).send().await.unwrap();
        let mismatch = reply.message_mismatch().unwrap();
        assert_eq!(
            (mismatch.path(), mismatch.to_string()),
            ("message", format!("`message`: {reason}"))
        );
        assert_eq!((reply.order_id.as_str(), reply.message()), ("O1", None));
        assert!(reply.mismatch().is_none());

        let error = csss.order_package(order()).send().await.unwrap_err();
        let Error::Api(refused) = &error else { panic!("{error:?}") };
        assert_eq!((refused.code(), refused.message()), ("9999", None));
        assert_eq!(refused.message_mismatch(), Some(mismatch));
        assert!(error.to_string().contains(r#""message":"#), "{error}");

        let error = csss.order_package(order()).send().await.unwrap_err();
        let Error::Status(refused) = &error else { panic!("{error:?}") };
        assert_eq!((refused.code(), refused.message()), (Some("9999"), None));
        assert_eq!(refused.message_mismatch(), Some(mismatch));
    }
    for (message, text) in
        [("null", None), ("\"\"", Some("")), ("7", Some("7")), (r#""\ud83d\ude00""#, Some("😀"))]
    {
        let body = format!(
            r#"{{"code":"0000","success":true,"message":{message},"data":{{"order_id":"O1"}}}}"#
        );
        let server = Server::start([ok(&body)]).await;
        let reply = csss(&server).order_package(order()).send().await.unwrap();
        assert_eq!((reply.message(), reply.message_mismatch()), (text, None));
    }
}

/// The same reason is given for every text: optional texts of the payload and of the envelope, codes and identifiers.
#[tokio::test]
async fn every_text_with_half_of_a_surrogate_pair_has_a_reason() {
    let body = r#"{"code":"0000","success":true,"message":"ok","data":{"order_id":"O1","sign":"ok \udc00"}}"#;
    let server = Server::start([ok(body)]).await;
    let reply = csss(&server).order_package(order()).send().await.unwrap();
    assert_eq!(reply.sign, None);
    assert_eq!(reply.extra.get("sign").unwrap().as_str(), r#""ok \udc00""#);
    assert_eq!(reply.extra.mismatches()[0].to_string(), format!("`sign`: {HALF}"));

    let half = r#""ok \udc00", which contains half of a surrogate pair"#;
    let body = r#"{"status":{"code":"CB-00-0000"},"data":[{"sim_id":"ok \udc00"}],"total_count":"ok \udc00"}"#;
    let server = Server::start([ok(body)]).await;
    let reply = cube(&server).list_sims().send().await.unwrap();
    let mismatch = reply.data[0].extra.mismatches()[0].to_string();
    assert_eq!(
        mismatch,
        "`sim_id`: expected an ICCID, found text that contains half of a surrogate pair"
    );
    let mismatch = reply.extra.mismatches()[0].to_string();
    assert!(mismatch.starts_with("`total_count`: ") && mismatch.ends_with(half), "{mismatch}");

    let server = Server::start([ok(r#"{"code":"ok \udc00","data":{"order_id":"O1"}}"#)]).await;
    let error = csss(&server).order_package(order()).send().await.unwrap_err();
    assert!(error.to_string().contains(half) && error.may_have_been_executed(), "{error}");
}

#[tokio::test]
async fn decimals_may_have_an_exponent_but_no_underscore() {
    let body = r#"{"status":{"code":"CB-00-0000"},"data":[{"tax":1E+2,"factory_price":"1_000"}],"total_count":1}"#;
    let server = Server::start([ok(body)]).await;
    let reply = cube(&server)
        .list_skus(cube::ListSkus {
            status: cube::SkuStatusFilter::Enabled,
            page_no: 1,
            page_size: 1,
        })
        .send()
        .await
        .unwrap();
    assert_eq!((reply.data[0].tax, reply.data[0].factory_price), (Some(100.into()), None));
    let mismatch = reply.data[0].extra.mismatches()[0].to_string();
    assert_eq!(mismatch, r#"`factory_price`: expected a decimal number, found "1_000""#);

    let stored = serde_json::to_string(&OrderPackageRequest::new(order())).unwrap();
    assert!(stored.contains(r#""pay_amount":"0""#), "{stored}");
    let read = |amount: &str| {
        let json = stored.replace(r#""pay_amount":"0""#, &format!(r#""pay_amount":{amount}"#));
        OrderPackageRequest::from_json(&json).map(|request| request.required.pay_amount)
    };
    for amount in [r#""1E+2""#, "1E+2", r#""100""#, "100"] {
        assert_eq!(read(amount).unwrap(), 100.into(), "{amount}");
    }
    let error = read(r#""1_000""#).unwrap_err().to_string();
    assert_eq!(error, r#"`pay_amount`: expected a decimal number as text, found "1_000""#);
}
