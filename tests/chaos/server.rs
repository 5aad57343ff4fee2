//! The order server: it executes each order that arrives, and lists the orders of a card. Its memory is the only source
//! of what really happened.

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// An executed order.
#[derive(Debug, Clone)]
struct Order {
    /// The number that this program gave the order. It is in no response.
    number: u64,
    code: String,
    date: String,
}

/// What the server has executed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory(Arc<Mutex<HashMap<String, Vec<Order>>>>);

impl Memory {
    /// Returns the codes of all executions of an order.
    pub(crate) fn of(&self, card: &str, number: u64) -> Vec<String> {
        let orders = self.of_card(card).into_iter().filter(|order| order.number == number);
        orders.map(|order| order.code).collect()
    }

    /// Returns the number of executed orders.
    pub(crate) fn executed(&self) -> usize {
        self.with(|cards| cards.values().map(Vec::len).sum())
    }

    fn of_card(&self, card: &str) -> Vec<Order> {
        self.with(|cards| cards.get(card).cloned().unwrap_or_default())
    }

    fn execute(&self, card: &str, number: u64) -> String {
        self.with(|cards| {
            let orders = cards.entry(card.to_owned()).or_default();
            let code = format!("L{card}-{}", orders.len() + 1);
            orders.push(Order { number, code: code.clone(), date: now() });
            code
        })
    }

    fn with<T>(&self, work: impl FnOnce(&mut HashMap<String, Vec<Order>>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The first digits of all cards.
const CARDS: &str = "8985202";

/// Returns the card with this index.
pub(crate) fn card(index: u64) -> String {
    format!("{CARDS}{index:013}")
}

/// Returns the index of a card.
pub(crate) fn card_index(card: &str) -> Option<u64> {
    card.strip_prefix(CARDS)?.parse().ok()
}

/// Returns the number of an order.
pub(crate) fn order_number(request: &Value) -> Option<u64> {
    request["test_flow"].as_str()?.parse().ok()
}

/// Starts the server. Returns its address.
pub(crate) async fn start(memory: Memory) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let router = Router::new().fallback(respond).with_state(memory);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

async fn respond(State(memory): State<Memory>, uri: Uri, body: String) -> (StatusCode, String) {
    let data = serde_json::from_str(&body).ok().and_then(|request: Value| {
        let card = request["device_id"].as_str()?;
        match uri.path() {
            "/package/orderPackage" => {
                let code = memory.execute(card, order_number(&request)?);
                Some(json!({
                    "sign": null, "order_id": code, "order_start_date": null, "order_expire_date": null,
                }))
            }
            "/package/queryOrder" => page(&memory.of_card(card), &request),
            _ => None,
        }
    });
    let Some(data) = data else { return (StatusCode::BAD_REQUEST, String::new()) };
    let response = json!({ "code": "0000", "success": true, "message": "ok", "data": data });
    (StatusCode::OK, response.to_string())
}

/// Returns a page of orders in the documented form, with the documented fields only.
fn page(orders: &[Order], request: &Value) -> Option<Value> {
    let number = usize::try_from(request["page_no"].as_u64()?).ok()?;
    let size = usize::try_from(request["page_size"].as_u64()?).ok().filter(|size| *size > 0)?;
    let on_page = orders.iter().rev().skip(number.checked_sub(1)?.checked_mul(size)?).take(size);
    let on_page: Vec<Value> = on_page
        .map(|order| {
            json!({
                "buyType": "2", "expireDate": "", "flow": "30", "orderCode": order.code,
                "orderStatus": "1", "orderDate": order.date,
            })
        })
        .collect();
    Some(json!({
        "page": {
            "cur_page_no": number, "page_size": size, "total_count": orders.len(),
            "total_pages": orders.len().div_ceil(size),
        },
        "sign": null,
        "package_order": on_page,
        "package_order_num": orders.len(),
    }))
}

/// Returns the time in Beijing without a time zone, such as `2024-02-29 08:00:00`. The documentation does not state the
/// form. In this form, the time alone does not tell two orders apart.
fn now() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let seconds = since.as_secs() + 8 * 3600;
    let (mut year, mut day) = (1970, seconds / 86400);
    let is_leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    while day >= 365 + u64::from(is_leap(year)) {
        day -= 365 + u64::from(is_leap(year));
        year += 1;
    }
    let mut month = 1;
    for length in [31, 28 + u64::from(is_leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if day < length {
            break;
        }
        day -= length;
        month += 1;
    }
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{year}-{month:02}-{:02} {hour:02}:{minute:02}:{second:02}", day + 1)
}
