//! Runs the recipe `tracing_to_opentelemetry` with a server in place of a collector. Proves that the collector receives
//! the spans of calls with the attributes of OpenTelemetry, and that it receives no secret and no card number.

use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::routing::post;
use serde_json::{Value, json};

#[path = "../../examples/tracing_to_opentelemetry.rs"]
#[allow(unreachable_pub)]
mod recipe;

const COLLECTOR: &str = "OTEL_EXPORTER_OTLP_ENDPOINT";

/// The program. Without the environment variable, there is nothing to do.
#[test]
fn program() {
    if std::env::var_os(COLLECTOR).is_some() {
        recipe::main().unwrap();
    }
}

fn run(collector: &str) -> Output {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "tracing_to_opentelemetry::program", "--nocapture"])
        .env(COLLECTOR, collector)
        .output()
        .unwrap()
}

/// Starts a server that keeps what it receives, and returns its URL.
async fn collector(status: StatusCode) -> (String, Arc<Mutex<Vec<String>>>) {
    let bodies = Arc::new(Mutex::new(Vec::new()));
    let received = Arc::clone(&bodies);
    let keep = async move |body: Bytes| {
        received.lock().unwrap().push(String::from_utf8(body.to_vec()).unwrap());
        (status, [("content-type", "application/json")], "{}")
    };
    let app = Router::new().route("/v1/traces", post(keep));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    (url, bodies)
}

/// The spans of a request, in the order in which they began.
fn spans(body: &str) -> Vec<Value> {
    let request: Value = serde_json::from_str(body).unwrap();
    let mut spans: Vec<Value> = request["resourceSpans"][0]["scopeSpans"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|scope| scope["spans"].as_array().unwrap().clone())
        .collect();
    spans.sort_by_key(|span| span["startTimeUnixNano"].as_str().unwrap().to_owned());
    spans
}

fn attribute<'a>(span: &'a Value, key: &str) -> Option<&'a Value> {
    let attributes = span["attributes"].as_array().unwrap();
    attributes.iter().find(|attribute| attribute["key"] == key).map(|found| &found["value"])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_receives_spans_without_secrets() {
    let (url, bodies) = collector(StatusCode::OK).await;
    let output = tokio::task::spawn_blocking(move || run(&url)).await.unwrap();
    assert!(output.status.success(), "{output:?}");
    let bodies = bodies.lock().unwrap().clone();
    let [body] = &*bodies else { panic!("{} requests", bodies.len()) };

    let request: Value = serde_json::from_str(body).unwrap();
    assert_eq!(
        attribute(&request["resourceSpans"][0]["resource"], "service.name"),
        Some(&json!({"stringValue": "my-service"}))
    );
    let spans = spans(body);
    let names: Vec<_> = spans.iter().map(|span| span["name"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        [
            "nightly report",
            "csss.query_order",
            "POST /package/queryOrder",
            "POST /package/queryOrder",
            "csss.query_device",
            "POST /device/queryDevice",
        ]
    );
    // The tree of the spans, by their positions.
    let parents: Vec<_> = spans
        .iter()
        .map(|span| spans.iter().position(|other| other["spanId"] == span["parentSpanId"]))
        .collect();
    assert_eq!(parents, [None, Some(0), Some(1), Some(1), Some(0), Some(4)]);
    assert!(spans.iter().all(|span| span["traceId"] == spans[0]["traceId"]));

    let text = |text: &str| Some(json!({ "stringValue": text }));
    let number = |number: u64| Some(json!({ "intValue": number.to_string() }));
    let (internal, client, unset, error) = (1, 3, 0, 2);
    let cases = [
        // position, kind, outcome, HTTP status, status of the span, error, number of earlier attempts
        (1, internal, "success", number(200), unset, None, None),
        (2, client, "status", number(503), error, text("503"), None),
        (3, client, "success", number(200), unset, None, number(1)),
        (4, internal, "refused", number(200), error, text("refused"), None),
        (5, client, "refused", number(200), error, text("refused"), None),
    ];
    for (position, kind, outcome, http_status, status, error, resent) in cases {
        let span = &spans[position];
        let found = |key| attribute(span, key).cloned();
        assert_eq!(span["kind"], kind, "{span:#}");
        assert_eq!(found("linksfield.outcome"), text(outcome), "{span:#}");
        assert_eq!(found("linksfield.effect"), text("read"), "{span:#}");
        assert_eq!(found("http.response.status_code"), http_status, "{span:#}");
        assert_eq!(span["status"]["code"], status, "{span:#}");
        assert_eq!(found("error.type"), error, "{span:#}");
        assert_eq!(found("http.request.resend_count"), resent, "{span:#}");
        if kind == client {
            assert_eq!(found("http.request.method"), text("POST"));
            assert_eq!(found("server.address"), text("127.0.0.1"));
            assert!(found("server.port").unwrap()["intValue"].is_string(), "{span:#}");
            assert!(found("url.template").is_some());
        }
    }
    // The secret, the access code, the card of the recipe and of the response, and the fields with the signature.
    for value in ["sandbox-secret", "P000270", "89852022018041800192", "\"sign\"", "timestamp\""] {
        assert!(!body.contains(value), "the spans contain {value}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_continue_without_a_collector() {
    // Nothing listens on the port of a listener that was closed.
    let closed = {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let (refusing, _bodies) = collector(StatusCode::BAD_REQUEST).await;
    for url in [closed, refusing] {
        let output = tokio::task::spawn_blocking(move || run(&url)).await.unwrap();
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(shown.contains(" orders"), "{output:?}");
        assert!(shown.contains("csss.query_device: failed with code 9999"), "{output:?}");
    }
}
