// @generated from spec/mall/family.yaml by `cargo xtask gen`. Do not edit.

//! APIs of the H5 shop in which holders of Linksfield SIM cards check a card, buy plans, have
//! them renewed automatically, and pay. Linksfield's title: *Mall APIs*.
//!
//! Choose Mall to sell plans to end users. CSSS and Cube manage the cards of an enterprise, and
//! eSIM QR Mall sells eSIM profiles as QR codes. The newer pages call this family Topup APIs,
//! and add groups of SIMs and the query of orders.
//!
//! ```no_run
//! use linksfield_api::mall::{
//!     CardOwner, Credentials, Environment, LanguageCode, Mall, QueryAutoRenewalRecord, Terminal,
//! };
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let mall = Mall::builder(Credentials::from_env()?).environment(Environment::Test).build()?;
//! let reply = mall
//!     .query_auto_renewal_record(QueryAutoRenewalRecord {
//!         device_code: "89860220190905123941".parse()?,
//!         language_code: LanguageCode::Chinese,
//!         mark: CardOwner::Linksfield,
//!         terminal: Terminal::Mobile,
//!     })
//!     .send()
//!     .await?;
//! for item in reply.iter() {
//!     println!("{item:?}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! | operation | effect | coverage | purpose |
//! |---|---|---|---|
//! | [`cancel_auto_renewal_record`](Mall::cancel_auto_renewal_record) | **write** | complete | Ends one auto-renewal of a card. |
//! | [`get_order`](Mall::get_order) | read | partial | Returns the BBC order that a recharge by an end user created. |
//! | [`query_auto_renewal_record`](Mall::query_auto_renewal_record) | read | complete | Lists the auto-renewals in effect for one card. |
//! | [`result_query`](Mall::result_query) | read | request-only | Returns the result of one payment. |
//! | [`single_order`](Mall::single_order) | **write** | examples-only | Orders one plan for the card of an end user. |
//! | [`single_query_order`](Mall::single_query_order) | read | partial | Lists the plan orders of one card that are in use or not yet enabled. |
//! | [`single_service_plan_page`](Mall::single_service_plan_page) | read | examples-only | Lists the plans that one card can buy, as the second step of a purchase. |
//! | [`single_verify`](Mall::single_verify) | read | examples-only | Checks the card of an end user at login, as the first step of a purchase. |
//! | [`stripe_sub_directly`](Mall::stripe_sub_directly) | **write** | complete | Creates a Stripe subscription, which renews automatically. |
//! | [`syn_order_info`](Mall::syn_order_info) | **write** | partial | Places an order that was paid through a third party, according to the title of its page. |
//!
//! The effect `write` means that the operation modifies state. The coverage states how much
//! Linksfield documents in public. `request-only` lacks the response, and `examples-only` lacks
//! a table of fields.
//!
//! Ten further pages of the documentation have no operation here, because too little of them is
//! public. The method [`untyped`](Mall::untyped) can call any path.
//!
//! # Environments
//!
//! | environment | server | base URL |
//! |---|---|---|
//! | `production` | `vshop` | <https://wx.linksfield.net/vshop> |
//! | `test` | `vshop` | <https://wx.linksfield.net/vshop_uat> |
//! | `cube_uat` | `vshop` | <https://api-uat.io.linksfield.net/cube/v4> |
//! | `production` | `payment` | <https://wx.linksfield.net/payment> |
//! | `test` | `payment` | <https://wx.linksfield.net/payment_uat> |
//! | `cube_uat` | `payment` | <https://api-uat.io.linksfield.net/cube/v4> |
//! | `production` | `topup` | <https://wx.linksfield.net/topup> |
//! | `test` | `topup` | <https://wx.linksfield.net/topup_test> |
//! | `cube_uat` | `topup` | <https://api-uat.io.linksfield.net/cube/v4> |
//!
//! A client calls `production` by default.
//! [`environment`](__private::ClientBuilder::environment) selects another, and
//! [`base_url`](__private::ClientBuilder::base_url) replaces the URL, for example with that of
//! a sandbox.
//!
//! `cube_uat`: The server that Linksfield's Chinese pages print, under the name Cube UAT. The
//! URL is used as printed, for all servers of the family. Whether the server serves the calls
//! of Mall is not known.
//!
//! `vshop`: The shop.
//!
//! `payment`: The cashier. The two known pages of its calls print no host.
//!
//! `topup`: Bundle groups and orders.
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
//! | [`partner_code`](Credentials::partner_code) | `LINKSFIELD_MALL_PARTNER_CODE` | The partner (channel) code that Linksfield gives the enterprise. |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod cancel_auto_renewal_record;
mod get_order;
mod query_auto_renewal_record;
mod result_query;
mod single_order;
mod single_query_order;
mod single_service_plan_page;
mod single_verify;
mod stripe_sub_directly;
mod syn_order_info;
pub mod notes;
mod types;
pub use types::*;
use crate::__private;
pub use cancel_auto_renewal_record::*;
pub use get_order::*;
pub use query_auto_renewal_record::*;
pub use result_query::*;
pub use single_order::*;
pub use single_query_order::*;
pub use single_service_plan_page::*;
pub use single_verify::*;
pub use stripe_sub_directly::*;
pub use syn_order_info::*;

/// A client of Mall APIs.
///
/// Cloning a client is cheap. Clones share connections.
#[derive(Debug, Clone)]
pub struct Mall {
    client: __private::Client,
}

impl Mall {
    /// Returns a builder. Every setting except the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![__private::Secret::from(credentials.partner_code)],
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

impl __private::Family for Mall {
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

impl<O: __private::Operation<Family = Mall>> Call<O> {
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

/// The credentials of a client.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The partner (channel) code that Linksfield gives the enterprise. The code has several shapes, such as `P000818`, `SU528SX8BZ` and `CU-7ZOIHX0RB16U`.
    pub partner_code: String,
}

impl Credentials {
    /// Reads the credentials from environment variables:
    ///
    /// - `LINKSFIELD_MALL_PARTNER_CODE`
    ///
    /// # Errors
    ///
    /// Returns an error if one of the variables is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            partner_code: __private::env("LINKSFIELD_MALL_PARTNER_CODE")?,
        })
    }
}

/// The environment that a client calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://wx.linksfield.net/vshop>
    /// - <https://wx.linksfield.net/payment>
    /// - <https://wx.linksfield.net/topup>
    Production,
    /// - <https://wx.linksfield.net/vshop_uat>
    /// - <https://wx.linksfield.net/payment_uat>
    /// - <https://wx.linksfield.net/topup_test>
    Test,
    /// The server that Linksfield's Chinese pages print, under the name Cube UAT. The URL is used
    /// as printed, for all servers of the family. Whether the server serves the calls of Mall is
    /// not known.
    ///
    /// - <https://api-uat.io.linksfield.net/cube/v4>
    CubeUat,
}

impl __private::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Production => 0,
            Self::Test => 1,
            Self::CubeUat => 2,
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
}

impl __private::Language for Language {
    fn tag(self) -> &'static str {
        match self {
            Self::EnUs => "en-US",
        }
    }
}

/// The description of the family for programs: its credentials, and every operation by name.
pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
    facts: &FAMILY,
    title: "Mall APIs",
    title_zh: Some("Mall APIs"),
    summary: "APIs of the H5 shop in which holders of Linksfield SIM cards check a card, buy plans, have them renewed automatically, and pay. Choose Mall to sell plans to end users. CSSS and Cube manage the cards of an enterprise, and eSIM QR Mall sells eSIM profiles as QR codes. The newer pages call this family Topup APIs, and add groups of SIMs and the query of orders.",
    credentials: &[
        __private::CredentialInfo {
            name: "partner_code",
            variable: "LINKSFIELD_MALL_PARTNER_CODE",
            is_secret: false,
            doc: "The partner (channel) code that Linksfield gives the enterprise. The code has several shapes, such as `P000818`, `SU528SX8BZ` and `CU-7ZOIHX0RB16U`.",
        },
    ],
    environments: &["production", "test", "cube_uat"],
    languages: &["en-US"],
    operations: &[
        <CancelAutoRenewalRecordRequest as __private::Operation>::INFO,
        <GetOrderRequest as __private::Operation>::INFO,
        <QueryAutoRenewalRecordRequest as __private::Operation>::INFO,
        <ResultQueryRequest as __private::Operation>::INFO,
        <SingleOrderRequest as __private::Operation>::INFO,
        <SingleQueryOrderRequest as __private::Operation>::INFO,
        <SingleServicePlanPageRequest as __private::Operation>::INFO,
        <SingleVerifyRequest as __private::Operation>::INFO,
        <StripeSubDirectlyRequest as __private::Operation>::INFO,
        <SynOrderInfoRequest as __private::Operation>::INFO,
    ],
};

/// The description of the family for the runtime.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "mall",
    servers: &[
        __private::meta::Server {
            name: "vshop",
            environments: &[
                "https://wx.linksfield.net/vshop",
                "https://wx.linksfield.net/vshop_uat",
                "https://api-uat.io.linksfield.net/cube/v4",
            ],
        },
        __private::meta::Server {
            name: "payment",
            environments: &[
                "https://wx.linksfield.net/payment",
                "https://wx.linksfield.net/payment_uat",
                "https://api-uat.io.linksfield.net/cube/v4",
            ],
        },
        __private::meta::Server {
            name: "topup",
            environments: &[
                "https://wx.linksfield.net/topup",
                "https://wx.linksfield.net/topup_test",
                "https://api-uat.io.linksfield.net/cube/v4",
            ],
        },
    ],
    credentials: &["partner_code"],
    language_header: Some(("Accept-Language", "en-US")),
    common: &[
        __private::meta::Common {
            name: "partnerCode",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Credential(0),
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "tradeTime",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Milliseconds {
                quoted: true,
            },
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "tradeType",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::CallName,
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "version",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Constant("3.0"),
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
        algorithm: __private::meta::Algorithm::Digest(__private::Hash::Md5),
        encoding: __private::Encoding::Hex,
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
    envelope: Some(__private::meta::Envelope {
        code: &["operateCode"],
        message: &["message"],
        data: "data",
        flag: None,
        success: &["S"],
        listed: &["S"],
        unlisted_uncertain: true,
        uncertain: &[],
        unenveloped: true,
    }),
    login: None,
    limits: __private::Limits::none(),
    retry: __private::meta::Retry::NONE,
};
