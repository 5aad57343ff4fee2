//! The books of the sandbox: what arrived for each card, and what was executed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use linksfield_sandbox::{Received, Sandbox};
use serde_json::Value;

use crate::Error;
use crate::fleet::OPERATION;

/// What is known about one card.
#[derive(Debug, Clone, Default)]
pub(crate) struct Card {
    /// The order requests that arrived, with those that were not executed.
    pub(crate) requests: u64,
    /// The order requests that arrived after an order was executed.
    pub(crate) repeated: u64,
    /// The order requests that were executed.
    pub(crate) executed: u64,
    /// The ids of the orders in the records.
    pub(crate) orders: BTreeSet<String>,
}

/// The books of all cards.
#[derive(Debug, Clone, Default)]
pub(crate) struct Books {
    cards: Arc<Mutex<BTreeMap<String, Card>>>,
}

impl Books {
    fn cards(&self) -> MutexGuard<'_, BTreeMap<String, Card>> {
        self.cards.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a request that the sandbox received. The sandbox itself keeps only the latest requests.
    pub(crate) fn note(&self, received: &Received) {
        if received.call.as_deref() != Some(OPERATION) {
            return;
        }
        let body: Value = serde_json::from_slice(&received.body).unwrap_or_default();
        let card = body.get("device_id").and_then(Value::as_str).unwrap_or_default();
        let mut cards = self.cards();
        let card = cards.entry(card.to_owned()).or_default();
        card.requests += 1;
        card.repeated += u64::from(card.executed > 0);
        card.executed += u64::from(received.done);
    }

    /// Returns all cards, with the orders that the sandbox has for them.
    ///
    /// # Errors
    ///
    /// Fails if the sandbox has no orders.
    pub(crate) fn close(&self, sandbox: &Sandbox) -> Result<BTreeMap<String, Card>, Error> {
        let mut cards = self.cards().clone();
        for record in sandbox.records("csss", "order")? {
            let card = record.fields.get("device_id").and_then(Value::as_str).unwrap_or_default();
            cards.entry(card.to_owned()).or_default().orders.insert(record.id.clone());
        }
        Ok(cards)
    }
}
