//! How a client is set up: credentials, addresses, times, and what a family gives for it.

use std::fmt;
use std::marker::PhantomData;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use linksfield_sign::HmacKey;

use crate::Secret;
use crate::client::{Client, Clock, Inner};
use crate::error::ConfigError;
use crate::login::{TokenStore, can_be_sent};
use crate::meta::{Algorithm, Family};
use crate::prepare::SigningKey;
use crate::retry::RetryPolicy;

/// A family's client, as the generated code defines it.
#[doc(hidden)]
pub trait FamilyClient: Sized {
    /// The family.
    const FAMILY: &'static Family;
    /// The family's environments.
    type Environment: EnvironmentIndex;
    /// The languages in which the family answers.
    type Language: LanguageTag;

    /// Wraps a client that is set up.
    fn from_client(client: Client) -> Self;
}

/// An environment, as an index into the base addresses of each server.
#[doc(hidden)]
pub trait EnvironmentIndex: Copy {
    /// The index.
    fn index(self) -> usize;
}

/// What a family has in place of environments or languages when none is documented. It has no value.
#[derive(Debug, Clone, Copy)]
pub enum Undocumented {}

impl EnvironmentIndex for Undocumented {
    fn index(self) -> usize {
        match self {}
    }
}

impl LanguageTag for Undocumented {
    fn tag(self) -> &'static str {
        match self {}
    }
}

/// A language, as the header names it.
#[doc(hidden)]
pub trait LanguageTag: Copy {
    /// The value of the header.
    fn tag(self) -> &'static str;
}

/// Sets up a client.
///
/// Made by the client's `builder`; every setting but the credentials has a default. Requests go through the
/// proxy that the environment names (`HTTPS_PROXY`), but for a client of this machine only.
pub struct ClientBuilder<C> {
    credentials: Vec<Secret>,
    environment: usize,
    base_url: Option<String>,
    server_urls: Vec<(String, String)>,
    allow_plain_http: bool,
    language: Option<&'static str>,
    timeout: Duration,
    connect_timeout: Duration,
    user_agent: String,
    reuse_for_writes: bool,
    retry: RetryPolicy,
    max_answer: usize,
    clock: Clock,
    token: Option<Secret>,
    client: PhantomData<fn() -> C>,
}

const USER_AGENT: &str = concat!("linksfield-api/", env!("CARGO_PKG_VERSION"));

impl<C: FamilyClient> ClientBuilder<C> {
    /// Takes the credentials in the order of the family.
    #[doc(hidden)]
    #[must_use]
    pub fn new(credentials: Vec<Secret>) -> Self {
        Self {
            credentials,
            environment: 0,
            base_url: None,
            server_urls: Vec::new(),
            allow_plain_http: false,
            language: None,
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(5),
            user_agent: USER_AGENT.to_owned(),
            reuse_for_writes: false,
            retry: RetryPolicy::default(),
            max_answer: 16 * 1024 * 1024,
            clock: Arc::new(SystemTime::now),
            token: None,
            client: PhantomData,
        }
    }

    /// The environment to call. Default: the first that is documented, production.
    #[must_use]
    pub fn environment(mut self, environment: C::Environment) -> Self {
        self.environment = environment.index();
        self
    }

    /// Calls another address in place of the documented ones: a sandbox, a proxy.
    ///
    /// For a family with several servers, the name of the server is appended to it as a path segment.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Calls another address in place of one server of the family, by the server's name.
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

    /// The language of texts in answers. Default: the documented one.
    #[must_use]
    pub fn language(mut self, language: C::Language) -> Self {
        self.language = Some(language.tag());
        self
    }

    /// The time for one attempt, from connecting to the last byte of the answer. Default: 30 s. Before it, a
    /// login may take as long again; a call that is repeated takes several attempts and the pauses between.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The time for connecting. Default: 5 s.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
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
    /// the server at the very moment, which leaves open whether the call arrived, or may hold a late answer to
    /// another call.
    #[must_use]
    pub fn reuse_connections_for_writes(mut self) -> Self {
        self.reuse_for_writes = true;
        self
    }

    /// When a call is sent again. Default: three attempts, of which a call that changes something has a second
    /// only when the first provably never left.
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// The largest answer that is read, in bytes. Default: 16 MiB. What is read from it takes more memory than its
    /// text: many times as much where its items are almost empty. A list has at most 100,000 items.
    #[must_use]
    pub fn max_answer(mut self, bytes: usize) -> Self {
        self.max_answer = bytes;
        self
    }

    /// Takes the time for signatures from elsewhere than the system clock.
    #[must_use]
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// A token from an earlier login, for a family whose calls carry one. When the server does not take
    /// it any more, the client logs in by itself.
    #[must_use]
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    ///
    /// When a credential is empty or padded, a base address is not one or is missing, is that of a server that
    /// the family does not have, would send plain HTTP to another machine, or HTTPS without a feature for it.
    pub fn build(self) -> Result<C, ConfigError> {
        let family = C::FAMILY;
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
        if self.token.as_ref().is_some_and(|token| !can_be_sent(token)) {
            return Err(ConfigError::Token);
        }
        let servers = self.servers(family)?;
        let cannot = |error: reqwest::Error| ConfigError::Http(Box::new(error));
        let http = self.http(&servers).build().map_err(cannot)?;
        let http_for_writes = if self.reuse_for_writes {
            http.clone()
        } else {
            self.http(&servers).pool_max_idle_per_host(0).build().map_err(cannot)?
        };
        let key = signing_key(family, &self.credentials)?;
        Ok(C::from_client(Client::new(Inner {
            family,
            credentials: self.credentials,
            key,
            servers,
            token: TokenStore::with(self.token),
            timeout: self.timeout,
            language: self.language,
            retry: self.retry,
            max_answer: self.max_answer,
            clock: self.clock,
            http,
            http_for_writes,
        })))
    }

    fn http(&self, servers: &[Server]) -> reqwest::ClientBuilder {
        let http = reqwest::Client::builder()
            .user_agent(&self.user_agent)
            .timeout(self.timeout)
            .connect_timeout(self.connect_timeout)
            .redirect(reqwest::redirect::Policy::none())
            // Whether a request may go out again is decided here, not below.
            .retry(reqwest::retry::never());
        let is_this_machine = servers.iter().all(|server| server.is_this_machine);
        if is_this_machine { http.no_proxy() } else { http }
    }

    fn servers(&self, family: &'static Family) -> Result<Vec<Server>, ConfigError> {
        let names = || family.servers.iter().map(|server| server.name);
        for (name, _) in &self.server_urls {
            if !names().any(|known| known == name) {
                let (family, name, known) = (family.name, name.clone(), names().collect());
                return Err(ConfigError::UnknownServer { family, name, known });
            }
        }
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
                Server::at(&url, self.allow_plain_http)
            })
            .collect()
    }
}

/// Makes the key of a family's signatures from its credential.
fn signing_key(
    family: &'static Family,
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

/// Whether there is a cargo feature for HTTPS.
const HAS_TLS: bool = cfg!(any(feature = "rustls", feature = "native-tls"));

/// A base address.
#[derive(Debug)]
pub(crate) struct Server {
    /// The address as it is sent, without a `/` at its end.
    pub(crate) url: String,
    /// Its path: what a request's path begins with.
    pub(crate) path: String,
    is_this_machine: bool,
}

impl Server {
    fn at(url: &str, allow_plain_http: bool) -> Result<Self, ConfigError> {
        let wrong = |reason: &str| Err(ConfigError::BaseUrl(reason.to_owned()));
        let parsed = match reqwest::Url::parse(url) {
            Ok(parsed) => parsed,
            Err(error) => return wrong(&error.to_string()),
        };
        let Some(host) = parsed.host_str() else { return wrong("it has no host") };
        if !parsed.username().is_empty() || parsed.password().is_some() {
            return wrong("it names a user");
        }
        if parsed.query().is_some() || parsed.fragment().is_some() {
            return wrong("it has a query or a fragment");
        }
        let is_this_machine = host == "localhost"
            || host
                .trim_start_matches('[')
                .trim_end_matches(']')
                .parse::<IpAddr>()
                .is_ok_and(|address| address.is_loopback());
        match parsed.scheme() {
            "https" if HAS_TLS => {}
            "https" => return Err(ConfigError::NoTls(host.to_owned())),
            "http" if is_this_machine || allow_plain_http => {}
            "http" => return Err(ConfigError::PlainHttp(host.to_owned())),
            _ => return wrong("its scheme is not https"),
        }
        let without_slash = |text: &str| text.trim_end_matches('/').to_owned();
        Ok(Self {
            url: without_slash(parsed.as_str()),
            path: without_slash(parsed.path()),
            is_this_machine,
        })
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("environment", &self.environment)
            .field("timeout", &self.timeout)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}
