// @generated from spec/token/family.yaml by `cargo xtask gen`. Do not edit.

//! The token of a login as a bearer token. Linksfield's title: *Token*.
//!
//! ```no_run
//! use linksfield_api::token::{Credentials, Order, Token};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! // The only documented environment is `production`, where this example modifies state.
//! // To try it without an account, set the `base_url` of a sandbox.
//! let token = Token::builder(Credentials::from_env()?).build()?;
//! let reply = token
//!     .order(Order {
//!         name: "text".into(),
//!         amount: "1.0".parse()?,
//!     })
//!     .send()
//!     .await?;
//! println!("{:?}", reply.into_inner());
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! | operation | effect | coverage | purpose |
//! |---|---|---|---|
//! | [`order`](Token::order) | **write** | complete | Order. |
//!
//! The effect `write` means that the operation modifies state. The coverage states how much
//! Linksfield documents in public. `request-only` lacks the response, and `examples-only` lacks
//! a table of fields.
//!
//! # Environments
//!
//! | environment | base URL |
//! |---|---|
//! | `production` | <https://token.example/api> |
//!
//! A client calls `production` by default. [`base_url`](__private::ClientBuilder::base_url)
//! replaces the URL, for example with that of a sandbox.
//!
//! # Authentication
//!
//! Requests are not signed.
//!
//! Calls carry an access token. The client obtains a token with the first call, shares it with
//! its clones, and obtains a new one after one hour, or when the server refuses the token.
//!
//! [`Credentials::from_env`] reads the credentials from environment variables.
//!
//! | credential | variable | meaning |
//! |---|---|---|
//! | [`user`](Credentials::user) | `LINKSFIELD_TOKEN_USER` | The name. |
//! | [`password`](Credentials::password) | `LINKSFIELD_TOKEN_PASSWORD` | The password. |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod order;
pub mod notes;
use crate::__private;
pub use order::*;

/// A client of Token.
///
/// Cloning a client is cheap. Clones share connections and the access token.
#[derive(Debug, Clone)]
pub struct Token {
    client: __private::Client,
}

impl Token {
    /// Returns a builder. Every setting except the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![__private::Secret::from(credentials.user), credentials.password],
        )
    }

    /// Returns a call of any operation of the family. `send` sends the call.
    pub fn call<O: __private::Operation<Family = Self>>(&self, request: O) -> Call<O> {
        Call {
            inner: __private::Call::new(self.client.clone(), request),
        }
    }

    /// Returns the operation with this name, such as `list_sims`. The operation is called with JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if the family has no operation with this name.
    pub fn operation(
        &self,
        name: &str,
    ) -> Result<__private::BoundOperation, __private::UnknownOperation> {
        __private::BoundOperation::find(&self.client, &INFO, name)
    }

    /// Returns a search that finds out whether a write was executed, if its outcome is uncertain.
    ///
    /// `request` is the request of the write. [`settle`](__private::OutcomeSearch::settle) searches.
    pub fn outcome<O: __private::Operation<Family = Self>>(
        &self,
        request: &O,
    ) -> __private::OutcomeSearch {
        __private::OutcomeSearch::of(&self.client, &INFO, request)
    }

    /// Returns a call of any path of the family. The call is signed like typed calls, and its parameters and
    /// its response are JSON.
    pub fn untyped(
        &self,
        method: __private::meta::Method,
        path: impl Into<String>,
    ) -> __private::UntypedCall {
        __private::UntypedCall::new(self.client.clone(), method, path)
    }
}

impl __private::Family for Token {
    const INFO: &'static __private::FamilyInfo = &INFO;
    type Environment = Environment;
    type Language = __private::Undocumented;

    fn from_client(client: __private::Client) -> Self {
        Self { client }
    }
}

/// A call of an operation of this family. [`send`](Self::send) sends it.
///
/// A call owns its client and its request, so that it can be moved into a task. The methods of each
/// operation, below, set its optional parameters.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct Call<O> {
    inner: __private::Call<O>,
}

impl<O: __private::Operation<Family = Token>> Call<O> {
    /// Sets the time limit of the whole call: its attempts, the pauses between them, logins, and waits for
    /// rate limits. Default: the limit of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.inner = self.inner.timeout(timeout);
        self
    }

    /// Sets the time limit of one attempt, which is never longer than that of the call. Default: the limit
    /// of the client, or the whole time of the call if the client has no such limit.
    pub fn attempt_timeout(mut self, timeout: std::time::Duration) -> Self {
        self.inner = self.inner.attempt_timeout(timeout);
        self
    }

    /// Returns the request.
    #[must_use]
    pub fn request(&self) -> &O {
        self.inner.request()
    }

    /// Returns the request without the client, for storing or queueing.
    #[must_use]
    pub fn into_request(self) -> O {
        self.inner.into_request()
    }

    /// Signs and sends the request, and returns the typed response.
    ///
    /// If the future is dropped before it completes, the server may still execute the request.
    ///
    /// # Errors
    ///
    /// [`Error`](__private::Error) reports how far the call got. For a write,
    /// [`may_have_been_executed`](__private::Error::may_have_been_executed) reports whether the server
    /// may have executed it despite the error.
    pub async fn send(self) -> Result<__private::Reply<O::Output>, __private::Error> {
        self.inner.send().await
    }

    /// Returns the request as the call would send it, and the text that is signed. Nothing is sent.
    ///
    /// # Errors
    ///
    /// Returns an error if a parameter is invalid.
    pub fn explain(&self) -> Result<__private::Explanation, __private::Error> {
        self.inner.explain()
    }

    #[allow(dead_code, reason = "only setters of optional parameters use it")]
    fn map(self, change: impl FnOnce(O) -> O) -> Self {
        Self {
            inner: self.inner.map(change),
        }
    }
}

/// The credentials of a client.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The name.
    pub user: String,
    /// The password.
    pub password: __private::Secret,
}

impl Credentials {
    /// Reads the credentials from environment variables:
    ///
    /// - `LINKSFIELD_TOKEN_USER`
    /// - `LINKSFIELD_TOKEN_PASSWORD`
    ///
    /// # Errors
    ///
    /// Returns an error if one of the variables is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            user: __private::env("LINKSFIELD_TOKEN_USER")?,
            password: __private::env("LINKSFIELD_TOKEN_PASSWORD")?.into(),
        })
    }
}

/// The environment that a client calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://token.example/api>
    Production,
}

impl __private::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Production => 0,
        }
    }
}

/// The description of the family for programs: its credentials, and every operation by name.
pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
    facts: &FAMILY,
    title: "Token",
    title_zh: None,
    summary: "The token of a login as a bearer token.",
    credentials: &[
        __private::CredentialInfo {
            name: "user",
            variable: "LINKSFIELD_TOKEN_USER",
            is_secret: false,
            doc: "The name.",
        },
        __private::CredentialInfo {
            name: "password",
            variable: "LINKSFIELD_TOKEN_PASSWORD",
            is_secret: true,
            doc: "The password.",
        },
    ],
    environments: &["production"],
    languages: &[],
    operations: &[<OrderRequest as __private::Operation>::INFO],
};

/// The description of the family for the runtime.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "token",
    servers: &[
        __private::meta::Server {
            name: "api",
            environments: &["https://token.example/api"],
        },
    ],
    credentials: &["user", "password"],
    language_header: None,
    common: &[
        __private::meta::Common {
            name: "Authorization",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::Token,
            template: &[
                __private::meta::Piece::Text("Bearer "),
                __private::meta::Piece::Token,
            ],
            signed: false,
        },
    ],
    signing: None,
    envelope: Some(__private::meta::Envelope {
        code: &["code"],
        message: &["message"],
        data: "data",
        flag: None,
        success: &["0"],
        listed: &["0"],
        unlisted_uncertain: false,
        uncertain: &[],
        unenveloped: false,
    }),
    login: Some(__private::meta::Login {
        name: "token.login",
        server: 0,
        path: "/login",
        body: &[
            ("user", __private::meta::LoginValue::Credential(0)),
            ("password", __private::meta::LoginValue::Credential(1)),
        ],
        token: &[__private::meta::TokenLocation::Body(&["data", "token"])],
        expired: &["7"],
        valid_for: 3600,
    }),
    limits: __private::Limits::none(),
    retry: __private::meta::Retry::NONE,
};
