//! Every operation of the tables is reached, by its name and by its documented path.

use linksfield_api::{FAMILIES, FamilyInfo, Location, OperationInfo, ParameterInfo};
use serde_json::{Map, Value, json};

use super::support::Shop;

/// Returns the value of a parameter: its documented example, or else a text. Examples of objects are JSON.
fn value(parameter: &ParameterInfo) -> Value {
    let example = parameter.example.unwrap_or("1");
    match serde_json::from_str(example) {
        Ok(value @ (Value::Object(_) | Value::Array(_))) => value,
        _ => example.into(),
    }
}

fn required(
    operation: &'static OperationInfo,
    location: Option<Location>,
) -> impl Iterator<Item = &'static ParameterInfo> {
    let is_meant = move |known: &&ParameterInfo| location.is_none() || known.location == location;
    operation.parameters.iter().filter(|known| known.required).filter(is_meant)
}

fn object(parameters: impl Iterator<Item = &'static ParameterInfo>) -> String {
    let fields: Map<String, Value> =
        parameters.map(|known| (known.name.to_owned(), value(known))).collect();
    Value::from(fields).to_string()
}

/// Returns the path and the query of an operation, with the examples of its parameters.
fn target(family: &FamilyInfo, operation: &'static OperationInfo) -> String {
    let servers = family.facts.servers;
    let server = match servers.len() > 1 {
        true => format!("/{}", servers[operation.call.server].name),
        false => String::new(),
    };
    let mut path = format!("/{}{server}{}", family.name(), operation.path());
    let text = |known: &ParameterInfo| known.example.unwrap_or("1").replace(' ', "+");
    for parameter in required(operation, Some(Location::Path)) {
        path = path.replace(&format!("{{{}}}", parameter.name), &text(parameter));
    }
    let query: Vec<_> = required(operation, Some(Location::Query))
        .map(|known| format!("{}={}", known.name, text(known)))
        .collect();
    format!("{path}{}{}", if query.is_empty() { "" } else { "?" }, query.join("&"))
}

#[test]
fn every_operation_is_reached_by_its_name_and_by_its_path() {
    let shop = Shop::new();
    let proxy = shop.proxy(&["--allow-writes"]);
    let (mut calls, mut done) = (0, 0);
    for family in FAMILIES {
        for operation in family.operations {
            let name = operation.full_name();
            let by_name = format!("/{}/{}", family.name(), operation.name);
            let fields = object(required(operation, Some(Location::Body)));
            let body = operation.method().has_body().then_some(fields.as_str());
            for (method, path, body) in [
                ("POST", by_name.as_str(), Some(object(required(operation, None)).as_str())),
                (
                    "POST",
                    &by_name.replace('_', "-"),
                    Some(object(required(operation, None)).as_str()),
                ),
                (operation.method().as_str(), &target(family, operation), body),
            ] {
                let response = proxy.call(method, path, body);
                assert_eq!(
                    response.header("linksfield-operation"),
                    name,
                    "{method} {path}: {response:?}"
                );
                assert!(!response.outcome().is_empty());
                // An example may be missing, or not fit; the client then names the parameter.
                if response.header("content-type") == "application/problem+json" {
                    assert_eq!(response.problem(), "parameter", "{method} {path}: {response:?}");
                    continue;
                }
                calls += 1;
                let received = shop.sandbox.received();
                let last = received.iter().rfind(|one| one.call.as_deref() != Some("esim.login"));
                assert_eq!(last.and_then(|one| one.call.as_deref()), Some(name), "{method} {path}");
                done += usize::from(last.is_some_and(|one| one.refusal.is_none()));
            }
        }
    }
    let count: usize = FAMILIES.iter().map(|family| family.operations.len()).sum();
    assert!(calls > 2 * count && done > count, "{calls} calls of {count} operations, {done} done");
}

#[test]
fn the_list_describes_what_can_be_called() {
    let shop = Shop::new();
    let proxy = shop.proxy(&["csss", "cube", "--allow-write", "csss.order_package"]);
    let list = proxy.call("GET", "/", None);
    assert_eq!((list.status, list.header("content-type")), (200, "application/json"));
    assert_eq!(list.json()["families"].as_array().unwrap().len(), 2);
    let csss = proxy.call("GET", "/csss", None).json();
    let operations = csss["operations"].as_array().unwrap();
    let named = |name: &str| operations.iter().find(|one| one["name"] == name).unwrap();
    let order = named("csss.order_package");
    assert_eq!(order["by_path"], "POST /csss/package/orderPackage");
    assert_eq!((&order["effect"], &order["allowed"]), (&json!("write"), &json!(true)));
    assert_eq!(order["outcome_check"]["operation"], "csss.query_order");
    assert!(order["parameters"].as_array().unwrap().iter().any(|one| one["name"] == "device_id"));
    assert_eq!(named("csss.renew_package")["allowed"], false);
    for operation in operations {
        let (method, path) = operation["by_name"].as_str().unwrap().split_once(' ').unwrap();
        let reached = proxy.call(method, path, Some("{}"));
        assert_eq!(reached.header("linksfield-operation"), operation["name"].as_str().unwrap());
    }
    let known = proxy.call("POST", "/mall/single_order", Some("{}"));
    assert_eq!((known.status, known.problem().as_str()), (404, "not-served"));
    let problems = proxy.call("GET", "/problems", None).json();
    for problem in problems.as_array().unwrap() {
        assert_eq!(&proxy.call("GET", problem["type"].as_str().unwrap(), None).json(), problem);
    }
}

/// A generated client may call the login of the document, and a token may expire.
#[test]
fn the_proxy_logs_in_by_itself_and_sends_a_call_again_only_after_an_expired_token() {
    let shop = Shop::new();
    let proxy = shop.proxy(&["--allow-writes"]);
    for path in ["/esim/user/emailLogin", "/esim/login"] {
        let login = proxy.post(path, "{}");
        assert_eq!((login.status, login.problem().as_str()), (404, "login-not-needed"));
        assert!(login.body.contains("by itself"), "{}", login.body);
    }
    assert_ne!(proxy.post("/esim/user/emailLogins", "{}").problem(), "login-not-needed");
    assert_ne!(proxy.post("/csss/login", "{}").problem(), "login-not-needed");
    assert_eq!(proxy.post("/esim/my_esim_detail", r#"{"orderId":"1"}"#).status, 200);
    shop.fault(r#"esim.pre_order_package: code 7, first 1"#);
    let body = r#"{"currency":"USD","currencyId":0,"deviceType":"10","id":0,"languageId":"1","money":0,"packageCode":"P","periodNum":0}"#;
    let ordered = proxy.post("/esim/pre_order_package", body);
    assert_eq!((ordered.status, ordered.outcome()), (200, "executed"), "{ordered:?}");
    let calls: Vec<_> = shop.sandbox.received().iter().map(|one| one.path.clone()).collect();
    let ends: Vec<_> = calls.iter().map(|path| path.rsplit('/').next().unwrap()).collect();
    let again = ["emailLogin", "preOrderPackage", "emailLogin", "preOrderPackage"];
    assert_eq!(ends.len(), 5, "{ends:?}");
    assert_eq!((ends[0], &ends[2..]), (again[0], &again[1..]), "{ends:?}");
}

#[test]
fn a_wrong_method_is_stated_with_the_operation_and_the_words_of_its_effect() {
    let shop = Shop::new();
    let proxy = shop.proxy(&[]);
    for (method, path, operation, outcome) in [
        ("PUT", "/csss/query_device", "csss.query_device", "failed"),
        ("DELETE", "/esim/package/detail", "esim.detail", "failed"),
        ("GET", "/csss/package/orderPackage", "csss.order_package", "not-executed"),
    ] {
        let refused = proxy.call(method, path, None);
        assert_eq!((refused.status, refused.problem().as_str()), (405, "method"), "{path}");
        let stated = (refused.header("linksfield-operation"), refused.outcome());
        assert_eq!(stated, (operation, outcome), "{path}");
    }
    assert!(shop.sandbox.received().is_empty());
}
