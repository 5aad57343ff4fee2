//! Tests of composed types: maps, unions, free JSON, types that contain themselves, objects in both directions, and
//! `null` in requests. They prove what is sent and signed, what a response keeps, and what the sandbox refuses.

use std::collections::BTreeMap;

use linksfield_api::{Error, Json, RetryPolicy};
use linksfield_golden::shapes::sealed::{
    Change, ChangeContact, ChangeContactEmail, ChangeContactEmailInner, ChangeContactEmailRequired,
    ChangeRequest, Credentials as SealedCredentials, Sealed,
};
use linksfield_golden::shapes::shapes::{
    Address, AddressInput, BothDirections, Category, Contact, Credentials, MapsRequest,
    NullableRequest, Profile, ProfileInput, RecursiveRequest, Rule, Shapes, UnionsRequest,
    UnionsResponse,
};
use linksfield_sandbox::Sandbox;
use linksfield_spec::{SourceFile, Sources, Spec};
use linksfield_tests::bare_server::{Server, ok};
use linksfield_tests::fixture;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

fn shapes(url: String) -> Shapes {
    let credentials = Credentials { key_id: "K1".into(), key: "shapes-key".into() };
    Shapes::builder(credentials).base_url(url).retry(RetryPolicy::never()).build().unwrap()
}

fn sealed(url: String, key: &str) -> Sealed {
    Sealed::builder(SealedCredentials { key: key.into() }).base_url(url).build().unwrap()
}

fn json(text: &str) -> Json {
    text.parse().unwrap()
}

fn change() -> Change {
    let inner = ChangeContactEmailInner::new().b(json(r#"{"z":1,"y":2}"#)).a("x");
    let email = ChangeContactEmailRequired { z: "y".into(), address: "x".into() };
    Change {
        any: json("{ \"b\" : { \"z\" : 1.50 , \"a=\" : \"\\u6b27\" } , \"a\" : [ null ] }"),
        limits: BTreeMap::from([("y".into(), json("[]")), ("x=\"".into(), json("1e2"))]),
        note: None,
        contact: ChangeContactEmail::new(email).inner(inner).into(),
    }
}

#[test]
fn keys_that_are_known_only_at_run_time_are_sorted_for_the_signature() {
    let explained =
        sealed("https://sealed.example".into(), "key").change(change()).explain().unwrap();
    let text = explained.signed_text().unwrap();
    let text = text.split(",\"time\":").next().unwrap();
    let expected = r#"{"any":{"a":[null],"b":{"a\u003d":"欧","z":1.50}},"contact":{"address":"x","inner":{"a":"x","b":{"y":2,"z":1}},"kind":"email","z":"y"},"limits":{"x\u003d\"":1e2,"y":[]}"#;
    assert_eq!(text, expected);
    // `null` is sent, but empty values are not part of the signature of this family.
    let body = explained.body().unwrap();
    assert!(body.starts_with(&format!("{expected},\"note\":null,\"time\":")), "{body}");
}

#[tokio::test]
async fn the_sandbox_accepts_the_signature() {
    let spec = fixture("shapes").join("spec");
    let sandbox = Sandbox::builder().spec_dir(spec).start().await.unwrap();
    let client = sealed(sandbox.base_url("sealed"), sandbox.credential("sealed", "key").unwrap());
    client.change(change()).send().await.unwrap();
    client.change(Change { note: Some("x".into()), ..change() }).send().await.unwrap();
    let plain = client.operation("plain").unwrap();
    let request = r#"{"any":{"b":1,"a":[{"d":1,"c":2}]},"contacts":[{"z":"1","kind":1,"a":"2"}]}"#;
    plain.call_json(request).await.unwrap();
    assert!(sandbox.received().iter().all(|received| received.refusal.is_none()));
}

#[test]
fn free_json_without_a_canonical_text_is_not_sent() {
    let client = sealed("https://sealed.example".into(), "key");
    let deep = |levels: usize| json(&format!("{}{}", "[".repeat(levels), "]".repeat(levels)));
    for (any, expected) in [
        (json(r#"{"a":1,"a":2}"#), "`any` cannot be sent: the key \"a\" appears more than once"),
        (json("[1e999]"), "`any` contains a number that is too large"),
        (deep(100), "`any` cannot be sent: the JSON nests deeper than 64 levels"),
        (json("null"), "`any` is empty"),
    ] {
        let error = client.change(Change { any, ..change() }).explain().unwrap_err();
        let Error::NotSent(error) = error else { panic!("{error:?}") };
        assert!(error.to_string().contains(expected), "{error}");
    }
    let limits = BTreeMap::from([("x".into(), deep(63))]);
    let error = client.change(Change { limits, ..change() }).explain().unwrap_err();
    assert!(error.to_string().contains("nests deeper than 64 levels"), "{error}");
}

#[test]
fn null_and_absent_are_kept_apart_by_serde() {
    let null = NullableRequest::from_json(r#"{"name":null,"note":null,"count":null}"#).unwrap();
    assert_eq!(null.required.name, None);
    assert_eq!((&null.note, &null.count, &null.tags), (&Some(None), &Some(None), &None));
    let text = serde_json::to_string(&null).unwrap();
    assert_eq!(text, r#"{"name":null,"note":null,"count":null}"#);
    assert_eq!(NullableRequest::from_json(&text).unwrap(), null);
    let other = null.clone().note("x").count_null().tags(["a".to_owned()]);
    assert_eq!(other.note, Some(Some("x".to_owned())));
    assert_eq!(NullableRequest::from_json(&serde_json::to_string(&other).unwrap()).unwrap(), other);
    assert!(NullableRequest::from_json(r#"{"note":null}"#).is_err());
    assert!(!format!("{other:?}").contains("\"x\""), "{other:?}");
}

#[tokio::test]
async fn null_is_sent_as_null() {
    let server = Server::start([ok(r#"{"code":"0","data":{"name":null}}"#)]).await;
    let name = linksfield_golden::shapes::shapes::Nullable { name: None };
    let call = shapes(server.url()).nullable(name).note_null().count(7).contact_null();
    let reply = call.send().await.unwrap();
    assert_eq!((&reply.name, &reply.note), (&None, &None));
    let requests = server.requests();
    let body = requests[0].split("\r\n\r\n").nth(1).unwrap();
    assert_eq!(body, r#"{"contact":null,"count":7,"name":null,"note":null}"#);
}

#[tokio::test]
async fn an_object_is_read_changed_and_sent_back() {
    let data = r#"{"street":"Long Road","floor":null,"note":null,"extra":[1.50],"required":"1","new":1,
        "place":{"country":"CN","kind":"X"},"limits":{"b":{"name":"c","inner":{"name":"d"}}}}"#;
    let address: Address = Address::from_json(data).unwrap();
    assert_eq!(address.extra.get("new").unwrap().as_str(), "1");
    assert!(!format!("{address:?}").contains("Long Road"), "{address:?}");
    // The parts of an address have a union, whose variants may be unknown. They are not converted.
    let part = address.limits["b"].clone();
    assert_eq!(part.inner.as_ref().unwrap().name, "d");
    let input = AddressInput::from_json(&data.replace("\"new\":1,", "")).unwrap();
    let again = serde_json::to_value(&input).unwrap();
    assert_eq!(again["place"]["kind"], "X");
    let server = Server::start([ok(&format!(r#"{{"code":"0","data":{data}}}"#))]).await;
    let call = shapes(server.url()).both_directions(BothDirections { address: input });
    assert_eq!(call.send().await.unwrap().into_inner(), address);
}

#[tokio::test]
async fn an_object_of_a_response_becomes_one_of_a_request() {
    let data = r#"{"name":"Tom","nick":null,"floor":3,"tags":["a"],"parts":{"b":{"name":"c","inner":{"name":"d",
        "extra":"x"}}},"place":{"country":"CN","kind":"X"},"more":[[{"name":"e"}]],"new":1,"extra":"y"}"#;
    let profile = Profile::from_json(data).unwrap();
    let mut input = ProfileInput::from(profile);
    input.required.name = "Ann".to_owned();
    let input = input.note_null();
    let expected = data.replace("\"new\":1,", "").replace("Tom", "Ann");
    let mut expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
    expected["note"] = serde_json::Value::Null;
    assert_eq!(serde_json::to_value(&input).unwrap(), expected);
}

const CONTACTS: &str = r#"{"contacts":[{"kind":"pigeon","colour":{"a":1.50}},{"address":"x","kind":"email","new":1},
    {"kind":"email"}],"card":{"version":"1"}}"#;

#[test]
fn an_unknown_variant_is_kept() {
    let data = CONTACTS.replace(r#","kind":"email"}],"card""#, r#"}],"card""#);
    let data = data.replace(",\n    {\"kind\":\"email\"}", "");
    let response = UnionsResponse::from_json(&data).unwrap();
    let [Contact::Unknown(pigeon), Contact::Email(email)] = response.contacts.as_slice() else {
        panic!("{response:?}")
    };
    assert_eq!(pigeon.to_string(), r#"{"kind":"pigeon","colour":{"a":1.50}}"#);
    assert_eq!(email.extra.to_string(), r#"{"new":1}"#);
    // The discriminator of the card is documented as a number.
    assert_eq!(response.card, None);
    assert_eq!(
        response.extra.mismatches()[0].to_string(),
        "`card.version`: expected a whole number, found \"1\""
    );
    let written = serde_json::to_value(&response).unwrap();
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(&data).unwrap());
    let error = UnionsResponse::from_json(CONTACTS).unwrap_err();
    assert_eq!(error.to_string(), "`contacts[2].address`: expected a value, found nothing");
}

#[test]
fn a_request_has_only_documented_variants() {
    for (contact, expected) in [
        (
            r#"{"kind":"pigeon"}"#,
            "`contact.kind`: expected one of \"email\", \"phone\", \"none\", found \"pigeon\"",
        ),
        (r#"{"kind":1}"#, "`contact.kind`: expected text, found 1"),
        (r#"{}"#, "`contact.kind`: expected a value, found nothing"),
        (r#"{"kind":"none","x":1}"#, "`contact.x`: expected no field of that name"),
        (r#"{"kind":"none","kind":"none"}"#, "`contact.kind`: expected no field of that name"),
        (r#"{"kind":"phone","msisdn":[]}"#, "`contact.msisdn`: expected"),
        ("[]", "`contact`: expected an object, found a list"),
    ] {
        let error = UnionsRequest::from_json(&format!(r#"{{"contact":{contact}}}"#)).unwrap_err();
        assert!(error.to_string().starts_with(expected), "{contact}: {error}");
    }
}

#[test]
fn values_of_maps_are_checked_with_their_keys() {
    let limits = BTreeMap::from([("a".to_owned(), 1)]);
    let required = linksfield_golden::shapes::shapes::Maps { limits };
    let nested = r#"{"limits":{},"nested":{"x":[{"y \"z":{"max":"1.555"}}]}}"#;
    let request = MapsRequest::from_json(nested).unwrap();
    let client = shapes("https://shapes.example".into());
    let error = client.call(request).explain().unwrap_err();
    assert!(error.to_string().contains(r#"`nested["x"][0]["y \"z"].max`"#), "{error}");
    let error = MapsRequest::from_json(r#"{"limits":{"a":"x"}}"#).unwrap_err();
    assert_eq!(error.to_string(), "`limits[\"a\"]`: expected a whole number, found \"x\"");
    let error = MapsRequest::from_json(r#"{"limits":{},"names":{"8985":["hush"]}}"#).unwrap_err();
    assert!(!error.to_string().contains("8985"), "{error}");
    let call = client.maps(required).names([("8985".to_owned(), "hush".to_owned())]);
    assert!(!format!("{call:?}").contains("8985"), "{call:?}");
    let body = call.explain().unwrap().body().unwrap().to_owned();
    assert_eq!(body, r#"{"limits":{"a":1},"names":{"8985":"hush"}}"#);
}

/// A response that nests without end must not overflow the stack.
#[tokio::test]
async fn types_that_contain_themselves_have_a_greatest_depth() {
    let nested = |levels: usize| {
        let open = r#"{"name":"a","rule":{"op":1,"value":"x"},"children":["#;
        format!("{}{}", open.repeat(levels), "]}".repeat(levels))
    };
    let category = Category::from_json(&nested(32)).unwrap();
    assert_eq!(category.clone(), category);
    assert!(format!("{category:?}").len() > 1000);
    assert_eq!(Category::from_json(&serde_json::to_string(&category).unwrap()).unwrap(), category);
    // A list that is too deep costs only itself.
    let deep = Category::from_json(&nested(5_000)).unwrap();
    let mut levels = 0;
    let mut last = &deep;
    while let Some([child]) = last.children.as_deref() {
        (levels, last) = (levels + 1, child);
    }
    assert!(levels < 64, "{levels}");
    assert!(last.extra.mismatches()[0].to_string().contains("at most 64 levels"));
    let rules = format!("{}{}", r#"{"op":2,"rule":"#.repeat(5_000), "}".repeat(5_000));
    let error = Rule::from_json(&rules.replace(":}", r#":{"op":1,"value":"x"}}"#)).unwrap_err();
    assert!(error.to_string().contains("at most 64 levels"), "{:.200}", error.to_string());
    let server = Server::start([ok(&format!(r#"{{"code":"0","data":{}}}"#, nested(5_000)))]).await;
    let root = r#"{"root":{"name":"a","rule":{"op":1,"value":"x"}}}"#;
    let request = RecursiveRequest::from_json(root).unwrap();
    shapes(server.url()).call(request.clone()).send().await.unwrap();
    // What is too deep to be signed is not sent.
    let mut request = request;
    for _ in 0..40 {
        let child = request.required.root.clone();
        request.required.root = child.clone().children([child]);
        request.required.root.parent = None;
    }
    let error = shapes(server.url()).call(request).explain().unwrap_err();
    assert!(error.to_string().contains("nests deeper than 64 levels"), "{error}");
}

const FAMILY: &str = r#"
title: { en: Club }
summary: Has members. It exists in no documentation.
servers: { api: { environments: {} } }
"#;

const JOIN: &str = r#"
title: { en: Join }
pages: [{ note: Invented for the tests. }]
coverage: request-only
effect: write
method: POST
path: /join
request:
  body:
    name: { type: text, nullable: true, required: true, doc: The name. }
    note: { type: text, required: false, doc: A note. }
    limits: { type: map, required: false, doc: Limits., values: { type: decimal, wire: number, decimals: 2 } }
    colour: { type: code, wire: number, required: false, doc: A colour., codes: [{ code: 1, name: Red }] }
    any: { type: json, required: false, doc: Any JSON. }
    contact:
      type: union
      required: false
      doc: The contact.
      union:
        by: kind
        variants:
          email: { fields: { address: { type: text, required: true, max_length: 4, doc: The address. } } }
          phone: { fields: { number: { type: integer, wire: number, required: true, doc: The number. } } }
"#;

async fn join(sandbox: &Sandbox, body: &str) -> String {
    let length = body.len();
    let request = format!(
        "POST /club/join HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\
         connection: close\r\n\r\n{body}"
    );
    let mut stream = TcpStream::connect(sandbox.address()).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    response
}

#[tokio::test]
async fn the_sandbox_names_the_value_that_is_not_documented() {
    let file = |name: &str, text: &str| SourceFile {
        path: format!("club/{name}.yaml"),
        text: text.to_owned(),
    };
    let files = vec![file("family", FAMILY), file("join", JOIN)];
    let (spec, _) = Spec::from_sources(Sources::new("spec", files)).unwrap();
    let sandbox = Sandbox::builder().spec(spec).start().await.unwrap();
    for body in [
        r#"{"name":null}"#,
        r#"{"name":"x","limits":{"a":1.5,"b":0},"colour":7,"any":{"x":[null]}}"#,
        r#"{"name":"x","contact":{"kind":"phone","number":1},"limits":{}}"#,
    ] {
        let response = join(&sandbox, body).await;
        assert!(response.starts_with("HTTP/1.1 200"), "{body}: {response}");
    }
    for (body, expected) in [
        (r#"{}"#, "`name` is required, but is missing"),
        (r#"{"name":null,"note":null}"#, "`note` is `null`, but can only be left out"),
        (r#"{"name":null,"limits":[]}"#, "`limits` should be an object"),
        (r#"{"name":null,"limits":{"a b":"1"}}"#, r#"`limits[\"a b\"]` should be a decimal"#),
        (r#"{"name":null,"limits":{"a":1.5000000000000000001}}"#, r#"`limits[\"a\"]` should be"#),
        (r#"{"name":null,"limits":{"a":1,"a":2}}"#, "the key `a` appears twice"),
        (r#"{"name":null,"colour":"1"}"#, "`colour` should be a code as a whole number"),
        (r#"{"name":null,"contact":{"number":1}}"#, "`contact.kind` is required, but is missing"),
        (
            r#"{"name":null,"contact":{"kind":"fax"}}"#,
            r#"`contact.kind` should be one of \"email\", \"phone\""#,
        ),
        (
            r#"{"name":null,"contact":{"kind":"email","address":"12345"}}"#,
            "`contact.address` should be text of at most 4 characters",
        ),
        (
            r#"{"name":null,"contact":{"kind":"email","address":"1","number":1}}"#,
            "`contact.number` is not documented",
        ),
        (r#"{"name":null,"contact":{"kind":"phone","number":1e0}}"#, "`contact.number` should be"),
    ] {
        let response = join(&sandbox, body).await;
        assert!(response.starts_with("HTTP/1.1 400"), "{body}: {response}");
        assert!(response.contains(expected), "{body}: {response}");
    }
}

#[test]
fn a_request_of_one_variant_is_written_with_its_discriminator() {
    let email = ChangeContactEmailRequired { z: "y".into(), address: "x".into() };
    let contact = ChangeContact::Email(ChangeContactEmail::new(email));
    assert_eq!(
        serde_json::to_string(&contact).unwrap(),
        r#"{"kind":"email","address":"x","z":"y"}"#
    );
    let request = ChangeRequest::new(Change { contact, ..change() });
    let text = serde_json::to_string(&request).unwrap();
    assert_eq!(serde_json::to_string(&ChangeRequest::from_json(&text).unwrap()).unwrap(), text);
}
