//! Tests of complete lists, on servers with different limits and totals. Each item is returned once, and the list ends
//! without needless requests.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use linksfield_api::csss::{Csss, QueryOrder};
use linksfield_tests::bare_server::{Server, ok};
use linksfield_tests::csss_credentials;
use serde_json::{Value, json};

/// A server with a list of `count` orders, of which a page holds at most `limit`.
#[derive(Clone)]
struct Orders {
    count: i64,
    limit: i64,
    /// The total count in the responses.
    total: Total,
    requests: Arc<AtomicUsize>,
    /// Whether the next request fails.
    fails: Arc<AtomicBool>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Total {
    /// The number of orders.
    True,
    /// No total count.
    Missing,
}

async fn orders(State(orders): State<Orders>, body: String) -> (StatusCode, String) {
    orders.requests.fetch_add(1, Ordering::Relaxed);
    if orders.fails.swap(false, Ordering::Relaxed) {
        return (StatusCode::NOT_FOUND, String::new());
    }
    let request: Value = serde_json::from_str(&body).unwrap();
    let size = request["page_size"].as_i64().unwrap().min(orders.limit);
    let from = (request["page_no"].as_i64().unwrap() - 1) * size;
    let items: Vec<Value> = (from..(from + size).min(orders.count))
        .map(|number| json!({ "orderCode": format!("L{number}") }))
        .collect();
    let page = match orders.total {
        Total::True => json!({ "total_count": orders.count }),
        Total::Missing => json!({}),
    };
    let data = json!({ "page": page, "package_order_num": items.len(), "package_order": items });
    let response = json!({ "code": "0000", "success": true, "message": "", "data": data });
    (StatusCode::OK, response.to_string())
}

impl Orders {
    fn new(count: i64, limit: i64, has_total: bool) -> Self {
        let total = if has_total { Total::True } else { Total::Missing };
        Self { count, limit, total, requests: Arc::default(), fails: Arc::default() }
    }

    async fn serve(&self) -> Csss {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().fallback(orders).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let url = format!("http://{address}");
        Csss::builder(csss_credentials()).base_url(url).build().unwrap()
    }
}

/// Returns the codes of the orders on all pages, and the numbers of pages and requests.
async fn all(orders: &Orders, from: QueryOrder) -> (Vec<String>, usize, usize) {
    let csss = orders.serve().await;
    let mut pages = csss.query_order(from).pages();
    let (mut codes, mut count) = (Vec::new(), 0);
    while let Some(page) = pages.next().await.unwrap() {
        count += 1;
        codes.extend(page.package_order.iter().filter_map(|order| order.order_code.clone()));
    }
    (codes, count, orders.requests.load(Ordering::Relaxed))
}

fn numbers(range: std::ops::Range<i64>) -> Vec<String> {
    range.map(|number| format!("L{number}")).collect()
}

#[tokio::test]
async fn every_item_is_returned_once_and_the_total_ends_the_list() {
    let of_ten = QueryOrder { page_no: 1, page_size: 10 };
    assert_eq!(all(&Orders::new(25, 100, true), of_ten.clone()).await, (numbers(0..25), 3, 3));
    assert_eq!(all(&Orders::new(20, 100, true), of_ten.clone()).await, (numbers(0..20), 2, 2));
    // An empty list has one page, with its total.
    assert_eq!(all(&Orders::new(0, 100, true), of_ten).await, (Vec::new(), 1, 1));
}

/// A page that is shorter than the requested size does not end the list.
#[tokio::test]
async fn a_limit_of_the_server_loses_no_items() {
    let of_hundred = QueryOrder { page_no: 1, page_size: 100 };
    assert_eq!(all(&Orders::new(25, 10, true), of_hundred.clone()).await, (numbers(0..25), 3, 3));
    // Without a total, one more request is needed to find the end.
    assert_eq!(all(&Orders::new(25, 10, false), of_hundred).await, (numbers(0..25), 3, 4));
}

/// A server that ignores the page number sends the same items each time. Without a total, they are the whole list, and are
/// returned once.
#[tokio::test]
async fn a_repeated_page_ends_a_list_without_a_total() {
    // Other fields of the payload differ.
    let same = |page: i64| {
        let page = json!({ "cur_page_no": page });
        let data = json!({ "page": page, "package_order_num": 1, "package_order": [{ "orderCode": "L1" }] });
        ok(&json!({ "code": "0000", "success": true, "message": "", "data": data }).to_string())
    };
    let server = Server::start([same(1), same(2)]).await;
    let csss = Csss::builder(csss_credentials()).base_url(server.url()).build().unwrap();
    let mut pages = csss.query_order(QueryOrder { page_no: 1, page_size: 10 }).pages();
    assert_eq!(pages.next().await.unwrap().unwrap().package_order.len(), 1);
    assert!(pages.next().await.unwrap().is_none() && pages.next().await.unwrap().is_none());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_list_can_begin_at_a_later_page() {
    let third = QueryOrder { page_no: 3, page_size: 10 };
    // A page of the server can be smaller than requested, so the number of items before the first page is unknown.
    // Only an empty page ends the list.
    assert_eq!(all(&Orders::new(25, 100, true), third.clone()).await, (numbers(20..25), 1, 2));
    let of_hundred = QueryOrder { page_size: 100, ..third };
    assert_eq!(all(&Orders::new(45, 10, true), of_hundred).await, (numbers(20..45), 3, 4));
    let beyond = QueryOrder { page_no: 9, page_size: 10 };
    assert_eq!(all(&Orders::new(25, 100, true), beyond).await, (Vec::new(), 0, 1));
}

#[tokio::test]
async fn after_an_error_the_same_page_is_requested_again() {
    let orders = Orders::new(15, 100, true);
    let csss = orders.serve().await;
    let mut pages = csss.query_order(QueryOrder { page_no: 1, page_size: 10 }).pages();
    assert_eq!(pages.next().await.unwrap().unwrap().package_order.len(), 10);
    orders.fails.store(true, Ordering::Relaxed);
    let error = pages.next().await.unwrap_err();
    assert_eq!(error.call_error().unwrap().response().unwrap().status(), 404);
    assert_eq!((error.progress().page(), error.progress().items()), (2, 10));
    assert_eq!(pages.next().await.unwrap().unwrap().package_order.len(), 5);
    assert!(pages.next().await.unwrap().is_none());
}
