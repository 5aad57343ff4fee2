//! The public API of the sandbox: the builder that starts a sandbox, and the handle of a running one.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use linksfield_spec::{Spec, SpecError};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::credentials::Credentials;
use crate::defaults::shared_spec;
use crate::faults::{Fault, FaultError, FaultHandle};
use crate::push::{Push, PushBuilder, PushError};
use crate::pushes::{Outbox, Receivers};
use crate::received::Received;
use crate::server::{self, Observer, Settings, Shared};
use crate::world::api::StageSettings;
use crate::world::{StageError, Worlds};

/// A running sandbox.
///
/// The server stops when the value is dropped.
#[derive(Debug)]
pub struct Sandbox {
    address: SocketAddr,
    shared: Arc<Shared>,
    /// The server stops when this is dropped.
    _stop: watch::Sender<()>,
}

/// A builder for a [`Sandbox`].
#[derive(Debug, Default)]
pub struct SandboxBuilder {
    folder: Option<PathBuf>,
    spec: Option<Spec>,
    address: Option<SocketAddr>,
    pub(crate) credentials: Credentials,
    observer: Option<Observer>,
    settings: Settings,
    pub(crate) stage: StageSettings,
    pub(crate) receivers: Receivers,
    faults: Vec<Fault>,
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
    /// A receiver of pushes cannot be used.
    Push(PushError),
    /// A rule for faults cannot be used.
    Fault(FaultError),
    /// The stage of the world cannot be used, for instance because of a mistake in the world file.
    World(StageError),
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
            Self::Push(error) => write!(f, "a receiver of pushes cannot be used: {error}"),
            Self::World(error) => error.fmt(f),
            Self::Fault(error) => write!(f, "a rule for faults cannot be used: {error}"),
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
    /// The largest number of responses is waiting already, which is this one.
    TooMany(usize),
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
            Self::TooMany(most) => {
                write!(
                    f,
                    "{most} responses are waiting for requests already; send these requests first"
                )
            }
        }
    }
}

impl std::error::Error for ResponseError {}

impl SandboxBuilder {
    /// Sets the folder from which the specification is loaded. Default: [`embedded_spec`](crate::embedded_spec).
    ///
    /// The folder is ignored if [`spec`](Self::spec) is set as well.
    #[must_use]
    pub fn spec_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Sets a specification that is already loaded. Default: [`embedded_spec`](crate::embedded_spec).
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

    /// Adds a rule that makes the sandbox misbehave for some requests.
    #[must_use]
    pub fn fault(mut self, fault: Fault) -> Self {
        self.faults.push(fault);
        self
    }

    /// Sets the seed of the rules for faults that have no seed of their own. Default: 0.
    #[must_use]
    pub fn fault_seed(mut self, seed: u64) -> Self {
        self.settings.fault_seed = seed;
        self
    }

    /// Sets whether the sandbox refuses requests that exceed the documented limits of a family: requests per second,
    /// requests per day and concurrent connections of one IP address. Default: `false`.
    ///
    /// A request beyond a limit is refused with status 429, and its signature is not checked. A connection counts from its
    /// first request to a family until it is closed.
    #[must_use]
    pub fn limits(mut self, are_on: bool) -> Self {
        self.settings.has_limits = are_on;
        self
    }

    /// Sets by how many seconds the clock of the sandbox is ahead of that of the computer, when it checks the times of
    /// requests. A negative number means that it is behind. Default: 0.
    #[must_use]
    pub fn clock_skew(mut self, seconds: i64) -> Self {
        self.settings.clock_skew = seconds;
        self
    }

    /// Sets how long a token is valid after the first login that returns it. Default: until
    /// [`Sandbox::expire_tokens`].
    #[must_use]
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.settings.token_lifetime = Some(lifetime);
        self
    }

    /// Sets how many requests can use a token before it expires. Default: any number.
    #[must_use]
    pub fn token_uses(mut self, uses: u64) -> Self {
        self.settings.token_uses = Some(uses);
        self
    }

    /// Sets whether the sandbox serves the control endpoint `/_sandbox/`, with which programs in other languages add faults
    /// and read what was received. Default: `false`.
    ///
    /// The endpoint responds only to requests from this computer. Every program of the computer can use it.
    #[must_use]
    pub fn control(mut self, is_on: bool) -> Self {
        self.settings.has_control = is_on;
        self
    }

    /// Sets whether the sandbox serves the page at `/_sandbox`. Default: `true`.
    ///
    /// The page shows the requests that were received, why a request was refused, and the records of the sandbox. It
    /// responds only to requests from the computer on which the sandbox runs.
    #[must_use]
    pub fn page(mut self, is_served: bool) -> Self {
        self.settings.page.is_served = is_served;
        self
    }

    /// Sets whether the page shows the values that the specification marks as sensitive, such as the ids of devices.
    /// Default: `false`, which shows only the last characters.
    ///
    /// Secrets, passwords and private keys are never shown.
    #[must_use]
    pub fn show_sensitive(mut self, is_shown: bool) -> Self {
        self.settings.page.shows_sensitive = is_shown;
        self
    }

    /// Starts the sandbox on the tokio runtime of the caller, which must have I/O and time enabled.
    ///
    /// # Errors
    ///
    /// Returns an error if the specification cannot be loaded, a credential is unknown, a private key cannot
    /// be read, a rule for faults cannot be used, or the address is in use.
    pub async fn start(self) -> Result<Sandbox, StartError> {
        let spec = match (self.spec, &self.folder) {
            (Some(spec), _) => Ok(Arc::new(spec)),
            (None, Some(folder)) => Spec::load(folder).map(|(spec, _)| Arc::new(spec)),
            (None, None) => shared_spec(),
        }
        .map_err(|error| StartError::Spec(Box::new(error)))?;
        let mut credentials = self.credentials;
        let stage = self.stage.build(&spec, &mut credentials).map_err(StartError::World)?;
        let credentials = credentials
            .with_defaults(&spec)
            .map_err(|unknown| StartError::Credential(unknown.known))?;
        if let Some(name) = credentials.unreadable_key(&spec) {
            return Err(StartError::PrivateKey(name));
        }
        let settings = Settings { stage, receivers: self.receivers, ..self.settings };
        let shared = Arc::new(Shared::new(spec, credentials, self.observer, settings));
        Worlds::watch(&shared, |shared| (shared.worlds(), shared.spec()));
        for fault in self.faults {
            shared.faults().add(shared.spec(), fault).map_err(StartError::Fault)?;
        }
        let address = self.address.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 0)));
        let listener = TcpListener::bind(address).await.map_err(StartError::Bind)?;
        let address = listener.local_addr().map_err(StartError::Bind)?;
        let (stop, stopped) = watch::channel(());
        Outbox::start(&shared, stopped.clone()).map_err(StartError::Push)?;
        tokio::spawn(server::accept(listener, Arc::clone(&shared), stopped));
        Ok(Sandbox { address, shared, _stop: stop })
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

    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
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
    /// Returns an error if the specification has no such call, if the status is not between 200 and 599, or if 10,000
    /// responses are waiting.
    pub fn respond_with(
        &self,
        call: &str,
        status: u16,
        body: impl Into<String>,
    ) -> Result<(), ResponseError> {
        self.shared.respond_with(call, status, body.into())
    }

    /// Makes all tokens expire that logins have returned.
    ///
    /// The next request with one of these tokens is refused, and a new login returns a new token.
    pub fn expire_tokens(&self) {
        self.shared.expire_tokens();
    }

    /// Adds a rule that makes the sandbox misbehave for some requests. The rule applies to all requests that arrive from
    /// now on, until it is removed.
    ///
    /// # Errors
    ///
    /// Returns an error if the specification has no such call, family or code, if a number of the rule makes no sense, or if
    /// the sandbox has 1000 rules already.
    pub fn fault(&self, fault: Fault) -> Result<FaultHandle, FaultError> {
        self.shared.faults().add(self.shared.spec(), fault)
    }

    /// Removes all rules for faults.
    pub fn clear_faults(&self) {
        self.shared.faults().clear();
    }

    /// Sets by how many seconds the clock of the sandbox is ahead of that of the computer, as
    /// [`SandboxBuilder::clock_skew`].
    pub fn set_clock_skew(&self, seconds: i64) {
        self.shared.set_clock_skew(seconds);
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
