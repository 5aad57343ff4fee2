//! The sandbox refuses wrong signatures, and names the mistake or shows the parts of the text. It shows neither a secret
//! nor the right signature.

use linksfield_api::Explanation;
use linksfield_sandbox::{SECRET, Sandbox};
use linksfield_sign::{Encoding, Hash, HmacKey, digest};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::support::{client, family, sandbox};

/// The code of a call that was accepted.
const DONE: &str = r#""code":"0""#;

/// Returns the request of a call, which is not sent.
fn explained(sandbox: &Sandbox, name: &str, operation: &str, values: &str) -> Explanation {
    let client = client(family(name), sandbox, sandbox.base_url(name));
    client.operation(operation).unwrap().request(values).unwrap().explain().unwrap()
}

/// Sends a request with other texts in its headers and body. Returns the response.
async fn send(request: &Explanation, replacements: &[(&str, &str)]) -> String {
    let url = request.url().strip_prefix("http://").unwrap();
    let (host, path) = url.split_once('/').unwrap();
    let replaced = |text: &str| {
        replacements.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
    };
    let body = replaced(request.body().unwrap_or_default());
    let mut text = format!(
        "{} /{} HTTP/1.1\r\nhost: {host}\r\ncontent-length: {}\r\nconnection: close\r\n",
        request.method().as_str(),
        replaced(path),
        body.len()
    );
    for (name, value) in request.headers() {
        text.push_str(&format!("{name}: {}\r\n", replaced(value)));
    }
    let mut stream = TcpStream::connect(host).await.unwrap();
    stream.write_all(format!("{text}\r\n{body}").as_bytes()).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    response
}

fn hmac(text: &str) -> String {
    let mut sign = String::new();
    HmacKey::with(Hash::Sha256, SECRET.as_bytes()).sign(text.as_bytes(), Encoding::Hex, &mut sign);
    sign
}

fn upper_md5(text: &str) -> String {
    let mut sign = String::new();
    digest(Hash::Md5, text.as_bytes(), Encoding::HexUpper, &mut sign);
    sign
}

#[tokio::test]
async fn the_mistake_in_a_text_of_lines_is_named() {
    let sandbox = sandbox().await;
    let values = r#"{"name":"欧","amount":1}"#;
    let request = explained(&sandbox, "sign_header", "create_order", values);
    let (text, right) = (request.signed_text().unwrap(), request.signature().unwrap());
    assert!(send(&request, &[]).await.contains(DONE));
    let body_hash = text.rsplit('\n').next().unwrap();
    let mut empty_hash = String::new();
    digest(Hash::Sha256, b"", Encoding::Hex, &mut empty_hash);
    for (wrong, expected) in [
        (text.replace("POST", "post"), "with the method in lower case"),
        (text.replace("/sign_header/orders", "/orders"), "with the path below the base URL"),
        (text.replace(body_hash, &body_hash.to_uppercase()), "with a digest in upper-case digits"),
        (text.replace(body_hash, &empty_hash), "with an empty body"),
        (text.replace('\n', "\\n"), "with `\\\\n` as two characters"),
        (text.replace('\n', ""), "without its line breaks"),
        (text.replace("POST", "PUT"), "Compare the text that the client signed"),
    ] {
        let response = send(&request, &[(right, &hmac(&wrong))]).await;
        assert!(response.contains(expected), "{expected}: {response}");
        assert!(!response.contains(right) && !response.contains(SECRET), "{response}");
    }
    let response = send(&request, &[(right, &right.to_uppercase())]).await;
    assert!(response.contains("must be sent in lower-case digits"), "{response}");
    // Each part of the signed text is protected.
    for (from, to) in [
        ("欧", "洲"),
        (&request.headers().find(|(name, _)| *name == "X-Nonce").unwrap().1[..8], "00000000"),
    ] {
        let response = send(&request, &[(from, to)]).await;
        assert!(response.contains("the signature does not match"), "{response}");
        assert!(response.contains("digest of") && !response.contains(right), "{response}");
    }
    let stored = sandbox.received();
    let reasons: Vec<&String> = stored.iter().filter_map(|one| one.reason.as_ref()).collect();
    assert!(
        reasons.len() > 8 && reasons.iter().all(|reason| !reason.contains('欧')),
        "{reasons:?}"
    );
}

#[tokio::test]
async fn the_mistake_in_pairs_is_named() {
    let sandbox = sandbox().await;
    let values = r#"{"name":"a b","amount":1,"note":"z"}"#;
    let request = explained(&sandbox, "sign_pairs", "pay", values);
    let right = request.signature().unwrap();
    let text = request.signed_text().unwrap().replace("[redacted]", SECRET);
    assert_eq!(upper_md5(&text), right);
    let pairs = text.strip_suffix(&format!("&key={SECRET}")).unwrap();
    let mut sent: Vec<&str> = pairs.split('&').filter(|pair| !pair.starts_with("x-")).collect();
    sent.push("x-region=eu");
    for (wrong, expected) in [
        (text.replace(SECRET, ""), "without the secret"),
        (text.replace("a b", "a%20b"), "with another encoding of the values"),
        (text.replace("a b", "a"), "The client signed another text"),
    ] {
        let response = send(&request, &[(right, &upper_md5(&wrong))]).await;
        assert!(response.contains(expected), "{expected}: {response}");
        assert!(!response.contains(right) && !response.contains(SECRET), "{response}");
    }
    let response = send(&request, &[(right, &right.to_lowercase())]).await;
    assert!(response.contains("must be sent in upper-case digits"), "{response}");
    let response = send(&request, &[("\"note\":\"z\"", "\"note\":\"y\"")]).await;
    assert!(response.contains("`sign`: the signature does not match the request"), "{response}");
    let response = send(&request, &[(right, "")]).await;
    assert!(response.contains("`sign` is required in the body"), "{response}");
    // Unsorted: the order in which the fields are sent, with another order in the body.
    let swapped = [("\"amount\":1,", ""), ("\"name\":\"a b\"", "\"name\":\"a b\",\"amount\":1")];
    let unsorted = {
        let mut fields: Vec<&str> = sent.clone();
        fields.retain(|pair| !pair.starts_with("amount="));
        let at = fields.iter().position(|pair| pair.starts_with("name=")).unwrap();
        fields.insert(at + 1, "amount=1");
        upper_md5(&format!("{}&key={SECRET}", fields.join("&")))
    };
    let response = send(&request, &[swapped[0], swapped[1], (right, &unsorted)]).await;
    assert!(response.contains("in the order in which they were sent"), "{response}");
}

#[tokio::test]
async fn wrong_keys_and_tokens_are_refused_without_showing_them() {
    let sandbox = sandbox().await;
    let values = r#"{"name":"x","amount":1}"#;
    for (name, expected) in [
        ("bearer", r#"must have the form \"Bearer {api_key}\""#),
        ("api_key", "the sandbox does not accept this value as `X-Api-Key`"),
        ("token", "is not a token of this sandbox"),
    ] {
        let request = explained(&sandbox, name, "order", values);
        let response = send(&request, &[("[redacted]", "wrong-key")]).await;
        assert!(response.contains(expected), "{name}: {response}");
        assert!(!response.contains("wrong-key") && !response.contains(SECRET), "{response}");
    }
    let request = explained(&sandbox, "bearer", "order", values);
    for bad in ["bearer [redacted]", "Bearer", "Bearer  x", "Bearer sandbox-secretx"] {
        let response = send(&request, &[("Bearer [redacted]", bad)]).await;
        assert!(response.contains("Authorization"), "{bad}: {response}");
        assert!(!response.contains(DONE), "{bad}: {response}");
    }
    let response = send(&request, &[("[redacted]", SECRET)]).await;
    assert!(response.contains(DONE), "{response}");
}
