//! What an assistant sees of texts that people write, and where it can use pseudonyms.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{ICCID, World, operations, order, with};

fn respond(world: &World, call: &str, payload: &Value) {
    let body = json!({ "data": payload, "status": { "code": "CB-00-0000", "message": "ok" } });
    world.sandbox.respond_with(call, 200, body.to_string()).unwrap();
}

#[test]
fn free_texts_of_responses_are_filtered() {
    let world = World::new();
    let mut assistant = world.assistant(&["cube"]);
    // The session learns these values.
    let sim = json!({
        "sim_id": ICCID, "status": 23,
        "latest_session": { "msisdn": "8613812345678", "imsi": "460011234567890" },
    });
    respond(&world, "cube.get_sim", &sim);
    let sim = assistant.succeeds("cube_get_sim", &json!({ "sim_id": ICCID }));
    assert!(!sim.to_string().contains("8613812345678"), "{sim}");
    let texts = json!({
        "id": "OL-6XB9J1KCTI4",
        "callback": "https://host.example/sensitive",
        "extra": {
            "po": "PO 2022-7 https://user:pw@host.example/cb?token=s3cret#frag of li@example.com, +86 139 8765 4321",
            "remarks": format!("card {ICCID}, other 89860099999999999996, phone 8613812345678, LPA:1$h.example$K2-XYZ"),
        },
    });
    respond(&world, "cube.get_order", &texts);
    let order = assistant.succeeds("cube_get_order", &json!({ "order_id": "OL-6XB9J1KCTI4" }));
    let text = order.to_string();
    let secrets = [
        ICCID,
        "89860099999999999996",
        "8613812345678",
        "139 8765 4321",
        "li@example.com",
        "s3cret",
        "pw@",
        "frag",
        "K2-XYZ",
    ];
    for secret in secrets {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    let shown = &order["response"];
    assert_eq!(shown["id"], "OL-6XB9J1KCTI4");
    assert_eq!(shown["callback"], "callback-1");
    let po = shown["extra"]["po"].as_str().unwrap();
    assert!(po.starts_with("PO 2022-7 https://host.example/cb?[hidden] of [hidden"), "{po}");
    let remarks = shown["extra"]["remarks"].as_str().unwrap();
    assert!(remarks.starts_with("card iccid-1, other …9996, phone "), "{remarks}");
    assistant.end();
}

#[test]
fn a_pseudonym_is_accepted_in_all_families() {
    let world = World::with(linksfield_sandbox::Sandbox::builder().sims(5).seed(7));
    let mut open = world.assistant(&["cube", "--show-personal-data"]);
    let sims = open.succeeds("cube_list_sims", &json!({ "page_size": 1 }));
    let card = sims["response"]["data"][0]["sim_id"].clone();
    open.end();
    let mut assistant = world.assistant(&["cube", "csss"]);
    // The first field in which a card is seen names its pseudonym.
    assistant.call("csss_query_device", &json!({ "device_id": card }));
    let sims = assistant.succeeds("cube_list_sims", &json!({ "page_size": 5 }));
    let sims = sims["response"]["data"].as_array().unwrap();
    let name = sims.iter().map(|sim| &sim["sim_id"]).find(|name| *name == "device-id-1").unwrap();
    let tools = assistant.tools();
    let tool = tools.iter().find(|tool| tool["name"] == "cube_get_sim").unwrap();
    let pattern = tool["inputSchema"]["properties"]["sim_id"]["pattern"].as_str().unwrap();
    assert!(pattern.contains("[A-Za-z][A-Za-z0-9-]*-[0-9]+"), "{pattern}");
    let sim = assistant.succeeds("cube_get_sim", &json!({ "sim_id": name }));
    assert_eq!(&sim["response"]["sim_id"], name);
    let unknown = assistant.fails("cube_get_sim", &json!({ "sim_id": "device-id-99" }));
    assert!(unknown["error"].as_str().unwrap().contains("no value of this session"), "{unknown}");
    assistant.end();
}

#[test]
fn texts_for_assistants_name_tools_and_give_no_advice_to_repeat() {
    let world = World::new();
    let mut assistant = world.assistant(&[
        "--allow-write",
        "cube.send_sms",
        "--allow-write",
        "csss.order_package",
        "--allow-unknown-cost",
        "--max-spend",
        "9",
    ]);
    let tools = assistant.tools();
    let text = json!(tools).to_string();
    let mut titles = BTreeMap::new();
    for tool in &tools {
        let (name, title) = (tool["name"].as_str().unwrap(), tool["title"].as_str().unwrap());
        assert_eq!(titles.insert(title, name), None, "{title}");
        let family = name.split('_').next().unwrap();
        let own = operations().filter(|(known, _)| *known == family);
        for (_, operation) in own {
            let quoted = format!("`{}`", operation.name);
            assert!(!tool.to_string().contains(&quoted), "{name}: {quoted}");
        }
    }
    for (_, operation) in operations() {
        assert!(
            !text.contains(&format!("`{}`", operation.full_name())),
            "{}",
            operation.full_name()
        );
    }
    let find = |name: &str| tools.iter().find(|tool| tool["name"] == name).unwrap();
    let sms = find("cube_send_sms")["description"].as_str().unwrap();
    assert!(
        sms.contains("`cube_list_mt_sms`") && sms.contains("never send an `executed`"),
        "{sms}"
    );
    let is_open = &find("csss_order_package")["inputSchema"]["properties"]["is_open"];
    let doc = is_open["description"].as_str().unwrap();
    assert!(doc.contains("Use `0`") && !doc.contains("`true`"), "{doc}");

    world.fault("csss.order_package: drop-after, first 1");
    let (_, (_, lost)) =
        assistant.confirmed("csss_order_package", &with(&order(), "pay_amount", "1".into()));
    assert!(!lost["error"].as_str().unwrap().contains("csss.query_order"), "{lost}");
    assistant.end();
}
