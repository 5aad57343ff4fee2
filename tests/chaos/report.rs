//! Compares what the client stated with what the server did, and counts.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::plan::Fault;

/// What the client stated about one order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stated {
    /// The call returned this order id.
    Placed(String),
    Refused,
    Uncertain(Settled),
}

/// What the search of the client stated about an uncertain order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Settled {
    /// The order was placed, and its record has this code.
    Placed(Option<String>),
    NotPlaced,
    /// The search did not find it out, for this reason.
    Unknown(String),
}

/// The figures of a run.
#[derive(Debug, Default)]
pub(crate) struct Report {
    orders: u64,
    seed: u64,
    /// The number of orders that the server executed.
    pub(crate) executed: usize,
    placed: u64,
    refused: u64,
    uncertain: u64,
    settled: u64,
    settled_placed: u64,
    double: u64,
    lost: u64,
    false_refusals: u64,
    resent: u64,
    /// Why searches did not find an outcome out.
    reasons: Vec<String>,
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

/// The most reasons that a report keeps.
const MOST_REASONS: usize = 3;

impl Report {
    pub(crate) fn new(orders: u64, seed: u64) -> Self {
        Self { orders, seed, ..Self::default() }
    }

    /// Adds an order: what the client stated about it, the codes under which the server executed it, and how often it
    /// arrived at the proxy.
    pub(crate) fn add(&mut self, fault: Fault, stated: Stated, executed: &[String], arrivals: u64) {
        self.resent += u64::from(arrivals > 1);
        let figures = self.faults.entry(fault.name()).or_default();
        figures.orders += 1;
        self.double += u64::from(executed.len() > 1);
        match stated {
            Stated::Placed(code) => {
                self.placed += 1;
                figures.placed += 1;
                self.lost += u64::from(!executed.contains(&code));
            }
            Stated::Refused => {
                self.refused += 1;
                figures.refused += 1;
                self.false_refusals += u64::from(!executed.is_empty());
            }
            Stated::Uncertain(settled) => {
                self.uncertain += 1;
                figures.uncertain += 1;
                let is_wrong = match settled {
                    Settled::Placed(code) => {
                        self.settled += 1;
                        self.settled_placed += 1;
                        !code.is_some_and(|code| executed.contains(&code))
                    }
                    Settled::NotPlaced => {
                        self.settled += 1;
                        !executed.is_empty()
                    }
                    Settled::Unknown(reason) => {
                        if self.reasons.len() < MOST_REASONS {
                            self.reasons.push(reason);
                        }
                        false
                    }
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
        .chain(self.reasons.iter().map(|reason| format!("an order was not settled: {reason}")))
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
