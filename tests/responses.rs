//! Tests of responses that are not JSON, of documented headers and of documented statuses, over plain sockets. They prove
//! what a typed response contains, which responses are errors, and what an error means for a write.

use linksfield_api::{Error, File, RetryPolicy};
use linksfield_golden::shapes::shapes::{
    Credentials, Shapes, StatusesByContentPayload, StatusesByContentResponse,
};
use linksfield_tests::bare_server::{Act, Server, response, response_bytes};

/// Returns a client of a server that responds with this act.
async fn shapes(act: Act) -> Shapes {
    let server = Server::start([act]).await;
    let credentials = Credentials { key_id: "K1".to_owned(), key: "shapes-key".into() };
    Shapes::builder(credentials).base_url(server.url()).retry(RetryPolicy::never()).build().unwrap()
}

fn ok(headers: &str, body: &str) -> Act {
    response("200 OK", headers, body)
}

#[tokio::test]
async fn text_is_returned_as_it_was_sent() {
    let client = shapes(ok("x-request-id: r1\r\n", "\u{feff}a\r\n第 ")).await;
    let reply = client.content_text().send().await.unwrap();
    assert_eq!((reply.data.as_str(), reply.headers.x_request_id.as_str()), ("a\r\n第 ", "r1"));
    let json = client.operation("content_text").unwrap().call_json("{}").await.unwrap();
    assert_eq!(json.to_string(), r#"{"data":"a\r\n第 ","headers":{"x-request-id":"r1"}}"#);
    let client = shapes(response_bytes("200 OK", "x-request-id: r1\r\n", b"caf\xe9")).await;
    let error = client.content_text().send().await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)), "{error}");
    assert_eq!(error.response().unwrap().body(), b"caf\xe9");
    assert!(!error.to_string().contains("caf"), "{error}");
}

#[tokio::test]
async fn an_envelope_in_the_place_of_a_file_is_an_error() {
    for body in [r#"{"code":"9","message":"no such report"}"#, " \n{\"code\":9}"] {
        let headers = "x-request-id: r1\r\ncontent-type: application/json\r\n";
        let client = shapes(ok(headers, body)).await;
        for error in [
            client.content_text().send().await.map(drop).unwrap_err(),
            client.content_csv().send().await.map(drop).unwrap_err(),
            client.content_binary().send().await.map(drop).unwrap_err(),
        ] {
            assert!(matches!(error, Error::Api(_)), "{error}");
            assert_eq!(error.code(), Some("9"));
        }
    }
    // The code of success, and two codes, are not the documented content either.
    for body in [r#"{"code":"0","data":null}"#, r#"{"code":"9","code":"0"}"#] {
        let client = shapes(ok("x-request-id: r1\r\n", body)).await;
        let error = client.content_binary().send().await.unwrap_err();
        assert!(matches!(error, Error::Decode(_)), "{error}");
    }
    // JSON without a code is a file.
    let client = shapes(ok("", r#"{"cards":[]}"#)).await;
    assert_eq!(client.content_binary().send().await.unwrap().data.content(), &r#"{"cards":[]}"#);
    // Without an envelope, the content is whatever the server sends.
    let client = shapes(ok("", r#"{"code":"9"}"#)).await;
    assert_eq!(client.content_binary_bare().send().await.unwrap().content().len(), 12);
}

#[tokio::test]
async fn rows_are_read_by_their_names() {
    let text = "\u{feff}used,\"iccid\",extra,note\r\n1024,89852022018041800192,x,\"a\nb\"\r\nmuch,\
                89852022018041800193,,\r\n";
    let client = shapes(ok("content-type: text/csv\r\n", text)).await;
    let file = client.content_csv().send().await.unwrap().into_inner();
    let mut rows = file.rows();
    let first = rows.next().unwrap().unwrap();
    assert_eq!((first.used, first.note.as_deref(), first.active), (1024, Some("a\nb"), None));
    assert_eq!(first.extra.get("extra").unwrap().as_str(), "\"x\"");
    // An odd row costs only itself.
    let mismatch = rows.next().unwrap().unwrap_err();
    assert_eq!(mismatch.to_string(), "`[1].used`: expected a whole number, found \"much\"");
    assert!(rows.next().is_none());
    assert!(!format!("{file:?}").contains("8985"), "{file:?}");
    // A page of a proxy has no rows.
    let client = shapes(ok("content-type: text/html\r\n", "<html>busy</html>")).await;
    let error = client.content_csv().send().await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)), "{error}");
}

#[tokio::test]
async fn a_file_has_a_name_and_a_type() {
    let headers = "content-type: application/pdf\r\nx-pages: many\r\n\
                   content-disposition: attachment; filename=\"..\\\\..\\\\a/b.pdf\"\r\n";
    let client = shapes(response_bytes("200 OK", headers, b"\x00\x01\xff")).await;
    let reply = client.content_binary().send().await.unwrap();
    assert_eq!(
        (reply.data.name(), reply.data.content_type()),
        (Some("b.pdf"), Some("application/pdf"))
    );
    assert_eq!(&reply.data.content()[..], b"\x00\x01\xff");
    // An optional header of another form does not fail the call.
    assert_eq!(reply.headers.x_pages, None);
    assert_eq!(reply.headers.extra.mismatches()[0].path(), "x-pages");
    let json = client.operation("content_binary").unwrap().call_json("{}").await.unwrap();
    assert!(json.to_string().contains(r#""content":"AAH/""#), "{json:?}");
    let json = serde_json::to_string(&reply.data).unwrap();
    assert_eq!(File::from_json(&json).unwrap(), reply.data);
}

#[tokio::test]
async fn headers_are_read_like_fields() {
    let body = r#"{"code":"0","message":"ok","data":{"name":"A"},"trace":"t"}"#;
    let client = shapes(ok("X-Request-Id:  r1 \r\nx-expires: 1700000000\r\n", body)).await;
    let reply = client.json_headers().send().await.unwrap();
    assert_eq!((reply.data.name.as_str(), reply.trace.as_deref()), ("A", Some("t")));
    assert_eq!(reply.headers.x_request_id, "r1");
    assert_eq!(reply.headers.x_expires.unwrap().unix_seconds(), 1_700_000_000);
    // What is written can be read.
    let json = serde_json::to_string(&*reply).unwrap();
    let read: linksfield_golden::shapes::shapes::JsonHeadersResponse =
        serde_json::from_str(&json).unwrap();
    assert_eq!(read, *reply);
    // A required header that is missing or is not text.
    for headers in [&b""[..], b"x-request-id: caf\xe9\r\n"] {
        let head = [b"HTTP/1.1 200 OK\r\nconnection: close\r\n", headers, b"\r\n"].concat();
        let client = shapes(Act::RespondBytes([&head, body.as_bytes()].concat())).await;
        let error = client.json_headers().send().await.unwrap_err();
        assert!(
            matches!(&error, Error::Decode(error) if error.path() == "headers.x-request-id"),
            "{error}"
        );
    }
    // Several headers of one name are a list.
    let client = shapes(ok("x-request-id: a\r\nx-request-id: b\r\n", body)).await;
    assert_eq!(client.json_headers().send().await.unwrap().headers.x_request_id, "a, b");
}

#[tokio::test]
async fn each_status_has_its_content() {
    let placed = r#"{"code":"0","message":"ok","data":{"id":"O1"}}"#;
    let client = shapes(response("201 Created", "location: /o\r\n", placed)).await;
    let reply = client.statuses_by_content().send().await.unwrap();
    assert!(matches!(&reply.data, StatusesByContentPayload::Created(order) if order.id == "O1"));
    assert_eq!((reply.status(), reply.headers.location.as_deref()), (201, Some("/o")));
    let json = serde_json::to_string(&*reply).unwrap();
    assert_eq!(StatusesByContentResponse::from_json(&json).unwrap(), *reply);
    let client = shapes(response("204 No Content", "", "")).await;
    let reply = client.statuses_by_content().send().await.unwrap();
    assert_eq!(reply.data, StatusesByContentPayload::NoContent);
    let client = shapes(response("206 Partial Content", "", "a,b\n1,2\n")).await;
    let reply = client.statuses_by_content().send().await.unwrap();
    assert!(
        matches!(&reply.data, StatusesByContentPayload::Partly(rows) if rows.records().count() == 2)
    );
    // Another status is not as documented, unless the response is a refusal.
    let client = shapes(response("203 Fine", "", placed)).await;
    let error = client.statuses_by_content().send().await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)) && error.may_have_been_executed(), "{error}");
    assert!(
        error.to_string().contains("`HTTP status`: expected a documented status, found 203"),
        "{error}"
    );
    let client = shapes(response("203 Fine", "", r#"{"code":"7"}"#)).await;
    assert_eq!(client.statuses_by_content().send().await.unwrap_err().code(), Some("7"));
    // The content of one status is not that of another.
    let client = shapes(response("202 Accepted", "", placed)).await;
    let error = client.statuses_by_content().send().await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)), "{error}");
}

#[tokio::test]
async fn a_documented_status_decides_the_outcome_of_a_write() {
    for (status, headers, body, is_uncertain) in [
        // Documented as not executed.
        ("409 Conflict", "", "", false),
        ("409 Conflict", "", r#"{"error":"busy"}"#, false),
        // The body contradicts it, or is not that of the API.
        ("409 Conflict", "", r#"{"code":"0"}"#, true),
        ("409 Conflict", "", r#"{"code":"0"#, true),
        ("409 Conflict", "content-type: text/html\r\n", "<html>", true),
        // Documented as uncertain, although the status usually refuses.
        ("404 Not Found", "", "", true),
        // Documented without an outcome, or not documented: as usual.
        ("503 Unavailable", "", "", true),
        ("410 Gone", "", "", true),
        ("403 Forbidden", "", "", false),
    ] {
        let client = shapes(response(status, headers, body)).await;
        let error = client.statuses_documented().send().await.unwrap_err();
        assert!(matches!(error, Error::Status(_)), "{error}");
        assert_eq!(error.may_have_been_executed(), is_uncertain, "{status} {body}: {error}");
    }
}

#[tokio::test]
async fn single_values_are_payloads() {
    let client = shapes(ok("", r#"{"code":"0","message":"ok","data":12}"#)).await;
    assert_eq!(*client.scalar_number().send().await.unwrap(), 12);
    let client = shapes(ok("", "true")).await;
    assert!(*client.scalar_bare().send().await.unwrap());
    for body in [r#""1.50""#, r#"{"code":"0","message":"ok","data":"1.50"}"#] {
        let client = shapes(ok("", body)).await;
        assert_eq!(client.scalar_optional_envelope().send().await.unwrap().to_string(), "1.50");
    }
    for body in ["{}", "[]", "null", r#"{"code":"0","data":{"value":12}}"#] {
        let client = shapes(ok("", body)).await;
        assert!(client.scalar_optional_envelope().send().await.is_err(), "{body}");
    }
}
