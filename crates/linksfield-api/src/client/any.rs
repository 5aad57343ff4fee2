//! [`AnyClient`], a client of a family that is chosen at run time. It has no typed operations. Its methods are in
//! `operation/any.rs`.

use super::handle::Client;
use crate::info::FamilyInfo;

/// A client of a family that is chosen at run time.
///
/// Operations are called by name, with JSON for the parameters and for the response. With an `AnyClient`, a command
/// line or a bulk runner is one program for all families and operations, including those of later versions.
///
/// A client is cheap to clone. Clones share their connections and their access token.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use linksfield_api::{AnyClient, FAMILIES};
///
/// let family = FAMILIES.iter().find(|family| family.name() == "csss").ok_or("no such family")?;
/// let client = AnyClient::builder(family, |credential| {
///     std::env::var(credential.variable).ok().map(Into::into)
/// })?
/// .build()?;
/// let reply = client
///     .operation("query_device")?
///     .call_json(r#"{ "device_id": "89852022018041800192" }"#)
///     .await?;
/// println!("{}", *reply);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct AnyClient {
    pub(crate) client: Client,
    pub(crate) info: &'static FamilyInfo,
}
