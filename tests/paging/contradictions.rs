//! Tests of lists whose responses contradict each other. Such a list ends with an error that states how far it came. The
//! pages before the error were returned.

use linksfield_api::PagesError;
use serde_json::{Value, json};

use crate::server::{Lists, orders, read};

/// Returns the pages as a list of cases would print them: the numbers of the items, the error, and the requested pages.
async fn outcome(
    from: i64,
    page: impl Fn(i64) -> (Vec<i64>, Value) + Send + Sync + 'static,
) -> (Vec<i64>, PagesError, Vec<i64>) {
    let server = Lists::of_orders(page).await;
    let (numbers, error) = read(server.orders_from(from)).await;
    (numbers, error.expect("the list ends with an error"), server.requested())
}

#[tokio::test]
async fn an_empty_page_before_the_total_is_an_error() {
    // The empty page may state any total, or none.
    for total in [json!(100), json!(0), json!(1), json!(null), json!("many")] {
        let (numbers, error, requested) = outcome(1, move |page| match page {
            1 => (vec![1, 2], json!(100)),
            _ => (vec![], total.clone()),
        })
        .await;
        assert_eq!((numbers, requested), (vec![1, 2], vec![1, 2]));
        assert!(matches!(&error, PagesError::Incomplete { .. }), "{error:?}");
        let progress = error.progress();
        assert_eq!((progress.page(), progress.items(), progress.total()), (2, 2, Some(100)));
        assert_eq!(error.response().unwrap().request_id(), Some("r2"));
        assert_eq!(
            error.to_string(),
            "csss.query_order: the list is incomplete: page 2 has no items, after 2 of 100 items; fetch the list again"
        );
    }
}

#[tokio::test]
async fn an_empty_first_page_with_a_total_is_an_error() {
    let (numbers, error, requested) = outcome(1, |_| (vec![], json!(45))).await;
    assert_eq!((numbers, requested), (vec![], vec![1]));
    assert_eq!((error.progress().items(), error.progress().total()), (0, Some(45)));
}

#[tokio::test]
async fn a_missing_list_in_the_middle_is_an_error_even_if_later_pages_have_items() {
    let (numbers, error, requested) = outcome(1, |page| match page {
        2 => (vec![], json!(6)),
        page => (vec![page * 2, page * 2 + 1], json!(6)),
    })
    .await;
    assert_eq!((numbers, requested), (vec![2, 3], vec![1, 2]));
    assert_eq!((error.progress().items(), error.progress().total()), (2, Some(6)));
}

#[tokio::test]
async fn the_same_page_twice_is_an_error_if_a_total_is_stated() {
    let (numbers, error, requested) = outcome(1, |_| (vec![1, 2], json!(100))).await;
    assert_eq!((numbers, requested), (vec![1, 2], vec![1, 2]));
    assert!(matches!(error, PagesError::Repeated { earlier: 1, .. }), "{error:?}");
    assert_eq!(
        error.to_string(),
        "csss.query_order: the server repeats pages: page 2 has the same items as page 1, after 2 of 100 items; \
         items may be missing"
    );
    // Even if the repeated items would add up to the total.
    let (numbers, error, _) = outcome(1, |_| (vec![1, 2], json!(4))).await;
    assert_eq!(numbers, [1, 2]);
    assert!(matches!(error, PagesError::Repeated { .. }), "{error:?}");
    // The order of the items on a page does not matter.
    let (numbers, error, _) = outcome(1, |page| match page {
        1 => (vec![1, 2, 3], json!(9)),
        _ => (vec![3, 1, 2], json!(9)),
    })
    .await;
    assert_eq!(numbers, [1, 2, 3]);
    assert!(matches!(error, PagesError::Repeated { .. }), "{error:?}");
    // Only one of the pages needs to state a total.
    let (_, error, _) =
        outcome(1, |page| (vec![1, 2], [json!(null), json!(100)][page as usize - 1].clone())).await;
    assert!(matches!(error, PagesError::Repeated { .. }), "{error:?}");
}

#[tokio::test]
async fn a_cycle_of_pages_is_an_error_with_and_without_a_total() {
    for total in [json!(null), json!(1_000_000)] {
        for length in [2, 3, 50] {
            let total = total.clone();
            let (numbers, error, requested) =
                outcome(1, move |page| (vec![page % length], total.clone())).await;
            assert_eq!(numbers.len() as i64, length);
            assert_eq!(requested, (1..=length + 1).collect::<Vec<_>>());
            assert!(matches!(error, PagesError::Repeated { earlier: 1, .. }), "{error:?}");
            assert_eq!(error.progress().page(), length + 1);
        }
    }
    // The cycle does not need to contain the first page.
    let (numbers, error, _) =
        outcome(1, |page| (vec![if page < 4 { page } else { 4 + page % 2 }], json!(null))).await;
    assert_eq!(numbers, [1, 2, 3, 4, 5]);
    assert!(matches!(error, PagesError::Repeated { earlier: 4, .. }), "{error:?}");
}

#[tokio::test]
async fn a_total_that_is_overshot_is_an_error_after_the_page() {
    // Pages without an end.
    let (numbers, error, requested) =
        outcome(1, |page| (vec![page * 2, page * 2 + 1], json!(3))).await;
    assert_eq!((numbers, requested), (vec![2, 3, 4, 5], vec![1, 2]));
    assert!(matches!(error, PagesError::Overshot { .. }), "{error:?}");
    let progress = error.progress();
    assert_eq!((progress.page(), progress.items(), progress.total()), (2, 4, Some(3)));
    assert_eq!(
        error.to_string(),
        "csss.query_order: the list is longer than its total: 4 of 3 items up to page 2; items may have been returned \
         twice, and more may follow"
    );
    // On the first page.
    let (numbers, error, requested) = outcome(1, |page| (vec![page, -page], json!(0))).await;
    assert_eq!((numbers.len(), requested), (2, vec![1]));
    assert_eq!((error.progress().items(), error.progress().total()), (2, Some(0)));
    // A total that counts the items of the page.
    let (numbers, error, _) =
        outcome(1, |page| (vec![page], json!([2, 1][usize::from(page > 1)]))).await;
    assert_eq!(numbers, [1, 2]);
    assert!(matches!(error, PagesError::Overshot { .. }), "{error:?}");
}

#[tokio::test]
async fn a_list_from_a_later_page_is_not_endless() {
    // The items before page 3 are unknown, but there cannot be more items than the total.
    let (numbers, error, requested) = outcome(3, |page| (vec![page], json!(4))).await;
    assert_eq!((numbers, requested), (vec![3, 4, 5, 6, 7], vec![3, 4, 5, 6, 7]));
    assert!(matches!(error, PagesError::Overshot { .. }), "{error:?}");
    let (_, error, requested) = outcome(3, |_| (vec![1], json!(100))).await;
    assert_eq!(requested, [3, 4]);
    assert!(matches!(error, PagesError::Repeated { earlier: 3, .. }), "{error:?}");
}

#[tokio::test]
async fn a_total_that_grows_forever_ends_at_the_limit_for_pages() {
    let server = Lists::of_orders(|page| (vec![page], json!(page + 1))).await;
    let mut pages = server.orders().max_pages(200);
    let mut count = 0;
    while pages.next().await.unwrap().is_some() {
        count += 1;
    }
    assert_eq!((count, pages.is_truncated()), (200, true));
}

#[tokio::test]
async fn a_page_before_the_first_is_refused_and_not_sent() {
    // A server may treat page 0 as page 1. The list would then seem to end after it.
    for page in [0, -1, i64::MIN] {
        let server = Lists::of_orders(|_| (vec![1], json!(100))).await;
        let mut pages = server.orders_from(page);
        let error = pages.next().await.unwrap_err();
        let parameter = match error.call_error() {
            Some(linksfield_api::Error::NotSent(error)) => error.parameter_error().unwrap(),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            parameter.to_string(),
            format!("`page_no` is {page}, but the first page of the list is 1")
        );
        assert!(pages.next().await.unwrap().is_none());
        assert_eq!(server.requested(), [0; 0]);
    }
}

#[tokio::test]
async fn the_last_number_of_a_page_does_not_overflow() {
    let (numbers, error, requested) = outcome(i64::MAX - 1, |page| (vec![page], json!(null))).await;
    assert_eq!(numbers, [i64::MAX - 1, i64::MAX]);
    assert_eq!(requested, [i64::MAX - 1, i64::MAX]);
    assert!(matches!(error, PagesError::Endless { .. }), "{error:?}");
}

#[tokio::test]
async fn an_error_of_a_call_states_the_progress_and_its_cause() {
    let server = Lists::start(|page| match page {
        3 => json!(503),
        page => orders(&[page], json!({ "total_count": 5 })),
    })
    .await;
    let (numbers, error) = read(server.orders()).await;
    let error = error.unwrap();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(error.call_error().unwrap().response().unwrap().status(), 503);
    assert_eq!(error.response().unwrap().status(), 503);
    assert_eq!(error.to_string(), "csss.query_order: page 3 was not fetched, after 2 of 5 items");
    let chain = format!("{error:#}");
    assert!(chain.contains("after 2 of 5 items: csss.query_order"), "{chain}");
    assert!(chain.contains("503"), "{chain}");
}
