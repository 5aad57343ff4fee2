//! A run that is killed, stopped, paused or refused, and goes on.

use std::process::{Child, Command};
use std::time::{Duration, Instant};

use linksfield_sandbox::Sandbox;

use super::operator::{Operator, card_of, ended, rows};

fn signal(child: &Child, name: &str) {
    let sent = Command::new("kill").args([name, &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

/// Waits until the journal fulfils a condition.
fn wait(operator: &Operator, name: &str, is_so: impl Fn(&serde_json::Value) -> bool) {
    let end = Instant::now() + Duration::from_secs(60);
    loop {
        // The run is not known before its rows are checked.
        let status = operator.bulk(&["status", name]);
        if status.code == 0 && is_so(&serde_json::from_str(&status.out).unwrap()) {
            return;
        }
        assert!(Instant::now() < end, "{status:?}");
    }
}

#[test]
fn a_killed_run_goes_on_in_two_other_processes() {
    let operator = Operator::new();
    operator.desk.fault("csss.order_package: drop-after, probability 0.15");
    operator.desk.fault("csss.order_package: drop-before, probability 0.15");
    let file = operator.file("fleet.csv", &rows(0..60));
    let limits = ["--per-second", "60", "--timeout", "1", "--settle-after", "0", "--lease", "1"];
    let mut first = operator.start(
        &[&["run", "csss.order-package", &file, "--name", "fleet", "--yes"], &limits[..]].concat(),
    );
    operator.wait_for(12);
    first.kill().unwrap();
    first.wait().unwrap();
    assert!(operator.orders().len() < 60, "the run was killed in the middle");
    let resume = ["resume", "fleet", "--lease", "1"];
    let others = [operator.start(&resume), operator.start(&resume)];
    for other in others.map(ended) {
        assert_eq!(other.code, 0, "{other:?}");
        let summary: serde_json::Value = serde_json::from_str(&other.out).unwrap();
        assert_eq!(summary["done"], 60, "{summary}");
        assert!(summary["settled"].as_i64() > Some(0), "{summary}");
    }
    operator.assert_each_once(60);
}

#[test]
fn a_run_is_paused_by_another_process_and_goes_on_with_the_same_server_only() {
    let operator = Operator::new();
    let file = operator.file("fleet.csv", &rows(0..40));
    let run = ["run", "csss.order-package", &file, "--name", "fleet", "--yes", "--lease", "1"];
    let working = operator.start(&[&run[..], &["--per-second", "30"]].concat());
    operator.wait_for(5);
    let paused = operator.bulk(&["pause", "fleet"]);
    assert!(paused.code == 0 && paused.err.contains("bulk resume fleet"), "{paused:?}");
    let working = ended(working);
    assert_eq!(working.code, 8, "{working:?}");
    assert!(working.err.contains("ann paused it"), "{}", working.err);
    let status = operator.json(&["status", "fleet"]);
    assert_eq!((&status["state"], &status["reason"]), (&"paused".into(), &"ann paused it".into()));
    let placed = operator.orders().len();
    assert!(placed < 40 && status["done"] == placed, "{placed}: {status}");

    // Another server is not that of the run, and the run stays paused.
    let other = operator.desk.runtime.block_on(Sandbox::builder().start()).unwrap();
    let mut command = operator.command(&["resume", "fleet"]);
    command.env("LINKSFIELD_SANDBOX", format!("http://{}", other.address()));
    let refused = super::desk::ran(command.output().unwrap());
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(refused.err.contains("was planned for"), "{}", refused.err);
    assert_eq!(operator.json(&["status", "fleet"])["state"], "paused");
    assert!(other.received().is_empty());
    // The file does not continue a run that a person has paused.
    let refused = operator.bulk(&run);
    assert_eq!(refused.code, 8, "{refused:?}");

    let resumed = operator.json(&["resume", "fleet", "--concurrency", "2"]);
    assert_eq!(resumed["done"], 40, "{resumed}");
    operator.assert_each_once(40);
}

#[test]
fn one_interrupt_finishes_what_has_left_and_two_end_at_once() {
    let operator = Operator::new();
    let file = operator.file("fleet.csv", &rows(0..12));
    operator.desk.fault("csss.order_package: delay 2s, first 4");
    let limits = ["--concurrency", "2", "--timeout", "4", "--settle-after", "0", "--lease", "1"];
    let run = ["run", "csss.order-package", &file, "--name", "fleet", "--yes"];
    let working = operator.start(&[&run[..], &limits].concat());
    wait(&operator, "fleet", |status| status["open"] == 2);
    signal(&working, "-INT");
    let stopped = ended(working);
    assert_eq!(stopped.code, 8, "{stopped:?}");
    assert!(stopped.err.contains("press Ctrl-C again"), "{}", stopped.err);
    let advice = "To go on: linksfield --profile sandbox bulk resume fleet";
    assert!(stopped.err.contains(advice), "{}", stopped.err);
    let status = operator.json(&["status", "fleet"]);
    assert_eq!((&status["done"], &status["open"]), (&2.into(), &0.into()), "{status}");

    let working = operator.start(&["resume", "fleet", "--concurrency", "2", "--lease", "1"]);
    wait(&operator, "fleet", |status| status["open"] == 2);
    signal(&working, "-INT");
    // The second signal must not arrive together with the first.
    let mut working = working;
    let mut first = String::new();
    let mut messages = std::io::BufReader::new(working.stderr.take().unwrap());
    while !first.contains("Stopping") {
        assert!(std::io::BufRead::read_line(&mut messages, &mut first).unwrap() > 0, "{first}");
    }
    signal(&working, "-INT");
    let status = working.wait().unwrap();
    let mut rest = String::new();
    std::io::Read::read_to_string(&mut messages, &mut rest).unwrap();
    assert_eq!(status.code(), Some(5), "{rest}");
    assert!(
        rest.contains("may have been executed")
            && rest.contains(advice.trim_start_matches("To go on: ")),
        "{rest}"
    );

    let resumed = operator.json(&["resume", "fleet", "--lease", "1"]);
    assert_eq!(resumed["done"], 12, "{resumed}");
    // Each of the two was executed, or was not and is sent again.
    let outcomes = [&resumed["settled"], &resumed["repeats"]].map(|count| count.as_i64().unwrap());
    assert_eq!(outcomes.iter().sum::<i64>(), 2, "{resumed}");
    operator.assert_each_once(12);
}

#[test]
fn a_budget_pauses_the_run_and_refused_rows_have_their_own_exit_code() {
    let operator = Operator::new();
    let file = operator.file("fleet.csv", &rows(0..20));
    operator.desk.fault("csss.order_package: status 401, first 1");
    let run = ["run", "csss.order-package", &file, "--name", "fleet", "--yes", "--budget", "100"];
    let paused = operator.bulk(&[&run[..], &["--concurrency", "1"]].concat());
    assert_eq!(paused.code, 8, "{paused:?}");
    assert!(paused.err.contains("bulk resume fleet --budget AMOUNT"), "{}", paused.err);
    assert_eq!(operator.orders().len(), 9, "nine orders of 10.50 are the most for 100");
    let refused = operator.bulk(&["resume", "fleet", "--budget", "500"]);
    assert_eq!(refused.code, 4, "{refused:?}");
    assert!(
        refused.err.contains("1 row was refused") && refused.err.contains("last problem: row 1"),
        "{}",
        refused.err
    );
    assert_eq!(operator.orders().values().copied().collect::<Vec<_>>(), vec![1; 19]);

    let file = operator.file("others.csv", &rows(20..40));
    operator.desk.fault("csss.order_package: status 401, first 3");
    let paused = operator.bulk(&[
        "run",
        "csss.order-package",
        &file,
        "--yes",
        "--concurrency",
        "1",
        "--max-refusals",
        "3",
    ]);
    assert_eq!(paused.code, 8, "{paused:?}");
    assert!(paused.err.contains("3 rows were refused one after the other"), "{}", paused.err);
}

#[test]
fn a_person_settles_what_no_check_can_tell() {
    let operator = Operator::new();
    let file = operator.file("fleet.csv", &rows(0..3));
    operator.desk.fault("csss.order_package: drop-after, first 1");
    operator.desk.fault(&format!("csss.query_order: status 500, when device_id={}", card_of(0)));
    let uncertain = operator.bulk(&[
        "run",
        "csss.order-package",
        &file,
        "--name",
        "fleet",
        "--yes",
        "--concurrency",
        "1",
        "--no-reads-before-writes",
        "--settle-after",
        "0",
    ]);
    assert_eq!(uncertain.code, 5, "{uncertain:?}");
    for part in ["1 row is unsettled", "bulk settle fleet ROW", "--check-again"] {
        assert!(uncertain.err.contains(part), "{part}: {}", uncertain.err);
    }
    let status = operator.json(&["status", "fleet"]);
    let rows = status["unsettled_rows"].as_array().unwrap();
    assert_eq!((rows.len(), &rows[0]["row"]), (1, &1.into()), "{status}");
    assert!(rows[0]["reason"].as_str().unwrap().contains("check failed"), "{status}");

    for (arguments, part) in [
        (&["settle", "fleet", "1", "executed"][..], "add --yes"),
        (&["settle", "fleet", "2", "executed", "--yes"], "row 2 is done"),
        (&["settle", "fleet", "99", "executed", "--yes"], "row 99 is not in the run"),
    ] {
        let refused = operator.bulk(arguments);
        assert!(refused.code == 2 && refused.err.contains(part), "{refused:?}");
    }
    let settled = operator.bulk(&["settle", "fleet", "1", "executed", "--yes", "--by", "Ann"]);
    assert_eq!(settled.code, 0, "{settled:?}");
    let ended = operator.json(&["resume", "fleet"]);
    assert_eq!((&ended["done"], &ended["unsettled"]), (&3.into(), &0.into()), "{ended}");
    operator.assert_each_once(3);
    let report = operator.bulk(&["report", "fleet"]);
    assert!(report.out.contains("Ann stated that it was executed"), "{}", report.out);
}

#[test]
fn a_journal_that_is_deleted_stops_the_run_and_its_copy_goes_on() {
    let operator = Operator::new();
    let file = operator.file("fleet.csv", &rows(0..200));
    let journal = operator.path("fleet.db");
    let run = ["run", "csss.order-package", &file, "--name", "fleet", "--yes", "--lease", "1"];
    let database = ["--database", journal.to_str().unwrap()];
    let working = operator.start(&[&run[..], &database, &["--per-second", "40"]].concat());
    operator.wait_for(5);
    std::fs::remove_file(&journal).unwrap();
    for more in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{more}", journal.display()));
    }
    let stopped = ended(working);
    assert_eq!(stopped.code, 5, "{stopped:?}");
    assert!(stopped.err.contains("was deleted, moved or replaced"), "{}", stopped.err);
    let placed = operator.orders().len();
    assert!(placed < 200, "the run was stopped in the middle");

    let copy = format!("{}.saved-1", journal.display());
    assert!(stopped.err.contains(&copy), "{}", stopped.err);
    use std::os::unix::fs::PermissionsExt as _;
    assert_eq!(std::fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    let resumed = operator.json(&["resume", "fleet", "--database", &copy]);
    assert_eq!(resumed["done"], 200, "{resumed}");
    operator.assert_each_once(200);
}

#[test]
fn a_run_out_of_requests_states_how_it_goes_on() {
    let operator = Operator::new();
    let file = operator.file("fleet.csv", &rows(0..10));
    let run = ["run", "csss.order-package", &file, "--name", "fleet", "--yes"];
    let paused = operator.bulk(&[&run[..], &["--max-requests", "8"]].concat());
    assert_eq!(paused.code, 8, "{paused:?}");
    assert!(paused.err.contains("bulk resume fleet --max-requests N"), "{}", paused.err);
    assert_eq!(operator.json(&["resume", "fleet", "--max-requests", "100"])["done"], 10);
    operator.assert_each_once(10);
}
