// @generated from spec/course/family.yaml by `cargo xtask gen`. Do not edit.

//! Obstacles.
//!
//! Names that Rust, JSON or the generator might stumble over: \[links\], \<tags>, `code`, # and
//! "quotes".
//!
//! ```no_run
//! use linksfield_api::Course;
//! use linksfield_api::course::Credentials;
//! use linksfield_api::course::{Builder, Gen};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let course = Course::builder(Credentials::from_env()?).build()?;
//! let reply = course
//!     .builder_(Builder {
//!         r#type: Gen::Quote,
//!         result: "raw string \"# end",
//!         self_: "\0\\",
//!         n_9lives: 9,
//!         options: "o",
//!         status: "好",
//!     })
//!     .send_("s")
//!     .explain_(true)
//!     .timeout_(7)
//!     .language_(Gen::Type)
//!     .client("c")
//!     .request(&["r", "\""])
//!     .r#gen(true)
//!     .r#try("t")
//!     .user_id("u")
//!     .user_id_upper("U")
//!     .value("v")
//!     .context("c")
//!     .parts("p")
//!     .send()
//!     .await?;
//! println!("{:?}", *reply);
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
#[cfg(feature = "example-tests")]
mod every_call;
#[cfg(feature = "example-tests")]
#[doc(hidden)]
pub use every_call::every_call;
use crate::rt;
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
/// It is cheap to clone; clones share their connections.
#[derive(Debug, Clone)]
pub struct Course {
    client: rt::Client,
}

impl Course {
    /// Sets up a client; every setting but the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(
            vec![rt::Secret::from(credentials.r#type), credentials.self_],
        )
    }

    /// Calls a path that is not transcribed yet, signed like the others.
    pub fn raw(
        &self,
        method: rt::meta::Method,
        path: impl Into<String>,
    ) -> rt::RawCall<'_> {
        rt::RawCall::new(&self.client, method, path)
    }
}

impl rt::Family for Course {
    const FAMILY: &'static rt::meta::Family = &FAMILY;
    type Environment = Environment;
    type Language = rt::Undocumented;
    fn from_client(client: rt::Client) -> Self {
        Self { client }
    }
}

/// What a client must be given.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// A keyword.
    pub r#type: String,
    /// A keyword that cannot be raw.
    pub self_: rt::Secret,
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
    pub fn from_env() -> Result<Self, rt::ConfigError> {
        Ok(Self {
            r#type: rt::env("LINKSFIELD_COURSE_TYPE")?,
            self_: rt::env("LINKSFIELD_COURSE_SELF")?.into(),
        })
    }
}

/// Where the calls go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://obstacles.example/self>
    Self_,
    /// - <https://obstacles.example/static>
    Static,
}

impl rt::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Self_ => 0,
            Self::Static => 1,
        }
    }
}

/// What the runtime knows of the family.
static FAMILY: rt::meta::Family = rt::meta::Family {
    name: "course",
    servers: &[
        rt::meta::Server {
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
        rt::meta::Common {
            name: "crate",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Credential(0),
            template: &[],
            signed: true,
        },
        rt::meta::Common {
            name: "4g",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Constant("quo\"te\\"),
            template: &[],
            signed: true,
        },
        rt::meta::Common {
            name: "签名",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Signature,
            template: &[],
            signed: false,
        },
    ],
    signing: Some(rt::meta::Signing {
        algorithm: rt::meta::Algorithm::HmacSha1Base64(1),
        form: rt::Form {
            dialect: rt::Dialect::Plain,
            numbers: rt::Numbers::Bare,
            arrays: rt::Arrays::Given,
            nested: rt::KeyOrder::Given,
            empties: rt::Empties::Omit,
            leave_out: "",
        },
    }),
    envelope: None,
    login: None,
};
