// @generated from spec/esim/family.yaml by `cargo xtask gen`. Do not edit.

//! eSIM QR Mall APIs.
//!
//! eSIM profiles as QR codes, for sale: the user logs in and chooses a plan, a pre-order
//! reserves a profile, and once the payment is reported there is a QR code. The enterprise
//! collects the payment by itself. One call is known from the eSIM QR Mall pages; the others
//! come from the older, public documentation of FMS, Linksfield's system for eSIM QR codes and
//! for online stores, which describes the same flow. Calls carry a token where they need one;
//! no signature is documented.
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
//! # Responses
//!
//! The FMS pages show a fourth member, `messageSourceHandler`, and give it no meaning; the
//! webhook examples have none. The codes of the list are those of the payment webhook, and `7`;
//! any other is called a system exception there. Which HTTP statuses come with them is not
//! documented.
//!
//! # Environments
//!
//! No base address is public: set one with `base_url`.
//!
//! # Assumptions
//!
//! - The calls of the FMS documentation and those of the eSIM QR Mall pages are served by one
//!   system, with the same token. The two forms of the payment webhook are kept apart. The
//!   calls agree (login, pre-order, payment webhook, myEsimDetail), and so does the prefix
//!   v1.1, though no page says that they are one.
//! - The methods of the FMS calls are those of the operations in their Swagger. They are known
//!   only from the names of the operations behind the pages' links, which end with "UsingPOST"
//!   or "UsingGET".
//! - `partnerCode` is sent by the calls whose page lists it, and by no other. The general page
//!   names it a common parameter without saying of which calls; the pages of plan detail, order
//!   status and eSIM detail do not list it.
//! - `type` says whether a plan covers the country among others (1) or alone (2), and is sent
//!   as a number. The page of countryPackageList explains it so, while the general table calls
//!   it a search type, 1 country and 2 region, and a string; all examples print a number.
//! - After 3004, 3005, 9999 and any code that is not listed the server may have executed a
//!   write nevertheless. After the other codes of the list it has not. 3004 and 9999 do not say
//!   at which step the order system failed, and 3005 tells only that a QR code is missing, not
//!   what became of the report; codes that are not listed are called a system exception. The
//!   others name a reason to refuse the call. A payment is to be reported once only, so doubt
//!   is worth a question for the order's status.
//! - Any call may answer `7`, and a new login mends it. The general page says it of the token,
//!   not of a call.
//! - The login is `/user/emailLogin`. It is named twice, with a link to its Swagger; one step
//!   of the flow says `/user/login`.
//! - The login takes `email`, `passwd`, `partnerCode`, `appId` and `userType`, with `passwd`
//!   being the MD5 of the password in lowercase hex. The body is not documented; these are the
//!   fields of the registration without the code that is not in use. Unconfirmed.
//! - The login sends `userType` 4 (customer) and `appId` 12 (app). The example of the
//!   registration has these values, and a user registers and logs in as the same.
//! - The token stands in the login's answer as `x-access-token`, in `data` or else in the
//!   response headers. The page of the registration says that the answer holds it under this
//!   name, and not where; of the login's answer no more is known than that it has a token.
//! - Wherever a time limit for a payment is named here, it is 10 minutes. The webhook page says
//!   10 minutes. The flow page was changed to 60 on 2020-08-11, and still says 10 in its table
//!   of time-outs. The shorter is safe under both; a late report is answered with 6006.
//!
//! # Sources
//!
//! - <https://links-field.github.io/fms-api/>. FMS documentation, general page and flow; state
//!   125c87e of 2022-04-15. The overview, the flow and the page of the webhook misspell the
//!   prefix `/package/` of some paths as `/pacakge/`.
//! - <https://github.com/links-field/fms-api>. The repository of the FMS documentation.
//! - <https://developer-en.apifox.cn/api-42599727>. Its navigation lists the six eSIM QR Mall
//!   pages with their methods.

mod country_package_list;
mod detail;
mod email_register;
mod my_esim_detail;
mod package_list;
mod payment_webhook;
mod payment_webhook_v1_1;
mod pre_order_package;
mod query_ord_status_and_email;
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

/// A client of the eSIM QR Mall APIs.
///
/// It is cheap to clone; clones share their connections and their token.
#[derive(Debug, Clone)]
pub struct Esim {
    client: __private::Client,
}

impl Esim {
    /// Sets up a client; every setting but the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![
                __private::Secret::from(credentials.partner_code),
                __private::Secret::from(credentials.email), credentials.password
            ],
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

impl __private::Family for Esim {
    const INFO: &'static __private::FamilyInfo = &INFO;
    type Environment = __private::Undocumented;
    type Language = __private::Undocumented;
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

impl<O: __private::Operation<Family = Esim>> Call<O> {
    /// Sets the time for one attempt. Default: that of the client.
    pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
        self.inner = self.inner.timeout(timeout);
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
    /// The code of the enterprise, P and six digits.
    pub partner_code: String,
    /// The e-mail address of the user who logs in; QR codes and notices go there.
    pub email: String,
    /// The password of the user who logs in. It is not sent itself, but its MD5 is.
    pub password: __private::Secret,
}

impl Credentials {
    /// Reads the credentials from the environment:
    ///
    /// - `LINKSFIELD_ESIM_PARTNER_CODE`
    /// - `LINKSFIELD_ESIM_EMAIL`
    /// - `LINKSFIELD_ESIM_PASSWORD`
    ///
    /// # Errors
    ///
    /// When one of them is not set.
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            partner_code: __private::env("LINKSFIELD_ESIM_PARTNER_CODE")?,
            email: __private::env("LINKSFIELD_ESIM_EMAIL")?,
            password: __private::env("LINKSFIELD_ESIM_PASSWORD")?.into(),
        })
    }
}

/// What programs may ask about the family: its credentials, and every operation by name.
pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
    facts: &FAMILY,
    title: "eSIM QR Mall APIs",
    title_zh: None,
    summary: "eSIM profiles as QR codes, for sale: the user logs in and chooses a plan, a pre-order reserves a profile, and once the payment is reported there is a QR code. The enterprise collects the payment by itself. One call is known from the eSIM QR Mall pages; the others come from the older, public documentation of FMS, Linksfield's system for eSIM QR codes and for online stores, which describes the same flow. Calls carry a token where they need one; no signature is documented.",
    credentials: &[
        __private::CredentialInfo {
            name: "partner_code",
            variable: "LINKSFIELD_ESIM_PARTNER_CODE",
            is_secret: false,
            doc: "The code of the enterprise, P and six digits.",
        },
        __private::CredentialInfo {
            name: "email",
            variable: "LINKSFIELD_ESIM_EMAIL",
            is_secret: false,
            doc: "The e-mail address of the user who logs in; QR codes and notices go there.",
        },
        __private::CredentialInfo {
            name: "password",
            variable: "LINKSFIELD_ESIM_PASSWORD",
            is_secret: true,
            doc: "The password of the user who logs in. It is not sent itself, but its MD5 is.",
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

/// What the runtime knows of the family.
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
};
