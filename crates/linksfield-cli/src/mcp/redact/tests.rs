//! Tests of what an assistant sees of a response.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use linksfield_api::ResponseShape as Shape;
use serde_json::json;

use super::*;

static CARD: Shape = Shape::Object {
    name: Some("Card"),
    plain: &["state", "order"],
    fields: &[
        ("iccid", Shape::Sensitive("iccid")),
        ("owner", Shape::Sensitive("object")),
        ("by_number", Shape::Sensitive("map")),
        ("more", Shape::Undocumented),
        ("limits", Shape::Map(&Shape::Plain)),
        ("twin", Shape::Enclosing("Card")),
        ("tags", Shape::List(&Shape::Plain)),
        (
            "contact",
            Shape::OneOf {
                name: None,
                shapes: &[
                    Shape::Object { name: None, plain: &["kind"], fields: &[] },
                    Shape::Object {
                        name: None,
                        plain: &["kind"],
                        fields: &[("phone", Shape::Sensitive("msisdn"))],
                    },
                ],
            },
        ),
    ],
};

fn shown(redactor: &Redactor, json: &str) -> Value {
    redactor.response(serde_json::from_str(json).unwrap(), &[&CARD])
}

#[test]
fn sensitive_values_get_stable_pseudonyms() {
    let redactor = Redactor::new(true, Vec::new());
    let card = r#"{"order":"89852022018041800192","iccid":"89852022018041800192","state":"1",
        "twin":{"iccid":"89852022018041800200","order":"O1"}}"#;
    let expected = json!({
        "order": "iccid-1", "iccid": "iccid-1", "state": "1",
        "twin": { "iccid": "iccid-2", "order": "O1" },
    });
    assert_eq!(shown(&redactor, card), expected);
    assert_eq!(shown(&redactor, card), expected);
    assert_eq!(redactor.value_of("iccid-2").unwrap(), "89852022018041800200");
    assert_eq!(redactor.value_of("iccid-3"), None);
    assert_eq!(redactor.text("no card 89852022018041800200"), "no card iccid-2");
}

#[test]
fn everything_inside_a_sensitive_value_is_hidden() {
    let redactor = Redactor::new(true, Vec::new());
    let card = r#"{"owner":{"name":"Li","age":41,"adult":true,"none":null,"phones":["1","",2.50]},
        "by_number":{"86138":{"used":1}}}"#;
    let expected = json!({
        "owner": {
            "name": "name-1", "age": "age-1", "adult": "[hidden]", "none": null,
            "phones": ["used-1", "", "phones-1"],
        },
        "by_number": { "key-2": { "key-1": "used-1" } },
    });
    assert_eq!(shown(&redactor, card), expected);
}

#[test]
fn what_is_not_documented_is_hidden() {
    let redactor = Redactor::new(true, Vec::new());
    let card = r#"{"more":{"a":"Li","n":12,"big":8613800000000,"yes":true,"86138000000":"x","":[1,"y"]},
        "new":"Li","state":{"name":"Li"},"tags":["a",["b"],{"c":"d"}],"limits":{"8613800000000":5,"sms":"9"},
        "contact":{"kind":"phone","phone":"8613800000001","fax":"1"}}"#;
    let hidden = UNDOCUMENTED;
    let expected = json!({
        "more": {
            "a": hidden, "n": 12, "big": hidden, "yes": true, "[hidden key 2]": hidden, "": [1, hidden],
        },
        "new": hidden,
        "state": { "name": hidden },
        "tags": ["a", [hidden], { "c": hidden }],
        "limits": { "[hidden key 1]": 5, "sms": "9" },
        "contact": { "kind": "phone", "phone": "msisdn-1", "fax": hidden },
    });
    assert_eq!(shown(&redactor, card), expected);
}

#[test]
fn without_redaction_all_but_secrets_is_shown_with_every_digit() {
    let redactor = Redactor::new(false, vec!["hush-hush".to_owned()]);
    let card =
        r#"{"iccid":89852022018041800192,"new":1.50,"n":3,"text":"a hush-hush","half":"\ud800"}"#;
    let shown = shown(&redactor, card);
    assert_eq!(shown["iccid"], "89852022018041800192");
    assert_eq!(shown["new"], "1.50");
    assert_eq!(shown["n"], 3);
    assert_eq!(shown["text"], "a [hidden]");
    assert_eq!(shown["half"], "[not readable]");
    assert_eq!(redactor.pseudonym("iccid", "iccid", "1"), "1");
}

#[test]
fn records_have_the_shape_at_their_path() {
    static LIST: Shape = Shape::Object {
        name: None,
        plain: &[],
        fields: &[(
            "page",
            Shape::Object {
                name: None,
                plain: &[],
                fields: &[("orders", Shape::List(&Shape::Sensitive("iccid")))],
            },
        )],
    };
    assert_eq!(at(&LIST, &["page", "orders"]), [&Shape::Sensitive("iccid")]);
    assert!(at(&LIST, &["page", "other"]).is_empty());
}
