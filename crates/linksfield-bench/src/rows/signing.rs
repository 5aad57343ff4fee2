//! Row 8: the signature of an order.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;

use crate::{Comparison, Goal, Quantity, Side};

const SECRET: &str = "sandbox-secret";
const TEXT: &str = r#"{"access_code":"P000270","device_id":"89852022018041800192","is_open":"0","order_period":"1"}"#;

/// The text of an order, signed.
pub(super) fn order() -> Comparison {
    let scheduled = Hmac::<Sha1>::new_from_slice(SECRET.as_bytes()).ok();
    Comparison {
        row: 8,
        name: "an order signed",
        units: 1,
        sides: vec![Side::new("bare HMAC, key scheduled", move || {
            scheduled
                .clone()
                .map(|hmac| STANDARD.encode(hmac.chain_update(TEXT).finalize().into_bytes()))
        })],
        goals: vec![Goal {
            side: "ours",
            quantity: Quantity::Time,
            against: "bare HMAC, key scheduled",
            ratio: 1.4,
        }],
    }
}
