//! Proves that generated types keep every digit in serde_json, and keep their structure in other formats.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::JsonError;
use crate::codec::sample::Plan;

/// Values that an `f64` cannot represent, and values that JSON can write in several ways.
const PLAN: &str = r#"{"name":"A","price":1.50,"more":[1234567890123456789012345678901234567890,{"é":[1e400,-0]},"\"\\\n欧",null,true],"new":{"n":0.10,"i":-7,"u":18446744073709551615}}"#;

fn plan() -> Plan {
    Plan::from_json(PLAN).unwrap()
}

/// A type that reads any document as JSON text, as generated types do.
#[derive(Debug)]
struct AnyJson(Box<RawValue>);

impl<'de> Deserialize<'de> for AnyJson {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::deserialize(deserializer).map(Self)
    }
}

impl Serialize for AnyJson {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        super::serialize(serializer, |object| object.bare("value", &self.0))
    }
}

#[test]
fn serde_json_reads_every_digit() {
    assert_eq!(serde_json::from_str::<Plan>(PLAN).unwrap(), plan());
    assert_eq!(serde_json::from_slice::<Plan>(PLAN.as_bytes()).unwrap(), plan());
    assert_eq!(serde_json::from_reader::<_, Plan>(PLAN.as_bytes()).unwrap(), plan());
    let plans: BTreeMap<String, Vec<Plan>> =
        serde_json::from_str(&format!("{{\"a\":[{PLAN}]}}")).unwrap();
    assert_eq!(plans["a"], [plan()]);
    let odd = " { \"a\" : [ 1.50 , \"\\u6b27\" ] } ";
    assert_eq!(serde_json::from_str::<AnyJson>(odd).unwrap().0.get(), odd.trim());
}

#[test]
fn serde_json_writes_every_digit() {
    assert_eq!(serde_json::to_string(&plan()).unwrap(), PLAN);
    let bytes = serde_json::to_vec(&[plan()]).unwrap();
    assert_eq!(bytes, format!("[{PLAN}]").into_bytes());
    let pretty = serde_json::to_string_pretty(&plan()).unwrap();
    assert!(pretty.starts_with("{\n  \"name\": \"A\",\n  \"price\": 1.50,\n"), "{pretty}");
    assert_eq!(Plan::from_json(&pretty).unwrap().price, plan().price);
}

#[test]
fn a_serde_json_value_keeps_the_structure() {
    let json = r#"{"name":"A","price":1.5,"more":[{"a":[]},18446744073709551615,-3]}"#;
    let plan = Plan::from_json(json).unwrap();
    let value = serde_json::to_value(&plan).unwrap();
    assert_eq!(
        value,
        json!({"name": "A", "price": 1.5, "more": [{"a": []}, 18_446_744_073_709_551_615_u64, -3]})
    );
    assert_eq!(serde_json::from_value::<Plan>(value.clone()).unwrap(), plan);
    // A reference to a `Value` has its own deserializer.
    assert_eq!(Plan::deserialize(&value).unwrap(), plan);
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind")]
enum Tagged {
    Plan(Plan),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Flattened {
    id: u32,
    #[serde(flatten)]
    plan: Plan,
}

/// Serde collects `rest`, but passes on `plan` directly.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct WithRest {
    plan: Plan,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[test]
fn serdes_adapters_keep_every_digit_when_writing() {
    let inner = &PLAN[1..];
    let tagged = serde_json::to_string(&Tagged::Plan(plan())).unwrap();
    assert_eq!(tagged, format!("{{\"kind\":\"Plan\",{inner}"));
    let flattened = serde_json::to_string(&Flattened { id: 7, plan: plan() }).unwrap();
    assert_eq!(flattened, format!("{{\"id\":7,{inner}"));
}

#[test]
fn numbers_that_serde_collects_become_f64() {
    let json = r#"{"kind":"Plan","id":7,"name":"A","price":1.50,"more":[12345678901234567890123]}"#;
    let shorter = Plan::from_json(r#"{"name":"A","price":1.5,"more":[1.2345678901234568e+22]}"#);
    let shorter = shorter.unwrap();
    let Tagged::Plan(mut tagged) = serde_json::from_str(json).unwrap();
    tagged.extra = shorter.extra.clone();
    assert_eq!(tagged, shorter);
    let mut flattened: Flattened = serde_json::from_str(json).unwrap();
    flattened.plan.extra = shorter.extra.clone();
    assert_eq!(flattened, Flattened { id: 7, plan: shorter });
    let with_rest: WithRest =
        serde_json::from_str(r#"{"plan":{"name":"A","price":1.50},"x":1}"#).unwrap();
    assert_eq!(with_rest.plan.price.unwrap().to_string(), "1.50");
}

#[test]
fn yaml_keeps_the_structure() {
    let json = r#"{"name":"A","price":1.50,"more":[{"a":[]},18446744073709551615,0.1234567890123456789,"1",null,false]}"#;
    let yaml = serde_yaml::to_string(&Plan::from_json(json).unwrap()).unwrap();
    assert_eq!(
        yaml,
        "name: A\nprice: 1.5\nmore:\n- a: []\n- 18446744073709551615\n\
         - '0.1234567890123456789'\n- '1'\n- null\n- false\n"
    );
    let plan: Plan = serde_yaml::from_str(&yaml).unwrap();
    assert_eq!(serde_yaml::to_string(&plan).unwrap(), yaml);
    assert_eq!(plan.price.unwrap().to_string(), "1.5");
}

#[test]
fn values_that_json_lacks_are_refused() {
    let read = |yaml| {
        serde_yaml::from_str(yaml).map(|json: AnyJson| json.0.get().to_owned()).map_err(|_| ())
    };
    assert_eq!(
        read("[1, -2, 1.50, ~, yes, true, 'x', [], {}]").unwrap(),
        r#"[1,-2,1.5,null,"yes",true,"x",[],{}]"#
    );
    assert_eq!(
        read("340282366920938463463374607431768211455").unwrap(),
        "340282366920938463463374607431768211455"
    );
    assert_eq!(read(".nan"), Err(()));
    assert_eq!(read("{[1]: 2}"), Err(()));
}

#[test]
fn raw_text_in_a_document_cannot_add_fields() {
    let read =
        |yaml: &str| serde_yaml::from_str::<AnyJson>(yaml).map(|json| json.0.get().to_owned());
    let token = "$serde_json::private::RawValue";
    assert_eq!(read(&format!("a: {{{token}: '[1.50]'}}")).unwrap(), r#"{"a":[1.50]}"#);
    assert!(read(&format!("a: {{{token}: '1,\"b\":2'}}")).is_err());
}

#[test]
fn deep_values_are_kept_by_serde_json_and_refused_by_other_formats() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let json = AnyJson(RawValue::from_string(deep.clone()).unwrap());
    assert_eq!(serde_json::to_string(&json).unwrap(), format!("{{\"value\":{deep}}}"));
    let error = serde_yaml::to_string(&json).unwrap_err();
    assert_eq!(error.to_string(), "the value nests deeper than 128 levels");
}

#[test]
fn half_of_a_surrogate_pair_is_kept_by_serde_json_and_refused_by_other_formats() {
    for text in [r#""\ud800""#, r#"{"\ud800":1}"#] {
        let json = AnyJson(RawValue::from_string(text.to_owned()).unwrap());
        assert_eq!(serde_json::to_string(&json).unwrap(), format!("{{\"value\":{text}}}"));
        assert!(serde_yaml::to_string(&json).is_err());
    }
}

#[test]
fn errors_state_the_position_or_the_path() {
    let error = |json| -> JsonError { Plan::from_json(json).unwrap_err() };
    let syntax = error("{\n\"name\":}");
    assert_eq!(syntax.position(), Some((2, 8)));
    assert_eq!(syntax.to_string(), "not JSON: expected value at line 2 column 8");
    assert!(syntax.as_mismatch().is_none());
    let mismatch = error(r#"{"name":7}"#);
    assert_eq!(mismatch.as_mismatch().unwrap().path(), "name");
    assert_eq!(mismatch.to_string(), "`name`: expected text, found 7");
    assert_eq!(mismatch.position(), None);
    let serde = serde_json::from_str::<Plan>(r#"{"name":7}"#).unwrap_err();
    assert!(serde.to_string().starts_with("`name`: expected text, found 7"), "{serde}");
}
