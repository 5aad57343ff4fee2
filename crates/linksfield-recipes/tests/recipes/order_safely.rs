use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use linksfield_api::csss::Csss;
use linksfield_sandbox::Sandbox;
use tempfile::TempDir;

use self::recipe::{Job, State};
use crate::support::{calls, csss};

#[path = "../../examples/order_safely.rs"]
#[allow(dead_code, unreachable_pub)]
mod recipe;

const ORDER: &str = "csss.order_package";
const LIST: &str = "csss.query_order";

/// A sandbox whose card has no orders, and a stored job.
struct Setting {
    sandbox: Sandbox,
    csss: Csss,
    folder: TempDir,
}

impl Setting {
    async fn new(state: State) -> Self {
        let sandbox = Sandbox::start().await.unwrap();
        let csss = csss(&sandbox).build().unwrap();
        let setting = Self { sandbox, csss, folder: tempfile::tempdir().unwrap() };
        let job = Job { order: recipe::order(), state };
        fs::write(setting.file(), serde_json::to_string(&job).unwrap()).unwrap();
        setting
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("order.json")
    }

    /// Sets the next list of orders.
    fn list(&self, ids: &[&str]) {
        let orders: Vec<_> = ids.iter().map(|id| format!(r#"{{ "orderCode": "{id}" }}"#)).collect();
        let (orders, count) = (orders.join(","), ids.len());
        let body = format!(
            r#"{{ "code": "0000", "success": true, "message": "", "data": {{
                "page": {{ "total_count": {count} }},
                "package_order": [{orders}], "package_order_num": {count} }} }}"#
        );
        self.sandbox.respond_with(LIST, 200, body).unwrap();
    }

    async fn place(&self) -> Result<State, String> {
        let state = recipe::place(&self.csss, &self.file()).await;
        let state = state.map_err(|error| error.to_string())?;
        assert_eq!(stored(&self.file()), state);
        Ok(state)
    }

    fn orders(&self) -> usize {
        calls(&self.sandbox, ORDER)
    }
}

fn stored(file: &Path) -> State {
    serde_json::from_str::<Job>(&fs::read_to_string(file).unwrap()).unwrap().state
}

fn sent(ago: Duration, known: &[&str]) -> State {
    let known = known.iter().map(|id| (*id).to_owned()).collect();
    State::Sent { at: SystemTime::now() - ago, known }
}

fn placed(id: &str) -> State {
    State::Placed(Some(id.to_owned()))
}

#[test]
fn the_program_runs_without_an_account() {
    recipe::main().unwrap();
}

#[tokio::test]
async fn an_order_is_placed_once() {
    let setting = Setting::new(State::New).await;
    setting.list(&[]);
    let id = "ORDER_47452122261749760";
    assert_eq!(setting.place().await, Ok(placed(id)));
    assert_eq!(setting.place().await, Ok(placed(id)));
    assert_eq!(setting.orders(), 1);
}

#[tokio::test]
async fn a_refused_order_is_refused() {
    let setting = Setting::new(State::New).await;
    setting.list(&[]);
    setting.sandbox.respond_with(ORDER, 401, "").unwrap();
    assert!(matches!(setting.place().await, Ok(State::Refused(reason)) if reason.contains("401")));
}

#[tokio::test]
async fn an_order_whose_response_is_lost_is_found() {
    let setting = Setting::new(State::New).await;
    setting.list(&["L1"]);
    setting.sandbox.respond_with(ORDER, 502, "").unwrap();
    setting.list(&["L1", "L2"]);
    assert_eq!(setting.place().await, Ok(placed("L2")));
    assert_eq!(setting.orders(), 1);
}

#[tokio::test]
async fn an_order_is_not_sent_again_while_it_may_still_arrive() {
    let setting = Setting::new(State::New).await;
    setting.list(&["L1"]);
    setting.sandbox.respond_with(ORDER, 502, "").unwrap();
    setting.list(&["L1"]);
    assert!(matches!(setting.place().await, Ok(State::Sent { .. })));
    setting.list(&["L1"]);
    assert!(matches!(setting.place().await, Ok(State::Sent { .. })));
    assert_eq!(setting.orders(), 1);
}

#[tokio::test]
async fn an_order_that_did_not_arrive_is_sent_after_a_restart() {
    let setting = Setting::new(sent(Duration::from_secs(61), &["L1"])).await;
    setting.list(&["L1"]); // settles
    setting.list(&["L1"]); // before the order
    assert_eq!(setting.place().await, Ok(placed("ORDER_47452122261749760")));
    assert_eq!(setting.orders(), 1);
}

#[tokio::test]
async fn an_order_that_arrived_is_found_after_a_restart() {
    let setting = Setting::new(sent(Duration::ZERO, &["L1"])).await;
    setting.list(&["L1", "L2"]);
    assert_eq!(setting.place().await, Ok(placed("L2")));
    assert_eq!(setting.orders(), 0);
}

#[tokio::test]
async fn two_new_orders_are_left_to_a_person() {
    let setting = Setting::new(sent(Duration::from_secs(3600), &["L1"])).await;
    for _ in 0..2 {
        setting.list(&["L1", "L2", "L3"]);
        assert!(matches!(setting.place().await, Ok(State::Sent { .. })));
    }
    assert_eq!(setting.orders(), 0);
}

#[tokio::test]
async fn nothing_is_sent_if_the_orders_cannot_be_listed() {
    let setting = Setting::new(State::New).await;
    setting.sandbox.respond_with(LIST, 500, "").unwrap();
    assert!(setting.place().await.is_err());
    assert_eq!((stored(&setting.file()), setting.orders()), (State::New, 0));
}

#[tokio::test]
async fn an_order_that_was_not_sent_can_be_tried_again() {
    let mut setting = Setting::new(State::New).await;
    setting.list(&[]);
    let unreachable = csss(&setting.sandbox).server_url("api", "http://127.0.0.1:1").build();
    setting.csss = unreachable.unwrap();
    assert!(setting.place().await.is_err());
    assert_eq!(stored(&setting.file()), State::New);
}

#[tokio::test]
async fn a_job_is_run_by_one_program_at_a_time() {
    let setting = Setting::new(State::New).await;
    let lock = File::create(setting.file().with_extension("lock")).unwrap();
    lock.lock().unwrap();
    assert!(setting.place().await.is_err());
    assert_eq!(setting.orders(), 0);
}
