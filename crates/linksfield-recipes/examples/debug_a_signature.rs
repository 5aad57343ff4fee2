//! Finds out why the signature of a request is refused: a request of this client, or of a program in any language.
//!
//! ```text
//! cargo run -p linksfield-recipes --example debug_a_signature
//! cargo run -p linksfield-recipes --example debug_a_signature -- /device/queryDevice request.json
//! ```
//!
//! **When:** a server refuses a signature. Usual causes are a wrong secret, and a text that differs from the canonical text
//! by a character, such as unsorted keys, blanks, escapes, or a number in quotes.
//!
//! **How:** a signature has two inputs, the canonical text and the key. Find out which of them differs.
//!
//! 1. `explain` returns the text that this client signs, and its signature, without sending anything.
//! 2. Compute the signature of this text with `openssl`. If it differs, the key of the client is not the key that you gave
//!    to `openssl`: look for a blank, a line end, or a secret of another environment.
//!
//!    ```sh
//!    printf '%s' "$TEXT" | openssl dgst -sha1 -hmac "$SECRET" -binary | base64              # csss
//!    printf '%s' "$TEXT" | md5sum                                                           # mall
//!    printf '%s' "$TEXT" | openssl dgst -sha1 -sign key.pem | openssl base64 -A             # cube
//!    ```
//! 3. Send the request to a sandbox. It computes the signature with code of its own, tries common mistakes, and shows each
//!    stage in `Received::signature`. The program `linksfield-sandbox` shows the stages at `/_sandbox`.
//!
//! **What can go wrong:** canonical texts contain card numbers, so do not log them. If the sandbox accepts a signature
//! that Linksfield refuses, the secret is not that of the account, or the clock is wrong, or the rule differs: the
//! documentation of each family lists the assumptions about its rule. No pair of text and signature is published for CSSS.
//!
//! **What to change:** the family. Set `LINKSFIELD_CSSS_SECRET` to judge a captured request with your own secret. The
//! secret stays in this process: the sandbox listens on 127.0.0.1.
//!
//! **Needs:** `linksfield-sandbox`, `reqwest`, and `tokio` with `macros` and `rt-multi-thread`.

use std::error::Error;
use std::{env, fs};

use linksfield_api::csss::{Credentials, Csss, QueryDevice};
use linksfield_sandbox::{SECRET, Sandbox, SignatureTrace};

const PATH: &str = "/device/queryDevice";

/// A request of another program, which signed its fields in the order in which it sends them.
pub const UNSORTED: &str = r#"{"version":"2.0","access_code":"P000270","timestamp":"1643012271",
    "device_id":"89852022018041800192","sign":"tow1kuqgJ4sfrpFc/QzZ4EarrZs="}"#;

#[tokio::main]
pub async fn main() -> Result<(), Box<dyn Error>> {
    let secret = env::var("LINKSFIELD_CSSS_SECRET").unwrap_or_else(|_| SECRET.to_owned());
    let code = env::var("LINKSFIELD_CSSS_ACCESS_CODE").unwrap_or_else(|_| "P000270".to_owned());
    let sandbox = Sandbox::builder()
        .credential("csss", "secret", secret)
        .credential("csss", "access_code", &code)
        .start()
        .await?;
    let mut arguments = env::args().skip(1);
    if let (Some(path), Some(file)) = (arguments.next(), arguments.next()) {
        println!("{}", judge(&sandbox, &path, &fs::read_to_string(file)?).await?);
        return Ok(());
    }

    println!("== A request of this client, with a wrong secret");
    let wrong = Credentials { access_code: code, secret: "a wrong secret".into() };
    let csss = Csss::builder(wrong).base_url(sandbox.base_url("csss")).build()?;
    let call = csss.query_device(QueryDevice { device_id: "89852022018041800192".to_owned() });
    let explanation = call.explain()?;
    println!("{explanation}\n");
    let trace = judge(&sandbox, PATH, explanation.body().unwrap_or_default()).await?;
    println!("{trace}");
    if explanation.signed_text() == Some(&trace.text) {
        println!("   The canonical texts are equal, so the key is wrong.");
    }

    println!("\n== A request of another program, with unsorted keys");
    println!("{}", judge(&sandbox, PATH, UNSORTED).await?);
    Ok(())
}

/// Sends a body as it is to the sandbox, and returns the stages of its signature.
pub async fn judge(
    sandbox: &Sandbox,
    path: &str,
    body: &str,
) -> Result<SignatureTrace, Box<dyn Error>> {
    let url = sandbox.base_url("csss") + path;
    let request = reqwest::Client::new().post(url).header("content-type", "application/json");
    let response = request.body(body.to_owned()).send().await?.text().await?;
    let received = sandbox.received().pop();
    let trace = received.and_then(|received| received.signature);
    Ok(trace.ok_or_else(|| format!("refused before its signature was checked: {response}"))?)
}
