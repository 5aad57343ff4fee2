//! What a client is: how it is set up, and how it runs a call. This file only names the parts.

mod any;
mod builder;
mod family;
mod handle;
mod server;
pub(crate) mod settings;

pub use any::AnyClient;
pub use builder::ClientBuilder;
pub use family::{Environment, Family, Language, Undocumented};
pub use handle::Client;
pub(crate) use settings::CallOptions;
