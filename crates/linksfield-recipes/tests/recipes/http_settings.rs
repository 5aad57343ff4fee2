use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use linksfield_api::csss::{Csss, QueryOrder, RenewPackage};
use linksfield_api::{ClientBuilder, Error as CallError};
use linksfield_sandbox::Sandbox;
use linksfield_tests::authority::Authority;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};

use self::recipe::{Network, own_client, with_network};
use crate::support::{calls, csss};

#[path = "../../examples/http_settings.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;

/// Base64 of `user:password`.
const CREDENTIALS: &str = "proxy-authorization: Basic dXNlcjpwYXNzd29yZA==";

/// A sandbox behind a TLS server whose certificate only the authority has signed.
struct Gateway {
    sandbox: Sandbox,
    authority: Authority,
    folder: TempDir,
    address: SocketAddr,
}

impl Gateway {
    async fn start(name: &str, requires_a_certificate: bool) -> Self {
        let sandbox = Sandbox::start().await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let authority = Authority::new(&format!("recipes-{name}"));
        let acceptor = authority.acceptor(requires_a_certificate);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (address, behind) = (listener.local_addr().unwrap(), sandbox.address());
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    let Ok(mut tls) = acceptor.accept(socket).await else { return };
                    let mut server = TcpStream::connect(behind).await.unwrap();
                    let _ = copy_bidirectional(&mut tls, &mut server).await;
                });
            }
        });
        Self { sandbox, authority, folder, address }
    }

    fn builder(&self) -> ClientBuilder<Csss> {
        csss(&self.sandbox).base_url(format!("https://{}/csss", self.address))
    }

    fn file(&self, name: &str, parts: &[&str]) -> Option<PathBuf> {
        let file = self.folder.path().join(name);
        let text: String = parts.iter().map(|part| self.authority.file(part)).collect();
        std::fs::write(&file, text).unwrap();
        Some(file)
    }

    fn ca_file(&self) -> Option<PathBuf> {
        self.file("company.pem", &["ca.pem"])
    }
}

/// A proxy on loopback that opens tunnels for one user, and the targets of the tunnels.
async fn proxy() -> (SocketAddr, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let targets = Arc::new(Mutex::new(Vec::new()));
    let opened = Arc::clone(&targets);
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let opened = Arc::clone(&opened);
            tokio::spawn(async move {
                let mut head = String::new();
                while !head.ends_with("\r\n\r\n") {
                    head.push(char::from(client.read_u8().await.unwrap()));
                }
                if !head.to_lowercase().contains(&CREDENTIALS.to_lowercase()) {
                    let refusal =
                        "HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n";
                    return client.write_all(refusal.as_bytes()).await.unwrap();
                }
                let target =
                    head.strip_prefix("CONNECT ").unwrap().split(' ').next().unwrap().to_owned();
                let mut server = TcpStream::connect(&target).await.unwrap();
                opened.lock().unwrap().push(target);
                client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
                let _ = copy_bidirectional(&mut client, &mut server).await;
            });
        }
    });
    (address, targets)
}

async fn list(builder: ClientBuilder<Csss>) -> Result<usize, CallError> {
    let orders = builder.build().unwrap().query_order(QueryOrder { page_no: 1, page_size: 10 });
    Ok(orders.send().await?.package_order.len())
}

#[test]
fn the_program_runs_without_an_account() {
    recipe::main().unwrap();
}

#[tokio::test]
async fn a_call_passes_the_proxy_and_trusts_the_company() {
    let gateway = Gateway::start("proxy", false).await;
    let (proxy, targets) = proxy().await;
    let network = Network {
        proxy: Some(format!("http://user:password@{proxy}")),
        ca_file: gateway.ca_file(),
        ..Network::default()
    };
    list(with_network(gateway.builder(), &network).unwrap()).await.unwrap();
    assert_eq!(*targets.lock().unwrap(), [gateway.address.to_string()]);
}

#[tokio::test]
async fn a_proxy_that_refuses_the_user_is_named() {
    let gateway = Gateway::start("refused", false).await;
    let (proxy, targets) = proxy().await;
    let network = Network {
        proxy: Some(format!("http://user:wrong@{proxy}")),
        ca_file: gateway.ca_file(),
        ..Network::default()
    };
    let error = list(with_network(gateway.builder(), &network).unwrap()).await.unwrap_err();
    assert!(matches!(error, CallError::NotSent(_)), "{error:#}");
    let text = format!("{error:#}");
    assert!(text.contains("proxy authorization required") && !text.contains("wrong"), "{text}");
    assert!(targets.lock().unwrap().is_empty());
}

#[tokio::test]
async fn an_unknown_certificate_is_refused_before_anything_is_sent() {
    let gateway = Gateway::start("unknown", false).await;
    let builder = with_network(gateway.builder(), &Network::default()).unwrap();
    let CallError::NotSent(error) = list(builder).await.unwrap_err() else { panic!() };
    assert!(error.is_certificate());
    assert!(gateway.sandbox.received().is_empty());
}

#[tokio::test]
async fn a_server_can_require_a_certificate_of_the_client() {
    let gateway = Gateway::start("client", true).await;
    let with_client =
        |client_file| Network { ca_file: gateway.ca_file(), client_file, proxy: None };
    let client_file = gateway.file("client.pem", &["client.key", "client.pem"]);
    list(with_network(gateway.builder(), &with_client(client_file)).unwrap()).await.unwrap();
    let without = with_network(gateway.builder(), &with_client(None)).unwrap();
    let error = list(without).await.unwrap_err();
    assert!(format!("{error:#}").ends_with("CertificateRequired"), "{error:#}");
    assert_eq!(calls(&gateway.sandbox, "csss.query_order"), 1);
}

#[tokio::test]
async fn wrong_files_are_found_when_the_client_is_built() {
    let gateway = Gateway::start("files", false).await;
    let key = gateway.file("key.pem", &["server.key"]);
    let network = Network { ca_file: key, ..Network::default() };
    assert!(with_network(gateway.builder(), &network).unwrap().build().is_err());
    let network = Network { ca_file: Some("missing.pem".into()), ..Network::default() };
    assert!(with_network(gateway.builder(), &network).is_err());
}

#[tokio::test]
async fn an_own_client_reports_what_was_sent() {
    let sandbox = Sandbox::start().await.unwrap();
    let renew = async |builder: ClientBuilder<Csss>| {
        let renewal =
            RenewPackage { order_id: "202107061625560742397".to_owned(), renew_period: 1 };
        builder.build().unwrap().renew_package(renewal).send().await
    };
    let own = || own_client(csss(&sandbox)).unwrap();
    assert!(renew(own()).await.unwrap().order_id.is_some());
    let received = sandbox.received();
    assert_eq!((received.len(), calls(&sandbox, "csss.renew_package")), (1, 1));

    // A port that is certainly closed.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = renew(own().base_url(url)).await.unwrap_err();
    assert!(matches!(error, CallError::NotSent(_)), "{error:#}");

    // A server that closes the connection after it has read the request.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        socket.read_u8().await.unwrap();
    });
    let error = renew(own().base_url(url)).await.unwrap_err();
    assert!(error.may_have_been_executed() && !format!("{error:#}").contains("sign="), "{error:#}");

    // A server that never responds.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let impatient = own().base_url(url).timeout(Duration::from_secs(2));
    assert!(renew(impatient).await.unwrap_err().may_have_been_executed());
}
