//! A server that computes each page of a list from the number of the page.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use linksfield_api::csss::{Csss, QueryOrder, QueryOrderRequest};
use linksfield_api::cube::{self, Cube};
use linksfield_api::{ClientBuilder, Pages, PagesError, RetryPolicy};
use linksfield_sandbox::PRIVATE_KEY;
use linksfield_tests::csss_credentials;
use serde_json::{Value, json};

/// Returns the response for a page.
type Respond = Arc<dyn Fn(i64) -> Value + Send + Sync>;

/// A running server, and the numbers of the pages that were requested.
#[derive(Clone)]
pub(crate) struct Lists {
    url: String,
    requested: Arc<Mutex<Vec<i64>>>,
}

impl Lists {
    /// Starts a server. The function returns the body of the response for a page. A number is a response with this
    /// status and without a body.
    pub(crate) async fn start(respond: impl Fn(i64) -> Value + Send + Sync + 'static) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requested: Arc<Mutex<Vec<i64>>> = Arc::default();
        let (respond, seen): (Respond, _) = (Arc::new(respond), Arc::clone(&requested));
        let router = Router::new().fallback(move |request: Request| {
            let (respond, seen) = (Arc::clone(&respond), Arc::clone(&seen));
            async move {
                let query = request.uri().query().unwrap_or_default().to_owned();
                let body = axum::body::to_bytes(request.into_body(), 1 << 20).await.unwrap();
                let body: Value = serde_json::from_slice(&body).unwrap_or_default();
                let in_query = query.split('&').find_map(|pair| pair.strip_prefix("page_no="));
                let page = in_query.and_then(|page| page.parse().ok());
                let page = page.or_else(|| body["page_no"].as_i64()).unwrap_or(1);
                seen.lock().unwrap().push(page);
                match respond(page) {
                    Value::Number(status) => {
                        let status = u16::try_from(status.as_u64().unwrap()).unwrap();
                        StatusCode::from_u16(status).unwrap().into_response()
                    }
                    body => {
                        ([("x-request-id", format!("r{page}"))], body.to_string()).into_response()
                    }
                }
            }
        });
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, requested }
    }

    /// Starts a CSSS server. The function returns the numbers of the orders on a page, and the total.
    pub(crate) async fn of_orders(
        page: impl Fn(i64) -> (Vec<i64>, Value) + Send + Sync + 'static,
    ) -> Self {
        Self::start(move |number| {
            let (items, total) = page(number);
            orders(&items, json!({ "total_count": total }))
        })
        .await
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn csss(&self) -> Csss {
        self.csss_builder().build().unwrap()
    }

    pub(crate) fn csss_builder(&self) -> ClientBuilder<Csss> {
        let builder = Csss::builder(csss_credentials()).base_url(&self.url);
        builder.retry(RetryPolicy::never())
    }

    /// Returns the pages of all orders, from this page on.
    pub(crate) fn orders_from(&self, page_no: i64) -> Pages<QueryOrderRequest> {
        self.csss().query_order(QueryOrder { page_no, page_size: 10 }).pages()
    }

    pub(crate) fn orders(&self) -> Pages<QueryOrderRequest> {
        self.orders_from(1)
    }

    pub(crate) fn cube(&self) -> Cube {
        let key_id = "b30a5e0e135d42e6ab43b021a30b7987".to_owned();
        Cube::builder(cube::Credentials { key_id, private_key: PRIVATE_KEY.into() })
            .base_url(&self.url)
            .retry(RetryPolicy::never())
            .build()
            .unwrap()
    }

    /// Returns the numbers of the pages that were requested, in the order of the requests.
    pub(crate) fn requested(&self) -> Vec<i64> {
        self.requested.lock().unwrap().clone()
    }
}

/// Returns the body of a CSSS response with these orders.
pub(crate) fn orders(numbers: &[i64], page: Value) -> Value {
    let orders: Vec<Value> =
        numbers.iter().map(|number| json!({ "orderCode": format!("L{number}") })).collect();
    let data = json!({ "page": page, "package_order_num": orders.len(), "package_order": orders });
    json!({ "code": "0000", "success": true, "message": "", "data": data })
}

/// Returns the body of a Cube response.
pub(crate) fn cube_list(data: Value, total: Value) -> Value {
    let status = json!({ "code": "CB-00-0000", "message": "OK" });
    json!({ "status": status, "data": data, "total_count": total })
}

/// Returns the numbers of the orders on all pages, and the error that ended the list.
pub(crate) async fn read(mut pages: Pages<QueryOrderRequest>) -> (Vec<i64>, Option<PagesError>) {
    let mut numbers = Vec::new();
    loop {
        match pages.next().await {
            Ok(Some(page)) => numbers.extend(
                page.package_order
                    .iter()
                    .map(|order| order.order_code.as_ref().unwrap()[1..].parse::<i64>().unwrap()),
            ),
            Ok(None) => return (numbers, None),
            Err(error) => {
                // An error that ends the list is returned once. No further request is sent.
                if error.call_error().is_none() {
                    assert!(pages.next().await.unwrap().is_none());
                    assert!(pages.next().await.unwrap().is_none());
                }
                return (numbers, Some(error));
            }
        }
    }
}
