//! Proves on the database what the journal promises, without any request.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::*;

struct Journal {
    store: Store,
    run: RunRow,
    _folder: tempfile::TempDir,
}

impl Journal {
    async fn new(items: &[(&str, i64)], settings: RunSettings) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path().join("journal.db").to_str().unwrap()).await.unwrap();
        let run = run(&store, "run", items, settings).await;
        Self { store, run, _folder: folder }
    }

    async fn worker(&self, name: &str) -> String {
        self.store.join(self.run.id, name, Duration::from_secs(15)).await.unwrap();
        name.to_owned()
    }

    async fn claim(&self, worker: &str, most: usize) -> Vec<Claimed> {
        self.store.claim(self.run.id, worker, most).await.unwrap()
    }

    async fn intend(&self, worker: &str, item: &Claimed) -> Intent {
        let is_limited = self.run.is_limited();
        self.store.intend(self.run.id, worker, item, 1, is_limited).await.unwrap()
    }

    async fn record(&self, worker: &str, item: &Claimed, outcome: Outcome) -> bool {
        let is_limited = self.run.is_limited();
        self.store.record(self.run.id, worker, item, &outcome, is_limited).await.unwrap()
    }

    async fn take(&self, gone: &str, worker: &str) -> Vec<Claimed> {
        let others = self.store.others(self.run.id, worker).await.unwrap();
        let gone = others.iter().find(|other| other.worker == gone).unwrap();
        self.store.take_over(self.run.id, gone, worker).await.unwrap()
    }

    async fn spent(&self) -> i64 {
        self.store.run(&self.run.name).await.unwrap().spent
    }
}

async fn run(store: &Store, name: &str, items: &[(&str, i64)], settings: RunSettings) -> RunRow {
    let plan = Plan {
        name: name.to_owned(),
        operation: "csss.order_package".to_owned(),
        target: "nowhere".to_owned(),
        source: "none".to_owned(),
        digest: name.to_owned(),
        settings,
        items: 0,
    };
    let Created::Loading(id, token) = store.create(&plan).await.unwrap() else { panic!("known") };
    let mut stored: Vec<Item> = Vec::new();
    for (number, (subject, priority)) in (1..).zip(items) {
        let follows =
            stored.iter().rev().find(|other| other.subject == *subject).map(|other| other.number);
        stored.push(Item {
            number,
            digest: format!("{name} {number}"),
            subject: (*subject).to_owned(),
            follows,
            priority: *priority,
            cost: 1_000_000,
            request: "{}".to_owned(),
        });
    }
    assert!(store.load(id, &token, &stored).await.unwrap());
    // Storing the same items again changes nothing.
    assert!(store.load(id, &token, &stored).await.unwrap());
    assert!(matches!(store.open_run(id, &token, true).await.unwrap(), Opened::Running));
    let run = store.run(name).await.unwrap();
    assert_eq!(run.items, i64::try_from(items.len()).unwrap());
    run
}

const DONE: Outcome = Outcome::Done { result: None, is_settled: false };

fn not_executed() -> Outcome {
    Outcome::NotExecuted { reason: "a test".to_owned() }
}

fn numbers(items: &[Claimed]) -> Vec<i64> {
    items.iter().map(|item| item.number).collect()
}

#[tokio::test]
async fn a_worker_that_has_lost_an_item_can_neither_send_nor_record_it() {
    let journal = Journal::new(&[("a", 0), ("b", 0)], RunSettings::default()).await;
    let (one, other) = (journal.worker("one").await, journal.worker("other").await);
    let claimed = journal.claim(&one, 2).await;
    let mut sent = claimed[0].clone();
    assert_eq!(journal.intend(&one, &sent).await, Intent::Granted);
    sent.is_open = true;

    // A heartbeat in between prevents the takeover.
    let before = journal.store.others(journal.run.id, &other).await.unwrap();
    assert!(journal.store.beat(&one).await.unwrap());
    let taken = journal.store.take_over(journal.run.id, &before[0], &other).await.unwrap();
    assert!(taken.is_empty());
    assert!(journal.store.beat(&one).await.unwrap());

    let taken = journal.take(&one, &other).await;
    assert_eq!(numbers(&taken), [1], "only what may have been sent is taken");
    assert!(taken[0].is_open && taken[0].fence > sent.fence);
    assert!(!journal.store.beat(&one).await.unwrap(), "the worker finds out");
    assert_eq!(journal.intend(&one, &claimed[1]).await, Intent::Lost);
    assert!(!journal.record(&one, &sent, DONE).await);
    assert!(journal.claim(&other, 5).await.len() == 1, "what was only claimed waits again");

    assert!(journal.record(&other, &taken[0], DONE).await);
    assert!(!journal.record(&other, &taken[0], not_executed()).await, "an end is an end");
    let counts = journal.store.counts(&journal.run).await.unwrap();
    assert_eq!((counts.done, counts.claimed, counts.open), (1, 1, 0));
}

#[tokio::test]
async fn items_of_one_subject_are_open_one_after_the_other_even_in_two_runs() {
    let journal = Journal::new(&[("a", 0), ("a", 9), ("b", 5)], RunSettings::default()).await;
    let worker = journal.worker("one").await;
    let second = run(&journal.store, "second", &[("a", 0), ("c", 0)], RunSettings::default()).await;

    // Row 2 has the highest priority, but waits for row 1.
    let claimed = journal.claim(&worker, 5).await;
    assert_eq!(numbers(&claimed), [3, 1]);
    journal.store.join(second.id, "two", Duration::from_secs(15)).await.unwrap();
    let others = journal.store.claim(second.id, "two", 5).await.unwrap();
    assert_eq!(numbers(&others), [2], "row 1 of the second run waits for row 1 of the first");

    let mut first = claimed[1].clone();
    assert_eq!(journal.intend(&worker, &first).await, Intent::Granted);
    first.is_open = true;
    let unsettled = Outcome::Unsettled { reason: "a test".to_owned(), result: None };
    assert!(journal.record(&worker, &first, unsettled).await);
    assert!(journal.claim(&worker, 5).await.is_empty(), "nobody can tell rows 1 and 2 apart");
    assert!(journal.store.claim(second.id, "two", 5).await.unwrap().is_empty());

    journal.store.decide(&journal.run, 1, Decision::Executed, "Ann").await.unwrap();
    assert_eq!(numbers(&journal.claim(&worker, 5).await), [2]);
}

#[tokio::test]
async fn a_worker_whose_items_were_taken_claims_no_more() {
    let journal = Journal::new(&[("a", 0), ("b", 0)], RunSettings::default()).await;
    let (one, other) = (journal.worker("one").await, journal.worker("other").await);
    assert_eq!(numbers(&journal.claim(&one, 1).await), [1]);
    assert!(journal.take(&one, &other).await.is_empty());
    // The statement was on its way when the items were taken.
    assert!(journal.claim(&one, 1).await.is_empty());
    assert_eq!(numbers(&journal.claim(&other, 2).await), [1, 2]);
}

#[tokio::test]
async fn a_worker_without_work_knows_what_is_left() {
    let journal = Journal::new(&[("a", 0), ("a", 0)], RunSettings::default()).await;
    let (one, other) = (journal.worker("one").await, journal.worker("other").await);
    let rest = |worker: &'static str| journal.store.rest(journal.run.id, worker);
    // Another worker has given an item back after this one has claimed nothing.
    assert_eq!(rest("one").await.unwrap(), Rest::Others);
    let mut claimed = journal.claim(&one, 2).await.remove(0);
    assert_eq!(rest("one").await.unwrap(), Rest::Own);
    assert_eq!(rest("other").await.unwrap(), Rest::Others);
    assert_eq!(journal.intend(&one, &claimed).await, Intent::Granted);
    claimed.is_open = true;
    assert_eq!(rest("one").await.unwrap(), Rest::Own);
    // Row 2 waits for a person.
    let unsettled = Outcome::Unsettled { reason: "a test".to_owned(), result: None };
    assert!(journal.record(&one, &claimed, unsettled).await);
    assert!(journal.claim(&other, 2).await.is_empty());
    assert_eq!(rest("other").await.unwrap(), Rest::Nothing);
}

#[tokio::test]
async fn a_worker_joins_again_if_the_response_was_lost() {
    let journal = Journal::new(&[("a", 0)], RunSettings::default()).await;
    journal.worker("one").await;
    journal.worker("one").await;
    assert_eq!(journal.claim("one", 1).await.len(), 1);
}

#[tokio::test]
async fn a_budget_counts_what_may_have_been_spent() {
    let settings = RunSettings { budget: Some(2_000_000), ..RunSettings::default() };
    let items = [("a", 0), ("b", 0), ("c", 0)];
    let journal = Journal::new(&items, settings).await;
    let worker = journal.worker("one").await;
    let mut claimed = journal.claim(&worker, 5).await;
    assert_eq!(journal.intend(&worker, &claimed[0]).await, Intent::Granted);
    assert_eq!(journal.intend(&worker, &claimed[1]).await, Intent::Granted);
    assert_eq!(journal.intend(&worker, &claimed[2]).await, Intent::Closed);
    assert_eq!(journal.spent().await, 2_000_000);

    // What was not executed is not spent, and is not given back twice.
    claimed[0].is_open = true;
    assert!(journal.record(&worker, &claimed[0], not_executed()).await);
    assert!(!journal.record(&worker, &claimed[0], not_executed()).await);
    assert_eq!(journal.spent().await, 1_000_000);
    assert_eq!(journal.intend(&worker, &claimed[2]).await, Intent::Granted);
    // What was refused before its intent cost nothing.
    let again = journal.claim(&worker, 5).await;
    let refused = Outcome::Refused { reason: "a test".to_owned(), result: None };
    assert!(journal.record(&worker, &again[0], refused).await);
    assert_eq!(journal.spent().await, 2_000_000);
}

#[tokio::test]
async fn a_paused_run_grants_no_intent() {
    let journal = Journal::new(&[("a", 0)], RunSettings::default()).await;
    let worker = journal.worker("one").await;
    let claimed = journal.claim(&worker, 1).await;
    assert!(journal.store.pause(&journal.run, "a test").await.unwrap());
    assert_eq!(journal.intend(&worker, &claimed[0]).await, Intent::Closed);
    assert!(journal.store.resume(&journal.run).await.unwrap());
    assert_eq!(journal.intend(&worker, &claimed[0]).await, Intent::Granted);
    assert_eq!(journal.intend(&worker, &claimed[0]).await, Intent::Lost, "once");
}

#[tokio::test]
async fn moments_are_reserved_one_after_the_other() {
    let journal = Journal::new(&[("a", 0)], RunSettings::default()).await;
    let interval = Duration::from_millis(500);
    let reserve = || journal.store.reserve("a server", 2, interval);
    let waits = [reserve().await.unwrap(), reserve().await.unwrap(), reserve().await.unwrap()];
    assert!(waits[0].is_zero(), "{waits:?}");
    for (place, wait) in (0_u32..).zip(waits) {
        let expected = interval * 2 * place;
        assert!(wait <= expected && wait + Duration::from_millis(400) > expected, "{waits:?}");
    }
    // A moment that lies too far in the future is left from before the clock was set back.
    sqlx::query("UPDATE linksfield_bulk_limits SET next = next + 7200000000")
        .execute(&journal.store.pool)
        .await
        .unwrap();
    assert!(reserve().await.unwrap().is_zero());
}

#[tokio::test]
async fn a_journal_is_a_file_that_only_its_owner_reads_and_of_a_known_version() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("what? 100% #1.db");
    let store = Store::open(path.to_str().unwrap()).await.unwrap();
    assert!(path.exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    sqlx::query("UPDATE linksfield_bulk_schema SET version = 7")
        .execute(&store.pool)
        .await
        .unwrap();
    let error = Store::open(path.to_str().unwrap()).await.unwrap_err().to_string();
    assert!(error.contains("version 7"), "{error}");

    for memory in [":memory:", "sqlite::memory:", ""] {
        let error = Store::open(memory).await.unwrap_err().to_string();
        assert!(error.contains("name a file"), "{memory}: {error}");
    }
    // A file that is no database.
    let text = folder.path().join("text.db");
    std::fs::write(&text, "no database, but a text of some length, so that it is looked at")
        .unwrap();
    assert!(matches!(Store::open(text.to_str().unwrap()).await, Err(BulkError::Database(_))));
    assert!(matches!(Store::open("/no/such/folder/x.db").await, Err(BulkError::File(..))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_journal_can_be_opened_by_many_at_once() {
    for round in 0..10 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db").to_str().unwrap().to_owned();
        let open = |_| {
            let path = path.clone();
            tokio::spawn(async move { Store::open(&path).await.map(drop) })
        };
        let opened: Vec<_> = (0..8).map(open).collect();
        for one in opened {
            one.await.unwrap().unwrap_or_else(|error| panic!("round {round}: {error}"));
        }
    }
}

#[tokio::test]
async fn what_workers_ask_all_the_time_does_not_read_all_rows() {
    let journal = Journal::new(&[("a", 0), ("b", 0)], RunSettings::default()).await;
    let mut plans = String::new();
    for (asked, index) in [
        (
            "SELECT number FROM linksfield_bulk_items WHERE run = 1 AND state IN ('claimed', 'open') LIMIT 1",
            "linksfield_bulk_held",
        ),
        (
            "UPDATE linksfield_bulk_items SET state = 'waiting' WHERE run = 1 AND worker = 'w'
             AND state IN ('claimed', 'open') AND state = 'claimed'",
            "linksfield_bulk_held",
        ),
        (
            "SELECT number FROM linksfield_bulk_items WHERE run = 1 AND state = 'waiting'
             ORDER BY priority DESC, number LIMIT 8",
            "linksfield_bulk_waiting",
        ),
        (
            "SELECT 1 FROM linksfield_bulk_items WHERE subject = 'a'
             AND state IN ('claimed', 'open', 'unsettled')",
            "linksfield_bulk_busy",
        ),
    ] {
        let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {asked}"));
        let steps: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(explain).fetch_all(&journal.store.pool).await.unwrap();
        let steps: Vec<&str> = steps.iter().map(|(_, _, _, step)| step.as_str()).collect();
        let steps = steps.join("; ");
        assert!(steps.contains(index) && !steps.contains("TEMP B-TREE"), "{asked}: {steps}");
        plans.push_str(&steps);
    }
    assert!(plans.contains("SEARCH"), "{plans}");
}

#[tokio::test]
async fn a_row_that_two_processes_plan_at_the_same_moment_is_opened_once() {
    let journal = Journal::new(&[("a", 0)], RunSettings::default()).await;
    let store = &journal.store;
    let plan = |name: &str| Plan {
        name: name.to_owned(),
        operation: "csss.order_package".to_owned(),
        target: "nowhere".to_owned(),
        source: "none".to_owned(),
        digest: name.to_owned(),
        settings: RunSettings::default(),
        items: 1,
    };
    let item = Item {
        number: 1,
        digest: "an order".to_owned(),
        subject: "b".to_owned(),
        follows: None,
        priority: 0,
        cost: 0,
        request: "{}".to_owned(),
    };
    let mut planned = Vec::new();
    for name in ["first", "second"] {
        // Neither sees the row of the other, which is not opened.
        let known = store.repeated(&[(1, item.digest.clone())]).await.unwrap();
        assert_eq!(known.0.count, 0);
        let Created::Loading(id, token) = store.create(&plan(name)).await.unwrap() else {
            panic!("{name} is known");
        };
        assert!(store.load(id, &token, std::slice::from_ref(&item)).await.unwrap());
        planned.push((id, token));
    }
    let (first, second) = (&planned[0], &planned[1]);
    assert!(matches!(store.open_run(first.0, &first.1, true).await.unwrap(), Opened::Running));
    let refused = store.open_run(second.0, &second.1, true).await.unwrap();
    let Opened::Repeated(rows) = refused else { panic!("{refused:?}") };
    assert_eq!(rows.first, [(1, "the run `first`".to_owned())]);
    assert_eq!(store.run("second").await.unwrap().state, "loading");
    store.discard(second.0, &second.1).await.unwrap();
    assert!(store.run("second").await.is_err());
    store.discard(first.0, &first.1).await.unwrap();
    assert_eq!(store.run("first").await.unwrap().items, 1, "a run that is open stays");
}

#[tokio::test]
async fn a_plan_that_was_begun_anew_can_no_longer_be_loaded_or_opened() {
    let journal = Journal::new(&[("a", 0)], RunSettings::default()).await;
    let store = &journal.store;
    let mut plan = Plan {
        name: "twice".to_owned(),
        operation: "csss.order_package".to_owned(),
        target: "nowhere".to_owned(),
        source: "none".to_owned(),
        digest: "twice".to_owned(),
        settings: RunSettings::default(),
        items: 1,
    };
    let mut item = Item {
        number: 1,
        digest: "d".to_owned(),
        subject: "b".to_owned(),
        follows: None,
        priority: 0,
        cost: 0,
        request: "old".to_owned(),
    };
    let Created::Loading(id, old) = store.create(&plan).await.unwrap() else { panic!("known") };
    assert!(store.load(id, &old, std::slice::from_ref(&item)).await.unwrap());
    plan.settings.budget = Some(5);
    let Created::Loading(again, new) = store.create(&plan).await.unwrap() else { panic!("known") };
    assert_eq!(again, id);
    assert!(!store.load(id, &old, std::slice::from_ref(&item)).await.unwrap());
    assert!(matches!(store.open_run(id, &old, true).await.unwrap(), Opened::Overtaken));
    item.request = "new".to_owned();
    assert!(store.load(id, &new, std::slice::from_ref(&item)).await.unwrap());
    assert!(matches!(store.open_run(id, &new, true).await.unwrap(), Opened::Running));
    let run = store.run("twice").await.unwrap();
    assert_eq!(run.budget(), Some(5), "the budget of the plan that was opened");
    assert_eq!(store.items(&run, None, 0, 5).await.unwrap()[0].request, "new");
}

#[tokio::test]
async fn a_worker_that_has_ended_takes_nothing_over() {
    let journal = Journal::new(&[("a", 0)], RunSettings::default()).await;
    let (gone, ended) = (journal.worker("gone").await, journal.worker("ended").await);
    let claimed = journal.claim(&gone, 1).await;
    assert_eq!(journal.intend(&gone, &claimed[0]).await, Intent::Granted);
    let beat = journal.store.others(journal.run.id, &ended).await.unwrap();
    // Its heartbeat may have begun to take over before it ended.
    journal.store.leave(journal.run.id, &ended).await.unwrap();
    let taken = journal.store.take_over(journal.run.id, &beat[0], &ended).await.unwrap();
    assert!(taken.is_empty());
    let other = journal.worker("other").await;
    assert_eq!(numbers(&journal.take(&gone, &other).await), [1], "the row is not lost");
}

#[tokio::test]
async fn a_run_is_quiet_when_nothing_can_be_claimed() {
    let journal = Journal::new(&[("a", 0), ("a", 0)], RunSettings::default()).await;
    let is_quiet =
        || async { journal.store.rest(journal.run.id, "nobody").await.unwrap() == Rest::Nothing };
    let worker = journal.worker("one").await;
    assert!(!is_quiet().await, "a row waits that nobody holds");
    let mut item = journal.claim(&worker, 1).await.remove(0);
    assert!(!is_quiet().await);
    assert_eq!(journal.intend(&worker, &item).await, Intent::Granted);
    item.is_open = true;
    let unsettled = Outcome::Unsettled { reason: "a test".to_owned(), result: None };
    assert!(journal.record(&worker, &item, unsettled).await);
    assert!(is_quiet().await, "row 2 waits for a person");
    journal.store.decide(&journal.run, 1, Decision::GiveUp, "Ann").await.unwrap();
    assert!(!is_quiet().await);
}

#[tokio::test]
async fn a_push_that_is_replayed_does_not_hold_up_other_cards() {
    let journal = Journal::new(&[("a", 0)], RunSettings::default()).await;
    let store = &journal.store;
    for (push, card) in [("1", "a"), ("2", "a"), ("3", "b")] {
        let new = NewPush { push, card, kind: None, body: "{}", sent: None };
        assert!(store.add_push(new).await.unwrap());
    }
    for worker in ["one", "other"] {
        store.join(INBOX, worker, Duration::from_secs(15)).await.unwrap();
    }
    let first = store.claim_push("one").await.unwrap().unwrap();
    assert!(store.end_push("one", &first, PushState::Handled, None).await.unwrap());
    let second = store.claim_push("one").await.unwrap().unwrap();
    assert_eq!(second.number, 2);
    let from = [PushState::Handled];
    assert!(store.move_push(first.number, &from, PushState::Waiting).await.unwrap());
    let other = store.claim_push("other").await.unwrap().map(|push| push.number);
    assert_eq!(other, Some(3), "push 1 waits for push 2, and push 3 for neither");
    assert!(store.claim_push("other").await.unwrap().is_none());
    // A worker whose pushes were freed claims none.
    let beat = store.others(INBOX, "one").await.unwrap();
    store.free_pushes(&beat[0]).await.unwrap();
    assert!(store.claim_push("other").await.unwrap().is_none());
    assert_eq!(store.claim_push("one").await.unwrap().unwrap().number, 3);
}

#[tokio::test]
async fn two_people_who_change_one_limit_each_change_both() {
    let settings =
        RunSettings { budget: Some(9), most_requests: Some(9), ..RunSettings::default() };
    let journal = Journal::new(&[("a", 0)], settings).await;
    // Both have read the run before.
    let budget = "0.000005".parse().ok();
    let changes = [
        RunChanges { budget, ..RunChanges::default() },
        RunChanges { most_requests: Some(7), ..RunChanges::default() },
    ];
    for changes in changes {
        journal.store.change(&journal.run, &changes).await.unwrap();
    }
    let run = journal.store.run(&journal.run.name).await.unwrap();
    assert_eq!((run.settings.budget, run.settings.most_requests), (Some(5), Some(7)));
    let limits: (i64, i64) =
        sqlx::query_as("SELECT budget, most_requests FROM linksfield_bulk_runs")
            .fetch_one(&journal.store.pool)
            .await
            .unwrap();
    assert_eq!(limits, (5, 7));
}
