//! Receives pushes in an axum application. A sandbox sends a signed push of each kind, and a forged push.
//!
//! ```text
//! cargo run --example notification --features axum
//! ```

use std::error::Error;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::routing::post;
use linksfield_api::notification::{Event, EventKind, Receiver};
use linksfield_api::webhook::{Acknowledgement, Delivery, ReceiveError};
use linksfield_sandbox::{KEY_ID, Push, SECRET, Sandbox};

/// Receives events of all kinds at one URL. The receiver recognises the kind by the fields of the body, if they are
/// documented.
async fn any(delivery: Delivery<Event>) -> Result<Acknowledgement, ReceiveError> {
    println!("Received {:?}", delivery.event().kind());
    // Process the event here, or put it into a queue, before it is confirmed. A copy is refused afterwards, if the
    // signature covers the time. The older signature does not: process its events so that a copy does no harm.
    match delivery.confirm().await? {
        Event::MallMessagePush(push) => println!("  {} devices with a warning", push.devices.len()),
        other => println!("  {other:?}"),
    }
    Ok(Acknowledgement)
}

/// Receives events of each kind at a separate URL, for kinds whose body is not documented.
async fn one_kind(
    State(receiver): State<Receiver>,
    Path(kind): Path<String>,
    headers: HeaderMap,
    body: axum::body::Bytes,
) -> Result<Acknowledgement, ReceiveError> {
    let delivery = match EventKind::from_name(&kind) {
        Some(kind) => receiver.receive_as(kind, &headers, &body).await?,
        None => receiver.receive(&headers, &body).await?,
    };
    println!("Received {kind}, authenticated by {:?}", delivery.authentication());
    delivery.confirm().await?;
    Ok(Acknowledgement)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // The newer signature needs keys with their ids. The older signature needs a secret. If several processes receive
    // pushes, add a `replay_guard` of the crate `linksfield-replay`.
    let receiver = Receiver::builder().key(KEY_ID, SECRET).secret(SECRET).build()?;
    let app = Router::new()
        .route("/push", post(any))
        .route("/push/{kind}", post(one_kind))
        .with_state(receiver);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/push", listener.local_addr()?);
    tokio::spawn(async move { axum::serve(listener, app).await });

    let sandbox = Sandbox::start().await?;
    for kind in Push::kinds(sandbox.spec()) {
        let push = sandbox.push(&kind)?.build()?;
        let response = push.send(&url).await?;
        println!("Response to {kind}: {} {}", response.status, response.body);
    }
    let push = sandbox.push("recharge_success")?.build()?;
    let response = push.send(&format!("{url}/recharge_success")).await?;
    println!("Response to recharge_success: {} {}", response.status, response.body);
    let forged = sandbox.push("recharge_success")?.secret("another key").build()?;
    let response = forged.send(&url).await?;
    println!("Response to a forged push: {} {}", response.status, response.body);
    Ok(())
}
