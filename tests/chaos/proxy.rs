//! The proxy between the client and the order server: it reads a request, looks up the fault of the request in the plan,
//! and forwards, responds and fails accordingly.

use std::collections::HashMap;
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::plan::{Fault, Kind, Plan, mix};
use crate::server::{card_index, order_number};

/// How often each order and each query arrived.
#[derive(Debug, Clone, Default)]
pub(crate) struct Arrivals(Arc<Mutex<Counts>>);

#[derive(Debug, Default)]
struct Counts {
    requests: HashMap<(Kind, u64), u64>,
    /// How many orders of each card arrived.
    orders: HashMap<u64, u64>,
}

impl Arrivals {
    /// Returns how often a request arrived.
    pub(crate) fn of(&self, kind: Kind, number: u64) -> u64 {
        self.with(|counts| counts.requests.get(&(kind, number)).copied().unwrap_or(0))
    }

    /// Counts a request. Returns the number of the request for the plan, and how often it had arrived before.
    fn count(&self, request: &Request) -> (Kind, u64, u64) {
        self.with(|counts| {
            let orders = counts.orders.entry(request.card).or_default();
            let (kind, number) = match request.order {
                Some(number) => {
                    *orders += 1;
                    (Kind::Order, number)
                }
                // The queries between two orders of a card have their own faults.
                None => (Kind::Query, request.card << 16 | *orders),
            };
            let count = counts.requests.entry((kind, number)).or_default();
            *count += 1;
            (kind, number, *count - 1)
        })
    }

    fn with<T>(&self, work: impl FnOnce(&mut Counts) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The settings of the proxy.
#[derive(Debug, Clone)]
pub(crate) struct Proxy {
    pub(crate) server: SocketAddr,
    pub(crate) plan: Plan,
    pub(crate) arrivals: Arrivals,
    /// How long the proxy waits until the client has given up.
    pub(crate) hold: Duration,
}

/// What the proxy reads in a request.
struct Request {
    card: u64,
    /// The number of the order, or `None` for a query.
    order: Option<u64>,
}

impl Proxy {
    /// Starts the proxy. Returns its address.
    pub(crate) async fn start(self) -> io::Result<SocketAddr> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let proxy = Arc::new(self);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let proxy = Arc::clone(&proxy);
                tokio::spawn(async move {
                    // A client that has given up closes the connection; that is part of the plan.
                    let _ = proxy.handle(stream).await;
                });
            }
        });
        Ok(address)
    }

    async fn handle(&self, mut client: TcpStream) -> io::Result<()> {
        let request = read_message(&mut client).await?;
        let Some(identified) = identify(&request) else {
            return client.write_all(&response("400 Bad Request", "", b"")).await;
        };
        let (kind, number, attempt) = self.arrivals.count(&identified);
        let detail = self.plan.detail(kind, number, attempt);
        match self.plan.fault(kind, number, attempt) {
            Fault::DropBefore => Ok(()),
            Fault::ResetBefore => client.set_zero_linger(),
            Fault::StatusBefore => {
                let status = pick(&FAILING, detail);
                client.write_all(&response(status, "content-type: text/html\r\n", PAGE)).await
            }
            Fault::Refuse => {
                let body = if detail >> 32 & 1 == 0 { PAGE } else { b"" };
                client.write_all(&response(pick(&REFUSING, detail), "", body)).await
            }
            Fault::RefuseByCode => {
                let body = br#"{"code":"1003","success":false,"message":"no","data":null}"#;
                client.write_all(&response("200 OK", "", body)).await
            }
            Fault::Page => client.write_all(&response("200 OK", "", PAGE)).await,
            Fault::ForwardLate => {
                tokio::time::sleep(self.hold).await;
                self.forward(&request).await.map(drop)
            }
            fault => {
                let body = self.forward(&request).await?;
                self.respond(client, fault, detail, body).await
            }
        }
    }

    /// Sends the request to the server. Returns the body of the response.
    async fn forward(&self, request: &[u8]) -> io::Result<Vec<u8>> {
        let mut server = TcpStream::connect(self.server).await?;
        server.write_all(request).await?;
        let response = read_message(&mut server).await?;
        let head = head_length(&response).ok_or(io::ErrorKind::InvalidData)?;
        Ok(response[head..].to_vec())
    }

    /// Returns the response of the server to the client, with the fault.
    async fn respond(
        &self,
        mut client: TcpStream,
        fault: Fault,
        detail: u64,
        body: Vec<u8>,
    ) -> io::Result<()> {
        let whole = response("200 OK", "content-type: application/json\r\n", &body);
        let bytes = match fault {
            Fault::DropAfter => return Ok(()),
            Fault::ResetAfter => return client.set_zero_linger(),
            Fault::ResetWithin => {
                client.write_all(&whole[..whole.len() - body.len() / 2]).await?;
                client.flush().await?;
                // The client reads the first part before the reset discards what is not read.
                tokio::time::sleep(Duration::from_millis(5)).await;
                return client.set_zero_linger();
            }
            Fault::Delay => {
                tokio::time::sleep(self.hold).await;
                whole
            }
            Fault::Truncate => whole[..whole.len() - 1 - cut(detail, body.len() - 1)].to_vec(),
            Fault::TruncateHead => whole[..cut(detail, whole.len() - body.len() - 1)].to_vec(),
            Fault::ShortLength => {
                let length = cut(detail, body.len());
                let mut bytes = response("200 OK", "", &body[..length]);
                bytes.extend_from_slice(&body[length..]);
                bytes
            }
            Fault::Duplicate => [whole.clone(), whole].concat(),
            Fault::Interim => {
                let hints = b"HTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\n";
                [hints.as_slice(), &whole].concat()
            }
            Fault::Chunks => chunked(&body, 1 + cut(detail, 7)),
            Fault::StatusAfter => match detail % 3 {
                0 => response(pick(&FAILING, detail >> 8), "", PAGE),
                1 => response(pick(&FAILING, detail >> 8), "", &body),
                _ => response(pick(&UNUSUAL, detail >> 8), "location: /elsewhere\r\n", b""),
            },
            Fault::RefusingStatusAfter => response(pick(&CONTRADICTED, detail), "", &body),
            Fault::RefusingStatusUnreadable => {
                let status = pick(&CONTRADICTED, detail >> 8);
                match detail % 4 {
                    0 => response(status, "content-encoding: gzip\r\n", &gzip(&body)?),
                    1 => response(status, "", &with_mark(&body)),
                    2 => response(status, "", &body[..body.len() / 2]),
                    _ => response(status, "", &[&body[..9], b"\xd3\xe0", &body[9..]].concat()),
                }
            }
            Fault::Gzip => response("200 OK", "content-encoding: gzip\r\n", &gzip(&body)?),
            Fault::Bom => response("200 OK", "", &with_mark(&body)),
            Fault::Garbage => noise(detail, 64),
            Fault::GarbageBody => response("200 OK", "", &noise(detail, 64)),
            Fault::Empty => response("200 OK", "", b""),
            _ => whole,
        };
        client.write_all(&bytes).await?;
        client.shutdown().await
    }
}

/// A web page, as a gateway sends it.
const PAGE: &[u8] = b"<html><body>The service is not available.</body></html>";

/// The statuses of a gateway that does not know what the server did.
const FAILING: [&str; 5] = [
    "500 Internal Server Error",
    "502 Bad Gateway",
    "503 Service Unavailable",
    "504 Gateway Timeout",
    "408 Request Timeout",
];

/// Statuses that no page documents. They leave the outcome open.
const UNUSUAL: [&str; 5] =
    ["302 Found", "307 Temporary Redirect", "409 Conflict", "418 I'm a teapot", "599 Unknown"];

/// Statuses of a gateway that refuses a request and does not forward it.
const REFUSING: [&str; 6] = [
    "400 Bad Request",
    "403 Forbidden",
    "404 Not Found",
    "413 Content Too Large",
    "422 Unprocessable Content",
    "429 Too Many Requests",
];

/// Statuses that refuse a request, sent with a body that reports success.
const CONTRADICTED: [&str; 4] =
    ["400 Bad Request", "403 Forbidden", "404 Not Found", "422 Unprocessable Content"];

fn pick(from: &[&'static str], random: u64) -> &'static str {
    from[cut(random, from.len())]
}

/// Returns a number below `below`.
fn cut(random: u64, below: usize) -> usize {
    usize::try_from(random % (below.max(1) as u64)).unwrap_or(0)
}

/// Writes a whole response that closes the connection.
fn response(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{headers}connection: close\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn chunked(body: &[u8], size: usize) -> Vec<u8> {
    let mut bytes =
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n".to_vec();
    for chunk in body.chunks(size) {
        bytes.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
        bytes.extend_from_slice(chunk);
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"0\r\n\r\n");
    bytes
}

fn gzip(body: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(body)?;
    encoder.finish()
}

fn with_mark(body: &[u8]) -> Vec<u8> {
    [b"\xef\xbb\xbf", body].concat()
}

fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed;
    std::iter::repeat_with(|| {
        state = mix(state);
        state.to_le_bytes()
    })
    .flatten()
    .take(length)
    .collect()
}

/// Reads which order, or which query, a request is.
fn identify(request: &[u8]) -> Option<Request> {
    let body: Value = serde_json::from_slice(&request[head_length(request)?..]).ok()?;
    let card = card_index(body["device_id"].as_str()?)?;
    let is_order = request.starts_with(b"POST /package/orderPackage ");
    let order = if is_order { Some(order_number(&body)?) } else { None };
    Some(Request { card, order })
}

/// Reads a message whose body has a `content-length`.
async fn read_message(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut message = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        if let Some(head) = head_length(&message)
            && message.len() >= head + content_length(&message[..head])
        {
            return Ok(message);
        }
        match stream.read(&mut buffer).await? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => message.extend_from_slice(&buffer[..read]),
        }
    }
}

/// Returns the length of the head of a message, with the empty line, if the head is complete.
fn head_length(message: &[u8]) -> Option<usize> {
    message.windows(4).position(|window| window == b"\r\n\r\n").map(|start| start + 4)
}

fn content_length(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head);
    let mut headers = head.lines().filter_map(|line| line.split_once(':'));
    headers
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .and_then(|(_, value)| value.trim().parse().ok())
        .unwrap_or(0)
}
