// @generated from spec/course/family.yaml by `cargo xtask gen`. Do not edit.

//! Obstacles.
//!
//! Names that Rust, JSON or the generator might stumble over: \[links\], \<tags>, `code`, # and
//! "quotes".
//!
//! ```no_run
//! use linksfield_api::course::{Builder, Course, Credentials, Gen};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let course = Course::builder(Credentials::from_env()?).build()?;
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
//! # Environments
//!
//! - self of `type`: <https://obstacles.example/self>.
//! - static of `type`: <https://obstacles.example/static>.

mod builder;
mod r#gen;
mod mod_;
mod raw;
mod result;
mod self_;
mod send;
mod r#type;
mod types_;
mod types;
pub use types::*;
use crate::__private;
pub use builder::*;
pub use r#gen::*;
pub use mod_::*;
pub use raw::*;
pub use result::*;
pub use self_::*;
pub use send::*;
pub use r#type::*;
pub use types_::*;

/// A client of the Obstacles.
///
/// It is cheap to clone; clones share their connections and their token.
#[derive(Debug, Clone)]
pub struct Course {
    client: __private::Client,
}

impl Course {
    /// Sets up a client; every setting but the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![__private::Secret::from(credentials.r#type), credentials.self_],
        )
    }

    /// Returns a call of any operation of the family, ready to be sent.
    pub fn call<O: __private::Operation<Family = Self>>(&self, request: O) -> Call<O> {
        Call {
            inner: __private::Call::new(self.client.clone(), request),
        }
    }

    /// Returns the operation of that name, to be called with JSON.
    ///
    /// # Errors
    ///
    /// When the family has no such operation.
    pub fn operation(
        &self,
        name: &str,
    ) -> Result<__private::BoundOperation, __private::UnknownOperation> {
        __private::BoundOperation::find(&self.client, &INFO, name)
    }

    /// Returns a call of any path of the family, transcribed or not, signed like the others.
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

/// A call of an operation of this family, ready to be sent.
///
/// It owns what it needs, so that it can be moved into a task. Optional parameters are set with the
/// methods of each operation, below.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct Call<O> {
    inner: __private::Call<O>,
}

impl<O: __private::Operation<Family = Course>> Call<O> {
    /// Sets the time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.inner = self.inner.timeout(timeout);
        self
    }

    /// Returns the request.
    #[must_use]
    pub fn request(&self) -> &O {
        self.inner.request()
    }

    /// Returns the request without the client, to be stored or queued.
    #[must_use]
    pub fn into_request(self) -> O {
        self.inner.into_request()
    }

    /// Sends the call.
    ///
    /// # Errors
    ///
    /// [`Error`](__private::Error) reports how far the call got.
    pub async fn send(self) -> Result<__private::Reply<O::Output>, __private::Error> {
        self.inner.send().await
    }

    /// Shows what would be sent, and how it is signed, without sending it.
    ///
    /// # Errors
    ///
    /// When a parameter cannot be sent.
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

/// What a client must be given.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// A keyword.
    pub r#type: String,
    /// A keyword that cannot be raw.
    pub self_: __private::Secret,
}

impl Credentials {
    /// Reads the credentials from the environment:
    ///
    /// - `LINKSFIELD_COURSE_TYPE`
    /// - `LINKSFIELD_COURSE_SELF`
    ///
    /// # Errors
    ///
    /// When one of them is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            r#type: __private::env("LINKSFIELD_COURSE_TYPE")?,
            self_: __private::env("LINKSFIELD_COURSE_SELF")?.into(),
        })
    }
}

/// Where calls are sent.
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

/// What programs may ask about the family: its credentials, and every operation by name.
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
        <ModRequest as __private::Operation>::INFO,
        <RawRequest as __private::Operation>::INFO,
        <ResultRequest as __private::Operation>::INFO,
        <SelfRequest as __private::Operation>::INFO,
        <SendRequest as __private::Operation>::INFO,
        <TypeRequest as __private::Operation>::INFO,
        <TypesRequest as __private::Operation>::INFO,
    ],
};

/// What the runtime knows of the family.
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
        algorithm: __private::meta::Algorithm::HmacSha1Base64(1),
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
};
