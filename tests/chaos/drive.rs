//! Places the orders, settles the uncertain ones, and compares what the client stated with what the server did.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use linksfield_api::csss::Csss;
use linksfield_api::{Iccid, RetryPolicy};
use linksfield_tests::{csss_credentials, order};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::plan::{Fault, Kind, Plan};
use crate::proxy::{Arrivals, Proxy, card};
use crate::server::{self, Memory};
use crate::settle::{Settled, settle};

/// The settings of a run.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) orders: u64,
    pub(crate) seed: u64,
    pub(crate) concurrency: u64,
    pub(crate) timeout: Duration,
    /// Behaves like careless callers: after an error, one orders again, one takes the error for a refusal, and one takes
    /// the order for not placed without a query.
    pub(crate) is_reckless: bool,
    pub(crate) shows_progress: bool,
}

/// What the client stated about one order.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stated {
    Placed(String),
    Refused,
    Uncertain(Settled),
}

/// The figures of a run.
#[derive(Debug, Default)]
pub(crate) struct Report {
    orders: u64,
    seed: u64,
    executed: usize,
    placed: u64,
    refused: u64,
    uncertain: u64,
    settled: u64,
    settled_placed: u64,
    double: u64,
    lost: u64,
    false_refusals: u64,
    resent: u64,
    faults: BTreeMap<&'static str, Figures>,
}

/// The figures of the orders with one fault.
#[derive(Debug, Default)]
struct Figures {
    orders: u64,
    placed: u64,
    refused: u64,
    uncertain: u64,
}

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

    let is_reckless = settings.is_reckless;
    let place_one = move |csss, number| place(csss, number, is_reckless);
    let stated =
        for_each(settings, &csss, (0..settings.orders).collect(), "placed", place_one).await;
    let is_open = |stated: &Stated| matches!(stated, Stated::Uncertain(Settled::Unknown));
    let open = stated.iter().filter(|(_, stated)| is_open(stated)).map(|(number, _)| *number);
    let open: Vec<u64> = open.collect();
    // The proxy forwards some orders late. Only after that can a query show whether they were executed.
    tokio::time::sleep(hold + settings.timeout).await;
    let settled = for_each(settings, &csss, open, "settled", settle_one).await;

    let mut all: BTreeMap<u64, Stated> = stated.into_iter().collect();
    all.extend(settled.into_iter().map(|(number, settled)| (number, Stated::Uncertain(settled))));
    let mut report = Report { orders: settings.orders, seed: settings.seed, ..Report::default() };
    report.executed = memory.executed();
    for (number, stated) in &all {
        let fault = plan.fault(Kind::Order, *number, 0);
        report.add(fault, stated, &memory.of(&card(*number)));
        report.resent += u64::from(arrivals.of(Kind::Order, *number) > 1);
    }
    Ok(report)
}

fn iccid(number: u64) -> io::Result<Iccid> {
    Iccid::new(&card(number)).map_err(io::Error::other)
}

async fn place(csss: Csss, number: u64, is_reckless: bool) -> Stated {
    // A card that is no ICCID is a mistake of this program. No order is then sent.
    let Ok(device_id) = iccid(number) else { return Stated::Refused };
    let mut required = order();
    required.device_id = device_id;
    match csss.order_package(required.clone()).send().await {
        Ok(reply) => Stated::Placed(reply.order_id.clone()),
        Err(_) if is_reckless => match number % 3 {
            0 => Stated::Refused,
            1 => Stated::Uncertain(Settled::NotPlaced),
            _ => match csss.order_package(required).send().await {
                Ok(reply) => Stated::Placed(reply.order_id.clone()),
                Err(_) => Stated::Refused,
            },
        },
        Err(error) if error.may_have_been_executed() => Stated::Uncertain(Settled::Unknown),
        Err(_) => Stated::Refused,
    }
}

async fn settle_one(csss: Csss, number: u64) -> Settled {
    match iccid(number) {
        Ok(card) => settle(&csss, card).await,
        Err(_) => Settled::Unknown,
    }
}

/// Does the work for each number, with as many tasks as the settings allow.
async fn for_each<T, F>(
    settings: &Settings,
    csss: &Csss,
    numbers: Vec<u64>,
    label: &'static str,
    work: impl Fn(Csss, u64) -> F + Copy + Send + Sync + 'static,
) -> Vec<(u64, T)>
where
    T: Send + 'static,
    F: Future<Output = T> + Send,
{
    let total = numbers.len();
    let (numbers, next) = (Arc::new(numbers), Arc::new(AtomicU64::new(0)));
    let mut tasks = JoinSet::new();
    for _ in 0..settings.concurrency.max(1) {
        let (numbers, next, csss) = (Arc::clone(&numbers), Arc::clone(&next), csss.clone());
        let shows_progress = settings.shows_progress;
        tasks.spawn(async move {
            let mut done = Vec::new();
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let number = usize::try_from(index).ok().and_then(|index| numbers.get(index));
                let Some(&number) = number else { return done };
                done.push((number, work(csss.clone(), number).await));
                if shows_progress && (index + 1) % 1000 == 0 {
                    eprintln!("{label}: {} of {total}", index + 1);
                }
            }
        });
    }
    tasks.join_all().await.into_iter().flatten().collect()
}

impl Report {
    /// Compares what the client stated about an order with the orders in the memory of the server.
    fn add(&mut self, fault: Fault, stated: &Stated, executed: &[String]) {
        let figures = self.faults.entry(fault.name()).or_default();
        figures.orders += 1;
        self.double += u64::from(executed.len() > 1);
        match stated {
            Stated::Placed(code) => {
                self.placed += 1;
                figures.placed += 1;
                self.lost += u64::from(!executed.contains(code));
            }
            Stated::Refused => {
                self.refused += 1;
                figures.refused += 1;
                self.false_refusals += u64::from(!executed.is_empty());
            }
            Stated::Uncertain(settled) => {
                self.uncertain += 1;
                figures.uncertain += 1;
                self.settled += u64::from(*settled != Settled::Unknown);
                self.settled_placed += u64::from(matches!(settled, Settled::Placed(_)));
                let is_wrong = match settled {
                    Settled::Placed(code) => {
                        !code.as_ref().is_some_and(|code| executed.contains(code))
                    }
                    Settled::NotPlaced => !executed.is_empty(),
                    Settled::Unknown => false,
                };
                self.lost += u64::from(is_wrong);
            }
        }
    }

    /// Returns what is wrong, or nothing.
    pub(crate) fn failures(&self) -> Vec<String> {
        [
            (self.double, "executed more than once"),
            (self.lost, "stated as placed or not placed, and the server did the contrary"),
            (self.false_refusals, "stated as refused, although the server executed them"),
            (self.resent, "sent more than once"),
            (self.uncertain - self.settled, "uncertain and not settled"),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} orders were {what}"))
        .collect()
    }

    /// Returns the figures as one JSON object. It contains no times, so that two runs can be compared.
    pub(crate) fn json(&self) -> Value {
        let faults = self.faults.iter().map(|(name, figures)| {
            let Figures { orders, placed, refused, uncertain } = figures;
            let figures = json!({
                "orders": orders, "placed": placed, "refused": refused, "uncertain": uncertain,
            });
            ((*name).to_owned(), figures)
        });
        json!({
            "orders": self.orders,
            "seed": self.seed,
            "executed": self.executed,
            "placed": self.placed,
            "refused": self.refused,
            "uncertain": self.uncertain,
            "settled": self.settled,
            "settled_placed": self.settled_placed,
            "double": self.double,
            "lost": self.lost,
            "false_refusals": self.false_refusals,
            "resent": self.resent,
            "faults": faults.collect::<serde_json::Map<_, _>>(),
        })
    }

    /// Returns the figures as text.
    pub(crate) fn table(&self) -> String {
        let mut lines = vec![format!(
            "{:<22} {:>8} {:>8} {:>8} {:>10}",
            "fault", "orders", "placed", "refused", "uncertain"
        )];
        let row = |name: &str, [orders, placed, refused, uncertain]: [u64; 4]| {
            format!("{name:<22} {orders:>8} {placed:>8} {refused:>8} {uncertain:>10}")
        };
        lines.extend(self.faults.iter().map(|(name, figures)| {
            row(name, [figures.orders, figures.placed, figures.refused, figures.uncertain])
        }));
        lines.push(row("all", [self.orders, self.placed, self.refused, self.uncertain]));
        lines.push(String::new());
        for (name, count) in [
            ("settled", self.settled),
            ("of these, placed", self.settled_placed),
            ("double", self.double),
            ("lost", self.lost),
            ("false refusals", self.false_refusals),
            ("resent", self.resent),
        ] {
            lines.push(format!("{name:<22} {count:>8}"));
        }
        lines.join("\n")
    }
}
