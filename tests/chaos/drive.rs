//! Places the orders as a careful caller does, and settles the uncertain ones with the search of the client.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use linksfield_api::csss::{Csss, OrderPackageRequest};
use linksfield_api::{Error, Iccid, RetryPolicy, Settlement};
use linksfield_tests::{csss_credentials, order};
use serde_json::Value;
use tokio::task::JoinSet;

use crate::plan::{Kind, Plan};
use crate::proxy::{Arrivals, Proxy};
use crate::report::{Report, Settled, Stated};
use crate::server::{self, Memory, card};

/// The settings of a run.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) orders: u64,
    /// The number of orders of each card.
    pub(crate) per_card: u64,
    pub(crate) seed: u64,
    /// The number of cards that are worked on at the same time.
    pub(crate) concurrency: u64,
    pub(crate) timeout: Duration,
    /// Behaves like careless callers: after an error, one orders again, one takes the error for a refusal, and one takes
    /// the order for not placed without a search.
    pub(crate) is_reckless: bool,
    pub(crate) shows_progress: bool,
}

/// How often an operation of a search is called again after an error. The client retries each of these calls itself.
const TRIES: u32 = 6;

/// Runs everything.
///
/// # Errors
///
/// Returns an error if a server cannot listen, or if the client cannot be built.
pub(crate) async fn run(settings: &Settings) -> io::Result<Report> {
    let memory = Memory::default();
    let plan = Plan { seed: settings.seed };
    let arrivals = Arrivals::default();
    let hold = settings.timeout + settings.timeout / 2;
    let server = server::start(memory.clone()).await?;
    let proxy = Proxy { server, plan, arrivals: arrivals.clone(), hold }.start().await?;
    let pauses = RetryPolicy::attempts(3)
        .pauses(Duration::from_millis(1), Duration::from_millis(10))
        .after_too_many(Duration::from_millis(1));
    let csss = Csss::builder(csss_credentials())
        .base_url(format!("http://{proxy}"))
        .timeout(settings.timeout)
        .retry(pauses)
        .build()
        .map_err(io::Error::other)?;
    let caller = Caller {
        csss,
        // The proxy forwards some orders late. Only after that can a search show that an order was not executed.
        settled_after: hold + settings.timeout * 2,
        is_reckless: settings.is_reckless,
    };

    let stated = place_all(settings, &caller).await;
    // The last late orders of reckless callers arrive.
    tokio::time::sleep(hold).await;
    let mut report = Report::new(settings.orders, settings.seed);
    for (number, stated) in stated {
        let fault = plan.fault(Kind::Order, number, 0);
        report.add(
            fault,
            stated,
            &memory.of(&card(number / settings.per_card), number),
            arrivals.of(Kind::Order, number),
        );
    }
    report.executed = memory.executed();
    Ok(report)
}

/// A caller that does what the documentation of the client recommends, unless it is reckless.
#[derive(Debug, Clone)]
struct Caller {
    csss: Csss,
    settled_after: Duration,
    is_reckless: bool,
}

impl Caller {
    /// Places an order. If its outcome is uncertain, finds the outcome out.
    async fn place(&self, card: &str, number: u64) -> Stated {
        // A card that is no ICCID is a mistake of this program. No order is then sent.
        let Ok(device_id) = Iccid::new(card) else { return Stated::Refused };
        let mut required = order();
        required.device_id = device_id.to_string();
        // The proxy and the server recognise the order by this parameter. The list of orders does not contain it.
        required.test_flow = number.to_string();
        let order = OrderPackageRequest::new(required);
        if self.is_reckless {
            return self.place_recklessly(order, number).await;
        }
        let search = self.csss.outcome(&order);
        let known = repeat(|| search.known_ids()).await;
        match self.csss.call(order.clone()).send().await {
            Ok(reply) => Stated::Placed(reply.order_id.clone()),
            Err(error) if error.may_have_been_executed() => {
                Stated::Uncertain(self.settle(&order, &error, known.ok().flatten()).await)
            }
            Err(_) => Stated::Refused,
        }
    }

    async fn settle(
        &self,
        order: &OrderPackageRequest,
        error: &Error,
        known: Option<Vec<String>>,
    ) -> Settled {
        tokio::time::sleep(self.settled_after).await;
        let mut search = self.csss.outcome(order).settled_after(self.settled_after);
        if let Some(known) = known {
            search = search.known(known);
        }
        match repeat(|| search.settle(error)).await {
            Ok(Settlement::Found(record)) => {
                let record: Value = serde_json::from_str(record.as_str()).unwrap_or_default();
                Settled::Placed(record["orderCode"].as_str().map(str::to_owned))
            }
            Ok(Settlement::NotFound) => Settled::NotPlaced,
            Ok(other) => Settled::Unknown(format!("{other:?}")),
            Err(error) => Settled::Unknown(format!("{error:#}")),
        }
    }

    async fn place_recklessly(&self, order: OrderPackageRequest, number: u64) -> Stated {
        match self.csss.call(order.clone()).send().await {
            Ok(reply) => Stated::Placed(reply.order_id.clone()),
            Err(_) => match number % 3 {
                0 => Stated::Refused,
                1 => Stated::Uncertain(Settled::NotPlaced),
                _ => match self.csss.call(order).send().await {
                    Ok(reply) => Stated::Placed(reply.order_id.clone()),
                    Err(_) => Stated::Refused,
                },
            },
        }
    }
}

/// Calls an operation of a search until it returns no error. On a busy machine, many calls in a row may time out, so the
/// pauses grow.
async fn repeat<T, F>(call: impl Fn() -> F) -> Result<T, Error>
where
    F: Future<Output = Result<T, Error>>,
{
    for attempt in 1..TRIES {
        if let Ok(result) = call().await {
            return Ok(result);
        }
        tokio::time::sleep(Duration::from_millis(100) * attempt).await;
    }
    call().await
}

/// Places all orders. The orders of a card are placed one after the other, because a search cannot tell apart two orders
/// of a card that are uncertain at the same time. Different cards are worked on at the same time.
async fn place_all(settings: &Settings, caller: &Caller) -> Vec<(u64, Stated)> {
    let (next, done) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let mut tasks = JoinSet::new();
    for _ in 0..settings.concurrency.max(1) {
        let (next, done, caller) = (Arc::clone(&next), Arc::clone(&done), caller.clone());
        let Settings { orders, per_card, shows_progress, .. } = *settings;
        tasks.spawn(async move {
            let mut placed = Vec::new();
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let first = index.saturating_mul(per_card);
                if first >= orders {
                    return placed;
                }
                for number in first..orders.min(first.saturating_add(per_card)) {
                    placed.push((number, caller.place(&card(index), number).await));
                    let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                    if shows_progress && done.is_multiple_of(1000) {
                        eprintln!("placed: {done} of {orders}");
                    }
                }
            }
        });
    }
    tasks.join_all().await.into_iter().flatten().collect()
}
