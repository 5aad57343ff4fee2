// @generated from spec/cards/family.yaml by `cargo xtask gen`. Do not edit.

//! Cards.
//!
//! Every method and place, every type and written form, and settings that the shipped families
//! do not use. It exists in no documentation.
//!
//! ```no_run
//! use linksfield_api::Cards;
//! use linksfield_api::cards::Credentials;
//! use linksfield_api::cards::CardUsage;
//! use linksfield_api::Date;
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let cards = Cards::builder(Credentials::from_env()?).build()?;
//! let reply = cards
//!     .card_usage(CardUsage {
//!         card_id: "89852022018041800192".parse()?,
//!         day: Date::new(2026, 1, 31)?,
//!     })
//!     .send()
//!     .await?;
//! println!("{:?}", *reply);
//! # Ok(())
//! # }
//! ```
//!
//! # Environments
//!
//! - production of `one`: <https://cards.example/one>.
//! - test of `one`: <https://cards.example/one_test>.
//! - production of `two`: <https://cards.example/two>. The second server.
//! - test of `two`: <https://cards.example/two_test>. The second server.

mod card_usage;
mod drop_cards;
mod list_cards;
mod order_items;
mod types;
pub use types::*;
#[cfg(feature = "example-tests")]
mod every_call;
#[cfg(feature = "example-tests")]
#[doc(hidden)]
pub use every_call::every_call;
use crate::rt;
pub use card_usage::*;
pub use drop_cards::*;
pub use list_cards::*;
pub use order_items::*;

/// A client of the Cards.
///
/// It is cheap to clone; clones share their connections.
#[derive(Debug, Clone)]
pub struct Cards {
    client: rt::Client,
}

impl Cards {
    /// Sets up a client; every setting but the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(vec![rt::Secret::from(credentials.partner)])
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

impl rt::Family for Cards {
    const FAMILY: &'static rt::meta::Family = &FAMILY;
    type Environment = Environment;
    type Language = Language;
    fn from_client(client: rt::Client) -> Self {
        Self { client }
    }
}

/// What a client must be given.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The partner.
    pub partner: String,
}

impl Credentials {
    /// Reads the credentials from the environment:
    ///
    /// - `LINKSFIELD_CARDS_PARTNER`
    ///
    /// # Errors
    ///
    /// When one of them is not set.
    pub fn from_env() -> Result<Self, rt::ConfigError> {
        Ok(Self {
            partner: rt::env("LINKSFIELD_CARDS_PARTNER")?,
        })
    }
}

/// Where the calls go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://cards.example/one>
    /// - <https://cards.example/two>
    Production,
    /// - <https://cards.example/one_test>
    /// - <https://cards.example/two_test>
    Test,
}

impl rt::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Production => 0,
            Self::Test => 1,
        }
    }
}

/// A language of texts in answers.
///
/// Sent in the header `Accept-Language`; `en-US` where nothing else is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// `en-US`
    EnUs,
    /// `zh-CN`
    ZhCn,
}

impl rt::Language for Language {
    fn tag(self) -> &'static str {
        match self {
            Self::EnUs => "en-US",
            Self::ZhCn => "zh-CN",
        }
    }
}

/// What the runtime knows of the family.
static FAMILY: rt::meta::Family = rt::meta::Family {
    name: "cards",
    servers: &[
        rt::meta::Server {
            name: "one",
            environments: &[
                "https://cards.example/one",
                "https://cards.example/one_test",
            ],
        },
        rt::meta::Server {
            name: "two",
            environments: &[
                "https://cards.example/two",
                "https://cards.example/two_test",
            ],
        },
    ],
    credentials: &["partner"],
    language_header: Some(("Accept-Language", "en-US")),
    common: &[
        rt::meta::Common {
            name: "partner",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Credential(0),
            template: &[],
            signed: true,
        },
        rt::meta::Common {
            name: "call",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::CallName,
            template: &[],
            signed: true,
        },
        rt::meta::Common {
            name: "x-time",
            place: rt::meta::Place::Header,
            fill: rt::meta::Fill::Milliseconds {
                quoted: true,
            },
            template: &[],
            signed: true,
        },
        rt::meta::Common {
            name: "x-version",
            place: rt::meta::Place::Header,
            fill: rt::meta::Fill::Constant("2"),
            template: &[],
            signed: false,
        },
        rt::meta::Common {
            name: "x-page",
            place: rt::meta::Place::Header,
            fill: rt::meta::Fill::PerCall,
            template: &[],
            signed: false,
        },
        rt::meta::Common {
            name: "sign",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Signature,
            template: &[],
            signed: false,
        },
    ],
    signing: Some(rt::meta::Signing {
        algorithm: rt::meta::Algorithm::Md5Hex,
        form: rt::Form {
            dialect: rt::Dialect::Plain,
            numbers: rt::Numbers::Quoted,
            arrays: rt::Arrays::Joined,
            nested: rt::KeyOrder::Sorted,
            empties: rt::Empties::Omit,
            leave_out: "",
        },
    }),
    envelope: Some(rt::meta::Envelope {
        code: &["status", "code"],
        message: &["status", "message"],
        data: "data",
        flag: None,
        success: &["OK"],
        listed: &[],
        unlisted_uncertain: false,
        uncertain: &[],
        bare: false,
    }),
    login: None,
};
