//! The order server: it executes each order that arrives, and remembers the orders of each card. Its memory is the only
//! source of what really happened.

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// The codes of the orders of each card.
type Orders = HashMap<String, Vec<String>>;

/// What the server has executed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory(Arc<Mutex<Orders>>);

impl Memory {
    /// Returns the codes of the orders of a card, in the order of their execution.
    pub(crate) fn of(&self, card: &str) -> Vec<String> {
        self.with(|orders| orders.get(card).cloned().unwrap_or_default())
    }

    /// Returns the number of executed orders.
    pub(crate) fn executed(&self) -> usize {
        self.with(|orders| orders.values().map(Vec::len).sum())
    }

    fn execute(&self, card: &str) -> String {
        self.with(|orders| {
            let of_card = orders.entry(card.to_owned()).or_default();
            let code = format!("L{card}-{}", of_card.len() + 1);
            of_card.push(code.clone());
            code
        })
    }

    fn with<T>(&self, work: impl FnOnce(&mut Orders) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
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
    let Ok(request) = serde_json::from_str::<Value>(&body) else {
        return (StatusCode::BAD_REQUEST, String::new());
    };
    let Some(card) = request["device_id"].as_str() else {
        return (StatusCode::BAD_REQUEST, String::new());
    };
    let data = match uri.path() {
        "/package/orderPackage" => json!({ "order_id": memory.execute(card) }),
        "/package/queryOrder" => {
            let codes = memory.of(card);
            let orders: Vec<Value> =
                codes.iter().map(|code| json!({ "orderCode": code })).collect();
            json!({
                "page": { "cur_page_no": 1, "total_count": codes.len(), "total_pages": 1 },
                "package_order_num": codes.len(),
                "package_order": orders,
            })
        }
        _ => return (StatusCode::NOT_FOUND, String::new()),
    };
    let response = json!({ "code": "0000", "success": true, "message": "ok", "data": data });
    (StatusCode::OK, response.to_string())
}
