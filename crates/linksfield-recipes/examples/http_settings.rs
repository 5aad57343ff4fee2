//! Sends all calls through a proxy, trusts the certificates of a company, and sets time limits.
//!
//! Use this behind a firewall, or behind a proxy that opens TLS connections. Without settings, the client already uses the
//! proxies of `HTTPS_PROXY` and `NO_PROXY` and the certificates of the operating system, so try that first. On Linux,
//! `SSL_CERT_FILE` replaces the certificates without a change of the program.
//!
//! What can go wrong, and how it shows:
//!
//! | error | cause |
//! |---|---|
//! | `ConfigError` of `build` | a file without certificates, a wrong URL of a proxy, HTTPS without a TLS feature |
//! | `NotSent`, `is_certificate()` | the company's certificate is missing in `ca_file`, or has expired |
//! | `NotSent`, `is_timeout()` | a firewall drops packets: a proxy is missing, or its host is wrong |
//! | `NotSent`, with "proxy authorization required" in its causes | the proxy wants a user name and a password, in its URL |
//! | `NoResponse`, with `CertificateRequired` in its causes | the server requires a certificate of the client |
//! | `NoResponse` after exactly the timeout | the proxy or the server is slow; raise `timeout` |
//!
//! After `NotSent`, a write was certainly not executed. Print errors with `{error:#}`, which includes the causes. No
//! error contains the password of the proxy.
//!
//! Do not put `tokio::time::timeout` around a call: it drops the future, and nothing states whether a write was
//! executed. `timeout` limits the whole call with its retries, and `attempt_timeout` each attempt.
//!
//! What to change: `own_client` replaces the HTTP client altogether. Copy it only if the settings are not enough, because
//! money depends on its last lines: `not_sent` promises that no byte of a request has reached the server.
//!
//! Needs: `http`, and `tokio` with `macros` and `rt-multi-thread`.

use std::env;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use linksfield_api::csss::{Csss, QueryOrder};
use linksfield_api::reqwest_0_13::{configure, reqwest};
use linksfield_api::transport::{self, TransportError};
use linksfield_api::{ClientBuilder, ConfigError};
use linksfield_sandbox::Sandbox;

/// The settings of the network, as a program reads them from its configuration.
#[derive(Default)]
pub struct Network {
    /// A URL such as `http://user:password@proxy.example:3128`.
    pub proxy: Option<String>,
    /// A PEM file with the certificates of the company.
    pub ca_file: Option<PathBuf>,
    /// A PEM file with the private key and the certificate by which the server recognises this program.
    pub client_file: Option<PathBuf>,
}

/// Applies the settings to the client of any family.
pub fn with_network<C>(
    mut builder: ClientBuilder<C>,
    network: &Network,
) -> std::io::Result<ClientBuilder<C>> {
    if let Some(url) = &network.proxy {
        builder = builder.proxy(url);
    }
    if let Some(file) = &network.ca_file {
        builder = builder.root_certificate_pem(fs::read(file)?);
    }
    if let Some(file) = &network.client_file {
        builder = builder.client_certificate_pem(fs::read(file)?);
    }
    builder = builder
        .connect_timeout(Duration::from_secs(5))
        .attempt_timeout(Duration::from_secs(20))
        .timeout(Duration::from_secs(60));
    // Every other setting of the HTTP client, here a local address for machines with several networks.
    Ok(configure(builder, |http| http.local_address(None)))
}

/// Replaces the HTTP client. The other settings of `with_network` then belong to the replacement.
pub fn own_client<C>(builder: ClientBuilder<C>) -> Result<ClientBuilder<C>, reqwest::Error> {
    let http = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none()) // A redirect would send a write twice.
        .retry(reqwest::retry::never())
        .pool_max_idle_per_host(0) // A new connection per request, as writes need it.
        .build()?;
    Ok(builder.transport(transport::from_fn(move |request, options| {
        let http = http.clone();
        async move {
            // An error with the URL would contain the signature.
            let failed = |error: reqwest::Error| match error.is_connect() || error.is_builder() {
                true => TransportError::not_sent(error.without_url()),
                false => TransportError::may_have_been_sent(error.without_url()),
            };
            let mut request = reqwest::Request::try_from(request).map_err(failed)?;
            *request.timeout_mut() = Some(options.timeout());
            let response = http.execute(request).await.map_err(failed)?;
            let (status, headers) = (response.status(), response.headers().clone());
            let mut whole = http::Response::new(response.bytes().await.map_err(failed)?);
            (*whole.status_mut(), *whole.headers_mut()) = (status, headers);
            Ok(whole)
        }
    })))
}

#[tokio::main]
pub async fn main() -> Result<(), Box<dyn Error>> {
    // Your program: `let builder = Csss::builder(Credentials::from_env()?)`
    let (builder, _sandbox) = linksfield_recipes::connect::<Csss>(Sandbox::builder()).await?;
    let network = Network {
        proxy: env::var("LINKSFIELD_PROXY").ok(),
        ca_file: env::var_os("LINKSFIELD_CA_FILE").map(PathBuf::from),
        client_file: env::var_os("LINKSFIELD_CLIENT_FILE").map(PathBuf::from),
    };
    let csss: Result<Csss, ConfigError> = with_network(builder, &network)?.build();
    let orders = csss?.query_order(QueryOrder { page_no: 1, page_size: 10 }).send().await?;
    println!("{} orders", orders.package_order.len());
    Ok(())
}
