//! The page and the control endpoint show the records of the stage.

use linksfield_sandbox::Sandbox;

#[tokio::test]
async fn the_page_shows_the_cards_before_the_first_request() {
    let sandbox = Sandbox::builder().sims(3).seed(7).start().await.unwrap();
    let url = format!("{}/page/world", sandbox.page_url().unwrap());
    let page = reqwest::get(url).await.unwrap().text().await.unwrap();
    for kind in ["csss.sim", "cube.bundle", "mall.card"] {
        assert!(page.contains(kind), "{kind}: {page}");
    }
}

#[tokio::test]
async fn the_control_endpoint_returns_a_limited_number_of_records() {
    let sandbox = Sandbox::builder().sims(3).seed(7).control(true).start().await.unwrap();
    let records = async |query: &str| {
        let url = format!("http://{}/_sandbox/world/csss/sim?{query}", sandbox.address());
        let response = reqwest::get(url).await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    let (status, all) = records("limit=1000").await;
    assert_eq!((status, all.matches("\"id\"").count()), (200, 3), "{all}");
    let (status, refused) = records("limit=1001").await;
    assert_eq!(status, 400);
    assert!(refused.contains("`limit` is at most 1000; read the rest with `from`"), "{refused}");
}
