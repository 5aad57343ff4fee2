//! Where the recipes send their calls. The recipes are the programs in the folder `examples`, and `README.md` lists
//! them.
//!
//! Nothing of this crate is needed in another program. There, a client is created with
//! `Csss::builder(Credentials::from_env()?).build()?`.

#![warn(missing_docs)]

use std::env;
use std::error::Error;

use linksfield_api::{AnyClient, ClientBuilder, Family, FamilyInfo, Secret};
use linksfield_sandbox::{Sandbox, SandboxBuilder};

/// Returns a builder for a client of a sandbox in this process, or of the server that the environment names.
///
/// If a variable such as `LINKSFIELD_CSSS_BASE_URL` is set, calls go to this URL, with the credentials from the
/// environment variables of the family, and no sandbox is started. Credentials alone do not select a server, so that a
/// recipe never orders in production by accident.
///
/// Otherwise, the function starts `sandbox`, and writes to the error output which variables select another server. Keep the returned [`Sandbox`]: the server stops when it is dropped.
///
/// # Errors
///
/// Returns an error if the URL is set and a credential is not, or if the sandbox cannot start.
pub async fn connect<C: Family>(
    sandbox: SandboxBuilder,
) -> Result<(ClientBuilder<C>, Option<Sandbox>), Box<dyn Error>> {
    let server = Server::choose(C::INFO, sandbox).await?;
    Ok((ClientBuilder::new(server.credentials).base_url(server.url), server.sandbox))
}

/// Returns a builder like [`connect`], for a client of a family that is chosen at run time.
///
/// # Errors
///
/// Returns an error under the conditions of [`connect`].
pub async fn connect_any(
    family: &'static FamilyInfo,
    sandbox: SandboxBuilder,
) -> Result<(ClientBuilder<AnyClient>, Option<Sandbox>), Box<dyn Error>> {
    let server = Server::choose(family, sandbox).await?;
    let mut credentials = server.credentials.into_iter();
    let builder = AnyClient::builder(family, |_| credentials.next())?;
    Ok((builder.base_url(server.url), server.sandbox))
}

/// A server, and credentials that it accepts.
struct Server {
    url: String,
    credentials: Vec<Secret>,
    sandbox: Option<Sandbox>,
}

impl Server {
    async fn choose(
        family: &'static FamilyInfo,
        sandbox: SandboxBuilder,
    ) -> Result<Self, Box<dyn Error>> {
        let variable = format!("LINKSFIELD_{}_BASE_URL", family.name().to_uppercase());
        if let Ok(url) = env::var(&variable) {
            let credentials = family.credentials.iter().map(|known| {
                let variable = known.variable;
                env::var(variable).map(Secret::from).map_err(|_| format!("`{variable}` is not set"))
            });
            return Ok(Self {
                url,
                credentials: credentials.collect::<Result<_, _>>()?,
                sandbox: None,
            });
        }
        let sandbox = sandbox.start().await?;
        let credentials = family.credentials.iter().map(|known| {
            // For a credential without a value, the sandbox accepts any value.
            sandbox.credential(family.name(), known.name).unwrap_or("anything").into()
        });
        let credentials = credentials.collect();
        let url = sandbox.base_url(family.name());
        let others = family.credentials.iter().map(|known| known.variable);
        let others = others.collect::<Vec<_>>().join(", ");
        eprintln!("Calls go to a sandbox in this process, at {url}.");
        eprintln!("To call another server, set {variable}, {others}.\n");
        Ok(Self { url, credentials, sandbox: Some(sandbox) })
    }
}

/// The programs of the README of the project. They are tested here, because a package cannot contain a file outside of its
/// folder.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
