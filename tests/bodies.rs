//! Tests of the bodies of responses: compressed bodies, bodies that are not UTF-8, and bodies that cannot be read. They
//! prove that no body makes the outcome of a write look better than its plain form would.
//!
//! The compressed bodies were written by the packages `gzip`, `zlib` and `brotli` of Python.

use std::io::Write as _;
use std::time::{Duration, Instant};

use bytes::Bytes;
use linksfield_api::csss::Csss;
use linksfield_api::transport::from_fn;
use linksfield_api::{Error, HttpResponse, Reply, RetryPolicy};
use linksfield_tests::bare_server::{Act, Server, response_bytes};
use linksfield_tests::{csss_credentials, order};

const ORDERED: &[u8] = br#"{"code":"0000","success":true,"message":"ok","data":{"order_id":"O1"}}"#;
const ORDERED_GZIP: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xabVJ\xceOIU\xb2R2\x00\x02%\x1d\xa5\xe2\xd2\xe4\xe4\xd4\xe2b%\xab\x92\xa2\xd2T\x1d\xa5\x5c ;1\x1d$\x9f\x9f\x0d\x94MI,IT\xb2\xaaV\xca/JI-\x8a\xcfL\x01\x8a\xfb\x1b*\xd5\xd6\x02\x00\xf3<\x91\x10F\x00\x00\x00";
const ORDERED_ZLIB: &[u8] = b"x\x9c\xabVJ\xceOIU\xb2R2\x00\x02%\x1d\xa5\xe2\xd2\xe4\xe4\xd4\xe2b%\xab\x92\xa2\xd2T\x1d\xa5\x5c ;1\x1d$\x9f\x9f\x0d\x94MI,IT\xb2\xaaV\xca/JI-\x8a\xcfL\x01\x8a\xfb\x1b*\xd5\xd6\x02\x00\xfc\xf5\x15\xec";
const ORDERED_DEFLATE: &[u8] = b"\xabVJ\xceOIU\xb2R2\x00\x02%\x1d\xa5\xe2\xd2\xe4\xe4\xd4\xe2b%\xab\x92\xa2\xd2T\x1d\xa5\x5c ;1\x1d$\x9f\x9f\x0d\x94MI,IT\xb2\xaaV\xca/JI-\x8a\xcfL\x01\x8a\xfb\x1b*\xd5\xd6\x02\x00";
const ORDERED_BROTLI: &[u8] = b"\x1bE\x00\x00\x9c\x05vsZo~4\xf0\xda\xaf\x11J\x91\xaf\xbd\x8e!K[\x930Oo\xa9\xc3\xd2\xe7\x94\x13\xa0\xa4(\x08Zv\xc0\x83\x87\xac\xca\xb6\xa3\xe0|A\x11*.\x80\xec\xc3Kql\xc8%\xbb\xf0";
const ORDERED_ZLIB_GZIP: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x01G\x00\xb8\xffx\x9c\xabVJ\xceOIU\xb2R2\x00\x02%\x1d\xa5\xe2\xd2\xe4\xe4\xd4\xe2b%\xab\x92\xa2\xd2T\x1d\xa5\x5c ;1\x1d$\x9f\x9f\x0d\x94MI,IT\xb2\xaaV\xca/JI-\x8a\xcfL\x01\x8a\xfb\x1b*\xd5\xd6\x02\x00\xfc\xf5\x15\xec\x9c\x1eS\x8eG\x00\x00\x00";
/// With a byte order mark before the JSON.
const ORDERED_MARK_GZIP: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03{\xbf{\x7f\xb5Rr~J\xaa\x92\x95\x92\x01\x10(\xe9(\x15\x97&'\xa7\x16\x17+Y\x95\x14\x95\xa6\xea(\xe5\x02\xd9\x89\xe9 \xf9\xfcl\xa0lJbI\xa2\x92U\xb5R~QJjQ|f\x0aP\xdc\xdfP\xa9\xb6\x16\x00\xc7\xfa+\xc0I\x00\x00\x00";

/// `{"code":"9500","message":"x"}`. The code is not documented.
const FAILED_GZIP: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xabVJ\xceOIU\xb2R\xb2450P\xd2Q\xcaM-.NL\x07\x09T(\xd5\x02\x00Pi\x1f\x13\x1d\x00\x00\x00";
const FAILED_ZLIB: &[u8] =
    b"x\x9c\xabVJ\xceOIU\xb2R\xb2450P\xd2Q\xcaM-.NL\x07\x09T(\xd5\x02\x00|\xc5\x08o";
const FAILED_DEFLATE: &[u8] = b"\xabVJ\xceOIU\xb2R\xb2450P\xd2Q\xcaM-.NL\x07\x09T(\xd5\x02\x00";
const FAILED_BROTLI: &[u8] =
    b"\x0b\x0e\x80{\x22code\x22:\x229500\x22,\x22message\x22:\x22x\x22}\x03";

fn csss(server: &Server) -> Csss {
    let pauses =
        RetryPolicy::attempts(3).pauses(Duration::from_millis(1), Duration::from_millis(2));
    let builder = Csss::builder(csss_credentials()).base_url(server.url()).retry(pauses);
    builder.max_response(10_000).build().unwrap()
}

type Ordered = Result<Reply<linksfield_api::csss::OrderPackageResponse>, Error>;

/// Orders once. The server must receive a single request, which asks for no compression.
async fn order_from(act: Act) -> Ordered {
    let server = Server::start([act]).await;
    let ordered = csss(&server).order_package(order()).send().await;
    let requests = server.requests();
    assert_eq!(requests.len(), 1, "a write is sent once");
    assert!(!requests[0].to_ascii_lowercase().contains("accept-encoding"), "{}", requests[0]);
    ordered
}

fn coded(coding: &str) -> String {
    format!("content-encoding: {coding}\r\n")
}

#[tokio::test]
async fn a_compressed_success_is_read() {
    for (coding, body) in [
        ("gzip", ORDERED_GZIP),
        ("x-gzip", ORDERED_GZIP),
        ("GZIP", ORDERED_GZIP),
        ("deflate", ORDERED_ZLIB),
        ("deflate", ORDERED_DEFLATE),
        ("br", ORDERED_BROTLI),
        ("deflate, gzip", ORDERED_ZLIB_GZIP),
        ("deflate\r\ncontent-encoding: gzip", ORDERED_ZLIB_GZIP),
        ("gzip, identity", ORDERED_GZIP),
        ("gzip", ORDERED_MARK_GZIP),
        // Something on the way has decompressed the body, and left the header.
        ("gzip", ORDERED),
    ] {
        let reply = order_from(response_bytes("200 OK", &coded(coding), body)).await.unwrap();
        assert_eq!((reply.order_id.as_str(), reply.message()), ("O1", Some("ok")), "{coding}");
        let response = reply.response();
        assert!(response.body().ends_with(ORDERED), "{coding}: {response:?}");
        assert!(response.header("content-encoding").is_some(), "{coding}");
    }
}

#[tokio::test]
async fn a_compressed_failure_is_judged_like_a_plain_one() {
    for status in ["200 OK", "400 Bad", "422 No"] {
        for (coding, body) in [
            ("gzip", FAILED_GZIP),
            ("deflate", FAILED_ZLIB),
            ("deflate", FAILED_DEFLATE),
            ("br", FAILED_BROTLI),
        ] {
            let error = order_from(response_bytes(status, &coded(coding), body)).await.unwrap_err();
            assert_eq!(error.code(), Some("9500"), "{status} {coding}: {error:?}");
            assert!(error.may_have_been_executed(), "{status} {coding}");
        }
    }
    // A code of success contradicts any refusal.
    let act = response_bytes("404 Nothing", &coded("gzip"), ORDERED_GZIP);
    assert!(order_from(act).await.unwrap_err().may_have_been_executed());
}

#[tokio::test]
async fn any_transport_may_receive_a_compressed_body() {
    let transport = from_fn(async |_, _| {
        let mut response = http::Response::new(Bytes::from_static(ORDERED_GZIP));
        response.headers_mut().insert("content-encoding", "gzip".parse().unwrap());
        Ok(response)
    });
    let csss = Csss::builder(csss_credentials()).transport(transport).build().unwrap();
    assert_eq!(csss.order_package(order()).send().await.unwrap().order_id, "O1");
}

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

#[tokio::test]
async fn a_body_that_grows_beyond_the_limit_is_not_decompressed_further() {
    let bomb = gzip(&vec![b' '; 8_000_000]);
    assert!(bomb.len() < 10_000, "{}", bomb.len());
    let nested = gzip(&gzip(&vec![b' '; 100_000_000]));
    assert!(nested.len() < 10_000, "{}", nested.len());
    let begun = Instant::now();
    for (coding, body) in [("gzip", &bomb), ("gzip, gzip", &nested)] {
        for status in ["200 OK", "400 Bad"] {
            let error = order_from(response_bytes(status, &coded(coding), body)).await.unwrap_err();
            let Error::NoResponse(none) = &error else { panic!("{error:?}") };
            assert!(none.is_too_large() && error.may_have_been_executed(), "{error:?}");
            assert_eq!(none.response().unwrap().body().len(), 10_000);
        }
    }
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}

/// Orders once for each status and body, and returns for each whether the order may have been placed. A body has
/// headers.
async fn outcomes(statuses: &[&str], bodies: &[(&str, &[u8])]) -> Vec<(String, bool)> {
    let cases = || statuses.iter().flat_map(|status| bodies.iter().map(move |body| (status, body)));
    let act = |(status, (headers, body)): (&&str, &(&str, &[u8]))| {
        response_bytes(&format!("{status} No"), headers, body)
    };
    let server = Server::start(cases().map(act)).await;
    let csss = csss(&server);
    let mut outcomes = Vec::new();
    for (status, (headers, body)) in cases() {
        let error = csss.order_package(order()).send().await.unwrap_err();
        // Nothing of the body is lost.
        assert_eq!(error.response().unwrap().body(), *body, "{error:?}");
        let text = error.to_string();
        assert!(text.len() < 3_000 && !text.contains('\u{1b}'), "{text}");
        let case = format!("{status} {headers} {}", body.escape_ascii());
        outcomes.push((case, error.may_have_been_executed()));
    }
    assert_eq!(server.requests().len(), outcomes.len(), "a write is sent once");
    outcomes
}

/// Returns bodies without headers.
fn plain<'a>(bodies: &[&'a [u8]]) -> Vec<(&'static str, &'a [u8])> {
    bodies.iter().map(|body| ("", *body)).collect()
}

/// These statuses refuse a call before it is executed, whatever an unlisted code means.
const REFUSING: [&str; 8] = ["401", "403", "404", "405", "413", "414", "415", "429"];

/// Under these statuses, the code decides.
const JUDGED_BY_CODE: [&str; 2] = ["400", "422"];

#[tokio::test]
async fn a_body_that_cannot_be_read_leaves_a_write_uncertain() {
    let cut = &ORDERED_GZIP[..ORDERED_GZIP.len() - 9];
    let bodies: [(&str, &[u8]); 15] = [
        ("content-encoding: gzip\r\n", cut),
        ("content-encoding: deflate\r\n", &ORDERED_ZLIB[..30]),
        ("content-encoding: br\r\n", &ORDERED_BROTLI[..30]),
        ("content-encoding: zstd\r\n", b"\x28\xb5\x2f\xfd\x04\x00\x11"),
        // Compressed, and not declared.
        ("", ORDERED_GZIP),
        ("", b"\xff\xfe{\0\"\0"),
        ("", b"\xd3\xe0\xb6\xee"),
        ("", br#"{"code":"00"#),
        ("", br#"{"code":"0000","data":{"order_id":"O1"}"#),
        ("", b"\xef\xbb\xbf{\"code\""),
        ("", br#"{"code":"0000"}{"code":"1"}"#),
        ("", b"{\"code\":\"\xd3"),
        ("", br#"{"code":{"value":"0000"}}"#),
        ("", br#"{"code":"\udc00"}"#),
        ("", br#"{"code":null,"code":"0000"}"#),
    ];
    for (case, is_uncertain) in outcomes(&[&REFUSING[..], &JUDGED_BY_CODE].concat(), &bodies).await
    {
        assert!(is_uncertain, "{case}");
    }
}

#[tokio::test]
async fn a_body_that_can_be_read_refuses_with_a_status_that_refuses() {
    let bodies = plain(&[
        b"",
        b" \n",
        b"\xef\xbb\xbf",
        b"{}",
        br#"{"error":"no"}"#,
        br#"{"code":null}"#,
        b"[1]",
        b"7",
    ]);
    for (case, is_uncertain) in outcomes(&[&REFUSING[..], &JUDGED_BY_CODE].concat(), &bodies).await
    {
        assert!(!is_uncertain, "{case}");
    }
    for (case, is_uncertain) in outcomes(&["402", "409", "500"], &bodies).await {
        assert!(is_uncertain, "{case}");
    }
}

/// A page of a proxy has no code. Under 400 and 422, it may stand for a response whose code is uncertain.
#[tokio::test]
async fn a_page_of_a_proxy_refuses_unless_the_code_decides() {
    let bodies =
        plain(&[b"<html>no</html>", b"\n <HTML>\xd3\xe0</HTML>", b"no such page", "无".as_bytes()]);
    for (case, is_uncertain) in outcomes(&REFUSING, &bodies).await {
        assert!(!is_uncertain, "{case}");
    }
    for (case, is_uncertain) in outcomes(&JUDGED_BY_CODE, &bodies).await {
        assert!(is_uncertain, "{case}");
    }
}

/// "余额不足" in GBK, and a character whose second byte is a backslash.
const GBK: [&[u8]; 3] = [b"\xd3\xe0\xb6\xee\xb2\xbb\xd7\xe3", b"x \x95\x5c", b"caf\xe9 \\\"x\\\""];

fn with_message(before: &str, message: &[u8], after: &str) -> Vec<u8> {
    [before.as_bytes(), b"\"message\":\"", message, b"\"", after.as_bytes()].concat()
}

#[tokio::test]
async fn only_the_text_that_is_not_utf_8_is_missing() {
    for message in GBK {
        let body = with_message("{\"code\":\"0000\",", message, ",\"data\":{\"order_id\":\"O1\"}}");
        let reply = order_from(response_bytes("200 OK", "", &body)).await.unwrap();
        assert_eq!((reply.order_id.as_str(), reply.message()), ("O1", None));
        let reason = reply.message_mismatch().unwrap();
        assert_eq!(reason.path(), "message");
        assert!(reason.to_string().contains("expected text"), "{reason}");
        assert_eq!(reply.response().body(), body);
        let body = with_message("{", message, ",\"code\":\"9500\"}");
        for status in ["200 OK", "400 Bad", "422 No"] {
            let error = order_from(response_bytes(status, "", &body)).await.unwrap_err();
            assert_eq!(error.code(), Some("9500"), "{status} {error:?}");
            assert!(error.may_have_been_executed(), "{status} {error:?}");
            let reason = match &error {
                Error::Status(error) => (error.message(), error.message_mismatch()),
                Error::Api(error) => (error.message(), error.message_mismatch()),
                other => panic!("{other:?}"),
            };
            assert!(matches!(reason, (None, Some(reason)) if reason.path() == "message"));
            assert!(error.to_string().contains("code 9500; body: "), "{error}");
        }
    }
    // The same reason for text that JSON can contain, and Unicode cannot.
    let body = br#"{"code":"0000","message":"ok \udc00","data":{"order_id":"O1"}}"#;
    let reply = order_from(response_bytes("200 OK", "", body)).await.unwrap();
    assert_eq!(reply.message_mismatch().unwrap().path(), "message");
}

#[tokio::test]
async fn a_required_field_that_is_not_utf_8_is_named() {
    let body = b"{\"code\":\"0000\",\"data\":{\"order_id\":\"\xd3\xe0\"}}";
    let error = order_from(response_bytes("200 OK", "", body)).await.unwrap_err();
    let Error::Decode(decode) = &error else { panic!("{error:?}") };
    assert_eq!(decode.path(), "data.order_id");
    assert!(error.may_have_been_executed());
    // An undocumented field costs nothing.
    let body = b"{\"code\":\"0000\",\"data\":{\"order_id\":\"O1\",\"\xd3\":\"\xd3\xe0\"}}";
    let reply = order_from(response_bytes("200 OK", "", body)).await.unwrap();
    assert_eq!((reply.order_id.as_str(), reply.extra.iter().count()), ("O1", 1));
}

#[test]
fn a_response_of_a_test_is_as_it_was_made() {
    let response = HttpResponse::new(200).with_body(&b"{\"a\":\"\xff\"}"[..]);
    assert_eq!(response.body(), b"{\"a\":\"\xff\"}");
    assert_eq!(response, response.clone());
}
