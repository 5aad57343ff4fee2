//! A certificate authority for one test, made with the `openssl` command, and TLS for servers that use it.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig, crypto};

use crate::Scratch;

/// A certificate authority. Its files are in a folder that is removed when the value is dropped.
#[derive(Debug)]
pub struct Authority(Scratch);

impl Authority {
    /// Makes an authority, a server certificate for `127.0.0.1`, and a client certificate.
    ///
    /// # Panics
    ///
    /// Panics if `openssl` fails.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let folder = Scratch::new(name).expect("a folder");
        let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
        let ca = "-days 2 -subj /CN=authority -keyout ca.key -out ca.pem";
        let uses = "-addext basicConstraints=critical,CA:TRUE -addext keyUsage=keyCertSign";
        openssl(folder.path(), &format!("req -x509 {key} {ca} {uses}"));
        for (name, extensions) in [
            ("server", "subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth"),
            ("client", "extendedKeyUsage=clientAuth"),
        ] {
            fs::write(folder.path().join("extensions"), extensions).expect("a file");
            let request = format!("-subj /CN={name} -keyout {name}.key -out {name}.csr");
            openssl(folder.path(), &format!("req {key} {request}"));
            let signer = "-CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile extensions";
            openssl(folder.path(), &format!("x509 -req -in {name}.csr -out {name}.pem {signer}"));
        }
        Self(folder)
    }

    /// Returns the content of a file, such as `ca.pem`, `client.pem` or `client.key`.
    ///
    /// # Panics
    ///
    /// Panics if the file does not exist.
    #[must_use]
    pub fn file(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).expect("a file of the authority")
    }

    /// Returns the TLS of a server, which can require a certificate from the client.
    ///
    /// # Panics
    ///
    /// Panics if a file is not a certificate or key that TLS can use.
    #[must_use]
    pub fn acceptor(&self, requires_a_certificate: bool) -> TlsAcceptor {
        let read = |name: &str| self.file(name).into_bytes();
        let certificate = |name| CertificateDer::from_pem_slice(&read(name)).expect("PEM");
        let key = PrivateKeyDer::from_pem_slice(&read("server.key")).expect("PEM");
        // Not the cryptography of the process, which would then also be that of the client.
        let provider = Arc::new(crypto::aws_lc_rs::default_provider());
        let builder = ServerConfig::builder_with_provider(Arc::clone(&provider))
            .with_safe_default_protocol_versions()
            .expect("versions of TLS");
        let builder = if requires_a_certificate {
            let mut roots = RootCertStore::empty();
            roots.add(certificate("ca.pem")).expect("a root");
            builder.with_client_cert_verifier(
                WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider)
                    .build()
                    .expect("a verifier"),
            )
        } else {
            builder.with_no_client_auth()
        };
        let config = builder.with_single_cert(vec![certificate("server.pem")], key);
        TlsAcceptor::from(Arc::new(config.expect("a certificate and its key")))
    }
}

fn openssl(folder: &Path, arguments: &str) {
    let output = Command::new("openssl")
        .args(arguments.split(' '))
        .current_dir(folder)
        .output()
        .expect("openssl is installed");
    assert!(output.status.success(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
}
