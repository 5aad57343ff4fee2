//! Places an order exactly once, whatever happens to the request, to its response and to this program.
//!
//! Use this for every call that costs money. CSSS documents no idempotency key, so sending an order again can place it
//! twice. The recipe therefore stores each step before it takes the next one, and runs again from the stored step after
//! a failure or a restart:
//!
//! | stored state | meaning | next step |
//! |---|---|---|
//! | `New` | nothing was sent, or the order was certainly not placed | store `Sent`, then send |
//! | `Sent` | the order may have been placed | look for the order in the list of orders |
//! | `Placed`, `Refused` | done | none |
//!
//! What can go wrong:
//!
//! - The response is lost, is malformed, or has a code that is not documented: the state stays `Sent`, and the search
//!   decides. An order that is not listed counts as not placed only after `LISTED_AFTER`. Run again then.
//! - The search finds several new orders of the card: the state stays `Sent`, and a person must decide. This happens if
//!   two jobs order for one card at the same time. Start a job for a card only after the last one is done.
//! - The file of a job is created a second time: the job forgets that its order was sent. Give each job an id of your
//!   shop, and create its file or its row only once.
//! - The order list cannot be read before the order: nothing is sent, because an uncertain order could not be found.
//!
//! What to change: the job is a file here, and `lock` keeps a second process away. In your program, both are a row of a
//! table, locked with `SELECT … FOR UPDATE`. Other calls with an `outcome_check` work the same way. If the page of a call
//! lists an idempotency key, store an `IdempotencyKey` in the job too, and set it with `idempotency_key`.
//!
//! Needs: `serde` with `derive`, `serde_json`, and `tokio` with `macros` and `rt-multi-thread`. The example also needs
//! `tempfile`.

use std::error::Error;
use std::fs::{self, File};
use std::path::{self, Path};
use std::time::{Duration, SystemTime};

use linksfield_api::Settlement;
use linksfield_api::csss::{Csss, OrderPackageRequest, PackageOrder};
use linksfield_sandbox::Sandbox;
use serde::{Deserialize, Serialize};

/// The order of this example. Your program makes it with `OrderPackageRequest::new(OrderPackage { … })`.
pub const ORDER: &str = r#"{
    "device_id": "89852022018041800192", "package_code": "DP20190726001274", "package_name": "20M",
    "package_type": "2", "order_period": "1", "pay_amount": "0", "pay_rst": "1", "is_open": "0",
    "global_order": "0", "test_flow": "0", "test_flow_flag": "0"
}"#;

/// How long after the state `Sent` an order without a record counts as not placed: the time limit of a call, which is 60
/// seconds by default, and a minute in which the order is listed. Raise it with the `timeout` of your client.
pub const LISTED_AFTER: Duration = Duration::from_secs(120);

/// An order with what is known about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// The order, in the form of Linksfield's page.
    pub order: OrderPackageRequest,
    /// How far the order is.
    pub state: State,
}

/// How far an order is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum State {
    /// The order was not placed.
    New,
    /// The order may have been placed at this time. Before it, the card had the `known` orders.
    Sent { at: SystemTime, known: Vec<String> },
    /// The order was placed. The text is the id of the order.
    Placed(Option<String>),
    /// The order was not placed, and will not be. The text is the reason.
    Refused(String),
}

impl Job {
    /// Stores a state. After a crash at any point, the file contains the old state or the new one. After this function,
    /// it contains the new one, even after a power failure.
    pub fn store(&mut self, file: &Path, state: State) -> Result<(), Box<dyn Error>> {
        self.state = state;
        let written = file.with_extension("new");
        let mut output = File::create(&written)?;
        serde_json::to_writer(&mut output, self)?;
        output.sync_all()?;
        fs::rename(written, file)?;
        // The new name is stored with the folder. Without it, an order that was sent could be `New` again.
        if let (true, Some(folder)) = (cfg!(unix), path::absolute(file)?.parent()) {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }
}

/// Takes the order of a file as far as possible. Call this function again until the state is `Placed` or `Refused`.
pub async fn place(csss: &Csss, file: &Path) -> Result<State, Box<dyn Error>> {
    let lock = File::create(file.with_extension("lock"))?;
    lock.try_lock()?; // The lock ends with this function, or with the process.
    let mut job: Job = serde_json::from_str(&fs::read_to_string(file)?)?;

    // After a restart, or after an earlier run whose outcome was uncertain.
    job.settle(csss, file).await?;
    if job.state == State::New {
        let known = csss.outcome(&job.order).known_ids().await?;
        let known = known.ok_or("the list of orders is incomplete; nothing was sent")?;
        job.store(file, State::Sent { at: SystemTime::now(), known })?;
        match csss.call(job.order.clone()).send().await {
            Ok(placed) => job.store(file, State::Placed(Some(placed.order_id.clone())))?,
            Err(error) if error.may_have_been_executed() => {
                eprintln!("uncertain: {error:#}");
                job.settle(csss, file).await?;
            }
            Err(error) if error.is_transient() => {
                job.store(file, State::New)?;
                return Err(error.into());
            }
            Err(error) => job.store(file, State::Refused(format!("{error:#}")))?,
        }
    }
    Ok(job.state)
}

impl Job {
    /// Finds out whether an order was placed that may have been sent.
    async fn settle(&mut self, csss: &Csss, file: &Path) -> Result<(), Box<dyn Error>> {
        let State::Sent { at, known } = &self.state else { return Ok(()) };
        let search = csss.outcome(&self.order).known(known).settled_after(LISTED_AFTER);
        match search.settle_since(*at).await? {
            Settlement::Found(record) => {
                let order = PackageOrder::from_json(record.as_str())?;
                self.store(file, State::Placed(order.order_code))
            }
            Settlement::NotFound => self.store(file, State::New),
            why => {
                eprintln!("still uncertain; run again later: {why:?}");
                Ok(())
            }
        }
    }
}

#[tokio::main]
pub async fn main() -> Result<(), Box<dyn Error>> {
    // Your program: `Csss::builder(Credentials::from_env()?).build()?`
    let (builder, _sandbox) = linksfield_recipes::connect::<Csss>(Sandbox::builder()).await?;
    let csss = builder.build()?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("order-1.json");
    Job { order: serde_json::from_str(ORDER)?, state: State::New }.store(&file, State::New)?;
    println!("{:?}", place(&csss, &file).await?);
    println!("{:?}", place(&csss, &file).await?); // Sends nothing.
    Ok(())
}
