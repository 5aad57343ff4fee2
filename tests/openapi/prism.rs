//! Our own client against Prism, a server that reads an OpenAPI document, checks requests against it, and answers with the
//! documented examples. `.ci/openapi` starts Prism.

use linksfield_api::FAMILIES;
use linksfield_sandbox::Sandbox;
use linksfield_tests::every_call_at;

/// The variable with the URL of Prism.
const URL: &str = "LINKSFIELD_PRISM";

#[tokio::test]
#[ignore = "needs Prism, which `.ci/openapi` starts"]
async fn every_call_succeeds_on_a_server_that_was_made_from_the_document() {
    let url = std::env::var(URL).unwrap_or_else(|_| panic!("`{URL}` is the URL of Prism"));
    // Only the credentials are those of the sandbox.
    let sandbox = Sandbox::start().await.unwrap();
    let outcomes = every_call_at(FAMILIES, &sandbox, |_, _| url.clone()).await;
    let failures: Vec<String> = outcomes
        .iter()
        .filter_map(|(name, outcome)| {
            let error = outcome.as_ref().err()?;
            let body = error.response().map(|response| response.body());
            let body = body.map(|body| String::from_utf8_lossy(body).into_owned());
            Some(format!("{name}: {error:#}\n{}", body.unwrap_or_default()))
        })
        .collect();
    let (failed, all) = (failures.len(), outcomes.len());
    assert!(failures.is_empty(), "{failed} of {all} calls failed:\n{}", failures.join("\n"));
    println!("{all} calls succeeded");
}
