//! What the documents contain.

use std::collections::BTreeSet;
use std::fs;

use expect_test::expect_file;
use linksfield_api::{AnyClient, FAMILIES, Secret};
use linksfield_codegen::openapi::{Options, Version};
use linksfield_sandbox::Sandbox;
use linksfield_spec::{Sources, Spec, sample_parameters};
use linksfield_tests::{Scratch, copy, fixture};
use serde_json::{Value, json};

use super::{documents, operations, options, reversed, texts, texts_of};

/// Calls a function for each object in a value.
fn each_object(value: &Value, visit: &mut impl FnMut(&serde_json::Map<String, Value>)) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| each_object(item, visit)),
        Value::Object(entries) => {
            visit(entries);
            entries.values().for_each(|value| each_object(value, visit));
        }
        _ => {}
    }
}

#[test]
fn every_call_and_every_event_of_every_family_is_present() {
    let spec_dir = xtask::workspace().join("spec");
    let documents = documents(&spec_dir, &options());
    let (spec, _) = Spec::load(&spec_dir).unwrap();
    let all = operations(&documents["linksfield"]);
    let mut count = 0;
    for family in &spec.families {
        let own = operations(&documents[&family.id]);
        for endpoint in &family.endpoints {
            let id = format!("{}.{}", family.id, endpoint.id);
            if endpoint.call.is_none() && endpoint.event.is_none() {
                assert!(!own.contains_key(&id), "{id} is not callable");
                continue;
            }
            let operation = own.get(&id).unwrap_or_else(|| panic!("{id} is missing"));
            assert_eq!(operation["summary"], endpoint.title.en, "{id}");
            assert_eq!(
                operation["x-linksfield-coverage"]["level"],
                endpoint.coverage.as_str(),
                "{id}"
            );
            count += 1;
            // Only the servers are those of the operation, because the families have different ones.
            let mut same = all[&id].clone();
            same.as_object_mut().unwrap().remove("servers");
            let mut operation = operation.clone();
            operation.as_object_mut().unwrap().remove("servers");
            assert_eq!(same, operation, "{id}");
        }
    }
    assert!(count > 40, "{count}");
}

#[test]
fn every_reference_leads_to_a_component_and_every_component_is_used() {
    let mut folders: Vec<_> =
        xtask::golden::fixtures().unwrap().iter().map(|one| one.join("spec")).collect();
    folders.push(xtask::workspace().join("spec"));
    for folder in folders {
        for version in [Version::V3_0, Version::V3_1] {
            for (name, document) in documents(&folder, &Options { version, ..options() }) {
                let mut used = BTreeSet::new();
                each_object(&document, &mut |object| {
                    let reference = object.get("$ref").and_then(Value::as_str);
                    used.extend(
                        reference
                            .map(|to| to.trim_start_matches("#/components/schemas/").to_owned()),
                    );
                });
                let known = document["components"]["schemas"].as_object().unwrap();
                let known: BTreeSet<String> = known.keys().cloned().collect();
                assert_eq!(used, known, "{} {name}", folder.display());
            }
        }
    }
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let folder = xtask::workspace().join("spec");
    let sources = Sources::new(folder.display().to_string(), reversed(&folder));
    assert_eq!(texts_of(sources, &options()), texts(&folder, &options()));
}

#[test]
fn the_documents_of_a_small_family_are_the_recorded_ones() {
    let folder = fixture("basic").join("spec");
    let own = texts(&folder, &options());
    expect_file!["golden/shop.json"].assert_eq(&own["shop.json"]);
    let older = texts(&folder, &Options { version: Version::V3_0, ..options() });
    expect_file!["golden/shop-3.0.json"].assert_eq(&older["shop.json"]);
}

/// `x-linksfield-signing` names the fields that the client signs, in their order.
#[tokio::test]
async fn the_signed_fields_are_those_that_the_client_signs() {
    let sandbox = Sandbox::start().await.unwrap();
    let documents = documents(&xtask::workspace().join("spec"), &options());
    let mut signed = 0;
    for info in FAMILIES {
        let family = sandbox.spec().family(info.name()).unwrap();
        let client = AnyClient::builder(info, |credential| {
            Some(Secret::from(
                sandbox.credential(info.name(), credential.name).unwrap_or("anything"),
            ))
        });
        let client = client.unwrap().base_url(sandbox.base_url(info.name())).build().unwrap();
        let operations = operations(&documents[info.name()]);
        for operation in info.operations {
            let call = family.endpoint(operation.name).unwrap().call.as_ref().unwrap();
            let parameters = serde_json::to_string(&sample_parameters(family, call)).unwrap();
            let bound = client.operation(operation.name).unwrap();
            let explained = bound.request(&parameters).unwrap().explain().unwrap();
            let printed = &operations[operation.full_name()];
            let Some(text) = explained.signed_text() else {
                assert_eq!(printed.get("x-linksfield-signing"), None, "{}", operation.full_name());
                continue;
            };
            let fields = printed["x-linksfield-signing"]["text"]["fields"].as_array().unwrap();
            let names: Vec<&str> =
                fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
            let given: serde_json::Map<String, Value> = serde_json::from_str(text).unwrap();
            let expected: Vec<&str> =
                names.iter().copied().filter(|name| given.contains_key(*name)).collect();
            // The keys of the parsed object are sorted, as the client writes them.
            let keys: Vec<&str> = given.keys().map(String::as_str).collect();
            assert_eq!(keys, expected, "{}", operation.full_name());
            signed += 1;
        }
    }
    assert!(signed > 20, "{signed}");
}

#[test]
fn requests_are_closed_and_responses_are_open() {
    let documents = documents(&xtask::workspace().join("spec"), &options());
    let schemas = &documents["csss"]["components"]["schemas"];
    let request = &schemas["csss.OrderPackageRequest"];
    assert_eq!(request["additionalProperties"], false);
    assert!(schemas["csss.PackageTypeInput"]["enum"].is_array());
    let response = &schemas["csss.OrderPackageResponse"];
    assert_eq!(response["additionalProperties"], true);
    // The page marks this field as optional, and its example is `null`.
    assert_eq!(response["properties"]["order_start_date"]["type"], json!(["string", "null"]));
    for (name, document) in documents {
        let document = document["components"]["schemas"].as_object().unwrap().clone();
        let open = document.iter().filter(|(_, schema)| schema["additionalProperties"] == true);
        for (component, schema) in open {
            let closed = ["pattern", "maxLength", "minimum", "maximum", "format"];
            for (field, schema) in schema["properties"].as_object().into_iter().flatten() {
                let found =
                    closed.iter().find(|key| schema.get(**key).is_some_and(|one| one != "int64"));
                assert_eq!(found, None, "{name}: {component}.{field}");
            }
        }
    }
}

#[test]
fn a_sandbox_or_a_gateway_replaces_the_servers() {
    let base_url = Some("http://127.0.0.1:7676/".to_owned());
    let documents = documents(&xtask::workspace().join("spec"), &Options { base_url, ..options() });
    assert_eq!(documents["csss"]["servers"], json!([{ "url": "http://127.0.0.1:7676/csss" }]));
    let operation = &operations(&documents["linksfield"])["mall.single_order"];
    assert_eq!(operation["servers"], json!([{ "url": "http://127.0.0.1:7676/mall/vshop" }]));
}

#[test]
fn a_form_without_webhooks_has_no_trace_of_them() {
    let folder = xtask::workspace().join("spec");
    let documents = documents(&folder, &Options { webhooks: false, ..options() });
    assert_eq!(documents.get("notification"), None);
    let schemas = documents["linksfield"]["components"]["schemas"].as_object().unwrap();
    assert!(schemas.keys().all(|name| !name.starts_with("notification.")));
    assert_eq!(documents["linksfield"].get("webhooks"), None);
}

/// An endpoint and a family that exist in YAML only are documented like all others.
#[test]
fn an_endpoint_and_a_family_are_added_by_yaml_alone() {
    let workspace = xtask::workspace();
    let scratch = Scratch::new("openapi_promise").unwrap();
    let spec = scratch.path().join("spec");
    copy(&workspace.join("spec"), &spec).unwrap();
    fs::copy(workspace.join("tests/promise/freeze_card.yaml"), spec.join("csss/freeze_card.yaml"))
        .unwrap();
    copy(&workspace.join("tests/promise/depot"), &spec.join("depot")).unwrap();
    let (before, after) =
        (documents(&workspace.join("spec"), &options()), documents(&spec, &options()));

    let freeze = &operations(&after["csss"])["csss.freeze_card"];
    assert_eq!(freeze["x-linksfield-effect"], "write");
    assert_eq!(freeze["x-linksfield-signing"]["algorithm"], "hmac-sha1");
    let own = operations(&after["depot"]);
    let names: Vec<&str> = own.keys().map(String::as_str).collect();
    let expected = [
        "depot.export_usage",
        "depot.list_stations",
        "depot.station_changed",
        "depot.station_removed",
        "depot.update_station",
        "depot.upload_photo",
    ];
    assert_eq!(names, expected);
    assert_eq!(own["depot.list_stations"]["x-linksfield-signing"]["text"]["form"], "template");
    let all = operations(&after["linksfield"]);
    assert_eq!(all.len(), operations(&before["linksfield"]).len() + 1 + expected.len());
    // Documents of other families do not change.
    for family in before.keys().filter(|name| !["csss", "linksfield"].contains(&name.as_str())) {
        assert_eq!(before[family], after[family], "{family}");
    }
}

/// A signer reads the same extension for the login as for every other operation.
#[test]
fn the_login_lists_the_fields_that_a_client_fills_in() {
    let mut logins = 0;
    for spec in
        [xtask::workspace().join("spec"), linksfield_tests::fixture("signatures").join("spec")]
    {
        let all = documents(&spec, &options());
        let document = &all["linksfield"];
        for login in
            operations(document).values().filter(|one| one.get("x-linksfield-token").is_some())
        {
            let reference = &login["requestBody"]["content"]["application/json"]["schema"]["$ref"];
            let schema = reference.as_str().unwrap().rsplit('/').next().unwrap();
            let fields = &document["components"]["schemas"][schema]["properties"];
            let filled = login["x-linksfield-fill-in"].as_array().unwrap();
            assert_eq!(filled.len(), fields.as_object().unwrap().len());
            for one in filled {
                let source = &fields[one["name"].as_str().unwrap()]["x-linksfield-fill-in"];
                assert_eq!((&one["in"], &one["source"]), (&"body".into(), &source["source"]));
                assert_eq!(one.get("digest"), source.get("digest"));
            }
            logins += 1;
        }
    }
    assert!(logins >= 2, "{logins}");
}
