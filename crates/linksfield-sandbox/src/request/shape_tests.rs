//! Tests that a request is accepted only in the documented shape: the content of the body, the style of lists, and the
//! path.

use http::{HeaderMap, HeaderValue};
use linksfield_spec::{SourceFile, Sources, Spec};

use super::{Incoming, Trace, check};
use crate::credentials::Credentials;
use crate::route::{self, Found};

const FAMILY: &str =
    "title: { en: Kiosk }\nsummary: Invented.\nservers: { api: { environments: {} } }\n";

const HEAD: &str =
    "title: { en: X }\npages: [{ note: Invented. }]\ncoverage: request-only\neffect: write\n";

const CALLS: &[(&str, &str)] = &[
    (
        "form",
        "method: POST\npath: /form\nrequest:\n  content: form\n  body:\n    n: { type: integer, wire: number, required: true }\n    r: { type: list, style: repeated, items: { type: integer, wire: number } }\n    b: { type: list, style: brackets, items: { type: text } }\n    i: { type: list, style: indexed, items: { type: text } }\n    j: { type: list, style: json, items: { type: integer, wire: number } }\n",
    ),
    (
        "upload",
        "method: POST\npath: /upload\nrequest:\n  content: multipart\n  body:\n    n: { type: integer, wire: number, required: true }\n    f: { type: file, required: true }\n    m: { type: list, style: indexed, items: { type: file } }\n",
    ),
    (
        "list",
        "method: PUT\npath: /list\nrequest:\n  data:\n    type: list\n    name: cards\n    required: true\n    items: { type: object, as: Card, fields: { n: { type: integer, wire: number, required: true } } }\n",
    ),
    (
        "text",
        "method: PUT\npath: /text\nrequest:\n  content: text\n  media_type: text/csv\n  data: { type: text, max_length: 3, required: true }\n",
    ),
    (
        "bytes",
        "method: PUT\npath: /bytes\nrequest:\n  content: binary\n  data: { type: binary, required: true }\n",
    ),
    ("head", "method: HEAD\npath: /head\n"),
    (
        "one",
        "method: GET\npath: /x/{one}\nrequest: { path: { one: { type: text, required: true } } }\n",
    ),
    (
        "json",
        "method: GET\npath: /x/{file}.json\nrequest: { path: { file: { type: text, required: true } } }\n",
    ),
    ("fixed", "method: GET\npath: /x/all.json\n"),
    (
        "range",
        "method: GET\npath: /x/{from}-{to}.json\nrequest: { path: { from: { type: text, required: true }, to: { type: text, required: true } } }\n",
    ),
    (
        "run",
        "method: GET\npath: /x/{id}:run\nrequest: { path: { id: { type: text, required: true } } }\n",
    ),
];

fn spec() -> Spec {
    let mut files =
        vec![SourceFile { path: "kiosk/family.yaml".to_owned(), text: FAMILY.to_owned() }];
    for (name, text) in CALLS {
        let head = match text.contains("GET") || text.contains("HEAD") {
            true => HEAD.replace("write", "read"),
            false => HEAD.to_owned(),
        };
        files.push(SourceFile { path: format!("kiosk/{name}.yaml"), text: head + text });
    }
    match Spec::from_sources(Sources::new("spec", files)) {
        Ok((spec, _)) => spec,
        Err(error) => panic!("{error}"),
    }
}

/// Returns why a request is refused, or `good`.
fn sent(method: &str, path: &str, query: &str, content_type: &str, body: &[u8]) -> String {
    let spec = spec();
    let path = format!("/kiosk{path}");
    let Ok(Found::Call(route)) = route::find(&spec, method, &path) else {
        return "no route".to_owned();
    };
    let mut headers = HeaderMap::new();
    if !content_type.is_empty() {
        headers.insert("content-type", HeaderValue::from_str(content_type).unwrap());
    }
    let incoming = Incoming {
        route: &route,
        full_path: &path,
        query,
        headers: &headers,
        body,
        credentials: &Credentials::default(),
        token: "",
        now: std::time::SystemTime::now(),
    };
    check(&incoming, &mut Trace::default())
        .map_or_else(|refusal| refusal.message, |_| "good".to_owned())
}

const FORM: &str = "application/x-www-form-urlencoded";

#[test]
fn a_form_is_read_in_the_documented_styles() {
    let form = |body: &str| sent("POST", "/form", "", FORM, body.as_bytes());
    assert_eq!(form("n=1&r=1&r=2&b%5B%5D=a&b[]=a,b&i[0]=x&i[1]=y&j=%5B1,2%5D"), "good");
    assert_eq!(form("n=1"), "good");
    for (body, why) in [
        ("", "`n` is required in the body, but is missing or empty"),
        ("n=x", "`n` should be a whole number, but is \"x\""),
        ("n=1&n=2", "the parameter `n` appears twice in the form"),
        ("n=1&r=1&r=x", "`r` should be a whole number, but is \"x\""),
        ("n=1&r=1,2", "`r` should be a whole number, but is \"1,2\""),
        ("n=1&b=a", "each item of `b` must be sent as `b[]`"),
        ("n=1&i=a", "each item of `i` must be sent as `i[0]`"),
        ("n=1&i[1]=a", "the items of `i` must be numbered from 0 in the form"),
        ("n=1&i[0]=a&i[0]=b", "the items of `i` must be numbered from 0 in the form"),
        ("n=1&j=1,2", "`j` should be a list as JSON, but is \"1,2\""),
        ("n=1&j=[\"a\"]", "`j` should be a whole number without quotes, but is \"a\""),
        ("n=1&x=1", "`x` is not documented for this call"),
        ("n=%FF", "the form is not valid UTF-8"),
    ] {
        let found = form(body);
        assert!(found.starts_with(why), "{body}: {found}");
    }
    let json = sent("POST", "/form", "", "application/json", b"{\"n\":1}");
    assert_eq!(json, format!("the header `Content-Type` must be `{FORM}`"));
}

/// Returns a multipart body of parts, each with its headers after the name.
fn multipart(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut body = String::new();
    for (head, content) in parts {
        body.push_str(&format!(
            "--B\r\nContent-Disposition: form-data; {head}\r\n\r\n{content}\r\n"
        ));
    }
    body.push_str("--B--\r\n");
    body.into_bytes()
}

#[test]
fn a_multipart_body_has_the_documented_files() {
    let upload = |parts: &[(&str, &str)]| {
        sent("POST", "/upload", "", "multipart/form-data; boundary=B", &multipart(parts))
    };
    let number = ("name=\"n\"", "1");
    let file = ("name=\"f\"; filename=\"a.csv\"\r\nContent-Type: text/csv", "1\r\n2");
    let more =
        |index: usize| format!("name=\"m[{index}]\"; filename=\"a\"\r\nContent-Type: text/csv");
    let (first, second) = (more(0), more(1));
    assert_eq!(upload(&[number, file]), "good");
    assert_eq!(upload(&[file, (&first, ""), (&second, "x"), number]), "good");
    for (parts, why) in [
        (vec![file], "`n` is required in the body"),
        (vec![number], "`f` is required in the body, but is missing"),
        (vec![number, ("name=\"f\"", "1")], "the part `f` must be a file"),
        (vec![number, file, file], "the part `f` appears twice"),
        (vec![number, file, (&second, "")], "the part `m` appears twice or out of order"),
        (vec![number, file, ("name=\"x\"", "1")], "`x` is not documented for this call"),
        (vec![number, ("name=\"n\"; filename=\"n\"\r\nContent-Type: a/b", "1")], "`n` is not"),
        (
            vec![number, ("name=\"f\"; filename=\"a\"", "1")],
            "the file `f` must have a `Content-Type`",
        ),
    ] {
        let found = upload(&parts);
        assert!(found.starts_with(why), "{parts:?}: {found}");
    }
    let without = sent("POST", "/upload", "", "multipart/form-data", &multipart(&[number, file]));
    assert_eq!(without, "the header `Content-Type` has no boundary");
}

#[test]
fn a_body_that_is_one_value_is_checked() {
    let json = |body: &str| sent("PUT", "/list", "", "application/json", body.as_bytes());
    assert_eq!(json("[{\"n\":1},{\"n\":2}]"), "good");
    assert_eq!(json("[]"), "good");
    for (body, why) in [
        ("", "the body is not JSON"),
        ("{}", "`cards` should be a list, but is {}"),
        ("[{\"n\":\"1\"}]", "`cards[0].n` should be a whole number without quotes"),
        ("[{}]", "`cards[0].n` is required, but is missing"),
        ("[{\"n\":1,\"n\":2}]", "the key `n` appears twice"),
        ("[{\"n\":1,\"x\":2}]", "`[0].x` is not documented for this call"),
    ] {
        let found = json(body);
        assert!(found.starts_with(why), "{body}: {found}");
    }
    let missing = "the body `cards` is required, but is missing or empty";
    assert_eq!(sent("PUT", "/list", "", "", b""), missing);
    let text = |body: &[u8]| sent("PUT", "/text", "", "text/csv; charset=utf-8", body);
    assert_eq!(text("a欧".as_bytes()), "good");
    assert!(text(b"abcd").starts_with("`body` should be text of at most 3 characters"));
    assert_eq!(text(b""), "the body `body` is required, but is missing or empty");
    assert_eq!(text(b"\xff"), "the body is not valid UTF-8");
    let bytes = |body: &[u8]| sent("PUT", "/bytes", "", "application/octet-stream", body);
    assert_eq!(bytes(b"\xff\0"), "good");
    assert_eq!(bytes(b""), "the body `body` is required, but is missing or empty");
    let wrong = sent("PUT", "/bytes", "", "text/csv", b"x");
    assert_eq!(wrong, "the header `Content-Type` must be `application/octet-stream`");
    assert_eq!(sent("HEAD", "/head", "", "", b""), "good");
    assert_eq!(sent("HEAD", "/head", "", "", b"x"), "a HEAD request must not have a body");
}

/// Returns the call to which a path is routed, with its parameters.
fn routed(path: &str) -> String {
    let spec = spec();
    match route::find(&spec, "GET", &format!("/kiosk{path}")) {
        Ok(Found::Call(route)) => format!("{} {:?}", route.endpoint.id, route.parameters),
        _ => "nothing".to_owned(),
    }
}

#[test]
fn a_path_is_routed_to_the_call_that_fits_most_closely() {
    for (path, call) in [
        ("/x/1", r#"one [("one", "1")]"#),
        ("/x/all.json", "fixed []"),
        ("/x/a.json", r#"json [("file", "a")]"#),
        ("/x/a%2Ejson", r#"one [("one", "a.json")]"#),
        ("/x/a.json.json", r#"json [("file", "a.json")]"#),
        ("/x/a-b.json", r#"range [("from", "a"), ("to", "b")]"#),
        ("/x/a%2Db-c.json", r#"range [("from", "a-b"), ("to", "c")]"#),
        ("/x/a%2Db.json", r#"json [("file", "a-b")]"#),
        ("/x/7:run", r#"run [("id", "7")]"#),
        ("/x/7%3Arun", r#"one [("one", "7:run")]"#),
        ("/x/:run", r#"one [("one", ":run")]"#),
        ("/x/.json", r#"one [("one", ".json")]"#),
        ("/x/-.json", r#"json [("file", "-")]"#),
        ("/x/", "nothing"),
        ("/x", "nothing"),
        ("/x/1/2", "nothing"),
    ] {
        assert_eq!(routed(path), call, "{path}");
    }
}
