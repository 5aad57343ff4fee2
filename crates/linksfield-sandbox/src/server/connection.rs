//! One connection: hyper reads the requests and writes the responses, except for responses that hyper would not write.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http_body_util::Full;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::watch;

use super::line::Line;
use super::{Shared, respond};
use crate::faults::{Cut, End};
use crate::limits::Client;

/// The largest size of the request line and the headers together, in bytes.
const MAX_HEAD: usize = 64 * 1024;
/// How long a client can take for the headers of a request, and how long a connection can be idle. HTTP clients usually
/// close idle connections earlier, so that no request meets a connection that the sandbox is closing.
const HEAD_TIMEOUT: Duration = Duration::from_secs(120);
/// How long a response can still be written after the sandbox has been dropped.
const GRACE: Duration = Duration::from_millis(500);

/// What the requests of one connection share.
#[derive(Debug)]
pub(crate) struct Connection {
    pub(crate) peer: SocketAddr,
    pub(crate) shared: Arc<Shared>,
    /// The connection as the limits count it.
    pub(crate) client: Client,
    /// The signal that the sandbox has been dropped.
    pub(crate) stop: watch::Receiver<()>,
    /// What happens to the connection after hyper has given it back.
    cut: Mutex<Option<Cut>>,
}

/// The error with which a request takes its connection away from hyper.
#[derive(Debug, thiserror::Error)]
#[error("the connection is cut by a fault")]
struct IsCut;

/// Serves the requests of a connection until one side closes it.
pub(super) async fn serve(
    stream: TcpStream,
    peer: SocketAddr,
    shared: Arc<Shared>,
    stop: watch::Receiver<()>,
) {
    // Without this, small responses wait for an acknowledgement. An error means that the connection is closed.
    let _ = stream.set_nodelay(true);
    let client = Client::new(Arc::clone(shared.limits()), peer.ip());
    let mut stopped = stop.clone();
    let connection = Arc::new(Connection { peer, shared, client, stop, cut: Mutex::new(None) });
    let mut line = Line::new(stream);
    loop {
        let service = service_fn(|request| {
            let connection = Arc::clone(&connection);
            async move {
                match respond(&connection, request).await {
                    Ok(response) => Ok(response.map(Full::new)),
                    Err(cut) => {
                        connection.cut(Some(cut));
                        Err(IsCut)
                    }
                }
            }
        });
        let mut http = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_TIMEOUT)
            .max_header_size(MAX_HEAD)
            .serve_connection(TokioIo::new(line), service);
        tokio::select! {
            // Errors of a connection concern its client, which sees them as well.
            _ = &mut http => {}
            _ = stopped.changed() => {
                Pin::new(&mut http).graceful_shutdown();
                let _ = tokio::time::timeout(GRACE, &mut http).await;
                return;
            }
        }
        let parts = http.into_parts();
        line = parts.io.into_inner().with_unread(parts.read_buf);
        // The client may still be sending a body that is too large, and must be able to read the refusal.
        let Some(cut) = connection.cut(None) else { return line.close().await };
        // An error means that the client has closed the connection.
        let is_written = line.write(&cut.bytes).await.is_ok();
        match cut.end {
            End::Open if is_written => {}
            End::Open => return,
            End::Close => return line.close().await,
            End::Reset => return line.reset(),
        }
    }
}

impl Connection {
    /// Returns what happens to the connection, and sets what happens next.
    fn cut(&self, next: Option<Cut>) -> Option<Cut> {
        let mut cut = self.cut.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *cut, next)
    }
}
