//! The server of a case: it responds as the case states, and records when each request arrived.

use std::collections::VecDeque;
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::{GzEncoder, ZlibEncoder};
use serde_json::{Value, json};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use crate::case::{Encode, Fault, Response};

/// What a server has seen.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    pub(crate) requests: Vec<Request>,
    pub(crate) logins: Vec<Request>,
    /// Those that the client opened ahead and did not use do not count.
    pub(crate) connections: usize,
    open: usize,
    pub(crate) most_open: usize,
}

/// A request that arrived.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) text: String,
    pub(crate) at: Instant,
}

/// A running server.
#[derive(Debug, Clone)]
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    seen: Arc<Mutex<Seen>>,
}

struct Script {
    responses: VecDeque<Response>,
    logins: VecDeque<Response>,
    login_count: usize,
    elsewhere: String,
}

impl Server {
    /// Starts a server. Each request takes the next response. After the last response, the server responds with
    /// status 599. The last response to a login is repeated.
    pub(crate) async fn start(
        responses: &[Response],
        logins: &[Response],
        elsewhere: &str,
        tls: Option<TlsAcceptor>,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let server = Self { address: listener.local_addr()?, seen: Arc::default() };
        let script = Arc::new(Mutex::new(Script {
            responses: responses.iter().cloned().collect(),
            logins: logins.iter().cloned().collect(),
            login_count: 0,
            elsewhere: elsewhere.to_owned(),
        }));
        let own = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (own, script, tls) = (own.clone(), Arc::clone(&script), tls.clone());
                tokio::spawn(async move {
                    own.opened();
                    // A client that gives up closes the connection.
                    let _ = own.handle(stream, &script, tls).await;
                    own.seen().open -= 1;
                });
            }
        });
        Ok(server)
    }

    /// Returns what the server has seen.
    pub(crate) fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn opened(&self) {
        let mut seen = self.seen();
        seen.open += 1;
        seen.most_open = seen.most_open.max(seen.open);
    }

    async fn handle(
        &self,
        mut stream: TcpStream,
        script: &Mutex<Script>,
        tls: Option<TlsAcceptor>,
    ) -> io::Result<()> {
        if let Some(tls) = tls {
            let mut stream =
                tls.accept(stream).await.inspect_err(|_| self.seen().connections += 1)?;
            let response = self.receive(&mut stream, script).await?;
            return respond(&mut stream, response).await.map(drop);
        }
        let response = self.receive(&mut stream, script).await?;
        if respond(&mut stream, response).await? == End::Reset {
            stream.set_zero_linger()?
        }
        Ok(())
    }

    async fn receive<S: AsyncRead + Unpin>(
        &self,
        stream: &mut S,
        script: &Mutex<Script>,
    ) -> io::Result<Response> {
        let text = read(stream).await?;
        self.seen().connections += 1;
        let mut script = script.lock().unwrap_or_else(PoisonError::into_inner);
        let signature = signature(&text).to_owned();
        let request = Request { text, at: Instant::now() };
        let mut response = if request.text.starts_with("POST /user/emailLogin ") {
            self.seen().logins.push(request);
            script.login()
        } else {
            self.seen().requests.push(request);
            let after = Response { status: Some(599), ..Response::default() };
            script.responses.pop_front().unwrap_or(after)
        };
        for value in response.headers.values_mut() {
            *value = value.replace("{elsewhere}", &script.elsewhere);
        }
        if let Value::String(body) = &mut response.body {
            *body = body.replace("{signature}", &signature);
            if let Some((text, count)) = &response.fill {
                *body = body.replace("{fill}", &text.repeat(*count));
            }
        }
        Ok(response)
    }
}

impl Script {
    fn login(&mut self) -> Response {
        self.login_count += 1;
        let token = format!("token-{}", self.login_count);
        let good = json!({ "code": 0, "message": "ok", "data": { "x-access-token": token } });
        let given = if self.logins.len() > 1 {
            self.logins.pop_front()
        } else {
            self.logins.front().cloned()
        };
        given.unwrap_or(Response { body: good, ..Response::default() })
    }
}

/// How a connection ends.
#[derive(PartialEq, Eq)]
enum End {
    Close,
    Reset,
}

async fn respond<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut S,
    response: Response,
) -> io::Result<End> {
    tokio::time::sleep(Duration::from_millis(response.after_ms)).await;
    match response.fault {
        Some(Fault::Close) => return Ok(End::Close),
        Some(Fault::Reset) => return Ok(End::Reset),
        Some(Fault::Silent) => {
            // The connection stays open until the client closes it.
            let _ = stream.read(&mut [0]).await;
            return Ok(End::Close);
        }
        _ => {}
    }
    let (head, body) = response.bytes()?;
    let bytes = match response.fault {
        Some(Fault::Cut) => [head, body[..body.len() / 2].to_vec()].concat(),
        Some(Fault::CutHead) => head[..head.len() / 2].to_vec(),
        _ => [head, body].concat(),
    };
    stream.write_all(&bytes).await?;
    stream.shutdown().await?;
    Ok(End::Close)
}

impl Response {
    fn bytes(&self) -> io::Result<(Vec<u8>, Vec<u8>)> {
        let mut body = match (&self.body_hex, &self.body) {
            (Some(hex), _) => unhex(hex)?,
            (None, Value::Null) => Vec::new(),
            (None, Value::String(text)) => text.clone().into_bytes(),
            (None, json) => json.to_string().into_bytes(),
        };
        let mut head = String::new();
        for encode in &self.encode {
            let level = Compression::default();
            match encode {
                Encode::Bom => body.splice(0..0, *b"\xef\xbb\xbf").for_each(drop),
                Encode::Pad => body.resize(body.len() + 10_000_000, b' '),
                Encode::Gzip => {
                    let mut encoder = GzEncoder::new(Vec::new(), level);
                    encoder.write_all(&body)?;
                    body = encoder.finish()?;
                    head.push_str("content-encoding: gzip\r\n");
                }
                Encode::Deflate => {
                    let mut encoder = ZlibEncoder::new(Vec::new(), level);
                    encoder.write_all(&body)?;
                    body = encoder.finish()?;
                    head.push_str("content-encoding: deflate\r\n");
                }
            }
        }
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        let status = self.status.unwrap_or(200);
        // A response with status 204 has no length.
        if status != 204 {
            head.push_str(&format!("content-length: {}\r\n", body.len()));
        }
        Ok((format!("HTTP/1.1 {status} X\r\n{head}connection: close\r\n\r\n").into_bytes(), body))
    }
}

fn unhex(text: &str) -> io::Result<Vec<u8>> {
    let digits: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let pairs = digits.chunks(2).map(|pair| {
        let pair = std::str::from_utf8(pair).map_err(io::Error::other)?;
        u8::from_str_radix(pair, 16).map_err(io::Error::other)
    });
    pairs.collect()
}

/// Returns the signature in the body of a request, or text that no response contains.
pub(crate) fn signature(request: &str) -> &str {
    let found = request.split_once(r#""sign":""#).and_then(|(_, rest)| rest.split_once('"'));
    found.map_or("(no signature)", |(signature, _)| signature)
}

/// Reads a request with its body.
async fn read<S: AsyncRead + Unpin>(stream: &mut S) -> io::Result<String> {
    let (mut text, mut buffer) = (String::new(), [0; 4096]);
    loop {
        match stream.read(&mut buffer).await? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => text.push_str(&String::from_utf8_lossy(&buffer[..read])),
        }
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let mut headers = head.lines().filter_map(|line| line.split_once(':'));
        let length = headers.find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
        let length = length.and_then(|(_, value)| value.trim().parse().ok()).unwrap_or(0);
        if body.len() >= length {
            return Ok(text);
        }
    }
}
