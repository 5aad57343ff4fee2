//! Responses of servers: every operation reads almost valid responses.

use std::sync::{Arc, LazyLock, Mutex};

use bytes::Bytes;
use linksfield_api::{AnyClient, FAMILIES, RetryPolicy, Secret};
use linksfield_sandbox::{Sandbox, embedded_spec};
use linksfield_tests::sample_request;
use proptest::prelude::*;
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::config;
use crate::edit::{self, JSON, edits};

/// The secret of every client, which no error contains.
const SECRET: &str = "canary-secret-5up3r";

/// What the server responds to the next request: a status and a body.
type Next = Arc<Mutex<(u16, Vec<u8>)>>;

/// An operation, a request, and the response of the sandbox.
struct Seed {
    client: usize,
    operation: &'static str,
    is_write: bool,
    request: String,
    body: Vec<u8>,
}

struct Seeds {
    runtime: Runtime,
    /// The name of each family, a client, and what its transport responds.
    clients: Vec<(&'static str, AnyClient, Next)>,
    seeds: Vec<Seed>,
}

static SEEDS: LazyLock<Mutex<Seeds>> = LazyLock::new(|| Mutex::new(seeds()));

fn credential(sandbox: &Sandbox, family: &str, name: &str, is_secret: bool) -> Secret {
    match sandbox.credential(family, name) {
        Some(value) if !is_secret || name.contains("key") => Secret::from(value),
        _ if is_secret => Secret::from(SECRET),
        _ => Secret::from("anything"),
    }
}

/// Calls each operation once on the sandbox, and keeps its response.
fn seeds() -> Seeds {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let spec = embedded_spec().unwrap();
    let (mut clients, mut seeds) = (Vec::new(), Vec::new());
    runtime.block_on(async {
        let sandbox = Sandbox::start().await.unwrap();
        for info in FAMILIES {
            let known = AnyClient::builder(info, |credential| {
                let known = sandbox.credential(info.name(), credential.name);
                Some(Secret::from(known.unwrap_or("anything")))
            });
            let known = known.unwrap().base_url(sandbox.base_url(info.name())).build().unwrap();
            let next: Next = Arc::default();
            let shared = Arc::clone(&next);
            let transport = linksfield_api::transport::from_fn(move |_, _| {
                let (status, body) = shared.lock().unwrap().clone();
                let mut response = http::Response::new(Bytes::from(body));
                *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
                std::future::ready(Ok(response))
            });
            let fake = AnyClient::builder(info, |info_of| {
                Some(credential(&sandbox, info.name(), info_of.name, info_of.is_secret))
            });
            let mut fake = fake.unwrap().retry(RetryPolicy::never()).transport(transport);
            fake = fake.base_url("http://127.0.0.1:9").without_tracing();
            if info.facts.login.is_some() {
                fake = fake.token("token");
            }
            let client = clients.len();
            clients.push((info.name(), fake.build().unwrap(), next));
            for operation in info.operations {
                let request = sample_request(&spec, operation.full_name()).unwrap();
                let request = Value::Object(request).to_string();
                let call = known.operation(operation.name).unwrap();
                // An earlier call can have changed the record, or locked it.
                sandbox.reset_world();
                let reply = call.call_json(&request).await.unwrap();
                let body = reply.response().body().to_vec();
                let is_write = operation.call.effect == linksfield_api::Effect::Write;
                seeds.push(Seed { client, operation: operation.name, is_write, request, body });
            }
        }
    });
    Seeds { runtime, clients, seeds }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn every_response_is_a_payload_or_a_bounded_error(
        index in any::<usize>(),
        edits in edits(),
        status in prop_oneof![8 => Just(200_u16), 1 => Just(400), 1 => Just(422), 1 => 200_u16..600],
    ) {
        let seeds = SEEDS.lock().unwrap();
        let seed = &seeds.seeds[index % seeds.seeds.len()];
        let (family, client, next) = &seeds.clients[seed.client];
        let body = edit::apply(&seed.body, &edits, JSON);
        *next.lock().unwrap() = (status, body.clone());
        let call = client.operation(seed.operation).unwrap();
        let result = seeds.runtime.block_on(call.call_json(&seed.request));
        let shown = String::from_utf8_lossy(&body);
        match result {
            Ok(reply) => {
                prop_assert!((200..300).contains(&status), "{}", status);
                // In CSSS, each payload has an envelope, and only one code means success.
                prop_assert!(*family != "csss" || shown.contains("0000"), "{}", shown);
                let _ = format!("{reply:?}");
            }
            Err(error) => {
                let (text, debug) = (format!("{error:#}"), format!("{error:?}"));
                prop_assert!(text.chars().count() < 2000, "{}", text);
                prop_assert!(!text.contains(SECRET) && !debug.contains(SECRET), "{}", debug);
                if !seed.is_write {
                    prop_assert!(!error.may_have_been_executed());
                } else if *family == "csss" && (200..300).contains(&status) {
                    // The family documents no code that refuses.
                    prop_assert!(error.may_have_been_executed(), "{}: {}", text, shown);
                }
            }
        }
    }
}
