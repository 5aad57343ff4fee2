//! The golden family `shapes` has every shape that the format of the specification offers. These tests call all of its
//! operations on a sandbox that serves its spec.

use linksfield_sandbox::Sandbox;
use linksfield_tests::{documented_calls, every_call_of, fixture};

/// A new file in the spec of the family takes part without a change here.
#[tokio::test]
async fn every_shape_is_sent_and_read() {
    let sandbox =
        Sandbox::builder().spec_dir(fixture("shapes").join("spec")).start().await.unwrap();
    let outcomes = every_call_of(linksfield_golden::shapes::FAMILIES, &sandbox).await;
    let called: Vec<&str> = outcomes.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(called, documented_calls(&sandbox));
    for (name, outcome) in &outcomes {
        assert!(outcome.is_ok(), "{name}: {outcome:?}");
    }
    for received in sandbox.received() {
        assert_eq!(received.refusal, None, "{:?}", received.call);
    }
}
