//! A push that has arrived: it is verified, stored, printed and forwarded, and then acknowledged.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::body::{Body, HttpBody as _, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use linksfield_api::webhook::{
    ACKNOWLEDGEMENT, AnyEvent, Delivery, EventFamilyInfo, ReceiveError, Receiver,
};
use tokio::sync::mpsc::Sender;

use super::replay::causes;
use super::shown::{self, printable};
use super::stored::Stored;
use super::{event, replay};
use crate::exit::Failure;
use crate::output::Output;

/// How long the body of a push may take to arrive.
const ARRIVAL: Duration = Duration::from_secs(30);

/// What is done with pushes.
pub(super) struct Desk {
    family: &'static EventFamilyInfo,
    receiver: Receiver<AnyEvent>,
    output: Output,
    folder: Option<PathBuf>,
    forward: Option<String>,
    client: reqwest::Client,
    most: Option<u64>,
    arrived: AtomicU64,
    handled: AtomicU64,
    /// Ends the program.
    ended: Sender<Result<(), Failure>>,
}

impl Desk {
    pub(super) fn new(
        family: &'static EventFamilyInfo,
        receiver: Receiver<AnyEvent>,
        output: Output,
        folder: Option<PathBuf>,
        forward: Option<String>,
        most: Option<u64>,
        ended: Sender<Result<(), Failure>>,
    ) -> Result<Self, Failure> {
        let (arrived, handled) = (AtomicU64::new(0), AtomicU64::new(0));
        let client = replay::client()?;
        Ok(Self {
            family,
            receiver,
            output,
            folder,
            forward,
            client,
            most,
            arrived,
            handled,
            ended,
        })
    }
}

/// Answers a request.
pub(super) async fn answer(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    match head.method {
        Method::POST => {}
        Method::GET | Method::HEAD => return "linksfield listen\n".into_response(),
        _ => return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "POST")]).into_response(),
    }
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let limit = desk.receiver.max_body();
    // A body that announces its size is refused before it arrives.
    if body.size_hint().lower() > limit as u64 {
        return refuse(&path, &ReceiveError::TooLarge { limit });
    }
    let body = match tokio::time::timeout(ARRIVAL, to_bytes(body, limit)).await {
        Ok(Ok(body)) => body.to_vec(),
        Ok(Err(_)) => return refuse(&path, &ReceiveError::TooLarge { limit }),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    let push = Stored { path, headers: head.headers, body };
    // In a task, so that a sender that closes the connection does not interrupt it.
    match tokio::spawn(receive(desk, push)).await {
        Ok(response) => response,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn receive(desk: Arc<Desk>, push: Stored) -> Response {
    let path = push.path.split('?').next().unwrap_or_default();
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let received = match event(desk.family, last) {
        Some(kind) => desk.receiver.receive_as(kind, &push.headers, &push.body).await,
        None => desk.receiver.receive(&push.headers, &push.body).await,
    };
    let delivery = match received {
        Ok(delivery) => delivery,
        Err(error) => return refuse(&push.path, &error),
    };
    match desk.handle(&push, &delivery).await {
        Ok(response) => {
            if let Err(error) = delivery.confirm().await {
                return refuse(&push.path, &error);
            }
            let handled = desk.handled.fetch_add(1, Ordering::Relaxed) + 1;
            if desk.most.is_some_and(|most| handled >= most) {
                let _ = desk.ended.try_send(Ok(()));
            }
            response
        }
        Err((response, reason)) => {
            eprintln!("{}: not acknowledged: {}", printable(&push.path), printable(&reason));
            let _ = delivery.release().await;
            response
        }
    }
}

impl Desk {
    /// Stores, prints and forwards a push. Returns the response for its sender, with a reason if it must try again.
    async fn handle(
        &self,
        push: &Stored,
        delivery: &Delivery<AnyEvent>,
    ) -> Result<Response, (Response, String)> {
        let unavailable =
            |reason: String| (StatusCode::SERVICE_UNAVAILABLE.into_response(), reason);
        let file = match &self.folder {
            None => None,
            Some(folder) => {
                let path = push.write(folder, &self.name(delivery));
                let path =
                    path.map_err(|error| unavailable(format!("{}: {error}", folder.display())))?;
                Some(path.display().to_string())
            }
        };
        if let Err(failure) = shown::print(delivery, file.as_deref(), self.output) {
            let reason = failure.to_string();
            // Without an output, nobody would see the pushes that follow.
            let _ = self.ended.try_send(Err(failure));
            return Err(unavailable(reason));
        }
        match &self.forward {
            None => Ok(acknowledged()),
            Some(url) => self.forward(push, url).await,
        }
    }

    async fn forward(&self, push: &Stored, url: &str) -> Result<Response, (Response, String)> {
        let (status, body) = push.send(&self.client, url).await.map_err(|error| {
            let reason = format!("the program at --forward has not answered: {}", causes(&error));
            (StatusCode::BAD_GATEWAY.into_response(), reason)
        })?;
        // A redirection would send the push of one URL to another one.
        let code = match status {
            200..=299 | 400..=599 => {
                StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY)
            }
            _ => StatusCode::BAD_GATEWAY,
        };
        let response = (code, [(header::CONTENT_TYPE, "application/json")], Body::from(body));
        match status {
            200..=299 => Ok(response.into_response()),
            _ => Err((
                response.into_response(),
                format!("the program at --forward has answered {status}"),
            )),
        }
    }

    /// Returns the name of the file of a push. Later pushes have greater names.
    fn name(&self, delivery: &Delivery<AnyEvent>) -> String {
        let number = self.arrived.fetch_add(1, Ordering::Relaxed) + 1;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let event = delivery.event().info().map_or("unknown", |info| info.name);
        format!("{now:013}-{number:06}-{event}")
    }
}

fn acknowledged() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], ACKNOWLEDGEMENT).into_response()
}

/// Prints why a push is refused, and tells its sender.
fn refuse(path: &str, error: &ReceiveError) -> Response {
    let status = error.status();
    eprintln!("{}: refused with {status}: {}", printable(path), printable(&error.to_string()));
    if matches!(error, ReceiveError::Replayed) {
        return acknowledged();
    }
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
    (status, error.to_string()).into_response()
}
