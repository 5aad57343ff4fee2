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
//! use linksfield_api::Esim;
//! use linksfield_api::esim::Credentials;
//! use linksfield_api::esim::{CoverageType, PackageList};
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
//! println!("{:?}", *reply);
//! # Ok(())
//! # }
//! ```
//!
//! # Answers
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
//! Transcribed from:
//!
//! - <https://links-field.github.io/fms-api/>. FMS documentation, general page and flow; state
//!   125c87e of 2022-04-15. The overview, the flow and the page of the webhook misspell the
//!   prefix `/package/` of some paths as `/pacakge/`.
//! - <https://github.com/links-field/fms-api>. The repository of the FMS documentation.
//! - <https://developer-en.apifox.cn/api-42599727>. Its navigation lists the six eSIM QR Mall
//!   pages with their methods.
//!
//! Taken to be so where the documentation leaves it open:
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
//! - After 3004, 3005, 9999 and any code that is not listed a write may have been done all the
//!   same. After the other codes of the list it has not. 3004 and 9999 do not say at which step
//!   the order system failed, and 3005 tells only that a QR code is missing, not what became of
//!   the report; codes that are not listed are called a system exception. The others name a
//!   reason to refuse the call. A payment is to be reported once only, so doubt is worth a
//!   question for the order's status.
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
#[cfg(feature = "example-tests")]
mod every_call;
#[cfg(feature = "example-tests")]
#[doc(hidden)]
pub use every_call::every_call;
use crate::rt;
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
/// It is cheap to clone; clones share their connections.
#[derive(Debug, Clone)]
pub struct Esim {
    client: rt::Client,
}

impl Esim {
    /// Sets up a client; every setting but the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(
            vec![
                rt::Secret::from(credentials.partner_code), rt::Secret::from(credentials
                .email), credentials.password
            ],
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

impl rt::Family for Esim {
    const FAMILY: &'static rt::meta::Family = &FAMILY;
    type Environment = rt::Undocumented;
    type Language = rt::Undocumented;
    fn from_client(client: rt::Client) -> Self {
        Self { client }
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
    pub password: rt::Secret,
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
    pub fn from_env() -> Result<Self, rt::ConfigError> {
        Ok(Self {
            partner_code: rt::env("LINKSFIELD_ESIM_PARTNER_CODE")?,
            email: rt::env("LINKSFIELD_ESIM_EMAIL")?,
            password: rt::env("LINKSFIELD_ESIM_PASSWORD")?.into(),
        })
    }
}

/// What the runtime knows of the family.
static FAMILY: rt::meta::Family = rt::meta::Family {
    name: "esim",
    servers: &[
        rt::meta::Server {
            name: "api",
            environments: &[],
        },
    ],
    credentials: &["partner_code", "email", "password"],
    language_header: None,
    common: &[
        rt::meta::Common {
            name: "partnerCode",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Credential(0),
            template: &[],
            signed: true,
        },
        rt::meta::Common {
            name: "x-access-token",
            place: rt::meta::Place::Header,
            fill: rt::meta::Fill::Token,
            template: &[],
            signed: false,
        },
    ],
    signing: None,
    envelope: Some(rt::meta::Envelope {
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
        bare: false,
    }),
    login: Some(rt::meta::Login {
        name: "esim.login",
        server: 0,
        path: "/user/emailLogin",
        body: &[
            ("email", rt::meta::LoginValue::Credential(1)),
            ("passwd", rt::meta::LoginValue::CredentialMd5(2)),
            ("partnerCode", rt::meta::LoginValue::Credential(0)),
            ("appId", rt::meta::LoginValue::Number(12)),
            ("userType", rt::meta::LoginValue::Number(4)),
        ],
        token: &[
            rt::meta::TokenPlace::Body(&["data", "x-access-token"]),
            rt::meta::TokenPlace::Header("x-access-token"),
        ],
        expired: &["7"],
        valid_for: 259200,
    }),
};
