//! [`ClientBuilder`]: the settings of a client, which are credentials, addresses, limits, transport and observers.
//! The builder stores them; `build` checks them.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::HeaderValue;
use linksfield_sign::HmacKey;
use zeroize::Zeroizing;

use super::any::AnyClient;
use super::family::{Environment, Family, Language};
use super::handle::Client;
use super::server::Allowed;
use super::settings::{Clock, Server, Settings};
use crate::error::ConfigError;
use crate::info::FamilyInfo;
use crate::login::{TokenStore, can_be_sent};
use crate::meta::{self, Algorithm};
use crate::observe::{Observer, Observers};
use crate::prepare::SigningKey;
use crate::retry::RetryPolicy;
use crate::secret::Secret;
use crate::transport::{self, HttpSettings, Proxy, Transport};

/// Sets up a client.
///
/// Created by the client's `builder`. Every setting but the credentials has a default.
///
/// # HTTP
///
/// The built-in transport has settings for what most programs need: [`connect_timeout`](Self::connect_timeout),
/// [`proxy`](Self::proxy), [`root_certificate_pem`](Self::root_certificate_pem),
/// [`client_certificate_pem`](Self::client_certificate_pem), [`pool_idle_timeout`](Self::pool_idle_timeout) and
/// [`pool_max_idle_per_host`](Self::pool_max_idle_per_host). `linksfield_api::reqwest_0_13::configure` reaches the
/// rest, and [`transport`](Self::transport) replaces it as a whole. With another transport, these settings are
/// an error when the client is built.
///
/// # Proxies
///
/// By default, the built-in transport reads its proxy from environment variables when the client is built:
///
/// - `HTTPS_PROXY` is the proxy for HTTPS, `HTTP_PROXY` the one for plain HTTP.
/// - `ALL_PROXY` replaces either of them if it is unset, or not the address of a proxy.
/// - `NO_PROXY` lists hosts that are reached directly, separated by commas: domains, which include their
///   subdomains, IP addresses, networks such as `10.0.0.0/8`, or `*` for all.
///
/// Each name may also be in lower case; the name in upper case takes precedence. On Windows and macOS, the system
/// settings replace an empty `HTTPS_PROXY` or `HTTP_PROXY` before `ALL_PROXY` does, and on Windows an empty
/// `NO_PROXY`.
///
/// The environment is ignored
///
/// - if all servers of the client are loopback addresses (`localhost`, `127.0.0.0/8`, `::1`);
/// - if the variable `REQUEST_METHOD` is set, as in a CGI program;
/// - after [`proxy`](Self::proxy) or [`no_proxy`](Self::no_proxy). The last of these calls applies.
///
/// A SOCKS proxy is not supported: if a variable names one, requests fail with
/// [`Error::NotSent`](crate::Error::NotSent). Another transport has its own rules for proxies.
pub struct ClientBuilder<C> {
    credentials: Vec<Secret>,
    environment: usize,
    base_url: Option<String>,
    server_urls: Vec<(String, String)>,
    allow_plain_http: bool,
    language: Option<&'static str>,
    timeout: Duration,
    user_agent: String,
    reuse_for_writes: bool,
    retry: RetryPolicy,
    max_response: usize,
    clock: Clock,
    token: Option<Secret>,
    transport: Option<Arc<dyn Transport>>,
    http: HttpSettings,
    observers: Observers,
    family: &'static FamilyInfo,
    make: fn(Client, &'static FamilyInfo) -> C,
}

const USER_AGENT: &str = concat!("linksfield-api/", env!("CARGO_PKG_VERSION"));

impl<C: Family> ClientBuilder<C> {
    /// Takes the credentials in the order of the family.
    #[doc(hidden)]
    #[must_use]
    pub fn new(credentials: Vec<Secret>) -> Self {
        Self::of(C::INFO, |client, _| C::from_client(client), credentials)
    }

    /// Sets the environment to call. Default: the first that is documented, production.
    #[must_use]
    pub fn environment(mut self, environment: C::Environment) -> Self {
        self.environment = environment.index();
        self
    }

    /// Sets the language of texts in responses. Default: the documented one.
    #[must_use]
    pub fn language(mut self, language: C::Language) -> Self {
        self.language = Some(language.tag());
        self
    }
}

impl ClientBuilder<AnyClient> {
    /// Sets the environment to call, by its name. Default: the first that is documented, production.
    ///
    /// # Errors
    ///
    /// When the family has no such environment.
    pub fn environment_named(mut self, name: &str) -> Result<Self, ConfigError> {
        let known = self.family.environments;
        self.environment = known.iter().position(|known| *known == name).ok_or_else(|| {
            ConfigError::UnknownEnvironment {
                family: self.family.name(),
                name: name.to_owned(),
                known,
            }
        })?;
        Ok(self)
    }

    /// Sets the language of texts in responses, by its tag. Default: the documented one.
    ///
    /// # Errors
    ///
    /// When the family documents no such language.
    pub fn language_tagged(mut self, tag: &str) -> Result<Self, ConfigError> {
        let known = self.family.languages;
        let found = known.iter().find(|known| known.eq_ignore_ascii_case(tag));
        self.language = Some(found.ok_or_else(|| ConfigError::UnknownLanguage {
            family: self.family.name(),
            tag: tag.to_owned(),
            known,
        })?);
        Ok(self)
    }
}

impl<C> ClientBuilder<C> {
    /// Takes the credentials in the order of the family, and what makes the client.
    pub(crate) fn of(
        family: &'static FamilyInfo,
        make: fn(Client, &'static FamilyInfo) -> C,
        credentials: Vec<Secret>,
    ) -> Self {
        Self {
            credentials,
            environment: 0,
            base_url: None,
            server_urls: Vec::new(),
            allow_plain_http: false,
            language: None,
            timeout: Duration::from_secs(30),
            user_agent: USER_AGENT.to_owned(),
            reuse_for_writes: false,
            retry: RetryPolicy::default(),
            max_response: 16 * 1024 * 1024,
            clock: Arc::new(SystemTime::now),
            token: None,
            transport: None,
            http: HttpSettings::default(),
            observers: Observers::default(),
            family,
            make,
        }
    }

    /// Makes the client.
    ///
    /// # Errors
    ///
    /// When a credential is empty or padded; when a base address is not one or is missing, is that of a server that
    /// the family does not have, would send plain HTTP to another machine, or HTTPS without a feature for it; when
    /// a setting of the transport is invalid, or is given together with another transport.
    pub fn build(self) -> Result<C, ConfigError> {
        let family = self.family.facts;
        if self.transport.is_none() && !transport::HAS_BUILT_IN {
            return Err(ConfigError::NoTransport);
        }
        self.check_credentials(family)?;
        if self.token.as_ref().is_some_and(|token| !can_be_sent(token)) {
            return Err(ConfigError::Token);
        }
        let user_agent =
            HeaderValue::from_str(&self.user_agent).map_err(|_| ConfigError::UserAgent)?;
        let servers = self.servers(family)?;
        let transport = self.built_transport(&user_agent, &servers)?;
        let key = signing_key(family, &self.credentials)?;
        let client = Client::new(Settings {
            family,
            credentials: self.credentials,
            key,
            servers,
            token: TokenStore::with(self.token),
            timeout: self.timeout,
            language: self.language,
            user_agent,
            retry: self.retry,
            max_response: self.max_response,
            reuse_for_writes: self.reuse_for_writes,
            clock: self.clock,
            transport,
            observers: self.observers,
            login_observers: Arc::default(),
        });
        Ok((self.make)(client, self.family))
    }

    /// Calls another address instead of the documented ones: a sandbox, a gateway.
    ///
    /// For a family with several servers, the name of the server is appended to it as a path segment.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Calls another address instead of one server of the family, by the server's name.
    #[must_use]
    pub fn server_url(mut self, server: impl Into<String>, url: impl Into<String>) -> Self {
        self.server_urls.push((server.into(), url.into()));
        self
    }

    /// Allows plain HTTP to other machines. To this machine it is always allowed.
    #[must_use]
    pub fn allow_plain_http(mut self) -> Self {
        self.allow_plain_http = true;
        self
    }

    /// Sets the time for one attempt, from connecting to the last byte of the response. Default: 30 s. Before it, a
    /// login may take as long again; a call that is repeated takes several attempts and the pauses between.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets the time for connecting. Default: 5 s.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.http.connect_timeout = Some(timeout);
        self
    }

    /// Names the program that calls, before the name of this crate: `shop/2.1`.
    #[must_use]
    pub fn user_agent(mut self, program: &str) -> Self {
        self.user_agent = format!("{program} {USER_AGENT}");
        self
    }

    /// Lets calls that change something go over connections that were used before, which is faster by the time
    /// that it takes to connect. By default each has a connection of its own: one that was idle may be closed by
    /// the server at the very moment, which leaves open whether the call arrived, or may hold a late response to
    /// another call.
    #[must_use]
    pub fn reuse_connections_for_writes(mut self) -> Self {
        self.reuse_for_writes = true;
        self
    }

    /// Sets when a call is sent again. Default: three attempts, of which a call that changes something has a second
    /// only when the first provably never left.
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Sets the largest response that is read, in bytes. Default: 16 MiB. What is read from it takes more memory
    /// than its text: many times as much where its items are almost empty. A list has at most 100,000 items.
    #[must_use]
    pub fn max_response(mut self, bytes: usize) -> Self {
        self.max_response = bytes;
        self
    }

    /// Takes the time for signatures from elsewhere than the system clock.
    #[must_use]
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Sets a token from an earlier login, for a family whose calls carry one. When the server does not take
    /// it any more, the client logs in by itself.
    #[must_use]
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sends requests through another transport than the built-in one: another HTTP client, or a fake. See
    /// [`transport`](crate::transport).
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Sends every request through this proxy, those to loopback addresses included, and ignores all variables of
    /// the environment, `NO_PROXY` included. Replaces an earlier [`no_proxy`](Self::no_proxy).
    ///
    /// The address is `http://host:port` or, with a cargo feature for TLS, `https://host:port`. A user name and a
    /// password may precede the host: `http://user:password@host:port`. Other schemes, such as `socks5`, are an
    /// error when the client is built.
    ///
    /// HTTPS requests pass the proxy as a tunnel, unreadable for the proxy. Plain HTTP, which is allowed to other
    /// machines only after [`allow_plain_http`](Self::allow_plain_http), is readable for the proxy.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.http.proxy = Proxy::At(Secret::new(url));
        self
    }

    /// Connects to every server directly, and ignores proxies of the environment and of the system. Replaces an
    /// earlier [`proxy`](Self::proxy).
    #[must_use]
    pub fn no_proxy(mut self) -> Self {
        self.http.proxy = Proxy::Off;
        self
    }

    /// Trusts the certificates of this PEM file, besides those of the system: for a gateway or a proxy with a
    /// certificate of one's own.
    #[must_use]
    pub fn root_certificate_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.http.root_certificates.push(pem.into());
        self
    }

    /// Identifies the client with the private key and the certificates of this PEM file. Needs the cargo feature
    /// `rustls`.
    #[must_use]
    pub fn client_certificate_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.http.client_certificate = Some(Zeroizing::new(pem.into()));
        self
    }

    /// Sets how long an idle connection is kept. Default: 90 s.
    #[must_use]
    pub fn pool_idle_timeout(mut self, timeout: Duration) -> Self {
        self.http.pool_idle_timeout = Some(timeout);
        self
    }

    /// Sets how many idle connections to a host are kept. Default: no limit. Calls that change something keep none,
    /// unless [`reuse_connections_for_writes`](Self::reuse_connections_for_writes) allows it.
    #[must_use]
    pub fn pool_max_idle_per_host(mut self, most: usize) -> Self {
        self.http.pool_max_idle_per_host = Some(most);
        self
    }

    /// Adds an observer of calls. Several may be added. See [`observe`](crate::observe).
    #[must_use]
    pub fn observer(mut self, observer: impl Observer) -> Self {
        self.observers.add(observer);
        self
    }

    /// Leaves out the spans and events of the crate `tracing`. Without the cargo feature `tracing` there are none.
    #[must_use]
    pub fn without_tracing(mut self) -> Self {
        self.observers.leave_tracing_out();
        self
    }

    /// Adds a closure that configures reqwest.
    #[cfg(feature = "reqwest")]
    pub(crate) fn configure_reqwest(mut self, configure: transport::Configure) -> Self {
        self.http.configure.push(configure);
        self
    }

    fn check_credentials(&self, family: &'static meta::Family) -> Result<(), ConfigError> {
        // An RSA key is a file, which may be cut into lines and ends with one; its reader knows.
        let rsa_key = match family.signing.as_ref().map(|signing| signing.algorithm) {
            Some(Algorithm::RsaSha1Base64(index)) => Some(index),
            _ => None,
        };
        let credentials = family.credentials.iter().zip(&self.credentials).enumerate();
        for (index, (name, value)) in credentials {
            let text = value.expose();
            if text.trim().is_empty() {
                return Err(ConfigError::EmptyCredential(name));
            }
            if text.trim() != text && rsa_key != Some(index) {
                return Err(ConfigError::PaddedCredential(name));
            }
        }
        Ok(())
    }

    fn built_transport(
        &self,
        user_agent: &HeaderValue,
        servers: &[Server],
    ) -> Result<Arc<dyn Transport>, ConfigError> {
        if let Some(transport) = &self.transport {
            return match self.http.given() {
                Some(setting) => Err(ConfigError::TransportSetting(setting)),
                None => Ok(Arc::clone(transport)),
            };
        }
        transport::built_in(
            &self.http,
            transport::Surroundings {
                user_agent,
                is_this_machine: servers.iter().all(|server| server.is_this_machine),
                reuse_for_writes: self.reuse_for_writes,
            },
        )
    }

    fn servers(&self, family: &'static meta::Family) -> Result<Vec<Server>, ConfigError> {
        let names = || family.servers.iter().map(|server| server.name);
        for (name, _) in &self.server_urls {
            if !names().any(|known| known == name) {
                let (family, name, known) = (family.name, name.clone(), names().collect());
                return Err(ConfigError::UnknownServer { family, name, known });
            }
        }
        // What another transport speaks is its own affair.
        let https = transport::HAS_TLS || self.transport.is_some();
        let allowed = Allowed { plain_http: self.allow_plain_http, https };
        family
            .servers
            .iter()
            .map(|server| {
                let own = self.server_urls.iter().rev().find(|(name, _)| name == server.name);
                let url = match (own, &self.base_url) {
                    (Some((_, url)), _) => url.clone(),
                    (None, Some(base)) if family.servers.len() == 1 => base.clone(),
                    (None, Some(base)) => {
                        format!("{}/{}", base.trim_end_matches('/'), server.name)
                    }
                    (None, None) => (*server
                        .environments
                        .get(self.environment)
                        .ok_or(ConfigError::NoBaseUrl(family.name))?)
                    .to_owned(),
                };
                Server::at(&url, allowed)
            })
            .collect()
    }
}

/// Makes the key of a family's signatures from its credential.
fn signing_key(
    family: &'static meta::Family,
    credentials: &[Secret],
) -> Result<Option<SigningKey>, ConfigError> {
    let Some(signing) = &family.signing else { return Ok(None) };
    let secret = |index: usize| credentials.get(index).map_or("", Secret::expose);
    match signing.algorithm {
        Algorithm::Md5Hex => Ok(None),
        Algorithm::HmacSha1Base64(index) => {
            Ok(Some(SigningKey::Hmac(HmacKey::new(secret(index).as_bytes()))))
        }
        #[cfg(feature = "rsa")]
        Algorithm::RsaSha1Base64(index) => linksfield_sign::RsaKey::from_text(secret(index))
            .map(|key| Some(SigningKey::Rsa(Box::new(key))))
            .map_err(|error| {
                let name = family.credentials.get(index).copied().unwrap_or_default();
                ConfigError::Key(name, error.to_string())
            }),
        #[cfg(not(feature = "rsa"))]
        Algorithm::RsaSha1Base64(index) => {
            let name = family.credentials.get(index).copied().unwrap_or_default();
            Err(ConfigError::Key(name, "of no use without the cargo feature `rsa`".to_owned()))
        }
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("environment", &self.environment)
            .field("timeout", &self.timeout)
            .field("retry", &self.retry)
            .field("http", &self.http)
            .field("observers", &self.observers)
            .finish_non_exhaustive()
    }
}
