//! The connector below the reqwest clients. It notes when the connection of a request is open, so that a request that
//! reached its time limit before that is known not to be sent: reqwest itself reports only that the time is over. It
//! also hands over connections that are opened ahead.

use std::any::Any;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use hyper::rt::{Read, ReadBuf};
use tower_layer::Layer;
use tower_service::Service;

tokio::task_local! {
    /// Why a connection is opened. A connector is called while the future of its request is polled.
    static PURPOSE: Purpose;
}

#[derive(Clone)]
enum Purpose {
    /// To send a request.
    Send(Progress),
    /// To have it ready for a later request. No request is sent now.
    Keep(Slot),
}

/// Whether the connection for a request is open.
#[derive(Clone)]
pub(super) struct Progress(Arc<Inner>);

struct Inner {
    is_connected: AtomicBool,
    ready: Mutex<Option<Connection>>,
}

impl Progress {
    /// The progress of a request that uses this connection, or opens its own.
    pub(super) fn new(ready: Option<Connection>) -> Self {
        let is_connected = AtomicBool::new(false);
        Self(Arc::new(Inner { is_connected, ready: Mutex::new(ready) }))
    }

    /// Returns whether the connection for the request is open.
    pub(super) fn is_connected(&self) -> bool {
        self.0.is_connected.load(Ordering::SeqCst)
    }

    /// Polls the future of a request, so that its connector finds this progress.
    pub(super) async fn of<F: Future>(&self, request: F) -> F::Output {
        PURPOSE.scope(Purpose::Send(self.clone()), request).await
    }

    fn connected(&self) {
        self.0.is_connected.store(true, Ordering::SeqCst);
    }
}

/// A connection that was opened ahead. Its type is a private type of reqwest.
pub(super) trait Ready: Any + Send {
    /// Returns whether the connection is open and the server has sent nothing. Reads the session tickets of TLS.
    fn is_unused(&mut self, context: &mut Context<'_>) -> bool;
}

impl<C: Read + Unpin + Send + 'static> Ready for C {
    fn is_unused(&mut self, context: &mut Context<'_>) -> bool {
        let mut byte = [0];
        let mut buffer = ReadBuf::new(&mut byte);
        Pin::new(self).poll_read(context, buffer.unfilled()).is_pending()
    }
}

pub(super) type Connection = Box<dyn Ready>;

/// Where a connector leaves a connection that it opened ahead.
#[derive(Clone, Default)]
pub(super) struct Slot(Arc<Mutex<Option<Connection>>>);

impl Slot {
    /// Polls the future of a request until its connector has left a connection here, or has failed. The request itself
    /// is never sent: its connector reports an error to reqwest in both cases.
    pub(super) async fn fill<F: Future>(request: F) -> Option<Connection> {
        let slot = Self::default();
        PURPOSE.scope(Purpose::Keep(slot.clone()), request).await;
        take(&slot.0)
    }

    fn put(&self, connection: Connection) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(connection);
    }
}

fn take<T>(from: &Mutex<Option<T>>) -> Option<T> {
    from.lock().unwrap_or_else(PoisonError::into_inner).take()
}

/// The layer of the first client. It keeps the connector that reqwest has built, for [`Shared`].
pub(super) struct Keep<S>(Arc<Mutex<Option<S>>>);

impl<S> Default for Keep<S> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<S> Clone for Keep<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S> Keep<S> {
    /// Returns the layer of another client that uses the same connector, and with it the same TLS configuration.
    pub(super) fn shared(&self) -> Option<Shared<S>> {
        take(&self.0).map(Shared)
    }
}

impl<S: Clone> Layer<S> for Keep<S> {
    type Service = Connector<S>;

    fn layer(&self, connector: S) -> Connector<S> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(connector.clone());
        Connector(Arc::new(connector))
    }
}

/// The layer of a client that uses the connector of another client, and not its own.
#[derive(Clone)]
pub(super) struct Shared<S>(S);

impl<S: Clone, Own> Layer<Own> for Shared<S> {
    type Service = Connector<S>;

    fn layer(&self, _: Own) -> Connector<S> {
        Connector(Arc::new(self.0.clone()))
    }
}

/// A connector that is observed. reqwest clones its connector for every request, and uses few of the clones.
pub(super) struct Connector<S>(Arc<S>);

impl<S> Clone for Connector<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S: Clone> Connector<S> {
    /// Opens a connection.
    fn connect<T>(
        &self,
        target: T,
    ) -> impl Future<Output = Result<S::Response, S::Error>> + use<S, T>
    where
        S: Service<T>,
    {
        let mut connector = S::clone(&self.0);
        async move {
            poll_fn(|context| connector.poll_ready(context)).await?;
            connector.call(target).await
        }
    }
}

impl<S, T> Service<T> for Connector<S>
where
    S: Service<T> + Clone + Send + Sync + 'static,
    T: Send + 'static,
    S::Future: Send + 'static,
    S::Response: Read + Unpin + Send + 'static,
    S::Error: From<&'static str> + Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, target: T) -> Self::Future {
        match PURPOSE.try_with(Purpose::clone) {
            Ok(Purpose::Send(progress)) => {
                if let Some(connection) = take(&progress.0.ready)
                    && let Ok(connection) = (connection as Box<dyn Any>).downcast()
                {
                    progress.connected();
                    return Box::pin(async { Ok(*connection) });
                }
                let connecting = self.connect(target);
                Box::pin(async move {
                    let connection = connecting.await?;
                    progress.connected();
                    Ok(connection)
                })
            }
            Ok(Purpose::Keep(slot)) => {
                let connecting = self.connect(target);
                Box::pin(async move {
                    slot.put(Box::new(connecting.await?));
                    Err("the connection is kept for a later request".into())
                })
            }
            Err(_) => Box::pin(self.connect(target)),
        }
    }
}
