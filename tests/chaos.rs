//! Tests of the program `chaos`. They prove that its faults follow from the seed, that no order is placed twice, lost or
//! wrongly stated as refused, and that the program finds careless callers.

use std::process::{Command, Output};

use serde_json::Value;

fn chaos(arguments: &[&str]) -> (Output, Value) {
    let program = env!("CARGO_BIN_EXE_chaos");
    let output = Command::new(program).args(arguments).arg("--json").output().unwrap();
    let report = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    (output, report)
}

#[test]
fn every_order_is_stated_as_it_was_and_the_seed_decides_the_faults() {
    let run = |seed, concurrency| {
        let fast = ["--orders", "300", "--per-card", "3", "--timeout", "500"];
        chaos(&[&fast[..], &["--seed", seed, "--concurrency", concurrency]].concat())
    };
    let (output, first) = run("5", "100");
    assert!(output.status.success(), "{first}");
    for name in ["double", "lost", "false_refusals", "resent"] {
        assert_eq!(first[name], 0, "{name}: {first}");
    }
    let count = |name: &str| first[name].as_u64().unwrap();
    assert_eq!(count("orders"), 300);
    assert_eq!(count("placed") + count("refused") + count("uncertain"), 300);
    assert_eq!(count("settled"), count("uncertain"));
    assert_eq!(count("executed"), count("placed") + count("settled_placed"));
    assert!(count("placed") > 0 && count("refused") > 0 && count("uncertain") > 0, "{first}");

    let faults = |report: &Value| -> Vec<(String, Value)> {
        let faults = report["faults"].as_object().unwrap().iter();
        faults.map(|(name, figures)| (name.clone(), figures["orders"].clone())).collect()
    };
    assert_eq!(faults(&first).len(), 26, "each fault occurs: {first}");
    let (_, again) = run("5", "60");
    assert_eq!(faults(&again), faults(&first), "the scheduling changes no fault");
    assert_eq!(again["executed"], first["executed"]);
    let (_, other) = run("6", "100");
    assert_ne!(faults(&other), faults(&first), "another seed has other faults");
}

/// Callers that ignore what an error states are found, so that the zeros above mean something.
#[test]
fn careless_callers_are_found() {
    let (output, report) = chaos(&["--orders", "150", "--reckless"]);
    assert!(!output.status.success());
    for name in ["double", "lost", "false_refusals", "resent"] {
        assert!(report[name].as_u64().unwrap() > 0, "{name}: {report}");
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(errors.contains("orders were executed more than once"), "{errors}");
}
