//! Clients: the builder and its settings, the handle that runs calls, and the traits of generated clients.

mod addresses;
mod any;
mod builder;
mod family;
mod handle;
mod server;
pub(crate) mod settings;

pub(crate) use addresses::Address;
pub use any::AnyClient;
pub use builder::ClientBuilder;
pub use family::{Environment, Family, Language, Undocumented};
pub use handle::Client;
#[cfg(feature = "reqwest")]
pub(crate) use server::is_loopback;
pub(crate) use settings::{CallOptions, Server};
