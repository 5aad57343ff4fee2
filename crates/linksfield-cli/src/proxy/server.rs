//! Accepts connections, reads requests and writes responses.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::{Body as _, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use linksfield_api::OperationInfo;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc, watch};

use super::access::single;
use super::answer::Answer;
use super::problem::{self, Kind, Problem};
use super::route::{self, Target};
use super::{Proxy, call, listing};

/// The most open connections. Further connections wait until another is closed.
const MOST_CONNECTIONS: usize = 512;
/// The most bytes of the request line and the headers.
const MOST_HEAD: usize = 64 * 1024;
/// The most bytes of a body.
const MOST_BODY: usize = 16 * 1024 * 1024;
/// How long a program can take for the headers of a request, and how long a connection can be idle. HTTP clients usually
/// close idle connections earlier, so that no request meets a connection that the proxy is closing.
const HEAD_TIME: Duration = Duration::from_secs(120);
/// How long a program can take for the body of a request.
const BODY_TIME: Duration = Duration::from_secs(30);
/// How long the proxy reads what a program still sends after it was refused, so that it can read the refusal.
const LINGER: Duration = Duration::from_secs(1);
/// The pause after an error that another attempt does not solve, such as too many open files.
const BACK_OFF: Duration = Duration::from_millis(50);

/// Serves connections until the sender of `stop` is dropped. Each connection keeps a clone of `open` until it is closed.
pub(super) async fn accept(
    listener: TcpListener,
    proxy: Arc<Proxy>,
    mut stop: watch::Receiver<()>,
    open: mpsc::Sender<()>,
) {
    let permits = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let own_stop = stop.clone();
    let serve_all = async {
        loop {
            // The semaphore is never closed.
            let Ok(permit) = Arc::clone(&permits).acquire_owned().await else { return };
            match listener.accept().await {
                Ok((stream, _)) => {
                    let (proxy, stop, open) = (Arc::clone(&proxy), own_stop.clone(), open.clone());
                    tokio::spawn(async move {
                        serve(stream, proxy, stop).await;
                        drop((permit, open));
                    });
                }
                Err(_) => tokio::time::sleep(BACK_OFF).await,
            }
        }
    };
    tokio::select! {
        () = serve_all => {}
        _ = stop.changed() => {}
    }
}

/// Serves the requests of a connection until one side closes it.
async fn serve(stream: TcpStream, proxy: Arc<Proxy>, mut stop: watch::Receiver<()>) {
    // Without this, small responses wait for an acknowledgement. An error means that the connection is closed.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| {
        let proxy = Arc::clone(&proxy);
        async move { Ok::<_, Infallible>(respond(&proxy, request).await) }
    });
    let mut http = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_header_size(MOST_HEAD)
        .serve_connection(TokioIo::new(stream), service);
    // Errors of a connection concern its program, which sees them as well.
    tokio::select! {
        _ = &mut http => {}
        _ = stop.changed() => {
            Pin::new(&mut http).graceful_shutdown();
            let _ = (&mut http).await;
        }
    }
    let mut stream = http.into_parts().io.into_inner();
    let _ = stream.shutdown().await;
    // A connection that is closed with unread bytes is reset, and the program may lose the response.
    let mut rest = [0; 1024];
    let read_all = async { while let Ok(1..) = stream.read(&mut rest).await {} };
    let _ = tokio::time::timeout(LINGER, read_all).await;
}

/// Why a request is refused, and what is known of it.
struct Refusal {
    problem: Problem,
    operation: Option<&'static OperationInfo>,
    /// Whether the body was not read, so that the connection has to be closed.
    closes: bool,
}

async fn respond(proxy: &Arc<Proxy>, request: Request<Incoming>) -> Response<Full<Bytes>> {
    let begun = Instant::now();
    let (head, body) = request.into_parts();
    match handle(proxy, &head, body, begun).await {
        Ok(answer) => answer.into_http(false),
        Err(Refusal { problem, operation, closes }) => {
            let answer = problem.answer(operation);
            proxy.log.response(&answer, begun, false, false);
            answer.into_http(closes)
        }
    }
}

async fn handle(
    proxy: &Arc<Proxy>,
    head: &Parts,
    body: Incoming,
    begun: Instant,
) -> Result<Answer, Refusal> {
    let has_body = !body.is_end_stream();
    let before = |operation| move |problem| Refusal { problem, operation, closes: has_body };
    proxy.access.check(head).map_err(before(None))?;
    let found = route::find(&proxy.families, head.method.as_str(), head.uri.path());
    let route = match found.map_err(before(None))? {
        Target::Call(route) => route,
        target => return shown(proxy, target).map_err(before(None)),
    };
    let operation = Some(route.operation);
    proxy.writes.check(route.operation).map_err(before(operation))?;
    if has_body && !is_json(head) {
        let detail = format!(
            "the body must be JSON, with `Content-Type: application/json`; any operation can be called by its name: \
             POST /{}/{} with a JSON object of all parameters",
            route.served.client.info().name(),
            route.operation.name
        );
        return Err(before(operation)(Problem::new(Kind::MediaType, detail)));
    }
    let body = read(body).await.map_err(before(operation))?;
    let called = call::run(proxy, &route, head, &body, begun).await;
    called.map_err(|problem| Refusal { problem, operation, closes: false })
}

/// Returns a description of the proxy.
fn shown(proxy: &Proxy, target: Target<'_>) -> Result<Answer, Problem> {
    match target {
        Target::List(Some(served)) => Ok(Answer::json(&listing::family(served, &proxy.writes))),
        Target::Problems(name) => match problem::described(name.as_deref()) {
            Some(json) => Ok(Answer::json(&json)),
            None => Err(Problem::new(Kind::Unknown, "there is no problem of this name")),
        },
        Target::List(None) | Target::Call(_) => Ok(Answer::json(&listing::all(proxy))),
    }
}

/// Returns whether a request states that its body is JSON. A form of a web page cannot send such a request.
fn is_json(head: &Parts) -> bool {
    let value = single(&head.headers, &CONTENT_TYPE);
    let media_type = value.and_then(|value| value.split(';').next()).map(str::trim);
    media_type.is_some_and(|media_type| {
        let media_type = media_type.to_ascii_lowercase();
        let is_application = media_type.starts_with("application/");
        media_type == "application/json" || (is_application && media_type.ends_with("+json"))
    })
}

async fn read(body: Incoming) -> Result<Bytes, Problem> {
    let too_large =
        || Problem::new(Kind::TooLarge, format!("the body is larger than {MOST_BODY} bytes"));
    // The length that the program states. It need not be sent first.
    if body.size_hint().lower() > MOST_BODY as u64 {
        return Err(too_large());
    }
    match tokio::time::timeout(BODY_TIME, Limited::new(body, MOST_BODY).collect()).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(too_large()),
        Ok(Err(_)) => {
            let detail = "the transfer of the body was interrupted, or its chunks are not valid";
            Err(Problem::new(Kind::Request, detail))
        }
        Err(_) => {
            let detail = format!(
                "the body did not arrive completely within {} s; check that `Content-Length` is the number of its bytes",
                BODY_TIME.as_secs()
            );
            Err(Problem::new(Kind::TooSlow, detail))
        }
    }
}
