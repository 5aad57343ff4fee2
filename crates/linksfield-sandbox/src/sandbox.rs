//! The public API of the sandbox: the builder that starts a sandbox, and the handle of a running one.

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
use crate::person::page::PageSettings;
use crate::push::{Push, PushBuilder, PushError};
use crate::received::Received;
use crate::response::Response;
use crate::route;
use crate::server::{self, Observer, Shared};

/// A running sandbox.
///
/// The server stops when the value is dropped.
#[derive(Debug)]
pub struct Sandbox {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
}

/// A builder for a [`Sandbox`].
#[derive(Debug, Default)]
pub struct SandboxBuilder {
    folder: Option<PathBuf>,
    spec: Option<Spec>,
    address: Option<SocketAddr>,
    credentials: Credentials,
    observer: Option<Observer>,
    page: PageSettings,
}

/// An error of starting a sandbox.
#[derive(Debug)]
pub enum StartError {
    /// The specification cannot be loaded.
    Spec(Box<SpecError>),
    /// The sandbox cannot listen on the address, for instance because the port is in use.
    Bind(io::Error),
    /// A value was set for a credential that no family has. Holds the names of the existing credentials,
    /// separated by commas.
    Credential(String),
    /// A private key cannot be read. Holds the name of the credential, such as `cube.private_key`.
    PrivateKey(String),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Spec(error) => write!(f, "cannot load the specification:\n{error}"),
            Self::Bind(error) => write!(f, "cannot listen on the address: {error}"),
            Self::Credential(known) => write!(
                f,
                "a value was set for a credential that does not exist; the credentials are {known}"
            ),
            Self::PrivateKey(name) => write!(
                f,
                "`{name}` is not a private key that the sandbox can read; set an RSA key in PKCS#8 PEM form, \
                 which begins with `-----BEGIN PRIVATE KEY-----`"
            ),
        }
    }
}

impl std::error::Error for StartError {}

/// An error of [`Sandbox::respond_with`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResponseError {
    /// The specification has no call with this name.
    Call(String),
    /// The number is not the status of a final HTTP response, which is between 200 and 599.
    Status(u16),
}

impl fmt::Display for ResponseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(call) => write!(
                f,
                "the specification has no call {call:?}; name a call by its family and its name, such as \
                 `csss.order_package`"
            ),
            Self::Status(status) => write!(
                f,
                "{status} is not the status of a final HTTP response; use a status from 200 to 599"
            ),
        }
    }
}

impl std::error::Error for ResponseError {}

impl SandboxBuilder {
    /// Sets the folder from which the specification is loaded. Default: [`embedded_spec`].
    ///
    /// The folder is ignored if [`spec`](Self::spec) is set as well.
    #[must_use]
    pub fn spec_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Sets a specification that is already loaded. Default: [`embedded_spec`].
    #[must_use]
    pub fn spec(mut self, spec: Spec) -> Self {
        self.spec = Some(spec);
        self
    }

    /// Sets the address on which the sandbox listens. Default: a free port of 127.0.0.1.
    #[must_use]
    pub fn bind(mut self, address: SocketAddr) -> Self {
        self.address = Some(address);
        self
    }

    /// Sets the value that the sandbox accepts for a credential of a family, such as `"csss"` and
    /// `"access_code"`.
    ///
    /// Defaults: [`SECRET`](crate::SECRET) for a secret, and [`PRIVATE_KEY`](crate::PRIVATE_KEY) for an RSA
    /// key. For any other credential, the default is the example of the specification. A credential without
    /// an example accepts any value.
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

    /// Sets a function that is called for every request, after the response is decided and before it is sent.
    ///
    /// A panic of the function does not affect the request: the sandbox sends the response and keeps the
    /// request in [`Sandbox::received`]. The message of the panic is printed, but the test does not fail.
    /// To make assertions, use [`Sandbox::received`] in the test.
    #[must_use]
    pub fn observe(mut self, observer: impl Fn(&Received) + Send + Sync + 'static) -> Self {
        self.observer = Some(Observer(Box::new(observer)));
        self
    }

    /// Sets whether the sandbox serves the page at `/_sandbox`. Default: `true`.
    ///
    /// The page shows the requests that were received, why a request was refused, and the records of the sandbox. It
    /// responds only to requests from the computer on which the sandbox runs.
    #[must_use]
    pub fn page(mut self, is_served: bool) -> Self {
        self.page.is_served = is_served;
        self
    }

    /// Sets whether the page shows the values that the specification marks as sensitive, such as the ids of devices.
    /// Default: `false`, which shows only the last characters.
    ///
    /// Secrets, passwords and private keys are never shown.
    #[must_use]
    pub fn show_sensitive(mut self, is_shown: bool) -> Self {
        self.page.shows_sensitive = is_shown;
        self
    }

    /// Starts the sandbox on the tokio runtime of the caller.
    ///
    /// # Errors
    ///
    /// Returns an error if the specification cannot be loaded, a credential is unknown, a private key cannot
    /// be read, or the address is in use.
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
        let shared = Arc::new(Shared::new(spec, credentials, self.observer, self.page));
        let address = self.address.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 0)));
        let listener = TcpListener::bind(address).await.map_err(StartError::Bind)?;
        let address = listener.local_addr().map_err(StartError::Bind)?;
        let (stop, stopped) = oneshot::channel::<()>();
        let router = server::router(Arc::clone(&shared));
        tokio::spawn(async move {
            let service = router.into_make_service_with_connect_info::<SocketAddr>();
            let server = axum::serve(listener, service).with_graceful_shutdown(async move {
                // An error means that the `Sandbox` and its sender are gone, which also stops the server.
                let _ = stopped.await;
            });
            let _ = server.await;
        });
        Ok(Sandbox { address, shared, stop: Some(stop) })
    }
}

impl Sandbox {
    /// Returns a builder with the default settings.
    #[must_use]
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::default()
    }

    /// Starts a sandbox that serves the embedded specification on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// Returns an error under the conditions of [`SandboxBuilder::start`].
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// Returns the address on which the sandbox listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the base URL of a family, such as `csss`. Pass it to the `base_url` method of the client builder.
    #[must_use]
    pub fn base_url(&self, family: &str) -> String {
        format!("http://{}/{family}", self.address)
    }

    /// Returns the URL of the page for a browser, such as `http://127.0.0.1:7676/_sandbox`. Returns `None` if the page is
    /// not served.
    #[must_use]
    pub fn page_url(&self) -> Option<String> {
        self.shared.page().is_served.then(|| format!("http://{}/_sandbox", self.address))
    }

    /// Returns the value that the sandbox accepts for a credential of a family.
    ///
    /// Returns `None` if the sandbox accepts any value, or if the credential does not exist.
    #[must_use]
    pub fn credential(&self, family: &str, name: &str) -> Option<&str> {
        self.shared.credentials().get(family, name)
    }

    /// Returns a builder for a push of a kind, such as `recharge_success`.
    ///
    /// # Errors
    ///
    /// Returns an error if the specification has no push of this kind.
    pub fn push(&self, kind: &str) -> Result<PushBuilder<'_>, PushError> {
        Push::builder(self.shared.spec(), kind)
    }

    /// Returns the specification that the sandbox serves.
    #[must_use]
    pub fn spec(&self) -> &Spec {
        self.shared.spec()
    }

    /// Sets the response to the next valid request to a call, such as `csss.order_package` or `esim.login`.
    ///
    /// The response can be a failure, another state of an order, or a body that is not JSON. Several responses
    /// for a call are sent in the order in which they were set. After them, the
    /// sandbox sends the documented response again. An invalid request is refused, and uses none of them.
    ///
    /// # Errors
    ///
    /// Returns an error if the specification has no such call, or if the status is not between 200 and 599.
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

    /// Makes all tokens expire that logins have returned.
    ///
    /// The next request with one of these tokens is refused, and a new login returns a new token.
    pub fn expire_tokens(&self) {
        self.shared.expire_tokens();
    }

    /// Returns the requests that the sandbox received, the oldest first.
    ///
    /// The sandbox keeps the last 1000 requests, or fewer if they take more than 64 MiB together. A request is
    /// added before its response is sent, so it is present as soon as the caller has the response.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        self.shared.received().requests().cloned().collect()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // An error means that the server has already stopped.
            let _ = stop.send(());
        }
    }
}
