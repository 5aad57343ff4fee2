//! Tests of the shapes of requests: methods, parameters within a segment of the path, bodies that are not JSON objects,
//! lists in a query, slow calls and deprecated fields. They prove the exact bytes that a server receives, and that the
//! sandbox, which reads them with separate code, accepts them.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use linksfield_api::{
    AnyClient, Binary, ClientBuilder, Error, FamilyInfo, Limits, Method, OperationInfo, Secret,
    Upload,
};
use linksfield_golden::shapes::FAMILIES;
use linksfield_golden::shapes::shapes::{
    self, CancelOrder, ChangeSim, ChangeSimRequest, CheckSim, FindByLists, FoundItem,
    FoundItemRequired, GetRange, GetSecret, GetSim, GetSimFile, NewCard, NewCardRequired, Owner,
    OwnerRequired, ReplaceCards, SendBytes, SendBytesRequest, SendForm, SendText, SetLevel, Shapes,
    UploadCards, UploadCardsRequest,
};
use linksfield_golden::shapes::signed_params::{
    self as params, SendParamsForm, SendParamsFormRequest, SendParamsList, SignedParams as Params,
};
use linksfield_sandbox::{SECRET, Sandbox};
use linksfield_tests::bare_server::{Server, ok, response};
use linksfield_tests::fixture;

const ICCID: &str = "89852022018041800192";

fn shapes(url: String) -> ClientBuilder<Shapes> {
    let credentials = shapes::Credentials { key_id: "K1".to_owned(), key: SECRET.into() };
    Shapes::builder(credentials).base_url(url).limits(Limits::none())
}

fn params(url: String) -> Params {
    let credentials = params::Credentials { partner: "P1".to_owned(), key: SECRET.into() };
    Params::builder(credentials).base_url(url).limits(Limits::none()).build().unwrap()
}

/// Returns the description of the family `shapes`.
fn family() -> &'static FamilyInfo {
    FAMILIES.iter().find(|family| family.name() == "shapes").unwrap()
}

fn operation(name: &str) -> &'static OperationInfo {
    family().operation(name).unwrap()
}

async fn sandbox() -> Sandbox {
    Sandbox::builder().spec_dir(fixture("shapes").join("spec")).start().await.unwrap()
}

/// Checks that the sandbox accepted every request, and returns the last.
fn last(sandbox: &Sandbox) -> linksfield_sandbox::Received {
    let received = sandbox.received();
    for one in &received {
        assert_eq!(one.refusal, None, "{:?}", one.call);
    }
    received.last().unwrap().clone()
}

fn lists() -> FindByLists {
    FindByLists {
        comma: vec!["a".into(), "b".into()],
        repeated: vec!["a,b".into(), "c&d".into()],
        brackets: vec![1, -2],
        indexed: vec![ICCID.parse().unwrap(), ICCID.parse().unwrap()],
        json: vec!["a,b".into(), "\"欧".into()],
    }
}

#[tokio::test]
async fn lists_in_a_query_are_sent_in_their_style() {
    let sandbox = sandbox().await;
    let client = shapes(sandbox.base_url("shapes")).build().unwrap();
    client
        .find_by_lists(lists())
        .nested([FoundItem::new(FoundItemRequired { id: 7 })])
        .maybe(["x".to_owned()])
        .numbers(Vec::new())
        .send()
        .await
        .unwrap();
    let received = last(&sandbox);
    assert_eq!(
        received.query,
        format!(
            "brackets%5B%5D=1&brackets%5B%5D=-2&comma=a%2Cb&indexed%5B0%5D={ICCID}&indexed%5B1%5D={ICCID}\
             &json=%5B%22a%2Cb%22%2C%22%5C%22%E6%AC%A7%22%5D&maybe=x&nested=%5B%7B%22id%22%3A7%7D%5D\
             &repeated=a%2Cb&repeated=c%26d"
        )
    );
    // The signature covers the items joined with commas.
    let explained = client.find_by_lists(lists()).explain().unwrap();
    let text = explained.signed_text().unwrap();
    assert!(
        text.contains(r#""brackets":"1,-2""#) && text.contains(r#""repeated":"a,b,c&d""#),
        "{text}"
    );
    assert!(text.contains(r#""json":"[\"a,b\",\"\\\"欧\"]""#), "{text}");
    // An empty list cannot be sent in these styles.
    let empty = FindByLists { repeated: Vec::new(), ..lists() };
    let error = client.find_by_lists(empty).send().await.unwrap_err();
    assert!(matches!(&error, Error::NotSent(_)), "{error:?}");
    assert!(error.to_string().contains("`repeated` is empty"), "{error}");
}

#[tokio::test]
async fn a_parameter_within_a_segment_keeps_its_bounds() {
    let sandbox = sandbox().await;
    let client = shapes(sandbox.base_url("shapes")).build().unwrap();
    let file = |file: &str| client.get_sim_file(GetSimFile { file: file.into() }).send();
    for (name, path) in [
        ("a", "/shapes/sims/a.json"),
        ("a.json", "/shapes/sims/a.json.json"),
        ("a/b 欧", "/shapes/sims/a%2Fb%20%E6%AC%A7.json"),
    ] {
        assert_eq!(file(name).await.unwrap().file, name);
        assert_eq!(last(&sandbox).path, path);
    }
    // Otherwise, the path would be that of the other call.
    let reply = client.get_sim(GetSim { name: "a.json".into() }).send().await.unwrap();
    assert_eq!(reply.name, "a.json");
    assert_eq!(last(&sandbox).path, "/shapes/sims/a%2Ejson");
    let order = CancelOrder { order_id: "7:cancel".into() };
    assert_eq!(client.cancel_order(order).send().await.unwrap().order_id, "7:cancel");
    assert_eq!(last(&sandbox).path, "/shapes/orders/7%3Acancel:cancel");
    let range = GetRange { from: "a-b".into(), to: "-c.".into() };
    let reply = client.get_range(range).send().await.unwrap();
    assert_eq!((reply.from.as_str(), reply.to.as_str()), ("a-b", "-c."));
    assert_eq!(last(&sandbox).path, "/shapes/range/v1.a%2Db-%2Dc%2E.csv");
    // A value that a URL would resolve is refused.
    let error = client.get_sim(GetSim { name: "..".into() }).send().await.unwrap_err();
    assert!(matches!(&error, Error::NotSent(_)), "{error:?}");
}

#[tokio::test]
async fn head_and_patch_are_sent() {
    let server = Server::start([
        response("200 OK", "x-more: 1\r\ncontent-encoding: gzip\r\n", ""),
        response("404 Not Found", "", ""),
        ok(r#"{"code":"0","data":{"label":"x"}}"#),
    ])
    .await;
    let client = shapes(server.url()).build().unwrap();
    let sim_id = ICCID.parse().unwrap();
    let () = client.check_sim(CheckSim { sim_id }).deep(true).send().await.unwrap().into_inner();
    let sim_id = ICCID.parse().unwrap();
    let error = client.check_sim(CheckSim { sim_id }).send().await.unwrap_err();
    assert!(matches!(&error, Error::Status(error) if error.status() == 404), "{error:?}");
    #[allow(deprecated, reason = "the field is required")]
    let change = ChangeSim { sim_id: ICCID.parse().unwrap(), owner: "o".into() };
    client.change_sim(change).label("x").send().await.unwrap();
    let requests = server.requests();
    assert!(requests[0].starts_with(&format!("HEAD /sims/{ICCID}?deep=true HTTP/1.1\r\n")));
    assert!(!requests[0].contains("content-type"), "{}", requests[0]);
    assert!(requests[2].starts_with(&format!("PATCH /sims/{ICCID} HTTP/1.1\r\n")));
    assert!(requests[2].contains("\r\ncontent-type: application/merge-patch+json\r\n"));
    assert!(requests[2].ends_with("\r\n\r\n{\"label\":\"x\",\"owner\":\"o\"}"), "{}", requests[2]);
}

#[tokio::test]
async fn an_untyped_call_may_have_any_method() {
    let server = Server::start([response("200 OK", "", ""), ok("[]")]).await;
    let client = shapes(server.url()).build().unwrap();
    let call = client.untyped(Method::Head, "/x").param("a", 1).without_envelope().read_only();
    call.send().await.unwrap();
    let call = client.untyped(Method::Patch, "/x").param("a", 1).without_envelope();
    call.send().await.unwrap();
    let requests = server.requests();
    assert!(requests[0].starts_with("HEAD /x?a=1 HTTP/1.1\r\n"), "{}", requests[0]);
    assert!(requests[1].starts_with("PATCH /x HTTP/1.1\r\n"), "{}", requests[1]);
    assert!(requests[1].ends_with("{\"a\":1}"), "{}", requests[1]);
}

#[tokio::test]
async fn a_form_is_sent_as_pairs() {
    let sandbox = sandbox().await;
    let client = shapes(sandbox.base_url("shapes")).build().unwrap();
    let form = SendForm {
        name: "Ann & Bob".into(),
        count: 2,
        secret: "s+1".into(),
        comma: vec!["a".into(), "b".into()],
        repeated: vec!["a".into(), "b,c".into()],
        brackets: vec!["=".into()],
        json: vec![1, 2],
    };
    let call = client.send_form(form).indexed(["x".to_owned(), "y".to_owned()]);
    let explained = call.explain().unwrap();
    call.send().await.unwrap();
    let received = last(&sandbox);
    assert_eq!(received.headers["content-type"], "application/x-www-form-urlencoded");
    let body = "brackets%5B%5D=%3D&comma=a%2Cb&count=2&indexed%5B0%5D=x&indexed%5B1%5D=y\
                &json=%5B1%2C2%5D&name=Ann%20%26%20Bob&repeated=a&repeated=b%2Cc&secret=s%2B1";
    assert_eq!(received.body, body);
    assert_eq!(explained.body().unwrap(), body.replace("s%2B1", "[redacted]"));
}

fn upload() -> UploadCards {
    UploadCards {
        title: "欧\r\n--x".into(),
        tags: vec!["a".into(), "b".into()],
        cards: Upload::new("my \"cards\"\r\nX-Evil: 1 欧.csv", "text/csv", "iccid\r\n"),
        pages: vec![
            Upload::new("1.txt", "text/plain", "1"),
            Upload::new("2.txt", "text/plain", "2"),
        ],
    }
}

#[tokio::test]
async fn files_are_sent_in_a_multipart_body() {
    let sandbox = sandbox().await;
    let client = shapes(sandbox.base_url("shapes")).build().unwrap();
    let logo = Upload::new("", "image/png", vec![0xff, 0, b'\r', b'\n', b'-', b'-']);
    let call = client.upload_cards(upload()).logo(logo).count(3);
    call.clone().send().await.unwrap();
    let received = last(&sandbox);
    let content_type = received.headers["content-type"].to_str().unwrap();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let part = |head: &str, content: &[u8]| {
        let head = format!("--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n");
        [head.as_bytes(), content, b"\r\n"].concat()
    };
    let expected = [
        part("name=\"title\"", "欧\r\n--x".as_bytes()),
        part("name=\"count\"", b"3"),
        part("name=\"tags\"", b"a"),
        part("name=\"tags\"", b"b"),
        part(
            "name=\"cards\"; filename=\"my %22cards%22%0D%0AX-Evil: 1 欧.csv\"\r\nContent-Type: text/csv",
            b"iccid\r\n",
        ),
        part("name=\"logo\"; filename=\"\"\r\nContent-Type: image/png", b"\xff\0\r\n--"),
        part("name=\"pages[]\"; filename=\"1.txt\"\r\nContent-Type: text/plain", b"1"),
        part("name=\"pages[]\"; filename=\"2.txt\"\r\nContent-Type: text/plain", b"2"),
        format!("--{boundary}--\r\n").into_bytes(),
    ]
    .concat();
    assert_eq!(received.body, expected);
    call.clone().send().await.unwrap();
    let other = last(&sandbox);
    assert_ne!(other.headers["content-type"], content_type);
    // With a nonce of the caller, the boundary is the same again. Otherwise, it is random.
    let json = serde_json::to_string(call.request()).unwrap();
    let operation = client.operation("upload_cards").unwrap();
    for _ in 0..2 {
        operation.request(&json).unwrap().nonce(7).send().await.unwrap();
    }
    let received = sandbox.received();
    let [.., first, second] = received.as_slice() else { panic!("{received:?}") };
    assert_eq!(first.headers["content-type"], second.headers["content-type"]);
    // The content of the files is not shown.
    let explained = call.explain().unwrap();
    let length = other.body.len();
    assert_eq!(explained.body().unwrap(), format!("[{length} bytes]"));
    assert!(explained.curl().ends_with(" --data-binary @FILE"), "{}", explained.curl());
    assert!(!format!("{call:?}").contains("iccid"), "{call:?}");
}

#[tokio::test]
async fn a_file_with_a_wrong_content_type_is_not_sent() {
    let server = Server::start([ok("{}")]).await;
    let client = shapes(server.url()).build().unwrap();
    for content_type in ["", "text/plain\r\nX: 1", "text"] {
        let cards = Upload::new("a", content_type, "x");
        let error =
            client.upload_cards(UploadCards { cards, ..upload() }).send().await.unwrap_err();
        assert!(matches!(&error, Error::NotSent(_)), "{error:?}");
        assert!(
            error.to_string().contains("`cards` has a content type that is not valid"),
            "{error}"
        );
    }
    assert_eq!(server.requests().len(), 0);
}

#[tokio::test]
async fn the_whole_body_is_one_value() {
    let server = Server::start([response("204 No Content", "", "")]).await;
    let client = shapes(server.url()).build().unwrap();
    client.send_text(SendText { script: "iccid,\"欧\"".into() }).send().await.unwrap();
    client.set_level(SetLevel { body: -3 }).send().await.unwrap();
    client.set_owner().send().await.unwrap();
    let owner = Owner::new(OwnerRequired { id: "o/1".into() });
    client.set_owner().owner(owner).send().await.unwrap();
    client
        .send_bytes(SendBytes { version: "1".into(), body: b"PK".as_slice().into() })
        .send()
        .await
        .unwrap();
    client.send_maybe_bytes().send().await.unwrap();
    client.send_maybe_bytes().image(b"x".as_slice()).send().await.unwrap();
    let requests = server.requests();
    let body = |index: usize| requests[index].split_once("\r\n\r\n").unwrap().1.to_owned();
    let content_type = |index: usize| {
        let mut lines = requests[index].lines();
        lines.find_map(|line| line.strip_prefix("content-type: ")).unwrap_or("").to_owned()
    };
    for (index, (expected, media_type)) in [
        ("iccid,\"欧\"", "text/csv; charset=utf-8"),
        ("-3", "application/json"),
        ("", ""),
        (r#"{"id":"o/1"}"#, "application/vnd.owner+json"),
        ("PK", "application/zip"),
        ("", ""),
        ("x", "application/octet-stream"),
    ]
    .into_iter()
    .enumerate()
    {
        assert_eq!((body(index).as_str(), content_type(index).as_str()), (expected, media_type));
    }
    let error =
        client.send_bytes(SendBytes { version: "1".into(), body: Binary::default() }).send().await;
    assert!(error.unwrap_err().to_string().contains("`body` is empty"));
}

#[tokio::test]
async fn the_whole_body_is_a_list() {
    let sandbox = sandbox().await;
    let client = shapes(sandbox.base_url("shapes")).build().unwrap();
    let card = |limit: Option<&str>| {
        let card = NewCard::new(NewCardRequired { iccid: ICCID.parse().unwrap() });
        match limit {
            Some(limit) => card.limit(limit.parse().unwrap()),
            None => card,
        }
    };
    let cards = vec![card(Some("1.50")), card(None)];
    client.replace_cards(ReplaceCards { cards }).group("g").send().await.unwrap();
    let received = last(&sandbox);
    let expected = format!(r#"[{{"iccid":"{ICCID}","limit":1.50}},{{"iccid":"{ICCID}"}}]"#);
    assert_eq!((&*received.query, &received.body[..]), ("group=g", expected.as_bytes()));
    let cards = vec![card(Some("1.505"))];
    let error = client.replace_cards(ReplaceCards { cards }).send().await.unwrap_err();
    assert!(error.to_string().contains("`cards[0].limit`"), "{error}");
    client.replace_cards(ReplaceCards { cards: Vec::new() }).send().await.unwrap();
    assert_eq!(last(&sandbox).body, "[]");
}

#[tokio::test]
async fn common_fields_travel_with_a_form_and_otherwise_in_the_query() {
    let sandbox = sandbox().await;
    let client = params(sandbox.base_url("signed_params"));
    let form = SendParamsForm {
        ids: vec![1, 2],
        amount: "1.50".parse().unwrap(),
        tags: vec!["a".into(), "b".into()],
        more: vec!["欧".into()],
    };
    let call = client.send_params_form(form);
    let explained = call.explain().unwrap();
    let time = explained.time().unix_milliseconds() / 1000;
    assert_eq!(
        explained.signed_text().unwrap(),
        format!(
            r#"{{"amount":"1.50","ids":"1,2","more":"[\"欧\"]","partner":"P1","tags":"a,b","time":"{time}"}}"#
        )
    );
    call.send().await.unwrap();
    let received = last(&sandbox);
    let body = std::str::from_utf8(&received.body).unwrap();
    assert!(
        body.starts_with("amount=1.50&more=%5B%22%E6%AC%A7%22%5D&partner=P1&tags=a&tags=b&time=")
    );
    assert!(body.contains("&sign="), "{body}");
    assert_eq!(received.query, "ids%5B%5D=1&ids%5B%5D=2");

    let list = SendParamsList {
        id: "x".into(),
        tags: vec!["t".into()],
        body: vec!["a".into(), "b".into()],
    };
    client.send_params_list(list).send().await.unwrap();
    let received = last(&sandbox);
    assert_eq!(received.body, r#"["a","b"]"#);
    assert!(received.query.starts_with("partner=P1&tags=t&time="), "{}", received.query);
    assert!(received.query.contains("&sign="), "{}", received.query);
    let file = Upload::new("a", "text/plain", "a");
    client.upload_params(params::UploadParams { title: "t".into(), file }).send().await.unwrap();
    let received = last(&sandbox);
    assert!(received.query.starts_with("partner=P1&time="), "{}", received.query);
    assert_eq!(received.method, "PATCH");
}

/// A request with files can be stored, and sent by the name of its operation.
#[tokio::test]
async fn a_request_with_files_is_a_value() {
    let logo = Upload::new("l.png", "image/png", vec![0xff, 0]);
    let request = UploadCardsRequest::new(upload()).logo(logo).more([Upload::new("m", "a/b", "")]);
    let json = serde_json::to_string(&request).unwrap();
    assert!(
        json.contains(r#""logo":{"file_name":"l.png","content_type":"image/png","bytes":"/wA="}"#)
    );
    assert_eq!(UploadCardsRequest::from_json(&json).unwrap(), request);
    let bytes = SendBytesRequest::new(SendBytes { version: "1".into(), body: vec![0xff].into() });
    let stored = serde_json::to_string(&bytes).unwrap();
    assert_eq!(stored, r#"{"version":"1","body":"/w=="}"#);
    assert_eq!(SendBytesRequest::from_json(&stored).unwrap(), bytes);
    let wrong = UploadCardsRequest::from_json(&json.replace("/wA=", "?")).unwrap_err().to_string();
    assert!(wrong.contains("`logo.bytes`") && wrong.contains("Base64"), "{wrong}");
    let form = r#"{"ids":"1,2","amount":"1.5","tags":["a"],"more":["b"],"sign":"x","partner":"y"}"#;
    let form = SendParamsFormRequest::from_json(form).unwrap();
    assert_eq!(form.required.ids, [1, 2]);

    let sandbox = sandbox().await;
    let client = AnyClient::builder(family(), |credential| {
        Some(Secret::from(if credential.is_secret { SECRET } else { "K1" }))
    });
    let client = client.unwrap().base_url(sandbox.base_url("shapes")).build().unwrap();
    client.operation("upload_cards").unwrap().call_json(&json).await.unwrap();
    client.operation("send_bytes").unwrap().call_json(&stored).await.unwrap();
    let body = r#"{"body":7}"#;
    client.operation("set_level").unwrap().call_json(body).await.unwrap();
    assert_eq!(last(&sandbox).body, "7");
}

#[tokio::test]
async fn a_slow_call_has_more_time_unless_a_limit_is_set() {
    let change = || {
        #[allow(deprecated, reason = "the field is required")]
        ChangeSim { sim_id: ICCID.parse().unwrap(), owner: "o".into() }
    };
    assert_eq!(operation("change_sim").timeout(), Some(Duration::from_secs(120)));
    assert_eq!(operation("set_level").timeout(), None);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let transport = || {
        let seen = Arc::clone(&seen);
        linksfield_api::transport::from_fn(move |_, options| {
            seen.lock().unwrap().push(options.timeout());
            let body = r#"{"code":"0","data":{}}"#;
            async move { Ok(http::Response::new(body.into())) }
        })
    };
    let second = Duration::from_secs(1);
    let plain = shapes("http://127.0.0.1:9".into()).transport(transport()).build().unwrap();
    plain.change_sim(change()).send().await.unwrap();
    plain.change_sim(change()).timeout(second).send().await.unwrap();
    plain.change_sim(change()).attempt_timeout(second * 2).send().await.unwrap();
    let limited = shapes("http://127.0.0.1:9".into()).timeout(second * 3);
    limited.transport(transport()).build().unwrap().change_sim(change()).send().await.unwrap();
    plain.set_level(SetLevel { body: 1 }).send().await.unwrap();
    let seen: Vec<u64> =
        seen.lock().unwrap().iter().map(|limit| limit.as_secs_f64().round() as u64).collect();
    assert_eq!(seen, [120, 1, 2, 3, 30]);
}

/// A deprecated field is documented as such, and is still read and sent.
#[test]
fn a_deprecated_field_names_its_successor() {
    let info = operation("change_sim");
    assert_eq!(info.parameter("note").unwrap().deprecated, Some("Use label instead."));
    assert_eq!(info.parameter("label").unwrap().deprecated, None);
    let request =
        ChangeSimRequest::from_json(&format!(r#"{{"sim_id":"{ICCID}","owner":"o","note":"n"}}"#));
    #[allow(deprecated, reason = "the field is read as before")]
    let note = request.unwrap().note;
    assert_eq!(note.as_deref(), Some("n"));
}

/// The text of a secret in a URL may differ from the secret, and is not shown, either. Sensitive parameters that a server
/// repeats in its message are not shown.
#[tokio::test]
async fn sensitive_parameters_are_hidden_in_every_shape() {
    let echo = |text: &str| {
        response("400 Bad Request", "", &format!(r#"{{"code":"9","message":"wrong: {text}"}}"#))
    };
    let server = Server::start([echo(ICCID), echo(ICCID), echo(ICCID), echo("a.b-c")]).await;
    let client = shapes(server.url()).build().unwrap();
    let cards = vec![NewCard::new(NewCardRequired { iccid: ICCID.parse().unwrap() })];
    let error = client.replace_cards(ReplaceCards { cards }).send().await.unwrap_err();
    assert!(!format!("{error} {error:?}").contains(ICCID), "{error:?}");
    let error = client.find_by_lists(lists()).send().await.unwrap_err();
    assert!(!format!("{error} {error:?}").contains(ICCID), "{error:?}");
    let call = client.get_secret(GetSecret { user: ICCID.parse().unwrap(), pin: "a.b-c".into() });
    let explained = call.explain().unwrap().to_string();
    assert!(explained.contains(".[redacted]") && !explained.contains("b-c"), "{explained}");
    let error = call.clone().send().await.unwrap_err();
    assert!(!format!("{error} {error:?}").contains(ICCID), "{error:?}");
    let error = call.send().await.unwrap_err();
    assert!(!format!("{error} {error:?}").contains("b-c"), "{error:?}");
    assert!(server.requests()[2].starts_with(&format!("GET /secrets/{ICCID}.a%2Eb-c HTTP/1.1")));
}
