//! Proves what `linksfield bulk` does: the program runs as an operator runs it, is killed and paused in the middle, and the
//! orders that the sandbox has placed are counted.

#![cfg(all(unix, feature = "bulk"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../support/mod.rs"]
mod desk;
mod interruptions;
mod operator;
mod reports;
mod settings;
mod status;

use std::io::Write as _;
use std::process::Stdio;

use self::operator::{CARD, Operator, ended, rows};

#[test]
fn each_row_is_ordered_once_and_the_same_file_is_the_same_run() {
    let operator = Operator::new();
    let file = operator.file("orders.csv", &rows(0..30));
    let dry = operator.bulk(&["run", "csss.order-package", &file, "--dry-run"]);
    assert_eq!(dry.code, 0, "{dry:?}");
    for part in ["on the sandbox", "30 rows", "315", "2 for each row", "Nothing was sent"] {
        assert!(dry.out.contains(part), "{part}: {}", dry.out);
    }
    let unsure = operator.bulk(&["run", "csss.order-package", &file]);
    assert_eq!(unsure.code, 2, "{unsure:?}");
    assert!(unsure.err.contains("add --yes"), "{}", unsure.err);
    assert!(operator.desk.sandbox.received().is_empty());

    let summary = operator.json(&["run", "csss.order_package", &file, "--yes"]);
    assert_eq!((&summary["done"], &summary["state"]), (&30.into(), &"ended".into()), "{summary}");
    assert_eq!(summary["amount_done"], "315");
    operator.assert_each_once(30);
    let again = operator.json(&["run", "csss.order-package", &file, "--yes"]);
    assert_eq!(again["name"], summary["name"]);
    operator.assert_each_once(30);
    let dry = operator.bulk(&["run", "csss.order-package", &file, "--dry-run"]);
    let run = format!("that of the run `{}`", summary["name"].as_str().unwrap());
    assert!(dry.out.contains(&run), "{}", dry.out);
    let pause = operator.bulk(&["pause", summary["name"].as_str().unwrap()]);
    assert!(pause.code == 2 && pause.err.contains("has ended"), "{pause:?}");

    // Rows of another file that were sent before.
    let more = operator.file("more.csv", &rows(28..33));
    for how in ["--yes", "--dry-run"] {
        let refused = operator.bulk(&["run", "csss.order-package", &more, how]);
        assert_eq!(refused.code, 2, "{refused:?}");
        for part in ["row 1: the run `", "--repeated skip"] {
            assert!(refused.err.contains(part), "{}", refused.err);
        }
    }
    let dry = ["run", "csss.order-package", &more, "--dry-run", "--repeated", "skip"];
    let dry = operator.bulk(&dry);
    assert!(dry.code == 0 && dry.out.contains("2 rows would be left out"), "{dry:?}");
    let skip =
        ["run", "csss.order-package", &more, "--yes", "--repeated", "skip", "--name", "more"];
    assert_eq!(operator.json(&skip)["rows"], 3);
    operator.assert_each_once(33);
    let runs = operator.json(&["status"]);
    assert_eq!((runs[0]["name"].as_str(), runs[1]["done"].as_i64()), (Some("more"), Some(30)));

    use std::os::unix::fs::PermissionsExt as _;
    for (path, mode) in
        [(".local/state/linksfield", 0o700), (".local/state/linksfield/bulk.db", 0o600)]
    {
        let found = std::fs::metadata(operator.path(path)).unwrap().permissions().mode();
        assert_eq!(found & 0o777, mode, "{path}");
    }
}

#[test]
fn what_is_wrong_is_stated_by_row_and_column_before_anything_is_sent() {
    let operator = Operator::new();
    let mut wrong = rows(0..4);
    wrong[1] = wrong[1].replace("10.50", "much");
    wrong[3] = wrong[3].replace(",1,", ",zero,");
    let file = operator.file("wrong.csv", &wrong);
    let run = |more: &[&str]| {
        operator.bulk(&[&["run", "csss.order-package", &file, "--yes"], more].concat())
    };
    let refused = run(&[]);
    assert_eq!(refused.code, 2, "{refused:?}");
    for part in ["2 rows are wrong", "row 2, column `pay_amount`", "row 4, column `order_period`"] {
        assert!(refused.err.contains(part), "{part}: {}", refused.err);
    }
    for (more, part) in [
        (&["--ignore", "Remarks"][..], "no column `Remarks`"),
        (&["--map", "device_id"], "expected COLUMN=PARAMETER"),
        (&["--budget", "much"], "expected an amount"),
        (&["--set", "colour=red"], "`colour` is no parameter"),
    ] {
        let refused = run(more);
        assert_eq!(refused.code, 2, "{refused:?}");
        assert!(refused.err.contains(part), "{part}: {}", refused.err);
    }
    // No message quotes a line.
    let lines = operator.desk.file(
        "wrong.ndjson",
        &format!("{CARD}000000001\n{{\"device_id\":[\"{CARD}000000001\"]}}\n"),
    );
    let refused = operator.bulk(&["run", "csss.order-package", lines.to_str().unwrap(), "--yes"]);
    assert!(
        refused.code == 2 && refused.err.contains("row 1: is not a JSON object"),
        "{refused:?}"
    );
    let unknown = operator.bulk(&["run", "csss.order-pakage", &file]);
    assert!(unknown.code == 2 && unknown.err.contains("csss.order_package"), "{unknown:?}");
    let missing = operator.bulk(&["status", "--database", "missing.db"]);
    assert!(missing.code == 2 && missing.err.contains("no journal missing.db"), "{missing:?}");
    let unknown = operator.bulk(&["resume", "nothing"]);
    assert!(unknown.code == 2 && unknown.err.contains("no run `nothing`"), "{unknown:?}");
    assert!(operator.desk.sandbox.received().is_empty());
}

#[test]
fn columns_are_mapped_and_rows_come_from_the_standard_input() {
    let operator = Operator::new();
    let text = format!("ICCID,Note,Urgent\n{CARD}000000000,x,1\n{CARD}000000001,y,9\n");
    let mut arguments = vec!["run", "csss.order-package", "-", "--yes", "--concurrency", "1"];
    arguments.extend(["--map", "ICCID=device_id", "--ignore", "Note", "--priority", "Urgent"]);
    for fixed in
        "global_order=no is_open=no order_period=1 package_code=DP20190726001274 package_name=plan \
        package_type=monthly pay_amount=10.50 pay_rst=paid test_flow=0 test_flow_flag=no"
            .split_whitespace()
    {
        arguments.extend(["--set", fixed]);
    }
    let piped = |arguments: &[&str], text: &str| {
        let mut child = operator.command(arguments);
        let mut child = child
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let ended = ended(child);
        assert_eq!(ended.code, 0, "{ended:?}");
        serde_json::from_str::<serde_json::Value>(&ended.out).unwrap()
    };
    let summary = piped(&arguments, &text);
    assert_eq!((&summary["done"], &summary["file"]), (&2.into(), &"the standard input".into()));
    operator.assert_each_once(2);
    let sent = operator.desk.sandbox.received();
    let orders: Vec<_> = sent.iter().filter(|one| one.path.ends_with("/orderPackage")).collect();
    let first = String::from_utf8_lossy(&orders[0].body);
    assert!(first.contains("000000001"), "the higher priority is first: {first}");

    let line = format!(
        r#"{{"device_id":"{CARD}000000002","global_order":"0","is_open":"0","order_period":"1",
        "package_code":"DP20190726001274","package_name":"plan","package_type":"2","pay_amount":"10.50","pay_rst":"2",
        "test_flow":"0","test_flow_flag":"0"}}"#
    );
    piped(&["run", "csss.order-package", "-", "--yes"], &line.replace('\n', ""));
    operator.assert_each_once(3);
}
