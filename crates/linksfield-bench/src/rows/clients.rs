//! Row 13: making a client.

use linksfield_api::csss::{Credentials, Csss};
use reqwest::Client;

use crate::{Comparison, Goal, Quantity, Side};

const BARE: &str = "one reqwest client";

/// A client with the settings that nobody changes.
pub(super) fn client() -> Comparison {
    Comparison {
        row: 13,
        name: "a client made",
        units: 1,
        sides: vec![
            Side::new(BARE, || Client::builder().build().is_ok()),
            Side::new("ours", || {
                let secret = "sandbox-secret".into();
                let credentials = Credentials { access_code: "P000270".to_owned(), secret };
                Csss::builder(credentials).build().is_ok()
            }),
        ],
        // The goal is 1.8 ms where one reqwest client takes 1.7 ms.
        goals: vec![Goal { side: "ours", quantity: Quantity::Time, against: BARE, ratio: 1.06 }],
    }
}
