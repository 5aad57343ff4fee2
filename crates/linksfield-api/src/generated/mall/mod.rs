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
//! use linksfield_api::Mall;
//! use linksfield_api::mall::Credentials;
//! use linksfield_api::mall::{CardOwner, LanguageCode, QueryAutoRenewalRecord, Terminal};
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
//! # Answers
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
//! Transcribed from:
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
//!
//! Taken to be so where the documentation leaves it open:
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
//! - After any code but that of success a write may have been done all the same. No other code
//!   is documented.
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
#[cfg(feature = "example-tests")]
mod every_call;
#[cfg(feature = "example-tests")]
#[doc(hidden)]
pub use every_call::every_call;
use crate::rt;
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
/// It is cheap to clone; clones share their connections.
#[derive(Debug, Clone)]
pub struct Mall {
    client: rt::Client,
}

impl Mall {
    /// Sets up a client; every setting but the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(vec![rt::Secret::from(credentials.partner_code)])
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

impl rt::Family for Mall {
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
    pub fn from_env() -> Result<Self, rt::ConfigError> {
        Ok(Self {
            partner_code: rt::env("LINKSFIELD_MALL_PARTNER_CODE")?,
        })
    }
}

/// Where the calls go.
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
}

impl rt::Language for Language {
    fn tag(self) -> &'static str {
        match self {
            Self::EnUs => "en-US",
        }
    }
}

/// What the runtime knows of the family.
static FAMILY: rt::meta::Family = rt::meta::Family {
    name: "mall",
    servers: &[
        rt::meta::Server {
            name: "vshop",
            environments: &[
                "https://wx.linksfield.net/vshop",
                "https://wx.linksfield.net/vshop_uat",
            ],
        },
        rt::meta::Server {
            name: "payment",
            environments: &[
                "https://wx.linksfield.net/payment",
                "https://wx.linksfield.net/payment_uat",
            ],
        },
        rt::meta::Server {
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
        rt::meta::Common {
            name: "partnerCode",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Credential(0),
            template: &[],
            signed: true,
        },
        rt::meta::Common {
            name: "tradeTime",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Milliseconds {
                quoted: true,
            },
            template: &[],
            signed: true,
        },
        rt::meta::Common {
            name: "tradeType",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::CallName,
            template: &[],
            signed: true,
        },
        rt::meta::Common {
            name: "version",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Constant("3.0"),
            template: &[],
            signed: true,
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
            numbers: rt::Numbers::Bare,
            arrays: rt::Arrays::Given,
            nested: rt::KeyOrder::Given,
            empties: rt::Empties::Omit,
            leave_out: "",
        },
    }),
    envelope: Some(rt::meta::Envelope {
        code: &["operateCode"],
        message: &["message"],
        data: "data",
        flag: None,
        success: &["S"],
        listed: &["S"],
        unlisted_uncertain: true,
        uncertain: &[],
        bare: true,
    }),
    login: None,
};
