//! The program `every_call`: calls every operation of our own client on a server at one URL, such as Prism, which reads an
//! OpenAPI document, checks requests against it, and answers with the documented examples. `.ci/openapi` runs it.

use std::process::ExitCode;

use linksfield_api::FAMILIES;
use linksfield_sandbox::Sandbox;
use linksfield_tests::every_call_at;

#[tokio::main]
async fn main() -> ExitCode {
    let Some(url) = std::env::args().nth(1) else {
        eprintln!("error: expected the URL of a server");
        return ExitCode::from(2);
    };
    // Only the credentials are those of the sandbox.
    let sandbox = match Sandbox::start().await {
        Ok(sandbox) => sandbox,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    let outcomes = every_call_at(FAMILIES, &sandbox, |_, _| url.clone()).await;
    let mut failed = 0;
    for (name, outcome) in &outcomes {
        let Err(error) = outcome else { continue };
        failed += 1;
        let body = error.response().map(|response| response.body()).unwrap_or_default();
        eprintln!("{name}: {error:#}\n{}", String::from_utf8_lossy(body));
    }
    println!("{} of {} calls succeeded", outcomes.len() - failed, outcomes.len());
    if failed == 0 && !outcomes.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
