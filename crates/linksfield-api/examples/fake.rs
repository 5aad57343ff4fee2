//! Tests code that uses the client, without any server. A fake transport replaces the HTTP client, and the tests create
//! replies themselves.
//!
//! ```text
//! cargo run --example fake
//! ```

use std::collections::VecDeque;
use std::error::Error;
use std::sync::{Arc, Mutex};

use linksfield_api::csss::{self, Csss, RenewPackage, RenewPackageRequest, RenewPackageResponse};
use linksfield_api::transport::{self, Transport, TransportError};
use linksfield_api::{Operation, OutcomeCheck, Reply};

/// The outcome of a renewal, as the code of a shop needs it.
#[derive(Debug, PartialEq)]
enum Renewal {
    /// The order was renewed, with this order id.
    Renewed(String),
    /// The order was not renewed.
    NotRenewed,
    /// The order may have been renewed. Check the outcome with this operation before you renew again.
    Uncertain(&'static str),
}

/// The code under test.
async fn renew(csss: &Csss, order_id: &str) -> Renewal {
    let renewal = RenewPackage { order_id: order_id.to_owned(), renew_period: 1 };
    match csss.renew_package(renewal).send().await {
        Ok(reply) => receipt(&reply),
        Err(error) if error.may_have_been_executed() => {
            Renewal::Uncertain(error.outcome_check().map_or("support", OutcomeCheck::operation))
        }
        Err(_) => Renewal::NotRenewed,
    }
}

/// Code that takes a reply can be tested without a client.
fn receipt(reply: &Reply<RenewPackageResponse>) -> Renewal {
    Renewal::Renewed(reply.order_id.clone().unwrap_or_default())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    // A reply from the example payload of the documentation page.
    let payload = RenewPackageResponse::from_json(r#"{ "order_id": "R1" }"#)?;
    let reply = Reply::new(payload).with_header("x-request-id", "42");
    assert_eq!(receipt(&reply), Renewal::Renewed("R1".to_owned()));
    assert_eq!(reply.request_id(), Some("42"));

    // A fake server with three different results, one after the other.
    let seen = Arc::new(Mutex::new(Vec::new()));
    let csss = Csss::builder(csss::Credentials {
        access_code: "P000270".to_owned(),
        secret: "example-secret-not-real".into(),
    })
    .transport(fake(Arc::clone(&seen)))
    .build()?;

    assert_eq!(renew(&csss, "O1").await, Renewal::Renewed("R2".to_owned()));
    assert_eq!(renew(&csss, "O2").await, Renewal::Uncertain("csss.query_order"));
    assert_eq!(renew(&csss, "O3").await, Renewal::NotRenewed);

    // The fake has received complete, signed requests.
    let seen = seen.lock().map_err(|_| "the fake panicked")?;
    let sent: Vec<RenewPackageRequest> =
        seen.iter().map(|body| serde_json::from_str(body)).collect::<Result<_, _>>()?;
    let orders: Vec<_> = sent.iter().map(|request| request.required.order_id.as_str()).collect();
    assert_eq!(orders, ["O1", "O2", "O3"]);
    println!("Called {} {} times without a server", name::<RenewPackageRequest>(), sent.len());
    Ok(())
}

fn name<O: Operation>() -> &'static str {
    O::INFO.full_name()
}

/// Returns a transport that responds with success, then fails, and then refuses a request. It stores the bodies of all
/// requests in `seen`.
fn fake(seen: Arc<Mutex<Vec<String>>>) -> impl Transport {
    let responses = VecDeque::from([
        Ok((200, r#"{"code":"0000","message":"","success":true,"data":{"order_id":"R2"}}"#)),
        Err("connection reset"),
        Ok((401, "")),
    ]);
    let responses = Mutex::new(responses);
    transport::from_fn(move |request, _options| {
        if let Ok(mut seen) = seen.lock() {
            seen.push(String::from_utf8_lossy(request.body()).into_owned());
        }
        let response = responses.lock().ok().and_then(|mut responses| responses.pop_front());
        async move {
            match response {
                Some(Ok((status, body))) => {
                    let mut response = http::Response::new(body.into());
                    *response.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
                    Ok(response)
                }
                Some(Err(reason)) => Err(TransportError::may_have_been_sent(reason)),
                None => Err(TransportError::not_sent("the fake has no further response")),
            }
        }
    })
}
