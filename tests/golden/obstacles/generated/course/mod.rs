// @generated from spec/course/family.yaml by `cargo xtask gen`. Do not edit.

//! Names that Rust, JSON or the generator might stumble over: \[links\], \<tags>, `code`, # and
//! "quotes". Linksfield's title: *Obstacles*.
//!
//! ```no_run
//! use linksfield_api::course::{Builder, Course, Credentials, Environment, Gen};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let course = Course::builder(Credentials::from_env()?).environment(Environment::Self).build()?;
//! let reply = course
//!     .builder_(Builder {
//!         r#type: Gen::Quote,
//!         result: "raw string \"# end".into(),
//!         self_: "\0\\".into(),
//!         n_9lives: 9,
//!         options: "o".into(),
//!         status: "好".into(),
//!     })
//!     .send_("s")
//!     .explain_(true)
//!     .timeout_(7)
//!     .language_(Gen::Type)
//!     .client("c")
//!     .request_(["r".into(), "\"".into()])
//!     .r#gen(true)
//!     .r#try("t")
//!     .user_id("u")
//!     .user_id_upper("U")
//!     .value("v")
//!     .context("c")
//!     .parts("p")
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
//! | [`builder_`](Course::builder_) | **write** | complete | Linksfield's title: *Builder, \[not\] \<a> `tag` \ and a # hash*. |
//! | [`gen`](Course::gen) | read | request-only | Linksfield's title: *Call gen*. |
//! | [`into_`](Course::into_) | read | request-only | Linksfield's title: *Call into*. |
//! | [`mod`](Course::mod) | read | request-only | Linksfield's title: *Call mod*. |
//! | [`prose`](Course::prose) | **write** | partial | Set \`\`a to \[b\] or \<c>, see <https://a.example/b_c*d>, and \`open. The rest: \*/ /\* #!\[allow(x)\] {braces} \d \\\[x\\\]. |
//! | [`raw`](Course::raw) | read | request-only | Linksfield's title: *Call raw*. |
//! | [`result`](Course::result) | read | request-only | Linksfield's title: *Call result*. |
//! | [`self_`](Course::self_) | read | request-only | Linksfield's title: *Call self*. |
//! | [`send`](Course::send) | read | request-only | Linksfield's title: *Call send*. |
//! | [`type`](Course::type) | read | request-only | Linksfield's title: *Call type*. |
//! | [`types`](Course::types) | read | request-only | Linksfield's title: *Call types*. |
//!
//! The effect `write` means that the operation modifies state. The coverage states how much
//! Linksfield documents in public. `request-only` lacks the response, and `examples-only` lacks
//! a table of fields.
//!
//! # Environments
//!
//! | environment | base URL |
//! |---|---|
//! | `self` | <https://obstacles.example/self> |
//! | `static` | <https://obstacles.example/static> |
//!
//! A client calls `self` by default. [`environment`](__private::ClientBuilder::environment)
//! selects another, and [`base_url`](__private::ClientBuilder::base_url) replaces the URL, for
//! example with that of a sandbox.
//!
//! # Authentication
//!
//! Every request is signed with HMAC-SHA1. The key is the credential `self`.
//!
//! [`Credentials::from_env`] reads the credentials from environment variables.
//!
//! | credential | variable | meaning |
//! |---|---|---|
//! | [`type`](Credentials::type) | `LINKSFIELD_COURSE_TYPE` | A keyword. |
//! | [`self_`](Credentials::self_) | `LINKSFIELD_COURSE_SELF` | A keyword that cannot be raw. |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod builder;
mod r#gen;
mod into;
mod mod_;
mod prose;
mod raw;
mod result;
mod self_;
mod send;
mod r#type;
mod types_;
pub mod notes;
mod types;
pub use types::*;
use crate::__private;
pub use builder::*;
pub use r#gen::*;
pub use into::*;
pub use mod_::*;
pub use prose::*;
pub use raw::*;
pub use result::*;
pub use self_::*;
pub use send::*;
pub use r#type::*;
pub use types_::*;

/// A client of Obstacles.
///
/// Cloning a client is cheap. Clones share connections.
#[derive(Debug, Clone)]
pub struct Course {
    client: __private::Client,
}

impl Course {
    /// Returns a builder. Every setting except the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![__private::Secret::from(credentials.r#type), credentials.self_],
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

impl __private::Family for Course {
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

impl<O: __private::Operation<Family = Course>> Call<O> {
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
    /// A keyword.
    pub r#type: String,
    /// A keyword that cannot be raw.
    pub self_: __private::Secret,
}

impl Credentials {
    /// Reads the credentials from environment variables:
    ///
    /// - `LINKSFIELD_COURSE_TYPE`
    /// - `LINKSFIELD_COURSE_SELF`
    ///
    /// # Errors
    ///
    /// Returns an error if one of the variables is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            r#type: __private::env("LINKSFIELD_COURSE_TYPE")?,
            self_: __private::env("LINKSFIELD_COURSE_SELF")?.into(),
        })
    }
}

/// The environment that a client calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://obstacles.example/self>
    Self_,
    /// - <https://obstacles.example/static>
    Static,
}

impl __private::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Self_ => 0,
            Self::Static => 1,
        }
    }
}

/// The description of the family for programs: its credentials, and every operation by name.
pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
    facts: &FAMILY,
    title: "Obstacles",
    title_zh: None,
    summary: "Names that Rust, JSON or the generator might stumble over: [links], <tags>, `code`, # and \"quotes\".",
    credentials: &[
        __private::CredentialInfo {
            name: "type",
            variable: "LINKSFIELD_COURSE_TYPE",
            is_secret: false,
            doc: "A keyword.",
        },
        __private::CredentialInfo {
            name: "self",
            variable: "LINKSFIELD_COURSE_SELF",
            is_secret: true,
            doc: "A keyword that cannot be raw.",
        },
    ],
    environments: &["self", "static"],
    languages: &[],
    operations: &[
        <BuilderRequest as __private::Operation>::INFO,
        <GenRequest as __private::Operation>::INFO,
        <IntoRequest as __private::Operation>::INFO,
        <ModRequest as __private::Operation>::INFO,
        <ProseRequest as __private::Operation>::INFO,
        <RawRequest as __private::Operation>::INFO,
        <ResultRequest as __private::Operation>::INFO,
        <SelfRequest as __private::Operation>::INFO,
        <SendRequest as __private::Operation>::INFO,
        <TypeRequest as __private::Operation>::INFO,
        <TypesRequest as __private::Operation>::INFO,
    ],
};

/// The description of the family for the runtime.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "course",
    servers: &[
        __private::meta::Server {
            name: "type",
            environments: &[
                "https://obstacles.example/self",
                "https://obstacles.example/static",
            ],
        },
    ],
    credentials: &["type", "self"],
    language_header: None,
    common: &[
        __private::meta::Common {
            name: "crate",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Credential(0),
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "4g",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Constant("quo\"te\\"),
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "签名",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Signature,
            template: &[],
            signed: false,
        },
    ],
    signing: Some(__private::meta::Signing {
        algorithm: __private::meta::Algorithm::Hmac(__private::Hash::Sha1, 1),
        encoding: __private::Encoding::Base64,
        text: None,
        form: __private::Form {
            dialect: __private::Dialect::Plain,
            numbers: __private::Numbers::Bare,
            arrays: __private::Arrays::Given,
            nested: __private::KeyOrder::Given,
            empties: __private::Empties::Omit,
            leave_out: "",
        },
    }),
    envelope: None,
    login: None,
    limits: __private::Limits::none(),
    retry: __private::meta::Retry::NONE,
};
