//! What happens to a run when a person repeats it with other arguments.

use super::operator::{Operator, rows};

#[test]
fn other_settings_for_the_same_file_are_refused_and_resume_changes_them() {
    let operator = Operator::new();
    let file = operator.file("fleet.csv", &rows(0..20));
    let run = ["run", "csss.order-package", &file, "--name", "my fleet", "--yes"];
    let paused = operator.bulk(&[&run[..], &["--budget", "100", "--concurrency", "1"]].concat());
    assert_eq!(paused.code, 8, "{paused:?}");
    assert_eq!(operator.orders().len(), 9, "nine orders of 10.50 are the most for 100");

    // What is shown is what the run does.
    let dry = operator.bulk(&[&run[..], &["--dry-run"]].concat());
    assert_eq!(dry.code, 0, "{dry:?}");
    for part in ["the run pauses at 100", "would go on, with 11 rows left"] {
        assert!(dry.out.contains(part), "{part}: {}", dry.out);
    }
    let same = operator.bulk(&[&run[..], &["--budget", "100.00", "--max-refusals", "20"]].concat());
    assert_eq!(same.code, 8, "the run is still paused: {same:?}");

    let other = ["--budget", "500", "--max-refusals", "7", "--timeout", "5", "--max-requests", "9"];
    for how in ["--yes", "--dry-run"] {
        let refused = operator.bulk(&[&run[..5], &other[..], &[how]].concat());
        assert_eq!(refused.code, 2, "{refused:?}");
        for part in [
            "--budget is 100, not 500",
            "--max-refusals is 20, not 7",
            "--timeout is 60, not 5",
            "--max-requests is not set, and cannot be added",
            "bulk resume 'my fleet' --budget 500 --max-refusals 7\n",
        ] {
            assert!(refused.err.contains(part), "{part}: {}", refused.err);
        }
    }
    assert_eq!(operator.orders().len(), 9);
    let refused = operator.bulk(&["resume", "my fleet", "--timeout", "5"]);
    assert!(refused.code == 2 && refused.err.contains("cannot be changed"), "{refused:?}");

    let refused = operator.bulk(&[&run[..], &["--budget", "500"]].concat());
    let resumed = operator.paste(&refused.err, "To change them: ");
    assert_eq!(resumed.code, 0, "{resumed:?}");
    operator.assert_each_once(20);
    let status = operator.json(&["status", "my fleet"]);
    assert_eq!((&status["budget"], &status["state"]), (&"500".into(), &"ended".into()), "{status}");
}

#[test]
fn other_priorities_are_refused() {
    let operator = Operator::new();
    let text = std::fs::read_to_string(operator.file("fleet.csv", &rows(0..2))).unwrap();
    let text =
        text.lines().zip(["Urgent", "1", "9"]).map(|(line, urgent)| format!("{line},{urgent}\n"));
    let file = operator.desk.file("urgent.csv", &text.collect::<String>());
    let run = ["run", "csss.order-package", file.to_str().unwrap(), "--name", "fleet", "--yes"];
    let done = operator.bulk(&[&run[..], &["--ignore", "Urgent"]].concat());
    assert_eq!(done.code, 0, "{done:?}");
    let refused = operator.bulk(&[&run[..], &["--priority", "Urgent"]].concat());
    assert!(refused.code == 2 && refused.err.contains("other priorities"), "{refused:?}");
    // Nothing is left to confirm.
    let again = operator.bulk(&[&run[..5], &["--ignore", "Urgent"]].concat());
    assert_eq!(again.code, 0, "{again:?}");
    operator.assert_each_once(2);
}

#[test]
fn a_file_of_which_nothing_is_left_is_a_success() {
    let operator = Operator::new();
    let all = operator.file("all.csv", &rows(0..6));
    assert_eq!(operator.json(&["run", "csss.order-package", &all, "--yes"])["done"], 6);
    // Another order, another spelling, and without a question.
    let mut part: Vec<_> = rows(2..5).iter().map(|row| row.replace("10.50", "10.5")).collect();
    part.reverse();
    let part = operator.file("part.csv", &part);
    let run = ["run", "csss.order-package", &part, "--repeated", "skip"];
    let skipped = operator.bulk(&run);
    assert_eq!(skipped.code, 0, "{skipped:?}");
    assert!(skipped.err.contains("all 3 rows are in earlier runs: nothing is left"), "{skipped:?}");
    let dry = operator.bulk(&[&run[..], &["--dry-run"]].concat());
    assert!(dry.code == 0 && dry.out.contains("nothing is left to send"), "{dry:?}");
    operator.assert_each_once(6);
}

#[test]
fn an_unknown_answer_pauses_the_run_and_a_person_states_what_it_means() {
    let operator = Operator::new();
    let body =
        r#"{\"success\":false,\"code\":\"5001\",\"message\":\"card 8986000000123 is unknown\"}"#;
    operator.desk.fault(&format!("csss.order_package: status 200, body \"{body}\""));
    let file = operator.file("fleet.csv", &rows(0..40));
    let run = ["run", "csss.order-package", &file, "--name", "fleet", "--yes", "--lease", "1"];
    let paused = operator.bulk(&[&run[..], &["--timeout", "1"]].concat());
    assert_eq!(paused.code, 5, "{paused:?}");
    for part in ["got the same answer, code 5001", "--refusal-code CODE", "still to be checked"] {
        assert!(paused.err.contains(part), "{part}: {}", paused.err);
    }
    let sent = operator.desk.requests("/orderPackage");
    assert!((20..40).contains(&sent), "{sent}");

    let resume = ["resume", "fleet", "--lease", "1", "--settle-after", "0"];
    let wrong = operator.bulk(&[&resume[..], &["--refusal-code", "0000"]].concat());
    assert_eq!(wrong.code, 2, "{wrong:?}");
    let codes = ["--refusal-code", "5001", "--max-refusals", "0"];
    let refused = operator.bulk(&[&resume[..], &codes].concat());
    assert_eq!(refused.code, 4, "{refused:?}");
    let status = operator.json(&["status", "fleet"]);
    assert_eq!((&status["refused"], &status["unsettled"]), (&40.into(), &0.into()), "{status}");
    assert!(operator.orders().is_empty());
}
