use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use linksfield_api::csss::{Csss, OrderPackageRequest};
use linksfield_sandbox::{Fault, Sandbox};
use tempfile::TempDir;

use self::recipe::{Job, State};
use crate::support::{calls, csss};

#[path = "../../examples/order_safely.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;

const ORDER: &str = "csss.order_package";

/// A sandbox and a stored job.
struct Setting {
    sandbox: Sandbox,
    csss: Csss,
    /// By how many seconds the clock of the client is ahead.
    ahead: Arc<AtomicU64>,
    folder: TempDir,
    /// The orders of the card before the job.
    before: Vec<String>,
}

impl Setting {
    async fn new(fault: Option<Fault>) -> Self {
        let mut builder = Sandbox::builder();
        if let Some(fault) = fault {
            builder = builder.fault(fault);
        }
        let sandbox = builder.start().await.unwrap();
        let ahead = Arc::new(AtomicU64::new(0));
        let clock = Arc::clone(&ahead);
        let now = move || SystemTime::now() + Duration::from_secs(clock.load(Ordering::SeqCst));
        let csss = csss(&sandbox).clock(now).build().unwrap();
        let before = csss.outcome(&order()).known_ids().await.unwrap().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let setting = Self { sandbox, csss, ahead, folder, before };
        setting.store(State::New);
        setting
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("order.json")
    }

    /// Stores the job, as an earlier run of the program has left it.
    fn store(&self, state: State) {
        let job = Job { order: order(), state };
        fs::write(self.file(), serde_json::to_string(&job).unwrap()).unwrap();
    }

    fn store_sent(&self) {
        self.store(State::Sent { at: SystemTime::now(), known: self.before.clone() });
    }

    async fn place(&self) -> Result<State, String> {
        let state = recipe::place(&self.csss, &self.file()).await;
        let state = state.map_err(|error| error.to_string())?;
        assert_eq!(stored(&self.file()), state);
        Ok(state)
    }

    /// Places another order for the card.
    async fn another_order(&self) -> String {
        let ordered = self.csss.call(order()).send().await.unwrap();
        ordered.order_id.clone()
    }

    /// Returns the ids of the orders of the card that were placed since the beginning.
    async fn new_orders(&self) -> Vec<String> {
        self.sandbox.clear_faults();
        let all = self.csss.outcome(&order()).known_ids().await.unwrap().unwrap();
        all.into_iter().filter(|id| !self.before.contains(id)).collect()
    }
}

fn order() -> OrderPackageRequest {
    serde_json::from_str(recipe::ORDER).unwrap()
}

fn stored(file: &Path) -> State {
    serde_json::from_str::<Job>(&fs::read_to_string(file).unwrap()).unwrap().state
}

fn id(state: Result<State, String>) -> String {
    match state {
        Ok(State::Placed(Some(id))) => id,
        other => panic!("not placed: {other:?}"),
    }
}

#[test]
fn the_program_runs_without_an_account() {
    recipe::main().unwrap();
}

#[tokio::test]
async fn an_order_is_placed_once() {
    let setting = Setting::new(None).await;
    let first = id(setting.place().await);
    assert_eq!(id(setting.place().await), first);
    assert_eq!(setting.new_orders().await, [first]);
    assert_eq!(calls(&setting.sandbox, ORDER), 1);
}

#[tokio::test]
async fn a_refused_order_is_refused() {
    let setting = Setting::new(Some(Fault::on(ORDER).status(401))).await;
    assert!(matches!(setting.place().await, Ok(State::Refused(reason)) if reason.contains("401")));
    assert!(setting.new_orders().await.is_empty());
}

#[tokio::test]
async fn an_order_whose_response_is_lost_or_unreadable_is_found() {
    for fault in [
        Fault::on(ORDER).drop_after(),
        Fault::on(ORDER).reset_after(),
        Fault::on(ORDER).broken_json(),
        Fault::on(ORDER).status(504).after_doing(),
    ] {
        let setting = Setting::new(Some(fault)).await;
        let placed = id(setting.place().await);
        assert_eq!(setting.new_orders().await, [placed]);
    }
}

#[tokio::test]
async fn an_order_that_is_lost_is_sent_again_only_a_minute_after_its_call_has_ended() {
    let setting = Setting::new(Some(Fault::on(ORDER).first(1).drop_before())).await;
    assert!(matches!(setting.place().await, Ok(State::Sent { .. })));
    assert!(matches!(setting.place().await, Ok(State::Sent { .. })));
    // The call may last for a minute, so the server may have received the order at the end of this minute.
    setting.ahead.store(119, Ordering::SeqCst);
    assert!(matches!(setting.place().await, Ok(State::Sent { .. })));
    assert_eq!(calls(&setting.sandbox, ORDER), 1);
    setting.ahead.store(121, Ordering::SeqCst);
    let placed = id(setting.place().await);
    assert_eq!(setting.new_orders().await, [placed]);
    assert_eq!(calls(&setting.sandbox, ORDER), 2);
}

#[tokio::test]
async fn an_order_that_arrived_is_found_after_a_restart() {
    let setting = Setting::new(None).await;
    setting.store_sent();
    let placed = setting.another_order().await; // by the run that was stopped
    assert_eq!(id(setting.place().await), placed);
    assert_eq!(setting.new_orders().await, [placed]);
}

#[tokio::test]
async fn an_order_that_did_not_arrive_is_sent_after_a_restart() {
    let setting = Setting::new(None).await;
    setting.store_sent();
    setting.ahead.store(121, Ordering::SeqCst);
    let placed = id(setting.place().await);
    assert_eq!(setting.new_orders().await, [placed]);
}

#[tokio::test]
async fn two_new_orders_are_left_to_a_person() {
    let setting = Setting::new(None).await;
    setting.store_sent();
    for _ in 0..2 {
        setting.another_order().await;
    }
    setting.ahead.store(3600, Ordering::SeqCst);
    for _ in 0..2 {
        assert!(matches!(setting.place().await, Ok(State::Sent { .. })));
    }
    assert_eq!(setting.new_orders().await.len(), 2);
}

#[tokio::test]
async fn nothing_is_sent_if_the_orders_cannot_be_listed() {
    let setting = Setting::new(None).await;
    setting.sandbox.fault(Fault::on("csss.query_order").status(500)).unwrap();
    assert!(setting.place().await.is_err());
    assert_eq!(stored(&setting.file()), State::New);
    assert!(setting.new_orders().await.is_empty());
}

#[tokio::test]
async fn an_order_that_was_not_sent_can_be_tried_again() {
    let setting = Setting::new(Some(Fault::on(ORDER).first(1).status(429))).await;
    assert!(setting.place().await.is_err());
    assert_eq!(stored(&setting.file()), State::New);
    let placed = id(setting.place().await);
    assert_eq!(setting.new_orders().await, [placed]);
}

#[tokio::test]
async fn a_job_is_run_by_one_program_at_a_time() {
    let setting = Setting::new(None).await;
    let lock = File::create(setting.file().with_extension("lock")).unwrap();
    lock.lock().unwrap();
    assert!(setting.place().await.is_err());
    assert!(setting.new_orders().await.is_empty());
}
