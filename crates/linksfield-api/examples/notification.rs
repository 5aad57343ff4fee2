//! A receiver of pushes, in an axum application: the sandbox sends one of each kind, signed, and one that is
//! forged.
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

/// An address for all kinds: the members of the body tell which it is, as far as they are documented.
async fn any(delivery: Delivery<Event>) -> Acknowledgement {
    println!("received {:?}", delivery.event().kind());
    // Work through it here, or put it into a queue; once it is acknowledged a copy is refused, if it carries a
    // time. The older signature does not: its pushes must do no harm when they are handled twice.
    match delivery.acknowledge() {
        Event::MallMessagePush(push) => println!("  {} devices to look after", push.devices.len()),
        other => println!("  {other:?}"),
    }
    Acknowledgement
}

/// An address for each kind, for those whose body is not documented.
async fn one_kind(
    State(receiver): State<Receiver>,
    Path(kind): Path<String>,
    headers: HeaderMap,
    body: axum::body::Bytes,
) -> Result<Acknowledgement, ReceiveError> {
    let delivery = match EventKind::from_name(&kind) {
        Some(kind) => receiver.receive_as(kind, &headers, &body)?,
        None => receiver.receive(&headers, &body)?,
    };
    println!("received {kind} from {:?}", delivery.authentication());
    delivery.acknowledge();
    Ok(Acknowledgement)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Keys by their id for the newer signature, a secret for the older one.
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
        let answer = push.send(&url).await?;
        println!("{kind} was answered with {} {}", answer.status, answer.body);
    }
    let push = sandbox.push("recharge_success")?.build()?;
    let answer = push.send(&format!("{url}/recharge_success")).await?;
    println!("recharge_success was answered with {} {}", answer.status, answer.body);
    let forged = sandbox.push("recharge_success")?.secret("another key").build()?;
    let answer = forged.send(&url).await?;
    println!("a forged push was answered with {} {}", answer.status, answer.body);
    Ok(())
}
