// @generated from spec/shop/family.yaml by `cargo xtask gen`. Do not edit.

//! Shop.
//!
//! The smallest family that signs. It exists in no documentation.
//!
//! ```no_run
//! use linksfield_api::shop::{Buy, Colour, Credentials, Shop};
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
//! println!("{:?}", reply.into_inner());
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
use crate::__private;
pub use buy::*;
pub use find_orders::*;
pub use list_orders::*;

/// A client of the Shop.
///
/// It is cheap to clone; clones share their connections and their token.
#[derive(Debug, Clone)]
pub struct Shop {
    client: __private::Client,
}

impl Shop {
    /// Sets up a client; every setting but the credentials has a default.
    #[must_use]
    pub fn builder(credentials: Credentials) -> __private::ClientBuilder<Self> {
        __private::ClientBuilder::new(
            vec![__private::Secret::from(credentials.key_id), credentials.key],
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

impl __private::Family for Shop {
    const INFO: &'static __private::FamilyInfo = &INFO;
    type Environment = Environment;
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

impl<O: __private::Operation<Family = Shop>> Call<O> {
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
    /// The id of the key.
    pub key_id: String,
    /// The key.
    pub key: __private::Secret,
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
    pub fn from_env() -> Result<Self, __private::ConfigError> {
        Ok(Self {
            key_id: __private::env("LINKSFIELD_SHOP_KEY_ID")?,
            key: __private::env("LINKSFIELD_SHOP_KEY")?.into(),
        })
    }
}

/// Where calls are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// - <https://shop.example/api>
    Production,
}

impl __private::Environment for Environment {
    fn index(self) -> usize {
        match self {
            Self::Production => 0,
        }
    }
}

/// What programs may ask about the family: its credentials, and every operation by name.
pub static INFO: __private::FamilyInfo = __private::FamilyInfo {
    facts: &FAMILY,
    title: "Shop",
    title_zh: Some("商店"),
    summary: "The smallest family that signs. It exists in no documentation.",
    credentials: &[
        __private::CredentialInfo {
            name: "key_id",
            variable: "LINKSFIELD_SHOP_KEY_ID",
            is_secret: false,
            doc: "The id of the key.",
        },
        __private::CredentialInfo {
            name: "key",
            variable: "LINKSFIELD_SHOP_KEY",
            is_secret: true,
            doc: "The key.",
        },
    ],
    environments: &["production"],
    languages: &[],
    operations: &[
        <BuyRequest as __private::Operation>::INFO,
        <FindOrdersRequest as __private::Operation>::INFO,
        <ListOrdersRequest as __private::Operation>::INFO,
    ],
};

/// What the runtime knows of the family.
static FAMILY: __private::meta::Family = __private::meta::Family {
    name: "shop",
    servers: &[
        __private::meta::Server {
            name: "api",
            environments: &["https://shop.example/api"],
        },
    ],
    credentials: &["key_id", "key"],
    language_header: None,
    common: &[
        __private::meta::Common {
            name: "key_id",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Credential(0),
            template: &[],
            signed: true,
        },
        __private::meta::Common {
            name: "time",
            location: __private::meta::CommonLocation::Params,
            source: __private::meta::Source::Seconds {
                quoted: false,
            },
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
        flag: None,
        success: &["0"],
        listed: &["0", "500"],
        unlisted_uncertain: false,
        uncertain: &["500"],
        unenveloped: false,
    }),
    login: None,
};
