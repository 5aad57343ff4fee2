// @generated from spec/unguarded/family.yaml by `cargo xtask gen`. Do not edit.

//! A family without credentials, whose payload is in another field than `data`. Linksfield's
//! title: *Unguarded*.
//!
//! It exists in no documentation.
//!
//! ```no_run
//! use linksfield_api::unguarded::{Credentials, Unguarded};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! // The only documented environment is `production`.
//! let unguarded = Unguarded::builder(Credentials::from_env()?).build()?;
//! let reply = unguarded.find_all().send().await?;
//! println!("{:?}", reply.into_inner());
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! | operation | effect | coverage | purpose |
//! |---|---|---|---|
//! | [`find_all`](Unguarded::find_all) | read | complete | Returns fields of the envelope and headers with the payload. |
//! | [`place`](Unguarded::place) | **write** | complete | Returns headers, and a payload that depends on the status. |
//! | [`set_operators`](Unguarded::set_operators) | **write** | complete | Sets parameters with the names of operators and keywords. |
//!
//! The effect `write` means that the operation modifies state. The coverage states how much
//! Linksfield documents in public. `request-only` lacks the response, and `examples-only` lacks
//! a table of fields.
//!
//! # Environments
//!
//! | environment | base URL |
//! |---|---|
//! | `production` | <https://unguarded.example> |
//!
//! A client calls `production` by default. [`base_url`](__private::ClientBuilder::base_url)
//! replaces the URL, for example with that of a sandbox.
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod find_all;
mod place;
mod set_operators;
pub mod notes;
use crate::__private;
pub use find_all::*;
pub use place::*;
pub use set_operators::*;

/// A client of Unguarded.
///
/// Cloning a client is cheap. Clones share connections.
#[derive(Debug, Clone)]
pub struct Unguarded {
    client: __private::Client,
}

impl Unguarded {
    /// Returns a builder. Every setting except the credentials has a default.
    #[must_use]
    pub fn builder(_credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(vec![])
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

impl __private::Family for Unguarded {
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

impl<O: __private::Operation<Family = Unguarded>> Call<O> {
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
pub struct Credentials {}

impl Credentials {
    /// Returns the credentials. This family has none, and there is no error.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {})
    }
}

/// The environment that a client calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://unguarded.example>
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
    title: "Unguarded",
    title_zh: None,
    summary: "A family without credentials, whose payload is in another field than `data`. It exists in no documentation.",
    credentials: &[],
    environments: &["production"],
    languages: &[],
    operations: &[
        <FindAllRequest as __private::Operation>::INFO,
        <PlaceRequest as __private::Operation>::INFO,
        <SetOperatorsRequest as __private::Operation>::INFO,
    ],
};

/// The description of the family for the runtime.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "unguarded",
    servers: &[
        __private::meta::Server {
            name: "api",
            environments: &["https://unguarded.example"],
        },
    ],
    credentials: &[],
    language_header: None,
    common: &[],
    signing: None,
    envelope: Some(__private::meta::Envelope {
        code: &["code"],
        message: &["message"],
        data: "result",
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
