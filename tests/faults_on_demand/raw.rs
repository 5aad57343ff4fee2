//! Requests over a bare socket, so that a test sees each byte of the response.

use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::time::Duration;

use linksfield_sandbox::{Sandbox, SandboxBuilder};
use linksfield_tests::{csss, order};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::OnceCell;
use tokio::time::timeout;

/// A connection to a sandbox.
pub(crate) struct Raw {
    stream: TcpStream,
    unread: Vec<u8>,
}

/// What the client sees.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    /// A whole response.
    Response(Response),
    /// The end of the connection, after these bytes.
    Closed(Vec<u8>),
    /// A reset of the connection.
    Reset,
    /// Nothing for the given time.
    Nothing,
}

/// A response with its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Response {
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Response {
    pub(crate) fn status(&self) -> u16 {
        self.head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (own, value) = line.split_once(':')?;
            own.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

impl Raw {
    pub(crate) async fn connect(address: SocketAddr) -> Self {
        Self { stream: TcpStream::connect(address).await.unwrap(), unread: Vec::new() }
    }

    pub(crate) async fn send(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).await.unwrap();
    }

    /// Reads the next response, or how the connection ends.
    pub(crate) async fn see(&mut self) -> Seen {
        self.see_within(Duration::from_secs(10)).await
    }

    pub(crate) async fn see_within(&mut self, time: Duration) -> Seen {
        let mut buffer = [0; 4096];
        loop {
            if let Some((response, length)) = whole(&self.unread) {
                self.unread.drain(..length);
                return Seen::Response(response);
            }
            match timeout(time, self.stream.read(&mut buffer)).await {
                Err(_) => return Seen::Nothing,
                Ok(Ok(0)) => return Seen::Closed(std::mem::take(&mut self.unread)),
                Ok(Ok(read)) => self.unread.extend_from_slice(&buffer[..read]),
                Ok(Err(error)) => return of_error(&error),
            }
        }
    }

    /// Sends a request, and returns the response.
    pub(crate) async fn response(&mut self, bytes: &[u8]) -> Response {
        self.send(bytes).await;
        match self.see().await {
            Seen::Response(response) => response,
            other => panic!("{other:?}"),
        }
    }
}

fn of_error(error: &io::Error) -> Seen {
    match error.kind() {
        ErrorKind::ConnectionReset => Seen::Reset,
        other => panic!("{other}"),
    }
}

/// Returns the first response of these bytes, and its length.
fn whole(bytes: &[u8]) -> Option<(Response, usize)> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut response = Response { head, body: Vec::new() };
    let length: usize = response.header("content-length")?.parse().ok()?;
    let whole = end + 4 + length;
    if bytes.len() < whole {
        return None;
    }
    response.body = bytes[end + 4..whole].to_vec();
    Some((response, whole))
}

/// Returns a signed order of a plan as bytes.
pub(crate) async fn order_bytes() -> Vec<u8> {
    static BYTES: OnceCell<Vec<u8>> = OnceCell::const_new();
    let bytes = BYTES.get_or_init(|| async {
        let sandbox = Sandbox::start().await.unwrap();
        csss(&sandbox).unwrap().order_package(order()).send().await.unwrap();
        let received = &sandbox.received()[0];
        request("POST", "/csss/package/orderPackage", &String::from_utf8_lossy(&received.body))
    });
    bytes.await.clone()
}

/// Returns a request with a JSON body as bytes.
pub(crate) fn request(method: &str, path: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
         content-length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

/// Starts a sandbox with one rule, sends one signed order, and returns what the client sees.
pub(crate) async fn order_with(rule: &str) -> (Seen, Raw, Sandbox) {
    let sandbox = with(rule).start().await.unwrap();
    let mut raw = Raw::connect(sandbox.address()).await;
    raw.send(&order_bytes().await).await;
    let seen = raw.see().await;
    (seen, raw, sandbox)
}

/// Returns a builder with one rule.
pub(crate) fn with(rule: &str) -> SandboxBuilder {
    Sandbox::builder().fault(rule.parse().unwrap())
}

/// Returns the response of a sandbox without faults to the order.
pub(crate) async fn usual() -> Response {
    let sandbox = Sandbox::start().await.unwrap();
    Raw::connect(sandbox.address()).await.response(&order_bytes().await).await
}
