//! A certificate authority of a test's own, made with the `openssl` command, and TLS servers that use it.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

use crate::Scratch;

/// A certificate authority: files in a folder that goes away with it.
#[derive(Debug)]
pub struct Authority(Scratch);

impl Authority {
    /// Makes an authority, a certificate for `127.0.0.1`, and one for a client.
    ///
    /// # Panics
    ///
    /// When `openssl` cannot do so.
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

    /// A file of it: `ca.pem`, `client.pem`, `client.key`.
    ///
    /// # Panics
    ///
    /// When there is no such file.
    #[must_use]
    pub fn file(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).expect("a file of the authority")
    }

    /// TLS of a server, which may ask for a certificate of the client.
    ///
    /// # Panics
    ///
    /// When the files are not what TLS needs.
    #[must_use]
    pub fn acceptor(&self, asks_for_a_certificate: bool) -> TlsAcceptor {
        let read = |name: &str| self.file(name).into_bytes();
        let certificate = |name| CertificateDer::from_pem_slice(&read(name)).expect("PEM");
        let key = PrivateKeyDer::from_pem_slice(&read("server.key")).expect("PEM");
        let builder = ServerConfig::builder();
        let builder = if asks_for_a_certificate {
            let mut roots = RootCertStore::empty();
            roots.add(certificate("ca.pem")).expect("a root");
            builder.with_client_cert_verifier(
                WebPkiClientVerifier::builder(Arc::new(roots)).build().expect("a verifier"),
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
