// @generated from spec/csss/family.yaml by `cargo xtask gen`. Do not edit.

//! APIs for enterprises that manage SIM cards: card state, data usage, plan orders and SMS.
//! Linksfield's title: *CSSS APIs*.
//!
//! Choose CSSS if Linksfield gave the enterprise an access code and a secret. Cube is the newer
//! API for enterprises, with keys from the Cube portal. Mall serves a shop in which the holders
//! of the cards buy plans themselves.
//!
//! ```no_run
//! use linksfield_api::csss::{
//!     Credentials, Csss, OrderPackage, PackageType, PaymentMethod, PaymentState,
//! };
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! // The default environment is `production`, where this example modifies state.
//! // To try it without an account, set the `base_url` of a sandbox.
//! let csss = Csss::builder(Credentials::from_env()?).build()?;
//! let reply = csss
//!     .order_package(OrderPackage {
//!         device_id: "89852022018041800192".into(),
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
//! # Operations
//!
//! | operation | effect | coverage | purpose |
//! |---|---|---|---|
//! | [`batch_order_packages`](Csss::batch_order_packages) | **write** | partial | Orders the same plan for several devices of the enterprise in one request, whose response contains the results. |
//! | [`create_ota_order`](Csss::create_ota_order) | **write** | request-only | Orders a daily OTA plan. |
//! | [`order_package`](Csss::order_package) | **write** | complete | Orders a data plan for a single device of the enterprise. |
//! | [`query_device`](Csss::query_device) | read | request-only | Returns the current information on one card, with the plan that the card is using. |
//! | [`query_device_flow_usage`](Csss::query_device_flow_usage) | read | examples-only | Returns the traffic that a device has used in the current cycle of its order. |
//! | [`query_order`](Csss::query_order) | read | partial | Lists plan orders, page by page. |
//! | [`renew_package`](Csss::renew_package) | **write** | examples-only | Renews an order that is in use or not yet used, which extends its validity. |
//! | [`sync_asset_info`](Csss::sync_asset_info) | read | partial | Lists all cards that have a plan in use. |
//!
//! The effect `write` means that the operation modifies state. The coverage states how much
//! Linksfield documents in public. `request-only` lacks the response, and `examples-only` lacks
//! a table of fields.
//!
//! 13 further pages of the documentation have no operation here, because too little of them is
//! public. The method [`untyped`](Csss::untyped) can call any path.
//!
//! # Environments
//!
//! | environment | base URL |
//! |---|---|
//! | `production` | <https://apiv3.linksfield.net> |
//! | `cube_uat` | <https://api-uat.io.linksfield.net/cube/v4> |
//!
//! A client calls `production` by default.
//! [`environment`](__private::ClientBuilder::environment) selects another, and
//! [`base_url`](__private::ClientBuilder::base_url) replaces the URL, for example with that of
//! a sandbox.
//!
//! `cube_uat`: The server that Linksfield's Chinese pages print, under the name Cube UAT. The
//! URL is used as printed. Whether the server serves the calls of CSSS is not known.
//!
//! Serves all calls. A test host for CSSS is not documented.
//!
//! # Authentication
//!
//! Every request is signed with HMAC-SHA1. The key is the credential `secret`.
//!
//! [`Credentials::from_env`] reads the credentials from environment variables.
//!
//! | credential | variable | meaning |
//! |---|---|---|
//! | [`access_code`](Credentials::access_code) | `LINKSFIELD_CSSS_ACCESS_CODE` | The access code of the enterprise. |
//! | [`secret`](Credentials::secret) | `LINKSFIELD_CSSS_SECRET` | The key of the signature. |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod batch_order_packages;
mod create_ota_order;
mod order_package;
mod query_device;
mod query_device_flow_usage;
mod query_order;
mod renew_package;
mod sync_asset_info;
pub mod notes;
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

/// A client of CSSS APIs.
///
/// Cloning a client is cheap. Clones share connections.
#[derive(Debug, Clone)]
pub struct Csss {
    client: __private::Client,
}

impl Csss {
    /// Returns a builder. Every setting except the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![__private::Secret::from(credentials.access_code), credentials.secret],
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

impl __private::Family for Csss {
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

impl<O: __private::Operation<Family = Csss>> Call<O> {
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

impl<O: __private::Paged<Family = Csss>> Call<O> {
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
    /// The access code of the enterprise. Request the code from Linksfield sales or FAE. The Chinese page also calls it `partner_code`. Printed codes begin with `P`; only one begins with `QY-`.
    pub access_code: String,
    /// The key of the signature. Request the secret from Linksfield sales or FAE, together with the access code.
    pub secret: __private::Secret,
}

impl Credentials {
    /// Reads the credentials from environment variables:
    ///
    /// - `LINKSFIELD_CSSS_ACCESS_CODE`
    /// - `LINKSFIELD_CSSS_SECRET`
    ///
    /// # Errors
    ///
    /// Returns an error if one of the variables is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            access_code: __private::env("LINKSFIELD_CSSS_ACCESS_CODE")?,
            secret: __private::env("LINKSFIELD_CSSS_SECRET")?.into(),
        })
    }
}

/// The environment that a client calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://apiv3.linksfield.net>
    Production,
    /// The server that Linksfield's Chinese pages print, under the name Cube UAT. The URL is used
    /// as printed. Whether the server serves the calls of CSSS is not known.
    ///
    /// - <https://api-uat.io.linksfield.net/cube/v4>
    CubeUat,
}

impl __private::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Production => 0,
            Self::CubeUat => 1,
        }
    }
}

/// The language of texts in responses.
///
/// Sent in the header `Accept-Language`. Default: `zh-CN`.
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

/// The description of the family for programs: its credentials, and every operation by name.
pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
    facts: &FAMILY,
    title: "CSSS APIs",
    title_zh: Some("CSSS APIs"),
    summary: "APIs for enterprises that manage SIM cards: card state, data usage, plan orders and SMS. Choose CSSS if Linksfield gave the enterprise an access code and a secret. Cube is the newer API for enterprises, with keys from the Cube portal. Mall serves a shop in which the holders of the cards buy plans themselves.",
    credentials: &[
        __private::CredentialInfo {
            name: "access_code",
            variable: "LINKSFIELD_CSSS_ACCESS_CODE",
            is_secret: false,
            doc: "The access code of the enterprise. Request the code from Linksfield sales or FAE. The Chinese page also calls it `partner_code`. Printed codes begin with `P`; only one begins with `QY-`.",
        },
        __private::CredentialInfo {
            name: "secret",
            variable: "LINKSFIELD_CSSS_SECRET",
            is_secret: true,
            doc: "The key of the signature. Request the secret from Linksfield sales or FAE, together with the access code.",
        },
    ],
    environments: &["production", "cube_uat"],
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

/// The description of the family for the runtime.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "csss",
    servers: &[
        __private::meta::Server {
            name: "api",
            environments: &[
                "https://apiv3.linksfield.net",
                "https://api-uat.io.linksfield.net/cube/v4",
            ],
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
        algorithm: __private::meta::Algorithm::Hmac(__private::Hash::Sha1, 1),
        encoding: __private::Encoding::Base64,
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
    limits: __private::Limits::none(),
    retry: __private::meta::Retry::NONE,
};
