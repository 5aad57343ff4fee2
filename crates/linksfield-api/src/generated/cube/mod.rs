// @generated from spec/cube/family.yaml by `cargo xtask gen`. Do not edit.

//! Cube API.
//!
//! The enterprise API of the Cube platform, version 4: SIM cards, bundles, usage, SMS and
//! orders of one organisation. REST with JSON over HTTP/1.1; every call is signed with an RSA
//! key. Per IP, 10 queries a second, 3 concurrent connections and 5,000 queries a day are
//! allowed. The service is promised for 99 % of the time, and maintenance takes less than 4
//! hours a month. Of each call at most two versions are kept: when a new one comes, the old one
//! is deprecated, and ends after 12 months.
//!
//! Times are milliseconds since 1970 where a call does not say otherwise. Months of billing are
//! calendar months in UTC+8, and so every end of a cycle or contract in the examples is
//! 23:59:59 there, on the last day of a month.
//!
//! ```no_run
//! use linksfield_api::{Date, Period};
//! use linksfield_api::cube::{Credentials, Cube, GetSimUsage, PeriodType, UsageCategory};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let cube = Cube::builder(Credentials::from_env()?).build()?;
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
//! # Signature
//!
//! Signature v2: SHA-1 and RSA over one sorted JSON object of the timestamp, the nonce, the
//! path, the query values as text, and the members of the body. The printed messages check the
//! layout of that object; no set of key, message and signature is published, so the rest has
//! not been checked against the server. The server takes a timestamp for 10 minutes only: keep
//! the clock right.
//!
//! # Responses
//!
//! A code is `CB`, a module and an error. The modules are 00 common, 01 SIM and 99 system, and
//! probably 02 bundle, 04 SMS and 06 organisation. `status.detail` has no fixed type (null, a
//! documentation address, an empty list); it is left to the raw answer. No example of a failure
//! is available.
//!
//! By the HTTP status, 400 is a parameter that is missing or wrong, 401 an `Authorization` that
//! is missing or empty, 403 one that is wrong or whose signature is, 429 a limit that was
//! exceeded, and 500 a failure of the service. Which code comes with which is not documented.
//!
//! An asynchronous call answers as soon as the request is received; the operation itself takes
//! seconds as a rule, and tens of minutes or more with a congested carrier. Meanwhile the SIM
//! is locked and other operations on it are refused, probably with CB-01-0108, CB-01-0109 or
//! CB-01-0111. After a failure it may be started again. Requests that follow each other too
//! fast may cause exceptions: wait while the status of the SIM is changing. Suspending and
//! resuming inside a cycle may be charged nevertheless.
//!
//! Three ways to the result are named: `GET /sims/async_result/{request_id}`, a bare `/status`,
//! and a push to the customer's webhook, which the older pages mark as pending. What the first
//! two answer is not known; `get_sim` tells the status of a SIM, and `list_sim_bundles` those
//! of its bundles.
//!
//! # Language
//!
//! The language of `status.message`. For Chinese, the Overview prints `zh-CH`, while the
//! samples send `zh-CN`.
//!
//! # Environments
//!
//! - production of `api`: <https://api.linksfield.net/cube/v4>.
//! - uat of `api`: <https://api-uat.io.linksfield.net/cube/v4>.
//!
//! # Assumptions
//!
//! - Every call is signed by version 2 of the rule, and says so with `X-LF-Signature-Type` 2.0.
//!   The pages advise version 2 for calls with the tag `Sign2.0`; not all pages are known to
//!   carry it. Version 1 is deprecated since 2023-03-01 and was to end from 2024-03-01. Which
//!   version is taken without the header depends on the release of a call, and the two pages
//!   name different days for that, 2023-03-01 and 2023-02-20.
//! - The RSA signature has the padding of PKCS#1 v1.5, over the UTF-8 bytes of the text. The
//!   official Python sample uses `PKCS1_v1_5` and signs the encoded text, and other people's
//!   Java code signs UTF-8; the rule names neither.
//! - The timestamp and the nonce travel in headers only, never in the body. The POST that is
//!   printed for signature version 2 has them in headers and none in its body. Pages of version
//!   1.0 put them into the body; both at once would clash in the signed text.
//! - A nonce is sent and signed with every call. The English table calls it optional; its
//!   prose, the Chinese table and the pages of the calls require it.
//! - A query value is signed under the name under which it is sent. The rule says so. The
//!   printed messages sign `category_type` where the address has `category`, which is the name
//!   on the page of the call.
//! - Spaces inside values are signed as they are; only those between the tokens of JSON are
//!   left out. By the rule a JSON string is signed. The official Python sample removes every
//!   space, which is probably meant for those that Python puts behind commas and colons. Test a
//!   value with spaces, such as the text of a message, on UAT first.
//! - Characters outside ASCII, `/`, `<`, `>` and `&` are signed as they are, without escapes.
//!   The printed messages have `/` plain, and other people's copies of the official sample keep
//!   characters outside ASCII. No printed message shows the others.
//! - Empty values are neither signed nor sent. Both versions of the rule speak of the non-empty
//!   parameters; what version 2 says of empty ones is cut off. Not sending them avoids the
//!   question.
//! - `x-sign-uri` is the path as it is sent, from `/cube/v4` on, without the query and without
//!   a slash at its end. Both printed messages have it so. What becomes of characters that an
//!   address escapes is not documented; no known id has any.
//! - Path parameters are signed as part of the path only, not under their own names. The
//!   printed messages have it so, though the first step of the rule lists them among the
//!   parameters.
//! - Several values of one query parameter are sent, and signed, as one text with commas. The
//!   signed text joins them with commas, and the page of a SIM's bundles shows `0,1,2`.
//! - Arrays in a body are signed in the given order; the keys of objects in them are sorted.
//!   The rule sorts keys, in nested objects too. Of its second and third step only parts are
//!   available, and these say nothing of arrays in a body. The official Python sample sorts
//!   with `json.dumps`, which keeps arrays in order and sorts the keys of objects in them.
//! - `X-LF-Api-Version` is sent where the page of a call is of version 1.0 or 2.0, and left out
//!   elsewhere. Without the header the earlier of the maintained versions answers. The pages
//!   print versions in several forms; `v4` and `4.0.0` among them look like versions of the
//!   product.
//! - The value for Chinese is `zh-CN`. The samples send it, and the `zh-CH` of the Overview is
//!   no tag for Chinese.
//! - A call has succeeded when the HTTP status is a success (2xx) and the code is `CB-00-0000`.
//!   Which code comes with which HTTP status is not documented.
//! - Refusals come as 400 with CB-99-9400, 401 with CB-99-9401 and 403 with CB-99-9403; the
//!   sandbox answers so. The texts of the HTTP status and of these codes match, as do their
//!   last digits; no page pairs them, and no refusal is published. The sandbox answers 401 for
//!   a wrong key id, too, and CB-99-9400 for a missing parameter; by their texts these are 403
//!   and CB-99-9402.
//! - After CB-99-9500 and CB-99-9999, and after a code that is not listed, a write may have
//!   been done. The two tell of a failure inside the service, at an unknown point. The list of
//!   codes is cut after CB-01-0204. All other known codes tell that something was checked and
//!   refused, or that it failed.
//! - `status.detail` is not read. It is null, a text or a list, depending on the page.
//! - CB-00-0002 says that an end time is later than now. So the Chinese page; the English one
//!   says the opposite, which would forbid every question about the past.
//! - What binds one client is 10 queries a second, 3 connections and 5,000 queries a day per
//!   IP, not the 2500 requests a second that are named as well. The former are given per IP;
//!   the latter is probably the total of the platform.
//! - What an asynchronous call on a SIM did is told by `get_sim`, and for bundles by
//!   `list_sim_bundles`. The pages name a `/status` whose path is not known, and
//!   `get_async_result`, whose answer is not; the two queries are documented and carry the
//!   statuses.
//! - An answer may take longer than 5 seconds; a client waits 15 or more. By the Overview the
//!   average is 5 seconds, and yet 99 of 100 answers take less than 4.
//! - After HTTP 429 a read is tried again after at least a second, and then given up; when it
//!   persists, an application does best to stop for the day. One limit counts by the second and
//!   one by the day; no header that names a time is documented.
//! - Pages are counted from 1. Every page that names a first page says 1; a 0 in one example is
//!   a filler.
//! - A `data_limit` of -1 means that there is no limit. It fits no volume, and no usage stands
//!   beside it in the examples.
//! - `type` and `use` of a bundle are given as the numbers that they are. No official page
//!   tells their values, and the lists of other people do not fit the examples.
//! - After success the answers of `list_sims`, `get_sim`, `get_order`, `get_renewal_order`,
//!   `get_accu_usage` and `query_text_messages` always have `data`. It is what these calls are
//!   for, and their examples have it; their pages do not mark it.
//! - Odd names (`create_end_by`, `mobilde_no`, `update_at`) are used as they are printed. The
//!   server most likely uses them too.
//!
//! # Sources
//!
//! - <https://apidoc-en.iotcube.link/doc-1488943>. Overview; under "Batch" the available text
//!   ends.
//! - <https://cubeapi-en.apifox.cn/api-42622741>. The page of one call, which has the address
//!   of UAT.
//! - <https://apidoc-en.iotcube.link/apidoc/project-1710260/doc-1980854>. Service; the rules of
//!   asynchronous operations.
//! - <https://apidoc-en.iotcube.link/doc-2092731>. Signature v2; some steps of the message
//!   construction are not available.
//! - <https://apidoc-cn.iotcube.link/doc-2093466>, revised 2023-10-20 01:10:53. Signature v2
//!   (签名算法 v2), Chinese.
//! - <https://apidoc-en.iotcube.link/project-1710260/doc-1488944>. Error Code; the available
//!   text ends inside CB-01-0204.
//! - <https://apidoc-cn.iotcube.link/apidoc/project-2262003/doc-2019467>. Error Code (状态码),
//!   Chinese; the available text ends after CB-01-0102.
//! - <https://github.com/links-field/cubepress>. The manual of the Cube portal. Keys and logs
//!   (docs/guide/developer.md), statuses and billing (docs/guide/simstatus.md,
//!   docs/guide/simservice.md, docs/guide/simbasic.md, docs/sim/pausesim.md).

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

/// A client of the Cube API.
///
/// It is cheap to clone; clones share their connections and their token.
#[derive(Debug, Clone)]
pub struct Cube {
    client: __private::Client,
}

impl Cube {
    /// Sets up a client; every setting but the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![__private::Secret::from(credentials.key_id), credentials.private_key],
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

impl __private::Family for Cube {
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

impl<O: __private::Operation<Family = Cube>> Call<O> {
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

    /// Sets the nonce of the request. Default: a random one for each attempt. A nonce that is set
    /// stays the same when the request is repeated.
    pub fn nonce(mut self, nonce: u32) -> Self {
        self.inner = self.inner.nonce(nonce);
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

impl<O: __private::Paged<Family = Cube>> Call<O> {
    /// Returns the pages of the list, from this one on, each fetched when it is asked for.
    #[must_use]
    pub fn pages(self) -> __private::Pages<O> {
        self.inner.pages()
    }
}

/// What a client must be given.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The id of the API key, from the Cube portal. The key reaches the SIMs and orders of its own organisation and no others. An organisation may have several keys, which all of its members can read, while making and deleting them takes an Admin. The portal keeps a log of the calls for 30 days.
    pub key_id: String,
    /// The private RSA key that belongs to the id, 1024 bits, as PEM or as Base64 of its DER. The Overview names the parts of a key pair `keyId`, `publicKey` and `privateKey`. The container is not documented: the official Python sample reads a PEM file, other people's code reads PKCS#8 DER in Base64.
    pub private_key: __private::Secret,
}

impl Credentials {
    /// Reads the credentials from the environment:
    ///
    /// - `LINKSFIELD_CUBE_KEY_ID`
    /// - `LINKSFIELD_CUBE_PRIVATE_KEY`
    ///
    /// # Errors
    ///
    /// When one of them is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            key_id: __private::env("LINKSFIELD_CUBE_KEY_ID")?,
            private_key: __private::env("LINKSFIELD_CUBE_PRIVATE_KEY")?.into(),
        })
    }
}

/// Where calls are sent.
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

/// A language of texts in responses.
///
/// Sent in the header `Accept-Language`; `en-US` unless another is chosen.
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

/// What programs may ask about the family: its credentials, and every operation by name.
pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
    facts: &FAMILY,
    title: "Cube API",
    title_zh: None,
    summary: "The enterprise API of the Cube platform, version 4: SIM cards, bundles, usage, SMS and orders of one organisation. REST with JSON over HTTP/1.1; every call is signed with an RSA key. Per IP, 10 queries a second, 3 concurrent connections and 5,000 queries a day are allowed. The service is promised for 99 % of the time, and maintenance takes less than 4 hours a month. Of each call at most two versions are kept: when a new one comes, the old one is deprecated, and ends after 12 months.\nTimes are milliseconds since 1970 where a call does not say otherwise. Months of billing are calendar months in UTC+8, and so every end of a cycle or contract in the examples is 23:59:59 there, on the last day of a month.",
    credentials: &[
        __private::CredentialInfo {
            name: "key_id",
            variable: "LINKSFIELD_CUBE_KEY_ID",
            is_secret: false,
            doc: "The id of the API key, from the Cube portal. The key reaches the SIMs and orders of its own organisation and no others. An organisation may have several keys, which all of its members can read, while making and deleting them takes an Admin. The portal keeps a log of the calls for 30 days.",
        },
        __private::CredentialInfo {
            name: "private_key",
            variable: "LINKSFIELD_CUBE_PRIVATE_KEY",
            is_secret: true,
            doc: "The private RSA key that belongs to the id, 1024 bits, as PEM or as Base64 of its DER. The Overview names the parts of a key pair `keyId`, `publicKey` and `privateKey`. The container is not documented: the official Python sample reads a PEM file, other people's code reads PKCS#8 DER in Base64.",
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

/// What the runtime knows of the family.
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
        algorithm: __private::meta::Algorithm::RsaSha1Base64(1),
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
};
