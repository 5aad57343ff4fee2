//! Tests of the feature `rustls-ring`, over real TLS connections. They prove that the client sets nothing in the process,
//! and that no setting of reqwest is ignored. `transport.rs` tests TLS with each TLS library.
//!
//! Everything is one test, because the cryptography of the process can be set only once.

#![cfg(feature = "rustls-ring")]

use linksfield_api::csss::Csss;
use linksfield_api::reqwest_0_13::{configure, reqwest};
use linksfield_api::{ClientBuilder, ConfigError};
use linksfield_tests::authority::Authority;
use linksfield_tests::bare_server::{Server, ok};
use linksfield_tests::csss_credentials;
use tokio_rustls::rustls::crypto::{CryptoProvider, ring};

const ORDERED: &str = r#"{"code":"0000","success":true,"message":"ok","data":{"order_id":"O1"}}"#;

fn at(server: &Server) -> ClientBuilder<Csss> {
    Csss::builder(csss_credentials()).base_url(server.url())
}

async fn is_sent(csss: Csss) -> bool {
    csss.order_package(linksfield_tests::order()).send().await.is_ok()
}

#[tokio::test]
async fn the_process_is_left_alone_and_settings_of_reqwest_have_effect() {
    let (known, other) = (Authority::new("ring"), Authority::new("ring-other"));
    let server = Server::start_tls([ok(ORDERED), ok(ORDERED)], known.acceptor(false)).await;
    let (pem, other) = (known.file("ca.pem"), other.file("ca.pem"));

    let csss = at(&server).root_certificate_pem(other.clone()).build().unwrap();
    assert!(!is_sent(csss).await, "the server has a certificate of another authority");
    assert!(server.requests().is_empty());
    let csss = at(&server).root_certificate_pem(pem.clone()).build().unwrap();
    assert!(is_sent(csss).await);
    assert!(CryptoProvider::get_default().is_none(), "the client set it for the process");

    let only = |pem: &str| {
        let certificate = reqwest::Certificate::from_pem(pem.as_bytes()).unwrap();
        move |http: reqwest::ClientBuilder| http.tls_certs_only([certificate.clone()])
    };
    let Err(ConfigError::Http(error)) = configure(at(&server), only(&pem)).build() else {
        panic!("reqwest would ignore the certificates of the closure");
    };
    assert!(error.to_string().contains("install_default"), "{error}");

    ring::default_provider().install_default().unwrap();
    assert!(!is_sent(configure(at(&server), only(&other)).build().unwrap()).await);
    assert!(is_sent(configure(at(&server), only(&pem)).build().unwrap()).await);
    assert_eq!(server.requests().len(), 2);
}
