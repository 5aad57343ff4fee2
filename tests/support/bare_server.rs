//! A server that is a bare socket, so that it can misbehave in any way.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

/// What the server does with one request.
#[derive(Debug, Clone)]
pub enum Act {
    /// Sends these bytes and closes.
    Say(String),
    /// Sends these bytes after a while.
    SayLate(Duration, String),
    /// Closes without a word.
    Close,
    /// Says nothing for a long time.
    Sleep,
}

/// An answer with this status, these headers, and this body.
#[must_use]
pub fn answer(status: &str, headers: &str, body: &str) -> Act {
    let length = body.len();
    Act::Say(format!(
        "HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{headers}connection: close\r\n\r\n{body}"
    ))
}

/// An answer with status 200.
#[must_use]
pub fn ok(body: &str) -> Act {
    answer("200 OK", "", body)
}

impl Act {
    /// The same answer after a while.
    #[must_use]
    pub fn after(self, pause: Duration) -> Self {
        match self {
            Self::Say(text) => Self::SayLate(pause, text),
            other => other,
        }
    }
}

/// A server that is listening.
#[derive(Debug)]
pub struct Server {
    scheme: &'static str,
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// A server that acts once per request, and repeats its last act.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub async fn start(acts: impl IntoIterator<Item = Act>) -> Self {
        Self::listen(acts, None).await
    }

    /// The same behind TLS.
    ///
    /// # Panics
    ///
    /// When no port is free.
    pub async fn start_tls(acts: impl IntoIterator<Item = Act>, tls: TlsAcceptor) -> Self {
        Self::listen(acts, Some(tls)).await
    }

    async fn listen(acts: impl IntoIterator<Item = Act>, tls: Option<TlsAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&requests);
        let scheme = if tls.is_some() { "https" } else { "http" };
        let mut acts: VecDeque<Act> = acts.into_iter().collect();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let act = if acts.len() > 1 { acts.pop_front() } else { acts.front().cloned() };
                let (act, seen) = (act.unwrap_or(Act::Close), Arc::clone(&seen));
                match tls.clone() {
                    None => drop(tokio::spawn(handle(stream, act, seen))),
                    Some(tls) => drop(tokio::spawn(async move {
                        // Who does not trust the server ends the handshake.
                        let Ok(stream) = tls.accept(stream).await else { return };
                        handle(stream, act, seen).await;
                    })),
                }
            }
        });
        Self { scheme, address, requests }
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}://{}", self.scheme, self.address)
    }

    /// The requests that arrived, head and body.
    ///
    /// # Panics
    ///
    /// When the server itself has panicked.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("a server that is whole").clone()
    }
}

async fn handle(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    act: Act,
    seen: Arc<Mutex<Vec<String>>>,
) {
    let mut request = String::new();
    let mut buffer = [0; 4096];
    while !is_whole(&request) {
        let read = stream.read(&mut buffer).await.unwrap_or(0);
        if read == 0 {
            break;
        }
        request.push_str(&String::from_utf8_lossy(&buffer[..read]));
    }
    seen.lock().expect("a server that is whole").push(request);
    let text = match act {
        Act::Say(text) => text,
        Act::SayLate(pause, text) => {
            tokio::time::sleep(pause).await;
            text
        }
        Act::Close => return,
        Act::Sleep => return tokio::time::sleep(Duration::from_secs(60)).await,
    };
    let _ = stream.write_all(text.as_bytes()).await;
    let _ = stream.shutdown().await;
}

/// Whether a request has as much body as its head says.
fn is_whole(request: &str) -> bool {
    let Some((head, body)) = request.split_once("\r\n\r\n") else { return false };
    let length = head
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .and_then(|(_, value)| value.trim().parse().ok())
        .unwrap_or(0);
    body.len() >= length
}
