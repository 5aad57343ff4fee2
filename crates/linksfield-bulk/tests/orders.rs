//! Orders a plan for each card of a fleet on the sandbox, and compares the journal with the books of the sandbox.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::future::{pending, ready};
use std::time::Duration;

use linksfield_bulk::{BulkError, Decision, End, Input, Mapping, Repeated};
use support::{Fleet, card_of};

#[tokio::test(flavor = "multi_thread")]
async fn each_row_is_ordered_once() {
    let fleet = Fleet::new(40).await;
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    assert!(planned.is_new && planned.run.items == 40);
    let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    assert_eq!((ended.end, ended.counts.done, ended.counts.all()), (End::Finished, 40, 40));
    assert_eq!(fleet.orders().values().copied().collect::<Vec<_>>(), vec![1; 40]);

    // The same file again is the same run.
    let again = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    assert!(!again.is_new && again.run.name == planned.run.name);
    let ended = fleet.bulk.worker(&again.run).work(pending()).await.unwrap();
    assert_eq!((ended.end, ended.counts.done), (End::Finished, 40));
    assert_eq!(fleet.orders().values().sum::<usize>(), 40);

    // Rows of another file that were sent before are an error, and can be left out or sent again.
    let mixed = fleet.file("mixed.csv", &fleet.rows(35..45));
    let mut options = fleet.options();
    let refused = fleet.bulk.plan(&mixed, &options).await;
    let Err(BulkError::Repeated(rows)) = refused else { panic!("{refused:?}") };
    assert_eq!((rows.count, rows.first[0].0), (5, 1));
    options.repeated = Repeated::Skip;
    let planned = fleet.bulk.plan(&mixed, &options).await.unwrap();
    assert_eq!((planned.skipped, planned.run.items), (5, 5));
    fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    assert_eq!(fleet.orders().values().sum::<usize>(), 45);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_uncertain_row_is_settled_and_not_ordered_twice() {
    let fleet = Fleet::new(60).await;
    for fault in [
        "csss.order_package: drop-after, first 7",
        "csss.order_package: drop-before, first 7",
        "csss.order_package: drop-after, probability 0.3",
    ] {
        let fault: linksfield_sandbox::Fault = fault.parse().unwrap();
        fleet.sandbox.fault(fault).unwrap();
    }
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    assert_eq!((ended.end, ended.counts.done), (End::Finished, 60), "{:?}", ended.counts);
    assert!(ended.counts.settled > 7, "{:?}", ended.counts);
    assert_eq!(fleet.orders().values().copied().collect::<Vec<_>>(), vec![1; 60]);
}

#[tokio::test(flavor = "multi_thread")]
async fn all_rows_are_checked_before_the_first_is_sent() {
    let fleet = Fleet::new(3).await;
    let mut rows = fleet.rows(0..3);
    rows[1] = rows[1].replace("10.50", "much");
    rows[2] = rows[2].replace(",1,", ",zero,");
    let refused = fleet.bulk.plan(&fleet.file("wrong.csv", &rows), &fleet.options()).await;
    let Err(BulkError::Rows(errors)) = refused else { panic!("{refused:?}") };
    assert_eq!(errors.count, 2);
    let first = &errors.first[0];
    assert_eq!((first.row, first.column.as_deref()), (2, Some("pay_amount")), "{first}");
    assert_eq!(errors.first[1].row, 3);
    assert!(fleet.sandbox.received().is_empty());
    assert!(fleet.store.runs().await.unwrap().is_empty());

    // A column that is no parameter is an error, unless it is mapped or ignored.
    let path = fleet.path("named.csv");
    std::fs::write(&path, "ICCID,Comment\n1,x\n").unwrap();
    let mut mapping = Mapping::default();
    let open = |mapping: &Mapping| Input::open(&path, None, fleet.bulk.operation(), mapping);
    let wrong = open(&mapping).unwrap_err().to_string();
    assert!(wrong.contains("`ICCID` is no parameter"), "{wrong}");
    mapping.columns.insert("ICCID".to_owned(), "device_id".to_owned());
    mapping.ignored.push("Comment".to_owned());
    let wrong = open(&mapping).unwrap_err().to_string();
    assert!(wrong.contains("requires") && wrong.contains("`package_code`"), "{wrong}");
    mapping.ignored.push("Remarks".to_owned());
    let wrong = open(&mapping).unwrap_err().to_string();
    assert!(wrong.contains("no column `Remarks`"), "{wrong}");
}

#[tokio::test(flavor = "multi_thread")]
async fn files_of_spreadsheets_are_read_as_they_are() {
    let fleet = Fleet::new(3).await;
    let rows = fleet.rows(0..3);
    let file = |separator: &str, rows: &[String]| {
        let line = |text: &str| format!("{}{separator}\r\n", text.replace(',', separator));
        let header = std::fs::read_to_string(fleet.file("plain.csv", rows).path()).unwrap();
        let header = header.lines().next().unwrap().to_owned();
        let rows: String = rows.iter().map(|row| line(row)).collect();
        let emptied = line(&",".repeat(header.matches(',').count()));
        let path = fleet.path("sheet.csv");
        std::fs::write(&path, format!("\u{feff}{}{rows}{emptied}\r\n\r\n", line(&header))).unwrap();
        Input::open(&path, None, fleet.bulk.operation(), &Mapping::default()).unwrap()
    };
    let plain = fleet.bulk.check(&fleet.file("plain.csv", &rows)).unwrap();
    for separator in [",", ";", "\t"] {
        assert_eq!(fleet.bulk.check(&file(separator, &rows)).unwrap(), plain, "{separator}");
    }
    for (written, part) in [
        ("8.98520E+19", "last digits are lost"),
        ("'89852022018041800192", "notation of a spreadsheet"),
        ("\"=\"\"89852022018041800192\"\"\"", "notation of a spreadsheet"),
        ("8985 2022 0180 4180 0192", "contains blanks"),
    ] {
        let mut rows = rows.clone();
        let card = rows[1].split(',').next().unwrap().to_owned();
        rows[1] = rows[1].replace(&card, written);
        let Err(BulkError::Rows(errors)) = fleet.bulk.check(&file(";", &rows)) else {
            panic!("{written}")
        };
        let first = &errors.first[0];
        assert_eq!((first.row, first.column.as_deref(), errors.count), (2, Some("device_id"), 1));
        assert!(first.reason.contains(part), "{first}");
        // A reason is for a log, and shows no card.
        assert!(!first.reason.contains("8985"), "{first}");
    }
    // The reason names the column of the file, and not that of the parameter.
    let renamed = std::fs::read_to_string(fleet.file("plain.csv", &rows).path()).unwrap();
    let path = fleet.path("betrag.csv");
    let renamed = renamed.replace(',', ";").replace("10.50", "10,50");
    std::fs::write(&path, renamed.replace("pay_amount", "Betrag")).unwrap();
    let mut mapping = Mapping::default();
    mapping.columns.insert("Betrag".to_owned(), "pay_amount".to_owned());
    let input = Input::open(&path, None, fleet.bulk.operation(), &mapping).unwrap();
    let refused = fleet.bulk.check(&input).unwrap_err().to_string();
    let reason = "row 1, column `Betrag`: expected an amount with a decimal point";
    assert!(refused.contains(reason), "{refused}");
    // What is in a column without a name was not meant to be left out.
    let mut noted = rows.clone();
    noted[2].push_str(",note");
    let path = fleet.path("noted.csv");
    let text = std::fs::read_to_string(fleet.file("plain.csv", &rows[..2]).path()).unwrap();
    let text = text.trim_end().replace('\n', ",\n");
    std::fs::write(&path, format!("{text},\n{}\n", noted[2])).unwrap();
    let input = Input::open(&path, None, fleet.bulk.operation(), &Mapping::default()).unwrap();
    let refused = fleet.bulk.check(&input).unwrap_err().to_string();
    assert!(refused.contains("row 3: the cell is not empty"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_budget_stops_the_run_and_a_higher_one_lets_it_go_on() {
    let fleet = Fleet::new(20).await;
    let mut options = fleet.options();
    options.budget = Some("100".parse().unwrap());
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    let End::Paused(reason) = ended.end else { panic!("{:?}", ended.end) };
    assert!(reason.contains("budget"), "{reason}");
    assert_eq!(ended.counts.done, 9, "nine orders of 10.50 are the most for 100");
    assert_eq!(fleet.orders().values().sum::<usize>(), 9);

    let run = fleet.store.run(&planned.run.name).await.unwrap();
    assert_eq!(linksfield_bulk::amount(run.spent).to_string(), "94.5");
    fleet.store.change_limits(&run, Some("210".parse().unwrap()), None).await.unwrap();
    let run = fleet.store.run(&planned.run.name).await.unwrap();
    fleet.store.resume(&run).await.unwrap();
    let ended = fleet.bulk.worker(&run).work(pending()).await.unwrap();
    assert_eq!((ended.end, ended.counts.done), (End::Finished, 20));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paused_run_sends_nothing_and_a_stopped_worker_loses_nothing() {
    let fleet = Fleet::new(20).await;
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    fleet.store.pause(&planned.run, "lunch").await.unwrap();
    let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    assert_eq!(ended.end, End::Paused("lunch".to_owned()));
    assert!(fleet.orders().is_empty());
    fleet.store.resume(&planned.run).await.unwrap();
    let ended = fleet.bulk.worker(&planned.run).concurrency(2).work(ready(())).await.unwrap();
    assert_eq!(ended.end, End::Stopped);
    assert_eq!((ended.counts.claimed, ended.counts.open), (0, 0));
    let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    assert_eq!((ended.end, ended.counts.done), (End::Finished, 20));
    assert_eq!(fleet.orders().values().sum::<usize>(), 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_a_check_cannot_tell_apart_are_sent_one_after_the_other() {
    let fleet = Fleet::new(2).await;
    fleet
        .sandbox
        .fault("csss.order_package: drop-after, probability 0.5".parse().unwrap())
        .unwrap();
    let row = &fleet.rows(0..1)[0];
    let rows: Vec<String> =
        (1..=6).map(|period| row.replace(",1,", &format!(",{period},"))).collect();
    let planned =
        fleet.bulk.plan(&fleet.file("one card.csv", &rows), &fleet.options()).await.unwrap();
    let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    assert_eq!((ended.end, ended.counts.done), (End::Finished, 6), "{:?}", ended.counts);
    assert_eq!(fleet.orders().values().copied().collect::<Vec<_>>(), [6]);
    let items = fleet.store.items(&planned.run, None, 0, 10).await.unwrap();
    assert!(items.windows(2).all(|pair| pair[0].ended <= pair[1].sent), "{items:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_refusals_in_a_row_pause_the_run() {
    let fleet = Fleet::new(30).await;
    fleet.sandbox.fault("csss.order_package: status 401".parse().unwrap()).unwrap();
    let mut options = fleet.options();
    options.settings.most_refusals = 5;
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    let ended = fleet.bulk.worker(&planned.run).concurrency(1).work(pending()).await.unwrap();
    let End::Paused(reason) = &ended.end else { panic!("{ended:?}") };
    assert!(reason.starts_with("5 rows were refused one after the other"), "{reason}");
    assert_eq!((ended.counts.refused, ended.counts.waiting), (5, 25), "{ended:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_check_can_tell_is_left_to_a_person() {
    let fleet = Fleet::new(3).await;
    fleet.sandbox.fault("csss.order_package: drop-after, first 1".parse().unwrap()).unwrap();
    let mut options = fleet.options();
    options.settings.most_checks = 1;
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    let store = fleet.store.clone();
    let sandbox = fleet.sandbox.clone();
    let worker = fleet.bulk.worker(&planned.run).concurrency(1).on_moment(move |moment, row| {
        if moment == linksfield_bulk::Moment::AfterSend && row == 1 {
            let rule =
                format!("csss.query_order: status 500, first 1, when device_id={}", card_of(0));
            sandbox.fault(rule.parse().unwrap()).unwrap();
        }
    });
    let ended = worker.work(pending()).await.unwrap();
    assert_eq!(ended.end, End::Finished);
    let unsettled = store.items(&planned.run, Some("unsettled"), 0, 10).await.unwrap();
    let waiting = ended.counts.waiting;
    assert_eq!((unsettled.len(), waiting), (1, 0), "{:?}", ended.counts);
    let number = unsettled[0].number;
    assert!(unsettled[0].reason.as_deref().unwrap().contains("check failed"), "{unsettled:?}");

    // Workers can check again.
    assert_eq!(store.check_again(&planned.run).await.unwrap(), 1);
    let ended =
        fleet.bulk.worker(&planned.run).lease(Duration::from_millis(500)).work(pending()).await;
    assert_eq!(ended.unwrap().counts.done, 3);
    let refused = store.decide(&planned.run, number, Decision::GiveUp, "Ann").await.unwrap_err();
    assert!(refused.to_string().contains("row 1 is done"), "{refused}");
    assert_eq!(fleet.orders().values().sum::<usize>(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_was_never_executed_states_what_came_back() {
    let fleet = Fleet::new(1).await;
    let rule = "csss.order_package: status 500, body \"no such card\"";
    fleet.sandbox.fault(rule.parse().unwrap()).unwrap();
    let mut options = fleet.options();
    options.settings.settle_after = Some(0);
    options.settings.most_tries = 2;
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    assert_eq!(ended.counts.refused, 1, "{ended:?}");
    let items = fleet.store.items(&planned.run, None, 0, 1).await.unwrap();
    let reason = items[0].reason.clone().unwrap();
    for part in ["sent 2 times", "a check has shown", "500", "no such card"] {
        assert!(reason.contains(part), "{part}: {reason}");
    }
}
