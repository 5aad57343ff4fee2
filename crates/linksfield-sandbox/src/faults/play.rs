//! Applies the faults that were chosen for a request.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::Response;

use super::action::{Action, Outcome};
use super::store::Applied;
use super::wire::Cut;
use crate::received::Received;
use crate::server::Connection;
use crate::shared::Shared;

/// Handles a request to which faults apply. Returns the response, or what happens to the connection.
pub(crate) async fn play(
    connection: &Arc<Connection>,
    received: Received,
    applied: Applied,
) -> Result<Response<Bytes>, Cut> {
    // A request that has arrived is done even if its client closes the connection, as on a real server. Therefore a task
    // of its own does it.
    let task = tokio::spawn(run(Arc::clone(connection), received, applied));
    match task.await {
        Ok(Outcome::Response(response)) => Ok(response),
        Ok(Outcome::Cut(cut)) => Err(cut),
        Ok(Outcome::Stall(most)) => {
            match most {
                Some(most) => pause(connection, most).await,
                None => stopped(connection).await,
            }
            Err(Cut::CLOSED)
        }
        Err(_) => Err(Cut::CLOSED),
    }
}

async fn run(connection: Arc<Connection>, mut received: Received, applied: Applied) -> Outcome {
    let Applied { before, after, rule, words } = applied;
    let fault = rule.as_ref().map(|rule| &rule.fault);
    received.fault = Some(words.join("; "));
    pause(&connection, before).await;
    let shared = &connection.shared;
    let is_head = received.method == "HEAD";
    let response = match fault {
        Some(fault) if !fault.does_call() => error_of(shared, &received, &fault.action),
        Some(fault) if fault.action == Action::DoTwice => {
            let mut first = received.clone();
            shared.handle(&mut first);
            shared.record(first);
            shared.handle(&mut received)
        }
        Some(fault) => {
            let response = shared.handle(&mut received);
            match &fault.action {
                Action::Code { .. } if received.done => error_of(shared, &received, &fault.action),
                _ => response,
            }
        }
        None => shared.handle(&mut received),
    };
    let outcome = match fault {
        Some(fault) => fault.outcome(response.into_http(), is_head),
        None => Outcome::Response(response.into_http()),
    };
    if let Outcome::Response(response) = &outcome {
        received.respond(response);
    }
    shared.record(received);
    pause(&connection, after).await;
    outcome
}

/// Returns the response with an error code, or an empty one for other faults.
fn error_of(shared: &Shared, received: &Received, action: &Action) -> crate::response::Response {
    match action {
        Action::Code { code, .. } => shared.error_of(received, code),
        _ => crate::response::Response::new(http::StatusCode::OK, ""),
    }
}

/// Waits, but not longer than the sandbox exists.
async fn pause(connection: &Connection, time: Duration) {
    if !time.is_zero() {
        tokio::select! {
            () = tokio::time::sleep(time) => {}
            () = stopped(connection) => {}
        }
    }
}

/// Waits until the sandbox is dropped.
async fn stopped(connection: &Connection) {
    // An error means that the sender is gone, which is the signal.
    while connection.stop.clone().changed().await.is_ok() {}
}
