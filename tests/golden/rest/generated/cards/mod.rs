// @generated from spec/cards/family.yaml by `cargo xtask gen`. Do not edit.

//! Every method and place, every type and written form, and settings that the shipped families
//! do not use. Linksfield's title: *Cards*.
//!
//! It exists in no documentation.
//!
//! ```no_run
//! use linksfield_api::Date;
//! use linksfield_api::cards::{CardUsage, Cards, Credentials, Environment};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let cards = Cards::builder(Credentials::from_env()?).environment(Environment::Test).build()?;
//! let reply = cards
//!     .card_usage(CardUsage {
//!         card_id: "89852022018041800192".parse()?,
//!         day: Date::new(2026, 1, 31)?,
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
//! | [`card_usage`](Cards::card_usage) | read | examples-only | Linksfield's title: *Usage of a card*. |
//! | [`drop_cards`](Cards::drop_cards) | **write** | partial | Linksfield's title: *Drop cards*. |
//! | [`list_cards`](Cards::list_cards) | read | complete | Linksfield's title: *List cards*. |
//! | [`list_moves`](Cards::list_moves) | read | complete | Linksfield's title: *List moves*. |
//! | [`order_items`](Cards::order_items) | **write** | examples-only | Linksfield's title: *Order items*. |
//!
//! The effect `write` means that the operation modifies state. The coverage states how much
//! Linksfield documents in public. `request-only` lacks the response, and `examples-only` lacks
//! a table of fields.
//!
//! # Environments
//!
//! | environment | server | base URL |
//! |---|---|---|
//! | `production` | `one` | <https://cards.example/one> |
//! | `test` | `one` | <https://cards.example/one_test> |
//! | `printed` | `one` | <https://docs.example/tool> |
//! | `production` | `two` | <https://cards.example/two> |
//! | `test` | `two` | <https://cards.example/two_test> |
//! | `printed` | `two` | <https://docs.example/tool> |
//!
//! A client calls `production` by default.
//! [`environment`](__private::ClientBuilder::environment) selects another, and
//! [`base_url`](__private::ClientBuilder::base_url) replaces the URL, for example with that of
//! a sandbox.
//!
//! `printed`: The server that the pages print. Whether it serves these calls is not known.
//!
//! `two`: The second server.
//!
//! # Authentication
//!
//! Every request carries an MD5 digest of its parameters, made without a secret. The digest
//! detects a changed request, but does not authenticate the sender.
//!
//! [`Credentials::from_env`] reads the credentials from environment variables.
//!
//! | credential | variable | meaning |
//! |---|---|---|
//! | [`partner`](Credentials::partner) | `LINKSFIELD_CARDS_PARTNER` | The partner. |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod card_usage;
mod drop_cards;
mod list_cards;
mod list_moves;
mod order_items;
pub mod notes;
mod types;
pub use types::*;
use crate::__private;
pub use card_usage::*;
pub use drop_cards::*;
pub use list_cards::*;
pub use list_moves::*;
pub use order_items::*;

/// A client of Cards.
///
/// Cloning a client is cheap. Clones share connections.
#[derive(Debug, Clone)]
pub struct Cards {
    client: __private::Client,
}

impl Cards {
    /// Returns a builder. Every setting except the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(vec![__private::Secret::from(credentials.partner)])
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

impl __private::Family for Cards {
    const INFO: &'static __private::FamilyInfo = &INFO;
    type Environment = Environment;
    type Language = Language;

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

impl<O: __private::Operation<Family = Cards>> Call<O> {
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

    /// Sets the language of texts in the response. Default: the language of the client.
    pub fn language(mut self, language: Language) -> Self {
        self.inner = self.inner.language(__private::Language::tag(language));
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

impl<O: __private::Paged<Family = Cards>> Call<O> {
    /// Returns the pages of the list, beginning with the page of this call. Each page is fetched on
    /// demand. The method `items` of the result returns the items of all pages.
    #[must_use]
    pub fn pages(self) -> __private::Pages<O> {
        self.inner.pages()
    }
}

/// The credentials of a client.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The partner.
    pub partner: String,
}

impl Credentials {
    /// Reads the credentials from environment variables:
    ///
    /// - `LINKSFIELD_CARDS_PARTNER`
    ///
    /// # Errors
    ///
    /// Returns an error if one of the variables is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            partner: __private::env("LINKSFIELD_CARDS_PARTNER")?,
        })
    }
}

/// The environment that a client calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://cards.example/one>
    /// - <https://cards.example/two>
    Production,
    /// - <https://cards.example/one_test>
    /// - <https://cards.example/two_test>
    Test,
    /// The server that the pages print. Whether it serves these calls is not known.
    ///
    /// - <https://docs.example/tool>
    Printed,
}

impl __private::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Production => 0,
            Self::Test => 1,
            Self::Printed => 2,
        }
    }
}

/// The language of texts in responses.
///
/// Sent in the header `Accept-Language`. Default: `en-US`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// `en-US`
    EnUs,
    /// `zh-CN`
    ZhCn,
}

impl __private::Language for Language {
    fn tag(self) -> &'static str {
        match self {
            Self::EnUs => "en-US",
            Self::ZhCn => "zh-CN",
        }
    }
}

/// The description of the family for programs: its credentials, and every operation by name.
pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
    facts: &FAMILY,
    title: "Cards",
    title_zh: None,
    summary: "Every method and place, every type and written form, and settings that the shipped families do not use. It exists in no documentation.",
    credentials: &[
        __private::CredentialInfo {
            name: "partner",
            variable: "LINKSFIELD_CARDS_PARTNER",
            is_secret: false,
            doc: "The partner.",
        },
    ],
    environments: &["production", "test", "printed"],
    languages: &["en-US", "zh-CN"],
    operations: &[
        <CardUsageRequest as __private::Operation>::INFO,
        <DropCardsRequest as __private::Operation>::INFO,
        <ListCardsRequest as __private::Operation>::INFO,
        <ListMovesRequest as __private::Operation>::INFO,
        <OrderItemsRequest as __private::Operation>::INFO,
    ],
};

/// The description of the family for the runtime.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "cards",
    servers: &[
        __private::meta::Server {
            name: "one",
            environments: &[
                "https://cards.example/one",
                "https://cards.example/one_test",
                "https://docs.example/tool",
            ],
        },
        __private::meta::Server {
            name: "two",
            environments: &[
                "https://cards.example/two",
                "https://cards.example/two_test",
                "https://docs.example/tool",
            ],
        },
    ],
    credentials: &["partner"],
    language_header: Some(("Accept-Language", "en-US")),
    common: &[
        __private::meta::Common {
            name: "partner",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Credential(0),
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "call",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::CallName,
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "x-time",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::Milliseconds {
                quoted: true,
            },
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "x-version",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::Constant("2"),
            template: &[],
            signed: false,
        },
        __private::meta::Common {
            name: "x-page",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::PerCall,
            template: &[],
            signed: false,
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
        algorithm: __private::meta::Algorithm::Digest(__private::Hash::Md5),
        encoding: __private::Encoding::Hex,
        text: None,
        form: __private::Form {
            dialect: __private::Dialect::Plain,
            numbers: __private::Numbers::Quoted,
            arrays: __private::Arrays::Joined,
            nested: __private::KeyOrder::Sorted,
            empties: __private::Empties::Omit,
            leave_out: "",
        },
    }),
    envelope: Some(__private::meta::Envelope {
        code: &["status", "code"],
        message: &["status", "message"],
        data: "data",
        flag: None,
        success: &["OK"],
        listed: &[],
        unlisted_uncertain: false,
        uncertain: &[],
        unenveloped: false,
    }),
    login: None,
    limits: __private::Limits::none(),
    retry: __private::meta::Retry::NONE,
};
