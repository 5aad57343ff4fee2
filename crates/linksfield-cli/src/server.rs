//! An HTTP server for programs on this machine: it accepts connections and limits what they may take.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc, watch};

/// The most open connections. Further connections wait until another is closed.
const MOST_CONNECTIONS: usize = 512;
/// The most bytes of the request line and the headers.
const MOST_HEAD: usize = 64 * 1024;
/// How long the server reads what a program still sends after it was refused, so that it can read the refusal.
const LINGER: Duration = Duration::from_secs(1);
/// The pause after an error that another attempt does not solve, such as too many open files.
const BACK_OFF: Duration = Duration::from_millis(50);

/// Serves connections. `idle` is how long a program can take for the headers of a request, and how long a connection can be
/// idle.
///
/// Ends when the sender of `stop` is dropped. The requests that have arrived are then answered. Each connection keeps a clone
/// of `open` until it is closed.
pub(crate) async fn accept<F>(
    listener: TcpListener,
    answer: impl Fn(Request<Incoming>) -> F + Clone + Send + Sync + 'static,
    idle: Duration,
    mut stop: watch::Receiver<()>,
    open: mpsc::Sender<()>,
) where
    F: Future<Output = Response<Full<Bytes>>> + Send + 'static,
{
    let permits = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let own_stop = stop.clone();
    let serve_all = async {
        loop {
            // The semaphore is never closed.
            let Ok(permit) = Arc::clone(&permits).acquire_owned().await else { return };
            match listener.accept().await {
                Ok((stream, _)) => {
                    let (answer, stop, open) = (answer.clone(), own_stop.clone(), open.clone());
                    tokio::spawn(async move {
                        serve(stream, answer, idle, stop).await;
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
async fn serve<F>(
    stream: TcpStream,
    answer: impl Fn(Request<Incoming>) -> F,
    idle: Duration,
    mut stop: watch::Receiver<()>,
) where
    F: Future<Output = Response<Full<Bytes>>>,
{
    // Without this, small responses wait for an acknowledgement. An error means that the connection is closed.
    let _ = stream.set_nodelay(true);
    let service = service_fn(|request| {
        let answered = answer(request);
        async { Ok::<_, Infallible>(answered.await) }
    });
    let mut http = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(idle)
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
