// @generated from spec/sign_joined/family.yaml by `cargo xtask gen`. Do not edit.

//! HMAC-SHA256 over sorted pairs, in which lists of single values are texts, and in which empty
//! values are signed. Linksfield's title: *Pairs with joined lists*.
//!
//! ```no_run
//! use linksfield_api::sign_joined::{Credentials, Order, SignJoined};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! // The only documented environment is `production`, where this example modifies state.
//! // To try it without an account, set the `base_url` of a sandbox.
//! let sign_joined = SignJoined::builder(Credentials::from_env()?).build()?;
//! let reply = sign_joined.order(Order { name: "text".into() }).send().await?;
//! println!("{:?}", reply.into_inner());
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! | operation | effect | coverage | purpose |
//! |---|---|---|---|
//! | [`order`](SignJoined::order) | **write**, idempotent | complete | Orders with lists in lists, an idempotency key in the body, and `null`. |
//!
//! The effect `write` means that the operation modifies state. The coverage states how much
//! Linksfield documents in public. `request-only` lacks the response, and `examples-only` lacks
//! a table of fields.
//!
//! # Environments
//!
//! | environment | base URL |
//! |---|---|
//! | `production` | <https://joined.example> |
//!
//! A client calls `production` by default. [`base_url`](__private::ClientBuilder::base_url)
//! replaces the URL, for example with that of a sandbox.
//!
//! # Authentication
//!
//! Requests are signed with HMAC-SHA256 in hexadecimal digits. The key is the credential
//! `secret`. The signed text is `{pairs}`.
//!
//! [`Credentials::from_env`] reads the credentials from environment variables.
//!
//! | credential | variable | meaning |
//! |---|---|---|
//! | [`secret`](Credentials::secret) | `LINKSFIELD_SIGN_JOINED_SECRET` | The key. |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod order;
pub mod notes;
use crate::__private;
pub use order::*;

/// A client of Pairs with joined lists.
///
/// Cloning a client is cheap. Clones share connections.
#[derive(Debug, Clone)]
pub struct SignJoined {
    client: __private::Client,
}

impl SignJoined {
    /// Returns a builder. Every setting except the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(vec![credentials.secret])
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

impl __private::Family for SignJoined {
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

impl<O: __private::Operation<Family = SignJoined>> Call<O> {
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

    /// Sets the idempotency key of the call. Default: a random key, the same for all attempts of the call.
    ///
    /// Set a key to repeat a call later, for example after a restart of the program.
    pub fn idempotency_key(mut self, key: impl Into<__private::IdempotencyKey>) -> Self {
        self.inner = self.inner.idempotency_key(key.into());
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
    /// The key.
    pub secret: __private::Secret,
}

impl Credentials {
    /// Reads the credentials from environment variables:
    ///
    /// - `LINKSFIELD_SIGN_JOINED_SECRET`
    ///
    /// # Errors
    ///
    /// Returns an error if one of the variables is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            secret: __private::env("LINKSFIELD_SIGN_JOINED_SECRET")?.into(),
        })
    }
}

/// The environment that a client calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://joined.example>
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
    title: "Pairs with joined lists",
    title_zh: None,
    summary: "HMAC-SHA256 over sorted pairs, in which lists of single values are texts, and in which empty values are signed.",
    credentials: &[
        __private::CredentialInfo {
            name: "secret",
            variable: "LINKSFIELD_SIGN_JOINED_SECRET",
            is_secret: true,
            doc: "The key.",
        },
    ],
    environments: &["production"],
    languages: &[],
    operations: &[<OrderRequest as __private::Operation>::INFO],
};

/// The description of the family for the runtime.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "sign_joined",
    servers: &[
        __private::meta::Server {
            name: "api",
            environments: &["https://joined.example"],
        },
    ],
    credentials: &["secret"],
    language_header: None,
    common: &[
        __private::meta::Common {
            name: "out_request_no",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::IdempotencyKey,
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "sign",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Signature,
            template: &[],
            signed: false,
        },
    ],
    signing: Some(__private::meta::Signing {
        algorithm: __private::meta::Algorithm::Hmac(__private::Hash::Sha256, 0),
        encoding: __private::Encoding::Hex,
        text: Some(__private::meta::SignedTemplate {
            pieces: &[
                __private::meta::TextPiece::Value(__private::meta::SignedValue::Pairs),
            ],
            pairs: __private::PairsForm {
                assign: "=",
                separator: "&",
                empties: __private::Empties::Keep,
                is_percent_encoded: false,
                has_nested: true,
            },
            covers_query: false,
            covers_body: true,
        }),
        form: __private::Form {
            dialect: __private::Dialect::Plain,
            numbers: __private::Numbers::Bare,
            arrays: __private::Arrays::Joined,
            nested: __private::KeyOrder::Sorted,
            empties: __private::Empties::Omit,
            leave_out: "",
        },
    }),
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
    login: None,
    limits: __private::Limits::none(),
    retry: __private::meta::Retry::NONE,
};
