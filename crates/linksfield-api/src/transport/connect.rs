//! Observes the connector of reqwest, so that a request that reached its time limit before there was a connection is known
//! not to be sent. reqwest itself reports only that the time is over.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use tower_layer::Layer;
use tower_service::Service;

tokio::task_local! {
    /// The request whose connection is opened. A connector is called while the future of its request is polled.
    static REQUEST: Progress;
}

/// Whether the connection for a request was opened.
#[derive(Debug, Clone, Default)]
pub(super) struct Progress(Arc<AtomicBool>);

impl Progress {
    /// Returns whether a connection was opened for the request.
    pub(super) fn is_connected(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    /// Polls the future of a request, so that its connector finds this progress.
    pub(super) async fn of<F: Future>(&self, request: F) -> F::Output {
        REQUEST.scope(self.clone(), request).await
    }
}

/// Notes in the [`Progress`] of a request that its connection was opened.
#[derive(Debug, Clone, Copy)]
pub(super) struct Observe;

impl<S> Layer<S> for Observe {
    type Service = Observed<S>;

    fn layer(&self, connector: S) -> Observed<S> {
        Observed(connector)
    }
}

/// A connector that is observed.
#[derive(Debug, Clone)]
pub(super) struct Observed<S>(S);

impl<S, T> Service<T> for Observed<S>
where
    S: Service<T>,
    S::Future: Send + 'static,
    S::Response: 'static,
    S::Error: 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, target: T) -> Self::Future {
        let progress = REQUEST.try_with(Progress::clone).ok();
        let connecting = self.0.call(target);
        Box::pin(async move {
            let connection = connecting.await?;
            if let Some(progress) = progress {
                progress.0.store(true, Ordering::SeqCst);
            }
            Ok(connection)
        })
    }
}
