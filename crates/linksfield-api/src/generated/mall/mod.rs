// @generated from spec/mall/family.yaml by `cargo xtask gen`. Do not edit.

//! Mall APIs.
//!
//! The H5 shop in which the holders of Linksfield's SIM cards check a card, buy plans, have
//! them renewed and pay. The newer pages call it Topup APIs and add groups of SIMs and the
//! query of orders. A single purchase serves for the period that is paid, and is made again
//! when it ends. It begins with `/singleVerify` (the card is checked), `/singleServicePlanPage`
//! (the plans that it can buy) and the order of the plan that the user picks, probably
//! `/singleOrder`; later steps are not documented.
//!
//! ```no_run
//! use linksfield_api::mall::{CardOwner, Credentials, LanguageCode, Mall, QueryAutoRenewalRecord, Terminal};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let mall = Mall::builder(Credentials::from_env()?).build()?;
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
//! # Signature
//!
//! No secret goes into this signature: whoever knows the rule can make it. It detects a changed
//! request, and authenticates nobody. Keep this client on a server of yours, and do not take a
//! partner code for a proof of who calls. Two documented samples verify this reading, both of
//! the shop; the other printed signatures are not those of their bodies.
//!
//! # Responses
//!
//! Newer pages wrap the payload; on the English ones of 2022 it is bare. Both are read. `S` is
//! the only known code; neither other codes nor the form of a failure are documented.
//!
//! # Language
//!
//! Probably the language of texts in the answer. `en-US` is the only value that is supported at
//! present, and no endpoint page lists the header. Where a call has `languageCode`, it is
//! probably that which chooses the language.
//!
//! # Environments
//!
//! - production of `vshop`: <https://wx.linksfield.net/vshop>. The shop. Request samples print
//!   other hosts (`127.0.0.1`, `api-uat.io.linksfield.net/cube/v4`, `apiv3.linksfield.net`);
//!   these are environments of the documentation tool.
//! - test of `vshop`: <https://wx.linksfield.net/vshop_uat>. The shop. Request samples print
//!   other hosts (`127.0.0.1`, `api-uat.io.linksfield.net/cube/v4`, `apiv3.linksfield.net`);
//!   these are environments of the documentation tool.
//! - production of `payment`: <https://wx.linksfield.net/payment>. The cashier. Its two known
//!   pages print no host.
//! - test of `payment`: <https://wx.linksfield.net/payment_uat>. The cashier. Its two known
//!   pages print no host.
//! - production of `topup`: <https://wx.linksfield.net/topup>. Bundle groups and orders.
//! - test of `topup`: <https://wx.linksfield.net/topup_test>. Bundle groups and orders.
//!
//! # Assumptions
//!
//! - The test addresses belong to the servers as they stand here. They have no labels in the
//!   available text, and are paired with the production addresses by their order and names.
//! - `version` is 3.0. The table of the specification and the endpoint pages have it so; only
//!   the signing text printed on the specification shows 1.0.
//! - `Accept-Language` is always sent, as `en-US` unless the caller chooses another. What is
//!   answered without the header is documented nowhere; `en-US` is supported.
//! - `tradeTime` counts milliseconds since 1970, and is sent as text. Both samples whose
//!   signatures are true have it so; the other samples show 20181031256548, which is no
//!   possible time.
//! - `tradeType` is the last segment of the call's path. The field is described as the name of
//!   the interface, and the two samples whose signatures are true have it so; other samples
//!   name other calls.
//! - The common parameters travel in the query of a GET, and in the JSON body of all else, that
//!   of a DELETE included. The specification places them so. Some HTTP stacks send no body with
//!   a DELETE unless they are told to.
//! - Calls to `topup` carry neither `tradeTime` nor `tradeType`. The parameters of all calls
//!   are `version`, `partnerCode` and `sign` only; the other two are listed by pages of the
//!   shop and the cashier.
//! - `deviceCode`, `languageCode`, `mark` and `terminal` are required on the calls of the shop
//!   that show them together. The pages with marks require them; the pages without marks have
//!   the same names in their examples.
//! - `orderPeriod` counts periods. The pages say no more than "order period of the plan", and
//!   every example is a whole number.
//! - `payAmount` is a decimal number, sent as text. Where the pages give its type it is a
//!   string; every value that is shown is a decimal number.
//! - States, kinds and switches whose values are not listed are text. Names for their values
//!   would be guesses.
//! - Any `operateCode` but `S` is a failure, and so is any HTTP status that is not 2xx. Neither
//!   other codes nor the form of a failure are documented.
//! - After any code but that of success the server may have executed a write nevertheless. No
//!   other code is documented.
//! - After an order whose outcome is uncertain singleQueryOrder shows what is in effect, after
//!   such a cancellation queryAutoRenewalRecord. No page says so. The orders that
//!   singleQueryOrder lists have no number, so it shows only whether an order like it is there.
//! - An answer without `operateCode` is the bare payload. Payloads stand without an envelope on
//!   the English pages of 2022, and in one on newer pages.
//! - Empty values are neither signed nor sent. The rule signs non-empty parameters only, and
//!   none of the samples whose signatures are true has an empty value.
//! - Path parameters do not go into the signed text. The specification lists them, but three
//!   endpoint pages speak of the query only, and what is said of a call itself weighs more than
//!   what is said of all.
//! - The cashier and `topup` check the signature as the shop does. The specification gives one
//!   rule for all; the samples that verify it are both of the shop.
//! - Arrays, numbers and nested objects are signed as plain compact JSON, arrays in the given
//!   order; only the keys at the top are sorted. The rule speaks of the parameters themselves,
//!   and that for notifications leaves arrays unsorted. Every documented field is a string, so
//!   that no call depends on it yet.
//!
//! # Sources
//!
//! - <https://developer-en.apifox.cn/doc-1486828>. Mall Global Specification; the available
//!   text ends at step 2 of the signature.
//! - <https://developer-en.apifox.cn/doc-1486829>. Mall Business Flow; the available text ends
//!   in step 3.
//! - <https://developer.linksfield.net/doc-474785>. One of the four documents of the Mall,
//!   Chinese; which of them is not known.
//! - <https://developer.linksfield.net/api-12115925>. A page of the group Vshop, Chinese; which
//!   of them is not known.
//! - <https://developer.linksfield.net/api-12171752>. A page of the group Payment, Chinese;
//!   which of them is not known.
//! - <https://developer.linksfield.net/api-365145924>. One of the five pages of the group
//!   Bundle-groups, Chinese; which of them is not known.

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

/// A client of the Mall APIs.
///
/// It is cheap to clone; clones share their connections and their token.
#[derive(Debug, Clone)]
pub struct Mall {
    client: __private::Client,
}

impl Mall {
    /// Sets up a client; every setting but the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![__private::Secret::from(credentials.partner_code)],
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

impl __private::Family for Mall {
    const INFO: &'static __private::FamilyInfo = &INFO;
    type Environment = Environment;
    type Language = Language;
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

impl<O: __private::Operation<Family = Mall>> Call<O> {
    /// Sets the time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.inner = self.inner.timeout(timeout);
        self
    }

    /// Sets the language of texts in the response. Default: that of the client.
    pub fn language(mut self, language: Language) -> Self {
        self.inner = self.inner.language(__private::Language::tag(language));
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
    /// The partner (channel) code that Linksfield gives the enterprise. It has several shapes, such as P000818, SU528SX8BZ and CU-7ZOIHX0RB16U.
    pub partner_code: String,
}

impl Credentials {
    /// Reads the credentials from the environment:
    ///
    /// - `LINKSFIELD_MALL_PARTNER_CODE`
    ///
    /// # Errors
    ///
    /// When one of them is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            partner_code: __private::env("LINKSFIELD_MALL_PARTNER_CODE")?,
        })
    }
}

/// Where calls are sent.
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
}

impl __private::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Production => 0,
            Self::Test => 1,
        }
    }
}

/// A language of texts in responses.
///
/// Sent in the header `Accept-Language`; `en-US` unless another is chosen.
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

/// What programs may ask about the family: its credentials, and every operation by name.
pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
    facts: &FAMILY,
    title: "Mall APIs",
    title_zh: Some("Mall APIs"),
    summary: "The H5 shop in which the holders of Linksfield's SIM cards check a card, buy plans, have them renewed and pay. The newer pages call it Topup APIs and add groups of SIMs and the query of orders. A single purchase serves for the period that is paid, and is made again when it ends. It begins with `/singleVerify` (the card is checked), `/singleServicePlanPage` (the plans that it can buy) and the order of the plan that the user picks, probably `/singleOrder`; later steps are not documented.",
    credentials: &[
        __private::CredentialInfo {
            name: "partner_code",
            variable: "LINKSFIELD_MALL_PARTNER_CODE",
            is_secret: false,
            doc: "The partner (channel) code that Linksfield gives the enterprise. It has several shapes, such as P000818, SU528SX8BZ and CU-7ZOIHX0RB16U.",
        },
    ],
    environments: &["production", "test"],
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

/// What the runtime knows of the family.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "mall",
    servers: &[
        __private::meta::Server {
            name: "vshop",
            environments: &[
                "https://wx.linksfield.net/vshop",
                "https://wx.linksfield.net/vshop_uat",
            ],
        },
        __private::meta::Server {
            name: "payment",
            environments: &[
                "https://wx.linksfield.net/payment",
                "https://wx.linksfield.net/payment_uat",
            ],
        },
        __private::meta::Server {
            name: "topup",
            environments: &[
                "https://wx.linksfield.net/topup",
                "https://wx.linksfield.net/topup_test",
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
        algorithm: __private::meta::Algorithm::Md5Hex,
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
};
