//! Runs a Python client that was written from Linksfield's pages, with `requests` and the standard library only. Proves
//! that the sandbox gives it the same responses as the Rust client, and refuses what it sends wrongly.

use std::collections::BTreeMap;
use std::process::Command;

use linksfield_api::{AnyClient, FAMILIES, RetryPolicy};
use linksfield_sandbox::{PRIVATE_KEY, Sandbox};
use linksfield_tests::Scratch;
use serde_json::Value;

/// The cards of a world, and its seed.
const STAGE: (u32, u64) = (20, 7);

/// Fields whose values depend on the time of a call, like those whose name ends in `_at`.
const TIMES: [&str; 5] =
    ["expireDate", "order_expire_date", "order_start_date", "orderDate", "subscriptionTime"];

/// Returns whether Python and `requests` are installed. They must be installed where the environment variable `CI` is
/// set.
fn is_installed() -> bool {
    let import = Command::new("python3").args(["-c", "import requests"]).output();
    let found = import.is_ok_and(|output| output.status.success());
    let hint = "install the packages `python3` and `python3-requests`";
    assert!(found || std::env::var_os("CI").is_none(), "{hint}");
    if !found {
        eprintln!("skipped: {hint}");
    }
    found
}

/// Runs a Python program with the URL of a sandbox, and returns what it printed.
async fn python(sandbox: &Sandbox, script: &str) -> String {
    let folder = Scratch::new(script).unwrap();
    let key = folder.path().join("key.pem");
    std::fs::write(&key, PRIVATE_KEY).unwrap();
    let mut command = Command::new("python3");
    // Python writes no compiled files into the source folder.
    command.arg("-B").arg(xtask::workspace().join("tests/python").join(script));
    command.arg(format!("http://{}", sandbox.address())).arg(&key);
    let run = tokio::task::spawn_blocking(move || command.output().unwrap());
    let output = run.await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Returns a client of each family.
fn clients(sandbox: &Sandbox) -> BTreeMap<&'static str, AnyClient> {
    let clients = FAMILIES.iter().map(|family| {
        let client = AnyClient::builder(family, |credential| {
            let expected = sandbox.credential(family.name(), credential.name);
            Some(expected.unwrap_or("buyer@example.com").into())
        });
        let client = client.unwrap().base_url(sandbox.base_url(family.name()));
        (family.name(), client.retry(RetryPolicy::never()).build().unwrap())
    });
    clients.collect()
}

/// Makes a call with the Rust client, and returns the status and the JSON of the response.
async fn call(clients: &BTreeMap<&str, AnyClient>, name: &str, parameters: &Value) -> (u16, Value) {
    let (family, operation) = name.split_once('.').unwrap();
    let call = clients[family].operation(operation).unwrap();
    let outcome = call.call_json(&parameters.to_string()).await;
    let response = match &outcome {
        Ok(reply) => reply.response(),
        Err(error) => error.response().unwrap_or_else(|| panic!("{name}: {error:#}")),
    };
    (response.status(), serde_json::from_slice(response.body()).unwrap())
}

/// Replaces the values that depend on the time.
fn without_times(mut value: Value) -> Value {
    fn walk(value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(walk),
            Value::Object(fields) => {
                for (key, value) in fields {
                    let is_set = !value.is_null() && value != "";
                    match is_set && (key.ends_with("_at") || TIMES.contains(&key.as_str())) {
                        true => *value = Value::from("a time"),
                        false => walk(value),
                    }
                }
            }
            _ => {}
        }
    }
    walk(&mut value);
    value
}

#[tokio::test(flavor = "multi_thread")]
async fn a_python_client_gets_the_responses_of_the_rust_client() {
    if !is_installed() {
        return;
    }
    let (sims, seed) = STAGE;
    let start = async || Sandbox::builder().sims(sims).seed(seed).start().await.unwrap();
    let lines = python(&start().await, "calls.py").await;

    // The same calls, in the same order, on an equal sandbox.
    let other = start().await;
    let clients = clients(&other);
    let (mut compared, mut refused) = (0, 0);
    for line in lines.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let name = line["call"].as_str().unwrap();
        let body = line["body"].clone();
        if name.contains(' ') {
            assert_ne!(body["code"], "0000", "{name}: {body}");
            let expected =
                if name.contains("secret") { "`sign`" } else { "`device_id` is required" };
            let message = body["message"].as_str().unwrap();
            assert!(message.contains(expected), "{name}: {message}");
            refused += 1;
        } else {
            let (status, rust) = call(&clients, name, &line["parameters"]).await;
            assert_eq!(line["status"], status, "{name}");
            assert_eq!(without_times(body), without_times(rust), "{name}");
            compared += 1;
        }
    }
    assert_eq!((compared, refused), (18, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_python_client_adds_faults_and_finds_its_order() {
    if !is_installed() {
        return;
    }
    let (sims, seed) = STAGE;
    let sandbox = Sandbox::builder().sims(sims).seed(seed).control(true).start().await.unwrap();
    let printed = python(&sandbox, "faults.py").await;
    assert_eq!(
        printed,
        "status 503, again in 0.1 s\nthe response was lost, and 1 order was placed\n"
    );
    let orders = sandbox.received();
    let orders = orders.iter().filter(|one| one.call.as_deref() == Some("csss.order_package"));
    assert_eq!(orders.count(), 1);
}
