//! A consumer's own code, tested without any server: the HTTP client is replaced by a function, and replies are
//! made by hand.
//!
//! ```text
//! cargo run --example fake
//! ```

use std::collections::VecDeque;
use std::error::Error;
use std::sync::{Arc, Mutex};

use linksfield_api::csss::{self, Csss, RenewPackage, RenewPackageRequest, RenewPackageResponse};
use linksfield_api::transport::{self, Transport, TransportError};
use linksfield_api::{Operation, Reply};

/// What the shop's code makes of a renewal.
#[derive(Debug, PartialEq)]
enum Renewal {
    Done(String),
    Refused,
    /// The renewal may have been made: it must be looked up before anybody renews again.
    LookItUp(&'static str),
}

/// The code that is to be tested.
async fn renew(csss: &Csss, order_id: &str) -> Renewal {
    let renewal = RenewPackage { order_id: order_id.to_owned(), renew_period: 1 };
    match csss.renew_package(renewal).send().await {
        Ok(reply) => receipt(&reply),
        Err(error) if error.may_have_been_executed() => {
            Renewal::LookItUp(error.outcome_check().unwrap_or("support"))
        }
        Err(_) => Renewal::Refused,
    }
}

/// Code that takes a reply needs not even a client.
fn receipt(reply: &Reply<RenewPackageResponse>) -> Renewal {
    Renewal::Done(reply.order_id.clone().unwrap_or_default())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    // A reply made from the payload that the documentation page prints.
    let payload = RenewPackageResponse::from_json(r#"{ "order_id": "R1" }"#)?;
    let reply = Reply::new(payload).with_header("x-request-id", "42");
    assert_eq!(receipt(&reply), Renewal::Done("R1".to_owned()));
    assert_eq!(reply.request_id(), Some("42"));

    // A server that answers in three ways, one after the other.
    let seen = Arc::new(Mutex::new(Vec::new()));
    let csss = Csss::builder(csss::Credentials {
        access_code: "P000270".to_owned(),
        secret: "example-secret-not-real".into(),
    })
    .transport(fake(Arc::clone(&seen)))
    .build()?;

    assert_eq!(renew(&csss, "O1").await, Renewal::Done("R2".to_owned()));
    assert_eq!(renew(&csss, "O2").await, Renewal::LookItUp("csss.query_order"));
    assert_eq!(renew(&csss, "O3").await, Renewal::Refused);

    // What was sent is a signed request like any other.
    let seen = seen.lock().map_err(|_| "the fake panicked")?;
    let sent: Vec<RenewPackageRequest> =
        seen.iter().map(|body| serde_json::from_str(body)).collect::<Result<_, _>>()?;
    let orders: Vec<_> = sent.iter().map(|request| request.required.order_id.as_str()).collect();
    assert_eq!(orders, ["O1", "O2", "O3"]);
    println!("{} was called {} times, and no server was needed", name::<RenewPackageRequest>(), 3);
    Ok(())
}

fn name<O: Operation>() -> &'static str {
    O::INFO.full_name()
}

/// Answers with success, breaks off, and refuses; keeps the bodies that it was sent.
fn fake(seen: Arc<Mutex<Vec<String>>>) -> impl Transport {
    let answers = VecDeque::from([
        Ok((200, r#"{"code":"0000","message":"","success":true,"data":{"order_id":"R2"}}"#)),
        Err("connection reset"),
        Ok((401, "")),
    ]);
    let answers = Mutex::new(answers);
    transport::from_fn(move |request, _options| {
        if let Ok(mut seen) = seen.lock() {
            seen.push(String::from_utf8_lossy(request.body()).into_owned());
        }
        let answer = answers.lock().ok().and_then(|mut answers| answers.pop_front());
        async move {
            match answer {
                Some(Ok((status, body))) => {
                    let mut response = http::Response::new(body.into());
                    *response.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
                    Ok(response)
                }
                Some(Err(reason)) => Err(TransportError::may_have_been_sent(reason)),
                None => Err(TransportError::not_sent("the fake has no further answer")),
            }
        }
    })
}
