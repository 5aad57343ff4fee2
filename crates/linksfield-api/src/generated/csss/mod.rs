// @generated from spec/csss/family.yaml by `cargo xtask gen`. Do not edit.

//! CSSS APIs.
//!
//! For enterprises that manage SIM cards: the state of the cards, their data usage, orders of
//! plans, and SMS. Every call is a signed JSON `POST`.
//!
//! ```no_run
//! use linksfield_api::csss::{Credentials, Csss, OrderPackage, PackageType, PaymentMethod, PaymentState};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let csss = Csss::builder(Credentials::from_env()?).build()?;
//! let reply = csss
//!     .order_package(OrderPackage {
//!         device_id: "89852022018041800192".parse()?,
//!         global_order: false,
//!         is_open: false,
//!         order_period: 1,
//!         package_code: "DP20190726001274".into(),
//!         package_name: "C_M_0_P_中国20M不限速月套餐".into(),
//!         package_type: PackageType::Monthly,
//!         pay_amount: "0".parse()?,
//!         pay_rst: PaymentState::Unpaid,
//!         test_flow: "0".into(),
//!         test_flow_flag: false,
//!     })
//!     .pay_type(PaymentMethod::Alipay)
//!     .send()
//!     .await?;
//! println!("{:?}", reply.into_inner());
//! # Ok(())
//! # }
//! ```
//!
//! # Signature
//!
//! No pair of secret and signature is published, so this reading of the rule has not been
//! checked against the server. How far the clock may be off is not documented.
//!
//! # Responses
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
//! # Assumptions
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
//! - After any code but that of success the server may have executed a write nevertheless. No
//!   other code is documented, and `success: false` says only that the call did not succeed.
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
//!
//! # Sources
//!
//! - <https://developer-en.apifox.cn/doc-1486824>, revised 2022-10-05 04:16:49. Overview,
//!   English.
//! - <https://developer.linksfield.net/doc-439113>, revised 2023-06-09 05:34:21. Overview
//!   (全局说明), Chinese.

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
use crate::__private;
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
/// It is cheap to clone; clones share their connections and their token.
#[derive(Debug, Clone)]
pub struct Csss {
    client: __private::Client,
}

impl Csss {
    /// Sets up a client; every setting but the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![__private::Secret::from(credentials.access_code), credentials.secret],
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

impl __private::Family for Csss {
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

impl<O: __private::Operation<Family = Csss>> Call<O> {
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

impl<O: __private::Paged<Family = Csss>> Call<O> {
    /// Returns the pages of the list, from this one on, each fetched when it is asked for.
    #[must_use]
    pub fn pages(self) -> __private::Pages<O> {
        self.inner.pages()
    }
}

/// What a client must be given.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The code of the enterprise, from Linksfield sales or FAE. The Chinese pages also call it partner_code. Printed ones begin with `P`, one with `QY-`.
    pub access_code: String,
    /// The key of the signature, from Linksfield sales or FAE together with the access code.
    pub secret: __private::Secret,
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
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            access_code: __private::env("LINKSFIELD_CSSS_ACCESS_CODE")?,
            secret: __private::env("LINKSFIELD_CSSS_SECRET")?.into(),
        })
    }
}

/// Where calls are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://apiv3.linksfield.net>
    Production,
}

impl __private::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Production => 0,
        }
    }
}

/// A language of texts in responses.
///
/// Sent in the header `Accept-Language`; `zh-CN` unless another is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// `zh-CN`
    ZhCn,
    /// `en-US`
    EnUs,
}

impl __private::Language for Language {
    fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::EnUs => "en-US",
        }
    }
}

/// What programs may ask about the family: its credentials, and every operation by name.
pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
    facts: &FAMILY,
    title: "CSSS APIs",
    title_zh: Some("CSSS APIs"),
    summary: "For enterprises that manage SIM cards: the state of the cards, their data usage, orders of plans, and SMS. Every call is a signed JSON `POST`.",
    credentials: &[
        __private::CredentialInfo {
            name: "access_code",
            variable: "LINKSFIELD_CSSS_ACCESS_CODE",
            is_secret: false,
            doc: "The code of the enterprise, from Linksfield sales or FAE. The Chinese pages also call it partner_code. Printed ones begin with `P`, one with `QY-`.",
        },
        __private::CredentialInfo {
            name: "secret",
            variable: "LINKSFIELD_CSSS_SECRET",
            is_secret: true,
            doc: "The key of the signature, from Linksfield sales or FAE together with the access code.",
        },
    ],
    environments: &["production"],
    languages: &["zh-CN", "en-US"],
    operations: &[
        <BatchOrderPackagesRequest as __private::Operation>::INFO,
        <CreateOtaOrderRequest as __private::Operation>::INFO,
        <OrderPackageRequest as __private::Operation>::INFO,
        <QueryDeviceRequest as __private::Operation>::INFO,
        <QueryDeviceFlowUsageRequest as __private::Operation>::INFO,
        <QueryOrderRequest as __private::Operation>::INFO,
        <RenewPackageRequest as __private::Operation>::INFO,
        <SyncAssetInfoRequest as __private::Operation>::INFO,
    ],
};

/// What the runtime knows of the family.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "csss",
    servers: &[
        __private::meta::Server {
            name: "api",
            environments: &["https://apiv3.linksfield.net"],
        },
    ],
    credentials: &["access_code", "secret"],
    language_header: Some(("Accept-Language", "zh-CN")),
    common: &[
        __private::meta::Common {
            name: "access_code",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Credential(0),
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "timestamp",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Seconds {
                quoted: true,
            },
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "version",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Constant("2.0"),
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
    envelope: Some(__private::meta::Envelope {
        code: &["code"],
        message: &["message"],
        data: "data",
        flag: Some("success"),
        success: &["0000"],
        listed: &["0000"],
        unlisted_uncertain: true,
        uncertain: &[],
        unenveloped: false,
    }),
    login: None,
};
