//! Secret credentials in headers, in parameters and in signed texts are not shown.

use std::error::Error as _;

use linksfield_api::FamilyInfo;
use linksfield_golden::signatures::FAMILIES;
use linksfield_tests::bare_server::{Server, response};

use crate::support::{client, hostile, sandbox};

#[tokio::test]
async fn no_secret_is_shown_by_explanations_and_errors() {
    let sandbox = sandbox().await;
    for info in FAMILIES {
        let server = Server::start([response("400 Bad Request", "", "no")]).await;
        let secrets = secrets(info);
        let client = client(info, &sandbox, server.url());
        for operation in info.operations {
            let bound = client.operation(operation.name).unwrap();
            for values in hostile(operation) {
                let call = bound.request(&values).unwrap();
                let mut shown = vec![format!("{call:?}")];
                let explanation = call.explain().unwrap();
                shown.push(format!("{explanation} {explanation:?}"));
                let error = call.send().await.unwrap_err();
                shown.push(format!("{error} {error:#} {error:?} {:?}", error.source()));
                shown.push(error.sent().map(ToString::to_string).unwrap_or_default());
                for text in shown {
                    for secret in &secrets {
                        assert!(!text.contains(secret), "{}: {secret}: {text}", operation.name);
                    }
                }
            }
        }
    }
}

/// Returns the secrets of a family, and their digests and encodings.
fn secrets(info: &FamilyInfo) -> Vec<String> {
    let mut secrets = Vec::new();
    for credential in info.credentials.iter().filter(|credential| credential.is_secret) {
        if credential.name == "private_key" {
            continue;
        }
        let secret = linksfield_sandbox::SECRET;
        secrets.push(secret.to_owned());
        let mut digest = String::new();
        linksfield_sign::md5_hex(secret.as_bytes(), &mut digest);
        secrets.push(digest);
    }
    secrets
}

/// A server that echoes an API key in its error does not put it into messages.
#[tokio::test]
async fn an_echoed_credential_is_hidden() {
    let sandbox = sandbox().await;
    let echo = r#"{"code":"9","message":"key sandbox-secret is wrong"}"#;
    for name in ["bearer", "api_key"] {
        let info = crate::support::family(name);
        let server = Server::start([response("401 Unauthorized", "", echo)]).await;
        let client = client(info, &sandbox, server.url());
        let call = client.operation("order").unwrap();
        let error = call.call_json(r#"{"name":"x","amount":1}"#).await.unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("sandbox-secret") && shown.contains("[redacted]"), "{shown}");
    }
}

/// The signed text is shown with its secrets hidden, stage by stage.
#[tokio::test]
async fn an_explanation_shows_the_text_without_its_secrets() {
    let sandbox = sandbox().await;
    for (family, operation, values, expected) in [
        ("sign_pairs", "pay", r#"{"name":"a","amount":1}"#, "&x-region=eu&key=[redacted]\n"),
        ("sign_json", "order", r#"{"name":"a","amount":1}"#, "[redacted]:{\"amount\":\"1\""),
        ("sign_bare_pairs", "find_sales", r#"{"name":"a"}"#, "[redacted]/find"),
    ] {
        let client =
            client(crate::support::family(family), &sandbox, "http://127.0.0.1:9".to_owned());
        let call = client.operation(operation).unwrap().request(values).unwrap();
        let shown = call.explain().unwrap().to_string();
        let expected = expected.replace("/find", "/sales");
        assert!(shown.contains(&expected), "{shown}");
    }
}
