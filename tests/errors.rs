//! Tests of the content of errors. They prove that each cause is printed once, that text from a server is bounded
//! and readable, and that an error holds the sent request without its signature.

use std::error::Error as _;
use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use linksfield_api::csss::Csss;
use linksfield_api::cube::{self, Cube, GetSim};
use linksfield_api::esim::{self, Esim, MyEsimDetail};
use linksfield_api::mall::{self, Mall};
use linksfield_api::transport::{TransportError, from_fn};
use linksfield_api::{Effect, Error, HttpResponse, Method, Reply, RetryPolicy, Timestamp};
use linksfield_sandbox::PRIVATE_KEY;
use linksfield_tests::csss_credentials;

const NOW: i64 = 1_674_197_059_220;

/// Returns a client whose transport responds with this status and body.
fn csss(status: u16, body: &'static str) -> Csss {
    let transport = from_fn(move |_, _| async move {
        let mut response = http::Response::new(Bytes::from_static(body.as_bytes()));
        *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
        response.headers_mut().insert("x-lf-request-id", "r-1".parse().unwrap());
        Ok(response)
    });
    Csss::builder(csss_credentials())
        .transport(transport)
        .clock(|| UNIX_EPOCH + Duration::from_millis(NOW.unsigned_abs()))
        .build()
        .unwrap()
}

async fn order(csss: &Csss) -> Error {
    csss.order_package(linksfield_tests::order()).send().await.unwrap_err()
}

#[tokio::test]
async fn a_cause_is_printed_once() {
    #[derive(Debug)]
    struct Outer(std::io::Error);
    impl std::fmt::Display for Outer {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("outer")
        }
    }
    impl std::error::Error for Outer {
        fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
            Some(&self.0)
        }
    }
    let client = |error: fn(Outer) -> TransportError| {
        let transport =
            from_fn(move |_, _| async move { Err(error(Outer(std::io::Error::other("inner")))) });
        let builder = Csss::builder(csss_credentials()).transport(transport);
        builder.retry(RetryPolicy::never()).build().unwrap()
    };
    let error = order(&client(TransportError::not_sent)).await;
    let message = "csss.order_package was not sent: cannot connect to apiv3.linksfield.net";
    assert_eq!(error.to_string(), message);
    assert_eq!(format!("{error:#}"), format!("{message}: outer: inner"));
    let outer = error.source().unwrap();
    let inner = outer.source().unwrap();
    assert_eq!((outer.to_string(), inner.to_string()), ("outer".to_owned(), "inner".to_owned()));
    assert!(inner.source().is_none());
    let error = order(&client(TransportError::may_have_been_sent)).await;
    assert_eq!(
        format!("{error:#}"),
        "csss.order_package: the connection failed before a response arrived: outer: inner; the call may have been \
         executed: check the outcome with `csss.query_order` before you call again"
    );
    // An invalid parameter is part of the message, not a cause.
    let error = csss(200, "").untyped(Method::Post, "no slash").send().await.unwrap_err();
    assert!(error.to_string().contains("`path` must begin with `/`") && error.source().is_none());
}

#[tokio::test]
async fn text_of_a_server_is_bounded_and_readable() {
    let error = order(&csss(200, r#"{"code":"7","message":"it doesn't \"fit\"\u001b[31m"}"#)).await;
    let text = error.to_string();
    assert!(
        text.contains(
            r#"failed with code 7: "it doesn't "fit"\u{1b}[31m"; this failure does not rule out"#
        ),
        "{text}"
    );
    let long: &'static str =
        format!(r#"{{"code":"{}","message":"{}"}}"#, "c".repeat(5_000), "m".repeat(5_000)).leak();
    for status in [200, 500] {
        let text = order(&csss(status, long)).await.to_string();
        assert!(text.len() < 1_000 && text.contains("mmm…"), "{text}");
    }
    // Without a message, the body is shown.
    for (status, body) in [
        (200, r#"{"code":"7","message":"","detail":"why"}"#),
        (500, r#"{"code":"7","detail":"why"}"#),
        (500, r#"{"code":"7","message":" ","detail":"why"}"#),
    ] {
        let text = order(&csss(status, body)).await.to_string();
        assert!(text.contains(r#""detail":"why"}""#), "{text}");
    }
    let long: &'static str = "é".repeat(5_000).leak();
    let text = order(&csss(500, long)).await.to_string();
    assert!(text.len() < 1_000 && text.contains("é…"), "{text}");
}

#[tokio::test]
async fn every_kind_of_error_names_its_call() {
    for (status, body) in [(200, "{"), (200, r#"{"code":"7"}"#), (500, "")] {
        let error = order(&csss(status, body)).await;
        let context = error.context();
        assert_eq!(context.operation(), "csss.order_package");
        assert_eq!((context.effect(), error.operation()), (Effect::Write, "csss.order_package"));
        let check = context.outcome_check().unwrap();
        assert_eq!(check.operation(), "csss.query_order");
        assert_eq!(error.outcome_check(), Some(check));
        assert_eq!(error.request_id(), Some("r-1"));
    }
}

/// The canonical text is present, so a refused signature can be examined. The signature is redacted, so a reader of a
/// log cannot replay the request.
#[tokio::test]
async fn an_error_holds_the_sent_request_without_its_signature() {
    let refused = order(&csss(200, r#"{"code":"1002","message":"sign error"}"#)).await;
    let sent = refused.sent().unwrap();
    let text = concat!(
        r#"{"access_code":"P000270","device_id":"89852022018041800192","global_order":"0","is_open":"0","#,
        r#""order_period":"1","package_code":"DP1","package_name":"plan","package_type":"2","#,
        r#""pay_amount":"0","pay_rst":"1","test_flow":"0","test_flow_flag":"0","#,
        r#""timestamp":"1674197059","version":"2.0"}"#
    );
    assert_eq!(sent.signed_text(), Some(text));
    assert_eq!(sent.time(), Timestamp::from_unix_milliseconds(NOW));
    assert_eq!(sent.url(), "https://apiv3.linksfield.net/package/orderPackage");
    assert_eq!(sent.signature(), Some("[redacted]"));
    let body = format!(r#"{},"sign":"[redacted]"}}"#, text.strip_suffix('}').unwrap());
    assert_eq!(sent.body(), Some(body.as_str()));
    assert!(sent.headers().any(|header| header == ("Accept-Language", "zh-CN")));
    // The text of an error does not include the request.
    assert!(!format!("{refused} {refused:#} {refused:?}").contains("89852022018041800192"));
    // A decoding error and a bad status hold the request, too. An error of a call that was not sent holds none.
    assert!(order(&csss(200, "{")).await.sent().is_some());
    assert!(order(&csss(500, "{")).await.sent().is_some());
    let unsent = csss(200, "").untyped(Method::Post, "no slash").send().await.unwrap_err();
    assert!(unsent.sent().is_none());
}

/// Cube sends the signature in a header, and a GET request of Mall sends the signature in the query.
#[tokio::test]
async fn a_signature_is_redacted_in_a_header_and_in_a_query() {
    let nothing = || from_fn(async |_, _| Ok(http::Response::new(Bytes::from_static(b"{"))));
    let credentials = cube::Credentials { key_id: "K".into(), private_key: PRIVATE_KEY.into() };
    let cube = Cube::builder(credentials).transport(nothing()).build().unwrap();
    let sim_id = "89852022018041800192".parse().unwrap();
    let error = cube.get_sim(GetSim { sim_id }).send().await.unwrap_err();
    let sent = error.sent().unwrap();
    let authorization = sent.headers().find(|(name, _)| name.eq_ignore_ascii_case("authorization"));
    assert_eq!(authorization.unwrap().1, "LF K/[redacted]");
    let mall = Mall::builder(mall::Credentials { partner_code: "P1".into() }).transport(nothing());
    let mall = mall.build().unwrap();
    let error = mall.untyped(Method::Get, "/x").send().await.unwrap_err();
    let url = error.sent().unwrap().url();
    assert!(url.ends_with("&sign=[redacted]"), "{url}");
}

/// A token is a secret, and so is everything that a login sends and receives.
#[tokio::test]
async fn errors_show_neither_tokens_nor_logins() {
    let builder = || {
        let credentials = esim::Credentials {
            partner_code: "P1".to_owned(),
            email: "a@b".to_owned(),
            password: "hunter2".into(),
        };
        let builder = Esim::builder(credentials).base_url("https://esim.invalid");
        builder.retry(RetryPolicy::never()).transport(from_fn(async |request, _| {
            let body: &[u8] = match request.uri().path() {
                "/user/emailLogin" => br#"{"code":0,"data":"T0K3N-from-login"}"#,
                _ => br#"{"code":1,"data":{}}"#,
            };
            Ok(http::Response::new(Bytes::from_static(body)))
        }))
    };
    let call = async |esim: Esim| {
        esim.my_esim_detail(MyEsimDetail { order_id: "O1".to_owned() }).send().await.unwrap_err()
    };
    let error = call(builder().token("T0K3N").build().unwrap()).await;
    let sent = error.sent().unwrap();
    assert!(sent.headers().any(|(_, value)| value == "[redacted]"));
    assert!(!format!("{sent} {sent:?}").contains("T0K3N"));
    let error = call(builder().build().unwrap()).await;
    assert!(error.sent().is_none(), "the call was not sent");
    let Error::NotSent(not_sent) = &error else { panic!("{error:?}") };
    let login = not_sent.login_error().unwrap();
    assert!(login.sent().is_none() && login.response().unwrap().body().is_empty());
    let shown = format!("{error} {error:#} {error:?}");
    assert!(
        !shown.contains("T0K3N") && !shown.contains("2ab96390c7dbe3439de74d0c9b0b1767"),
        "{shown}"
    );
}

#[test]
fn a_reply_can_be_built_for_a_test() {
    let reply = Reply::new(7)
        .with_status(201)
        .with_header("X-Request-Id", "42")
        .with_message("ok")
        .with_body("{}");
    assert_eq!((*reply, reply.status(), reply.message()), (7, 201, Some("ok")));
    assert_eq!((reply.header("x-request-id"), reply.request_id()), (Some("42"), Some("42")));
    assert_eq!(reply.headers().collect::<Vec<_>>(), [("x-request-id", &b"42"[..])]);
    let response = HttpResponse::new(201).with_header("x-request-id", "42").with_body("{}");
    assert_eq!(reply.response(), &response);
    assert!(reply.mismatch().is_none());
}
