//! Tests of hostile servers and careless callers against responses that are not JSON, lists by cursor, and requests of every
//! shape, over plain sockets. They prove that nothing is lost or changed without an error, and that nothing sensitive is
//! shown.

use std::io::Write as _;

use linksfield_api::{Error, PagesError, RetryPolicy};
use linksfield_golden::shapes::shapes::{
    ColumnsOfEveryTypePayload, Credentials, FindByLists, MapsRequest, SendForm, Shapes,
    UnionsRequest, UploadCards,
};
use linksfield_tests::bare_server::{Act, Server, response, response_bytes};

fn client(server: &Server) -> Shapes {
    let credentials = Credentials { key_id: "K1".to_owned(), key: "shapes-key".into() };
    Shapes::builder(credentials).base_url(server.url()).retry(RetryPolicy::never()).build().unwrap()
}

/// Returns a client of a server that responds with this act.
async fn shapes(act: Act) -> Shapes {
    client(&Server::start([act]).await)
}

fn ok(headers: &str, body: &str) -> Act {
    response("200 OK", headers, body)
}

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

#[tokio::test]
async fn a_body_that_cannot_be_decompressed_is_not_a_file() {
    let refusal = gzip(br#"{"code":"9","message":"no such report"}"#);
    let cut = &refusal[..refusal.len() - 9];
    for (coding, body) in [("gzip", cut), ("zstd", b"\x28\xb5\x2f\xfd"), ("deflate", b"text")] {
        let headers = format!("x-request-id: r1\r\ncontent-encoding: {coding}\r\n");
        let client = shapes(response_bytes("200 OK", &headers, body)).await;
        for error in [
            client.content_binary().send().await.map(drop).unwrap_err(),
            client.content_binary_bare().send().await.map(drop).unwrap_err(),
            client.content_text().send().await.map(drop).unwrap_err(),
            client.content_csv().send().await.map(drop).unwrap_err(),
        ] {
            assert!(matches!(error, Error::Decode(_)), "{coding}: {error}");
            assert!(error.to_string().contains(&format!("found \"{coding}\"")), "{error}");
            assert_eq!(error.response().unwrap().body(), body);
        }
    }
    // A proxy has decompressed the body, but has not removed the header.
    let client = shapes(ok("content-encoding: gzip\r\n", "plain")).await;
    assert_eq!(&client.content_binary_bare().send().await.unwrap().content()[..], b"plain");
}

#[tokio::test]
async fn another_document_is_not_an_empty_table() {
    for body in [
        r#"{"error":"no such report"}"#,
        "\u{feff} [1]",
        "<!DOCTYPE html><html>busy</html>",
        "\n<HTML lang=en>",
    ] {
        for kind in ["text/csv", "text/plain", "application/octet-stream"] {
            let client = shapes(ok(&format!("content-type: {kind}\r\n"), body)).await;
            let error = client.content_csv().send().await.unwrap_err();
            assert!(matches!(error, Error::Decode(_)), "{kind} {body}: {error}");
        }
    }
    // The first line names no documented column, for example because the separator is another one.
    for body in ["iccid;used\n8985;1\n", r#"{"code":"9","mess"#, "busy"] {
        let file = shapes(ok("", body)).await.content_csv().send().await.unwrap().into_inner();
        let rows: Vec<_> = file.rows().collect();
        let [Err(mismatch)] = rows.as_slice() else { panic!("{body}: {rows:?}") };
        assert!(mismatch.to_string().contains("the names of the columns"), "{mismatch}");
    }
    // An empty file has no rows.
    for body in ["", "\r\n"] {
        let file = shapes(ok("", body)).await.content_csv().send().await.unwrap();
        assert_eq!(file.rows().count(), 0);
    }
}

#[tokio::test]
async fn a_row_with_more_fields_than_names_is_an_error() {
    let text = "note,iccid,used\na,b,89852022018041800192,1\nc,89852022018041800193,2,,\n";
    let file = shapes(ok("", text)).await.content_csv().send().await.unwrap().into_inner();
    let mut rows = file.rows();
    let mismatch = rows.next().unwrap().unwrap_err();
    assert_eq!(mismatch.to_string(), "`[0]`: expected at most as many fields as the first line");
    let row = rows.next().unwrap().unwrap();
    assert_eq!((row.note.as_deref(), row.used), (Some("c"), 2));
    assert!(rows.next().is_none());
}

/// A field that is missing at the beginning of a row moves all fields after it.
#[tokio::test]
async fn a_shifted_row_does_not_show_a_sensitive_value() {
    let text = "note,used,active,iccid\n89852022018041800192,89852022018041800192,no\n\
                x,1,89852022018041800192\n";
    let file = shapes(ok("", text)).await.content_csv().send().await.unwrap().into_inner();
    for row in file.rows() {
        let shown = format!("{row:?}");
        assert!(row.is_err() && !shown.contains("8985"), "{shown}");
    }
    let text = "mail,active,day\n89852022018041800192,hush@example.com\n";
    let reply = shapes(ok("", text)).await.columns_of_every_type().send().await.unwrap();
    let ColumnsOfEveryTypePayload::Ok(file) = &reply.data else { panic!("{reply:?}") };
    let row = file.rows().next().unwrap().unwrap();
    assert_eq!(row.extra.mismatches()[0].to_string(), "`active`: expected `true` or `false`");
    assert!(!format!("{row:?} {:?}", row.extra.mismatches()).contains("hush"), "{row:?}");
}

#[tokio::test]
async fn a_cursor_is_not_shown() {
    let page = r#"{"code":"0","data":{"items":["a"],"next_cursor":"hush-1","more":1}}"#;
    let client = shapes(ok("", page)).await;
    let mut pages = client.pages_by_cursor().pages();
    assert!(pages.next().await.unwrap().is_some());
    assert_eq!(pages.progress().cursor(), Some("hush-1"));
    assert!(!format!("{pages:?}").contains("hush"), "{pages:?}");
    let items = pages.items();
    assert!(!format!("{items:?}").contains("hush"), "{items:?}");
}

#[tokio::test]
async fn a_link_without_a_readable_cursor_does_not_end_the_list() {
    for parameter in ["page_token=", "page_token=%ff", "page_token=%20"] {
        let link = format!("x-total-count: many\r\nlink: <?{parameter}>; rel=next\r\n");
        let body = r#"{"code":"0","data":["a"]}"#;
        let client = shapes(ok(&link.replace("many", "9"), body)).await;
        let error = client.pages_by_link().pages().next().await.unwrap_err();
        assert!(matches!(error, PagesError::Unreadable { .. }), "{parameter}: {error}");
    }
}

#[tokio::test]
async fn a_comma_in_an_item_does_not_make_two_items() {
    let server = Server::start([ok("", "")]).await;
    let client = client(&server);
    let list = |text: &str| vec!["x".to_owned(), text.to_owned()];
    let found = |comma: &str| FindByLists {
        comma: list(comma),
        repeated: list("a,b"),
        brackets: vec![1],
        indexed: vec!["89852022018041800192".parse().unwrap()],
        json: list("a,b"),
    };
    let form = SendForm {
        name: "a,b".into(),
        count: 1,
        secret: "s".into(),
        comma: list("a,b"),
        repeated: list("a,b"),
        brackets: list("a,b"),
        json: vec![1],
    };
    let file = linksfield_api::Upload::new("a,b", "text/csv", "a,b");
    let upload = UploadCards {
        title: "a,b".into(),
        tags: list("a,b"),
        cards: file.clone(),
        pages: vec![file],
    };
    for (error, path) in [
        (client.find_by_lists(found("a,b")).explain().unwrap_err(), "comma[1]"),
        (client.send_form(form.clone()).explain().unwrap_err(), "comma[1]"),
        (client.upload_cards(upload).marks(list("a,b")).explain().unwrap_err(), "marks[1]"),
    ] {
        assert!(matches!(error, Error::NotSent(_)), "{error}");
        assert!(error.to_string().contains(&format!("`{path}` contains a comma")), "{error}");
    }
    assert_eq!(server.requests().len(), 0);
    client.send_form(SendForm { comma: list("y"), ..form }).send().await.unwrap();
    assert!(server.requests()[0].contains("&comma=x%2Cy&"), "{:?}", server.requests());
}

/// An empty text is not part of what a server verifies.
#[tokio::test]
async fn an_empty_list_is_not_sent_as_empty_text() {
    let client = shapes(ok("", "{}")).await;
    let found = |comma: &[&str], repeated: &[&str]| {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let request = FindByLists {
            comma: texts(comma),
            repeated: texts(repeated),
            brackets: vec![1],
            indexed: vec!["89852022018041800192".parse().unwrap()],
            json: texts(&["a"]),
        };
        client.find_by_lists(request)
    };
    for (call, name) in [
        (found(&[], &["a"]), "comma"),
        (found(&[""], &["a"]), "comma"),
        (found(&["a"], &[""]), "repeated"),
    ] {
        let error = call.explain().unwrap_err().to_string();
        assert!(error.contains(&format!("`{name}` is empty")), "{error}");
    }
    let call = found(&["a"], &["", "a"]).explicit([]).maybe([String::new()]).numbers([]);
    let explained = call.explain().unwrap();
    for name in ["explicit", "maybe", "numbers"] {
        assert!(!explained.url().contains(name), "{explained}");
        assert!(!explained.signed_text().unwrap().contains(name), "{explained}");
    }
}

/// Servers remove white space around the value of a header, and would not receive what the caller passed and signed.
#[tokio::test]
async fn a_header_with_white_space_at_its_ends_is_not_sent() {
    let client = shapes(ok("", "{}")).await;
    for (cursor, is_valid) in [(" a", false), ("a\t", false), ("a\r\nx: y", false), ("a b", true)] {
        let explained = client.pages_of_an_optional_payload().x_cursor(cursor).explain();
        match explained {
            Ok(_) => assert!(is_valid, "{cursor:?}"),
            Err(error) => assert!(!is_valid && matches!(error, Error::NotSent(_)), "{error}"),
        }
    }
}

#[tokio::test]
async fn what_a_server_repeats_of_a_sensitive_value_is_not_shown() {
    let names = r#"{"limits":{},"names":{"ann@example.com":"hush & hush","13800138000":"x"}}"#;
    let contact = r#"{"contact":{"kind":"email","address":"ann@example.com"}}"#;
    for echo in
        ["ann@example.com", "ann%40example.com", "hush & hush", "hush%20%26%20hush", "13800138000"]
    {
        let message = format!(r#"{{"code":"9","message":"no {echo}"}}"#);
        for (status, body) in [
            ("200 OK", message.clone()),
            ("400 Bad Request", message),
            ("404 Not Found", format!("<html>/maps?{echo}</html>")),
        ] {
            let client = shapes(response(status, "", &body)).await;
            let call = client.call(MapsRequest::from_json(names).unwrap());
            let error = call.send().await.unwrap_err();
            assert!(!format!("{error} {error:?}").contains(echo), "{status}: {error:?}");
            if echo.starts_with("ann") {
                let call = client.call(UnionsRequest::from_json(contact).unwrap());
                let error = call.send().await.unwrap_err();
                assert!(!format!("{error} {error:?}").contains(echo), "{status}: {error:?}");
            }
        }
    }
}
