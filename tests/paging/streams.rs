//! Tests of items and streams: they return what the pages return, fetch a page only when it is needed, and end after an
//! error.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::{StreamExt as _, TryStreamExt as _};
use linksfield_api::{Items, Pages, PagesError, csss::QueryOrderRequest};
use serde_json::json;

use crate::server::{Lists, orders};

async fn twenty_five() -> Lists {
    Lists::of_orders(|page| {
        let from = (page - 1) * 10;
        ((from..(from + 10).min(25)).collect(), json!(25))
    })
    .await
}

#[tokio::test]
async fn a_stream_of_pages_has_status_and_headers() {
    let server = twenty_five().await;
    let pages: Vec<_> = server.orders().into_stream().try_collect().await.unwrap();
    let facts: Vec<_> = pages
        .iter()
        .map(|page| (page.package_order.len(), page.status(), page.request_id().unwrap()))
        .collect();
    assert_eq!(facts, [(10, 200, "r1"), (10, 200, "r2"), (5, 200, "r3")]);
    assert_eq!(server.requested(), [1, 2, 3]);
}

#[tokio::test]
async fn a_stream_of_items_requests_a_page_only_when_it_is_needed() {
    let server = twenty_five().await;
    let mut items = server.orders().items().into_stream();
    assert_eq!(server.requested().len(), 0);
    for number in 0..10 {
        let order = items.next().await.unwrap().unwrap();
        assert_eq!(order.order_code, Some(format!("L{number}")));
        assert_eq!(server.requested().len(), 1);
    }
    let rest: Vec<_> = items.by_ref().try_collect().await.unwrap();
    assert_eq!((rest.len(), server.requested().len()), (15, 3));
    assert!(items.next().await.is_none());
    // Items and stream are the same.
    let mut items = server.orders().items();
    assert_eq!(items.next().await.unwrap().unwrap().order_code, Some("L0".to_owned()));
    let rest: Vec<_> = items.into_stream().try_collect().await.unwrap();
    assert_eq!(rest.len(), 24);
    let few: Vec<_> =
        server.orders().max_items(12).items().into_stream().try_collect().await.unwrap();
    assert_eq!(few.len(), 12);
}

/// `filter_map(Result::ok)` must not request a page forever.
#[tokio::test]
async fn a_stream_ends_after_an_error_of_a_call() {
    let requests = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&requests);
    let server = Lists::start(move |page| {
        seen.fetch_add(1, Ordering::Relaxed);
        if page == 2 { json!(503) } else { orders(&[page], json!({ "total_count": 9 })) }
    })
    .await;
    let mut results: Vec<_> = server.orders().items().into_stream().collect().await;
    assert_eq!(results.len(), 2);
    let error = results.pop().unwrap().unwrap_err();
    assert!(matches!(error, PagesError::Call { .. }), "{error:?}");
    assert_eq!(requests.load(Ordering::Relaxed), 2);
    // `next` requests the page again.
    let mut items = server.orders().items();
    assert!(items.next().await.unwrap().is_some());
    assert!(items.next().await.is_err() && items.next().await.is_err());
    assert_eq!(server.requested(), [1, 2, 1, 2, 2]);
}

#[tokio::test]
async fn a_stream_ends_after_an_error_of_the_list() {
    let server = Lists::of_orders(|_| (vec![1, 2], json!(100))).await;
    let results: Vec<_> = server.orders().into_stream().collect().await;
    assert_eq!((results.len(), results[0].is_ok(), results[1].is_ok()), (2, true, false));
    let results: Vec<_> = server.orders().items().into_stream().collect().await;
    assert_eq!((results.len(), results[1].is_ok(), results[2].is_ok()), (3, true, false));
}

/// The items of a page that exceeds the total are returned before the error.
#[tokio::test]
async fn items_are_returned_before_the_error() {
    let server = Lists::of_orders(|page| (vec![page * 2, page * 2 + 1], json!(3))).await;
    let mut items = server.orders().items();
    for _ in 0..4 {
        assert!(items.next().await.unwrap().is_some());
    }
    assert!(matches!(items.next().await, Err(PagesError::Overshot { .. })));
    assert!(items.next().await.unwrap().is_none());
    assert_eq!(items.progress().items(), 4);
}

/// Lists and their futures can be moved into a task.
#[tokio::test]
async fn a_list_can_be_read_in_a_task() {
    fn is_send<T: Send + 'static>(value: T) -> T {
        value
    }
    let server = twenty_five().await;
    let mut pages: Pages<QueryOrderRequest> = is_send(server.orders());
    let task = tokio::spawn(async move { pages.next().await.map(|page| page.is_some()) });
    assert!(task.await.unwrap().unwrap());
    let items: Items<QueryOrderRequest> = is_send(server.orders().items());
    assert!(format!("{items:?}").starts_with("Items"));
    let stream = is_send(items.into_stream());
    let count = tokio::spawn(stream.count()).await.unwrap();
    assert_eq!(count, 25);
}
