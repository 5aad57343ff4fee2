//! A server on a bare socket, which can misbehave in any way.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

/// The reaction of the server to one request.
#[derive(Debug, Clone)]
pub enum Act {
    /// Sends these bytes, and closes the connection.
    Respond(String),
    /// Waits, sends these bytes, and closes the connection.
    RespondLate(Duration, String),
    /// Sends these bytes, which need not be text, and closes the connection.
    RespondBytes(Vec<u8>),
    /// Closes the connection without a response.
    Close,
    /// Keeps the connection open for 60 seconds without a response.
    Sleep,
}

/// Returns an act that responds with this status line, these headers and this body.
///
/// `status` is a number and a text, such as `200 OK`. Each header ends with `\r\n`.
#[must_use]
pub fn response(status: &str, headers: &str, body: &str) -> Act {
    let length = body.len();
    Act::Respond(format!(
        "HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{headers}connection: close\r\n\r\n{body}"
    ))
}

/// Returns an act that responds with a body that need not be text. The arguments are those of [`response`].
#[must_use]
pub fn response_bytes(status: &str, headers: &str, body: &[u8]) -> Act {
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\n{headers}connection: close\r\n\r\n",
        body.len()
    );
    Act::RespondBytes([head.as_bytes(), body].concat())
}

/// Returns an act that responds with status 200.
#[must_use]
pub fn ok(body: &str) -> Act {
    response("200 OK", "", body)
}

impl Act {
    /// Returns the same response after a pause. Other acts do not change.
    #[must_use]
    pub fn after(self, pause: Duration) -> Self {
        match self {
            Self::Respond(text) => Self::RespondLate(pause, text),
            other => other,
        }
    }
}

/// A running server.
#[derive(Debug)]
pub struct Server {
    scheme: &'static str,
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Server {
    /// Starts a server that uses one act for each request. The last act is used for all further requests.
    ///
    /// # Panics
    ///
    /// Panics if no port is free.
    pub async fn start(acts: impl IntoIterator<Item = Act>) -> Self {
        Self::listen(acts, None).await
    }

    /// Starts the same server with TLS.
    ///
    /// # Panics
    ///
    /// Panics if no port is free.
    pub async fn start_tls(acts: impl IntoIterator<Item = Act>, tls: TlsAcceptor) -> Self {
        Self::listen(acts, Some(tls)).await
    }

    async fn listen(acts: impl IntoIterator<Item = Act>, tls: Option<TlsAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&requests);
        let scheme = if tls.is_some() { "https" } else { "http" };
        let acts = Arc::new(Mutex::new(acts.into_iter().collect()));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acts, seen) = (Arc::clone(&acts), Arc::clone(&seen));
                match tls.clone() {
                    None => drop(tokio::spawn(handle(stream, acts, seen))),
                    Some(tls) => drop(tokio::spawn(async move {
                        // A client that does not trust the server ends the handshake.
                        let Ok(stream) = tls.accept(stream).await else { return };
                        handle(stream, acts, seen).await;
                    })),
                }
            }
        });
        Self { scheme, address, requests }
    }

    /// Returns the base URL of the server.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}://{}", self.scheme, self.address)
    }

    /// Returns the requests that arrived, each with its head and body.
    ///
    /// # Panics
    ///
    /// Panics if the server has panicked.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        let text = |request: &Vec<u8>| String::from_utf8_lossy(request).into_owned();
        self.requests.lock().expect("the server did not panic").iter().map(text).collect()
    }

    /// Returns the bytes of the requests that arrived, each with its head and body.
    ///
    /// # Panics
    ///
    /// Panics if the server has panicked.
    #[must_use]
    pub fn received(&self) -> Vec<Vec<u8>> {
        self.requests.lock().expect("the server did not panic").clone()
    }
}

async fn handle(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    acts: Arc<Mutex<VecDeque<Act>>>,
    seen: Arc<Mutex<Vec<Vec<u8>>>>,
) {
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    while !is_whole(&request) {
        let read = stream.read(&mut buffer).await.unwrap_or(0);
        if read == 0 {
            break;
        }
        request.extend_from_slice(&buffer[..read]);
    }
    // The client has opened this connection ahead, and did not need it.
    if request.is_empty() {
        return;
    }
    seen.lock().expect("the server did not panic").push(request);
    let act = {
        let mut acts = acts.lock().expect("the server did not panic");
        if acts.len() > 1 { acts.pop_front() } else { acts.front().cloned() }
    };
    let text = match act.unwrap_or(Act::Close) {
        Act::Respond(text) => text.into_bytes(),
        Act::RespondBytes(bytes) => bytes,
        Act::RespondLate(pause, text) => {
            tokio::time::sleep(pause).await;
            text.into_bytes()
        }
        Act::Close => return,
        Act::Sleep => return tokio::time::sleep(Duration::from_secs(60)).await,
    };
    let _ = stream.write_all(&text).await;
    let _ = stream.shutdown().await;
}

/// Returns whether the body of a request is as long as its `content-length`.
fn is_whole(request: &[u8]) -> bool {
    let Some(end) = request.windows(4).position(|four| four == b"\r\n\r\n") else { return false };
    let length = String::from_utf8_lossy(&request[..end])
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .and_then(|(_, value)| value.trim().parse().ok())
        .unwrap_or(0);
    request.len() >= end + 4 + length
}
