//! What `status` states about the processes that carry out a run, and what is pasted from its advice.

use std::time::{Duration, Instant};

use serde_json::Value;

use super::operator::{Operator, ended, rows};

fn status(operator: &Operator, until: impl Fn(&Value) -> bool) -> Value {
    let end = Instant::now() + Duration::from_secs(60);
    loop {
        // The run is not known before its rows are checked.
        let status = operator.bulk(&["status", "fleet"]);
        let value: Value = serde_json::from_str(&status.out).unwrap_or_default();
        if status.code == 0 && until(&value) {
            return value;
        }
        assert!(Instant::now() < end, "{status:?}");
    }
}

#[test]
fn a_run_without_a_process_is_idle_and_its_advice_can_be_pasted() {
    let operator = Operator::new();
    let file = operator.file("fleet.csv", &rows(0..40));
    let run = ["run", "csss.order-package", &file, "--name", "fleet", "--yes", "--lease", "1"];
    let limits = ["--per-second", "30", "--timeout", "1", "--settle-after", "0"];
    let mut first = operator.start(&[&run[..], &limits].concat());
    let second = status(&operator, |status| status["workers"] == 1);
    assert_eq!(second["state"], "running", "{second}");
    let helper = operator.start(&["resume", "fleet", "--lease", "1"]);
    status(&operator, |status| status["workers"] == 2);
    operator.wait_for(5);
    for child in [&mut first, &mut { helper }] {
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let idle = status(&operator, |status| status["workers"] == 0);
    assert_eq!(idle["state"], "idle", "{idle}");
    assert!(idle["last_seen"].as_str().unwrap().starts_with("20"), "{idle}");
    assert_eq!(operator.json(&["status"])[0]["state"], "idle");

    let advice = operator.bulk(&["status", "fleet"]);
    assert!(
        advice.err.contains("No process works on the run; the last one was seen at 20"),
        "{advice:?}"
    );
    let resumed = operator.paste(&advice.err, "To go on: ");
    assert_eq!(resumed.code, 0, "{resumed:?}");
    operator.assert_each_once(40);
    let done = operator.json(&["status", "fleet"]);
    assert_eq!((&done["state"], &done["workers"]), (&"ended".into(), &0.into()), "{done}");
}

#[test]
fn the_advice_of_pause_names_connection_and_journal() {
    let operator = Operator::new();
    let file = operator.file("fleet.csv", &rows(0..40));
    let journal = operator.path("my journal.db");
    let database = ["--database", journal.to_str().unwrap()];
    let run = ["run", "csss.order-package", &file, "--name", "my fleet", "--yes", "--lease", "1"];
    let working = operator.start(&[&run[..], &database, &["--per-second", "30"]].concat());
    operator.wait_for(3);
    let paused = operator.bulk(&[&["pause", "my fleet"], &database[..]].concat());
    assert_eq!(paused.code, 0, "{paused:?}");
    assert_eq!(ended(working).code, 8);
    let again = operator.bulk(&[&["pause", "my fleet"], &database[..]].concat());
    let shown = operator.bulk(&[&["status", "my fleet"], &database[..]].concat());
    assert!(again.err.contains("already paused"), "{again:?}");
    let line =
        |text: &str| text.split_once("To go on: ").unwrap().1.lines().next().unwrap().to_owned();
    assert_eq!(line(&again.err), line(&paused.err));
    assert_eq!(line(&shown.err), line(&paused.err));
    let resumed = operator.paste(&paused.err, "To go on: ");
    assert_eq!(resumed.code, 0, "{resumed:?}");
    operator.assert_each_once(40);
}

#[test]
fn processes_with_one_journal_log_in_once() {
    let operator = Operator::new();
    let lines: String = (0..60).map(|order| format!("O{order}\n")).collect();
    let file = operator.desk.file("orders.csv", &format!("orderId\n{lines}"));
    let run = ["run", "esim.my-esim-detail", file.to_str().unwrap(), "--name", "fleet"];
    let first = operator.start(&[&run[..], &["--per-second", "40"]].concat());
    status(&operator, |status| status["workers"] == 1);
    let second = operator.start(&["resume", "fleet"]);
    for child in [first, second] {
        let ended = ended(child);
        let summary: Value = serde_json::from_str(&ended.out).unwrap();
        assert_eq!(summary["done"], 60, "{ended:?}");
    }
    assert_eq!(operator.desk.requests("/user/emailLogin"), 1);
    // Another run with the same journal needs none.
    let again = operator.json(&[&run[..4], &["again", "--repeated", "send"]].concat());
    assert_eq!((&again["done"], operator.desk.requests("/user/emailLogin")), (&60.into(), 1));
}
