//! The builder that starts a sandbox.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use linksfield_spec::Spec;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::credentials::Credentials;
use crate::defaults::shared_spec;
use crate::faults::Fault;
use crate::pushes::{Outbox, Receivers};
use crate::received::Received;
use crate::sandbox::{Sandbox, StartError};
use crate::server;
use crate::shared::{Observer, Settings, Shared};
use crate::world::Worlds;
use crate::world::api::StageSettings;

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
    ///
    /// Only families that document how old a request may be, such as Cube, check the times. The skew has no effect on
    /// the others.
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
