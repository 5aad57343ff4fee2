//! Small drills on both databases. They also prove that a drill finds workers that send twice.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::process::Command;

use serde_json::Value;

/// Runs a drill. Returns its report, whether it succeeded, and what it printed as errors.
fn drill(arguments: &[&str]) -> (Value, bool, String) {
    let program = env!("CARGO_BIN_EXE_linksfield-drill");
    let output = Command::new(program).args(arguments).arg("--json").output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    let report = serde_json::from_slice(&output.stdout).unwrap_or_default();
    (report, output.status.success(), errors)
}

fn nothing_is_ordered_twice_or_lost(database: &str) {
    let small = ["--items", "200", "--workers", "2", "--kills", "5", "--faults", "7"];
    let (report, is_success, errors) = drill(&[&small[..], &["--database", database]].concat());
    let is_missing = errors.contains("PostgreSQL is not installed");
    if is_missing && std::env::var_os("CI").is_none() {
        eprintln!("skipped: {errors}");
        return;
    }
    assert!(is_success, "{report}\n{errors}");
    for name in ["repeated", "missing", "double_orders", "without_intent", "different"] {
        assert_eq!(report[name], 0, "{name}: {report}");
    }
    let count = |name: &str| report[name].as_u64().unwrap();
    assert_eq!(count("done") + count("refused") + count("unsettled"), 200);
    assert_eq!((count("kills"), count("restarts")), (5, 2), "{report}");
    for moment in ["before_intent", "after_intent", "after_send", "before_outcome"] {
        assert_eq!(count(&format!("kills_{moment}")), 1, "{report}");
    }
    assert!(count("settled") > 0, "{report}");
    assert!(count("jumps") >= 2 || errors.contains("libfaketime is not installed"), "{report}");
}

#[test]
fn on_sqlite_nothing_is_ordered_twice_or_lost() {
    nothing_is_ordered_twice_or_lost("sqlite");
}

#[test]
fn on_postgres_nothing_is_ordered_twice_or_lost() {
    nothing_is_ordered_twice_or_lost("postgres");
}

/// A drill finds workers that send a row twice, so that the zeros above mean something.
#[test]
fn careless_workers_are_found() {
    let (report, is_success, errors) =
        drill(&["--items", "120", "--kills", "0", "--keep-clocks", "--careless"]);
    assert!(!is_success);
    for name in ["repeated", "double_orders", "without_intent", "different"] {
        assert!(report[name].as_u64().unwrap() > 0, "{name}: {report}");
    }
    assert!(errors.contains("cards have more than one order"), "{errors}");
}
