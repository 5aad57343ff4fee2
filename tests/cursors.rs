//! Tests of lists whose pages are chosen by a cursor or an offset, or whose end the server states, over plain sockets and
//! on a sandbox. They prove that such a list is complete, or ends with an error.

use linksfield_api::{PagesError, RetryPolicy};
use linksfield_golden::shapes::shapes::{Credentials, PagesByCount, PagesByOffset, Shapes};
use linksfield_sandbox::{SECRET, Sandbox};
use linksfield_tests::bare_server::{Act, Server, response};
use linksfield_tests::fixture;

fn client(url: String) -> Shapes {
    let credentials = Credentials { key_id: "K1".to_owned(), key: SECRET.into() };
    Shapes::builder(credentials).base_url(url).retry(RetryPolicy::never()).build().unwrap()
}

/// Starts a server with these responses, each with headers and the payload.
async fn serving(responses: &[(&str, &str)]) -> (Server, Shapes) {
    let acts: Vec<Act> = responses
        .iter()
        .map(|(headers, data)| {
            let body = format!(r#"{{"code":"0","message":"ok","data":{data}}}"#);
            response("200 OK", headers, &body)
        })
        .collect();
    let server = Server::start(acts).await;
    let client = client(server.url());
    (server, client)
}

fn page(items: &str, next: &str, more: u8) -> String {
    format!(r#"{{"items":[{items}],"next_cursor":{next},"more":{more}}}"#)
}

/// Returns the targets of the requests.
fn targets(server: &Server) -> Vec<String> {
    let target = |request: &String| request.split(' ').nth(1).unwrap().to_owned();
    server.requests().iter().map(target).collect()
}

#[tokio::test]
async fn a_cursor_is_followed_to_the_end() {
    let pages =
        [page(r#""a","b""#, "\"x+/=\"", 1), page("", "\"y\"", 1), page(r#""c""#, "null", 0)];
    let (server, client) = serving(&pages.each_ref().map(|page| ("", page.as_str()))).await;
    let mut items = client.pages_by_cursor().limit(2).pages().items();
    let mut found = Vec::new();
    while let Some(item) = items.next().await.unwrap() {
        found.push(item);
    }
    // A page without items does not end the list, because it has a next page.
    assert_eq!(found, ["a", "b", "c"]);
    assert_eq!(
        targets(&server),
        [
            "/pages-by-cursor?limit=2",
            "/pages-by-cursor?cursor=x%2B%2F%3D&limit=2",
            "/pages-by-cursor?cursor=y&limit=2"
        ]
    );
}

#[tokio::test]
async fn an_empty_cursor_ends_the_list_and_a_flag_does_so_too() {
    for last in [page(r#""a""#, "\"\"", 0), page(r#""a""#, "null", 0), page(r#""a""#, "\"z\"", 0)] {
        let (server, client) = serving(&[("", &last)]).await;
        let mut pages = client.pages_by_cursor().pages();
        assert_eq!(pages.next().await.unwrap().unwrap().items, ["a"]);
        assert!(pages.next().await.unwrap().is_none());
        assert_eq!(server.requests().len(), 1);
    }
    // The server states that more follows, but not how to request it.
    let (_server, client) = serving(&[("", &page(r#""a""#, "null", 1))]).await;
    let mut pages = client.pages_by_cursor().pages();
    assert!(pages.next().await.unwrap().is_some());
    assert!(matches!(pages.next().await, Err(PagesError::Incomplete { .. })));
    assert!(pages.next().await.unwrap().is_none());
    // A cursor that cannot be read must not look like the end.
    let (_server, client) = serving(&[("", &page(r#""a""#, "{}", 1))]).await;
    let error = client.pages_by_cursor().pages().next().await.unwrap_err();
    assert!(matches!(error, PagesError::Unreadable { .. }), "{error}");
}

#[tokio::test]
async fn a_cursor_that_repeats_is_an_error() {
    let pages =
        [page("1,2", "\"x\"", 1), page("3", "\"y\"", 1), page("4", "\"x\"", 1)].map(|page| {
            page.replace("1,2", r#""1","2""#).replace("[3]", r#"["3"]"#).replace("[4]", r#"["4"]"#)
        });
    let (server, client) = serving(&pages.each_ref().map(|page| ("", page.as_str()))).await;
    let mut list = client.pages_by_cursor().pages();
    for _ in 0..3 {
        assert!(list.next().await.unwrap().is_some());
    }
    let error = list.next().await.unwrap_err();
    assert!(matches!(error, PagesError::RepeatedCursor { .. }), "{error}");
    assert_eq!((error.progress().items(), error.progress().cursor()), (4, Some("x")));
    // The cursor may contain values of the list.
    assert!(error.to_string().contains("the cursor of page 4 was already used"), "{error}");
    assert!(list.next().await.unwrap().is_none());
    assert_eq!(server.requests().len(), 3);
    // A server that ignores the cursor repeats its page.
    let (_server, client) = serving(&[("", &page(r#""a""#, "\"x\"", 1))]).await;
    let mut list = client.pages_by_cursor().pages();
    assert!(list.next().await.unwrap().is_some());
    let error = list.next().await.unwrap_err();
    assert!(
        matches!(error, PagesError::Repeated { .. } | PagesError::RepeatedCursor { .. }),
        "{error}"
    );
}

#[tokio::test]
async fn a_list_is_resumed_with_its_progress() {
    let busy = response("503 Busy", "", "");
    let body = |page: String| response("200 OK", "", &format!(r#"{{"code":"0","data":{page}}}"#));
    let first = body(page(r#""a""#, "\"x\"", 1));
    let last = body(page(r#""b""#, "null", 0));
    let server = Server::start([first, busy, last]).await;
    let client = client(server.url());
    let mut pages = client.pages_by_cursor().pages();
    assert!(pages.next().await.unwrap().is_some());
    let error = pages.next().await.unwrap_err();
    assert_eq!(error.progress().cursor(), Some("x"));
    let cursor = error.progress().cursor().unwrap().to_owned();
    let mut pages = client.pages_by_cursor().cursor(cursor).pages();
    assert_eq!(pages.next().await.unwrap().unwrap().items, ["b"]);
    assert!(targets(&server)[2].ends_with("cursor=x"));
}

#[tokio::test]
async fn a_link_gives_only_its_parameter() {
    let link = "x-total-count: 3\r\nlink: <https://evil.example/steal?page_token=t%261>; rel=\"next\", \
                <https://evil.example/>; rel=last\r\n";
    let (server, client) =
        serving(&[(link, r#"["a","b"]"#), ("x-total-count: 3\r\n", r#"["c"]"#)]).await;
    let mut items = client.pages_by_link().pages().items();
    let mut found = Vec::new();
    while let Some(item) = items.next().await.unwrap() {
        found.push(item);
    }
    assert_eq!(found, ["a", "b", "c"]);
    assert_eq!(targets(&server), ["/pages-by-link", "/pages-by-link?page_token=t%261"]);
    // The list ends before the total in the header.
    let (_server, client) = serving(&[("x-total-count: 3\r\n", r#"["a"]"#)]).await;
    let mut pages = client.pages_by_link().pages();
    assert!(pages.next().await.unwrap().is_some());
    let error = pages.next().await.unwrap_err();
    assert!(matches!(error, PagesError::Incomplete { .. }), "{error}");
    assert_eq!(error.progress().total(), Some(3));
    // A link without the parameter cannot be followed.
    let (_server, client) =
        serving(&[("x-total-count: 3\r\nlink: </x?page=2>; rel=next\r\n", r#"["a"]"#)]).await;
    let error = client.pages_by_link().pages().next().await.unwrap_err();
    assert!(matches!(error, PagesError::Unreadable { .. }), "{error}");
}

#[tokio::test]
async fn a_cursor_that_is_a_number_must_be_one() {
    let act = |headers: &str, body: &str| response("200 OK", headers, body);
    let server =
        Server::start([act("x-next-id: 7\r\n", "[6,7]"), act("x-next-id: seven\r\n", "[8]")]).await;
    let mut pages = client(server.url()).pages_by_number_cursor().pages();
    assert!(pages.next().await.unwrap().is_some());
    assert!(pages.next().await.unwrap().is_some());
    let error = pages.next().await.unwrap_err();
    assert!(matches!(error, PagesError::Unreadable { .. }), "{error}");
    assert_eq!(targets(&server), ["/pages-by-number-cursor", "/pages-by-number-cursor?after=7"]);
}

#[tokio::test]
async fn an_offset_is_the_number_of_items_before() {
    let rows = |rows: &str, more: bool| format!(r#"{{"rows":[{rows}],"has_more":{more}}}"#);
    let pages = [rows(r#""a","b""#, true), rows(r#""c""#, true), rows(r#""d""#, false)];
    let (server, client) = serving(&pages.each_ref().map(|page| ("", page.as_str()))).await;
    let mut items = client.pages_by_offset(PagesByOffset { limit: 2 }).pages().items();
    let mut found = Vec::new();
    while let Some(item) = items.next().await.unwrap() {
        found.push(item);
    }
    assert_eq!(found, ["a", "b", "c", "d"]);
    let bodies: Vec<String> = server
        .requests()
        .iter()
        .map(|request| request.split_once("\r\n\r\n").unwrap().1.to_owned())
        .collect();
    assert_eq!(
        bodies,
        [r#"{"limit":2}"#, r#"{"limit":2,"offset":2}"#, r#"{"limit":2,"offset":3}"#]
    );
    // An empty page, although the server states that more follows.
    let (_server, client) = serving(&[("", &rows(r#""a""#, true)), ("", &rows("", true))]).await;
    let mut pages = client.pages_by_offset(PagesByOffset { limit: 2 }).offset(40).pages();
    assert!(pages.next().await.unwrap().is_some());
    let error = pages.next().await.unwrap_err();
    assert!(matches!(error, PagesError::Incomplete { .. }), "{error}");
    assert_eq!((error.progress().offset(), error.progress().items()), (Some(41), 41));
    assert!(error.to_string().contains("page 2 at offset 41 has no items"), "{error}");
}

#[tokio::test]
async fn the_number_of_pages_ends_a_list() {
    let body = |items: &str| format!(r#"{{"code":"0","message":"ok","pages":2,"data":[{items}]}}"#);
    let act = |items: &str| response("200 OK", "", &body(items));
    let server = Server::start([act(r#""a""#), act(r#""b""#)]).await;
    let mut items = client(server.url()).pages_by_count(PagesByCount { page: 1 }).pages().items();
    let mut found = Vec::new();
    while let Some(item) = items.next().await.unwrap() {
        found.push(item);
    }
    assert_eq!((found.len(), server.requests().len()), (2, 2));
}

#[tokio::test]
async fn the_sandbox_divides_its_lists_into_pages() {
    let sandbox =
        Sandbox::builder().spec_dir(fixture("shapes").join("spec")).start().await.unwrap();
    let client = client(sandbox.base_url("shapes"));
    let mut items = client.pages_by_cursor().limit(2).pages().items();
    let mut found = Vec::new();
    while let Some(item) = items.next().await.unwrap() {
        found.push(item);
    }
    assert_eq!(found, ["a", "b", "c", "d", "e"]);
    let mut items = client.pages_by_link().pages().items();
    let mut count = 0;
    while items.next().await.unwrap().is_some() {
        count += 1;
    }
    let mut numbers = client.pages_by_number_cursor().pages().items();
    let mut sum = 0;
    while let Some(number) = numbers.next().await.unwrap() {
        sum += number;
    }
    let mut rows = client.pages_by_offset(PagesByOffset { limit: 2 }).pages().items();
    let mut offsets = 0;
    while rows.next().await.unwrap().is_some() {
        offsets += 1;
    }
    let mut pages = client.pages_by_count(PagesByCount { page: 1 }).size(2).pages();
    let mut counted = 0;
    while pages.next().await.unwrap().is_some() {
        counted += 1;
    }
    assert_eq!((count, sum, offsets, counted), (3, 6, 5, 2));
    assert_eq!(sandbox.received().len(), 3 + 2 + 2 + 3 + 2);
    let error = client.pages_by_cursor().cursor("made-up").send().await.unwrap_err();
    assert!(error.to_string().contains("not a cursor that the sandbox has returned"), "{error}");
}
