//! Sends the spans of all calls to an OpenTelemetry collector, over OTLP.
//!
//! ```text
//! cargo run -p linksfield-recipes --example tracing_to_opentelemetry
//! OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318 cargo run -p linksfield-recipes --example tracing_to_opentelemetry
//! ```
//!
//! **When:** to see the calls of your program in Jaeger, Grafana Tempo, or a service that accepts OTLP.
//!
//! **How:** the client writes spans with the crate `tracing`. Each call has a span with its operation, such as
//! `csss.query_order`, and below it a span for each attempt, such as `POST /package/queryOrder`, with the attributes that
//! OpenTelemetry defines for HTTP clients. `linksfield.outcome` states how a call and an attempt ended, and
//! `linksfield.effect` whether a call is a read or a write. No span contains a secret, a card number, or another
//! parameter.
//!
//! **What can go wrong:** the exporter sends spans in the background, from a thread of its own. At the end of the program,
//! call `shutdown`, or the last spans are lost. If the collector cannot be reached, spans are dropped, and calls continue.
//! The filter keeps the spans of HTTP libraries out of the export. It must let the level DEBUG of `linksfield_api` pass.
//!
//! **What to change:** the name of the service. The exporter reads `OTEL_EXPORTER_OTLP_ENDPOINT`, `…_HEADERS` and other
//! variables of OpenTelemetry. For `https`, enable the feature `reqwest-rustls` of `opentelemetry-otlp`.
//!
//! **Needs:** `tracing`, `tracing-subscriber` with `registry`, `tracing-opentelemetry`, `opentelemetry` and
//! `opentelemetry_sdk` with `trace`, `opentelemetry-otlp` with `http-json`, `reqwest-blocking-client` and `trace`.

use std::error::Error;

use linksfield_api::csss::{Csss, QueryDevice, QueryOrder};
use linksfield_sandbox::Sandbox;
use opentelemetry::trace::TracerProvider as _;
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig as _};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::SdkTracerProvider;
use tracing::Instrument as _;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

/// Installs the exporter for the whole program.
fn export_spans(service: &'static str) -> Result<SdkTracerProvider, Box<dyn Error>> {
    let exporter = SpanExporter::builder().with_http().with_protocol(Protocol::HttpJson).build()?;
    let provider = SdkTracerProvider::builder()
        .with_resource(Resource::builder().with_service_name(service).build())
        .with_batch_exporter(exporter)
        .build();
    let wanted = Targets::new()
        .with_target("linksfield_api", tracing::Level::DEBUG)
        .with_target(env!("CARGO_CRATE_NAME"), tracing::Level::INFO);
    let layer = tracing_opentelemetry::layer()
        .with_tracer(provider.tracer(service))
        .with_location(false)
        .with_threads(false)
        .with_filter(wanted);
    tracing_subscriber::registry().with(layer).try_init()?;
    Ok(provider)
}

#[tokio::main]
pub async fn main() -> Result<(), Box<dyn Error>> {
    let provider = export_spans("my-service")?;
    let (builder, sandbox) = linksfield_recipes::connect::<Csss>(Sandbox::builder()).await?;
    let csss = builder.build()?;
    if let Some(sandbox) = &sandbox {
        // The first call needs a second attempt. The second call fails.
        sandbox.respond_with("csss.query_order", 503, "")?;
        sandbox.respond_with("csss.query_device", 200, r#"{"code":"9999","success":false}"#)?;
    }

    // The spans of calls are part of the span of the work that needs them.
    let work = async {
        let orders = csss.query_order(QueryOrder { page_no: 1, page_size: 10 }).send().await?;
        println!("{} orders", orders.package_order.len());
        let card = QueryDevice { device_id: "89852022018041800192".to_owned() };
        println!("{:?}", csss.query_device(card).send().await?);
        Ok::<(), linksfield_api::Error>(())
    };
    if let Err(error) = work.instrument(tracing::info_span!("nightly report")).await {
        println!("{error:#}");
    }

    // `shutdown` waits for the collector, and blocks.
    Ok(tokio::task::spawn_blocking(move || provider.shutdown()).await??)
}
