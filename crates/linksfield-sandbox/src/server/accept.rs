//! Accepts connections until the sandbox is dropped.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};

use super::{Shared, connection};

/// The largest number of open connections. Further connections wait until another one is closed.
const MAX_CONNECTIONS: usize = 1024;
/// The pause after an error that another attempt does not solve, such as too many open files.
const BACK_OFF: Duration = Duration::from_millis(50);

/// Serves connections until the sender of `stop` is dropped.
pub(crate) async fn accept(listener: TcpListener, shared: Arc<Shared>, stop: watch::Receiver<()>) {
    let permits = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    let mut stopped = stop.clone();
    let serve = async {
        loop {
            // The semaphore is never closed.
            let Ok(permit) = Arc::clone(&permits).acquire_owned().await else { return };
            match listener.accept().await {
                Ok((stream, peer)) => {
                    let (shared, stop) = (Arc::clone(&shared), stop.clone());
                    tokio::spawn(async move {
                        connection::serve(stream, peer, shared, stop).await;
                        drop(permit);
                    });
                }
                Err(error) if concerns_one_connection(&error) => {}
                Err(_) => tokio::time::sleep(BACK_OFF).await,
            }
        }
    };
    tokio::select! {
        () = serve => {}
        // An error means that the sender is gone, which is the signal to stop.
        _ = stopped.changed() => {}
    }
}

/// Returns whether an error belongs to a connection that its client has already given up.
fn concerns_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
    )
}
