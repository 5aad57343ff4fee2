//! Where the recipes send their calls. The recipes are the programs in the folder `examples`, and `README.md` lists
//! them.
//!
//! Nothing of this crate is needed in another program. There, a client is created with
//! `Csss::builder(Credentials::from_env()?).build()?`.

#![warn(missing_docs)]

use std::env;
use std::error::Error;

use linksfield_api::{ClientBuilder, Family};
use linksfield_sandbox::{Sandbox, SandboxBuilder};

/// Returns a builder for a client of a sandbox in this process, or of the server that the environment names.
///
/// If a variable such as `LINKSFIELD_CSSS_BASE_URL` is set, calls go to this URL, with the credentials from the
/// environment variables of the family, and no sandbox is started. Credentials alone do not select a server, so that a
/// recipe never orders in production by accident.
///
/// Otherwise, the function starts `sandbox`. Keep the returned [`Sandbox`]: the server stops when it is dropped.
///
/// # Errors
///
/// Returns an error if the URL is set and a credential is not, or if the sandbox cannot start.
pub async fn connect<C: Family>(
    sandbox: SandboxBuilder,
) -> Result<(ClientBuilder<C>, Option<Sandbox>), Box<dyn Error>> {
    let family = C::INFO;
    let variable = format!("LINKSFIELD_{}_BASE_URL", family.name().to_uppercase());
    if let Ok(url) = env::var(variable) {
        let credential = |name| env::var(name).map_err(|_| format!("`{name}` is not set"));
        let credentials = family.credentials.iter().map(|known| credential(known.variable));
        let credentials: Vec<String> = credentials.collect::<Result<_, _>>()?;
        let credentials = credentials.into_iter().map(Into::into).collect();
        return Ok((ClientBuilder::new(credentials).base_url(url), None));
    }
    let sandbox = sandbox.start().await?;
    // For a credential without a value, the sandbox accepts any value.
    let accepted = |name| sandbox.credential(family.name(), name).unwrap_or("anything").into();
    let credentials = family.credentials.iter().map(|known| accepted(known.name)).collect();
    let builder = ClientBuilder::new(credentials).base_url(sandbox.base_url(family.name()));
    Ok((builder, Some(sandbox)))
}
