//! Compares the journal with the books of the sandbox, row by row, and counts.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use linksfield_bulk::{Counts, ItemRow, RunRow, Store};
use serde_json::{Map, Value, json};

use crate::Error;
use crate::books::Card;

/// The most differences that a report keeps.
const MOST: usize = 10;

/// The names under which an order has its id in a response or a record.
const IDS: [&str; 3] = ["order_id", "orderCode", "order_code"];

/// The figures of a drill.
#[derive(Debug, Default)]
pub struct Report {
    pub(crate) figures: Vec<(&'static str, Value)>,
    items: u64,
    counts: Counts,
    repeated: u64,
    missing: u64,
    double_orders: u64,
    /// Requests that arrived without an intent in the journal.
    without_intent: u64,
    /// Rows in which the journal and the sandbox differ.
    different: u64,
    differences: Vec<String>,
    /// What else went wrong.
    pub(crate) faults: Vec<String>,
    pub(crate) seconds: f64,
}

impl Report {
    /// Compares all rows of the journal with the books of the sandbox.
    ///
    /// # Errors
    ///
    /// Fails if the journal cannot be read.
    pub(crate) async fn compare(
        &mut self,
        store: &Store,
        run: &RunRow,
        cards: &BTreeMap<String, Card>,
    ) -> Result<(), Error> {
        let (mut last, none) = (0, Card::default());
        self.counts = store.counts(run).await?;
        loop {
            let rows = store.items(run, None, last, 1000).await?;
            let Some(row) = rows.last() else { return Ok(()) };
            last = row.number;
            for row in &rows {
                self.add(row, card(cards, row).unwrap_or(&none));
            }
        }
    }

    /// Adds a row of the journal, with what the sandbox knows about its card.
    fn add(&mut self, row: &ItemRow, card: &Card) {
        self.items += 1;
        self.repeated += card.repeated;
        self.double_orders += u64::from(card.orders.len() > 1);
        let tries = u64::try_from(row.tries).unwrap_or_default();
        self.without_intent += card.requests.saturating_sub(tries);
        let ended = matches!(row.state.as_str(), "refused" | "unsettled");
        self.missing += u64::from(card.orders.is_empty() && !ended);
        let difference = match (row.state.as_str(), card.orders.len()) {
            ("done", 1) => {
                let id = id_of(row.result.as_deref().unwrap_or_default());
                let is_known = id.as_ref().is_some_and(|id| card.orders.contains(id));
                (!is_known).then(|| format!("done with the order {id:?}"))
            }
            ("refused", 0) | ("unsettled", 0 | 1) => None,
            (state, _) => Some(state.to_owned()),
        };
        let requests = (card.requests > tries).then(|| format!("{tries} intents"));
        if let Some(stated) = difference.or(requests) {
            self.different += 1;
            if self.differences.len() < MOST {
                self.differences.push(format!(
                    "row {} is {stated} in the journal; the sandbox has {} requests, of which {} were executed, and the \
                     orders {:?}; the reason in the journal is {:?}",
                    row.number, card.requests, card.executed, card.orders, row.reason
                ));
            }
        }
    }

    /// All figures, as one object.
    #[must_use]
    pub fn json(&self) -> Value {
        let mut all: Map<String, Value> = Map::new();
        for (name, value) in self.all() {
            all.insert(name.to_owned(), value);
        }
        all.insert("differences".to_owned(), json!(self.differences));
        all.insert("faults".to_owned(), json!(self.faults));
        Value::Object(all)
    }

    /// All figures, as a table.
    #[must_use]
    pub fn table(&self) -> String {
        let mut text = String::new();
        for (name, value) in self.all() {
            let value = match value {
                Value::String(text) => text,
                value => value.to_string(),
            };
            let _ = writeln!(text, "{name:<20} {value:>20}");
        }
        text.trim_end().to_owned()
    }

    fn all(&self) -> Vec<(&'static str, Value)> {
        let counts = &self.counts;
        let per_second = self.items as f64 / self.seconds.max(0.001);
        let mut all = self.figures.clone();
        all.extend([
            ("items", json!(self.items)),
            ("done", json!(counts.done)),
            ("refused", json!(counts.refused)),
            ("settled", json!(counts.settled)),
            ("unsettled", json!(counts.unsettled)),
            ("repeated", json!(self.repeated)),
            ("missing", json!(self.missing)),
            ("double_orders", json!(self.double_orders)),
            ("without_intent", json!(self.without_intent)),
            ("different", json!(self.different)),
            ("seconds", json!((self.seconds * 10.0).round() / 10.0)),
            ("items_per_second", json!((per_second * 10.0).round() / 10.0)),
        ]);
        all
    }

    /// Why the drill has failed. Nothing if it has not.
    #[must_use]
    pub fn failures(&self) -> Vec<String> {
        let mut failures = Vec::new();
        for (count, what) in [
            (self.repeated, "requests arrived although their order was executed before"),
            (self.missing, "cards have no order, although nothing states that they were refused"),
            (self.double_orders, "cards have more than one order"),
            (self.without_intent, "requests arrived without an intent in the journal"),
            (self.different, "rows differ between the journal and the sandbox"),
        ] {
            if count > 0 {
                failures.push(format!("{count} {what}"));
            }
        }
        let left = self.counts.all() - self.counts.ended();
        if left > 0 {
            failures.push(format!("{left} rows have not ended: {:?}", self.counts));
        }
        failures.extend(self.differences.iter().cloned());
        failures.extend(self.faults.iter().cloned());
        failures
    }
}

/// Returns what the sandbox knows about the card of a row.
fn card<'c>(cards: &'c BTreeMap<String, Card>, row: &ItemRow) -> Option<&'c Card> {
    let request: Value = serde_json::from_str(&row.request).ok()?;
    cards.get(request.get("device_id")?.as_str()?)
}

/// The id of the order in a response or a record.
fn id_of(result: &str) -> Option<String> {
    let result: Value = serde_json::from_str(result).ok()?;
    IDS.iter().find_map(|name| result.get(name)?.as_str().map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_an_order_is_found_in_responses_and_in_records() {
        assert_eq!(id_of(r#"{"order_id":"A"}"#).as_deref(), Some("A"));
        assert_eq!(id_of(r#"{"orderCode":"B","x":1}"#).as_deref(), Some("B"));
        assert_eq!(id_of("{}"), None);
    }
}
