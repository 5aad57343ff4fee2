//! What reaches the proxy although it should not: web pages, broken requests, and programs that send too much or too
//! slowly.

use std::io::Write as _;
use std::thread;
use std::time::Duration;

use super::support::{DEVICE, Response, Shop};

/// Pages in a browser cannot call the proxy, whatever name they reach it by.
#[test]
fn web_pages_are_refused_before_their_body_is_read() {
    let shop = Shop::new();
    let proxy = shop.proxy(&["--no-token", "--allow-writes"]);
    let right = proxy.request("POST", "/csss/query_device", Some(DEVICE));
    let host = format!("Host: {}\r\n", proxy.address);
    assert_eq!(proxy.raw(right.as_bytes()).unwrap().status, 200);
    let rebinding = [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:7679",
        "10.0.0.1",
        "localhost:1@evil.example",
    ];
    let hosts = rebinding.map(|name| (format!("Host: {name}\r\n"), "host"));
    let headers = [
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: same-origin",
    ];
    let pages = headers.map(|header| (format!("{host}{header}\r\n"), "browser"));
    let twice = [(format!("{host}Host: evil.example\r\n"), "host"), (String::new(), "host")];
    for (replacement, problem) in hosts.into_iter().chain(pages).chain(twice) {
        let request = right.replace(&host, &replacement);
        let refused = proxy.raw(request.as_bytes());
        // Without `Host`, or with two of them, the server may refuse the request itself.
        let Some(refused) = refused else { continue };
        if refused.status == 400 && refused.body.is_empty() {
            continue;
        }
        assert_eq!((refused.status, refused.problem().as_str()), (403, problem), "{replacement}");
        assert_eq!(refused.header("access-control-allow-origin"), "");
    }
    // A preflight is refused, too.
    let preflight = format!(
        "OPTIONS /csss/query_device HTTP/1.1\r\n{host}Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n"
    );
    assert_eq!(proxy.raw(preflight.as_bytes()).unwrap().status, 403);
    assert_eq!(shop.sandbox.received().len(), 1);
}

#[test]
fn broken_requests_are_refused_and_leave_the_proxy_in_order() {
    let shop = Shop::new();
    let proxy = shop.proxy(&["--allow-writes"]);
    let ok = || proxy.post("/csss/query_device", DEVICE).status;
    let token = proxy.token.clone().unwrap();
    let head = format!(
        "Host: {}\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n",
        proxy.address
    );
    let json = "Content-Type: application/json\r\n";
    let path = "/csss/query_device";
    let cases: Vec<(String, Option<u16>)> = vec![
        ("GARBAGE\r\n\r\n".to_owned(), Some(400)),
        ("\0\u{1}\u{2}\u{3}\r\n\r\n".to_owned(), Some(400)),
        (format!("POST {path} HTTP/9.9\r\n{head}\r\n"), Some(400)),
        (format!("POST {path} HTTP/1.1\r\n{head}{json}Content-Length: x\r\n\r\n"), Some(400)),
        (
            format!(
                "POST {path} HTTP/1.1\r\n{head}{json}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{{}}"
            ),
            Some(400),
        ),
        (
            format!("POST {path} HTTP/1.1\r\n{head}{json}Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
            Some(400),
        ),
        (format!("POST {path} HTTP/1.1\r\n{head}{}\r\n", "X: y\r\n".repeat(20_000)), Some(431)),
        (
            format!(
                "POST http://127.0.0.1{path} HTTP/1.1\r\n{head}{json}Content-Length: 2\r\n\r\n{{}}"
            ),
            Some(400),
        ),
        (format!("CONNECT example.com:443 HTTP/1.1\r\n{head}\r\n"), Some(400)),
        (format!("POST {path} HTTP/1.1\r\n{head}Content-Length: 2\r\n\r\n{{}}"), Some(415)),
        (
            format!(
                "POST {path} HTTP/1.1\r\n{head}Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{{}}"
            ),
            Some(415),
        ),
        (
            format!("POST {path} HTTP/1.1\r\n{head}{json}Content-Length: 99999999\r\n\r\n{{"),
            Some(413),
        ),
        (format!("POST /csss/%ff HTTP/1.1\r\n{head}\r\n"), Some(400)),
        (format!("GET /cube/sims?page_no=%ff HTTP/1.1\r\n{head}\r\n"), Some(400)),
        (
            format!("GET /cube/sims HTTP/1.1\r\n{head}{json}Content-Length: 2\r\n\r\n{{}}"),
            Some(400),
        ),
        // HTTP/1.0, and a body in chunks, are in order.
        (
            format!(
                "POST {path} HTTP/1.0\r\n{head}{json}Content-Length: {}\r\n\r\n{DEVICE}",
                DEVICE.len()
            ),
            Some(200),
        ),
        (
            format!(
                "POST {path} HTTP/1.1\r\n{head}{json}Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{DEVICE}\r\n0\r\n\r\n",
                DEVICE.len()
            ),
            Some(200),
        ),
        (
            format!(
                "POST {path} HTTP/1.1\r\n{head}{json}Expect: 100-continue\r\nContent-Length: {}\r\n\r\n{DEVICE}",
                DEVICE.len()
            ),
            Some(200),
        ),
    ];
    for (request, status) in cases {
        let response = proxy.raw(request.as_bytes());
        let shown: String = request.chars().take(120).collect();
        assert_eq!(
            response.as_ref().map(|response| response.status),
            status,
            "{shown}: {response:?}"
        );
    }
    for (body, parameter) in [
        ("", "device_id"),
        ("{}", "device_id"),
        ("[]", "request"),
        ("{", "request"),
        ("nonsense", "request"),
        (r#"{"device_id":"1","device_id":"2"}"#, "device_id"),
        (r#"{"device_id":"89852022018041800192","surprise":1}"#, "surprise"),
        (r#"{"device_id":{"a":[1]}}"#, "device_id"),
    ] {
        let refused = proxy.post("/csss/query_device", body);
        assert_eq!((refused.status, refused.problem().as_str()), (400, "parameter"), "{body}");
        assert_eq!(refused.json()["parameter"], parameter, "{body}: {}", refused.body);
        assert_eq!(refused.outcome(), "failed");
    }
    let deep = format!(r#"{{"device_id":{}1{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(proxy.post("/csss/query_device", &deep).status, 400);
    for (method, path, status) in [
        ("GET", "/csss/order_package", 405),
        ("DELETE", "/csss/query_device", 405),
        ("POST", "/", 405),
        ("POST", "/nothing/here", 404),
        ("POST", "/csss/order_pakage", 404),
        ("POST", "/csss/package/orderPackag", 404),
        ("POST", "/csss/../mall/singleOrder", 404),
        ("POST", "//csss/query_device", 404),
        ("GET", "/problems/none", 404),
    ] {
        let refused = proxy.call(method, path, Some("{}"));
        assert_eq!(refused.status, status, "{method} {path}: {refused:?}");
    }
    let wrong = proxy.call("GET", "/csss/order_package", None);
    assert_eq!(wrong.header("allow"), "POST");
    assert!(proxy.post("/csss/order_pakage", "{}").body.contains("/csss/order_package"));
    assert!(
        proxy.post("/csss/package/orderPackag", "{}").body.contains("/csss/package/orderPackage")
    );
    let key = proxy
        .request("POST", path, Some(DEVICE))
        .replace("Content-Type", "Idempotency-Key: order-1\r\nContent-Type");
    assert_eq!(proxy.raw(key.as_bytes()).unwrap().json()["parameter"], "Idempotency-Key");
    assert_eq!(ok(), 200);
    let received = shop.sandbox.received();
    assert!(received.iter().all(|one| one.call.as_deref() == Some("csss.query_device")));
    assert_eq!(received.len(), 4);
}

/// A large body is refused while it is being sent, and the program can read the refusal.
#[test]
fn large_slow_and_abandoned_bodies_do_not_hold_the_proxy_up() {
    let shop = Shop::new();
    let proxy = shop.proxy(&["--allow-writes"]);
    let large = format!(r#"{{"device_id":"{}"}}"#, "9".repeat(17 * 1024 * 1024));
    let refused = proxy.post("/csss/query_device", &large);
    assert_eq!((refused.status, refused.problem().as_str()), (413, "too-large"));
    let begun = proxy.request("POST", "/csss/order_package", Some(DEVICE));
    let abandoned: Vec<_> = (0..50)
        .map(|index| {
            let mut stream = proxy.connect();
            stream.write_all(&begun.as_bytes()[..begun.len() - 1 - index]).unwrap();
            stream
        })
        .collect();
    // One byte after the other.
    let mut slow = proxy.connect();
    for byte in proxy.request("POST", "/csss/query_device", Some(DEVICE)).as_bytes() {
        slow.write_all(&[*byte]).unwrap();
        thread::sleep(Duration::from_millis(2));
    }
    assert_eq!(Response::read(&mut slow).unwrap().status, 200);
    assert_eq!(proxy.post("/csss/query_device", DEVICE).status, 200);
    drop(abandoned);
    assert_eq!(proxy.post("/csss/query_device", DEVICE).status, 200);
    assert_eq!(shop.order_requests(), 0);
}

/// Several requests on one connection, and several connections at the same time, get their own responses.
#[test]
fn many_programs_are_served_at_the_same_time() {
    let shop = Shop::new();
    let proxy = shop.proxy(&[]);
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let mut stream = proxy.connect();
                let again = proxy
                    .request("POST", "/csss/query_device", Some(DEVICE))
                    .replace("Connection: close\r\n", "");
                let last = proxy.request("GET", "/cube/sims?page_size=1", None);
                stream.write_all(format!("{again}{again}{last}").as_bytes()).unwrap();
                let mut text = String::new();
                std::io::Read::read_to_string(&mut stream, &mut text).unwrap();
                assert_eq!(text.matches("HTTP/1.1 200 OK").count(), 3, "{text}");
                assert_eq!(text.matches("csss.query_device").count(), 2, "{text}");
            });
        }
    });
    assert_eq!(shop.sandbox.received().len(), 24);
}
