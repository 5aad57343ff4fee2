//! Orders a plan for each card of a fleet on the sandbox, and compares the journal with the books of the sandbox.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::future::{pending, ready};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use linksfield_bulk::{BulkError, Decision, End, Input, Mapping, Moment, Repeated, RunChanges};
use support::{Fleet, HEADER, card_of};

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
    let file = |first: &str, separator: &str, rows: &[String]| {
        let line = |text: &str| format!("{}{separator}\r\n", text.replace(',', separator));
        let header = std::fs::read_to_string(fleet.file("plain.csv", rows).path()).unwrap();
        let header = header.lines().next().unwrap().to_owned();
        let rows: String = rows.iter().map(|row| line(row)).collect();
        let emptied = line(&",".repeat(header.matches(',').count()));
        let path = fleet.path("sheet.csv");
        std::fs::write(&path, format!("\u{feff}{first}{}{rows}{emptied}\r\n\r\n", line(&header)))
            .unwrap();
        Input::open(&path, None, fleet.bulk.operation(), &Mapping::default()).unwrap()
    };
    let plain = fleet.bulk.check(&fleet.file("plain.csv", &rows)).unwrap();
    for separator in [",", ";", "\t"] {
        assert_eq!(fleet.bulk.check(&file("", separator, &rows)).unwrap(), plain, "{separator}");
    }
    // Excel states the separator in a line of its own.
    for (first, separator) in
        [("sep=;\r\n", ";"), ("SEP=|\n", "|"), ("\"sep=,\"\r\n", ","), ("sep=\t\r\n", "\t")]
    {
        assert_eq!(fleet.bulk.check(&file(first, separator, &rows)).unwrap(), plain, "{first}");
    }
    // The first row is still row 1.
    let mut wrong = rows.clone();
    wrong[0] = wrong[0].replace("10.50", "much");
    let refused = fleet.bulk.check(&file("sep=;\r\n", ";", &wrong)).unwrap_err().to_string();
    assert!(refused.contains("row 1, column `pay_amount`"), "{refused}");
    for (written, part) in [
        ("8.98520E+19", "last digits are lost"),
        ("'89852022018041800192", "notation of a spreadsheet"),
        ("\"=\"\"89852022018041800192\"\"\"", "notation of a spreadsheet"),
        ("8985 2022 0180 4180 0192", "contains blanks"),
    ] {
        let mut rows = rows.clone();
        let card = rows[1].split(',').next().unwrap().to_owned();
        rows[1] = rows[1].replace(&card, written);
        let Err(BulkError::Rows(errors)) = fleet.bulk.check(&file("", ";", &rows)) else {
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
    let mut changes = RunChanges::default();
    changes.budget = Some("210".parse().unwrap());
    fleet.store.change(&run, &changes).await.unwrap();
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
async fn requests_that_fail_at_the_same_time_are_one_reason_to_pause() {
    let fleet = Fleet::new(40).await;
    fleet.sandbox.fault("csss.query_order: status 500, first 16".parse().unwrap()).unwrap();
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    let work = fleet.bulk.worker(&planned.run).concurrency(16);
    let ended = tokio::time::timeout(Duration::from_secs(15), work.work(pending())).await;
    assert_eq!(ended.unwrap().unwrap().counts.done, 40);
}

/// On one thread, whatever holds it up also holds up the heartbeat.
#[tokio::test]
async fn a_worker_that_was_held_up_has_no_reason_to_pause() {
    let fleet = Fleet::new(30).await;
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    let lease = Duration::from_millis(100);
    let intents = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&intents);
    let worker = fleet.bulk.worker(&planned.run).lease(lease).on_moment(move |moment, _| {
        if moment == Moment::AfterIntent && count.fetch_add(1, Ordering::SeqCst) < 16 {
            std::thread::sleep(lease);
        }
    });
    let ended = tokio::time::timeout(Duration::from_secs(15), worker.work(pending())).await;
    assert_eq!(ended.unwrap().unwrap().counts.done, 30);
    // A busy machine holds up further ones.
    let intents = intents.load(Ordering::SeqCst);
    assert!(intents >= 46, "16 requests were held up: {intents}");
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
async fn a_plan_that_was_given_up_is_not_in_the_way() {
    let fleet = Fleet::new(4).await;
    let run = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap().run;
    // The process ended before the run was opened, and one row had another content meanwhile.
    fleet
        .change(&[
            "UPDATE linksfield_bulk_runs SET state = 'loading', reason = 'it is planned by another'",
            "UPDATE linksfield_bulk_items SET request = '{}' WHERE number = 2",
        ])
        .await;

    // None of its rows was sent, so none is left out of another run.
    let mut options = fleet.options();
    options.repeated = Repeated::Skip;
    let other = fleet.file("other.csv", &fleet.rows(2..4));
    let planned = fleet.bulk.plan(&other, &options).await.unwrap();
    assert_eq!((planned.skipped, planned.run.items), (0, 2));

    // The same rows again begin anew, with the settings of now.
    options.budget = Some("21".parse().unwrap());
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    assert_eq!((planned.run.name.as_str(), planned.is_new), (run.name.as_str(), true));
    assert_eq!((planned.skipped, planned.run.items), (2, 2));
    assert_eq!(planned.run.budget(), Some(21_000_000));
    let items = fleet.store.items(&planned.run, None, 0, 10).await.unwrap();
    assert!(items.iter().all(|item| item.request.contains("8986")), "{items:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_budget_counts_each_row_whatever_its_column_is_called() {
    let fleet = Fleet::new(2).await;
    let mut options = fleet.options();
    options.budget = Some("11".parse().unwrap());
    let text =
        format!("{}\n{}\n", HEADER.replace("pay_amount", "price"), fleet.rows(0..2).join("\n"));
    let path = fleet.path("named.csv");
    std::fs::write(&path, &text).unwrap();
    let mut mapping = Mapping::default();
    mapping.columns.insert("price".to_owned(), "pay_amount".to_owned());
    mapping.cost = Some("price".to_owned());
    let open = |mapping: &Mapping| Input::open(&path, None, fleet.bulk.operation(), mapping);
    let input = open(&mapping).unwrap();
    assert_eq!(fleet.bulk.check(&input).unwrap().cost.unwrap().to_string(), "21");

    // A row without an amount would not count.
    let apart = Mapping { cost: Some("Budget".to_owned()), ..mapping };
    let text = text.replace("price,", "price,Budget,").replace(",10.50,", ",10.50,,");
    std::fs::write(&path, text.replacen(",10.50,,", ",10.50,7,", 1)).unwrap();
    let refused = fleet.bulk.plan(&open(&apart).unwrap(), &options).await;
    let Err(BulkError::Rows(errors)) = refused else { panic!("{refused:?}") };
    assert_eq!((errors.count, errors.first[0].row), (1, 2));
    assert_eq!(errors.first[0].column.as_deref(), Some("Budget"));
    assert!(fleet.store.runs().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_of_json_with_two_values_of_a_parameter_is_wrong() {
    let fleet = Fleet::new(1).await;
    let names: Vec<&str> = HEADER.split(',').map(str::trim).collect();
    let row = &fleet.rows(0..1)[0];
    let members: Vec<String> = names
        .iter()
        .zip(row.split(','))
        .map(|(name, text)| format!("\"{name}\":\"{text}\""))
        .collect();
    let card = format!("\"device_id\":\"{}\"", card_of(1));
    let lines = [format!("{{{},{card}}}", members.join(",")), format!("\"{}\"", card_of(2))];
    let path = fleet.path("twice.ndjson");
    std::fs::write(&path, lines.join("\n")).unwrap();
    let input = Input::open(&path, None, fleet.bulk.operation(), &Mapping::default()).unwrap();
    let Err(BulkError::Rows(errors)) = fleet.bulk.check(&input) else { panic!("accepted") };
    assert_eq!(errors.count, 2);
    assert_eq!(errors.first[0].to_string(), "row 1, column `device_id`: occurs twice");
    assert_eq!(errors.first[1].to_string(), "row 2: is not a JSON object");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_of_another_worker_has_its_time_before_its_record_has_its_own() {
    let fleet = Fleet::new(1).await;
    fleet.sandbox.fault("csss.order_package: drop-after, first 1".parse().unwrap()).unwrap();
    let mut options = fleet.options();
    options.settings.timeout = 100;
    options.settings.settle_after = Some(1000);
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
    let worker = fleet.bulk.worker(&planned.run).on_moment(move |moment, _| {
        if moment == linksfield_bulk::Moment::AfterSend {
            sender.send(()).unwrap();
        }
    });
    let ended = worker.work(async move { receiver.recv().await.unwrap() }).await.unwrap();
    assert_eq!((ended.end, ended.counts.open), (End::Stopped, 1));
    let before = fleet.sandbox.received().len();
    let taken = std::time::SystemTime::now();
    let ended = fleet.bulk.worker(&planned.run).lease(Duration::from_millis(500));
    assert_eq!(ended.work(pending()).await.unwrap().counts.settled, 1);
    let received = fleet.sandbox.received();
    let waited = received[before].at.duration_since(taken).unwrap();
    // The timeout with its margin of two seconds, and the settling time.
    assert!(waited >= Duration::from_millis(100 + 2000 + 1000), "{waited:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_that_appears_after_the_check_is_found_before_the_next_request() {
    let fleet = Fleet::new(1).await;
    // The first request is executed after the check, and before the row is sent again.
    fleet.sandbox.fault("csss.order_package: delay 1700ms, first 1".parse().unwrap()).unwrap();
    let mut options = fleet.options();
    options.budget = Some("100".parse().unwrap());
    options.settings.timeout = 300;
    options.settings.per_second = Some(1);
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    assert_eq!(ended.end, End::Finished);
    assert_eq!((ended.counts.done, ended.counts.settled), (1, 1), "{:?}", ended.counts);
    assert_eq!(fleet.orders().values().copied().collect::<Vec<_>>(), [1]);
    assert_eq!(fleet.store.run(&planned.run.name).await.unwrap().spent, 10_500_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claim_of_which_only_the_database_knows_is_not_forgotten() {
    let fleet = Fleet::new(3).await;
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    // The rows are claimed, but the worker gets an error, as if the connection had been lost before the response.
    fleet
        .change(&["CREATE TRIGGER lost AFTER UPDATE ON linksfield_bulk_items
             WHEN NEW.state = 'claimed' AND NEW.number = 2 AND NEW.fence = 1
             BEGIN SELECT RAISE(FAIL, 'the connection is lost'); END"])
        .await;
    let worker = fleet.bulk.worker(&planned.run);
    let ended = tokio::time::timeout(Duration::from_secs(30), worker.work(pending())).await;
    assert_eq!(ended.expect("the run ends").unwrap().counts.done, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_before_the_database_failed_is_not_forgotten() {
    let fleet = Fleet::new(2).await;
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    // Two workers are gone. The database fails when the second one is taken over, and works again after that.
    fleet
        .change(&[
            "INSERT INTO linksfield_bulk_workers (id, run, beats, state) SELECT 'gone' || number, run, 0, 'gone' FROM linksfield_bulk_items",
            "UPDATE linksfield_bulk_items SET state = 'open', worker = 'gone' || number, fence = 1, tries = 1,
             known = '[]', sent = 1",
            "CREATE TRIGGER failing BEFORE UPDATE ON linksfield_bulk_workers
             WHEN NEW.state = 'taken' AND NEW.id = 'gone2' AND (SELECT COUNT(*) FROM linksfield_bulk_workers) < 4
             BEGIN SELECT RAISE(ABORT, 'the database is away'); END",
        ])
        .await;
    let worker = fleet.bulk.worker(&planned.run).lease(Duration::from_millis(500));
    let ended = tokio::time::timeout(Duration::from_secs(60), worker.work(pending())).await;
    assert_eq!(ended.expect("the run ends").unwrap().counts.done, 2);
    assert_eq!(fleet.orders().values().copied().collect::<Vec<_>>(), [1, 1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_of_an_earlier_row_is_not_taken_for_that_of_a_later_one() {
    let fleet = Fleet::new(1).await;
    fleet.sandbox.fault("csss.order_package: drop-before, nth 2".parse().unwrap()).unwrap();
    let mut options = fleet.options();
    options.settings.reads_before_writes = false;
    options.repeated = Repeated::Send;
    let row = &fleet.rows(0..1)[0];
    let twice = fleet.file("twice.csv", &[row.clone(), row.clone()]);
    let planned = fleet.bulk.plan(&twice, &options).await.unwrap();
    // The record of row 1, with a time that is certain.
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let record = format!(
        r#"{{"orderCode":"L1","deviceId":"{}","orderDate":"{}"}}"#,
        card_of(0),
        now.as_millis()
    );
    let body = format!(
        r#"{{"code":"0000","message":"ok","data":{{"page":{{"cur_page_no":1,"page_size":50,"total_count":1,"total_pages":1}},"package_order":[{record}],"package_order_num":1}}}}"#
    );
    fleet.sandbox.respond_with("csss.query_order", 200, body).unwrap();
    let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    assert_eq!(fleet.orders().values().copied().collect::<Vec<_>>(), [1]);
    assert_eq!((ended.counts.done, ended.counts.unsettled), (1, 1), "{:?}", ended.counts);
    let left = &fleet.store.items(&planned.run, Some("unsettled"), 0, 1).await.unwrap()[0];
    assert!(left.result.as_deref().unwrap().contains("L1"), "{left:?}");
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

#[tokio::test(flavor = "multi_thread")]
async fn a_read_that_fails_counts_as_a_request() {
    let fleet = Fleet::new(1).await;
    fleet.sandbox.fault("csss.query_order: status 503, first 3".parse().unwrap()).unwrap();
    let mut options = fleet.options();
    options.settings.most_requests = Some(100);
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    assert_eq!(ended.counts.done, 1);
    let received = i64::try_from(fleet.sandbox.received().len()).unwrap();
    let counted = fleet.store.run(&planned.run.name).await.unwrap().requests;
    assert_eq!(counted, received);
    assert_eq!(counted, 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_in_another_spelling_is_the_same_row() {
    let fleet = Fleet::new(2).await;
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();

    // The same rows with other spellings are the same run.
    let line = |card: usize, amount: &str, period: &str| {
        format!(
            r#"{{"pay_amount":{amount},"order_period":{period},"device_id":"{}","global_order":0,"is_open":0,
            "package_code":"DP2019\u00307\u00326001274","package_name":"plan","package_type":2,"pay_rst":2,
            "test_flow":0,"test_flow_flag":"0"}}"#,
            card_of(card)
        )
        .replace('\n', "")
    };
    let file = |name: &str, rows: &[String]| {
        let path = fleet.path(name);
        std::fs::write(&path, rows.join("\n")).unwrap();
        Input::open(path, None, fleet.bulk.operation(), &Mapping::default()).unwrap()
    };
    let rows = [line(0, "10.5", "\"1\""), line(1, "\"10.500\"", "1")];
    let again = fleet.bulk.plan(&file("same.ndjson", &rows), &fleet.options()).await.unwrap();
    assert!(!again.is_new && again.run.name == planned.run.name);

    // So are single rows, in other runs and in the same file.
    let rows = [line(0, "10.5", "1"), line(2, "10.500", "1"), line(2, "10.50", "\"01\"")];
    let refused = fleet.bulk.plan(&file("more.ndjson", &rows), &fleet.options()).await;
    let Err(BulkError::Repeated(repeated)) = refused else { panic!("{refused:?}") };
    let rows: Vec<_> = repeated.first.iter().map(|(row, _)| *row).collect();
    assert_eq!((rows, repeated.count), (vec![3, 1], 2), "{repeated}");

    // Another amount is another row.
    let rows = [line(0, "10.05", "1"), line(0, "105", "1")];
    let planned = fleet.bulk.plan(&file("other.ndjson", &rows), &fleet.options()).await.unwrap();
    assert_eq!(planned.run.items, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_in_another_spelling_is_the_same_card() {
    let fleet = Fleet::new(0).await;
    let line = |card: &str, period: usize| {
        format!(
            r#"{{"device_id":{card},"order_period":{period},"pay_amount":1,"global_order":"0","is_open":"0","package_code":"P",
            "package_name":"plan","package_type":2,"pay_rst":2,"test_flow":"0","test_flow_flag":"0"}}"#
        )
        .replace('\n', "")
    };
    let card = card_of(7);
    let rows = [
        line(&card, 1),
        line(&format!("\"{card}\""), 2),
        line(&format!("\"\\u0038{}\"", &card[1..]), 3),
    ];
    let path = fleet.path("card.ndjson");
    std::fs::write(&path, rows.join("\n")).unwrap();
    let input = Input::open(path, None, fleet.bulk.operation(), &Mapping::default()).unwrap();
    let planned = fleet.bulk.plan(&input, &fleet.options()).await.unwrap();
    let subjects = "SELECT COUNT(DISTINCT subject) FROM linksfield_bulk_items";
    assert_eq!((fleet.number(subjects).await, planned.run.items), (1, 3));
}
