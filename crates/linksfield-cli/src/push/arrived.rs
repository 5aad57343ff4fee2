//! A push that has arrived: it is verified, stored, printed and forwarded, and then acknowledged.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use http::{HeaderValue, Method, Request, StatusCode, header};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::{Body as _, Incoming};
use linksfield_api::webhook::{
    ACKNOWLEDGEMENT, AnyEvent, Delivery, EventFamilyInfo, ReceiveError, Receiver,
};
use tokio::sync::mpsc::Sender;

use super::event_of_path;
use super::sending::{self, causes};
use super::shown::{self, printable};
use super::stored::Stored;
use crate::exit::Failure;
use crate::output::Output;

/// How long the body of a push may take to arrive.
const ARRIVAL: Duration = Duration::from_secs(10);

/// What is done with pushes.
pub(super) struct Desk {
    family: &'static EventFamilyInfo,
    receiver: Receiver<AnyEvent>,
    output: Output,
    folder: Option<PathBuf>,
    forward: Option<String>,
    client: reqwest::Client,
    most: Option<u64>,
    /// How many pushes were named, begun and handled.
    named: AtomicU64,
    begun: AtomicU64,
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
        let client = sending::client()?;
        let zero = || AtomicU64::new(0);
        let (named, begun, handled) = (zero(), zero(), zero());
        Ok(Self {
            family,
            receiver,
            output,
            folder,
            forward,
            client,
            most,
            named,
            begun,
            handled,
            ended,
        })
    }
}

type Response = http::Response<Full<Bytes>>;

/// Answers a request.
pub(super) async fn answer(desk: Arc<Desk>, request: Request<Incoming>) -> Response {
    let (head, body) = request.into_parts();
    match head.method {
        Method::POST => {}
        Method::GET | Method::HEAD => return response(StatusCode::OK, "linksfield listen\n"),
        _ => {
            let mut refused = response(StatusCode::METHOD_NOT_ALLOWED, "");
            refused.headers_mut().insert(header::ALLOW, HeaderValue::from_static("POST"));
            return refused;
        }
    }
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let limit = desk.receiver.max_body();
    // A body that announces its size is refused before it arrives.
    if body.size_hint().lower() > limit as u64 {
        return refuse(&path, &ReceiveError::TooLarge { limit });
    }
    let body = match tokio::time::timeout(ARRIVAL, Limited::new(body, limit).collect()).await {
        Ok(Ok(body)) => body.to_bytes().to_vec(),
        Ok(Err(error)) if error.is::<LengthLimitError>() => {
            return refuse(&path, &ReceiveError::TooLarge { limit });
        }
        Ok(Err(_)) => return response(StatusCode::BAD_REQUEST, "the body is not complete"),
        Err(_) => return response(StatusCode::REQUEST_TIMEOUT, "the body is not complete"),
    };
    let push = Stored { path, headers: head.headers, body };
    // In a task, so that a sender that closes the connection does not interrupt it.
    match tokio::spawn(receive(desk, push)).await {
        Ok(response) => response,
        Err(_) => response(StatusCode::INTERNAL_SERVER_ERROR, ""),
    }
}

/// Receives a push. With a limit on the number of pushes, no more are begun than may be handled.
async fn receive(desk: Arc<Desk>, push: Stored) -> Response {
    let is_too_much = |begun: u64| desk.most.is_some_and(|most| begun >= most);
    let begun = desk.begun.fetch_add(1, Ordering::Relaxed);
    let (is_handled, response) = match is_too_much(begun) {
        true => (false, response(StatusCode::SERVICE_UNAVAILABLE, "")),
        false => desk.take(&push).await,
    };
    match is_handled {
        true if is_too_much(desk.handled.fetch_add(1, Ordering::Relaxed) + 1) => {
            let _ = desk.ended.try_send(Ok(()));
        }
        true => {}
        false => {
            desk.begun.fetch_sub(1, Ordering::Relaxed);
        }
    }
    response
}

impl Desk {
    /// Verifies, handles and confirms a push. Returns whether it was handled, and the response for its sender.
    async fn take(&self, push: &Stored) -> (bool, Response) {
        let received = match event_of_path(self.family, &push.path) {
            Some(kind) => self.receiver.receive_as(kind, &push.headers, &push.body).await,
            None => self.receiver.receive(&push.headers, &push.body).await,
        };
        let delivery = match received {
            Ok(delivery) => delivery,
            Err(error) => return (false, refuse(&push.path, &error)),
        };
        match self.handle(push, &delivery).await {
            Ok(response) => match delivery.confirm().await {
                Ok(_) => (true, response),
                Err(error) => (false, refuse(&push.path, &error)),
            },
            Err((response, reason)) => {
                note!("{}: not acknowledged: {}", printable(&push.path), printable(&reason));
                let _ = delivery.release().await;
                (false, response)
            }
        }
    }

    /// Stores, prints and forwards a push. Returns the response for its sender, with a reason if it must try again.
    async fn handle(
        &self,
        push: &Stored,
        delivery: &Delivery<AnyEvent>,
    ) -> Result<Response, (Response, String)> {
        let unavailable = |reason: String| (response(StatusCode::SERVICE_UNAVAILABLE, ""), reason);
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
            let reason = format!("the program at --forward has not answered: {}", causes(error));
            (response(StatusCode::BAD_GATEWAY, ""), reason)
        })?;
        // A redirection would send the push of one URL to another one.
        let code = match status {
            200..=299 | 400..=599 => {
                StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY)
            }
            _ => StatusCode::BAD_GATEWAY,
        };
        let answer = json(response(code, body));
        match status {
            200..=299 => Ok(answer),
            _ => Err((answer, format!("the program at --forward has answered {status}"))),
        }
    }

    /// Returns the name of the file of a push. Later pushes have greater names.
    fn name(&self, delivery: &Delivery<AnyEvent>) -> String {
        let number = self.named.fetch_add(1, Ordering::Relaxed) + 1;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let event = delivery.event().info().map_or("unknown", |info| info.name);
        // Several programs may write into one folder.
        format!("{now:013}-{}-{number:06}-{event}", std::process::id())
    }
}

fn response(status: StatusCode, body: impl Into<Bytes>) -> Response {
    let mut response = Response::new(Full::new(body.into()));
    *response.status_mut() = status;
    response
}

fn json(mut response: Response) -> Response {
    let value = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, value);
    response
}

fn acknowledged() -> Response {
    json(response(StatusCode::OK, ACKNOWLEDGEMENT))
}

/// Prints why a push is refused, and tells its sender.
fn refuse(path: &str, error: &ReceiveError) -> Response {
    let (path, reason) = (printable(path), printable(&error.to_string()));
    if matches!(error, ReceiveError::Replayed) {
        note!("{path}: acknowledged, and not handled again: {reason}");
        return acknowledged();
    }
    let status = error.status();
    note!("{path}: refused with {status}: {reason}");
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
    response(status, error.to_string())
}
