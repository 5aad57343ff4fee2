//! Settles an uncertain order with the documented query. All knowledge of how to find out what an order did is in this
//! file.

use linksfield_api::csss::{Csss, QueryOrder, QueryOrderRequest};
use linksfield_api::{Error, Iccid};

/// What the server states about an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Settled {
    /// The order was placed and has this code.
    Placed(Option<String>),
    /// The order was not placed.
    NotPlaced,
    /// The server did not state whether the order was placed.
    Unknown,
}

/// How often the query is made. The client retries each of these calls itself.
const TRIES: usize = 6;

/// Queries the orders of the card. In this program, a card has one order.
pub(crate) async fn settle(csss: &Csss, card: Iccid) -> Settled {
    for _ in 0..TRIES {
        if let Ok(settled) = look(csss, card).await {
            return settled;
        }
    }
    Settled::Unknown
}

async fn look(csss: &Csss, card: Iccid) -> Result<Settled, Error> {
    let request = QueryOrderRequest::new(QueryOrder { page_no: 1, page_size: 10 });
    let reply = csss.call(request.device_id(card)).send().await?;
    Ok(match reply.package_order.first() {
        Some(order) => Settled::Placed(order.order_code.clone()),
        None => Settled::NotPlaced,
    })
}
