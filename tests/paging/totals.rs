//! Tests of totals that cannot be read, and of lists that cannot be read. A total never costs a page, and a list that
//! cannot be read never ends without an error.

use linksfield_api::cube::{
    ListMoSms, ListMoSmsResponse, QueryTextMessages, QueryTextMessagesRequest, QueryType,
};
use linksfield_api::{Date, DateTime, PagesError};
use serde_json::{Value, json};

use crate::server::{Lists, cube_list, orders, read};

#[tokio::test]
async fn a_total_is_read_in_any_form() {
    for total in [json!(3), json!(3.0), json!("3"), json!("3.0"), json!(" 3 ")] {
        let of_page = total.clone();
        let server = Lists::of_orders(move |page| (vec![page], of_page.clone())).await;
        let (numbers, error) = read(server.orders()).await;
        assert!(error.is_none(), "{total}: {error:?}");
        assert_eq!((numbers, server.requested()), (vec![1, 2, 3], vec![1, 2, 3]), "{total}");
    }
    // serde_json would print an exponent as `3.0`.
    let body = r#"{"status":{"code":"CB-00-0000"},"data":[],"total_count":30E-1}"#;
    let page: ListMoSmsResponse = serde_json::from_str(body).unwrap();
    assert_eq!(page.total_count, Some(3));
}

#[tokio::test]
async fn a_total_that_cannot_be_read_does_not_cost_a_page() {
    let nonsense =
        [json!("many"), json!(2.5), json!(1e300), json!(-1), json!([3]), json!({}), json!(true)];
    for total in nonsense.into_iter().chain([json!(null), json!("")]) {
        let of_page = total.clone();
        let server = Lists::of_orders(move |page| match page {
            1..=3 => (vec![page], of_page.clone()),
            _ => (vec![], of_page.clone()),
        })
        .await;
        let (numbers, error) = read(server.orders()).await;
        assert!(error.is_none(), "{total}: {error:?}");
        // Without a total, only an empty page ends the list.
        assert_eq!((numbers, server.requested()), (vec![1, 2, 3], vec![1, 2, 3, 4]), "{total}");
    }
    // The object around the total is not needed either.
    for around in [json!(null), json!("none"), json!([]), json!({ "total_count": {} })] {
        let server = Lists::start(move |page| match page {
            1 => orders(&[1], around.clone()),
            _ => orders(&[], around.clone()),
        })
        .await;
        assert!(matches!(read(server.orders()).await, (numbers, None) if numbers == [1]));
    }
}

#[tokio::test]
async fn the_last_total_that_was_read_applies() {
    let server = Lists::of_orders(|page| match page {
        1 => (vec![1], json!(3)),
        page => (vec![page], json!("many")),
    })
    .await;
    let (numbers, error) = read(server.orders()).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!((numbers, server.requested()), (vec![1, 2, 3], vec![1, 2, 3]));
}

/// The documentation lists this total as required.
#[tokio::test]
async fn a_required_total_does_not_cost_a_page() {
    for (total, read) in [(json!(2.0), Some(2)), (json!("2"), Some(2)), (json!("many"), None)] {
        let of_page = total.clone();
        let server = Lists::start(move |page| {
            let message = json!({ "org_id": format!("P{page}") });
            let data = if page > 2 { json!([]) } else { json!([message]) };
            cube_list(data, of_page.clone())
        })
        .await;
        let call = server
            .cube()
            .list_mo_sms(ListMoSms { sim_id: "89852123456789012345".parse().unwrap() });
        let first = call.clone().send().await.unwrap();
        assert_eq!(first.total_count, read, "{total}");
        let is_kept = first.extra.get("total_count").is_some();
        assert_eq!(is_kept, read.is_none(), "a total that cannot be read is kept as it arrived");
        let mut items = call.pages().items();
        let mut count = 0;
        while items.next().await.unwrap().is_some() {
            count += 1;
        }
        assert_eq!(count, 2, "{total}");
    }
}

#[allow(deprecated, reason = "the only list whose items are optional")]
fn text_messages(server: &Lists) -> linksfield_api::Pages<QueryTextMessagesRequest> {
    let at = |hour| DateTime::new(Date::new(2021, 6, 16).unwrap(), hour, 0, 0).unwrap();
    server
        .cube()
        .query_text_messages(QueryTextMessages {
            query_type: QueryType::MtId,
            value: "5077".to_owned(),
            received_start_time: at(0),
            received_end_by: at(23),
            page_size: 1,
        })
        .pages()
}

/// The documentation does not state that this list is required, and the response has no total.
#[tokio::test]
async fn a_list_that_cannot_be_read_is_not_the_end() {
    for list in [json!([{ "text_message": "a" }, 7]), json!({}), json!("none"), json!(true)] {
        let of_page = list.clone();
        let server = Lists::start(move |page| match page {
            1 => cube_list(json!({ "list": [{ "text_message": "first" }] }), Value::Null),
            2 => cube_list(json!({ "list": of_page }), Value::Null),
            _ => cube_list(json!({ "list": [] }), Value::Null),
        })
        .await;
        let mut pages = text_messages(&server);
        assert_eq!(pages.next().await.unwrap().unwrap().list.as_ref().unwrap().len(), 1);
        let error = pages.next().await.unwrap_err();
        assert!(matches!(&error, PagesError::Unreadable { .. }), "{list}: {error:?}");
        assert_eq!((error.progress().page(), error.progress().items()), (2, 1));
        let text = error.to_string();
        assert!(
            text.starts_with(
                "cube.query_text_messages: the items of page 2 cannot be read, after 1 item: `list"
            ),
            "{text}"
        );
        assert!(error.response().unwrap().body().starts_with(b"{"));
        assert!(pages.next().await.unwrap().is_none());
    }
    // A list that is absent or `null` has no items.
    for data in [json!({}), json!({ "list": null }), json!({ "list": [] })] {
        let server = Lists::start(move |_| cube_list(data.clone(), Value::Null)).await;
        let mut pages = text_messages(&server);
        assert!(pages.next().await.unwrap().is_some() && pages.next().await.unwrap().is_none());
    }
}

/// A list inside objects that may be missing, with the total in another object, and pages that are counted from 0.
#[tokio::test]
async fn a_list_inside_optional_objects_is_read_and_never_lost() {
    use linksfield_golden::rest::cards::{Cards, Credentials};

    async fn moves(second: Value) -> (Vec<Option<String>>, Option<PagesError>) {
        let server = Lists::start(move |page| {
            let data = match page {
                0 => json!({ "result": { "rows": { "row": [{ "from": "A" }, { "from": "B" }] } } }),
                1 => second.clone(),
                _ => Value::Null,
            };
            json!({ "status": { "code": "OK", "message": "" }, "data": data })
        })
        .await;
        let credentials = Credentials { partner: "P1".to_owned() };
        let cards = Cards::builder(credentials).base_url(server.url()).build().unwrap();
        let mut items = cards.list_moves().page_no(0).pages().items();
        let mut found = Vec::new();
        loop {
            match items.next().await {
                Ok(Some(item)) => found.push(item.from),
                Ok(None) => return (found, None),
                Err(error) => return (found, Some(error)),
            }
        }
    }
    let rows = json!({ "row": [{ "from": "C" }] });
    for data in [
        json!({ "result": { "rows": rows, "sums": { "count": "3" } } }),
        json!({ "result": { "rows": rows, "sums": { "count": 3.0 } } }),
        json!({ "result": { "rows": rows, "sums": { "count": "many" } } }),
        json!({ "result": { "rows": rows, "sums": 7 } }),
        json!({ "result": { "rows": rows } }),
    ] {
        let (found, error) = moves(data.clone()).await;
        assert!(error.is_none(), "{data}: {error:?}");
        assert_eq!(found.len(), 3, "{data}");
    }
    for (data, path) in [
        (json!(7), "data"),
        (json!({ "result": 7 }), "data.result"),
        (json!({ "result": { "rows": 7 } }), "rows"),
        (json!({ "result": { "rows": { "row": 7 } } }), "row"),
        (json!({ "result": { "rows": { "row": [{ "from": "C" }, 7] } } }), "row[1]"),
    ] {
        let (found, error) = moves(data.clone()).await;
        let Some(PagesError::Unreadable { mismatch, progress, .. }) = error else {
            panic!("{data}: {error:?}")
        };
        assert_eq!((mismatch.path(), progress.page(), progress.items()), (path, 1, 2), "{data}");
        assert_eq!(found.len(), 2);
    }
    // Nothing where the list could be: the end.
    for data in [json!(null), json!({ "result": {} }), json!({ "result": { "rows": {} } })] {
        let (found, error) = moves(data.clone()).await;
        assert!(found.len() == 2 && error.is_none(), "{data}: {error:?}");
    }
    let (_, error) = moves(json!({ "result": { "sums": { "count": "9" } } })).await;
    let progress = error.unwrap().progress();
    assert_eq!((progress.items(), progress.total()), (2, Some(9)));
}

/// A list without pages of its own, such as a page that is fetched with `send`.
#[tokio::test]
async fn the_limit_for_the_items_of_a_list_is_a_setting() {
    let server = Lists::start(|_| {
        let items: Vec<_> = std::iter::repeat_n(json!({}), 100_001).collect();
        let data = json!({ "page": {}, "package_order_num": 1, "package_order": items });
        json!({ "code": "0000", "success": true, "message": "", "data": data })
    })
    .await;
    let query = || linksfield_api::csss::QueryOrder { page_no: 1, page_size: 1 };
    let error = server.csss().query_order(query()).send().await.unwrap_err();
    let text = error.to_string();
    assert!(text.contains("`data.package_order`"), "{text}");
    assert!(text.contains("`ClientBuilder::max_list_items`, 100000 by default"), "{text}");
    assert!(error.response().unwrap().body().len() > 300_000);

    let csss = server.csss_builder().max_list_items(100_001).build().unwrap();
    let page = csss.query_order(query()).send().await.unwrap();
    assert_eq!(page.package_order.len(), 100_001);
    // What the client accepted can be stored and read again.
    let stored = serde_json::to_string(&*page).unwrap();
    let again = linksfield_api::csss::QueryOrderResponse::from_json(&stored).unwrap();
    assert!(again == *page);
    let again: linksfield_api::csss::QueryOrderResponse = serde_json::from_str(&stored).unwrap();
    assert!(again == *page);
    // A lower limit, also for calls by name.
    let json = r#"{"page_no":1,"page_size":1}"#;
    let strict = server.csss_builder().max_list_items(10).build().unwrap();
    assert!(strict.query_order(query()).send().await.is_err());
    let error = strict.operation("query_order").unwrap().call_json(json).await.unwrap_err();
    assert!(error.to_string().contains("`ClientBuilder::max_list_items`"), "{error}");
}
