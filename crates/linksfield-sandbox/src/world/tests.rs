//! Tests of the world without HTTP: many records, repeated requests, and refusals that take everything back.

use std::time::Duration;

use linksfield_spec::Spec;
use serde_json::{Map, Value, json};

use super::{Asked, Change, WorldStage, Worlds};
use crate::defaults::embedded_spec;
use crate::request::{Refusal, selecting};

struct Stage {
    spec: Spec,
    worlds: Worlds,
}

fn stage(stage: WorldStage) -> Stage {
    let spec = embedded_spec().unwrap();
    let worlds =
        Worlds::new(&spec, stage, |family, _| selecting(family).map(|_| "first".to_owned()));
    Stage { spec, worlds }
}

impl Stage {
    /// Plays a call, and returns the ids of the records that its response shows.
    fn play(&self, call: &str, parameters: Value) -> Result<(Vec<String>, Vec<Change>), Refusal> {
        self.play_in("", call, parameters)
    }

    fn play_in(
        &self,
        account: &str,
        call: &str,
        parameters: Value,
    ) -> Result<(Vec<String>, Vec<Change>), Refusal> {
        let (family, name) = call.split_once('.').unwrap();
        let family = self.spec.family(family).unwrap();
        let endpoint = family.endpoint(name).unwrap();
        let Value::Object(parameters) = parameters else { panic!("no object") };
        let header = |name: &str| (name == "nonce").then(|| "1".to_owned());
        let asked = Asked::of(family, endpoint, &parameters, &header).unwrap();
        self.worlds.play(&asked, account, |scene| {
            let shown = scene.unwrap().played.shown.iter();
            Ok(shown.flat_map(|shown| shown.ids.clone()).collect())
        })
    }

    fn examined(&self) -> u64 {
        let worlds = self.worlds.families["csss"].worlds();
        worlds["first"].table("order").unwrap().examined()
    }
}

fn order(card: &str) -> Value {
    json!({ "device_id": card, "is_open": "1", "order_period": "1", "package_type": "2" })
}

#[test]
fn ten_thousand_orders_do_not_slow_down_a_query() {
    let stage = stage(WorldStage::new());
    for number in 0..10_000 {
        stage.play("csss.order_package", order(&format!("card-{}", number / 4))).unwrap();
    }
    let before = stage.examined();
    let query = json!({ "device_id": "card-77", "page_no": 1, "page_size": 10 });
    let (ids, _) = stage.play("csss.query_order", query).unwrap();
    assert_eq!(ids.len(), 4);
    let (shown, _) = stage
        .play("csss.query_order", json!({ "order_id": ids[2], "page_no": 1, "page_size": 10 }))
        .unwrap();
    assert_eq!(shown, [ids[2].clone()]);
    stage.play("csss.renew_package", json!({ "order_id": ids[1], "renew_period": 1 })).unwrap();
    let (used, _) =
        stage.play("csss.query_device_flow_usage", json!({ "device_id": "card-77" })).unwrap();
    assert_eq!(used, [ids[0].clone()]);
    let work = stage.examined() - before;
    assert!(work < 50, "{work} records were examined for four requests");
}

#[test]
fn a_refused_request_changes_nothing() {
    let stage = stage(WorldStage::new().sims(2));
    let cards = |stage: &Stage| {
        let (cards, _) = stage.worlds.records(&stage.spec, ("csss", "sim"), None, (0, 10)).unwrap();
        cards
    };
    let card = cards(&stage)[0].id.clone();
    let count =
        |kind: &str| stage.worlds.records(&stage.spec, ("csss", kind), None, (0, 100)).unwrap().1;
    let (sims, orders) = (count("sim"), count("order"));
    let request = json!({ "deviceList": [card, "unknown"], "is_open": "1", "order_period": "1" });
    let refusal = stage.play("csss.batch_order_packages", request).unwrap_err();
    assert_eq!((refusal.code, refusal.documented), ("sandbox.unknown", None));
    assert!(refusal.message.contains("`unknown`") || refusal.message.contains("\"unknown\""));
    assert!(!refusal.reason.contains("unknown\""), "{}", refusal.reason);
    assert_eq!((count("sim"), count("order")), (sims, orders));
    // A refusal of a rule after a change takes the change back.
    let (sim, _) = stage.worlds.records(&stage.spec, ("cube", "sim"), None, (0, 1)).unwrap();
    let id = &sim[0].id;
    let status = json!({ "status": 10 });
    stage.worlds.set(&stage.spec, ("cube", "sim"), None, (id, &status)).unwrap();
    for bundle in stage.worlds.records(&stage.spec, ("cube", "bundle"), None, (0, 9)).unwrap().0 {
        let ended = json!({ "status": 3 });
        stage.worlds.set(&stage.spec, ("cube", "bundle"), None, (&bundle.id, &ended)).unwrap();
    }
    let refusal = stage.play("cube.activate_sim", json!({ "sim_id": id })).unwrap_err();
    assert_eq!(refusal.documented.as_deref(), Some("CB-01-0102"));
    stage.worlds.advance(&stage.spec, Duration::from_secs(10));
    let (sim, _) = stage.worlds.records(&stage.spec, ("cube", "sim"), None, (0, 1)).unwrap();
    assert_eq!(sim[0].fields["status"], 10);
}

#[test]
fn changes_are_reported_once_with_what_was_before() {
    let stage = stage(WorldStage::new());
    let told = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let own = std::sync::Arc::clone(&told);
    stage.worlds.listeners().add(move |change| own.lock().unwrap().push(change.clone()));
    stage.worlds.listeners().add(|_| panic!("a listener"));
    let sim = json!({ "sim_id": "89852123456789098765" });
    stage.play("cube.activate_sim", sim).unwrap();
    assert!(told.lock().unwrap().is_empty());
    stage.worlds.advance(&stage.spec, Duration::from_secs(2));
    stage.worlds.advance(&stage.spec, Duration::from_secs(2));
    let told = told.lock().unwrap();
    assert_eq!(told.len(), 1, "{told:?}");
    let change = &told[0];
    assert_eq!((&*change.family, &*change.account, &*change.kind), ("cube", "first", "sim"));
    assert_eq!(change.call.as_deref(), Some("activate_sim"));
    assert!(change.before.as_ref().is_some_and(|before| !before.contains_key("status")));
    assert_eq!(change.after.as_ref().unwrap()["status"].to_json(), 23);
    assert_eq!(change.to_string(), "sim 89852123456789098765 changed");
}

#[test]
fn worlds_are_bounded_and_a_reset_frees_their_memory() {
    let stage = stage(WorldStage::new().sims(10));
    for number in 0..super::MOST_WORLDS {
        stage.play_in(&format!("A{number}"), "csss.sync_asset_info", json!({})).unwrap();
    }
    let one_more = stage.play_in("X", "csss.sync_asset_info", json!({}));
    assert_eq!(one_more.unwrap_err().code, "sandbox.full");
    stage.worlds.reset();
    stage.play_in("X", "csss.sync_asset_info", json!({})).unwrap();
    let worlds = super::stage::WorldStage::new().sims(super::stage::MOST_CARDS + 1);
    assert!(worlds.check().is_err());
}

/// Every call of the spec with parameters of every JSON type. The check of a request would refuse most of them.
#[test]
fn no_parameter_makes_the_world_panic() {
    let stage = stage(WorldStage::new());
    let long = "x".repeat(10_000);
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!(long),
        json!("{}"),
        json!([]),
        json!([[null, {}], "x", 1]),
        json!({ "sim_ids": [{}], "content": { "content": [] } }),
        json!("9223372036854775807"),
    ];
    for family in &stage.spec.families {
        for endpoint in &family.endpoints {
            let Some(call) = endpoint.call.as_ref().filter(|call| !call.sandbox.is_empty()) else {
                continue;
            };
            for value in &values {
                let fields = call.request.fields().map(|(_, field)| field.name.clone());
                let parameters: Map<String, Value> =
                    fields.map(|name| (name, value.clone())).collect();
                let name = format!("{}.{}", family.id, endpoint.id);
                let _ = stage.play(&name, Value::Object(parameters));
            }
        }
    }
}
