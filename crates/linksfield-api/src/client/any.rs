//! A client of a family that is known only at run time. It has no typed operations; see
//! [`AnyClient::builder`](crate::AnyClient::builder).

use super::handle::Client;
use crate::info::FamilyInfo;

/// A client of any family, whose operations are called by name with JSON.
///
/// It is cheap to clone; clones share their connections and their token. With it, a command line or a bulk runner
/// is one program for all families and operations, present and future:
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
