//! Lists page by page, against a server that cuts them as it likes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use linksfield_api::csss::{Csss, QueryOrder};
use linksfield_tests::bare_server::{Server, ok};
use linksfield_tests::csss_credentials;
use serde_json::{Value, json};

/// A list of so many orders, of which the server gives no more than its limit at once.
#[derive(Clone)]
struct Orders {
    count: i64,
    limit: i64,
    /// What the answers say of how many there are.
    total: Total,
    requests: Arc<AtomicUsize>,
    /// Whether the next request meets with a failure.
    fails: Arc<AtomicBool>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Total {
    /// The truth.
    True,
    /// Nothing.
    Untold,
    /// How many items are on the page.
    OfPage,
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
        Total::Untold => json!({}),
        Total::OfPage => json!({ "total_count": items.len() + 1 }),
    };
    let data = json!({ "page": page, "package_order_num": items.len(), "package_order": items });
    let answer = json!({ "code": "0000", "success": true, "message": "", "data": data });
    (StatusCode::OK, answer.to_string())
}

impl Orders {
    fn new(count: i64, limit: i64, tells: bool) -> Self {
        let total = if tells { Total::True } else { Total::Untold };
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

/// The numbers of the orders that the pages give, and how many pages and requests it took.
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
async fn every_item_comes_once_and_the_total_ends_it() {
    let of_ten = QueryOrder { page_no: 1, page_size: 10 };
    assert_eq!(all(&Orders::new(25, 100, true), of_ten.clone()).await, (numbers(0..25), 3, 3));
    assert_eq!(all(&Orders::new(20, 100, true), of_ten.clone()).await, (numbers(0..20), 2, 2));
    // An empty list has one page, with its total.
    assert_eq!(all(&Orders::new(0, 100, true), of_ten).await, (Vec::new(), 1, 1));
}

/// Pages that are shorter than asked for do not end it.
#[tokio::test]
async fn a_server_with_a_limit_of_its_own_loses_nothing() {
    let of_hundred = QueryOrder { page_no: 1, page_size: 100 };
    assert_eq!(all(&Orders::new(25, 10, true), of_hundred.clone()).await, (numbers(0..25), 3, 3));
    // Without a total, one request more finds the end.
    assert_eq!(all(&Orders::new(25, 10, false), of_hundred).await, (numbers(0..25), 3, 4));
}

/// A total that is smaller than what has come already cannot be right, so that nothing is lost by it.
#[tokio::test]
async fn a_total_that_cannot_be_right_does_not_end_it() {
    let of_ten = QueryOrder { page_no: 1, page_size: 10 };
    let orders = Orders { total: Total::OfPage, ..Orders::new(25, 100, true) };
    assert_eq!(all(&orders, of_ten).await, (numbers(0..25), 3, 4));
}

/// A server that knows no pages gives the same each time: once is enough.
#[tokio::test]
async fn the_same_page_again_ends_it() {
    // Whatever else it says beside the items.
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
async fn it_may_begin_in_the_middle() {
    let third = QueryOrder { page_no: 3, page_size: 10 };
    // A server with a limit of its own counts its own pages, so that only the empty one ends it.
    assert_eq!(all(&Orders::new(25, 100, true), third.clone()).await, (numbers(20..25), 1, 2));
    let of_hundred = QueryOrder { page_size: 100, ..third };
    assert_eq!(all(&Orders::new(45, 10, true), of_hundred).await, (numbers(20..45), 3, 4));
    let beyond = QueryOrder { page_no: 9, page_size: 10 };
    assert_eq!(all(&Orders::new(25, 100, true), beyond).await, (Vec::new(), 0, 1));
}

#[tokio::test]
async fn after_an_error_the_same_page_is_asked_for_again() {
    let orders = Orders::new(15, 100, true);
    let csss = orders.serve().await;
    let mut pages = csss.query_order(QueryOrder { page_no: 1, page_size: 10 }).pages();
    assert_eq!(pages.next().await.unwrap().unwrap().package_order.len(), 10);
    orders.fails.store(true, Ordering::Relaxed);
    assert_eq!(pages.next().await.unwrap_err().response().unwrap().status(), 404);
    assert_eq!(pages.next().await.unwrap().unwrap().package_order.len(), 5);
    assert!(pages.next().await.unwrap().is_none());
}
