//! Tests of the limits that a program sets for a list, of lists that begin at a later page, and of lists that are
//! resumed after an error.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::FutureExt as _;
use linksfield_api::PagesError;
use serde_json::json;

use crate::server::{Lists, orders, read};

/// Starts a server with 25 orders, 10 on a page.
async fn twenty_five() -> Lists {
    Lists::of_orders(|page| {
        let from = (page - 1) * 10;
        ((from..(from + 10).min(25)).collect(), json!(25))
    })
    .await
}

#[tokio::test]
async fn a_limit_of_pages_ends_the_list_and_is_visible() {
    for (most, items, requests, is_truncated) in
        [(0, 0, 0, true), (1, 10, 1, true), (2, 20, 2, true), (3, 25, 3, false), (4, 25, 3, false)]
    {
        let server = twenty_five().await;
        let mut pages = server.orders().max_pages(most);
        let mut count = 0;
        while let Some(page) = pages.next().await.unwrap() {
            count += page.package_order.len();
        }
        assert_eq!((count, pages.is_truncated()), (items, is_truncated), "{most} pages");
        assert!(pages.next().await.unwrap().is_none());
        assert_eq!(server.requested().len(), requests, "{most} pages");
    }
}

#[tokio::test]
async fn a_limit_of_items_is_exact_for_items_and_ends_pages() {
    for (most, in_pages, in_items, requests, is_truncated) in [
        (0, 0, 0, 0, true),
        (1, 10, 1, 1, true),
        (10, 10, 10, 1, true),
        (11, 20, 11, 2, true),
        (24, 25, 24, 3, true),
        (25, 25, 25, 3, false),
        (1000, 25, 25, 3, false),
    ] {
        let server = twenty_five().await;
        let (numbers, error) = read(server.orders().max_items(most)).await;
        assert_eq!((numbers.len(), error.is_none()), (in_pages, true), "{most} items");
        assert_eq!(server.requested().len(), requests, "{most} items");

        let server = twenty_five().await;
        let mut items = server.orders().max_items(most).items();
        let mut count = 0;
        while items.next().await.unwrap().is_some() {
            count += 1;
        }
        assert_eq!((count, items.is_truncated()), (in_items, is_truncated), "{most} items");
        assert!(items.next().await.unwrap().is_none());
        assert_eq!(server.requested().len(), requests, "{most} items");
    }
}

/// Without a limit for pages, an endless list would only end after 100,000 pages.
#[tokio::test]
async fn a_limit_of_pages_also_ends_a_list_that_overshoots() {
    let server = Lists::of_orders(|page| (vec![page], json!(0))).await;
    let mut pages = server.orders().max_pages(1);
    assert!(pages.next().await.unwrap().is_some() && pages.next().await.unwrap().is_none());
    assert!(pages.is_truncated());
}

#[tokio::test]
async fn the_items_before_a_later_page_make_the_total_exact() {
    let server = twenty_five().await;
    let mut pages = server.orders_from(3).items_before(20);
    assert_eq!(pages.progress().items(), 20);
    assert_eq!(pages.next().await.unwrap().unwrap().package_order.len(), 5);
    assert!(pages.next().await.unwrap().is_none());
    // No request for page 4 is needed.
    assert_eq!(server.requested(), [3]);

    let server =
        Lists::of_orders(|page| (if page == 3 { vec![1] } else { vec![] }, json!(25))).await;
    let (_, error) = read(server.orders_from(3).items_before(20)).await;
    let error = error.unwrap();
    assert!(matches!(error, PagesError::Incomplete { .. }), "{error:?}");
    assert_eq!((error.progress().items(), error.progress().total()), (21, Some(25)));
    // Without the number of items before, an empty page is the end.
    let (numbers, error) = read(server.orders_from(3)).await;
    assert!(numbers == [1] && error.is_none(), "{error:?}");
    // A page behind the end of a complete list.
    let server = twenty_five().await;
    let (numbers, error) = read(server.orders_from(4).items_before(25)).await;
    assert!(numbers.is_empty() && error.is_none(), "{error:?}");
}

#[tokio::test]
async fn a_list_is_resumed_after_an_error() {
    let fails = Arc::new(AtomicBool::new(true));
    let is_down = Arc::clone(&fails);
    let server = Lists::start(move |page| {
        if page == 2 && is_down.load(Ordering::Relaxed) {
            return json!(503);
        }
        let from = (page - 1) * 10;
        orders(&(from..(from + 10).min(25)).collect::<Vec<_>>(), json!({ "total_count": 25 }))
    })
    .await;
    let mut pages = server.orders();
    assert!(pages.next().await.unwrap().is_some());
    let progress = pages.next().await.unwrap_err().progress();
    assert_eq!((progress.page(), progress.items(), progress.total()), (2, 10, Some(25)));
    assert_eq!(pages.progress(), progress);
    fails.store(false, Ordering::Relaxed);

    // In another process, with the numbers only.
    let rest = server.orders_from(progress.page()).items_before(progress.items());
    let (numbers, error) = read(rest).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(numbers, (10..25).collect::<Vec<_>>());
    // The same value continues, too.
    let (numbers, error) = read(pages).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(numbers, (10..25).collect::<Vec<_>>());
    assert_eq!(server.requested(), [1, 2, 2, 3, 2, 3]);
}

/// A future that is dropped leaves the list at the same page.
#[tokio::test]
async fn a_dropped_future_does_not_lose_a_page() {
    let server = twenty_five().await;
    let mut pages = server.orders();
    assert!(pages.next().await.unwrap().is_some());
    for _ in 0..20 {
        // Polled once.
        assert!(pages.next().now_or_never().is_none());
        tokio::task::yield_now().await;
    }
    let (numbers, error) = read(pages).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(numbers, (10..25).collect::<Vec<_>>());
}
