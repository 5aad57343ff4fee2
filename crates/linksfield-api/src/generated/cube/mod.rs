// @generated from spec/cube/family.yaml by `cargo xtask gen`. Do not edit.

//! The enterprise API of the Cube platform, version 4, for the SIM cards, bundles, usage, SMS
//! and orders of one organisation. Linksfield's title: *Cube API*.
//!
//! Choose this family if your organisation has an API key from the Cube portal. CSSS is the
//! older API for enterprises, and Mall, which newer pages call Topup, is the shop for end
//! users. Do not carry signatures, codes, statuses or units from one family to another.
//!
//! ```no_run
//! use linksfield_api::{Date, Period};
//! use linksfield_api::cube::{
//!     Credentials, Cube, Environment, GetSimUsage, PeriodType, UsageCategory,
//! };
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let cube = Cube::builder(Credentials::from_env()?).environment(Environment::Uat).build()?;
//! let reply = cube
//!     .get_sim_usage(GetSimUsage {
//!         sim_id: "89852123456789012345".parse()?,
//!         category: UsageCategory::Data,
//!         period_type: PeriodType::Daily,
//!         begin_from: Period::from(Date::new(2022, 10, 1)?),
//!         end_by: Period::from(Date::new(2022, 10, 1)?),
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
//! | [`activate_sim`](Cube::activate_sim) | **write** | complete | Activates one pre-active SIM and starts the earliest of its bundles. |
//! | [`add_bundle`](Cube::add_bundle) | **write** | partial | Adds a basic bundle, or an add-on to the basic bundle, to one SIM. |
//! | [`cancel_sim`](Cube::cancel_sim) | **write** | partial | Ends the bundles of one SIM early, or one chosen bundle of the SIM. |
//! | [`create_renewal_order`](Cube::create_renewal_order) | **write** | examples-only | Orders an extension of service for SIMs that were bought with an online order. |
//! | [`get_accu_usage`](Cube::get_accu_usage) | read | partial | Returns the usage of one SIM under its current plan order, from the start of the order until Linksfield last updated its statistics. |
//! | [`get_order`](Cube::get_order) | read | complete | Returns one order of the organisation. |
//! | [`get_order_daily_usage`](Cube::get_order_daily_usage) | read | request-only | Returns the daily usage of one plan order on one SIM, in bytes, by days in UTC+8. |
//! | [`get_renewal_order`](Cube::get_renewal_order) | read | complete | Returns one order that was created with `create_renewal_order`. |
//! | [`get_sim`](Cube::get_sim) | read | complete | Returns the details of one SIM, with the bundle that is in use. |
//! | [`get_sim_usage`](Cube::get_sim_usage) | read | complete | Returns the usage of one SIM by day or by month. |
//! | [`list_mo_sms`](Cube::list_mo_sms) | read | complete | Lists the messages that one SIM sent, page by page. |
//! | [`list_mt_sms`](Cube::list_mt_sms) | read | complete | Lists the messages that were sent to one SIM, page by page. |
//! | [`list_sim_bundles`](Cube::list_sim_bundles) | read | partial | Lists all bundles that were ever added to one SIM, in every status. |
//! | [`list_sims`](Cube::list_sims) | read | complete | Lists all SIMs of the organisation, page by page, each with its status and bundles. |
//! | [`list_skus`](Cube::list_skus) | read | complete | Lists the products of the organisation, page by page. |
//! | [`query_text_messages`](Cube::query_text_messages) | read | partial | Lists the messages that one SIM sent in a time span of up to one year, newest first. |
//! | [`resume_sim`](Cube::resume_sim) | **write** | complete | Resumes one paused SIM. |
//! | [`send_sms`](Cube::send_sms) | **write** | complete | Sends one short message to up to 100 SIMs. |
//!
//! The effect `write` means that the operation modifies state. The coverage states how much
//! Linksfield documents in public. `request-only` lacks the response, and `examples-only` lacks
//! a table of fields.
//!
//! Eleven further pages of the documentation have no operation here, because too little of them
//! is public. The method [`untyped`](Cube::untyped) can call any path.
//!
//! # Environments
//!
//! | environment | base URL |
//! |---|---|
//! | `production` | <https://api.linksfield.net/cube/v4> |
//! | `uat` | <https://api-uat.io.linksfield.net/cube/v4> |
//!
//! A client calls `production` by default.
//! [`environment`](__private::ClientBuilder::environment) selects another, and
//! [`base_url`](__private::ClientBuilder::base_url) replaces the URL, for example with that of
//! a sandbox.
//!
//! # Authentication
//!
//! Every request is signed with RSA and SHA-1 (PKCS #1 v1.5). The key is the credential
//! `private_key`.
//!
//! [`Credentials::from_env`] reads the credentials from environment variables.
//!
//! | credential | variable | meaning |
//! |---|---|---|
//! | [`key_id`](Credentials::key_id) | `LINKSFIELD_CUBE_KEY_ID` | The id of an API key, from the Cube portal. |
//! | [`private_key`](Credentials::private_key) | `LINKSFIELD_CUBE_PRIVATE_KEY` | The RSA private key that belongs to `key_id`, as PEM or as Base64 of its DER. |
//!
//! # Limits
//!
//! The documentation names these limits. A client and its clones keep them together; see
//! [`Limits`](__private::Limits).
//!
//! | limit | number |
//! |---|---|
//! | requests per second | 10 |
//! | concurrent connections | 3 |
//! | requests per day | 5000 |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod activate_sim;
mod add_bundle;
mod cancel_sim;
mod create_renewal_order;
mod get_accu_usage;
mod get_order;
mod get_order_daily_usage;
mod get_renewal_order;
mod get_sim;
mod get_sim_usage;
mod list_mo_sms;
mod list_mt_sms;
mod list_sim_bundles;
mod list_sims;
mod list_skus;
mod query_text_messages;
mod resume_sim;
mod send_sms;
pub mod notes;
mod types;
pub use types::*;
use crate::__private;
pub use activate_sim::*;
pub use add_bundle::*;
pub use cancel_sim::*;
pub use create_renewal_order::*;
pub use get_accu_usage::*;
pub use get_order::*;
pub use get_order_daily_usage::*;
pub use get_renewal_order::*;
pub use get_sim::*;
pub use get_sim_usage::*;
pub use list_mo_sms::*;
pub use list_mt_sms::*;
pub use list_sim_bundles::*;
pub use list_sims::*;
pub use list_skus::*;
pub use query_text_messages::*;
pub use resume_sim::*;
pub use send_sms::*;

/// A client of Cube API.
///
/// Cloning a client is cheap. Clones share connections.
#[derive(Debug, Clone)]
pub struct Cube {
    client: __private::Client,
}

impl Cube {
    /// Returns a builder. Every setting except the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![__private::Secret::from(credentials.key_id), credentials.private_key],
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

impl __private::Family for Cube {
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

impl<O: __private::Operation<Family = Cube>> Call<O> {
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

    /// Sets the nonce of the request. Default: a random nonce for each attempt. A nonce that is set here
    /// is used for every attempt.
    pub fn nonce(mut self, nonce: u32) -> Self {
        self.inner = self.inner.nonce(nonce);
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

impl<O: __private::Paged<Family = Cube>> Call<O> {
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
    /// The id of an API key, from the Cube portal. A key gives access to the SIMs and orders of its own organisation only. An organisation may have several keys. All its members can read the keys, but only an Admin can create and delete them. The portal keeps the logs of API calls for 30 days.
    pub key_id: String,
    /// The RSA private key that belongs to `key_id`, as PEM or as Base64 of its DER. The key has 1024 bits. The Overview names the parts of a key pair `keyId`, `publicKey` and `privateKey`. The container format is not documented: the official Python sample reads a PEM file, and third-party code reads PKCS#8 DER in Base64.
    pub private_key: __private::Secret,
}

impl Credentials {
    /// Reads the credentials from environment variables:
    ///
    /// - `LINKSFIELD_CUBE_KEY_ID`
    /// - `LINKSFIELD_CUBE_PRIVATE_KEY`
    ///
    /// # Errors
    ///
    /// Returns an error if one of the variables is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            key_id: __private::env("LINKSFIELD_CUBE_KEY_ID")?,
            private_key: __private::env("LINKSFIELD_CUBE_PRIVATE_KEY")?.into(),
        })
    }
}

/// The environment that a client calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://api.linksfield.net/cube/v4>
    Production,
    /// - <https://api-uat.io.linksfield.net/cube/v4>
    Uat,
}

impl __private::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Production => 0,
            Self::Uat => 1,
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
    title: "Cube API",
    title_zh: None,
    summary: "The enterprise API of the Cube platform, version 4, for the SIM cards, bundles, usage, SMS and orders of one organisation. Choose this family if your organisation has an API key from the Cube portal. CSSS is the older API for enterprises, and Mall, which newer pages call Topup, is the shop for end users. Do not carry signatures, codes, statuses or units from one family to another.",
    credentials: &[
        __private::CredentialInfo {
            name: "key_id",
            variable: "LINKSFIELD_CUBE_KEY_ID",
            is_secret: false,
            doc: "The id of an API key, from the Cube portal. A key gives access to the SIMs and orders of its own organisation only. An organisation may have several keys. All its members can read the keys, but only an Admin can create and delete them. The portal keeps the logs of API calls for 30 days.",
        },
        __private::CredentialInfo {
            name: "private_key",
            variable: "LINKSFIELD_CUBE_PRIVATE_KEY",
            is_secret: true,
            doc: "The RSA private key that belongs to `key_id`, as PEM or as Base64 of its DER. The key has 1024 bits. The Overview names the parts of a key pair `keyId`, `publicKey` and `privateKey`. The container format is not documented: the official Python sample reads a PEM file, and third-party code reads PKCS#8 DER in Base64.",
        },
    ],
    environments: &["production", "uat"],
    languages: &["en-US", "zh-CN"],
    operations: &[
        <ActivateSimRequest as __private::Operation>::INFO,
        <AddBundleRequest as __private::Operation>::INFO,
        <CancelSimRequest as __private::Operation>::INFO,
        <CreateRenewalOrderRequest as __private::Operation>::INFO,
        <GetAccuUsageRequest as __private::Operation>::INFO,
        <GetOrderRequest as __private::Operation>::INFO,
        <GetOrderDailyUsageRequest as __private::Operation>::INFO,
        <GetRenewalOrderRequest as __private::Operation>::INFO,
        <GetSimRequest as __private::Operation>::INFO,
        <GetSimUsageRequest as __private::Operation>::INFO,
        <ListMoSmsRequest as __private::Operation>::INFO,
        <ListMtSmsRequest as __private::Operation>::INFO,
        <ListSimBundlesRequest as __private::Operation>::INFO,
        <ListSimsRequest as __private::Operation>::INFO,
        <ListSkusRequest as __private::Operation>::INFO,
        <QueryTextMessagesRequest as __private::Operation>::INFO,
        <ResumeSimRequest as __private::Operation>::INFO,
        <SendSmsRequest as __private::Operation>::INFO,
    ],
};

/// The description of the family for the runtime.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "cube",
    servers: &[
        __private::meta::Server {
            name: "api",
            environments: &[
                "https://api.linksfield.net/cube/v4",
                "https://api-uat.io.linksfield.net/cube/v4",
            ],
        },
    ],
    credentials: &["key_id", "private_key"],
    language_header: Some(("Accept-Language", "en-US")),
    common: &[
        __private::meta::Common {
            name: "Authorization",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::Signature,
            template: &[
                __private::meta::Piece::Text("LF "),
                __private::meta::Piece::Credential(0),
                __private::meta::Piece::Text("/"),
                __private::meta::Piece::Signature,
            ],
            signed: false,
        },
        __private::meta::Common {
            name: "X-LF-Signature-Type",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::Constant("2.0"),
            template: &[],
            signed: false,
        },
        __private::meta::Common {
            name: "X-LF-Api-Version",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::PerCall,
            template: &[],
            signed: false,
        },
        __private::meta::Common {
            name: "timestamp",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::Milliseconds {
                quoted: true,
            },
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "nonce",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::Nonce {
                quoted: true,
            },
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "x-sign-uri",
            location: __private::meta::CommonLocation::SignedText,
            source: __private::meta::Source::RequestPath,
            template: &[],
            signed: true,
        },
    ],
    signing: Some(__private::meta::Signing {
        algorithm: __private::meta::Algorithm::Rsa(__private::RsaHash::Sha1, 1),
        encoding: __private::Encoding::Base64,
        text: None,
        form: __private::Form {
            dialect: __private::Dialect::Plain,
            numbers: __private::Numbers::Bare,
            arrays: __private::Arrays::Given,
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
        success: &["CB-00-0000"],
        listed: &[
            "CB-00-0000",
            "CB-00-0001",
            "CB-00-0002",
            "CB-00-0003",
            "CB-99-9400",
            "CB-99-9401",
            "CB-99-9402",
            "CB-99-9403",
            "CB-99-9500",
            "CB-99-9999",
            "CB-01-9999",
            "CB-02-9999",
            "CB-04-9999",
            "CB-01-0001",
            "CB-01-0002",
            "CB-01-0003",
            "CB-01-0004",
            "CB-01-0005",
            "CB-01-0006",
            "CB-01-0101",
            "CB-01-0102",
            "CB-01-0103",
            "CB-01-0104",
            "CB-01-0105",
            "CB-01-0106",
            "CB-01-0107",
            "CB-01-0108",
            "CB-01-0109",
            "CB-01-0111",
            "CB-01-0125",
            "CB-01-0140",
            "CB-01-0200",
            "CB-01-0202",
            "CB-01-0204",
            "CB-02-0003",
            "CB-06-0001",
        ],
        unlisted_uncertain: true,
        uncertain: &["CB-99-9500", "CB-99-9999"],
        unenveloped: false,
    }),
    login: None,
    limits: __private::Limits::none().per_second(10).connections(3).per_day(5000),
    retry: __private::meta::Retry {
        statuses: &[],
        codes: &["CB-99-9500"],
    },
};
