//! [`ClientBuilder`], which collects the settings of a client: credentials, URLs, limits, transport and observers.
//! The setters store the settings. `build` checks them.

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
use crate::codec::ReadLimits;
use crate::credential::{InvalidCredential, Subject};
use crate::error::ConfigError;
use crate::info::{FamilyInfo, OperationInfo};
use crate::limits::{Limiter, Limits};
use crate::login::TokenStore;
use crate::meta::{self, Algorithm};
use crate::observe::{Observer, ObserverTime, Observers};
use crate::prepare::SigningKey;
use crate::retry::RetryPolicy;
use crate::secret::Secret;
use crate::token::TokenCache;
use crate::transport::{self, HttpSettings, Proxy, Transport};

/// A builder for a client.
///
/// The `builder` function of each client takes the credentials and returns a builder. All other settings have a
/// default, with one exception: a family whose base URL is not documented needs a [`base_url`](Self::base_url).
/// [`build`](Self::build) checks the settings and creates the client.
///
/// ```no_run
/// # #[cfg(feature = "csss")] {
/// use std::time::Duration;
///
/// use linksfield_api::RetryPolicy;
/// use linksfield_api::csss::{Credentials, Csss};
///
/// # fn example() -> Result<(), linksfield_api::ConfigError> {
/// let csss = Csss::builder(Credentials::from_env()?)
///     .timeout(Duration::from_secs(90))
///     .retry(RetryPolicy::attempts(5))
///     .build()?;
/// # Ok(())
/// # }
/// # }
/// ```
///
/// # HTTP client
///
/// The following settings configure the built-in transport: [`connect_timeout`](Self::connect_timeout),
/// [`proxy`](Self::proxy), [`no_proxy`](Self::no_proxy), [`root_certificate_pem`](Self::root_certificate_pem),
/// [`client_certificate_pem`](Self::client_certificate_pem), [`pool_idle_timeout`](Self::pool_idle_timeout) and
/// [`pool_max_idle_per_host`](Self::pool_max_idle_per_host). `linksfield_api::reqwest_0_13::configure` gives access
/// to all other settings of the HTTP library.
///
/// [`transport`](Self::transport) replaces the built-in transport. The settings above then have no effect, and
/// [`build`](Self::build) returns [`ConfigError::TransportSetting`] if one of them is set.
///
/// # Proxies
///
/// By default, the built-in transport takes its proxies from environment variables. It reads them when the client
/// is built:
///
/// - `HTTPS_PROXY` is the proxy for HTTPS requests, and `HTTP_PROXY` the proxy for plain HTTP requests.
/// - `ALL_PROXY` is used for a scheme whose own variable is not set or does not contain the URL of a proxy.
/// - `NO_PROXY` is a comma-separated list of hosts that are reached directly. An entry is a domain (including its
///   subdomains), an IP address, a network such as `10.0.0.0/8`, or `*` for all hosts.
///
/// A variable name may also be written in lower case. If both forms are set, the upper-case form applies.
///
/// On Windows and macOS, the proxies of the system settings are used if `HTTPS_PROXY` or `HTTP_PROXY` is empty.
/// They take precedence over `ALL_PROXY`. On Windows, the system settings also replace an empty `NO_PROXY`.
///
/// Environment variables and system settings are ignored
///
/// - if all servers of the client are loopback addresses (`localhost`, `127.0.0.0/8`, `::1`);
/// - if the variable `REQUEST_METHOD` is set, as in a CGI program;
/// - if [`proxy`](Self::proxy) or [`no_proxy`](Self::no_proxy) is set. If both are set, the last call applies.
///
/// SOCKS proxies are not supported. If a variable contains the URL of a SOCKS proxy, requests fail with
/// [`Error::NotSent`](crate::Error::NotSent).
///
/// A custom transport does not use these rules. It has its own.
///
/// # Runtimes
///
/// The connections of the built-in transport belong to the tokio runtime in which they were opened. If a program uses one
/// client in several runtimes, a request may wait for a connection of a runtime that does not run, until its time limit
/// is reached. Build a client for each runtime.
pub struct ClientBuilder<C> {
    credentials: Vec<Secret>,
    environment: usize,
    base_url: Option<String>,
    server_urls: Vec<(String, String)>,
    allow_plain_http: bool,
    language: Option<&'static str>,
    timeout: Option<Duration>,
    attempt_timeout: Option<Duration>,
    limits: Option<Limits>,
    signed_base_url: Option<String>,
    user_agent: String,
    reuse_for_writes: bool,
    retry: RetryPolicy,
    max_response: usize,
    read_limits: ReadLimits,
    refusal_codes: Vec<String>,
    clock: Clock,
    token: Option<Secret>,
    token_cache: Option<Arc<dyn TokenCache>>,
    transport: Option<Arc<dyn Transport>>,
    http: HttpSettings,
    observers: Observers,
    family: &'static FamilyInfo,
    make: fn(Client, &'static FamilyInfo) -> C,
}

const USER_AGENT: &str = concat!("linksfield-api/", env!("CARGO_PKG_VERSION"));

impl<C: Family> ClientBuilder<C> {
    /// Creates a builder. The credentials are in the order in which the family declares them.
    #[doc(hidden)]
    #[must_use]
    pub fn new(credentials: Vec<Secret>) -> Self {
        Self::of(C::INFO, |client, _| C::from_client(client), credentials)
    }

    /// Sets the environment to call, such as production or UAT.
    ///
    /// Default: the first environment that the family documents. This is production for every family of this crate
    /// that documents an environment.
    ///
    /// A URL that is set with [`base_url`](Self::base_url) or [`server_url`](Self::server_url) takes precedence.
    #[must_use]
    pub fn environment(mut self, environment: C::Environment) -> Self {
        self.environment = environment.index();
        self
    }

    /// Sets the language of texts in responses, such as [`Reply::message`](crate::Reply::message).
    ///
    /// Default: the default language that the family documents. A call can choose another language with its own
    /// `language` method.
    #[must_use]
    pub fn language(mut self, language: C::Language) -> Self {
        self.language = Some(language.tag());
        self
    }
}

impl ClientBuilder<AnyClient> {
    /// Sets the environment to call by its name, such as `production`.
    ///
    /// [`FamilyInfo::environments`] lists the names. Default: the first of them, which is production for every
    /// family of this crate that documents an environment.
    ///
    /// A URL that is set with [`base_url`](Self::base_url) or [`server_url`](Self::server_url) takes precedence.
    ///
    /// # Errors
    ///
    /// Returns [`ConfigError::UnknownEnvironment`] if the family has no environment of this name.
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

    /// Sets the language of texts in responses by its tag, such as `en-US`.
    ///
    /// [`FamilyInfo::languages`] lists the tags. Upper and lower case are equivalent. Default: the default language
    /// that the family documents.
    ///
    /// # Errors
    ///
    /// Returns [`ConfigError::UnknownLanguage`] if the family does not document this language.
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
    /// Creates a builder with default settings. The credentials are in the order in which the family declares
    /// them. `make` turns the finished client into the type of the family.
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
            timeout: None,
            attempt_timeout: None,
            limits: None,
            signed_base_url: None,
            user_agent: USER_AGENT.to_owned(),
            reuse_for_writes: false,
            retry: RetryPolicy::default(),
            max_response: 16 * 1024 * 1024,
            read_limits: ReadLimits::default(),
            refusal_codes: Vec::new(),
            clock: Arc::new(SystemTime::now),
            token: None,
            token_cache: None,
            transport: None,
            http: HttpSettings::default(),
            observers: Observers::default(),
            family,
            make,
        }
    }

    /// Checks the settings and creates the client.
    ///
    /// Nothing is sent yet. If the server does not accept the credentials, the first call fails.
    ///
    /// # Errors
    ///
    /// Returns a [`ConfigError`] if
    ///
    /// - a credential or the access token is empty, or contains white space, quotation marks or invisible characters
    ///   that do not belong to it; see [`InvalidCredential`];
    /// - a credential is not a valid signing key;
    /// - the program name of [`user_agent`](Self::user_agent) cannot be sent in a header;
    /// - a base URL is missing or invalid, or belongs to a server that the family does not have;
    /// - a base URL would send plain HTTP to another machine, or needs a cargo feature for HTTPS;
    /// - a setting of the built-in transport is invalid, or is combined with a custom transport;
    /// - a [refusal code](Self::refusal_codes) reports success, or is documented to leave an outcome uncertain;
    /// - no transport is set, and the built-in transport is not compiled in.
    pub fn build(self) -> Result<C, ConfigError> {
        let (make, family) = (self.make, self.family);
        Ok(make(self.without_type().client()?, family))
    }

    /// Forgets the type of the client. The crates of consumers compile what is generic over it.
    fn without_type(self) -> ClientBuilder<()> {
        ClientBuilder {
            credentials: self.credentials,
            environment: self.environment,
            base_url: self.base_url,
            server_urls: self.server_urls,
            allow_plain_http: self.allow_plain_http,
            language: self.language,
            timeout: self.timeout,
            attempt_timeout: self.attempt_timeout,
            limits: self.limits,
            signed_base_url: self.signed_base_url,
            user_agent: self.user_agent,
            reuse_for_writes: self.reuse_for_writes,
            retry: self.retry,
            max_response: self.max_response,
            read_limits: self.read_limits,
            refusal_codes: self.refusal_codes,
            clock: self.clock,
            token: self.token,
            token_cache: self.token_cache,
            transport: self.transport,
            http: self.http,
            observers: self.observers,
            family: self.family,
            make: |_, _| (),
        }
    }

    /// Sets the base URL of the family, and replaces the documented base URLs.
    ///
    /// Use it to call a sandbox or a gateway, or a family whose base URL is not documented. The URL consists of a
    /// scheme, a host, and optionally a port and a path, as in `https://gateway.example/linksfield`. It must not
    /// contain a user name, a password, a query or a fragment.
    ///
    /// If the family has several servers, the client appends the name of each server to the URL as a path segment.
    /// [`server_url`](Self::server_url) sets the URL of a single server and takes precedence.
    ///
    /// Default: the documented base URLs of the [environment](Self::environment). If none is documented,
    /// [`build`](Self::build) returns [`ConfigError::NoBaseUrl`].
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Sets the base URL of one server of the family, by the name of the server.
    ///
    /// The URL takes precedence over [`base_url`](Self::base_url) and the environment, and has the same form as a
    /// `base_url`. If the family has no server of this name, [`build`](Self::build) returns
    /// [`ConfigError::UnknownServer`], which lists the names.
    #[must_use]
    pub fn server_url(mut self, server: impl Into<String>, url: impl Into<String>) -> Self {
        self.server_urls.push((server.into(), url.into()));
        self
    }

    /// Allows plain HTTP to other machines.
    ///
    /// Requests and responses then cross the network unencrypted. Plain HTTP to a loopback address (`localhost`,
    /// `127.0.0.0/8`, `::1`) is always allowed. Default: any other `http` URL is an error when the client is built.
    #[must_use]
    pub fn allow_plain_http(mut self) -> Self {
        self.allow_plain_http = true;
        self
    }

    /// Sets the time limit of a whole call.
    ///
    /// The limit covers all attempts of the call, the pauses between them, logins, and waits for
    /// [rate limits](Self::limits). A call ends at the limit, or up to a quarter of a
    /// second later if a transport does not keep it. The time of observers does not count.
    /// Default: twice the [limit of an attempt](Self::attempt_timeout), which is 60 seconds if neither is set. A call can
    /// set its own limit with its `timeout` method.
    ///
    /// If the limit is reached before the request of the call was sent, the call fails with
    /// [`Error::NotSent`](crate::Error::NotSent). If the request may have been sent, it fails with
    /// [`Error::NoResponse`](crate::Error::NoResponse). For a write, the outcome is then uncertain; see
    /// [`Error::may_have_been_executed`](crate::Error::may_have_been_executed).
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sets the time limit of one attempt, from connecting to the last byte of the response.
    ///
    /// Default: the [limit of the whole call](Self::timeout) if that is set, otherwise 30 seconds. A call can set its own
    /// limit with its `attempt_timeout` method. No attempt takes longer than the call may.
    ///
    /// Set this limit below that of the call, so that a read can be [retried](Self::retry) after an attempt that takes
    /// too long. A write whose attempt may have been sent is not retried.
    #[must_use]
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// Sets the limits of requests and connections, and replaces the limits that the family documents.
    ///
    /// See [`Limits`]. Default: the documented limits. Cube documents limits; the other families do not.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = Some(limits);
        self
    }

    /// Signs requests as if they were sent to this base URL.
    ///
    /// Use it for a gateway that changes the path of requests, if the family signs the path or the host. For example, a gateway at
    /// `https://gateway.example/egress/cube/v4` removes `/egress`: set this URL as the [`base_url`](Self::base_url), and
    /// `https://api.linksfield.net/cube/v4` as the signed base URL. `explain` of a call shows the result. The URL has the
    /// same form as a `base_url`. Default: the URL to which requests are sent.
    #[must_use]
    pub fn signed_base_url(mut self, url: impl Into<String>) -> Self {
        self.signed_base_url = Some(url.into());
        self
    }

    /// Sets the time limit for opening a connection.
    ///
    /// Default: 5 seconds. If the limit is reached, nothing was sent, and the attempt fails with
    /// [`Error::NotSent`](crate::Error::NotSent).
    ///
    /// For the built-in transport only.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.http.connect_timeout = Some(timeout);
        self
    }

    /// Adds the name of your program to the `user-agent` header of all requests.
    ///
    /// The name appears before the name and version of this crate, as in `shop/2.1 linksfield-api/0.1.0`. Default:
    /// only the name and version of this crate.
    ///
    /// If the name contains characters that are not allowed in a header, such as a line break,
    /// [`build`](Self::build) returns [`ConfigError::UserAgent`].
    #[must_use]
    pub fn user_agent(mut self, program: &str) -> Self {
        self.user_agent = format!("{program} {USER_AGENT}");
        self
    }

    /// Allows writes to use a connection that was used before.
    ///
    /// By default, each write has a new connection. The server may close an idle connection at the moment when
    /// it is used again, and then it is unknown whether the write arrived. An idle connection may also carry a
    /// late response to an earlier call.
    ///
    /// This setting saves the time that it takes to connect. Use it only if more writes with an uncertain outcome
    /// are acceptable. Reads always share connections.
    #[must_use]
    pub fn reuse_connections_for_writes(mut self) -> Self {
        self.reuse_for_writes = true;
        self
    }

    /// Sets how often a failed call is retried, and the pauses between the attempts.
    ///
    /// Default: at most three attempts. With any policy, a write is retried only if no byte of its request has
    /// reached the server. See [`RetryPolicy`].
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Sets the size of the largest response body that is read, in bytes.
    ///
    /// Default: 16 MiB. A larger response fails the call with [`Error::NoResponse`](crate::Error::NoResponse), whose
    /// [`is_too_large`](crate::NoResponse::is_too_large) returns `true`. For a write, the outcome is then uncertain.
    ///
    /// A decoded response needs more memory than its text, and many times as much if its items are almost empty.
    /// [`max_list_items`](Self::max_list_items) limits this memory.
    #[must_use]
    pub fn max_response(mut self, bytes: usize) -> Self {
        self.max_response = bytes;
        self
    }

    /// Sets the largest number of items of a list in a response.
    ///
    /// Default: 100,000. The limit applies to each documented list separately, also to lists inside items. A required
    /// list with more items fails the call with [`Error::Decode`](crate::Error::Decode). An optional list with more
    /// items is `None`, as every optional field without its documented form. In both cases, the JSON of the list is
    /// still available, in [`Error::response`](crate::Error::response) or [`Reply::response`](crate::Reply::response).
    ///
    /// The limit protects the memory of the program: an item may be two characters long in the response, and become
    /// a struct of several hundred bytes. A higher limit may also need a higher [`max_response`](Self::max_response).
    ///
    /// A list with several pages has no limit of this kind, because each page is a response of its own. See
    /// [`Pages::max_items`](crate::Pages::max_items).
    #[must_use]
    pub fn max_list_items(mut self, items: usize) -> Self {
        self.read_limits.max_items = items;
        self
    }

    /// Adds result codes with which the server certainly refuses a call, without executing any of it.
    ///
    /// Most families document few result codes. After any other code, a write counts as possibly executed; see
    /// [`Error::may_have_been_executed`](crate::Error::may_have_been_executed). If you know from Linksfield, or from
    /// experience, that a code means a refusal, add the code here. The method returns `false` for this code from then
    /// on. Several calls add up. Default: only the documented codes.
    ///
    /// A wrong code can cost money, because a program then repeats a write that was executed.
    ///
    /// ```no_run
    /// # #[cfg(feature = "csss")] {
    /// # use linksfield_api::csss::{Credentials, Csss};
    /// # fn example() -> Result<(), linksfield_api::ConfigError> {
    /// let csss = Csss::builder(Credentials::from_env()?)
    ///     .refusal_codes(["1003"]) // insufficient balance
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// # }
    /// ```
    ///
    /// A code of success, and a code that is documented to leave the outcome uncertain, cannot be added:
    /// [`build`](Self::build) then returns [`ConfigError::RefusalCode`]. A response that contradicts itself leaves the
    /// outcome uncertain whatever its code is, for example a response with several codes.
    #[must_use]
    pub fn refusal_codes<S: Into<String>>(mut self, codes: impl IntoIterator<Item = S>) -> Self {
        self.refusal_codes.extend(codes.into_iter().map(Into::into));
        self
    }

    /// Sets the clock whose time is sent in requests.
    ///
    /// The client also uses this clock to decide when an access token has expired. It does not use the clock for
    /// time limits and pauses. Default: the system clock. Use another clock in tests, or if the system clock of the
    /// machine is not accurate.
    #[must_use]
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Sets an access token that an earlier login has returned, for a family whose calls carry a token.
    ///
    /// The client uses the token until the server no longer accepts it, and then logs in. Default: the client logs
    /// in before the first call that needs a token.
    ///
    /// If the token does not follow the rule of [`InvalidCredential`], [`build`](Self::build) returns
    /// [`ConfigError::Credential`].
    #[must_use]
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Shares the access token with other processes, for a family whose calls carry a token.
    ///
    /// The client asks the cache before each login, and stores the token of each login. Default: each client logs in
    /// itself.
    #[must_use]
    pub fn token_cache(mut self, cache: impl TokenCache + 'static) -> Self {
        self.token_cache = Some(Arc::new(cache));
        self
    }

    /// Replaces the built-in transport with another HTTP client, or with a fake for tests.
    ///
    /// The module [`transport`](crate::transport) describes what a transport must do. The settings of the built-in
    /// transport cannot be combined with another transport; see [HTTP client](Self#http-client).
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Sends all requests through this proxy, including requests to loopback addresses.
    ///
    /// All proxy variables of the environment are ignored, including `NO_PROXY`. An earlier
    /// [`no_proxy`](Self::no_proxy) is replaced. Default: see [Proxies](Self#proxies).
    ///
    /// The URL is `http://host:port` or, with a cargo feature for TLS, `https://host:port`. A user name and a
    /// password may precede the host, as in `http://user:password@host:port`. For any other scheme, such as
    /// `socks5`, [`build`](Self::build) returns [`ConfigError::Proxy`].
    ///
    /// HTTPS requests pass through the proxy in a tunnel, and the proxy cannot read them. The proxy can read plain
    /// HTTP requests. To other machines, these are sent only with [`allow_plain_http`](Self::allow_plain_http).
    ///
    /// For the built-in transport only.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.http.proxy = Proxy::At(Secret::new(url));
        self
    }

    /// Connects to all servers directly.
    ///
    /// The proxies of the environment and of the system are ignored. An earlier [`proxy`](Self::proxy) is replaced.
    ///
    /// For the built-in transport only.
    #[must_use]
    pub fn no_proxy(mut self) -> Self {
        self.http.proxy = Proxy::Off;
        self
    }

    /// Trusts the certificates in the contents of this PEM file, in addition to those of the system.
    ///
    /// Use it for a gateway or a proxy whose certificate the system does not trust. Several calls add up. If the
    /// text contains no valid certificate, [`build`](Self::build) returns an error. Needs a cargo feature for TLS.
    ///
    /// For the built-in transport only.
    #[must_use]
    pub fn root_certificate_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.http.root_certificates.push(pem.into());
        self
    }

    /// Identifies the client to servers with a certificate.
    ///
    /// The argument is the contents of a PEM file with the private key and the certificates. If the private key or
    /// its certificate is missing, [`build`](Self::build) returns [`ConfigError::ClientCertificate`]. Needs the
    /// cargo feature `rustls` or `rustls-ring`.
    ///
    /// For the built-in transport only.
    #[must_use]
    pub fn client_certificate_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.http.client_certificate = Some(Zeroizing::new(pem.into()));
        self
    }

    /// Sets how long an idle connection is kept open.
    ///
    /// Default: 90 seconds. For the built-in transport only.
    #[must_use]
    pub fn pool_idle_timeout(mut self, timeout: Duration) -> Self {
        self.http.pool_idle_timeout = Some(timeout);
        self
    }

    /// Sets how many idle connections to each host are kept open.
    ///
    /// Default: no limit. The connections of writes are not kept open, unless
    /// [`reuse_connections_for_writes`](Self::reuse_connections_for_writes) is set. For the built-in transport only.
    #[must_use]
    pub fn pool_max_idle_per_host(mut self, most: usize) -> Self {
        self.http.pool_max_idle_per_host = Some(most);
        self
    }

    /// Sets how many connections to each server are opened ahead for writes.
    ///
    /// A burst of writes would be slow if each write opened its connection only when it begins. From the second write
    /// within two seconds on, the client therefore opens connections for further writes in the background, as many
    /// as there were writes in these two seconds, and at most this number. Each of these connections is used for
    /// one write, or is closed unused after two seconds. A connection that the server has closed, or on which it has
    /// sent anything, is not used.
    ///
    /// Default: 32. With 0, each write opens its connection when it begins. No connection is opened ahead if the number
    /// of connections is [limited](Self::limits), if writes
    /// [reuse connections](Self::reuse_connections_for_writes), or, for a minute, after a connection opened ahead was
    /// not usable. Servers with HTTP/2 send their settings first, so that each write to them opens its own connection.
    /// For the built-in transport only.
    #[must_use]
    pub fn connections_ahead(mut self, most: usize) -> Self {
        self.http.connections_ahead = Some(most);
        self
    }

    /// Adds an observer, which is notified of all calls of the client.
    ///
    /// A client can have several observers. See [`observe`](crate::observe).
    #[must_use]
    pub fn observer(mut self, observer: impl Observer) -> Self {
        self.observers.add(observer);
        self
    }

    /// Disables the spans and events of the crate `tracing` for this client.
    ///
    /// Default: enabled, if the cargo feature `tracing` is enabled.
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
}

impl ClientBuilder<()> {
    fn client(self) -> Result<Client, ConfigError> {
        let family = self.family.facts;
        if self.transport.is_none() && !transport::HAS_BUILT_IN {
            return Err(ConfigError::NoTransport);
        }
        self.check_credentials(family)?;
        check_refusal_codes(self.family, &self.refusal_codes)?;
        let user_agent =
            HeaderValue::from_str(&self.user_agent).map_err(|_| ConfigError::UserAgent)?;
        let servers = self.servers(family)?;
        let limits = self.limits.unwrap_or(family.limits);
        let transport = self.built_transport(&user_agent, &servers, limits)?;
        let key = signing_key(family, &self.credentials)?;
        Ok(Client::new(Settings {
            family,
            credentials: self.credentials,
            key,
            servers,
            token: TokenStore::with(self.token, self.token_cache),
            timeout: self.timeout,
            attempt_timeout: self.attempt_timeout,
            language: self.language,
            user_agent,
            retry: self.retry,
            budget: self.retry.budget(),
            limiter: Limiter::new(limits, self.reuse_for_writes),
            max_response: self.max_response,
            read_limits: self.read_limits,
            refusal_codes: self.refusal_codes,
            reuse_for_writes: self.reuse_for_writes,
            clock: self.clock,
            transport,
            observers: self.observers,
            login_observers: ObserverTime::counted(),
        }))
    }

    fn check_credentials(&self, family: &'static meta::Family) -> Result<(), ConfigError> {
        // An RSA key is the contents of a file, with line breaks. `RsaKey` reads every form of this text.
        let rsa_key = match family.signing.as_ref().map(|signing| signing.algorithm) {
            Some(Algorithm::Rsa(_, index)) => Some(index),
            _ => None,
        };
        let credentials = family.credentials.iter().zip(&self.credentials).enumerate();
        for (index, (name, value)) in credentials {
            let (subject, text) = (Subject::Credential(name), value.expose());
            if rsa_key == Some(index) {
                InvalidCredential::check_empty(subject, text)?;
            } else {
                InvalidCredential::check(subject, text)?;
            }
        }
        if let Some(token) = &self.token {
            InvalidCredential::check(Subject::Token, token.expose())?;
        }
        Ok(())
    }

    fn built_transport(
        &self,
        user_agent: &HeaderValue,
        servers: &[Server],
        limits: Limits,
    ) -> Result<transport::Chosen, ConfigError> {
        if let Some(transport) = &self.transport {
            return match self.http.given() {
                Some(setting) => Err(ConfigError::TransportSetting(setting)),
                None => Ok(transport::Chosen::Own(Arc::clone(transport))),
            };
        }
        let base_urls: Vec<&str> = servers.iter().map(|server| server.url.as_str()).collect();
        transport::built_in(
            &self.http,
            transport::Surroundings {
                base_urls: &base_urls,
                user_agent,
                has_other_machines: servers.iter().any(|server| !server.is_this_machine),
                has_this_machine: servers.iter().any(|server| server.is_this_machine),
                has_plain_http: servers.iter().any(|server| server.target.scheme == "http"),
                allow_plain_http: self.allow_plain_http,
                reuse_for_writes: self.reuse_for_writes,
                shared_connections: limits
                    .shares(self.reuse_for_writes)
                    .map(|shares| usize::try_from(shares.shared).unwrap_or(usize::MAX)),
            },
        )
        .map(transport::Chosen::BuiltIn)
    }

    fn servers(&self, family: &'static meta::Family) -> Result<Vec<Server>, ConfigError> {
        let names = || family.servers.iter().map(|server| server.name);
        for (name, _) in &self.server_urls {
            if !names().any(|known| known == name) {
                let (family, name, known) = (family.name, name.clone(), names().collect());
                return Err(ConfigError::UnknownServer { family, name, known });
            }
        }
        // A custom transport decides itself whether it supports HTTPS.
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
                let mut checked = Server::at(&url, allowed)?;
                if let Some(signed) = &self.signed_base_url {
                    let signed = match family.servers.len() {
                        1 => signed.clone(),
                        _ => format!("{}/{}", signed.trim_end_matches('/'), server.name),
                    };
                    // Nothing is sent to this URL.
                    let allowed = Allowed { plain_http: true, https: true };
                    let signed = Server::at(&signed, allowed)?;
                    (checked.path, checked.host) = (signed.path, signed.host);
                }
                Ok(checked)
            })
            .collect()
    }
}

/// Refuses codes that the specification contradicts.
fn check_refusal_codes(family: &'static FamilyInfo, codes: &[String]) -> Result<(), ConfigError> {
    for code in codes {
        let refuse = |reason: &'static str| {
            Err(ConfigError::RefusalCode { family: family.name(), code: code.clone(), reason })
        };
        let Some(envelope) = &family.facts.envelope else {
            return refuse("its responses have no result code");
        };
        let is_uncertain =
            |info: &&OperationInfo| info.call.outcomes.uncertain.contains(&code.as_str());
        if code.trim().is_empty() || code.trim() != code {
            return refuse("it is empty, or begins or ends with white space");
        }
        if envelope.success.contains(&code.as_str()) {
            return refuse("it reports success");
        }
        if envelope.uncertain.contains(&code.as_str()) || family.operations.iter().any(is_uncertain)
        {
            return refuse("it is documented to leave the outcome of a write uncertain");
        }
    }
    Ok(())
}

/// Reads the signing key of a family from its credential.
fn signing_key(
    family: &'static meta::Family,
    credentials: &[Secret],
) -> Result<Option<SigningKey>, ConfigError> {
    let Some(signing) = &family.signing else { return Ok(None) };
    let secret = |index: usize| credentials.get(index).map_or("", Secret::expose);
    match signing.algorithm {
        Algorithm::Digest(_) => Ok(None),
        Algorithm::Hmac(hash, index) => {
            Ok(Some(SigningKey::Hmac(HmacKey::with(hash, secret(index).as_bytes()))))
        }
        #[cfg(feature = "rsa")]
        Algorithm::Rsa(_, index) => linksfield_sign::RsaKey::from_text(secret(index))
            .map(|key| Some(SigningKey::Rsa(Box::new(key))))
            .map_err(|error| {
                let name = family.credentials.get(index).copied().unwrap_or_default();
                ConfigError::Key(name, error.to_string())
            }),
        #[cfg(not(feature = "rsa"))]
        Algorithm::Rsa(_, index) => {
            let name = family.credentials.get(index).copied().unwrap_or_default();
            Err(ConfigError::Key(name, "RSA signatures need the cargo feature `rsa`".to_owned()))
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
