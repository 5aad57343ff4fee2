//! A server for orders over TLS, in a process of its own, as a server is.

use std::convert::Infallible;
use std::env;
use std::error::Error;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::time::Instant;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// The certificate of the server, which only this program trusts.
pub(crate) const CERTIFICATE: &str = include_str!("tls/server.pem");
const KEY: &str = include_str!("tls/server.key");

/// The body of each response.
const BODY: &str = r#"{"code":"0000","success":true,"message":"ok","data":{"sign":null,"order_id":"L20260102000001","order_start_date":null,"order_expire_date":null}}"#;

/// The time of the network in each direction, for the slow URL.
const DELAY: Duration = Duration::from_millis(20);

/// Set in the process that is the server.
const IS_SERVER: &str = "LINKSFIELD_BENCH_SERVER";

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// A running server. Dropping it ends its process.
pub(crate) struct Server {
    process: Child,
    port: u16,
    slow_port: u16,
}

impl Server {
    /// Starts this program again as a server.
    pub(crate) fn start() -> Result<Self> {
        let mut process = Command::new(env::current_exe()?)
            .env(IS_SERVER, "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        BufReader::new(process.stdout.take().ok_or("no output")?).read_line(&mut line)?;
        let (port, slow_port) = line.trim().split_once(' ').ok_or("no ports")?;
        Ok(Self { port: port.parse()?, slow_port: slow_port.parse()?, process })
    }

    pub(crate) fn url(&self, is_slow: bool) -> String {
        format!("https://127.0.0.1:{}", if is_slow { self.slow_port } else { self.port })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Serves until the other process ends, if this process is to be a server. Call this first in `main`.
pub fn serve_if_asked() {
    if env::var_os(IS_SERVER).is_none() {
        return;
    }
    if let Err(error) = serve() {
        eprintln!("error: {error}");
    }
    std::process::exit(1);
}

fn serve() -> Result<()> {
    let certificate = CertificateDer::from_pem_slice(CERTIFICATE.as_bytes())?;
    let key = PrivateKeyDer::from_pem_slice(KEY.as_bytes())?;
    let config =
        ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate], key)?;
    let tls = TlsAcceptor::from(Arc::new(config));
    std::thread::spawn(|| {
        let _ = std::io::stdin().read(&mut [0]);
        std::process::exit(0);
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (listener, slow) =
            (TcpListener::bind("127.0.0.1:0").await?, TcpListener::bind("127.0.0.1:0").await?);
        let address = listener.local_addr()?;
        println!("{} {}", address.port(), slow.local_addr()?.port());
        std::io::stdout().flush()?;
        tokio::spawn(async move {
            while let Ok((stream, _)) = slow.accept().await {
                tokio::spawn(
                    async move { delay(stream, TcpStream::connect(address).await?).await },
                );
            }
        });
        loop {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            let tls = tls.clone();
            tokio::spawn(async move {
                let Ok(stream) = tls.accept(stream).await else { return };
                let connection = hyper::server::conn::http1::Builder::new();
                let _ =
                    connection.serve_connection(TokioIo::new(stream), service_fn(respond)).await;
            });
        }
    })
}

async fn respond(
    request: Request<Incoming>,
) -> std::result::Result<Response<Full<Bytes>>, Infallible> {
    // The whole request is read before the response, as a server that executes it does.
    let _ = http_body_util::BodyExt::collect(request.into_body()).await;
    Ok(Response::new(Full::new(Bytes::from_static(BODY.as_bytes()))))
}

/// Forwards bytes in both directions, each later by [`DELAY`]. The first byte of the client waits for the round trip
/// that opens a connection, because the connection to this process is open immediately.
async fn delay(client: TcpStream, server: TcpStream) -> std::io::Result<()> {
    client.set_nodelay(true)?;
    server.set_nodelay(true)?;
    let (client, server) = (client.into_split(), server.into_split());
    tokio::try_join!(forward(client.0, server.1, DELAY * 3), forward(server.0, client.1, DELAY))?;
    Ok(())
}

async fn forward(
    mut from: tokio::net::tcp::OwnedReadHalf,
    mut to: tokio::net::tcp::OwnedWriteHalf,
    first: Duration,
) -> std::io::Result<()> {
    let open = Instant::now() + first;
    let (sender, mut receiver) = mpsc::unbounded_channel::<(Instant, Vec<u8>)>();
    let read = async move {
        loop {
            let mut bytes = vec![0; 16 * 1024];
            let count = from.read(&mut bytes).await?;
            bytes.truncate(count);
            let at = open.max(Instant::now() + DELAY);
            if count == 0 || sender.send((at, bytes)).is_err() {
                return Ok(());
            }
        }
    };
    let write = async move {
        while let Some((at, bytes)) = receiver.recv().await {
            tokio::time::sleep_until(at).await;
            to.write_all(&bytes).await?;
        }
        to.shutdown().await
    };
    tokio::try_join!(read, write).map(drop)
}
