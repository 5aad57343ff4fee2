//! What a run does with rows whose outcome is not known: when it pauses, how often it repeats, and how long it waits.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::future::pending;
use std::time::{Duration, Instant};

use linksfield_bulk::{Bulk, End, Moment};
use support::{Fleet, card_of, client_of};

/// An answer with a code that the specification does not document.
fn answer(code: &str, when: &str) -> String {
    let body = format!(r#"{{\"success\":false,\"code\":\"{code}\",\"message\":\"no such card\"}}"#);
    format!("csss.order_package: status 200, body \"{body}\"{when}")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_unknown_answer_to_row_after_row_pauses_the_run_at_once() {
    let fleet = Fleet::new(50).await;
    fleet.sandbox.fault(answer("5001", "").parse().unwrap()).unwrap();
    let mut options = fleet.options();
    // The documented settling time, which is a minute.
    options.settings.settle_after = None;
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    let begun = Instant::now();
    let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    let End::Paused(reason) = &ended.end else { panic!("{ended:?}") };
    for part in ["20 rows one after the other got the same answer, code 5001", "no such card"] {
        assert!(reason.contains(part), "{part}: {reason}");
    }
    assert!((20..=28).contains(&ended.counts.open), "{ended:?}");
    assert_eq!(ended.counts.waiting + ended.counts.open, 50);

    // What is open is checked before anything is sent again, and the count begins anew.
    fleet.store.resume(&planned.run).await.unwrap();
    assert_eq!(fleet.number("SELECT answers + refusals FROM linksfield_bulk_runs").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn different_unknown_answers_and_rows_in_between_pause_nothing() {
    let fleet = Fleet::new(24).await;
    for card in 0..24 {
        let when = format!(", when device_id={}, first 1", card_of(card));
        let code = match card {
            // Each third row is executed at once.
            0..12 if card % 3 == 0 => continue,
            0..12 => "5001".to_owned(),
            _ => format!("50{card}"),
        };
        fleet.sandbox.fault(answer(&code, &when).parse().unwrap()).unwrap();
    }
    let mut options = fleet.options();
    options.settings.most_refusals = 3;
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    let ended = fleet.bulk.worker(&planned.run).concurrency(1).work(pending()).await.unwrap();
    assert_eq!((ended.end, ended.counts.done), (End::Finished, 24), "{:?}", ended.counts);
    assert_eq!(fleet.orders().values().copied().collect::<Vec<_>>(), vec![1; 24]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_code_is_tried_twice_and_a_server_in_trouble_more_often() {
    let fleet = Fleet::new(2).await;
    let when = format!(", when device_id={}", card_of(0));
    fleet.sandbox.fault(answer("5001", &when).parse().unwrap()).unwrap();
    let rule = format!("csss.order_package: status 500, first 4, when device_id={}", card_of(1));
    fleet.sandbox.fault(rule.parse().unwrap()).unwrap();
    let planned = fleet.bulk.plan(&fleet.input(), &fleet.options()).await.unwrap();
    let ended = fleet.bulk.worker(&planned.run).work(pending()).await.unwrap();
    assert_eq!((ended.counts.done, ended.counts.refused), (1, 1), "{ended:?}");
    let items = fleet.store.items(&planned.run, None, 0, 2).await.unwrap();
    assert_eq!((items[0].tries, items[1].tries), (2, 5), "{items:?}");
    let reason = items[0].reason.clone().unwrap();
    for part in ["sent 2 times", "a check has shown that it was not executed", "5001"] {
        assert!(reason.contains(part), "{part}: {reason}");
    }
    // What is shown for programmers contains no card.
    assert!(!format!("{items:?}").contains(&card_of(0)), "{items:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_are_counted_for_all_workers_together() {
    let fleet = Fleet::new(40).await;
    fleet.sandbox.fault("csss.order_package: status 401".parse().unwrap()).unwrap();
    let mut options = fleet.options();
    options.settings.most_refusals = 8;
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    let work = || {
        let worker = fleet.bulk.worker(&planned.run).concurrency(1);
        tokio::spawn(async move { worker.work(pending()).await.unwrap() })
    };
    let workers = [work(), work(), work(), work()];
    for worker in workers {
        let ended = worker.await.unwrap();
        assert!(matches!(ended.end, End::Paused(_)), "{ended:?}");
    }
    let refused = fleet.store.counts(&planned.run).await.unwrap().refused;
    assert!((8..=12).contains(&refused), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_that_could_not_be_made_is_made_later() {
    let fleet = Fleet::new(1).await;
    fleet.sandbox.fault("csss.order_package: drop-after, first 1".parse().unwrap()).unwrap();
    let mut options = fleet.options();
    options.settings.settle_after = Some(0);
    options.settings.most_checks = 1;
    options.settings.most_requests = Some(100);
    let planned = fleet.bulk.plan(&fleet.input(), &options).await.unwrap();
    let sandbox = fleet.sandbox.clone();
    let worker = fleet.bulk.worker(&planned.run).on_moment(move |moment, _| {
        if moment == Moment::AfterSend {
            for rule in ["drop-before, first 2", "gateway-page 502, nth 3"] {
                sandbox.fault(format!("csss.query_order: {rule}").parse().unwrap()).unwrap();
            }
        }
    });
    let ended = worker.work(pending()).await.unwrap();
    assert_eq!((ended.counts.done, ended.counts.settled), (1, 1), "{ended:?}");
    assert_eq!(fleet.orders().values().sum::<usize>(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_has_not_left_is_not_counted() {
    let fleet = Fleet::new(3).await;
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = client_of(&fleet.sandbox, format!("http://{nobody}"));
    let bulk = Bulk::new(&fleet.store, &client, "order_package", "sandbox").unwrap();
    let mut options = fleet.options();
    options.settings.most_requests = Some(100);
    let run = bulk.plan(&fleet.input(), &options).await.unwrap().run;
    let failed = async {
        let is_known = async || {
            let items = fleet.store.items(&run, None, 0, 3).await.unwrap();
            items.iter().any(|item| item.reason.is_some())
        };
        while !is_known().await {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let ended = bulk.worker(&run).work(failed).await.unwrap();
    assert_eq!((ended.end, ended.counts.waiting), (End::Stopped, 3), "{:?}", ended.counts);
    assert_eq!(fleet.store.run(&run.name).await.unwrap().requests, 0);
}
