//! TLS with rustls and ring, for the feature `rustls-ring` without the feature `rustls`.
//!
//! reqwest takes the cryptography of rustls from the process, or from AWS-LC. Only programs may set that of the process.
//! Therefore the TLS configuration is built here, with ring, as reqwest builds it with AWS-LC, and is passed to reqwest.
//! If the program has set the cryptography of the process, reqwest builds the configuration, with that cryptography.

use std::sync::Arc;

use ::reqwest::ClientBuilder;
use rustls::ClientConfig;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::{self, PemObject as _, SectionKind};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls_platform_verifier::Verifier;

use super::settings::HttpSettings;
use crate::error::config::ConfigError;

/// Why closures are refused. reqwest ignores its own settings of TLS, such as the only accepted certificates, if it is
/// passed a TLS configuration.
const CLOSURE: &str = "with the cargo feature `rustls-ring`, a closure of `reqwest_0_13::configure` needs a \
                       cryptography of the process, so that its settings of TLS have effect: call \
                       `rustls::crypto::ring::default_provider().install_default()` at the start of the program, or \
                       enable the cargo feature `rustls`";

/// Passes the TLS configuration to reqwest, unless the cryptography of the process is set.
pub(super) fn configured(
    builder: ClientBuilder,
    settings: &HttpSettings,
) -> Result<ClientBuilder, ConfigError> {
    if CryptoProvider::get_default().is_some() {
        return Ok(builder.tls_backend_rustls());
    }
    if !settings.configure.is_empty() {
        return Err(ConfigError::Http(CLOSURE.into()));
    }
    Ok(builder.tls_backend_preconfigured(tls(settings)?))
}

fn tls(settings: &HttpSettings) -> Result<ClientConfig, ConfigError> {
    let cannot = |error: rustls::Error| ConfigError::Http(Box::new(error));
    let provider = Arc::new(ring::default_provider());
    let verifier = verifier(&settings.root_certificates, Arc::clone(&provider))?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(cannot)?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier));
    let mut config = match &settings.client_certificate {
        Some(pem) => {
            let (certificates, key) = identity(pem)?;
            config.with_client_auth_cert(certificates, key).map_err(cannot)?
        }
        None => config.with_no_client_auth(),
    };
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

/// Checks servers by the certificates of the operating system and those of the consumer.
fn verifier(roots: &[Vec<u8>], provider: Arc<CryptoProvider>) -> Result<Verifier, ConfigError> {
    let cannot = |error: rustls::Error| ConfigError::Http(Box::new(error));
    if roots.is_empty() {
        return Verifier::new(provider).map_err(cannot);
    }
    with_extra_roots(roots, provider)
}

#[cfg(any(all(unix, not(target_os = "android")), windows))]
fn with_extra_roots(
    roots: &[Vec<u8>],
    provider: Arc<CryptoProvider>,
) -> Result<Verifier, ConfigError> {
    let wrong = |reason: &str| ConfigError::RootCertificate(reason.to_owned());
    let mut certificates = Vec::new();
    for pem in roots {
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let not_pem = |_| wrong("the text is not a PEM file with certificates");
            certificates.push(certificate.map_err(not_pem)?);
        }
    }
    Verifier::new_with_extra_roots(certificates, provider)
        .map_err(|error| ConfigError::Http(Box::new(error)))
}

#[cfg(not(any(all(unix, not(target_os = "android")), windows)))]
fn with_extra_roots(_: &[Vec<u8>], _: Arc<CryptoProvider>) -> Result<Verifier, ConfigError> {
    let reason = "this operating system does not allow further root certificates";
    Err(ConfigError::RootCertificate(reason.to_owned()))
}

/// Parses the PEM text of a client certificate. reqwest has checked that a private key and a certificate are present.
fn identity(
    pem: &[u8],
) -> Result<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>), ConfigError> {
    let wrong = || {
        let reason = "the text is not a PEM file with a private key and its certificate";
        ConfigError::ClientCertificate(reason.to_owned())
    };
    let mut certificates = Vec::new();
    let mut keys: Vec<PrivateKeyDer<'static>> = Vec::new();
    let mut rest = pem;
    while let Some((kind, data)) = pem::from_buf(&mut rest).map_err(|_| wrong())? {
        match kind {
            SectionKind::Certificate => certificates.push(data.into()),
            SectionKind::PrivateKey => keys.push(PrivateKeyDer::Pkcs8(data.into())),
            SectionKind::RsaPrivateKey => keys.push(PrivateKeyDer::Pkcs1(data.into())),
            SectionKind::EcPrivateKey => keys.push(PrivateKeyDer::Sec1(data.into())),
            _ => return Err(wrong()),
        }
    }
    match keys.pop() {
        Some(key) if !certificates.is_empty() => Ok((certificates, key)),
        _ => Err(wrong()),
    }
}
