//! The handle of a running sandbox, and the errors of the public API.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use linksfield_spec::{Spec, SpecError};
use tokio::sync::watch;

use crate::builder::SandboxBuilder;
use crate::faults::{Fault, FaultError, FaultHandle};
use crate::push::{Push, PushBuilder, PushError};
use crate::received::Received;
use crate::shared::Shared;
use crate::world::StageError;

/// A running sandbox.
///
/// The server stops when the value is dropped.
#[derive(Debug)]
pub struct Sandbox {
    pub(crate) address: SocketAddr,
    pub(crate) shared: Arc<Shared>,
    /// The server stops when this is dropped.
    pub(crate) _stop: watch::Sender<()>,
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
    /// The bodies of the waiting responses would be larger together than this number of bytes.
    TooLarge(usize),
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
            Self::TooLarge(most) => {
                write!(
                    f,
                    "the bodies of the responses that wait for requests would be larger than {most} bytes together; \
                     send these requests first"
                )
            }
        }
    }
}

impl std::error::Error for ResponseError {}

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
    ///
    /// If the sandbox listens on all addresses, the URL has the loopback address.
    #[must_use]
    pub fn base_url(&self, family: &str) -> String {
        format!("http://{}/{family}", self.reachable())
    }

    /// Returns the URL of the page for a browser, such as `http://127.0.0.1:7676/_sandbox`. Returns `None` if the page is
    /// not served.
    #[must_use]
    pub fn page_url(&self) -> Option<String> {
        self.shared.page().is_served.then(|| format!("http://{}/_sandbox", self.reachable()))
    }

    /// Returns the address with which a program on this computer reaches the sandbox, even if it listens on all addresses.
    fn reachable(&self) -> SocketAddr {
        let ip = match self.address.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
            ip => ip,
        };
        SocketAddr::new(ip, self.address.port())
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
    /// The call itself is not done: an order is not placed, even if the response states success. For a call that is done
    /// and whose response is lost or wrong, use [`fault`](Self::fault).
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
