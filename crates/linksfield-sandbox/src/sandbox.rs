//! The sandbox as a value: how it is set up and started, and what a program or a test asks of it while it runs.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use axum::http::StatusCode;
use linksfield_spec::{Spec, SpecError};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::credentials::Credentials;
use crate::defaults::embedded_spec;
use crate::push::{Push, PushBuilder, PushError};
use crate::received::Received;
use crate::response::Response;
use crate::route;
use crate::server::{self, Observer, Shared};

/// A running sandbox. It stops when it is dropped.
#[derive(Debug)]
pub struct Sandbox {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
}

/// Sets up a sandbox.
#[derive(Debug, Default)]
pub struct SandboxBuilder {
    folder: Option<PathBuf>,
    spec: Option<Spec>,
    address: Option<SocketAddr>,
    credentials: Credentials,
    observer: Option<Observer>,
}

/// Why a sandbox does not start.
#[derive(Debug)]
pub enum StartError {
    /// The spec is wrong.
    Spec(Box<SpecError>),
    /// The address cannot be had.
    Bind(io::Error),
    /// A credential that no family has.
    Credential(String),
    /// A private key that cannot be read; the credential, as `cube.private_key`.
    PrivateKey(String),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Spec(error) => write!(f, "the spec is wrong:\n{error}"),
            Self::Bind(error) => write!(f, "cannot listen: {error}"),
            Self::Credential(known) => write!(f, "no such credential; there are {known}"),
            Self::PrivateKey(name) => write!(
                f,
                "`{name}` is not a private key that the sandbox can read: it takes RSA keys as PKCS#8 in PEM, \
                 which begins with `-----BEGIN PRIVATE KEY-----`"
            ),
        }
    }
}

impl std::error::Error for StartError {}

/// Why [`Sandbox::respond_with`] does not accept a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResponseError {
    /// The spec has no call of that name.
    Call(String),
    /// The number is not the status of a final HTTP response.
    Status(u16),
}

impl fmt::Display for ResponseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(call) => {
                write!(f, "there is no call {call:?}; name one as `csss.order_package`")
            }
            Self::Status(status) => write!(f, "{status} is no HTTP status"),
        }
    }
}

impl std::error::Error for ResponseError {}

impl SandboxBuilder {
    /// Reads the spec from a folder instead of the embedded one.
    #[must_use]
    pub fn spec_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Takes a spec that is loaded already.
    #[must_use]
    pub fn spec(mut self, spec: Spec) -> Self {
        self.spec = Some(spec);
        self
    }

    /// Sets the address to listen on. Default: a free port of 127.0.0.1.
    #[must_use]
    pub fn bind(mut self, address: SocketAddr) -> Self {
        self.address = Some(address);
        self
    }

    /// Sets what is expected for a credential of a family. Defaults: the example of the spec, or anything
    /// where it has none; [`SECRET`](crate::SECRET) for secrets.
    #[must_use]
    pub fn credential(
        mut self,
        family: impl Into<String>,
        name: impl Into<String>,
        value: impl Into<String>,
    ) -> Self {
        self.credentials.set(family.into(), name.into(), value.into());
        self
    }

    /// Calls a function for every request, after the response is decided and before it is sent.
    ///
    /// If the function panics, the request is answered and remembered as if it had not been called; the message of
    /// the panic is printed as usual. To assert, look at [`Sandbox::received`].
    #[must_use]
    pub fn observe(mut self, observer: impl Fn(&Received) + Send + Sync + 'static) -> Self {
        self.observer = Some(Observer(Box::new(observer)));
        self
    }

    /// Starts the sandbox on the tokio runtime of the caller.
    ///
    /// # Errors
    ///
    /// When the spec is wrong, a credential is unknown, a private key cannot be read, or the address is taken.
    pub async fn start(self) -> Result<Sandbox, StartError> {
        let spec = match (self.spec, &self.folder) {
            (Some(spec), _) => Ok(spec),
            (None, Some(folder)) => Spec::load(folder).map(|(spec, _)| spec),
            (None, None) => embedded_spec(),
        }
        .map_err(|error| StartError::Spec(Box::new(error)))?;
        let credentials = self
            .credentials
            .with_defaults(&spec)
            .map_err(|unknown| StartError::Credential(unknown.known))?;
        if let Some(name) = credentials.unreadable_key(&spec) {
            return Err(StartError::PrivateKey(name));
        }
        let shared = Arc::new(Shared::new(spec, credentials, self.observer));
        let address = self.address.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 0)));
        let listener = TcpListener::bind(address).await.map_err(StartError::Bind)?;
        let address = listener.local_addr().map_err(StartError::Bind)?;
        let (stop, stopped) = oneshot::channel::<()>();
        let router = server::router(Arc::clone(&shared));
        tokio::spawn(async move {
            let server = axum::serve(listener, router).with_graceful_shutdown(async move {
                // An error means that the sandbox was dropped, which stops it as well.
                let _ = stopped.await;
            });
            let _ = server.await;
        });
        Ok(Sandbox { address, shared, stop: Some(stop) })
    }
}

impl Sandbox {
    /// Sets up a sandbox.
    #[must_use]
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::default()
    }

    /// Starts a sandbox with the embedded spec on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// [`StartError`].
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// Returns the address it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the base address of a family, to be given to its client as `base_url`.
    #[must_use]
    pub fn base_url(&self, family: &str) -> String {
        format!("http://{}/{family}", self.address)
    }

    /// Returns what is expected for a credential of a family; `None` where anything will do.
    #[must_use]
    pub fn credential(&self, family: &str, name: &str) -> Option<&str> {
        self.shared.credentials().get(family, name)
    }

    /// Begins a push of a kind, such as `recharge_success`, to be sent to a receiver.
    ///
    /// # Errors
    ///
    /// When the spec has no such kind.
    pub fn push(&self, kind: &str) -> Result<PushBuilder<'_>, PushError> {
        Push::builder(self.shared.spec(), kind)
    }

    /// Returns the spec that it serves.
    #[must_use]
    pub fn spec(&self) -> &Spec {
        self.shared.spec()
    }

    /// Responds to the next good request to a call, such as `csss.order_package` or `esim.login`, with this
    /// status and body: a refusal, another state of an order, or nonsense. Several responses are sent in the
    /// order in which they were set; after them, the documented one is sent again. A request that is wrong is
    /// refused as before, and uses up none of them.
    ///
    /// # Errors
    ///
    /// When there is no such call, or no such status.
    pub fn respond_with(
        &self,
        call: &str,
        status: u16,
        body: impl Into<String>,
    ) -> Result<(), ResponseError> {
        if !route::names(self.shared.spec()).any(|name| name == call) {
            return Err(ResponseError::Call(call.to_owned()));
        }
        let is_final = (200..600).contains(&status);
        let status = StatusCode::from_u16(status)
            .ok()
            .filter(|_| is_final)
            .ok_or(ResponseError::Status(status))?;
        self.shared.add_response(call, Response::new(status, body));
        Ok(())
    }

    /// Makes every token that was given out expire, as time would.
    pub fn expire_tokens(&self) {
        self.shared.expire_tokens();
    }

    /// Returns the last thousand requests, or fewer where they are very large, the oldest first. A request is
    /// here before its response is sent.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        self.shared.received().requests().cloned().collect()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // The server may be gone already.
            let _ = stop.send(());
        }
    }
}
