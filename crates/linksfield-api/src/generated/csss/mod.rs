// @generated from spec/csss/family.yaml by `cargo xtask gen`. Do not edit.

//! CSSS APIs.
//!
//! For enterprises that manage SIM cards: the state of the cards, their data usage, orders of
//! plans, and SMS. Every call is a signed JSON `POST`.
//!
//! ```no_run
//! use linksfield_api::Csss;
//! use linksfield_api::csss::Credentials;
//! use linksfield_api::csss::{OrderPackage, PackageType, PaymentMethod, PaymentState};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let csss = Csss::builder(Credentials::from_env()?).build()?;
//! let reply = csss
//!     .order_package(OrderPackage {
//!         device_id: "89852022018041800192".parse()?,
//!         global_order: false,
//!         is_open: false,
//!         order_period: 1,
//!         package_code: "DP20190726001274",
//!         package_name: "C_M_0_P_中国20M不限速月套餐",
//!         package_type: PackageType::Monthly,
//!         pay_amount: "0".parse()?,
//!         pay_rst: PaymentState::Unpaid,
//!         test_flow: "0",
//!         test_flow_flag: false,
//!     })
//!     .pay_type(PaymentMethod::Alipay)
//!     .send()
//!     .await?;
//! println!("{:?}", *reply);
//! # Ok(())
//! # }
//! ```
//!
//! # Signature
//!
//! No pair of secret and signature is published, so this reading of the rule has not been
//! checked against the server. How far the clock may be off is not documented.
//!
//! # Answers
//!
//! The page of status codes is not public: `0000` is the only known code. The form of a failure
//! is not documented; the client takes it to be this one. One note calls the code by an older
//! name, `ret_code`.
//!
//! # Language
//!
//! The language of `message` and other texts in answers. `zh-CN` is also what is answered
//! without the header. The Overview misprints `zh-CN` as `zh-CH`, and one page writes `EN-US`.
//! All published answers are in Simplified Chinese.
//!
//! # Environments
//!
//! - production of `api`: <https://apiv3.linksfield.net>. All calls. A test host is not
//!   documented: the hosts `api-uat.io.linksfield.net` (Cube UAT) and `127.0.0.1` (Demo UAT) in
//!   request samples are environments of the documentation tool.
//!
//! Transcribed from:
//!
//! - <https://developer-en.apifox.cn/doc-1486824>, revised 2022-10-05 04:16:49. Overview,
//!   English.
//! - <https://developer.linksfield.net/doc-439113>, revised 2023-06-09 05:34:21. Overview
//!   (全局说明), Chinese.
//!
//! Taken to be so where the documentation leaves it open:
//!
//! - The timestamp counts seconds, and is sent as text of 10 digits. The Overview's table shows
//!   13 digits without naming a unit; the signing example and every endpoint's example show 10.
//! - The signed text has its keys sorted. The rule says so in both languages, while the example
//!   beside it is not sorted. The Mall rule, worded alike, is proven to sort.
//! - `sign` itself does not go into the signed text. No signature can cover itself, and the
//!   page of Mall says that it is left out.
//! - Empty values are neither signed nor sent. The rule signs non-empty parameters only;
//!   whether a body may then hold empty ones is shown by examples but not proven. Not sending
//!   them avoids the question.
//! - Whole numbers stand in the signed text without quotes. So JSON writes them, and so they
//!   stand in the one notification sample that verifies.
//! - Arrays stand in the signed text as compact JSON in the given order. So JSON writes them,
//!   and the rule of the notifications leaves arrays unsorted.
//! - Of nested objects the keys are signed in the given order; only those at the top are
//!   sorted. The rule does not say, and no documented request has any.
//! - Characters outside ASCII and `/` are signed as they are, without escapes. This is proven
//!   for the Mall signature; the CSSS example is compact too.
//! - All calls send the four common fields in the body. The Overview requires them, and its
//!   English page places them; pages without a field table show them in their examples.
//! - The Base64 text is made from the 20 bytes of the digest, not from hex digits. Each of the
//!   printed signatures is 20 bytes when decoded.
//! - The secret is used as its UTF-8 bytes. The one notification sample that verifies uses its
//!   key so.
//! - The `sign` inside an answer's `data` is not checked. How it is made is documented nowhere,
//!   and the examples differ (null, echoed, other).
//! - `sign` is optional in every answer, though orderPackage and queryOrder mark it as
//!   required. orderPackage types it as null, batchOrderPackages has none, and nothing depends
//!   on it.
//! - An answer that tells success has `data`, on pages without required marks too; the fields
//!   inside stay optional there. The pages that have marks require `data`, and all examples
//!   have it.
//! - All answers have the same envelope. Its fields are documented on a few pages only; the
//!   examples of the others agree.
//! - A `code` other than `0000`, or a `success` that is not true, is a failure; `data` may then
//!   be missing or null. Only answers that tell success are documented.
//! - After any code but that of success a write may have been done all the same. No other code
//!   is documented, and `success: false` says only that the call did not succeed.
//! - `device_id`, `deviceList` and `assetId` hold ICCIDs. orderPackage says that a device is
//!   normally given by its ICCID, syncAssetInfo that `assetId` is one, and all printed values
//!   look like ICCIDs. "Normally" leaves room for other marks, which are refused in requests;
//!   none is documented.
//! - Order ids are text of any form, whether named `order_id`, `order_code` or `orderCode`. The
//!   examples show three forms: `ORDER_` and digits, digits alone, and `L` with digits. That
//!   the three names mean the same is likely: an `order_code` of one example is an `order_id`
//!   of another.
//! - Statuses, kinds and `timing_type`, whose values are not listed, are text, and `lifeCycle`
//!   takes more than its three values. The available text does not list them; names for them
//!   would be guesses.
//! - A date in an answer is read in the form that its page prints: a day `YYYYMMDD` in UTC+8,
//!   or a day and time without a zone. Where the value of an optional field has another form,
//!   the answer does not fail: the field is empty, and the value is kept as it came among the
//!   members that are not documented. The pages write dates in these two forms, and
//!   orderPackage, which documents the first, shows `null` only. A date that cannot be read
//!   should not cost the number of an order.
//! - Volumes of traffic are given as the text that is sent, without conversion. No page gives a
//!   unit for them.
//! - After an order or a renewal whose outcome is uncertain, queryOrder tells whether it is
//!   there. No page says so; it is the only documented call that lists orders, and it takes a
//!   device and an order id.

mod batch_order_packages;
mod create_ota_order;
mod order_package;
mod query_device;
mod query_device_flow_usage;
mod query_order;
mod renew_package;
mod sync_asset_info;
mod types;
pub use types::*;
#[cfg(feature = "example-tests")]
mod every_call;
#[cfg(feature = "example-tests")]
#[doc(hidden)]
pub use every_call::every_call;
use crate::rt;
pub use batch_order_packages::*;
pub use create_ota_order::*;
pub use order_package::*;
pub use query_device::*;
pub use query_device_flow_usage::*;
pub use query_order::*;
pub use renew_package::*;
pub use sync_asset_info::*;

/// A client of the CSSS APIs.
///
/// It is cheap to clone; clones share their connections.
#[derive(Debug, Clone)]
pub struct Csss {
    client: rt::Client,
}

impl Csss {
    /// Sets up a client; every setting but the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(
            vec![rt::Secret::from(credentials.access_code), credentials.secret],
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

impl rt::Family for Csss {
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
    /// The code of the enterprise, from Linksfield sales or FAE. The Chinese pages also call it partner_code. Printed ones begin with `P`, one with `QY-`.
    pub access_code: String,
    /// The key of the signature, from Linksfield sales or FAE together with the access code.
    pub secret: rt::Secret,
}

impl Credentials {
    /// Reads the credentials from the environment:
    ///
    /// - `LINKSFIELD_CSSS_ACCESS_CODE`
    /// - `LINKSFIELD_CSSS_SECRET`
    ///
    /// # Errors
    ///
    /// When one of them is not set.
    pub fn from_env() -> Result<Self, rt::ConfigError> {
        Ok(Self {
            access_code: rt::env("LINKSFIELD_CSSS_ACCESS_CODE")?,
            secret: rt::env("LINKSFIELD_CSSS_SECRET")?.into(),
        })
    }
}

/// Where the calls go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://apiv3.linksfield.net>
    Production,
}

impl rt::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Production => 0,
        }
    }
}

/// A language of texts in answers.
///
/// Sent in the header `Accept-Language`; `zh-CN` where nothing else is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// `zh-CN`
    ZhCn,
    /// `en-US`
    EnUs,
}

impl rt::Language for Language {
    fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::EnUs => "en-US",
        }
    }
}

/// What the runtime knows of the family.
static FAMILY: rt::meta::Family = rt::meta::Family {
    name: "csss",
    servers: &[
        rt::meta::Server {
            name: "api",
            environments: &["https://apiv3.linksfield.net"],
        },
    ],
    credentials: &["access_code", "secret"],
    language_header: Some(("Accept-Language", "zh-CN")),
    common: &[
        rt::meta::Common {
            name: "access_code",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Credential(0),
            template: &[],
            signed: true,
        },
        rt::meta::Common {
            name: "timestamp",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Seconds {
                quoted: true,
            },
            template: &[],
            signed: true,
        },
        rt::meta::Common {
            name: "version",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Constant("2.0"),
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
    envelope: Some(rt::meta::Envelope {
        code: &["code"],
        message: &["message"],
        data: "data",
        flag: Some("success"),
        success: &["0000"],
        listed: &["0000"],
        unlisted_uncertain: true,
        uncertain: &[],
        bare: false,
    }),
    login: None,
};
