// @generated from spec/esim/family.yaml by `cargo xtask gen`. Do not edit.

//! Operations for enterprises that sell eSIM profiles as QR codes. Linksfield's title: *eSIM QR
//! Mall APIs*.
//!
//! An end user logs in and chooses a plan, and a pre-order reserves a profile. The enterprise,
//! not Linksfield, collects the payment and reports it; then the QR code is available. To
//! manage SIM cards that an enterprise already has, choose `csss` or `cube`. For the shop in
//! which holders of SIM cards buy plans, choose `mall`.
//!
//! ```no_run
//! use linksfield_api::esim::{CoverageType, Credentials, Esim, PackageList};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let esim = Esim::builder(Credentials::from_env()?).base_url("https://…").build()?;
//! let reply = esim
//!     .package_list(PackageList {
//!         r#type: CoverageType::Only,
//!     })
//!     .country_code(460)
//!     .iso_country_name("China")
//!     .language_id("string")
//!     .page_num(0)
//!     .page_size(0)
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
//! | [`country_package_list`](Esim::country_package_list) | read | examples-only | Lists the countries that the plans of the enterprise cover. |
//! | [`detail`](Esim::detail) | read | partial | Returns the details of one plan, including its prices. |
//! | [`email_register`](Esim::email_register) | **write** | examples-only | Registers a user with FMS, Linksfield's system for eSIM QR codes. |
//! | [`my_esim_detail`](Esim::my_esim_detail) | read | request-only | Returns the details of the eSIM of a paid order. |
//! | [`package_list`](Esim::package_list) | read | examples-only | Lists the plans that are set in the FMS portal to be shown for a country. |
//! | [`payment_webhook`](Esim::payment_webhook) | **write** | partial | Reports to Linksfield whether a payment that the enterprise collected from an end user succeeded or failed. |
//! | [`payment_webhook_v1_1`](Esim::payment_webhook_v1_1) | **write** | complete | Reports whether a payment that the enterprise collected succeeded or failed. |
//! | [`pre_order_package`](Esim::pre_order_package) | **write** | examples-only | Reserves one eSIM profile of the pool before the payment is complete. |
//! | [`query_ord_status_and_email`](Esim::query_ord_status_and_email) | read | partial | Reports whether an order is paid, and returns the QR code of a paid order. |
//!
//! The effect `write` means that the operation modifies state. The coverage states how much
//! Linksfield documents in public. `request-only` lacks the response, and `examples-only` lacks
//! a table of fields.
//!
//! 17 further pages of the documentation have no operation here, because too little of them is
//! public. The method [`untyped`](Esim::untyped) can call any path.
//!
//! # Environments
//!
//! The documentation names no base URL. Set the URL with
//! [`base_url`](__private::ClientBuilder::base_url).
//!
//! This setting is the base URL of the whole family. No base URL is public, so the caller must
//! set it. For a test system, a Swagger page is known:
//! <https://swaggertest.linksfield.net/fms/swagger-ui.html> (2022). The pages of the calls
//! still link to an older Swagger page, <http://47.56.82.232:49090/swagger-ui.html>.
//!
//! # Authentication
//!
//! Requests are not signed.
//!
//! Calls carry an access token. The client obtains a token with the first call, shares it with
//! its clones, and obtains a new one after three days, or when the server refuses the token.
//!
//! [`Credentials::from_env`] reads the credentials from environment variables.
//!
//! | credential | variable | meaning |
//! |---|---|---|
//! | [`partner_code`](Credentials::partner_code) | `LINKSFIELD_ESIM_PARTNER_CODE` | The code of the enterprise: P and six digits. |
//! | [`email`](Credentials::email) | `LINKSFIELD_ESIM_EMAIL` | The e-mail address of the user who logs in. |
//! | [`password`](Credentials::password) | `LINKSFIELD_ESIM_PASSWORD` | The password of the user who logs in. |
//!
//! # Notes
//!
//! The page [`notes`] has further details, the assumptions, and the sources.

mod country_package_list;
mod detail;
mod email_register;
mod my_esim_detail;
mod package_list;
mod payment_webhook;
mod payment_webhook_v1_1;
mod pre_order_package;
mod query_ord_status_and_email;
pub mod notes;
mod types;
pub use types::*;
use crate::__private;
pub use country_package_list::*;
pub use detail::*;
pub use email_register::*;
pub use my_esim_detail::*;
pub use package_list::*;
pub use payment_webhook::*;
pub use payment_webhook_v1_1::*;
pub use pre_order_package::*;
pub use query_ord_status_and_email::*;

/// A client of eSIM QR Mall APIs.
///
/// Cloning a client is cheap. Clones share connections and the access token.
#[derive(Debug, Clone)]
pub struct Esim {
    client: __private::Client,
}

impl Esim {
    /// Returns a builder. Every setting except the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![
                __private::Secret::from(credentials.partner_code),
                __private::Secret::from(credentials.email), credentials.password
            ],
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

impl __private::Family for Esim {
    const INFO: &'static __private::FamilyInfo = &INFO;
    type Environment = __private::Undocumented;
    type Language = __private::Undocumented;

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

impl<O: __private::Operation<Family = Esim>> Call<O> {
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
    /// The code of the enterprise: P and six digits.
    pub partner_code: String,
    /// The e-mail address of the user who logs in. QR codes and notices are sent to this address.
    pub email: String,
    /// The password of the user who logs in. The client sends the MD5 digest of the password, never the password itself.
    pub password: __private::Secret,
}

impl Credentials {
    /// Reads the credentials from environment variables:
    ///
    /// - `LINKSFIELD_ESIM_PARTNER_CODE`
    /// - `LINKSFIELD_ESIM_EMAIL`
    /// - `LINKSFIELD_ESIM_PASSWORD`
    ///
    /// # Errors
    ///
    /// Returns an error if one of the variables is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            partner_code: __private::env("LINKSFIELD_ESIM_PARTNER_CODE")?,
            email: __private::env("LINKSFIELD_ESIM_EMAIL")?,
            password: __private::env("LINKSFIELD_ESIM_PASSWORD")?.into(),
        })
    }
}

/// The description of the family for programs: its credentials, and every operation by name.
pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
    facts: &FAMILY,
    title: "eSIM QR Mall APIs",
    title_zh: None,
    summary: "Operations for enterprises that sell eSIM profiles as QR codes. An end user logs in and chooses a plan, and a pre-order reserves a profile. The enterprise, not Linksfield, collects the payment and reports it; then the QR code is available. To manage SIM cards that an enterprise already has, choose `csss` or `cube`. For the shop in which holders of SIM cards buy plans, choose `mall`.",
    credentials: &[
        __private::CredentialInfo {
            name: "partner_code",
            variable: "LINKSFIELD_ESIM_PARTNER_CODE",
            is_secret: false,
            doc: "The code of the enterprise: P and six digits.",
        },
        __private::CredentialInfo {
            name: "email",
            variable: "LINKSFIELD_ESIM_EMAIL",
            is_secret: false,
            doc: "The e-mail address of the user who logs in. QR codes and notices are sent to this address.",
        },
        __private::CredentialInfo {
            name: "password",
            variable: "LINKSFIELD_ESIM_PASSWORD",
            is_secret: true,
            doc: "The password of the user who logs in. The client sends the MD5 digest of the password, never the password itself.",
        },
    ],
    environments: &[],
    languages: &[],
    operations: &[
        <CountryPackageListRequest as __private::Operation>::INFO,
        <DetailRequest as __private::Operation>::INFO,
        <EmailRegisterRequest as __private::Operation>::INFO,
        <MyEsimDetailRequest as __private::Operation>::INFO,
        <PackageListRequest as __private::Operation>::INFO,
        <PaymentWebhookRequest as __private::Operation>::INFO,
        <PaymentWebhookV11Request as __private::Operation>::INFO,
        <PreOrderPackageRequest as __private::Operation>::INFO,
        <QueryOrdStatusAndEmailRequest as __private::Operation>::INFO,
    ],
};

/// The description of the family for the runtime.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "esim",
    servers: &[
        __private::meta::Server {
            name: "api",
            environments: &[],
        },
    ],
    credentials: &["partner_code", "email", "password"],
    language_header: None,
    common: &[
        __private::meta::Common {
            name: "partnerCode",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Credential(0),
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "x-access-token",
            location: __private::meta::CommonLocation::Header,
            source: __private::meta::Source::Token,
            template: &[],
            signed: false,
        },
    ],
    signing: None,
    envelope: Some(__private::meta::Envelope {
        code: &["code"],
        message: &["message"],
        data: "data",
        flag: None,
        success: &["0"],
        listed: &[
            "0",
            "2",
            "7",
            "1102",
            "3004",
            "3005",
            "6006",
            "9999",
            "10008",
            "10009",
        ],
        unlisted_uncertain: true,
        uncertain: &["3004", "3005", "9999"],
        unenveloped: false,
    }),
    login: Some(__private::meta::Login {
        name: "esim.login",
        server: 0,
        path: "/user/emailLogin",
        body: &[
            ("email", __private::meta::LoginValue::Credential(1)),
            ("passwd", __private::meta::LoginValue::CredentialMd5(2)),
            ("partnerCode", __private::meta::LoginValue::Credential(0)),
            ("appId", __private::meta::LoginValue::Number(12)),
            ("userType", __private::meta::LoginValue::Number(4)),
        ],
        token: &[
            __private::meta::TokenLocation::Body(&["data", "x-access-token"]),
            __private::meta::TokenLocation::Header("x-access-token"),
        ],
        expired: &["7"],
        valid_for: 259200,
    }),
    limits: __private::Limits::none(),
    retry: __private::meta::Retry::NONE,
};
