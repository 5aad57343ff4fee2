// @generated from spec/shop/family.yaml by `cargo xtask gen`. Do not edit.

//! Shop.
//!
//! The smallest family that signs. It exists in no documentation.
//!
//! ```no_run
//! use linksfield_api::Shop;
//! use linksfield_api::shop::Credentials;
//! use linksfield_api::shop::{Buy, Colour};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let shop = Shop::builder(Credentials::from_env()?).build()?;
//! let reply = shop
//!     .buy(Buy {
//!         card: "89852022018041800192".parse()?,
//!         colour: Colour::Green,
//!         price: "4.90".parse()?,
//!     })
//!     .note("two \"quotes\"")
//!     .send()
//!     .await?;
//! println!("{:?}", *reply);
//! # Ok(())
//! # }
//! ```
//!
//! # Environments
//!
//! - production of `api`: <https://shop.example/api>.

mod buy;
mod find_orders;
mod list_orders;
mod types;
pub use types::*;
#[cfg(feature = "example-tests")]
mod every_call;
#[cfg(feature = "example-tests")]
#[doc(hidden)]
pub use every_call::every_call;
use crate::rt;
pub use buy::*;
pub use find_orders::*;
pub use list_orders::*;

/// A client of the Shop.
///
/// It is cheap to clone; clones share their connections.
#[derive(Debug, Clone)]
pub struct Shop {
    client: rt::Client,
}

impl Shop {
    /// Sets up a client; every setting but the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(
            vec![rt::Secret::from(credentials.key_id), credentials.key],
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

impl rt::Family for Shop {
    const FAMILY: &'static rt::meta::Family = &FAMILY;
    type Environment = Environment;
    type Language = rt::Undocumented;
    fn from_client(client: rt::Client) -> Self {
        Self { client }
    }
}

/// What a client must be given.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The id of the key.
    pub key_id: String,
    /// The key.
    pub key: rt::Secret,
}

impl Credentials {
    /// Reads the credentials from the environment:
    ///
    /// - `LINKSFIELD_SHOP_KEY_ID`
    /// - `LINKSFIELD_SHOP_KEY`
    ///
    /// # Errors
    ///
    /// When one of them is not set.
    pub fn from_env() -> Result<Self, rt::ConfigError> {
        Ok(Self {
            key_id: rt::env("LINKSFIELD_SHOP_KEY_ID")?,
            key: rt::env("LINKSFIELD_SHOP_KEY")?.into(),
        })
    }
}

/// Where the calls go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://shop.example/api>
    Production,
}

impl rt::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Production => 0,
        }
    }
}

/// What the runtime knows of the family.
static FAMILY: rt::meta::Family = rt::meta::Family {
    name: "shop",
    servers: &[
        rt::meta::Server {
            name: "api",
            environments: &["https://shop.example/api"],
        },
    ],
    credentials: &["key_id", "key"],
    language_header: None,
    common: &[
        rt::meta::Common {
            name: "key_id",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Credential(0),
            template: &[],
            signed: true,
        },
        rt::meta::Common {
            name: "time",
            place: rt::meta::Place::Params,
            fill: rt::meta::Fill::Seconds {
                quoted: false,
            },
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
        flag: None,
        success: &["0"],
        listed: &["0", "500"],
        unlisted_uncertain: false,
        uncertain: &["500"],
        bare: false,
    }),
    login: None,
};
