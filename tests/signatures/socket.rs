//! The requests that arrive on a bare socket. Python computes the digests and `openssl` verifies the RSA signatures, from
//! the received bytes alone.

use std::fs;
use std::process::{Command, Stdio};

use linksfield_golden::signatures::FAMILIES;
use linksfield_tests::Scratch;
use linksfield_tests::bare_server::{Server, ok};

use crate::support::{client, hostile, sandbox};

#[tokio::test]
async fn the_bytes_that_arrive_carry_the_right_signature() {
    let sandbox = sandbox().await;
    let folder = Scratch::new("signatures_on_a_socket").unwrap();
    let mut count = 0;
    for info in FAMILIES.iter().filter(|info| info.name().starts_with("sign_")) {
        let server = Server::start([ok(r#"{"code":"0","data":{"id":"O1"}}"#)]).await;
        let client = client(info, &sandbox, server.url() + "/base");
        for operation in info.operations {
            for values in hostile(operation) {
                client.operation(operation.name).unwrap().call_json(&values).await.unwrap();
            }
        }
        for (number, request) in server.requests().iter().enumerate() {
            fs::write(folder.path().join(format!("{}.{number}", info.name())), request).unwrap();
            count += 1;
        }
    }
    fs::write(folder.path().join("key.pem"), linksfield_sandbox::PRIVATE_KEY).unwrap();
    let script = xtask::workspace().join("tests/signatures/verify.py");
    let output = Command::new("python3")
        .arg(script)
        .arg(folder.path())
        .arg(linksfield_sandbox::SECRET)
        .stderr(Stdio::piped())
        .output()
        .expect("python3 is installed");
    let (printed, errors) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{printed}{errors}");
    assert_eq!(printed.trim(), format!("{count} requests"));
}
